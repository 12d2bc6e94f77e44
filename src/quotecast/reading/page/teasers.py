"""Know the small boxes within a story that lead to another article, to a recording or to a shop."""

import re
from collections.abc import Sequence

from quotecast.languages import Language
from quotecast.model import BlockKind
from quotecast.reading.assembling import tidy
from quotecast.reading.furniture import furniture_kind
from quotecast.reading.page.cards import (
    LONGEST_CARD,
    LONGEST_LABEL,
    leads_away,
    refuse_box,
    runs_of,
)
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.shapes import is_sentence, list_around
from quotecast.reading.page.walk import Region, TextRun

_SHORTEST_SENTENCE = 20
_PRICE = re.compile(r"(?:[A-Z]{0,3}[$€£₹]|Rs\.?)\s?\d[\d,.]*")
_TABLES = frozenset("table tbody tr td".split())
_MOST_TEASERS = 2
_LONGEST_PLAYER = 160  # letters
_PLAYED = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\W.{0,40})?")
_PLAYERS = frozenset("video videos audio player media podcast clip".split())
_SHOWN = frozenset("embed embedded teaser promo digest bookmark preview recirc".split())
_WORD = re.compile("[a-z]+")


def refuse_cards(runs: Sequence[TextRun], core: Region, language: Language) -> None:
    """Give the small boxes within the story their reason that lead to another article, or to a shop."""
    around = set(map(id, core.within()))
    _refuse_teasers(runs, around, language)
    _refuse_players(runs, around)
    _refuse_priced(runs, around, language)


def _refuse_teasers(runs: Sequence[TextRun], around: set[int], language: Language) -> None:
    """Give the small boxes a reason that a link heads and whose last line leads on to it: "Read full story".

    More than a few of them are a round-up, which is the story.
    """
    found: list[tuple[Region, list[TextRun]]] = []
    for place, run in enumerate(runs):
        if run.reason or run.letters > LONGEST_LABEL:
            continue
        boxes = (one for one in run.region.within() if id(one) not in around)
        box = next(
            (one for one in boxes if one.letters > run.letters and one.holds(*HEADINGS)), None
        )
        if box is None or not (leads_away(box) or _is_teaser(box, run)):
            continue
        own = runs_of(box, runs, place)
        if own[-1] is run and furniture_kind(tidy(run.text), language) is BlockKind.READ_MORE:
            found.append((box, own))
    for box, own in found if len(found) <= _MOST_TEASERS else ():
        refuse_box(box, own, ElementRole.RELATED.value)


def _is_teaser(box: Region, last: TextRun) -> bool:
    """Return whether a box is short, called by what it shows of another article, and a link alone ends it."""
    words = _WORD.findall((box.element.get("class") or "").lower())
    is_short = box.letters <= LONGEST_CARD and not _SHOWN.isdisjoint(words)
    return is_short and last.linked == last.letters


def _refuse_players(runs: Sequence[TextRun], around: set[int]) -> None:
    """Give the small boxes a reason that are called a player, and end with how long it plays."""
    for place, run in enumerate(runs):
        if run.reason or not _PLAYED.fullmatch(tidy(run.text)):
            continue
        boxes = (one for one in run.region.within() if id(one) not in around)
        box = next((one for one in boxes if one.letters > run.letters), None)
        if box is None or box.letters > _LONGEST_PLAYER:
            continue
        words = set(_WORD.findall((box.element.get("class") or "").lower()))
        own = runs_of(box, runs, place)
        if own[-1] is run and not words.isdisjoint(_PLAYERS):
            for one in own:  # a title may quote somebody: "'It fell': a smith speaks"
                one.reason = ElementRole.FURNITURE.value


def _refuse_priced(runs: Sequence[TextRun], around: set[int], language: Language) -> None:
    """Give the small boxes a reason that hold a price alone and a way to a shop, and no sentence of a story.

    What the outlet says of its share in the sale is none.
    """
    for place, run in enumerate(runs):
        if run.letters > LONGEST_LABEL or not _is_price(run) or list_around(run) is not None:
            continue
        boxes = [one for one in run.region.within() if id(one) not in around]
        box = next((one for one in boxes if one.holds("a") and one.holds(*HEADINGS)), None)
        if box is None or box.letters > LONGEST_CARD or box.element.tag in _TABLES:
            continue
        own = runs_of(box, runs, place)
        told = [one for one in own if one.letters >= _SHORTEST_SENTENCE and is_sentence(one)]
        if all(furniture_kind(tidy(one.text), language) for one in told):
            refuse_box(box, own, ElementRole.ADVERTISEMENT.value)


def _is_price(run: TextRun) -> bool:
    """Return whether a run is a price alone, and what links lead to the shop."""
    words = [piece for piece in run.seen if piece.letters]
    prices = [_PRICE.fullmatch(tidy(piece.text)) is not None for piece in words]
    return any(prices) and all(
        priced or piece.is_linked for piece, priced in zip(words, prices, strict=True)
    )
