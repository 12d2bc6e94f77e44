"""Know the sets of a match of tennis by the sets that stand beside them."""

import re

from quotecast.normalising.rules import text_after, text_before

_A_SET = r"(?:6[-–][0-4]|[0-4][-–]6|7[-–][56]|[56][-–]7)"
_SET = re.compile(_A_SET)
_SET_BEFORE = re.compile(
    rf"(?<![\d.-]){_A_SET}(?:\s?\(\d{{1,2}}(?:[-–]\d{{1,2}})?\))?,?\s(?:and\s)?$"
)
_SET_BEHIND = re.compile(rf"(?:\s?\(\d{{1,2}}(?:[-–]\d{{1,2}})?\))?,?\s(?:and\s)?{_A_SET}(?![\d-])")
_REACH = 20  # code points of a set, its tie-break and what joins it to the next: " (10-8), and 7-6"
_TIE_BREAK = re.compile(r"(?<![\d.-])(?:7[-–]6|6[-–]7)\s?\($")


def is_set(found: re.Match[str]) -> bool:
    """Return whether a pair is one of several sets of tennis, or the tie-break that settled one: "6-4, 7-6 (7-5)"."""
    before, after = text_before(found, _REACH), text_after(found, _REACH)
    if _TIE_BREAK.search(before) and after[:1] == ")":
        return True
    beside = _SET_BEFORE.search(before) or _SET_BEHIND.match(after)
    return beside is not None and _SET.fullmatch(found[0]) is not None
