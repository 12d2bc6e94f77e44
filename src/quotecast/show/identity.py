"""Which episode an article is: one table of rules says when two articles are the same.

An episode keeps its folder and its guid for life, whatever is edited in its article.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from quotecast.model import SCRIPT_SUFFIX, Article, Source, SourceKind, source_known_as, text_digest
from quotecast.publishing.published import MANIFEST_FILE, read_episode
from quotecast.scripting.fountain.markup import title_page
from quotecast.show.places import (
    ARTICLE_FILE,
    OUTPUT,
    SCRIPTS,
    kept_text,
    script_path,
    written_script_path,
)
from quotecast.show.records import RECORDS, Record, read_record, write_record
from quotecast.slug import slug_of, slug_with

_SHINGLE: Final = 5  # words
_ALIKE: Final = 0.3  # share of the shorter text's shingles that the other has as well
_TITLE: Final = 30  # letters of a headline that every name made of it begins with
# What a folder of episodes holds besides them, under names that a title may have too.
_RESERVED: Final = frozenset({"runs"})
_NOTE: Final = re.compile(r"\[\[.*?\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of an article when it is compared; `text` is None where it isn't at hand."""

    source: Source
    address: str | None
    title: str
    text_sha256: str
    text: str | None

    @property
    def page(self) -> str | None:
        """Its canonical address, or else the one it was fetched from."""
        return self.address or self.source.address


class Sameness(StrEnum):
    """Why two articles are the same."""

    TEXT = "the same text"
    PAGE = "the same page under the same headline"
    ADDRESS = "fetched from the same address"
    FILE = "the same file, much of whose text is the same"
    MOVED = "the same page, much of whose text is the same"
    PROGRAMME = "the same brief of the same day"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """Two articles are the same that have the same key; None has none.

    `wants_likeness`: much of their texts has to be the same too. A `today.txt` written anew every
    day is another article, and so is another one under a home page's address.
    """

    sameness: Sameness
    key: Callable[[Facts], str | None]
    wants_likeness: bool = False


def _text(facts: Facts) -> str | None:
    # A brief holds its articles' texts, and is another programme.
    is_keyed = facts.text_sha256 and not facts.source.programme
    return f"False {facts.text_sha256}" if is_keyed else None  # as records have it


def _text_name(facts: Facts) -> str | None:
    """Return what an article is recorded under by its text: no file's name, no address."""
    key = _text(facts)
    return key and f"text {key}"


def _page_and_title(facts: Facts) -> str | None:
    # Pages that all name the home page as their address are told apart by their titles.
    return f"{facts.page} {slug_of(facts.title)}" if facts.page else None


RULES: Final = (
    _Rule(sameness=Sameness.TEXT, key=_text),
    _Rule(sameness=Sameness.PAGE, key=_page_and_title),
    _Rule(sameness=Sameness.ADDRESS, key=lambda facts: facts.source.address),
    _Rule(
        sameness=Sameness.FILE,
        # Standard input has no name of its own: only the same text is the same article.
        key=lambda facts: facts.source.known_as if facts.source.is_file else None,
        wants_likeness=True,
    ),
    _Rule(sameness=Sameness.MOVED, key=lambda facts: facts.page, wants_likeness=True),
    _Rule(sameness=Sameness.PROGRAMME, key=lambda facts: facts.source.programme),
)


def facts_of(article: Article) -> Facts:
    """Return what identity looks at in an article."""
    return Facts(
        source=article.source,
        address=article.address,
        title=article.title,
        text_sha256=text_digest(article.text),
        text=article.text,
    )


def sameness(one: Facts, other: Facts) -> Sameness | None:
    """Return why two articles are the same, by the first rule that says so; None: they aren't."""
    for rule in RULES:
        key = rule.key(one)
        if key is None or key != rule.key(other):
            continue
        if not rule.wants_likeness or _are_alike(one.text, other.text):
            return rule.sameness
    return None


