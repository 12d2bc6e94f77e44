"""What a page sets out in figures for the eye alone: tables, line-ups, dates, and the headings of those."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import Article, Block, BlockKind, Quotation, Rule
from quotecast.scripting.event_boxes import event_facts
from quotecast.scripting.figure_tables import (
    is_spoken,
    rates,
    scores_above,
    scores_by_parts,
    tables_for_the_eye,
)
from quotecast.scripting.letters import letters_of
from quotecast.scripting.short_lines import has_verb, is_sentence

TABLE: Final = "table"
LINE_UP: Final = "line-up"
HEADING: Final = "heading of a table"
DATES: Final = "list of dates"
EVENT: Final = "facts of an event"
_FEWEST_ENTRIES: Final = 7  # names with or without a figure
_FEWEST_MARKS: Final = 11
_MOST_SMALL: Final = 3  # letters of a word in small letters: "for", "pen"
_LONGEST_LABEL: Final = 6  # words
_LONGEST_LEAD: Final = 12  # words of a line that ends in a colon
_LONGEST_INTRODUCTION: Final = 25  # words of a sentence that leads to a table
_FEWEST_DATES: Final = 5
_FEWEST_FIGURES: Final = 5  # of a row of figures: a score by its parts, what each player made
_FEWEST_OF_ALL: Final = 6  # in one row at least: five may be a sum of any four
_FEWEST_PAIRS: Final = 4  # "8-10" in such a row that has no sum
_MOSTLY: Final = 0.6
_FIGURE: Final = re.compile(r"\d[\d.,:/-]*")
_PAIR: Final = re.compile(r"\d+-\d+")
_COUNT: Final = re.compile(r"\d{1,6}")
_BOTH: Final = 2
_PARTS: Final = re.compile(r"[;,]\s+")
_WORD: Final = re.compile(r"[^\W_]+")
_YEAR: Final = re.compile(r"[\W\s]{0,2}[12]\d{3}\b")
_BRACKETS: Final = re.compile(r"\s?\([^()]*\)")
_MARK: Final = re.compile(r"[^\W\d_][.’']?\s(10|\d(?:\.\d)?)$")
_SHIRT: Final = re.compile(r"(\d{1,2})\.?\s[^\W\d_a-z]")
_INITIALLED: Final = re.compile(r"[^\W\d_a-z]\.?(?:\s[^\W\d_a-z][\w.’'-]+){1,3}")  # "B Hayes"
_MOSTLY_INITIALLED: Final = 0.8
_FEWEST_LINES: Final = 2  # semicolons between the lines of a team
_SHIRTS: Final = list(range(15, 0, -1))
_FORMATION: Final = re.compile(r"\(\d(?:-\d){2,4}\)")
_DASH: Final = " — "  # behind a label: "Fouled out — Holt"
_LISTING: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_TOLD: Final = (*_LISTING, BlockKind.BLOCKQUOTE, BlockKind.STANDFIRST, BlockKind.QUESTION)
_SILENT: Final = (
    BlockKind.READ_MORE,
    BlockKind.NOTE,
    BlockKind.RUBRIC,
    BlockKind.CREDIT,
    BlockKind.BYLINE,  # said at the opening
)
_QUOTES: Final = '“”«»„"'
_ENDS: Final = ("?", "!", ":", "”", '"')


def for_the_eye(article: Article, quotations: Sequence[Quotation]) -> dict[Block, str]:
    """Return the blocks that are for the eye, each with the reason for which it isn't heard.

    Where they are most of an article, or somebody speaks in one, it is no such block; nor is what a letter
    begins with or is signed with, which is said for it.
    """
    rows = {row: TABLE for table in tables_for_the_eye(article, quotations) for row in table.rows}
    scores = (*scores_above(article, quotations), *scores_by_parts(article, quotations))
    rows |= dict.fromkeys((*rates(article, quotations), *scores), TABLE)
    found = rows | dict.fromkeys(_line_ups(article, quotations), LINE_UP)
    found |= dict.fromkeys(_dates(article, quotations), DATES)
    found |= dict.fromkeys(event_facts(article, quotations), EVENT)
    told = sum(len(b.span) for b in article.blocks if b.kind is BlockKind.PARAGRAPH)
    told -= sum(len(block.span) for block, why in found.items() if why != TABLE)
    if found and sum(len(block.span) for block in found) >= told:
        return {}
    found |= dict.fromkeys(_headings_of(article, found, quotations), HEADING)
    letters = letters_of(article)
    said = {*letters, *(block for signature in letters.values() for block in signature)}
    return {block: why for block, why in found.items() if block not in said}


def _line_ups(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the runs of lines of names and figures: a team with its ratings, who was booked, who whistled.

    One of a run at least is that of a team, or some are rows of a score below the story; on a page of letters
    what stands beside a team may sign one.
    """
    letters = language_of(article.language).script.letters
    is_signed = compiled(letters, any_case=True).search(article.title) is not None

    def is_listing(block: Block) -> bool:
        words = block.span.cut_from(article.text)
        is_below = block.span.start > told and (_is_row(words) or _is_listing(words, _DASH))
        return block.kind in _LISTING and (is_below or _is_listing(words))

    told = _end_of_story(article)
    below = (b.span.cut_from(article.text) for b in article.blocks if b.span.start > told)
    rows = [len(_FIGURE.findall(words)) for words in below if _is_row(words)]
    for is_listed, run in groupby(article.blocks, key=is_listing):
        blocks = list(run)
        lines = [block.span.cut_from(article.text) for block in blocks]
        is_below = blocks[0].span.start > told
        is_score = is_below and any(map(_is_row, lines)) and len(rows) > 1
        is_found = any(map(_is_line_up, lines)) or (is_score and max(rows) >= _FEWEST_OF_ALL)
        if is_listed and is_found and not is_spoken(blocks, quotations):
            yield from (
                b for b in blocks if not is_signed or _is_line_up(b.span.cut_from(article.text))
            )


