import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotecast.loudness.meter import PeakMeter
from quotecast.loudness.truepeak import MOST_GAIN, REACH, row_peaks

ROW = 8
ROWS = 40
ROUNDED = 1 + 1e-6  # single precision: a product with fewer columns may add up in another order


def samples_of(seed, level):
    noise = np.random.default_rng(seed).standard_normal(ROW * ROWS + 2 * REACH)
    return (noise * level).astype(np.float32)


@settings(deadline=None)
@example(seed=499457, floor=3.0)
@example(seed=73947, floor=1.75)
@given(seed=st.integers(0, 10**6), floor=st.floats(0.0, 3.0))
def test_peaks_above_the_floor_are_exact(seed, floor):
    samples = samples_of(seed, 0.5)
    exact, quick = row_peaks(samples, ROW, 0.0), row_peaks(samples, ROW, floor)
    above = exact > floor
    assert np.allclose(quick[above], exact[above], rtol=ROUNDED - 1, atol=0)
    assert (quick <= exact * ROUNDED).all()


@settings(deadline=None)
@given(seed=st.integers(0, 10**6))
def test_true_peak_is_between_the_sample_peak_and_the_most_gain(seed):
    samples = samples_of(seed, 1.0)
    inner = np.abs(samples[REACH:-REACH]).reshape(ROWS, ROW).max(axis=1)
    peaks = row_peaks(samples, ROW, 0.0)
    assert (peaks * ROUNDED >= inner).all()
    assert peaks.max() <= np.abs(samples).max() * MOST_GAIN


@pytest.mark.parametrize("place", [0, REACH, REACH + ROW - 1, REACH + ROW])
def test_click_beside_a_row_counts_for_it(place):
    samples = np.zeros(ROW * 3 + 2 * REACH, np.float32)
    samples[place] = 1.0
    assert row_peaks(samples, ROW, 0.0)[max(place - REACH, 0) // ROW] > 0


@pytest.mark.parametrize("seed", range(6))
def test_a_thinly_held_sounds_peak_is_the_same_as_by_all_samples(seed):
    dice = np.random.default_rng(seed)
    spectrum = np.fft.rfft(dice.standard_normal(60_000) * dice.random(60_000) ** 3)
    spectrum[len(spectrum) // 2 :] = 0
    samples = np.fft.irfft(spectrum).astype(np.float32)
    thin, full = PeakMeter(44_100, held_hz=22_050), PeakMeter(44_100)
    for start in range(0, len(samples), 4096):
        thin.add(samples[start : start + 4096])
        full.add(samples[start : start + 4096])
    assert thin.peak() == pytest.approx(full.peak(), rel=1e-6)
