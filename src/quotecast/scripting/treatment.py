"""What becomes of each class of block in each style: one table, and what of a page is said twice."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise, takewhile
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind, Quotation, Rule, Span, Style
from quotecast.scripting.foot import notes_below
from quotecast.scripting.headings import with_headings
from quotecast.scripting.phrases import authors_of
from quotecast.scripting.short_lines import LETTERS, has_verb, is_credit, leads_away
from quotecast.scripting.surroundings import surroundings

_QUOTED: Final = re.compile(r"[“«„\"][^“”«»„\"]*[”»“\"]")
_FEWEST_WORDS: Final = 4  # of a pull quote; shorter, the same words may be said on purpose
_SET_APART: Final = (BlockKind.BLOCKQUOTE, BlockKind.PARAGRAPH, BlockKind.HEADING)
_NUMBER: Final = re.compile(r"\[(\d{1,2})\]\s")
_SENTENCE_END: Final = re.compile(r"[.!?…]+")
_MOST_ABOVE: Final = 3  # lines between a title and its byline
_LONGEST_CREDIT: Final = 80
_CREDIT: Final = re.compile(
    r"[^\W\d_][\w’' -]* (?P<role>[\w-]+) (?P<name>[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+)+)"
)
_NAME: Final = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}")
_MARKS: Final = "“”„‟\"«»‹›‘’‚‛'` \t\r\n"


class Treatment(StrEnum):
    """What is done with a block."""

    SPOKEN = "spoken where it stands"
    ANNOUNCED = "spoken, with a word before it that says what it is"
    OPENING = "said at the opening, by a template"
    LEFT_OUT = "left out, with its class for the reason"


_SPOKEN, _ANNOUNCED = Treatment.SPOKEN, Treatment.ANNOUNCED
_OPENING, _LEFT_OUT = Treatment.OPENING, Treatment.LEFT_OUT
RADIO: Final[Mapping[BlockKind, Treatment]] = {
    BlockKind.TITLE: _OPENING,
    BlockKind.BYLINE: _OPENING,
    BlockKind.STANDFIRST: _SPOKEN,
    BlockKind.HEADING: _SPOKEN,
    BlockKind.PARAGRAPH: _SPOKEN,
    BlockKind.QUESTION: _SPOKEN,
    BlockKind.LIST_ITEM: _SPOKEN,
    BlockKind.BLOCKQUOTE: _SPOKEN,
    BlockKind.TABLE_ROW: _SPOKEN,
    BlockKind.CORRECTION: _SPOKEN,
    BlockKind.SOURCE: _SPOKEN,
    BlockKind.CAPTION: _LEFT_OUT,
    BlockKind.READ_MORE: _LEFT_OUT,
    BlockKind.NOTE: _LEFT_OUT,
    BlockKind.PULL_QUOTE: _LEFT_OUT,
    BlockKind.FOOTNOTE: _LEFT_OUT,
    BlockKind.RUBRIC: _LEFT_OUT,
    BlockKind.CREDIT: _LEFT_OUT,
}
TREATMENTS: Final[Mapping[Style, Mapping[BlockKind, Treatment]]] = {
    Style.RADIO: RADIO,
    Style.BRIEF: RADIO,
    Style.VERBATIM: {
        **dict.fromkeys(BlockKind, _SPOKEN),
        **dict.fromkeys((BlockKind.CAPTION, BlockKind.READ_MORE, BlockKind.FOOTNOTE), _ANNOUNCED),
        **dict.fromkeys((BlockKind.TITLE, BlockKind.BYLINE), _OPENING),
    },
}
SILENT: Final = frozenset(kind for kind, how in RADIO.items() if how is _LEFT_OUT)
"""The classes that no listener of the radio style hears."""


def is_left_out(kind: BlockKind, style: Style) -> bool:
    """Return whether blocks of a class aren't heard in a style."""
    return TREATMENTS[style][kind] is Treatment.LEFT_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quoted:
    """The words that are quoted in one block, in order."""

    block: Block
    words: str


