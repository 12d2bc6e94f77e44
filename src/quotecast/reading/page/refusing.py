"""Know the parts of a page that are no story by their name, their form or their wording."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile
from typing import Any

from quotecast.languages import Language
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import tidy
from quotecast.reading.chrome import is_chrome
from quotecast.reading.furniture import furniture_kind
from quotecast.reading.page.cards import leads_away
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.names import LEFT_OUT, ElementRole, is_writers_name
from quotecast.reading.page.shapes import is_glued, is_prose, is_sentence, lines_of, tags_around
from quotecast.reading.page.walk import Piece, Region, TextRun, unmarked
from quotecast.reading.page.wording import is_time, wording_of
from quotecast.reading.paragraphs import ASIDES, ends_sentence, is_quoted

MOST = 0.25  # of the story's letters that a part may hold which its name calls no story
_LONGEST_WORDED = 400
_LONGEST_SPONSOR = 80  # code points
_LONGEST_FACT = 80  # letters
_FOOT = 2  # runs from the end of a page
_LONGEST_LINES = 200
_FEWEST_TIMES = 3
_LABEL = re.compile(r"\s*([^\W\d_]+(?: [^\W\d_]{1,3})?:?) (?=\d)")
_MOST_ABOVE, _DEEPEST = 6, 2  # lines of an update, and elements around a name
_TITLES = ("h1", "h2", "h3")
_ICON = re.compile(r"(?<![a-z])(?:glyph)?icons?(?![a-z])", re.IGNORECASE)
_MOST_OF_ICON = 2  # letters
_OF_PAGE = frozenset((BlockKind.READ_MORE, BlockKind.BYLINE))
_FOOTER, _MASTHEAD = "footer", frozenset(("author", "datePublished"))


def forget_names(regions: Sequence[Region]) -> None:
    """Let no name of a part leave it out, where all is the story; only menus aren't."""
    for region in regions:
        if region.role in LEFT_OUT and region.element.tag not in {"nav", "menu"}:
            region.role = ElementRole.NONE


def is_refused(region: Region) -> bool:
    """Return whether a part's name calls it no story.

    What is shown on hovering stands in its line within what is hovered over, which has such a name
    as well and whose words are read.
    """
    if region.role is ElementRole.HOVER and not region.is_block:
        outer = region.parent
        is_within = outer is not None and outer.role is ElementRole.HOVER
        is_first = region.element.getprevious() is None and not _text_before(region.element)
        return (is_within and not is_first) or region.element.get("role") == "tooltip"
    return region.role in LEFT_OUT and not _holds_masthead(region.element)


def _holds_masthead(element: Any) -> bool:
    """Return whether a heading's `footer` holds who wrote the story, and when, by its data (schema.org)."""
    if _FOOTER not in element.get("class", "").split():
        return False
    return any(one.get("itemprop") in _MASTHEAD for one in element.iter())


def _text_before(element: Any) -> str:
    """Return what stands in an element's parent in front of its first child."""
    return unmarked(element.getparent().text or "").strip()


def refuse_named(regions: Sequence[Region]) -> None:
    """Give the regions a reason whose names call them no story, and which hold little of it."""
    total = regions[0].kept
    for region in regions:
        role = region.role
        is_stamp = role is ElementRole.BYLINE and not region.is_block
        is_card = region.element.tag == "article" and region.parent is not None
        is_card = is_card and leads_away(region)
        role = ElementRole.RELATED if is_card else role  # one link: it leads to another article
        if region.reason:
            continue
        is_named = is_stamp or is_card or is_refused(region)
        if is_named and region.kept <= MOST * total:
            region.reason = role.value


def is_aside_of_link(piece: Piece, language: Language) -> bool:
    """Return whether a link has a page's own words set behind its own: ", opens new tab", "(opens in a new window)".

    So is one in brackets that points to what is shown elsewhere: "(See pictures of the flood.)".
    """
    text = tidy(piece.text)
    is_bracketed = piece.is_linked and text[:1] == "(" and text[-1:] == ")"
    if is_bracketed and furniture_kind(text, language) is BlockKind.READ_MORE:
        return True
    is_set_apart = (
        piece.is_linked and piece.element.tag != "a" and piece.text.lstrip()[:1] in {",", "("}
    )
    return is_set_apart and is_chrome(tidy(piece.text).strip(" ,()"), language)


