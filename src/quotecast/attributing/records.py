"""Tell the record of what was said from an article: names in capitals from its top on, and "Q" for whoever asks.

It is how the offices of heads of state and the services that write down broadcasts set it.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from quotecast.attributing.label_forms import is_shouted
from quotecast.attributing.marks import pair_marks
from quotecast.languages import Language
from quotecast.model import Article, Block, BlockKind

FEWEST_CALLED: Final = 4
"""Labels in capitals that make a transcript."""
_SPOKEN: Final = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE, BlockKind.QUESTION}
)
_TOP: Final = 3  # paragraphs above the first label of a record: a place, an hour
_BRACKETED: Final = re.compile(r"\W*[(\[][^()\[\]]*[)\]]\W*")  # "(Applause.)"
_ENDED: Final = re.compile(r"\W*END\b[^a-z]*")


def is_record(article: Article, labels: Sequence[str], first: int) -> bool:
    """Return whether an article is nothing but what was said; `first` is the block of the first of its labels."""
    above = sum(block.kind in _SPOKEN for block in article.blocks[:first])
    names = [one for one in labels if sum(map(str.isalpha, one)) > 1]  # no "Q" and "A" alone
    is_called = bool(names) and all(map(is_shouted, labels))
    return len(labels) >= FEWEST_CALLED and above <= _TOP and is_called


def goes_on(article: Article, block: Block, names: Collection[str], language: Language) -> bool:
    """Return whether a paragraph behind a turn of a record is of the same turn: it names none of those who speak."""
    text = block.span.cut_from(article.text)
    if block.kind not in _SPOKEN or _BRACKETED.fullmatch(text) or _ENDED.fullmatch(text):
        return False
    words = set(re.findall(r"[\w’']+", text.casefold()))
    own = language.first_person | language.second_person
    return words.isdisjoint(names) or not own.isdisjoint(words)


def is_spoken_on(text: str, block: Block, language: Language) -> bool:
    """Return whether a paragraph between two turns of any other interview is still spoken: it says "I" or "you"."""
    if block.kind not in _SPOKEN or pair_marks(text, block.span, language):
        return False
    words = block.span.cut_from(text).lower().replace("’", "'").split()
    spoken = language.first_person | language.second_person
    return any(word.strip(".,;:?!") in spoken for word in words)
