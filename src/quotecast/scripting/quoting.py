"""Say aloud where a doubtful quotation begins and ends, since a listener can't see the marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from quotecast.model import Span
from quotecast.scripting.phrases import END_OF_QUOTE, QUOTE

_MARKS = "“”„‟\"«»‹›‘’‚‛'`"
_STOPS = ".,;:!?"
_ENDS = ".!?…"


class SpokenMarks:
    """Know where "quote" and "end of quote" are to be said: `doubtful` are in order."""

    def __init__(self, text: str, doubtful: Sequence[Span]) -> None:
        self._text = text
        self._spans = doubtful
        self._starts = [span.start for span in doubtful]
        self._ends = [span.end for span in doubtful]

    def within(self, span: Span) -> Iterator[tuple[int, str]]:
        """Give each place in a span of the writer's where words are to be said, and the words."""
        places = []
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        for quotation in self._spans[first:last]:
            place = self._before_marks(quotation.start, span.start)
            opens = not any(c.isalnum() for c in self._text[span.start : place])
            places.append((place, QUOTE.capitalize() if opens else QUOTE))
        first, last = bisect_right(self._ends, span.start), bisect_right(self._ends, span.end)
        for quotation in self._spans[first:last]:
            place = self._behind_marks(quotation.end, span.end)
            goes_on = any(c.isalnum() for c in self._text[place : span.end])
            is_over = self._text[quotation.start : place].rstrip(_MARKS)[-1:] in _ENDS
            places.append(
                (
                    place,
                    f"{END_OF_QUOTE},"
                    if goes_on and not is_over
                    else f"{END_OF_QUOTE.capitalize()}.",
                )
            )
        yield from sorted(places)

    def _before_marks(self, place: int, start: int) -> int:
        while place > start and self._text[place - 1] in _MARKS:
            place -= 1
        return place

    def _behind_marks(self, place: int, end: int) -> int:
        while place < end and self._text[place] in _MARKS + _STOPS:
            place += 1
        return place
