"""Take the sentences of a page for its story where the extractor shows next to nothing of it."""

from collections import defaultdict
from collections.abc import Sequence

from quotecast.languages import Language
from quotecast.model import BlockKind
from quotecast.reading.assembling import tidy
from quotecast.reading.furniture import furniture_kind
from quotecast.reading.page.shapes import is_link_list, is_prose, is_sentence
from quotecast.reading.page.walk import TextRun

_THIN = 400  # letters
_SHORTEST_SENTENCE = 20  # letters
_FEWEST = 3  # short sentences side by side


def take_prose_for_kept(own: Sequence[TextRun], language: Language) -> bool:
    """Take prose for what the extractor keeps, where it keeps next to nothing; return whether it was so.

    Links and a page's own lines that it keeps show nothing. Where no run is long, short sentences that
    stand side by side are prose.
    """
    if sum(run.kept for run in own) >= 2 * _THIN:
        return False
    told = [run for run in own if not is_link_list(run) and not _is_of_page(run, language)]
    prose = [run for run in told if is_prose(run)] or _side_by_side(told)
    if sum(run.kept for run in told) >= min(_THIN, sum(run.letters for run in prose) / 2):
        return False
    for run in prose:
        run.kept = run.letters
    return True


def _is_of_page(run: TextRun, language: Language) -> bool:
    return furniture_kind(tidy(run.text), language) is BlockKind.READ_MORE


def _side_by_side(told: Sequence[TextRun]) -> Sequence[TextRun]:
    """Return the sentences of the part of a page that holds most of them, none where it holds few."""
    groups: defaultdict[int, list[TextRun]] = defaultdict(list)
    for run in told:
        if run.letters >= _SHORTEST_SENTENCE and is_sentence(run):
            groups[id(run.region.parent)].append(run)
    longest = max(groups.values(), key=len, default=[])
    return longest if len(longest) >= _FEWEST else ()
