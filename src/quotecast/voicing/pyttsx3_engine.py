"""Speak with pyttsx3: by espeak-ng everywhere, or by the voices of Windows and macOS if asked.

espeak carries a state from one utterance to the next, which would make a take depend on what was spoken before. So
it is as freshly loaded for each line; where that isn't known how, or a line would leave memory behind, the worker forks
instead. On Windows, which can't, the same text may differ by a few hundred frames.
"""

import importlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from quotecast.errors import EngineMissingError
from quotecast.model import Voice, Word
from quotecast.voicing.base import (
    ESPEAK_SCALE,
    EngineSettings,
    Utterance,
    VoiceScale,
    Work,
    require_words,
)
from quotecast.voicing.espeak_library import languages, library_version

_DRIVER_VERSION = "3"  # raise it when the same text and voice sound different
_NO_ESPEAK = "none"
# Greek and what follows it, Latin additions, signs and pictures passed over. espeak has a language for most of them.
_OTHER_ALPHABET: Final = re.compile("[\u0370-\u1dff\u2c00-\ud7ff]")
# What espeak itself says at most: 449 words a minute, 350 in its variant `fast`. It squeezes the sound of more.
_UNSQUEEZED_WPM: Final = 350
# Macrolanguages that espeak calls by the name of one language (ISO 639-3).
_MACROLANGUAGES = {"zh": "cmn", "no": "nb"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pyttsx3Settings(EngineSettings):
    """Choose the library that speaks: `espeak` is `bundled` (from the espeakng-loader wheel),
    `system`, the path of a library, or `none`: no espeak at all, but the voices of Windows (SAPI 5)
    or macOS (NSSpeechSynthesizer).
    """

    espeak: str = "bundled"


class Pyttsx3Engine:
    """Speak with pyttsx3, whose driver is our own for espeak and pyttsx3's own otherwise."""

    Settings = Pyttsx3Settings
    # A worker takes 0.2 s to start, and as long for 3,000 characters, of which a second one takes half.
    work = Work(characters_per_worker=6000)

    def __init__(self, settings: Pyttsx3Settings) -> None:
        self._espeak = settings.espeak
        self._speech: Any = None
        self._renews = False
        self._words: list[Word] = []
        self._failures: list[Exception] = []

    def forks(self, utterance: Utterance) -> bool:
        """Return whether espeak speaks, on a system that forks, and isn't as good as freshly loaded without."""
        return self.repeats and not (self._renews and _leaves_nothing(utterance))

    @property
    def repeats(self) -> bool:
        """Whether a take depends on nothing that was spoken before: so it is where systems fork."""
        return self._has_espeak and hasattr(os, "fork")

    @property
    def _has_espeak(self) -> bool:
        return self._espeak != _NO_ESPEAK

    def version(self) -> str:
        """Name espeak's version and our driver's: pyttsx3 itself only passes our orders on.

        Raises:
            EngineMissingError: espeak isn't installed.
        """
        if not self._has_espeak:
            return str(_platform_voices().system_version())
        return f"espeak-ng {library_version(self._espeak)}, driver {_DRIVER_VERSION}"

    def fingerprint(self, voice: Voice) -> str:  # noqa: ARG002 - the protocol's
        """Return nothing: a voice is what its file says."""
        return ""

    def takes_ipa(self, voice: Voice) -> bool:
        """Return whether an English voice of espeak speaks."""
        return self._has_espeak and _is_english(voice)

    @property
    def scale(self) -> VoiceScale | None:
        """Espeak's pitches; the platform's voices have none."""
        return ESPEAK_SCALE if self._has_espeak else None

    def voice_in(self, language: str, like: Voice) -> Voice | None:
        """Return espeak's voice of a language in the same variant; the platform's are one's own."""
        if not self._has_espeak:
            return None
        known = languages(self._espeak)
        for tag in _wider(language.lower()):
            name = known.get(_MACROLANGUAGES.get(tag, tag))
            if name is not None:
                variant = like.engine_voice.partition("+")[2]
                return replace(
                    like, engine_voice=f"{name}+{variant}" if variant else name, language=tag
                )
        return None

    def open(self) -> None:
        """Load pyttsx3 with its driver, and espeak.

        Raises:
            EngineMissingError: one of them isn't installed.
        """
        has_espeak = self._has_espeak
        driver = (
            _espeak_driver().install(self._espeak)
            if has_espeak
            else _platform_voices().driver_name()
        )
        try:
            self._speech = importlib.import_module("pyttsx3").init(driver)
        except (ImportError, RuntimeError) as error:
            raise EngineMissingError(
                f"pyttsx3 can't start its driver {driver} ({error})",
                "Install it with: pip install pyttsx3 espeakng-loader",
            ) from error
        self._renews = has_espeak and bool(self._speech.getProperty("renews"))
        self._speech.connect("started-word", self._note_word)
        self._speech.connect("error", self._note_failure)

    def speak(self, utterance: Utterance, path: Path) -> tuple[Word, ...]:
        """Write an utterance to `path`; words are exact to the frame with espeak, none without.

        IPA is heard from espeak's English voices.

        Raises:
            EngineMissingError: there is no such voice.
            EngineError: the text has no words.
            SettingsError: espeak can't say a pronunciation.
            OSError: the file can't be written.
        """
        text, voice = utterance.text, utterance.voice
        require_words(text)
        self._words, self._failures = [], []
        if not self._has_espeak:
            _platform_voices().record(self._speech, text, voice, path)
        else:
            for name, value in (
                ("voice", voice.engine_voice),
                ("rate", voice.rate_wpm),
                ("pitch", voice.pitch),
                ("pronunciations", utterance.pronunciations if _is_english(voice) else ()),
            ):
                self._speech.setProperty(name, value)
            self._speech.save_to_file(text, str(path))
            self._speech.runAndWait()
        # pyttsx3 goes on after an error in its queue, and tells of it only in this way.
        if self._failures:
            raise self._failures[0]
        # What `open` has loaded with the driver.
        from quotecast.voicing.espeak_text import word_starts  # noqa: PLC0415

        return word_starts(text, self._words)

    def close(self) -> None:
        """Leave espeak as it is: it can't be ended safely, and its process ends anyway."""

    def _note_word(self, *, location: int = 0, frame: int = -1, **_event: Any) -> None:
        if frame >= 0:
            self._words.append(Word(offset=location, frame=frame))

    def _note_failure(self, *, exception: Exception, **_event: Any) -> None:
        self._failures.append(exception)


def _wider(tag: str) -> Iterator[str]:
    """Give a tag and what it is a kind of, the narrowest first (RFC 4647, 3.4)."""
    parts = tag.replace("_", "-").split("-")
    yield from ("-".join(parts[:count]) for count in range(len(parts), 0, -1))


def _is_english(voice: Voice) -> bool:
    return voice.language.partition("-")[0].lower() == "en"


def _leaves_nothing(utterance: Utterance) -> bool:
    """Return whether espeak, as it is closed, gives back all that it takes for a line.

    What it keeps is a second language, to which it may change from another one to English and from English for the
    letters of another alphabet, and what squeezes the sound of a high rate.
    """
    voice = utterance.voice
    is_plain = _OTHER_ALPHABET.search(utterance.text) is None
    return is_plain and _is_english(voice) and voice.rate_wpm <= _UNSQUEEZED_WPM


def _espeak_driver() -> Any:
    # Imported late: who asks for a version doesn't speak.
    return importlib.import_module("quotecast.voicing.espeak_driver")


def _platform_voices() -> Any:
    # Imported late: it needs a fifth of what a worker's start costs, and espeak doesn't need it.
    return importlib.import_module("quotecast.voicing.platform_voices")
