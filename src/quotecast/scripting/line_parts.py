"""Put a line together from parts of the article and added words, and keep account of both."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Self

from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.languages.script_words import ScriptWords
from quotecast.model import Line, LineKind, Omission, Span

_CLOSING = frozenset(",.:;!?)]}…")
_DROPPED = frozenset({"Cc", "Cs", "Co", "Cn"})
_MARKS = "“”„‟\"«»‹›‘’‚‛'`"
_STOPS = ".,;:!?"
_PAIRS = (("“", "”"), ('"', '"'), ("«", "»"))
_ENDS = ".!?…"
_LONGEST_ARTICLE = 4  # code points, with a blank on both sides
_PARAGRAPH = re.compile(r"(?:\d{1,4}|[A-Z])\.")  # its number: "5."


class Composer:
    """Build one line; `omissions` names the article's words that others were put in place of."""

    def __init__(self, article_text: str) -> None:
        self._article_text = article_text
        self._parts: list[str] = []
        self._length = 0
        self._origin: list[Span] = []
        self._added: list[Span] = []
        self._goes_on = False
        self.omissions: list[Omission] = []

    def take(self, span: Span) -> Self:
        """Append a part of the article, white space made single, control characters left out."""
        for piece in _speakable_pieces(self._article_text, span):
            gap = self._gap_before(piece)
            self._append(" ".join(piece.cut_from(self._article_text).split()), attached=gap == "")
            if gap is not None and not gap.strip():
                self._origin[-1] = Span(start=self._origin[-1].start, end=piece.end)
            else:
                self._origin.append(piece)
            self._goes_on = True
        return self

    def _gap_before(self, piece: Span) -> str | None:
        """Return what stands between the piece and the one just taken, None where none was."""
        if not self._goes_on or self._origin[-1].end > piece.start:
            return None
        return self._article_text[self._origin[-1].end : piece.start]

    def take_capitalised(self, span: Span) -> Self:
        """Append a part of the article; a first word in small letters gets a capital."""
        span = trimmed(self._article_text, span)
        text = span.cut_from(self._article_text)
        word = text.split(maxsplit=1)[0] if text else ""
        if not (word[:1].isalpha() and word.islower()):
            return self.take(span)
        first = Span(start=span.start, end=span.start + len(word))
        self.replace(first, word[0].upper() + word[1:], reason="recased")
        return self.take(Span(start=first.end, end=span.end))

    def take_in_small_letters(self, span: Span) -> Self:
        """Append a word of the article; a capital that began a sentence is made small."""
        words = span.cut_from(self._article_text)
        if not words[:1].isupper():
            return self.take(span)
        return self.replace(span, words.lower(), reason="recased")

    def replace(self, span: Span, words: str, *, reason: str) -> Self:
        """Append added words that stand for a part of the article."""
        self.omissions.append(Omission(span=span, reason=reason))
        return self.add(words)

    def leave_out(self, span: Span, *, reason: str) -> Self:
        """Note that a part of the article isn't said where the line might have said it."""
        self.omissions.append(Omission(span=span, reason=reason))
        return self

    def add(self, words: str) -> Self:
        """Append words or punctuation that aren't in the article."""
        start = self._append(words, attached=words[:1] in _CLOSING)
        self._goes_on = False
        self._added.append(Span(start=start, end=self._length))
        return self

    def close_marks(self) -> Self:
        """Append the mark that closes a fragment, where the line ends within one."""
        end = self._origin[-1].end if self._origin else 0
        following = self._article_text[end : end + 3]
        for opening, closing in _PAIRS:
            if closing not in following:
                continue
            opened, closed = self.text.count(opening), self.text.count(closing)
            if opened % 2 if opening == closing else opened > closed:
                start = self._append(closing, attached=True)
                self._goes_on = False
                self._added.append(Span(start=start, end=self._length))
        return self

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    @property
    def begins(self) -> bool:
        """Whether what is appended next begins a sentence: nothing is there, or a paragraph's number."""
        return not self._parts or _PARAGRAPH.fullmatch(self.text) is not None

    def build(self, speaker_id: str, kind: LineKind) -> Line:
        """Return the line, still without an id and a pause."""
        return Line(
            id="",
            speaker_id=speaker_id,
            kind=kind,
            text=self.text,
            origin=tuple(self._origin),
            added=tuple(self._added),
        )

    def _append(self, words: str, *, attached: bool) -> int:
        if self._parts and not attached and words[:1] not in _CLOSING:
            self._parts.append(" ")
            self._length += 1
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        return start


