"""Find which words an article writes with a capital, which without, and which stand as surnames do."""

import re
from collections.abc import Iterator, Sequence

from quotecast.attributing.capitals import WrittenWords
from quotecast.attributing.fragments import Fragment, LaidOut
from quotecast.attributing.tokens import Token
from quotecast.languages import Language
from quotecast.languages.lexicon import is_given_name, is_place, title_words

# A word with a capital behind a word without: a name, wherever it stands in a quotation.
_INNER_CAPITAL = re.compile(r"\b[a-z]+,? ([A-Z][a-z]+)\b")


def written_words(layout: LaidOut, language: Language) -> WrittenWords:
    """Return how an article writes its words: the fragments around its quotations, and names within these."""
    fragments = [one for passage in layout.passages for one in passage.fragments()]
    lower: set[str] = set()
    capital: set[str] = set()
    surnames: set[str] = set()
    borne: set[str] = set()
    titles, no_titles = title_words(language), set[str]()
    for fragment in fragments:
        tokens = fragment.tokens
        places = [index for index, one in enumerate(tokens) if one.is_capital]
        lower.update([one.lower for one in tokens if one.is_word and not one.is_capital])
        for index in places:
            if index or not fragment.starts_sentence:
                capital.add(tokens[index].lower)
            if index and _is_first_name(tokens[index - 1], language):
                surnames.add(word := tokens[index].lower)
                before = tokens[index - 1].lower if word in titles else ""
                if is_given_name(before, language) and not is_place(before, language):
                    no_titles.add(word)  # "Shanna Challenger"
        borne.update(_borne_in(fragment, places, language))
    for marked in layout.marked:
        quoted = marked.span.cut_from(layout.text)
        capital.update([word.lower() for word in _INNER_CAPITAL.findall(quoted)])
    return WrittenWords(
        lower=frozenset(lower),
        capital=frozenset(capital),
        surnames=frozenset(surnames - (titles - no_titles)),
        borne=frozenset(borne & surnames),
    )


def _is_first_name(token: Token, language: Language) -> bool:
    """Return whether the capital behind a word may be a surname's: not in "The Moss", "the Millers' Board"."""
    return token.is_capital and not token.is_possessive and token.lower not in language.determiners


def _borne_in(fragment: Fragment, places: Sequence[int], language: Language) -> Iterator[str]:
    """Yield the words for bodies or titles that stand where a bare surname does ("Cllr Church", "Church said").

    `places` are those of the words with a capital.
    """
    tokens = fragment.tokens
    for index in places:
        word = tokens[index].lower
        is_surname = word in language.surname_titles or word in language.surname_marks
        if not is_surname and word not in language.honorifics:
            continue
        before = tokens[index - 1] if index else None
        is_alone = before is None and not fragment.starts_sentence
        is_titled = False
        if before is not None:
            titles = language.honorifics if is_surname else language.civil_titles
            is_titled = before.is_capital and before.lower in titles
            is_alone = not before.is_capital and before.lower not in language.determiners
        behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if is_titled or (is_alone and behind in language.reporting_verbs):
            yield word
