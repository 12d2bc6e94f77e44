"""Tell which words join the names of bodies: "and" within one, the possessive of a guild."""

from quotecast.attributing.capitals import Capitals
from quotecast.languages.lexicon import is_person_noun, is_place


class Joining(Capitals):
    """Answer for the words between the capitals of one fragment."""

    def _is_guild(self, index: int) -> bool:
        """Return whether a possessive belongs to a body's name ("the Weavers' Guild", "the Mayor's Office")."""
        if index + 1 >= len(self.tokens):
            return False
        if self._is_house_of(index):
            return True
        is_plural = self.text[self.tokens[index].end - 1] in "sS"
        is_cause = self.tokens[index].lower.partition("'")[0] in self.language.causes
        if not (is_plural or is_cause or self._is_founded(index)):
            return False  # "Women's Aid"
        following = self.tokens[index + 1]
        if following.lower in self.language.joiners:  # "the Millers' and Bakers' Board"
            other = index + 2
            is_other = other < len(self.tokens) and self.tokens[other].is_capital
            return is_other and self.tokens[other].is_possessive and self._is_guild(other)
        is_holder = self._is_given(index + 1) or following.lower in self.spelling.surnames
        is_holder = is_holder or self._ends_surname(index + 1)
        is_next = following.lower in self.language.organisation_marks
        is_next = is_next or (is_cause and self._is_cause_word(following.lower))
        return following.is_capital and (is_next or (self._ends_body(index + 1) and not is_holder))

    def _is_house_of(self, index: int) -> bool:
        """Return whether "of" behind an 's makes both one name ("Abe's of Holm")."""
        last = index + 2
        is_of = self.tokens[index].is_possessive and last < len(self.tokens)
        is_of = is_of and self.tokens[index + 1].lower in self.language.genitive_prepositions
        return is_of and is_place(self.tokens[last].lower, self.language)

    def _is_founded(self, index: int) -> bool:
        """Return whether "the" or a saint stands before ("the Tarn County Sheriff's Office", "St Ida's School")."""
        while index and self._is_capital_word(index - 1):
            index -= 1
            if self._is_the(index) or self.tokens[index].lower in self.language.patrons:
                return True
        is_patron = self.tokens[index].lower in self.language.patrons  # "Queen's College"
        return is_patron or self._is_the(index - 1)

    def _is_joint(self, index: int, last: int) -> bool:
        """Return whether "and" stands within the name of one body."""
        if self.tokens[last].lower in self.language.joint_words:
            return not self._is_given(index)
        is_cause = self.tokens[index].is_possessive or self._is_cause(index, last)
        if is_cause or self._is_of_region(index, last):
            return True
        if self._is_twofold(index, last) or self._is_of_places(index, last):
            return True
        if not self._ends_body(last):
            return False
        if self._is_several(index) and self._is_several(last):
            return True  # "Tarn Growers and Packers Union"
        is_first = not index or not self._is_capital_word(index - 1) or self._is_the(index - 1)
        is_long = last + 1 < len(self.tokens) and self._is_capital_word(last + 1)
        is_nobody = not self._is_given(index) and (
            self.tokens[index].lower not in self.spelling.surnames
        )  # "Tarn and Wye Bus Company", but "Moss and Wye City Council" of an Ida Moss
        return self._is_one_body(index) or (is_first and is_long and is_nobody)

    def _is_several(self, index: int) -> bool:
        word = self.tokens[index].lower
        return word.endswith(("s", "men")) and is_person_noun(word, self.language)

    def _is_twofold(self, index: int, last: int) -> bool:
        """Return whether a body is for two things ("Drug and Food Administration", "Tides and Border Protection").

        They are no two people ("Perry and Constance Torrance").
        """
        first, end = index, last
        while first and self._is_capital_word(first - 1) and not self._is_the(first - 1):
            first -= 1
        while end + 1 < len(self.tokens) and self._is_capital_word(end + 1):
            end += 1
        tokens = (*self.tokens[first : index + 1], *self.tokens[last : end + 1])
        words = [token.lower for token in tokens]
        is_office = first < index and self._is_acronym(first)  # "HM Tides and Customs"
        is_long = end > last or is_office or self._is_cause_word(words[-1])
        is_of_causes = all(map(self._is_cause_word, words[index - first : -1]))
        is_end = self._is_cause_word(words[-1]) or words[-1] in self.language.organisation_marks
        is_end = is_end or is_place(words[-1], self.language)  # "Tides and Weather Canada"
        is_holder = self._is_the(first - 1) and words[-1] in self.language.honorifics
        is_end = is_end or is_holder  # "the Tides and Weather Ombudsman"
        return is_long and is_of_causes and is_end and not self._is_only_given(last)

    def _is_of_places(self, index: int, last: int) -> bool:
        """Return whether a body is of two places ("the Law Guild of England and Wales", "Diocese of Holm and Wye")."""
        language, first = self.language, index
        while first and self._is_capital_word(first - 1) and not self._is_the(first - 1):
            first -= 1
        behind = last + 1
        is_whole = behind >= len(self.tokens) or not self._is_capital_word(behind)
        if not is_whole or self.tokens[last].is_possessive or self._is_only_given(last):
            return False
        if self.tokens[last].lower in self.spelling.surnames or not is_place(
            self.tokens[last].lower, language
        ):
            return False
        if self._is_cause_word(self.tokens[index].lower):
            return False
        if index > first and is_place(
            self.tokens[index].lower, language
        ):  # "Cave Rescue England and Wales"
            return not any(map(self._is_given, range(first, index)))
        head = self.tokens[first - 2].lower if first > 1 else ""
        link = self.tokens[first - 1].lower if first > 1 else ""
        if link in language.place_prepositions:
            return self._is_several(first - 2)  # "Guild of Chartered Millers in Holm and Wye"
        is_of = link in language.genitive_prepositions
        return is_of and (head in language.organisation_marks or head in language.place_nouns)

    def _is_of_region(self, index: int, last: int) -> bool:
        """Return whether a region's body goes on ("NHS Holm and Wye", no "NHS England and Karl Abe")."""
        if last + 1 < len(self.tokens) and self._is_capital_word(last + 1):
            return False
        first = index
        while first and self._is_capital_word(first - 1):
            first -= 1
        parts = self.language.regional_bodies.get(self.tokens[first].lower)
        return parts is not None and index > first and self.tokens[index].lower not in parts

    def _goes_on_of(self, index: int) -> bool:
        """Return whether "of" behind a word with a capital stands within a body's name.

        "the Loyal Lodge of Millers", "Board of Deputies of Tarn Weavers".
        """
        last = index + 2
        is_land = is_place(self.tokens[last].lower, self.language)
        is_land = is_land or f"{self.tokens[last].lower}n" in self.language.nationals  # "America"
        if is_land and index and self._is_capital_word(index - 1) and self._is_several(index):
            return self.tokens[index].lower not in self.language.offices  # "Tarn Weavers of Wales"
        if self._is_given(last) or is_land:
            return False
        first = index
        while first and self._is_capital_word(first - 1) and not self._is_the(first - 1):
            if self._is_given(first - 1):
                return False
            first -= 1
        language, head = self.language, first - 2
        is_body = head >= 0 and self.tokens[head].lower in language.organisation_marks
        if is_body and self.tokens[first - 1].lower in language.linking_prepositions:
            return True
        is_office = any(self.tokens[n].lower in language.roles for n in range(first, index + 1))
        return first < index and self._is_the(first - 1) and not is_office

    def _is_cause_word(self, word: str) -> bool:
        language = self.language
        return word in language.causes or word.endswith(language.cause_endings)

    def _is_only_given(self, index: int) -> bool:
        """Return whether a given name stands here, and no word for a cause ("Urban", "Liberty")."""
        return self._is_given(index) and self.tokens[index].lower not in self.language.causes

    def _opens_cause(self, index: int) -> bool:
        """Return whether people begin a body's name ("Friends of the Holm River", "Doctors for Choice")."""
        return self._is_body_of_the(index, index + 1) or self._is_fellowship(index)

    def _is_fellowship(self, index: int) -> bool:
        """Return whether the people of a cause make a body's name ("Doctors for Choice", "Parents for a Fair Start")."""
        last = index + 2
        if last >= len(self.tokens) or not self.tokens[index].is_capital:
            return False
        word, language = self.tokens[index].lower, self.language
        if self.tokens[index + 1].lower not in language.causing_prepositions:
            return False
        is_mover = word in language.movers
        last += is_mover and self.tokens[last].lower in language.indefinite_articles
        if last >= len(self.tokens) or not self.tokens[last].is_capital:
            return False
        is_several = word.endswith("s") and (word in self.nouns or is_person_noun(word, language))
        cause = self.tokens[last].lower
        is_cause = is_several and (self._is_cause_word(cause) or self._is_written_small(last))
        is_cause = is_cause or (is_mover and not is_place(cause, language))
        return is_cause and not self._is_only_given(last)

    def _is_written_small(self, index: int) -> bool:
        """Return whether the text has two words with a capital in small letters as well ("Public Schools")."""
        words = [token.lower for token in self.tokens[index : index + 2] if token.is_capital]
        return len(words) > 1 and self.spelling.lower.issuperset(words)

    def _is_body_of_the(self, index: int, following: int) -> bool:
        """Return whether the name of a body goes on behind "of the" ("Friends of the Holm River")."""
        last = following + 2
        if last >= len(self.tokens) or not self._is_the(following + 1):
            return False
        head, language = self.tokens[index].lower, self.language
        if index > 1 and self.tokens[index - 1].lower in language.linking_prepositions:
            head = self.tokens[index - 2].lower  # "Court of Appeal of the North"
        is_body = head in language.organisation_marks or head in language.fellows
        is_of = self.tokens[following].lower in language.genitive_prepositions
        word = self.tokens[last].lower
        is_person = self._is_given(last) or word in language.patrons or word in language.honorifics
        return is_of and is_body and not (is_person or word in language.roles)

    def _is_cause(self, index: int, last: int) -> bool:
        """Return whether "and" joins two words for what a body is of or for ("Union of Millers and Bakers").

        None of them is a place's or a person's name.
        """
        first = index
        while first and (self._is_capital_word(first - 1) or self._is_joined_before(first)):
            first -= 1
        head = first - 2
        if head < 0 or self.tokens[first - 1].lower not in self.language.linking_prepositions:
            return False
        if self.tokens[head].lower not in self.language.organisation_marks:
            return False
        cause = " ".join(token.lower for token in self.tokens[first : index + 1])
        other, behind = self.tokens[last].lower, last + 1
        is_long = behind < len(self.tokens) and self._is_capital_word(behind)
        if is_place(cause, self.language) or is_place(other, self.language):
            return False
        if self._is_given(last) or self._is_given(first) or self._is_acronym(last):
            return False
        end = self.tokens[behind].lower if is_long else other
        is_known = self._is_cause_word(end) or end in self.spelling.lower
        is_several = self._is_several(behind if is_long else last)
        is_marked = other in self.language.organisation_marks and not (is_long and is_several)
        return not is_marked and (is_known or is_several)

    def _is_joined_before(self, index: int) -> bool:
        """Return whether "and" and a word with a capital stand before ("Food and Tides Bureau and Control")."""
        return (
            index > 1
            and self.tokens[index - 1].lower in self.language.joiners
            and self._is_capital_word(index - 2)
        )

    def _over_bracket(self, index: int) -> int:
        """Return the end of a bracket that opens behind a word, else the word."""
        if index + 1 >= len(self.tokens) or self.tokens[index + 1].lower != "(":
            return index
        for position in range(index + 1, min(len(self.tokens), index + 13)):
            if self.tokens[position].lower == ")":
                return position
        return index

    def _is_acronym(self, index: int) -> bool:
        token = self.tokens[index]
        return self.text[token.start : token.end].isupper()

    def _is_one_body(self, index: int) -> bool:
        """Return whether a name behind "the" goes on after "and": no body's and no person's ends here."""
        while index >= 0 and self._is_capital_word(index) and not self._is_the(index):
            word = self.tokens[index].lower
            is_mark = word in self.language.organisation_marks and word not in self.language.causes
            if is_mark or self._is_given(index):
                return False
            index -= 1
        return self._is_the(index)

    def _ends_surname(self, index: int) -> bool:
        """Return whether two words with a capital end in a mark of bodies that is a surname as well ("Abe Fox")."""
        last = index + 1
        is_last = last < len(self.tokens) and self._is_capital_word(last)
        return is_last and self.tokens[last].lower in self.language.surname_marks

    def _ends_body(self, index: int) -> bool:
        """Return whether a run of capital words ends with a word for a body."""
        while index + 1 < len(self.tokens) and self._is_capital_word(index + 1):
            index += 1
        last, language = self.tokens[index].lower, self.language
        if last in language.organisation_marks or last in language.teams:
            return True
        return last in language.lone_bodies or self._is_numbered(index)

    def _is_numbered(self, index: int) -> bool:
        """Return whether a run of capital words ends with a part of a body and its number ("Millers Local 219")."""
        while index + 1 < len(self.tokens) and self._is_capital_word(index + 1):
            index += 1
        is_branch = index + 1 < len(self.tokens) and self.tokens[index].is_capital
        is_branch = is_branch and self.tokens[index].lower in self.language.branches
        return is_branch and self.tokens[index + 1].lower.isdigit()
