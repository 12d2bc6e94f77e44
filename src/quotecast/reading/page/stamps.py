"""Find when a page's article was published: the stamps that stand above its story."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from quotecast.languages import Language
from quotecast.languages.patterns import compiled
from quotecast.reading.assembling import LINE_BREAK, tidy
from quotecast.reading.chrome import is_chrome
from quotecast.reading.dates import find_date, is_span_of_days, without_date
from quotecast.reading.furniture import find_byline, is_stamp
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.shapes import lines_of
from quotecast.reading.page.stated import LONGEST_LINE, Stated
from quotecast.reading.page.walk import TextRun, unmarked

_DATES = (
    *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date"),
    *("sailthru.date", "dc.date.issued", "dc.date", "dcterms.date", "dcterms.created", "pubdate"),
    *("publish-date", "publishdate", "date", "publication_date", "citation_publication_date"),
    *("article.published", "ptime", "cxenseparse:recs:publishtime"),
)
_CHANGES = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified")
_PROPERTIES = frozenset("dc:date dc:created dcterms:date dcterms:created".split())  # RDFa 1.1
_ADDRESS_DATE = re.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?:[A-Za-z_-]{2,20}/){0,2}(?P<month>[01]?\d)/(?P<day>[0-3]?\d)(?:/|$)"
)
_SENTENCE_END = re.compile(r"[^\W\d_]{3,}[.!?][”\"]?$")  # not of "4:35 p.m."
_PICTURED = frozenset((ElementRole.CAPTION, ElementRole.PICTURE))
_PICTURES = ("img", "picture", "amp-img")
_EVENING = dt.timedelta(hours=12)  # that a day is behind UTC at most
_MORNING = dt.timedelta(hours=14)  # that a day is before UTC at most
_PARTS = re.compile(rf"\s[·•|/–—-]\s|(?<=\d)[.;]\s|{LINE_BREAK}")
_MOST_BESIDE = 6  # words beside a date that may be of its label: "This page was last changed on"
_BESIDE = 3  # stamps in a row of which the earliest is when the article was published


def published(stated: Stated) -> str | None:
    """Return the day on which a page's article was published, as ISO 8601."""
    for language in stated.languages:
        dates = (find_date(one, language) for one in _candidates(stated, language))
        if date := next(filter(None, dates), None):
            return _local_day(date, stated, language)
    return None


def is_dated(run: TextRun) -> bool:
    """Return whether a run holds a `<time>` that its markup calls when the article was published."""
    return any(piece.element.tag == "time" and _tells(piece.element) for piece in run.seen)


def _tells(time: Any) -> bool:
    return "datepublished" in (time.get("itemprop") or "").lower() or "pubdate" in time.attrib


def _local_day(date: str, stated: Stated, language: Language) -> str:
    """Return the day of a moment where the outlet is, which its readers see: data count in UTC, west of which it is a day less.

    A `<time>` of the same moment has the outlet's own zone, or shows the day there; or a stamp above the story
    shows the day before.
    """
    moment = _moment(date)
    if moment is None or moment.utcoffset():
        return date[:10]
    for time in stated.page.iter("time"):
        shown = _moment(time.get("datetime") or "")
        if shown == moment and shown.utcoffset():
            return shown.date().isoformat()
        if shown == moment and (day := _day_shown(time, moment, language)):
            return day
    stamps = {
        day for run in stated.above if not _is_pictured(run) for day in _stamps(run, language)
    }
    before = (moment - _EVENING).date().isoformat()
    return before if before in stamps and date[:10] not in stamps else date[:10]


def _day_shown(time: Any, moment: dt.datetime, language: Language) -> str | None:
    """Return the day that the words of a `<time>` say, where it is the moment's in some zone: east of UTC it is a day more."""
    text = tidy(unmarked(time.text_content()))
    day = find_date(text, language) if is_stamp(text, language) else None
    near = {(moment + offset).date().isoformat() for offset in (-_EVENING, _MORNING)}
    return day[:10] if day is not None and day[:10] in near else None


def _moment(date: str) -> dt.datetime | None:
    """Return the moment that a date with its time and zone is, None for any other text."""
    try:
        moment = dt.datetime.fromisoformat(date)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _candidates(stated: Stated, language: Language) -> Iterator[str]:
    """Give what may hold the date, from the surest on."""
    yield stated.data.published
    yield from (values[0] for values in stated.meta(_DATES))
    for time in stated.page.iter("time"):
        if _tells(time):
            yield time.get("datetime") or tidy(unmarked(time.text_content()))
    for one in stated.page.iter("span", "div", "p"):
        if not _PROPERTIES.isdisjoint((one.get("property") or "").lower().split()):
            yield one.get("content") or ""
    runs = [run for run in stated.above if not _is_pictured(run)]
    called = [one for run in runs for one in (run.region.element, *(p.element for p in run.seen))]
    for name in ("published", "updated"):  # hAtom: what is shown may have no year
        names = [one for one in called if name in (one.get("class") or "").split()]
        yield from (one.get("title") or "" for one in names)
    stamps = [date for run in runs for date in _stamps(run, language)]
    yield min(stamps[:_BESIDE], default="")
    lines = [tidy(run.text) for run in runs if run.letters <= LONGEST_LINE]
    yield from (line for line in lines if find_byline(line, language))
    told = [line for line in lines if not _tells_of_a_day(line, language)]
    parts = [
        part
        for line in told
        if not (is_span_of_days(line, language) or _is_of_event(line, language))
        for part in _PARTS.split(line)
        if not (is_chrome(part, language) or _is_of_event(part, language))
    ]
    # "Argued May 6 - Decided May 9": the one with a label that says so
    yield from sorted(parts, key=lambda part: not is_stamp(part, language))
    if found := _ADDRESS_DATE.search(stated.address or ""):
        yield "{year}-{month:0>2}-{day:0>2}".format(**found.groupdict())
    yield from (values[0] for values in stated.meta(_CHANGES))


def _tells_of_a_day(line: str, language: Language) -> bool:
    """Return whether a line is a sentence, with a stop or a verb: "The bridge was opened on August 14, 1935"."""
    words = without_date(line, language).casefold().split()
    is_told = len(words) > _MOST_BESIDE and not language.auxiliaries.isdisjoint(words)
    return is_told or _SENTENCE_END.search(line) is not None


def _stamps(run: TextRun, language: Language) -> Iterator[str]:
    """Give the dates of a run's `<time>` elements, and of its lines that say nothing but a date."""
    if _SENTENCE_END.search(tidy(run.text)) is not None:
        return
    times = dict.fromkeys(piece.element for piece in run.pieces if piece.element.tag == "time")
    dates = [find_date(one.get("datetime", ""), language) for one in times]
    lines = [line for line in lines_of(run) if not is_span_of_days(line, language)]
    dates += [find_date(line, language) for line in lines if is_stamp(line, language)]
    yield from (date[:10] for date in dates if date)


def _is_of_event(part: str, language: Language) -> bool:
    """Return whether the date of a line is of what is told, not of its telling: "Born May 3, 1940", "When: 3 May 2031"."""
    known = language.pages.happens
    return bool(known) and compiled(known, any_case=True).match(part.strip()) is not None


def _is_pictured(run: TextRun) -> bool:
    """Return whether a run stands with a picture: its date is the picture's."""
    for one in run.region.within():
        if one.role in _PICTURED or one.element.tag in {"figure", "figcaption"}:
            return True
        if one.letters > LONGEST_LINE or one.holds("h1", "time"):
            return False
        if one.holds(*_PICTURES) and one.element.tag != "body":
            return True
    return False
