"""Find what a web page says about its article: title, names, outlet, date and language.

Its data (JSON-LD, section 4.12 of schema.org's guide; Open Graph; metadata names) go before its words,
and its words count only above the story: a date within the story is the story's.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from typing import Any
from urllib.parse import urlsplit

from quotecast.languages import Language, language_of
from quotecast.reading.assembling import tidy
from quotecast.reading.bylines import is_label, opener_of
from quotecast.reading.composing import Masthead
from quotecast.reading.decoding import normalise_tag
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.linked_data import LinkedData
from quotecast.reading.page.names import LEFT_OUT, ElementRole, is_called_writer
from quotecast.reading.page.shapes import (
    are_paired,
    is_sentence,
    is_speaker,
    leads_home,
    tags_around,
)
from quotecast.reading.page.stamps import is_dated, published
from quotecast.reading.page.stated import DIVIDER, LONGEST_LINE, Stated
from quotecast.reading.page.titles import title_of
from quotecast.reading.page.walk import Region, TextRun, unmarked
from quotecast.reading.page.writers import byline
from quotecast.reading.paragraphs import same_words

_LOGO = re.compile(r"logo|masthead", re.IGNORECASE)
_OUTLETS = ("og:site_name", "application-name", "dc.publisher")
_ARCHIVED = re.compile(r"https?://[^/]+/web/\d{4,14}[a-z_]*/(?=https?://)")
_HOST_END = re.compile(r"\.(?:com|org|net|info|co\.uk|[a-z]{2})$")
_SHORTEST_SQUEEZED, _LONGEST_SQUEEZED = 6, 30  # letters of a name written without blanks
_OPENER = 20  # code points in which a line opens as a byline does: "Written by Ann"
_NEAR = 3  # runs below two sentences that a byline may still stand in
_NEAR_END = 3  # runs from the story's last one on in which its writer may be named
_LONGEST_CARD = 300  # code points
_FEWEST_OF_TITLE = 4  # words of a link that is the title of another article
_SHORTEST_SENTENCE = 40  # letters
_LEADS = frozenset((ElementRole.STANDFIRST, ElementRole.LEAD, ElementRole.CORRECTION))
_NO_WRITERS = frozenset((ElementRole.COMMENTS, ElementRole.RELATED))


def masthead_of(page: Any, runs: Sequence[TextRun], data: LinkedData, tag: str) -> Masthead:
    """Return what a page, the words above its story and its data say about the article.

    `tag` is the language of the page's words, in which its bylines and dates are looked for.
    """
    said = _metadata(page)
    address = _address_of(page)
    publisher = (_first(said, _OUTLETS) or data.publisher).removeprefix("@")
    publisher = _host(publisher).removeprefix("www.") or publisher  # "http://www.kiln.com"
    host = _host(address or "").removeprefix("www.")
    languages = list(map(language_of, dict.fromkeys((tag, declared_language(page) or tag))))
    above = list(_above(runs, languages))
    named = (
        publisher,
        data.publisher,
        host,
        host.partition(".")[0],
        *_homes(above),
        *_tails(page, data),
        *_pictured(page),
    )
    outlets = [name for name in named if name]
    stated = Stated(
        page=page,
        said=said,
        data=data,
        above=above,
        behind=[*_beside(runs), *_behind(runs)],
        story="\n".join(tidy(run.text) for run in runs if not run.reason),
        address=address,
        outlets=outlets,
        languages=languages,
    )
    return Masthead(
        title=title_of(stated) or None,
        byline=byline(stated),
        publisher=_spelt_out(publisher, said, runs) or host or None,
        published=published(stated),
        language=tag,
        address=address,
    )


def _spelt_out(outlet: str, said: dict[str, list[str]], runs: Sequence[TextRun]) -> str:
    """Return the name of an outlet that its data write without blanks ("tarnpost.com") as the page does: "Tarn Post"."""
    name = _HOST_END.sub("", outlet)
    if not name.isalnum() or not _SHORTEST_SQUEEZED <= len(name) <= _LONGEST_SQUEEZED:
        return outlet
    spaced = re.compile(rf"\b{'[ -]?'.join(name)}\b(?![./@])", re.IGNORECASE)
    page = "\n".join([*chain.from_iterable(said.values()), *(run.text for run in runs)])
    found = (one[0] for one in spaced.finditer(page) if " " in one[0] and not one[0].isupper())
    names = (one for one in found if all(word[0].isupper() for word in one.split()))
    return next(names, outlet)


def declared_language(page: Any) -> str | None:
    """Return the language the page declares; sections 3.2.6.2 and 4.2.5.3 of the standard."""
    said = _metadata(page)
    declared = [page.get("lang"), page.get("{http://www.w3.org/XML/1998/namespace}lang")]
    declared += [*said.get("content-language", ()), *said.get("og:locale", ())]
    return next((tag for tag in map(normalise_tag, declared) if tag), None)


def _host(address: str) -> str:
    """Return the host of an address; behind an archive's, that of the page which it keeps."""
    try:
        return urlsplit(_ARCHIVED.sub("", address)).hostname or ""
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


def _above(runs: Sequence[TextRun], languages: Sequence[Language]) -> Iterator[TextRun]:
    """Give the runs down to the first paragraph of the story, and bylines wherever they stand."""
    is_above, is_told = True, False
    last = max((i for i, run in enumerate(runs) if not run.reason), default=0)
    for i, run in enumerate(runs):
        roles = {one.role for one in run.region.within()}
        left_out = [one for one in run.region.within() if _is_left_out(one)]
        is_writers = bool(left_out) and i < last and all(map(_is_of_writer, left_out))
        if is_above and _is_menu(run, left_out):
            is_writers = is_writers or is_dated(run) or _is_of_pair(i, runs, languages[0])
            is_writers = is_writers or any(_signs(run, language) for language in languages)
        tags = tags_around(run)
        is_told, was_told = _is_sentence(run), is_told
        is_begun = is_told and was_told and not any(map(_is_stamped, runs[i + 1 : i + 1 + _NEAR]))
        is_prose = run.kept > LONGEST_LINE // 2 or is_begun
        is_above = is_above and not (is_prose and not run.reason and tags.isdisjoint(HEADINGS))
        is_near = not left_out and (is_above or ElementRole.BYLINE in roles)
        if is_writers or (is_near and not is_speaker(i, runs)):
            yield run


