import numpy as np
import pytest

from quotecast.mastering import compressor
from quotecast.mastering.compressor import REACH_ROWS, Compressor, gains_db, row_frames
from quotecast.mastering.grid import grid_frames
from quotecast.mastering.levelling import Limiter
from quotecast.mastering.stitch import Reel, Target, stitch

RATE_HZ = 22050
ROW = row_frames(RATE_HZ)
CEILING = 0.5


def compressed(samples, chunk=5000):
    stage = Compressor(sample_rate_hz=RATE_HZ, ceiling=CEILING)
    out = [
        part for at in range(0, len(samples), chunk) for part in stage.add(samples[at : at + chunk])
    ]
    return np.concatenate([samples[:0], *out, *stage.rest()])


def buzz(seconds, level=1.0):
    """Pulses of a low voice that ring shortly: a crest as high as that of a neural voice."""
    frames = np.arange(round(seconds * RATE_HZ))
    ringing = np.exp(-(frames % 245) / 40) * np.cos(frames * 0.4)
    syllables = 10 ** (8 * np.sin(2 * np.pi * 2.3 * frames / RATE_HZ) ** 3 / 20)
    return (level * ringing * syllables).astype(np.float32)


@pytest.mark.parametrize(("over_db", "left_db"), [(-3, -3), (0, -0.56), (6, 1.5), (12, 3), (20, 8)])
def test_a_quarter_is_left_of_what_is_over_the_ceiling_until_12_db_are_taken(over_db, left_db):
    peaks = np.full(40, CEILING * 10 ** (over_db / 20), np.float32)
    assert gains_db(peaks, CEILING) == pytest.approx(left_db - over_db, abs=0.01)


def test_what_lies_well_under_the_ceiling_is_left_as_it_is():
    samples = buzz(3, level=0.05)
    assert np.array_equal(compressed(samples), samples)


def test_a_loud_syllable_changes_nothing_further_away_than_the_reach():
    samples = np.full(60 * ROW, 0.1, np.float32)
    samples[30 * ROW] = 3.0
    changed = np.flatnonzero(compressed(samples) != samples) // ROW
    assert changed.min() >= 30 - REACH_ROWS - 1
    assert changed.max() <= 30 + REACH_ROWS + 1


def test_the_gain_moves_by_less_than_2_db_in_10_ms():
    samples = buzz(4)
    heard = np.abs(samples) > 0.01
    gains = 20 * np.log10(compressed(samples)[heard] / samples[heard])
    steps = np.abs(np.diff(gains)) / np.diff(np.flatnonzero(heard))
    assert gains.min() < -8
    assert steps.max() * ROW < 2


@pytest.mark.parametrize("frames", [0, 1, ROW, 512 * ROW, 512 * ROW + 1, 300_000])
def test_chunks_make_no_difference_and_no_sample_is_lost(frames):
    samples = buzz(20)[:frames]
    whole = compressed(samples, 300_000)
    assert len(whole) == frames
    assert np.array_equal(whole, compressed(samples, 1234))


@pytest.fixture
def most_taken_db(record, tmp_path, monkeypatch):
    """Stitch two voices with high peaks, and return the most that the limiter takes, in dB."""
    taken_db = []

    def limited(limiter, blocks, own=Limiter._limited):
        (block,) = blocks
        before = block.samples[limiter._margin :][: block.fresh].copy()
        after = own(limiter, blocks)
        loud = np.abs(before) > 0.01
        taken_db.append(20 * np.log10((before[loud] / after[loud]).max(initial=1)))
        return after

    def run():
        taken_db.clear()
        reels = [
            Reel(line_id="1", take=record("1", buzz(6, 0.15)), voice_id="a", pause_after_ms=300),
            Reel(line_id="2", take=record("2", buzz(5, 0.05)), voice_id="b", pause_after_ms=300),
        ]
        target = Target(integrated_lufs=-16.0, true_peak_dbtp=-1.0)
        stitch(reels, target, tmp_path / "master.pcm")
        return max(taken_db)

    monkeypatch.setattr(Limiter, "_limited", limited)
    return run


def test_the_limiter_has_half_as_much_to_take_as_alone(most_taken_db, monkeypatch):
    with_it = most_taken_db()
    monkeypatch.setattr(compressor, "_RATIO", 1.0)
    assert with_it < most_taken_db() / 2


@pytest.mark.parametrize("rate_hz", [8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000])
def test_a_step_of_the_grid_has_whole_rows_of_about_10_ms(rate_hz):
    row = row_frames(rate_hz)
    assert grid_frames(rate_hz) % row == 0
    assert 0.008 <= row / rate_hz <= 0.01
