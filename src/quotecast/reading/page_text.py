"""What a reader of a page sees, passage by passage, and what of it isn't in the article, and why.

Kept beside `article.txt`: one line per passage, its reason, a tab and its text.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePassage:
    """Hold a run of words of a page, with the reason for which the article lacks it (empty: it has it)."""

    text: str
    reason: str = ""


def render_page(passages: Iterable[PagePassage]) -> str:
    """Return the passages as the lines of a file."""
    return "".join(f"{one.reason}\t{' '.join(one.text.split())}\n" for one in passages)


def parse_page(text: str) -> tuple[PagePassage, ...]:
    """Return the passages of what `render_page` wrote.

    >>> parse_page(render_page([PagePassage(text="Share", reason="furniture")]))[0].reason
    'furniture'
    """
    rows = (line.partition("\t") for line in text.split("\n") if line)
    return tuple(PagePassage(text=words, reason=reason) for reason, _, words in rows)
