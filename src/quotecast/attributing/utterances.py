"""Tell from the quoted words alone whether they make an utterance, a fragment or a title."""

import re
from dataclasses import dataclass

from quotecast.languages import Language

STOPS = ".!?…"
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_PREDICATE_REACH = 14  # words within which a clause shows its verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Hold the words of one quotation; `follower` is the character behind its closing mark."""

    text: str
    follower: str
    language: Language

    @property
    def words(self) -> int:
        """Count the words."""
        return len(_WORD.findall(self.text))

    @property
    def starts_upper(self) -> bool:
        """Tell whether the first letter is a capital (a digit counts as one)."""
        first = next((char for char in self.text if char.isalnum()), "")
        return first.isupper() or first.isdigit()

    @property
    def stops(self) -> bool:
        """Tell whether it ends in a stop of its own."""
        return self.text[-1] in STOPS

    @property
    def ends_well(self) -> bool:
        """Tell whether any punctuation closes it, inside the marks or behind them."""
        return self.text[-1] in STOPS + ",—–-)]”’\"'" or self.follower in {".", "!", "?"}

    @property
    def is_title_case(self) -> bool:
        """Tell a headline by its capitals; a proper sentence has words in lower case."""
        small = self.language.title_small_words
        words = [word for word in _WORD.findall(self.text) if word.lower() not in small]
        if self.text[-1] in "!?" and len(words) > 3:
            return False
        return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)

    @property
    def is_several(self) -> bool:
        """Return whether a sentence ends within."""
        return any(f"{stop} " in self.text for stop in STOPS)

    @property
    def opens_as_fragment(self) -> bool:
        """Return whether the first word opens a phrase without a subject ("to go", "not a one")."""
        found = _WORD.search(self.text)
        first = found.group().lower() if found else ""
        language = self.language
        openers = (language.prepositions, language.conjunctions, language.fragment_openers)
        return any(first in words for words in openers)

    @property
    def has_predicate(self) -> bool:
        """Tell whether it has a subject and a finite verb of its own."""
        words = [
            word.lower().replace("’", "'") for word in _WORD.findall(self.text)[:_PREDICATE_REACH]
        ]
        if not words:
            return False
        language = self.language
        first = words[0].partition("'")[0]
        if first in language.clause_subjects or words[0] in language.first_person:
            return True
        openers = (language.auxiliaries, language.prepositions, language.conjunctions)
        if any(first in words_of for words_of in (*openers, language.fragment_openers)):
            return False
        for word in words[1:]:
            if word in language.relative_pronouns:
                return False
            if word in language.auxiliaries:
                return True
        return False


def folded(text: str) -> str:
    """Return the words in lower case, to compare texts by."""
    return " ".join(word.lower() for word in _WORD.findall(text))
