"""Proofread a script file against an article, to find words that aren't as published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.attributing import Attribution
from quotecast.episode.attributed import read_quotations, told_alone
from quotecast.episode.context import Request
from quotecast.episode.drafted import own_words
from quotecast.errors import ScriptError, SourceError
from quotecast.languages import language_of
from quotecast.model import (
    SCRIPT_SUFFIX,
    Article,
    Notice,
    Rule,
    Script,
    Source,
    SourceKind,
    source_named,
    text_digest,
)
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.reading import parse_page, prove_page
from quotecast.scripting.checking.comparison import Change, Difference, compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.editing.edits import folded
from quotecast.scripting.fountain.markup import unescape
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.manuscript import Manuscript, read_script_file
from quotecast.show.corrections import NARRATOR, Corrections, SaidBy, read_corrections
from quotecast.show.places import (
    ARTICLE_FILE,
    PAGE_FILE,
    kept_text,
    script_path,
    written_script_path,
)
from quotecast.show.records import read_record

_NOTE = re.compile(r"(?<!\\)\[\[.*?\]\]", re.DOTALL)
_BONEYARD = re.compile(r"(?<!\\)/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A difference and the number of the file's line that it is about (None: no line).

    `is_confirmed`: a person has settled that it is meant, as the corrections of the article say.
    """

    difference: Difference
    line_number: int | None
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofreading:
    """What is different in a script, and what is to be told of how its article was read."""

    remarks: tuple[Remark, ...]
    notices: tuple[Notice, ...] = ()


def proofread(path: Path, against: str | None, request: Request) -> Proofreading:
    """Compare a script file with an article; empty when nothing is different.

    `against` names any source of an article, or an episode's folder or manifest, which stand for the
    `article.txt` there; that is proved against the `page.txt` beside it, the words of its source.
    None is the source that the script names.
    Notes in the script file are never believed.

    Raises:
        ScriptError: the script can't be read.
        SourceError: the article can't be read, or lacks quoted words of its page.
    """
    content, settings = read_script_file(path), request.settings
    manuscript = read_fountain(content, path.stem, settings.pauses, settings.show.language)
    script = manuscript.script
    if path.suffix != SCRIPT_SUFFIX and not manuscript.digest:
        raise _no_script(path, request)
    corrections = read_corrections(request.show, script.article_id)
    source = _named_in(manuscript, path, request) if against is None else _source(against)
    read = read_quotations(source, request, corrections)
    article = read.article
    attribution = _as_it_is_told(article, read.attribution, corrections, request)
    language = language_of(article.language)
    if not language.has_attribution:
        raise SourceError(
            f"{article.source} is in {language.label}, in which it isn't known who says what",
            "Read the script beside the article",
        )
    quotations, speakers = attribution.quotations, attribution.speakers
    own = own_words(article.language, settings)
    layout = place_lines(article, quotations, speakers, script, own)
    judge = SpeakerJudge(speakers, script, settings.attribution.threshold)
    numbers = line_numbers(content, script)
    confirmed = _Confirmed(corrections, script)
    remarks = tuple(
        Remark(
            difference=found,
            line_number=numbers.get(found.line_id or ""),
            is_confirmed=confirmed.holds(found),
        )
        for found in compare(layout, judge)
    )
    notices = (*manuscript.notices, *read.notices, *_proved(source, article))
    return Proofreading(remarks=remarks, notices=notices)


def _as_it_is_told(
    article: Article, settled: Attribution, corrections: Corrections, request: Request
) -> Attribution:
    """Return who says what, of what was settled by hand as the article alone tells it."""
    if not corrections.said:
        return settled
    told = told_alone(article, corrections, request)
    own = {one.span: one for one in told.quotations}
    quotations = tuple(
        own.get(one.span, one) if one.rule is Rule.BY_HAND else one for one in settled.quotations
    )
    known = {one.id for one in settled.speakers}
    others = (one for one in told.speakers if one.id not in known)
    return replace(settled, quotations=quotations, speakers=(*settled.speakers, *others))


