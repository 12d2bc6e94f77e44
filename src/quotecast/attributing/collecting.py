"""Pause the collection of cyclic garbage where many small objects live to the end of the work."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Leave the collector off within the block, unless the caller had it off anyway.

    Words and phrases of an article live until it is done with, so that a collection in between
    finds next to nothing, and goes through all word lists for it. Of two threads only the one
    that turned the collector off turns it on again, so it never stays off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
