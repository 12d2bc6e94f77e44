"""The command line: a click group, one command per file."""
