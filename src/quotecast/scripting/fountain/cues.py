"""Read the cues of a script (https://fountain.io/syntax, "Character"), and find those that are typed without their mark."""

import re
from collections.abc import Collection, Iterator, Sequence

from quotecast.model import Notice

VOICE = re.compile(r"(?<!\\)\[\[voice ([^\s\]]+)\]\]")
_CUE = re.compile(r"@\s*(\S.*?)\s*(?:(?<!\\)\^)?$")
_LONGEST = 80
_PLAIN = re.compile(r"(?=[^a-z]*[A-Z])([^a-z()@#=~>.!\[][^a-z(]*)(?:\([^()]*\))?[\s^]*$")
_EXTENSION = re.compile(r"(?<!\\)\s*\([^()]*\)$")
_DUAL = re.compile(r"(?<!\\)\^\s*$")


def cue_of(block: Sequence[str]) -> str | None:
    """Return the name in the cue that a block opens with, None where it opens with none."""
    first = VOICE.sub("", block[0]).rstrip()
    forced = _CUE.match(first)
    plain = _PLAIN.match(first) if len(first) <= _LONGEST else None
    found = forced or (plain if len(block) > 1 else None)
    return found[1] if found else None


def name_in(cue: str) -> str:
    """Return the name in a cue without what may stand behind it: "(V.O.)", "^"."""
    return _EXTENSION.sub("", _DUAL.sub("", cue)).strip()


def unmarked_cues(
    blocks: Sequence[tuple[int, Sequence[str]]], names: Collection[str], script: str
) -> Iterator[Notice]:
    """Give a notice of each line that is nothing but the name of somebody who has cues, above another line.

    `blocks` come with the numbers of their first lines, `names` folded. What we wrote so has a note with its place.
    """
    for start, block in blocks:
        for number, row in enumerate(block[:-1], start):
            name = name_in(VOICE.sub("", row).strip())
            is_cue = number == start and cue_of(block) is not None
            if not is_cue and name.casefold() in names and block[number - start + 1]:
                message = (
                    f"{script}, line {number}: “{name}” has no @, so that it is read aloud and is no cue: if the "
                    f"lines below are theirs, write @{name}, below an empty line"
                )
                yield Notice(kind="advice", message=message)
