"""Make of an open article what its page shows."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from quotecast.casting.catalogue import Catalogue
from quotecast.casting.in_language import in_language
from quotecast.desk.cards import DOUBTFUL
from quotecast.desk.changes import changes_of
from quotecast.desk.deeds import sign_of
from quotecast.desk.views import (
    ArticleView,
    BlockView,
    CandidateView,
    ChapterTime,
    ChapterView,
    LineView,
    PersonView,
    PieceView,
    QuotationView,
    SegmentView,
    VoiceView,
)
from quotecast.episode.opened import OpenArticle
from quotecast.model import (
    NARRATOR_ID,
    Block,
    Line,
    LineKind,
    Notice,
    Quotation,
    QuotationKind,
    Rule,
    Script,
    Span,
    is_speakable,
)
from quotecast.timecode import ms_to_hms

COLOURS: Final = 7
"""So many colours tell people apart before one comes again; their names are always there too."""

_MOST_CANDIDATES: Final = 4
_MOST_TOLD: Final = 3

# What a person does at the desk instead of typing a command that notices name.
_HERE: Final = {
    "; settle it with quotecast cast": "; settle it under “Who speaks”",
    "; list the voices with quotecast voices list": "; choose another under “Who speaks”",
}


def view_of(opened: OpenArticle, catalogue: Catalogue) -> ArticleView:
    """Return what the page of an open article shows."""
    return _Viewing(opened, catalogue).view()


def proof_in_words(flaws: Sequence[str], text: str, script: Script) -> str:
    """Return whether a script says what its article says, and if not, where."""
    if not flaws:
        said = len(text.split())
        left_out = sum(is_speakable(one.span.cut_from(text)) for one in script.omissions)
        added = sum(line.kind is LineKind.ADDED for line in script.lines())
        return (
            f"Proved: each of the article's {said:,} words is spoken once, unchanged, or left out with "
            f"a reason ({_counted(left_out, 'place')}); {_counted(added, 'line')} "
            f"{'is' if added == 1 else 'are'} ours and marked so."
        )
    told = "; ".join(flaws[:_MOST_TOLD])
    more = f"; and {len(flaws) - _MOST_TOLD} more" if len(flaws) > _MOST_TOLD else ""
    return f"Not as published: {told}{more}."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _as_done_here(notice: Notice) -> Notice:
    """Return a notice with what is to be done at the desk, where a command stands for it."""
    for command, deed in _HERE.items():
        told, found, _ = notice.message.partition(command)
        if found:
            return replace(notice, message=told + deed)
    return notice


class _Viewing:
    def __init__(self, opened: OpenArticle, catalogue: Catalogue) -> None:
        self._opened = opened
        self._catalogue = in_language(catalogue, opened.draft.script.language)
        self._lines = list(opened.draft.script.lines())
        self._people = {one.id: one for one in self._persons()}
        self._starts = opened.starts_ms()
        spoken = [
            (span, line)
            for line in self._lines
            if line.kind is not LineKind.ADDED
            for span in line.origin
        ]
        self._spoken = sorted(spoken, key=lambda pair: pair[0])
        self._quotations = dict(self._views())

    def view(self) -> ArticleView:
        opened, draft = self._opened, self._opened.draft
        episode = opened.episode
        proof = proof_in_words(opened.flaws, draft.article.text, draft.script)
        return ArticleView(
            title=draft.article.title,
            slug=opened.slug,
            language=draft.article.language,
            was=opened.was,
            blocks=tuple(self._block(block) for block in opened.reading.article.blocks),
            chapters=tuple(self._chapters()),
            people=tuple(self._people.values()),
            voices=tuple(self._voices()),
            doubtful=tuple(one for one in self._quotations.values() if one.is_doubtful),
            notices=tuple(
                _as_done_here(one)
                for one in (*draft.notices, *opened.settled.notices, *opened.repaired.notices)
                if one.kind != DOUBTFUL
            ),
            proof=proof,
            is_proved=not opened.flaws,
            changes=changes_of(draft.corrections),
            has_episode=episode is not None,
            is_as_built=opened.is_as_built,
            new_lines=sum(line.id not in self._starts for line in self._lines),
            duration=ms_to_hms(episode.published.audio[0].duration_ms) if episode else "",
            times=tuple(
                ChapterTime(title=one.title, start_ms=one.start_ms, clock=ms_to_hms(one.start_ms))
                for one in (episode.published.chapters if episode else ())
            ),
        )

    def _persons(self) -> Iterator[PersonView]:
        draft, cast = self._opened.draft, self._opened.settled.cast
        known = {speaker.id: speaker for speaker in draft.script.speakers}
        first: dict[str, str] = {}
        for line in self._lines:
            first.setdefault(line.speaker_id, line.id)
        for number, who in enumerate((NARRATOR_ID, *(one for one in first if one != NARRATOR_ID))):
            speaker, role = known.get(who), cast.roles[who]
            yield PersonView(
                id=who,
                name=speaker.name if speaker else "Narrator",
                colour=(number - 1) % COLOURS + 1 if number else 0,
                description=(speaker.description or "") if speaker else "",
                gender=(speaker.gender or "") if speaker else "",
                evidence=(speaker.gender_evidence or "") if speaker else "",
                voice=role.voice.id,
                reason=role.reason,
                line_id=first.get(who, ""),
            )

    def _voices(self) -> Iterator[VoiceView]:
        taken = {one.voice: one.name for one in self._people.values()}
        for voice in (*self._catalogue.voices, *self._catalogue.spare):
            yield VoiceView(
                id=voice.id,
                gender=voice.gender,
                language=voice.language,
                taken_by=taken.get(voice.id, ""),
            )

    def _views(self) -> Iterator[tuple[Span, QuotationView]]:
        names = {one.id: one.name for one in self._opened.people}
        for number, one in enumerate(self._opened.quotations, 1):
            line = self._line_of(one.span)
            if one.kind is not QuotationKind.DIRECT or line is None:
                continue
            yield one.span, self._quotation(number, one, line, names)

    def _quotation(
        self, number: int, one: Quotation, line: Line, names: Mapping[str, str]
    ) -> QuotationView:
        heard = self._people[line.speaker_id]
        is_by_hand = one.rule is Rule.BY_HAND
        candidates = tuple(
            CandidateView(
                name=names.get(each.speaker_id, each.speaker_id),
                percent=round(100 * each.probability),
                evidence="; ".join(each.evidence),
                is_chosen=each.speaker_id == line.speaker_id,
            )
            for each in one.candidates[:_MOST_CANDIDATES]
        )
        shown = {each.name for each in candidates}
        return QuotationView(
            number=number,
            text=" ".join(one.span.cut_from(self._opened.draft.article.text).split()),
            who=heard.name,
            colour=heard.colour,
            percent=round(100 * one.confidence),
            is_doubtful=line.speaker_id == NARRATOR_ID and not is_by_hand,
            is_by_hand=is_by_hand,
            line_id=line.id,
            candidates=candidates,
            others=tuple(name for name in dict.fromkeys(names.values()) if name not in shown),
        )

    def _line_of(self, span: Span) -> Line | None:
        """Return the line that says the beginning of a place in the article."""
        place = bisect_left(self._spoken, span.start, key=lambda pair: pair[0].end - 1)
        for found, line in self._spoken[place : place + 2]:
            if found.touches(span):
                return line
        return None

    def _block(self, block: Block) -> BlockView:
        text, at = self._opened.reading.article.text, block.span.start
        is_same = text == self._opened.draft.article.text
        pieces: list[PieceView] = []
        for span, quotation in self._quotations.items() if is_same else ():
            if block.span.holds(span) and span.start >= at:
                pieces.append(PieceView(text=text[at : span.start]))
                pieces.append(PieceView(text=span.cut_from(text), quotation=quotation))
                at = span.end
        pieces.append(PieceView(text=text[at : block.span.end]))
        return BlockView(kind=block.kind, pieces=tuple(one for one in pieces if one.text))

    def _chapters(self) -> Iterator[ChapterView]:
        last = self._lines[-1].id
        for chapter in self._opened.draft.script.chapters:
            yield ChapterView(
                title=chapter.title,
                segments=tuple(
                    SegmentView(
                        person=self._people[segment.speaker_id],
                        lines=tuple(self._line(line, last) for line in segment.lines),
                    )
                    for segment in chapter.segments
                ),
            )

    def _line(self, line: Line, last: str) -> LineView:
        return LineView(
            id=line.id,
            sign=sign_of(line),
            text=line.text,
            kind=line.kind,
            start_ms=self._starts.get(line.id),
            pause_ms=line.pause_after_ms,
            has_own_pause=line.has_own_pause,
            rate_percent=line.rate_percent,
            spoken=self._opened.repaired.spoken[line.id].text,
            is_first=line is self._lines[0],
            is_last=line.id == last,
        )
