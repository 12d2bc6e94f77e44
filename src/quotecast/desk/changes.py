"""What a person has settled for an article, in words, each to be taken back."""

from dataclasses import dataclass, fields, replace
from typing import Any

from quotecast.errors import ConflictError
from quotecast.scripting.editing.edits import Directed, Inserted, LeftOut, Moved, Retitled, Reworded
from quotecast.show.corrections import Corrections, PersonBy, SaidBy, SpokenBy

_EXCERPT = 80
_DONE = {LeftOut: "is left out", Inserted: "is put in"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One thing that is settled: its table in the file of corrections, its place there, and what it is."""

    table: str
    place: int
    words: str


def changes_of(corrections: Corrections) -> tuple[ChangeView, ...]:
    """Return all that is settled, in words."""
    return tuple(
        ChangeView(table=kind.name, place=place, words=_in_words(one))
        for kind in fields(corrections)
        for place, one in enumerate(getattr(corrections, kind.name))
    )


def without(corrections: Corrections, table: str, place: int) -> Corrections:
    """Return corrections without one of them.

    Raises:
        ConflictError: there is none there.
    """
    known: tuple[Any, ...] = (
        getattr(corrections, table) if table in {kind.name for kind in fields(corrections)} else ()
    )
    if not 0 <= place < len(known):
        raise ConflictError("That isn't settled any more", "Look at the page as it is now")
    return replace(corrections, **{table: (*known[:place], *known[place + 1 :])})


def _in_words(one: Any) -> str:
    words = one.name if isinstance(one, PersonBy) else _short(one.words)
    return f"{words} {_what(one)}"


def _what(one: Any) -> str:
    match one:
        case SaidBy(by=by):
            told = f"is said by {by}"
        case PersonBy():
            told = _person(one)
        case SpokenBy(alias=alias, ipa=ipa):
            told = f"is said as {alias or ipa}"
        case Moved(after=after):
            told = f"is moved behind {_short(after)}" if after else "is moved to the front"
        case Retitled(to=to):
            told = f"is the chapter {_short(to)}" if to else "is no chapter of its own"
        case Reworded(to=to):
            told = f"is put as {_short(to)}"
        case Directed(pause_ms=pause_ms, rate_percent=rate):
            pause = "" if pause_ms is None else f", then {pause_ms} ms of silence"
            told = "is said" + ("" if rate is None else f" at {rate} % of the pace") + pause
        case _:
            told = _DONE[type(one)]
    return told


def _person(one: PersonBy) -> str:
    known = [
        f"has the voice {one.voice}" if one.voice else "",
        f"is {one.gender}" if one.gender else "",
        f"is also called {', '.join(one.also)}" if one.also else "",
    ]
    return " and ".join(filter(None, known)) or "is known"


def _short(words: str) -> str:
    text = " ".join(words.split())
    return f"“{text}”" if len(text) <= _EXCERPT else f"“{text[:_EXCERPT].rsplit(' ', 1)[0]} …”"
