"""Tell the lines that belong to a chart: what its figures count, where they are from."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from quotecast.languages import Language
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.furniture import is_chart_credit
from quotecast.reading.paragraphs import ends_sentence, is_quoted

_LONGEST: Final = 200  # code points of a note
_ABOVE: Final = 2  # parts: a chart's heading, and what its figures count
_FEW: Final = 4  # words without a stop
_LINES: Final = (BlockKind.PARAGRAPH, BlockKind.SOURCE)
_LEFT: Final = (BlockKind.CAPTION, BlockKind.READ_MORE, BlockKind.PARAGRAPH)
_WORD: Final = re.compile(r"[^\W_]+")


def settle_charts(parts: Sequence[Part], language: Language) -> list[Part]:
    """Take "Source: …" and "Note: …" for captions where they stand at who drew a chart.

    Below a table, which may be the story's, it is no more than where its figures are from: names. The last line
    of all may say where the whole is from. Where somebody is quoted, nothing is a caption.
    """
    noted = compiled(language.pages.noted, any_case=True)
    if not language.pages.noted:
        return list(parts)

    def is_note(part: Part) -> bool:
        is_line = part.kind in _LINES and len(part.text) <= _LONGEST and not is_quoted(part.text)
        return is_line and noted.match(part.text) is not None

    def is_drawn(part: Part) -> bool:
        return part.kind in _LEFT and is_chart_credit(part.text, language)

    settled = list(parts)
    for place, one in enumerate(parts):
        above = [*parts[max(0, place - _ABOVE) : place]] if is_drawn(one) else []
        if [line.kind for line in above] == [
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
        ] and _tells_nothing(above[1]):
            settled[place - _ABOVE : place] = [
                replace(line, kind=BlockKind.CAPTION) for line in above
            ]
    start = 0
    for is_of_chart, run in groupby(
        parts, key=lambda one: is_note(one) or is_drawn(one) or one.kind is BlockKind.TABLE_ROW
    ):
        own = list(run)
        is_credited = is_of_chart and any(map(is_drawn, own))
        has_table = False
        for place, one in enumerate(own, start):
            is_row = one.kind is BlockKind.TABLE_ROW
            has_table |= is_row
            is_source = has_table and place + 1 < len(parts) and _names_source(one, language)
            if is_of_chart and not is_row and (is_credited or is_source):
                settled[place] = replace(one, kind=BlockKind.CAPTION)
        start += len(own)
    return settled


def _tells_nothing(part: Part) -> bool:
    """Return whether a line between a heading and who drew a chart is what its figures count: "By county, May 2024"."""
    is_short = len(part.text) <= _LONGEST and not is_quoted(part.text)
    return is_short and not ends_sentence(part.text)


def _names_source(part: Part, language: Language) -> bool:
    """Return whether a line says where figures are from: "Source: Office for Tides", "Source: firm's own data"."""
    label, colon, names = part.text.partition(":")
    small = language.prepositions | language.determiners | language.conjunctions
    is_label = compiled(language.pages.source, any_case=True).fullmatch(label.strip()) is not None
    words = _WORD.findall(names)
    is_named = all(word[0].isupper() or word[0].isdecimal() or word in small for word in words)
    is_named |= len(words) <= _FEW and not ends_sentence(part.text)
    return bool(colon) and is_label and bool(words) and is_named
