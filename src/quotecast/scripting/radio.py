"""Read an article for the ear: who speaks is said before they speak, in the article's own words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from quotecast.languages.patterns import compiled
from quotecast.model import (
    NARRATOR_ID,
    Block,
    BlockKind,
    LineKind,
    Omission,
    Quotation,
    Rule,
    Segment,
    Span,
    Speaker,
)
from quotecast.scripting.breathing import breaths
from quotecast.scripting.leads import added_lead_in, lead_in, posted_lead_in
from quotecast.scripting.line_parts import Composer, trimmed
from quotecast.scripting.naming import Namer
from quotecast.scripting.pacing import speakable_parts
from quotecast.scripting.passages import Passage, passages
from quotecast.scripting.tails import tail_line, without_tail
from quotecast.scripting.topic import pronoun_of
from quotecast.scripting.writer import Writer

_SILENT: Final = (
    *(BlockKind.CAPTION, BlockKind.READ_MORE, BlockKind.TITLE, BlockKind.BYLINE),
    BlockKind.FOOTNOTE,
)
_EDGE: Final = " \t\r\n,;—–"
_DIALOGUE: Final = 2
_BYLINE_DIVIDER: Final = re.compile(r"\s+[|•·]\s")


class RadioWriter(Writer):
    """Write for listeners: attribution first, one thing at a time."""

    @cached_property
    def _partners(self) -> frozenset[str | None]:
        """Everybody with a turn in an interview."""
        return frozenset(q.speaker_id for q in self._all_speech if q.rule is Rule.INTERVIEW)

    def is_said_elsewhere(self, block: Block) -> bool:
        """Return whether a block is no more than the signature below a speech, said before it."""
        if block.span in self._signatures:
            return True
        rules = (Rule.SIGNED, Rule.POST)
        tags = (q.tag for q in self._all_speech if q.rule in rules and q.tag is not None)
        tag = next((tag for tag in tags if block.span.holds(tag)), None)
        if tag is None:
            return False
        rest = self.text[block.span.start : tag.start] + self.text[tag.end : block.span.end]
        return not any(character.isalnum() for character in rest)

    @cached_property
    def _signatures(self) -> frozenset[Span | None]:
        """The blocks that sign posts, which are said before them."""
        return frozenset(q.tag for q in self._all_speech if q.rule is Rule.POST)

    @cached_property
    def _turned(self) -> set[str]:
        """Whoever had a turn already."""
        return set()

    @cached_property
    def _namer(self) -> Namer:
        return Namer(self.text, self.listener, self.language)

    @cached_property
    def _all_speech(self) -> list[Quotation]:
        return self.speech_in(Span(start=0, end=len(self.text)))

    def opening(self) -> Iterator[Segment]:
        """Write the title and a byline that reads as one, wherever they stand."""
        opener = self.language.pages.by
        by = compiled(rf"(?:{opener})\s" if opener else "", any_case=True)
        for block in self.article.blocks:
            if block.kind is BlockKind.TITLE:
                parts = (self.narration(part) for part in speakable_parts(self.text, block.span))
                lines = [line for line in parts if line is not None]
                if lines:
                    yield self.segment(lines)
            elif block.kind is BlockKind.BYLINE and by.match(block.span.cut_from(self.text)):
                yield from self.narrated(_names_of(self.text, block.span))

    def block(self, block: Block) -> Iterator[Segment]:
        """Write a block: speech leaves the writer's sentences and is introduced before it."""
        if block.kind in _SILENT:
            return
        voiced = self.speech_in(block.span)
        if voiced and voiced[0].rule is Rule.POST:
            yield from self._post(voiced[0])
            return
        for passage in passages(self.text, self.body(block), voiced, self.language):
            if passage.quotations:
                yield from self._introduced(passage)
            else:
                yield from self.narrated(passage.span)

    def parts(self, sentence: Span) -> Iterator[Span]:
        """Part a long sentence where a newsreader would breathe."""
        for breath in breaths(self.text, sentence, self.language):
            yield from super().parts(breath)

    def narrated(self, span: Span) -> Iterator[Segment]:
        """Write the writer's stretch; what speech has left of a sentence begins one anew."""
        rest = trimmed(self.text, span, _EDGE)
        last = self.listener.last
        follows_speech = last is not None and last.kind is LineKind.QUOTATION
        if follows_speech and self.text[rest.start : rest.start + 1].islower():
            self.recases_next = True
            span = rest
        yield from super().narrated(span)

    def _introduced(self, passage: Passage) -> Iterator[Segment]:
        assert passage.before is not None, "a speech knows what stands before it"  # noqa: S101
        first = passage.quotations[0]
        speaker = self.speakers[str(first.speaker_id)]
        is_turn = first.rule is Rule.INTERVIEW and first.tag is not None
        tail = None
        if not is_turn:
            first, tail = self._without_tail(first, passage)
        lead = self._turn_lead(first) if is_turn else self._lead(first, passage.before)
        yield from self._spoken(speaker, lead, passage.quotations)
        if tail is not None:
            yield from self._tail(speaker, first, tail)

    def _without_tail(
        self, quotation: Quotation, passage: Passage
    ) -> tuple[Quotation, Span | None]:
        tag = quotation.tag
        if tag is None or tag.start < passage.quotations[-1].span.end:
            return quotation, None
        tag, tail = without_tail(self.text, tag, self.language)
        return replace(quotation, tag=tag), tail

    def _tail(self, speaker: Speaker, quotation: Quotation, tail: Span) -> Iterator[Segment]:
        verb = quotation.reporting_verb
        said = verb.cut_from(self.text) if verb is not None else ""
        name = pronoun_of(speaker, self.language) or self.listener.short_name(speaker)
        composer = tail_line(self.text, tail, said, name, self.language)
        self.replaced += composer.omissions
        yield self.segment([self.say(composer.build(NARRATOR_ID, LineKind.NARRATION))])

    def _spoken(
        self, speaker: Speaker, lead: Composer | None, quotations: Sequence[Quotation]
    ) -> Iterator[Segment]:
        if lead is not None:
            self.replaced += lead.omissions
            line = lead.build(NARRATOR_ID, LineKind.NARRATION)
            line = line if line.origin else replace(line, kind=LineKind.ADDED)
            yield self.segment([self.say(line)])
        lines = list(self.utterance(quotations))
        if lines:
            yield Segment(speaker_id=speaker.id, lines=tuple(lines))

    def _lead(self, quotation: Quotation, before: Span) -> Composer | None:
        speaker = self.speakers[str(quotation.speaker_id)]
        needless = self._namer.why_needless(quotation, before, speaker)
        if needless and quotation.tag is not None:
            self.replaced.append(Omission(span=quotation.tag, reason=needless))
            return None
        has_before = any(c.isalnum() for c in before.cut_from(self.text))
        if quotation.tag is None and not has_before:
            if self.listener.expects(speaker):
                return None
            return added_lead_in(self._namer.name_alone(speaker), self.language)
        naming = self._namer.naming(quotation, before, speaker)
        return lead_in(self.text, before, quotation, naming, self.language)

    def _turn_lead(self, quotation: Quotation) -> Composer | None:
        """Introduce who is heard for the first time in an interview; then the voices tell.

        With three voices and more, each turn keeps its label.
        """
        speaker, label = self.speakers[str(quotation.speaker_id)], quotation.tag
        assert label is not None, "a turn with a label"  # noqa: S101
        is_new = speaker.id not in self._turned
        self._turned.add(speaker.id)
        lead = Composer(self.text)
        if len(self._partners) <= _DIALOGUE and not is_new:
            self.replaced.append(Omission(span=label, reason="label"))
            return None
        if label.cut_from(self.text).split()[-1] in speaker.name.split():
            return lead.take_capitalised(label).add(":")
        name = self.listener.name_for(speaker).rstrip(",")
        return lead.replace(label, f"{name[:1].upper()}{name[1:]}:", reason="label")

    def _post(self, quotation: Quotation) -> Iterator[Segment]:
        """Introduce what somebody posted by the signature below it."""
        speaker = self.speakers[str(quotation.speaker_id)]
        lead = posted_lead_in(self.text, quotation, self.language)
        yield from self._spoken(speaker, lead, [quotation])


def _names_of(text: str, byline: Span) -> Span:
    """Return a byline up to the bar or bullet behind which dates and labels follow."""
    divider = _BYLINE_DIVIDER.search(text, byline.start, byline.end)
    return byline if divider is None else Span(start=byline.start, end=divider.start())
