"""Know what a page's own style sheets hide: rules of one class or id that aren't shown ("display: none")."""

import re
from typing import Any

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_NOT_SHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_SHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*(?!none)", re.IGNORECASE)
_NAME = re.compile(r"([.#])(-?[_a-zA-Z][\w-]*)$")
_LONGEST_SHEET = 200_000  # code points
_LONGEST_SELECTOR = 200
# What is hidden at first and holds more of a page's words than this is shown by a program.
_MOST_HIDDEN = 0.2


def hide_by_style(page: Any) -> None:
    """Give the elements that the page's own sheets hide the attribute `hidden`.

    Rules for some media, of several classes or that another rule of the same name takes back count for nothing, and
    so do those that hide much of the page: a program shows that.
    """
    names = _hidden_names(page)
    if not names:
        return
    found = [
        one for one in page.iter() if isinstance(one.tag, str) and not names.isdisjoint(_names(one))
    ]
    letters = len(page.text_content())
    hidden = sum(len(one.text_content()) for one in found)
    if letters and hidden <= _MOST_HIDDEN * letters:
        for one in found:
            one.set("hidden", "")


def _names(element: Any) -> set[str]:
    found = {f".{name}" for name in (element.get("class") or "").split()}
    return found | {f"#{element.get('id')}"}


def _hidden_names(page: Any) -> frozenset[str]:
    hidden: set[str] = set()
    shown: set[str] = set()
    for style in page.iter("style"):
        media = (style.get("media") or "all").strip().lower()
        sheet = (style.text or "")[:_LONGEST_SHEET]
        if media not in {"", "all", "screen"} or "display" not in sheet:
            continue
        for selectors, rules in _RULE.findall(_without_conditions(_COMMENT.sub("", sheet))):
            is_hiding = _NOT_SHOWN.search(rules) is not None
            if not is_hiding and _SHOWN.search(rules) is None:
                continue
            for selector in selectors[-_LONGEST_SELECTOR:].split(","):
                name = _NAME.match(selector.strip())
                if is_hiding and name is not None:
                    hidden.add("".join(name.groups()))
                elif not is_hiding:
                    shown.update(re.findall(r"[.#][\w-]+", selector))
    return frozenset(hidden - shown)


def _without_conditions(sheet: str) -> str:
    """Return a sheet without rules that hold for some media or browsers only ("@media print {…}")."""
    kept, position = [], 0
    while (start := sheet.find("@", position)) >= 0:
        kept.append(sheet[position:start])
        brace, stop = sheet.find("{", start), sheet.find(";", start)
        if 0 <= stop < brace or brace < 0:
            position = stop + 1 if stop >= 0 else len(sheet)
            continue
        depth, position = 1, brace + 1
        while depth and position < len(sheet):
            depth += {"{": 1, "}": -1}.get(sheet[position], 0)
            position += 1
    kept.append(sheet[position:])
    return "".join(kept)
