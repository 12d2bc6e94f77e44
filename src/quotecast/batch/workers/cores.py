"""Keep a worker, and all that it starts, on one core of its own.

Handing sound from one core to another costs more than a tenth of a build's CPU time, and so a job takes
as much of the computer as was asked for, and no more. Which cores are taken is told by lock files,
which the system releases when a process ends; when all are taken, the system decides. Other users, and
containers, don't see these locks: hence a core is chosen by chance.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

from filelock import FileLock, Timeout


def take_core() -> FileLock | None:
    """Move this process to a core that no other worker has; hold the lock as long as it is to stay.

    Returns None, and moves nothing, where none is free or the system can't do it.
    """
    if sys.platform != "linux":
        return None
    cores = sorted(os.sched_getaffinity(0))
    for core in random.sample(cores, len(cores)):
        lock = FileLock(Path(tempfile.gettempdir()) / f"quotecast-{os.getuid()}-core-{core}.lock")
        try:
            lock.acquire(timeout=0)
            os.sched_setaffinity(0, {core})
        except (Timeout, OSError):
            continue
        return lock
    return None