def _is_sentence(run: TextRun) -> bool:
    """Return whether a run is a paragraph of a story, if a short one; two of them in a row begin it."""
    is_told = not run.reason and run.letters >= _SHORTEST_SENTENCE and is_sentence(run)
    return is_told and run.region.element.tag == "p" and run.region.role not in _LEADS


def _is_stamped(run: TextRun) -> bool:
    """Return whether a run holds a time, or is called a byline: what stands above it is no story yet."""
    is_timed = any(piece.element.tag == "time" for piece in run.seen)
    return is_timed or any(one.role is ElementRole.BYLINE for one in run.region.within())


def _is_left_out(region: Region) -> bool:
    """Return whether a part's name calls it no story, and it doesn't hold the story after all."""
    return region.role in LEFT_OUT and (bool(region.reason) or region.role is ElementRole.HOVER)


def _is_menu(run: TextRun, left_out: Sequence[Region]) -> bool:
    """Return whether a line stands in what passes for a menu."""
    is_menu = bool(left_out) and all(one.role is ElementRole.FURNITURE for one in left_out)
    return is_menu and run.letters <= LONGEST_LINE


def _is_of_pair(i: int, runs: Sequence[TextRun], language: Language) -> bool:
    """Return whether a line is a label ("Written by", "Published"), or what stands beside one: the name, the date."""
    above = runs[i - 1] if i and are_paired(runs[i - 1], runs[i]) else runs[i]
    return is_label(tidy(above.text), language) or is_label(tidy(runs[i].text), language)


def _signs(run: TextRun, language: Language) -> bool:
    """Return whether a line opens as a byline does."""
    return opener_of(language.pages).search(tidy(run.text), 0, _OPENER) is not None


def _beside(runs: Sequence[TextRun]) -> Iterator[TextRun]:
    """Give what stands before the end of the story in a part that is called by its writers, in a side column."""
    last = max((i for i, run in enumerate(runs) if not run.reason), default=0)
    for run in runs[:last]:
        if not run.reason or run.letters > LONGEST_LINE:
            continue
        own = list(takewhile(lambda one: one.role not in LEFT_OUT, run.region.within()))
        if any(map(_is_of_writer, own)) and not _is_of_other(run):
            yield run


def _behind(runs: Sequence[TextRun]) -> list[TextRun]:
    """Return the last line of the story and the few right behind it, down to what is another article's."""
    last = max((i for i, run in enumerate(runs) if not run.reason), default=len(runs))
    near = takewhile(
        lambda run: (
            not run.reason or (HEADINGS.isdisjoint(tags_around(run)) and not _is_of_other(run))
        ),
        runs[last : last + _NEAR_END],
    )
    return [run for run in near if _NO_WRITERS.isdisjoint(one.role for one in run.region.within())]


def _is_of_other(run: TextRun) -> bool:
    """Return whether a run stands in a small part of a page that leads to another article."""
    for region in run.region.within():
        is_small = len(tidy(region.element.text_content())) <= _LONGEST_CARD
        if not is_small and region.role not in LEFT_OUT:
            return False
        links = (tidy(unmarked(link.text_content())) for link in region.element.iter("a"))
        if any(len(link.split()) >= _FEWEST_OF_TITLE for link in links):
            return True
    return False


def _is_of_writer(region: Region) -> bool:
    """Return whether a part that is left out is a byline: small, and called by the writer ("author-info")."""
    is_named = is_called_writer(region.element.get("class") or "")
    return is_named and len(tidy(region.element.text_content())) <= LONGEST_LINE


def _homes(runs: Sequence[TextRun]) -> Iterator[str]:
    """Give the headings that are no more than the way to a site's first page: its name."""
    for run in runs:
        if "h1" in tags_around(run) and leads_home(run):
            yield tidy(run.text)


def _pictured(page: Any) -> Iterator[str]:
    """Give what stands in front of the page's own title, where a logo's words are the same."""
    named = page.find(".//title")
    front, colon, _ = (
        tidy(named.text_content()).partition(": ") if named is not None else ("", "", "")
    )
    alike = [one for one in page.iter("img") if same_words(front, tidy(one.get("alt") or ""))]
    if colon and any(_LOGO.search(" ".join(one.attrib.values())) for one in alike):
        yield front


def _tails(page: Any, data: LinkedData) -> Iterator[str]:
    """Give what the page's own title has behind the headline of its data, or its only heading: the outlet."""
    named = page.find(".//title")
    title = tidy(named.text_content()) if named is not None else ""
    heads = [data.headline, *(tidy(unmarked(one.text_content())) for one in page.iter("h1"))]
    for found in DIVIDER.finditer(title):
        if any(same_words(title[: found.start()], head) for head in heads if head):
            yield title[found.end() :]


def _address_of(page: Any) -> str | None:
    """Return the address that a page calls its own (RFC 6596), without its fragment."""
    for link in page.iter("link"):
        address = str(link.get("href", "")).strip().partition("#")[0]
        is_canonical = "canonical" in str(link.get("rel", "")).lower().split()
        if is_canonical and address.startswith(("http://", "https://")):
            return address
    return None
