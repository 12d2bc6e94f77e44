"""Run the command line as `python -m quotecast`."""

from quotecast.cli import main

if __name__ == "__main__":
    main(prog_name="quotecast")
