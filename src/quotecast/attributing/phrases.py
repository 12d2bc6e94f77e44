"""The words for a mention: a noun phrase that names, describes or stands for somebody."""

from dataclasses import dataclass
from enum import StrEnum

from quotecast.languages import Language
from quotecast.model import Gender, Span

NEUTER = "it"  # the head of a pronoun for a body or a document
OWNED = "'s"  # the determiner of a noun behind somebody's name


class MentionKind(StrEnum):
    """How somebody is mentioned."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(slots=True, kw_only=True, eq=False)
class Mention:
    """One noun phrase; `first` to `last` number its tokens, `reach` those of its complement.

    `name` is without titles; `titles` and `role` are the words that stood before it
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
        kind=MentionKind.NAME,
        first=0,
        last=0,
        reach=0,
        span=span,
        whole=span,
        name=name,
        head=words[-1],
        is_organisation=any(word in language.organisation_marks for word in words),
    )
