"""Words that open a sentence and belong to the speech in it: "Before this, “nobody came,” said Holt"."""

from typing import Final

from quotecast.languages.base import Language
from quotecast.model import Quotation, Span
from quotecast.scripting.line_parts import Composer
from quotecast.scripting.short_lines import LETTERS, has_verb, is_pronoun

_MOST_WORDS: Final = 4


def opens_speech(text: str, before: Span, quotation: Quotation, language: Language) -> bool:
    """Return whether a time in front of a speech in small letters is when that was, not when it was said."""
    words = before.cut_from(text)
    first, *others = words.lower().split() or [""]
    if not language.script.telling or not 0 < len(others) < _MOST_WORDS:
        return False
    goes_on = text[quotation.span.start : quotation.span.start + 1].islower()
    is_led = first in language.prepositions and text.startswith(",", before.end)
    times = language.months | language.weekdays | language.time_words | language.pointing_words
    found = {word.casefold() for word in LETTERS.findall(" ".join(others))}
    is_time = found <= times | language.determiners and not (
        found.isdisjoint(times) and not any(map(str.isdigit, words))
    )
    return goes_on and is_led and is_time


def take_opener(composer: Composer, text: str, before: Span, language: Language) -> None:
    """Take such words behind the verb: "Holt said that before this"."""
    first = before.cut_from(text).split()[0]
    opener = Span(start=before.start, end=before.start + len(first))
    composer.close_marks().add(language.script.telling)
    composer.take_in_small_letters(opener).take(Span(start=opener.end, end=before.end))


def is_label(article_text: str, before: Span, quotation: Quotation, language: Language) -> bool:
    """Return whether a label without a verb stands before a name, which would seem to say who that is: "The other side: "."""
    words, source = before.cut_from(article_text), quotation.source
    told = {word.casefold() for word in words.split()}
    is_plain = not has_verb(words, language) and language.plain_verbs.isdisjoint(told)
    is_name = source is not None and not is_pronoun(source.cut_from(article_text), language)
    return is_plain and is_name and article_text.startswith(":", before.end)
