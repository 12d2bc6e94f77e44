"""Tell the lines that belong to a chart: its heading, what its figures count, where they are from."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from quotecast.languages import Language
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.furniture import is_chart_credit
from quotecast.reading.paragraphs import is_quoted

_LONGEST: Final = 200  # code points of a note
_LINES: Final = (BlockKind.PARAGRAPH, BlockKind.SOURCE)


def settle_charts(parts: Sequence[Part], language: Language) -> list[Part]:
    """Take "Source: …" and "Note: …" for captions where they stand at a table or at who drew the chart.

    A heading above them with nothing else below it is the chart's, too. Where somebody is quoted, nothing is.
    """
    noted = compiled(language.pages.noted, any_case=True)
    if not language.pages.noted:
        return list(parts)

    def is_note(part: Part) -> bool:
        is_line = part.kind in _LINES and len(part.text) <= _LONGEST and not is_quoted(part.text)
        return is_line and noted.match(part.text) is not None

    def is_drawn(part: Part) -> bool:
        is_left = part.kind in (BlockKind.CAPTION, BlockKind.READ_MORE, BlockKind.PARAGRAPH)
        return is_left and is_chart_credit(part.text, language)

    settled = list(parts)
    start = 0
    for is_of_chart, run in groupby(
        parts, key=lambda one: is_note(one) or is_drawn(one) or one.kind is BlockKind.TABLE_ROW
    ):
        own = list(run)
        end = start + len(own)
        has_table = any(one.kind is BlockKind.TABLE_ROW for one in own)
        if is_of_chart and (has_table or any(map(is_drawn, own))):
            settled[start:end] = [
                one if one.kind is BlockKind.TABLE_ROW else replace(one, kind=BlockKind.CAPTION)
                for one in own
            ]
            if start and not has_table and settled[start - 1].kind is BlockKind.HEADING:
                settled[start - 1] = replace(settled[start - 1], kind=BlockKind.CAPTION)
        start = end
    return settled
