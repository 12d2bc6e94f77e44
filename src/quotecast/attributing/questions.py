"""Find the turns of an interview whose questions are set apart and whose answers follow them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from quotecast.attributing.label_forms import behind_aside
from quotecast.attributing.phrases import name_mention
from quotecast.attributing.turns import (
    DialogueTurn,
    LabelledLine,
    TurnPart,
    label_of,
    names_begun_with,
)
from quotecast.languages import Language
from quotecast.languages.first_person import is_personal
from quotecast.model import Article, BlockKind, Span

_ANSWERS: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE)
_FEWEST: Final = 2  # questions that make an interview


def question_turns(article: Article, language: Language) -> dict[int, list[DialogueTurn]]:
    """Return the turns by the number of their block; the answers end where a heading comes.

    It is an interview only where somebody answers of themselves: a page of frequent questions
    is set in the same way.
    """
    if sum(block.kind is BlockKind.QUESTION for block in article.blocks) < _FEWEST:
        return {}
    turns = _without_end(list(_turns(article, language)), article, language)
    groups = groupby(turns, key=lambda turn: not _asks(turn, article))
    answers = [list(group) for is_answer, group in groups if is_answer]
    own = sum(is_personal(_said(article, answer), language) for answer in answers)
    if not own or 2 * own < len(answers):
        return {}
    return {turn.block: [turn] for turn in _named(turns, article, language)}


def _named(turns: list[DialogueTurn], article: Article, language: Language) -> list[DialogueTurn]:
    """Return the turns with the names they begin with ("**Courier: Is it deep?**", "Moss: I think so.").

    Whoever alone has a name on their side also has the turns of that side that begin with none.
    """
    named = names_begun_with(article, [turn.block for turn in turns], language)
    for asks in (True, False):
        begun = [turn for turn in turns if _asks(turn, article) is asks]
        begun = [turn for turn in begun if turn.part is not TurnPart.SAME or turn.block in named]
        lines = [named[turn.block] for turn in begun if turn.block in named]
        if 2 * len(lines) <= len(begun):  # "**Bread: is it dear?**" is no name
            continue
        only = lines[0] if len({one.key.split()[-1] for one in lines}) == 1 else None
        turns = [
            _of_name(turn, named.get(turn.block), only, article) if turn in begun else turn
            for turn in turns
        ]
    return turns


def _of_name(
    turn: DialogueTurn, line: LabelledLine | None, only: LabelledLine | None, article: Article
) -> DialogueTurn:
    if line is None:
        return turn if only is None else replace(turn, part=only.part, mention=only.mention)
    start = behind_aside(article.text, line.words.start, line.words.end)
    words = _trimmed(article.text, start, line.words.end)
    return replace(
        turn, part=line.part, words=words, outer=words, label=line.label, mention=line.mention
    )


def _without_end(
    turns: list[DialogueTurn], article: Article, language: Language
) -> list[DialogueTurn]:
    """Return the turns without what closes the page behind the last answer.

    It speaks of nobody's own, and every other answer fills one paragraph.
    """
    goes_on = [at for at, turn in enumerate(turns) if turn.part is TurnPart.SAME]
    asked = [at for at, turn in enumerate(turns) if _asks(turn, article)]
    first = asked[-1] + 2 if asked else 0
    if not goes_on or goes_on[0] < first or any(turn.label for turn in turns[first:]):
        return turns
    is_own = is_personal(_said(article, turns[first:]), language)
    return turns if is_own else turns[:first]


def _asks(turn: DialogueTurn, article: Article) -> bool:
    return article.blocks[turn.block].kind is BlockKind.QUESTION


def _said(article: Article, turns: Sequence[DialogueTurn]) -> str:
    return " ".join(turn.words.cut_from(article.text) for turn in turns)


def _turns(article: Article, language: Language) -> Iterator[DialogueTurn]:
    part: TurnPart | None = None
    for number, block in enumerate(article.blocks):
        before = part
        if block.kind is BlockKind.QUESTION:
            part = TurnPart.ASKER
        elif block.kind is BlockKind.HEADING:
            part = None
        elif part is not None and block.kind in _ANSWERS:
            part = TurnPart.ANSWERER
        else:
            continue
        if part is not None:
            turn = _turn(article, number, part, language)
            goes_on = part is before and turn.label is None
            yield replace(turn, part=TurnPart.SAME) if goes_on else turn


def _turn(article: Article, number: int, part: TurnPart, language: Language) -> DialogueTurn:
    text, block = article.text, article.blocks[number].span
    label = label_of(text, block, language)
    start = text.index(":", label.end) + 1 if label is not None else block.start
    start = behind_aside(text, start, block.end)
    words = _trimmed(text, start, block.end)
    place = Span(start=block.start, end=block.start)
    return DialogueTurn(
        block=number,
        part=part,
        words=words,
        outer=words,
        label=label,
        mention=name_mention(place, part.value, language),
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its beginning."""
    rest = text[start:end]
    return Span(start=end - len(rest.lstrip()), end=end)
