"""Find who wrote a page's article: what its data, its markup and the lines above its story say."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

from quotecast.languages import Language
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import tidy
from quotecast.reading.bylines import (
    author_alone,
    is_label,
    names_in,
    opener_of,
    opens_byline,
)
from quotecast.reading.chrome import is_chrome
from quotecast.reading.dates import holds_date
from quotecast.reading.furniture import find_byline, furniture_kind
from quotecast.reading.page.names import ElementRole, is_writers_name
from quotecast.reading.page.shapes import (
    are_paired,
    lines_of_pieces,
    tags_around,
)
from quotecast.reading.page.stated import DIVIDER, LONGEST_LINE, Stated
from quotecast.reading.page.walk import Piece, TextRun, unmarked
from quotecast.reading.paragraphs import ASIDES

_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "byline",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
)
_CITED = ("citation_author",)  # of whom the surname may stand first
_SURNAME_FIRST = re.compile(
    r"(?P<last>[^\W\d_][\w’' -]{1,30}),\s(?P<first>[^\W\d_a-z][\w.’' -]{0,30})"
)
_WRITER_ADDRESS = re.compile(r"/(?:@|(?:authors?|journalists?|contributors?|staff|writers?)/)\w")
_PRICE = re.compile(r"[£$€]\s?\d")
_NEAR_TITLE = 6  # runs of words below it
_MOST_OF_AUTHOR = 2  # times that a story may have its writer's name: a byline, a line of who it is


def byline(stated: Stated) -> str | None:
    """Return the names of those who wrote a page's article, divided by commas."""
    for language in stated.languages:
        candidates = (one for one in _candidates(stated, language) if one and "://" not in one)
        candidates = (one for one in candidates if not is_chrome(one, language))  # "Follow"
        openers = [opener_of(one.pages) for one in stated.languages if one is not language]
        for opener in openers:
            candidates = (opener.split(one)[-1] for one in candidates)
        found = (names_in(one, language, stated.outlets) for one in candidates)
        others = chain(_alone(stated, language), filter(None, _paired(stated, language)))
        if names := next(chain(filter(None, found), others), None):
            return _with_others(names, stated, language)
    return None


def _with_others(names: str, stated: Stated, language: Language) -> str:
    """Return the names of the line "By Ann Pell and Li Wei" where what was found before has some of them alone.

    What stands behind a comma may be a place or an outlet, and so may a single word.
    """
    opener = opener_of(language.pages)
    joiner = any_of(language.pages.joiners) or "(?!)"
    for run in _from_title(stated.above):
        for line in _told_lines(run) if run.letters <= LONGEST_LINE else ():
            opened = opener.match(line)
            told = (
                names_in(line, language, stated.outlets)
                if opened and _signs(line, language)
                else None
            )
            known, found = names.split(", "), (told or "").split(", ")
            if set(found) > set(known) and all(
                " " in one
                and language.pages.office_words.isdisjoint(one.casefold().split())
                and compiled(rf"\s(?:{joiner}|&)\s+{re.escape(one)}\b", any_case=True).search(line)
                for one in found
                if one not in known
            ):
                return told or names
    return names


def _candidates(stated: Stated, language: Language) -> Iterator[str]:
    """Give what may hold the names, from the surest on."""
    yield "; ".join(stated.data.authors)
    yield from ("; ".join(values) for values in stated.meta(_AUTHORS))
    yield from ("; ".join(map(_straight, values)) for values in stated.meta(_CITED))
    yield from _marked(stated.page)
    yield from _linked(stated)
    yield from _entitled(stated, language)
    for run in _from_title(stated.above):
        yield _classed(run, stated, language)
        is_byline = any(one.role is ElementRole.BYLINE for one in run.region.within())
        text = tidy(run.text)
        if is_byline and len(text) <= LONGEST_LINE and opener_of(language.pages).search(text):
            yield from (line for line in _told_lines(run) if opener_of(language.pages).search(line))
        elif run.letters <= LONGEST_LINE:
            yield from (line for line in _told_lines(run) if _signs(line, language))
    for run in _from_title(stated.above):
        yield _opened(run, language) if run.letters <= LONGEST_LINE else ""
    for run in stated.behind:
        if run.letters <= LONGEST_LINE and any(
            find_byline(line, language) for line in _told_lines(run)
        ):
            yield from (line for line in _told_lines(run) if find_byline(line, language))
        elif run.reason:
            yield _classed(run, stated, language)


def _straight(name: str) -> str:
    """Return a name in the order in which it is said.

    >>> _straight("Pell, Anna B."), _straight("Anna Pell")
    ('Anna B. Pell', 'Anna Pell')
    """
    found = _SURNAME_FIRST.fullmatch(name.strip())
    return f"{found['first']} {found['last']}" if found else name


def _paired(stated: Stated, language: Language) -> Iterator[str]:
    """Give what stands beside a label: "Written by" and a name."""
    for label, run in pairwise(stated.above):
        text = tidy(label.text)
        is_opener = opens_byline(text, language) and is_label(text, language)
        is_opener = is_opener and are_paired(label, run)
        if is_opener and _is_of_page(label, language):
            yield names_in(tidy(run.text), language, stated.outlets) or ""


