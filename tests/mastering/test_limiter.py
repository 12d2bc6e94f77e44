import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecast.loudness.meter import LoudnessMeter
from quotecast.mastering.levelling import Limiter

RATE_HZ = 22050
CEILING_DBTP = -3.0


def limited(samples, chunk=5000):
    limiter = Limiter(sample_rate_hz=RATE_HZ, ceiling_dbtp=CEILING_DBTP)
    out = []
    for start in range(0, len(samples), chunk):
        out += [part.copy() for part in limiter.add(samples[start : start + chunk])]
    out += [part.copy() for part in limiter.rest()]
    return np.concatenate(out) if out else np.zeros(0, np.float32)


def true_peak_dbtp(samples):
    meter = LoudnessMeter(RATE_HZ)
    meter.add(samples)
    return meter.measure().true_peak_dbtp


def noise(frames, level, seed=3):
    return (np.random.default_rng(seed).standard_normal(frames) * level).astype(np.float32)


@pytest.mark.parametrize("level", [0.3, 1.0, 4.0])
def test_no_true_peak_is_above_the_ceiling(level):
    assert true_peak_dbtp(limited(noise(100_000, level))) <= CEILING_DBTP


def test_click_is_caught_before_it_comes():
    samples = noise(90_000, 0.05)
    samples[[0, 40_000, 65_535, 89_999]] = 3.0
    assert true_peak_dbtp(limited(samples)) <= CEILING_DBTP


def test_what_lies_under_the_ceiling_is_left_as_it_is():
    samples = noise(80_000, 0.05)
    assert np.array_equal(limited(samples), samples)


def test_gain_never_jumps(speech):
    samples = speech(5, level=0.6)
    peaks = np.abs(samples) > 0.05
    gains = limited(samples)[peaks] / samples[peaks]
    steps = np.abs(np.diff(gains)) / np.diff(np.flatnonzero(peaks))
    assert gains.min() < 0.7
    assert steps.max() < 0.01


def test_far_from_a_peak_nothing_changes():
    samples = noise(60_000, 0.05)
    samples[30_000] = 2.0
    near = 2 * RATE_HZ * 20 // 1000
    out = limited(samples)
    assert np.array_equal(out[: 30_000 - near], samples[: 30_000 - near])
    assert np.array_equal(out[30_000 + near :], samples[30_000 + near :])


@settings(deadline=None)
@given(frames=st.integers(0, 70_000), chunk=st.sampled_from([999, 32_768, 70_000]))
def test_as_many_samples_come_out_as_go_in(frames, chunk):
    assert len(limited(np.full(frames, 0.9, np.float32), chunk)) == frames


def test_chunks_make_no_difference():
    samples = noise(70_000, 0.8)
    assert np.array_equal(limited(samples, 1234), limited(samples, 70_000))
