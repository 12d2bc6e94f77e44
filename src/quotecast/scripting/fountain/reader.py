"""Read a script from Fountain 1.1 (https://fountain.io/syntax), ours or one written by hand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from quotecast.errors import ScriptError
from quotecast.languages import language_of, sentence_spans
from quotecast.model import (
    NARRATOR_ID,
    Chapter,
    Line,
    LineKind,
    Notice,
    Omission,
    Script,
    Segment,
    Span,
    Speaker,
    Style,
    source_known_as,
)
from quotecast.scripting.directions import (
    MusicCall,
    music_of,
    read_aloud,
    read_music,
    read_pause_ms,
    read_rate_percent,
)
from quotecast.scripting.fountain.cues import VOICE, cue_of, name_in, unmarked_cues
from quotecast.scripting.fountain.markup import read_span, read_speaker, title_page, unescape
from quotecast.scripting.fountain.writer import NARRATOR_CUE, cue_names
from quotecast.scripting.manuscript import Manuscript, Said
from quotecast.scripting.pacing import paced
from quotecast.settings import PauseSettings
from quotecast.slug import slug_of

_NOTE = re.compile(r"(?<!\\)\[\[(.*?)\]\]", re.DOTALL)
# Of a note of several lines as many are left, of two spaces, which don't end a dialogue.
_LONG_NOTE = re.compile(r"(?<!\\)\[\[(?:(?!\]\]).)*?\n.*?\]\]", re.DOTALL)
_OPEN_NOTE = re.compile(r"(?<!\\)\[\[")
_BONEYARD = re.compile(r"(?<!\\)/\*.*?\*/", re.DOTALL)
_OPEN_BONEYARD = re.compile(r"(?<!\\)/\*")
_PLACES = re.compile(r"(?:\+?\d+-\d+)(?: \+?\d+-\d+)*")
_OMITTED = re.compile(r"omitted (.+?): (\d+-\d+(?: \d+-\d+)*)$")
_SAID = re.compile(r"said (\S+): (\d+-\d+(?: \d+-\d+)*)$")
_PARENTHETICAL = re.compile(r"\((.*)\)")
_SCENE = re.compile(r"(?:INT|EXT|EST|I/E|INT\./EXT)[. ]|\.(?=\w)", re.IGNORECASE)


@dataclass(kw_only=True)
class _Draft:
    name: str
    title: str
    language: str
    speaker_names: dict[str, str] = field(default_factory=dict)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    omissions: list[Omission] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    voices: dict[str, str] = field(default_factory=dict)
    chapters: list[tuple[str, list[Segment]]] = field(default_factory=list)
    calls: list[MusicCall] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    line_count: int = 0

    def segments(self) -> list[Segment]:
        if not self.chapters:
            self.chapters.append((self.title, []))
        return self.chapters[-1][1]

    def pause_after_last(self, pause_ms: int, where: str) -> None:
        segments = next((segments for _, segments in reversed(self.chapters) if segments), None)
        if segments is None:
            raise ScriptError(
                f"{where}: no line stands before this pause", "Move it below the line it follows"
            )
        segments[-1] = replace(segments[-1], lines=_with_pause(segments[-1].lines, pause_ms))


def read_fountain(
    content: str, name: str, pauses: PauseSettings, language: str = "en"
) -> Manuscript:
    """Read a script file's content; `name` (without suffix) and `language` for what it doesn't say.

    Raises:
        ScriptError: the file isn't a script; the message has the line number.
    """
    content = content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    content = _without_boneyards(content, name)
    _require_closed(content, _OPEN_NOTE, "]]", name)
    facts, body_start = title_page(content)
    title = facts.get("title") or name
    language = facts.get("language") or language
    draft = _Draft(name=name, title=title, language=language)
    body = content[body_start:]
    first_number = content[:body_start].count("\n") + 1
    _read_notes(draft, body, first_number)
    body = _LONG_NOTE.sub(lambda found: found[0].count("\n") * "  \n" + "  ", body)
    blocks = list(_blocks(body, first_number))
    for number, block in blocks:
        _read_block(draft, block, number)
    draft.notices += unmarked_cues(blocks, draft.speaker_names, name)
    chapters = [Chapter(title=t, segments=tuple(s)) for t, s in draft.chapters if s]
    if not chapters:
        raise ScriptError(
            f"{name}: the script has nothing to speak",
            f"Write a cue such as @{NARRATOR_CUE} and a line of text below it",
        )
    paced_chapters = paced(chapters, pauses)
    line_ids = [line.id for chapter in paced_chapters for line in chapter.lines()]
    heard = {segment.speaker_id for chapter in chapters for segment in chapter.segments}
    return Manuscript(
        title=title,
        byline=facts.get("author") or facts.get("authors"),
        publisher=facts.get("publisher"),
        published=facts.get("draft date"),
        source=source_known_as(facts.get("source") or f"{name}.fountain"),
        digest=facts.get("digest", ""),
        script=Script(
            article_id=slug_of(facts.get("article") or name),
            language=language,
            speakers=tuple(s for s in draft.speakers.values() if s.id in heard),
            chapters=paced_chapters,
            omissions=tuple(sorted(draft.omissions, key=lambda entry: entry.span)),
            style=_style(facts.get("style", "")),
            music=music_of(draft.calls, line_ids),
        ),
        said=tuple(draft.said),
        voices=draft.voices,
        notices=tuple(draft.notices),
    )


def _without_boneyards(content: str, name: str) -> str:
    _require_closed(content, _OPEN_BONEYARD, "*/", name)
    return _BONEYARD.sub(lambda found: "\n" * found[0].count("\n"), content)


def _require_closed(content: str, opening: re.Pattern[str], end: str, name: str) -> None:
    """Refuse what opens behind the last end: nothing would ever be searched for in vain."""
    rest = opening.search(content, max(0, content.rfind(end)))
    if rest:
        number = content[: rest.start()].count("\n") + 1
        raise ScriptError(
            f"{name}, line {number}: {rest[0]} is never closed", f"Write {end} where it ends"
        )


def _read_notes(draft: _Draft, body: str, first_number: int) -> None:
    number, counted = first_number, 0
    for found in _NOTE.finditer(body):
        number += body.count("\n", counted, found.start())
        counted = found.start()
        note, where = found[1].strip(), f"{draft.name}, line {number}"
        if note.startswith("speaker {"):
            speaker = read_speaker(note.removeprefix("speaker "), where)
            draft.speakers[speaker.id] = speaker
        elif omitted := _OMITTED.match(note):
            spans = (read_span(place, where) for place in omitted[2].split())
            draft.omissions += [Omission(span=span, reason=omitted[1]) for span in spans]
        elif said := _SAID.match(note):
            spans = (read_span(place, where) for place in said[2].split())
            draft.said += [Said(span=span, speaker_id=said[1]) for span in spans]
    script = Script(
        article_id="",
        language="",
        speakers=tuple(draft.speakers.values()),
        chapters=(),
        omissions=(),
    )
    draft.speaker_names |= {cue.casefold(): who for who, cue in cue_names(script).items()}


def _blocks(body: str, first_number: int) -> Iterator[tuple[int, list[str]]]:
    block: list[str] = []
    start = first_number
    for number, line in enumerate(body.split("\n"), first_number):
        if line.strip() and (block or _NOTE.sub("", line).strip()):
            if not block:
                start = number
            block.append(line.strip())
        elif block and line.startswith("  ") and _opens_dialogue(block):
            block.append("")  # Fountain: two spaces keep a dialogue together
        elif block and not line.strip():
            yield start, block
            block = []
    if block:
        yield start, block


def _read_block(draft: _Draft, block: list[str], number: int) -> None:
    first = block[0]
    if first.startswith("#"):
        heading = unescape(_NOTE.sub("", first.lstrip("#"))).strip()
        draft.chapters.append((heading or draft.title, []))
        block, number = block[1:], number + 1
    elif _is_silent(first):
        _call_music(draft, first, f"{draft.name}, line {number}")
        block, number = block[1:], number + 1
    if not block:
        return
    cue = cue_of(block)
    if cue is not None:
        speaker_id = _speaker_id(draft, cue)
        if chosen := VOICE.search(block[0]):
            draft.voices[speaker_id] = chosen[1]
        spoken, number = block[1:], number + 1
        if not any(_NOTE.sub("", line).strip() for line in spoken):
            raise ScriptError(
                f"{draft.name}, line {number - 1}: the cue {block[0]} has nothing to speak",
                "Write the text in the line right below it",
            )
    else:
        speaker_id, spoken = NARRATOR_ID, block
    _read_spoken(draft, speaker_id, spoken, number)


def _read_spoken(draft: _Draft, speaker_id: str, spoken: list[str], number: int) -> None:
    lines: list[Line] = []
    rate_percent = 100
    for offset, text in enumerate(spoken):
        where = f"{draft.name}, line {number + offset}"
        if found := _PARENTHETICAL.fullmatch(_NOTE.sub("", text).strip()):
            pause_ms = read_pause_ms(found[1], where)
            if pause_ms is None:
                rate_percent = _rate_percent(draft, found[1], rate_percent, where)
            elif lines:
                lines = list(_with_pause(lines, pause_ms))
            else:
                draft.pause_after_last(pause_ms, where)
        elif not _call_music(draft, text, where):
            fresh = list(_lines(text, speaker_id, draft.language, where))
            lines += [replace(line, rate_percent=rate_percent) for line in fresh]
            draft.notices += read_aloud(_NOTE.sub("", text), where)
            draft.line_count += len(fresh)
    if lines:
        draft.segments().append(Segment(speaker_id=speaker_id, lines=tuple(lines)))


def _rate_percent(draft: _Draft, words: str, current: int, where: str) -> int:
    percent = read_rate_percent(words, where)
    if percent is not None:
        return percent
    message = f"{where}: ({words.strip()}) is advice to an actor, and no voice follows it"
    draft.notices.append(Notice(kind="advice", message=message))
    return current


def _with_pause(lines: Sequence[Line], pause_ms: int) -> tuple[Line, ...]:
    return (*lines[:-1], replace(lines[-1], pause_after_ms=pause_ms, has_own_pause=True))


def _call_music(draft: _Draft, text: str, where: str) -> bool:
    direction = read_music(_NOTE.sub("", text), where)
    if direction is not None:
        call = MusicCall(direction=direction, lines_before=draft.line_count, place=where)
        draft.calls.append(call)
    return direction is not None


def _opens_dialogue(block: Sequence[str]) -> bool:
    is_announced = block[0].startswith("#") or _is_silent(block[0])
    return cue_of([*(block[1:] if is_announced else block), "", ""]) is not None


def _is_silent(line: str) -> bool:
    """Return whether a line is a synopsis, a transition or a scene heading."""
    is_centred = line.startswith(">") and line.endswith("<")
    is_transition = line.endswith("TO:") and line.isupper() and not line.startswith("@")
    is_forced = line.startswith(("=", ">")) and not is_centred
    return is_forced or is_transition or bool(_SCENE.match(line))


def _speaker_id(draft: _Draft, cue: str) -> str:
    cue = name_in(cue)
    known = draft.speaker_names.get(cue.casefold())
    if known is not None:
        return known
    label = unescape(cue)
    speaker = Speaker(id=slug_of(label), name=label.title() if label.isupper() else label)
    draft.speakers[speaker.id] = speaker
    draft.speaker_names[cue.casefold()] = speaker.id
    return speaker.id


def _lines(text: str, speaker_id: str, language: str, where: str) -> Iterator[Line]:
    origin: list[Span] = []
    added: list[Span] = []
    for found in _NOTE.finditer(text):
        if _PLACES.fullmatch(found[1].strip()):
            for place in found[1].split():
                (added if place[0] == "+" else origin).append(read_span(place.lstrip("+"), where))
    text = text.strip("> <") if text.startswith(">") else text
    words = " ".join(unescape(_NOTE.sub("", text).lstrip("!~")).split())
    if not words:
        return
    is_quotation = speaker_id != NARRATOR_ID
    kind = LineKind.QUOTATION if is_quotation else LineKind.NARRATION if origin else LineKind.ADDED
    whole = Span(start=0, end=len(words))
    parts = (whole,) if origin or added else sentence_spans(words, whole, language_of(language))
    for part in parts:
        yield Line(
            id="",
            speaker_id=speaker_id,
            kind=kind,
            text=part.cut_from(words),
            origin=tuple(origin),
            added=tuple(added),
        )


def _style(word: str) -> Style:
    try:
        return Style(word.lower())
    except ValueError:
        return Style.RADIO  # a script written by hand says none
