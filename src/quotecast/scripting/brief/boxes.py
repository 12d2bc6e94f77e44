"""Leave out of a brief the list that sums its story up above the first paragraph."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.model import Article, BlockKind
from quotecast.scripting.brief.references import needs_of
from quotecast.scripting.brief.scoring import words_of
from quotecast.scripting.brief.units import Body, Unit
from quotecast.scripting.coverage import block_at

_FEWEST_TOLD: Final = 3  # units, below which a list may be all there is
_MOST_ITEMS: Final = 12
_MOSTLY: Final = 0.6


def without_box(article: Article, body: Body) -> Body:
    """Return a body without such a list, where the story says most of it again and leans on none of it.

    What denies something is said with whatever stands beside it.
    """
    kinds = [block_at(article, unit.span.start) for unit in body.units]
    told = kinds.index(BlockKind.PARAGRAPH) if BlockKind.PARAGRAPH in kinds else 0
    if kinds[told:].count(BlockKind.PARAGRAPH) < _FEWEST_TOLD:
        return body
    above, below = body.units[:told], body.units[told:]
    is_item = [kind is BlockKind.LIST_ITEM for kind in kinds[:told]]
    items = [unit for unit, is_listed in zip(above, is_item, strict=True) if is_listed]
    others = [unit for unit, is_listed in zip(above, is_item, strict=True) if not is_listed]
    if not 0 < len(items) <= _MOST_ITEMS:
        return body
    language = language_of(article.language)
    leans = not needs_of(body.units[: told + 1], language)[told].isdisjoint(
        number for number, is_listed in enumerate(is_item) if is_listed
    )
    again = _said_again(items, below, language)
    is_denied = any(_denies(item, language) for item in items)
    is_box = 2 * again >= len(items) and not is_denied and not leans
    return replace(body, units=(*others, *below)) if is_box else body


def _said_again(items: Sequence[Unit], told: Sequence[Unit], language: Language) -> int:
    """Return of how many items one sentence of the story has nearly all words."""
    known = [set(words_of(unit.text, language)) for unit in told]
    found = 0
    for item in items:
        words = set(words_of(item.text, language))
        again = max(len(words & one) for one in known)
        found += again >= _MOSTLY * len(words)
    return found


def _denies(unit: Unit, language: Language) -> bool:
    """Return whether a unit says that something is not so: "not guilty"."""
    denying = compiled(language.script.denying, any_case=True)
    is_negated = not language.negations.isdisjoint(re.findall(r"[^\W\d_]+", unit.text.casefold()))
    return is_negated or denying.search(unit.text) is not None
