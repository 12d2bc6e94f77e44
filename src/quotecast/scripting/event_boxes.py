"""Tell the facts of an event that a page sets apart for the eye: "When: noon", "Where: the pier", "Tickets: £7"."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.model import Article, Block, Quotation
from quotecast.scripting.figure_tables import is_spoken
from quotecast.scripting.short_lines import LETTERS, TEXT, has_verb, words_of

_FEWEST: Final = 2  # lines of an event: when, and where
_LONGEST_LABEL: Final = 3  # words
_LONGEST_FACT: Final = 20
_QUOTES: Final = '“”«»„"?'


def event_facts(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the runs of lines with a label and no sentence behind it, of which two labels at least are an event's."""
    language = language_of(article.language)
    labels = language.script.event_labels

    def is_fact(block: Block) -> bool:
        words = words_of(article, block)
        return block.kind in TEXT and _label_of(words, language) != ""

    for is_found, run in groupby(article.blocks, key=is_fact):
        blocks = list(run) if is_found and labels else []
        known = [
            not labels.isdisjoint(_label_of(words_of(article, block), language).split())
            for block in blocks
        ]
        if sum(known) >= _FEWEST and not is_spoken(blocks, quotations):
            yield from blocks


def _label_of(words: str, language: Language) -> str:
    """Return the label of a line that has one and no verb, in small letters; empty where it has none."""
    label, colon, fact = words.partition(":")
    found = [word.casefold() for word in LETTERS.findall(label)]
    is_short = 0 < len(found) <= _LONGEST_LABEL and 0 < len(fact.split()) <= _LONGEST_FACT
    is_told = has_verb(fact, language) or any(mark in words for mark in _QUOTES)
    return " ".join(found) if colon and is_short and not is_told else ""
