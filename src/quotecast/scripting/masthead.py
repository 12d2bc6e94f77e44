"""Say who wrote an article, for whom, where and when, as a newsreader does: by a template."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import Article, BlockKind, Quotation, Span
from quotecast.scripting.agencies import agency_of
from quotecast.scripting.datelines import Dateline, dateline_of, in_small_letters
from quotecast.scripting.figures import for_the_eye
from quotecast.scripting.phrases import authors_of, is_outlet_named, outlet_of
from quotecast.scripting.retold import told_again
from quotecast.scripting.treatment import SILENT, page_sentences
from quotecast.scripting.unheard import unheard_asides

_FIRST_YEAR: Final = 1500  # what is older is a page's way to have no date
_BYLINE_DIVIDER: Final = re.compile(r"\s+[|•·]\s")
_STORY: Final = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST)


def unsaid_spans(article: Article, quotations: Sequence[Quotation]) -> list[Span]:
    """Return what a listener doesn't hear of an article, or hears by the template, in order."""
    silent = SILENT | {BlockKind.BYLINE}
    spans = [block.span for block in article.blocks if block.kind in silent]
    spans += [entry.span for entry in page_sentences(article)]
    spans += [block.span for block in told_again(article)]
    spans += [entry.span for entry in unheard_asides(article, Span(start=0, end=len(article.text)))]
    spans += [block.span for block in for_the_eye(article, quotations)]
    dateline = dateline_of(article)
    return sorted([*spans, dateline.span] if dateline is not None else spans)


def names_said(byline: str, language: Language) -> str:
    """Write the names of a byline as they are said, divided by commas as they are known.

    >>> names_said("ANN FROME, Ned Ode", language_of("en"))
    'Ann Frome and Ned Ode'
    """
    parts = [name for name in byline.split(", ") if name]
    if any(name.isupper() and " " not in name for name in parts):
        return byline  # degrees behind a name
    names = [in_small_letters(name, kept=1) if name.isupper() else name for name in parts]
    *rest, last = names or [""]
    both = language.script.both
    return both.format(first=", ".join(rest), last=last) if rest and both else ", ".join(names)


def spoken_bylines(article: Article, dateline: Dateline | None) -> Iterator[Span]:
    """Give what is said of the bylines as it stands: where the template has nothing to add."""
    opener, names = language_of(article.language).pages.by, article.byline
    by = compiled(rf"(?:{opener})\s" if opener else "", any_case=True)
    for block in article.blocks:
        words = block.span.cut_from(article.text)
        opening = by.match(words) if block.kind is BlockKind.BYLINE else None
        if opening is None or _is_of_office(words[opening.end() :], language_of(article.language)):
            continue
        is_whole = not facts_said(article, words, dateline)
        if names is None or (names in words and is_whole and ", " not in names):
            yield _names_of(article.text, block.span)


def _is_of_office(words: str, language: Language) -> bool:
    """Return whether a byline has no name, but an office alone: "By Staff Reporter"."""
    found = {word.casefold() for word in re.findall(r"[^\W\d_]+", words)}
    return bool(found) and (language.pages.job_words | language.pages.no_names).issuperset(found)


def _names_of(text: str, byline: Span) -> Span:
    """Return a byline up to the bar or bullet behind which dates and labels follow."""
    divider = _BYLINE_DIVIDER.search(text, byline.start, byline.end)
    return byline if divider is None else Span(start=byline.start, end=divider.start())


def facts_said(article: Article, said: str, dateline: Dateline | None = None) -> str:
    """Return who wrote and published the article, where and when, but for what has been `said`.

    >>> facts_said(Article(id="a", source="a", title="A", text="", blocks=(), byline="Jo Roe",
    ...     publisher="The Post", published="2024-05-03"), said="By Jo Roe")
    'From The Post, 3 May 2024.'
    """
    language = language_of(article.language)
    words = language.script
    byline, outlet = ", ".join(authors_of(article)), outlet_of(article)
    is_new = byline != "" and byline not in said and not is_outlet_named(byline, outlet, language)
    by = words.by.format(byline=names_said(byline, language)) if is_new else ""
    known = dateline.agency if dateline is not None else ""
    agency = agency_of(article, known, language) if by else ""
    form = words.for_publisher if by else words.publisher
    publisher = form.format(publisher=outlet) if outlet else ""
    body = words.of_agency.format(agency=agency) if agency and words.of_agency else publisher
    where = " ".join(part for part in (by, body) if part)
    day = spoken_date(article.published, language, article.text, article.language)
    day = "" if day in said else day
    place = "" if dateline is None else dateline.place
    day = day if dateline is None else day or dateline.day
    if not place:
        is_bare = day and not where and words.dated
        return _sentence(where, words.dated.format(day=day) if is_bare else day)
    return " ".join(filter(None, (_sentence(where), _sentence(place, day))))


def possible_facts(article: Article) -> tuple[str, ...]:
    """Return the facts in all forms that a script may have them in, by what was said before."""
    language, byline = language_of(article.language), ", ".join(authors_of(article))
    day = spoken_date(article.published, language, article.text, article.language)
    places = {None, dateline_of(article)}
    said = ("", day, byline, f"{byline} {day}")
    return tuple(facts_said(article, words, place) for words in said for place in places)


def spoken_date(published: str | None, language: Language, text: str = "", tag: str = "") -> str:
    """Write an ISO 8601 date as it is said; a date we can't read, or can't say, is left out.

    `text` shows in which order its writer puts day and month, where the language knows two; where it
    has neither, `tag` does, its language with the country ("en-US"), or without one how the text is spelt.

    >>> spoken_date("2022-10-03T08:00:00Z", language_of("en"))
    '3 October 2022'
    >>> spoken_date("2022-10-03", language_of("en"), "It opened on Oct. 1, 2022.")
    'October 3, 2022'
    """
    dates = language.dates
    try:
        day = date.fromisoformat((published or "")[:10])
        month = dates.months[day.month - 1].split()[0]
    except (ValueError, IndexError):
        return ""
    if day.year < _FIRST_YEAR:
        return ""
    number = dates.first_day if day.day == 1 else str(day.day)
    form = dates.said_instead if _keeps_other_order(text, language, tag) else dates.said
    return form.format(day=number, month=month, year=day.year)


def _keeps_other_order(text: str, language: Language, tag: str) -> bool:
    dates = language.dates
    if not dates.said_instead:
        return False
    months = any_of(tuple(name for names in dates.months for name in names.split()))
    ending = f"(?:{dates.day_endings})?" if dates.day_endings else ""
    ahead = re.search(rf"\b(?:{months})\.?\s\d{{1,2}}{ending}\b(?!:)", text)
    behind = re.search(rf"\b\d{{1,2}}{ending}\s(?:{months})\b", text)
    if ahead is behind is None:
        return tag in dates.instead_in or ("-" not in tag and _is_marked_so(text, language))
    return ahead is not None and (behind is None or ahead.start() < behind.start())


def _is_marked_so(text: str, language: Language) -> bool:
    """Return whether a text is spelt as where dates have their other order ("center", "Sen. Moss")."""
    forms = language.dates.instead_marks, language.dates.own_marks
    marks, others = (compiled(one).findall(text) for one in forms)
    return len(marks) > len(others)


def _sentence(*parts: str) -> str:
    words = ", ".join(part for part in parts if part)
    return f"{words}." if words and not words.endswith(".") else words
