"""Make a run's pieces its words: raised and lowered signs, marks of notes, what isn't read in a line."""

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from quotecast.languages import Language
from quotecast.reading.chrome import is_chrome
from quotecast.reading.page.names import LINKS, OUTSIDE, ElementRole
from quotecast.reading.page.walk import Piece, Region, TextRun, unmarked
from quotecast.reading.page.wording import ORDINAL, POST_LINK, PagePatterns, wording_of
from quotecast.reading.paragraphs import ends_sentence
from quotecast.reading.raised import power_of

FOOTNOTE_MARK = "footnote mark"
PICTURE_LINK = "link to a picture"
PROMOTED = "read-more"
_REFERENCE = re.compile(r"foot-?note|reference|cite|endnote|noteref", re.IGNORECASE)
_MARK = re.compile(r"\w{1,3}|[*†‡]{1,3}")
_WAY_BACK = re.compile(r"\s*[↩↑⤴⏎⮌^]\ufe0e?\s*")
_SIGN = re.compile(r"[*†‡]{1,3}")
_SCALE = re.compile(r"\s?[CF]\b")
_DEGREE = "º"  # whose letter is the one that the page has
_BESIDE = frozenset((ElementRole.HOVER.value, ElementRole.ADVERTISEMENT.value))
_DASHES = tuple("—–―")
_SOFT = " \t\n\r,;"
_MAY_MARK = re.compile(r"[\[†‡]")
_LONGEST_MARK = 30
_DEEPEST = 4  # elements between a mark's text and the element that raises it
_PASSED_OVER = frozenset((OUTSIDE, LINKS))
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def settle(run: TextRun, language: Language) -> None:
    """Give the pieces of a run that aren't read in it their reason, and raise what is raised."""
    wording = wording_of(language.pages)
    _settle_named(run, language)
    _part_links(run)
    _settle_ways_back(run)
    _settle_raised(run.seen, wording)
    _settle_bracketed(run)
    if any(_MAY_MARK.search(piece.text) for piece in run.seen):
        _leave_out(run, wording.bare_mark, FOOTNOTE_MARK)
    _settle_promotion(run, wording)


def notes_led_to(runs: Sequence[TextRun]) -> frozenset[str]:
    """Return the ids of the notes that marks in settled runs lead to."""
    found = set()
    for run in runs:
        for piece in run.pieces:
            if piece.reason == FOOTNOTE_MARK and not _WAY_BACK.fullmatch(piece.text):
                link = piece.element
                while link is not None and link.tag != "a" and link is not run.region.element:
                    link = link.getparent()
                found.add("" if link is None else str(link.get("href", "")))
    return frozenset(address[1:] for address in found if address[:1] == "#" and address[1:])


def notes_below(runs: Sequence[TextRun], core: Region) -> list[TextRun]:
    """Return the notes that are left out though marks in the story lead to them, where it is the longer."""
    notes = notes_led_to(runs)
    holder = core.parent or core
    found = [
        run
        for run in runs
        if run.reason in _PASSED_OVER
        and not notes.isdisjoint(one.element.get("id") for one in run.region.within())
        and any(one is holder for one in run.region.within())
    ]
    story = sum(run.letters for run in runs if not run.reason)
    return found if 2 * sum(run.letters for run in found) <= story else []


def note_marks(runs: Sequence[TextRun]) -> frozenset[str]:
    """Return the marks of notes that settled runs had, without brackets: "3", "*"."""
    pieces = (one.text for run in runs for one in run.pieces if one.reason == FOOTNOTE_MARK)
    return frozenset(mark for text in pieces for mark in _MARK.findall(text))


def _settle_named(run: TextRun, language: Language) -> None:
    """Leave out the parts that their name calls no story, but none whose absence tears a sentence."""
    own = [i for i, one in enumerate(run.pieces) if one.letters and not _is_named(one)]
    for i, piece in enumerate(run.pieces):
        if piece.region.reason and not piece.reason:
            place = bisect(own, i)
            before = run.pieces[own[place - 1]].text if place else ""
            behind = run.pieces[own[place]].text if place < len(own) else ""
            is_last = place == len(own) > 0
            is_apart = is_last and any(one.letters for one in run.pieces[own[-1] + 1 : i])
            if is_apart or not _is_joined(piece, (before, behind), language):
                piece.reason = piece.region.reason
        if not piece.region.is_block and piece.region.role is ElementRole.FOOTNOTE:
            piece.reason = piece.reason or ElementRole.FOOTNOTE.value


def _is_joined(piece: Piece, around: tuple[str, str], language: Language) -> bool:
    """Return whether a part belongs to the sentence on both of its sides, or on the one that it has.

    `around` are the words of the line before and behind it. "It cost <span class=ad-price>£5</span> more", but no whole
    sentence between two others; "<a class=ticker>TRN</a> fell", but no label before "The gate broke".
    """
    before, behind = around
    if piece.region.reason == ElementRole.HOVER.value or piece.region.is_block:
        return bool(before and behind) and piece.region.reason not in _BESIDE
    text = piece.text.strip()
    if before and behind:
        is_between = ends_sentence(before) and ends_sentence(text)
        is_label = piece.region.reason in _BESIDE and is_chrome(text, language)
        return not (is_label or (piece.region.reason in _BESIDE and is_between))
    if behind:  # "Updated: 3pm" is a label, and so is what stands before a capital or a figure
        follows = behind.lstrip(_SOFT)
        return not text.endswith(":") and (follows[:1].islower() or behind.lstrip()[:1] in _DASHES)
    return bool(before) and text[:1].islower() and not ends_sentence(before)


