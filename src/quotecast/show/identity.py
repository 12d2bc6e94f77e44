"""Tell which episode an article is: it keeps its folder, and so its guid, whatever is edited in it."""

import hashlib
import json
from pathlib import Path
from typing import Final

from quotecast.model import Article
from quotecast.publishing.published import MANIFEST_FILE, read_episode
from quotecast.reading import STANDARD_INPUT
from quotecast.scripting.fountain.reader import title_page
from quotecast.scripting.manuscript import text_digest
from quotecast.scripting.script_files import SUFFIX
from quotecast.show.records import RECORDS, Record, read_record, write_record
from quotecast.slug import slug_of, slug_with

OUTPUT: Final = "output"
ARTICLE_FILE: Final = "article.txt"

_SHINGLE: Final = 5  # words
_ALIKE: Final = 0.3  # share of the shorter text's shingles that the other has as well


# What a folder of episodes holds besides them, under names that a title may have too.
_RESERVED: Final = frozenset({"runs"})


def keys_of(article: Article) -> tuple[str, ...]:
    """Return digests of what makes another article the same: its text, or its canonical address."""
    address = article.address or (article.source if "://" in article.source else None)
    text = text_digest(article.text)
    if address is None:
        return (_key(text),)
    # Pages that all name the home page as their address are told apart by their titles.
    return _key(text), _key(f"{address} {slug_of(article.title)}")


def _key(words: str) -> str:
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Identities:
    """Give articles their ids; none is given to two articles of one run."""

    def __init__(self, show: Path) -> None:
        """Look at a show; where its records are lost, they are written anew from the manifests."""
        self._show = show
        self._taken: set[str] = set()
        if not (show / OUTPUT / RECORDS).exists():
            _restore_records(show / OUTPUT)

    def own_id(self, article: Article) -> str:
        """Return the id that the article has already, or one that no different article has.

        A file whose text became quite another article (a `today.txt`, written anew every day) is
        another article.
        """
        # What a run writes of one article must not decide what becomes of another.
        kept = self._kept_id(article)
        slug = kept if kept and kept not in self._taken else self._free_id(article)
        if slug in self._taken:
            slug = _apart(article)
        self._taken.add(slug)
        return slug

    def take(self, article_id: str) -> None:
        """Let no other article have an id: its episode is kept."""
        self._taken.add(article_id)

    def is_taken(self, article_id: str) -> bool:
        """Tell whether an article of this run has an id."""
        return article_id in self._taken

    def release(self, article_id: str) -> None:
        """Let an id be given again: its episode can't be made."""
        self._taken.discard(article_id)

    def _kept_id(self, article: Article) -> str | None:
        names = [article.source, *([article.address] if article.address else [])]
        for name in names:
            record = read_record(self._show / OUTPUT, name) if name != STANDARD_INPUT else None
            if record is not None and self._is_still(article, record.slug):
                return record.slug
        return None

    def _is_still(self, article: Article, slug: str) -> bool:
        """Tell whether an episode is of this article, whatever was edited in it."""
        known = read_episode(self._show / OUTPUT / slug)
        if known is None:
            return False
        is_page = "://" in article.source and known.source == article.source
        return is_page or _is_alike(_text_of(self._show / OUTPUT / slug), article.text)

    def _free_id(self, article: Article) -> str:
        digest = text_digest(article.text)
        names = {article.source, article.address} - {None, STANDARD_INPUT}
        if article.id in _RESERVED:
            return _apart(article)
        for source, known_digest in (
            _known_episode(self._show, article.id),
            _known_script(self._show, article.id),
        ):
            if not known_digest or known_digest == digest:
                continue
            if source not in names:
                return _apart(article)
            if not self._may_be_edited(article):
                return slug_with(article.id, digest)
        return article.id

    def _may_be_edited(self, article: Article) -> bool:
        """Tell whether an article may be the one that has its id and its source already."""
        text = _text_of(self._show / OUTPUT / article.id)
        return not text or "://" in article.source or _is_alike(text, article.text)


def _apart(article: Article) -> str:
    """Return an id that tells an article from others of its title."""
    # Standard input has no name of its own: only the same text is the same article.
    has_name = article.source != STANDARD_INPUT
    return slug_with(article.id, article.source if has_name else text_digest(article.text))


def _is_alike(text: str, other: str) -> bool:
    left, right = _shingles(text), _shingles(other)
    return len(left & right) >= _ALIKE * max(1, min(len(left), len(right)))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))}


def _text_of(folder: Path) -> str:
    try:
        return (folder / ARTICLE_FILE).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _restore_records(output: Path) -> None:
    """Record whose the episodes are, by their articles' sources and addresses, and nothing else."""
    for path in sorted(output.glob(f"*/{MANIFEST_FILE}")):
        episode = read_episode(path.parent)
        for name in {episode.source, episode.address} - {None} if episode else ():
            record = Record(
                source=str(name), slug=path.parent.name, inputs="", speakers={}, files={}, keys=()
            )
            write_record(output, record)


def _known_episode(show: Path, slug: str) -> tuple[str, str]:
    """Return the source and the text's digest of the episode there; empty where there is none."""
    try:
        known = json.loads((show / OUTPUT / slug / MANIFEST_FILE).read_bytes())["article"]
        return str(known["source"]), str(known["text_sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", ""


def _known_script(show: Path, slug: str) -> tuple[str, str]:
    """Return the same of the script there."""
    try:
        content = (show / "scripts" / f"{slug}{SUFFIX}").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "", ""
    facts, _ = title_page(content)
    return facts.get("source", ""), facts.get("digest", "")
