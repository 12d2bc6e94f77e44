"""Make an Article of the parts a reader of marked-up sources found, and of what is known of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from quotecast.languages import Language, language_of
from quotecast.languages.lexicon import closed_words, is_person_noun
from quotecast.model import Article, BlockKind, Source
from quotecast.reading.assembling import ACCOUNT, Part, assemble, tidy
from quotecast.reading.bylines import begins_with_writer, is_job, names_stated
from quotecast.reading.charts import settle_charts
from quotecast.reading.chrome import is_trail
from quotecast.reading.dates import find_date, is_span_of_days, without_date
from quotecast.reading.decoding import guess_language
from quotecast.reading.endings import settle_end
from quotecast.reading.formats import join_labels, settle_questions, settle_release, settle_tickers
from quotecast.reading.furniture import (
    find_byline,
    find_names,
    find_publisher,
    furniture_kind,
    is_chart_credit,
)
from quotecast.reading.headlines import BODY, is_story, settle_title
from quotecast.reading.paragraphs import (
    ends_sentence,
    is_heading,
    same_words,
)
from quotecast.reading.surroundings import (
    settle_labels,
    settle_leads,
    settle_strips,
    settle_top,
    settle_updates,
)
from quotecast.slug import slug_of

_MAY_CORRECT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_SHORTEST_OPENING = 60  # code points of a story's first paragraph
_BYLINE_DEPTH = 10  # parts in which a byline may stand, below links and a summary
_LONGEST_BYLINE = 120
_MOST_WORDS = 4  # of a name or a job that stands by itself
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")
_FEWEST_UPDATES = 2
_FEWEST_OF_LEAD = 5  # words of a sentence that leads to a list
_FOOT_DEPTH = 3  # parts from the end in which the source may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Hold what a source says about its article outside of the text."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    address: str | None = None


def compose(
    parts: Iterable[Part], *, masthead: Masthead, source: Source, marks_headings: bool = False
) -> Article | None:
    """Return the article that `parts` form, None where they hold no words of a story.

    A title from outside the text stands first; the same words a second time near the top
    are dropped. Bylines, sources, captions and promotions among the parts get their kinds.
    With `marks_headings` the source marks all its headings, else they are told by their shape too.
    """
    tidied = [replace(part, text=tidy(part.text)) for part in parts]
    kept = [part for part in tidied if any(map(str.isalnum, part.text)) or _is_marks(part)]
    if not any(is_story(part) for part in kept):
        return None
    title, ordered = settle_title(kept, masthead.title)
    language = masthead.language or guess_language(" ".join(part.text for part in ordered))
    known = language_of(language)
    masthead, ordered = _settle_furniture(settle_labels(ordered, known), masthead, known)
    ordered = _with_writer_told(settle_charts(ordered, known), masthead.byline)
    if marks_headings:
        ordered, author = settle_top(settle_end(settle_strips(ordered, known), known), known)
        ordered, updating = settle_updates(ordered, known)
        masthead = replace(masthead, byline=masthead.byline or author or updating)
        ordered = settle_leads(ordered, known, masthead.byline)
    ordered = settle_release(settle_questions(ordered, known), known)
    ordered = join_labels(settle_tickers(ordered, known))
    settled = ordered if marks_headings else _settle_headings(ordered, language)
    text, blocks = assemble(settled)
    return Article(
        id=slug_of(title),
        source=source,
        title=title,
        byline=masthead.byline,
        publisher=masthead.publisher,
        published=masthead.published,
        language=language,
        address=masthead.address,
        text=text,
        blocks=blocks,
    )


def _is_marks(part: Part) -> bool:
    """Return whether a part without letters is still something to read, as "…" or an emoji is."""
    return bool(part.text) and part.kind not in {BlockKind.CAPTION, BlockKind.HEADING}


def _opens_story(part: Part) -> bool:
    is_lead = part.kind is BlockKind.STANDFIRST
    return not is_lead and len(part.text) >= _SHORTEST_OPENING and ends_sentence(part.text)


def _settle_furniture(
    parts: list[Part], masthead: Masthead, language: Language
) -> tuple[Masthead, list[Part]]:
    settled: list[Part] = []
    dated = None
    story = next((i for i, part in enumerate(parts) if _opens_story(part)), len(parts))
    passed = _times_of_updates(parts) | _steps_led_to(parts, language)
    for i, part in enumerate(parts):
        is_body = part.kind in BODY
        kind = _kind_of(parts, i, language) if is_body and i not in passed else None
        is_top = is_body and i < _BYLINE_DEPTH
        if part.is_pair and i > story:  # of what the story tells, not of the page
            kind, is_top = None, False
        byline = find_byline(part.text, language) if is_top and not part.is_pair else None
        following = parts[i + 1].text if is_top and i + 1 < len(parts) else ""
        if is_top and not byline and is_job(following, language):
            byline = _name_alone(part.text, language)
        is_foot = is_body and i >= max(1, len(parts) - _FOOT_DEPTH) and not part.is_pair
        if is_foot and not is_top:
            signed = find_byline(part.text, language)
            byline = signed if signed and _may_sign(signed, masthead.byline) else None
        publisher = find_publisher(part.text, language) if is_foot else None
        presents = i == 1 and _presents_writer(part.text, masthead.byline, language)
        if is_top and (presents or _tells_writer(part.text, masthead.byline, language)):
            kind = BlockKind.BYLINE
        elif byline:
            kind = BlockKind.BYLINE
            masthead = replace(masthead, byline=masthead.byline or names_stated(byline, language))
        elif publisher:
            kind = BlockKind.SOURCE
            masthead = replace(masthead, publisher=masthead.publisher or publisher)
        if kind in {BlockKind.BYLINE, BlockKind.SOURCE}:
            day = None if is_span_of_days(part.text, language) else find_date(part.text, language)
            masthead = replace(masthead, published=masthead.published or day)
        elif is_top and settled[-1:] and settled[-1].kind is BlockKind.BYLINE:
            dated = dated or _date_beside_place(part.text, language)
        settled.append(replace(part, kind=kind or part.kind))
    return replace(masthead, published=masthead.published or dated), settled


def _times_of_updates(parts: Sequence[Part]) -> frozenset[int]:
    """Return the places of the headings that are times of day, where they are several: a live blog's "16:51".

    Others of it may have words behind the time. A recording's begin with nought, and a player has one alone.
    """
    found = {
        i: part.text
        for i, part in enumerate(parts)
        if part.kind is BlockKind.HEADING and _CLOCK.fullmatch(part.text)
    }
    heads = (part.text.partition(" – ")[0] for part in parts if part.kind is BlockKind.HEADING)
    times = {head for head in heads if _CLOCK.fullmatch(head)}
    is_recording = any(text.startswith(("0:", "00:0")) for text in found.values())
    are_updates = len(times) >= _FEWEST_UPDATES and not is_recording
    return frozenset(found) if are_updates else frozenset()


def _steps_led_to(parts: Sequence[Part], language: Language) -> frozenset[int]:
    """Return the places of the items that a sentence with a colon leads to, where one at least is no page's own.

    "Here is how to join in:" and "Sign up for the race", "Bring a boat".
    """
    found: set[int] = set()
    for i, part in enumerate(parts):
        is_lead = part.kind is BlockKind.PARAGRAPH and part.text.endswith(":")
        if is_lead and len(part.text.split()) >= _FEWEST_OF_LEAD:
            rest = parts[i + 1 :]
            items = list(takewhile(lambda one: one.kind is BlockKind.LIST_ITEM, rest))
            if any(furniture_kind(one.text, language) is None for one in items):
                found.update(range(i + 1, i + 1 + len(items)))
    return frozenset(found)


def _kind_of(parts: Sequence[Part], place: int, language: Language) -> BlockKind | None:
    """Return the kind of what is no part of the story; a pair's label ("Watch: £400") tells of none but its writer.

    Neither a heading ("Map: Where The Gates Stand") nor an item of a list ("Get the data", "Home > Settings") is a
    chart's line, or the way to a page.
    """
    part = parts[place]
    kind = furniture_kind(part.text, language)
    is_told = part.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM)
    if is_told and (is_trail(part.text) or is_chart_credit(part.text, language)):
        return None
    is_read = kind is BlockKind.READ_MORE and _heads_prose(parts, place, language)
    is_read = is_read or (kind is BlockKind.CAPTION and part.kind is BlockKind.BLOCKQUOTE)
    is_read = is_read or part.text.startswith(ACCOUNT)
    is_read = is_read or (kind is BlockKind.CORRECTION and part.kind not in _MAY_CORRECT)
    return None if is_read or (part.is_pair and kind is not BlockKind.BYLINE) else kind


def _date_beside_place(line: str, language: Language) -> str | None:
    """Return the day of a line that is no more than a place and a day: "Tarn Bay, July 9, 2024"."""
    place = without_date(line, language)
    words = place.replace(",", " ").split()
    is_place = 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)
    return find_date(line, language) if is_place and not ends_sentence(line) else None


def _heads_prose(parts: Sequence[Part], place: int, language: Language) -> bool:
    """Return whether what may be a label ("UP NEXT") heads a paragraph, in a story whose headings are in capitals."""
    heads = [one for one in parts if one.kind is BlockKind.HEADING and one.text.isupper()]
    is_one = parts[place] in heads
    is_style = any(furniture_kind(one.text, language) is None for one in heads) if is_one else False
    behind = parts[place + 1 : place + 3]
    kinds = [furniture_kind(one.text, language) or one.kind for one in behind]
    is_told = kinds[:1] == [BlockKind.PARAGRAPH] and ends_sentence(behind[0].text)
    return is_style and is_told and kinds[1:] != [BlockKind.READ_MORE]


def _may_sign(names: str, known: str | None) -> bool:
    """Return whether the names behind a story may be those of its writers."""
    return " " in names and (known is None or any(one in names for one in known.split(", ")))


def _name_alone(line: str, language: Language) -> str | None:
    """Return a line that is one name of two words or more."""
    is_long = 1 < len(line.split()) <= _MOST_WORDS
    return line if is_long and find_names(line, language) == line else None


def _tells_writer(line: str, byline: str | None, language: Language) -> bool:
    """Return whether a line is no more than a job, or the writer's name with or without a date."""
    is_short = len(line) <= _LONGEST_BYLINE and not ends_sentence(line)
    name = without_date(line, language) if len(line) <= _LONGEST_BYLINE else ""
    is_opened = is_short and byline is not None and begins_with_writer(line, byline, language)
    first = (byline or "").partition(", ")[0]
    is_dated = is_short and bool(first) and line.startswith(first) and name != line
    offices = language.pages.office_words
    is_dated |= is_short and line != name != "" and offices.issuperset(name.casefold().split())
    return (
        is_opened
        or is_dated
        or is_job(line, language)
        or bool(name and byline and same_words(name, byline))
    )


