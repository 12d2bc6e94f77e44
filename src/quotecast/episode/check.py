"""Proofread a script file against an article, to find words that aren't as published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quotecast.episode.attributed import read_quotations
from quotecast.episode.context import Request
from quotecast.model import Script, Source, source_named
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.scripting.checking.comparison import Difference, compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.fountain.markup import unescape
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.manuscript import read_script_file
from quotecast.show.corrections import read_corrections
from quotecast.show.places import ARTICLE_FILE

_NOTE = re.compile(r"(?<!\\)\[\[.*?\]\]", re.DOTALL)
_BONEYARD = re.compile(r"(?<!\\)/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A difference and the number of the file's line that it is about (None: no line)."""

    difference: Difference
    line_number: int | None


def proofread(path: Path, against: str, request: Request) -> tuple[Remark, ...]:
    """Compare a script file with an article; empty when nothing is different.

    `against` names any source of an article, or an episode's folder or manifest, which stand for
    the `article.txt` there. Notes in the script file are never believed.

    Raises:
        ScriptError: the script can't be read.
        SourceError: the article can't be read.
    """
    content, settings = read_script_file(path), request.settings
    script = read_fountain(content, path.stem, settings.pauses).script
    corrections = read_corrections(request.show, script.article_id)
    article, attribution = read_quotations(_source(against), request, corrections)
    quotations, speakers = attribution.quotations, attribution.speakers
    layout = place_lines(article, quotations, speakers, script, settings.show.disclosure)
    judge = SpeakerJudge(speakers, script, settings.attribution.threshold)
    numbers = line_numbers(content, script)
    return tuple(
        Remark(difference=found, line_number=numbers.get(found.line_id or ""))
        for found in compare(layout, judge)
    )


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
