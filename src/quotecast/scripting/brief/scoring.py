"""Score units: how much of what an article is about they say, and how soon it says them.

A unit's score is the sum of four parts, each from 0 to 1, by the weights below: its place (news
puts first what counts most), its centrality (cosine of its TF-IDF vector to the article's), the
words it shares with the title, and whether it has a quotation with its attribution.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from quotecast.languages.base import Language
from quotecast.scripting.brief.units import Unit

# By benchmarks/brief.py: the first sentences are hard to beat, and the title tells best by what.
PLACE: Final = 0.7
CENTRALITY: Final = 0.1
TITLE: Final = 0.3
QUOTATION: Final = 0.1

TELLING: Final = 6  # words from which a quotation says something by itself
_WORD: Final = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")


def voices_words(unit: Unit, fewest_words: int = TELLING) -> bool:
    """Return whether a unit has a quotation of so many words, with its attribution."""
    return bool(unit.narration) and len(unit.speech.split()) >= fewest_words


def is_post(unit: Unit, language: Language) -> bool:
    """Return whether a unit is what somebody posted, whom only the signature names."""
    posted, first = language.script.posted, unit.lines[0]
    return bool(posted) and any(posted in span.cut_from(first.text) for span in first.added)


def words_of(text: str, language: Language) -> list[str]:
    """Return the words that tell what a text is about, in small letters.

    Words of fewer than three letters are grammar, as the commonest of the longer ones are.
    """
    common = language.script.common_words
    return [word for word in _WORD.findall(text.lower()) if word not in common]


def scores_of(units: Sequence[Unit], title: str, language: Language) -> list[float]:
    """Return the score of each unit, from 0 to the sum of the weights."""
    bags = [Counter(words_of(unit.text, language)) for unit in units]
    spread = Counter(word for bag in bags for word in bag)
    count = len(units)
    rarity = {word: math.log((1 + count) / (1 + among)) + 1 for word, among in spread.items()}
    total: Counter[str] = Counter()
    for bag in bags:
        total.update(bag)
    heading = set(words_of(title, language))
    central = [_cosine(bag, total, rarity) for bag in bags]
    most = max(central, default=0) or 1
    return [
        PLACE / (1 + 0.35 * number)
        + CENTRALITY * central[number] / most
        + TITLE * (len(heading & bags[number].keys()) / max(1, len(heading)))
        + QUOTATION * (voices_words(unit) and not is_post(unit, language))
        for number, unit in enumerate(units)
    ]


def strengths_of(
    texts: Sequence[str], quoted: Sequence[int], ages_days: Sequence[int], language: Language
) -> list[float]:
    """Return how strong each story of a programme is: sources, centrality to the set, recency.

    `quoted` counts a story's quoted sources, `ages_days` is how much older it is than the newest.
    """
    bags = [Counter(words_of(text, language)) for text in texts]
    spread = Counter(word for bag in bags for word in bag)
    rarity = {word: math.log((1 + len(bags)) / (1 + among)) + 1 for word, among in spread.items()}
    total: Counter[str] = Counter()
    for bag in bags:
        total.update(bag)
    return [
        _cosine(bag, total, rarity) + 0.15 * min(sources, 5) + 0.3 / (1 + age)
        for bag, sources, age in zip(bags, quoted, ages_days, strict=True)
    ]


def _cosine(bag: Counter[str], other: Counter[str], rarity: dict[str, float]) -> float:
    dot = sum(count * other[word] * rarity[word] ** 2 for word, count in bag.items())
    sizes = [math.sqrt(sum((n * rarity[w]) ** 2 for w, n in one.items())) for one in (bag, other)]
    return dot / (sizes[0] * sizes[1]) if all(sizes) else 0.0
