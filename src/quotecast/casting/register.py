"""Remember who had which voice, so that a person sounds the same in every episode of the show.

The register is `voices/cast.toml`: one table per person, which a producer may edit.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import tomli_w

from quotecast.errors import SettingsError
from quotecast.files import write_atomically

_HEADER = "# Who speaks with which voice in this show. Edit a voice to recast a person.\n\n"


def load_register(path: Path) -> dict[str, str]:
    """Read voice ids by speaker id; a register that isn't there yet is empty.

    Raises:
        SettingsError: the file isn't a register (a merge conflict in it, for example).
    """
    return {speaker_id: entry["voice"] for speaker_id, entry in _load(path).items()}


def extend_register(path: Path, voices: Mapping[str, str], names: Mapping[str, str]) -> None:
    """Write who is new, voice ids and names by speaker id; whoever is there already stays.

    Raises:
        SettingsError: the file there isn't a register.
        OutputError: the file can't be written.
    """
    known = _load(path)
    new = {who: {"name": names[who], "voice": voices[who]} for who in voices if who not in known}
    if new:
        content = dict(sorted((known | new).items()))
        write_atomically(path, (_HEADER + tomli_w.dumps(content)).encode("utf-8"))


def _load(path: Path) -> dict[str, dict[str, str]]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f"The cast register {path} can't be read: {error}",
            "Mend the file as TOML, and keep one table per person",
        ) from error
    for speaker_id, entry in content.items():
        if not (isinstance(entry, Mapping) and isinstance(entry.get("voice"), str)):
            raise SettingsError(
                f"The cast register {path} gives {speaker_id} no voice",
                'Add a line such as voice = "f5", or delete the table',
            )
    return content
