"""Write the settings of a new show: every key with its default and what it means, commented out."""

import json
from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType

from quotecast.settings import ENGINE_TABLES, Settings


def settings_template(show: Mapping[str, str] = MappingProxyType({})) -> str:
    """Write a `show.toml` with every setting, its default and what it means, all commented out.

    `show` are what is known of the show already: these keys of its table are set.
    """
    parts = [
        "# The settings of this show. Take the # away in front of a key to change it.",
    ]
    for name, table in ((entry.name, entry.default_factory) for entry in fields(Settings)):
        meaning = " ".join((getattr(table, "__doc__", "") or "").split())
        defaults = table()  # type: ignore[operator]
        known = show if name == "show" else {}
        keys = [
            f"{key.name} = {_quoted(known[key.name])}"
            if key.name in known
            else f"# {key.name} = {_toml(getattr(defaults, key.name))}"
            for key in fields(defaults)
            if key.name != ENGINE_TABLES
        ]
        parts.append("\n".join([f"# {meaning}", f"[{name}]", *keys]))
    return "\n\n".join(parts) + "\n"


def _quoted(text: str) -> str:
    """Return a text as TOML writes it, which JSON's strings are too."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _toml(value: str | float | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    value = ",".join(value) if isinstance(value, tuple) else value
    return f'"{value}"' if isinstance(value, str) else str(value)
