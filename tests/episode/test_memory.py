import sys
from pathlib import Path

import pytest

from quotecast.episode.memory import give_back


def resident_bytes():
    return 4096 * int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's malloc_trim")
def test_what_is_free_goes_back_to_the_system():
    # Every second one stays, so that the end of the heap is in use.
    kept = [bytearray(3000) for _ in range(20_000)]
    held = kept[::2]
    del kept
    before = resident_bytes()
    give_back()
    assert resident_bytes() < before
    assert len(held) == 10_000


def test_nothing_happens_where_the_system_has_no_such_call(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    give_back()
