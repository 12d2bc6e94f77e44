"""Find what a web page says about its article: title, names, outlet, date and language.

Its data (JSON-LD, section 4.12 of schema.org's guide; Open Graph; metadata names) go before its words,
and its words count only above the story: a date within the story is the story's.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from quotecast.languages import language_of
from quotecast.reading.assembling import tidy
from quotecast.reading.composing import Masthead
from quotecast.reading.decoding import normalise_tag
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.linked_data import LinkedData
from quotecast.reading.page.names import LEFT_OUT, ElementRole, is_called_writer
from quotecast.reading.page.shapes import lines_of, tags_around
from quotecast.reading.page.stamps import published
from quotecast.reading.page.stated import DIVIDER, LONGEST_LINE, Stated
from quotecast.reading.page.walk import Region, TextRun, unmarked
from quotecast.reading.page.writers import byline
from quotecast.reading.paragraphs import is_variant, same_words
from quotecast.reading.proof import letters_of

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher")
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?|\./|(?:\./)?index\.\w+", re.IGNORECASE)
_SHORTEST_TITLE = 2  # words
_FEWEST_WORDS = 3  # of what a title has behind an outlet, and a line goes on with
_FEWEST_OF_TITLE = 4  # words of a line that is a title though no heading
_NEAR_END = 3  # runs from the story's last one on in which its writer may be named
_LONGEST_SECTION = 3  # words of the part of a site that stands before a title
_CUT = re.compile(rf"{DIVIDER.pattern}|:\s+")  # where a line of the page shows what is the title


def masthead_of(page: Any, runs: Sequence[TextRun], data: LinkedData, tag: str) -> Masthead:
    """Return what a page, the words above its story and its data say about the article.

    `tag` is the language of the page's words, in which its bylines and dates are looked for.
    """
    said = _metadata(page)
    address = _address_of(page)
    publisher = (_first(said, _OUTLETS) or data.publisher).removeprefix("@")
    host = _host(address or "").removeprefix("www.")
    above = list(_above(runs))
    named = (
        publisher,
        data.publisher,
        host,
        host.partition(".")[0],
        *_homes(above),
        *_tails(page, data),
    )
    outlets = [name for name in named if name]
    stated = Stated(
        page=page,
        said=said,
        data=data,
        above=above,
        behind=_behind(runs),
        story="\n".join(tidy(run.text) for run in runs if not run.reason),
        address=address,
        outlets=outlets,
        languages=list(map(language_of, dict.fromkeys((tag, declared_language(page) or tag)))),
    )
    return Masthead(
        title=_title(stated) or None,
        byline=byline(stated),
        publisher=publisher or host or None,
        published=published(stated),
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
    last = max((i for i, run in enumerate(runs) if not run.reason), default=0)
    for i, run in enumerate(runs):
        roles = {one.role for one in run.region.within()}
        left_out = [one for one in run.region.within() if one.role in LEFT_OUT]
        is_writers = bool(left_out) and i < last and all(map(_is_of_writer, left_out))
        tags = tags_around(run)
        is_prose = not run.reason and run.kept > LONGEST_LINE // 2 and tags.isdisjoint(HEADINGS)
        is_above = is_above and not is_prose
        if is_writers or (not left_out and (is_above or ElementRole.BYLINE in roles)):
            yield run


def _behind(runs: Sequence[TextRun]) -> list[TextRun]:
    """Return the last line of the story and the few that stand right behind it."""
    last = max((i for i, run in enumerate(runs) if not run.reason), default=len(runs))
    return [
        run
        for run in runs[last : last + _NEAR_END]
        if all(one.role is not ElementRole.COMMENTS for one in run.region.within())
    ]


def _is_of_writer(region: Region) -> bool:
    """Return whether a part that is left out is a byline: small, and called by the writer ("author-info")."""
    is_named = is_called_writer(region.element.get("class") or "")
    return is_named and len(tidy(region.element.text_content())) <= LONGEST_LINE


def _homes(runs: Sequence[TextRun]) -> Iterator[str]:
    """Give the headings that are no more than the way to a site's first page: its name."""
    for run in runs:
        words = [piece for piece in run.seen if piece.letters]
        if words and all(piece.is_linked for piece in words) and "h1" in tags_around(run):
            own = words[0].element
            link = own if own.tag == "a" else next(own.iterancestors("a"), None)
            address = "" if link is None else str(link.get("href") or "").strip()
            if address and _HOME.fullmatch(address):
                yield tidy(run.text)


def _tails(page: Any, data: LinkedData) -> Iterator[str]:
    """Give what the page's own title has behind the headline of its data, or its only heading: the outlet."""
    named = page.find(".//title")
    title = tidy(named.text_content()) if named is not None else ""
    heads = [data.headline, *(tidy(unmarked(one.text_content())) for one in page.iter("h1"))]
    for found in DIVIDER.finditer(title):
        if any(same_words(title[: found.start()], head) for head in heads if head):
            yield title[found.end() :]


