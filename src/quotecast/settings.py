"""Read `show.toml` into frozen Settings; the only place where defaults live."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

from quotecast.errors import SettingsError

SETTINGS_FILE = "show.toml"

# MPEG-1 Layer III (ISO/IEC 11172-3, table of bit rates).
BITRATES_KBPS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)

STYLES = ("radio", "verbatim")
FRAGMENTS = ("narrated", "voiced")

Changes: TypeAlias = Mapping[str, str | None]

_KINDS: Mapping[Any, str] = {
    str: "a text in quotation marks",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}

DISCLOSURE = (
    "The voices in this episode are synthetic. They are not recordings of the people quoted."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSettings:
    """Describe the show. `disclosure` is the sentence a listener hears; empty means none.

    The rest is for the feed: `address` is where the output folder is published, `category` one of
    Apple's ("News > Daily News"), `artwork` a square picture in the show's folder (empty: drawn),
    `copyright` the notice of whose the show is, such as "© 2024 The Bay".
    """

    title: str = "quotecast"
    author: str = ""
    disclosure: str = DISCLOSURE
    description: str = ""
    language: str = "en"
    address: str = ""
    category: str = "News"
    email: str = ""
    explicit: bool = False
    artwork: str = ""
    copyright: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSettings:
    """Choose the engine, the narrator's voice (its id; empty: the engine's usual one)
    and the number of worker processes (0: one per core).
    """

    engine: str = "pyttsx3"
    narrator: str = ""
    workers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionSettings:
    """Say below which confidence (0 to 1) a quotation stays with the narrator, and whether a first
    name that is nearly always one gender's may choose a voice where the text tells nothing.
    """

    threshold: float = 0.75
    guess_gender: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptSettings:
    """Choose the style, `radio` (who speaks is said before they speak) or `verbatim` (every word
    where it stands), and who reads fragments quoted in a sentence: `narrated` or `voiced`.
    """

    style: str = "radio"
    fragments: str = "narrated"


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseSettings:
    """Say how long the silence is, in ms, after a line, by what follows it."""

    sentence_ms: int = 280
    paragraph_ms: int = 550
    speaker_ms: int = 400
    chapter_ms: int = 1100


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioSettings:
    """Say how loud the delivered file is, as a BS.1770 meter reads that very (mono) file."""

    target_lufs: float = -16.0
    true_peak_dbtp: float = -1.0
    bitrate_kbps: int = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishingSettings:
    """Name the files an episode is made of, in a list: mp3, m4a, m4b, opus, wav, flac (sound),
    vtt, srt, json, txt (captions and transcripts), web (a page to read along), epub.
    """

    formats: str = "mp3,vtt,txt,web"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolSettings:
    """Choose the programs: `bundled` (from the wheels), `system`, or a path.

    Where espeak is `none`, the voices of Windows or macOS speak.
    """

    espeak: str = "bundled"
    ffmpeg: str = "bundled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """Bound what is read: bytes of a source, seconds to fetch an address."""

    max_bytes: int = 20_000_000
    timeout_s: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheSettings:
    """Bound what takes are kept (in bytes); what was used longest ago goes first."""

    max_bytes: int = 4_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitSettings:
    """Bound what one article may cost: lines and seconds of its programme, seconds to read it
    and to make it, and memory of its process (in MB; 0: no bound).
    """

    lines: int = 20_000
    audio_s: int = 43_200
    reading_s: int = 60
    making_s: int = 7_200
    memory_mb: int = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Hold every setting of a show; each field is a table of `show.toml`."""

    show: ShowSettings = field(default_factory=ShowSettings)
    voices: VoiceSettings = field(default_factory=VoiceSettings)
    attribution: AttributionSettings = field(default_factory=AttributionSettings)
    script: ScriptSettings = field(default_factory=ScriptSettings)
    pauses: PauseSettings = field(default_factory=PauseSettings)
    audio: AudioSettings = field(default_factory=AudioSettings)
    publishing: PublishingSettings = field(default_factory=PublishingSettings)
    tools: ToolSettings = field(default_factory=ToolSettings)
    reading: ReadingSettings = field(default_factory=ReadingSettings)
    cache: CacheSettings = field(default_factory=CacheSettings)
    limits: LimitSettings = field(default_factory=LimitSettings)


