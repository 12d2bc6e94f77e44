"""Tell what stands below a picture or a table, by its tag, its class or its figure (HTML, section 4.4.12)."""

import re
from collections.abc import Sequence
from typing import Any

from quotecast.languages import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.model import BlockKind
from quotecast.reading.assembling import tidy
from quotecast.reading.furniture import furniture_kind
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.faces import is_bold, is_italic
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.shapes import lines_of, tags_around
from quotecast.reading.page.walk import Region, TextRun, unmarked
from quotecast.reading.paragraphs import ends_sentence, is_quoted

_LONGEST_CAPTION = 300  # code points; a gallery may tell its whole story in what it calls captions
_LONGEST_FIGCAPTION = 1200
_HOLDERS = frozenset(("article", "main"))
_OTHERS = frozenset("blockquote q table pre ul ol article main".split())
_NAME = r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}"
_CREDIT = re.compile(rf"(?P<name>{_NAME})/[^\W\d_a-z](?:(?!\d)[\w.,&’' -]){{1,40}}")
_STOP = re.compile(r"[^\W\d_]{2}[.!?…]\s")  # within what is more than one sentence
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_QUOTERS = frozenset(("figure", "blockquote"))  # a caption in one may be who said it
_LONGEST_LINE = 160  # letters of a line below a picture
_FEWEST_NAMED = 2  # words of it that the picture's name has
_MOST_NAMED = 0.6
_PAIR = 2
_MOST_WORDS = 25  # of the one sentence above such a credit
_PICTURES = tuple("img picture video iframe amp-img amp-iframe amp-video".split())


def is_caption(run: TextRun, language: Language) -> bool:
    """Return whether a run stands below a picture or a table, by its tag, its class, its figure or a credit beside it."""
    is_figcaption = run.region.element.tag == "figcaption"
    is_short = run.letters <= (_LONGEST_FIGCAPTION if is_figcaption else _LONGEST_CAPTION)
    return is_short and (
        _is_marked(run, is_figcaption=is_figcaption)
        or _stands_with_credit(run, language)
        or _holds_credit(run, language)
    )


def _is_marked(run: TextRun, *, is_figcaption: bool) -> bool:
    for one in run.region.within():
        tag = one.element.tag
        is_small = is_figcaption or one.letters <= _LONGEST_CAPTION
        if tag == "caption" or (one.role is ElementRole.CAPTION and is_small):
            around = (up for up in one.within() if up.element.tag in _QUOTERS)
            figure = next(around, None)
            return figure is None or not quotes(figure)
        if tag == "figure" or (one.role is ElementRole.PICTURE and is_small):
            return _shows(one) and not quotes(one)
        if is_figcaption and _is_player(one):
            return not quotes(one)
        if _is_player(one) or tag in _OTHERS:
            return _may_be_of_picture(run) and (tag not in _OTHERS or _is_of_picture(one, run))
    return False


def _stands_with_credit(run: TextRun, language: Language) -> bool:
    """Return whether a run stands in a box with a picture and no more than a sentence and "Ann Pell/Kiln" below it."""
    around = (one for one in run.region.within() if one.is_block)
    box = next((one for one in around if one.holds("img", "picture", "amp-img")), None)
    if box is None or not 0 < box.letters <= _LONGEST_CAPTION or box.holds(*HEADINGS, "li", "a"):
        return False
    lines = [line for line in map(tidy, map(unmarked, box.element.itertext())) if line]
    if len(lines) != _PAIR or len(lines[0].split()) > _MOST_WORDS or is_quoted(" ".join(lines)):
        return False
    credit = _CREDIT.fullmatch(lines[1])
    is_one = ends_sentence(lines[0]) and _STOP.search(lines[0]) is None
    return is_one and credit is not None and is_given_name(credit["name"].split()[0], language)


def _holds_credit(run: TextRun, language: Language) -> bool:
    """Return whether lines in an element of their own, right behind a picture, have who took it among them."""
    own = {piece.element for piece in run.seen if piece.letters}
    above = next(iter(own)).getprevious() if len(own) == 1 else None
    if above is None or run.region.element in own or tidy(unmarked(above.tail or "")):
        return False
    return _is_picture(above) and any(
        furniture_kind(line, language) is BlockKind.CAPTION for line in lines_of(run)
    )


