"""Compare a script with its article, trusting none of its notes."""
