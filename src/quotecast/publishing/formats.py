"""The tables of the formats: a newcomer is one module and one line here.

Each name stands for a module with a constant `FORMAT`, which is imported only when it's asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Final

from quotecast.errors import SettingsError
from quotecast.model import AudioFile, Episode, Master

AUDIO_FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "mp3": "quotecast.publishing.mp3",
    }
)
TEXT_FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "webvtt": "quotecast.publishing.webvtt",
        "chapters": "quotecast.publishing.chapters",
        "transcript": "quotecast.publishing.transcript",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Say what a delivered audio file shall be, and the program that encodes it.

    `integrated_lufs` is what a BS.1770 meter reads of the delivered mono file.
    """

    ffmpeg: Path
    integrated_lufs: float
    true_peak_dbtp: float
    bitrate_kbps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioFormat:
    """Describe an audio format; `encode` writes the file into a folder and measures it."""

    file_name: str
    mime_type: str
    encode: Callable[[Master, Episode, Delivery, Path], AudioFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFormat:
    """Describe a text format; `render` gives the whole file, UTF-8 with LF line ends."""

    file_name: str
    mime_type: str
    render: Callable[[Episode], bytes]


def audio_format(name: str) -> AudioFormat:
    """Return an audio format by its name in the table.

    Raises:
        SettingsError: there is none of this name.
    """
    found = _format(AUDIO_FORMATS, name)
    if not isinstance(found, AudioFormat):
        raise TypeError(f"{AUDIO_FORMATS[name]}.FORMAT is no AudioFormat")
    return found


def text_format(name: str) -> TextFormat:
    """Return a text format by its name in the table.

    Raises:
        SettingsError: there is none of this name.
    """
    found = _format(TEXT_FORMATS, name)
    if not isinstance(found, TextFormat):
        raise TypeError(f"{TEXT_FORMATS[name]}.FORMAT is no TextFormat")
    return found


def _format(table: Mapping[str, str], name: str) -> object:
    if name not in table:
        raise SettingsError(
            f"There is no format {name!r}", f"Use one of {', '.join(sorted(table))}"
        )
    found: object = import_module(table[name]).FORMAT
    return found