def refuse_asking(regions: Sequence[Region]) -> None:
    """Give what stands around a form that asks for words its reason: what is got for an address."""
    for region in regions:
        around = region.parent
        if region.role is not ElementRole.FORM or around is None or around.parent is None:
            continue
        is_small = around.letters <= _LONGEST_WORDED and around.kept <= MOST * regions[0].kept
        if is_small and not is_quoted(around.element.text_content()):
            around.reason = around.reason or ElementRole.FURNITURE.value


def refuse_worded(runs: Sequence[TextRun], total: int, language: Language) -> None:
    """Give the parts a reason that their words tell: a gate, an advertisement, the way out."""
    wording = wording_of(language.pages)
    _bare_times(runs)
    for place, run in enumerate(runs):
        text = run.text if run.letters <= _LONGEST_WORDED else ""
        if not wording.parts_begin.search(text) or is_quoted(text):
            continue
        text = tidy(text)
        around = run.region.parent or run.region
        around = run.region if is_quoted(around.element.text_content()) else around
        is_small = around.kept <= MOST * total
        is_own = run.region.letters == run.letters
        if wording.gate.search(text):
            if 2 * around.kept <= total and around.letters <= _LONGEST_WORDED:
                around.reason = around.reason or ElementRole.PAYWALL.value
            is_call = run.region.reason == ElementRole.FURNITURE.value
            if not run.region.reason or (is_call and wording.gated.search(text)):
                run.region.reason = ElementRole.PAYWALL.value
        elif (found := wording.sponsor.match(text)) and (
            _names_sponsor(run, text[found.end() :]) or _heads_sponsor(text, found.end(), around)
        ):
            around = around if is_small else run.region
            around.reason = ElementRole.ADVERTISEMENT.value
        elif wording.leaving.search(text) and is_small and around.letters <= _LONGEST_WORDED:
            around.reason = ElementRole.FURNITURE.value
        elif wording.leaving.search(text) and place >= len(runs) - _FOOT and is_own:
            run.region.reason = ElementRole.FURNITURE.value  # of a short letter it may be much


def _bare_times(runs: Sequence[TextRun]) -> None:
    """Leave the label of the times out that stand above three headings and more: "Posted at 12:40"."""
    found: list[tuple[TextRun, Piece, re.Match[str]]] = []
    for run, following in pairwise(runs):
        own = [piece for piece in run.seen if piece.letters]
        label = _LABEL.match(own[0].text) if len(own) == 1 else None
        is_above = label is not None and not HEADINGS.isdisjoint(tags_around(following))
        if is_above and label is not None and is_time(own[0].text[label.end() :]):
            found.append((run, own[0], label))
    if len(found) < _FEWEST_TIMES or len({label[1] for _, _, label in found}) > 1:
        return
    for run, piece, label in found:
        at = run.pieces.index(piece)
        words = piece.cut(piece.text[: label.end()], reason=ElementRole.BYLINE.value)
        run.pieces[at : at + 1] = [words, piece.cut(piece.text[label.end() :])]


def _names_sponsor(run: TextRun, behind: str) -> bool:
    """Return whether what stands behind "sponsored by" is a name, and goes on as no sentence does."""
    name = ASIDES.split(behind)[0]
    small = sum(word[:1].islower() for word in name.split())
    is_line = len(name) <= _LONGEST_SPONSOR and not ends_sentence(name)
    return is_line and 2 * small < len(name.split()) and HEADINGS.isdisjoint(tags_around(run))


def _heads_sponsor(text: str, end: int, around: Region) -> bool:
    """Return whether a label that is no heading opens a small part of a page with a link: "A message from our sponsor"."""
    is_small = around.letters <= _LONGEST_WORDED and end == len(text)
    is_label = is_small and around.holds("a") and not around.holds(*HEADINGS)
    return is_label and tidy(unmarked(around.element.text_content())).startswith(text)


