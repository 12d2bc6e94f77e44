"""Know what a page's own style sheets hide: rules of one class or id by which nothing is shown.

A rule may be for those only that bear no other name (".panel:not(.open)").
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from quotecast.reading.page.elements import SCREEN_READER_ONLY, is_clipped

_NOT_SHOWN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE
)
_SHOWN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*(?!none)|visibility\s*:\s*visible|clip\s*:\s*auto)", re.IGNORECASE
)
_HIDING = re.compile("display|visibility|clip|left|top|right|indent")
_NAME = re.compile(r"[.#]-?[_a-zA-Z][\w-]*")
_SELECTOR = re.compile(rf"(?P<name>{_NAME.pattern})(?::not\((?P<but>{_NAME.pattern})\))?")
_MARK = re.compile(r"[{};@]")
_LONGEST_SHEETS = 400_000  # code points of all sheets of a page
# What is hidden at first and holds more of a page's words than this is shown by a program.
_MOST_HIDDEN = 0.2


def hide_by_style(page: Any) -> None:
    """Give the elements that the page's own sheets hide the attribute `hidden`.

    Those that are left to screen readers get the class that says so.

    Rules for some media, of several classes or that another rule of the same name takes back count for nothing, and
    so do those that hide much of the page: a program shows that.
    """
    hidden, clipped = _hidden_names(page)
    if not hidden.keys() | clipped.keys():
        return
    named = [(one, _names(one)) for one in page.iter() if isinstance(one.tag, str)]
    gone = [one for one, its in named if _is_of(its, hidden)]
    cut = [one for one, its in named if _is_of(its, clipped) and not _is_of(its, hidden)]
    letters = len(page.text_content())
    if letters and sum(len(one.text_content()) for one in (*gone, *cut)) <= _MOST_HIDDEN * letters:
        for one in gone:
            one.set("hidden", "")
        for one in cut:
            one.set("class", f"{one.get('class', '')} {SCREEN_READER_ONLY}")


def _is_of(its: set[str], rules: Mapping[str, set[str]]) -> bool:
    return any(not rules[name] <= its for name in its & rules.keys())


def _names(element: Any) -> set[str]:
    found = {f".{name}" for name in (element.get("class") or "").split()}
    return found | {f"#{element.get('id')}"}


def _hidden_names(page: Any) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """Return the names that aren't shown, and those that only screen readers are told of.

    With each are the names that save what bears them as well, "" where a rule is for all.
    """
    hidden: dict[str, set[str]] = {}
    clipped: dict[str, set[str]] = {}
    shown: set[str] = set()
    left = _LONGEST_SHEETS
    for style in page.iter("style"):
        media = (style.get("media") or "all").strip().lower()
        sheet = (style.text or "")[:left]
        left -= len(sheet)
        if media not in {"", "all", "screen"} or not _HIDING.search(sheet):
            continue
        for selectors, declarations in _rules(_without_comments(sheet)):
            of = hidden if _NOT_SHOWN.search(declarations) else clipped
            if of is hidden or is_clipped(declarations):
                for selector in selectors.split(","):
                    if told := _SELECTOR.fullmatch(selector.strip()):
                        of.setdefault(told["name"], set()).add(told["but"] or "")
            elif _SHOWN.search(declarations):
                shown.update(_NAME.findall(selectors))
    for name in shown:
        hidden.pop(name, None)
        clipped.pop(name, None)
    return hidden, clipped


def _without_comments(sheet: str) -> str:
    kept, position = [], 0
    while (start := sheet.find("/*", position)) >= 0:
        kept.append(sheet[position:start])
        end = sheet.find("*/", start + 2)
        position = end + 2 if end >= 0 else len(sheet)
    kept.append(sheet[position:])
    return " ".join(kept)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and declarations of the rules that hold always, in one pass.

    What stands within an at-rule holds for some media or browsers only.
    """
    start = depth = 0
    at_depth = 0  # how deep the outermost at-rule began, counted from 1
    selectors = ""
    for mark in _MARK.finditer(sheet):
        sign = mark.group()
        if sign == "@":
            at_depth = at_depth or depth + 1
        elif sign == "{":
            selectors = sheet[start : mark.start()]
            depth += 1
        elif sign == "}":
            depth = max(0, depth - 1)
            if not depth and not at_depth:
                yield selectors, sheet[start : mark.start()]
            at_depth = 0 if depth < at_depth else at_depth
        elif depth:
            continue  # declarations are read as a whole
        else:
            at_depth = 0  # '@charset "utf-8";'
        start = mark.end()
