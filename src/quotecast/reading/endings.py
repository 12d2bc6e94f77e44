"""Tell what stands behind a story and is none of it: lists of links and references, and what heads nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from quotecast.languages import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.furniture import is_addressed
from quotecast.reading.paragraphs import ends_sentence, holds_speech, is_quoted

_UNREAD: Final = (
    *(BlockKind.CAPTION, BlockKind.READ_MORE, BlockKind.BYLINE),
    BlockKind.CORRECTION,  # the heading of one heads nothing that is read
)
_LEADS: Final = (BlockKind.READ_MORE, BlockKind.CORRECTION)
_LISTED: Final = (BlockKind.READ_MORE, BlockKind.LIST_ITEM, BlockKind.CAPTION)
_PROSE: Final = (BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE)
_SHORTEST_STORY: Final = 120  # code points of a paragraph behind which a list of links can't begin
_PAIR: Final = 2
_LONGEST_CALL: Final = 40  # code points
_FEWEST_CALLS: Final = 2
_BELOW_TITLE: Final = 2  # parts, with the title


def settle_end(parts: Sequence[Part], language: Language) -> list[Part]:
    """Set aside what follows the last heading of references, links or tags, where no story does.

    Where the story goes on right behind the links of such a heading, they alone are set aside.
    """
    heading = compiled(language.pages.tails, any_case=True)
    last = max((i for i, part in enumerate(parts) if _is_story(part)), default=0)
    settled = list(parts)
    for i, part in enumerate(parts):
        if part.kind is not BlockKind.HEADING or not heading.fullmatch(part.text.strip(" :")):
            continue
        end = _end_of_box(parts, i, language) if i < last else _end_of_list(parts, i, language)
        settled[i:end] = [replace(one, kind=BlockKind.READ_MORE) for one in parts[i:end]]
        if end == len(parts):
            break
    return _without_empty(settled, language)


def _end_of_box(parts: Sequence[Part], i: int, language: Language) -> int:
    """Return where the links end that a heading of the outlet's heads within a story, its own place for none."""
    own = compiled(language.pages.own_tails, any_case=True)
    end = _behind(parts, i, (BlockKind.READ_MORE,))
    return end if end > i + 1 and own.fullmatch(parts[i].text.strip(" :")) else i


def _end_of_list(parts: Sequence[Part], i: int, language: Language) -> int:
    """Return where what a heading heads behind the last long paragraph ends: with the page, or before a story."""
    end = _behind(parts, i, _LISTED)
    return end if end > i + 1 and _resumes(parts[end : end + _PAIR], language) else len(parts)


def _behind(parts: Sequence[Part], i: int, kinds: Sequence[BlockKind]) -> int:
    """Return the place behind the parts of some kinds that stand right below a part."""
    return i + 1 + len(list(takewhile(lambda one: one.kind in kinds, parts[i + 1 :])))


def _resumes(pair: Sequence[Part], language: Language) -> bool:
    """Return whether a story goes on: with words that somebody says, or two paragraphs in a row.

    Below a link its teaser is one.
    """
    are_prose = [part.kind in _PROSE and ends_sentence(part.text) for part in pair]
    if not are_prose or not are_prose[0]:
        return False
    words = set(re.findall(r"\w+", pair[0].text.casefold()))
    is_said = holds_speech(pair[0].text) and not words.isdisjoint(language.reporting_verbs)
    length = sum(len(part.text) for part in pair)
    return is_said or (len(pair) == _PAIR and all(are_prose) and length >= _SHORTEST_STORY)


def _without_empty(parts: list[Part], language: Language) -> list[Part]:
    """Set aside the last headings where nothing stands behind them that is read."""
    unread = (*_UNREAD, BlockKind.HEADING)
    parts = _with_calls(parts, language)
    start = len(parts)
    while start > 1 and parts[start - 1].kind in unread:
        start -= 1
    is_call = len(parts) - start >= _FEWEST_CALLS and _heads_calls(parts[:start], language)
    if is_call and parts[start].kind is BlockKind.READ_MORE:
        start -= 1
        parts = [
            *parts[:start],
            replace(parts[start], kind=BlockKind.READ_MORE),
            *parts[start + 1 :],
        ]
    tail = parts[start:]
    is_led = [any(part.kind in _LEADS for part in tail[i:]) for i in range(len(tail))]
    behind = (
        replace(part, kind=BlockKind.READ_MORE)
        if part.kind is BlockKind.HEADING and is_empty
        else part
        for part, is_empty in zip(tail, is_led, strict=True)
    )
    return [*parts[:start], *behind]


def _with_calls(parts: list[Part], language: Language) -> list[Part]:
    """Set aside what else is in the last list, where its other items call a reader to the outlet's own."""
    settled = list(parts)
    for i in reversed(range(1, len(parts))):
        part = parts[i]
        above = parts[i - 1]
        is_called = above.kind is BlockKind.READ_MORE and is_addressed(above.text, language)
        if part.kind is BlockKind.LIST_ITEM and is_called:
            is_open = not ends_sentence(part.text) and not is_quoted(part.text)
            settled[i] = replace(part, kind=BlockKind.READ_MORE) if is_open else part
        elif part.kind not in _UNREAD:
            break
    return settled


def _heads_calls(above: Sequence[Part], language: Language) -> bool:
    """Return whether the last line, which no stop ends, heads what a reader is called to do: "Watch us free".

    A name, and the place below it, may sign a letter.
    """
    if len(above) < _BELOW_TITLE:
        return False
    if any(_opens_with_name(one, language) for one in above[-2:]):
        return False
    part = above[-1]
    is_line = part.kind is BlockKind.PARAGRAPH and len(part.text) <= _LONGEST_CALL
    is_open = not ends_sentence(part.text) and not any(map(str.isdigit, part.text))
    return is_line and is_open and "," not in part.text and not is_quoted(part.text)


def _opens_with_name(part: Part, language: Language) -> bool:
    is_name = is_given_name(part.text.partition(" ")[0], language)
    return is_name and not ends_sentence(part.text)


def _is_story(part: Part) -> bool:
    is_prose = part.kind in _PROSE and ends_sentence(part.text)
    return is_prose and len(part.text) >= _SHORTEST_STORY
