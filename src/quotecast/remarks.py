"""Keep what a person has remarked in a TOML file that is written anew.

A remark (TOML 1.0, Comment) belongs to the table or the key that it stands above or behind. One whose
table or key is gone stands at the top of the file: nobody's words are lost.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

_Named: TypeAlias = tuple[str, str, str]
"""The header of a table, what the first key of a row says, and a key (empty: the table or row itself)."""
_Place: TypeAlias = tuple[_Named, int]
"""So named, and the how manieth of those that are named alike."""

_TOP: Final[_Place] = (("", "", ""), 0)


def with_remarks(text: str, earlier: str) -> str:
    """Return a TOML text with the remarks of an earlier one; the remarks that it has itself come once.

    Every header and key of `text` is a line of its own. Rows are headed `[[name]]`; in the earlier text
    they may be inline tables too, one a line.
    """
    lines = _lines(text)
    above, behind = _remarks_in(_lines(earlier))
    own = set(lines)
    written: list[str] = []
    for line, place in zip(lines, _places(lines), strict=True):
        if place is None:
            written.append(line)
            continue
        written += [one for one in above.pop(place, ()) if one not in own]
        written.append("  ".join(filter(None, (line, behind.pop(place, "")))))
    left = [one for remarks in above.values() for one in remarks] + list(behind.values())
    top = next((at for at, line in enumerate(written) if not line.startswith("#")), 0)
    written[top:top] = [one for one in left if one not in own]
    return "\n".join(written) + "\n"


def _lines(text: str) -> list[str]:
    """Return the lines of a TOML text, which only a newline ends: in its words other signs may stand."""
    return text.removesuffix("\n").split("\n")


def _remarks_in(lines: Sequence[str]) -> tuple[dict[_Place, list[str]], dict[_Place, str]]:
    """Return the remarks above places and behind them; those above the first blank line are at the top."""
    above: dict[_Place, list[str]] = {}
    behind: dict[_Place, str] = {}
    waiting: list[str] = []
    is_top = True
    for line, place in zip(lines, _places(lines), strict=True):
        code = _code(line)
        remark = line.strip().removeprefix(code).strip()
        if place is None and remark:
            waiting.append(remark)
        elif place is not None or (is_top and not line.strip()):
            above.setdefault(place or _TOP, []).extend(waiting)
            waiting, is_top = [], is_top and place is None
        if place is not None and remark:
            behind[place] = remark
    above.setdefault(_TOP, []).extend(waiting)
    return above, behind


def _places(lines: Sequence[str]) -> Iterator[_Place | None]:
    """Yield the place of each line, None for those that are none."""
    alike: Counter[_Named] = Counter()
    for named in _named(lines):
        if named is None:
            yield None
        else:
            alike[named] += 1
            yield named, alike[named]


def _named(lines: Sequence[str]) -> Iterator[_Named | None]:
    """Yield how the place of each line is named, None for blank lines, remarks and a list's end."""
    header, row, around = "", "", ("", "")
    codes = [_code(line) for line in lines]
    for number, code in enumerate(codes):
        if code in ("", "]"):
            header, row = around if code else (header, row)
            yield None
        elif code.startswith("{"):
            row = _first_value(code)
            yield header, row, ""
        elif code.startswith("["):
            header = code.replace(" ", "")
            row = _first_value(*codes[number + 1 :]) if header.startswith("[[") else ""
            around = header, row
            yield header, row, ""
        else:
            key = code.partition("=")[0].strip()
            is_list_of_rows = code.endswith("[") and not header
            header, key = (f"[[{key}]]", "") if is_list_of_rows else (header, key)
            yield header, row, key


def _first_value(*codes: str) -> str:
    """Return what the first key in lines says, as far as one tells it."""
    found = _parsed(next(filter(None, codes), ""))
    while isinstance(found, list | dict) and found:
        found = found[0] if isinstance(found, list) else next(iter(found.values()))
    return str(found)


def _code(line: str) -> str:
    """Return a line without its remark."""
    line = line.strip()
    whole = _parsed(line) if "#" in line else None
    if whole is None:
        return "" if line.startswith("#") else line
    starts = (at for at, sign in enumerate(line) if sign == "#")
    heads = (line[:at].rstrip() for at in starts)
    return next((head for head in heads if _parsed(head) == whole), line)


def _parsed(code: str) -> Any:
    """Return what a line says: a header, a key, a row of a list, or the beginning of a list; None for nothing."""
    for form in _forms(code):
        try:
            return tomllib.loads(form) or None
        except ValueError:
            continue
    return None


def _forms(code: str) -> Iterable[str]:
    return (code, f"rows = [{code}\n]", f"{code}\n]", f"rows = [\n{code}")
