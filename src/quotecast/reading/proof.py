"""Prove that a source's own words are in its article, in their order, or left out with a reason.

This is the second proof: the first begins at `Article.text`, this one ends there. It knows nothing
of how a reader chooses; letters are compared, since white space and layout are the reader's.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotecast.errors import SourceError
from quotecast.model import Notice
from quotecast.reading.page_text import PagePassage

_QUOTED = re.compile(
    r"“([^“”]{1,2000})”|«([^«»]{1,2000})»|„([^„“”]{1,2000})[“”]|(?<!\w)\"([^\"]{1,2000})\"(?!\w)"
    r"|(?<!\w)‘((?:[^‘’]|’(?=\w)){1,2000})’(?!\w)"
)
_NO_LETTERS = re.compile(r"[\W_]+")
_FEWEST_WORDS = 3  # of a quotation that a page may not lose unnoticed
_MOST_TOLD = 3
_EXCERPT = 60
_HEAD = 300  # letters at the beginning in which what stands further down may stand
_MOST_LOST = 50  # losses after which nobody looks for more
# Where quoted words of another article, a reader's or an advertiser's stand: told, but not as a doubt.
_ELSEWHERE = frozenset(
    "hidden|deleted|furniture|related|comments|advertisement|links|read-more|pull-quote|"
    "shown only on hovering|frame of a post|title|byline".split("|")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Hold words of a source that are neither in its article nor left out with a reason."""

    text: str
    is_quoted: bool


def letters_of(text: str) -> str:
    """Return the letters and digits of a text in a form that layout doesn't change.

    >>> letters_of("10² m, ﬁne")
    '102mfine'
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return _NO_LETTERS.sub("", plain.casefold())


def lost_words(passages: Sequence[PagePassage], text: str) -> tuple[Loss, ...]:
    """Return the passages without a reason whose words the article's text lacks, in their order.

    A passage may stand further up only in the first lines, where a title comes to stand.
    """
    letters, position, losses = letters_of(text), 0, []
    for passage in passages:
        words = letters_of(passage.text) if not passage.reason else ""
        found = letters.find(words, position) if words else position
        if found >= 0:
            position = found + len(words) if words else position
        elif words not in letters[: _HEAD + len(words)]:
            losses.append(Loss(text=passage.text, is_quoted=bool(quoted_in(passage.text))))
            if len(losses) >= _MOST_LOST:
                break
    return tuple(losses)


def prove_page(passages: Sequence[PagePassage], text: str, source: object) -> tuple[Notice, ...]:
    """Give notices of words, and of quotations, that an article's text lacks without a reason.

    Raises:
        SourceError: words in quotation marks are among those that are lost.
    """
    lost = lost_words(passages, text)
    quoted = next((loss for loss in lost if loss.is_quoted), None)
    if quoted is not None:
        raise SourceError(
            f"words in quotation marks of {source} aren't in the article: {_excerpt(quoted.text)}",
            "Save the article's words as plain text and give that file",
        )
    told = [
        Notice(
            kind="words lost", message=f"“{_excerpt(loss.text)}” of the page isn't in the article"
        )
        for loss in lost
    ]
    return (*told, *quotation_notices(passages, text))


def quoted_in(text: str) -> list[str]:
    """Return the words in quotation marks of a text that are more than a title or a scare quote."""
    found = ("".join(filter(None, match.groups())) for match in _QUOTED.finditer(text))
    return [words for words in found if len(words.split()) >= _FEWEST_WORDS]


def quotation_notices(passages: Iterable[PagePassage], text: str) -> tuple[Notice, ...]:
    """Give notices of quotations of the source that aren't in its story.

    Those that stand where others' words do have a notice of their own.
    """
    letters = letters_of(text)
    outside = [
        (words, passage.reason)
        for passage in passages
        if passage.reason
        for words in quoted_in(passage.text)
        if letters_of(words) not in letters
    ]
    doubted = [one for one in outside if one[1] not in _ELSEWHERE]
    beside = [one for one in outside if one[1] in _ELSEWHERE]
    kinds = (
        (
            "quotation left out",
            "words in quotation marks of the page aren't in the article",
            doubted,
        ),
        ("quotation beside", "words in quotation marks beside the story aren't read", beside),
    )
    return tuple(
        Notice(kind=kind, message=f"{opening}: {_listed(found)}; page.txt lists them")
        for kind, opening, found in kinds
        if found
    )


def _listed(quotations: Sequence[tuple[str, str]]) -> str:
    told = ", ".join(f"“{_excerpt(words)}” ({reason})" for words, reason in quotations[:_MOST_TOLD])
    more = len(quotations) - _MOST_TOLD
    return f"{told}{f' and {more} more' if more > 0 else ''}"


def _excerpt(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _EXCERPT else line[:_EXCERPT].rsplit(" ", 1)[0] + " …"