def refuse_facts(runs: Sequence[TextRun], reason: str) -> None:
    """Give what stands above the title in a list of names and values its reason: who posted it, since when.

    Below the title such a list tells of the story: how many are dead.
    """
    lists: dict[int, list[TextRun]] = {}
    above = list(takewhile(lambda run: bool(run.reason) or not is_prose(run), runs))
    heads = [i for i, run in enumerate(above) if not tags_around(run).isdisjoint(_TITLES)]
    for run in above[: max(heads, default=0)]:
        within = next((one for one in run.region.within() if one.element.tag == "dl"), None)
        if within is not None and not within.holds(*_TITLES):
            lists.setdefault(id(within), []).append(run)
    for own in lists.values():
        if len(own) > 1 and not any(run.letters > _LONGEST_FACT or is_sentence(run) for run in own):
            for run in own:
                run.reason = run.reason or reason


def refuse_glued(runs: Sequence[TextRun], language: Language) -> None:
    """Give a line its reason that is nothing but a page's own words, with no space between: "ShareUpdated at 9.30".

    So are links and buttons side by side, of which one is the page's own; lines one below the other that all are; and
    nothing but a link below such a line: "Advertisement", "Half price at Pell's".
    """
    for run in runs:
        if run.reason or run.letters > _LONGEST_LINES:
            continue
        lines = lines_of(run)
        kinds = {furniture_kind(line, language) for line in lines} if len(lines) > 1 else set()
        is_glued_line = run.letters <= _LONGEST_FACT and not is_sentence(run) and is_glued(run)
        is_timed = any(map(is_time, lines))  # of an update
        is_pressed = all(one.is_linked or one.is_control for one in run.seen if one.letters)
        is_pressed = is_pressed and not is_timed
        is_of_page = is_glued_line and (is_pressed or kinds <= _OF_PAGE)
        is_source = is_glued_line and _names_source(run, lines, language)
        is_led = (
            bool(kinds)
            and not is_timed
            and furniture_kind(lines[0], language) is BlockKind.READ_MORE
        )
        if (
            is_source
            or (is_led and _links_below(run, lines[0]))
            or kinds == {BlockKind.READ_MORE}
            or (is_of_page and BlockKind.READ_MORE in kinds)
        ):
            run.reason = ElementRole.FURNITURE.value


def _links_below(run: TextRun, first: str) -> bool:
    """Return whether all that stands in a run below its first line is linked."""
    words = [piece for piece in run.seen if piece.letters]
    below = words[1:] if words and tidy(words[0].text) == first else []
    return bool(below) and all(piece.is_linked for piece in below)


def _names_source(run: TextRun, lines: Sequence[str], language: Language) -> bool:
    """Return whether a line is a label and, pressed to it, the link to where the news is from: "SourceKiln Radio"."""
    label = compiled(language.pages.source, any_case=True) if language.pages.source else None
    words = [piece for piece in run.seen if piece.letters]
    is_linked = len(words) > 1 and all(piece.is_linked for piece in words[1:])
    return is_linked and label is not None and label.fullmatch(lines[0]) is not None


def refuse_signers(runs: Sequence[TextRun]) -> None:
    """Give the line its reason that opens an update of a live blog and names who wrote it, by its classes.

    Nothing but the time and a heading stands before it in the update.
    """
    for i, run in enumerate(runs):
        update = next((one for one in run.region.within() if one.element.tag == "article"), None)
        if run.reason or update is None or run.letters > _LONGEST_FACT or not _is_writer(run):
            continue
        before = [one for one in runs[max(0, i - _MOST_ABOVE) : i] if update in one.region.within()]
        if not any(map(is_sentence, before)) and update.letters > run.letters:
            run.reason = ElementRole.BYLINE.value


def _is_writer(run: TextRun) -> bool:
    words = [piece for piece in run.seen if piece.letters]
    return not is_sentence(run) and all(
        any(is_writers_name(one.get("class") or "") for one in _near(piece.element))
        for piece in words
    )


def _near(element: Any) -> list[Any]:
    return [element, *islice(element.iterancestors(), _DEEPEST)]


def leave_out_hovering(runs: Sequence[TextRun]) -> None:
    """Take what is shown on hovering out of its line, or its links would pass for those of the line.

    So are the letters that a font shows as pictures: `<span class="icon">S</span>`.
    """
    for run in runs:
        for piece in run.pieces:
            if piece.region.reason == ElementRole.HOVER.value:
                piece.reason = piece.reason or ElementRole.HOVER.value
            elif 0 < piece.letters <= _MOST_OF_ICON and _ICON.search(
                piece.element.get("class") or ""
            ):
                piece.reason = piece.reason or ElementRole.FURNITURE.value
