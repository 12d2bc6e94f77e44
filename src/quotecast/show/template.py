"""Write the `show.toml` that a new show begins with."""

from dataclasses import fields

from quotecast.settings import ENGINES_KEY, Settings


def settings_template() -> str:
    """Write a `show.toml` with every setting, its default and what it means, all commented out."""
    parts = [
        "# The settings of this show. Take the # away in front of a key to change it.",
    ]
    for name, table in ((entry.name, entry.default_factory) for entry in fields(Settings)):
        meaning = " ".join((getattr(table, "__doc__", "") or "").split())
        defaults = table()  # type: ignore[operator]
        keys = [
            f"# {key.name} = {_toml(getattr(defaults, key.name))}"
            for key in fields(defaults)
            if key.name != ENGINES_KEY
        ]
        parts.append("\n".join([f"# {meaning}", f"[{name}]", *keys]))
    return "\n\n".join(parts) + "\n"


def _toml(value: str | float | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    value = ",".join(value) if isinstance(value, tuple) else value
    return f'"{value}"' if isinstance(value, str) else str(value)
