"""Tell what stands at the foot of a page, below the last sentence of its story: notes, offers, links, tags."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.languages.patterns import compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind, Quotation, Rule, Span
from quotecast.scripting.author_notes import (
    begins_with,
    behind_author,
    full_names,
    is_account,
    is_of_unknown_writer,
    is_signature,
)
from quotecast.scripting.link_lists import is_headline, labelled
from quotecast.scripting.page_voice import asking, bids_alone, is_asked_alone
from quotecast.scripting.phrases import outlet_of
from quotecast.scripting.short_lines import (
    LETTERS,
    TEXT,
    counts,
    has_verb,
    is_credit,
    is_sentence,
    leads_away,
    words_of,
)
from quotecast.scripting.works import QUOTES, names_works, quotes_names

_DASHED: Final = re.compile(  # "-- with agencies"
    r"[-–—]{1,2}\s?[\w.’'&/]+(?:\s[\w.’'&/]+){0,4}(?<![.!?。！？])$"
)
_LONGEST_DASHED: Final = 80  # code points
_CODE: Final = re.compile(r"[“\"][A-Z0-9]{3,}[.,]?[”\"]")  # of an offer: “SPRING20”
_FEW: Final = 4  # words of a link, or of the sentence before an offer
_MOST_LINKED: Final = 20  # words of a headline
_BULLETS: Final = "•●▪■◆"
_BULLET: Final = re.compile(rf"[{_BULLETS}]\s*\w")
_OWN: Final = (BlockKind.READ_MORE, BlockKind.RUBRIC, BlockKind.CREDIT, BlockKind.NOTE)
_RIGHTS: Final = re.compile(
    r"^\W*(?:©|copyright\b)|(?:©|\bcopyright\b)\W*[12]\d{3}\b", re.IGNORECASE
)
_LONGEST_OFFER: Final = 12  # words of a line that names the outlet
_FEWEST_OF_TITLE: Final = 3
_PHONE: Final = re.compile(
    r"(?<!\d)(?:\+\d[\d() .-]{7,}|\(?0\d[\d() .-]{6,}|(?:\(?\d{3}\)?[ .-])?\d{3}[.-]\d{4}(?!\d))"
)
_HOURS: Final = re.compile(
    r"\b\d{1,2}[.:](?:00|15|30|45)(?:\s?[ap]\.?m\.?)?\s?[-–/]\s?\d{1,2}[.:](?:00|15|30|45)(?:\s?[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"\b\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"\bdoi\b:?\s*(?:https?://\S+|10\.\d{4,9}/\S+)\W*$", re.IGNORECASE)
_WITHIN: Final = re.compile(r"[.!?…]\s")
_SCRAP: Final = re.compile(r"[^\W\d_]+(?:[\s’'-]+[^\W\d_]+){0,4}")
_FEWEST_SENTENCES: Final = 4  # paragraphs; below it a line without an end may be a verse
_MOSTLY: Final = 0.8


def foot_of(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give what stands below a story, and is no sentence of it.

    That is what is said of the author, whose reports were used, offers, addresses to write to, a note with a
    bullet that no list has, a few words below such a line, and lists of links under their label.
    """
    language = language_of(article.language)
    listed = dict(labelled(article, language))
    yield from listed.items()
    story = [block for block in article.blocks if block.kind in TEXT]
    if not story:
        return
    notes = {
        *_notes(article, story, language),
        *behind_author(article, story, language),
        *_below_rights(article),
    }
    asked = asking(article)
    notes |= asked if asked and is_asked_alone(article, asked) else set()
    found: set[Block] = set()
    is_prose = _is_prose(article, story, language)
    is_told = sum(is_sentence(words_of(article, b)) for b in story) >= _FEWEST_SENTENCES
    for block in reversed(article.blocks[article.blocks.index(story[0]) + 1 :]):
        if block in listed:
            continue
        kind = _kind_of(article, block, language) if block.kind in TEXT else None
        is_scrap = is_prose and _is_scrap(article, block)
        if (
            kind is None
            and is_prose
            and block.kind in TEXT
            and is_signature(article, block, language)
        ):
            kind = BlockKind.CREDIT
        is_bare = is_prose and (
            _repeats_title(article, block, language) or _is_contact(article, block, language)
        )
        is_bare |= is_told and (
            bids_alone(article, block, language) or _names_outlet(article, block)
        )
        may_be_own = is_scrap or block in asked
        is_own = may_be_own and _is_below(article, block, language)
        is_own |= is_prose and _leads_to(article, block, found, language)
        is_own |= is_prose and is_headline(article, block, language)
        if kind is None and (is_own or is_bare or block in notes):
            kind = BlockKind.READ_MORE
        if kind is not None:
            found.add(block)
            yield block, kind
        elif block.kind in (*TEXT, BlockKind.QUESTION, BlockKind.BLOCKQUOTE):
            return


