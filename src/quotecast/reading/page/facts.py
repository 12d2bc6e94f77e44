"""Find what a web page says about its article: title, names, outlet, date and language.

Its data (JSON-LD, section 4.12 of schema.org's guide; Open Graph; metadata names) go before its words,
and its words count only above the story: a date within the story is the story's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from quotecast.languages import Language, language_of
from quotecast.reading.assembling import LINE_BREAK, tidy
from quotecast.reading.bylines import author_alone, names_in, opener_of
from quotecast.reading.chrome import is_chrome
from quotecast.reading.composing import Masthead
from quotecast.reading.dates import find_date
from quotecast.reading.decoding import normalise_tag
from quotecast.reading.furniture import find_byline
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.linked_data import LinkedData
from quotecast.reading.page.names import LEFT_OUT, ElementRole
from quotecast.reading.page.shapes import tags_around
from quotecast.reading.page.walk import TextRun, unmarked
from quotecast.reading.paragraphs import is_variant, same_words
from quotecast.reading.proof import letters_of

_DIVIDER = re.compile(r"\s*\|\s*|\s+[–—:·•-]\s+|\s+::\s+|\s*»\s*")
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_AUTHORS = ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher")
_DATES = (
    *("article:published_time", "og:published_time", "datepublished", "parsely-pub-date"),
    *("sailthru.date", "dc.date.issued", "dc.date", "dcterms.created", "pubdate", "publish-date"),
    *(
        "publishdate",
        "date",
        "publication_date",
        "article.published",
        "ptime",
        "cxenseparse:recs:publishtime",
    ),
)
_ADDRESS_DATE = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>[01]?\d)/(?P<day>[0-3]?\d)(?:/|$)")
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?|\./|(?:\./)?index\.\w+", re.IGNORECASE)
_LONGEST_BYLINE = 160
_WRITER_ADDRESS = re.compile(r"/(?:@|(?:authors?|journalists?|contributors?|staff|writers?)/)\w")
_SENTENCE_END = re.compile(r"[^\W\d_]{3,}[.!?][”\"]?$")  # not of "4:35 p.m."
_SHORTEST_TITLE = 2  # words
_FEWEST_OF_TITLE = 4  # words of a line that is a title though no heading
_WRITERS = frozenset(
    "author authors byline article-author author-name byline-name byline__name".split()
)
_NEAR_TITLE = 6  # runs of words below it
_MOST_OF_AUTHOR = 2  # times that a story may have its writer's name: a byline, a line of who it is


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sources:
    """Where a page says what it is: its tree, metadata and data, and the words above its story."""

    page: Any
    said: dict[str, list[str]]
    data: LinkedData
    above: Sequence[TextRun]
    story: str
    address: str | None
    outlets: Sequence[str]
    language: Language


def masthead_of(page: Any, runs: Sequence[TextRun], data: LinkedData, tag: str) -> Masthead:
    """Return what a page, the words above its story and its data say about the article.

    `tag` is the language of the page's words, in which its bylines and dates are looked for.
    """
    said = _metadata(page)
    address = _address_of(page)
    publisher = (_first(said, _OUTLETS) or data.publisher).removeprefix("@")
    host = _host(address or "").removeprefix("www.")
    above = list(_above(runs))
    named = (publisher, data.publisher, host, host.partition(".")[0], *_homes(above))
    outlets = [name for name in named if name]
    sources = _Sources(
        page=page,
        said=said,
        data=data,
        above=above,
        story="\n".join(tidy(run.text) for run in runs if not run.reason),
        address=address,
        outlets=outlets,
        language=language_of(tag),
    )
    return Masthead(
        title=_title(sources) or None,
        byline=_byline(sources),
        publisher=publisher or host or None,
        published=_published(sources),
        language=tag,
        address=address,
    )


def declared_language(page: Any) -> str | None:
    """Return the language the page declares; sections 3.2.6.2 and 4.2.5.3 of the standard."""
    said = _metadata(page)
    declared = [page.get("lang"), page.get("{http://www.w3.org/XML/1998/namespace}lang")]
    declared += [*said.get("content-language", ()), *said.get("og:locale", ())]
    return next((tag for tag in map(normalise_tag, declared) if tag), None)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # no address at all
        return ""


def _metadata(page: Any) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        content = tidy(meta.get("content") or "")
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(key) or "").strip().lower()
            if name and content:
                said.setdefault(name, []).append(content)
    return said


def _first(said: dict[str, list[str]], names: Sequence[str]) -> str:
    return next((said[name][0] for name in names if name in said), "")


def _above(runs: Sequence[TextRun]) -> Iterator[TextRun]:
    """Give the runs down to the first paragraph of the story, and bylines wherever they stand."""
    is_above = True
    for run in runs:
        roles = {one.role for one in run.region.within()}
        is_left_out = not LEFT_OUT.isdisjoint(roles)
        tags = tags_around(run)
        is_prose = not run.reason and run.kept > _LONGEST_BYLINE // 2 and tags.isdisjoint(HEADINGS)
        is_above = is_above and not is_prose
        if not is_left_out and (is_above or ElementRole.BYLINE in roles):
            yield run


def _homes(runs: Sequence[TextRun]) -> Iterator[str]:
    """Give the headings that are no more than the way to a site's first page: its name."""
    for run in runs:
        words = [piece for piece in run.seen if piece.letters]
        if all(piece.is_linked for piece in words) and "h1" in tags_around(run):
            own = words[0].element
            link = own if own.tag == "a" else next(own.iterancestors("a"), None)
            address = "" if link is None else str(link.get("href") or "").strip()
            if address and _HOME.fullmatch(address):
                yield tidy(run.text)


