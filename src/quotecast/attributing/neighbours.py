"""Look at what stands beside a word: a name, a verb of saying, a determiner."""

from itertools import pairwise

from quotecast.attributing.names import Spelled
from quotecast.languages.lexicon import PERSON, is_person_noun, is_text_noun

_LONGEST_ROLE = 5
_LONGEST_TITLE = 4  # tokens of ", a family doctor"
_LONE_ASIDE = 3  # tokens of ", meanwhile,"
_LONGEST_CLAUSE = 18  # tokens
_SHORTEST_DOING = 5  # letters


class Neighbours(Spelled):
    """Answer for what is before and behind the tokens of one fragment."""

    def _is_modifying(self, index: int) -> bool:
        """Return whether another noun follows that is the head ("school governor")."""
        following = index + 1
        if following >= len(self.tokens) or self.tokens[following].is_capital:
            return False
        word = self.tokens[following].lower
        is_noun = word in self.nouns or bool(self.parts[word] & PERSON)
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
        is_document = after in self.language.documents  # "a handwritten note"
        return (after in verbs and not is_document) or before in verbs

    def _is_relative_verb(self, index: int) -> bool:
        """Return whether a word is the verb of a relative clause ("Ida Moss, who chairs the board")."""
        before = self.tokens[index - 1].lower if index else ""
        if before not in self.language.relative_pronouns or index + 1 >= len(self.tokens):
            return False
        following = self.tokens[index + 1].lower
        return following in self.language.determiners or following in self.language.prepositions

    def _opens_as_text(self, index: int) -> bool:
        """Return whether a sentence is about something written ("A memorandum handed to us gave them a day")."""
        is_first = self.starts_sentence and index == 1 and not self._is_modifying(index)
        behind = self.tokens[index + 1 : index + 2]
        is_told = (
            bool(behind) and behind[0].is_word and self.tokens[0].lower in self.language.determiners
        )
        return is_first and is_told and is_text_noun(self.tokens[index].lower, self.language)

    def _passes(self, index: int) -> bool:
        """Return whether a verb that things have as well leads to no words ("The generator went off")."""
        behind = [token.lower for token in self.tokens[index + 1 : index + 3]]
        is_over = len(behind) < 2 or behind[1] in {",", ":"}
        is_passing = not is_over and behind[0] in self.language.passing_verbs
        return is_passing and behind[0] not in self.language.showing_verbs

    def _binds_to(self, noun: int) -> bool:
        """Return whether "to" tells of a noun ("an aide to the mayor"), not where it went ("led her to the gate")."""
        language, word = self.language, self.tokens[noun].lower
        is_anybody = not self.tokens[noun].is_capital and is_person_noun(word, language)
        is_bound = not is_anybody or word in language.bound_roles or word in language.kinship
        words = [token.lower for token in self.tokens[max(0, noun - _LONGEST_TITLE) : noun]]
        return is_bound or any(  # "Ida Moss, a doctor to the poor, said"
            comma == "," and article in language.indefinite_articles
            for comma, article in pairwise(words)
        )

    def _is_phrase_start(self, index: int) -> bool:
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        return token.is_capital or token.lower in self.language.determiners

    def _says_behind_clause(self, index: int) -> bool:
        """Return whether a verb of saying follows what tells of a noun ("The insurer, which pays, said", "The zoo, in turn, said")."""
        language, start = self.language, index + 2
        if start >= len(self.tokens) or self.tokens[index + 1].lower != ",":
            return False
        told = [token.lower for token in self.tokens[index + 1 : start + _LONGEST_CLAUSE]]
        verb = told.index(",", 1) + 1 if "," in told[1:] else len(told)
        if told[1] not in language.relatives:
            is_aside = told[1] in language.sentence_openers and verb == _LONE_ASIDE
            is_aside = is_aside or told[1] in language.prepositions
            return is_aside and verb < len(told) and told[verb] in language.plain_verbs
        leads = told[verb + 1 : verb + 2] in ([], [","], [":"])  # to words: no "tells the story of"
        return verb < len(told) and told[verb] in language.plain_verbs and leads

    def _ends_inversion(self, index: int) -> bool:
        """Return whether a tag ends in an unknown noun ("“No,” laughs the former scaffolder")."""
        if self.starts_sentence or (
            index + 1 < len(self.tokens) and self.tokens[index + 1].is_word
        ):
            return False
        for start in range(index - 1, max(-1, index - _LONGEST_ROLE), -1):
            if self.tokens[start].lower in self.language.definite_determiners:
                verb = self.tokens[start - 1].lower if start else ""
                return start <= 2 and verb in self.language.reporting_verbs
            if not self._is_plain(start):
                return False
        return False

    def _is_body_initials(self, index: int) -> bool:
        """Return whether capitals tell what kind of body a name is of ("the NGO Tidewatch", no "HOLM COUNCIL")."""
        near = [self.text[one.start : one.end] for one in self.tokens[index : index + 2]]
        is_short = near[0].isupper() and self.tokens[index].lower in self.language.organisations
        return is_short and len(near) > 1 and not near[1].isupper()

    def _is_doing(self, index: int) -> bool:
        """Return whether a participle tells of which one a noun is ("a woman waiting outside", "a statement praising Moss")."""
        word, language = self.tokens[index].lower, self.language
        is_participle = word.endswith(language.participle_endings) and len(word) > _SHORTEST_DOING
        before = self.tokens[index - 1]
        if not is_participle or before.is_capital or word in language.reporting_participles:
            return False
        is_person = is_person_noun(before.lower, language)
        return (
            is_person or is_text_noun(before.lower, language) or before.lower in language.documents
        )

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

    def _follows_capital(self, index: int) -> bool:
        return index > 0 and self._is_capital_word(index - 1) and not self._is_opener(index - 1)

    def _stands_alone(self, index: int) -> bool:
        """Return whether a determiner is a noun of its own ("another said", "one of them")."""
        language = self.language
        word = self.tokens[index].lower
        if word not in language.newcomer_words or word in language.indefinite_articles:
            return False
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        behind = self.tokens[index + 2].lower if index + 2 < len(self.tokens) else ""
        if following is None or not following.is_word:
            if behind == language.personal_relative:
                return True  # "One, who works there, said"
            return index > 0 and self.tokens[index - 1].lower in language.reporting_verbs
        return (
            following.lower in language.genitive_prepositions
            or following.lower in language.reporting_verbs
        )
