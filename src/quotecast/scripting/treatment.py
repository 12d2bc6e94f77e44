"""What becomes of each class of block in each style: one table, and what of a page is said twice."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise, takewhile
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.languages.patterns import compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind, Omission, Quotation, Rule, Span, Style
from quotecast.scripting.foot import notes_below
from quotecast.scripting.headings import timed_headings, with_headings
from quotecast.scripting.phrases import authors_of, is_outlet
from quotecast.scripting.pulled import pulled_quotes, words_alone
from quotecast.scripting.short_lines import LETTERS, has_verb, is_credit, is_line, leads_away
from quotecast.scripting.surroundings import surroundings
from quotecast.scripting.unheard import is_tags_alone

_QUOTED: Final = re.compile(r"[“«„\"][^“”«»„\"]*[”»“\"]")
_TORN: Final = re.compile(r"\s?\[?(?:…|\.\.\.)\]?$")
_FEWEST_TOLD: Final = 3  # paragraphs of a text that may break off
_FEWEST_SIGNERS: Final = 2
_QUOTES: Final = re.compile(r"[“”«»„\":]")  # or a colon: "The card asked: Who are you?"
_NUMBER: Final = re.compile(r"\[(\d{1,2})\]\s")
_NAME: Final = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}")


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


def page_sentences(article: Article) -> list[Omission]:
    """Return the sentences within paragraphs that are no story: the page's own ("Follow us on …", "#TarnBay"), and a torn one.

    The first of a paragraph isn't among them, nor one with quoted words, but for the questions to a reader
    that lead to such a sentence: "Have you seen it? Where was it? Write to us at …".
    """
    language = language_of(article.language)
    found: list[Omission] = []
    for block in article.blocks if language.pages.promotions else ():
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        sentences = sentence_spans(article.text, block.span, language)
        words = [sentence.cut_from(article.text) for sentence in sentences]
        offered = [
            (bool(at) and _is_offer(one, language)) or is_tags_alone(one)
            for at, one in enumerate(words)
        ]
        if block is article.blocks[-1]:
            at = len(words)
            while at > 1 and is_line(words[at - 1], language):
                at -= 1
            offered[at:] = [True] * (len(words) - at)
        for at in [at for at, is_own in enumerate(offered) if is_own]:
            first = at - _questions_before(words[:at], language)
            offered[first:at] = [True] * (at - first)
        found += [
            Omission(
                span=sentence,
                reason=(
                    BlockKind.CREDIT if is_picture_credit(one, language) else BlockKind.READ_MORE
                ).value,
            )
            for sentence, one, is_own in zip(sentences, words, offered, strict=True)
            if is_own
        ]
    torn = _torn_end(article)
    return found if torn is None else [*found, Omission(span=torn, reason="breaks off")]


def _torn_end(article: Article) -> Span | None:
    """Return the last sentence of a text that breaks off where more must follow: "All...", "It will close in the …"."""
    language = language_of(article.language)
    story = [
        block
        for block in article.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    ]
    if len(story) < _FEWEST_TOLD or not _TORN.search(story[-1].span.cut_from(article.text)):
        return None
    last = sentence_spans(article.text, story[-1].span, language)[-1]
    *_, word = ["", *_TORN.sub("", last.cut_from(article.text)).split()]
    is_quoted = any(mark in last.cut_from(article.text) for mark in '“”«»„"')
    return last if word.casefold() in language.script.torn_words and not is_quoted else None


def _questions_before(words: Sequence[str], language: Language) -> int:
    """Return how many sentences at the end are questions, the first of them to a reader: "What do you think? Is it fair?"."""
    found = list(
        takewhile(lambda one: one.endswith("?") and not _QUOTES.search(one), reversed(words))
    )
    while found and not _asks(found[-1], language, is_first=len(found) == len(words)):
        found.pop()
    return len(found)


def _asks(sentence: str, language: Language, *, is_first: bool) -> bool:
    """Return whether a question is to a reader, as "you" or with no subject at all: "Got a question?"."""
    found = {word.casefold() for word in LETTERS.findall(sentence)}
    is_bare = is_first and not has_verb(sentence, language)
    return is_bare or not language.second_person.isdisjoint(found)


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
    """Return whether a sentence is the page's own; a quoted one is not, but for a title in brackets: "(Watch “The Gate”.)"."""
    is_aside = (sentence[:1], sentence[-1:]) in {("(", ")"), ("[", "]")}
    captions = language.pages.captions if is_aside else ()
    is_own = leads_away(sentence, language) or is_picture_credit(sentence, language)
    is_own |= any(compiled(form, any_case=True).match(sentence) for form in captions)
    is_own |= is_aside and is_line(sentence, language)
    return is_own and (is_aside or not any(mark in sentence for mark in '“”«»„"'))


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
    around = surroundings(article)
    named = [block for block, kind in around.items() if kind is BlockKind.BYLINE]
    kinds = {
        **around,
        **dict.fromkeys(_bylines(article), BlockKind.BYLINE),
        **dict.fromkeys(_authors_alone(article, named, quotations), BlockKind.BYLINE),
        **dict.fromkeys((*_offers(article), *_own_posts(article, quotations)), BlockKind.READ_MORE),
        **dict.fromkeys(pulled_quotes(article, quotations), BlockKind.PULL_QUOTE),
        **dict.fromkeys(_notes(article), BlockKind.FOOTNOTE),
    }
    blocks = tuple(replace(block, kind=kinds.get(block, block.kind)) for block in article.blocks)
    return article if blocks == article.blocks else replace(article, blocks=blocks)


