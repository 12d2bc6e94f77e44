"""Ask espeak how a text is said: its phonemes in IPA, word by word, with the stops between them.

The interface is espeak-ng's `speak_lib.h`. Phonemes come as events: in the written form that espeak
also gives, two words may stand as one ("in the"), and nothing says where a word begins in the text.
"""

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from quotecast.errors import EngineMissingError
from quotecast.model import Pronunciation
from quotecast.voicing.espeak_library import WITH_PHONEMES, load_espeak, no_data
from quotecast.voicing.espeak_text import with_phonemes, within_limits

_RETRIEVAL: Final = 2  # AUDIO_OUTPUT_SYNCHRONOUS
_BUFFER_MS: Final = 1000
_CHARACTERS, _UTF8, _IN_BRACKETS = 1, 1, 0x100
_WORD, _END, _PHONEME = 1, 5, 7  # espeak_EVENT_TYPE
_RATE: Final = 1
# Sound is made with the phonemes, and thrown away: fast speech is less of it. Above 350 words a minute
# espeak squeezes the sound, which costs more than it saves.
_RATE_WPM: Final = 350
# A voice of another language may be named in the midst of a word, as in "(fr)".
_SWITCH: Final = re.compile(r"\([a-z-]+\)|[_ ]")
_STOPS: Final = (
    (re.compile(r"\?"), "?"),
    (re.compile(r"!"), "!"),
    (re.compile(r"\.(?=\W|$)"), "."),
    (re.compile(r":"), ":"),
    (re.compile(r"[;…—–]|(?<=\s)-(?=\s)"), ";"),
)
_PAUSE, _FULL_STOP = ",", "."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounded:
    """A word as it sounds: where it stands in the text, its phonemes, and the stop behind it.

    A phoneme is as espeak writes it in IPA, its stress in front. `stop` is one of `, ; : . ! ?`, or
    empty where espeak makes no pause.
    """

    offset: int
    phonemes: tuple[str, ...]
    stop: str = ""


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("string", ctypes.c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event))


class Phonemes:
    """Open espeak for phonemes; a process has one espeak, and so one of these.

    `espeak` is `bundled`, `system` or a path.

    Raises:
        EngineMissingError: espeak, or its data, isn't there.
    """

    def __init__(self, espeak: str) -> None:
        self._espeak: Any = load_espeak(espeak)
        if self._espeak.espeak_Initialize(_RETRIEVAL, _BUFFER_MS, None, WITH_PHONEMES) <= 0:
            raise no_data()
        self._hear = _Callback(self._take_in)  # kept, as long as espeak may call it
        self._words: list[tuple[int, list[str]]] = []
        self._ends: list[tuple[int, int]] = []

    def of(
        self, text: str, voice: str, pronunciations: Sequence[Pronunciation] = ()
    ) -> tuple[Sounded, ...]:
        """Return the words of a text as a voice of espeak says them.

        Raises:
            EngineMissingError: espeak hasn't got this voice.
            SettingsError: espeak can't say a pronunciation.
        """
        self._espeak.espeak_SetSynthCallback(self._hear)
        self._set_voice(voice)
        marked = with_phonemes(text, pronunciations)
        given = within_limits(marked.text)
        self._words, self._ends = [], []
        raw = given.text.encode()
        flags = _UTF8 | (_IN_BRACKETS if pronunciations else 0)
        status = self._espeak.espeak_Synth(raw, len(raw) + 1, 0, _CHARACTERS, 0, flags, None, None)
        if status != 0:
            raise RuntimeError(f"espeak_Synth answered {status}")
        stops = self._stops(given.text)
        return tuple(
            Sounded(
                offset=marked.places[given.offset(position)],
                phonemes=tuple(phonemes),
                stop=stops.get(number, ""),
            )
            for number, (position, phonemes) in enumerate(self._words)
            if phonemes
        )

    def _stops(self, text: str) -> dict[int, str]:
        """Return the stops by the number of the word they stand behind.

        An end of espeak's is behind the stop; what is between it and the next word counts as well.
        """
        stops: dict[int, str] = {}
        starts = [*(position for position, _ in self._words), len(text)]
        ends = [*self._ends, (len(self._words), len(text))]
        for (before, _), (number, end) in pairwise(((0, 0), *ends)):
            if number > before:
                behind = _signs_at_end(text[starts[number - 1] : max(end, starts[number])])
                found = next((sign for stop, sign in _STOPS if stop.search(behind)), _PAUSE)
                stops[number - 1] = found
        if self._words and stops.get(len(self._words) - 1) == _PAUSE:
            stops[len(self._words) - 1] = _FULL_STOP
        return stops

    def _set_voice(self, voice: str) -> None:
        if self._espeak.espeak_SetVoiceByName(voice.encode()) != 0:
            raise EngineMissingError(
                f"The voice {voice} isn't there in espeak", "Choose a voice of another language"
            )
        # A voice brings its own rate.
        self._espeak.espeak_SetParameter(_RATE, _RATE_WPM, 0)

    def _take_in(self, _sound: Any, _frames: int, events: Any) -> int:
        index = 0
        while (event := events[index]).type:
            if event.type == _WORD:
                self._words.append((event.text_position - 1, []))
            elif event.type == _END:
                self._ends.append((len(self._words), event.text_position - 1))
            elif event.type == _PHONEME and self._words:
                phoneme = _SWITCH.sub("", event.string.decode("utf-8", "replace"))
                if phoneme:
                    self._words[-1][1].append(phoneme)
            index += 1
        return 0


def _signs_at_end(text: str) -> str:
    """Return the signs and spaces that follow the last letter or figure of a text."""
    start = len(text)
    while start and not text[start - 1].isalnum():
        start -= 1
    return text[start:]
