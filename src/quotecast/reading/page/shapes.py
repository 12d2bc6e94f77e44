"""Tell the shape of a run of words: what holds it, whether it is prose, links or controls."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile
from typing import Any

from quotecast.languages import Language
from quotecast.reading.assembling import LINE_BREAK, tidy
from quotecast.reading.chrome import is_chrome
from quotecast.reading.page.elements import CONTROLS, HEADINGS
from quotecast.reading.page.walk import Piece, Region, TextRun
from quotecast.reading.page.wording import is_time

_SHORTEST_ITEM = 20  # letters of a list's item that is no label
LONG = 60  # letters of a run that may be prose by itself
MOST_LINKED = 0.5
_SPEAKER = re.compile(r"(?<![A-Za-z])speaker(?![a-z])", re.IGNORECASE)
_LONGEST_SPEAKER, _NEAR_SPEAKER = 90, 4  # letters, and parts around
_SHORTEST_UPDATE = 20  # letters
# A word ends and another begins; "AP" and "May" do too, of which neither goes on in the other.
_SEAM = re.compile(
    rf"[a-zß-ÿ]{LINE_BREAK}[A-Z0-9À-Þ]|[\d).]{LINE_BREAK}[^\W\d_]|\d{LINE_BREAK}\d|"
    rf"[A-Z]{{2}}{LINE_BREAK}[A-Z][a-z]|[^\W_]{LINE_BREAK}[•·|]"
)
_COUNT = re.compile(r"\d{1,3}\s?(?:/|(?P<of>of))\s?\d{1,3}")
_FIGURE = re.compile(r"[+−–-]?[$€£₹]?\d[\d.,]*%?(?:\s\([+−–-]?\d[\d.,]*%?\))?")
_BOXES = frozenset(("fieldset", "aside", "section"))
_BOX_HEADINGS = ("legend", "h2", "h3", "h4")
_CELLS = frozenset("td th dd dt li".split())
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?|\./|(?:\./)?index\.\w+", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…。！？।؟۔:][\"'”’»)\]]*\s*$")


def tags_around(run: TextRun) -> frozenset[str]:
    """Return the tags of the parts that a run lies in."""
    return frozenset(one.element.tag for one in run.region.within())


def quotation_around(run: TextRun) -> Any:
    """Return the block quotation that a run lies in, with what is below it; None where it lies in none."""
    for one in run.region.within():
        tag = one.element.tag
        if tag == "blockquote" or (tag == "figure" and one.holds("blockquote")):
            return one.element
    return None


def list_around(run: TextRun) -> Any:
    """Return the innermost list that a run lies in, None where it lies in none."""
    around = (one.element for one in run.region.within())
    return next((element for element in around if element.tag in {"ul", "ol"}), None)


def is_led_list(items: Any, first: int, runs: Sequence[TextRun]) -> bool:
    """Return whether a colon of the story leads to a list, whose first run is given, or it stands right behind a sentence.

    Behind a sentence stands a list of words with no text between, none of links or labels.
    """
    around = (one for one in reversed(runs[:first]) if list_around(one) is not items)
    before = next(around, None)
    if before is None or before.reason:
        return False
    own = (one for one in runs[first:] if list_around(one) is items)
    is_colon = tidy(before.text).endswith(":")
    return is_colon or (
        _stands_behind(items, before)
        and all(one.letters >= _SHORTEST_ITEM and not one.linked for one in own)
    )


def _stands_behind(items: Any, line: TextRun) -> bool:
    """Return whether an element stands right behind a sentence, or behind the break that ends it."""
    before = items.getprevious()
    if before is None or (before.tail or "").strip() or not is_sentence(line):
        return False
    around = [one.element for one in line.region.within()]
    return before in around or (before.tag == "br" and items.getparent() is around[0])


def lines_of(run: TextRun) -> list[str]:
    """Return the lines of a run that is no prose: at its breaks, and where its elements have no space between.

    What sites set beside or below one another by their sheets is glued together in the markup
    ("<b>Ann Pell</b><i>Reporter</i>").
    """
    return lines_of_pieces(run.seen)


def lines_of_pieces(pieces: Iterable[Piece]) -> list[str]:
    """Return the lines of some pieces of a run, as `lines_of` does of all."""
    text = ""
    holder: Any = None
    for piece in pieces:
        is_other = piece.element is not holder
        is_seam = is_other and _SEAM.search(f"{text[-2:]}{LINE_BREAK}{piece.text[:2]}")
        text += f"{LINE_BREAK if is_seam else ''}{piece.text}"
        holder = piece.element
    return list(filter(None, map(tidy, text.split(LINE_BREAK))))


def clock_of(run: TextRun, language: Language) -> str:
    """Return the time of day that a run opens with, or has beside how old it is: "42m ago", "11.40 BST"."""
    words = [piece for piece in run.seen if piece.letters]
    are_times = all(_is_within(piece.element, "time") for piece in words)
    lines = [tidy(piece.text) for piece in words] if are_times else lines_of(run)
    clock = next(filter(is_time, lines), "")
    if not clock or are_times or lines[0] == clock:
        return clock
    is_beside = all(line == clock or is_chrome(line, language) for line in lines)
    return clock if is_beside else ""


def _is_within(element: Any, tag: str) -> bool:
    return element.tag == tag or next(element.iterancestors(tag), None) is not None


def is_update(region: Region) -> bool:
    """Return whether a part may be an update of a live blog, if one of a few words."""
    return region.element.tag in {"article", "li"} and region.kept >= _SHORTEST_UPDATE


def are_paired(label: TextRun, run: TextRun) -> bool:
    """Return whether two runs stand side by side in one part of a page, as a label and its value do."""
    around = run.region.parent
    return around is not None and label.region.parent is around


def is_set_below(title: TextRun, run: TextRun) -> bool:
    """Return whether a line stands beside a title, or is a sentence whose own part stands beside the title's own."""
    around = _box_of(run).parent
    are_beside = around is not None and _box_of(title).parent is around
    return are_paired(title, run) or (are_beside and is_sentence(run))


