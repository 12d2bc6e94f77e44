"""Find which words are a name, and where it ends, from their letters and their neighbours."""

from quotecast.attributing.held_offices import HeldOffices
from quotecast.attributing.tokens import is_sum
from quotecast.languages.lexicon import (
    is_agent_noun,
    is_base_verb,
    is_body_noun,
    is_participle,
    is_person_noun,
)

_LONGEST_NAME = 10
_LONGEST_APPOSITION = 18
_LONGEST_OFFICE = 3  # tokens up to its noun


class Spelled(HeldOffices):
    """Find the names among the tokens of one fragment."""

    def _means_body(self, word: str) -> bool:
        """Return whether a noun means a body or a document rather than people."""
        language = self.language
        if word in language.roles:
            return False
        if word in language.organisations:
            return True
        if word in language.determiners or word in language.people:
            return False
        if word in language.kinship or word in language.collective_roles:
            return False
        if word.rpartition("-")[2] in language.roles:
            return False  # "the ex-MP"
        stem = word.removesuffix("s")  # "rescuers"
        is_agent = is_agent_noun(stem, language) and not (
            is_body_noun(word, language) or is_body_noun(stem, language)
        )
        is_age = word.endswith(language.age_endings) or word in language.ranks
        return not (is_age or is_agent or is_person_noun(word, language))

    def _is_name(self, index: int) -> bool:
        token, language = self.tokens[index], self.language
        word = token.lower
        if not token.is_word or not token.is_capital:
            return word[0] <= "9" and self._is_numeral(index)  # a digit: most words are none
        if len(word) == 1 and self._is_initial(index):
            return True
        is_pronoun = word in self.nameless and not self._is_the_us(index)
        is_pronoun = is_pronoun or ("'" in word and self._is_contracted(word))
        is_pronoun = is_pronoun or (word == language.eve and self._is_eve(index))
        is_pronoun = is_pronoun or (word[-1] <= "9" and is_sum(self.tokens, index))
        is_pronoun = is_pronoun or (word in language.auxiliaries and not self._is_given(index))
        if is_pronoun or word in language.time_zones:
            return False
        if self._is_date(index):
            is_name = index > 0 and word in language.months and not token.is_possessive
            return is_name and self._goes_on_as_name(index) and not self._dates(index)
        if word in language.determiners or word in language.prepositions:
            is_known = self._is_given(index) or word in language.ranks
            if not (index > 0 and is_known and self._goes_on_as_name(index)):
                return False  # but "said Per Lind", "in Three Rivers"
        is_opening = self.tokens[index - 1].lower == ":" if index else self.starts_sentence
        return not is_opening or self._opens_as_name(index, follows=self._goes_on_as_name(index))

    def _is_eve(self, index: int) -> bool:
        """Return whether a given name is the day before a feast ("Christmas Eve")."""
        return index > 0 and self.tokens[index - 1].lower in self.language.feasts

    def _dates(self, index: int) -> bool:
        """Return whether a month only dates what somebody does ("In April Kevin Moss paid")."""
        before = self.tokens[index - 1].lower if index else ""
        is_dated = before in self.language.dating_words and index + 1 < len(self.tokens)
        if not is_dated:  # "on the last day of May Karl Abe paid"
            is_full = index + 2 < len(self.tokens) and self.tokens[index + 2].is_capital
            is_of = is_full and before in self.language.genitive_prepositions
            return is_of and self._is_given(index + 1)
        behind = self.tokens[index + 1].lower  # "Since August Amadi has", of an Ada Amadi
        return self._is_given(index + 1) or behind in self.spelling.surnames

    def _is_the_us(self, index: int) -> bool:
        """Return whether capitals behind "the" make a name of what else is a pronoun ("the US")."""
        token = self.tokens[index]
        is_long = token.end - token.start > 1  # no "that I"
        return is_long and self._is_the(index - 1) and self.text[token.start : token.end].isupper()

    def _goes_on_as_name(self, index: int) -> bool:
        return self._name_follows(index) or self._opens_cause(index)

    def _name_follows(self, index: int) -> bool:
        """Return whether another word of a name follows, particles before it or not."""
        following = index + 1
        while following < len(self.tokens):
            if self._is_capital_word(following):
                return True
            word = self.tokens[following].lower
            if "0" <= word[0] <= "9":
                return self._over_number(following - 1, following) is not None
            if following == index + 1 and self._motto_end(index) is not None:
                return True
            if word in self.language.joiners:
                last = following + 1
                is_joined = last < len(self.tokens) and self._is_capital_word(last)
                return is_joined and (
                    self._is_joint(index, last) or self._is_portfolio(index, last)
                )
            if word not in self.language.name_particles and word != "&":
                return self._is_compound(following)
            following += 1
        return False

    def _opens_as_name(self, index: int, *, follows: bool) -> bool:
        """Return whether the first word of a sentence, always with a capital, is a name."""
        token, word, language = self.tokens[index], self.tokens[index].lower, self.language
        if follows and self._is_met_by_name(index):
            return True
        if word in language.sentence_openers or word in language.conjunctions:
            return follows and self._opens_call(index)
        written = self.text[token.start : token.end]
        if not written.isupper() and any(one.isupper() for one in written[1:].partition("-")[0]):
            return True  # "TensleyBus"
        if not follows or token.is_possessive:
            return self._is_title(index) or self._is_known(index)
        is_verb = word in language.reporting_verbs or word in language.reporting_participles
        return not is_verb and not is_participle(word, language)

    def _opens_call(self, index: int) -> bool:
        """Return whether an opener is the first word of a body's name, as elsewhere in the article ("Just Stop Oil")."""
        word, behind = self.tokens[index].lower, self.tokens[index + 1].lower
        are_capital = {word, behind} <= self.spelling.capital
        return are_capital and is_base_verb(behind, self.language) and not self._is_given(index + 1)

    def _is_met_by_name(self, index: int) -> bool:
        """Return whether a given name that is a verb as well opens a sentence ("Will Moss, 44, said")."""
        behind = index + 2
        if self.tokens[index].lower in self.language.months or behind >= len(self.tokens):
            return False
        if not self._is_given(index) or self._is_given(index + 1):
            return False
        is_asked = self.tokens[-1].lower == "?"
        return not is_asked and (self.tokens[behind].lower == "," or self._is_finite(behind))

    def _is_known(self, index: int) -> bool:
        """Return whether one word with a capital at the start of a sentence is a name."""
        token = self.tokens[index]
        if token.lower in self.spelling.capital:
            return True
        is_form = token.lower.endswith(self.language.verb_endings) and not self._is_given(index)
        is_form = is_form and not self._is_said_by(index)
        if is_form or token.lower in self.spelling.lower:
            return False  # but "Kelly, a mother of two, came"
        if token.is_possessive:
            return True
        following = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        language = self.language
        if following in language.reporting_verbs or following in language.auxiliaries:
            return True
        if following == "," and index + 2 < len(self.tokens):
            word = self.tokens[index + 2].lower
            is_relative = word in language.relatives and word not in language.complementisers
            return is_relative or self._is_apposed(index + 2)
        is_known = following in language.spoken_verbs or following in language.past_forms
        return is_known or following.endswith(language.past_endings)

    def _is_said_by(self, index: int) -> bool:
        """Return whether a word that only looks like a verb says something ("Boeing said", no "Asking said")."""
        word, language = self.tokens[index].lower, self.language
        is_verb = word.endswith(language.adverb_endings) or is_participle(word, language)
        if is_verb or word in self.closed or index + 1 >= len(self.tokens):
            return False
        return self.tokens[index + 1].lower in language.reporting_verbs

    def _is_apposed(self, start: int) -> bool:
        """Return whether an apposition and its verb follow ("Usdaw, the union, said")."""
        is_determined = self.tokens[start].lower in self.language.determiners
        if not is_determined and not self._tells_who(start):
            return False
        for index in range(start + 1, min(len(self.tokens) - 1, start + _LONGEST_APPOSITION)):
            is_over = index > start + 1  # "Selvaraj, 19, had" or "Selvaraj, 19, who sells it, had"
            if self.tokens[index].lower == "," and (is_over or self._is_finite(index + 1)):
                return self._is_finite(index + 1)
        return False

    def _is_finite(self, index: int) -> bool:
        """Return whether a word looks like the verb of a sentence."""
        word, language = self.tokens[index].lower, self.language
        known = (language.reporting_verbs, language.auxiliaries, language.spoken_verbs)
        is_past = word.endswith(("s", *language.past_endings)) or word in language.past_forms
        return is_past or any(word in one for one in known)

    def _tells_who(self, start: int) -> bool:
        """Return whether what somebody is follows without an article ("Sari, head of the museum,")."""
        words = [token.lower for token in self.tokens[start : start + _LONGEST_OFFICE]]
        is_number = any(word.isdigit() for word in words[:2])  # "Sari, also 18,"
        is_of = words[0] in self.language.genitive_prepositions
        is_head = words[0] in self.language.heading_roles
        is_told = any(is_person_noun(word, self.language) for word in words)
        return is_number or is_of or is_head or is_told

    def _is_portfolio(self, index: int, last: int) -> bool:
        """Return whether "and" joins what an office is for, its holder behind.

        "Minister of Tides and Ice Ida Moss", "Tides and Housing Minister Ida Moss".
        """
        is_behind = index > 1 and self.tokens[index - 1].lower in self.language.office_links
        is_behind = is_behind and self._is_title(index - 2)
        is_before = self._is_cause_word(self.tokens[index].lower)
        given = last + 1
        while given + 1 < len(self.tokens) and self._is_capital_word(given):
            if self._is_only_given(given):
                is_before = is_before and self._is_title(given - 1) and given - 1 > last
                is_held = self._is_capital_word(given + 1) and not self._is_only_given(last)
                return is_held and (is_behind or is_before)
            given += 1
        return False

    def _joined(self, index: int, following: int) -> int | None:
        """Return the word that small ones inside a name link to it ("van", "de la", "&", "of")."""
        word = self.tokens[following].lower
        if "0" <= word[0] <= "9":
            return self._over_number(index, following)
        motto = self._motto_end(index)
        return motto if motto is not None else self._linked(index, following)

    def _linked(self, index: int, following: int) -> int | None:
        language = self.language
        word = self.tokens[following].lower
        if self.tokens[index].lower in language.small_particles.get(word, ()):
            word = self.tokens[index].lower  # "Mac an Bhaird"
        last = following + 1
        while last < len(self.tokens) and self.tokens[last].lower in language.name_particles:
            if word not in language.name_particles or self.tokens[last].is_capital:
                break
            last += 1
        if self._is_body_of_the(index, following) or (
            self._is_fellowship(index) and not self._is_capital_word(last)
        ):
            last += 1  # "Bank of the North", "Parents for a Fair Start"
        if last >= len(self.tokens) or not self.tokens[last].is_capital:
            return None
        if self._is_plain_date(last):
            return None
        if word == "&" or word in language.name_particles:
            return last
        is_joint = word in language.joiners and self.tokens[last].is_capital
        if is_joint and (self._is_joint(index, last) or self._is_portfolio(index, last)):
            return last  # "the Food and Drug Bureau", "Moss and Sons", "Minister of Tides and Harbours"
        return last if self._goes_on_as_body(index, following, last) else None

    def _goes_on_as_body(self, index: int, following: int, last: int) -> bool:
        """Return whether a body's name goes on behind a preposition ("Bank of Tarn", "Doctors for Choice")."""
        language, head = self.language, self.tokens[index].lower
        word = self.tokens[following].lower
        heads = (language.organisation_marks, language.organisations, language.offices)
        known = (head, head.removesuffix("s"))  # "Institutes of Health"
        if word in language.linking_prepositions and any(
            one in table for one in known for table in heads
        ):
            return True
        if self._is_house_of(index) or self._is_on_cause(index, last):
            return True
        is_placed = word in language.place_prepositions and self._is_in_land(index, last)
        if is_placed or self._is_fellowship(index) or self._is_body_of_the(index, following):
            return True
        if word not in language.genitive_prepositions:
            return False
        if self._is_the(index - 1):
            return not (self._is_title(index) or self._is_date(last))
        return last == following + 1 and self._goes_on_of(index)

    def _is_slogan(self, index: int) -> bool:
        """Return whether a pronoun with a capital stands in the name of a body ("Save Our Streams")."""
        language = self.language
        is_pronoun = any(
            self.tokens[index].lower in one for one in (language.possessives, language.slogan_words)
        )
        return is_pronoun and index + 1 < len(self.tokens) and self._is_capital_word(index + 1)

    def _name_end(self, start: int) -> int:
        """Return the number of the last token of the name that begins at `start`."""
        index, writers = start, self.language.first_subjects
        while index - start < _LONGEST_NAME:
            following = index + 1
            if self.tokens[index].is_possessive and not self._is_guild(index):
                break
            if following >= len(self.tokens):
                break
            end, token = self.tokens[index].end, self.tokens[following]
            is_torn = token.start > end and self.text.find("\n", end, token.start) >= 0
            if is_torn or (token.lower in writers and self._is_writer(start, following)):
                break
            if self._goes_on_with(index, following):
                index = following
            elif (linked := self._joined(index, following)) is not None:
                index = linked
            elif self._is_compound(following):
                index = following
            else:
                return self._added_end(start, following) or index
        return index

    def _goes_on_with(self, index: int, following: int) -> bool:
        """Return whether the next word is written as one of a name, and is no date."""
        token = self.tokens[following]
        language, word = self.language, token.lower
        is_verb = word in language.auxiliaries and not self._is_given(following)
        if is_verb or not token.is_word or not (token.is_capital or word in language.firm_ends):
            return False  # a headline's "Ida Moss Is Back"
        is_one = not self._is_plain_date(following) or self._is_surname(index, following)
        return is_one or self._is_slogan(following) or self._is_count(following)

    def _is_count(self, index: int) -> bool:
        """Return whether a number with a capital stands behind a word with one ("Formula One")."""
        language, word = self.language, self.tokens[index].lower
        return word in language.one_words or word in language.counting_words

    def _added_end(self, start: int, following: int) -> int | None:
        """Return where a name ends that goes on behind a comma or an "at", None where it does not."""
        word = self.tokens[following].lower
        if word == ",":
            is_suffix = self._is_suffix(following + 1)
            return following + 1 if is_suffix else self._list_end(start, following)
        if word in self.language.place_prepositions:
            return self._campus_end(start, following)
        return None

    def _is_body(self, noun: int | None) -> bool:
        """Return whether the noun before a name is a body's ("the charity Tidewatch")."""
        word = self.tokens[noun].lower if noun is not None else ""
        return word in self.language.organisations and word not in self.language.roles
