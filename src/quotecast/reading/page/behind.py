"""Know the parts of a page behind its story that show other stories: headlines with links, and a few words below each."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quotecast.reading.page.cards import LONGEST_CARD
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.shapes import LONG, is_prose, is_sentence
from quotecast.reading.page.walk import Region, TextRun
from quotecast.reading.paragraphs import is_quoted

_FEWEST_LINKS = 3
_LEAST_LINKED = 0.25  # of a part's letters
_MOST_TOLD = 2  # lines of words below a link
_ADDRESS = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#]+)", re.IGNORECASE)
_SIDE = re.compile(
    r"(?:right|left|side|secondary)[-_ ]?(?:bar|rail|col(?:umn)?)\b|\b(?:bar|rail|col(?:umn)?|container)[-_ ]?(?:right|left|side)\b",
    re.IGNORECASE,
)


def refuse_behind(runs: Sequence[TextRun], core: Region) -> None:
    """Give the parts behind the story their reason that are most of them headlines and teasers.

    They hold less than the story, or are called a side column. Where a page holds little else, it is a round-up; and
    what within the story's own part leads to other sites is what its writer has read.
    """
    around = set(map(id, core.within()))
    shown = [run for run in runs if run.letters]
    parts = [(box, list(own)) for box, own in groupby(shown, key=lambda run: _part_of(run, around))]
    first = next((run for run in shown if not run.reason and is_prose(run)), None)
    own_part = next((i for i, (_, own) in enumerate(parts) if first in own), len(parts))
    behind = list(_last_parts(parts[own_part + 1 :]))
    told = sum(run.letters for run in shown if not run.reason and is_prose(run))
    told -= sum(run.letters for _, own in behind for run in own if not run.reason and is_prose(run))
    for box, own in behind:
        is_inner = any(one is core for one in box.within())
        if is_inner and not _leads_within(own):
            continue
        words = sum(run.letters - run.linked for run in own)
        if told >= (LONG if _is_side(box) else max(words, LONG)):
            for run in own:
                run.reason = run.reason or ElementRole.RELATED.value


def _part_of(run: TextRun, around: set[int]) -> Region | None:
    """Return the widest part around a run that the story's own part, or what is around that, doesn't lie in."""
    part = None
    for one in run.region.within():
        if id(one) in around:
            break
        part = one
    return part


def _last_parts(
    parts: Sequence[tuple[Region | None, list[TextRun]]],
) -> Iterator[tuple[Region, list[TextRun]]]:
    """Give the parts of other stories from the end of the page on, up to one that tells something else."""
    for box, own in reversed(parts):
        if box is not None and _shows_others(own):
            yield box, own
        elif any(is_sentence(run) or run.letters >= LONG for run in own if _is_told(run)):
            return


def _shows_others(own: Sequence[TextRun]) -> bool:
    """Return whether a part holds links that are lines of their own, and few short words besides; nobody is quoted there."""
    links = [run for run in own if _is_link(run)]
    told = [run for run in own if _is_told(run)]
    letters = sum(run.letters for run in (*links, *told))
    is_linked = sum(run.letters for run in links) >= _LEAST_LINKED * letters
    is_short = all(run.letters <= LONGEST_CARD for run in told)
    is_few = len(told) <= _MOST_TOLD * len(links) and len(links) >= _FEWEST_LINKS
    is_said = any(is_quoted(run.text) and is_sentence(run) for run in told)
    return is_linked and is_short and is_few and not is_said


def _is_told(run: TextRun) -> bool:
    return not run.reason and not _is_link(run)


def _is_link(run: TextRun) -> bool:
    return 0 < run.letters == run.linked


def _leads_within(own: Sequence[TextRun]) -> bool:
    """Return whether most links of a part stay on the site that the page says it is of."""
    root = own[0].region.element.getroottree()
    stated = (*root.iter("link"), *root.iter("meta"))
    called = (
        one.get("href") or one.get("content") or ""
        for one in stated
        if "canonical" in (one.get("rel") or "") or one.get("property") == "og:url"
    )
    hosts = {_host(address) for address in called} - {""}
    links = [piece.element for run in own for piece in run.seen if piece.is_linked]
    found = [
        next((one for one in (link, *link.iterancestors("a")) if one.get("href")), None)
        for link in links
    ]
    led = [_host(link.get("href")) for link in found if link is not None]
    return 2 * sum(not host or host in hosts for host in led) >= len(led)


def _host(address: str) -> str:
    """Return the host of an address without "www.", empty for one on the same site."""
    found = _ADDRESS.match(address)
    return found[1].casefold() if found else ""


def _is_side(box: Region) -> bool:
    """Return whether a part is called a column beside the story."""
    return any(_SIDE.search(box.element.get(key) or "") for key in ("class", "id"))
