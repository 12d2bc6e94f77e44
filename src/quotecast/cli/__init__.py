"""The command line: a click group, one command per file, and the border where errors end."""

from quotecast.cli.main import main

__all__ = ["main"]