def _title(sources: _Sources) -> str:
    """Return the heading that the page's own titles begin with, or the shortest of those."""
    data, said, outlets = sources.data, sources.said, sources.outlets
    named = sources.page.find(".//title")
    declared = [data.headline, *(said[name][0] for name in _TITLES if name in said)]
    declared += [tidy(named.text_content())] if named is not None else []
    declared = [title for title in declared if letters_of(title)]
    heads = [
        tidy(run.text)
        for run in sources.above
        if any(up.element.tag == "h1" for up in run.region.within())
    ]
    heads = [head for head in heads if not any(same_words(head, outlet) for outlet in outlets)]
    for head in heads:
        if any(_heads(head, title, outlets) for title in declared):
            return head
    lines = [tidy(run.text) for run in sources.above if run.letters <= _LONGEST_BYLINE]
    for line in lines:
        parts = (title[: at.start()] for title in declared for at in _DIVIDER.finditer(title))
        if len(line.split()) >= _FEWEST_OF_TITLE and any(same_words(line, part) for part in parts):
            return line
    if len(heads) == 1 and any(_shares_word(heads[0], title) for title in declared):
        return heads[0]
    if not declared:
        return next((head for head in heads if len(head.split()) >= _SHORTEST_TITLE), "")
    first = _without_outlet(declared[0], outlets)
    shorter = [
        title
        for title in declared
        if len(title.split()) >= _SHORTEST_TITLE and letters_of(first).startswith(letters_of(title))
    ]
    return min(shorter, key=len, default=first)


def _heads(head: str, title: str, outlets: Sequence[str]) -> bool:
    """Return whether a heading is the title, or what stands in it before a slogan or an outlet."""
    if same_words(head, title) or is_variant(head, _without_outlet(title, outlets)):
        return True
    parts = (title[: found.start()] for found in _DIVIDER.finditer(title))
    return any(same_words(head, part) for part in parts)


def _shares_word(head: str, title: str) -> bool:
    words, others = (set(re.findall(r"\w{4,}", line.casefold())) for line in (head, title))
    return len(head.split()) >= _SHORTEST_TITLE and not words.isdisjoint(others)


def _without_outlet(title: str, outlets: Sequence[str]) -> str:
    opening, colon, rest = title.partition(": ")
    if colon and any(same_words(opening, outlet) for outlet in outlets):
        return rest
    dividers = list(_DIVIDER.finditer(title))
    if not dividers:
        return title
    first, last = dividers[0], dividers[-1]
    for found in dividers:
        tail = _DIVIDER.split(title[found.end() :])[0]
        if any(same_words(tail, outlet) for outlet in outlets):
            return title[: found.start()]  # what follows the outlet is its slogan
    if any(same_words(title[last.end() :], outlet) for outlet in outlets):
        return title[: last.start()]
    if any(same_words(title[: first.start()], outlet) for outlet in outlets):
        return title[first.end() :]
    return title