def promotions(article: Article) -> list[Span]:
    """Return the sentences within paragraphs that are the page's own ("Follow us on …", "Photo by …"), in order.

    The first of a paragraph isn't among them, nor one with quoted words, but for the question to a reader
    that leads to such a sentence: "Have you seen it? Write to us at …".
    """
    language = language_of(article.language)
    found: list[Span] = []
    for block in article.blocks if language.pages.promotions else ():
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        sentences = sentence_spans(article.text, block.span, language)
        words = [sentence.cut_from(article.text) for sentence in sentences]
        offered = [bool(at) and _is_offer(one, language) for at, one in enumerate(words)]
        for at, sentence in enumerate(sentences):
            leads = any(offered[at + 1 : at + 2]) and _asks(words[at], language, is_first=not at)
            if offered[at] or leads:
                found.append(sentence)
    return found


def _asks(sentence: str, language: Language, *, is_first: bool) -> bool:
    """Return whether a sentence asks a reader, as "you" or with no subject at all: "Got a question?"."""
    found = {word.casefold() for word in LETTERS.findall(sentence)}
    is_bare = is_first and not has_verb(sentence, language)
    is_own = not any(mark in sentence for mark in '“”«»„":')  # no "The card asked: Who are you?"
    is_asked = is_own and sentence.endswith("?")
    return is_asked and (is_bare or not language.second_person.isdisjoint(found))


