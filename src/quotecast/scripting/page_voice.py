"""Tell where a page speaks to its readers, in a story that never does: it bids, it asks, and it says "our"."""

import re
from collections.abc import Iterator
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_base_verb
from quotecast.languages.patterns import compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind
from quotecast.scripting.headings import timed_headings
from quotecast.scripting.phrases import outlet_of
from quotecast.scripting.short_lines import TEXT, is_sentence, leads_away, words_of
from quotecast.scripting.works import QUOTES, quotes_names

_QUOTED: Final = re.compile(r"[“«„\"][^“”«»„\"]*[”»“\"]?")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_HANDLE: Final = re.compile(r"(?<!\w)@\w+")
_FEWEST_TOLD: Final = 3  # sentences of a story
_MOST_BIDS: Final = 3  # paragraphs of a story that begin as a bid does
_SELDOM: Final = 0.25
_MOST_ALONE: Final = 8  # words of a line without an end
_MOST_WITH_HANDLE: Final = 5  # words: "Follow Ida Moss @idamoss"
_MAY_BID: Final = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST)  # no list of what is demanded
_TOLD: Final = (*TEXT, BlockKind.STANDFIRST, BlockKind.QUESTION)


def bidding(article: Article) -> Iterator[Block]:
    """Give the paragraphs that bid a reader use what is the page's own: "Follow our rolling coverage".

    Nothing else says "we" or "our" there, but for what is quoted, or it is a live blog; or what is bid for is a
    podcast or the like. A line that bids and ends "here", names the outlet or has little more than an account is
    the page's anywhere.
    """
    language = language_of(article.language)
    own = language.first_person - language.lone_words
    found = [block for block in article.blocks if _bids(article, block, own, language)]
    if not found or not _is_told(article):
        return
    others = [block for block in article.blocks if block not in found]
    is_clear = _persons(article, others, language).isdisjoint(own) or bool(timed_headings(article))
    things = compiled(language.pages.own_things or "(?!)", any_case=True)
    for block in found:
        words = words_of(article, block)
        if is_clear or things.search(words) or not _says(words, own):
            yield block


def asking(article: Article) -> set[Block]:
    """Return the paragraphs that are nothing but questions to a reader, or what the outlet says of itself to one.

    Right below a line that is the page's for sure they are the page's, too.
    """
    language = language_of(article.language)
    return {block for block in article.blocks if _asks(article, block, language)}


def is_asked_alone(article: Article, asked: set[Block]) -> bool:
    """Return whether a story says "you" nowhere but in some paragraphs: at its foot they are the page's."""
    language = language_of(article.language)
    others = [block for block in article.blocks if block not in asked]
    return _persons(article, others, language).isdisjoint(language.second_person)


def is_bidding(sentence: str, language: Language) -> bool:
    """Return whether a sentence begins with a verb as it stands behind "to": "Browse our archive"."""
    first, *rest = _words(sentence) or [""]
    is_open = bool(rest) and rest[0] not in language.auxiliaries | language.reporting_verbs
    return is_open and sentence.lstrip("(")[:1].isupper() and is_base_verb(first, language)


def bids_alone(article: Article, block: Block, language: Language) -> bool:
    """Return whether a line without an end bids a reader do something: "Stream the match with no contract"."""
    words = words_of(article, block)
    is_line = block.kind is BlockKind.PARAGRAPH and not is_sentence(words)
    known = language.determiners | language.second_person  # no "Ward window"
    is_verb = not known.isdisjoint(words.casefold().split()[1:2])
    is_short = len(words.split()) <= _MOST_ALONE
    return is_line and is_short and is_verb and is_bidding(words, language)


def _is_told(article: Article) -> bool:
    """Return whether a page has a story, and no directions: "Turn left here."."""
    language = language_of(article.language)
    lines = [words_of(article, block) for block in article.blocks if block.kind in TEXT]
    told = sum(map(is_sentence, lines))
    bids = sum(is_bidding(line, language) for line in lines)
    return told > _FEWEST_TOLD and bids <= max(_MOST_BIDS, _SELDOM * told)


def _persons(article: Article, blocks: list[Block], language: Language) -> set[str]:
    """Return the words for "I", "we" and "you" that a story has outside of what is quoted."""
    told = (words_of(article, block) for block in blocks if block.kind in _TOLD)
    found = {word for one in told for word in _words(_QUOTED.sub(" ", one))}
    return found & (language.first_person | language.second_person)


def _bids(article: Article, block: Block, own: frozenset[str], language: Language) -> bool:
    words = words_of(article, block)
    is_one = block.kind in _MAY_BID and is_bidding(words, language)
    if not is_one or _is_quoted(words, language):
        return False
    sentences = _sentences(article, block, language)
    if not all(is_bidding(one, language) or leads_away(one, language) for one in sentences):
        return False
    is_handle = _HANDLE.search(words) is not None and len(words.split()) <= _MOST_WITH_HANDLE
    pointers = language.pages.pointers
    here = compiled(rf".*\s(?:{pointers})\W*" if pointers else "(?!)", any_case=True)
    is_here = len(sentences) == 1 and here.fullmatch(words) is not None
    is_named = _names(outlet_of(article), words) and outlet_of(article) not in article.title
    return is_handle or is_here or is_named or _says(words, own)


def _asks(article: Article, block: Block, language: Language) -> bool:
    words, outlet = words_of(article, block), outlet_of(article)
    is_one = "?" in words or _names(outlet, words)
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUESTION) or not is_one:
        return False
    if _is_quoted(words, language) or not _says(words, language.second_person):
        return False
    first, *others = _sentences(article, block, language)
    are_bids = all(
        one.endswith("?") or is_bidding(one, language) or leads_away(one, language)
        for one in others
    )
    return (first.endswith("?") or _names(outlet, first)) and are_bids


def _names(outlet: str, words: str) -> bool:
    return bool(outlet) and re.search(rf"\b{re.escape(outlet)}\b", words) is not None


def _is_quoted(words: str, language: Language) -> bool:
    """Return whether somebody speaks in a line: what it quotes are no names of works."""
    return any(mark in words for mark in QUOTES) and not quotes_names(words, language)


def _says(words: str, persons: frozenset[str]) -> bool:
    return not persons.isdisjoint(_words(words))


def _words(text: str) -> list[str]:
    """Return the words in small letters, but for those all in capitals: "US" is nobody."""
    found = (word.replace("’", "'") for word in _WORD.findall(text))
    return [word if len(word) > 1 and word.isupper() else word.casefold() for word in found]


def _sentences(article: Article, block: Block, language: Language) -> list[str]:
    return [
        sentence.cut_from(article.text)
        for sentence in sentence_spans(article.text, block.span, language)
    ]
