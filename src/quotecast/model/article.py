"""What was published: one article with its blocks, and who is quoted in it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import msgspec

from quotecast.model.source import Source

BY_HAND: Final = "set by hand"
"""What a speaker has for evidence of a gender that a person has settled."""


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True, gc=False):
    """Mark the code points `start` (inclusive) to `end` (exclusive) of a text.

    A struct, since an article has thousands.

    Raises:
        ValueError: `start` is negative or lies behind `end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def cut_from(self, text: str) -> str:
        """Return the marked part of `text`."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Return whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Return whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    BLOCKQUOTE = "blockquote"
    CAPTION = "caption"
    READ_MORE = "read-more"
    SOURCE = "source"
    STANDFIRST = "standfirst"
    CORRECTION = "correction"
    TABLE_ROW = "table-row"
    FOOTNOTE = "footnote"
    QUESTION = "question"
    NOTE = "note"
    PULL_QUOTE = "pull-quote"
    RUBRIC = "rubric"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Mark one block of `Article.text`, without the white space around it.

    `is_first` is a row of a table that begins one, whatever stands before it. `is_boxed` is the heading of a
    box of facts within a story, which goes on behind it. `is_italic`: all of it is set in italics.
    """

    kind: BlockKind
    span: Span
    is_first: bool = False
    is_boxed: bool = False
    is_italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read; `text` is never altered later.

    `blocks` are in reading order, don't overlap, and together cover every code point of
    `text` that is not white space (markup of the source, where `text` has any, is left to
    the omissions). `published` is an ISO 8601 date (or date and time) or None; `language`
    is a BCP 47 tag. `id` is safe as a file name on every system. `address` is what a page says
    its own address is (RFC 6596, the canonical link).
    """

    id: str
    source: Source
    title: str
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str = "en"
    address: str | None = None
    text: str
    blocks: tuple[Block, ...]


class QuotationKind(StrEnum):
    """What a pair of quotation marks holds.

    `direct`: a second voice may read it. `mixed`: a fragment in the writer's sentence.
    `none`: no speech at all, such as a title, a scare quote or a heading.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    NONE = "none"


class Rule(StrEnum):
    """Name what decided on a quotation: of direct speech who said it, of the rest its kind."""

    TRAILING_TAG = "trailing-tag"
    INVERTED_TAG = "inverted-tag"
    LEADING_TAG = "leading-tag"
    SPLIT_TAG = "split-tag"
    BARE_TAG = "bare-tag"
    LATE_TAG = "late-tag"
    ACCORDING_TO = "according-to"
    PARTICIPLE = "participle"
    SHARED_SUBJECT = "shared-subject"
    COLON = "colon"
    COLON_BEFORE = "colon-before"
    SOURCE_BEFORE = "source-before"
    SUBJECT_BEFORE = "subject-before"
    SUBJECT = "subject"
    CONTINUATION = "continuation"
    FREE_STANDING = "free-standing"
    REOPENED = "reopened"
    LAST_SOURCE = "last-source"
    INTERVIEW = "interview"
    INTERVIEW_GOES_ON = "interview-goes-on"
    POST = "post"
    SIGNED = "signed"
    BY_HAND = "by-hand"
    NOBODY = "nobody"
    ANNOUNCED_TITLE = "announced-title"
    DASH = "dash"
    DISPLAY_TEXT = "display-text"
    FRAGMENT = "fragment"
    HEADING = "heading"
    LOWER_CASE = "lower-case"
    MISSING_CLOSER = "missing-closer"
    NO_TAG = "no-tag"
    OWN_CLAUSE = "own-clause"
    SCARE_QUOTE = "scare-quote"
    TITLE_CASE = "title-case"
    TOO_SHORT = "too-short"
    UNCLOSED = "unclosed"


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """Hold one who may have said a quotation: how likely (0 to 1), and what speaks for it.

    `evidence` holds short phrases, those against it with "not:" before them.
    """

    speaker_id: str
    probability: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Mark one quoted span, without its marks, and who said it.

    `tag` is the clause that names the speaker ("Ms Berg said on Tuesday") where one stands
    beside the quotation, `reporting_verb` the verb in it and `source` the words in it that
    name the speaker; all three are spans of `Article.text`. `speaker_id` None means nobody is
    known to have said it. `confidence` is 0 to 1 and `rule` names the rule that decided.
    `candidates` are all who may have said direct speech, the likeliest first.
    """

    span: Span
    kind: QuotationKind
    speaker_id: str | None = None
    tag: Span | None = None
    source: Span | None = None
    reporting_verb: Span | None = None
    confidence: float
    rule: Rule
    candidates: tuple[Candidate, ...] = ()


class Gender(StrEnum):
    """Which gender the text gives evidence of."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Describe somebody who is quoted.

    `id` is stable across articles. `name` is the longest mention; that of an unnamed source
    (`is_named` False) is how the article describes it: "one official". `gender` is told by the
    text, whose words `gender_evidence` then quotes; `gender_is_guess` tells that it is no more
    than what a first name nearly always means. `introduction` is the first mention with its
    description, a span of `Article.text`.
    """

    id: str
    name: str
    is_named: bool = True
    aliases: tuple[str, ...] = ()
    description: str | None = None
    gender: Gender | None = None
    gender_evidence: str | None = None
    gender_is_guess: bool = False
    introduction: Span | None = None

    @property
    def has_gender_by_hand(self) -> bool:
        """Whether a person has settled the gender."""
        return self.gender is not None and self.gender_evidence == BY_HAND


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 form, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