def find_show(start: Path) -> Path:
    """Return the show's folder: the nearest upwards with a `show.toml`, else `start` itself."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder
    return start


def load_settings(show: Path, changes: Changes = MappingProxyType({})) -> Settings:
    """Read the settings of a show's folder; without a `show.toml` all are the defaults.

    `changes` go before the file: values by table and key (`script.style`), None for no change.

    Raises:
        SettingsError: the file can't be read, isn't TOML, or has a key or value we don't know.
    """
    path = show / SETTINGS_FILE
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        content = {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} can't be read: {error}", "Mend the file as TOML") from error
    known = {table.name: table for table in fields(Settings)}
    for name in content:
        if name not in known:
            raise SettingsError(
                f"{path} has a table [{name}] that quotecast doesn't know",
                f"Use one of {', '.join(sorted(known))}",
            )
    tables: dict[str, Any] = {
        name: _table(path, name, table.default_factory, content.get(name, {}))  # type: ignore[arg-type]
        for name, table in known.items()
    }
    settings = _changed(Settings(**tables), changes)
    return _checked(path, settings)


def _changed(settings: Settings, changes: Changes) -> Settings:
    for name, value in changes.items():
        if value is not None:
            table, _, key = name.partition(".")
            changed = replace(getattr(settings, table), **{key: value})
            settings = replace(settings, **{table: changed})
    return settings


TableT = TypeVar("TableT")


def _table(path: Path, name: str, kind: type[TableT], content: Any) -> TableT:
    if not isinstance(content, Mapping):
        raise SettingsError(f"{path}: {name} isn't a table", f"Write it as [{name}]")
    known = {entry.name: entry.type for entry in fields(kind)}  # type: ignore[arg-type]
    for key, value in content.items():
        if key not in known:
            raise SettingsError(
                f"{path} has a key {name}.{key} that quotecast doesn't know",
                f"Use one of {', '.join(sorted(known))}",
            )
        wanted = known[key]
        numeric = wanted is float and isinstance(value, int)
        is_truth = isinstance(value, bool)
        if is_truth != (wanted is bool) or not (numeric or isinstance(value, wanted)):  # type: ignore[arg-type]
            raise SettingsError(
                f"{path}: {name}.{key} is {value!r}",
                f"Write {_KINDS[wanted]}",
            )
    return kind(**content)


_LEAST_MB = 200  # of which what a worker needs for an ordinary article is a half


def _checked(path: Path, settings: Settings) -> Settings:
    for key, value, known in (
        ("script.style", settings.script.style, STYLES),
        ("script.fragments", settings.script.fragments, FRAGMENTS),
    ):
        if value not in known:
            raise SettingsError(f"{path}: {key} is {value!r}", f"Choose one of {', '.join(known)}")
    bounds = {
        "attribution.threshold": (settings.attribution.threshold, 0.0, 1.0),
        "audio.target_lufs": (settings.audio.target_lufs, -40.0, -8.0),
        "audio.true_peak_dbtp": (settings.audio.true_peak_dbtp, -20.0, 0.0),
        "voices.workers": (settings.voices.workers, 0, 256),
        "reading.max_bytes": (settings.reading.max_bytes, 1, 1 << 40),
        "cache.max_bytes": (settings.cache.max_bytes, 0, 1 << 50),
        "reading.timeout_s": (settings.reading.timeout_s, 1, 3600),
        "limits.lines": (settings.limits.lines, 1, 10_000_000),
        "limits.audio_s": (settings.limits.audio_s, 1, 10_000_000),
        "limits.reading_s": (settings.limits.reading_s, 1, 1_000_000),
        "limits.making_s": (settings.limits.making_s, 1, 1_000_000),
        "limits.memory_mb": (settings.limits.memory_mb or _LEAST_MB, _LEAST_MB, 1 << 30),
        **{
            f"pauses.{entry.name}": (getattr(settings.pauses, entry.name), 0, 3000)
            for entry in fields(PauseSettings)
        },
    }
    if settings.audio.bitrate_kbps not in BITRATES_KBPS:
        raise SettingsError(
            f"{path}: audio.bitrate_kbps is {settings.audio.bitrate_kbps}",
            f"Choose one of {', '.join(map(str, BITRATES_KBPS))}",
        )
    for key, (value, low, high) in bounds.items():
        if not low <= value <= high:
            raise SettingsError(f"{path}: {key} is {value}", f"Choose a value from {low} to {high}")
    return settings


def settings_template() -> str:
    """Write a `show.toml` with every setting, its default and what it means, all commented out."""
    parts = [
        "# The settings of this show. Take the # away in front of a key to change it.",
    ]
    for name, table in ((entry.name, entry.default_factory) for entry in fields(Settings)):
        meaning = " ".join((getattr(table, "__doc__", "") or "").split())
        defaults = table()  # type: ignore[operator]
        keys = [f"# {key.name} = {_toml(getattr(defaults, key.name))}" for key in fields(defaults)]
        parts.append("\n".join([f"# {meaning}", f"[{name}]", *keys]))
    return "\n\n".join(parts) + "\n"


def _toml(value: str | float) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
