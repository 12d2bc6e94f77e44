"""Find the sources that somebody means: files, folders, patterns and lists of them."""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quotecast.errors import QuotecastError, SourceError
from quotecast.model import SCRIPT_SUFFIX, Source, source_named
from quotecast.reading import READERS

_LIST: Final = "@"
_DEEPEST: Final = 8
_SIGNS: Final = frozenset("*?[")
_SUFFIXES: Final = frozenset(suffix for reader in READERS.values() for suffix in reader.suffixes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The source of one article, or a feed; with `error` it can't be had."""

    source: Source
    error: QuotecastError | None = None


def _missing(word: str, error: QuotecastError) -> Found:
    return Found(source=source_named(word), error=error)


def find_sources(words: Iterable[str]) -> Iterator[Found]:
    """Give the articles that words name, in their order, each once.

    A folder stands for the articles in it and in its folders (or else for the scripts), a pattern (`*.html`) for the files it
    matches, `@list.txt` for the lines of that file, whose names count from where it lies. Names
    that begin with a point are left out of folders. Addresses and `-` stand for themselves.
    """
    seen: set[str] = set()
    for word in words:
        for found in _found(word, ()):
            if found.source.name not in seen:
                seen.add(found.source.name)
                yield found


def _found(word: str, above: tuple[Path, ...]) -> Iterator[Found]:
    if not word.strip():
        error = SourceError(
            "a source without a name was given", "Check what it was to be filled from"
        )
        yield _missing(word, error)
    elif not source_named(word).is_file:
        yield Found(source=source_named(word))
    elif word.startswith(_LIST) and len(word) > 1:
        yield from _listed(word, above)
    elif os.path.isdir(word):  # noqa: PTH112 - no error for a name that no path can have
        yield from _in_folder(word)
    elif _SIGNS & set(word) and not os.path.lexists(word):
        names = sorted(glob.glob(word, recursive=True))  # noqa: PTH207 - keeps the word's form
        if not names:
            hint = "Check it; in quotation marks it reaches quotecast as it is"
            yield _missing(word, SourceError(f"no file matches {word}", hint))
        for name in names:
            is_folder = os.path.isdir(name)  # noqa: PTH112
            yield from _in_folder(name) if is_folder else (Found(source=source_named(name)),)
    else:
        yield Found(source=source_named(word))


def _in_folder(folder: str) -> Iterator[Found]:
    closed: list[OSError] = []
    files = list(_files_in(folder, closed.append))
    for failure in closed:
        message = f"the folder {failure.filename} can't be read: {failure.strerror}"
        error = SourceError(message, "Check its permissions, or leave it out")
        yield _missing(str(failure.filename), error)
    names = [name for name in files if Path(name).suffix.lower() in _SUFFIXES]
    names = names or [name for name in files if name.endswith(SCRIPT_SUFFIX)]
    for name in names:
        yield Found(source=source_named(name))
    if not (names or closed):
        hint = f"Put articles there ({', '.join(sorted(_SUFFIXES))}), or give another folder"
        yield _missing(folder, SourceError(f"{folder} holds no article", hint))


def _files_in(folder: str, onerror: Callable[[OSError], None]) -> Iterator[str]:
    """Give the files of a folder and those below it, in order; pipes and devices are none."""
    for place, folders, files in os.walk(folder, onerror=onerror):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(place, name)  # noqa: PTH118 - keeps the word's form
            if not name.startswith(".") and os.path.isfile(path):  # noqa: PTH113
                yield path


def _listed(word: str, above: tuple[Path, ...]) -> Iterator[Found]:
    named = Path(word.removeprefix(_LIST))
    path = Path(os.path.normpath(named.absolute()))
    if len(above) >= _DEEPEST:
        error = SourceError(f"{path} stands {_DEEPEST} lists deep", "Put the names into one list")
        yield _missing(word, error)
        return
    if path in above:
        error = SourceError(f"the list {path} lists itself", "Take that line out")
        yield _missing(word, error)
        return
    try:
        lines = path.read_bytes().decode("utf-8-sig").splitlines()
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or "it isn't UTF-8 text"
        message = f"the list {path} can't be read: {reason}"
        yield _missing(word, SourceError(message, "Check its name, and save it as UTF-8"))
        return
    names = [name for line in lines if (name := line.strip()) and not name.startswith("#")]
    if not names:
        yield _missing(word, SourceError(f"the list {path} names no source", "Fill it"))
    for name in names:
        yield from _found(_from(named.parent, name), (*above, path))


def _from(folder: Path, name: str) -> str:
    """Return a name of a list as it counts from the list's folder."""
    if not source_named(name).is_file:
        return name
    mark = _LIST if name.startswith(_LIST) else ""
    path = folder / name.removeprefix(_LIST)
    if not mark and _SIGNS & set(name) and not os.path.lexists(path):
        return str(Path(glob.escape(str(folder))) / name)  # only the list's own signs are signs
    return mark + str(path)
