"""Remember who had which voice, so that a person sounds the same in every episode of the show.

The register is `voices/cast.toml`: a table per person, in it one per engine, for a producer to edit.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from quotecast.errors import SettingsError
from quotecast.files import write_atomically

_HEADER = "# Who speaks with which voice in this show. Edit a voice to recast a person.\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Say which voice a person has in this show, and why it was chosen."""

    name: str
    voice_id: str
    reason: str = "as the show's cast register says"


def load_register(path: Path, engine: str) -> dict[str, Entry]:
    """Read the entries for an engine by speaker id; a register that isn't there yet is empty.

    Raises:
        SettingsError: the file isn't a register (a merge conflict in it, for example).
    """
    entries = ((who, _entry(path, who, table, engine)) for who, table in _load(path).items())
    return {who: entry for who, entry in entries if entry is not None}


def extend_register(path: Path, engine: str, entries: Mapping[str, Entry]) -> None:
    """Write who is new to an engine, by speaker id; what is there already stays as it is.

    Raises:
        SettingsError: the file there isn't a register.
        OutputError: the file can't be written.
    """
    content = _load(path)
    known = load_register(path, engine)
    new = {who: entry for who, entry in entries.items() if who not in known}
    for who, entry in new.items():
        table = content.setdefault(who, {"name": entry.name})
        table[engine] = {"voice": entry.voice_id, "reason": entry.reason}
    if new:
        text = _HEADER + tomli_w.dumps(dict(sorted(content.items())))
        write_atomically(path, text.encode("utf-8"))


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
    known = {"name": table.get("name"), "reason": casting.get("reason")}
    texts = {key: value for key, value in known.items() if isinstance(value, str)}
    return Entry(**{"name": who, **texts}, voice_id=casting["voice"])
