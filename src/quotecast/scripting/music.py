"""Turn a script's directions for music into the pieces that are heard, and find their files."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.errors import ScriptError
from quotecast.model import Music, MusicRole, Script
from quotecast.scripting.directions import MusicDirection


@dataclass(frozen=True, slots=True, kw_only=True)
class MusicCall:
    """Hold a direction with the number of lines that stand before it and its place."""

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
