"""What a script file holds, the script and the article's facts, and how it is kept and edited."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from quotecast.errors import ScriptError
from quotecast.files import output_error, write_atomically
from quotecast.languages import language_of, sentence_spans
from quotecast.model import (
    NARRATOR_ID,
    Article,
    Block,
    BlockKind,
    Line,
    LineKind,
    Notice,
    Script,
    Segment,
    Source,
    Span,
    text_digest,
)
from quotecast.scripting.coverage import omissions
from quotecast.scripting.directions import renumbered
from quotecast.scripting.pacing import paced
from quotecast.scripting.revising import revised
from quotecast.settings import PauseSettings

_SEAL = re.compile(r"^Revision: ([0-9a-f]{64})\n", re.MULTILINE)
_LONGEST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A part of a quotation, and the id of who says it."""

    span: Span
    speaker_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A script with what its title page says of the article it was written from.

    `digest` is the SHA-256 of the article's text, empty in a script written by hand. `said` is who
    we found to say which part of it, by speaker ids, before anybody edited the file; `voices` are
    those that its cues choose, by speaker id. `notices` are about the file itself, where one was read.
    """

    title: str
    byline: str | None
    publisher: str | None
    published: str | None
    source: Source
    digest: str
    script: Script
    said: tuple[Said, ...] = ()
    voices: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


def manuscript_of(article: Article, script: Script) -> Manuscript:
    """Put a script together with the facts of its article."""
    return Manuscript(
        title=article.title,
        byline=article.byline,
        publisher=article.publisher,
        published=article.published,
        source=article.source,
        digest=text_digest(article.text),
        script=script,
        said=said_in(script),
    )


def said_in(script: Script) -> tuple[Said, ...]:
    """Return who says which part of the article in a script."""
    return tuple(
        Said(span=span, speaker_id=line.speaker_id)
        for line in script.lines()
        if line.kind is LineKind.QUOTATION and line.speaker_id != NARRATOR_ID
        for span in line.origin
    )


def with_disclosure(manuscript: Manuscript, disclosure: str, pauses: PauseSettings) -> Manuscript:
    """Return the manuscript with the disclosure said first, where no line says it yet."""
    script = manuscript.script
    said = " ".join(line.text for line in script.lines())
    if not disclosure or disclosure in said:
        return manuscript
    whole = Span(start=0, end=len(disclosure))
    lines = tuple(
        Line(
            id="",
            speaker_id=NARRATOR_ID,
            kind=LineKind.ADDED,
            text=sentence.cut_from(disclosure),
            added=(Span(start=0, end=len(sentence)),),
        )
        for sentence in sentence_spans(disclosure, whole, language_of(script.language))
    )
    first, *rest = script.chapters
    opening = Segment(speaker_id=NARRATOR_ID, lines=lines)
    first = replace(first, segments=(opening, *first.segments))
    longer = replace(script, chapters=paced((first, *rest), pauses))
    ids = [line.id for line in longer.lines()][len(lines) :]
    old_ids = (line.id for line in script.lines())
    music = renumbered(script.music, dict(zip(old_ids, ids, strict=True)))
    return replace(manuscript, script=replace(longer, music=music))


def restored(manuscript: Manuscript, text: str | None) -> tuple[Article, Script]:
    """Return the article and the script that a manuscript tells of.

    `text` is the article's text where it is at hand and the digest is the manuscript's: lines
    that a producer edited then get the origin that is left of theirs. Otherwise (None) the
    script is its own article, and every line its own origin.
    """
    if text is not None:
        article = _article(manuscript, text, ())
        return article, revised(article, manuscript.script)
    lines, blocks, length = [], [], 0
    for chapter in manuscript.script.chapters:
        for segment in chapter.segments:
            start = length
            for line in segment.lines:
                span = Span(start=length, end=length + len(line.text))
                lines.append(replace(line, origin=(span,), added=()))
                length = span.end + 1
            blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start=start, end=length - 1)))
    article = _article(manuscript, "\n".join(line.text for line in lines), blocks)
    script = manuscript.script.with_lines(lines)
    return article, replace(script, omissions=omissions(article, lines, ()))


def read_script_file(path: Path) -> str:
    """Return a script file's text.

    Raises:
        ScriptError: there is no such file, or it isn't UTF-8 text.
    """
    try:
        if path.stat().st_size > _LONGEST_BYTES:
            raise ScriptError(
                f"{path} is too large for a script", "Check that it is the right file"
            )
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ScriptError(
            f"The script {path} can't be read: {error.strerror}", "Check the path"
        ) from error
    except UnicodeDecodeError as error:
        raise ScriptError(
            f"The script {path} isn't UTF-8 text (byte {error.start})", "Save it as UTF-8"
        ) from error


def put_script(path: Path, content: bytes, *, replaces: str = "") -> Path | None:
    """Write a sealed script file; an edited one that is there already is put aside first.

    `replaces` is the digest (SHA-256) of an edited one that needn't be.

    Returns:
        Where the edited script is now, or None where there was none.

    Raises:
        OutputError: a file can't be written.
    """
    aside = None
    try:
        existing = path.read_bytes()
    except FileNotFoundError:
        existing = b""
    except OSError as error:
        raise output_error(path, error) from error
    if existing == content:
        return None
    is_known = hashlib.sha256(existing).hexdigest() == replaces
    if existing and not is_known and not _is_untouched(existing):
        aside = _free_name(path)
        write_atomically(aside, existing)
    write_atomically(path, content)
    return aside


def is_edited(path: Path) -> bool:
    """Return whether a script file is one that we wrote and somebody has edited since.

    One without our seal was written by hand, for no article of ours.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return bool(revision_of(content.decode("utf-8", "replace"))) and not _is_untouched(content)


def revision_of(content: str) -> str:
    """Return the seal of a script file: a digest of what we wrote; empty where there is none."""
    seal = _SEAL.search(content.replace("\r\n", "\n"))
    return seal[1] if seal else ""


def _article(manuscript: Manuscript, text: str, blocks: Sequence[Block]) -> Article:
    return Article(
        id=manuscript.script.article_id,
        source=manuscript.source,
        title=manuscript.title,
        byline=manuscript.byline,
        publisher=manuscript.publisher,
        published=manuscript.published,
        language=manuscript.script.language,
        text=text,
        blocks=tuple(blocks),
    )


def sealed(content: str) -> bytes:
    """Return a script file's content with a digest of it on its title page, by which an edit is noticed."""
    title_page, gap, body = content.partition("\n\n")
    return f"{title_page}\nRevision: {_digest(content)}{gap}{body}".encode()


def _is_untouched(content: bytes) -> bool:
    text = content.decode("utf-8", "replace").replace("\r\n", "\n")
    seal = _SEAL.search(text)
    return seal is not None and _digest(_SEAL.sub("", text, count=1)) == seal[1]


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}.edited-{number}{path.suffix}")).exists():
        number += 1
    return aside