def keys_of(article: Article) -> tuple[str, ...]:
    """Return digests for the rules that need no text: articles that share one are the same."""
    facts = facts_of(article)
    keys = ((rule, rule.key(facts)) for rule in RULES if not rule.wants_likeness)
    told = (f"{rule.sameness}: {key}".encode("utf-8", "surrogatepass") for rule, key in keys if key)
    return tuple(hashlib.blake2b(one, digest_size=16).hexdigest() for one in told)


def left_behind(show: Path, article: Article) -> tuple[str, str] | None:
    """Return an episode of a file that is gone, with an article's headline and much of its text, and that file.

    The article may be that one, renamed and edited at once; what it was is for its author to say.
    """
    facts = facts_of(article)
    if facts.source.kind is not SourceKind.FILE:
        return None
    slug = slug_of(article.title)
    for manifest in sorted((show / OUTPUT).glob(f"{slug[:_TITLE]}*/{MANIFEST_FILE}")):
        known = _episode_facts(manifest.parent)
        if known is None or known.source.kind is not SourceKind.FILE:
            continue
        is_gone = not (show / known.source.known_as).exists() and manifest.parent.name != article.id
        if is_gone and slug_of(known.title) == slug and _are_alike(known.text, facts.text):
            return manifest.parent.name, known.source.known_as
    return None


class Identities:
    """Give articles their ids: none is given to two articles of one run."""

    def __init__(self, show: Path) -> None:
        """Look at a show; where its records are lost, they are written anew from what is there."""
        self._show = show
        self._taken: set[str] = set()
        self._keys: dict[bytes, str] = {}
        if not (show / OUTPUT / RECORDS).exists():
            _restore_records(show)

    def id_in_run(self, keys: tuple[str, ...]) -> str | None:
        """Return the id that an article of this run with one of these keys has, None for no such."""
        known = (self._keys.get(bytes.fromhex(key)) for key in keys)
        return next((slug for slug in known if slug is not None), None)

    def own_id(self, article: Article) -> str:
        """Return the id that the article has already, or one that no other article has."""
        # What a run writes of one article must not decide what becomes of another.
        facts = facts_of(article)
        for slug in self._kept_ids(facts):
            if slug not in self._taken:
                return slug
        for slug in _new_ids(article):
            is_free = slug not in self._taken and slug not in _RESERVED
            if is_free and all(sameness(facts, one) for one in self._occupants(slug)):
                return slug
        raise AssertionError("the last new id is made of the text itself")

    def take(self, article_id: str, keys: tuple[str, ...] = ()) -> None:
        """Let no other article of this run have an id; those with the same keys are the same."""
        self._taken.add(article_id)
        for key in keys:
            self._keys.setdefault(bytes.fromhex(key), article_id)

    def is_taken(self, article_id: str) -> bool:
        """Return whether an article of this run has an id."""
        return article_id in self._taken

    def release(self, article_id: str, keys: tuple[str, ...] = ()) -> None:
        """Let an id be given again: its episode can't be made."""
        self._taken.discard(article_id)
        for key in keys:
            self._keys.pop(bytes.fromhex(key), None)

    def _kept_ids(self, facts: Facts) -> Iterator[str]:
        """Give the ids that its source, its address or its text had, where it is still the same."""
        is_input = facts.source.kind is SourceKind.STANDARD_INPUT
        for name in (None if is_input else facts.source.known_as, facts.address):
            # The record says whose it is, whatever it was made of last.
            for slug, told in self._recorded(name):
                if sameness(facts, replace(told, source=facts.source, address=facts.address)):
                    yield slug
        # Each text that an article ever had stays recorded: an earlier one is no claim to its id.
        for slug, told in self._recorded(_text_name(facts)):
            if told.text_sha256 == facts.text_sha256:
                yield slug

    def _recorded(self, name: str | None) -> Iterator[tuple[str, Facts]]:
        """Give the id that is recorded under a name, and what is known of its article."""
        record = read_record(self._show / OUTPUT, name) if name else None
        told = self._known_facts(record.slug) if record else None
        if record is not None and told is not None:
            yield record.slug, told

    def remember(self, article: Article) -> None:
        """Record whose an id is where no episode does yet, so that what is settled for it stays its.

        Raises:
            OutputError: the record can't be written.
        """
        output, name = self._show / OUTPUT, article.source.known_as
        has_name = article.source.kind is not SourceKind.STANDARD_INPUT
        if has_name and read_record(output, name) is None:
            write_record(output, Record(source=name, slug=article.id))
        text_name = _text_name(facts_of(article))
        if article.id != slug_of(article.title) and text_name:
            # Its title doesn't lead to it: under another file name only its text does.
            write_record(output, Record(source=text_name, slug=article.id))

    def _known_facts(self, slug: str) -> Facts | None:
        """Return what is known of the article of an episode, or of a script that has none yet."""
        episode = _episode_facts(self._show / OUTPUT / slug)
        return episode or _script_facts(self._show, slug) or _settled_facts(self._show, slug)

    def _occupants(self, slug: str) -> list[Facts]:
        """Return what is known of the articles whose episode or script has a name."""
        found = (_episode_facts(self._show / OUTPUT / slug), _script_facts(self._show, slug))
        return [facts for facts in found if facts is not None]