def stands_below_picture(run: TextRun) -> bool:
    """Return whether a line is what stands right below a picture: in italics, or in the picture's own words.

    A line in plain type that says what the picture's name says must be followed by another picture, or by nothing:
    else it may be the heading of an item.
    """
    is_short = run.letters <= _LONGEST_LINE and HEADINGS.isdisjoint(tags_around(run))
    if not is_short or run.linked or is_quoted(run.text) or is_bold(run):
        return False
    line = run.region.element
    above = _beside(line, -1)
    if above is None or not _is_picture(above):
        return False
    below = _beside(line, 1)
    words = {word.casefold() for word in _LONG_WORD.findall(run.text)}
    named = " ".join(f"{one.get('alt', '')} {one.get('src', '')}" for one in above.iter("img"))
    known = {word.casefold() for word in _LONG_WORD.findall(named)}
    is_named = len(words & known) >= max(_FEWEST_NAMED, _MOST_NAMED * len(words))
    is_followed = below is None or _is_picture(below) or is_italic(run)
    is_line = _STOP.search(run.text) is None
    return (
        is_line and is_followed and (is_named or (is_italic(run) and not ends_sentence(run.text)))
    )


def _beside(element: Any, step: int) -> Any:
    """Return the next element before (-1) or behind (1) one that shows words or a picture, None where text stands between."""
    one = element.getprevious() if step < 0 else element.getnext()
    tail = element.getprevious().tail if step < 0 and one is not None else element.tail
    while one is not None and not tidy(unmarked(tail or "")):
        is_shown = isinstance(one.tag, str) and (
            _is_picture(one) or tidy(unmarked(one.text_content()))
        )
        if is_shown:
            return one
        before = one
        one = one.getprevious() if step < 0 else one.getnext()
        tail = one.tail if step < 0 and one is not None else before.tail
    return None


def _is_picture(element: Any) -> bool:
    """Return whether an element has a picture and no words."""
    has_picture = element.tag == "img" or next(element.iter("img", "picture"), None) is not None
    return has_picture and not tidy(unmarked(element.text_content()))


def is_of_story(place: int, runs: Sequence[TextRun], core: Region, first: int) -> bool:
    """Return whether a picture is the story's, which lies in `core` and begins with the run `first`.

    It stands within it, or above it in what holds it or behind its title; and not for a second time.
    """
    run = runs[place]
    around = {id(one) for one in run.region.within()}
    holders = [one for one in core.within() if _holds_story(one)]
    is_above = place < first and (
        is_headed(runs[:place]) or any(id(one) in around for one in holders)
    )
    words = tidy(run.text)
    is_again = any(one.letters == run.letters and tidy(one.text) == words for one in runs[:place])
    return (id(core) in around or is_above) and not is_again


def is_headed(above: Sequence[TextRun]) -> bool:
    """Return whether the title stands in the runs above."""
    return any("h1" in tags_around(one) for one in above)


def _holds_story(region: Region) -> bool:
    """Return whether a part around the story is the article's: by its tag, or with the title in it."""
    tag = region.element.tag
    return tag in _HOLDERS or (tag != "body" and region.holds("h1"))


def _is_player(region: Region) -> bool:
    """Return whether a part that is no figure has its caption, and no picture, so that its words are a player's own."""
    is_small = 0 < region.letters <= _LONGEST_CAPTION and not region.holds(*HEADINGS)
    return is_small and not _shows(region) and region.element.find("figcaption") is not None


def _may_be_of_picture(run: TextRun) -> bool:
    """Return whether nobody is quoted in a run, and it heads nothing."""
    return not is_quoted(run.text) and HEADINGS.isdisjoint(tags_around(run))


def _is_of_picture(table: Region, run: TextRun) -> bool:
    """Return whether a picture and its caption have a table of their own."""
    is_alone = table.element.tag == "table" and table.letters == run.letters
    return is_alone and table.letters <= _LONGEST_CAPTION and table.holds("img")


def _shows(figure: Region) -> bool:
    return figure.holds(*_PICTURES)


def quotes(figure: Region) -> bool:
    """Return whether a figure is words set apart, or a table, so that its caption is their author."""
    return figure.holds("blockquote") and not _shows(figure)
