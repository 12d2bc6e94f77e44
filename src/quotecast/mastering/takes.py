"""Load one take, trim the silence around its speech and soften its edges, with pydub."""

import warnings
import wave
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np

from quotecast.errors import CodecError
from quotecast.loudness.blocks import Samples
from quotecast.model import Take
from quotecast.timecode import ms_to_frames

with warnings.catch_warnings():
    # pydub looks for an ffmpeg on import and warns without one; we never let it run ffmpeg.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment
    from pydub.silence import detect_leading_silence

Segment: TypeAlias = Any  # pydub has no types

FULL_SCALE: Final = 32768.0

# What follows a word sounds cut off sooner than what leads up to it.
_HEAD_MS: Final = 30
_TAIL_MS: Final = 80
_FADE_MS: Final = 5
# Silence is measured against the take's own peak, since voices differ by 20 dB.
_SILENCE_DB: Final = -48.0
_CHUNK_MS: Final = 10

_HINT: Final = "Delete the file and build again: the line is then spoken anew"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trim:
    """Say which frames of a take are kept, in frames of the master's rate."""

    start_frame: int
    end_frame: int


def load_take(take: Take, sample_rate_hz: int) -> Segment:
    """Return a take's audio at the given rate.

    Raises:
        CodecError: the file isn't there or isn't a mono 16-bit WAV file.
    """
    try:
        with wave.open(str(take.path), "rb") as sound:
            if sound.getsampwidth() != 2 or sound.getnchannels() != 1:
                raise CodecError(f"{take.path} isn't mono with 16 bits", _HINT)
            rate_hz = sound.getframerate()
            samples = sound.readframes(sound.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise CodecError(f"{take.path} can't be read as a take: {error}", _HINT) from error
    segment = AudioSegment(data=samples, sample_width=2, frame_rate=rate_hz, channels=1)
    return segment if rate_hz == sample_rate_hz else segment.set_frame_rate(sample_rate_hz)


def find_speech(segment: Segment) -> Trim:
    """Say which part holds the speech, with 30 ms before it and 80 ms after it.

    A take without any sound is kept whole.
    """
    frames = int(segment.frame_count())
    if segment.max == 0:
        return Trim(start_frame=0, end_frame=frames)
    threshold = segment.max_dBFS + _SILENCE_DB
    head_ms = detect_leading_silence(segment, threshold, _CHUNK_MS) - _HEAD_MS
    tail_ms = detect_leading_silence(segment.reverse(), threshold, _CHUNK_MS) - _TAIL_MS
    start = ms_to_frames(max(head_ms, 0), segment.frame_rate)
    end = frames - ms_to_frames(max(tail_ms, 0), segment.frame_rate)
    return Trim(start_frame=start, end_frame=end)


def cut_speech(segment: Segment, trim: Trim) -> Samples:
    """Return the kept frames with 5 ms fades, full scale 1.0."""
    cut = segment.get_sample_slice(trim.start_frame, trim.end_frame)
    samples = np.frombuffer(cut.raw_data, "<i2").astype(np.float32)
    samples *= np.float32(1 / FULL_SCALE)
    # pydub's own fades cut at whole milliseconds, and so lose frames.
    frames = min(ms_to_frames(_FADE_MS, segment.frame_rate), len(samples) // 2)
    ramp = (np.arange(frames, dtype=np.float32) + np.float32(0.5)) / max(frames, 1)
    samples[:frames] *= ramp
    samples[len(samples) - frames :] *= ramp[::-1]
    return samples