def _box_of(run: TextRun) -> Region:
    """Return the widest part of a page that holds a run alone."""
    return _alone_around(run)[-1]


def _alone_around(run: TextRun) -> list[Region]:
    wider = (one for one in run.region.within() if one is not run.region)
    return [run.region, *takewhile(lambda one: one.letters == run.letters, wider)]


def names_of(run: TextRun) -> set[str]:
    """Return the words that name a run and the parts that hold nothing else, and what its data call it."""
    named = (one.element.get(key) for one in _alone_around(run) for key in ("class", "itemprop"))
    return {name for names in named for name in re.split(r"[\s-]+", (names or "").casefold())}


def is_boxed(run: TextRun) -> bool:
    """Return whether a paragraph stands in a box with a legend, or with a heading, of its own."""
    box = next((one for one in run.region.within() if one.element.tag in _BOXES), None)
    return run.region.element.tag == "p" and box is not None and box.holds(*_BOX_HEADINGS)


def leads_home(run: TextRun) -> bool:
    """Return whether a run is no more than the way to a site's first page."""
    words = [piece for piece in run.seen if piece.letters]
    if not words or not all(piece.is_linked for piece in words):
        return False
    own = words[0].element
    link = own if own.tag == "a" else next(own.iterancestors("a"), None)
    address = "" if link is None else str(link.get("href") or "").strip()
    return bool(address) and _HOME.fullmatch(address) is not None


def is_glued(run: TextRun) -> bool:
    """Return whether elements of a run have no space between where one of their words ends."""
    return len(lines_of(run)) > len(list(filter(None, map(tidy, run.text.split(LINE_BREAK)))))


def is_controls(run: TextRun) -> bool:
    """Return whether a run is no more than buttons and fields, and which of how many is shown; or a share's ticker."""
    words = [piece for piece in run.seen if piece.letters]
    said = " ".join(piece.text for piece in words if not piece.is_control)
    count = _COUNT.fullmatch(tidy(said))
    buttons = {_control_around(piece) for piece in words if piece.is_control}
    if _is_ticker(words) and is_glued(run):
        return True
    # "4/5" beside one button is a mark; "1 of 6" that is a whole line counts pictures.
    is_line = count is not None and bool(count["of"]) and _CELLS.isdisjoint(tags_around(run))
    return not said or is_line or (count is not None and len(buttons) >= (1 if count["of"] else 2))


def _is_ticker(words: Sequence[Piece]) -> bool:
    """Return whether words are what a share stands at, each in an element of its own, with links to buy and to sell."""
    links = {id(_control_around(piece)) for piece in words if piece.is_linked}
    figures = sum(_FIGURE.fullmatch(tidy(piece.text)) is not None for piece in words)
    holders = {id(piece.element) for piece in words}
    return len(links) > 1 and figures > 1 and len(holders) == len(words)


def _control_around(piece: Piece) -> Any:
    around = (piece.element, *piece.element.iterancestors())
    return next((one for one in around if one.tag in CONTROLS), piece.element)


def is_link_list(run: TextRun) -> bool:
    """Return whether most of a run stands in links."""
    return run.linked > MOST_LINKED * run.letters


def is_sentence(run: TextRun) -> bool:
    """Return whether a run ends as a sentence does."""
    return _SENTENCE.search(run.text.replace(LINE_BREAK, " ")) is not None


def is_speaker(i: int, runs: Sequence[TextRun]) -> bool:
    """Return whether a run is named as who says the next one, as the pages of debates and transcripts do."""
    run, behind = runs[i], runs[i + 1 : i + 2]
    if run.letters > _LONGEST_SPEAKER or not behind or not is_sentence(behind[0]):
        return False
    near = [one.element for one in islice(run.region.within(), _NEAR_SPEAKER)]
    return any(_SPEAKER.search(one.get("class") or "") for one in near) and not any(
        one is behind[0].region.element for one in near
    )


def is_prose(run: TextRun) -> bool:
    """Return whether a run is long and ends as a sentence does."""
    return run.letters >= LONG and is_sentence(run)


def number_of(run: TextRun) -> str:
    """Return the number of a heading that is one item of an ordered list, as a browser shows it."""
    tags = [one.element.tag for one in run.region.within()]
    if "li" not in tags or "ol" not in tags or not HEADINGS & set(tags[tags.index("ol") :]):
        return ""
    ordered = next(one.element for one in run.region.within() if one.element.tag == "ol")
    items = ordered.findall("li")
    if len(items) != 1:
        return ""
    given = (items[0].get("value", ""), ordered.get("start", ""))
    return f"{next(filter(str.isdecimal, given), '1')}. "


def is_marked(region: Region) -> bool:
    """Return whether an element's class or tag tells it from any other."""
    return bool(region.element.get("class")) or region.element.tag == "article"


def signature_of(region: Region) -> tuple[str, str]:
    """Return an element's tag and class."""
    return region.element.tag, region.element.get("class", "")


def sum_up(runs: Sequence[TextRun], regions: Sequence[Region]) -> None:
    """Count the letters of each part: all, those in links, those that the extractor keeps; outer parts stand first."""
    for region in regions:
        region.letters = region.linked = region.kept = 0
    for run in runs:
        run.region.letters += run.letters
        run.region.linked += run.linked
        run.region.kept += run.kept
    for region in reversed(regions):
        if region.parent is not None:
            region.parent.letters += region.letters
            region.parent.linked += region.linked
            region.parent.kept += region.kept
