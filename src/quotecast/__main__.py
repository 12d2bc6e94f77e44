"""Be where the program starts: `quotecast`, or `python -m quotecast`."""

import sys


def main() -> None:
    """Run the command line; Ctrl-C while it is still loading ends it, and leaves no traceback."""
    try:
        from quotecast.cli import main as commands  # noqa: PLC0415 - what may be interrupted

        commands(prog_name="quotecast")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
