"""The words of a page that a browser shows, gathered in the plainest way there is.

This is the other side of the proof that a page's walk loses nothing, and shares no step with it.
"""

from typing import Any

from quotecast.reading.page.elements import UNSEEN, is_deleted, is_hidden
from quotecast.reading.proof import letters_of


def seen_letters(body: Any) -> str:
    """Return the letters and digits that a browser shows of a page's body, in their order."""
    shows: dict[Any, bool] = {body: True}
    pieces = []
    for text in body.xpath(".//text()"):
        if text.isspace():
            continue
        parent = text.getparent()
        holder = parent.getparent() if text.is_tail else parent
        if _shows(holder, shows):
            pieces.append(str(text))
    return letters_of("".join(pieces))


def _shows(element: Any, known: dict[Any, bool]) -> bool:
    above = []
    while element is not None and element not in known:
        above.append(element)
        element = element.getparent()
    is_seen = element is not None and known[element]
    for one in reversed(above):
        is_seen = is_seen and _shows_itself(one)
        known[one] = is_seen
    return is_seen


def _shows_itself(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return False
    attributes = element.attrib
    return not (is_hidden(element.tag, attributes) or is_deleted(element.tag, attributes))
