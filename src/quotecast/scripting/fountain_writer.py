"""Write a script as Fountain 1.1 (https://fountain.io/syntax), for a producer to read and edit.

A cue is `@NAME`, a chapter is a section (`#`), a paragraph a dialogue block with one line per
sentence. The note behind a line says where in the article it stands (`[[12-40 44-60 +0-3]]`: two
spans of the article, and the first three characters added); notes at the end keep what the page
doesn't show. None of the notes is needed to build from the file.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping

from quotecast.model import NARRATOR_ID, Line, Omission, Script, Speaker
from quotecast.scripting.manuscript import Manuscript
from quotecast.scripting.markup import escape

NARRATOR_CUE = "NARRATOR"


def write_fountain(manuscript: Manuscript) -> str:
    """Return the script file's content."""
    script = manuscript.script
    cues = cue_names(script)
    parts = ["\n".join(_title_page(manuscript))]
    for chapter in script.chapters:
        parts.append(f"# {escape(_one_line(chapter.title))}")
        for segment in chapter.segments:
            spoken = [_line(line) for line in segment.lines]
            parts.append("\n".join([f"@{cues[segment.speaker_id]}", *spoken]))
    parts += [f"[[speaker {_json(_speaker(speaker))}]]" for speaker in script.speakers]
    parts += _left_out(script.omissions)
    return "\n\n".join(parts) + "\n"


def cue_names(script: Script) -> Mapping[str, str]:
    """Return a name for everybody's cues, by speaker id; no two are alike."""
    names = {NARRATOR_ID: NARRATOR_CUE}
    for speaker in script.speakers:
        name = escape(_one_line(speaker.label)).replace("(", r"\(").replace("^", r"\^")
        taken = {other.casefold() for other in names.values()}
        number = 2
        unique = name
        while unique.casefold() in taken:
            unique, number = f"{name} {number}", number + 1
        names[speaker.id] = unique
    return names


def _title_page(manuscript: Manuscript) -> Iterator[str]:
    script = manuscript.script
    facts = {
        "Title": manuscript.title,
        "Credit": "Read by synthetic voices. Written by",
        "Author": manuscript.byline,
        "Source": manuscript.source,
        "Draft date": manuscript.published,
        "Publisher": manuscript.publisher,
        "Language": script.language,
        "Article": script.article_id,
        "Style": script.style,
        "Digest": manuscript.digest,
    }
    for key, value in facts.items():
        if value:
            yield f"{key}: {escape(_one_line(value))}"


def _line(line: Line) -> str:
    spans = [f"{span.start}-{span.end}" for span in line.origin]
    spans += [f"+{span.start}-{span.end}" for span in line.added]
    return f"{escape(line.text)} [[{' '.join(spans)}]]"


def _speaker(speaker: Speaker) -> dict[str, object]:
    introduction = speaker.introduction
    return {
        "id": speaker.id,
        "name": speaker.name,
        "aliases": list(speaker.aliases),
        "description": speaker.description,
        "gender": speaker.gender,
        "gender_evidence": speaker.gender_evidence,
        "gender_is_guess": speaker.gender_is_guess,
        "introduction": introduction and [introduction.start, introduction.end],
    }


def _left_out(omissions: tuple[Omission, ...]) -> Iterator[str]:
    by_reason: dict[str, list[str]] = defaultdict(list)
    for omission in omissions:
        by_reason[omission.reason].append(f"{omission.span.start}-{omission.span.end}")
    for reason, spans in by_reason.items():
        yield f"[[omitted {reason}: {' '.join(spans)}]]"


def _json(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return (
        text.replace("]]", r"]\u005d")
        .replace("[[", r"[\u005b")
        .replace("*/", r"*\/")
        .replace("/*", r"\/*")
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
