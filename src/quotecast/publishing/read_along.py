"""Print the read-along page: one HTML file beside its audio, readable without script or network.

It follows HTML Living Standard and WCAG 2.2 AA; the script's parts are in `page/`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import groupby, pairwise
from typing import Any, Final
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from quotecast.languages import language_of
from quotecast.model import NARRATOR_ID, AudioFile, Episode, Sentence, Speaker, Turn
from quotecast.publishing.formats import TextFormat
from quotecast.publishing.one_line import date_in_words, date_of, offset_on_one_line, one_line

SCRIPTS: Final = (
    "clock",
    "timeline",
    "memory",
    "highlight",
    "follow",
    "ranges",
    "player",
    "transcript",
    "search",
    "session",
    "main",
)
"""The parts of the page's script in the order they are printed; they share one scope."""

COLOURS: Final = 8
EDGES: Final = 3
"""So many colours and kinds of edge tell the voices apart: 24 before a pair comes again."""

_FOLDER: Final = "page"
_PLAYABLE: Final = (".mp3", ".m4a", ".m4b", ".opus", ".flac", ".wav")
_RIGHT_TO_LEFT: Final = frozenset("ar arc ckb dv fa he ks nqo ps sd syr ug ur yi".split())
_URL_MARKS: Final = ":/?#[]@!$&'()*+,;=%~"