def _byline(sources: _Sources) -> str | None:
    said, language = sources.said, sources.language
    candidates = ["; ".join(sources.data.authors)]
    candidates += ["; ".join(said[name]) for name in _AUTHORS if name in said]
    candidates += _marked(sources.page)
    candidates += _linked(sources.above)
    candidates += _classed(sources)
    candidates += _entitled(sources)
    for run in sources.above:
        is_byline = any(one.role is ElementRole.BYLINE for one in run.region.within())
        text = tidy(run.text)
        if is_byline and len(text) <= _LONGEST_BYLINE and opener_of(language.pages).search(text):
            candidates.append(text)
        elif run.letters <= _LONGEST_BYLINE:
            lines = (tidy(line) for line in run.text.split(LINE_BREAK))
            candidates += [line for line in lines if find_byline(line, language)]
    stated = (one for one in candidates if one and "://" not in one)
    found = (names_in(one, language, sources.outlets) for one in stated)
    return next((names for names in found if names), None) or next(_alone(sources), None)


def _alone(sources: _Sources) -> Iterator[str]:
    """Give the names that stand alone between the title and the story, and nowhere more than once in it."""
    tags = [tags_around(run) for run in sources.above]
    title = next((i for i, within in enumerate(tags) if "h1" in within), len(tags))
    texts = [tidy(run.text) for run in sources.above]
    for text in texts[title + 1 : title + 1 + _NEAR_TITLE]:
        by = find_byline(text, sources.language)
        if by is not None and (names := names_in(by, sources.language, sources.outlets)):
            yield names
        name = author_alone(text, sources.language)
        if name is None or sum(name in one for one in texts) > 1:
            continue
        if sources.story.count(name) <= _MOST_OF_AUTHOR:
            yield name


def _marked(page: Any) -> Iterator[str]:
    """Give what the markup itself calls the author."""
    for element in page.iter("a", "span", "div", "p", "address"):
        attributes = element.attrib
        if "author" in (attributes.get("rel"), attributes.get("itemprop")):
            text = tidy(unmarked(element.text_content()))
            if text and len(text) <= _LONGEST_BYLINE:
                yield text


def _linked(runs: Sequence[TextRun]) -> Iterator[str]:
    """Give the words of links above the story that lead to a writer's page."""
    for run in runs:
        for piece in run.seen:
            address = piece.element.get("href") or "" if piece.element.tag == "a" else ""
            if _WRITER_ADDRESS.search(address) and " " in piece.text.strip():
                yield tidy(piece.text)


def _classed(sources: _Sources) -> Iterator[str]:
    """Give the lines above the story that a class calls the author, where they are two words or more."""
    for run in sources.above:
        classes = (run.region.element.get("class") or "").lower().split()
        if run.letters <= _LONGEST_BYLINE and not _WRITERS.isdisjoint(classes):
            names = names_in(tidy(run.text), sources.language, sources.outlets) or ""
            if all(" " in name for name in names.split(", ")):
                yield names


def _entitled(sources: _Sources) -> Iterator[str]:
    """Give who the page's own title says that it is by: "The wall breaks - by Ann Pell"."""
    named = sources.page.find(".//title")
    title = tidy(named.text_content()) if named is not None else ""
    for tail in _DIVIDER.split(title)[1:]:
        if names := find_byline(tail, sources.language):
            yield names


def _published(sources: _Sources) -> str | None:
    candidates = [
        sources.data.published,
        *(sources.said[name][0] for name in _DATES if name in sources.said),
    ]
    stamps = [run for run in sources.above if _SENTENCE_END.search(tidy(run.text)) is None]
    elements = (piece.element for run in stamps for piece in run.pieces)
    candidates += [one.get("datetime", "") for one in elements if one.tag == "time"]
    for time in sources.page.iter("time"):
        if "datepublished" in (time.get("itemprop") or "").lower() or "pubdate" in time.attrib:
            candidates.append(time.get("datetime") or tidy(unmarked(time.text_content())))
    lines = (tidy(run.text) for run in stamps if run.letters <= _LONGEST_BYLINE)
    candidates += [line for line in lines if not is_chrome(line, sources.language)]
    found = _ADDRESS_DATE.search(sources.address or "")
    if found:
        candidates.append("{year}-{month:0>2}-{day:0>2}".format(**found.groupdict()))
    dates = (find_date(one, sources.language) for one in candidates)
    date = next(filter(None, dates), None)
    return date[:10] if date else None


def _address_of(page: Any) -> str | None:
    """Return the address that a page calls its own (RFC 6596), without its fragment."""
    for link in page.iter("link"):
        address = str(link.get("href", "")).strip().partition("#")[0]
        is_canonical = "canonical" in str(link.get("rel", "")).lower().split()
        if is_canonical and address.startswith(("http://", "https://")):
            return address
    return None
