"""Read what a page says about its article in JSON-LD (schema.org Article and its kinds)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from quotecast.reading.assembling import tidy

_MOST_SCRIPTS = 30
_LONGEST_SCRIPT = 2_000_000
_MOST_NODES = 2000
_KINDS = frozenset(
    "BlogPosting LiveBlogPosting Report Review NewsMediaPosting WebPageArticle".split()
)
_BODIES = frozenset("Organization NewsMediaOrganization Corporation Brand WebSite".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedData:
    """Hold what a page's data say; `is_free` is False for an article that must be paid for.

    `body` is its text, as it is written there.
    """

    headline: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    body: str = ""
    is_free: bool = True


def linked_data_of(page: Any) -> LinkedData:
    """Return what the first article that a page describes is said to be."""
    for number, script in enumerate(page.iter("script")):
        kind = (script.get("type") or "").lower().strip()
        if kind == "application/ld+json" and number < 10 * _MOST_SCRIPTS:
            content = _parsed(script.text or "")
            for node in _articles(content):
                authors = _resolved(node.get("author") or node.get("creator"), content)
                publisher = _resolved(node.get("publisher"), content)
                return LinkedData(
                    headline=_text(node.get("headline") or node.get("name")),
                    authors=tuple(_names(authors)),
                    publisher=next(_names(publisher, bodies=True), ""),
                    published=_text(node.get("datePublished")),
                    body=text if isinstance(text := node.get("articleBody"), str) else "",
                    is_free=str(node.get("isAccessibleForFree", True)).strip().lower() != "false",
                )
    return LinkedData()


def _parsed(text: str) -> Any:
    if len(text) > _LONGEST_SCRIPT:
        return None
    try:
        return json.loads(text.strip().strip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _resolved(named: Any, content: Any) -> list[Any]:
    """Return the nodes that are named, where one is only pointed at (`{"@id": "#pell"}`) itself."""
    found = []
    for one in (named if isinstance(named, list) else [named])[:_MOST_NODES]:
        key = one.get("@id") if isinstance(one, dict) and not one.get("name") else None
        nodes = _nodes(content) if isinstance(key, str) else iter(())
        found.append(
            next((node for node in nodes if node.get("@id") == key and node.get("name")), one)
        )
    return found


def _articles(content: Any) -> Iterator[dict[str, Any]]:
    """Give the articles at the top of the data; those within others are of other articles."""
    for node in _nodes(content):
        if any(kind.endswith("Article") or kind in _KINDS for kind in _kinds(node)):
            yield node


def _nodes(content: Any) -> Iterator[dict[str, Any]]:
    """Give the nodes at the top of the data."""
    waiting, count = [content], 0
    while waiting and count < _MOST_NODES:
        node = waiting.pop(0)
        count += 1
        if isinstance(node, list):
            waiting[:0] = node[:_MOST_NODES]
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [one for one in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(one, str)]


def _names(content: Any, *, bodies: bool = False) -> Iterator[str]:
    """Give the names of people, or of bodies too."""
    for one in content if isinstance(content, list) else [content]:
        if isinstance(one, dict):
            is_body = not _BODIES.isdisjoint(_kinds(one))
            if bodies or not is_body:
                yield from _names(one.get("name"), bodies=bodies)
        elif text := _text(one):
            yield text


def _text(content: Any) -> str:
    return tidy(unescape(content)) if isinstance(content, str) else ""
