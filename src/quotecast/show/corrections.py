"""Keep what a person has settled for an article, by its words: `scripts/<slug>.corrections.toml`.

It holds through rebuilds and through corrections of the article elsewhere, and can be read, edited and
versioned. What no longer fits is told, and stays in the file.
"""

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

import msgspec
import tomli_w

from quotecast.errors import ConflictError, ScriptError
from quotecast.files import locked, write_atomically
from quotecast.model import Gender, Lexeme
from quotecast.remarks import with_remarks
from quotecast.scripting.editing.edits import (
    Directed,
    Edits,
    Inserted,
    LeftOut,
    Moved,
    Retitled,
    Reworded,
    folded,
)
from quotecast.show.places import SCRIPTS, corrections_lock, script_path

NARRATOR: Final = "narrator"

_SUFFIX: Final = ".corrections.toml"
_HEADER: Final = """\
# What a person has settled for this article. It is kept by its words, so that it holds when the article is
# corrected elsewhere. Take out what shall be as it was found. docs/desk.md says what may stand here.

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidBy:
    """The words of a quotation, or of a sentence of it, and the name of who says them."""

    words: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonBy:
    """What is settled of somebody: other names of theirs, their gender, their voice here.

    `voice` is the id of a voice; empty: as cast.
    """

    name: str
    also: tuple[str, ...] = ()
    gender: Gender | None = None
    voice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenBy:
    """How words are said in this article: other words in their place, or IPA."""

    words: str
    alias: str | None = None
    ipa: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether they are said in no way at all: an alias of blanks would cut them out of their line."""
        return not ((self.alias or "").strip() or (self.ipa or "").strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """All that is settled for one article."""

    said: tuple[SaidBy, ...] = ()
    person: tuple[PersonBy, ...] = ()
    spoken: tuple[SpokenBy, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    moved: tuple[Moved, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    inserted: tuple[Inserted, ...] = ()
    directed: tuple[Directed, ...] = ()
    retitled: tuple[Retitled, ...] = ()

    @property
    def edits(self) -> Edits:
        """What is changed in the lines of the script."""
        return Edits(
            left_out=self.left_out,
            moved=self.moved,
            reworded=self.reworded,
            inserted=self.inserted,
            directed=self.directed,
            retitled=self.retitled,
        )

    def with_edits(self, edits: Edits) -> "Corrections":
        """Return them with other changes in the place of those of the lines."""
        return replace(self, **{kind.name: getattr(edits, kind.name) for kind in fields(edits)})

    def has_more_than(self, other: "Corrections") -> bool:
        """Return whether anything is settled here that isn't there."""
        return any(
            row not in getattr(other, kind.name)
            for kind in fields(self)
            for row in getattr(self, kind.name)
        )

    @property
    def lexemes(self) -> tuple[Lexeme, ...]:
        """How words are said in this article."""
        return tuple(
            Lexeme(graphemes=(one.words,), alias=one.alias, phoneme=one.ipa)
            for one in self.spoken
            if not one.is_empty
        )

    def with_said(self, new: Iterable[SaidBy]) -> "Corrections":
        """Return them with more, which go before what was settled for the same words.

        An empty name takes back what was.
        """
        settled = {folded(one.words): one for one in (*self.said, *new)}
        return replace(self, said=tuple(one for one in settled.values() if one.by))

    def with_person(self, name: str, **known: Any) -> "Corrections":
        """Return them with something more that is known of somebody."""
        people = {folded(one.name): one for one in self.person}
        earlier = people.get(folded(name), PersonBy(name=name))
        people[folded(name)] = replace(earlier, **known)
        told = (one for one in people.values() if one != PersonBy(name=one.name))
        return replace(self, person=tuple(told))

    def with_same(self, nickname: str, name: str) -> "Corrections":
        """Return them with a name for another of somebody's; an empty one takes back what was."""
        known = self
        for one in self.person:
            also = tuple(each for each in one.also if folded(each) != folded(nickname))
            known = known.with_person(one.name, also=also) if also != one.also else known
        if not name:
            return known
        earlier = next((one for one in known.person if folded(one.name) == folded(name)), None)
        return known.with_person(name, also=(*(earlier.also if earlier else ()), nickname))

    def with_spoken(self, new: SpokenBy) -> "Corrections":
        """Return them with how words are said; what is said as written takes back what was."""
        said = {one.words: one for one in (*self.spoken, new)}
        return replace(self, spoken=tuple(one for one in said.values() if one.alias or one.ipa))

    def with_all(self, other: "Corrections") -> "Corrections":
        """Return them with all of others, which go before."""
        both = self.with_said(other.said).with_edits(self.edits.with_more(other.edits))
        for one in other.person:
            known = {key.name: getattr(one, key.name) for key in fields(one) if key.name != "name"}
            both = both.with_person(one.name, **{key: got for key, got in known.items() if got})
        for spoken in other.spoken:
            both = both.with_spoken(spoken)
        return both


NOTHING: Final = Corrections()
"""What is settled where nothing is."""

_KINDS: Final[Mapping[str, type[Any]]] = {
    "said": SaidBy,
    "person": PersonBy,
    "spoken": SpokenBy,
    "left_out": LeftOut,
    "moved": Moved,
    "reworded": Reworded,
    "inserted": Inserted,
    "directed": Directed,
    "retitled": Retitled,
}


def corrections_path(show: Path, slug: str) -> Path:
    """Return where the corrections of an episode are, or would be."""
    return script_path(show, slug).with_name(f"{slug}{_SUFFIX}")


def has_corrections(show: Path) -> bool:
    """Return whether anything is settled for any article of a show."""
    return next((show / SCRIPTS).glob(f"*{_SUFFIX}"), None) is not None


def corrections_digest(show: Path, slug: str) -> str:
    """Return a digest of the file of an episode's corrections; empty where there is none."""
    try:
        return hashlib.sha256(corrections_path(show, slug).read_bytes()).hexdigest()
    except OSError:
        return ""


def digest_of(corrections: Corrections) -> str:
    """Return a digest of what is settled; empty where nothing is."""
    if corrections == NOTHING:
        return ""
    return hashlib.sha256(msgspec.json.encode(corrections, order="sorted")).hexdigest()


def read_corrections(show: Path, slug: str) -> Corrections:
    """Return what is settled for an episode's article; nothing, where there is no file.

    Raises:
        ScriptError: the file can't be read.
    """
    path = corrections_path(show, slug)
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        _require_known(content)
        return msgspec.convert(content, Corrections)
    except FileNotFoundError:
        return Corrections()
    except OSError as error:
        raise ScriptError(
            f"The corrections {path} can't be read: {error.strerror or error}",
            f"Make {path.parent} a folder in which you may read",
        ) from error
    except ValueError as error:  # so are tomllib's and msgspec's
        raise ScriptError(
            f"The corrections {path} can't be read: {error}",
            "Mend the file as TOML: docs/desk.md says what each table has",
        ) from error


def write_corrections(show: Path, slug: str, corrections: Corrections) -> None:
    """Write what is settled for an episode's article; what a person has remarked in the file stays in it.

    Where nothing is settled, nor remarked, there is no file.

    Raises:
        OutputError: the file can't be written.
    """
    path = corrections_path(show, slug)
    rows = (
        f"[[{name}]]\n{tomli_w.dumps(row, multiline_strings=False)}"
        for name, tables in _content(corrections).items()
        for row in tables
    )
    earlier = path.read_text(encoding="utf-8") if path.is_file() else ""
    text = with_remarks(_HEADER + "\n".join(rows), earlier)
    if text == _HEADER:
        path.unlink(missing_ok=True)
        return
    write_atomically(path, text.encode("utf-8"))


def change_corrections(
    show: Path, slug: str, change: Callable[[Corrections], Corrections], *, was: str | None = None
) -> Corrections:
    """Change what is settled for an episode's article, while nobody else does; return what is now.

    `was` is the digest of the file that the change was made for (None: whatever is there).

    Raises:
        ConflictError: somebody else has changed the file since.
        ScriptError: the file can't be read.
        OutputError: it can't be written.
    """
    with locked(corrections_lock(show)):
        if was is not None and was != corrections_digest(show, slug):
            raise ConflictError(
                f"Somebody else has changed {corrections_path(show, slug).name} since you looked",
                "Look at it again, and make your change once more if it is still wanted",
            )
        earlier = read_corrections(show, slug)
        corrections = change(earlier)
        if corrections != earlier:
            write_corrections(show, slug, corrections)
    return corrections


def _content(corrections: Corrections) -> dict[str, Any]:
    tables: dict[str, Any] = msgspec.to_builtins(corrections)
    return {
        name: [{key: value for key, value in row.items() if not _is_empty(value)} for row in rows]
        for name, rows in tables.items()
    }


def _is_empty(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, list | tuple) and not value)


def _require_known(content: Mapping[str, Any]) -> None:
    """Refuse what nothing is called, so that a key misspelt isn't passed over.

    Raises:
        ValueError: a table or a key of one isn't known.
    """
    for name, rows in content.items():
        if name not in _KINDS:
            raise ValueError(f"no table is called [[{name}]]: there are {', '.join(_KINDS)}")
        if not isinstance(rows, list):
            raise ValueError(f"{name} is no list of tables: write [[{name}]]")  # noqa: TRY004
        known = [key.name for key in fields(_KINDS[name])]
        for key in (key for row in rows if isinstance(row, Mapping) for key in row):
            if key not in known:
                raise ValueError(
                    f"in [[{name}]] no key is called {key}: there are {', '.join(known)}"
                )