def _new_ids(article: Article) -> Iterator[str]:
    yield article.id
    if article.source.programme:
        yield slug_of(f"{article.published} {article.title}")
    if article.source.kind is not SourceKind.STANDARD_INPUT:
        yield slug_with(article.id, article.source.known_as)
    yield slug_with(article.id, text_digest(article.text))
    yield slug_with(article.id, f"{article.source.known_as} {text_digest(article.text)}")


def _are_alike(text: str | None, other: str | None) -> bool:
    """Return whether much of two texts is the same; of one that isn't at hand, it may be."""
    if text is None or other is None:
        return True
    left, right = _shingles(text), _shingles(other)
    return len(left & right) >= _ALIKE * max(1, min(len(left), len(right)))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))}


def _episode_facts(folder: Path) -> Facts | None:
    """Return what a manifest tells, also one that is no episode's that could be published."""
    try:
        article = json.loads((folder / MANIFEST_FILE).read_bytes())["article"]
        address = article.get("address")
        return Facts(
            source=source_known_as(str(article["source"])),
            address=None if address is None else str(address),
            title=str(article.get("title")),
            text_sha256=str(article["text_sha256"]),
            text=kept_text(folder / ARTICLE_FILE),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _script_facts(show: Path, slug: str) -> Facts | None:
    try:
        content = script_path(show, slug).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    known, _ = title_page(content)
    if not known.get("digest"):
        return None
    return Facts(
        source=source_known_as(known.get("source", "")),
        address=None,
        title=known.get("title", ""),
        text_sha256=known["digest"],
        text=_written_from(show, slug) or _NOTE.sub("", content),
    )


def _settled_facts(show: Path, slug: str) -> Facts | None:
    """Return what is known of an article for which something is settled, and no more."""
    text = _written_from(show, slug)
    if text is None:
        return None
    return Facts(
        source=source_known_as(""), address=None, title="", text_sha256=text_digest(text), text=text
    )


def _written_from(show: Path, slug: str) -> str | None:
    return kept_text(written_script_path(show, slug).with_name(ARTICLE_FILE))


def _restore_records(show: Path) -> None:
    """Record whose the episodes and scripts are, by their articles' sources and addresses."""
    output = show / OUTPUT
    for path in sorted((show / SCRIPTS).glob(f"*{SCRIPT_SUFFIX}")):
        facts = _script_facts(show, path.stem)
        if facts is not None and facts.source.known_as:
            write_record(output, Record(source=facts.source.known_as, slug=path.stem))
    for path in sorted(output.glob(f"*/{MANIFEST_FILE}")):
        episode = read_episode(path.parent)
        for name in {episode.source.known_as, episode.address} - {None} if episode else ():
            write_record(output, Record(source=str(name), slug=path.parent.name))
