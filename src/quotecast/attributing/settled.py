"""Hold what a producer has set by hand: who says certain words of an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotecast.attributing.fragments import Layout
from quotecast.attributing.people import Register
from quotecast.attributing.persons import Person
from quotecast.attributing.utterances import folded

NARRATOR = "narrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Hold the words of a quotation and the name of who says them.

    The words, not their place, so that it holds through corrections elsewhere in the article.
    "narrator" as the name means that nobody's voice reads them.
    """

    words: str
    speaker: str


def place_settled(
    layout: Layout, register: Register, settled: Sequence[Settled]
) -> tuple[Mapping[int, Person | None], tuple[Settled, ...]]:
    """Return who was set for which quotation, and what fits none any more."""
    numbers: dict[str, list[int]] = {}
    for number, marked in enumerate(layout.marked):
        numbers.setdefault(folded(marked.span.cut_from(layout.text)), []).append(number)
    placed: dict[int, Person | None] = {}
    unfitting = []
    for one in settled:
        found = numbers.get(folded(one.words), [])
        if not found:
            unfitting.append(one)
        for number in found:
            is_silent = one.speaker.casefold() == NARRATOR
            placed[number] = None if is_silent else register.set_by_hand(one.speaker)
    return placed, tuple(unfitting)
