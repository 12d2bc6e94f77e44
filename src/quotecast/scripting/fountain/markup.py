"""Write and read single lines of Fountain, so that whatever an article contains survives.

Fountain 1.1 (https://fountain.io/syntax): a backslash takes its meaning from a character.
"""

import json
import re
from collections.abc import Mapping

from quotecast.errors import ScriptError
from quotecast.model import Gender, Span, Speaker

_ESCAPED_ANYWHERE = re.compile(r"[\\*_]|\[(?=\[)|\](?=\])|/(?=\*)|\*(?=/)")
_ESCAPED_FIRST = re.compile(r"[@#>=!~.(\[]")
_UNESCAPED = re.compile(r"\\(.)|[*_]+")
_FORCED = re.compile(r"(?:INT|EXT|EST|I/E)\b", re.IGNORECASE)
UNNAMED = "unnamed:"  # before the name of a speaker that is only described
_KEY = re.compile(r"([A-Za-z][A-Za-z ]*):\s*(.*)")


def escape(text: str) -> str:
    r"""Write text as one line of dialogue that Fountain reads as nothing else.

    >>> print(escape("[[h@lo]] *now*"))
    \[[h@lo\]] \*now\*
    """
    text = _ESCAPED_ANYWHERE.sub(lambda found: "\\" + found[0], text)
    if _ESCAPED_FIRST.match(text) or _FORCED.match(text):
        return "\\" + text
    return text


def unescape(text: str) -> str:
    r"""Read a line back. Emphasis is for the eye: its marks, where not escaped, are left out.

    >>> unescape(escape("[[h@lo]] *now*"))
    '[[h@lo]] *now*'
    >>> unescape("I am *really* glad")
    'I am really glad'
    """
    return _UNESCAPED.sub(lambda found: found[1] or "", text)


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


def title_page(content: str) -> tuple[Mapping[str, str], int]:
    """Return the title page's values by lower-case key, and where the body starts."""
    facts: dict[str, str] = {}
    position, key = 0, ""
    for line in content.splitlines(keepends=True):
        found = _KEY.match(line)
        if not line.strip():
            if facts:
                return facts, position + len(line)
        elif found:
            key = found[1].lower()
            facts[key] = unescape(found[2].strip())
        elif facts and line[0] in " \t":
            facts[key] = f"{facts[key]} {unescape(line.strip())}".strip()
        else:
            return {}, 0
        position += len(line)
    return (facts, position) if facts else ({}, 0)


def _require_texts(values: list[object]) -> None:
    if not all(isinstance(value, str) and value for value in values):
        raise ValueError("a name that is no text")
