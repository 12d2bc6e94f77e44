"""What is published: an episode with its captions and chapters, and what a listener is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from quotecast.model.article import Article, Span, Speaker
from quotecast.model.audio import Loudness, Take
from quotecast.model.script import Script
from quotecast.model.source import Source
from quotecast.model.spoken import Cast, SpokenForm, Voice

PASSED_OVER: Final = "passed over"
"""The kind of a notice of what is there and is no article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that is less than it should be; `origin` is where in the article."""

    kind: str
    message: str
    origin: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """What an episode is made of before it is mastered; `spoken` and `takes` are by line id.

    `page` is what the source itself shows, empty where the article's text is the source. `other_voices`
    are those of lines that are spoken in another voice than their speaker's, `other_words` the ids of those
    that say by hand what their script hasn't.
    """

    article: Article
    script: Script
    cast: Cast
    spoken: Mapping[str, SpokenForm]
    takes: Mapping[str, Take]
    notices: tuple[Notice, ...] = ()
    page: str = ""
    other_voices: Mapping[str, Voice] = field(default_factory=dict)
    other_words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTime:
    """When the word at `offset` of a text is heard, in ms of the programme."""

    offset: int
    ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One caption in the sense of WebVTT. Times in ms from the start of the programme.

    `word_times` rise strictly and lie within the caption; there may be few or none.
    """

    start_ms: int
    end_ms: int
    speaker: str
    text: str
    word_times: tuple[WordTime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One line of the script as it is heard, in ms of the programme.

    `id` is the line's and unique in the episode. `word_times` rise, and may be few or none.
    """

    id: str
    start_ms: int
    end_ms: int
    text: str
    word_times: tuple[WordTime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A paragraph that one speaker says; there is at least one sentence.

    `speaker` is the name to show; `speaker_id` is `narrator` or that of one of the episode's
    speakers.
    """

    speaker_id: str
    speaker: str
    sentences: tuple[Sentence, ...]

    @property
    def start_ms(self) -> int:
        """From when on it is heard."""
        return self.sentences[0].start_ms

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterMark:
    """When a chapter is heard, in ms from the start of the programme."""

    title: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioFile:
    """Describe one audio file as delivered; `path` is relative to the episode's folder."""

    path: str
    mime_type: str
    size_bytes: int
    duration_ms: int
    loudness: Loudness
    channels: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """What every printer of an episode needs, and nothing that changes from day to day.

    `guid` never changes for the same article. `slug` is the folder's name, and the audio files'. `author` is the writer or the publisher.
    `credits` are sentences for a listener: the source, and that the voices are synthetic.
    `cover` is a square JPEG. `recorded` is the day on which it was first made (ISO 8601), which
    stands in for the date of an article that has none. `speakers` are those quoted who are heard.
    `audio` are the files that were made, in the order they were asked for; printers of text come
    after them. `is_corrected`: it first came out with another text.
    """

    guid: str
    slug: str
    title: str
    show: str
    author: str
    language: str
    published: str | None
    source: Source
    duration_ms: int
    chapters: tuple[ChapterMark, ...]
    turns: tuple[Turn, ...]
    cues: tuple[Cue, ...]
    credits: tuple[str, ...]
    cover: Path
    recorded: str = ""
    speakers: tuple[Speaker, ...] = ()
    audio: tuple[AudioFile, ...] = ()
    is_corrected: bool = False