def trimmed(text: str, span: Span, characters: str | None = None) -> Span:
    """Return the span without white space (or the given characters) at its ends."""
    content = span.cut_from(text)
    start = span.start + len(content) - len(content.lstrip(characters))
    return Span(start=start, end=max(start, span.start + len(content.rstrip(characters))))


def is_dropped(character: str) -> bool:
    """Return whether a character is never shown or spoken: controls, surrogates, unassigned."""
    return unicodedata.category(character) in _DROPPED and not character.isspace()


class SpokenMarks:
    """Know where "quote" and "end of quote" are to be said: `doubtful` are in order.

    A language that has no such words has its quotations said without them.
    """

    def __init__(self, text: str, doubtful: Sequence[Span], words: ScriptWords) -> None:
        self._is_mute = not (words.quote and words.end_of_quote)
        self._text = text
        self._words = words
        self._article = compiled(
            rf"\b(?:{words.behind_quote})\s$" if words.behind_quote else "", any_case=True
        )
        self._spans = [] if self._is_mute else list(doubtful)
        self._starts = [span.start for span in self._spans]
        self._ends = [span.end for span in self._spans]

    def add(self, span: Span) -> None:
        """Have the words said around one more quotation, which touches none of the others."""
        index = bisect_left(self._starts, span.start)
        if self._is_mute or self._spans[index : index + 1] == [span]:
            return
        self._spans.insert(index, span)
        self._starts.insert(index, span.start)
        self._ends.insert(index, span.end)

    def within(self, span: Span) -> Iterator[tuple[int, str]]:
        """Give each place in a span of the writer's where words are to be said, and the words."""
        places = []
        quote, end_of_quote = self._words.quote, self._words.end_of_quote
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        for quotation in self._spans[first:last]:
            place = self._before_marks(quotation.start, span.start)
            opens = not any(c.isalnum() for c in self._text[span.start : place])
            places.append((place, _capitalised(quote) if opens else quote))
        first, last = bisect_right(self._ends, span.start), bisect_right(self._ends, span.end)
        for quotation in self._spans[first:last]:
            place = self._behind_marks(quotation.end, span.end)
            rest = self._text[place : span.end].lstrip()
            goes_on = any(map(str.isalnum, rest))
            is_over = self._text[quotation.start : place].rstrip(_MARKS)[-1:] in _ENDS
            is_tag = rest[:1].islower() or rest.startswith("I ")  # "“Why?” she asked"
            is_within = goes_on and (not is_over or is_tag)
            places.append(
                (place, f"{end_of_quote}," if is_within else f"{_capitalised(end_of_quote)}.")
            )
        yield from sorted(places)

    def _before_marks(self, place: int, start: int) -> int:
        while place > start and self._text[place - 1] in _MARKS:
            place -= 1
        article = self._article.search(self._text, max(start, place - _LONGEST_ARTICLE), place)
        return place if article is None else article.start()

    def _behind_marks(self, place: int, end: int) -> int:
        while place < end and self._text[place] in _MARKS + _STOPS:
            place += 1
        return place


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def goes_on(text: str, end: int, start: int, language: Language) -> bool:
    """Return whether the speech that ends at `end` goes on at `start`.

    Its mark never closed before the paragraph did, and the next paragraph opens with one anew: so
    the style books have it for a quotation of several paragraphs.
    """
    between = text[end:start]
    opener = between.lstrip()
    pairs = (*language.quote_pairs, *language.apostrophe_pairs)
    return "\n" in between and any(opener == opening for opening, _ in pairs)


def _speakable_pieces(text: str, span: Span) -> list[Span]:
    content = span.cut_from(text)
    if content.isprintable():
        piece = trimmed(text, span)
        return [piece] if len(piece) else []
    pieces = []
    start = span.start
    for index, character in enumerate(content, span.start):
        if is_dropped(character):
            pieces.append(Span(start=start, end=index))
            start = index + 1
    pieces.append(Span(start=start, end=span.end))
    return [piece for part in pieces if len(piece := trimmed(text, part))]