def _told_lines(run: TextRun) -> list[str]:
    """Return the lines of a run without what its buttons say: "By Ann Pell <button>Follow</button>"."""
    seen = run.seen
    return lines_of_pieces([piece for piece in seen if not piece.is_control] or seen)


def _signs(line: str, language: Language) -> bool:
    """Return whether a line is a byline, and not that of a book or a picture: "By Jo Roe (Kiln Books, £9)"."""
    is_byline = find_byline(line, language) is not None and _PRICE.search(line) is None
    return is_byline and furniture_kind(line, language) is not BlockKind.CAPTION


def _is_of_page(label: TextRun, language: Language) -> bool:
    """Return whether the list of names and values of a label holds the page's facts alone, and no film's."""
    around = (one.element for one in label.region.within())
    facts = next((one for one in around if one.tag == "dl"), None)
    names = [] if facts is None else facts.iter("dt")
    return all(is_label(tidy(unmarked(one.text_content())), language) for one in names)


def _from_title(above: Sequence[TextRun]) -> list[TextRun]:
    """Return what stands below the title first: above it other articles may be shown, with who wrote them."""
    title = next((i for i, run in enumerate(above) if "h1" in tags_around(run)), 0)
    return [*above[title:], *above[:title]]


def _alone(stated: Stated, language: Language) -> Iterator[str]:
    """Give the names that stand alone between the title and the story, and nowhere more than once in it."""
    labelled = language.pages.labelled
    labels = compiled(labelled and rf"(?:{labelled})\s(?=\S+\s)", any_case=True)
    tags = [tags_around(run) for run in stated.above]
    title = next((i for i, within in enumerate(tags) if "h1" in within), len(tags))
    texts = [tidy(run.text) for run in stated.above]
    for run in stated.above[title + 1 : title + 1 + _NEAR_TITLE]:
        if run.reason == ElementRole.FURNITURE.value or not _is_of_page(run, language):
            continue
        lines = _told_lines(run) if run.letters <= LONGEST_LINE else [tidy(run.text)]
        for text in chain.from_iterable(_beside_date(line, language) for line in lines):
            by = find_byline(text, language) if _signs(text, language) else None
            if by is not None and (names := names_in(by, language, stated.outlets)):
                yield names
            label = labels.match(text)
            name = author_alone(text[label.end() :] if label else text, language)
            if name is None or sum(name in one for one in texts) > 1:
                continue
            if stated.story.count(name) <= _MOST_OF_AUTHOR:
                yield name


def _beside_date(line: str, language: Language) -> list[str]:
    """Return what else a line holds that a date is one part of: "3 May 2031, 14:20 | Ann Pell"; else the line."""
    parts = ASIDES.split(line)
    others = [part for part in parts if not holds_date(part, language)]
    return others if others and len(others) < len(parts) else [line]


def _marked(page: Any) -> Iterator[str]:
    """Give what the markup itself calls the author."""
    for element in page.iter("a", "span", "div", "p", "address"):
        attributes = element.attrib
        if "author" in (attributes.get("rel"), attributes.get("itemprop")):
            text = tidy(unmarked(element.text_content()))
            if text and len(text) <= LONGEST_LINE:
                yield text


def _linked(stated: Stated) -> Iterator[str]:
    """Give the words of links above the story that lead to writers' pages, those of one line together."""
    for run in stated.above:
        found = []
        for piece in run.seen:
            address = piece.element.get("href") or "" if piece.element.tag == "a" else ""
            if _WRITER_ADDRESS.search(address) and " " in piece.text.strip():
                found.append(tidy(piece.text))
        yield "; ".join(dict.fromkeys(found))


def _classed(run: TextRun, stated: Stated, language: Language) -> str:
    """Return the words of a line that a class calls the author, where they are two or more."""
    if run.letters > LONGEST_LINE:
        return ""
    found = [names_in(text, language, stated.outlets) or "" for text in _called_writer(run)]
    names = [name for text in found if text for name in text.split(", ")]
    return "; ".join(dict.fromkeys(names)) if all(" " in name for name in names) else ""


def _called_writer(run: TextRun) -> Iterator[str]:
    """Give the words of a run's elements whose class is that of a writer's name, each once."""
    top = run.region.element
    holders: dict[Any, list[Piece]] = {}
    for piece in run.seen:
        element = piece.element
        holder = None
        while element is not None:
            if is_writers_name(element.get("class") or ""):
                holder = element
                break
            element = None if element is top else element.getparent()
        if holder is not None:
            holders.setdefault(holder, []).append(piece)
    for pieces in holders.values():
        yield from lines_of_pieces(pieces)[:1]


def _opened(run: TextRun, language: Language) -> str:
    """Return what an element of its own holds behind "By", where the line goes on with other things."""
    before = ""
    for i, piece in enumerate(run.seen):
        if piece.letters and opens_byline(tidy(before), language):
            own = [one.text for one in run.seen[i:] if one.element is piece.element]
            return tidy("".join(own)) if piece.element is not run.region.element else ""
        before += piece.text
    return ""


def _entitled(stated: Stated, language: Language) -> Iterator[str]:
    """Give who the page's own title says that it is by: "The wall breaks - by Ann Pell"."""
    named = stated.page.find(".//title")
    title = tidy(named.text_content()) if named is not None else ""
    for tail in DIVIDER.split(title)[1:]:
        if names := find_byline(tail, language):
            yield names
