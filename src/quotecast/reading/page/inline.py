"""Make a run's pieces its words: raised and lowered signs, marks of notes, what isn't read in a line."""

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from quotecast.languages import Language
from quotecast.languages.lexicon import closed_words
from quotecast.model import BlockKind
from quotecast.reading.furniture import furniture_kind
from quotecast.reading.page.leaf_marks import leave_out_leaves
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.refusing import is_aside_of_link
from quotecast.reading.page.walk import Piece, Region, TextRun, unmarked
from quotecast.reading.page.ways import leave_out_ways
from quotecast.reading.page.wording import ORDINAL, POST_LINK, PagePatterns, is_time, wording_of
from quotecast.reading.paragraphs import ends_sentence
from quotecast.reading.raised import mass_of, power_of

FOOTNOTE_MARK = "footnote mark"
PICTURE_LINK = "link to a picture"
_REFERENCE = re.compile(r"foot-?note|reference|cite|endnote|noteref", re.IGNORECASE)
WAY_BACK = re.compile(r"\s*[↩↑⤴⏎⮌^]\ufe0e?\s*")
_SIGN = re.compile(r"[*†‡]{1,3}|\[(?:\d{1,3}|[a-z*†‡])\]")
_SCALE = re.compile(r"\s?[CF]\b")
_DEGREE = "º"  # whose letter is the one that the page has
_BESIDE = frozenset((ElementRole.HOVER.value, ElementRole.ADVERTISEMENT.value))
_DASHES = tuple("—–―")
_OPENING = " —–―$£€"
_ATTACHED = frozenset(",;:.!?)-/’'")  # signs of the sentence that a word stands in
_LABEL_END = re.compile(r"\s?[:–—-]\s")
_OF_PAGE = frozenset((BlockKind.READ_MORE, BlockKind.BYLINE))
_MAY_MARK = re.compile(r"[\[†‡⁰¹²³⁴-⁹]")
_LONGEST_MARK = 30
_LONGEST_NUMBER = 3  # letters of a mark in a part that its name calls a note
_DEEPEST = 4  # elements between a mark's text and the element that raises it
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def settle(run: TextRun, language: Language) -> None:
    """Give the pieces of a run that aren't read in it their reason, and raise what is raised."""
    wording = wording_of(language.pages)
    leave_out_leaves(run)
    _settle_named(run, language)
    _part_links(run)
    for piece in run.seen:
        if is_aside_of_link(piece, language):
            piece.reason = ElementRole.FURNITURE.value
    _settle_ways_back(run)
    _settle_raised(run.seen, wording)
    _settle_bracketed(run)
    if any(_MAY_MARK.search(piece.text) for piece in run.seen):
        leave_out(run, wording.bare_mark, FOOTNOTE_MARK)
    leave_out_ways(run, language)


def _settle_named(run: TextRun, language: Language) -> None:
    """Leave out the parts that their name calls no story, but none whose absence tears a sentence."""
    own = [i for i, one in enumerate(run.pieces) if one.letters and not _is_named(one)]
    named = [i for i, one in enumerate(run.pieces) if one.region.reason and not one.reason]
    for _, part in groupby(named, key=lambda i: (bisect(own, i), id(run.pieces[i].region))):
        places = list(part)
        first = places[0]
        behind = bisect(own, first)
        around = [run.pieces[i].text for i in own[max(0, behind - 1) : behind + 1]]
        is_last = behind == len(own) > 0
        is_apart = is_last and any(one.letters for one in run.pieces[own[-1] + 1 : first])
        text = "".join(run.pieces[i].text for i in places).strip()
        region = run.pieces[first].region
        before = around[0] if behind else ""
        follows = "" if behind == len(own) else around[-1]
        if is_apart or not _is_joined(text, region, (before, follows), language):
            for i in places:
                run.pieces[i].reason = region.reason
    for piece in run.pieces:
        if not piece.region.is_block and piece.region.role is ElementRole.FOOTNOTE:
            is_mark = _raised(piece) is not None and piece.letters <= _LONGEST_NUMBER
            piece.reason = piece.reason or (
                FOOTNOTE_MARK if is_mark else ElementRole.FOOTNOTE.value
            )


