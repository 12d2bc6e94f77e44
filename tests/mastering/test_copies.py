"""A copy that is weighed by its stretches, against the meter that weighs all of it."""

import math

import numpy as np
import pytest

from quotecast.loudness.meter import (
    CopyMeter,
    EnergyMeter,
    LoudnessMeter,
    StretchMeter,
    stretch_energy,
)
from quotecast.mastering.stitch import Reel, Target, stitch

RATE_HZ = 8000
SECONDS = 620


def speech_like(seed):
    """Bursts of coloured noise, no two seconds alike, with pauses between them."""
    dice = np.random.default_rng(seed)
    noise = dice.standard_normal(SECONDS * RATE_HZ)
    smooth = np.convolve(noise, np.hanning(7) / 3, "same")
    levels = np.repeat(10 ** dice.uniform(-2.5, -0.7, SECONDS * 4), RATE_HZ // 4)
    return (smooth * levels).astype(np.float32)


def half_silent(seed):
    samples = speech_like(seed)
    samples[: len(samples) // 2] = 0
    return samples


def over_a_hum(seed):
    time = np.arange(SECONDS * RATE_HZ) / RATE_HZ
    return (speech_like(seed) + 0.05 * np.sin(2 * np.pi * 60 * time)).astype(np.float32)


def quieter(samples):
    return samples * np.float32(0.5)


def dulled(samples):
    return np.convolve(samples, [0.15, 0.7, 0.15], "same").astype(np.float32)


def noisier(samples):
    noise = np.random.default_rng(9).standard_normal(len(samples))
    return (samples * (1 + 0.2 * noise)).astype(np.float32)


def late(samples):
    return np.concatenate([np.zeros(RATE_HZ // 20, np.float32), samples])


def measured(meter, samples, chunk):
    for start in range(0, len(samples), chunk):
        meter.add(samples[start : start + chunk])
    return meter


@pytest.mark.parametrize("sound", [speech_like, half_silent, over_a_hum])
@pytest.mark.parametrize("copied", [quieter, dulled, noisier, late])
def test_a_copy_is_as_loud_as_all_of_it_says(sound, copied):
    own = sound(3)
    copy = copied(own)
    loudness = measured(LoudnessMeter(RATE_HZ), own, 60_000).measure()
    energy = measured(StretchMeter(RATE_HZ), own, 60_000).energy()
    ours = measured(CopyMeter(loudness, energy, RATE_HZ), copy, 32_768).measure()
    whole = measured(LoudnessMeter(RATE_HZ), copy, 32_768).measure()
    assert ours.integrated_lufs == pytest.approx(whole.integrated_lufs, abs=0.03)
    assert ours.true_peak_dbtp == whole.true_peak_dbtp
    assert ours.range_lu == pytest.approx(whole.range_lu, abs=0.3)  # the programme's own


def test_a_silent_copy_is_silent():
    loudness = measured(LoudnessMeter(RATE_HZ), speech_like(1), 60_000).measure()
    silent = measured(CopyMeter(loudness, 1.0, RATE_HZ), np.zeros(RATE_HZ, np.float32), 500)
    assert silent.measure().integrated_lufs == silent.measure().true_peak_dbtp == -math.inf


@pytest.mark.parametrize("chunk", [777, 25_600, 300_000])
def test_stretches_are_every_eighth_whatever_the_chunks(chunk):
    samples = speech_like(2)
    energies = measured(EnergyMeter(RATE_HZ), samples, 60_000).energies()
    heard = measured(StretchMeter(RATE_HZ), samples, chunk).energy()
    assert heard == pytest.approx(stretch_energy(energies), rel=0.001)


@pytest.mark.parametrize(("count", "is_long"), [(3, False), (30, True)])
def test_a_long_master_says_how_loud_its_stretches_are(count, is_long, record, speech, tmp_path):
    takes = [record(f"t{seed}", speech(4.5, seed=seed, level=0.05 * seed)) for seed in (1, 2, 3)]
    reels = [
        Reel(line_id=str(n), take=takes[n % 3], voice_id=str(n % 3), pause_after_ms=300)
        for n in range(count)
    ]
    target = Target(integrated_lufs=-16.0, true_peak_dbtp=-1.0)
    master = stitch(reels, target, tmp_path / "master.pcm")
    samples = np.fromfile(master.path, "<i2").astype(np.float32) / 32768
    rate_hz = master.sample_rate_hz
    whole = measured(LoudnessMeter(rate_hz), samples, 60_000).measure()
    assert (master.stretch_energy is not None) == is_long
    assert master.integrated_lufs == pytest.approx(whole.integrated_lufs, abs=0.01)
    if is_long:
        heard = measured(StretchMeter(rate_hz), samples, 60_000).energy()
        assert master.stretch_energy == pytest.approx(heard, rel=1e-4)
        assert master.range_lu == pytest.approx(whole.range_lu, abs=0.05)
