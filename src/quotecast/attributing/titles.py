"""Tell a title, a trade or an office from the name it stands before."""

from itertools import pairwise, takewhile

from quotecast.attributing.long_names import LongNames
from quotecast.attributing.phrases import OWNED
from quotecast.languages.lexicon import (
    is_agent_noun,
    is_body_noun,
    is_given_name,
    is_person_noun,
    is_place,
)

_INITIALS = range(3, 6)  # letters of an office


class Titles(LongNames):
    """Answer for the words of a name that say what somebody is."""

    def _is_title(self, index: int) -> bool:
        word, language = self.tokens[index].lower, self.language
        first, hyphen, rest = word.partition("-")
        if hyphen and first in language.deputy_words:
            word = rest  # "Vice-Chancellor"
        elif hyphen and (
            rest in language.title_ends or rest.partition("-")[0] in language.prepositions
        ):
            word = first  # "Mayor-elect", "Headmaster-in-charge"
        elif hyphen and (first in language.roles or first in language.honorifics):
            word = rest if rest in language.honorifics else word  # "Auditor-General"
        if word in language.dotted_titles and self.text[self.tokens[index].end - 1] != ".":
            return index > 0 and self.tokens[index - 1].lower in language.dotted_titles[word]
        if word in language.honorifics or word in language.roles:
            return True
        is_short = word in language.office_initials or word in language.rank_initials
        return is_short and self._is_office_initials(index)

    def _is_office_initials(self, index: int) -> bool:
        """Return whether capitals are an office before a whole name ("Tarn CIO Ida Moss", "DC Karl Abe")."""
        word = self.text[self.tokens[index].start : self.tokens[index].end]
        if not word.isupper():
            return False
        capitals = takewhile(lambda one: one.is_word and one.is_capital, self.tokens[index + 1 :])
        behind = [one.lower for one in capitals]
        if len(behind) < 2 or not self.language.organisation_marks.isdisjoint(behind):
            return False  # "MD Anderson Centre"
        is_body_before = index > 0 and self.tokens[index - 1].is_capital
        return self._is_given(index + 1) or (is_body_before and not self._is_given(index - 1))

    def _ends_title(self, index: int) -> bool:
        """Return whether a word belongs to the title before it ("Mayor Pro Tem", "Pope Emeritus")."""
        word = self.tokens[index].lower if index > 0 else ""
        if word not in self.language.title_ends and not word[:1].isdigit():  # "Sgt. 1st Class"
            return False
        return self.tokens[index - 1].lower not in self.language.civil_titles  # no "Mr Pro Abe"

    def _ends_as_body(self, last: int) -> bool:
        """Return whether a last word, or the one before it, makes all a body's name.

        "Holm General Hospital", "Holm School District".
        """
        marks, tokens = self.language.organisation_marks, self.tokens
        return tokens[last].lower in marks or (last > 0 and tokens[last - 1].lower in marks)

    def _is_whole_body(self, first: int, last: int) -> bool:
        """Return whether all words are a body's name, a title among them, or one that ", which" follows.

        "Holm Independent School District", "Queen Maud Hospital", "Blue Star Tarn, which runs it,".
        """
        is_body = self._ends_as_body(last)
        if self._opens_cause(first) or self._is_of_people(first, last):
            return True
        if self._holds_body(first, last):
            return True
        if not is_body and first <= 1 and self.starts_sentence:
            is_body = self._is_which(last + 1)
        if not is_body:
            return False
        is_surname = self.tokens[last].lower in self.language.surname_marks
        if is_surname and (self._is_given(first + 1) or self._is_borne(first, last)):
            return False  # "Lord Harry Bank", "Cllr Church"
        word, language = self.tokens[first].lower, self.language
        is_marked = self.tokens[last].lower in language.organisation_marks and not is_surname
        is_led = last - first == 2 and self._is_cause_word(self.tokens[last].lower)
        is_marked = is_marked or (is_led and not is_surname)  # "Major League Baseball"
        if is_marked and word not in language.body_roles and not self._is_given(first + 1):
            return True  # "Passenger Rights Forum"
        return word in language.patrons or not self._is_title(first)

    def _holds_body(self, first: int, last: int) -> bool:
        """Return whether a body is of or for something, in whose name a title stands ("Justice Board for Wales")."""
        language, tokens = self.language, self.tokens
        if self._is_title(first):
            return False
        for index in range(first + 1, last - 1):
            is_body = tokens[index].lower in language.organisation_marks
            if is_body and tokens[index + 1].lower in language.linking_prepositions:
                return not any(map(self._is_given, range(index + 2, last)))
        return False

    def _is_of_people(self, first: int, last: int) -> bool:
        """Return whether a name is that of a party, or of who is for two things ("Tidal Democrats", "Tides and Safety Executive")."""
        joints = (
            n for n in range(first + 1, last) if self.tokens[n].lower in self.language.joiners
        )
        is_holder = self._is_title(last)
        is_holder = is_holder and self.tokens[last].lower not in self.language.causes
        if not is_holder and any(self._is_twofold(n - 1, n + 1) for n in joints):
            return True
        if self._is_of_many(first, last):
            return True
        is_party = self.tokens[last].lower in self.language.collective_roles and last == first + 1
        return is_party and self.tokens[first].lower in self.language.roles

    def _is_of_many(self, first: int, last: int) -> bool:
        """Return whether a body is one of people ("Association of Chief Librarians")."""
        language, end = self.language, self.tokens[last].lower
        is_several = end.endswith("s") and is_person_noun(end, language)
        if not is_several or (self._is_given(last - 1) and not self._is_title(last - 1)):
            return False
        words = [token.lower for token in self.tokens[first:last]]
        pairs = (
            one in language.organisation_marks and link in language.linking_prepositions
            for one, link in pairwise(words)
        )
        return any(pairs)

    def _is_which(self, index: int) -> bool:
        """Return whether ", which" stands here: what is before it is nobody ("Blue Star Tarn, which runs it,")."""
        tokens = self.tokens
        is_apart = index + 1 < len(tokens) and tokens[index].lower == ","
        return is_apart and tokens[index + 1].lower in self.language.thing_relatives

    def _is_borne(self, first: int, last: int) -> bool:
        """Return whether a person bears a word for a body or a title, behind a title or a given name."""
        if self.tokens[last].lower not in self.spelling.borne or self._is_the(first - 1):
            return False
        return last == first or self._is_title(last - 1) or self._is_given(last - 1)

    def _is_suffix(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].lower in self.language.name_ends

    def _before_postnominals(self, first: int, last: int) -> int:
        """Return the last word of a name as it is said ("Ida Moss KC", but "Holm City SC"), or before a thing's ("Vega Flight 3")."""
        end, language = last, self.language
        if last > first and self._counts_things(last):
            return last - 1
        is_town = is_place(self.tokens[first].lower, language)
        while end - first >= 2 and self.tokens[end].lower in language.postnominals:
            token = self.tokens[end]
            is_town = is_town or self.tokens[end - 1].lower in language.place_nouns
            is_club = is_town and token.lower in language.club_ends
            is_short = sum(one.isupper() for one in self.text[token.start : token.end]) > 1
            if is_club or not is_short:  # "MSc"; no "Del San"
                break
            end -= 1
        return last if self._ends_as_body(end) else end

    def _after_titles(self, first: int, last: int) -> int:
        """Return where the name proper begins behind its titles, `last + 1` if nowhere."""
        begin = first
        only = self.tokens[last].lower
        is_surname = only in self.spelling.surnames or self._is_borne(first, last)
        if first == last and is_surname:
            return first
        if last > first and self._is_whole_body(first, last):
            return first
        for index in range(first, last + 1):
            if self._is_first_name(first, index, last):
                break
            is_age = index == first < last and self._tells_age(index)
            if (
                is_age
                or self._is_title(index)
                or (first < begin == index < last and self._ends_title(index))
                or self._is_kin(index, first, last)
                or (index <= first + 1 and self._is_in_initials(index, last, first))
                or (index == first and self._may_open(first, last) and self._is_opening_role(index))
            ):
                begin = index + 1
        return self._before_title(begin, first, last) if begin > last > first else begin

    def _may_open(self, first: int, last: int) -> bool:
        """Return whether what somebody is may stand before words: before a full name, or a surname met before.

        "Runner-up Moss" of an Ida Moss, no "Baker Moss".
        """
        word = self.tokens[first].lower
        is_plain = "-" in word or (word in self.spelling.lower and not word.endswith("s"))
        is_short = last == first + 1 and self.tokens[last].lower in self.spelling.surnames
        return last - first > 1 or (is_short and is_plain)

    def _before_title(self, begin: int, first: int, last: int) -> int:
        """Return where a name begins whose surname is a title itself: "Ada King", "Mr King"."""
        before, surname = self.tokens[last - 1].lower, self.tokens[last].lower
        given = last
        while given > first and self._is_only_given(given - 1) and not self._is_title(given - 1):
            given -= 1  # "Mayor Ada Anthony Challenger"
        if given < last and not is_place(before, self.language):
            return given
        if surname not in self.language.surname_titles and surname not in self.spelling.borne:
            return begin
        if before in self.language.civil_titles:
            return last
        is_title = self._is_title(first if last == first + 1 else last - 1)
        if is_title and not self._is_borne(first, last):
            return begin
        return self._after_titles(first, last - 1)  # "Owen Anthony Cardinal"

    def _is_in_initials(self, first: int, last: int, start: int) -> bool:
        """Return whether an office in capitals stands before a full name ("MCA Ida Moss", no "JP Moss Lund")."""
        if first > start and not self._is_cause_word(self.tokens[start].lower):
            return False  # but "Health CS Ida Moss"
        token = self.tokens[first]
        written = self.text[token.start : token.end]
        is_short = len(written) in _INITIALS or token.lower in self.language.rank_initials
        is_short = is_short and written.isupper() and written.isalpha()
        is_full = is_short and last - first >= 2 and self._is_given(first + 1)
        word, language = self.tokens[last].lower, self.language
        is_thing = is_place(word, language) or is_body_noun(word, language)
        is_full = is_full and not (is_thing or word in language.teams)  # "HSBC Victoria Branch"
        return is_full and not self._is_acronym(first + 1) and not self._ends_as_body(last)

    def _is_kin(self, index: int, first: int, last: int) -> bool:
        """Return whether a word tells whose kin somebody is ("Twins Ida and Karl Moss")."""
        word, kinship = self.tokens[index].lower, self.language.kinship
        is_plural = index == first and word.removesuffix("s") in kinship
        return word in kinship or (is_plural and index < last and self._is_given(index + 1))

    def _tells_age(self, index: int) -> bool:
        """Return whether an age or a place opens a name ("Eight-year-old Ida Moss", "Oslo-born Karl Abe")."""
        word = self.tokens[index].lower
        return "-" in word and word.endswith(self.language.fact_endings)

    def _is_first_name(self, first: int, index: int, last: int) -> bool:
        """Return whether a word that is a title as well is a given name ("Grower Dean Marlow")."""
        if self.tokens[index].lower not in self.language.surname_titles:
            return False
        is_behind_role = index + 2 == last and self._is_given(index + 1)
        is_behind_role = is_behind_role and self._is_role_before(first, index)
        is_last = index + 1 == last or is_behind_role
        if not is_last or not self._is_given(index):
            return False
        is_given = self._is_given(last) and not is_behind_role
        is_title = is_given and self.tokens[index].lower in self.spelling.lower  # "the dean"
        if is_title or self.tokens[index].lower not in self.language.titles_as_names:
            return False
        if index > first and self._is_given(index - 1) and not self._is_title(index - 1):
            return True  # "Ida Dean Moss"
        return index == first or self._is_title(index - 1) or self._is_opening_role(index - 1)

    def _is_role_before(self, first: int, index: int) -> bool:
        """Return whether what somebody is stands before a word that is a title and a given name."""
        if not index or self.tokens[index - 1].lower in self.language.adjective_roles:
            return False  # "Associate Dean Karl Abe"
        if index > first:
            return self._is_title(index - 1) or self._is_opening_role(index - 1)
        before = self.tokens[index - 1]
        return before.lower in self.language.roles or is_person_noun(before.lower, self.language)

    def _is_capital_office(self, index: int, determiner: str | None, noun: int | None) -> bool:
        """Return whether one word with a capital is what somebody is ("the Registrar", "its Bursar")."""
        if determiner is None:
            return False
        word, language = self.tokens[index].lower, self.language
        whose = (language.definite_determiners, language.possessives, language.thing_possessives)
        is_called = noun is None and any(determiner in one for one in whose)
        is_called = is_called or determiner == OWNED
        is_named = word in self.spelling.surnames or word in language.papers
        is_named = is_named or word in self.spelling.lower  # "the Butcher", and "a butcher"
        towns = (word.removesuffix(one) for one in language.demonym_endings)  # "the Berliner"
        is_nation = any(one != word and is_place(one, language) for one in towns)
        is_nation = is_nation or word in language.nationals
        token = self.tokens[index]
        is_short = self.text[token.start : token.end].isupper()  # "the CFO"
        is_one = is_called and not (is_short or word.endswith(language.plural_endings))
        return is_one and not (is_named or is_nation) and is_person_noun(word, language)

    def _after_trade(self, begin: int, last: int) -> int:
        """Skip what somebody is before a given name ("Spanish Socialist Ida Moss")."""
        if last - begin < 2 or self._is_given(begin) or self._ends_as_body(last):
            return begin
        for index in range(begin + 1, last):
            if self._is_given(index):
                is_trade = is_person_noun(self.tokens[index - 1].lower, self.language)
                return index if is_trade else begin
        return begin

    def _is_opening_role(self, index: int) -> bool:
        """Return whether a sentence opens with a role and a name ("Locksmith Ida Moss")."""
        word = self.tokens[index].lower
        is_trade = word in self.language.trades_as_names and self._is_given(index + 1)
        language = self.language
        is_name = is_given_name(word, language) and not is_trade  # "Porter Ida Moss"
        if not is_name and self._is_doer(index):
            return True
        is_name = is_name or word in self.language.thing_openers  # "Great Eskham Health Board"
        behind = self.tokens[index + 1].lower  # "Surfers Against Ice", "Human Rights Forum"
        if behind in language.prepositions or self._is_whole_cause(index + 1):
            return False
        is_ranked = behind[:1].isdigit()  # "Airman 1st Class Ida Moss"
        if is_name or (index and not is_ranked and not self._is_given(index + 1)):
            return False
        one = word.removesuffix("s").rpartition("-")[2]
        is_listed = word in language.body_roles or word in language.people
        is_several = word.endswith("s") and one in language.roles  # "Co-founders Ida and Karl"
        return is_listed or is_several or is_person_noun(word, language)

    def _is_whole_cause(self, index: int) -> bool:
        """Return whether what a body is for stands here, and no office with its holder behind it."""
        is_cause = self._is_cause_word(self.tokens[index].lower) and not self._is_only_given(index)
        end = index
        while is_cause and end + 1 < len(self.tokens) and self._is_capital_word(end + 1):
            end += 1
            is_cause = not self._is_given(end) and not self._is_title(end)
        return is_cause and end > index

    def _is_doer(self, index: int) -> bool:
        """Return whether a noun for whoever does something stands before a full name ("Opener Ida Moss")."""
        word, language = self.tokens[index].lower, self.language
        if index + 2 >= len(self.tokens) or word in language.thing_openers:
            return False
        is_full = self._is_given(index + 1) and self.tokens[index + 2].is_capital
        return is_full and is_agent_noun(word, language)
