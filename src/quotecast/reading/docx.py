"""Read a Word document (WordprocessingML, ISO/IEC 29500-1) as where all its changes are accepted.

Deleted, hidden and struck words, comments and running heads aren't read; each is listed.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from quotecast.errors import SourceError
from quotecast.model import BlockKind, Notice
from quotecast.reading.archive import Archive
from quotecast.reading.composing import Masthead
from quotecast.reading.decoding import normalise_tag
from quotecast.reading.originals import Original, Reading
from quotecast.reading.proof import letters_of
from quotecast.reading.stretches import Stretch, find_reading
from quotecast.reading.word.styles import Styles, name_of, styles_of, value
from quotecast.reading.word.walk import Met, Walker

_ROOT_LINKS = "_rels/.rels"
_OLD = b"\xd0\xcf\x11\xe0"
_FRAMES = {"header": "running head", "footer": "running foot", "comments": "comment"}
_NOTES = {"footnotes": "footnoteReference", "endnotes": "endnoteReference"}
# What programs write where nobody gave a title.
_NO_TITLE = re.compile(
    r"(?:microsoft word|untitled|document\d*$|doc\d*$)|\.\w{2,4}$", re.IGNORECASE
)


def read(original: Original) -> Reading:
    """Return the article of a Word document.

    Raises:
        SourceError: it is none, is encrypted or damaged, or holds no words to read.
    """
    try:
        return _read(original)
    except RecursionError as error:
        raise SourceError(
            f"{original.source} holds parts in parts without an end",
            "Save the article's words as plain text and give that file",
        ) from error


def _read(original: Original) -> Reading:
    name = str(original.source)
    if original.data.startswith(_OLD):
        raise SourceError(
            f"{name} is encrypted, or of a Word of before 2007",
            "Save it as .docx without a password, and give that file",
        )
    archive = Archive(original.data, name)
    parts = _parts(archive)
    main = archive.tree(parts["officeDocument"][0])
    styles = _styles(archive, parts)
    walker = Walker(styles)
    trees = {kind: [archive.tree(path) for path in parts.get(kind, ())] for kind in _READ_TOO}
    stretches = [*walker.stretches(main), *_notes(walker, trees)]
    stretches += [
        replace(one, reason=one.reason or reason)
        for kind, reason in _FRAMES.items()
        for tree in trees[kind]
        for one in Walker(styles).stretches(tree)
    ]
    _require_all(stretches, [main, *(tree for kind in trees.values() for tree in kind)], name)
    masthead = _masthead(archive, parts, styles, stretches)
    reading = find_reading(stretches, masthead, original, tuple(_notices(walker.found)))
    if reading is None:
        raise SourceError(
            f"{name} is a document without words to read",
            "Give the article's words as a text file",
        )
    return reading


_READ_TOO = (*_FRAMES, *_NOTES)


def _parts(archive: Archive) -> Mapping[str, list[str]]:
    """Return the paths of a document's parts by what they are, as its relations tell (part 2, 9)."""
    parts: dict[str, list[str]] = {}
    for kind, path in _links(archive, _ROOT_LINKS, ""):
        parts.setdefault(kind, []).append(path)
    main = parts.get("officeDocument", [""])[0]
    folder, file = posixpath.split(main)
    if main not in archive.names or not _is_word(archive, main):
        raise archive.broken("it holds no text of a word processor")
    links = posixpath.join(folder, "_rels", f"{file}.rels")
    for kind, path in _links(archive, links, folder) if links in archive.names else ():
        if path in archive.names and path not in parts.get(kind, ()):
            parts.setdefault(kind, []).append(path)
    return parts


def _is_word(archive: Archive, path: str) -> bool:
    root = archive.tree(path)
    return name_of(root) == "document" and "wordprocessingml" in str(root.tag)


def _links(archive: Archive, path: str, folder: str) -> Iterator[tuple[str, str]]:
    for link in archive.tree(path).iter("{*}Relationship"):
        if link.get("TargetMode") != "External":
            target = link.get("Target") or ""
            place = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            yield (link.get("Type") or "").rpartition("/")[2], posixpath.normpath(place)


def _styles(archive: Archive, parts: Mapping[str, list[str]]) -> Styles:
    paths = parts.get("styles", [])
    return styles_of(archive.tree(paths[0])) if paths else Styles()


def _notes(walker: Walker, trees: Mapping[str, list[Any]]) -> Iterator[Stretch]:
    """Give the notes in the order of their marks, and last those that no mark stands for."""
    notes = {
        (mark, value(note, "id")): note
        for kind, mark in _NOTES.items()
        for tree in trees[kind]
        for note in tree
        if name_of(note) in {"footnote", "endnote"} and not value(note, "type")
    }
    seen = dict.fromkeys(key for key in walker.found.notes if key in notes)
    for key in (*seen, *(key for key in notes if key not in seen)):
        for one in walker.stretches(notes[key]):
            yield replace(one, kind=BlockKind.FOOTNOTE)


def _masthead(
    archive: Archive, parts: Mapping[str, list[str]], styles: Styles, stretches: list[Stretch]
) -> Masthead:
    """Return the title of the properties where the text marks none, and the declared language."""
    language = normalise_tag(styles.language)
    is_titled = any(one.kind in (BlockKind.TITLE, BlockKind.HEADING) for one in stretches)
    paths = [path for path in parts.get("core-properties", ()) if path in archive.names]
    if is_titled or not paths:
        return Masthead(language=language)
    titles = archive.tree(paths[0]).iter("{http://purl.org/dc/elements/1.1/}title")
    title = next((" ".join(one.text.split()) for one in titles if one.text), "")
    is_title = title and _NO_TITLE.search(title) is None
    return Masthead(title=title if is_title else None, language=language)


def _require_all(stretches: list[Stretch], trees: list[Any], name: str) -> None:
    """Make sure that every letter of the file's texts was walked, by counting them without the walk.

    Raises:
        SourceError: some were lost, which is a mistake of ours.
    """
    walked: Counter[str] = Counter()
    for one in stretches:
        walked.update(letters_of(one.text + "".join(each.text for each in one.left_out)))
    there: Counter[str] = Counter()
    for tree in trees:
        for text in tree.xpath(
            "//*[local-name()='t' or local-name()='delText'][not(ancestor::*[local-name()="
            "'Fallback'][../*[local-name()='Choice']])]/text()"
        ):
            there.update(letters_of(str(text)))
    if there - walked:
        raise SourceError(
            f"words of {name} were lost while it was read",
            "This is a mistake of quotecast's: please report it; save the words as plain text and give that",
        )


def _notices(found: Met) -> Iterator[Notice]:
    if found.changes:
        count = (
            f"{found.changes} tracked changes that are"
            if found.changes > 1
            else ("a tracked change that is")
        )
        yield Notice(
            kind="tracked changes",
            message=f"the document has {count} still open: it is read as if all were accepted; "
            "accept or reject them in your word processor if that isn't what is meant",
        )
    if found.unreadable:
        yield Notice(
            kind="signs",
            message=f"{found.unreadable} signs of a symbol font can't be read as letters: "
            "look whether they are words, and write them so",
        )
    if found.embedded:
        yield Notice(
            kind="embedded",
            message=f"{found.embedded} files embedded in the document aren't read: "
            "open and save it in a word processor, which takes them in",
        )
