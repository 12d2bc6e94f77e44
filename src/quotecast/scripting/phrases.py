"""The words we add ourselves, in the article's language; they are few, and every one is marked as added."""

import re
from datetime import date

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.script_words import ScriptWords
from quotecast.model import Article

_WORD = re.compile(r"[^\W\d_]+")


def attribution(name: str, words: ScriptWords) -> str:
    """Return who speaks, where the article doesn't say it beside the quotation.

    >>> attribution("the mayor", language_of("en").script)
    'The mayor said:'
    """
    return words.said.format(name=f"{name[:1].upper()}{name[1:]}")


def our_words(words: ScriptWords) -> frozenset[str]:
    """Return the words that we put into a line of the writer's, in small letters.

    >>> sorted(our_words(language_of("en").script))
    ['end', 'of', 'on', 'posted', 'quote']
    """
    ours = f"{words.posted} {words.posted_on} {words.quote} {words.end_of_quote}"
    return frozenset(_WORD.findall(ours.lower()))


def lead_words(words: ScriptWords) -> frozenset[str]:
    """Return the words of a lead-in of ours besides the name, in small letters."""
    return frozenset(_WORD.findall(attribution("", words).lower()))


def announcements(words: ScriptWords) -> frozenset[str]:
    """Return what announces captions and boxes, where the language has it."""
    return frozenset((words.image, words.related)) - {""}


def origin_of(article: Article, said: str) -> str:
    """Return who wrote and published the article and when, but for what has been `said` already.

    >>> origin_of(Article(id="a", source="a", title="A", text="", blocks=(), byline="Jo Roe",
    ...     publisher="The Post", published="2024-05-03"), said="By Jo Roe")
    'From The Post, 3 May 2024.'
    """
    language = language_of(article.language)
    words = language.script
    is_new = article.byline and article.byline not in said
    by = words.by.format(byline=article.byline) if is_new else ""
    form = words.for_publisher if by else words.publisher
    publisher = form.format(publisher=article.publisher) if article.publisher else ""
    where = " ".join(part for part in (by, publisher) if part)
    day = spoken_date(article.published, language)
    parts = [part for part in (where, "" if day in said else day) if part]
    return ", ".join(parts) + "." if parts else ""


def source_credit(article: Article) -> str:
    """Credit the source at the end; empty when nothing is known, or the language has no words for it."""
    who = source_name(article)
    return language_of(article.language).script.source.format(name=who) if who else ""


def source_name(article: Article) -> str:
    """Name who published an article, empty when nobody is known; who wrote it is no source."""
    address = (article.source.address or "").partition("://")[2].partition("/")[0]
    return article.publisher or address.removeprefix("www.")


def spoken_date(published: str | None, language: Language) -> str:
    """Write an ISO 8601 date as it is said; a date we can't read, or can't say, is left out.

    >>> spoken_date("2022-10-03T08:00:00Z", language_of("en"))
    '3 October 2022'
    """
    dates = language.dates
    try:
        day = date.fromisoformat((published or "")[:10])
        month = dates.months[day.month - 1].split()[0]
    except (ValueError, IndexError):
        return ""
    number = dates.first_day if day.day == 1 else str(day.day)
    return dates.said.format(day=number, month=month, year=day.year)
