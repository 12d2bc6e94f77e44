"""What the page of an article shows, as values for its template."""

from dataclasses import dataclass

from quotecast.desk.changes import ChangeView
from quotecast.model import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateView:
    """One who may have said a quotation."""

    name: str
    percent: int
    evidence: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationView:
    """A quotation with who is heard saying it; `number` counts all quotations from 1."""

    number: int
    text: str
    who: str
    colour: int
    percent: int
    is_doubtful: bool
    is_by_hand: bool
    line_id: str
    candidates: tuple[CandidateView, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceView:
    """A piece of a block's text; `quotation` where it is one that somebody else may say."""

    text: str
    quotation: QuotationView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A block of the article."""

    kind: str
    pieces: tuple[PieceView, ...]

    @property
    def quotations(self) -> tuple[QuotationView, ...]:
        """Those in it."""
        return tuple(piece.quotation for piece in self.pieces if piece.quotation)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A line of the script; `start_ms` is when it is heard in the episode as built, if it is.

    `sign` changes with its words, so that nobody changes another line than the one they saw.
    """

    id: str
    sign: str
    text: str
    kind: str
    start_ms: int | None
    pause_ms: int
    has_own_pause: bool
    rate_percent: int
    spoken: str
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentView:
    """Lines that one person says on end."""

    person: "PersonView"
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterView:
    """A chapter of the script."""

    title: str
    segments: tuple[SegmentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceView:
    """A voice that somebody may have; `taken_by` is who else has it here."""

    id: str
    gender: str
    language: str
    taken_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """Somebody who is heard; `colour` 0 is the narrator's."""

    id: str
    name: str
    colour: int
    description: str
    gender: str
    evidence: str
    voice: str
    reason: str
    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterTime:
    """When a chapter begins in the episode as built."""

    title: str
    start_ms: int
    clock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """All that the page of an article shows."""

    title: str
    slug: str
    language: str
    was: str
    blocks: tuple[BlockView, ...]
    chapters: tuple[ChapterView, ...]
    people: tuple[PersonView, ...]
    voices: tuple[VoiceView, ...]
    doubtful: tuple[QuotationView, ...]
    notices: tuple[Notice, ...]
    proof: str
    is_proved: bool
    changes: tuple[ChangeView, ...]
    has_episode: bool
    is_as_built: bool
    new_lines: int
    duration: str
    times: tuple[ChapterTime, ...]
