"""Write an article's script in the radio style: who speaks is said before they speak."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotecast.errors import SourceError
from quotecast.languages.base import Language
from quotecast.languages.sentences import sentence_spans
from quotecast.model import (
    NARRATOR_ID,
    Article,
    Block,
    BlockKind,
    Chapter,
    Line,
    LineKind,
    Omission,
    Quotation,
    QuotationKind,
    Script,
    Segment,
    Span,
    Speaker,
)
from quotecast.scripting.composing import Composer, trimmed
from quotecast.scripting.coverage import omissions
from quotecast.scripting.leads import added_lead_in, is_pronoun, lead_in
from quotecast.scripting.pacing import paced
from quotecast.scripting.parting import LONGEST_LINE, speakable_parts, whole_sentences
from quotecast.scripting.passages import Passage, passages
from quotecast.scripting.phrases import origin_of, source_credit
from quotecast.scripting.spoken import is_speakable
from quotecast.settings import PauseSettings

# A quoted title or fragment of at most this length stays in one line with its sentence.
_LONGEST_FRAGMENT = 120

_SILENT = (BlockKind.CAPTION, BlockKind.READ_MORE)
_BULLET = re.compile(r"[-*•‣◦–·]\s+")
_BY = re.compile(r"by\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """Say how a script is to be written.

    `threshold` is the confidence (0 to 1) under which a quotation stays with the narrator;
    `disclosure` is the sentence that says what the voices are, empty for none.
    """

    language: Language
    pauses: PauseSettings
    threshold: float
    disclosure: str


def write_script(
    article: Article,
    quotations: Sequence[Quotation],
    speakers: Sequence[Speaker],
    direction: Direction,
) -> Script:
    """Write the script of an article.

    Every character of the article is in the origin of exactly one line or in an omission.

    Raises:
        SourceError: there is nothing in the article that can be spoken.
    """
    writer = _Writer(article, quotations, speakers, direction)
    chapters = paced(writer.chapters(), direction.pauses)
    lines = [line for chapter in chapters for line in chapter.lines()]
    if not any(line.origin for line in lines):
        raise SourceError(
            f"{article.source} has nothing to speak in it", "Give an article that has some text"
        )
    heard = {line.speaker_id for line in lines}
    return Script(
        article_id=article.id,
        language=article.language,
        speakers=tuple(speaker for speaker in speakers if speaker.id in heard),
        chapters=chapters,
        omissions=omissions(article, lines, writer.replaced),
    )


def is_voiced(quotation: Quotation, threshold: float) -> bool:
    """Tell whether a second voice reads the quotation."""
    return (
        quotation.kind is QuotationKind.DIRECT
        and quotation.speaker_id is not None
        and quotation.confidence >= threshold
    )


class _Writer:
    """Hold what has been said so far, for the lead-ins that depend on it."""

    def __init__(
        self,
        article: Article,
        quotations: Sequence[Quotation],
        speakers: Sequence[Speaker],
        direction: Direction,
    ) -> None:
        self._article = article
        self._text = article.text
        self._direction = direction
        self._speakers = {speaker.id: speaker for speaker in speakers}
        self._mentions = {speaker.id: _mention_pattern(speaker) for speaker in speakers}
        self._voiced = [q for q in quotations if is_voiced(q, direction.threshold)]
        self._next_voiced = 0
        self._fragments = [
            q.span
            for q in quotations
            if not is_voiced(q, direction.threshold) and len(q.span) <= _LONGEST_FRAGMENT
        ]
        self._said: list[Line] = []
        self.replaced: list[Omission] = []

    def chapters(self) -> list[Chapter]:
        title = self._article.title
        segments = [*self._opening()]
        chapters: list[Chapter] = []
        credited = False
        for block in self._article.blocks:
            if block.kind is BlockKind.HEADING:
                heading = block.span
                line = self._narration(heading)
                if line is None:
                    continue
                if segments:
                    chapters.append(Chapter(title=title, segments=tuple(segments)))
                title, segments = line.text, [self._segment([line])]
            elif block.kind not in (*_SILENT, BlockKind.TITLE, BlockKind.BYLINE):
                credited = credited or block.kind is BlockKind.SOURCE
                segments += self._block(block)
        credit = source_credit(self._article)
        if credit and not credited:
            segments.append(self._segment([self._added(credit)]))
        if segments:
            chapters.append(Chapter(title=title, segments=tuple(segments)))
        return chapters

    def _opening(self) -> Iterator[Segment]:
        for block in self._article.blocks:
            if block.kind is BlockKind.TITLE:
                parts = (self._narration(part) for part in speakable_parts(self._text, block.span))
                lines = [line for line in parts if line is not None]
                if lines:
                    yield self._segment(lines)
            elif block.kind is BlockKind.BYLINE and _BY.match(block.span.cut_from(self._text)):
                yield from self._block(block)
        said = " ".join(line.text for line in self._said)
        facts = f"{origin_of(self._article, said)} {self._direction.disclosure}"
        whole = Span(start=0, end=len(facts))
        sentences = sentence_spans(facts, whole, self._direction.language)
        lines = [self._added(sentence.cut_from(facts)) for sentence in sentences]
        if lines:
            yield self._segment(lines)

    def _block(self, block: Block) -> Iterator[Segment]:
        for passage in passages(
            self._text, self._body(block), self._voiced_in(block), self._direction.language
        ):
            if passage.quotations:
                yield from self._speech(passage)
            else:
                lines = list(self._narrated(passage.span))
                if lines:
                    yield self._segment(lines)

    def _body(self, block: Block) -> Span:
        bullet = _BULLET.match(block.span.cut_from(self._text))
        if block.kind is not BlockKind.LIST_ITEM or bullet is None:
            return block.span
        return Span(start=block.span.start + bullet.end(), end=block.span.end)

    def _voiced_in(self, block: Block) -> list[Quotation]:
        inside = []
        while self._next_voiced < len(self._voiced):
            quotation = self._voiced[self._next_voiced]
            if quotation.span.end > block.span.end:
                break
            self._next_voiced += 1
            if quotation.span.start >= block.span.start:
                inside.append(quotation)
        return inside

    def _narrated(self, span: Span) -> Iterator[Line]:
        for sentence in whole_sentences(
            self._text, span, self._fragments, self._direction.language
        ):
            for part in speakable_parts(self._text, sentence):
                line = self._narration(part)
                if line is not None:
                    yield line

    def _narration(self, span: Span) -> Line | None:
        composer = Composer(self._text)
        has_clause_before = self._follows_speech(span)
        stripped = trimmed(self._text, span, " \t\r\n,;—–") if has_clause_before else span
        if has_clause_before:
            composer.take_capitalised(stripped)
        else:
            composer.take(stripped)
        if not is_speakable(composer.text):
            return None
        self.replaced += composer.omissions
        line = composer.build(NARRATOR_ID, LineKind.NARRATION)
        self._said.append(line)
        return line

    def _follows_speech(self, span: Span) -> bool:
        """Tell whether the span is the rest of a sentence that a speech was taken from."""
        start = trimmed(self._text, span, " \t\r\n,;—–").start
        return (
            bool(self._said)
            and self._said[-1].kind is LineKind.QUOTATION
            and self._text[start : start + 1].islower()
        )

    def _speech(self, passage: Passage) -> Iterator[Segment]:
        first = passage.quotations[0]
        speaker = self._speakers[str(first.speaker_id)]
        assert passage.before is not None, "a speech knows what stands before it"  # noqa: S101
        lead = self._lead(first, speaker, passage.before)
        if lead is not None:
            self._said.append(lead)
            yield self._segment([lead])
        lines = []
        for composer in self._utterances(passage.quotations):
            line = composer.build(speaker.id, LineKind.QUOTATION)
            lines.append(line)
            self._said.append(line)
        if lines:
            yield Segment(speaker_id=speaker.id, lines=tuple(lines))

    def _lead(self, quotation: Quotation, speaker: Speaker, before: Span) -> Line | None:
        has_before = any(c.isalnum() for c in before.cut_from(self._text))
        if quotation.tag is None and not has_before:
            return None if self._is_known_to_speak(speaker) else added_lead_in(speaker)
        name = None
        if quotation.source is not None and is_pronoun(quotation.source.cut_from(self._text)):
            name = None if self._is_known_to_speak(speaker) else speaker.label
        line, replaced = lead_in(self._text, before, quotation, name)
        self.replaced += replaced
        return line

    def _is_known_to_speak(self, speaker: Speaker) -> bool:
        """Tell whether the listener knows that this speaker is meant.

        So it is right after the speaker's own words, after a sentence that leads to them with a
        colon, and after one that names nobody else who is quoted in the article.
        """
        if not self._said:
            return False
        last = self._said[-1]
        if last.speaker_id != NARRATOR_ID:
            return last.speaker_id == speaker.id
        if last.text.endswith(":"):
            return True
        named = [who for who, pattern in self._mentions.items() if pattern.search(last.text)]
        return named == [speaker.id]

    def _utterances(self, quotations: Sequence[Quotation]) -> Iterator[Composer]:
        composer: Composer | None = None
        for quotation in quotations:
            sentences = sentence_spans(self._text, quotation.span, self._direction.language)
            for sentence in sentences:
                for part in speakable_parts(self._text, sentence):
                    if composer is not None and not self._goes_on(composer, part):
                        yield composer
                        composer = None
                    composer = (composer or Composer(self._text)).take(part)
        if composer is not None:
            yield composer

    def _goes_on(self, composer: Composer, part: Span) -> bool:
        is_open = composer.text.endswith((",", "—", "–", ";")) or composer.text[-1:].isalnum()
        starts_small = part.cut_from(self._text)[:1].islower()
        return is_open and starts_small and len(composer.text) + len(part) <= LONGEST_LINE

    def _added(self, text: str) -> Line:
        line = Composer(self._text).add(text).build(NARRATOR_ID, LineKind.ADDED)
        self._said.append(line)
        return line

    @staticmethod
    def _segment(lines: Sequence[Line]) -> Segment:
        return Segment(speaker_id=NARRATOR_ID, lines=tuple(lines))


def _mention_pattern(speaker: Speaker) -> re.Pattern[str]:
    names = {speaker.label, *speaker.aliases}
    if speaker.is_named:
        names |= {name.split()[-1] for name in names if name.split()}
    words = "|".join(re.escape(name) for name in sorted(names) if name[:1].isupper())
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)")
