"""Know the cards of a page: headlines and first words of other articles, each a way to one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from quotecast.languages import Language
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import tidy
from quotecast.reading.furniture import furniture_kind, is_addressed, is_offer, signs_up
from quotecast.reading.page.elements import HEADINGS, asks
from quotecast.reading.page.faces import is_bold, is_italic
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.shapes import (
    LONG,
    is_link_list,
    is_sentence,
    lines_of,
    list_around,
    tags_around,
)
from quotecast.reading.page.walk import Piece, Region, TextRun
from quotecast.reading.page.wording import is_time, wording_of
from quotecast.reading.paragraphs import ends_sentence, is_quoted

LONGEST_CARD = 300  # letters
LONGEST_LABEL = 60
_SHORTEST_TITLE = 12  # letters; a sum or a name is shorter
_STOPS = " .!»›→"
_LONGEST_BOX = 500  # letters
_MOST_RUNS = _LONGEST_BOX  # of a box on either side: each has a letter
_MOST_LINKED = 0.5
_LEADS = frozenset((ElementRole.STANDFIRST, ElementRole.LEAD))
_FIELDS = frozenset("text email tel".split())  # for an address, and not for what is looked for


def leads_away(card: Region) -> bool:
    """Return whether a part of a page is most of it a link, or short and headed by one."""
    if card.linked > _MOST_LINKED * card.letters > 0:
        return True
    is_short = 0 < card.letters <= LONGEST_CARD
    heading = next(card.element.iter(*HEADINGS), None) if is_short else None
    link = None if heading is None else next(heading.iter("a"), heading.getparent())  # "<a><h3>"
    return link is not None and link.tag == "a" and "#" not in (link.get("href") or "#")


def refuse_labelled(
    runs: Sequence[TextRun], regions: Sequence[Region], most: float, language: Language
) -> None:
    """Give the parts a reason that a heading calls others' stories ("Related").

    It calls its own part so where that keeps no more than `most`, else the cards behind it. A line that is no
    heading calls so what holds nothing else but links.
    """
    label = wording_of(language.pages).label
    known = {one.element: one for one in regions}
    for place, run in enumerate(runs):
        if run.letters > LONGEST_LABEL:
            continue
        around = next((one for one in run.region.within() if one.letters > run.letters), None)
        if around is None or around.reason:
            continue
        is_label = label.fullmatch(tidy(run.text)) is not None
        if not around.linked and not (is_label and _is_of_titles(around, runs, place)):
            continue
        if HEADINGS.isdisjoint(tags_around(run)):
            is_row = _is_row_of_links(run, around, language)
            if (is_row or not around.linked) and around.kept <= most:
                around.reason = ElementRole.RELATED.value
            continue
        if not is_label:
            continue
        is_own = around.kept <= most and around.parent is not None
        for region in [around] if is_own else _cards_behind(run, known):
            region.reason = ElementRole.RELATED.value


def _is_row_of_links(label: TextRun, around: Region, language: Language) -> bool:
    """Return whether a part holds a page's own label and links alone: "More from the Post" above two headlines."""
    is_rest_linked = around.linked == around.letters - label.letters and not label.linked
    return is_rest_linked and furniture_kind(tidy(label.text), language) is BlockKind.READ_MORE


def _is_of_titles(around: Region, runs: Sequence[TextRun], place: int) -> bool:
    """Return whether a label and a list are all that a part holds, and no item is a sentence or in figures."""
    own = [one for one in runs_of(around, runs, place) if one is not runs[place]]
    return bool(own) and all(
        list_around(one) is not None and one.letters >= _SHORTEST_TITLE and not is_sentence(one)
        for one in own
    )


