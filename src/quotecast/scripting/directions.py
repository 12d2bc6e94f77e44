"""Follow what a producer directs in a script: pauses, rates, and music, whose files are found.

A parenthetical that opens with a word of ours (`pause`, `rate`, `slower`, `faster`, `normal`), or
with what looks like one misspelt, is a direction and must be a right one. Any other is advice to
an actor ("(wryly)"), which no synthetic voice can follow.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from quotecast.errors import ScriptError
from quotecast.model import Music, MusicRole, Notice, Script
from quotecast.scripting.fountain.markup import escape, unescape

LONGEST_PAUSE_MS = 10_000
SLOWEST_PERCENT, FASTEST_PERCENT = 50, 200
RATES: Mapping[str, int] = {
    "much slower": 70,
    "slower": 85,
    "normal": 100,
    "faster": 115,
    "much faster": 130,
}
_PAUSE = re.compile(r"pause\s+(\d{1,6}(?:\.\d{1,3})?)\s*(ms|s)")
_RATE = re.compile(r"rate\s+(\d{1,3})\s*%")
_WITHIN = re.compile(rf"(?<!\\)\(\s*(?:{_PAUSE.pattern}|{_RATE.pattern})\s*\)", re.IGNORECASE)
_OPENING = re.compile(r"[a-z]+")
_OURS = ("pause", "rate", "slower", "faster", "normal", "slow", "fast")
_ALIKE = 0.8
_EXCERPT = 60
_MUSIC = re.compile(r">\s*MUSIC\s*:(.*)", re.IGNORECASE)
_UNDER = re.compile(r"(.*\S)\s*,\s*under", re.IGNORECASE)
_QUOTED = re.compile(r'"(.*)"(\s*,\s*under)?', re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MusicDirection:
    """Ask for a piece of music, or, with `name` None, for the end of the bed."""

    name: str | None
    role: MusicRole


def read_pause_ms(words: str, where: str) -> int | None:
    """Return the pause that a parenthetical (without its brackets) asks for, None if none.

    Raises:
        ScriptError: the pause is none that can be made.
    """
    words = words.strip().casefold()
    if not words.startswith("pause"):
        return None
    found = _PAUSE.fullmatch(words)
    pause_ms = round(float(found[1]) * (1 if found[2] == "ms" else 1000)) if found else -1
    if not 0 <= pause_ms <= LONGEST_PAUSE_MS:
        raise ScriptError(
            f"{where}: ({words[:_EXCERPT]}) is no pause that can be made",
            f"Write a time such as (pause 0.4s) or (pause 400ms), "
            f"at most {LONGEST_PAUSE_MS // 1000}s",
        )
    return pause_ms


def read_rate_percent(words: str, where: str) -> int | None:
    """Return the rate that a parenthetical (without its brackets) asks for, None for advice.

    Raises:
        ScriptError: it looks like a direction and is none.
    """
    words = " ".join(words.casefold().split())
    if words in RATES:
        return RATES[words]
    found = _RATE.fullmatch(words)
    if found and SLOWEST_PERCENT <= int(found[1]) <= FASTEST_PERCENT:
        return int(found[1])
    opening = _OPENING.match(words)
    if found or (opening and get_close_matches(opening[0], _OURS, 1, _ALIKE)):
        raise ScriptError(
            f"{where}: ({words[:_EXCERPT]}) looks like a direction and is none that is known",
            f"Write {', '.join(f'({name})' for name in RATES)}, "
            f"(rate {SLOWEST_PERCENT}%) to (rate {FASTEST_PERCENT}%), or (pause 0.4s)",
        )
    return None


def read_aloud(text: str, where: str) -> list[Notice]:
    """Return a notice of each pause or rate that stands within what is said, where it is read as words.

    >>> [len(read_aloud(text, "line 2")) for text in ("It cost (pause 2s) £38.", "It came (a pause) late.")]
    [1, 0]
    """
    message = "stands within a line, and is read aloud: write it in a line of its own"
    return [
        Notice(kind="advice", message=f"{where}: {found[0]} {message}")
        for found in _WITHIN.finditer(text)
    ]


def as_words(text: str) -> str:
    r"""Write a line so that what looks like a direction within it is known for the article's words.

    >>> print(as_words("The loan (rate 5%) is dear."))
    The loan \(rate 5%) is dear.
    """
    return _WITHIN.sub(lambda found: "\\" + found[0], text)


def rate_words(percent: int) -> str:
    """Name a rate as a parenthetical does.

    >>> rate_words(85), rate_words(90)
    ('slower', 'rate 90%')
    """
    names = {rate: name for name, rate in RATES.items()}
    return names.get(percent, f"rate {percent}%")


def read_music(line: str, where: str) -> MusicDirection | None:
    """Return the music that a line asks for, None where it is no such line.

    Raises:
        ScriptError: no file is named.
    """
    found = _MUSIC.fullmatch(line.strip())
    if found is None:
        return None
    words = found[1].strip()
    if words.casefold() == "out":
        return MusicDirection(name=None, role=MusicRole.BED)
    quoted, under = _QUOTED.fullmatch(words), _UNDER.fullmatch(words)
    role = MusicRole.BED if (quoted[2] if quoted else under) else MusicRole.STING
    name = quoted[1] if quoted else under[1] if under else words
    if not name.strip():
        raise ScriptError(
            f"{where}: MUSIC names no file",
            "Write > MUSIC: jingle.mp3, or > MUSIC: bed.mp3, under, or > MUSIC: out",
        )
    return MusicDirection(name=unescape(name), role=role)


def music_line(name: str, role: MusicRole) -> str:
    """Write the line that asks for a piece of music."""
    under = ", under" if role is MusicRole.BED else ""
    return f'> MUSIC: "{escape(name)}"{under}'


@dataclass(frozen=True, slots=True, kw_only=True)
class MusicCall:
    """A direction with the number of lines that stand before it and its place."""

    direction: MusicDirection
    lines_before: int
    place: str


def music_of(calls: Iterable[MusicCall], line_ids: Sequence[str]) -> tuple[Music, ...]:
    """Return the pieces in order: whatever comes next, a sting too, ends a bed.

    Raises:
        ScriptError: a bed has no line to lie under, or there is none to end.
    """
    pieces: list[Music] = []
    is_open = False
    for call in calls:
        here = line_ids[call.lines_before] if call.lines_before < len(line_ids) else None
        if is_open:
            if here is not None and pieces[-1].before_line == here:
                raise _no_speech(pieces[-1].place)
            pieces[-1] = replace(pieces[-1], until_line=here)
        elif call.direction.name is None:
            raise ScriptError(
                f"{call.place}: no bed plays here that could end", "Delete the line MUSIC: out"
            )
        is_open = call.direction.name is not None and call.direction.role is MusicRole.BED
        if is_open and here is None:
            raise _no_speech(call.place)
        if call.direction.name is not None:
            pieces.append(
                Music(
                    path=Path(call.direction.name),
                    role=call.direction.role,
                    before_line=here,
                    place=call.place,
                )
            )
    return tuple(pieces)


def renumbered(music: Iterable[Music], ids: dict[str, str]) -> tuple[Music, ...]:
    """Return the pieces at the same lines under their new ids."""
    return tuple(
        replace(
            piece,
            before_line=piece.before_line and ids[piece.before_line],
            until_line=piece.until_line and ids[piece.until_line],
        )
        for piece in music
    )


def with_files_found(script: Script, show: Path, folder: Path) -> Script:
    """Return the script with every piece's file named from the show's folder.

    A file is looked for in the show's folder, then in `folder`, the script's own.

    Raises:
        ScriptError: there is no such file inside the show.
    """
    music = tuple(replace(piece, path=_found(piece, show, folder)) for piece in script.music)
    return replace(script, music=music)


def _found(piece: Music, show: Path, folder: Path) -> Path:
    hint = f"Put the file into {show}, and name it as seen from there"
    root = Path(os.path.realpath(show))
    for base in (show, folder):
        try:
            real = Path(os.path.realpath(base / piece.path))
            is_file = real.is_file()
        except (OSError, ValueError):
            continue
        if not is_file:
            continue
        if not real.is_relative_to(root):
            raise ScriptError(f"{piece.place}: {piece.path} lies outside the show", hint)
        return real.relative_to(root)
    raise ScriptError(f"{piece.place}: there is no music file {piece.path}", hint)


def _no_speech(place: str) -> ScriptError:
    return ScriptError(
        f"{place}: the bed has no line to lie under",
        "Move it above the line that it shall begin with",
    )
