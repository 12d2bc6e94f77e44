"""Open articles for pages of the desk; what was opened last is kept until a file of it changes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quotecast.casting.catalogue import REGISTER_FILE
from quotecast.desk.cards import Card, Cards
from quotecast.episode.context import Context
from quotecast.episode.opened import OpenArticle, open_article
from quotecast.errors import SourceError
from quotecast.files import stamp_of
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.settings import SETTINGS_FILE
from quotecast.show.corrections import corrections_path
from quotecast.show.places import OUTPUT, lexicon_path, script_path, voices_folder

_MOST_KEPT: Final = 2


class Opener:
    """The articles of a show that were opened last."""

    def __init__(self, show: Path, cards: Cards) -> None:
        self._show = show
        self._listed = cards
        self._kept: dict[str, tuple[str, OpenArticle]] = {}

    def open(self, card: Card, context: Context) -> OpenArticle:
        """Open an article, unless it is open as it is now.

        Raises:
            SourceError: it can't be opened.
            QuotecastError: it can't be read, or the settings can't be used.
        """
        if card.closed:
            raise SourceError(
                f"“{card.title}” can't be opened: {card.closed}", "Go back to the list"
            )
        known = self._kept.pop(card.key, None)
        if known is None or known[0] != self._state(card, known[1].slug, context):
            opened = open_article(card.source, context)
            known = (self._state(card, opened.slug, context), opened)
            self._listed.note(opened)
        self._kept[card.key] = known
        for key in list(self._kept)[:-_MOST_KEPT]:
            del self._kept[key]
        return known[1]

    def _state(self, card: Card, slug: str, context: Context) -> str:
        return " ".join([context.request.digest, *map(str, map(stamp_of, self._paths(card, slug)))])

    def _paths(self, card: Card, slug: str) -> Iterator[Path]:
        """Give all files that decide what an open article is."""
        yield Path(card.source.place.partition("#")[0] if card.source.part else card.source.place)
        yield corrections_path(self._show, slug)
        yield script_path(self._show, slug)
        yield lexicon_path(self._show)
        yield voices_folder(self._show) / REGISTER_FILE
        yield self._show / SETTINGS_FILE
        yield self._show / OUTPUT / slug / MANIFEST_FILE
