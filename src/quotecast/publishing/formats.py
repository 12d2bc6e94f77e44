"""The tables of the formats: a newcomer is one module and one line here.

Each name stands for a module with a constant `FORMAT`, which is imported only when it's asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from quotecast.errors import SettingsError
from quotecast.model import Episode

AUDIO_FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "mp3": "quotecast.publishing.mp3",
        "m4a": "quotecast.publishing.m4a",
        "m4b": "quotecast.publishing.m4b",
        "opus": "quotecast.publishing.opus",
        "wav": "quotecast.publishing.wav",
        "flac": "quotecast.publishing.flac",
    }
)
TEXT_FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "vtt": "quotecast.publishing.vtt",
        "srt": "quotecast.publishing.srt",
        "json": "quotecast.publishing.json_transcript",
        "txt": "quotecast.publishing.txt",
        "chapters": "quotecast.publishing.chapters",
        "web": "quotecast.publishing.read_along",
    }
)
PACKAGE_FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "epub": "quotecast.publishing.epub",
    }
)
ALWAYS: Final = ("chapters",)
"""What every episode has, whatever was asked for."""

_USUAL_SOUND: Final = "mp3"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierFiles:
    """Where the files of an episode's earlier build may lie, and in which folder it is noted how they were encoded.

    `lends`: frames of theirs may be taken.
    """

    folder: Path
    notes: Path
    lends: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What a delivered audio file shall be, and the program that encodes it.

    `integrated_lufs` is what a BS.1770 meter reads of the delivered file. `bitrate_kbps` is that of
    MP3; Opus and AAC have their own. `earlier` is where an earlier build's files may be that frames can be taken from.
    """

    ffmpeg: Path
    integrated_lufs: float
    true_peak_dbtp: float
    bitrate_kbps: int
    opus_kbps: int = 40
    aac_kbps: int = 64
    earlier: EarlierFiles | None = None


Decoder: TypeAlias = Callable[[Path, int, int], Iterator[bytes]]
"""Takes a file, a rate in Hz and a number of channels, gives the sound: f32le, frame by frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codec:
    """How ffmpeg encodes: the options of its encoder and the muxer of the file, with options.

    `gain_db` makes good what the encoder takes away by itself. The file is measured at
    `meter_rate_hz`, or else at the master's rate, above half of which there is nothing to hear
    in it. `decoder` gives a decoder of this process, None where there is none: then ffmpeg decodes.
    A programme of `sampled_from_s` and more is weighed by its stretches: they tell how coding changed
    all of it, within a hundredth of a LU. `step_frames` gives how many frames of sound of a rate become one of the
    file, where frames can be taken into another file: None where not.
    """

    encoder: tuple[str, ...]
    muxer: tuple[str, ...]
    gain_db: float = 0.0
    meter_rate_hz: int | None = None
    decoder: Callable[[], Decoder | None] = lambda: None
    sampled_from_s: int = 120
    step_frames: Callable[[int], int | None] = lambda _: None


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioFormat:
    """Describe an audio format.

    The file is called after its episode, with `suffix`. `codec` chooses the encoder; `tag` then
    writes tags, chapters and cover into the encoded file.
    """

    suffix: str
    mime_type: str
    codec: Callable[[Delivery], Codec]
    tag: Callable[[Path, Episode, Delivery], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFormat:
    """Describe a text format; `render` gives the whole file, UTF-8 with LF line ends.

    `is_transcript`: it holds all that is said, so a feed may offer it to read; `is_captions`:
    in parts that a player shows as they are spoken.
    """

    file_name: str
    mime_type: str
    render: Callable[[Episode], bytes]
    is_transcript: bool = True
    is_captions: bool = False


def chosen_formats(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the formats that are wanted, and what every episode has: chapters, and sound.

    >>> chosen_formats(["opus", "vtt"]), chosen_formats(["txt"])
    (('opus', 'vtt', 'chapters'), ('mp3', 'txt', 'chapters'))

    Raises:
        SettingsError: there is no format of a name in the list.
    """
    names = dict.fromkeys(map(str.lower, wanted))
    for name in names:
        _module_of(name)
    sound = () if names.keys() & AUDIO_FORMATS.keys() else (_USUAL_SOUND,)
    return tuple(dict.fromkeys((*sound, *names, *ALWAYS)))


def sound_names(slug: str) -> frozenset[str]:
    """Return the names of the audio files that an episode may have.

    Podcast clients save a file under its own name, so it is the episode's.
    """
    known = map(format_named, AUDIO_FORMATS)
    return frozenset(slug + one.suffix for one in known if isinstance(one, AudioFormat))


def file_names(slug: str) -> frozenset[str]:
    """Return the names of all files that any format writes for an episode."""
    others = (*TEXT_FORMATS, *PACKAGE_FORMATS)
    return sound_names(slug).union(_file_name(name, slug) for name in others)


def formats_dropped(folder: Path, slug: str, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the formats in an episode's folder that aren't made again where these are wanted."""
    every = (*AUDIO_FORMATS, *TEXT_FORMATS, *PACKAGE_FORMATS)
    chosen = chosen_formats(wanted)
    return tuple(
        name for name in every if name not in chosen and (folder / _file_name(name, slug)).exists()
    )


def _file_name(name: str, slug: str) -> str:
    form = format_named(name)
    return form.file_name if isinstance(form, TextFormat) else slug + form.suffix


def transcripts() -> tuple[TextFormat, ...]:
    """Return the text formats that hold all that is said, in the order of their table."""
    known = map(format_named, TEXT_FORMATS)
    return tuple(one for one in known if isinstance(one, TextFormat) and one.is_transcript)


def media_types() -> Mapping[str, str]:
    """Return the media types of all formats, by the name of the file, or else its suffix."""
    known = map(format_named, (*AUDIO_FORMATS, *TEXT_FORMATS, *PACKAGE_FORMATS))
    return MappingProxyType(
        {
            one.file_name if isinstance(one, TextFormat) else one.suffix: one.mime_type
            for one in known
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFormat:
    """Describe a format that packs sound and text into one file.

    The file is called after its episode, with `suffix`. `write` reads the episode's audio files in
    a folder and writes the package to a path; it is as large as the sound, so it is never held in
    memory.
    """

    suffix: str
    mime_type: str
    write: Callable[[Episode, Path, Path], None]


def own_decoder(form: str) -> Decoder | None:
    """Return this process's decoder of `MP3`, `FLAC` or `WAV`, None where its library isn't installed."""
    try:
        # It costs start-up time that only encoding needs.
        decode = import_module("quotecast.publishing.own_decoding").decode
    except ImportError:
        return None
    return partial(decode, form)


def format_named(name: str) -> AudioFormat | TextFormat | PackageFormat:
    """Return the format of a name in one of the tables.

    Raises:
        SettingsError: there is none of this name.
    """
    found: AudioFormat | TextFormat | PackageFormat = import_module(_module_of(name)).FORMAT
    return found


def _module_of(name: str) -> str:
    known = {**AUDIO_FORMATS, **TEXT_FORMATS, **PACKAGE_FORMATS}
    if name not in known:
        raise SettingsError(f"There is no format {name!r}", f"Use any of {', '.join(known)}")
    return known[name]
