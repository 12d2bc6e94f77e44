"""A round of every fault of `benchmarks/faults.py`, which runs the full counts."""

import os

import pytest

from faults import FAULTS, report

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and mounts as POSIX systems do")
ROUNDS = {"fuzzed html": 300}
SLOW = {"engine hung", "2 MB article"}  # a minute each: by the benchmark only


@pytest.mark.parametrize("name", [name for name in FAULTS if name not in SLOW])
def test_build_survives(name):
    assert report(name, ROUNDS.get(name, 1), seed=os.getpid()) == []
