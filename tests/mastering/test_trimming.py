"""Where speech begins and ends, as pydub's own detection of silence finds it."""

import warnings

import numpy as np
import pytest

from quotecast.mastering.takes import TakeSound, find_speech
from quotecast.timecode import ms_to_frames

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pydub import AudioSegment
    from pydub.silence import detect_leading_silence


def by_pydub(samples, rate_hz):
    segment = AudioSegment(data=samples.tobytes(), sample_width=2, frame_rate=rate_hz, channels=1)
    if segment.max == 0:
        return 0, len(samples)
    threshold = segment.max_dBFS - 48.0
    head_ms = detect_leading_silence(segment, threshold, 10) - 30
    tail_ms = detect_leading_silence(segment.reverse(), threshold, 10) - 80
    end = len(samples) - ms_to_frames(max(tail_ms, 0), rate_hz)
    return ms_to_frames(max(head_ms, 0), rate_hz), end


def take_like(seed, rate_hz):
    """Noise that swells and falls, with silence before or behind some of it."""
    dice = np.random.default_rng(seed)
    frames = int(dice.integers(0, rate_hz // 2))
    levels = np.repeat(10 ** -dice.uniform(0, 4, frames // 200 + 1), 200)[:frames]
    samples = dice.standard_normal(frames) * levels * 12000
    if seed % 3 == 0:
        samples[: frames // 3] = 0
    if seed % 4 == 0:
        samples[frames // 2 :] = 0
    return np.clip(samples, -32768, 32767).astype("<i2")


@pytest.mark.parametrize("rate_hz", [8000, 11025, 16000, 22050, 24000, 44100])
def test_speech_is_found_where_pydub_finds_it(rate_hz):
    for seed in range(60):
        samples = take_like(seed, rate_hz)
        trim = find_speech(TakeSound(samples=samples, sample_rate_hz=rate_hz))
        assert (trim.start_frame, trim.end_frame) == by_pydub(samples, rate_hz), seed


@pytest.mark.parametrize("samples", [[], [0], [0] * 900, [-32768], [1] * 50, [0] * 900 + [5]])
def test_a_take_of_next_to_nothing_is_kept(samples):
    sound = np.array(samples, "<i2")
    trim = find_speech(TakeSound(samples=sound, sample_rate_hz=22050))
    assert (trim.start_frame, trim.end_frame) == by_pydub(sound, 22050)


@pytest.mark.parametrize("silent_ms", [390, 395, 400, 405, 410, 1195, 1200, 1210])
def test_speech_is_found_behind_a_long_silence_and_before_one(silent_ms):
    silence = np.zeros(22050 * silent_ms // 1000, "<i2")
    samples = np.concatenate([silence, np.full(9000, 5000, "<i2"), silence])
    trim = find_speech(TakeSound(samples=samples, sample_rate_hz=22050))
    assert (trim.start_frame, trim.end_frame) == by_pydub(samples, 22050)
