"""Where an article comes from: told once, when a word that names it comes in."""

import os
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

SCRIPT_SUFFIX: Final = ".fountain"

_STANDARD_INPUT: Final = "-"
_BRIEF: Final = "brief of "
# RFC 3986, section 3.1; what is typed or stored with a scheme is an address and no file.
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_PART: Final = "#"
_FROM_HERE: Final = re.compile(r"\.{1,2}[/\\]")
_PARTED: Final = re.compile(r"(?P<file>.*\w\.\w{2,5})#(?P<part>[\w-]{1,40})")


class SourceKind(StrEnum):
    """What kind of place an article comes from."""

    FILE = "file"
    SCRIPT = "script"
    ADDRESS = "address"
    STANDARD_INPUT = "standard input"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an article comes from.

    `name` is what somebody typed, and `known_as` what the show knows it by for life: for a file in
    the show's folder its path there. `place` is a file's absolute path, and otherwise the name. `part`
    names one article of a file that holds several, empty for the file as a whole.
    """

    kind: SourceKind
    name: str
    known_as: str
    place: str
    part: str = ""

    def __str__(self) -> str:
        """Return what a message calls it."""
        is_input = self.kind is SourceKind.STANDARD_INPUT
        return self.kind.value if is_input else self.name

    @property
    def typed(self) -> str:
        """What a command to type in the show's folder names it, empty where none could read it again."""
        can_be_typed = self.is_file or self.kind is SourceKind.ADDRESS
        return self.known_as if can_be_typed else ""

    @property
    def address(self) -> str | None:
        """The address it is fetched from, None for what is fetched from none."""
        return self.known_as if self.kind is SourceKind.ADDRESS else None

    @property
    def programme(self) -> str | None:
        """What tells a brief from another, however long it is and whatever of its articles is in it; None for no brief."""
        return self.known_as if self.kind is SourceKind.BRIEF else None

    @property
    def is_file(self) -> bool:
        """Whether it is a file, an article's or a script's."""
        return self.kind in (SourceKind.FILE, SourceKind.SCRIPT)

    def within(self, show: Path) -> "Source":
        """Return the source as it is known in a show, so that a show can be moved.

        A file that isn't in the folder where somebody is may be named as from the show's, as in notices;
        one that begins with a point and a slash ("./a.md", "../a.md") is meant from where somebody is.
        """
        if not self.is_file:
            return self
        part = f"{_PART}{self.part}" if self.part else ""
        path = Path(self.place)
        try:
            own = show / self.name.removesuffix(part)
            is_own = _FROM_HERE.match(self.name) is None and own.is_file() and not path.exists()
            path = own.absolute() if is_own else path
            inside = path.resolve().relative_to(show.resolve())
        except (OSError, ValueError, RuntimeError):  # a link to itself is none of the first two
            return self
        return replace(self, known_as=inside.as_posix() + part, place=str(path))


def source_named(word: str) -> Source:
    """Return the source that a word names.

    >>> source_named("https://example.org/a").kind.value, source_named("-").kind.value
    ('address', 'standard input')
    >>> source_named("letters.mbox#2").part
    '2'
    """
    parted = _PARTED.fullmatch(word)
    if parted is not None and not _ADDRESS.match(word) and not os.path.lexists(word):
        return part_of(source_named(parted["file"]), parted["part"])
    if word == _STANDARD_INPUT:
        kind = SourceKind.STANDARD_INPUT
    elif _ADDRESS.match(word):
        kind = SourceKind.ADDRESS
    else:
        kind = SourceKind.SCRIPT if word.endswith(SCRIPT_SUFFIX) else SourceKind.FILE
    is_file = kind in (SourceKind.FILE, SourceKind.SCRIPT)
    place = str(Path(word).absolute()) if is_file else word
    return Source(kind=kind, name=word, known_as=word, place=place)


def part_of(source: Source, part: str) -> Source:
    """Return the source of one article of a file that holds several."""
    name, known_as = f"{source.name}{_PART}{part}", f"{source.known_as}{_PART}{part}"
    return replace(source, name=name, known_as=known_as, part=part)


def source_known_as(text: str) -> Source:
    """Return the source that was known as this when a script or a manifest was written."""
    if text.startswith(_BRIEF):
        return Source(kind=SourceKind.BRIEF, name=text, known_as=text, place=text)
    return source_named(text)


def brief_of(sources: tuple[Source, ...], *, day: str = "", title: str = "") -> Source:
    """Return the source of a brief of several articles; their order doesn't matter.

    It is known by all that tells it from another: its day, the title it was given, its articles.

    >>> brief_of((source_named("b.txt"), source_named("a.txt")), day="2024-05-03").known_as
    'brief of 2024-05-03, of a.txt; b.txt'
    """
    called = " ".join(title.split())
    names = "; ".join(sorted(source.known_as for source in sources))
    title = f"called {called}" if called else ""
    known_as = _BRIEF + ", ".join(filter(None, (day, title, f"of {names}" if day else names)))
    return Source(kind=SourceKind.BRIEF, name="the brief", known_as=known_as, place=known_as)