def _no_script(path: Path, request: Request) -> ScriptError:
    record = read_record(request.output, source_named(str(path)).within(request.show).known_as)
    script = script_path(request.show, record.slug) if record else "the one in scripts/"
    hint = f"Give its script, {script}; quotecast script {path} writes one"
    return ScriptError(f"{path} is no script: it is read as an article", hint)


class _Confirmed:
    """What a person has left out of a script, put into it, and given to whom.

    Other words for a quotation's never, nor words of somebody the article names for certain.
    """

    def __init__(self, corrections: Corrections, script: Script) -> None:
        edits = corrections.edits
        gone = [one.words for one in edits.left_out] + [one.words for one in edits.reworded]
        self._gone = folded(" ".join(gone))
        own = {one.words for one in edits.inserted} | {one.to for one in edits.reworded}
        self._own = {folded(words) for words in own}
        self._said = corrections.said
        self._lines = {line.id: folded(line.text) for line in script.lines()}

    def holds(self, found: Difference) -> bool:
        if found.change in (Change.LEFT_OUT, Change.NOT_NARRATED):
            return folded(found.published.strip("… ")) in self._gone
        words = self._lines.get(found.line_id or "", "")
        if found.change in (Change.DOUBTFUL, Change.NARRATED):
            return any(_is_given(one, words, found.speaker) for one in self._said)
        return found.change is Change.ADDED and words in self._own


def _is_given(said: SaidBy, words: str, speaker: str) -> bool:
    """Return whether somebody settled that a speaker says these words."""
    own = folded(said.words)
    is_same = folded(said.by) == folded(speaker) or NARRATOR == said.by == speaker
    return is_same and (words in own or own in words)


def _proved(source: Source, article: Article) -> tuple[Notice, ...]:
    """Prove the text of an episode's article against its page, where that is kept beside it."""
    path = Path(source.place)
    page = kept_text(path.with_name(PAGE_FILE)) if path.name == ARTICLE_FILE else None
    return prove_page(parse_page(page), article.text, path) if page else ()


def _named_in(manuscript: Manuscript, path: Path, request: Request) -> Source:
    """Return the source that a script names; of a page the article that was kept, if it is there.

    Raises:
        ScriptError: it names none: what its own episode keeps as the article is what it says itself.
    """
    source, slug = manuscript.source, manuscript.script.article_id
    is_named = source.kind is SourceKind.FILE
    file = request.show / source.known_as
    if is_named and file.is_file():
        return source_named(str(file))
    written = written_script_path(request.show, slug).with_name(ARTICLE_FILE)
    for kept in (request.output / slug / ARTICLE_FILE, written) if manuscript.digest else ():
        text = kept_text(kept)
        if text is not None and text_digest(text) == manuscript.digest:
            return source_named(str(kept))
    if source.address is not None:
        return source
    if source.part and file.with_name(file.name.removesuffix(f"#{source.part}")).is_file():
        return source_named(str(file))
    what = (
        f"{source}, which isn't there" if is_named else "no article that it could be compared with"
    )
    raise ScriptError(f"{path.name} names {what}", "Name the article with --against")


def _source(against: str) -> Source:
    source = source_named(against)
    if not source.is_file:
        return source
    path = Path(against)
    if path.name == MANIFEST_FILE:
        path = path.with_name(ARTICLE_FILE)
    elif path.is_dir():
        path /= ARTICLE_FILE
    return source_named(str(path))


def line_numbers(content: str, script: Script) -> dict[str, int]:
    """Return the number of the file's line, from 1, that each line of a script stands in."""
    rows = list(_rows(content))
    numbers: dict[str, int] = {}
    index = 0
    for line in script.lines():
        text = line.text
        found = next((at for at in range(index, len(rows)) if text in rows[at][1]), None)
        if found is not None:
            numbers[line.id] = rows[found][0]
            rest = rows[found][1].partition(text)[2]
            rows[found] = (rows[found][0], rest)
            index = found
    return numbers


def _rows(content: str) -> Iterator[tuple[int, str]]:
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    for hidden in (_BONEYARD, _NOTE):
        content = hidden.sub(lambda found: "\n" * found[0].count("\n"), content)
    for number, row in enumerate(content.split("\n"), 1):
        words = " ".join(unescape(row.strip().lstrip("!~>")).split())
        if words and not row.startswith(("#", "@")):
            yield number, words
