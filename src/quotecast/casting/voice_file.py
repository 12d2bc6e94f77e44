"""Write what was measured of a voice into its file, and leave the rest as its author wrote it."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

import tomli_w

from quotecast.errors import SettingsError

_TABLE: Final = re.compile(r"^[ \t]*\[", re.MULTILINE)


def with_figures(text: str, figures: Mapping[str, Any]) -> str:
    r"""Return a voice file with these keys: each in its place, or at the end where it had none.

    >>> with_figures("rate_wpm = 160  # slow\nf0_hz = 90\n", {"f0_hz": 97})
    'rate_wpm = 160  # slow\nf0_hz = 97\n'

    Raises:
        SettingsError: the file isn't one line for each key.
    """
    table = _TABLE.search(text)
    end = table.start() if table else len(text)
    top, rest = text[:end], text[end:]
    for key, value in figures.items():
        line = tomli_w.dumps({key: list(value) if isinstance(value, tuple) else value})
        line = " ".join(line.split()).replace("[ ", "[").replace(", ]", "]") + "\n"
        found = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=.*\n?", top, re.MULTILINE)
        if found:
            top = top[: found.start()] + line + top[found.end() :]
        else:
            top = top + ("" if not top or top.endswith("\n") else "\n") + line
    try:
        tomllib.loads(top + rest)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"The figures can't be written into the voice file ({error})",
            "Write each key of the file on a line of its own",
        ) from error
    return top + rest
