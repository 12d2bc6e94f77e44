"""How lines are spoken: voices and the cast, spoken forms piece by piece, the lexicon."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from quotecast.model.article import Gender, Span

_FIRST_WORD: Final = re.compile(r"[^\W_]+")


def is_speakable(text: str) -> bool:
    """Return whether there is anything in a text to say: a letter or a figure of any script."""
    return any(map(str.isalnum, text))


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenPiece:
    """Which part of the spoken form stands for which part of what is written.

    `spoken` and `written` are spans of the two texts. `phoneme` is the pronunciation in IPA, where
    the lexicon has one; an engine that takes none speaks the text.
    """

    written: Span
    spoken: Span
    phoneme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronunciation:
    """How a part of a spoken text is pronounced: `phoneme` in IPA, `span` in that text."""

    span: Span
    phoneme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenForm:
    """What an engine is given for a line; empty `text` where there is nothing to say.

    `pieces` are in the order of `text` and don't overlap; between them stand only spaces and stops.
    """

    text: str
    pieces: tuple[SpokenPiece, ...] = ()

    @property
    def pronunciations(self) -> tuple[Pronunciation, ...]:
        """The pieces that the lexicon pronounces in IPA, in the order of `text`."""
        return tuple(
            Pronunciation(span=piece.spoken, phoneme=piece.phoneme)
            for piece in self.pieces
            if piece.phoneme
        )

    def place_of(self, offset: int) -> int | None:
        """Return where in the written text the word at this offset of the spoken form stands.

        None where nothing written stands for it.
        """
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.spoken.start) - 1
        if index < 0 or offset >= self.pieces[index].spoken.end:
            return None
        return self.pieces[index].written.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexeme:
    """One entry of a pronunciation lexicon (W3C PLS 1.0).

    A grapheme matches whole words exactly, capitals included. At least one of `alias` (words to
    say instead) and `phoneme` (IPA) is there.
    """

    graphemes: tuple[str, ...]
    alias: str | None = None
    phoneme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """How a show pronounces names: lexemes by grapheme.

    `first_words` are the letters and figures that a grapheme begins with, so that a text is read
    fast: at no other word does the lexicon have anything.
    """

    lexemes: Mapping[str, Lexeme] = field(default_factory=dict)
    first_words: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        begun = (_FIRST_WORD.match(grapheme) for grapheme in self.lexemes)
        object.__setattr__(self, "first_words", frozenset(found[0] for found in begun if found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Describe one voice of an engine.

    `engine_voice` is the engine's own name for it, `rate_wpm` words a minute, `pitch` 0 to 99
    on the engine's scale, `f0_hz` the measured median of the fundamental frequency (how high
    it sounds), `word_error_rate` the share of words (0 to 1) that a machine listener gets wrong,
    `licence` an SPDX expression or a sentence. `embedding` is how it sounds to a speaker recogniser,
    256 figures from 0 to 255 in base64 (empty: not measured). `paces` are the words a minute that were
    measured when its engine was asked to be slow, as usual and fast.
    """

    id: str
    engine: str
    engine_voice: str
    language: str
    gender: Gender
    rate_wpm: int
    pitch: int
    f0_hz: int
    word_error_rate: float
    licence: str
    embedding: str = ""
    paces: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Give one speaker a voice, with the reason for the choice."""

    speaker_id: str
    voice: Voice
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The roles of one episode, by speaker id; the narrator's is always there."""

    roles: Mapping[str, Role]

    def voice_of(self, speaker_id: str) -> Voice:
        """Return the voice of a speaker.

        Raises:
            KeyError: nobody was cast for this speaker.
        """
        return self.roles[speaker_id].voice
