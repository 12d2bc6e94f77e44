"""Find what dangles in a shortened script: a pronoun or connective whose antecedent was left out.

Independent of how sentences are chosen: it reads only the script and the article.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.patterns import compiled
from quotecast.model import NARRATOR_ID, Article, BlockKind, Line, Script
from quotecast.scripting.coverage import block_at

LEFT_OUT: Final = "left out of the brief"
"""The reason of an omission that a brief makes."""

# A title introduces what follows, and the others tell of the article itself.
_FRAME: Final = (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.SOURCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dangling:
    """A line that leans on words which were left out, and the word it leans with."""

    line: Line
    word: str


def dangling(article: Article, script: Script) -> Iterator[Dangling]:
    """Give every line of the narrator's that opens with such a word, right behind a cut."""
    leaning = compiled(language_of(article.language).script.leaning, any_case=True)
    cut_ends = {
        entry.span.end
        for entry in script.omissions
        if entry.reason == LEFT_OUT and block_at(article, entry.span.start) not in _FRAME
    }
    for line in script.lines():
        found = leaning.match(line.text.lstrip("“\"‘'("))
        if line.speaker_id != NARRATOR_ID or found is None or not line.origin:
            continue
        start = min(span.start for span in line.origin)
        if block_at(article, start) in _FRAME:
            continue
        place = start
        while place and not article.text[place - 1].isalnum():
            place -= 1
        if any(place <= end <= start for end in cut_ends):
            yield Dangling(line=line, word=found[0])
