"""Recognise an article's format, which decides how it is read, and say so."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block, BlockKind, Notice, Quotation, Rule
from quotecast.scripting.figures import LINE_UP, for_the_eye
from quotecast.scripting.headings import timed_headings
from quotecast.scripting.letters import letters_of

_FEWEST: Final = 2  # turns, or times
_FEWEST_ITEMS: Final = 3  # of a list article: every heading has its number
_MOST_OF: Final = 0.6
_NUMBERED: Final = compiled(r"(?:#|no\.? ?)?\d{1,3}[.):]?\s\S", any_case=True)
_FIRST_WORDS: Final = 40  # quotations apart, "I" among so many words makes a first-person piece


class Format(StrEnum):
    """What kind of text an article is, with what that means for a listener."""

    INTERVIEW = "an interview: each side has a voice, and a label is read only where it would not be clear who speaks"
    LIVE_BLOG = "a live blog: its times are kept, in the order of the page"
    RELEASE = (
        "a press release: its label, its legal part, its contacts and what the firm says of itself "
        "at the end are left out"
    )
    LIST = "a list: every item keeps its number"
    LETTER = "a letter: who it is to and who signs it are read where they stand"
    LETTERS = "a page of letters: who wrote each is said before it"
    OBITUARY = "an obituary: ages and years are read as they stand"
    SPORTS = "a sports report: scores are read as they stand, line-ups and ratings left out; listen to it"
    FIRST_PERSON = "a piece in the first person: the narrator reads the writer's “I”"


def format_notices(article: Article, quotations: Sequence[Quotation]) -> tuple[Notice, ...]:
    """Say which formats an article was taken for; none for a plain report."""
    return tuple(
        Notice(kind="format", message=f"read as {found}") for found in _formats(article, quotations)
    )


def _formats(article: Article, quotations: Sequence[Quotation]) -> Iterator[Format]:
    if sum(q.rule is Rule.INTERVIEW for q in quotations) >= _FEWEST:
        yield Format.INTERVIEW
    words = language_of(article.language).script
    headings = [_words(article, b) for b in article.blocks if b.kind is BlockKind.HEADING]
    if timed_headings(article):
        yield Format.LIVE_BLOG
    if any(block.kind is BlockKind.NOTE for block in article.blocks):
        yield Format.RELEASE
    numbered = sum(bool(_NUMBERED.match(one)) for one in headings)
    if numbered >= _FEWEST_ITEMS and numbered >= _MOST_OF * len(headings):
        yield Format.LIST
    body = [block for block in article.blocks if block.kind is BlockKind.PARAGRAPH]
    opening = _words(article, body[0]) if body else ""
    signed = letters_of(article)
    if signed:
        yield Format.LETTERS
    elif compiled(words.salutation, any_case=True).match(opening):
        yield Format.LETTER
    if compiled(words.death, any_case=True).search(f"{article.title} {opening}"):
        yield Format.OBITUARY
    is_scored = len(compiled(words.score).findall(article.text)) >= _FEWEST_ITEMS
    if is_scored or LINE_UP in for_the_eye(article, quotations).values():
        yield Format.SPORTS
    elif not signed and is_first_person(article, body, quotations):
        yield Format.FIRST_PERSON


def is_first_person(
    article: Article, body: Sequence[Block], quotations: Sequence[Quotation]
) -> bool:
    """Return whether the writer speaks of themselves, outside of what is quoted."""
    quoted = [q.span for q in quotations]
    text = list(article.text)
    for span in quoted:
        text[span.start : span.end] = " " * len(span)
    said = "".join(text)
    words = " ".join(block.span.cut_from(said) for block in body).lower().replace("’", "'").split()
    personal = language_of(article.language).first_person
    own = sum(word.strip(".,;:!?") in personal for word in words)
    return own >= _FEWEST_ITEMS and own * _FIRST_WORDS >= len(words)


def _words(article: Article, block: Block) -> str:
    return " ".join(block.span.cut_from(article.text).split())
