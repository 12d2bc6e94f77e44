"""The words for a mention: a noun phrase that names, describes or stands for somebody."""

import re
from enum import StrEnum

import msgspec

from quotecast.languages import Language
from quotecast.languages.lexicon import closed_words
from quotecast.model import Gender, Span

NEUTER = "it"  # the head of a pronoun for a body or a document
OWNED = "'s"  # the determiner of a noun behind somebody's name

# Between the words of a name: "Ida “Bo” Moss".
_NICKNAME = re.compile(
    r"""\s(?P<marked>[“"‘'](?P<nickname>[^\W\d_a-z][\w'’.-]*)[”"’'])\s(?=(?P<after>\w))"""
)
_NAME_BEFORE = re.compile(r"(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)\.?$")
_LONGEST_WORD = 24


def nickname_at(text: str, start: int, language: Language) -> re.Match[str] | None:
    """Return the nickname that a mark opens within a name, None where it opens anything else."""
    found = _NICKNAME.match(text, start - 1) if start else None
    if found is None or not found["after"].isupper():
        return None
    before = _NAME_BEFORE.search(text[max(0, start - 1 - _LONGEST_WORD) : start - 1])
    word = before["word"] if before is not None else ""
    lower = word.lower()
    is_closed = lower in closed_words(language) or lower in language.weekdays
    return found if word[:1].isupper() and not is_closed else None


def without_nicknames(name: str) -> tuple[str, str]:
    """Return a name without what marks hold within it, and that nickname."""
    found = _NICKNAME.search(name)
    if found is None:
        return name, ""
    return f"{name[: found.start()]} {name[found.end() :]}", found["nickname"]


class MentionKind(StrEnum):
    """How somebody is mentioned."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


NAME, DESCRIPTION, PRONOUN = MentionKind  # an enum's member is slow to look up in Python 3.11


class Mention(msgspec.Struct, kw_only=True, eq=False):
    """One noun phrase (a struct, as there are so many); `first` to `last` number its tokens, `reach` those of its complement.

    `name` is without titles, and without a `nickname` in marks within it; `titles` and `role` are the words that stood before it
    ("Kazakh President"), in lower case and as written. `head` is the noun of a description,
    `owner` whose it is ("Moss's letter"). `same_as` is the name that an apposition describes.
    """

    kind: MentionKind
    first: int
    last: int
    reach: int
    span: Span
    whole: Span
    name: str = ""
    nickname: str = ""
    titles: tuple[str, ...] = ()
    role: str | None = None
    head: str = ""
    determiner: str | None = None
    gender: Gender | None = None
    is_possessive: bool = False
    is_organisation: bool = False
    is_plural: bool = False
    same_as: "Mention | None" = None
    owner: "Mention | None" = None


def name_mention(span: Span, name: str, language: Language) -> Mention:
    """Make the mention that a name is which stands by itself, outside any sentence."""
    words = name.lower().split()
    return Mention(
        kind=NAME,
        first=0,
        last=0,
        reach=0,
        span=span,
        whole=span,
        name=name,
        head=words[-1],
        is_organisation=any(word in language.organisation_marks for word in words),
    )