def render(episode: Episode) -> bytes:
    """Return the whole file.

    It names the audio files and the cover, which lie beside it, and nothing else. Times in its
    script are ms of the programme; offsets of words count UTF-16 units, as the script does.
    """
    voices = _voices(episode)
    phrases = _phrases(episode)
    parts = _template().generate(
        episode=episode,
        day=date_of(episode.published),
        date=date_in_words(date_of(episode.published)),
        direction="rtl" if episode.language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr",
        is_english=episode.language.lower().split("-")[0] == "en",
        source=_source(episode.source.address),
        cover=quote(one_line(episode.cover.name)),
        sounds=_sounds(episode),
        voices=list(voices.values()),
        title_turn=_title_turn(episode),
        sections=list(_sections(episode, voices)),
        phrases=phrases,
        timeline=_timeline(episode, phrases),
        style=_part("page.css"),
        script=Markup("\n").join(_part(f"{name}.js") for name in SCRIPTS),
    )
    written = BytesIO()
    for part in parts:  # those of ten hours take 15 MB, where they lie in a list first
        written.write(part.encode())
    return written.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    """How a voice is named and told apart: `colour` and `edge` are classes of the style."""

    name: str
    description: str
    colour: int = 0
    edge: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speech:
    """Turns that one voice says on end; `is_first` where the voice is heard first."""

    voice: _Voice
    is_quoted: bool
    is_first: bool
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """The `number`th chapter; `heading` is the turn that says its title, where one does."""

    number: int
    title: str
    heading: Turn | None
    speeches: tuple[_Speech, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    """The part of a sentence that one caption shows, and when it is heard."""

    text: str
    start_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Address:
    """A web address and its host, to show."""

    url: str
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlayedSound:
    """An audio file as the page offers it; `url` is relative to the page."""

    url: str
    mime_type: str
    label: str
    megabytes: str


@cache
def _template() -> Template:
    # Whatever a template prints goes through one_line: nothing unprintable can get past it.
    environment = Environment(
        loader=PackageLoader("quotecast.publishing", _FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: value if isinstance(value, Markup) else one_line(str(value)),
    )
    environment.filters["clock"] = _clock
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    return environment.get_template("index.html.jinja")


def _part(name: str) -> Markup:
    text = (files("quotecast.publishing") / _FOLDER / name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 - a file of our own, not a text of others


def _clock(ms: int) -> str:
    """Write a time as players do.

    >>> _clock(4_999), _clock(3_723_004)
    ('0:04', '1:02:03')
    """
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _source(address: str | None) -> _Address | None:
    """Return where the article can be read, if it is on the web."""
    try:
        parts = urlsplit(one_line(address or ""))
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return _Address(url=quote(parts.geturl(), safe=_URL_MARKS), host=parts.hostname)


def _sounds(episode: Episode) -> list[_PlayedSound]:
    """Return the files as a browser should try them: what all can play first."""

    def rank(audio: AudioFile) -> int:
        suffix = "." + audio.path.rpartition(".")[2]
        return _PLAYABLE.index(suffix) if suffix in _PLAYABLE else len(_PLAYABLE)

    return [
        _PlayedSound(
            url=quote(audio.path),
            mime_type=audio.mime_type,
            label=audio.path.rpartition(".")[2].upper(),
            megabytes=f"{audio.size_bytes / 1e6:.1f}",
        )
        for audio in sorted(episode.audio, key=rank)
    ]


def _voices(episode: Episode) -> dict[str, _Voice]:
    """Return every voice that is heard, by the speaker's id; the narrator is the first."""
    described: dict[str, Speaker] = {speaker.id: speaker for speaker in episode.speakers}
    words = language_of(episode.language).script
    voices = {NARRATOR_ID: _Voice(name=words.narrator, description=words.narrator_role)}
    for turn in episode.turns:
        if turn.speaker_id not in voices:
            speaker = described.get(turn.speaker_id)
            number = len(voices) - 1
            voices[turn.speaker_id] = _Voice(
                name=turn.speaker,
                description=(speaker.description if speaker else None) or "",
                colour=number % COLOURS + 1,
                edge=number % EDGES + 1,
            )
    return voices


def _says(turn: Turn, title: str) -> bool:
    return turn.speaker_id == NARRATOR_ID and one_line(turn.text) == one_line(title)


def _title_turn(episode: Episode) -> Turn | None:
    """Return the turn that says the episode's title, if that is how it begins."""
    first = episode.turns[:1]
    return first[0] if first and _says(first[0], episode.title) else None


def _sections(episode: Episode, voices: dict[str, _Voice]) -> Iterator[_Section]:
    """Give the chapters that have turns; the first has no heading, for it is under the title."""
    starts = [chapter.start_ms for chapter in episode.chapters[1:]]
    titles = ["", *(chapter.title for chapter in episode.chapters[1:])]
    turns = episode.turns[1:] if _title_turn(episode) else episode.turns
    heard = {NARRATOR_ID}
    for number, group in groupby(turns, lambda turn: bisect_right(starts, turn.start_ms)):
        rest = tuple(group)
        heading = rest[0] if titles[number] and _says(rest[0], titles[number]) else None
        speeches = []
        for speaker_id, said in groupby(
            rest[1:] if heading else rest, lambda turn: turn.speaker_id
        ):
            speeches.append(
                _Speech(
                    voice=voices[speaker_id],
                    is_quoted=speaker_id != NARRATOR_ID,
                    is_first=speaker_id not in heard,
                    turns=tuple(said),
                )
            )
            heard.add(speaker_id)
        yield _Section(
            number=number + 1, title=titles[number], heading=heading, speeches=tuple(speeches)
        )


def _phrases(episode: Episode) -> dict[str, list[_Phrase]]:
    """Cut each sentence where a caption begins within it; by the sentence's id."""
    starts: dict[int, int] = {}  # ms by the number of the word that a caption begins with
    count = 0
    for cue in episode.cues:
        starts[count] = cue.start_ms
        count += len(cue.text.split())
    phrases: dict[str, list[_Phrase]] = {}
    count = 0
    for sentence in (sentence for turn in episode.turns for sentence in turn.sentences):
        words = one_line(sentence.text).split()
        cuts = [number for number in range(1, len(words)) if count + number in starts]
        phrases[sentence.id] = [
            _Phrase(
                text=" ".join(words[first:last]),
                start_ms=starts[count + first] if first else sentence.start_ms,
            )
            for first, last in pairwise([0, *cuts, len(words)])
        ]
        count += len(words)
    return phrases


def _timeline(episode: Episode, phrases: dict[str, list[_Phrase]]) -> dict[str, Any]:
    """Return what the script knows: sentences and chapters in the order of the page."""
    return {
        "guid": one_line(episode.guid),
        "title": one_line(episode.title),
        "show": one_line(episode.show),
        "author": one_line(episode.author),
        "duration": episode.duration_ms,
        "chapters": [
            {"start": chapter.start_ms, "end": chapter.end_ms, "title": one_line(chapter.title)}
            for chapter in episode.chapters
        ],
        "sentences": [
            [
                sentence.start_ms,
                sentence.end_ms,
                one_line(turn.speaker),
                _words(sentence),
                [phrase.start_ms for phrase in phrases[sentence.id][1:]],
            ]
            for turn in episode.turns
            for sentence in turn.sentences
        ],
    }


def _words(sentence: Sentence) -> list[int]:
    """Give an offset and the ms after the sentence's start for every word, in one flat list."""
    text, printed = sentence.text, one_line(sentence.text)
    is_plain = text == printed and max(text, default="") <= "\uffff"
    flat: list[int] = []
    for word in sentence.word_times if printed else ():
        offset = word.offset
        if not is_plain:
            before = printed[: offset_on_one_line(text, offset)]
            offset = len(before.encode("utf-16-le")) // 2
        flat += (offset, word.ms - sentence.start_ms)
    return flat


FORMAT = TextFormat(file_name="index.html", mime_type="text/html", render=render)
