"""Open what a heading's own button opens (ARIA Authoring Practices Guide, accordion): on a click a browser shows it, as it does `details`."""

from itertools import islice
from typing import Any

from quotecast.reading.page.elements import HEADINGS, is_hidden

_HEADS = HEADINGS | {"dt"}
_DEEPEST = 2  # elements between a button and its heading
_OTHERS = ("nav", "header", "footer", "aside", "form")
_HIDING = ("hidden", "aria-hidden", "style", "class")  # in whose order they are taken off


def name_headings(page: Any) -> None:
    """Let what is a heading by its role be one by its tag (WAI-ARIA 1.2, `heading`), of the second rank where none is told."""
    for element in page.xpath("//div[@role='heading'] | //p[@role='heading']"):
        level = element.get("aria-level", "")
        element.tag = f"h{level}" if f"h{level}" in HEADINGS else "h2"


def open_panels(page: Any) -> None:
    """Let the panels of a story's accordions be seen, and the words of their buttons be those of headings.

    A panel has paragraphs; what opens a menu, a list of links or a comment's form stands in no heading.
    """
    buttons = page.xpath("//*[@aria-expanded='false']")
    known = {one.get("id"): one for one in page.iter() if one.get("id")} if buttons else {}
    for button in buttons:
        around = islice(button.iterancestors(), _DEEPEST)
        heading = next((one for one in around if one.tag in _HEADS), None)
        if heading is None or not _is_of_story(heading):
            continue
        panel = known.get(button.get("aria-controls"))
        panel = heading.getnext() if panel is None else panel
        if panel is not None and next(panel.iter("p"), None) is not None:
            _show(panel)
            button.tag = "span"  # no words of a control


def _is_of_story(heading: Any) -> bool:
    is_within = next(heading.iterancestors("article", "main"), None) is not None
    return is_within and next(heading.iterancestors(*_OTHERS), None) is None


def _show(panel: Any) -> None:
    for attribute in _HIDING:
        if is_hidden(panel.tag, dict(panel.items())):
            panel.attrib.pop(attribute, None)
