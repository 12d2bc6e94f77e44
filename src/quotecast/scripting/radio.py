"""Read an article for the ear: who speaks is said before they speak, in the article's own words."""

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from quotecast.languages.patterns import any_of, compiled
from quotecast.model import (
    NARRATOR_ID,
    Block,
    BlockKind,
    Line,
    LineKind,
    Omission,
    Quotation,
    Rule,
    Segment,
    Span,
    Speaker,
    is_speakable,
)
from quotecast.scripting.breathing import breaths
from quotecast.scripting.datelines import Dateline, dateline_of
from quotecast.scripting.figures import for_the_eye
from quotecast.scripting.leads import (
    added_lead_in,
    is_said_in_present,
    lead_in,
    posted_lead_in,
    with_whole_source,
)
from quotecast.scripting.letters import letters_of, signed_by
from quotecast.scripting.line_parts import Composer, trimmed
from quotecast.scripting.masthead import facts_said, spoken_bylines
from quotecast.scripting.naming import Namer
from quotecast.scripting.pacing import speakable_parts
from quotecast.scripting.passages import Passage, passages
from quotecast.scripting.quoting import sounds_like_the_narrator, without_stage_directions
from quotecast.scripting.retold import told_again
from quotecast.scripting.short_lines import is_pronoun
from quotecast.scripting.tails import tail_line, without_tail
from quotecast.scripting.topic import pronoun_of
from quotecast.scripting.treatment import RADIO, Treatment, page_sentences
from quotecast.scripting.turns import Turns
from quotecast.scripting.unheard import amendments, is_tags_alone, trailing_tags, unheard_asides
from quotecast.scripting.writer import Writer

_EDGE: Final = " \t\r\n,;—–"
_ASIDE: Final = re.compile(r"[(\[][^()\[\]]{2,28}[)\]]")  # "(Laughs.)"


