"""Return whether words that a script leaves out beside a speech are said there in another way."""

from collections.abc import Sequence
from typing import Final

from quotecast.languages import language_of
from quotecast.model import NARRATOR_ID, Rule
from quotecast.scripting.checking.judging import SpeakerJudge, name_words
from quotecast.scripting.checking.placing import Layout
from quotecast.scripting.line_parts import goes_on

_NEAR: Final = 8  # words


class Retelling:
    """Know what the narrator says of those who speak, in the article's words or in others."""

    def __init__(self, layout: Layout, judge: SpeakerJudge) -> None:
        self._layout = layout
        self._judge = judge
        self._language = language_of(layout.article.language)
        self._pronouns = self._language.plural_pronouns.union(self._language.pronouns)

    def words_about(self, speaker_id: str) -> set[str]:
        """Return the words that may introduce a speaker: those known, and the article's own."""
        text = self._layout.article.text
        shown = [span.cut_from(text) for span in self._judge.introductions(speaker_id)]
        return {*self._judge.words_about(speaker_id), *name_words(" ".join(shown))}

    def covers(self, run: Sequence[int]) -> bool:
        """Return whether a lead-in says a run of words in other words, not, or earlier."""
        layout = self._layout
        keys = [layout.words[at].key.casefold() for at in run]
        near = layout.quotation_of[max(0, run[0] - _NEAR) : run[-1] + _NEAR]
        beside = [layout.quotations[number] for number in near if number is not None]
        names = {name for one in beside for name in self.words_about(one.speaker_id or "")}
        if len(run) > 1:
            is_introduction = names.issuperset(keys) and self._is_led_in_with(keys)
            return is_introduction or self._is_repeated(run[0], keys, names)
        following = layout.quotation_of[run[0] + 1 : run[0] + 2]
        if following and following[0] is not None:
            is_label = layout.quotations[following[0]].rule is Rule.INTERVIEW
            if is_label or keys[0] in self._language.complementisers:
                return True
        is_name = keys[0] in self._pronouns or keys[0] in names or keys[0].startswith("@")
        return bool(beside) and is_name

    def _is_led_in_with(self, keys: Sequence[str]) -> bool:
        """Return whether some lead-in of the narrator's has all the words."""
        return any(
            one.line.speaker_id == NARRATOR_ID
            and one.line.text.endswith(":")
            and {word.key.casefold() for word in one.words}.issuperset(keys)
            for one in self._layout.lines
        )

    def _is_repeated(self, first: int, keys: Sequence[str], names: set[str]) -> bool:
        """Return whether the words are a bare tag behind a quotation that only goes on."""
        number = self._layout.quotation_of[first - 1] if first else None
        if not number or not (names | self._pronouns | self._language.reporting_verbs).issuperset(
            keys
        ):
            return False
        before, here = self._layout.quotations[number - 1 : number + 1]
        is_same = before.speaker_id == here.speaker_id
        return is_same and goes_on(
            self._layout.article.text, before.span.end, here.span.start, self._language
        )