def refuse_called(runs: Sequence[TextRun], core: Region, language: Language, reason: str) -> None:
    """Give the small boxes within the story a reason whose heading calls the reader to do something.

    "Sign up to our newsletter" heads what is got for it; where somebody speaks in a box, or a sentence in
    it isn't to the reader, it stays. So is a box with a field for an address, or that ends by asking; and one whose last
    line is such a link as well.
    """
    around = set(map(id, core.within()))
    _refuse_fields(runs, around, language, reason)
    _refuse_asked(runs, around, language, reason)
    for place, run in enumerate(runs):
        if run.reason or run.letters > LONGEST_LABEL or HEADINGS.isdisjoint(tags_around(run)):
            continue
        box = next((one for one in run.region.within() if one.letters > run.letters), None)
        if box is None or id(box) in around or box.letters > _LONGEST_BOX:
            continue
        own = runs_of(box, runs, place)
        is_told = any(
            is_sentence(one) and not is_addressed(tidy(one.text), language) for one in own
        )
        is_framed = len(own) > 2 and _is_call(own[-1], language)
        is_called = is_offer(tidy(run.text), language) and (is_framed or not is_told)
        if is_called or (not is_told and _asks_to_give(own, language)):
            refuse_box(box, own, reason)


def _asks_to_give(own: Sequence[TextRun], language: Language) -> bool:
    """Return whether lines tell what pays for the outlet, and ask for it: "We are reader-funded. Please give us $5."."""
    text = " ".join(tidy(one.text) for one in own)
    wanted = (language.pages.funded, language.pages.giving)
    return len(own) > 1 and all(one and compiled(one, any_case=True).search(text) for one in wanted)


def _is_call(run: TextRun, language: Language) -> bool:
    """Return whether a line is a link or a button alone, by which a page asks or offers something."""
    is_led = run.linked == run.letters or all(
        piece.is_control for piece in run.seen if piece.letters
    )
    return is_led and furniture_kind(tidy(run.text), language) is BlockKind.READ_MORE


def _refuse_asked(
    runs: Sequence[TextRun], around: set[int], language: Language, reason: str
) -> None:
    """Give what is set apart a reason that ends by asking a reader to pay or to sign up, by a link or a button.

    So is a box with a name of its own, or a paragraph all in other type. What has a table or a list stays, and
    so does a long sentence that is neither the outlet's nor to the reader.
    """
    asked = compiled(language.pages.asked, any_case=True)
    for place, run in enumerate(runs):
        link = [] if run.reason else _last_link(run)
        boxes = [one for one in run.region.within() if id(one) not in around] if link else []
        boxes = [
            one for one in boxes if one.role not in _LEADS
        ]  # of which only the link is the outlet's
        boxes = list(takewhile(lambda one: one.letters <= _LONGEST_BOX, boxes))
        if not boxes or boxes[-1].holds("table", "ul", "ol"):
            continue
        own = runs_of(boxes[-1], runs, place)
        is_pressed = all(piece.is_control for piece in run.seen if piece.letters)
        is_apart = is_italic(run) or is_bold(run) or is_pressed
        if own[-1] is not run or not (is_apart or is_named_box(boxes[-1])):
            continue
        words = tidy("".join(piece.text for piece in link)).rstrip(_STOPS)
        others = " ".join(tidy(one.text) for one in own).rstrip(_STOPS).removesuffix(words).rstrip()
        is_told = not is_apart and any(
            one.letters - one.linked >= LONG and not is_addressed(tidy(one.text), language)
            for one in own
        )
        is_alone = not others or others.endswith((".", "!", "?", "…", ":")) or len(own) > 1
        is_alone = is_alone or (is_apart and is_addressed(_last_sentence(others), language))
        if is_alone and not is_told and asked.match(f"{others}\n{words}"):
            refuse_box(boxes[-1], own, reason)


def _last_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?…])\s", text)[-1]


def _last_link(run: TextRun) -> list[Piece]:
    """Return the pieces of the link or button that ends a run, none where words stand behind it."""
    pieces = [piece for piece in run.seen if any(map(str.isalnum, piece.text))]
    behind = takewhile(lambda one: one.is_linked or one.is_control, reversed(pieces))
    return list(reversed(tuple(behind)))


def is_named_box(box: Region) -> bool:
    """Return whether a part of a page, no paragraph and no item, has a class."""
    return box.element.tag not in {"p", "li"} and bool(box.element.get("class"))


