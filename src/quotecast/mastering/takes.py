"""Read a take, and cut it down to its speech: the silence around it is trimmed, and its edges are softened."""

import math
import warnings
import wave
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.errors import CodecError
from quotecast.loudness.truepeak import Samples
from quotecast.model import Take
from quotecast.timecode import ms_to_frames

FULL_SCALE: Final = 32768.0
# What follows a word sounds cut off sooner than what leads up to it.
_HEAD_MS: Final = 30
_TAIL_MS: Final = 80
_FADE_MS: Final = 5
# Silence is measured against the take's own peak, since voices differ by 20 dB.
_SILENCE_DB: Final = -48.0
_CHUNK_MS: Final = 10
_SEARCHED_MS: Final = 400
_HINT: Final = "Delete the file and build again: the line is then spoken anew"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeSound:
    """What a take holds: 16-bit samples of one channel."""

    samples: NDArray[np.int16]
    sample_rate_hz: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trim:
    """Which frames of a take are kept, in frames of the master's rate."""

    start_frame: int
    end_frame: int


def load_take(take: Take, sample_rate_hz: int) -> TakeSound:
    """Return a take's audio at the given rate.

    Raises:
        CodecError: the file isn't there or isn't a mono 16-bit WAV file.
    """
    try:
        with wave.open(str(take.path), "rb") as sound:
            if sound.getsampwidth() != 2 or sound.getnchannels() != 1:
                raise CodecError(f"{take.path} isn't mono with 16 bits", _HINT)
            rate_hz = sound.getframerate()
            content = sound.readframes(sound.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise CodecError(f"{take.path} can't be read as a take: {error}", _HINT) from error
    if rate_hz != sample_rate_hz:
        content = _at_rate(content, rate_hz, sample_rate_hz)
    return TakeSound(samples=np.frombuffer(content, "<i2"), sample_rate_hz=sample_rate_hz)


def _at_rate(content: bytes, rate_hz: int, wanted_hz: int) -> bytes:
    with warnings.catch_warnings():
        # It looks for an ffmpeg on import and warns without one; we never let it run ffmpeg.
        warnings.simplefilter("ignore")
        # Most shows have one engine, and so one rate.
        from pydub import AudioSegment  # noqa: PLC0415
    segment = AudioSegment(data=content, sample_width=2, frame_rate=rate_hz, channels=1)
    converted: bytes = segment.set_frame_rate(wanted_hz).raw_data
    return converted


def find_speech(sound: TakeSound) -> Trim:
    """Return which part holds the speech, with 30 ms before it and 80 ms after it.

    A take without any sound is kept whole.
    """
    samples, rate_hz = sound.samples, sound.sample_rate_hz
    frames = len(samples)
    loudest = max(int(samples.max(initial=0)), -int(samples.min(initial=0)))
    if loudest == 0:
        return Trim(start_frame=0, end_frame=frames)
    least = loudest * 10 ** (_SILENCE_DB / 20)
    head_ms = _silent_ms(samples, rate_hz, least) - _HEAD_MS
    tail_ms = _silent_ms(samples[::-1], rate_hz, least) - _TAIL_MS
    start = ms_to_frames(max(head_ms, 0), rate_hz)
    end = frames - ms_to_frames(max(tail_ms, 0), rate_hz)
    return Trim(start_frame=start, end_frame=end)


def _silent_ms(samples: NDArray[np.int16], rate_hz: int, least: float) -> int:
    """Return for how long no 10 ms are as loud as `least`, as their root mean square, rounded down to whole steps."""
    length_ms = round(1000 * len(samples) / rate_hz)
    for first_ms in range(0, length_ms, _SEARCHED_MS):
        last_ms = min(first_ms + _SEARCHED_MS, length_ms)
        edges_ms = np.append(np.arange(first_ms, last_ms, _CHUNK_MS), last_ms)
        edges = edges_ms * rate_hz // 1000
        power = samples[edges[0] : edges[-1]].astype(np.float64) ** 2
        means = np.add.reduceat(power, edges[:-1] - edges[0]) // np.diff(edges)
        loud = np.flatnonzero(means >= math.ceil(least) ** 2)
        if len(loud):
            return int(edges_ms[loud[0]])
    return length_ms


def cut_speech(sound: TakeSound, trim: Trim) -> Samples:
    """Return the kept frames with 5 ms fades, full scale 1.0."""
    samples = sound.samples[trim.start_frame : trim.end_frame].astype(np.float32)
    samples *= np.float32(1 / FULL_SCALE)
    frames = min(ms_to_frames(_FADE_MS, sound.sample_rate_hz), len(samples) // 2)
    ramp = (np.arange(frames, dtype=np.float32) + np.float32(0.5)) / max(frames, 1)
    samples[:frames] *= ramp
    samples[len(samples) - frames :] *= ramp[::-1]
    return samples
