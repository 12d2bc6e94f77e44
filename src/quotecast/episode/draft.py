"""Make a draft: read a source, find who says what, write the script; nothing is spoken yet."""

from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.attributing import Attribution, attribute
from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Article, Notice, Script, Style
from quotecast.reading import Original, ReadingLimits, article_of, read_article, read_original
from quotecast.scripting.brief.composite import Story
from quotecast.scripting.builder import write_script
from quotecast.scripting.direction import Direction, Fragments
from quotecast.scripting.doubts import doubts
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of, restored, text_digest, with_disclosure
from quotecast.scripting.music import with_files_found
from quotecast.scripting.proof import prove, require_proof
from quotecast.scripting.script_files import SUFFIX, put_script, read_script_file
from quotecast.settings import Settings
from quotecast.show.identity import ARTICLE_FILE, OUTPUT, Identities


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Hold what is known before anything is spoken.

    `path` is the script's file; None: it isn't written yet, and the article's id isn't settled.
    """

    article: Article
    script: Script
    notices: tuple[Notice, ...]
    path: Path | None = None


def make_draft(
    source: str, show: Path, settings: Settings, *, allow_private: bool = False
) -> Draft:
    """Read a source and write its script to `scripts/`; a script file is taken as it is.

    Raises:
        QuotecastError: the source can't be read, or the script can't be written.
    """
    if is_script(source):
        return edited_draft(Path(source), show, settings)
    limits = reading_limits(settings, allow_private=allow_private)
    original = read_original(source, limits)
    original = replace(original, source=source_in(show, original.source))
    draft = draft_of(original, settings)
    return put_draft(with_id(draft, Identities(show).own_id(draft.article)), show)


def is_script(source: str) -> bool:
    """Tell whether a source is a script file."""
    return source.endswith(SUFFIX) and "://" not in source


def reading_limits(settings: Settings, *, allow_private: bool) -> ReadingLimits:
    """Return how much may be read, for how long, and from where."""
    return ReadingLimits(
        max_bytes=settings.reading.max_bytes,
        timeout_s=settings.reading.timeout_s,
        allow_private=allow_private,
    )


def draft_of(original: Original, settings: Settings) -> Draft:
    """Write the script of an article; no file is written, and nothing is settled.

    Raises:
        SourceError: there is no article in it, or nothing to speak.
    """
    article = article_of(original)
    attribution = _attribution_of(article, settings)
    direction = _direction(article, settings)
    quotations, speakers = attribution.quotations, attribution.speakers
    script = write_script(article, quotations, speakers, direction)
    known = (*speakers, *attribution.others)
    notices = doubts(article, quotations, known, script, direction.threshold)
    return Draft(article=article, script=script, notices=notices)


def with_id(draft: Draft, article_id: str) -> Draft:
    """Return the draft with the article's id settled."""
    return replace(
        draft,
        article=replace(draft.article, id=article_id),
        script=replace(draft.script, article_id=article_id),
    )


def make_story(
    source: str, show: Path, settings: Settings, *, allow_private: bool = False
) -> Story:
    """Read a source and write its radio script, of which a brief is made; no file is written.

    Raises:
        QuotecastError: the source can't be read, or holds nothing to speak.
    """
    article, attribution = read_quotations(source, settings, allow_private=allow_private)
    article = replace(article, source=source_in(show, article.source))
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


def put_draft(draft: Draft, show: Path) -> Draft:
    """Prove a script and write it to `scripts/`; an edited one there is put aside with a notice.

    Raises:
        ScriptError: the script isn't true to its article, which is a mistake of ours.
        OutputError: the file can't be written.
    """
    article, script, notices = draft.article, draft.script, draft.notices
    require_proof(article.text, script)
    path = show / "scripts" / f"{article.id}{SUFFIX}"
    aside = put_script(path, write_fountain(manuscript_of(article, script), notices))
    if aside is not None:
        message = f"{path.name} had been edited: the edited script is now {aside.name}"
        notices = (*notices, Notice(kind="edited script", message=message))
    return replace(draft, path=path, notices=notices)


def source_in(show: Path, source: str) -> str:
    """Name a file inside the show by its place there, so that a show can be moved."""
    if "://" in source:
        return source
    try:
        return Path(source).resolve().relative_to(show.resolve()).as_posix()
    except (OSError, ValueError):
        return source


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
    article = read_article(source, limits=reading_limits(settings, allow_private=allow_private))
    return article, _attribution_of(article, settings)


def _attribution_of(article: Article, settings: Settings) -> Attribution:
    language = language_of(article.language)
    return attribute(article, language, guess_gender=settings.attribution.guess_gender)


def edited_draft(path: Path, show: Path, settings: Settings) -> Draft:
    """Take a script file as it is.

    Raises:
        ScriptError: it can't be read.
    """
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
