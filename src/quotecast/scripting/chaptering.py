"""The chapter list as a producer would type it: short titles, none twice, and not one for each heading."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecast.model import Chapter
from quotecast.scripting.headings import in_small_letters

_LONGEST: Final = 80  # characters; players show about half of that in a line
_MOST: Final = 20  # chapters, all of which are listed however short
_SHORTEST_WORDS: Final = 60  # about 25 s
_OFTEN: Final = 3
_FEW: Final = 2
_LABEL: Final = re.compile(r"(?:Q|Question)\s?[.:]\s+(?=\S)")
_MARKS: Final = "“‘\"'«„"
_ENDS_TITLE: Final = re.compile(r"[?!]|:(?!\d)")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")


def listed(chapters: Sequence[Chapter], text: str) -> list[Chapter]:
    """Return the chapters with titles for a list; `text` is the article's.

    One begins anew neither under a heading that comes again and again or that ends in a colon, nor,
    where there are many, for a few words. A heading with nothing under it but the next one begins a
    chapter with that ("Rowing: Ward beats Tarn"). All is said in the same order as before.
    """
    often = Counter(chapter.title for chapter in chapters)
    labels = {title for title, count in often.items() if count >= _OFTEN or title.endswith(":")}
    is_crowded = sum(chapter.title not in labels for chapter in chapters) > _MOST
    result: list[Chapter] = []
    for chapter in chapters:
        is_short = is_crowded and _words(chapter) < _SHORTEST_WORDS
        if result and (is_short or chapter.title in labels):
            last = result.pop()
            result.append(replace(last, segments=(*last.segments, *chapter.segments)))
        elif len(result) > 1 and _is_bare(result[-1]):
            last = result.pop()
            title = _joined(in_small_letters(last.title, text), chapter.title)
            result.append(Chapter(title=title, segments=(*last.segments, *chapter.segments)))
        else:
            result.append(chapter)
    if len(result) > _FEW and _is_bare(result[-1]):  # it heads nothing
        last = result.pop()
        result[-1] = replace(result[-1], segments=(*result[-1].segments, *last.segments))
    others = (replace(one, title=_typed(one.title, text)) for one in result[1:])
    return [*result[:1], *others]


def _is_bare(chapter: Chapter) -> bool:
    """Return whether a chapter is its heading and no more."""
    return _words(chapter) <= len(chapter.title.split())


def _joined(heading: str, following: str) -> str:
    """Return the title of a chapter with two headings: both, or the nearer where it can't stand behind.

    >>> _joined("Rowing", "Ward beats Tarn"), _joined("How to row", "1. Buy a boat")
    ('Rowing: Ward beats Tarn', '1. Buy a boat')
    """
    both = f"{heading}: {following}"
    is_plain = following.lstrip(_MARKS)[:1].isalpha() and not _ENDS_TITLE.search(
        heading + following
    )
    return both if is_plain and len(both) <= _LONGEST else following


def _words(chapter: Chapter) -> int:
    return sum(len(line.text.split()) for line in chapter.lines())


def _typed(title: str, text: str) -> str:
    """Return a heading as a producer would type it: its question, in small letters, no longer than a line.

    >>> _typed("Q: You came here in May. What do you do all day?", "")
    'What do you do all day?'
    """
    words = _LABEL.sub("", title, count=1)
    words = in_small_letters(words, text)
    last = _SENTENCE.split(words)[-1]
    if len(words) > _LONGEST // 2 and last.endswith("?"):
        words = last
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST + 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
