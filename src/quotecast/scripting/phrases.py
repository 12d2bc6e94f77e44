"""The words we add ourselves; they are few, and every one is marked as added."""

from datetime import date

from quotecast.model import Article

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


POSTED = "posted"
POSTED_ON = "posted on"
HEADLINES = "The headlines."
SIGN_OFF = "That was"
SOURCES = "Sources:"
QUOTE = "quote:"
END_OF_QUOTE = "end of quote"
IMAGE = "Image:"
RELATED = "Related:"
ANNOUNCEMENTS = (IMAGE, RELATED)

OUR_WORDS = frozenset("posted on quote end of".split())
"""Words that we put into a line of the writer's, in small letters."""


def attribution(name: str) -> str:
    """Return who speaks, where the article doesn't say it beside the quotation.

    >>> attribution("the mayor")
    'The mayor said:'
    """
    return f"{name[:1].upper()}{name[1:]} said:"


def origin_of(article: Article, said: str) -> str:
    """Return who wrote and published the article and when, but for what has been `said` already.

    >>> origin_of(Article(id="a", source="a", title="A", text="", blocks=(), byline="Jo Roe",
    ...     publisher="The Post", published="2024-05-03"), said="By Jo Roe")
    'From The Post, 3 May 2024.'
    """
    by = f"By {article.byline}" if article.byline and article.byline not in said else ""
    publisher = f"{'for' if by else 'From'} {article.publisher}" if article.publisher else ""
    where = " ".join(part for part in (by, publisher) if part)
    day = spoken_date(article.published)
    parts = [part for part in (where, "" if day in said else day) if part]
    return ", ".join(parts) + "." if parts else ""


def source_credit(article: Article) -> str:
    """Credit the source at the end; empty when nothing is known."""
    who = source_name(article)
    return f"Source: {who}." if who else ""


def source_name(article: Article) -> str:
    """Name who published an article, or else wrote it; empty when nobody is known."""
    address = (article.source.address or "").partition("://")[2].partition("/")[0]
    return article.publisher or address.removeprefix("www.") or article.byline or ""


def spoken_date(published: str | None) -> str:
    """Write an ISO 8601 date as it is said; a date we can't read is left out.

    >>> spoken_date("2022-10-03T08:00:00Z")
    '3 October 2022'
    """
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return ""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
