"""Find the names in an article that a speech engine is likely to mangle.

A name is doubtful where it is no common word or name of the article's language, and the more so the
less its letters stand together as that language's do. Without a list of common words all are doubtful.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quotecast.languages import language_of, sentence_spans
from quotecast.languages.facts import Spelling
from quotecast.languages.patterns import compiled
from quotecast.languages.vocabulary import common_words
from quotecast.model import Article, Lexicon, Span
from quotecast.scripting.treatment import SILENT

_NAME: Final = re.compile(r"(?<![\w@#./])[^\W\d_][\w’'-]*")
_POSSESSIVE: Final = re.compile(r"['’]s$|['’]$")
_INITIALS: Final = re.compile(r"[A-Z]{2,}s?")


@dataclass(frozen=True, slots=True, kw_only=True)
class HardName:
    """One name, how often it stands in the article, how doubtful it is (1 and more), and the
    sentence of its first use.
    """

    name: str
    count: int
    doubt: int
    sentence: str


def hard_names(article: Article, lexicon: Lexicon) -> tuple[HardName, ...]:
    """Return the doubtful names that no lexeme pronounces, most doubtful and most used first."""
    spelling = language_of(article.language).spelling
    pronounced = {word for grapheme in lexicon.lexemes for word in grapheme.split()}
    counts: dict[str, int] = {}
    sentences: dict[str, str] = {}
    lower: set[str] = set()
    for span in _sentences(article):
        sentence = span.cut_from(article.text)
        for found in _NAME.finditer(sentence):
            word = _POSSESSIVE.sub("", found[0])
            if word.islower():
                lower.add(word)
            elif len(word) > 2 and word not in pronounced and not word.isupper():
                counts[word] = counts.get(word, 0) + 1
                sentences.setdefault(word, " ".join(sentence.split()))
    found_names = [
        HardName(name=word, count=count, doubt=doubt, sentence=sentences[word])
        for word, count in counts.items()
        if word.lower() not in lower and (doubt := _doubt(word, spelling))
    ]
    return tuple(sorted(found_names, key=lambda one: (-one.doubt, -one.count, one.name)))


def _sentences(article: Article) -> Iterator[Span]:
    language = language_of(article.language)
    for block in article.blocks:
        if block.kind not in SILENT:
            yield from sentence_spans(article.text, block.span, language)


def _doubt(word: str, spelling: Spelling) -> int:
    """Return 0 for what any voice of the language knows; 1, and 1 more for each strange thing."""
    if word.lower().replace("’", "'") in common_words(spelling.dictionary):
        return 0
    strange = len(compiled(spelling.strange, any_case=True).findall(word))
    parts = [part for part in re.split(r"[-’']", word) if len(part) > 1]
    if any(_is_foreign(character, spelling) for character in word):
        return 3 + strange
    unknown = [
        part for part in parts if not _INITIALS.fullmatch(part) and not _is_known(part, spelling)
    ]
    return len(unknown) and 1 + strange


def _is_foreign(character: str, spelling: Spelling) -> bool:
    is_letter = character.isalpha() and not character.isascii()
    return bool(spelling.dictionary) and is_letter and character.lower() not in spelling.letters


def _is_known(part: str, spelling: Spelling) -> bool:
    """Return whether a word, spelt as its dictionary spells it, is in the vocabulary."""
    word, vocabulary = part.lower(), common_words(spelling.dictionary)
    others = (re.sub(pattern, ours, word) for pattern, ours in spelling.variants)
    return word in vocabulary or any(other in vocabulary for other in others)