def of_people(article: Article, quotations: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations without those that are the page's own words on its text.

    Paragraphs with a bullet below the last answer of an interview may be such: nobody is sure to say them.
    """
    kinds = SILENT | {BlockKind.CORRECTION}
    own = [block.span for block in article.blocks if block.kind in kinds]
    story = [block for block in article.blocks if block.kind not in kinds]
    turns = (Rule.INTERVIEW, Rule.INTERVIEW_GOES_ON)
    own += notes_below(article, story, [one for one in quotations if one.rule in turns])
    return [q for q in quotations if q.rule not in turns or not any(s.holds(q.span) for s in own)]


def _is_offer(sentence: str, language: Language) -> bool:
    is_own = leads_away(sentence, language) or is_picture_credit(sentence, language)
    return is_own and not any(mark in sentence for mark in '“”«»„"')


def is_picture_credit(sentence: str, language: Language) -> bool:
    """Return whether a few words without an end name who took the pictures: "Photo by Jo Roe/Kiln Press"."""
    found = compiled(language.script.credited, any_case=True).match(sentence)
    names = sentence[found.end() :].split() if found else []
    small = language.prepositions | language.determiners | language.conjunctions
    is_named = all(name[0].isupper() or name in small for name in names)
    return bool(names) and is_named and is_credit(sentence, language)


def classed(article: Article, quotations: Sequence[Quotation]) -> Article:
    """Return the article with its pull quotes told from what they repeat, and its notes from its text.

    A pull quote is set apart, has no words but quoted ones, and its sentences stand in a quotation of
    another block; so does the quotation of a standfirst, and whom it is credited to. Notes are the paragraphs from "[1]" on.
    What a label behind it offers to read is no part of the story, nor are the lines around it. Headings are
    found that only their look tells.
    """
    article = with_headings(article, quotations)
    quoted = [one for block in article.blocks if (one := _quoted(article, block, quotations))]
    above = _above_byline(article)
    others = (block for block in article.blocks if block not in above)
    pulled = (block for block in others if _is_pulled(article, block, quoted))
    around = surroundings(article)
    named = [block for block, kind in around.items() if kind is BlockKind.BYLINE]
    kinds = {
        **around,
        **dict.fromkeys(_bylines(article), BlockKind.BYLINE),
        **dict.fromkeys(_authors_alone(article, named, quotations), BlockKind.BYLINE),
        **dict.fromkeys(_offers(article), BlockKind.READ_MORE),
        **dict.fromkeys((*pulled, *_credits(article)), BlockKind.PULL_QUOTE),
        **dict.fromkeys(_notes(article), BlockKind.FOOTNOTE),
    }
    blocks = tuple(replace(block, kind=kinds.get(block, block.kind)) for block in article.blocks)
    return article if blocks == article.blocks else replace(article, blocks=blocks)


def _above_byline(article: Article) -> set[Block]:
    """Return what stands between the title and the byline and is no standfirst: a headline, if it is quoted."""
    kinds = [block.kind for block in article.blocks]
    if BlockKind.BYLINE not in kinds:
        return set()
    above = article.blocks[: kinds.index(BlockKind.BYLINE)]
    is_opening = sum(block.kind is not BlockKind.TITLE for block in above) <= _MOST_ABOVE
    return {one for one in above if is_opening and one.kind is not BlockKind.STANDFIRST}


def _notes(article: Article) -> set[Block]:
    """Return the paragraphs that begin with numbers in brackets, one after the other from 1 on."""
    found: set[Block] = set()
    for block in article.blocks:
        number = _NUMBER.match(article.text, block.span.start, block.span.end)
        is_next = number is not None and int(number[1]) == len(found) + 1
        if is_next and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            found.add(block)
    return found


def _credits(article: Article) -> Iterator[Block]:
    """Give the paragraphs that are left of a pull quote: "Harbour analyst Ida Foy", named elsewhere."""
    roles = language_of(article.language).roles
    for block, following in pairwise(article.blocks):
        words = block.span.cut_from(article.text)
        if block.kind is not BlockKind.PARAGRAPH or len(words) > _LONGEST_CREDIT:
            continue
        found = _CREDIT.fullmatch(words)
        leads = following.span.cut_from(article.text)[:1] in _MARKS
        is_known = found is not None and article.text.count(found["name"]) > 1
        if found is not None and is_known and found["role"] in roles and not leads:
            yield block


def _authors_alone(
    article: Article, named: Sequence[Block], quotations: Sequence[Quotation]
) -> Iterator[Block]:
    """Give the lines above a heading with no more than the name of one who wrote, as in a live blog.

    `named` are the lines of such names above the story. A label of somebody who speaks is none, nor is the name
    of who says "I" below the heading.
    """
    lines = (_NAME.findall(block.span.cut_from(article.text)) for block in named)
    names = {*authors_of(article)}.union(*lines)
    said = sorted(s for q in quotations for s in (q.span, q.tag, q.source) if s is not None)
    for block, following in pairwise(article.blocks):
        words = " ".join(block.span.cut_from(article.text).split())
        is_name = block.kind is BlockKind.PARAGRAPH and " " in words and words in names
        is_above = following.kind is BlockKind.HEADING
        at = bisect_left(said, block.span.end, key=lambda span: span.start)
        if (
            is_name
            and is_above
            and not _is_in_first_person(article, following)
            and not any(block.span.touches(one) for one in said[max(0, at - 1) : at])
        ):
            yield block


def _is_in_first_person(article: Article, heading: Block) -> bool:
    """Return whether who wrote what stands below a heading says "I" there, outside quotations."""
    behind = article.blocks[article.blocks.index(heading) + 1 :]
    section = takewhile(lambda block: block.kind is not BlockKind.HEADING, behind)
    told = " ".join(_QUOTED.sub(" ", block.span.cut_from(article.text)) for block in section)
    own = language_of(article.language).lone_words  # "we" is the outlet
    return not own.isdisjoint(_words(told).split())


def _bylines(article: Article) -> Iterator[Block]:
    """Give the lines that have the author's name, a bar or a dot, and for whom: "Ann Frome | AP"."""
    name = article.byline or ""
    line = re.compile(rf"{re.escape(name)}\s*[|•·/]\s*[\w .&’'-]{{1,40}}", re.IGNORECASE)
    for block in article.blocks if name else ():
        words = block.span.cut_from(article.text)
        if block.kind is BlockKind.PARAGRAPH and words[-1:].isalnum() and line.fullmatch(words):
            yield block


def _offers(article: Article) -> Iterator[Block]:
    """Give the headlines of other stories that stand among the paragraphs: "Read more" is behind them."""
    labels = language_of(article.language).pages.labels
    label = compiled(rf"\W*(?:{labels})\W*" if labels else "", any_case=True)
    paragraphs = (BlockKind.PARAGRAPH, BlockKind.HEADING)
    leads = [block.kind is BlockKind.READ_MORE for block in article.blocks]
    for at, (block, following) in enumerate(pairwise(article.blocks)):
        words = block.span.cut_from(article.text)
        is_headline = block.kind in paragraphs and words[-1:].isalnum()
        is_label = leads[at + 1] and not any(leads[at + 2 : at + 3])  # or it heads what is below
        if is_headline and is_label and label.fullmatch(following.span.cut_from(article.text)):
            yield block


def _quoted(article: Article, block: Block, speech: Sequence[Quotation]) -> _Quoted | None:
    first = bisect_left(speech, block.span.start, key=lambda quotation: quotation.span.start)
    last = bisect_right(speech, block.span.end, key=lambda quotation: quotation.span.end)
    words = " ".join(one.span.cut_from(article.text) for one in speech[first:last])
    return _Quoted(block=block, words=_words(words)) if words else None


def _is_pulled(article: Article, block: Block, quoted: Sequence[_Quoted]) -> bool:
    own = next((one for one in quoted if one.block == block), None)
    if block.kind is BlockKind.STANDFIRST:
        words = own.words if own is not None else ""
        if _sums_up(article, block, words):
            return False
    elif block.kind in _SET_APART:
        whole = block.span.cut_from(article.text)
        is_set_apart = block.kind is BlockKind.BLOCKQUOTE or whole.strip(_MARKS) != whole.strip()
        words = _words(whole) if is_set_apart else ""
        if own is not None and own.words != words:
            return False
    else:
        return False
    if words.count(" ") + 1 < _FEWEST_WORDS:
        return False
    whole = words if block.kind is BlockKind.STANDFIRST else block.span.cut_from(article.text)
    pieces = [_words(piece) for piece in _SENTENCE_END.split(whole)]
    return any(
        one.words != words and all(f" {piece} " in f" {one.words} " for piece in pieces if piece)
        for one in quoted
        if one.block != block
    ) or _comes_again(block, words, quoted)


def _sums_up(article: Article, block: Block, words: str) -> bool:
    """Return whether more than a credit stands beside quoted words: a second sentence or clause, or what leads to them."""
    whole, language = block.span.cut_from(article.text), language_of(article.language)
    if _words(whole).count(" ") + 1 <= 2 * (words.count(" ") + 1):
        return False
    quoted = _QUOTED.match(whole)
    if quoted is None:
        before = _QUOTED.split(whole)[0].rstrip()  # "Ida Moss, a farmer who rows:"
        return not before.endswith(":") or _NAME.fullmatch(before.partition(",")[0]) is None
    rest = Span(start=block.span.start + quoted.end(), end=block.span.end)
    joiners = [f", {word} " in whole[quoted.end() :] for word in language.conjunctions]
    is_parted = ";" in whole[quoted.end() :] or any(joiners)
    return is_parted or len(sentence_spans(article.text, rest, language)) > 1


def _comes_again(block: Block, words: str, quoted: Sequence[_Quoted]) -> bool:
    """Return whether the very words come again, and this block is the one that is set apart.

    Of two paragraphs none is: an answer, a chant and a last line are said twice on purpose.
    """
    others = [one for one in quoted if one.block != block and one.words == words]
    return any(one.block.kind is BlockKind.PARAGRAPH for one in others) and (
        block.kind is not BlockKind.PARAGRAPH
    )


def _words(text: str) -> str:
    kept = (character if character.isalnum() else " " for character in text.casefold())
    return " ".join("".join(kept).split())
