"""Tell which words join the names of bodies: "and" within one, the possessive of a guild."""

from quotecast.attributing.capitals import Capitals
from quotecast.languages.lexicon import is_place


class Joining(Capitals):
    """Answer for the words between the capitals of one fragment."""

    def _is_guild(self, index: int) -> bool:
        """Return whether a possessive belongs to a body's name ("the Weavers' Guild", "the Mayor's Office")."""
        if index + 1 >= len(self.tokens):
            return False
        is_plural = self.text[self.tokens[index].end - 1] in "sS"
        if not is_plural and not self._is_founded(index):
            return False
        following = self.tokens[index + 1]
        if following.lower in self.language.joiners:  # "the Millers' and Bakers' Board"
            other = index + 2
            is_other = other < len(self.tokens) and self.tokens[other].is_capital
            return is_other and self.tokens[other].is_possessive and self._is_guild(other)
        return following.is_capital and self._ends_body(index + 1)

    def _is_founded(self, index: int) -> bool:
        """Return whether "the" or a saint stands before ("the Tarn County Sheriff's Office", "St Ida's School")."""
        while index and self._is_capital_word(index - 1):
            index -= 1
            if self._is_the(index) or self.tokens[index].lower in self.language.patrons:
                return True
        return self._is_the(index - 1)

    def _is_joint(self, index: int, last: int) -> bool:
        """Return whether "and" stands within the name of one body."""
        if self.tokens[last].lower in self.language.joint_words:
            return not self._is_given(index)
        if self.tokens[index].is_possessive or self._is_cause(index, last):
            return True
        if not self._ends_body(last):
            return False
        is_first = not index or not self._is_capital_word(index - 1)
        is_long = last + 1 < len(self.tokens) and self._is_capital_word(last + 1)
        is_nobody = not self._is_given(index) and (
            self.tokens[index].lower not in self.spelling.surnames
        )  # "Tarn and Wye Bus Company", but "Moss and Wye City Council" of an Ida Moss
        return self._is_one_body(index) or (is_first and is_long and is_nobody)

    def _is_cause(self, index: int, last: int) -> bool:
        """Return whether "and" joins two words for what a body is of or for ("Union of Millers and Bakers").

        None of them is a place's or a person's name.
        """
        first = index
        while first and self._is_capital_word(first - 1):
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
        is_marked = other in self.language.organisation_marks
        return not is_marked and end.endswith(self.language.cause_endings)

    def _is_acronym(self, index: int) -> bool:
        token = self.tokens[index]
        return self.text[token.start : token.end].isupper()

    def _is_one_body(self, index: int) -> bool:
        """Return whether a name behind "the" goes on after "and": no body's and no person's ends here."""
        while index >= 0 and self._is_capital_word(index) and not self._is_the(index):
            word = self.tokens[index].lower
            if word in self.language.organisation_marks or self._is_given(index):
                return False
            index -= 1
        return self._is_the(index)

    def _ends_body(self, index: int) -> bool:
        """Return whether a run of capital words ends with a word for a body."""
        while index + 1 < len(self.tokens) and self._is_capital_word(index + 1):
            index += 1
        last, language = self.tokens[index].lower, self.language
        return last in language.organisation_marks or last in language.teams
