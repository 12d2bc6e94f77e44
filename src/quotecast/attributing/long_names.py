"""Tell how far a body's name goes over commas, numbers and small words."""

import re

from quotecast.attributing.joining import Joining
from quotecast.languages.lexicon import is_base_verb, is_person_noun, is_place

_NUMBER = re.compile(r"(?P<ordinal>\d+(?:st|nd|rd|th))|(?P<many>\d+ers)|\d{1,3}")
_LONGEST_LEAD = 4  # words


class LongNames(Joining):
    """Answer for what may stand between two words of one name."""

    def _list_end(self, start: int, comma: int) -> int | None:
        """Return where a body's name ends that lists what it is for, None where anything else is listed.

        "Department for Environment, Food and Rural Affairs", "the Culture, Media and Sport Committee",
        "University of California, Berkeley".
        """
        if self.tokens[comma].lower != ",":
            return None
        while start < comma and not self.tokens[start].is_capital:
            start += 1
        campus = self._campus_end(start, comma)
        if campus is not None:
            return campus
        listed = self._listed(comma) if start < comma else []
        if not listed:
            return None
        link = comma - 1
        while link > start and self._is_capital_word(link):
            link -= 1
        language = self.language
        is_of = link > start and self.tokens[link].lower in language.linking_prepositions
        known = {token.lower for token in self.tokens[start:link]}
        if is_of and not language.organisation_marks.isdisjoint(known):
            is_one = self._is_listed(link + 1, comma) and self._lists_causes(listed)
        else:
            is_one = link == start and self._lists_to_mark(((start, comma), *listed))
        return listed[-1][1] - 1 if is_one else None

    def _listed(self, comma: int) -> list[tuple[int, int]]:
        """Return from where to where the words of each thing go that a list has behind its first comma."""
        tokens, joiners = self.tokens, self.language.joiners
        found: list[tuple[int, int]] = []
        index, is_last = comma, False
        while not is_last:
            first = index + 1
            is_last = tokens[index].lower in joiners
            if first < len(tokens) and tokens[first].lower in joiners:  # "Ice, and Tides"
                is_last, first = True, first + 1
            first += first < len(tokens) and self._is_the(first)
            index = first
            while index < len(tokens) and self._is_capital_word(index):
                index += 1
            is_more = index < len(tokens) and (
                is_last or tokens[index].lower == "," or tokens[index].lower in joiners
            )
            if index == first or not is_more:
                return []
            found.append((first, index))
        return found

    def _is_listed(self, first: int, end: int) -> bool:
        """Return whether words may tell what a body is for: no person's and no place's."""
        language = self.language
        words = [token.lower for token in self.tokens[first:end]]
        is_other = any(
            one in language.honorifics or (is_place(one, language) and not self._is_cause_word(one))
            for one in words
        )
        is_other = is_other or (len(words) == 1 and words[0] in self.spelling.surnames)
        return bool(words) and not is_other and not self._is_only_given(first)

    def _lists_causes(self, listed: list[tuple[int, int]]) -> bool:
        """Return whether a list behind "Department of" ends in what a body is for, or in whom ("and Allied Workers")."""
        last = self.tokens[listed[-1][1] - 1].lower
        is_end = self._is_listed_cause(last)
        return is_end and all(self._is_listed(first, end) for first, end in listed)

    def _lists_to_mark(self, listed: tuple[tuple[int, int], ...]) -> bool:
        """Return whether all that is listed is what one body is for, whose noun ends the list."""
        language, (first, last) = self.language, listed[-1]
        words = [
            self.tokens[listed[0][1] - 1].lower
        ]  # what is before it may be a land's ("Tarnish")
        words += [token.lower for start, end in listed[1:] for token in self.tokens[start:end]]
        word = words.pop()
        is_end = self._ends_body(last - 1) or is_place(word, language)
        return is_end and last - first > 1 and all(map(self._is_listed_cause, words))

    def _is_listed_cause(self, word: str) -> bool:
        is_several = word.endswith("s") and is_person_noun(word, self.language)
        return is_several or self._is_cause_word(word)

    def _campus_end(self, start: int, mark: int) -> int | None:
        """Return where a university's name ends that tells which of a state's it is.

        "University of California, Berkeley", "State University of New York at Buffalo".
        """
        link, end = mark - 1, mark + 1
        while link > start and self._is_capital_word(link):
            link -= 1
        state = " ".join(token.lower for token in self.tokens[link + 1 : mark])
        if state not in self.language.campus_states:
            return None
        is_of = link > start and self.tokens[link].lower in self.language.genitive_prepositions
        if not is_of or self.tokens[link - 1].lower not in self.language.organisation_marks:
            return None
        while end < len(self.tokens) and self._is_capital_word(end):
            end += 1
        words = [token.lower for token in self.tokens[mark + 1 : end]]
        plain = words[:-1] if words and words[-1] in self.language.place_nouns else words
        is_town = any(is_place(" ".join(one), self.language) for one in (words, plain) if one)
        is_town = is_town or (bool(words) and self.tokens[mark].is_word)  # "at Manoa"
        return end - 1 if is_town else None

    def _over_number(self, index: int, following: int) -> int | None:
        """Return the word that a number links to a name, or the number itself if it ends one.

        "Sgt. 1st Class", "the Tarn 49ers", "Motel 6 said".
        """
        found = _NUMBER.fullmatch(self.tokens[following].lower)
        if found is None:
            return None
        behind = self.tokens[following + 1] if following + 1 < len(self.tokens) else None
        if found["many"]:
            return following
        if found["ordinal"] and behind is not None and behind.is_capital:
            return following + 1
        is_said = behind is not None and behind.lower in self.language.reporting_verbs
        is_said = is_said or (self._ends_tag(following + 1) and self._opens_tag(index))
        is_page = self.tokens[index].lower in self.language.thing_openers
        is_page = is_page or self._is_given(index)  # "Article 5", "Isaiah 45"
        return following if is_said and not is_page else None

    def _is_numeral(self, index: int) -> bool:
        """Return whether a number opens a body's name ("the 9th Tarn Court")."""
        if not self.tokens[index].lower[:1].isdigit():
            return False
        is_next = index + 1 < len(self.tokens) and self._is_capital_word(index + 1)
        return is_next and self._is_the(index - 1) and self._ends_body(index + 1)

    def _motto_end(self, index: int) -> int | None:
        """Return where a name ends that a small word parts and that says something.

        "Transport for London said", "“No,” said Save the Children."
        """
        first = index + 2
        if first >= len(self.tokens) or self.tokens[index + 1].lower not in self.motto_links:
            return None
        if not self._opens_motto(index):
            return None
        first += (
            not self._is_the(index + 1) and self._is_the(first) and first + 1 < len(self.tokens)
        )
        is_behind = self._opens_tag(index - self._is_the(index - 1)) or self._is_led_to(index)
        if not self._is_capital_word(first) or not is_behind:
            return None
        if not self._is_motto_word(index, first):
            return None
        while first < len(self.tokens) and self._is_capital_word(first):
            first += 1
        return first - 1 if self._ends_tag(first) else None

    def _is_led_to(self, index: int) -> bool:
        """Return whether a noun for a body stands before a name, or the name is a call: "a letter from Stop the War"."""
        language, before = self.language, self.tokens[index - 1].lower if index else ""
        if before in language.organisations:
            return True
        is_by = before in language.authoring_prepositions
        is_the = self.tokens[index + 1].lower in language.definite_determiners
        is_of = is_by or (is_the and before in language.linking_prepositions)
        return is_of and is_base_verb(self.tokens[index].lower, language)

    def _opens_motto(self, index: int) -> bool:
        """Return whether a small word that may part a name stands behind a word."""
        language, word = self.language, self.tokens[index].lower
        link = self.tokens[index + 1].lower
        if link in language.definite_determiners or link in language.causing_prepositions:
            return True
        if link in language.genitive_prepositions and self._is_cause_word(word):
            return True  # "Rights of Birds"
        if link in language.aim_prepositions and word.endswith(language.cause_endings):
            # "Dignity in Dying", no "Labour in Wales"
            aim = self.tokens[index + 2].lower
            return self._is_cause_word(aim) or aim.endswith(language.participle_endings)
        is_isle = word in language.thing_openers or word in language.place_nouns
        return link in language.theme_prepositions or (
            is_isle and self._is_council_of(link, index + 2)
        )

    def _is_motto_word(self, index: int, first: int) -> bool:
        """Return whether a word may open such a name: it tells of nobody and is nobody's name."""
        language, word = self.language, self.tokens[index].lower
        is_aim = self._is_cause_word(self.tokens[first].lower)  # "Hope for Justice"
        is_behind = (
            index == 1 and self.tokens[0].lower in language.joiners
        )  # "But Save the Millers"
        is_surname = word in self.spelling.surnames and not is_behind
        if is_surname or (self._is_given(index) and not is_aim):
            return False
        is_title = word in language.roles or word in language.honorifics
        if is_title and not self._is_cause_word(word):
            return False
        is_person = is_person_noun(word, language)
        is_opening = index == 0 and self.starts_sentence
        if is_opening and (is_person or word in self.closed):
            return False
        return not is_person or word.endswith("s")

    def _is_council_of(self, link: str, first: int) -> bool:
        """Return whether a place and a word for a body follow "of" ("Isle of Wye Council")."""
        is_of = link in self.language.genitive_prepositions
        is_long = first + 1 < len(self.tokens) and self._is_capital_word(first + 1)
        return is_of and is_long and self._ends_body(first)

    def _opens_tag(self, index: int) -> bool:
        """Return whether a name behind words, or their source, begins here ("said …", "According to …")."""
        if index == 0:
            return True
        before = self.tokens[index - 1].lower
        is_verb = index == 1 and before in self.language.reporting_verbs
        is_verb = is_verb or (index == 1 and before in self.language.joiners)  # "But …"
        lead = " ".join(token.lower for token in self.tokens[:index])
        return is_verb or (index < _LONGEST_LEAD and lead in self.language.source_phrases)

    def _ends_tag(self, index: int) -> bool:
        """Return whether a name is over here: at a mark, a verb of saying, or what somebody of it is."""
        if index >= len(self.tokens):
            return True
        token, language = self.tokens[index], self.language
        is_said = not token.is_word or token.lower in language.reporting_verbs
        if is_said or token.lower in language.weekdays:
            return True
        is_role = token.lower in language.heading_roles or is_person_noun(token.lower, language)
        return not token.is_capital and (is_role or token.lower in language.prepositions)

    def _is_in_land(self, index: int, last: int) -> bool:
        """Return whether a body is of people, or for something, in a land ("Guild of Chartered Weavers in Wales")."""
        first = index
        while first and self._is_capital_word(first - 1):
            first -= 1
        link = self.tokens[first - 1].lower if first > 1 else ""
        head = self.tokens[first - 2].lower if first > 1 else ""
        is_of = link in self.language.genitive_prepositions and not self._is_given(index)
        is_of = is_of and (self._is_several(index))
        return (
            is_of
            and head in self.language.organisation_marks
            and is_place(self.tokens[last].lower, self.language)
        )

    def _is_on_cause(self, index: int, last: int) -> bool:
        """Return whether a body's name goes on with what it looks into or works against.

        "Royal Commission into Fish Safety", "Guild for the Prevention of Cruelty to Animals".
        """
        language, link = self.language, self.tokens[last - 1].lower
        end = last
        while end + 1 < len(self.tokens) and self._is_capital_word(end + 1):
            end += 1
        if not self._is_cause_word(self.tokens[end].lower) or self._is_only_given(last):
            return False
        is_behind = index > 0 and self.tokens[index - 1].lower in language.linking_prepositions
        if link in language.infinitive_marks or (link in language.place_prepositions and is_behind):
            return is_behind  # "Guild for Standards in Public Life"
        is_on = link in language.place_prepositions or link in language.causing_prepositions
        return is_on and self.tokens[index].lower in language.organisation_marks
