"""Find the names in an article that a speech engine is likely to mangle.

A name is doubtful where it is no common English word or name, and the more so the less its letters
stand together as English letters do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from quotecast.languages import language_of, sentence_spans
from quotecast.model import Article, BlockKind, Lexicon, Span

_NAME: Final = re.compile(r"(?<![\w@#./])[^\W\d_][\w’'-]*")
_POSSESSIVE: Final = re.compile(r"['’]s$|['’]$")
_SILENT: Final = (BlockKind.READ_MORE, BlockKind.CAPTION, BlockKind.FOOTNOTE)
_INITIALS: Final = re.compile(r"[A-Z]{2,}s?")
# The vocabulary is American.
_AMERICAN: Final = (
    (r"is(?=(?:e[drs]?|ing|ations?|ers?)$)", "iz"),
    (r"our(?=(?:s|ed|ing|ite|ites|able|hoods?)?$)", "or"),
    (r"tre(?=s?$)", "ter"),
    (r"ence(?=s?$)", "ense"),
    (r"mme(?=s?$)", "m"),
    (r"ll(?=(?:ed|ing|ers?)$)", "l"),
)
# Letters that English words don't have together, or begin or end with.
_STRANGE: Final = re.compile(
    r"q(?!u)|[aiou]{3}|aa|ii|uu|yy|zh|kh|gj|bj|fj|lj|nj|sz|cz|rz|tz|dz|dh|bh|vl|vr|sv|zb|zd|hl|ts(?!$)"
    r"|^(?:mb|mk|nd|ng|nk|ts|sr|hr|x|[bcdfgkpt]n)|(?:[aeiou]v|ev|ov|vic|sky|ski|icz|ic|dze|shvili"
    r"|eau|oux|ij|yi|j|q|v)$"
    r"|[’'][A-Z]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HardName:
    """Hold one name, how often it stands in the article, how doubtful it is (1 and more), and the
    sentence of its first use.
    """

    name: str
    count: int
    doubt: int
    sentence: str


def hard_names(article: Article, lexicon: Lexicon) -> tuple[HardName, ...]:
    """Return the doubtful names that no lexeme pronounces, most doubtful and most used first."""
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
        if word.lower() not in lower and (doubt := _doubt(word))
    ]
    return tuple(sorted(found_names, key=lambda one: (-one.doubt, -one.count, one.name)))


def _sentences(article: Article) -> Iterator[Span]:
    language = language_of(article.language)
    for block in article.blocks:
        if block.kind not in _SILENT:
            yield from sentence_spans(article.text, block.span, language)


def _doubt(word: str) -> int:
    """Return 0 for what any English voice knows; 1, and 1 more for each strange thing."""
    if word.lower().replace("’", "'") in _vocabulary():
        return 0
    parts = [part for part in re.split(r"[-’']", word) if len(part) > 1]
    if any(character.isalpha() and not character.isascii() for character in word):
        return 3 + len(_STRANGE.findall(word))
    unknown = [part for part in parts if not _INITIALS.fullmatch(part) and not _is_known(part)]
    return len(unknown) and 1 + len(_STRANGE.findall(word))


def _is_known(part: str) -> bool:
    """Tell whether a word, in American spelling if it is a British one, is in the vocabulary."""
    word = part.lower()
    american = (re.sub(british, ours, word) for british, ours in _AMERICAN)
    return word in _vocabulary() or any(other in _vocabulary() for other in american)


@cache
def _vocabulary() -> frozenset[str]:
    """Return common English words and names, loaded when first asked for."""
    from spellchecker import SpellChecker  # noqa: PLC0415 - a quarter of a second, for one command

    return frozenset(SpellChecker(language="en").word_frequency.dictionary)