def _is_line_up(words: str) -> bool:
    """Return whether a line has the signs of a team: how it stood, marks out of ten, the lines it played in, or fifteen from the last number to the first.

    Ages, votes and prices have none; figures from high to low are what a count has come to.

    >>> _is_line_up("Tarn (4-3-3): Holt; Foy, Brun, Moss; Pell; Ash, Orr.")
    True
    >>> _is_line_up("TARN: B Holt; A Foy, C Brun, D Moss; E Pell, F Ash; G Orr, H Lund, I Vane; J Rao, K Dell.")
    True
    >>> _is_line_up("The dead: A Holt, B Foy; C Brun, D Moss, E Pell; F Ash, G Orr, H Lund; I Vane, J Rao, K Dell.")
    False
    >>> _is_line_up("Tarn: " + ", ".join(f"Holt ({age})" for age in (5, 6, 4, 7, 6, 8, 6, 6, 7, 5, 6)))
    False
    >>> _is_line_up("The dead: Ann Holt, 34, Al Foy, 19, Jo Brun, 40, Ida Moss, 5.")
    False
    """
    entries = [part for part in _PARTS.split(words.rstrip(" .")) if part]
    if _are_numbered(words):
        return True
    if _FORMATION.search(words):
        return len(entries) >= _FEWEST_ENTRIES
    plain = [_BRACKETS.sub("", entry) for entry in entries]  # "Holt 6 (Foy 67)"
    is_one_behind = "," not in words.partition(";")[0]  # all others stand before one player
    if is_one_behind and words.count(";") >= _FEWEST_LINES and len(plain) >= _FEWEST_MARKS:
        names = [one.rpartition(": ")[2] for one in plain]
        found_names = sum(_INITIALLED.fullmatch(one) is not None for one in names)
        if found_names >= _MOSTLY_INITIALLED * len(names):
            return True
    found = [_MARK.search(entry) for entry in plain]
    marks = [float(mark[1]) for mark in found if mark is not None]
    others = sum(any(map(str.isdecimal, one)) for one in plain) - len(marks)
    is_team = len(marks) >= _FEWEST_MARKS and not others
    return is_team and marks != sorted(marks, reverse=True)


