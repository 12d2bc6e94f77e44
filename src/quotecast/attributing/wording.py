"""Tell what a token may be, name, noun or modifier, from its letters and its neighbours."""

from dataclasses import dataclass
from functools import lru_cache

from quotecast.attributing.fragments import Fragment
from quotecast.languages import Language
from quotecast.languages.lexicon import is_given_name, is_person_noun

_LONGEST_NAME = 8
_LONGEST_COMPLEMENT = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Hold the words an article writes in lower case, and with a capital within a sentence."""

    lower: frozenset[str]
    capital: frozenset[str]
    surnames: frozenset[str]


@lru_cache(maxsize=8)
def _nouns(language: Language) -> frozenset[str]:
    people = {*language.roles, *language.people, *language.kinship}
    return language.organisations | language.collective_roles | language.teams | people


@lru_cache(maxsize=8)
def _closed(language: Language) -> frozenset[str]:
    """Return the words of grammar, and the verbs of saying."""
    return frozenset().union(
        language.prepositions,
        language.conjunctions,
        language.auxiliaries,
        language.determiners,
        language.pronouns,
        language.relative_pronouns,
        language.reporting_verbs,
        language.reporting_participles,
        language.spoken_verbs,
        language.negations,
        language.object_pronouns,
        language.first_person,
        language.plural_pronouns,
        language.adverbs,
    )


@lru_cache(maxsize=8)
def _unmodifying(language: Language) -> frozenset[str]:
    """Return the words that never stand between a determiner and its noun."""
    return frozenset().union(
        language.prepositions,
        language.conjunctions,
        language.auxiliaries,
        language.pronouns,
        language.relative_pronouns,
        language.reporting_participles,
        language.time_words - language.passing_times,
        language.negations,
        language.quoting_verbs,
        language.reporting_verbs - language.determiners,
    )


class Wording:
    """Class the tokens of one fragment."""

    def __init__(
        self, text: str, fragment: Fragment, language: Language, spelling: Spelling
    ) -> None:
        self.text = text
        self.tokens = fragment.tokens
        self.starts_sentence = fragment.starts_sentence
        self.language = language
        self.spelling = spelling
        self.closed = _closed(language)
        self.nouns = _nouns(language)
        self.unmodifying = _unmodifying(language)
        self._known_nouns: dict[int, bool] = {}

    def _stands_alone(self, index: int) -> bool:
        """Tell whether a determiner is a noun of its own ("another said", "one of them")."""
        language = self.language
        word = self.tokens[index].lower
        if word not in language.newcomer_words or word in language.indefinite_articles:
            return False
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is None or not following.is_word:
            return index > 0 and self.tokens[index - 1].lower in language.reporting_verbs
        return (
            following.lower in language.genitive_prepositions
            or following.lower in language.reporting_verbs
        )

    def _goes_on(self, index: int) -> bool:
        """Tell whether after a possessive a noun or a name is met before anything else."""
        for position in range(index, min(index + 5, len(self.tokens))):
            if self._is_noun(position) or self._is_name(position):
                return True
            if not self._is_modifier(position):
                return False
        return False

    def _noun_follows(self, index: int) -> bool:
        for position in range(index, min(index + 4, len(self.tokens))):
            if self._is_noun(position):
                return True
            if self.tokens[position].is_capital or not self._is_modifier(position):
                return False
        return False

    def _is_noun(self, index: int) -> bool:
        known = self._known_nouns.get(index)
        if known is None:
            known = self._known_nouns[index] = self._find_noun(index)
        return known

    def _find_noun(self, index: int) -> bool:
        token = self.tokens[index]
        word = token.lower
        if word not in self.nouns:
            return not token.is_capital and self._is_open_noun(index)
        if token.is_capital and word in self.spelling.surnames and not self._is_the(index - 1):
            return False
        if not token.is_capital:
            following = index + 1
            if word in self.language.adjective_roles and following < len(self.tokens):
                is_before = self._is_plain(following) and following + 1 < len(self.tokens)
                if is_before and not self.tokens[following].lower.endswith(("s", "ed")):
                    return False
            return not (word == "one" and self._is_before_word(index))
        if self._opens_body(index):
            return False
        # "Speaker Ida Moss" is a title, "the Senator" a noun, "Moss Council" a name.
        follows = index + 1 < len(self.tokens) and self._is_capital_word(index + 1)
        return not follows and not self._follows_capital(index)

    def _opens_body(self, index: int) -> bool:
        """Return whether a name of a body begins here ("Ministry of Tides")."""
        if index + 2 >= len(self.tokens) or not self.tokens[index + 2].is_capital:
            return False
        is_linked = self.tokens[index + 1].lower in self.language.linking_prepositions
        return is_linked and self.tokens[index].lower in self.language.organisation_marks

    def _is_open_noun(self, index: int) -> bool:
        """Return whether a word of the open lists stands where somebody is introduced.

        There are too many such words to be taken for people wherever they stand.
        """
        token = self.tokens[index]
        language = self.language
        if not token.is_word or self._is_closed(index) or self._is_modifying(index):
            return False
        if not is_person_noun(token.lower, language):
            is_time = token.lower in language.moments | language.time_words
            return not is_time and self._is_next_to_verb(index) and self._is_determined(index)
        return (
            self._is_next_to_name(index)
            or self._is_next_to_verb(index)
            or self._is_determined(index)
        )

    def _is_modifying(self, index: int) -> bool:
        """Return whether another noun follows that is the head ("school governor")."""
        following = index + 1
        if following >= len(self.tokens) or self.tokens[following].is_capital:
            return False
        word = self.tokens[following].lower
        is_noun = word in self.nouns or is_person_noun(word, self.language)
        return is_noun and word not in self.language.reporting_verbs

    def _is_next_to_name(self, index: int) -> bool:
        following = index + 1
        if following < len(self.tokens) and self.tokens[following].lower == ",":
            following += 1
        if following < len(self.tokens) and self._is_capital_word(following):
            return not self._is_opener(following)
        before = index - 1
        while before > 0 and index - before < 4 and self._is_plain(before):
            before -= 1
        is_group = self.tokens[index].lower.endswith("s") and index > 0
        if is_group and self.tokens[index - 1].is_capital and self._is_name(index - 1):
            return True
        is_apposed = before > 0 and self.tokens[before].lower == ","
        return (is_apposed and self.tokens[before - 1].is_capital) or (
            0 <= before == index - 1 and self.tokens[before].is_possessive
        )

    def _is_next_to_verb(self, index: int) -> bool:
        verbs = self.language.reporting_verbs
        after = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        before = self.tokens[index - 1].lower if index else ""
        return after in verbs or before in verbs

    def _is_determined(self, index: int) -> bool:
        before = index - 1
        while before >= 0 and index - before < 5:
            token = self.tokens[before]
            if token.lower in self.language.determiners or token.is_possessive:
                return True
            if not (token.is_word and (token.is_capital or self._is_plain(before))):
                return False
            before -= 1
        return False

    def _is_plain(self, index: int) -> bool:
        token = self.tokens[index]
        return token.is_word and not token.is_capital and not self._is_closed(index)

    def _is_closed(self, index: int) -> bool:
        """Return whether a word is one of grammar's, or a verb of saying."""
        return self.tokens[index].lower in self.closed

    def _is_the(self, index: int) -> bool:
        return index >= 0 and self.tokens[index].lower in self.language.definite_determiners

    def _is_before_word(self, index: int) -> bool:
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return following is not None and following.is_word and self._is_modifier(index + 1)

    def _follows_capital(self, index: int) -> bool:
        return index > 0 and self._is_capital_word(index - 1) and not self._is_opener(index - 1)

    def _is_capital_word(self, index: int) -> bool:
        token = self.tokens[index]
        return token.is_word and token.is_capital and not self._is_date(index)

    def _is_opener(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word in self.language.sentence_openers or word in self.language.determiners

    def _is_date(self, index: int) -> bool:
        word = self.tokens[index].lower
        if word in self.language.weekdays:
            return True
        return word in self.language.months and not self._is_month_name(index)

    def _is_month_name(self, index: int) -> bool:
        """Return whether a month is somebody's given name ("Jan van der Meer", "said April Moss")."""
        if not is_given_name(self.tokens[index].lower, self.language):
            return False
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        before = self.tokens[index - 1].lower if index else ""
        if following is None or before in self.language.prepositions | self.language.determiners:
            return False
        return following.lower in self.language.name_particles or following.is_capital

    def _is_name(self, index: int) -> bool:
        token = self.tokens[index]
        word = token.lower
        language = self.language
        if not token.is_word or not token.is_capital:
            return False
        if self._is_initial(index):
            return True
        closed = (language.pronouns, language.first_person, language.relative_pronouns)
        if any(word in known for known in closed):
            return False
        follows = self._name_follows(index)
        if self._is_date(index):
            return follows and not token.is_possessive and word in language.months and index > 0
        if word in language.determiners or word in language.prepositions:
            return False
        return index > 0 or not self.starts_sentence or self._opens_as_name(index, follows=follows)

    def _name_follows(self, index: int) -> bool:
        """Return whether another word of a name follows, particles before it or not."""
        following = index + 1
        while following < len(self.tokens):
            if self._is_capital_word(following):
                return True
            word = self.tokens[following].lower
            if word not in self.language.name_particles and word != "&":
                return self._is_compound(following)
            following += 1
        return False

    def _is_initial(self, index: int) -> bool:
        """Tell the "A." of "Ida A. Moss" from the article, and an "I." from the pronoun."""
        token, language = self.tokens[index], self.language
        if not token.is_capital or len(token.lower) > 1 or self.text[token.end - 1] != ".":
            return False
        if index + 1 >= len(self.tokens):
            return False
        is_followed = self.tokens[index + 1].lower in language.name_particles
        before = self.tokens[index - 1].lower if index else ""
        is_grade = before in language.determiners or before in language.conjunctions
        return (is_followed or self._is_capital_word(index + 1)) and not is_grade

    def _opens_as_name(self, index: int, *, follows: bool) -> bool:
        """Tell whether the first word of a sentence, always with a capital, is a name."""
        token, word, language = self.tokens[index], self.tokens[index].lower, self.language
        if word in language.sentence_openers or word in language.conjunctions:
            return False
        if not follows or token.is_possessive:
            return self._is_title(index) or self._is_known(index)
        is_verb = word in language.reporting_verbs or word in language.reporting_participles
        return not is_verb and not word.endswith(language.participle_endings)

    def _is_known(self, index: int) -> bool:
        """Tell whether one word with a capital at the start of a sentence is a name."""
        token = self.tokens[index]
        if token.lower in self.spelling.capital:
            return True
        if token.lower in self.spelling.lower or token.lower.endswith(self.language.verb_endings):
            return False
        if token.is_possessive:
            return True
        following = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        language = self.language
        if following in language.reporting_verbs or following in language.auxiliaries:
            return True
        known = language.spoken_verbs | language.past_forms
        return following in known or following.endswith(language.past_endings)

    def _is_title(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word in self.language.honorifics or word in self.language.roles

    def _is_modifier(self, index: int, *, is_determined: bool = True) -> bool:
        token = self.tokens[index]
        word = token.lower
        language = self.language
        if not token.is_word:
            return False
        if word in self.unmodifying:
            return False
        if word in language.determiners:
            is_counting = word in language.newcomer_words - language.indefinite_articles
            return is_counting or word in language.modifying_determiners
        opens_tag = index == 0 and not self.starts_sentence
        is_joined = self._noun_follows_at(index) and not (opens_tag and word.endswith("s"))
        return is_determined or word in language.honorifics or is_joined

    def _noun_follows_at(self, index: int) -> bool:
        following = index + 1
        return following < len(self.tokens) and (
            self.tokens[following].lower in self.language.roles
            or self.tokens[following].lower in self.language.organisations
            or self.tokens[following].lower in self.language.kinship
            or is_person_noun(self.tokens[following].lower, self.language)
        )

    def _is_plain_date(self, index: int) -> bool:
        word = self.tokens[index].lower
        if self._is_initial(index):
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
        if not hyphen or first not in self.language.name_particles:
            return False
        return self.text[token.start + len(first) + 1].isupper()

    def _is_guild(self, index: int) -> bool:
        """Return whether a possessive belongs to the name of a body ("the Weavers' Guild")."""
        if self.text[self.tokens[index].end - 1] not in "sS" or index + 2 >= len(self.tokens):
            return False
        following = self.tokens[index + 2]
        return following.is_capital and following.lower in self.language.organisation_marks

    def _is_suffix(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].lower in self.language.name_ends

    def _joined(self, index: int, following: int) -> int | None:
        """Return the word that small ones inside a name link to it ("van", "de la", "&", "of")."""
        language = self.language
        word = self.tokens[following].lower
        last = following + 1
        while last < len(self.tokens) and self.tokens[last].lower in language.name_particles:
            if word not in language.name_particles or self.tokens[last].is_capital:
                break
            last += 1
        if last >= len(self.tokens) or not self.tokens[last].is_capital:
            return None
        if self._is_plain_date(last):
            return None
        if word == "&" or word in language.name_particles:
            return last
        head = self.tokens[index].lower
        heads = (language.organisation_marks, language.organisations, language.offices)
        is_body = word in language.linking_prepositions and any(head in known for known in heads)
        if word in language.genitive_prepositions and self._is_the(index - 1):
            is_body = is_body or not (self._is_title(index) or self._is_date(last))
        return last if is_body else None

    def _is_phrase_start(self, index: int) -> bool:
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        return token.is_capital or token.lower in self.language.determiners

    def _name_end(self, start: int) -> int:
        """Return the number of the last token of the name that begins at `start`."""
        index = start
        while index - start < _LONGEST_NAME:
            following = index + 1
            if self.tokens[index].is_possessive:
                if not self._is_guild(index):
                    break
                following += 1
            if following >= len(self.tokens):
                break
            token = self.tokens[following]
            between = self.text[self.tokens[index].end : token.start]
            if "\n" in between:
                break
            is_date = self._is_plain_date(following) and not self._is_surname(index, following)
            if token.is_word and token.is_capital and not is_date:
                index = following
            elif (linked := self._joined(index, following)) is not None:
                index = linked
            elif self._is_compound(following):
                index = following
            elif token.lower == "," and self._is_suffix(following + 1):
                index = following + 1
                break
            else:
                break
        return index

    def _complement_end(self, last: int) -> int:
        """Follow "of the Moss Institute in York" behind a noun, up to a verb or a stop."""
        language = self.language
        index = last
        if self._is_opening_bracket(index + 1):
            index = self._bracket_end(index + 1)
        if index + 1 >= len(self.tokens):
            return index
        opening = self.tokens[index + 1].lower
        if opening not in language.prepositions and opening not in language.complement_adjectives:
            return index
        if opening in language.infinitive_marks and not self._is_phrase_start(index + 2):
            return index
        reach = index
        for position in range(index + 1, min(len(self.tokens), index + _LONGEST_COMPLEMENT)):
            if self._is_inside_name(position):
                continue
            if self._ends_complement(position):
                break
            reach = position
        return reach

    def _is_inside_name(self, position: int) -> bool:
        """Return whether a mark belongs to a name ("Holm & Sons", "the Weavers' Guild")."""
        word = self.tokens[position].lower
        before = self.tokens[position - 1]
        if word == "&":
            return before.is_capital
        return word in {"'", "’"} and before.is_possessive and self._is_guild(position - 1)

    def _ends_complement(self, position: int) -> bool:
        token, language = self.tokens[position], self.language
        word = token.lower
        if not token.is_word or word in language.pronouns or word in language.auxiliaries:
            return True
        is_verb = not token.is_capital and (
            word in language.reporting_verbs or self._is_open_verb(position)
        )
        before = self.tokens[position - 1].lower
        is_noun = before in language.determiners and before not in language.counting_words
        if is_verb and not is_noun:
            return True
        if word in language.relative_pronouns or word in language.time_words:
            return True
        return word in language.conjunctions and not self._is_phrase_start(position + 1)

    def _is_open_verb(self, position: int) -> bool:
        """Return whether a word behind a name has the form and the object of a verb."""
        before, word = self.tokens[position - 1], self.tokens[position].lower
        if not before.is_capital or before.is_possessive or not word.endswith(("s", "ed")):
            return False
        following = self.tokens[position + 1] if position + 1 < len(self.tokens) else None
        return following is not None and (
            following.is_capital or following.lower in self.language.determiners
        )

    def _is_opening_bracket(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].lower == "("

    def _bracket_end(self, index: int) -> int:
        for position in range(index, min(len(self.tokens), index + 12)):
            if self.tokens[position].lower == ")":
                return position
        return index - 1
