"""Tell by its place whether a quotation mark may open or close, and which marks are one too many."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quotecast.model import Span

_BEFORE_OPENER = '([—–-/:“"'  # besides white space


def as_meant(
    text: str,
    marks: Sequence[re.Match[str]],
    block: Span,
    *,
    straight: frozenset[str],
    pairs: frozenset[tuple[str, str]],
) -> list[re.Match[str]]:
    """Return the marks without those that are one too many: the first of two that open, the second of two that close.

    “”We row,” she said: an empty pair in front. Of straight ones the number is odd then.
    """
    if not any(mark.end() == behind.start() for mark, behind in pairwise(marks)):
        return list(marks)
    is_odd = sum(mark.group() in straight for mark in marks) % 2 == 1
    slips: set[int] = set()
    for place, (mark, behind) in enumerate(pairwise(marks)):
        if mark.end() != behind.start() or place in slips:
            continue
        both = mark.group(), behind.group()
        is_slip = both in pairs or (is_odd and straight.issuperset(both))
        if is_slip and stands_before_a_word(text, behind, block):
            slips.add(place)
        elif is_slip and both[0] in straight and stands_after_a_word(text, behind, block):
            slips.add(place + 1)
    return [mark for place, mark in enumerate(marks) if place not in slips]


def stands_before_a_word(text: str, mark: re.Match[str], block: Span) -> bool:
    """Return whether a mark stands in front of a word, as one that opens does."""
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    if mark.start() == block.start:
        return mark.end() < block.end
    return (
        (before.isspace() or before in _BEFORE_OPENER)
        and not after.isspace()
        and after not in ",.;:)"
    )


def stands_after_a_word(text: str, mark: re.Match[str], block: Span) -> bool:
    """Return whether a mark stands behind a word, as one that closes does."""
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    return not before.isspace() and (after.isspace() or after in ",.;:)?!—–")
