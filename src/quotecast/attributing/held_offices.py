"""Tell where an office of several words ends and its holder's name begins ("Secretary of State Moss")."""

from quotecast.attributing.titles import Titles
from quotecast.languages.lexicon import (
    is_common_noun,
    is_given_name,
    is_person_noun,
    is_place,
    is_text_noun,
)

_LONGEST_OFFICE = 6  # tokens


class HeldOffices(Titles):
    """Answer for the words of an office that stands before a name."""

    def _after_office(self, begin: int, last: int) -> int:
        """Skip the rest of an office ("Secretary of State"): a name keeps its last two words."""
        if begin + 2 < last and self.tokens[begin + 1].lower in self.language.office_ends:
            return begin + 2  # "Minister of State Chua Zhi Hao"
        if begin < last and self.tokens[begin].lower in self.language.office_ends:
            return begin + 1  # "Leader of the Opposition Gurdeep Iyer"
        for index in range(begin, last):
            before = self.tokens[index - 1].lower if index else ""
            is_titled = before in self.language.honorifics and before not in self.language.roles
            if is_titled or self._is_given(index):
                return index
        index, kept = last, 0
        while index > begin and kept < 2:
            if len(self.tokens[index].lower) > 1:
                kept += 1
            index -= kept < 2
        index = max(begin, index)
        is_held = index < last and not self._is_given(index)  # "Secretary of State Moss"
        return last if is_held and self._is_held(index) else index

    def _is_held(self, index: int) -> bool:
        """Return whether a word is what an office is of or for ("Chancellor of the Exchequer", "of Home Affairs")."""
        before, word = self.tokens[index - 1].lower, self.tokens[index].lower
        is_next = before in self.language.office_links or self._is_the(index - 1)
        is_body = word in self.language.organisation_marks or word in self.language.teams
        return is_next or is_body or self._is_cause_word(word) or is_place(word, self.language)

    def _ends_office(self, first: int, last: int) -> bool:
        """Return whether a name begins with the end of its office: "Director of Public Works Ida Moss"."""
        link = first - 1 - self._is_the(first - 1)
        if link < 1:
            return False
        is_bare = last > first and all(map(self._is_capital_word, range(first, last)))
        is_bare = is_bare and not any(map(self._is_given, range(first, last)))
        if is_bare and self._is_bare_office(link, last - 1, last):
            return True
        if last - first < 2 or self._ends_as_body(last):
            return False
        given = self.tokens[self._after_office(first, last)].lower.partition("-")[0]
        is_joined = self.tokens[link].lower in self.language.prepositions
        is_role = self._is_office_before(link)
        is_end = self.tokens[first].lower in self.language.office_ends
        is_end = is_end or self._is_accredited(link, first)
        return is_joined and is_role and (is_end or is_given_name(given, self.language))

    def _is_office_before(self, link: int) -> bool:
        """Return whether an office stands before what it is of, or a longer one ("Minister of State for")."""
        for index in range(link - 1, max(-1, link - _LONGEST_OFFICE), -1):
            word = self.tokens[index].lower
            if self._is_title(index):
                return True
            if index == link - 1 and is_person_noun(word, self.language):
                return True
            is_part = self._is_capital_word(index) or word in self.language.office_links
            if not is_part and not self._is_the(index):
                return False
        return False

    def _heads_office(self, first: int, last: int) -> bool:
        """Return whether words with a capital are an office, its holder behind ("Cabinet Member for Ice Ida Moss")."""
        link = last + 1
        if (
            link + 3 >= len(self.tokens)
            or self.tokens[link].lower not in self.language.office_links
        ):
            return False
        is_role = is_person_noun(self.tokens[last].lower, self.language)
        if not is_role or any(map(self._is_given, range(first, last + 1))):
            return False
        index = link + 1
        while index + 1 < len(self.tokens) and self._is_capital_word(index):
            if self._is_only_given(index) and index > link + 1:
                return self._is_capital_word(index + 1)
            index += 1
        return False

    def _is_told_office(self, determiner: str, first: int, last: int) -> bool:
        """Return whether an office of several words stands before its holder ("the Group Managing Director, Ida Moss,")."""
        behind, language = last + 1, self.language
        if behind + 2 >= len(self.tokens) or self.tokens[behind].lower != ",":
            return False
        is_one = (
            determiner in language.definite_articles and self.tokens[last].lower in language.roles
        )
        is_held = all(map(self._is_capital_word, (behind + 1, behind + 2)))
        return (
            is_one and first < last and is_held and not any(map(self._is_given, range(first, last)))
        )

    def _is_bare_office(self, link: int, first: int, last: int) -> bool:
        """Return whether an office and a surname stand here, no second word for what the office is of."""
        language = self.language
        is_role = self._is_office_before(link)
        is_joined = is_role and self.tokens[link].lower in language.office_prepositions
        word, marks = self.tokens[first].lower, language.organisation_marks
        is_body = word in marks or word in language.teams  # "Chief of Staff Moss"
        is_held = word in language.office_ends or is_body or self._is_cause_word(word)
        is_held = is_held or is_place(word, language)
        is_held = is_held and not self._stands_apart(link, last)
        if not (is_joined and is_held) or self.tokens[last].lower in marks:
            return False
        word = self.tokens[last].lower
        known = (is_person_noun, is_common_noun, is_text_noun, is_place)
        is_noun = self._is_cause_word(word) or any(one(word, language) for one in known)
        return word in self.spelling.surnames or not (
            is_noun or (word.endswith("s") and word[-2:] != "ss")
        )

    def _stands_apart(self, link: int, last: int) -> bool:
        """Return whether an office and what follows stand apart behind whoever holds it ("Ida Moss, head of Kent Foods,")."""
        is_over = last + 1 >= len(self.tokens) or not self.tokens[last + 1].is_word
        near = range(link - 1, max(0, link - _LONGEST_OFFICE), -1)
        comma = next((n for n in near if self.tokens[n].lower == ","), 0)
        return is_over and comma > 0 and self.tokens[comma - 1].is_capital

    def _is_accredited(self, link: int, place: int) -> bool:
        """Return whether a place is where somebody is sent ("ambassador to Britain Liu Xin")."""
        is_to = self.tokens[link].lower in self.language.infinitive_marks
        is_posted = self.tokens[link - 1].lower in self.language.posted_roles
        return is_to and is_posted and not self._is_given(place)
