"""Speak in tones: an engine for tests and benchmarks that needs nothing and costs next to nothing.

Every word is a sine tone at the voice's fundamental frequency, as long as its letters take at the
voice's rate; between words is silence. RIFF/WAVE, PCM, as the standard library writes it.
"""

import array
import math
import re
import sys
import wave
from functools import lru_cache
from pathlib import Path

from quotecast.model import Voice, Word
from quotecast.timecode import ms_to_frames
from quotecast.voicing.base import ESPEAK_SCALE, EngineSettings, Utterance, Work, require_words

SAMPLE_RATE_HZ = 22050
_CHARACTERS_PER_WORD = 6  # of English, the space included
_SLOWEST_WPM = 20
_AMPLITUDE = 9000  # -11 dBFS
_RAMP_FRAMES = ms_to_frames(6, SAMPLE_RATE_HZ)  # short enough for a word, long enough not to click
_TAIL_MS = 60
_WORD = re.compile(r"\S+")


class ToneEngine:
    """Write tones instead of speech; the same text and voice give the same bytes, always."""

    Settings = EngineSettings
    work = Work()
    repeats = True
    scale = ESPEAK_SCALE

    def __init__(self, settings: EngineSettings) -> None:
        """Take no settings: there are none."""

    def forks(self, utterance: Utterance) -> bool:  # noqa: ARG002 - the protocol's
        """Return that it needn't: nothing is kept from line to line."""
        return False

    def version(self) -> str:
        """Name the way the tones are made."""
        return "1"

    def fingerprint(self, voice: Voice) -> str:  # noqa: ARG002 - the protocol's
        """Return nothing: a voice is what its file says."""
        return ""

    def takes_ipa(self, voice: Voice) -> bool:  # noqa: ARG002 - the protocol's
        """Return False: a tone has no sounds."""
        return False

    def voice_in(self, language: str, like: Voice) -> Voice | None:  # noqa: ARG002 - the protocol's
        """Return the tone: it is of no language."""
        return like

    def open(self) -> None:
        """Do nothing: there is nothing to load."""

    def speak(self, utterance: Utterance, path: Path) -> tuple[Word, ...]:
        """Write one tone for each word.

        Raises:
            EngineError: the text has no words.
            OSError: the file can't be written.
        """
        text, voice = utterance.text, utterance.voice
        require_words(text)
        step = SAMPLE_RATE_HZ * 60 // (max(voice.rate_wpm, _SLOWEST_WPM) * _CHARACTERS_PER_WORD)
        gap = bytes(2 * step)
        parts: list[bytes] = []
        words: list[Word] = []
        frame = 0
        for found in _WORD.finditer(text):
            words.append(Word(offset=found.start(), frame=frame))
            letters = found.end() - found.start()
            parts += (_tone(voice.f0_hz, letters * step), gap)
            frame += (letters + 1) * step
        parts.append(bytes(2 * ms_to_frames(_TAIL_MS, SAMPLE_RATE_HZ)))
        with path.open("wb") as stream, wave.open(stream, "wb") as target:
            target.setnchannels(1)
            target.setsampwidth(2)
            target.setframerate(SAMPLE_RATE_HZ)
            target.writeframes(b"".join(parts))
        return tuple(words)

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""


# Words of a language have few lengths, so nearly every tone is made once; bounded all the same.
@lru_cache(maxsize=256)
def _tone(f0_hz: int, frames: int) -> bytes:
    second = _second(f0_hz)
    tone = array.array("h", (second * (1 + frames // SAMPLE_RATE_HZ))[: 2 * frames])
    ramp = min(_RAMP_FRAMES, frames // 2)
    for index in range(ramp):
        tone[index] = tone[index] * index // ramp
        tone[-1 - index] = tone[-1 - index] * index // ramp
    return tone.tobytes()


@lru_cache(maxsize=32)
def _second(f0_hz: int) -> bytes:
    """Return one second, which holds a whole number of periods and so repeats without a seam."""
    turn = 2 * math.pi * f0_hz / SAMPLE_RATE_HZ
    frames = (round(_AMPLITUDE * math.sin(turn * index)) for index in range(SAMPLE_RATE_HZ))
    second = array.array("h", frames)
    if sys.byteorder == "big":
        second.byteswap()
    return second.tobytes()
