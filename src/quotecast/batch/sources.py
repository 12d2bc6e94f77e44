"""Find the sources that somebody means: files, folders, patterns and lists of them."""

import glob
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import quote

from quotecast.errors import QuotecastError, SourceError
from quotecast.model import PASSED_OVER, SCRIPT_SUFFIX, Notice, Source, source_named
from quotecast.reading import READERS, is_article_name, why_unread
from quotecast.settings import SETTINGS_FILE
from quotecast.show.places import OUTPUT

_LIST: Final = "@"
_DEEPEST: Final = 8
_LOOKED_AT: Final = 4096
_MOST_ALONE: Final = 5  # files of one kind that are told of one by one
_MOST_NAMED: Final = 3
_EPISODE: Final = frozenset({"manifest.json", "article.txt"})  # what was made of an article
_HIDDEN: Final = (".", "~$")  # and what Word keeps beside an open document
_PAGES: Final = READERS["html"].suffixes
_BEFORE_FILES: Final = ("_", "-", ".")  # "PAGE_files", "PAGE-Dateien"
_SIGNS: Final = frozenset("*?[")
_SUFFIXES: Final = frozenset(suffix for reader in READERS.values() for suffix in reader.suffixes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The source of one article, or a feed; with `error` it can't be had.

    With `passed` it is what a folder holds besides articles: it says why it isn't read.
    """

    source: Source
    error: QuotecastError | None = None
    passed: Notice | None = None


def _missing(word: str, error: QuotecastError) -> Found:
    return Found(source=source_named(word), error=error)


def find_sources(words: Iterable[str]) -> Iterator[Found]:
    """Give the articles that words name, in their order, each once.

    A folder stands for the articles in it and in its folders (or else for the scripts), a pattern (`*.html`) for the files it
    matches, `@list.txt` for the lines of that file, whose names count from where it lies. Names
    that begin with a point, or with Word's `~$`, are left out of folders. Addresses and `-` stand for themselves.
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
    episodes: list[str] = []
    odd: list[str] = []
    files = list(_files_in(folder, closed.append, episodes.append, odd.append))
    for failure in closed:
        message = f"the folder {failure.filename} can't be read: {failure.strerror}"
        error = SourceError(message, "Check its permissions, or leave it out")
        yield _missing(str(failure.filename), error)
    names = [name for name in files if is_article_name(name, partial(_head, name))]
    scripts = [name for name in files if name.endswith(SCRIPT_SUFFIX)]
    names = names or scripts
    for name in names:
        yield Found(source=source_named(name))
    yield from _passed_over(folder, [name for name in files if name not in {*names, *scripts}])
    for name in odd:
        notice = Notice(kind=PASSED_OVER, message=f"passed over, since {_oddness(name)}")
        yield Found(source=source_named(name), passed=notice)
    yield from _made(folder, episodes, is_all=not names)
    if not (names or closed or episodes):
        hint = f"Put articles there ({', '.join(sorted(_SUFFIXES))}), or give another folder"
        yield _missing(folder, SourceError(f"{folder} holds no article", hint))


def _oddness(name: str) -> str:
    if os.path.isdir(name):  # noqa: PTH112 - keeps the word's form
        return "it holds what a browser has saved with the page beside it. Give a file of it by itself if it is an article"
    is_link = os.path.islink(name)  # noqa: PTH114
    return "it is a link to what isn't there" if is_link else "it is a pipe or a device, no file"


def _made(folder: str, episodes: Sequence[str], *, is_all: bool) -> Iterator[Found]:
    """Give the episodes that a folder holds: what they were made of lies elsewhere."""
    if not episodes:
        return
    some = ", ".join(Path(place).name for place in episodes[:_MOST_NAMED])
    some += ", …" if len(episodes) > _MOST_NAMED else ""
    what = "what was made of articles" if len(episodes) == 1 else f"{len(episodes)} episodes"
    hint = "Give the article or the script to build one again"
    if is_all:
        yield _missing(folder, SourceError(f"{folder} holds {what} and no article: {some}", hint))
    else:
        message = f"{what} in {folder} passed over ({some}). {hint}"
        notice = Notice(kind=PASSED_OVER, message=message)
        yield Found(source=source_named(folder), passed=notice)


def _passed_over(folder: str, names: Iterable[str]) -> Iterator[Found]:
    """Give the files of a folder that aren't articles, many of one kind together."""
    by_suffix: dict[str, list[str]] = {}
    for name in names:
        by_suffix.setdefault(Path(name).suffix.lower(), []).append(name)
    for suffix, same in by_suffix.items():
        why, hint = why_unread(suffix)
        if len(same) <= _MOST_ALONE:
            told = [(name, f"passed over, since {why}. {hint}") for name in same]
        else:
            some = ", ".join(Path(name).name for name in same[:_MOST_NAMED])
            word = os.path.join(folder, f"*{suffix}")  # noqa: PTH118 - keeps the word's form
            told = [(word, f"{len(same)} files are passed over ({some}, …), since {why}. {hint}")]
        for name, message in told:
            notice = Notice(kind=PASSED_OVER, message=message)
            yield Found(source=source_named(name), passed=notice)


def _head(name: str) -> bytes:
    try:
        with Path(name).open("rb") as stream:
            return stream.read(_LOOKED_AT)
    except OSError:
        return b""


def _files_in(
    folder: str,
    onerror: Callable[[OSError], None],
    onepisode: Callable[[str], None],
    onodd: Callable[[str], None],
) -> Iterator[str]:
    """Give the files of a folder and those below it, in order; pipes, devices, episodes and parts of pages are none."""
    for place, folders, files in os.walk(folder, onerror=onerror):
        if set(files) >= _EPISODE:
            folders.clear()
            onepisode(place)
            continue
        if SETTINGS_FILE in files and OUTPUT in folders:
            folders.remove(OUTPUT)
            onepisode(os.path.join(place, OUTPUT))  # noqa: PTH118 - all that a show has made
        for name in _saved_with_pages(place, folders, files):
            folders.remove(name)
            onodd(os.path.join(place, name))  # noqa: PTH118
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        for name in sorted(files):
            path = os.path.join(place, name)  # noqa: PTH118 - keeps the word's form
            if name.startswith(_HIDDEN):
                continue
            if os.path.isfile(path):  # noqa: PTH113
                yield path
            else:
                onodd(path)


def _saved_with_pages(place: str, folders: Sequence[str], files: Sequence[str]) -> list[str]:
    """Return the folders that browsers save with a page: called "PAGE_files" in their language, and named in it."""
    pages = [Path(place, name) for name in files if Path(name).suffix.lower() in _PAGES]

    def is_saved_with(page: Path, name: str) -> bool:
        end = name.removeprefix(page.stem)
        return name != end and end.startswith(_BEFORE_FILES) and _leads_to(page, name)

    return [name for name in folders if any(is_saved_with(page, name) for page in pages)]


def _leads_to(page: Path, folder: str) -> bool:
    """Return whether a page names files of a folder beside it, as it is or as an address has it."""
    if not page.is_file():  # a pipe has no end
        return False
    try:
        markup = page.read_bytes()
    except OSError:
        return False
    name = os.fsencode(folder)
    addresses = (quote(name), quote(name, safe="~()*!'&,;=+@$:"))
    written = (name, os.fsencode(escape(folder)), *map(str.encode, addresses))
    return any(one + b"/" in markup for one in written)


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