def _settle_ways_back(run: TextRun) -> None:
    """Leave out the arrow that leads from a note back to its mark."""
    for piece in run.pieces:
        if piece.is_linked and not piece.reason and _WAY_BACK.fullmatch(piece.text):
            piece.reason = FOOTNOTE_MARK


def _part_links(run: TextRun) -> None:
    """Leave out the links to a post's pictures, which stand as words in it."""
    if any(
        "t.co/" in one.text or "pic.tw" in one.text or "embed]" in one.text for one in run.pieces
    ):
        _leave_out(run, POST_LINK, PICTURE_LINK, gap=" ")


def _leave_out(run: TextRun, pattern: re.Pattern[str], reason: str, *, gap: str = "") -> None:
    """Give what a pattern finds within pieces a reason of its own, with a `gap` in its place."""
    parted: list[Piece] = []
    for piece in run.pieces:
        position = 0
        for found in pattern.finditer(piece.text):
            parted.append(piece.cut(piece.text[position : found.start()] + gap))
            parted.append(piece.cut(found[0], reason=piece.reason or reason))
            position = found.end()
        parted.append(piece.cut(piece.text[position:]) if position else piece)
    run.pieces = parted


def _settle_bracketed(run: TextRun) -> None:
    """Leave out a number in brackets that leads to a note of the page: "the dam broke [<a>3</a>]"."""
    for before, piece, behind in zip(run.seen, run.seen[1:], run.seen[2:], strict=False):
        is_inside = (piece.element.get("href") or "").startswith(
            "#"
        ) and piece.text.strip().isdecimal()
        if is_inside and before.text.endswith("[") and behind.text.startswith("]"):
            place = run.pieces.index(before)
            opened = before.text.removesuffix("[").rstrip()
            bracket = before.text[len(opened) :]
            run.pieces[place : place + 1] = [
                before.cut(opened),
                before.cut(bracket, reason=FOOTNOTE_MARK),
            ]
            piece.reason = FOOTNOTE_MARK
            place = run.pieces.index(behind)
            rest = behind.text.removeprefix("]")
            run.pieces[place : place + 1] = [
                behind.cut("]", reason=FOOTNOTE_MARK),
                behind.cut(rest),
            ]


def _is_named(piece: Piece) -> bool:
    return bool(piece.reason or piece.region.reason)


def _settle_raised(pieces: Sequence[Piece], wording: PagePatterns) -> None:
    before = ""
    groups = [(raised, list(group)) for raised, group in groupby(pieces, key=_raised)]
    texts = ["".join(piece.text for piece in part) for _, part in groups]
    for (raised, part), text, behind in zip(groups, texts, [*texts[1:], ""], strict=False):
        if (
            raised is not None
            and text in ("o", "º")
            and _SCALE.match(behind)
            and before.rstrip()[-1:].isdigit()
        ):
            for piece in part:
                piece.text = _DEGREE
        elif raised is not None:
            _settle_mark(part, text.strip(), before, wording)
        before = text[-_LONGEST_MARK:]


def _raised(piece: Piece) -> Any:
    """Return the element that raises a piece, or links it to a note, None where there is none."""
    element = piece.element
    for _ in range(_DEEPEST):
        if element is None:
            return None
        if element.tag == "sup" or (element.tag == "a" and _is_reference(element)):
            return element
        element = element.getparent()
    return None


def _is_reference(element: Any) -> bool:
    attributes = element.attrib
    kind = attributes.get(_EPUB_TYPE, attributes.get("epub:type", ""))
    if "noteref" in kind or attributes.get("role") == "doc-noteref":
        return True
    address = attributes.get("href", "")
    name = f"{attributes.get('class', '')} {attributes.get('id', '')} {address}"
    is_inside = address.startswith("#") or not address
    is_sign = (
        address.startswith("#")
        and _SIGN.fullmatch(unmarked(element.text_content()).strip()) is not None
    )
    return is_sign or (is_inside and _REFERENCE.search(name) is not None)


def _settle_mark(pieces: Sequence[Piece], text: str, before: str, wording: PagePatterns) -> None:
    if not text or len(text) > _LONGEST_MARK or ORDINAL.fullmatch(text):
        return
    is_linked = any(piece.is_linked for piece in pieces)
    is_bracketed = text[0] in "[(" and text[-1] in "])"
    if not is_linked and power_of(text, before) is not None:
        for piece in pieces:
            piece.text = power_of(piece.text, before) or piece.text
    elif wording.note_mark.fullmatch(text) and (is_linked or is_bracketed or not text.isalpha()):
        for piece in pieces:
            piece.reason = FOOTNOTE_MARK


def _settle_promotion(run: TextRun, wording: PagePatterns) -> None:
    """Leave out a promotion at the end of a paragraph ("Read more: …") that has a link in it."""
    seen, top = run.seen, run.region.element
    for place, piece in enumerate(seen):
        if place and piece.element is not top and wording.leads_away.match(piece.text):
            rest = [one for one in seen[place:] if one.letters]
            holder = _child_of(top, piece.element)
            is_whole = all(one.is_linked or _child_of(top, one.element) is holder for one in rest)
            if is_whole and any(one.is_linked for one in rest):
                for one in seen[place:]:
                    one.reason = PROMOTED
            return


def _child_of(top: Any, element: Any) -> Any:
    while element is not None and element.getparent() is not top:
        element = element.getparent()
    return element
