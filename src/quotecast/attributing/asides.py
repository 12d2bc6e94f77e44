"""Part the turns of an interview at what nobody says in them: "(Laughs.)", "[crosstalk]"."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from quotecast.attributing.turns import DialogueTurn, TurnPart
from quotecast.languages import Language
from quotecast.languages.patterns import compiled
from quotecast.model import Span


def without_asides(
    turns: Mapping[int, list[DialogueTurn]], text: str, language: Language
) -> dict[int, list[DialogueTurn]]:
    """Return the turns by the number of their block, each parted where a stage direction stands."""
    return {
        number: [part for turn in found for part in _parts(turn, text, language)]
        for number, found in turns.items()
    }


def _parts(turn: DialogueTurn, text: str, language: Language) -> Iterator[DialogueTurn]:
    words = language.stage_directions
    aside = compiled(
        rf"\s*[(\[](?:{words})[^()\[\]]{{0,24}}[)\]]\s*" if words else "", any_case=True
    )
    if not words or turn.words != turn.outer:
        yield turn
        return
    found = list(aside.finditer(text, turn.words.start, turn.words.end))
    starts = [turn.words.start, *(one.end() for one in found)]
    ends = [*(one.start() for one in found), turn.words.end]
    is_first = True
    for start, end in zip(starts, ends, strict=True):
        if start < end:
            said = Span(start=start, end=end)
            part = replace(turn, words=said, outer=said)
            rest = replace(part, part=TurnPart.SAME, label=None, mention=None)
            yield part if is_first else rest
            is_first = False
    if is_first:
        yield turn
