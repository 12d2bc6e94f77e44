"""The settings of what is heard and of what is delivered: tables of `show.toml`, see `settings`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

# MPEG-1 Layer III (ISO/IEC 11172-3, table of bit rates).
BitRate: TypeAlias = Literal[32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
# EBU R 128; ACX asks for -23 to -18 dB RMS below -3 dB, which speech of -20 LUFS is; the others are what
# Apple's and Spotify's players bring a file to, and the old practice for mono.
_TARGETS: Final[Mapping[str, tuple[float, float]]] = {
    "apple": (-16.0, -1.0),
    "spotify": (-14.0, -1.0),
    "ebu": (-23.0, -1.0),
    "acx": (-20.0, -3.0),
    "mono-19": (-19.0, -1.0),
}
_MONO_TARGETS: Final = frozenset({"mono-19"})
Pause: TypeAlias = Annotated[int, Meta(ge=0, le=3000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioSettings:
    """How loud the delivered file is, as a BS.1770 meter reads that very file.

    `target` is a name for both figures, which then count no more: `apple` -16 LUFS and -1 dBTP, `spotify`
    -14 and -1, `ebu` -23 and -1, `acx` -20 and -3, `mono-19` -19 and -1. Between the lines is silence, or a
    faint noise of `room_tone_dbfs` (such as -65; 0: silence). Where music is in stereo, so is the programme, with all
    voices in the middle, unless `stereo` is false or the target one for mono.
    """

    target: Literal["", "apple", "spotify", "ebu", "acx", "mono-19"] = ""
    target_lufs: Annotated[float, Meta(ge=-40.0, le=-8.0)] = -16.0
    true_peak_dbtp: Annotated[float, Meta(ge=-20.0, le=0.0)] = -1.0
    bitrate_kbps: BitRate = 96
    opus_kbps: Annotated[int, Meta(ge=16, le=256)] = 40
    aac_kbps: Annotated[int, Meta(ge=32, le=256)] = 64
    room_tone_dbfs: Annotated[float, Meta(ge=-90.0, le=0.0)] = 0.0
    stereo: bool = True

    @property
    def lufs(self) -> float:
        """The loudness that is aimed at."""
        return _TARGETS[self.target][0] if self.target else self.target_lufs

    @property
    def may_be_stereo(self) -> bool:
        """Whether a programme has two channels where its music has."""
        return self.stereo and self.target not in _MONO_TARGETS

    @property
    def peak_dbtp(self) -> float:
        """The highest true peak there may be."""
        return _TARGETS[self.target][1] if self.target else self.true_peak_dbtp


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
