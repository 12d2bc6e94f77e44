"""How a text is said: its spoken form, piece by piece, and the lexicon that pronounces names."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from quotecast.model.span import Span


def is_speakable(text: str) -> bool:
    """Return whether there is anything in a text to say: a letter or a figure of any script."""
    return any(map(str.isalnum, text))


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenPiece:
    """Say which part of the spoken form stands for which part of what is written.

    `spoken` and `written` are spans of the two texts. `phoneme` is the pronunciation in IPA, where
    the lexicon has one; an engine that takes none speaks the text.
    """

    written: Span
    spoken: Span
    phoneme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronunciation:
    """Say how a part of a spoken text is pronounced: `phoneme` in IPA, `span` in that text."""

    span: Span
    phoneme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenForm:
    """Hold what an engine is given for a line; empty `text` where there is nothing to say.

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
    """Hold one entry of a pronunciation lexicon (W3C PLS 1.0).

    A grapheme matches whole words exactly, capitals included. At least one of `alias` (words to
    say instead) and `phoneme` (IPA) is there.
    """

    graphemes: tuple[str, ...]
    alias: str | None = None
    phoneme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Hold how a show pronounces names: lexemes by grapheme."""

    lexemes: Mapping[str, Lexeme] = field(default_factory=dict)
