"""What a person changes in a script, each by the words of the line that it is about.

Words are compared without regard to white space and capitals. Where the same words stand in several
lines, `followed_by` holds those of the line behind the one that is meant; without it all are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeAlias, TypeVar

from quotecast.model import NARRATOR_ID
from quotecast.scripting.directions import FASTEST_PERCENT, LONGEST_PAUSE_MS, SLOWEST_PERCENT


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A line that isn't said."""

    words: str
    followed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A line that is said right after another (empty: first of all)."""

    words: str
    after: str = ""
    followed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """A line that is said in other words."""

    words: str
    to: str
    followed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inserted:
    """A line of the narrator's that the article hasn't, right after another (empty: first of all)."""

    words: str
    after: str = ""
    followed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directed:
    """How long it is silent after a line, and how fast it is said; None: as it would be."""

    words: str
    pause_ms: int | None = None
    rate_percent: int | None = None
    followed_by: str = ""

    @property
    def held(self) -> "Directed":
        """The same within the bounds of what a script's own directions can say."""
        pause_ms, rate = self.pause_ms, self.rate_percent
        return replace(
            self,
            pause_ms=None if pause_ms is None else min(max(0, pause_ms), LONGEST_PAUSE_MS),
            rate_percent=None if rate is None else min(max(SLOWEST_PERCENT, rate), FASTEST_PERCENT),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Retitled:
    """A chapter that is called otherwise (empty: that goes on with the chapter before); `words` are its title."""

    words: str
    to: str = ""

    @property
    def followed_by(self) -> str:
        """Nothing: a chapter is meant by its title alone."""
        return ""


Edit: TypeAlias = LeftOut | Moved | Reworded | Inserted | Directed | Retitled
EditT = TypeVar("EditT", bound=Edit)
PutT = TypeVar("PutT", Reworded, Retitled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """All that a person has changed in one script, each kind in the order it is done in."""

    left_out: tuple[LeftOut, ...] = ()
    moved: tuple[Moved, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    inserted: tuple[Inserted, ...] = ()
    directed: tuple[Directed, ...] = ()
    retitled: tuple[Retitled, ...] = ()

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return any(getattr(self, kind.name) for kind in fields(self))

    def with_more(self, more: "Edits") -> "Edits":
        """Return them with others that were made later, to the script that these had led to.

        Later ones go before those of the same kind for the same line, and what takes back an earlier
        one takes it out.
        """
        put_in = {folded(one.words) for one in self.inserted}
        taken_out = {folded(one.words) for one in self.left_out}
        gone = {folded(one.words) for one in more.left_out} & put_in
        back = {folded(one.words) for one in more.inserted} & taken_out
        return Edits(
            left_out=_joined(_but(self.left_out, back), _but(more.left_out, gone)),
            moved=_joined(_but(self.moved, gone), more.moved),
            reworded=_chained(self.reworded, more.reworded),
            inserted=_joined(_but(self.inserted, gone), _but(more.inserted, back)),
            directed=_joined(_but(self.directed, gone), more.directed),
            retitled=_chained(self.retitled, more.retitled),
        )

    def without(self, edit: Edit) -> "Edits":
        """Return them without one."""
        changes: dict[str, Any] = {
            kind.name: tuple(one for one in getattr(self, kind.name) if one != edit)
            for kind in fields(self)
        }
        return replace(self, **changes)


def _but(edits: Sequence[EditT], gone: set[str]) -> tuple[EditT, ...]:
    return tuple(one for one in edits if folded(one.words) not in gone)


def _chained(known: Sequence[PutT], more: Sequence[PutT]) -> tuple[PutT, ...]:
    """Return rewordings with later ones, which may be of words that an earlier one had put there."""
    was = {folded(one.to): one for one in known}
    later: list[PutT] = []
    for one in more:
        earlier = was.get(folded(one.words))
        later.append(replace(earlier, to=one.to) if earlier else one)
    return tuple(one for one in _joined(known, later) if " ".join(one.to.split()) != one.words)


def _joined(known: Sequence[EditT], more: Sequence[EditT]) -> tuple[EditT, ...]:
    settled: dict[tuple[str, str], EditT] = {}
    for one in (*known, *more):
        settled.pop(_key(one), None)
        settled[_key(one)] = one
    return tuple(settled.values())


def _key(edit: Edit) -> tuple[str, str]:
    return folded(edit.words), folded(edit.followed_by)


def folded(words: str) -> str:
    """Return words as they are compared."""
    return " ".join(words.split()).casefold()


def is_lead_in(speaker_id: str, text: str) -> bool:
    """Return whether a line only says who speaks next."""
    return speaker_id == NARRATOR_ID and text.rstrip().endswith(":")