def _own_posts(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the posts of the outlet itself, with their signatures, which nothing leads to: "— The Tarn Post (@tarnpost)"."""
    for post in quotations:
        tag, source = post.tag, post.source
        if post.rule is not Rule.POST or tag is None or source is None:
            continue
        own = [
            one for one in article.blocks if one.span.touches(post.span) or one.span.touches(tag)
        ]
        above = article.text[: own[0].span.start].rstrip() if own else ":"
        if not above.endswith(":") and is_outlet(source.cut_from(article.text), article):
            yield from own


def _notes(article: Article) -> set[Block]:
    """Return the paragraphs that begin with numbers in brackets, one after the other from 1 on."""
    found: set[Block] = set()
    for block in article.blocks:
        number = _NUMBER.match(article.text, block.span.start, block.span.end)
        is_next = number is not None and int(number[1]) == len(found) + 1
        if is_next and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            found.add(block)
    return found


def _authors_alone(
    article: Article, named: Sequence[Block], quotations: Sequence[Quotation]
) -> Iterator[Block]:
    """Give the lines above a heading with no more than the name of one who wrote, as in a live blog.

    `named` are the lines of such names above the story; above times of day, two names or more are of such. A
    label of somebody who speaks is none, nor is the name of who says "I" above it or below the heading.
    """
    language = language_of(article.language)
    lines = (_NAME.findall(block.span.cut_from(article.text)) for block in named)
    names = {*authors_of(article)}.union(*lines)
    alone = [
        (block, following, " ".join(block.span.cut_from(article.text).split()))
        for block, following in pairwise(article.blocks)
        if block.kind is BlockKind.PARAGRAPH and following.kind is BlockKind.HEADING
    ]
    timed = timed_headings(article)
    signers = [
        words
        for _, following, words in alone
        if following in timed
        and _NAME.fullmatch(words)
        and is_given_name(words.split()[0], language)
    ]
    names.update(signers if len(signers) >= _FEWEST_SIGNERS else [])
    said = sorted(s for q in quotations for s in (q.span, q.tag, q.source) if s is not None)
    for block, following, words in alone:
        is_name = " " in words and words in names
        at = bisect_left(said, block.span.end, key=lambda span: span.start)
        if (
            is_name
            and not _is_in_first_person(article, block, following)
            and not any(block.span.touches(one) for one in said[max(0, at - 1) : at])
        ):
            yield block


def _is_in_first_person(article: Article, line: Block, heading: Block) -> bool:
    """Return whether somebody says "I" above a line, up to the heading, or below a heading, outside quotations."""
    at = article.blocks.index(line), article.blocks.index(heading)
    sides = reversed(article.blocks[: at[0]]), article.blocks[at[1] + 1 :]
    near = [
        block
        for side in sides
        for block in takewhile(lambda one: one.kind is not BlockKind.HEADING, side)
        if block.kind is not BlockKind.BLOCKQUOTE
    ]
    told = " ".join(_QUOTED.sub(" ", block.span.cut_from(article.text)) for block in near)
    own = language_of(article.language).lone_words  # "we" is the outlet
    return not own.isdisjoint(words_alone(told).split())


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
