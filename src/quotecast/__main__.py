"""Be where the program starts: `quotecast`, or `python -m quotecast`."""

import gc
import os
import sys
from typing import Final, NoReturn

# What is loaded and read lives to the end: at Python's 700 a tenth of a short build goes into looking through it.
_OBJECTS_BETWEEN_COLLECTIONS: Final = 20_000


def main() -> NoReturn:
    """Run the command line; Ctrl-C while it is still loading ends it, and leaves no traceback."""
    # Our matrices are small: numpy's threads for them only wait for each other, for several times the CPU.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        from quotecast.cli.main import main as commands  # noqa: PLC0415 - what may be interrupted

        commands(prog_name="quotecast")
        raise AssertionError("the command line ends the program")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