def _are_numbered(words: str) -> bool:
    """Return whether a line has fifteen names from number 15 down to 1, as teams of rugby are given."""
    label, colon, rest = words.partition(":")
    parts = _PARTS.split((rest if colon else label).strip())
    found = [_SHIRT.match(part) for part in parts[: len(_SHIRTS)]]
    return [int(one[1]) for one in found if one is not None] == _SHIRTS


def _is_listing(words: str, mark: str = ":") -> bool:
    """Return whether a line has a label, a mark, and behind it nothing but names and figures.

    >>> _is_listing("Booked: Holt, Foy. Referee: I. Brun (Tarn). Crowd: 1,210.")
    True
    >>> _is_listing("Booked: Holt, who had tripped Foy.")
    False
    """
    label, colon, rest = words.partition(mark)
    is_numbered = _are_numbered(words)
    if words.rstrip().endswith(_ENDS) and not is_numbered:
        return False
    if is_numbered:
        rest = _BRACKETS.sub("", rest if colon else words)  # "7 Holt (captain)"
    elif not colon and _is_line_up(words):
        rest = words
    elif not colon or len(label.split()) > _LONGEST_LABEL:
        return False
    listed = [_without_label(part) for part in re.split(r"\.\s+", rest)]
    names = [word for part in listed for word in _WORD.findall(part)]
    return bool(names) and all(
        word[0].isupper() or word[0].isdecimal() or len(word) <= _MOST_SMALL for word in names
    )


def _end_of_story(article: Article) -> int:
    """Return where the last block ends that a sentence does."""
    told = [
        block.span.end
        for block in article.blocks
        if block.kind in _TOLD
        and is_sentence(words := block.span.cut_from(article.text))
        and not (_is_row(words) or _is_listing(words, _DASH) or _is_summary(words))
    ]
    return max(told, default=0)


def _is_summary(words: str) -> bool:
    """Return whether a line is of what was counted in a game: two labels and more, with figures behind each.

    >>> _is_summary("Halftime: Tarn 41-33. 3-point goals: Tarn 6-19, Lowe 8-21. Attendance: 3,114.")
    True
    >>> _is_summary("Referee: I. Brun.")
    False
    """
    parts = re.split(r"\.\s+", words)
    labels = [part.partition(": ") for part in parts]
    counted = [behind for _, colon, behind in labels if colon and any(map(str.isdecimal, behind))]
    return len(counted) == len(parts) >= _BOTH and _is_listing(words)


def _is_row(words: str) -> bool:
    """Return whether a line has little but figures, and they are a score: their sum, or many in pairs.

    >>> _is_row("Tarn 14 17 25 14 9 9 — 88"), _is_row("TARN — Holt 12-20 8-10 34, Foy 4-14 2-2 11.")
    (True, True)
    >>> _is_row("Monday: 4 8 15 16 23 42"), _is_row("Seats: Left 31, Free 9, Old 8, Farms 5, Green 3, Sea 2")
    (False, False)
    """
    found = [word.strip(",;.():") for word in words.split()]
    figures = [word for word in found if _FIGURE.fullmatch(word)]
    if len(figures) < max(_FEWEST_FIGURES, _MOSTLY * len(found)):
        return False
    if sum(_PAIR.fullmatch(word) is not None for word in figures) >= _FEWEST_PAIRS:
        return True
    *parts, whole = figures
    is_plain = all(_COUNT.fullmatch(word) for word in figures)
    return is_plain and sum(map(int, parts)) == int(whole)


def _without_label(part: str) -> str:
    label, colon, rest = part.partition(": ")
    return rest if colon and len(label.split()) <= _LONGEST_LABEL else part


