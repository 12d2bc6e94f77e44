"""Room 7: an episode is printed in every format from its one timeline."""
