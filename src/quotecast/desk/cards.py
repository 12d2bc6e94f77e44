"""All that a show has to work on: its articles and its episodes, those that want a look first."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path
from typing import Final

import msgspec

from quotecast.batch.sources import find_sources
from quotecast.episode.known import is_kept
from quotecast.episode.opened import OpenArticle
from quotecast.errors import SourceError
from quotecast.files import Stamp, stamp_of
from quotecast.model import Source, SourceKind, source_known_as, source_named
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.reading import ReadingLimits, articles_in, read_original
from quotecast.show.corrections import corrections_path
from quotecast.show.places import OUTPUT

ARTICLES: Final = "articles"
DOUBTFUL: Final = "doubtful quotation"


class Urgency(IntEnum):
    """Why an article wants a look, what is most pressing first."""

    DOUBTFUL = 0
    CHANGED = 1
    NOTICES = 2
    NEW = 3
    NOTHING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An article or an episode in the list.

    `key` stands for it in addresses. `version` changes with every build of its episode. `closed` says why it can't be opened, empty where it can.
    """

    key: str
    source: Source
    title: str
    slug: str = ""
    doubtful: int = 0
    notices: int = 0
    duration_ms: int = 0
    made: str = ""
    is_changed: bool = False
    closed: str = ""
    version: str = ""

    @property
    def look(self) -> Urgency:
        """Why it wants a look."""
        if self.doubtful:
            return Urgency.DOUBTFUL
        if self.is_changed:
            return Urgency.CHANGED
        if self.notices:
            return Urgency.NOTICES
        return Urgency.NOTHING if self.slug else Urgency.NEW


class _Part(msgspec.Struct):
    source: str
    title: str


class _ListedSound(msgspec.Struct):
    duration_ms: int


class _Told(msgspec.Struct):
    kind: str


