"""Return whether words that a script leaves out beside a speech are said there in another way."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from quotecast.languages import language_of
from quotecast.model import NARRATOR_ID, Rule
from quotecast.scripting.checking.judging import SpeakerJudge, name_words
from quotecast.scripting.checking.placing import Layout
from quotecast.scripting.line_parts import goes_on
from quotecast.scripting.quoting import without_stage_directions
from quotecast.scripting.tails import second_verb

_NEAR: Final = 8  # words
_LONGEST_ROLE: Final = 3  # words
_CLOSERS: Final = "”’\"')]»›"
_ENDS: Final = (".", "!", "?", "…", ":")


class Retelling:
    """Know what the narrator says of those who speak, in the article's words or in others."""

    def __init__(self, layout: Layout, judge: SpeakerJudge) -> None:
        self._layout = layout
        self._judge = judge
        self._language = language_of(layout.article.language)
        self.pronouns = self._language.plural_pronouns.union(self._language.pronouns)
        words = self._language.script
        self._openings = words.lone_openers.union(words.finite_forms)
        self._saying = self.pronouns | self._language.reporting_verbs.union(words.finite_forms)

    def words_about(self, speaker_id: str) -> set[str]:
        """Return the words that may introduce a speaker: those known, and the article's own."""
        text = self._layout.article.text
        shown = [span.cut_from(text) for span in self._judge.introductions(speaker_id)]
        known = self.pronouns_of(speaker_id) | self._language.definite_articles
        return {*self._judge.words_about(speaker_id), *name_words(" ".join(shown)), *known}

    def pronouns_of(self, speaker_id: str) -> frozenset[str]:
        """Return the pronouns that may mean a speaker: those of the gender that the text tells."""
        fitting = self._language.pronouns_of(self._judge.gender_of(speaker_id))
        return self._language.plural_pronouns.union(fitting)

    def covers(self, run: Sequence[int]) -> bool:
        """Return whether a lead-in says a run of words in other words, not, or earlier."""
        layout = self._layout
        keys = [layout.words[at].key.casefold() for at in run]
        near = layout.quotation_of[max(0, run[0] - _NEAR) : run[-1] + _NEAR]
        beside = [layout.quotations[number] for number in near if number is not None]
        names = {name for one in beside for name in self.words_about(one.speaker_id or "")}
        if len(run) > 1:
            is_introduction = names.issuperset(keys) and self._is_said_elsewhere(keys)
            is_tag = (names | self._saying).issuperset(keys)
            if beside and (self._describes(keys) or self._signs(run) or self._adds(keys)):
                return True
            return is_introduction or (is_tag and self._is_needless(run)) or self._is_between(run)
        following = layout.quotation_of[run[0] + 1 : run[0] + 2]
        if following and following[0] is not None:
            is_label = layout.quotations[following[0]].rule is Rule.INTERVIEW
            if is_label or keys[0] in self._language.complementisers:
                return True
        if keys[0] in self._openings or self._opens_tail(run[0]):
            return True
        is_name = keys[0] in self.pronouns or keys[0] in names or keys[0].startswith("@")
        # "…, and, Moss said:" is said as two sentences.
        is_joiner = keys[0] in self._language.conjunctions | self._language.relative_pronouns
        return bool(beside) and (is_name or is_joiner)

    def _opens_tail(self, place: int) -> bool:
        """Return whether "who" stands before "added that", which becomes a sentence of its own: "She added that"."""
        following = [word.key.casefold() for word in self._layout.words[place + 1 : place + 2]]
        finite = set[str]().union(*self._language.script.finite_forms.values())
        is_relative = self._layout.words[place].key.casefold() in self._language.relative_pronouns
        return is_relative and not finite.isdisjoint(following)

    def directions(self) -> set[int]:
        """Return the words within speeches that tell how they were made: "[Laughter]"."""
        text = self._layout.article.text
        spans = [
            span
            for quotation in self._layout.quotations
            for span in without_stage_directions(text, quotation, self._language)[1]
        ]
        words = enumerate(self._layout.words) if spans else ()
        return {at for at, word in words if any(one.start <= word.start < one.end for one in spans)}

    def _adds(self, keys: Sequence[str]) -> bool:
        """Return whether words are no more than "before adding", for which "she added" stands."""
        joiner, said, *others = keys
        is_before = joiner in self._language.subordinators
        return not others and is_before and said in self._language.script.finite_forms

    def _describes(self, keys: Sequence[str]) -> bool:
        """Return whether words are no more than "the actor", for which a pronoun may stand."""
        is_definite = keys[0] in self._language.definite_articles and len(keys) <= _LONGEST_ROLE
        is_person = keys[-1] in self._language.roles or keys[-1] in self._language.people
        return is_definite and is_person

    def _signs(self, run: Sequence[int]) -> bool:
        """Return whether words are the signature of a post that the sentence before it led to."""
        start, end = self._layout.words[run[0]].start, self._layout.words[run[-1]].end
        posts = (one for one in self._layout.quotations if one.rule is Rule.POST)
        tags = (one.tag for one in posts if one.tag is not None)
        return any(tag.start <= start and end <= tag.end for tag in tags) and self._is_led_to(run)

    def _is_said_elsewhere(self, keys: Sequence[str]) -> bool:
        """Return whether some line of the narrator's has all the words."""
        return any(
            one.line.speaker_id == NARRATOR_ID
            and {word.key.casefold() for word in one.words}.issuperset(keys)
            for one in self._layout.lines
        )

    def _is_needless(self, run: Sequence[int]) -> bool:
        """Return whether a bare tag belongs to a quotation that only goes on, or that was led to."""
        return self._is_repeated(run[0]) or self._is_led_to(run)

    def _is_between(self, run: Sequence[int]) -> bool:
        """Return whether a run leads from one quotation to the next, which one voice speaks at once: "who added"."""
        number = next(iter(self._layout.quotation_of[run[-1] + 1 : run[-1] + 2]), None)
        if not number:
            return False
        before, here = self._layout.quotations[number - 1 : number + 1]
        is_one = before.speaker_id == here.speaker_id
        second = second_verb(self._layout.article.text, before, self._language)
        is_own = second is not None and second.start <= self._layout.words[run[0]].start
        return is_own and is_one and self._follow_each_other(number - 1, number)

    def _is_repeated(self, first: int) -> bool:
        number = self._layout.quotation_of[first - 1] if first else None
        if not number:
            return False
        before, here = self._layout.quotations[number - 1 : number + 1]
        if before.speaker_id != here.speaker_id:
            return False
        text = self._layout.article.text
        is_one = goes_on(text, before.span.end, here.span.start, self._language)
        return is_one or self._follow_each_other(number - 1, number)

    def _follow_each_other(self, first: int, second: int) -> bool:
        """Return whether one quotation is spoken right behind another, without the narrator between."""
        return any(first in one and second in two for one, two in pairwise(self._quoted))

    @cached_property
    def _quoted(self) -> list[set[int | None]]:
        """The quotations of which each line has words."""
        of = self._layout.quotation_of
        return [{of[at] for at in one.places if at is not None} for one in self._layout.lines]

    def _is_led_to(self, run: Sequence[int]) -> bool:
        """Return whether the line before the quotation tells already who says what."""
        layout = self._layout
        number = layout.quotation_of[run[0] - 1] if run[0] else None
        if number is None:
            number = next(iter(layout.quotation_of[run[-1] + 1 : run[-1] + 2]), None)
        if number is None:
            return False
        who = self.words_about(layout.quotations[number].speaker_id or "")
        words = self._words_before(number)
        return bool(words & who) and bool(words & self._language.reporting_verbs)

    def _words_before(self, number: int) -> set[str]:
        """Return the words of the narrator's sentence before the first line of a quotation."""
        words: set[str] = set()
        is_over = True
        for one in self._layout.lines:
            if any(at is not None and self._layout.quotation_of[at] == number for at in one.places):
                return words
            is_narration = one.line.speaker_id == NARRATOR_ID
            if is_over or not is_narration:
                words = set()
            if is_narration:
                words |= {word.key.casefold() for word in one.words}
            is_over = one.line.text.rstrip(_CLOSERS).endswith(_ENDS)
        return set()
