"""Check a take before it counts: a WAV file (RIFF, mono 16-bit PCM), heard, and as long as it says.

Speech rate varies, so the bounds are wide: they catch a cut, a stuck or an empty recording, not a
slow speaker. How long a line may take before its worker counts as hung is learnt from those before.
"""

import array
import re
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

from quotecast.errors import EngineError, OutputError
from quotecast.model import Take, Voice, Word
from quotecast.voicing.base import Utterance, Work

_HINT = "Try again; if it stays so, choose another voice or reword the line"
_CHARACTERS_PER_WORD = 6  # of English, the space included
_SLOWEST_WPM, _FASTEST_WPM = 80, 450  # what espeak makes of any rate
_SHORTEST, _LONGEST = 0.3, 4.0  # of the length expected
_SLACK_S = 2.0  # silence around, and the rounding of very short texts
_HEARD = 200  # of 32767, or -44 dBFS: espeak's quietest voice peaks at ten times that
_STRIDE = (
    61  # a prime, so that no tone hides between the frames looked at; the shortest sound is longer
)
_WORD_CHARACTER = re.compile(r"[A-Za-z]")
_LATIN_OR_SPACE = re.compile(r"[A-Za-z\s.,;:!?'’()“”\"\u00c0-\u024f-]")
_WITHOUT_VOWEL = re.compile(r"\b[b-df-hj-np-tv-xz]+\b")
# One sign may be read as several words: "7%" is "seven percent", "FBI" three names of letters.
_SPELLED_CHARACTERS = 15
_SHORT_LINE = 20  # characters; below, what an attempt costs has little to do with its length
_FORGETTING = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Measure a verified file."""

    frames: int
    sample_rate_hz: int


def verify_take(path: Path, utterance: Utterance) -> Recording:
    """Check that `path` holds a plausible recording of an utterance, and measure it.

    Its engine may have spoken the text or the IPA.

    Raises:
        EngineError: it isn't there, isn't a whole mono 16-bit WAV file, is silent, or is far
            shorter or longer than its text.
    """
    text, voice = utterance.text, utterance.voice
    content, recording = _read(path)
    samples = array.array("h", content)
    if sys.byteorder == "big":
        samples.byteswap()
    heard = samples[::_STRIDE]
    if max(heard) < _HEARD and min(heard) > -_HEARD:
        raise EngineError(f"{_of(text, voice)} is silent", _HINT)
    lengths_s = [plausible_length_s(said, voice.rate_wpm) for said in {text, utterance.heard}]
    shortest_s = min(shortest for shortest, _ in lengths_s)
    longest_s = max(longest for _, longest in lengths_s)
    length_s = recording.frames / recording.sample_rate_hz
    if not shortest_s <= length_s <= longest_s:
        raise EngineError(
            f"{_of(text, voice)} lasts {length_s:.1f} s instead of "
            f"{shortest_s:.1f} to {longest_s:.1f} s",
            _HINT,
        )
    return recording


def keep_take(path: Path, utterance: Utterance, words: tuple[Word, ...]) -> Take:
    """Verify a fresh recording, give it its name, `<digest>.wav` beside it, and describe it.

    Raises:
        EngineError: as `verify_take`.
        OutputError: it can't be given its name.
    """
    recording = verify_take(path, utterance)
    kept = path.with_name(f"{utterance.digest}.wav")
    try:
        path.replace(kept)
    except OSError as error:
        raise OutputError(
            f"{kept} can't be written: {error.strerror}", "Choose another folder"
        ) from error
    return Take(
        path=kept,
        frames=recording.frames,
        sample_rate_hz=recording.sample_rate_hz,
        digest=utterance.digest,
        words=words,
    )


def plausible_length_s(text: str, rate_wpm: int) -> tuple[float, float]:
    """Return the shortest and the longest time in seconds that speaking `text` may take.

    >>> plausible_length_s("Nothing has changed since then.", 150)
    (0.0, 14.3)
    """
    rate = min(max(rate_wpm, _SLOWEST_WPM), _FASTEST_WPM)
    character_s = 60 / (rate * _CHARACTERS_PER_WORD)
    letters = len(_WORD_CHARACTER.findall(text))
    plain = len(_LATIN_OR_SPACE.findall(text))
    spelled = len(text) - plain + sum(character.isupper() for character in text)
    spelled += sum(len(word) for word in _WITHOUT_VOWEL.findall(text))
    most = plain + spelled * _SPELLED_CHARACTERS
    shortest = max(0.0, _SHORTEST * letters * character_s - _SLACK_S)
    return round(shortest, 1), round(_LONGEST * most * character_s + _SLACK_S, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Say how long to wait, in seconds: for a worker to start, and for a line by its length.

    A line has `base_s`, and for each character `factor` times what a character took so far
    (as long as there is no experience, `first_s_per_character` in all).
    """

    start_s: float = 90.0
    base_s: float = 15.0
    first_s_per_character: float = 0.2
    factor: float = 20.0


def patience_for(work: Work) -> Patience:
    """Return how long to wait for an engine whose work is like this."""
    return Patience(base_s=work.first_s, first_s_per_character=work.first_s_per_character)


class Pace:
    """Learn from the lines recorded how long the next one may take."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._s_per_character: float | None = None

    def limit_s(self, characters: int) -> float:
        """Return the seconds that a line of this length may take."""
        if self._s_per_character is None:
            per_character = self._patience.first_s_per_character
        else:
            per_character = self._patience.factor * self._s_per_character
        return self._patience.base_s + per_character * characters

    def learn(self, characters: int, elapsed_s: float) -> None:
        """Remember the slowest of late: a machine under load isn't taken for a hung engine."""
        latest = elapsed_s / max(characters, _SHORT_LINE)
        self._s_per_character = max(latest, _FORGETTING * (self._s_per_character or 0.0))


def _read(path: Path) -> tuple[bytes, Recording]:
    try:
        with path.open("rb") as stream, wave.open(stream, "rb") as source:
            frames, rate = source.getnframes(), source.getframerate()
            shape = source.getnchannels(), source.getsampwidth()
            content = source.readframes(frames)
    except FileNotFoundError as error:
        raise EngineError(f"The engine left no file at {path}", _HINT) from error
    except (wave.Error, EOFError) as error:
        raise EngineError(f"{path} isn't a whole WAV file ({error})", _HINT) from error
    if shape != (1, 2):
        raise EngineError(f"{path} has {shape[0]} channels of {8 * shape[1]} bits", _HINT)
    if rate <= 0 or frames == 0 or len(content) != 2 * frames:
        raise EngineError(f"{path} holds {len(content) // 2} of {frames} frames", _HINT)
    return content, Recording(frames=frames, sample_rate_hz=rate)


def _of(text: str, voice: Voice) -> str:
    start = text if len(text) <= 40 else f"{text[:40].rstrip()}…"
    return f"The take of “{start}” by {voice.id}"
