"""Be where the program starts: `quotecast`, or `python -m quotecast`."""

import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; Ctrl-C while it is still loading ends it, and leaves no traceback."""
    # Our matrices are small: numpy's threads for them only wait for each other, for several times the CPU.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from quotecast.child_process import collect_seldom  # noqa: PLC0415 - what may be interrupted

        collect_seldom()
        from quotecast.cli.main import main as commands  # noqa: PLC0415 - makes most of the objects

        commands(prog_name="quotecast")
        raise AssertionError("the command line ends the program")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