def notes_below(article: Article, story: Sequence[Block], turns: Sequence[Quotation]) -> list[Span]:
    """Return the paragraphs with a bullet below an interview's last answer, where nobody is sure to say them.

    They are the person's where they or the answer say "I", or the answer leads to a list: "There are two reasons."
    So are those in italics below an answer that isn't, unless they say "I".
    """
    apart = list(takewhile(lambda one: one.is_italic, reversed(story)))
    if _are_of_the_page(article, story[: len(story) - len(apart)], apart):
        return [block.span for block in apart]
    below = list(takewhile(lambda one: _is_noted(article, one), reversed(story)))
    if not below or len(below) == len(story):
        return []
    last = story[len(story) - len(below) - 1].span
    answer: list[str] = []
    for turn in reversed([one for one in turns if one.span.start < below[-1].span.start]):
        answer.append(turn.span.cut_from(article.text))
        if turn.rule is Rule.INTERVIEW:
            break
    language = language_of(article.language)
    said = " ".join([*answer, *(words_of(article, block) for block in below)])
    is_own = not language.first_person.isdisjoint(map(str.casefold, LETTERS.findall(said)))
    sentences = sentence_spans(article.text, last, language)
    ending = sentences[-1].cut_from(article.text) if sentences else ""
    is_led_to = ending.endswith(":") or _counts_up(ending, language)
    return [] if is_own or is_led_to else [block.span for block in below]


def _are_of_the_page(article: Article, above: Sequence[Block], apart: Sequence[Block]) -> bool:
    """Return whether the last paragraphs, which are in italics, stand below an answer, and don't say "I"."""
    is_below = bool(apart and above) and above[-1].kind in TEXT
    said = {
        word.casefold() for block in apart for word in LETTERS.findall(words_of(article, block))
    }
    is_own = not language_of(article.language).first_person.isdisjoint(said)
    return is_below and not is_own and not words_of(article, above[-1]).endswith("?")


def _counts_up(words: str, language: Language) -> bool:
    """Return whether a sentence has a number, which a list below may make good: "There are two reasons."."""
    found = {word.casefold() for word in re.findall(r"\w+", words)}
    numbers = language.counting_words | language.ranks
    return not numbers.isdisjoint(found) or any(map(str.isdigit, found))


def _is_noted(article: Article, block: Block) -> bool:
    """Return whether a paragraph has a bullet, which no list of the page's has."""
    words = article.text[block.span.start]
    return block.kind is BlockKind.PARAGRAPH and words in _BULLETS


def _kind_of(article: Article, block: Block, language: Language) -> BlockKind | None:
    words = words_of(article, block)
    if compiled(language.script.on_the_text, any_case=True).match(words):
        return BlockKind.CORRECTION
    if any(mark in _CODE.sub("", words) for mark in QUOTES) and not names_works(
        words, full_names(article), language
    ):
        # "Ann Pell was there. “I was wrong,” said Karl Moss." is told.
        is_own = quotes_names(words, language) and _is_offer(article, block, language)
        return BlockKind.READ_MORE if is_own else None
    is_dashed = len(words) <= _LONGEST_DASHED and _DASHED.fullmatch(words)
    if (
        is_dashed
        or _REFERENCE.search(words)
        or is_credit(words, language)
        or words.casefold() in map(str.casefold, full_names(article))
        or any(begins_with(words, one) for one in full_names(article))
        or any(is_account(words, one) for one in full_names(article))
        or is_of_unknown_writer(article, block, language)
    ):
        return BlockKind.CREDIT
    if counts(words, language) and not _is_bare_day(words, language):
        return BlockKind.RUBRIC
    return BlockKind.READ_MORE if _is_offer(article, block, language) else None


def _is_bare_day(words: str, language: Language) -> bool:
    """Return whether a line is a day and no more: a letter may end with one, and a list is of them."""
    found = {word.casefold() for word in LETTERS.findall(words)}
    return language.months.issuperset(found - language.weekdays)


def _is_offer(article: Article, block: Block, language: Language) -> bool:
    """Return whether all behind a few words leads a reader elsewhere: "Read it all. Subscribe now.".

    So does a block whose first sentence does, and half of all; and one in brackets whose last sentence does. In a
    press release more words may say at what hour a call is.
    """
    sentences = [
        sentence.cut_from(article.text)
        for sentence in sentence_spans(article.text, block.span, language)
    ]
    is_first, *lead_away = [leads_away(one, language) for one in sentences]
    is_aside = sentences[0].startswith("(") and sentences[-1].endswith(")")
    if (is_aside and any(lead_away[-1:])) or (is_first and 2 * sum(lead_away) >= len(lead_away)):
        return True
    is_release = any(one.kind is BlockKind.NOTE for one in article.blocks)
    is_call = is_release and _CLOCK.search(sentences[0]) is not None
    few = 2 * _FEW if sentences[0].endswith("?") else _FEW
    return bool(lead_away) and all(lead_away) and (is_call or len(sentences[0].split()) <= few)


