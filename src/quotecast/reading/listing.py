"""The articles of a source that holds several, as a mailbox, a book and a site's export do."""

from collections.abc import Iterator
from dataclasses import dataclass

from quotecast.errors import SourceError
from quotecast.model import PASSED_OVER, Notice, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedArticle:
    """Name one article in a source, for life, and its title."""

    name: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Hold the articles that a reader finds in a source, and what is told of what it passes over."""

    parts: tuple[ListedArticle, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Hold the sources of the articles in one source, with their titles."""

    sources: tuple[Source, ...]
    titles: tuple[str, ...]
    notices: tuple[Notice, ...] = ()

    def first(self, most: int) -> Iterator[tuple[Source, str]]:
        """Give the first of the sources with their titles."""
        yield from zip(self.sources[:most], self.titles[:most], strict=True)


def passed_over(what: str, names: tuple[str, ...]) -> tuple[Notice, ...]:
    """Return the notice of parts that aren't made episodes of, none where there are none."""
    if not names:
        return ()
    some = ", ".join(f"“{name[:60]}”" for name in names[:3])
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return (Notice(kind=PASSED_OVER, message=f"{what}: {some}{more}"),)


def article_named(listed: Listed, name: str, source: Source) -> int:
    """Return the place of an article in a list.

    Raises:
        SourceError: there is none of that name.
    """
    place = next((i for i, one in enumerate(listed.parts) if one.name == name), None)
    if place is None:
        names = ", ".join(one.name for one in listed.parts[:5])
        raise SourceError(
            f"{source} isn't there: the file has {len(listed.parts)} articles",
            f"Give one that it has, by what stands behind #: {names or 'none'}",
        )
    return place
