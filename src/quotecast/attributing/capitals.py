"""Know a word with a capital by its letters: an initial, a day, a given name, what opens a sentence."""

from dataclasses import dataclass
from functools import lru_cache

from quotecast.attributing.fragments import Fragment
from quotecast.languages import Language
from quotecast.languages.lexicon import (
    closed_words,
    is_given_name,
    known_nouns,
    nameless_words,
    participle_nouns,
    parts_of,
    pronoun_words,
    telling_names,
    telling_words,
    unmodifying_words,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenWords:
    """The words an article writes in lower case, and with a capital within a sentence.

    `surnames` stand behind another word with a capital. `borne` are words for bodies or titles that
    a person bears ("Cllr Church", "Ida Judge … Judge said").
    """

    lower: frozenset[str]
    capital: frozenset[str]
    surnames: frozenset[str]
    borne: frozenset[str]


class _WordLists:
    """The word lists of a language that every fragment asks, put together once."""

    def __init__(self, language: Language) -> None:
        self.closed = closed_words(language)
        self.telling = telling_words(language)
        self.nouns = known_nouns(language)
        self.unmodifying = unmodifying_words(language)
        self.parts = parts_of(language)
        self.telling_names = telling_names(language)
        self.participle_nouns = participle_nouns(language)
        self.pronouns = pronoun_words(language)
        self.nameless = nameless_words(language)
        tables = (language.people, language.kinship, language.roles, language.honorifics)
        self.genders = {
            word: gender for table in tables for word, gender in table.items() if gender is not None
        }
        self.motto_links = language.definite_determiners.union(
            language.genitive_prepositions,
            language.causing_prepositions,
            language.theme_prepositions,
            language.aim_prepositions,
        )


@lru_cache(maxsize=8)
def _word_lists_of(language: Language) -> _WordLists:
    return _WordLists(language)


class Capitals:
    """Answer for the tokens of one fragment."""

    def __init__(
        self, text: str, fragment: Fragment, language: Language, spelling: WrittenWords
    ) -> None:
        self.text = text
        self.tokens = fragment.tokens
        self.starts_sentence = fragment.starts_sentence
        self.language = language
        self.spelling = spelling
        words = _word_lists_of(language)
        self.closed, self.nouns, self.pronouns = words.closed, words.nouns, words.pronouns
        self.telling, self.telling_names = words.telling, words.telling_names
        self.unmodifying, self.nameless = words.unmodifying, words.nameless
        self.motto_links = words.motto_links
        self.participle_nouns = words.participle_nouns
        self.parts, self.genders = words.parts, words.genders

    def _is_initial(self, index: int) -> bool:
        """Return whether "A." is an initial ("Ida A. Moss"), no article or pronoun."""
        token, language = self.tokens[index], self.language
        if not token.is_capital or len(token.lower) > 1 or self.text[token.end - 1] != ".":
            return False
        if index + 1 >= len(self.tokens):
            return False
        is_followed = self.tokens[index + 1].lower in language.name_particles
        before = self.tokens[index - 1].lower if index else ""
        is_grade = before in language.determiners or before in language.conjunctions
        is_grade = is_grade and not self._is_initial(index + 1)
        return (is_followed or self._is_capital_word(index + 1)) and not is_grade

    def _is_plain_date(self, index: int) -> bool:
        word = self.tokens[index].lower
        if len(word) == 1 and self._is_initial(index):
            return False
        if word in self.language.determiners or word in self.language.pronouns:
            return True
        return self._is_date(index)

    def _is_surname(self, index: int, following: int) -> bool:
        """Return whether a month is somebody's surname ("Nora May", but "On Friday May 3")."""
        word = self.tokens[following].lower
        if word not in self.language.months or not is_given_name(
            self.tokens[index].lower, self.language
        ):
            return False
        after = self.tokens[following + 1].lower if following + 1 < len(self.tokens) else ""
        return not after[:1].isdigit() and self.tokens[index].lower not in self.language.months

    def _is_compound(self, index: int) -> bool:
        """Return whether a word is a particle and a name in one ("al-Rashid")."""
        token = self.tokens[index]
        first, hyphen, _ = token.lower.partition("-")
        if not hyphen or first not in self.language.hyphened_particles:
            return False
        return self.text[token.start + len(first) + 1].isupper()

    def _is_date(self, index: int) -> bool:
        word = self.tokens[index].lower
        if word in self.language.weekdays:
            return not self._is_called_as_day(index)
        return word in self.language.months and not self._is_month_name(index)

    def _is_called_as_day(self, index: int) -> bool:
        """Return whether a day is somebody's given name behind what they are ("taxi driver Sunday Abe")."""
        if self._is_speaker_as_day(index):
            return True
        if not index or index + 1 >= len(self.tokens):
            return False
        apart = index > 1 and self.tokens[index - 1].lower == ","  # "a trader, Sunday Abe, who"
        before, following = self.tokens[index - 1 - apart], self.tokens[index + 1]
        is_full = following.is_word and following.is_capital
        is_full = is_full and following.lower not in self.language.months
        is_titled = before.is_capital and before.lower in self.language.honorifics
        is_titled = is_titled or (not before.is_capital and before.lower in self.language.roles)
        behind = self.tokens[index + 2 : index + 3]  # "the Director of Finance, Sunday Abe,"
        is_between = apart and before.is_word and bool(behind) and behind[0].lower == ","
        return is_full and (is_titled or is_between)

    def _is_speaker_as_day(self, index: int) -> bool:
        """Return whether all that stands behind words is a day, another word and a verb ("“No,” said Sunday Abe, 44")."""
        if self.starts_sentence or index > 1 or index + 2 > len(self.tokens):
            return False
        verbs = self.language.reporting_verbs
        behind = self.tokens[index + 2 : index + 3]
        end = behind[0].lower if behind and behind[0].is_word else ""
        is_tag = (self.tokens[0].lower in verbs and not end) if index else end in verbs
        following = self.tokens[index + 1]
        return is_tag and following.is_capital and following.lower not in self.language.months

    def _is_month_name(self, index: int) -> bool:
        """Return whether a month is somebody's given name ("Jan van der Meer", "said April Moss")."""
        if not is_given_name(self.tokens[index].lower, self.language):
            return False
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        before = self.tokens[index - 1].lower if index else ""
        if following is None or self._is_phrase_word(before):
            return False
        return following.lower in self.language.name_particles or following.is_capital

    def _is_phrase_word(self, word: str) -> bool:
        return word in self.language.prepositions or word in self.language.determiners

    def _is_capital_word(self, index: int) -> bool:
        token = self.tokens[index]
        return token.is_word and token.is_capital and not self._is_date(index)

    def _is_opener(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word in self.language.sentence_openers or word in self.language.determiners

    def _is_given(self, index: int) -> bool:
        return is_given_name(self.tokens[index].lower, self.language)

    def _is_the(self, index: int) -> bool:
        return index >= 0 and self.tokens[index].lower in self.language.definite_determiners

    def _is_contracted(self, word: str) -> bool:
        """Return whether a pronoun and a verb are written as one word ("You'll", "They've")."""
        if not word.endswith(self.language.contractions):
            return False
        pronoun, language = word.partition("'")[0], self.language
        known = language.second_person, language.first_person, language.clause_subjects
        return any(pronoun in words for words in known)

    def _is_writer(self, start: int, index: int) -> bool:
        """Return whether "I" behind one word is no number of a name ("Everything I own", but "Henry I")."""
        if index != start + 1 or self._is_given(start):
            return False
        behind = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        is_verb = behind is not None and behind.is_word and not behind.is_capital
        return is_verb and behind is not None and not self._is_phrase_word(behind.lower)

    def _counts_things(self, index: int) -> bool:
        """Return whether a number tells which thing a word means ("Vega Flight 3", no "Officer Class 2 Ida Moss")."""
        behind = self.tokens[index + 1 : index + 3]
        is_counted = bool(behind) and behind[0].lower.isdecimal() and not behind[-1].is_capital
        return is_counted and self.tokens[index].lower in self.language.numbered_things