def _title(stated: Stated) -> str:
    """Return the heading that the page's own titles begin with, or the shortest of those."""
    data, said, outlets = stated.data, stated.said, stated.outlets
    named = stated.page.find(".//title")
    declared = [data.headline, *(said[name][0] for name in _TITLES if name in said)]
    declared += [tidy(named.text_content())] if named is not None else []
    declared = [title for title in declared if letters_of(title)]
    heads = [
        tidy(run.text)
        for run in stated.above
        if any(up.element.tag == "h1" for up in run.region.within())
    ]
    heads = [head for head in heads if not any(same_words(head, outlet) for outlet in outlets)]
    cuts = [(title, at) for title in declared for at in _CUT.finditer(title)]
    pairs = [(title[: at.start()], title[at.end() :]) for title, at in cuts]
    if found := _below_outlet(stated, pairs):
        return found
    for head in heads:
        if any(_heads(head, title, outlets) for title in declared):
            return head
    lines = [line for run in stated.above if run.letters <= LONGEST_LINE for line in lines_of(run)]
    parts = [part for pair in pairs for part in pair]
    for line in lines:
        if len(line.split()) >= _FEWEST_OF_TITLE and any(same_words(line, part) for part in parts):
            return line
    if len(heads) == 1 and any(_shares_word(heads[0], title) for title in declared):
        return heads[0]
    if not declared:
        return next((head for head in heads if len(head.split()) >= _SHORTEST_TITLE), "")
    first = _without_sections(_without_outlet(declared[0], outlets))
    shorter = [
        title
        for title in declared
        if len(title.split()) >= _SHORTEST_TITLE and letters_of(first).startswith(letters_of(title))
    ]
    return min(shorter, key=len, default=first)


def _below_outlet(stated: Stated, pairs: Sequence[tuple[str, str]]) -> str:
    """Return the line that goes on as a title does, below another that is what stands in front of it.

    "Tarn Gazette" above "The wall of Tarn breaks", with the title "Tarn Gazette: The wall of Tarn breaks".
    """
    lines = [
        (line, not HEADINGS.isdisjoint(tags_around(run)))
        for run in stated.above
        if run.letters <= LONGEST_LINE
        for line in lines_of(run)
    ]
    for outlet, title in pairs:
        is_long = len(title.split()) >= _FEWEST_WORDS
        at = next((i for i, (line, _) in enumerate(lines) if same_words(line, outlet)), None)
        if at is None or not is_long:
            continue
        for line, is_heading in lines[at + 1 :]:
            begins = len(line.split()) >= _FEWEST_OF_TITLE
            begins = begins and letters_of(line).startswith(letters_of(title))
            if begins and (is_heading or not lines[at][1]):
                return line
    return ""


def _heads(head: str, title: str, outlets: Sequence[str]) -> bool:
    """Return whether a heading is the title, or what stands in it before a slogan or an outlet."""
    if same_words(head, title) or is_variant(head, _without_outlet(title, outlets)):
        return True
    parts = (title[: found.start()] for found in DIVIDER.finditer(title))
    return any(same_words(head, part) for part in parts)


def _shares_word(head: str, title: str) -> bool:
    words, others = (set(re.findall(r"\w{4,}", line.casefold())) for line in (head, title))
    return len(head.split()) >= _SHORTEST_TITLE and not words.isdisjoint(others)


def _without_outlet(title: str, outlets: Sequence[str]) -> str:
    opening, colon, rest = title.partition(": ")
    if colon and any(same_words(opening, outlet) for outlet in outlets):
        return rest
    dividers = list(DIVIDER.finditer(title))
    if not dividers:
        return title
    first, last = dividers[0], dividers[-1]
    for found in dividers:
        tail = DIVIDER.split(title[found.end() :])[0]
        if any(same_words(tail, outlet) for outlet in outlets):
            return title[: found.start()]  # what follows the outlet is its slogan
    if any(same_words(title[last.end() :], outlet) for outlet in outlets):
        return title[: last.start()]
    if any(same_words(title[: first.start()], outlet) for outlet in outlets):
        return title[first.end() :]
    return title


def _without_sections(title: str) -> str:
    """Return what stands last in "Kiln Post | Boats | The gate of the harbour falls"."""
    *sections, last = DIVIDER.split(title)
    is_last = len(last.split()) > _LONGEST_SECTION and all(
        len(section.split()) <= _LONGEST_SECTION for section in sections
    )
    return last if is_last and "|" in title else title


def _address_of(page: Any) -> str | None:
    """Return the address that a page calls its own (RFC 6596), without its fragment."""
    for link in page.iter("link"):
        address = str(link.get("href", "")).strip().partition("#")[0]
        is_canonical = "canonical" in str(link.get("rel", "")).lower().split()
        if is_canonical and address.startswith(("http://", "https://")):
            return address
    return None
