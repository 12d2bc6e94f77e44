"""Tell by its words what a short line around a story is: a sentence, a credit, figures with their labels."""

import re
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block, BlockKind

TEXT: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
LETTERS: Final = re.compile(r"[^\W\d_]+")
MAIL: Final = re.compile(r"(?<!\w)[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
MOST_WORDS: Final = 10  # of a line above a story
_ENDS: Final = (".", "!", "?", "…", ":", ";")
_CLOSERS: Final = "”’\"')]»›* "
_FIRM: Final = re.compile(r"\b(?:Co|Corp|Inc|Ltd)\.$")  # no end of a sentence
_LEGAL: Final = re.compile(r",?\s(?:Co|Corp|Inc|Ltd|LLC|plc|AG|GmbH|SA|SE)\.?$")
_PARTS: Final = re.compile(r"\s*[/|·•]\s*")
_NAMED: Final = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}")
_DIGIT: Final = re.compile(r"\d")
_FEW: Final = 4  # words of a line with an address and no more
_MOST_COUNTED: Final = 20  # of one with figures: two days, each with its time


def words_of(article: Article, block: Block) -> str:
    """Return what a block says, in one line."""
    return " ".join(block.span.cut_from(article.text).split())


def without_firm(name: str) -> str:
    """Return a name without what says that it is a firm's: "Kiln Foods" of "Kiln Foods, Inc."."""
    return _LEGAL.sub("", name)


def is_sentence(words: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return words.rstrip(_CLOSERS).endswith(_ENDS) and not _FIRM.search(words)


def has_verb(words: str, language: Language) -> bool:
    """Return whether a line has a verb that says something of somebody: "is", "has", "said"."""
    verbs = language.auxiliaries | language.linking_verbs | language.reporting_verbs
    return not verbs.isdisjoint(word.casefold() for word in LETTERS.findall(words))


def counts(words: str, language: Language) -> bool:
    """Return whether a line has figures, and besides them only words of days and labels."""
    known = language.script.label_words | language.months | language.weekdays
    found = [word.casefold() for word in LETTERS.findall(words)]
    is_short = len(words.split()) <= _MOST_COUNTED
    has_both = bool(known and found) and _DIGIT.search(words) is not None
    return is_short and has_both and known.issuperset(found)


def leads_away(sentence: str, language: Language) -> bool:
    """Return whether a sentence offers something or asks a reader to write: "Send your letters to …".

    One that tells of an address does not: "He paid from gate@kiln.example." Nor does what somebody says.
    """
    pages, sentence = language.pages, sentence.lstrip("([")
    if any(compiled(form, any_case=True).match(sentence) for form in pages.promotions):
        return not pages.reported or not compiled(pages.reported, any_case=True).search(sentence)
    if not MAIL.search(sentence):
        return False
    told = {word.casefold() for word in LETTERS.findall(sentence)}
    is_asked = compiled(pages.writing, any_case=True).match(sentence)
    is_bare = not is_sentence(sentence) and len(sentence.split()) <= _FEW
    return (is_bare or is_asked is not None) and language.plain_verbs.isdisjoint(told)


def is_line(sentence: str, language: Language) -> bool:
    """Return whether a sentence is one of the lines that a page's programs and desks write beside a story.

    >>> from quotecast.languages import language_of
    >>> [is_line(words, language_of("en")) for words in ("(See more on boats below.)", "(See the boats.)")]
    [True, False]
    """
    return any(compiled(form, any_case=True).fullmatch(sentence) for form in language.pages.lines)


def is_credit(words: str, language: Language) -> bool:
    """Return whether a line says who took the pictures, and no more: "Photography by Jo Roe".

    Who wrote may be said beside them ("Words Jo Roe / Photographs Al Brun").
    """
    form = language.script.credited
    found = compiled(form, any_case=True).match(words) if form else None
    is_short = len(words.split()) <= MOST_WORDS and not is_sentence(words)
    if is_short and found is not None and words[found.end() : found.end() + 1].isupper():
        return True
    makers = compiled(rf"(?:{language.script.makers})\s", any_case=True)
    parts = _PARTS.split(words) if language.script.makers else []
    made = [one for part in parts if (one := makers.match(part)) is not None]
    return len(made) == len(parts) > 1 and all(
        _NAMED.fullmatch(one.string, one.end()) is not None for one in made
    )


def is_pronoun(words: str, language: Language) -> bool:
    """Return whether the source of a quotation is only a pronoun."""
    word = words.strip().lower()
    known = (language.pronouns, language.plural_pronouns, language.script.spelt_pronouns)
    return any(word in one for one in known)
