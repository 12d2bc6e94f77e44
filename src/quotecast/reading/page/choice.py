"""Choose which runs of a page are its story: around the extractor's choice, in the page's own tree.

What trafilatura keeps shows where the story is. There everything that is seen belongs to it, unless
a name, its links or its wording say otherwise; elsewhere only what is like the story in its markup
or leads to it does. Each run that is left out has its reason.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Any

import lxml.etree

from quotecast.languages import Language
from quotecast.reading.assembling import tidy
from quotecast.reading.page.behind import refuse_behind
from quotecast.reading.page.captions import is_caption, is_headed, is_of_story
from quotecast.reading.page.cards import (
    refuse_called,
    refuse_labelled,
    refuse_link_asides,
)
from quotecast.reading.page.columns import refuse_columns
from quotecast.reading.page.embeds import follows_story, post_around
from quotecast.reading.page.names import LINKS, OUTSIDE, ElementRole
from quotecast.reading.page.refusing import (
    MOST,
    is_refused,
    leave_out_hovering,
    refuse_asking,
    refuse_facts,
    refuse_glued,
    refuse_named,
    refuse_signers,
    refuse_worded,
)
from quotecast.reading.page.shapes import (
    LONG,
    MOST_LINKED,
    clock_of,
    is_boxed,
    is_controls,
    is_led_list,
    is_link_list,
    is_marked,
    is_prose,
    is_sentence,
    is_set_below,
    is_speaker,
    is_update,
    leads_home,
    list_around,
    names_of,
    quotation_around,
    signature_of,
    sum_up,
    tags_around,
)
from quotecast.reading.page.standfirsts import is_line_of_byline, is_under_title, run_above
from quotecast.reading.page.tables import lies_in_pairs
from quotecast.reading.page.teasers import refuse_cards
from quotecast.reading.page.thin import take_prose_for_kept
from quotecast.reading.page.walk import Region, TextRun
from quotecast.reading.paragraphs import begins_sentence

_DROPPED = "x-left-out"
_CORE = 0.85  # of the kept letters that the story's own part holds
_SHORTEST_SENTENCE = 20  # letters of a last sentence that the extractor keeps
_LONGEST_SIGNATURE = 80  # letters
_LEADS = frozenset((ElementRole.STANDFIRST, ElementRole.LEAD, ElementRole.CORRECTION))
_SHORTEST_LEAD, _LONGEST_LEAD = 15, 800  # letters
_SHORTEST_LINE = 40  # letters of a paragraph below the title that no stop ends
_LINES_BELOW = frozenset(
    "teaser strap strapline tagline sub description alternativeheadline abstract".split()
)
_SUBTITLES = frozenset(("h2", "h3", "h4"))
_LOWER_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_SHORTEST_POINT, _LONGEST_WORDS = 20, 200  # letters of a point that sums a story up
_NEAR = 4  # regions upwards from the story's part in which a lead may stand


def drop_named(runs: Sequence[TextRun], regions: Sequence[Region]) -> None:
    """Take the parts that their names call no story out of the tree, where they are small.

    The extractors then needn't look at them. What holds much of the page's prose stays, whatever
    its name is, until they have shown where the story lies.
    """
    sum_up(runs, regions)
    total = regions[0].letters - regions[0].linked
    for region in regions:
        is_small = region.letters - region.linked <= MOST * total
        if region.parent is not None and region.parent.reason:
            region.reason = region.parent.reason
        elif region.parent is not None and is_small and is_refused(region):
            region.reason = region.role.value
            region.element.tag = _DROPPED
    leave_out_hovering(runs)
    lxml.etree.strip_elements(regions[0].element, _DROPPED, with_tail=False)


def choose(
    runs: Sequence[TextRun],
    regions: Sequence[Region],
    kept: frozenset[int],
    language: Language,
    *,
    is_whole: bool = False,
) -> Region:
    """Give each run outside of the story its reason; return the region that the story lies in.

    `kept` are the marks of the text that the extractor keeps; with `is_whole` all is the story.
    """
    for run in runs:
        run.kept = sum(piece.letters for piece in run.pieces if piece.mark in kept)
    sum_up(runs, regions)
    if not is_whole:
        refuse_columns(runs, regions, OUTSIDE)
    refuse_named(regions)
    refuse_asking(regions)
    refuse_worded(runs, regions[0].kept, language)
    refuse_labelled(runs, regions, MOST * regions[0].kept, language)
    refuse_link_asides(runs, MOST * regions[0].kept)
    for run in runs:
        run.reason = next((one.reason for one in run.region.within() if one.reason), "")
        if not run.reason and not run.seen:
            run.reason = run.pieces[0].reason
    own = [run for run in runs if not run.reason]
    sum_up(own, regions)
    if take_prose_for_kept(own, language):
        sum_up(own, regions)
    core = _core(regions)
    refuse_called(runs, core, language, ElementRole.FURNITURE.value)
    refuse_facts(runs, OUTSIDE)
    refuse_cards(runs, core, language)
    refuse_glued(runs, language)
    refuse_signers(runs)
    _Judge(runs, core, language).judge()
    refuse_behind(runs, core)
    return core


def _core(regions: Sequence[Region]) -> Region:
    """Return the innermost region with most of what is kept."""
    core = regions[0]
    for region in regions:
        if region.is_block and region.kept >= _CORE * regions[0].kept > 0:
            core = region  # a region stands behind its parent
    return core


class _Judge:
    """Hold where the story begins and ends, and how its parts are called."""

    def __init__(self, runs: Sequence[TextRun], core: Region, language: Language) -> None:
        self._language = language
        self._runs = runs
        self._core = core
        self._around = set(map(id, core.within()))
        self._led: dict[Any, bool] = {}  # by the element of a list
        anchors = [i for i, run in enumerate(runs) if run.kept and not run.reason]
        prose = [i for i in anchors if runs[i].kept >= LONG and not is_link_list(runs[i])]
        known = prose or anchors or [len(runs)]
        self._first = known[0]
        self._last = max(i for i in (*known, *self._sentences(anchors)))
        self._signatures = {
            signature_of(region)
            for i in anchors
            if runs[i].kept >= LONG
            for region in runs[i].region.within()
            if is_marked(region)
        }

    def _sentences(self, anchors: Sequence[int]) -> Iterator[int]:
        """Give the places of what ends the story though it is short, or though the extractor passes over it."""
        for i in anchors:
            if self._runs[i].kept >= _SHORTEST_SENTENCE and is_sentence(self._runs[i]):
                yield i
        for i, run in enumerate(self._runs):
            is_own = not run.reason and is_prose(run) and not is_link_list(run)
            if is_own and any(one is self._core for one in run.region.within()):
                yield i

    def judge(self) -> None:
        """Give each run that isn't refused yet its reason, empty for the story's own."""
        for i, run in enumerate(self._runs):
            if not run.reason:
                run.reason = self._reason(i, run)
        for link, run in pairwise(self._runs):
            if link.reason == LINKS and not run.reason and begins_sentence(link.text, run.text):
                link.reason = ""

    def _reason(self, i: int, run: TextRun) -> str:
        if is_controls(run):
            return ElementRole.FURNITURE.value
        is_kept = 2 * run.kept > run.letters
        if is_kept or self._belongs_by_name(i, run) or self._belongs_by_lead(i, run):
            return ""
        if self._signs(i, run) or is_speaker(i, self._runs):
            return ""
        gap = self._gap(run)
        is_linked = gap.linked > MOST_LINKED * gap.letters > 0 and post_around(run.region) is None
        if not is_linked and self._belongs(i, run):
            return ""
        if is_caption(run, self._language):
            is_own = is_of_story(i, self._runs, self._core, self._first)
            return "" if is_own and not is_link_list(run) else ElementRole.CAPTION.value
        return self._reason_outside(run, is_linked=is_linked)

    def _reason_outside(self, run: TextRun, *, is_linked: bool) -> str:
        if is_line_of_byline(run, self._language):
            return ElementRole.BYLINE.value
        return LINKS if is_linked else OUTSIDE

    def _belongs_by_lead(self, i: int, run: TextRun) -> bool:
        """Return whether a run stands right below the title, or in a list that the story leads to."""
        return self._is_led_to(i, run) or self._is_subtitle(i, run) or self._is_point(i, run)

    def _is_point(self, i: int, run: TextRun) -> bool:
        """Return whether a run is one of the points between the title and the story that sum it up."""
        items = list_around(run)
        if items is None or i >= self._first or not is_headed(self._runs[:i]):
            return False
        own = [one for one in self._runs[: self._first] if list_around(one) is items]
        is_told = all(
            _SHORTEST_POINT <= one.letters <= _LONGEST_WORDS and not one.linked for one in own
        )
        return len(own) > 1 and is_told

    def _is_led_to(self, i: int, run: TextRun) -> bool:
        """Return whether a run is an item of a list that the story leads to."""
        items = list_around(run)
        if items is None or is_link_list(run):
            return False
        if items not in self._led:
            self._led[items] = is_led_list(items, i, self._runs)
        return self._led[items]

    def _is_subtitle(self, i: int, run: TextRun) -> bool:
        """Return whether a run is a heading, or a paragraph that its class calls so, right below the title."""
        if i >= self._first or run.letters < _SHORTEST_LEAD:
            return False
        tags = tags_around(run)
        is_line = run.letters >= _SHORTEST_LINE and not _LINES_BELOW.isdisjoint(names_of(run))
        is_head = not tags.isdisjoint(_SUBTITLES)
        if not (is_line or is_head):
            return False
        title = run_above(self._runs, i, self._language)
        above = tags_around(title) if i else frozenset()
        is_line = is_line and is_set_below(title, run)
        is_line = is_line and not is_line_of_byline(run, self._language)
        is_below = "h1" in above and (is_line or is_head)
        is_long_head = is_head and run.letters >= _SHORTEST_LINE
        is_below = is_below or (is_long_head and is_under_title(i, self._runs, self._language))
        is_below = is_below and not leads_home(title)
        return is_below and not is_link_list(run)

    def _belongs_by_name(self, i: int, run: TextRun) -> bool:
        """Return whether a run is the story's lead, or the time of one of its updates."""
        clock = clock_of(run, self._language)
        is_short = run.letters <= _LONGEST_SIGNATURE and not is_sentence(run)
        if clock and (clock == tidy(run.text) or is_short):
            for piece in run.seen:  # who wrote an update stands beside its time, or how old it is
                if tidy(piece.text) not in clock:
                    piece.reason = ElementRole.BYLINE.value
            parts = list(islice(run.region.within(), 1, _NEAR))
            own = [one for one in parts[1:] if id(one) not in self._around]
            is_long = any(one.kept >= LONG for one in (*parts[:1], *own))
            return is_long or any(map(is_update, own))
        return self._leads(i, run) and (is_prose(run) or not is_link_list(run))

    def _signs(self, i: int, run: TextRun) -> bool:
        """Return whether a run is the last line of a block quotation of the story: its author."""
        before = self._runs[i - 1] if i else run
        is_read = before is not run and not before.reason and run.letters <= _LONGEST_SIGNATURE
        around = quotation_around(run) if is_read else None
        return around is not None and any(one.element is around for one in before.region.within())

    def _belongs(self, i: int, run: TextRun) -> bool:
        """Return whether a run that the extractor passes over is of the story by its place."""
        if any(one is self._core for one in run.region.within()):
            is_quoted = run.letters >= _SHORTEST_SENTENCE and quotation_around(run) is not None
            is_heading = i == self._first - 1 and not _LOWER_HEADINGS.isdisjoint(tags_around(run))
            is_told = run.letters >= _SHORTEST_SENTENCE and is_boxed(run)
            # A sentence that has no element of its own, between two breaks of a line.
            is_bare = run.region is self._core and self._core.parent is not None
            is_told = is_told or (is_bare and run.letters >= _SHORTEST_SENTENCE)
            is_like = is_prose(run) or ((is_quoted or is_told) and is_sentence(run)) or is_heading
            is_like = is_like or (i > self._last and lies_in_pairs(run))
            is_like = is_like and not is_link_list(run)
            return self._first < i < self._last or is_like or follows_story(i, self._runs)
        part = self._like_story(run)
        return part is not None and (is_prose(run) or self._heads(run, part))

    def _heads(self, run: TextRun, part: Region) -> bool:
        """Return whether a heading, or a time, stands above the text of a part: of an update."""
        is_head = bool(clock_of(run, self._language))
        is_head = is_head or not _LOWER_HEADINGS.isdisjoint(tags_around(run))
        is_telling = part.letters - part.linked - run.letters >= LONG
        return is_head and is_telling and run.region is not part and not is_link_list(run)

    def _gap(self, run: TextRun) -> Region:
        """Return the widest region around a run in which the extractor keeps nothing."""
        gap = run.region
        for region in run.region.within():
            if region.kept:
                break
            gap = region
        return gap

    def _like_story(self, run: TextRun) -> Region | None:
        """Return the part around a run that has the class of one that holds the story, None where it is in none."""
        parts = (
            region
            for region in run.region.within()
            if id(region) not in self._around
            and is_marked(region)
            and signature_of(region) in self._signatures
        )
        return next(parts, None)

    def _leads(self, i: int, run: TextRun) -> bool:
        """Return whether a run stands before the story as its lead."""
        around = list(islice(run.region.within(), _NEAR))
        is_near = any(id(one) in self._around for one in around)
        is_named = any(
            one.role in _LEADS and _SHORTEST_LEAD <= one.letters <= _LONGEST_LEAD for one in around
        )
        return i < self._first and is_near and is_named