def _dates(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the runs of lines of a day and names, of halls for the most part: where a band plays, and when."""
    language = language_of(article.language)
    months = any_of(tuple(name for names in language.dates.months for name in names.split()))
    days = rf"(?:(?:{any_of(tuple(language.weekdays))})[a-z]*\.?,?\s)?"
    dated = rf"{days}(?:(?:{months})\.?\s\d{{1,2}}|\d{{1,2}}\.?\s(?:{months}))\b"
    day = compiled(dated if months else "", any_case=True)
    hall = compiled(rf"\b{any_of(language.script.halls)}\b" if language.script.halls else "")

    def is_dated(block: Block) -> bool:
        words = block.span.cut_from(article.text)
        is_line = block.kind in (*_LISTING, BlockKind.HEADING) and not is_sentence(words)
        opening = day.match(words) if is_line else None
        return opening is not None and _is_of_names(words[opening.end() :], language)

    for is_found, run in groupby(article.blocks, key=is_dated):
        blocks = list(run)
        halls = sum(hall.search(block.span.cut_from(article.text)) is not None for block in blocks)
        is_tour = is_found and len(blocks) >= _FEWEST_DATES and 2 * halls >= len(blocks)
        if is_tour and not is_spoken(blocks, quotations):
            yield from blocks


def _is_of_names(words: str, language: Language) -> bool:
    """Return whether nothing stands in a line but names and figures, and no year at its head: "1931 – Foy"."""
    joining = language.prepositions | language.determiners | language.conjunctions
    names = [word for word in _WORD.findall(words) if word not in joining]
    is_named = all(word[0].isupper() or word[0].isdecimal() for word in names)
    return bool(names) and is_named and _YEAR.match(words) is None


def _headings_of(
    article: Article, found: dict[Block, str], quotations: Sequence[Quotation]
) -> Iterator[Block]:
    """Give the headings below which stands nothing but what is for the eye, and posts, and the lines that lead to such.

    So it is with the last of all, and what the page has of its own. What somebody says, and what says
    something itself, is the story: "The gate is gone".
    """
    language = language_of(article.language)

    def is_label(block: Block) -> bool:
        words = block.span.cut_from(article.text)
        is_quoted = any(mark in words for mark in _QUOTES) or is_spoken([block], quotations)
        return not is_quoted and not has_verb(words, language)

    posts = [one for one in quotations if one.rule is Rule.POST]
    for heading, below, is_last in _sections(article):
        own = [one for one in below if one.kind not in (*_SILENT, BlockKind.CAPTION)]
        left = [one for one in own if one in found or not is_spoken([one], posts)]
        is_shown = bool(left) and all(one in found for one in left)
        is_shown |= is_last and bool(below) and all(one.kind in _SILENT for one in below)
        is_shown |= bool(below) and all(one.kind is BlockKind.READ_MORE for one in below)
        if is_shown and is_label(heading):
            yield heading
    for block, following in pairwise(article.blocks):
        words = block.span.cut_from(article.text)
        if following not in found or block.kind is not BlockKind.PARAGRAPH:
            continue
        is_lead = words.endswith(":") and len(words.split()) <= _LONGEST_LEAD
        if _is_introduction(words, language) or (is_lead and is_label(block)):
            yield block


def _is_introduction(words: str, language: Language) -> bool:
    """Return whether a sentence says no more than what a table shows: "Here are the prices for this year:"."""
    shown = compiled(language.script.shown_below, any_case=True).fullmatch(words)
    is_short = len(words.split()) <= _LONGEST_INTRODUCTION
    return shown is not None and is_short and not any(mark in words for mark in _QUOTES)


def _sections(article: Article) -> Iterator[tuple[Block, list[Block], bool]]:
    """Give each heading with what stands below it up to the next, and whether it is the last."""
    heads = [at for at, b in enumerate(article.blocks) if b.kind is BlockKind.HEADING]
    for at, end in pairwise([*heads, len(article.blocks)]):
        yield article.blocks[at], list(article.blocks[at + 1 : end]), end == len(article.blocks)
