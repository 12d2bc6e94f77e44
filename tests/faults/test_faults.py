"""A round of every fault of `benchmarks/faults.py`, which runs the full counts."""

import os

import pytest

import attacks
import breakdowns
from faults import FAULTS, report

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and mounts as POSIX systems do")
ROUNDS = {"fuzzed html": 300}
SLOW = {"engine hung", "2 MB article"}  # a minute each: by the benchmark only


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """Judge nothing by the clock here: the benchmark does, on a computer that does nothing else."""
    for module, names in (
        (breakdowns, ("STOPPED_S", "GONE_S")),
        (attacks, ("SLOWEST_S", "BOMB_S")),
    ):
        for name in names:
            monkeypatch.setattr(module, name, 120.0)


@pytest.mark.parametrize("name", [name for name in FAULTS if name not in SLOW])
def test_build_survives(name):
    assert report(name, ROUNDS.get(name, 1), seed=os.getpid()) == []
