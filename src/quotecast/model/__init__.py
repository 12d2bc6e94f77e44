"""The words of quotecast as frozen values; imports nothing of ours."""

from quotecast.model.article import (
    Article,
    Block,
    BlockKind,
    Gender,
    Quotation,
    QuotationKind,
    Speaker,
)
from quotecast.model.audio import Loudness, Master, MusicPlacement, Placement, Take, Word
from quotecast.model.episode import (
    AudioFile,
    ChapterMark,
    Cue,
    Episode,
    Notice,
    Sentence,
    Turn,
    WordTime,
)
from quotecast.model.script import (
    NARRATOR_ID,
    Chapter,
    Line,
    LineKind,
    Music,
    MusicRole,
    Omission,
    Script,
    Segment,
    Style,
)
from quotecast.model.span import Span
from quotecast.model.spoken import Lexeme, Lexicon, SpokenForm, SpokenPiece
from quotecast.model.voice import Cast, Role, Voice

__all__ = [
    "NARRATOR_ID",
    "Article",
    "AudioFile",
    "Block",
    "BlockKind",
    "Cast",
    "Chapter",
    "ChapterMark",
    "Cue",
    "Episode",
    "Gender",
    "Lexeme",
    "Lexicon",
    "Line",
    "LineKind",
    "Loudness",
    "Master",
    "Music",
    "MusicPlacement",
    "MusicRole",
    "Notice",
    "Omission",
    "Placement",
    "Quotation",
    "QuotationKind",
    "Role",
    "Script",
    "Segment",
    "Sentence",
    "Span",
    "Speaker",
    "SpokenForm",
    "SpokenPiece",
    "Style",
    "Take",
    "Turn",
    "Voice",
    "Word",
    "WordTime",
]
