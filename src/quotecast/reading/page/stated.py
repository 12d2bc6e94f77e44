"""Where a page says what it is: its tree, its metadata and data, and the words above its story."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quotecast.languages import Language
from quotecast.reading.page.linked_data import LinkedData
from quotecast.reading.page.walk import TextRun

DIVIDER = re.compile(
    r"\s*\|\s*|\s+[–—:·•-]\s+|\s+(?:::|--)\s+|\s*»\s*"
)  # of a title and its outlet
LONGEST_LINE = 160  # letters of a line that names a writer, a date or an outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Hold where the facts of a page are looked for, surest first; `outlets` are its own names.

    The second of `languages` is the one that the page declares, where its words are in another.
    """

    page: Any
    said: dict[str, list[str]]
    data: LinkedData
    above: Sequence[TextRun]
    behind: Sequence[TextRun]
    story: str
    address: str | None
    outlets: Sequence[str]
    languages: Sequence[Language]

    @property
    def language(self) -> Language:
        """The language of the page's words."""
        return self.languages[0]

    def meta(self, names: Sequence[str]) -> Iterator[list[str]]:
        """Give what the metadata of these names say, in their order."""
        yield from (self.said[name] for name in names if name in self.said)
