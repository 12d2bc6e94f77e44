"""What a browser shows of an element, and whether it begins a line of its own (HTML, section 15.3)."""

import re
from collections.abc import Mapping
from typing import Any

# Elements that end the line before them and begin one of their own.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "listing main menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot "
    "th thead tr ul xmp".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# What shows no text of its own, or another document's. Not `embed`, `source`, `track` and `wbr`: they
# hold nothing in HTML, but libxml2 doesn't know that and puts the words behind them into them.
UNSEEN = frozenset(
    "annotation annotation-xml area audio base basefont canvas datalist frame head iframe img input link "
    "meta noembed noframes noscript object param picture rp script style svg template title "
    "video".split()
)
_GLOSSES = frozenset(("rt", "rtc"))  # how a word of the line below is said
DELETED = frozenset(("del", "s", "strike"))
CONTROLS = frozenset("button select textarea option label output meter progress".split())
_ASKING = frozenset("text email password search tel".split())
_GONE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|"
    r"(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|$)|font-size\s*:\s*0(?:px)?\s*(?:;|$)|mso-hide\s*:\s*all|"
    r"opacity\s*:\s*0(?:\.0*)?\s*(?:;|$))",
    re.IGNORECASE,
)
# How styles keep from the eye what a screen reader reads: cut to nothing, or moved off the page.
_CLIPPED = re.compile(
    r"(?:^|;)\s*(?:clip\s*:\s*rect\(\s*(?:0|1px)[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%|"
    r"(?:left|top|right|text-indent)\s*:\s*-(?:(?:999\d*|\d{4,})px|\d{3,}(?:r?em|%)))",
    re.IGNORECASE,
)
SCREEN_READER_ONLY = "sr-only"
_STOP = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
_LONGEST_STOP = 5  # code points
_STRUCK = re.compile(r"text-decoration[^;:]*:[^;]*line-through", re.IGNORECASE)
# What sites call text that only a screen reader reads.
_UNSEEN_NAMES = frozenset(
    "sr-only sr-only-focusable visually-hidden visuallyhidden visually-hidden-focusable "
    "screen-reader-text screen-reader-only screenreader screen-reader element-invisible "
    "assistive-text a11y-hidden u-hidden-visually u-visually-hidden is-visually-hidden "
    "visuallyhidden-focusable screen-reader-response offscreen visually--hidden "
    "h-visually-hidden u-screen-reader-text hide-visually print-only printonly show-for-print "
    "visible-print visible-print-block d-none hidden-by-default is-hidden hidden".split()
)

# What sites call an element that is shown, or hidden, from a width of the screen on.
_WIDTHS = ("sm", "md", "lg", "xl", "xxl", "2xl")
_SHOWN = "block|flex|grid|inline|inline-block|inline-flex|table|table-cell|table-row|contents"
_WIDE = re.compile(
    rf"d-(?P<width>sm|md|lg|xl|xxl)-(?P<shown>none|{_SHOWN})|(?P<screen>sm|md|lg|xl|2xl):(?P<display>hidden|{_SHOWN})"
)


def begins_line(element: Any) -> bool:
    """Return whether an element begins a line of its own.

    One that a site has made itself (HTML, section 4.13) is what its sheets say, which aren't known:
    it is a line where it holds a sentence or a block, and where no words stand beside it.
    """
    if element.tag in BLOCKS:
        return True
    parent = element.getparent()
    if "-" not in element.tag or parent is None or not (parent.tag in BLOCKS or "-" in parent.tag):
        return False
    before = element.getprevious()
    beside = ((parent.text if before is None else before.tail) or "", element.tail or "")
    if parent.tag == "p" or parent.tag in HEADINGS or any(map(str.strip, beside)):
        return False
    words = element.text_content()
    first = next(filter(str.isalnum, words), "")
    is_sentence = _STOP.search(words.rstrip()[-_LONGEST_STOP:]) is not None and not first.islower()
    return is_sentence or next(element.iter(*BLOCKS), None) is not None


def is_questionnaire(element: Any) -> bool:
    """Return whether an element is a form that asks for words, so that its own words are no story."""
    return element.tag == "form" and asks(element)


def asks(element: Any, fields: frozenset[str] = _ASKING) -> bool:
    """Return whether an element has a field for words in it, of one of some types."""
    return any((one.get("type") or "text").lower() in fields for one in element.iter("input"))


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Return whether a browser shows nothing of an element, as far as its own markup says."""
    if not attributes or tag in _GLOSSES:
        return tag == "dialog" or tag in _GLOSSES
    if "hidden" in attributes and attributes["hidden"].strip().lower() != "until-found":
        return True
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = attributes.get("style")
    if style and (_GONE.search(style) or is_clipped(style)):
        return True
    names = attributes.get("class")
    if names and _is_named_hidden(names.lower()):
        return True
    is_unopened = tag == "dialog" and "open" not in attributes
    return is_unopened or attributes.get("layout", "") == "nodisplay"


def _is_named_hidden(written: str) -> bool:
    """Return whether an element's classes hide it on a wide screen: "d-none d-md-block" doesn't."""
    names = written.split()
    is_unseen = not _UNSEEN_NAMES.isdisjoint(names)
    if not is_unseen and ":hidden" not in written and "-none" not in written:
        return False
    wide = [found for found in map(_WIDE.fullmatch, names) if found]
    if wide:
        widest = max(_WIDTHS.index(found["width"] or found["screen"]) for found in wide)
        kept = [one for one in wide if _WIDTHS.index(one["width"] or one["screen"]) == widest]
        return any((one["shown"] or one["display"]) in {"none", "hidden"} for one in kept)
    return is_unseen


def show_twins(page: Any) -> None:
    """Let what is hidden from screen readers be seen where words beside it are for them alone.

    "$5m" is on the page where they read "five million dollars".
    """
    for element in page.iter():
        names = element.get("class") if isinstance(element.tag, str) else None
        if not names or _UNSEEN_NAMES.isdisjoint(names.lower().split()):
            continue
        before, behind = element.getprevious(), element.getnext()
        beside = [before] if before is not None and not (before.tail or "").strip() else []
        beside += [behind] if behind is not None and not (element.tail or "").strip() else []
        for twin in map(_innermost, beside):
            if (twin.get("aria-hidden") or "").strip().lower() == "true":
                del twin.attrib["aria-hidden"]


def _innermost(element: Any) -> Any:
    """Return what an element holds, where that is one other and no words of its own."""
    while (
        len(element) == 1
        and not (element.text or "").strip()
        and not (element[0].tail or "").strip()
    ):
        if element.get("aria-hidden"):
            break
        element = element[0]
    return element


def is_clipped(declarations: str) -> bool:
    """Return whether a style leaves an element to screen readers alone.

    >>> is_clipped("position: absolute; clip: rect(0 0 0 0)"), is_clipped("left: -9px")
    (True, False)
    """
    return _CLIPPED.search(declarations) is not None


def is_deleted(tag: str, attributes: Mapping[str, str]) -> bool:
    """Return whether an element's words are struck out."""
    return tag in DELETED or ("style" in attributes and _is_struck(attributes["style"]))


def _is_struck(style: str) -> bool:
    return _STRUCK.search(style) is not None
