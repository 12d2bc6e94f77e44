"""Tell words that stand on a thing, which nobody says, from somebody's: a sign, a poster."""

import re

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.phrases import Mention
from quotecast.languages import Language
from quotecast.languages.lexicon import is_text_noun


def is_on_surface(mention: Mention, text: str, language: Language) -> bool:
    """Return whether a text is one to be read by all ("the message on the board behind the green")."""
    words = re.findall(r"[\w-]+", mention.whole.cut_from(text).lower())
    return is_text_noun(mention.head, language) and any(
        word in language.surface_prepositions
        and not language.surfaces.union(language.boards).isdisjoint(words[place + 1 : place + 4])
        for place, word in enumerate(words)
    )


def leads_to_sign(reader: ClauseReader) -> bool:
    """Return whether a sentence leads to words on something ("On the wall hangs a sign:")."""
    language = reader.language
    if not reader.tokens or reader.tokens[-1].lower != ":":
        return False
    surfaces, main = language.surfaces - language.bare_surfaces, reader.main_subject()
    start = main.last if main is not None else 0
    is_lettered = any(token.lower in language.lettered_words for token in reader.tokens[start:])
    is_there = is_lettered or any(
        token.lower in surfaces and not (token.is_capital or token.is_possessive)
        for token in reader.tokens
    )
    return is_there and all(reader.is_object(one.subject) for one in reader.clauses())
