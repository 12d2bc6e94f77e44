"""Put what a declarative shadow tree shows where a browser shows it (HTML, section 4.12.3; DOM, section 4.2.2)."""

from collections.abc import Sequence
from typing import Any

import lxml.etree

_MODE = "shadowrootmode"


def open_shadows(page: Any) -> None:
    """Let each host of an open or closed shadow tree hold what is shown: the tree, its slots filled.

    What of the host's own is in no slot isn't shown: it gets the attribute `hidden`.
    """
    for template in list(page.iter("template")):
        host = template.getparent()
        if host is not None and template.get(_MODE) in {"open", "closed"}:
            _compose(host, template)


def _compose(host: Any, template: Any) -> None:
    words = (host.text or "") + (template.tail or "")
    own = [(child, child.tail or "") for child in host if child is not template]
    for child in list(host):
        host.remove(child)
    host.text, template.tag, template.tail = None, "div", None
    for attribute in (_MODE, "id", "class"):
        template.attrib.pop(attribute, None)
    host.append(template)
    bare = "".join((words, *(tail for _, tail in own)))
    waiting = {_slot_of(child) for child, _ in own} | ({""} if bare.strip() else set())
    for slot in list(template.iter("slot")):
        name = slot.get("name") or ""
        if name in waiting:
            # Of two slots of a name the first is filled; the rest show their own words.
            waiting.discard(name)
            _fill(slot, name, "" if name else words, own)
    if "" in waiting and bare.strip():
        _hide(host, lxml.etree.Element("span"), bare)
    for child, _ in own:
        if child.getparent() is None and isinstance(child.tag, str):
            _hide(host, child, child.text)


def _fill(slot: Any, name: str, words: str, own: Sequence[tuple[Any, str]]) -> None:
    """Put the host's children of a name into a slot, into the one without a name its bare words too."""
    for child in list(slot):
        slot.remove(child)
    slot.text, last = words, None
    for child, tail in own:
        if _slot_of(child) == name:
            slot.append(child)
            child.tail, last = None, child
        if name:
            continue
        if last is None:
            slot.text += tail
        else:
            last.tail = (last.tail or "") + tail


def _hide(host: Any, child: Any, text: str | None) -> None:
    child.text, child.tail = text, None
    child.set("hidden", "")
    host.append(child)


def _slot_of(child: Any) -> str | None:
    return (child.get("slot") or "") if isinstance(child.tag, str) else None