def _is_joined(text: str, region: Region, around: tuple[str, str], language: Language) -> bool:
    """Return whether a part belongs to the sentence on both of its sides, or on the one that it has.

    `around` are the words of the line before and behind it.
    """
    before, behind = around
    is_beside = region.reason in _BESIDE
    if region.reason == ElementRole.HOVER.value or region.is_block:
        return bool(before and behind) and not is_beside
    if before and behind:
        return not is_beside or not _stands_alone(text, before, behind, language)
    if behind:
        return _opens(text, region, behind, language)
    return bool(before) and _closes(text, region, before, language)


def _stands_alone(text: str, before: str, behind: str, language: Language) -> bool:
    """Return whether a part is a label in a line, or stands between two sentences of it.

    "It cost <span class=ad-price>£5</span> more", but "It fell. <span class=ad>Buy it</span> The town slept."
    """
    if ends_sentence(before) and (ends_sentence(text) or _opens_sentence(behind, language)):
        return True
    return _is_label(text, language) and not (text.islower() and _calls_for_more(before, language))


def _opens(text: str, region: Region, behind: str, language: Language) -> bool:
    """Return whether a part opens the sentence behind it: "<a class=ticker>TRN</a> fell", no label before "The gate fell"."""
    if text.endswith(":"):
        return False
    if behind[0] in _ATTACHED or _first_word(behind).islower():
        return True
    is_dashed = behind.lstrip()[:1] in _DASHES
    is_place = is_dashed and region.role is ElementRole.BYLINE  # "TARN — The gate broke"
    told = _first_word(behind.lstrip(_OPENING)) if is_dashed else ""
    is_told = told.islower() or told[:1].isdigit()
    is_bracket = behind.lstrip()[:1] == "("
    return (is_place or is_told or is_bracket) and not _is_label(text, language)


def _first_word(text: str) -> str:
    return text.lstrip().partition(" ")[0]


def _closes(text: str, region: Region, before: str, language: Language) -> bool:
    """Return whether a part closes the sentence before it: "for <a class=topics>Lee Marsh</a>", "the old <b class=ad>mill</b>"."""
    if _calls_for_more(before, language):
        return True
    is_time_of_page = region.role is ElementRole.BYLINE and any(map(str.isdigit, text))
    if is_time_of_page or ends_sentence(before):  # "updated 5 minutes ago"
        return False
    return text[:1].islower() and not _is_label(text, language)


def _calls_for_more(before: str, language: Language) -> bool:
    """Return whether words hardly end where they do: with a colon, or a word that has another behind it."""
    line = before.rstrip()
    last = line[line.rfind(" ") + 1 :].casefold()
    leading = (language.determiners, language.prepositions, language.conjunctions)
    telling = (language.auxiliaries, language.reporting_verbs)
    return line.endswith(":") or any(last in words for words in (*leading, *telling))


def _opens_sentence(behind: str, language: Language) -> bool:
    first = _first_word(behind)
    return first[:1].isupper() and first.casefold() in closed_words(language)


def _is_label(text: str, language: Language) -> bool:
    """Return whether a text is a page's own, or begins with such a label: "Share", "Ad: boats", "10:15"."""
    line = text.strip(" ()[]")
    kinds = (furniture_kind(one, language) for one in {line, _LABEL_END.split(line, maxsplit=1)[0]})
    return is_time(line) or not _OF_PAGE.isdisjoint(kinds)


def _settle_ways_back(run: TextRun) -> None:
    """Leave out the arrow that leads from a note back to its mark."""
    for piece in run.pieces:
        if piece.is_linked and not piece.reason and WAY_BACK.fullmatch(piece.text):
            piece.reason = FOOTNOTE_MARK


def _part_links(run: TextRun) -> None:
    """Leave out the links to a post's pictures, which stand as words in it."""
    if any(
        "t.co/" in one.text or "pic.tw" in one.text or "embed]" in one.text for one in run.pieces
    ):
        leave_out(run, POST_LINK, PICTURE_LINK, gap=" ")


def leave_out(run: TextRun, pattern: re.Pattern[str], reason: str, *, gap: str = "") -> None:
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
            mass = mass_of(text, before, behind)
            if mass is not None and not any(piece.is_linked for piece in part):
                for piece in part:
                    piece.text = mass_of(piece.text, before, behind) or piece.text
            else:
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
