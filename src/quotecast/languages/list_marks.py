"""Find the numbers and letters that count the items of a list within one paragraph ("1. … 2. …")."""

import re
from dataclasses import dataclass

_MARK = re.compile(
    r"(?<!\S)(?:[•⁃‣◦▪·][^\S\n]*)?(?P<sign>\d{1,2}|[a-z])(?:\.\)|[.)])(?=[^\S\n]+[“\"‘'(]?[^\W\d_a-z])"
)
_SIGN_END = re.compile(r"[.)](?<=[\s•⁃‣◦▪·][\da-z].)|[.)](?<=[\s•⁃‣◦▪·]\d\d.)")
_FIRST = {"1", "a"}
_OPENING = re.compile(r"(?:^|[.:;!?…\n][”’\"')\]]*)\s*$")
_SENTENCE_END = re.compile(r"[.!?…]")
_REACH = 12  # code points before a mark that show whether an item may begin there


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMark:
    """A mark's half-open place in a text; an item begins at `start`."""

    start: int
    end: int


def list_marks(text: str, start: int, end: int, *, needs_stop: bool) -> tuple[ListMark, ...]:
    """Return the marks of the items between two places, in order.

    One at the start stands by itself; elsewhere they count on from 1 or a, at least to 2 or b. With
    `needs_stop` (dotted ordinals: “am 1. Mai und 2. Juni”) each stands behind the end of a sentence.
    """
    if start and not _SIGN_END.search(text, start, end):
        return ()  # most paragraphs count nothing
    found: list[ListMark] = []
    run: list[ListMark] = []
    following = ""
    for match in _MARK.finditer(text, start, end):
        mark, sign = ListMark(start=match.start(), end=match.end()), match["sign"]
        is_first = match.start() == start
        opens = is_first or _OPENING.search(text, max(start, match.start() - _REACH), match.start())
        counts = bool(run) and sign == following
        if counts and not opens:
            counts = not needs_stop and not _SENTENCE_END.search(text, run[-1].end, match.start())
        if counts:
            run.append(mark)
        elif is_first or (opens and sign in _FIRST):
            found.extend(_settled(run, start))
            run = [mark]
        else:
            continue
        following = str(int(sign) + 1) if sign.isdigit() else chr(ord(sign) + 1)
    return (*found, *_settled(run, start))


def _settled(run: list[ListMark], start: int) -> list[ListMark]:
    is_list = len(run) > 1 or (run and run[0].start == start)
    return run if is_list else []
