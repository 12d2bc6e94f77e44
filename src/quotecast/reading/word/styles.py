"""What a Word document's styles say: which paragraphs are headings, which words are hidden."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from quotecast.model import BlockKind

_MOST_BASES = 12  # styles that build on one another; more is a loop
_NO = frozenset(("0", "false", "off", "none"))
_KINDS = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.STANDFIRST,
    "caption": BlockKind.CAPTION,
    "quote": BlockKind.BLOCKQUOTE,
    "quotations": BlockKind.BLOCKQUOTE,
    "intense quote": BlockKind.BLOCKQUOTE,
    "block text": BlockKind.BLOCKQUOTE,
    "footnote text": BlockKind.FOOTNOTE,
    "endnote text": BlockKind.FOOTNOTE,
}
_BEGINNINGS = {"heading": BlockKind.HEADING, "list": BlockKind.LIST_ITEM}
_CONTENTS = ("toc ", "contents ", "table of ", "index ")


def name_of(element: Any) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(element: Any, *path: str) -> Any:
    """Return the element at the end of a path of names, None where there is none."""
    for name in path:
        element = element.find(f"{{*}}{name}") if element is not None else None
    return element


def value(element: Any, name: str = "val") -> str:
    """Return an attribute of an element, whatever its namespace is; empty where it has none."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.items() if key.rpartition("}")[2] == name), "")


def is_on(element: Any) -> bool:
    """Return whether a property is there and isn't switched off (17.17.4)."""
    return element is not None and value(element).lower() not in _NO


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """Hold a document's styles by their ids, and the language that it declares."""

    by_id: Mapping[str, Any] = field(default_factory=dict)
    language: str = ""

    def kind_of(self, paragraph: Any) -> BlockKind:
        """Return what a paragraph is by its style, its outline level or its numbering."""
        properties = child(paragraph, "pPr")
        for style in self._chain(value(child(properties, "pStyle"))):
            kind = _kind_named(value(child(style, "name")).lower())
            if kind is not None:
                return kind
        if value(child(properties, "outlineLvl")) in set("012345678"):
            return BlockKind.HEADING
        number = value(child(properties, "numPr", "numId"))
        return BlockKind.LIST_ITEM if number not in {"", "0"} else BlockKind.PARAGRAPH

    def is_contents(self, paragraph: Any) -> bool:
        """Return whether a paragraph is a line of a table of contents or of an index."""
        style = self.by_id.get(value(child(paragraph, "pPr", "pStyle")))
        return value(child(style, "name")).lower().startswith(_CONTENTS)

    def has(self, run: Any, name: str, inherited: str = "") -> bool:
        """Return whether a run has a property, of itself, of its style or of its paragraph's."""
        properties = child(run, "rPr")
        own = child(properties, name)
        if own is not None:
            return is_on(own)
        for style_id in (value(child(properties, "rStyle")), inherited):
            for style in self._chain(style_id):
                own = child(style, "rPr", name)
                if own is not None:
                    return is_on(own)
        return False

    def _chain(self, style_id: str) -> Iterator[Any]:
        """Give a style and those that it builds on."""
        for _ in range(_MOST_BASES):
            style = self.by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(child(style, "basedOn"))


def styles_of(root: Any) -> Styles:
    """Return the styles of a document's part `styles.xml`."""
    language = child(root, "docDefaults", "rPrDefault", "rPr", "lang")
    by_id = {value(style, "styleId"): style for style in root.iter("{*}style")}
    return Styles(by_id=by_id, language=value(language))


def _kind_named(name: str) -> BlockKind | None:
    if name in _KINDS:
        return _KINDS[name]
    return next((kind for begin, kind in _BEGINNINGS.items() if name.startswith(begin)), None)
