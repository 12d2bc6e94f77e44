"""Read the notes that a script keeps for the program: places in the article, and speakers."""

import json

from quotecast.errors import ScriptError
from quotecast.model import Gender, Span, Speaker

UNNAMED = "unnamed:"  # before the name of a speaker that is only described


def read_span(place: str, where: str) -> Span:
    """Read a place such as `12-40`.

    Raises:
        ScriptError: it is no place in a text.
    """
    start, _, end = place.partition("-")
    try:
        return Span(start=int(start), end=int(end))
    except ValueError as error:
        raise ScriptError(f"{where}: {place} is no place in a text", "Delete the note") from error


def read_speaker(note: str, where: str) -> Speaker:
    """Read what a note tells of a speaker: JSON as the writer writes it.

    Raises:
        ScriptError: it can't be read.
    """
    try:
        content = json.loads(note)
        introduction = content.pop("introduction", None)
        gender = content.pop("gender", None)
        name = content.pop("name")
        _require_texts([content["id"], name, *content["aliases"]])
        return Speaker(
            name=name.removeprefix(UNNAMED),
            is_named=not name.startswith(UNNAMED),
            aliases=tuple(content.pop("aliases")),
            gender=gender and Gender(gender),
            introduction=introduction and Span(start=introduction[0], end=introduction[1]),
            **content,
        )
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise ScriptError(
            f"{where}: the note about a speaker can't be read", "Undo the edit, or delete the note"
        ) from error


def _require_texts(values: list[object]) -> None:
    if not all(isinstance(value, str) and value for value in values):
        raise ValueError("a name that is no text")
