"""Write what will be said: order and lead-ins, pacing, spoken text, the Fountain file."""