def _with_writer_told(parts: list[Part], byline: str | None) -> list[Part]:
    """Return the parts with a block quotation at the end that tells who wrote as paragraphs: nobody is quoted there."""
    start = len(parts)
    while start and parts[start - 1].kind is BlockKind.BLOCKQUOTE:
        start -= 1
    first = (byline or "").partition(", ")[0]
    is_told = " " in first and start < len(parts) and parts[start].text.startswith(f"{first} ")
    told = [replace(part, kind=BlockKind.PARAGRAPH) for part in parts[start:]] if is_told else []
    return [*parts[:start], *(told or parts[start:])]


def _presents_writer(line: str, byline: str | None, language: Language) -> bool:
    """Return whether a line is a writer's name and what she is, in a word or few: "Ann Pell, harbour poet"."""
    name, comma, post = line.partition(", ")
    words = post.split()
    is_name = bool(comma) and " " in name and name == (byline or "").partition(", ")[0]
    is_post = 0 < len(words) <= _MOST_WORDS and all(word.isalpha() for word in words)
    is_post = is_post and post.islower() and closed_words(language).isdisjoint(words)
    return is_name and is_post and is_person_noun(words[-1], language)


def _settle_headings(parts: list[Part], language: str) -> list[Part]:
    """Find the headings that the markup calls paragraphs."""
    settled = list(parts)
    for i in range(1, len(parts) - 1):
        pair = parts[i : i + 2]
        is_text = all(part.kind is BlockKind.PARAGRAPH for part in pair) and not pair[0].is_marked
        if is_text and is_heading(pair[0].text, pair[1].text, language):
            settled[i] = replace(pair[0], kind=BlockKind.HEADING)
    return settled
