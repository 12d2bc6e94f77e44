"""What every style of script has in common: the opening, chapters, sentences, the credit.

`Direction` says how a script is to be written.
"""

import re
from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quotecast.languages.base import Language
from quotecast.languages.sentences import sentence_spans
from quotecast.model import (
    NARRATOR_ID,
    Article,
    Block,
    BlockKind,
    Chapter,
    Fragments,
    Line,
    LineKind,
    Omission,
    Quotation,
    QuotationKind,
    Segment,
    Span,
    Speaker,
    Style,
    is_speakable,
)
from quotecast.scripting.line_parts import Composer, SpokenMarks, trimmed
from quotecast.scripting.listener import Listener
from quotecast.scripting.masthead import facts_said
from quotecast.scripting.pacing import LONGEST_LINE, speakable_parts, titles_within, whole_sentences
from quotecast.scripting.phrases import is_source_named, source_credit
from quotecast.scripting.quoting import to_be_marked, voiced
from quotecast.settings import PauseSettings

# A quoted title or fragment of at most this length stays in one line with its sentence.
_LONGEST_FRAGMENT = 120
_BULLET = re.compile(r"[-*•‣◦–·]\s+")
_PLAIN_BULLET = re.compile(r"[•‣◦]\s*(?=\w)")  # in a paragraph a dash may be more
_LOOSE = " \t\r\n,;—–“”„‟\"«»‹›‘’‚‛'`"
_LOOSE_END = _LOOSE.replace("—", "").replace("–", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """How a script is to be written.

    `threshold` is the confidence (0 to 1) under which a quotation stays with the narrator;
    `disclosure` is the sentence that says what the voices are and `opening` what is said before all
    else, each empty for none.
    """

    language: Language
    pauses: PauseSettings
    threshold: float
    disclosure: str
    style: Style = Style.RADIO
    fragments: Fragments = Fragments.NARRATED
    opening: str = ""

    def voices_speech(self, quotation: Quotation) -> bool:
        """Return whether a second voice reads the quotation as direct speech."""
        return quotation.kind is QuotationKind.DIRECT and self._is_sure_of(quotation)

    def voices_fragment(self, quotation: Quotation) -> bool:
        """Return whether a second voice reads the quotation within the writer's sentence."""
        return (
            self.fragments is Fragments.VOICED
            and quotation.kind is QuotationKind.MIXED
            and self._is_sure_of(quotation)
        )

    def doubts(self, quotation: Quotation) -> bool:
        """Return whether the quotation is speech that nobody surely said."""
        return quotation.kind is QuotationKind.DIRECT and not self._is_sure_of(quotation)

    def _is_sure_of(self, quotation: Quotation) -> bool:
        return quotation.speaker_id is not None and quotation.confidence >= self.threshold


class Writer(ABC):
    """What has been said so far, for the lines that depend on it."""

    def __init__(
        self,
        article: Article,
        quotations: Sequence[Quotation],
        speakers: Sequence[Speaker],
        direction: Direction,
    ) -> None:
        self.article = article
        self.text = article.text
        self.direction = direction
        self.language = direction.language
        self.speakers = {speaker.id: speaker for speaker in speakers}
        self.listener = Listener(article, speakers, direction.language)
        self.replaced: list[Omission] = []
        self.recases_next = False
        self._has_named_source = False
        self._speech = list(voiced(self.text, quotations, direction.doubts))
        for q in self._speech:
            if q.source is not None and q.speaker_id in self.speakers:
                self.listener.learn(q.speaker_id, q.source.cut_from(self.text).lower())
        self._fragments = [q for q in quotations if direction.voices_fragment(q)]
        self.short_quotes = [
            q.span
            for q in quotations
            if not direction.voices_speech(q) and len(q.span) <= _LONGEST_FRAGMENT
        ]
        narrated = [q for q in quotations if q not in self._fragments]
        doubtful = [
            q for q in quotations if q.kind is QuotationKind.DIRECT and q not in self._speech
        ]
        self._marks = SpokenMarks(
            self.text,
            to_be_marked(article, narrated, doubtful, direction.language),
            direction.language.script,
        )

    def chapters(self) -> list[Chapter]:
        """Write everything; called once."""
        title, segments = self.article.title, list(self._opening())
        chapters: list[Chapter] = []
        credited = False
        for block in self.article.blocks:
            if self.is_said_elsewhere(block):
                continue
            if block.kind is BlockKind.HEADING:
                line = self.narration(block.span)
                if line is None:
                    continue
                if block.is_boxed and segments:
                    segments.append(self.segment([line]))
                    continue
                if segments:
                    chapters.append(Chapter(title=title, segments=tuple(segments)))
                title, segments = line.text, [self.segment([line])]
            else:
                written = list(self.block(block))
                credited = credited or (block.kind is BlockKind.SOURCE and bool(written))
                segments += written
        credit = source_credit(self.article)
        if credit and not credited and not self._has_named_source:
            segments.append(self.segment([self.added(credit)]))
        if segments:
            chapters.append(Chapter(title=title, segments=tuple(segments)))
        return chapters

    def is_said_elsewhere(self, _block: Block) -> bool:
        """Return whether a block of any kind is said beside the words that it belongs to."""
        return False

    @abstractmethod
    def opening(self) -> Iterator[Segment]:
        """Write what stands in front of the facts that we add: the title, the byline."""

    @abstractmethod
    def block(self, block: Block) -> Iterator[Segment]:
        """Write one block that isn't a heading; nothing where it was written before."""

    def _opening(self) -> Iterator[Segment]:
        yield from self._own(self.direction.opening)
        opening = list(self.opening())
        yield from opening
        said = " ".join(line.text for segment in opening for line in segment.lines)
        facts = self.facts(said)
        self._has_named_source = is_source_named(self.article, facts)
        yield from self._own(facts, self.direction.disclosure)

    def _own(self, *texts: str) -> Iterator[Segment]:
        """Write sentences of the show's own."""
        lines = [
            self.added(sentence.cut_from(words))
            for words in texts
            for sentence in sentence_spans(words, Span(start=0, end=len(words)), self.language)
        ]
        if lines:
            yield self.segment(lines)

    def facts(self, said: str) -> str:
        """Return who wrote the article, where and when, but for what was `said` already."""
        return facts_said(self.article, said)

    def body(self, block: Block) -> Span:
        """Return the block without its bullet."""
        words = block.span.cut_from(self.text)
        bullet = (_BULLET if block.kind is BlockKind.LIST_ITEM else _PLAIN_BULLET).match(words)
        if block.kind not in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH) or bullet is None:
            return block.span
        return Span(start=block.span.start + bullet.end(), end=block.span.end)

    def speech_in(self, span: Span) -> list[Quotation]:
        """Return the direct speech in a span that a second voice reads."""
        return _within(self._speech, span)

    def fragments_in(self, span: Span) -> list[Quotation]:
        """Return the quoted fragments in a span that a second voice reads."""
        return _within(self._fragments, span)

    def narrated(self, span: Span) -> Iterator[Segment]:
        """Write a stretch of the writer's; quoted fragments in it may have voices of their own."""
        inside = self.fragments_in(span)
        if inside:
            yield from self.in_place(span, inside)
            return
        lines = list(self._sentences(span))
        if lines:
            yield self.segment(lines)

    def in_place(self, span: Span, quotations: Sequence[Quotation]) -> Iterator[Segment]:
        """Write a stretch in the article's order, quotations in their own voices."""
        position = span.start
        for quotation in quotations:
            start = max(
                position, quotation.span.start
            )  # an answer has the bullet of its list in it
            yield from self._between(Span(start=position, end=start), ends=False)
            spoken = replace(quotation, span=Span(start=start, end=quotation.span.end))
            lines = list(self.utterance([spoken]))
            if lines:
                yield Segment(speaker_id=str(quotation.speaker_id), lines=tuple(lines))
            position = quotation.span.end
        yield from self._between(Span(start=position, end=span.end), ends=True)

    def _between(self, span: Span, *, ends: bool) -> Iterator[Segment]:
        """Write the writer's words beside a quotation, without the stops that hung on it."""
        start = trimmed(self.text, span, _LOOSE).start
        end = span.end if ends else trimmed(self.text, span, _LOOSE_END).end
        if start < end:
            lines = list(self._sentences(Span(start=start, end=max(start, end))))
            if lines:
                yield self.segment(lines)

    def _sentences(self, span: Span) -> Iterator[Line]:
        for sentence in whole_sentences(self.text, span, self.short_quotes, self.language):
            for part in self.parts(sentence):
                line = self.narration(part)
                if line is not None:
                    yield line

    def parts(self, sentence: Span) -> Iterator[Span]:
        """Part a sentence of the writer's that can't be spoken in one go."""
        yield from speakable_parts(self.text, sentence)

    def narration(self, span: Span) -> Line | None:
        """Write one line of the narrator's, None where there is nothing to say in the span."""
        composer = Composer(self.text)
        recased, self.recases_next = self.recases_next, False
        position = span.start
        for place, words in self._marks.within(span):
            self._take(composer, Span(start=position, end=place), recased=recased)
            composer.add(words)
            position = place
        self._take(composer, Span(start=position, end=span.end), recased=recased)
        line = composer.build(NARRATOR_ID, LineKind.NARRATION)
        if not line.origin or not is_speakable(line.text):
            return None
        self.replaced += composer.omissions
        return self.say(line)

    def _take(self, composer: Composer, span: Span, *, recased: bool) -> None:
        position = span.start
        for aside in self.asides(span):
            self._take_piece(composer, Span(start=position, end=aside.span.start), recased=recased)
            composer.leave_out(aside.span, reason=aside.reason)
            position = aside.span.end
        self._take_piece(composer, Span(start=position, end=span.end), recased=recased)

    @staticmethod
    def _take_piece(composer: Composer, span: Span, *, recased: bool) -> None:
        if recased and not composer.text:
            composer.take_capitalised(span)
        else:
            composer.take(span)

    def asides(self, _span: Span) -> Iterator[Omission]:
        """Give what isn't heard of a stretch of the narrator's, in order."""
        yield from ()

    def utterance(self, quotations: Sequence[Quotation]) -> Iterator[Line]:
        """Write what somebody says: a line per sentence, also where a tag stood in its midst."""
        speaker_id = str(quotations[0].speaker_id)
        composer: Composer | None = None
        for quotation in quotations:
            titles = titles_within(self.text, quotation.span)
            for sentence in whole_sentences(self.text, quotation.span, titles, self.language):
                for part in speakable_parts(self.text, sentence):
                    if not is_speakable(part.cut_from(self.text)):  # "🎉"
                        continue
                    if composer is not None and not self._goes_on(composer, part):
                        yield self.say(composer.build(speaker_id, LineKind.QUOTATION))
                        composer = None
                    composer = (composer or Composer(self.text)).take(part)
        if composer is not None:
            yield self.say(composer.build(speaker_id, LineKind.QUOTATION))

    def _goes_on(self, composer: Composer, part: Span) -> bool:
        is_open = composer.text.endswith((",", "—", "–", ";")) or composer.text[-1:].isalnum()
        starts_small = part.cut_from(self.text)[:1].islower()
        return is_open and starts_small and len(composer.text) + len(part) <= LONGEST_LINE

    def added(self, words: str) -> Line:
        """Write a line of ours."""
        return self.say(Composer(self.text).add(words).build(NARRATOR_ID, LineKind.ADDED))

    def say(self, line: Line) -> Line:
        """Let the listener hear a line, and return it."""
        self.listener.hear(line)
        return line

    @staticmethod
    def segment(lines: Sequence[Line]) -> Segment:
        """Make a paragraph of the narrator's."""
        return Segment(speaker_id=NARRATOR_ID, lines=tuple(lines))


def _within(quotations: Sequence[Quotation], span: Span) -> list[Quotation]:
    """Return those that lie in the span; they are in order and don't overlap."""
    first = bisect_left(quotations, span.start, key=lambda quotation: quotation.span.start)
    last = bisect_right(quotations, span.end, key=lambda quotation: quotation.span.end)
    return list(quotations[first:last])