class _Manifest(msgspec.Struct):
    """What the list shows of an episode; the rest of its manifest isn't kept in memory."""

    article: _Part
    audio: list[_ListedSound] = []
    notices: list[_Told] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What was seen of an article when it was read, for as long as its file is as it was."""

    stamp: Stamp | None
    title: str = ""
    doubtful: int = 0
    notices: int = 0
    closed: str = ""


class Cards:
    """The articles and episodes of a show; what was read is kept until its file changes."""

    def __init__(self, show: Path) -> None:
        self._show = show
        self._known: dict[Path, tuple[Stamp, Card]] = {}
        self._seen: dict[str, _Seen] = {}
        self._parts: dict[str, tuple[Stamp | None, frozenset[str]]] = {}

    def all(self) -> list[Card]:
        """Return all, what wants a look first, and of those alike the newest first."""
        found = {card.source.known_as: card for card in self._episodes()}
        built = set(found)
        for source in self._articles():
            if source.known_as not in built and not self._is_built_in_parts(source, built):
                found[source.known_as] = self._unbuilt(source)
        by_age = sorted(found.values(), key=lambda card: (card.made, card.title), reverse=True)
        return sorted(by_age, key=lambda card: card.look)

    def find(self, key: str) -> Card:
        """Return the one that a key stands for.

        Raises:
            SourceError: there is none.
        """
        for path, (stamp, card) in list(self._known.items()):
            if card.key == key and stamp == stamp_of(path):
                return self._as_it_is_now(card, stamp)  # without a look at all others
        for card in self.all():
            if card.key == key:
                return card
        raise SourceError(
            "There is no such article in the show any more", "Go back to the list of all"
        )

    def is_unread(self, card: Card) -> bool:
        """Return whether it isn't built, and nothing but its name was read yet."""
        return not (card.slug or card.closed or self._seen_of(card.source))

    def note(self, opened: OpenArticle) -> None:
        """Remember what was seen of an article when it was opened, for the list."""
        source = opened.source.within(self._show)
        notices = (*opened.draft.notices, *opened.settled.notices)
        doubtful, others = _counts([one.kind for one in notices])
        self._seen[source.known_as] = _Seen(
            stamp=stamp_of(Path(source.place)),
            title=opened.draft.article.title,
            doubtful=doubtful,
            notices=others,
        )

    def note_unreadable(self, source: Source, why: str) -> None:
        """Remember that an article can't be read, for the list."""
        seen = _Seen(
            stamp=stamp_of(Path(source.place)), title=Path(source.known_as).name, closed=why
        )
        self._seen[source.known_as] = seen

    def _seen_of(self, source: Source) -> _Seen | None:
        seen = self._seen.get(source.known_as)
        return seen if seen is not None and seen.stamp == stamp_of(Path(source.place)) else None

    def _episodes(self) -> Iterator[Card]:
        gone = set(self._known)
        for folder in sorted(_folders(self._show / OUTPUT)):
            path = folder / MANIFEST_FILE
            gone.discard(path)
            stamp = stamp_of(path)
            known = self._known.get(path)
            if stamp is not None and (known is None or known[0] != stamp):
                card = self._read(path, stamp)
                known = (stamp, card) if card else None
                if known is not None:
                    self._known[path] = known
            if known is not None and stamp is not None:
                yield self._as_it_is_now(known[1], stamp)
        for path in gone:
            del self._known[path]

    def _read(self, path: Path, stamp: Stamp) -> Card | None:
        try:
            content = msgspec.json.decode(path.read_bytes(), type=_Manifest)
        except (OSError, ValueError):  # msgspec raises ValueErrors
            return None
        source = self._source(content.article.source)
        doubtful, others = _counts([one.kind for one in content.notices])
        made = datetime.fromtimestamp(stamp[0] / 1e9, UTC).isoformat(" ", "minutes")[:16]
        return Card(
            key=_key(source.known_as),
            source=source,
            title=content.article.title,
            slug=path.parent.name,
            doubtful=doubtful,
            notices=others,
            duration_ms=content.audio[0].duration_ms if content.audio else 0,
            made=made,
            closed=self._closed(source, path.parent.name),
            version=str(stamp[0]),
        )

    def _as_it_is_now(self, card: Card, stamp: Stamp) -> Card:
        settled = stamp_of(corrections_path(self._show, card.slug))
        is_file = card.source.kind is SourceKind.FILE
        article = stamp_of(Path(card.source.place)) if is_file else None
        is_changed = any(one is not None and one[0] > stamp[0] for one in (settled, article))
        seen = self._seen_of(card.source) if is_changed else None
        if seen is not None:
            card = replace(card, doubtful=seen.doubtful, notices=seen.notices)
        closed = card.closed
        if not closed and is_file and article is None and not card.source.part:
            closed = (
                f"its article {card.source.known_as} isn't there any more: put it back, or delete "
                f"output/{card.slug} if the episode shall go too, then publish the feed"
            )
        return replace(card, is_changed=is_changed, closed=closed)

    def _articles(self) -> Iterator[Source]:
        folder = self._show / ARTICLES
        if folder.is_dir():
            for found in find_sources([str(folder)]):
                if found.error is None and found.passed is None:
                    yield found.source.within(self._show)

    def _is_built_in_parts(self, source: Source, built: set[str]) -> bool:
        """Return whether a source is a book, or a mailbox, all of whose articles are built."""
        if not any(one.startswith(f"{source.known_as}#") for one in built):
            return False  # without a look into it
        stamp = stamp_of(Path(source.place))
        known = self._parts.get(source.known_as)
        if known is None or known[0] != stamp:
            known = self._parts[source.known_as] = (stamp, _parts_of(source))
        return bool(known[1]) and known[1] <= built

    def _unbuilt(self, source: Source) -> Card:
        seen = self._seen_of(source) or _Seen(stamp=None, title=Path(source.known_as).name)
        return Card(
            key=_key(source.known_as),
            source=source,
            title=seen.title,
            doubtful=seen.doubtful,
            notices=seen.notices,
            closed=seen.closed,
        )

    def _closed(self, source: Source, slug: str) -> str:
        """Return why an episode can't be opened, and what to do; empty where it can."""
        if source.kind is SourceKind.ADDRESS and is_kept(slug, self._show):
            return ""
        return {
            SourceKind.BRIEF: "a brief: open its articles instead",
            SourceKind.ADDRESS: "it comes from the network, and what was sent is no longer kept: type quotecast build --force "
            f"{source} once",
            SourceKind.STANDARD_INPUT: "its article came from standard input: save it into articles/",
            SourceKind.SCRIPT: f"a script without an article: edit {source.known_as}, then type quotecast build "
            f"{source.known_as}",
        }.get(source.kind, "")

    def _source(self, known_as: str) -> Source:
        source = source_known_as(known_as)
        if source.is_file and not os.path.isabs(known_as):  # noqa: PTH117 - of a name as it is kept
            source = source_named(str(self._show / known_as)).within(self._show)
        return source


def _parts_of(source: Source) -> frozenset[str]:
    """Return what the articles of a file that holds several are known as; none where it can't be read."""
    try:
        several = articles_in(read_original(source, ReadingLimits()))
    except SourceError:
        return frozenset()
    return frozenset(one.known_as for one in several.sources) if several else frozenset()


def _counts(kinds: Sequence[str]) -> tuple[int, int]:
    """Return how many notices are of doubtful quotations, and how many of other things."""
    doubtful = sum(kind == DOUBTFUL for kind in kinds)
    return doubtful, len(kinds) - doubtful


def _folders(output: Path) -> Iterator[Path]:
    try:
        with os.scandir(output) as found:
            for entry in found:
                if not entry.name.startswith(".") and entry.is_dir():
                    yield Path(entry.path)
    except FileNotFoundError:
        return


def _key(known_as: str) -> str:
    return hashlib.sha256(known_as.encode("utf-8", "surrogatepass")).hexdigest()[:16]
