"""Make a draft: read a source, find who says what, write the script; nothing is spoken yet."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.attributing import Attribution, attribute
from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Article, Notice, Script, Style
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.reading import STANDARD_INPUT, ReadingLimits, read_article
from quotecast.scripting.brief.composite import Story
from quotecast.scripting.builder import write_script
from quotecast.scripting.direction import Direction, Fragments
from quotecast.scripting.doubts import doubts
from quotecast.scripting.fountain_reader import read_fountain, title_page
from quotecast.scripting.fountain_writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of, restored, text_digest, with_disclosure
from quotecast.scripting.proof import prove, require_proof
from quotecast.scripting.score import with_files_found
from quotecast.scripting.shelf import SUFFIX, put_script, read_script_file
from quotecast.settings import Settings
from quotecast.slug import slug_with

OUTPUT = "output"
ARTICLE_FILE = "article.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Hold what is known before anything is spoken; `path` is the script's file."""

    article: Article
    script: Script
    path: Path
    notices: tuple[Notice, ...]


def make_draft(
    source: str, show: Path, settings: Settings, *, allow_private: bool = False
) -> Draft:
    """Read a source and write its script to `scripts/`; a script file is taken as it is.

    Raises:
        QuotecastError: the source can't be read, or the script can't be written.
    """
    if source.endswith(SUFFIX) and "://" not in source:
        return _edited_draft(Path(source), show, settings)
    article, attribution = read_quotations(source, settings, allow_private=allow_private)
    article = replace(article, source=_source_in(show, article.source))
    article = with_own_id(article, show)
    direction = _direction(article, settings)
    quotations, speakers = attribution.quotations, attribution.speakers
    script = write_script(article, quotations, speakers, direction)
    notices = doubts(article, quotations, speakers, script, direction.threshold)
    return put_draft(article, script, show, notices)


def make_story(
    source: str, show: Path, settings: Settings, *, allow_private: bool = False
) -> Story:
    """Read a source and write its radio script, of which a brief is made; no file is written.

    Raises:
        QuotecastError: the source can't be read, or holds nothing to speak.
    """
    article, attribution = read_quotations(source, settings, allow_private=allow_private)
    article = replace(article, source=_source_in(show, article.source))
    direction = replace(_direction(article, settings), style=Style.RADIO)
    script = write_script(article, attribution.quotations, attribution.speakers, direction)
    return Story(article=article, script=script)


def _direction(article: Article, settings: Settings) -> Direction:
    return Direction(
        language=language_of(article.language),
        pauses=settings.pauses,
        threshold=settings.attribution.threshold,
        disclosure=settings.show.disclosure,
        style=Style(settings.script.style),
        fragments=Fragments(settings.script.fragments),
    )


def put_draft(article: Article, script: Script, show: Path, notices: tuple[Notice, ...]) -> Draft:
    """Prove a script and write it to `scripts/`; an edited one there is put aside with a notice.

    Raises:
        ScriptError: the script isn't true to its article, which is a mistake of ours.
        OutputError: the file can't be written.
    """
    require_proof(article.text, script)
    path = show / "scripts" / f"{article.id}{SUFFIX}"
    aside = put_script(path, write_fountain(manuscript_of(article, script), notices))
    if aside is not None:
        message = f"{path.name} had been edited: the edited script is now {aside.name}"
        notices = (*notices, Notice(kind="edited script", message=message))
    return Draft(article=article, script=script, path=path, notices=notices)


def with_own_id(article: Article, show: Path) -> Article:
    """Return the article with an id that no different article of the show has."""
    return replace(article, id=_own_id(article, show))


def _source_in(show: Path, source: str) -> str:
    """Name a file inside the show by its place there, so that a show can be moved."""
    if "://" in source:
        return source
    try:
        return Path(source).resolve().relative_to(show.resolve()).as_posix()
    except (OSError, ValueError):
        return source


def _own_id(article: Article, show: Path) -> str:
    """Return the article's id, or another where a different article has it already."""
    digest = text_digest(article.text)
    for source, known_digest in (_known_episode(show, article.id), _known_script(show, article.id)):
        # Standard input has no name of its own: only the same text is the same article.
        has_name = article.source != STANDARD_INPUT
        if known_digest and known_digest != digest and not (has_name and source == article.source):
            name = article.source if has_name else digest
            return slug_with(article.id, name)
    return article.id


def _known_episode(show: Path, article_id: str) -> tuple[str, str]:
    """Return the source and the text's digest of the episode there; empty where there is none."""
    try:
        known = json.loads((show / OUTPUT / article_id / MANIFEST_FILE).read_bytes())["article"]
        return str(known["source"]), str(known["text_sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", ""


def _known_script(show: Path, article_id: str) -> tuple[str, str]:
    """Return the same of the script there."""
    try:
        content = (show / "scripts" / f"{article_id}{SUFFIX}").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "", ""
    facts, _ = title_page(content)
    return facts.get("source", ""), facts.get("digest", "")


def read_quotations(
    source: str, settings: Settings, *, allow_private: bool = False
) -> tuple[Article, Attribution]:
    """Read an article and find who says what in it.

    Raises:
        SourceError: the source can't be read as an article.
    """
    if source.endswith(SUFFIX):
        raise SourceError(
            f"{source} is a script, not an article", "Make its episode with: quotecast build"
        )
    limits = ReadingLimits(
        max_bytes=settings.reading.max_bytes,
        timeout_s=settings.reading.timeout_s,
        allow_private=allow_private,
    )
    article = read_article(source, limits=limits)
    return article, attribute(article, language_of(article.language))


def _edited_draft(path: Path, show: Path, settings: Settings) -> Draft:
    manuscript = read_fountain(read_script_file(path), path.stem, settings.pauses)
    manuscript = with_disclosure(manuscript, settings.show.disclosure, settings.pauses)
    text = _article_text(show / OUTPUT / manuscript.script.article_id, manuscript.digest)
    article, script = restored(manuscript, text)
    script = with_files_found(script, show, path.parent)
    notices = (
        *manuscript.notices,
        *(
            Notice(kind="not as published", message=f"“{found.excerpt}” is {found.flaw}")
            for found in prove(article.text, script)
        ),
    )
    if manuscript.digest and text is None:
        message = (
            "the article of this script isn't in output/ any more, "
            "so all offsets count in the text of the script itself"
        )
        notices = (*notices, Notice(kind="article not at hand", message=message))
    return Draft(article=article, script=script, path=path, notices=notices)


def _article_text(folder: Path, digest: str) -> str | None:
    try:
        text = (folder / ARTICLE_FILE).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return text if text_digest(text) == digest else None
