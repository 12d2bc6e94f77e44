"""Introduce the turns of an interview: who is heard for the first time, then the voices tell."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from quotecast.languages.base import Language
from quotecast.model import Article, Quotation, Rule, Span, Speaker
from quotecast.scripting.line_parts import Composer
from quotecast.scripting.listener import Listener
from quotecast.scripting.phrases import authors_of, outlet_of

_DIALOGUE: Final = 2
_LABEL: Final = re.compile(
    r"([^\W\d_][\w.’'&-]*(?:\s[\w.’'&-]+){0,3}):(?:\s+(?=\S)|(?=[^\W\d_a-z]|[“\"]))"
)


def with_labels(
    article: Article, quotations: Sequence[Quotation], speakers: Sequence[Speaker]
) -> list[Quotation]:
    """Part the label from the turns of an interview of which only some begin with one: "Holt: I row.".

    It is whoever speaks, or part of their name; one without a name asks for the outlet, or is who wrote it.
    """
    known = {speaker.id: speaker for speaker in speakers}
    asking = " ".join([outlet_of(article), *authors_of(article)])

    def parted(quotation: Quotation) -> Quotation:
        speaker = known.get(quotation.speaker_id or "")
        label = _LABEL.match(article.text, quotation.span.start, quotation.span.end)
        is_bare = quotation.rule is Rule.INTERVIEW and quotation.tag is None
        if not is_bare or label is None or speaker is None:
            return quotation
        names = (speaker.name, *speaker.aliases) if speaker.is_named else (asking,)
        words = {word.casefold() for name in names for word in name.split()}
        if not words.issuperset(label[1].casefold().split()):
            return quotation
        tag = Span(start=label.start(1), end=label.end(1))
        said = Span(start=label.end(), end=quotation.span.end)
        return replace(quotation, span=said, tag=tag)

    return list(map(parted, quotations))


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
        words = label.cut_from(self._text).split() if label is not None else []
        title = words[0] if len(words) > 1 else ""  # "SEN" alone is a name
        if " " not in name and title.strip(".").lower() in self._language.honorifics:
            name = f"{title.capitalize()} {name}"
        if label is None:
            return lead.add(f"{name[:1].upper()}{name[1:]}:")
        return lead.replace(label, f"{name[:1].upper()}{name[1:]}:", reason="label")
