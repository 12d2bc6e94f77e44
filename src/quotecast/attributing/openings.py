"""Find where a sentence's main clause begins: behind a dateline, a date, a clause that hangs on it."""

from itertools import pairwise

from quotecast.attributing.fragments import Fragment
from quotecast.attributing.tokens import Token
from quotecast.languages import Language
from quotecast.languages.lexicon import (
    closed_words,
    fronting_words,
    is_given_name,
    is_participle,
    is_person_noun,
    is_place,
)

_REACH = 60  # tokens looked at, so that a sentence of any length costs the same
_DASHES = frozenset({"—", "–", "--", "-"})
_LONGEST_DATELINE = 9  # tokens
_LONGEST_STRETCH = 7  # tokens of "over the next eleven weeks", and the name behind
_DATELINES = 2  # blocks: a title, a standfirst, the first paragraph
_SHORTEST_LEAD = 10  # tokens behind a dateline


class Openings:
    """Know the opening of one fragment."""

    def __init__(self, fragment: Fragment, language: Language) -> None:
        self.fragment = fragment
        self.tokens: tuple[Token, ...] = fragment.tokens
        self.language = language
        self.words = {token.lower for token in self.tokens}
        self.lead_end = self._find_lead_end()
        self.main_start = self._find_main_start()

    def _find_lead_end(self) -> int:
        """Return where a story begins behind the place and the agency it comes from, 0 where it names none.

        Somebody's name may stand there as well ("Karl Abe – The pianist died on Monday").
        """
        if self.fragment.block > _DATELINES or not self.fragment.starts_sentence:
            return 0
        end = self._dateline_end()
        lead = [token.lower for token in self.tokens[: max(0, end - 1)]]
        is_name = len(lead) > 1 and all(token.is_word for token in self.tokens[: end - 1])
        is_name = is_name and is_given_name(lead[0], self.language)
        if is_name and not is_place(" ".join(lead), self.language):
            return 0
        return end if len(self.tokens) - end > _SHORTEST_LEAD else 0

    def _skip_adverbs(self, index: int) -> int:
        language = self.language
        while index >= 0:
            token = self.tokens[index]
            word = token.lower
            if not token.is_word or token.is_capital:
                break
            is_adverb = word.endswith(language.adverb_endings) or word in language.time_words
            if word in language.auxiliaries or is_adverb or word in language.adverbs:
                index -= 1
            else:
                break
        return index

    def _find_main_start(self) -> int:
        """Skip a clause that hangs on the main one ("While the envoy slept, ...")."""
        language = self.language
        begin = self._date_end(self._dateline_end())
        first = self.tokens[begin].lower if begin < len(self.tokens) else ""
        second = self.tokens[begin + 1].lower if begin + 1 < len(self.tokens) else first
        is_joined = first in language.joiners
        first = second if is_joined else first
        is_led = second in language.agent_prepositions  # "Led by Ida Moss, she ..."
        is_led = is_led or self._is_verb_at(begin + is_joined)
        if not is_led and first not in fronting_words(language):
            return begin
        for index, token in enumerate(self.tokens[begin:_REACH], start=begin):
            if token.lower != ",":
                continue
            behind = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
            if behind not in language.relative_pronouns:
                is_main = behind in language.indefinite_articles and self._is_noun_at(index, begin)
                is_main = is_main or self._is_inverted(first, begin, index)
                is_main = is_main or self._is_told_by_name(begin, index)
                return begin if is_main else index + 1  # not within "For Ida Moss, who was ill, it"
        return begin

    def _is_verb_at(self, index: int) -> bool:
        """Return whether a word in -ing opens a clause ("Leading Ida Moss aside, she"), no name ("Delling Motors is")."""
        language = self.language
        found = self.tokens[index : index + 2]
        if not found or not found[0].lower.endswith(language.participle_endings):
            return False
        return not found[-1].is_capital or is_participle(found[0].lower, language)

    def _is_noun_at(self, comma: int, begin: int) -> bool:
        """Return whether a noun behind a fronted phrase is the subject ("At the oven the baker, a tall man, sat")."""
        language, article = self.language, comma - 2
        if article - 2 < begin or self.tokens[article].lower not in language.definite_determiners:
            return False
        words = [token.lower for token in self.tokens[begin:article]]
        endings = (*language.past_endings, *language.participle_endings)
        is_verb = any(one.endswith(endings) or one in language.past_forms for one in words)
        closed = language.prepositions | language.conjunctions | language.auxiliaries
        is_noun = self.tokens[article - 1].is_word and words[-1] not in closed
        return is_noun and not is_verb and language.subordinators.isdisjoint(words)

    def _is_inverted(self, first: str, begin: int, comma: int) -> bool:
        """Return whether a name is the subject behind its verb ("Among the crew was Ida Moss, 47, a cook.")."""
        language = self.language
        words = [token.lower for token in self.tokens[begin:comma]]
        if first not in language.prepositions:
            return False
        hung = language.relative_pronouns, language.subordinators, language.pronouns.keys()
        if not all(one.isdisjoint(words) for one in hung):
            return False
        verb = next((n for n, one in enumerate(words) if one in language.linking_verbs), 0)
        if not 1 < verb < len(words) - 1 or self.tokens[begin + verb - 1].is_capital:
            return False
        fronted = pairwise(words[:verb])
        is_whole = all(
            word not in language.determiners or before in language.prepositions
            for before, word in fronted
        )  # no "At the time the coach was Ida Moss"
        return is_whole and self.tokens[begin + verb + 1].is_capital

    def _is_told_by_name(self, begin: int, comma: int) -> bool:
        """Return whether a name behind a fronted phrase is whom its pronoun tells ("In evidence he told his lawyer, Karl Abe, that")."""
        language = self.language
        words = [token.lower for token in self.tokens[begin:comma]]
        hung = language.relative_pronouns | language.subordinators
        is_telling = hung.isdisjoint(words) and any(
            one in language.pronouns and verb in language.telling_verbs
            for one, verb in pairwise(words)
        )
        end = comma + 1
        while end < len(self.tokens) and self.tokens[end].is_capital:
            end += 1
        behind = [token.lower for token in self.tokens[end : end + 2]]
        return is_telling and behind[:1] == [","] and behind[-1] in language.complementisers

    def _is_known_as(self, link: int) -> bool:
        """Return whether what somebody or something is called follows ("known as the Old Lady")."""
        words = self.language.alias_words.get(self.tokens[link].lower, ())
        return link > 0 and self.tokens[link - 1].lower in words

    def _date_end(self, begin: int) -> int:
        """Skip the date that opens a sentence, no comma behind it ("In April Ida Moss, of Tarn, paid")."""
        tokens = self.tokens
        if begin + 2 >= len(tokens):
            return begin
        first, date = tokens[begin].lower, tokens[begin + 1].lower
        if first in self.language.dating_words and (date in self.language.months or date.isdigit()):
            return begin + 2 if tokens[begin + 2].is_capital else begin
        return self._stretch_end(begin) if first in self.language.prepositions else begin

    def _stretch_end(self, begin: int) -> int:
        """Skip a stretch of time that opens a sentence ("Over the next two weeks Ida Moss, 84, paid")."""
        for index, token in enumerate(self.tokens[begin + 1 : begin + _LONGEST_STRETCH], begin + 1):
            if not token.is_word or token.is_capital:
                is_over = token.is_capital and index > begin + 2
                last = self.tokens[index - 1].lower
                is_stretch = last.endswith("s") and last[:-1] in self.language.moments
                return index if is_over and is_stretch else begin
        return begin

    def _dateline_end(self) -> int:
        """Skip the place and the agency that a wire's first sentence opens with ("OSLO (AP) — ")."""
        for index, token in enumerate(self.tokens[:_LONGEST_DATELINE]):
            if token.lower in _DASHES and index:
                rest = self.tokens[index + 1 :]
                is_one = all(other.lower not in _DASHES for other in rest)
                return index + 1 if is_one and rest and rest[0].is_capital else 0
            is_led = token.lower == ":" and index > 0 and self.fragment.block <= _DATELINES
            if is_led and len(self.tokens) - index - 1 > _SHORTEST_LEAD:
                name = " ".join(one.lower for one in self.tokens[:index])
                is_led = index > 1 or is_place(name, self.language)  # no "Trump: The president ..."
                is_led = is_led and self.tokens[index + 1].is_capital
                return index + 1 if is_led else 0  # "Batang Tarn: In May"
            is_plain = token.is_word and not token.is_capital
            if is_plain and not (index > 1 and self._is_of_region(index)):
                return 0
        return 0

    def _is_of_region(self, index: int) -> bool:
        """Return whether a word behind a place's comma may tell where it is ("Tarn, Moss highlands –")."""
        word, language = self.tokens[index].lower, self.language
        is_behind = any(one.lower == "," for one in self.tokens[:index])
        return (
            is_behind and word not in closed_words(language) and not is_person_noun(word, language)
        )

    def _is_noun_like(self, token: Token) -> bool:
        language = self.language
        word = token.lower
        if not token.is_word or token.is_capital or word in closed_words(language):
            return False
        is_time = word in language.time_words or word in language.weekdays
        return not is_time and not word.endswith((*language.adverb_endings, "ed", "ing"))

    def _may_stand_before(self, token: Token) -> bool:
        """Return whether a word may stand between a verb and the subject behind it."""
        language = self.language
        word = token.lower
        closed = (
            language.prepositions,
            language.conjunctions,
            language.auxiliaries,
            language.relative_pronouns,
            language.determiners,
            language.first_person,
            language.object_pronouns,
        )
        return token.is_word and not any(word in words for words in closed)