class RadioWriter(Writer):
    """Write for listeners: attribution first, one thing at a time."""

    @cached_property
    def _turns(self) -> Turns:
        return Turns(self.text, self._all_speech, self.listener, self.language)

    def is_said_elsewhere(self, block: Block) -> bool:
        """Return whether a block is for the eye, or no more than the signature of a speech, said before it."""
        if block in self._for_the_eye or block.span in self._signatures or block in self._signing:
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
    def _signing(self) -> set[Block]:
        return {block for signature in self._letters.values() for block in signature}

    @cached_property
    def _letters(self) -> dict[Block, tuple[Block, ...]]:
        """The signature of each letter of a page of them, which is said before it."""
        return letters_of(self.article) if self.language.script.wrote else {}

    @cached_property
    def _own_words(self) -> list[Omission]:
        return page_sentences(self.article)

    @cached_property
    def _namer(self) -> Namer:
        return Namer(self.text, self.listener, self.language)

    @cached_property
    def _all_speech(self) -> list[Quotation]:
        return self.speech_in(Span(start=0, end=len(self.text)))

    def opening(self) -> Iterator[Segment]:
        """Write the title, and a byline that reads as one and says all that is to be said."""
        self.replaced += [Omission(span=b.span, reason=why) for b, why in self._for_the_eye.items()]
        for block in self.article.blocks:
            if block.kind is BlockKind.TITLE:
                parts = (self.narration(part) for part in speakable_parts(self.text, block.span))
                lines = [line for line in parts if line is not None]
                if lines:
                    yield self.segment(lines)
        for byline in spoken_bylines(self.article, self._dateline):
            yield from self.narrated(byline)

    def facts(self, said: str) -> str:
        """Return who wrote the article, for whom, where and when."""
        return facts_said(self.article, said, self._dateline)

    @cached_property
    def _dateline(self) -> Dateline | None:
        return dateline_of(self.article)

    def block(self, block: Block) -> Iterator[Segment]:
        """Write a block: speech leaves the writer's sentences and is introduced before it."""
        if RADIO[block.kind] is not Treatment.SPOKEN:
            return
        block = self._without_dateline(block)
        if not len(block.span):
            return
        signature = self._letters.get(block)
        if signature is not None:
            lead = signed_by(self.text, signature, self.language.script.wrote)
            yield self.segment([self.say(lead.build(NARRATOR_ID, LineKind.NARRATION))])
        voiced = self.speech_in(block.span)
        if voiced and voiced[0].rule is Rule.POST:
            yield from self._post(voiced[0])
            return
        body, titles = self.body(block), self.short_quotes
        for passage in passages(self.text, body, voiced, titles, self.language):
            if passage.quotations:
                yield from self._introduced(passage)
            else:
                yield from self.narrated(passage.span)

    def _without_dateline(self, block: Block) -> Block:
        dateline = self._dateline
        if dateline is None or not block.span.holds(dateline.span):
            return block
        place = trimmed(self.text, dateline.span)
        self.replaced.append(Omission(span=place, reason="dateline"))
        return replace(block, span=Span(start=dateline.span.end, end=block.span.end))

    @cached_property
    def _for_the_eye(self) -> dict[Block, str]:
        noted = dict.fromkeys(amendments(self.article), BlockKind.CORRECTION.value)
        noted |= dict.fromkeys(told_again(self.article), "told again in the story")
        return for_the_eye(self.article, self._all_speech) | noted

    def asides(self, span: Span) -> Iterator[Omission]:
        """Give what a newsreader passes over."""
        yield from unheard_asides(self.article, span)

    def parts(self, sentence: Span) -> Iterator[Span]:
        """Part a long sentence where a newsreader would breathe; leave out what leads elsewhere."""
        own = next((one for one in self._own_words if one.span.touches(sentence)), None)
        if own is not None:
            self.replaced.append(replace(own, span=trimmed(self.text, sentence)))
            return
        for breath in breaths(self.text, sentence, self.language):
            yield from super().parts(breath)

    def utterance(self, quotations: Sequence[Quotation]) -> Iterator[Line]:
        """Write what somebody says, without what is told in it of how: "[Laughter]"."""
        spoken: list[Quotation] = []
        for quotation in quotations:
            parts, directions = without_stage_directions(self.text, quotation, self.language)
            self.replaced += [Omission(span=one, reason="stage direction") for one in directions]
            spoken += [self._without_tags(part) for part in parts]
        if spoken:
            yield from super().utterance(spoken)

    def _without_tags(self, quotation: Quotation) -> Quotation:
        tags = trailing_tags(self.text, quotation)
        if tags is None:
            return quotation
        self.replaced.append(Omission(span=tags, reason="tags and links"))
        return replace(quotation, span=Span(start=quotation.span.start, end=tags.start))

    def narrated(self, span: Span) -> Iterator[Segment]:
        """Write the writer's stretch; what speech has left of a sentence begins one anew."""
        rest = trimmed(self.text, span, _EDGE)
        if self._turns.partners and _ASIDE.fullmatch(rest.cut_from(self.text)):
            self.replaced.append(Omission(span=rest, reason="stage direction"))
            return
        last = self.listener.last
        follows_speech = last is not None and last.kind is LineKind.QUOTATION
        if follows_speech and self.text[rest.start : rest.start + 1].islower():
            self.recases_next = True
            span = rest
        for quotation in self.speech_in(span):
            words = quotation.span.cut_from(self.text)
            is_led_to = any(c.isalnum() for c in self.text[span.start : quotation.span.start])
            if is_led_to and sounds_like_the_narrator(words, self.language):
                self._marks.add(quotation.span)
        yield from super().narrated(span)

    def _introduced(self, passage: Passage) -> Iterator[Segment]:
        assert passage.before is not None, "a speech knows what stands before it"  # noqa: S101
        first, before = passage.quotations[0], passage.before
        speaker = self.speakers[str(first.speaker_id)]
        is_turn = first.rule in (Rule.INTERVIEW, Rule.INTERVIEW_GOES_ON)
        if is_turn:
            yield from self._spoken(speaker, self._turns.lead(first, speaker), passage.quotations)
            return
        first, tail, behind = self._without_tail(first, passage)
        first, before = yield from self._own_sentence(first, before)
        lead = self._lead(first, before)
        spoken = [q for q in passage.quotations if q not in behind]
        yield from self._spoken(speaker, lead, spoken)
        if tail is not None:
            yield from self._tail(speaker, first, tail)
        yield from self._spoken(speaker, None, behind)

    def _own_sentence(
        self, quotation: Quotation, before: Span
    ) -> Generator[Segment, None, tuple[Quotation, Span]]:
        """Say what stands before a speech by itself where "and", which ends it, led to the words."""
        tag, source = quotation.tag, quotation.source
        if tag is None or source is None:
            return quotation, before
        leads = tag.end <= quotation.span.start
        end = source.start if leads else before.end
        start = min(before.start, tag.start) if leads else before.start
        clause = trimmed(self.text, Span(start=start, end=end), _EDGE + "“\"‘'")
        joiner = compiled(rf",?\s+({any_of(self._joiners)})$").search(
            self.text, clause.start, clause.end
        )
        is_parted = not leads or self.text[clause.end : clause.end + 1] == ","
        if joiner is None or not is_parted:
            return quotation, before
        word = Span(start=joiner.start(1), end=joiner.end(1))
        line = Composer(self.text).take_capitalised(Span(start=clause.start, end=joiner.start()))
        line.add(".").leave_out(word, reason="conjunction")
        self.replaced += line.omissions
        yield self.segment([self.say(line.build(NARRATOR_ID, LineKind.NARRATION))])
        if not leads:
            return quotation, Span(start=before.end, end=before.end)
        tag = Span(start=end, end=tag.end)
        return replace(quotation, tag=tag), Span(start=end, end=max(end, before.end))

    @cached_property
    def _joiners(self) -> frozenset[str]:
        """Words at the end of a clause behind which only quoted words follow: "…, and"; no "If so", "Asked about that"."""
        joining = self.language.script.fresh_conjunctions & self.language.clause_conjunctions
        return joining - self.language.subordinators

    def _without_tail(
        self, quotation: Quotation, passage: Passage
    ) -> tuple[Quotation, Span | None, Sequence[Quotation]]:
        """Divide the tag's end from it, and the quotations that are to be heard behind that."""
        tag = quotation.tag
        if tag is None or tag.end <= passage.quotations[0].span.start:
            return quotation, None, ()
        behind = [q for q in passage.quotations if q.span.start >= tag.end]
        if behind and self.text[behind[0].span.start].islower():
            return quotation, None, ()
        tag, tail = without_tail(self.text, quotation, tag, self.language)
        return replace(quotation, tag=tag), tail, behind if tail is not None else ()

    def _tail(self, speaker: Speaker, quotation: Quotation, tail: Span) -> Iterator[Segment]:
        if is_tags_alone(tail.cut_from(self.text)):
            self.replaced.append(Omission(span=tail, reason="tags and links"))
            return
        verb = quotation.reporting_verb
        said = verb.cut_from(self.text) if verb is not None else ""
        source = quotation.source.cut_from(self.text) if quotation.source is not None else ""
        name = source if is_pronoun(source, self.language) else ""
        name = name or pronoun_of(speaker, self.language) or self.listener.short_name(speaker)
        composer = tail_line(self.text, tail, said, name, self.language)
        self.replaced += composer.omissions
        yield self.segment([self.say(composer.build(NARRATOR_ID, LineKind.NARRATION))])

    def _spoken(
        self, speaker: Speaker, lead: Composer | None, quotations: Sequence[Quotation]
    ) -> Iterator[Segment]:
        if lead is not None:
            self.replaced += lead.omissions
        if lead is not None and lead.text:
            line = lead.build(NARRATOR_ID, LineKind.NARRATION)
            line = line if line.origin else replace(line, kind=LineKind.ADDED)
            line = line if self._is_heard(quotations) else _as_sentence(line)
            yield self.segment([self.say(line)])
        lines = list(self.utterance(quotations)) if quotations else []
        if lines:
            yield Segment(speaker_id=speaker.id, lines=tuple(lines))

    def _is_heard(self, quotations: Sequence[Quotation]) -> bool:
        return any(is_speakable(q.span.cut_from(self.text)) for q in quotations)

    def _lead(self, quotation: Quotation, before: Span) -> Composer | None:
        speaker = self.speakers[str(quotation.speaker_id)]
        quotation = with_whole_source(self.text, quotation, speaker, self.language)
        needless = self._namer.why_needless(quotation, before, speaker)
        if needless and quotation.tag is not None:
            self.replaced.append(Omission(span=quotation.tag, reason=needless))
            return None
        has_before = any(c.isalnum() for c in before.cut_from(self.text))
        if quotation.tag is None and not has_before:
            if self.listener.expects(speaker):
                return None
            said = is_said_in_present(self.text, self._all_speech, quotation, self.language)
            return added_lead_in(self._namer.name_alone(speaker), self.language, is_present=said)
        naming = self._namer.naming(quotation, before, speaker)
        return lead_in(self.text, before, quotation, naming, self.language)

    def _post(self, quotation: Quotation) -> Iterator[Segment]:
        """Introduce what somebody posted by the signature below it."""
        speaker, last, lead = self.speakers[str(quotation.speaker_id)], self.listener.last, None
        is_led_to = last is not None and last.text.endswith(":")  # "Northline has posted this:"
        if is_led_to and self.listener.is_about(speaker) and quotation.tag is not None:
            self.replaced.append(Omission(span=quotation.tag, reason="just named"))
        else:
            lead = posted_lead_in(self.text, quotation, self.language)
        yield from self._spoken(speaker, lead, [quotation])


def _as_sentence(line: Line) -> Line:
    """Return a lead-in that nothing follows with a stop in place of its added colon: "Jo wrote."."""
    is_added = bool(line.added) and line.added[-1].end == len(line.text)
    return replace(line, text=f"{line.text[:-1]}.") if is_added and line.text[-1] == ":" else line
