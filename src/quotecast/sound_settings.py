"""The settings of what is heard and of what is delivered: tables of `show.toml`, see `settings`."""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

# MPEG-1 Layer III (ISO/IEC 11172-3, table of bit rates).
BitRate: TypeAlias = Literal[32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
Pause: TypeAlias = Annotated[int, Meta(ge=0, le=3000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioSettings:
    """How loud the delivered file is, as a BS.1770 meter reads that very (mono) file."""

    target_lufs: Annotated[float, Meta(ge=-40.0, le=-8.0)] = -16.0
    true_peak_dbtp: Annotated[float, Meta(ge=-20.0, le=0.0)] = -1.0
    bitrate_kbps: BitRate = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class MusicSettings:
    """What a show plays before the first line and after the last (files in its folder, empty: nothing),
    where a script doesn't direct its own; and how a bed gives way to speech: by how many dB, how long
    before a line and after it, and how long a pause has to be for it to come back.
    """

    intro: str = ""
    outro: str = ""
    duck_db: Annotated[float, Meta(ge=0.0, le=60.0)] = 18.0
    attack_ms: Pause = 300
    release_ms: Pause = 900
    hold_ms: Pause = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishingSettings:
    """Name the files an episode is made of, in a list: mp3, m4a, m4b, opus, wav, flac (sound),
    vtt, srt, json, txt (captions and transcripts), web (a page to read along), epub.
    """

    formats: tuple[str, ...] = ("mp3", "vtt", "txt", "web")
