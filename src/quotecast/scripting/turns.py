"""Introduce the turns of an interview: who is heard for the first time, then the voices tell."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from quotecast.languages.base import Language
from quotecast.model import Quotation, Rule, Speaker
from quotecast.scripting.line_parts import Composer
from quotecast.scripting.listener import Listener

_DIALOGUE: Final = 2


class Turns:
    """What was heard of an interview so far; `speech` is all direct speech of the article."""

    def __init__(
        self, text: str, speech: Sequence[Quotation], listener: Listener, language: Language
    ) -> None:
        self._text = text
        self._speech = speech
        self._listener = listener
        self._language = language
        self._turned: set[str] = set()
        self._last_turn = ""
        self._last_answer = ""
        self.partners = frozenset(q.speaker_id for q in speech if q.rule is Rule.INTERVIEW)

    @cached_property
    def _asker(self) -> str:
        """The one who asks in an interview of several, empty where more than one does."""
        turns = [q for q in self._speech if q.rule is Rule.INTERVIEW]
        asked = Counter(q.speaker_id for q in turns if q.span.cut_from(self._text).endswith("?"))
        if len(self.partners) <= _DIALOGUE or not asked:
            return ""
        (asker, count), *others = asked.most_common(2)
        own = sum(q.speaker_id == asker for q in turns)
        return str(asker) if not others and 2 * count > own >= _DIALOGUE else ""

    def lead(self, quotation: Quotation, speaker: Speaker) -> Composer | None:
        """Introduce who is heard for the first time in an interview; then the voices tell.

        With three voices and more, each turn keeps its label, but for those of the one who asks, and of
        whoever answered last.
        """
        label = quotation.tag
        is_new = speaker.id not in self._turned
        self._turned.add(speaker.id)
        lead = Composer(self._text)
        goes_on = self._last_turn == speaker.id
        self._last_turn = speaker.id
        if label is None and goes_on:
            return None
        is_plain = len(self.partners) <= _DIALOGUE
        if self._asker and speaker.id != self._asker:
            is_plain = is_plain or self._last_answer == speaker.id
            self._last_answer = speaker.id
        if (is_plain or speaker.id == self._asker) and not is_new:
            if label is not None:
                return lead.leave_out(label, reason="label")
            return None
        if label is not None and label.cut_from(self._text).split()[-1] in speaker.name.split():
            return lead.take_capitalised(label).add(":")
        name = self._listener.name_for(speaker).rstrip(",")
        title = label.cut_from(self._text).split()[0] if label is not None else ""
        if " " not in name and title.strip(".").lower() in self._language.honorifics:
            name = f"{title.capitalize()} {name}"
        if label is None:
            return lead.add(f"{name[:1].upper()}{name[1:]}:")
        return lead.replace(label, f"{name[:1].upper()}{name[1:]}:", reason="label")
