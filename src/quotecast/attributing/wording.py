"""Find the nouns and their modifiers among the tokens of one fragment."""

from quotecast.attributing.neighbours import Neighbours
from quotecast.languages.lexicon import (
    HEAD,
    JOINING,
    PERSON,
    PLAIN,
    PULLS,
    PUSHES,
    SILENT,
    is_agent_noun,
)
from quotecast.languages.lexicon import is_place as is_place_name

_LONGEST_COMPLEMENT = 14
_LONGEST_PLACE = 8  # tokens between a noun and "who"


class Wording(Neighbours):
    """Class the words that are no names."""

    def _openers(self) -> list[int]:
        """Return the words with which a mention may begin: all but those that a look-up rules out."""
        parts, found = self.parts, []
        is_pushed, plain = 0, -1  # a plain word is one if the word behind it makes it one
        for index, token in enumerate(self.tokens):
            part = parts[token.lower]
            if plain >= 0 and (part & PULLS if token.is_word else not self.starts_sentence):
                found.append(plain)
            plain = -1
            if token.is_capital:
                if index or not (
                    part & JOINING and self.starts_sentence
                ):  # no "In May", "But Moss"
                    found.append(index)
            elif token.is_word and not part & SILENT:
                if part & PLAIN and not is_pushed:
                    plain = index
                else:
                    found.append(index)
            is_pushed = part & PUSHES
        if plain >= 0 and not self.starts_sentence:
            found.append(plain)
        return found

    def _goes_on(self, index: int) -> bool:
        """Return whether after a possessive a noun or a name is met before anything else."""
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
        token = self.tokens[index]
        word = token.lower
        if word not in self.nouns:
            if token.is_capital or not token.is_word:
                return False
            is_open = word not in self.language.named_things and self._is_open_noun(index)
            return is_open or ("-" in word and self._is_age(index))  # "a trawler" is no fisher
        if token.is_capital and word in self.spelling.surnames and not self._is_the(index - 1):
            return False
        if not token.is_capital:
            is_other = word == "one" and self._is_before_word(index)
            is_other = is_other or self._tells_of_noun_behind(index)
            return not is_other and not self._is_relative_verb(index)
        # "Speaker Ida Moss" is a title, "the Senator" a noun, "Moss Council" a name.
        if self._opens_body(index) or self._follows_capital(index):
            return False
        return self._is_body_initials(index) or not self._name_follows(index)

    def _tells_of_noun_behind(self, index: int) -> bool:
        """Return whether a noun only tells of the next ("the best actress award", "the veteran skipper")."""
        following, language = index + 1, self.language
        if following >= len(self.tokens):
            return False
        word, behind = self.tokens[index].lower, self.tokens[following].lower
        if word not in language.adjective_roles:
            return behind in language.won_things
        is_verb = behind.endswith(("s", "ed")) or behind in language.past_forms  # "shook his head"
        return self._is_plain(following) and following + 1 < len(self.tokens) and not is_verb

    def _opens_body(self, index: int) -> bool:
        """Return whether a name of a body begins here ("Ministry of Tides")."""
        if self._opens_cause(index) or (self.tokens[index].is_possessive and self._is_guild(index)):
            return True
        if index + 2 >= len(self.tokens) or not self.tokens[index + 2].is_capital:
            return False
        if self.tokens[index + 1].lower in self.language.joiners:
            return self._is_numbered(index + 2)  # "Bakers and Millers Local 219"
        is_linked = self.tokens[index + 1].lower in self.language.linking_prepositions
        return is_linked and self.tokens[index].lower in self.language.organisation_marks

    def _is_open_noun(self, index: int) -> bool:
        """Return whether a word of the open lists stands where somebody is introduced.

        There are too many such words to be taken for people wherever they stand.
        """
        token = self.tokens[index]
        language = self.language
        if token.lower in self.closed:
            is_written = token.lower in language.documents and self._is_written(index)
            return is_written or (
                token.lower in self.participle_nouns and self._is_participle_noun(index)
            )
        if not self.parts[token.lower] & PERSON:
            if self._ends_inversion(index) or self._is_unknown_noun(index):
                return True
            before = self.tokens[index - 1].lower if index else ""
            is_new = before in language.indefinite_articles or before.endswith(language.age_endings)
            is_told = is_new and self._is_told_as_human(index)
            return is_told or (index == 1 and self._opens_as_text(index))
        is_adjective = token.lower in language.complement_adjectives
        if is_adjective or self._is_modifying(index) or self._is_relative_verb(index):
            return False
        return (
            self._is_next_to_name(index)
            or self._is_next_to_verb(index)
            or self._is_determined(index)
        )

    def _is_participle_noun(self, index: int) -> bool:
        """Return whether a participle is a noun here ("the accused said")."""
        is_apart = index + 1 < len(self.tokens) and self.tokens[index + 1].lower == ","
        return self._is_the(index - 1) and (is_apart or self._is_next_to_verb(index))

    def _is_told_as_human(self, index: int) -> bool:
        """Return whether "who" tells that somebody is meant ("A cleaner who ...", "A cleaner at the gate, who ...")."""
        if self._is_who(index + 1):
            return True
        for position in range(index + 1, min(len(self.tokens) - 1, index + _LONGEST_PLACE)):
            if self.tokens[position].lower == ",":
                return self.tokens[position + 1].lower == self.language.personal_relative
            if (
                position == index + 1
                and self.tokens[position].lower not in self.language.prepositions
            ):
                return False
        return False

    def _is_who(self, index: int) -> bool:
        """Return whether "who" tells that the noun before it is a person's ("a carrier who ...")."""
        is_next = index < len(self.tokens)
        return is_next and self.tokens[index].lower == self.language.personal_relative

    def _is_unknown_noun(self, index: int) -> bool:
        """Return whether a word that no list holds stands as a noun beside a verb of saying."""
        if index == 1 and self._is_one(index):
            return True
        is_here = self._is_next_to_verb(index) and not self._passes(index)
        is_here = is_here or self._says_behind_clause(index)
        if not is_here or self._is_modifying(index) or self._is_before_noun(index):
            return False
        word, language = self.tokens[index].lower, self.language
        is_time = word in language.moments or word in language.time_words
        is_adverb = word.endswith(language.adverb_endings)  # "the statement partly read"
        is_no_noun = is_time or is_adverb or word[:1].isdigit() or " " in word
        return not is_no_noun and self._is_determined(index)

    def _is_one(self, index: int) -> bool:
        """Return whether a sentence begins with one who does something ("One processor, speaking off the record, said")."""
        is_counted = self.starts_sentence and self.tokens[0].lower in self.language.one_words
        return is_counted and is_agent_noun(self.tokens[index].lower, self.language)

    def _is_before_noun(self, index: int) -> bool:
        """Return whether the verb of saying behind a word is a noun ("an angry reply from", no one "replies")."""
        if index < 1 or index + 2 >= len(self.tokens):
            return False
        verb, language = self.tokens[index + 1].lower, self.language
        is_one = self.tokens[index - 1].lower in language.indefinite_articles
        forms = {verb + "s", verb[:-1] + "ies"}
        is_base = not forms.isdisjoint(language.reporting_verbs)
        return is_one and is_base and self.tokens[index + 2].lower in language.prepositions

    def _is_written(self, index: int) -> bool:
        """Return whether a verb of saying is a noun here ("a handwritten note", no "officials note")."""
        first = index - 1
        if first > 0 and self._is_plain(first) and not self._is_noun(first):
            first -= 1
        before = self.tokens[first] if first >= 0 else None
        return before is not None and (
            before.is_possessive or before.lower in self.language.determiners
        )

    def _is_age(self, index: int) -> bool:
        """Return whether an age stands for somebody ("said the 24-year-old, who ...")."""
        if not self.tokens[index].lower.endswith(self.language.age_endings):
            return False
        is_alone = not self._is_modifying(index) and not self._is_before_word(index)
        is_doer = index + 2 < len(self.tokens) and not self._is_noun(index + 1)
        is_doer = is_doer and self.tokens[index + 2].lower in self.language.determiners
        return (is_alone or is_doer) and self._is_determined(index)

    def _is_before_word(self, index: int) -> bool:
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        return following is not None and following.is_word and self._is_modifier(index + 1)

    def _is_modifier(self, index: int, *, is_determined: bool = True) -> bool:
        token = self.tokens[index]
        word = token.lower
        language = self.language
        if not token.is_word or word in self.unmodifying:
            return False
        if word in language.determiners:
            if word in language.modifying_determiners:
                return True
            return word in language.newcomer_words and word not in language.indefinite_articles
        if is_determined or word in language.honorifics:
            return True
        following = index + 1
        if following >= len(self.tokens) or not self.parts[self.tokens[following].lower] & HEAD:
            return False  # no noun that it belongs to
        return index > 0 or self.starts_sentence or not word.endswith("s")

    def _complement_end(self, last: int) -> int:
        """Follow "of the Moss Institute in York" behind a noun, up to a verb or a stop."""
        language = self.language
        index = self._over_bracket(last)
        if index + 1 >= len(self.tokens):
            return index
        opening = self.tokens[index + 1].lower
        is_known = opening in language.prepositions or opening in language.complement_adjectives
        if not is_known and not self._is_doing(index + 1):
            return index
        if opening in language.infinitive_marks and not (
            self._binds_to(last) and self._is_phrase_start(index + 2)
        ):
            return index
        if index + 2 < len(self.tokens) and self.tokens[index + 2].lower in language.weekdays:
            return index  # "the pope on Sunday appealed"
        reach = self._words_end(index)
        if self.tokens[reach].is_capital:
            reach = self._over_bracket(reach)  # "the Tarn Water Board (TWB)"
        while reach > last and self.tokens[reach].lower in language.prepositions:
            reach -= 1  # "the report on last year's spending", where time ends it
        return reach

    def _words_end(self, index: int) -> int:
        """Return the last word behind one that no verb or stop parts from it."""
        reach = listed = index
        for position in range(index + 1, min(len(self.tokens), index + _LONGEST_COMPLEMENT)):
            if self._is_inside_name(position):
                continue
            if position > listed and self._ends_complement(position):
                listed = self._list_end(index + 1, position) or index
                if listed < position:
                    break
            reach = position
        return reach

    def _is_inside_name(self, position: int) -> bool:
        """Return whether a mark belongs to a name ("Holm & Sons")."""
        return self.tokens[position].lower == "&" and self.tokens[position - 1].is_capital

    def _ends_complement(self, position: int) -> bool:
        token, language = self.tokens[position], self.language
        word = token.lower
        if not token.is_word or word in language.pronouns or word in language.auxiliaries:
            return True
        following = self.tokens[position + 1].lower if position + 1 < len(self.tokens) else ""
        is_past = word.endswith("ed") or word in language.past_forms
        is_done = following in language.object_pronouns or following in language.lone_words
        is_done = is_done or not following[:1].isalnum()  # "An aide to the mayor came."
        is_dated = word in language.prepositions and following in language.weekdays
        if is_dated or (
            is_past and is_done
        ):  # "a nurse in Tarn on Monday said", "with a pram watched me"
            return True
        is_verb = word in language.reporting_verbs or word in language.coming_verbs
        is_verb = is_verb or word in language.active_verbs or word in language.reporting_participles
        is_verb = not token.is_capital and (is_verb or self._is_open_verb(position))
        before = self.tokens[position - 1].lower
        is_noun = before in language.determiners and before not in language.counting_words
        if is_verb and not is_noun:
            return True
        if word in language.time_words and self._is_determined(position):
            return False  # "a nurse on his first day off"
        is_asked = word in language.asking_words and word not in language.prepositions
        if is_asked or word in language.relative_pronouns or word in language.time_words:
            return True  # "asked a man what"
        return word in language.conjunctions and not self._is_phrase_start(position + 1)

    def _is_open_verb(self, position: int) -> bool:
        """Return whether a word behind a name has the form and the object of a verb."""
        before, word = self.tokens[position - 1], self.tokens[position].lower
        is_verb = word.endswith(("s", "ed")) or word in self.language.past_forms
        if not before.is_capital or before.is_possessive or not is_verb:
            return False
        following = self.tokens[position + 1] if position + 1 < len(self.tokens) else None
        if following is None or not following.is_word:
            return not word.endswith("s")  # "the father of Ida Moss disagreed."
        # "the head of Tarn hugged children", no "those of Tarn hurt in it"
        is_past = not word.endswith("s")
        is_object = is_past and following.lower not in self.language.prepositions
        return is_object or following.is_capital or following.lower in self.language.determiners

    def _after_demonym(self, begin: int, last: int) -> int:
        """Skip the first word of "central Glimmener Pete Comis" and "Labour MP Ida Moss"."""
        is_body = self._ends_as_body(last)
        if last - begin != 2 or begin == 0 or is_body or not self._is_given(begin + 1):
            return begin
        before = self.tokens[begin - 1]
        is_modified = before.is_word and not before.is_capital and self._is_modifier(begin - 1)
        word = self.tokens[begin].lower
        is_place = is_place_name(word, self.language) or word.endswith(
            self.language.demonym_endings
        )
        is_known = self._is_given(begin) or len(self.tokens[begin].lower) < 2
        return begin + 1 if is_modified and is_place and not is_known else begin
