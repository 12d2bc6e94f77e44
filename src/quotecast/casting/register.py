"""Remember who had which voice, so that a person sounds the same in every episode of the show.

The register is `voices/cast.toml`: a table per person, in it one per engine or cast, for a producer to
edit. Where a voice is gone, `instead` is the one that speaks until it is there again.
Any number of runs may use it at the same time.
"""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tomli_w

from quotecast.errors import SettingsError
from quotecast.files import Stamp, locked, stamp_of, write_atomically
from quotecast.remarks import with_remarks

_HEADER = "# Who speaks with which voice in this show. Edit a voice to recast a person.\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Say which voice a person has in this show, and why it was chosen."""

    name: str
    voice_id: str
    reason: str = "as the show's cast register says"
    instead_id: str = ""


class Register:
    """Hold the entries for one engine or cast by speaker id; a file that isn't there yet has none.

    The file is read again only when another has written it, and a person's table is printed only
    once: so what an episode costs doesn't grow with the number of people.
    """

    def __init__(self, path: Path, engine: str) -> None:
        self.path = path
        self._engine = engine
        self._people: dict[str, Any] = {}
        self._printed: dict[str, str] = {}
        self._entries: dict[str, Entry] = {}
        self._stamp: Stamp | None = None

    @property
    def entries(self) -> Mapping[str, Entry]:
        """Who has which voice, as read last."""
        return self._entries

    @contextmanager
    def locked(self, lock: Path) -> Iterator[None]:
        """Read what is there, and keep all other runs out with a file `lock` until the block ends.

        Raises:
            SettingsError: the file isn't a register (a merge conflict in it, for example).
            OutputError: the lock can't be had.
        """
        with locked(lock):
            self.refresh()
            yield

    def refresh(self) -> None:
        """Read the file where it has changed.

        Raises:
            SettingsError: it isn't a register.
        """
        stamp = stamp_of(self.path)
        if stamp == self._stamp and stamp is not None:
            return
        people = _load(self.path)
        entries = {
            who: _entry(self.path, who, table, self._engine) for who, table in people.items()
        }
        self._entries = {who: entry for who, entry in entries.items() if entry is not None}
        self._people, self._printed, self._stamp = people, {}, stamp

    def extend(self, entries: Mapping[str, Entry]) -> None:
        """Write who is new, and who has a voice in place of one that is gone; the rest stays as it is.

        So do the remarks of a person. Only in a `locked` block.

        Raises:
            OutputError: the file can't be written.
        """
        new = {who: entry for who, entry in entries.items() if self._is_news(who, entry)}
        if not new:
            return
        for who, entry in new.items():
            self._enter(who, entry)
        for who in self._people.keys() - self._printed.keys():
            self._printed[who] = tomli_w.dumps({who: self._people[who]})
        text = _HEADER + "\n".join(self._printed[who] for who in sorted(self._printed))
        earlier = self.path.read_text(encoding="utf-8") if self.path.is_file() else ""
        if "#" in earlier.removeprefix(_HEADER):
            text = with_remarks(text, earlier)
        write_atomically(self.path, text.encode("utf-8"))
        self._stamp = stamp_of(self.path)

    def _is_news(self, who: str, entry: Entry) -> bool:
        known = self._entries.get(who)
        is_instead = known is not None and entry.instead_id not in ("", known.instead_id)
        return known is None or is_instead

    def _enter(self, who: str, entry: Entry) -> None:
        table = self._people.setdefault(who, {"name": entry.name})
        known = self._entries.get(who)
        if known is None:
            table[self._engine] = {"voice": entry.voice_id, "reason": entry.reason}
            self._entries[who] = entry
        else:
            table[self._engine]["instead"] = entry.instead_id
            self._entries[who] = replace(known, instead_id=entry.instead_id)
        self._printed.pop(who, None)


def load_register(path: Path, engine: str) -> Mapping[str, Entry]:
    """Read the entries for an engine by speaker id; a register that isn't there yet is empty.

    Raises:
        SettingsError: the file isn't a register (a merge conflict in it, for example).
    """
    register = Register(path, engine)
    register.refresh()
    return register.entries


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f"The cast register {path} can't be read: {error}",
            "Mend the file as TOML, and keep one table per person",
        ) from error


def _entry(path: Path, who: str, table: Any, engine: str) -> Entry | None:
    casting = table.get(engine) if isinstance(table, Mapping) else ""
    if casting is None:
        return None
    if not (isinstance(casting, Mapping) and isinstance(casting.get("voice"), str)):
        raise SettingsError(
            f"The cast register {path} gives {who} no voice",
            f'Write [{who}.{engine}] with a line such as voice = "f5" below it, or delete the table',
        )
    name, reason, instead_id = table.get("name"), casting.get("reason"), casting.get("instead")
    entry = Entry(name=name if isinstance(name, str) else who, voice_id=casting["voice"])
    return replace(
        entry,
        reason=reason if isinstance(reason, str) else entry.reason,
        instead_id=instead_id if isinstance(instead_id, str) else "",
    )
