"""Tell the lists of links of a page by the label above them, among a story and at its foot."""

from collections.abc import Iterator
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block, BlockKind
from quotecast.scripting.short_lines import LETTERS, TEXT, is_sentence, words_of
from quotecast.scripting.works import QUOTES

_FEW: Final = 4  # words of a link
_MOST_LINKED: Final = 20  # words of a headline
_LED_TO: Final = (BlockKind.LIST_ITEM, BlockKind.READ_MORE, None)
_OWN: Final = (BlockKind.READ_MORE, BlockKind.RUBRIC, BlockKind.CREDIT, BlockKind.NOTE)


def labelled(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give the links below a label that is left out; behind the story also the label ("Most read").

    What a label at the foot has links under that were left out already, or none, goes too.
    """
    tails = language.pages.own_tails
    label = compiled(rf"\W*(?:{tails})\W*" if tails else "", any_case=True)
    labels = language.pages.labels
    read_more = compiled(rf"\W*(?:{labels})\W*" if labels else "(?!)", any_case=True)
    named = language.pages.works
    works = compiled(rf"\W*(?:{named})\W*" if named else "", any_case=True)
    lines = [words_of(article, block) for block in article.blocks]
    told = [is_sentence(line) and not label.fullmatch(line) for line in lines]
    ended = [at for at, b in enumerate(article.blocks) if told[at] and b.kind not in _OWN]
    headings = [
        one for one, b in zip(lines, article.blocks, strict=True) if b.kind is BlockKind.HEADING
    ]
    is_under, most = False, _FEW
    kinds = [*(block.kind for block in article.blocks[1:]), None]
    for at, (block, following) in enumerate(zip(article.blocks, kinds, strict=False)):
        words = words_of(article, block)
        is_below = bool(tails and ended) and at > ended[-1]
        leads = is_below and following in _LED_TO
        is_line = block.kind is BlockKind.PARAGRAPH and most == _MOST_LINKED
        is_item = block.kind is BlockKind.LIST_ITEM or is_line
        is_item &= is_under and not is_sentence(words)
        if is_item and (len(words.split()) <= most or _heads_again(words, headings)):
            yield block, BlockKind.READ_MORE
        elif leads and block.kind is BlockKind.PARAGRAPH and label.fullmatch(words):
            yield block, BlockKind.READ_MORE
            is_under, most = True, _MOST_LINKED
        else:
            leads = words.endswith(":") and is_below
            is_under = block.kind is BlockKind.READ_MORE and (leads or not is_sentence(words))
            is_label = leads or label.fullmatch(words) or read_more.fullmatch(words)
            is_linked = is_below and is_label and not works.fullmatch(words)
            most = _MOST_LINKED if is_linked else _FEW


def _heads_again(words: str, headings: list[str]) -> bool:
    """Return whether a link leads to a part of the page, whose heading has its words: "17.55 Army arrives"."""
    title = words.lstrip("0123456789.: ").casefold()
    return bool(title) and any(one.casefold().endswith(title) for one in headings)


def is_headline(article: Article, block: Block, language: Language) -> bool:
    """Return whether a line has a capital on each word, small ones too: "Tarn Rows To The Top Of The League"."""
    words = words_of(article, block)
    found = [word for word in LETTERS.findall(words) if len(word) > 1]
    small = language.prepositions | language.determiners | language.conjunctions
    has_small = not small.isdisjoint(word.casefold() for word in found[1:] if not word.isupper())
    is_written = all(word[0].isupper() for word in found) and not words.isupper()
    is_line = block.kind in TEXT and not any(mark in words for mark in QUOTES)
    return is_line and is_written and has_small and len(found) > _FEW