def _below_rights(article: Article) -> list[Block]:
    """Return the lines below the one that says whose the text is ("© 2026 Kiln Press"), if none is a sentence.

    So it is below those who reported and edited, where they are named at the foot.
    """
    named = (BlockKind.BYLINE, BlockKind.CREDIT)
    told = [at for at, b in enumerate(article.blocks) if b.kind is BlockKind.PARAGRAPH]
    last = max((at for at in told if _is_told(words_of(article, article.blocks[at]))), default=-1)
    ended = (
        at
        for at, block in enumerate(article.blocks)
        if (block.kind in _OWN and _RIGHTS.search(words_of(article, block)))
        or (block.kind in named and 0 <= last < at)
    )
    below = article.blocks[max(ended, default=len(article.blocks)) + 1 :]
    lines = [block for block in below if block.kind not in _OWN]
    is_bare = all(b.kind in TEXT and not _is_told(words_of(article, b)) for b in lines)
    return lines if is_bare else []


def _is_told(words: str) -> bool:
    """Return whether a line ends as a sentence does, and is no label: "Suggested topics:"."""
    return is_sentence(words) and not (words.endswith(":") and len(words.split()) <= _FEW)


def _notes(article: Article, story: list[Block], language: Language) -> set[Block]:
    """Return the one paragraph with a bullet that says where a show or a book is: "• The show is in Tarn."."""
    marked = [block for block in story if _BULLET.match(words_of(article, block))]
    if len(marked) != 1 or marked[0].kind is not BlockKind.PARAGRAPH or marked[0] == story[0]:
        return set()
    before = words_of(article, story[story.index(marked[0]) - 1])
    is_shown = compiled(language.script.on_show).search(words_of(article, marked[0]))
    return set() if before.endswith(":") or is_shown is None else set(marked)


def _is_prose(article: Article, story: list[Block], language: Language) -> bool:
    """Return whether a page is written in sentences, and is no letter: that ends with a name or a greeting."""
    greeting = language.script.salutation
    if greeting and compiled(greeting, any_case=True).match(words_of(article, story[0])):
        return False
    paragraphs = [block for block in story if block.kind is BlockKind.PARAGRAPH]
    ended = sum(is_sentence(words_of(article, block)) for block in paragraphs)
    return ended >= max(_FEWEST_SENTENCES, _MOSTLY * len(paragraphs))


def _names_outlet(article: Article, block: Block) -> bool:
    """Return whether a short line without an end has the outlet's name: "Get the Tarn Post on your phone"."""
    words, outlet = words_of(article, block), outlet_of(article)
    is_bare = block.kind is BlockKind.PARAGRAPH and not is_sentence(words)
    is_named = " " in outlet and outlet in words and outlet not in article.title
    is_named &= not is_given_name(words.split()[0], language_of(article.language))  # who signs
    return is_bare and is_named and len(words.split()) <= _LONGEST_OFFER


def _repeats_title(article: Article, block: Block, language: Language) -> bool:
    """Return whether a line without an end has but words of the title, and days: "Tarn Light Week | 3 May 2026"."""
    words = words_of(article, block)
    known = {word.casefold() for word in LETTERS.findall(article.title)}
    small = language.months | language.weekdays | language.prepositions | language.determiners
    found = {word.casefold() for word in LETTERS.findall(words)} - small
    is_bare = block.kind is BlockKind.PARAGRAPH and not is_sentence(words)
    return is_bare and len(found) >= _FEWEST_OF_TITLE and known >= found


def _is_contact(article: Article, block: Block, language: Language) -> bool:
    """Return whether a line is a number to call and what for, or a place and its hours: "Box office 0300 555 0133"."""
    words = words_of(article, block)
    is_short = len(_PHONE.sub("", words).split()) <= _FEW and not is_sentence(words)
    is_phone = is_short and _PHONE.search(words) is not None
    is_open = len(words.split()) <= _MOST_LINKED and _HOURS.search(words) is not None
    is_told = _WITHIN.search(_HOURS.sub("", words)) is not None or has_verb(words, language)
    return block.kind in TEXT and (is_phone or (is_open and not is_told))


def _is_scrap(article: Article, block: Block) -> bool:
    """Return whether a paragraph is a few words without an end, and no name: "Name supplied"."""
    words = words_of(article, block)
    small = language_of(article.language).determiners
    is_name = " " in words and all(word[0].isupper() for word in words.split())
    is_name &= words.partition(" ")[0].casefold() not in small  # "The Kiln Press"
    return block.kind is BlockKind.PARAGRAPH and bool(_SCRAP.fullmatch(words)) and not is_name


def _leads_to(article: Article, block: Block, found: set[Block], language: Language) -> bool:
    """Return whether a few words with a colon lead to what is the page's, or to nothing that was read: "More on rope:"."""
    words = words_of(article, block)
    below = article.blocks[article.blocks.index(block) + 1 :][:1]
    leads = words.rstrip(QUOTES).endswith(":")
    is_told = " " in words and has_verb(words, language)  # "related" alone is none
    is_label = leads and len(words.split()) <= _FEW and not is_told
    return is_label and (not below or bool(found.intersection(below)))


def _is_below(article: Article, block: Block, language: Language) -> bool:
    """Return whether a line stands right below one that is the page's, too."""
    above = article.blocks[article.blocks.index(block) - 1]
    return above.kind in _OWN or (
        above.kind in TEXT and _kind_of(article, above, language) is not None
    )
