"""Know for which agency an article was written: by its byline, or by the initials in its dateline."""

import re
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.model import Article, BlockKind
from quotecast.scripting.phrases import is_outlet_named, outlet_of

_FEW: Final = 4  # words of a name


def agency_of(article: Article, initials: str, language: Language) -> str:
    """Return the agency that a byline or the initials in a dateline name, as it is said; empty where none is known."""
    known = language.script.agencies
    written = list(filter(None, (initials, article.byline)))
    pages = language.pages
    forms = (pages.contributed, rf"\W*(?:{pages.helped})" if pages.helped else "")
    contributed = compiled("|".join(filter(None, forms)), any_case=True)
    written += [
        words
        for block in article.blocks
        if block.kind in (BlockKind.BYLINE, BlockKind.CREDIT)
        and not contributed.match(words := block.span.cut_from(article.text))
    ]
    for line in written:
        for name, said in known.items():
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line):
                return said
    named = (_other_outlet(article, line, language) for line in written)
    return _spelt_out(article, initials, language) or next(filter(None, named), "")


def _spelt_out(article: Article, initials: str, language: Language) -> str:
    """Return the name of an agency that a dateline gives by its initials: "KP" is "Kiln Press" further on."""
    parts = [rf"{letter}[\w’'-]+" for letter in initials if letter.isupper()]
    whole = re.compile(rf"\b(?:[Tt]he )?{' '.join(parts)}\b")
    found = whole.search(article.text) if len(parts) == len(initials) > 1 else None
    is_one = found is not None and _is_agency(found[0], language)
    return found[0].replace("The ", "the ") if found is not None and is_one else ""


def _is_agency(name: str, language: Language) -> bool:
    """Return whether a name ends as that of an outlet or an agency does: "Kiln Press", "Kiln Newswire"."""
    *_, first, last = ["", *name.casefold().split()]
    kinds = language.pages.office_words & language.organisation_marks
    return not language.script.agency_words.isdisjoint((last, f"{first} {last}")) or last in kinds


def _other_outlet(article: Article, line: str, language: Language) -> str:
    """Return the outlet at the end of a line of names, where another one published it: "Ann Frome, Kiln Press"."""
    names, comma, rest = line.rpartition(", ")
    words = rest.split()
    is_name = 1 < len(words) <= _FEW and all(word[0].isupper() for word in words)
    is_one = is_name and _is_agency(rest, language)
    is_its_own = is_outlet_named(rest, outlet_of(article), language)
    is_job = not language.pages.job_words.isdisjoint(word.casefold() for word in words)
    return rest if names and comma and is_one and not is_its_own and not is_job else ""
