"""Make a WAV file (RIFF, mono 16-bit PCM) of what models give: one rate, one pitch, no seams.

A voice is made higher by speaking longer and playing faster, which is one step with bringing it to
the rate that all takes have.
"""

import wave
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from quotecast.errors import EngineError
from quotecast.timecode import ms_to_frames
from quotecast.voicing.neural.session import neural_library

Samples: TypeAlias = NDArray[np.float32]

_FULL_SCALE: Final = 32767.0
# Models peak a little above full scale now and then; every voice is levelled later.
_GAIN: Final = 0.7
_EDGE_MS: Final = 4
_SILENT: Final = 0.01  # of the loudest: -40 dB
_LEAST_REST_MS, _MOST_LATER_MS, _MOST_EARLIER_MS, _LONGEST_TAIL_MS = 60, 150, 100, 40
_LEAST_PAUSE_MS, _MOST_BEHIND_PAUSE_MS = 120, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSpeech:
    """What a model has said: its sound (full scale 1.0), and the frame each word starts at."""

    samples: Samples
    starts: tuple[int, ...]


def speech_of(samples: Samples, frames: NDArray[np.int64], places: Sequence[int]) -> ModelSpeech:
    """Return what a model has said, from how many frames each of its signs lasts, and at which its words begin.

    Raises:
        EngineError: it gave less or more than it says.
    """
    if len(samples) != int(frames.sum()):
        raise EngineError(
            f"The model gave {len(samples)} frames, and said that they are {frames.sum()}",
            "Try again; if it stays so, install the voice again",
        )
    before = np.concatenate(([0], np.cumsum(frames)))
    return ModelSpeech(samples=samples, starts=tuple(int(before[place]) for place in places))


def joined(parts: Sequence[ModelSpeech], sample_rate_hz: int) -> ModelSpeech:
    """Return parts one after the other, each with soft edges."""
    if len(parts) == 1:
        return parts[0]
    starts: list[int] = []
    end = 0
    for part in parts:
        starts += (end + start for start in part.starts)
        end += len(part.samples)
    soft = [_with_soft_edges(part.samples, sample_rate_hz) for part in parts]
    return ModelSpeech(samples=np.concatenate(soft), starts=tuple(starts))


def at_rate(said: ModelSpeech, from_hz: float, to_hz: int) -> ModelSpeech:
    """Return it at another rate.

    Raises:
        EngineMissingError: soxr isn't installed.
        EngineError: sound was lost on the way.
    """
    if from_hz == to_hz:
        return said
    ratio = to_hz / from_hz
    samples: Samples = neural_library("soxr").resample(said.samples, from_hz, to_hz)
    if abs(len(samples) - len(said.samples) * ratio) > 1:
        raise EngineError(
            f"Of {len(said.samples) * ratio:.0f} frames {len(samples)} are left after resampling",
            "Try again; if it stays so, install another version of soxr",
        )
    return ModelSpeech(samples=samples, starts=tuple(round(start * ratio) for start in said.starts))


def heard_starts(said: ModelSpeech, sample_rate_hz: int) -> tuple[int, ...]:
    """Return the frame at which each word is first heard.

    What models say of their lengths is off at pauses: they count part of a pause to the word behind
    it, or begin it late (Kokoro by 30 to 140 ms). So a word that begins beside a rest of 60 ms is heard
    where the sound rises: at most 150 ms later, where it is silent or ends the word before for no more
    than 40 ms, or at most 100 ms earlier (200 ms behind a pause, which no consonant makes), and always
    between its neighbours.
    """
    later, tail = (ms_to_frames(ms, sample_rate_hz) for ms in (_MOST_LATER_MS, _LONGEST_TAIL_MS))
    rises = _rises(said.samples, sample_rate_hz)
    frames = [rise.frame for rise in rises]
    starts: list[int] = []
    for start, end in zip(said.starts, (*said.starts[1:], len(said.samples)), strict=True):
        number = bisect_left(frames, start)
        before = rises[number - 1] if number else None
        behind = rises[number] if number < len(rises) else None
        last = starts[-1] if starts else -1
        if before and before.frame > last and start - before.frame <= before.reach:
            starts.append(before.frame)
        elif behind and behind.frame < min(end, start + later) and behind.fall < start + tail:
            starts.append(behind.frame)
        else:
            starts.append(start)
    return tuple(starts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rise:
    """Where sound is heard again behind a rest, and where it was last heard before; `reach` is how many
    frames behind it a word may begin that is heard in it.
    """

    frame: int
    fall: int
    reach: int


def _rises(samples: Samples, sample_rate_hz: int) -> list[_Rise]:
    rest, pause, near, far = (
        ms_to_frames(ms, sample_rate_hz)
        for ms in (_LEAST_REST_MS, _LEAST_PAUSE_MS, _MOST_EARLIER_MS, _MOST_BEHIND_PAUSE_MS)
    )
    loud = np.abs(samples)
    heard = np.flatnonzero(loud > _SILENT * float(loud.max(initial=0.0)))
    if not len(heard):
        return []
    rests = np.flatnonzero(np.diff(heard) >= rest)
    inner = zip((heard[rests] + 1).tolist(), heard[rests + 1].tolist(), strict=True)
    return [
        _Rise(frame=int(heard[0]), fall=0, reach=far),
        *(
            _Rise(frame=frame, fall=fall, reach=far if frame - fall >= pause else near)
            for fall, frame in inner
        ),
    ]


def write_wav(path: Path, samples: Samples, sample_rate_hz: int) -> None:
    """Write sound to a file.

    Raises:
        OSError: the file can't be written.
    """
    loud = samples * np.float32(_GAIN)
    peak = float(np.abs(loud).max(initial=0.0))
    if peak > 1.0:
        loud /= np.float32(peak)
    content = np.rint(loud * np.float32(_FULL_SCALE)).astype("<i2").tobytes()
    with path.open("wb") as stream, wave.open(stream, "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(sample_rate_hz)
        target.writeframes(content)


def _with_soft_edges(samples: Samples, sample_rate_hz: int) -> Samples:
    frames = min(ms_to_frames(_EDGE_MS, sample_rate_hz), len(samples) // 2)
    ramp = (np.arange(frames, dtype=np.float32) + np.float32(0.5)) / max(frames, 1)
    soft = samples.copy()
    soft[:frames] *= ramp
    soft[len(soft) - frames :] *= ramp[::-1]
    return soft