def _refuse_fields(
    runs: Sequence[TextRun], around: set[int], language: Language, reason: str
) -> None:
    """Give the small boxes a reason that hold a field to write in and what the outlet offers for an address.

    Where a sentence in one is neither the outlet's nor to the reader, it stays: somebody's story has a field too.
    So it does where there are rows, items of a list or figures.
    """
    letter = compiled(language.pages.newsletters, any_case=True)
    looked: set[int] = set()
    for place, run in enumerate(runs):
        if run.reason or run.letters > _LONGEST_BOX:
            continue
        box = next((one for one in run.region.within() if one.holds("input")), None)
        if box is None or id(box) in looked or id(box) in around or box.letters > _LONGEST_BOX:
            continue
        looked.add(id(box))
        own = runs_of(box, runs, place)
        texts = [tidy(one.text) for one in own]
        # Below what names a letter a few words praise it: "All the boats, none of the mud."
        has_letter = any(letter.search(text) and not ends_sentence(text) for text in texts)
        is_told = box.holds("li", "tr", "dt") or any(
            any(map(str.isdigit, text))
            or (
                is_sentence(one)
                and (one.letters >= LONG or not has_letter)
                and not (is_addressed(text, language) or furniture_kind(text, language))
            )
            for one, text in zip(own, texts, strict=True)
        )
        kinds = {furniture_kind(text, language) for text in texts}
        is_offered = BlockKind.READ_MORE in kinds and any(signs_up(one, language) for one in texts)
        if is_offered and not is_told and asks(box.element, _FIELDS):
            refuse_box(box, own, reason)


def runs_of(box: Region, runs: Sequence[TextRun], place: int) -> list[TextRun]:
    """Return the runs without a reason of a box, around one of its runs: they follow each other."""

    def is_within(run: TextRun) -> bool:
        return any(one is box for one in run.region.within())

    before = takewhile(is_within, reversed(runs[max(0, place - _MOST_RUNS) : place]))
    behind = takewhile(is_within, runs[place : place + _MOST_RUNS])
    return [one for one in (*reversed(tuple(before)), *behind) if not one.reason]


def refuse_box(box: Region, own: Sequence[TextRun], reason: str) -> None:
    """Give the runs of a box a reason, if nobody is quoted in it."""
    if not is_quoted(box.element.text_content()):
        for one in own:
            one.reason = reason


def refuse_link_asides(runs: Sequence[TextRun], most: float) -> None:
    """Give the asides their reason that hold links and what heads them, and keep no more than `most`.

    So is what holds a list of the page's own parts, each a way down the page.
    """
    within: dict[int, tuple[Region, list[TextRun]]] = {}
    contents = {id(_holder_of_list(run)) for run in runs if _leads_down(run)}
    for run in runs:
        around = run.region.within()
        boxes = (one for one in around if one.element.tag == "aside" or id(one) in contents)
        aside = next(boxes, None)
        if aside is not None:
            within.setdefault(id(aside), (aside, []))[1].append(run)
    for aside, own in within.values():
        is_away = all(is_link_list(run) or HEADINGS & tags_around(run) for run in own)
        is_clock = len(own) == 1 and any(map(is_time, lines_of(own[0])))  # of an update
        if any(map(is_link_list, own)) and is_away and aside.kept <= most and not is_clock:
            aside.reason = aside.reason or ElementRole.RELATED.value


def _holder_of_list(run: TextRun) -> Region | None:
    """Return what holds the list that a run lies in, with what heads it."""
    items = list_around(run)
    return next((one.parent for one in run.region.within() if one.element is items), None)


def _leads_down(run: TextRun) -> bool:
    """Return whether a run is a link to a place on the same page."""
    linked = [piece.element for piece in run.seen if piece.is_linked]
    links = (next(one.iterancestors("a"), one) for one in linked)
    return is_link_list(run) and all(str(one.get("href") or "").startswith("#") for one in links)


def _cards_behind(label: TextRun, known: Mapping[Any, Region]) -> Iterator[Region]:
    """Give the cards that stand beside a heading, down to what is none."""
    heading = next(one for one in label.region.within() if one.element.tag in HEADINGS)
    for element in heading.element.itersiblings():
        region = known.get(element)
        if region is None or element.tag in HEADINGS or not leads_away(region):
            return
        yield region
