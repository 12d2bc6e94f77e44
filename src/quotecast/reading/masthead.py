"""Read what a web page says about its article: title, names, outlet, date and language."""

import re
from typing import Any

from quotecast.languages import Language, language_of
from quotecast.languages.patterns import any_of, compiled
from quotecast.reading.assembling import tidy
from quotecast.reading.composing import Masthead
from quotecast.reading.dates import find_date
from quotecast.reading.decoding import DEFAULT_LANGUAGE, normalise_tag
from quotecast.reading.furniture import find_names
from quotecast.reading.paragraphs import same_words

_DIVIDER = re.compile(r"\s*\|\s*|\s+[–—:·•-]\s+|\s+::\s+")
_MOST_WORDS = 6  # of a person's name, or of an agency's


def masthead_of(page: Any, document: Any) -> Masthead:
    """Return what lxml's `page` and trafilatura's `document` of it say about the article.

    The outlet's name is cut from the title, and what can't be a person's name from the byline.
    """
    publisher = tidy(document.sitename or "").lstrip("@") or None
    host = (document.hostname or "").removeprefix("www.")
    outlets = [name for name in (publisher, host, host.partition(".")[0]) if name]
    tag = _language_of(page)
    language = language_of(tag or DEFAULT_LANGUAGE)
    return Masthead(
        title=_without_outlet(tidy(document.title or ""), outlets) or None,
        byline=_names_of(document.author or "", outlets, language),
        publisher=publisher,
        published=find_date(document.date or "", language),
        language=tag,
        address=_address_of(page),
    )


def _address_of(page: Any) -> str | None:
    """Return the address that a page calls its own (RFC 6596), without its fragment."""
    for link in page.iter("link"):
        address = str(link.get("href", "")).strip().partition("#")[0]
        is_canonical = "canonical" in str(link.get("rel", "")).lower().split()
        if is_canonical and address.startswith(("http://", "https://")):
            return address
    return None


def _without_outlet(title: str, outlets: list[str]) -> str:
    dividers = list(_DIVIDER.finditer(title))
    if not dividers:
        return title
    first, last = dividers[0], dividers[-1]
    if any(same_words(title[last.end() :], outlet) for outlet in outlets):
        return title[: last.start()]
    if any(same_words(title[: first.start()], outlet) for outlet in outlets):
        return title[first.end() :]
    return title


def _names_of(author: str, outlets: list[str], language: Language) -> str | None:
    """Return the names, divided by commas, without those that only a program takes for one."""
    month = any_of(tuple(names.split()[0] for names in language.dates.months))
    pattern = compiled(rf"\s+{month}$" if month else "", any_case=True)
    names = [pattern.sub("", tidy(name)) for name in author.split(";")]
    kept = [
        name
        for name in names
        if find_names(name, language) == name
        and len(name.split()) <= _MOST_WORDS
        and not any(same_words(name, outlet) for outlet in outlets)
        and not any(character.isdigit() or character == "@" for character in name)
    ]
    # One wrong name makes the rest a guess: it was cut from a sentence.
    has_guess = any(find_names(name, language) != name for name in names)
    return None if has_guess else ", ".join(dict.fromkeys(kept)) or None


def _language_of(page: Any) -> str | None:
    """Return the language the page declares; sections 3.2.6.2 and 4.2.5.3 of the standard."""
    declared = [page.get("lang"), page.get("{http://www.w3.org/XML/1998/namespace}lang")]
    for meta in page.iter("meta"):
        if (meta.get("http-equiv") or "").lower() == "content-language":
            declared.append(meta.get("content"))
        if meta.get("property") == "og:locale":
            declared.append(meta.get("content"))
    return next((tag for tag in map(normalise_tag, declared) if tag), None)
