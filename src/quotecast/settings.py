"""Read `show.toml` into frozen Settings; the only place where defaults live."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Final, TypeAlias, TypeVar, get_args, get_type_hints

import msgspec
from msgspec import Meta

from quotecast.errors import SettingsError
from quotecast.model import Fragments, Style
from quotecast.sound_settings import AudioSettings, MusicSettings, Pause, PublishingSettings

SETTINGS_FILE = "show.toml"
STYLES = (Style.RADIO, Style.VERBATIM)
"""What an article may be read in; a brief is asked for in another way."""

Changes: TypeAlias = Mapping[str, str | None]

_Share: TypeAlias = Annotated[float, Meta(ge=0.0, le=1.0)]
_Amount: TypeAlias = Annotated[int, Meta(ge=1, le=1 << 40)]
_Seconds: TypeAlias = Annotated[int, Meta(ge=1, le=10_000_000)]

_LEAST_MB: Final = 200  # of which what a worker needs for an ordinary article is a half

ENGINE_TABLES: Final = "engines"
_KINDS: Final[Mapping[str, str]] = {
    "str": "a text in quotation marks",
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "array": "a list",
}
_KEY = re.compile(r"(?<=\$\.)\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSettings:
    """Describe the show. `disclosure` is what a listener hears of the voices: true, the sentence of
    the article's language; a text, that in every language; false or empty, none. `opening` is what the
    narrator says before each episode ("You are listening to Bay News.").

    The rest is for the feed: `address` is where the output folder is published, `category` one of
    Apple's ("News > Daily News"), `artwork` a square picture in the show's folder (empty: drawn),
    `copyright` the notice of whose the show is, such as "© 2024 The Bay".
    """

    title: str = "quotecast"
    author: str = ""
    disclosure: bool | str = True
    opening: str = ""
    description: str = ""
    language: str = "en"
    address: str = ""
    category: str = "News"
    email: str = ""
    explicit: bool = False
    artwork: str = ""
    copyright: str = ""

    def disclosure_in(self, own: str) -> str:
        """Return the disclosure in a language whose own sentence is given; empty for none."""
        if isinstance(self.disclosure, str):
            return self.disclosure
        return own if self.disclosure else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSettings:
    """Choose the engine, or a cast of voices of any engines by its name (empty: all voices of the
    engine); the narrator's voice (its id; empty: the usual one), the number of worker processes (0: one
    per core), and where voices are installed (empty: a folder of yours). An engine has a table of its own.
    """

    engine: str = "pyttsx3"
    cast: str = ""
    narrator: str = ""
    workers: Annotated[int, Meta(ge=0, le=256)] = 0
    models: str = ""
    engines: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionSettings:
    """How sure a voice must be (0 to 1); whether first names tell a gender and a parser feeds doubt."""

    threshold: _Share = 0.8
    guess_gender: bool = True
    parser: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptSettings:
    """Choose the style, `radio` (who speaks is said before they speak) or `verbatim` (every word
    where it stands), and who reads fragments quoted in a sentence: `narrated` or `voiced`.
    """

    style: Style = Style.RADIO
    fragments: Fragments = Fragments.NARRATED


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSettings:
    """What a brief is called (empty: the show's title and the day), and the day it is for, such as
    "2024-05-03" (empty: today).
    """

    title: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseSettings:
    """How long the silence is, in ms, after a line, by what happens there.

    A paragraph of one sentence is parted from the next by `short_paragraph_ms`; news has many, and
    a full pause after each plods. `speaker_ms` stands before a voice, `after_voice_ms` behind it.
    The defaults lie in the ranges of radio practice: 0.3 to 0.5 s between sentences, 0.2 to 0.4
    before a voice, 0.6 to 0.8 between paragraphs, 1.0 to 1.5 between stories.
    """

    clause_ms: Pause = 120
    sentence_ms: Pause = 280
    short_paragraph_ms: Pause = 400
    paragraph_ms: Pause = 550
    speaker_ms: Pause = 400
    after_voice_ms: Pause = 450
    title_ms: Pause = 800
    chapter_ms: Pause = 1100


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolSettings:
    """Choose the programs: `bundled` (from the wheels), `system`, or a path."""

    ffmpeg: str = "bundled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """Bound what is read: bytes of a source, seconds to fetch an address."""

    max_bytes: _Amount = 20_000_000
    timeout_s: Annotated[int, Meta(ge=1, le=3600)] = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheSettings:
    """Bound what takes are kept (in bytes); what was used longest ago goes first."""

    max_bytes: Annotated[int, Meta(ge=0, le=1 << 50)] = 4_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitSettings:
    """Bound what one article may cost: lines and seconds of its programme, seconds to read it
    and to make it, and memory of its process (in MB; 0: no bound).
    """

    lines: _Amount = 20_000
    audio_s: _Seconds = 43_200
    reading_s: _Seconds = 60
    making_s: _Seconds = 7_200
    memory_mb: Annotated[int, Meta(ge=0, le=1 << 30)] = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting of a show; each field is a table of `show.toml`."""

    show: ShowSettings = field(default_factory=ShowSettings)
    voices: VoiceSettings = field(default_factory=VoiceSettings)
    attribution: AttributionSettings = field(default_factory=AttributionSettings)
    script: ScriptSettings = field(default_factory=ScriptSettings)
    brief: BriefSettings = field(default_factory=BriefSettings)
    pauses: PauseSettings = field(default_factory=PauseSettings)
    audio: AudioSettings = field(default_factory=AudioSettings)
    music: MusicSettings = field(default_factory=MusicSettings)
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
        name: _table(path, name, table.default_factory, content.get(name, {}), changes)  # type: ignore[arg-type]
        for name, table in known.items()
    }
    return _checked(path, Settings(**tables))


TableT = TypeVar("TableT")


def _table(path: Path, name: str, kind: type[TableT], content: Any, changes: Changes) -> TableT:
    if not isinstance(content, Mapping):
        raise SettingsError(f"{path}: {name} isn't a table", f"Write it as [{name}]")
    known = {entry.name for entry in fields(kind)} - {ENGINE_TABLES}  # type: ignore[arg-type]
    content = {**content, **_changes_of(name, changes)}
    engines = {key: value for key, value in content.items() if isinstance(value, Mapping)}
    if kind is VoiceSettings:
        content = {key: value for key, value in content.items() if key not in engines}
    for key in content:
        if key not in known:
            moved = name == "tools" and key == "espeak"
            raise SettingsError(
                f"{path} has a key {name}.{key} that quotecast doesn't know",
                "Write it under [voices.pyttsx3]"
                if moved
                else f"Use one of {', '.join(sorted(known))}",
            )
    if isinstance(content.get("formats"), str):
        content["formats"] = [
            word.strip() for word in content["formats"].split(",") if word.strip()
        ]
    if kind is VoiceSettings:
        content[ENGINE_TABLES] = engines
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise _refusal(path, name, kind, content, error) from error


def _changes_of(name: str, changes: Changes) -> dict[str, str]:
    """Return what goes before the keys of a table."""
    wanted = {key.partition("."): value for key, value in changes.items()}
    return {
        key: value
        for (table, _, key), value in wanted.items()
        if table == name and value is not None
    }


def _refusal(
    path: Path, name: str, kind: type[Any], content: Mapping[str, Any], error: Exception
) -> SettingsError:
    reason, _, place = str(error).replace("`", "").partition(" - at ")
    found = _KEY.search(place)
    key = found[0] if found else ""
    wanted = get_type_hints(kind).get(key)
    known = (
        [*wanted] if isinstance(wanted, type) and issubclass(wanted, StrEnum) else get_args(wanted)
    )
    known = STYLES if wanted is Style else known
    message = f"{path}: {name}.{key} is {content.get(key)!r}"
    if reason.startswith("Invalid enum value") and known:
        return SettingsError(
            message, f"Choose one of {', '.join(str(one) or '“” (none)' for one in known)}"
        )
    return SettingsError(message, f"Write {_in_words(reason)}")


def _in_words(reason: str) -> str:
    """Return in words what msgspec expected.

    >>> _in_words("Expected int <= 3000"), _in_words("Expected bool, got str")
    ('a whole number <= 3000', 'true or false')
    """
    wanted = reason.removeprefix("Expected ").partition(", got")[0]
    kind, gap, bound = wanted.partition(" ")
    return f"{_KINDS.get(kind, kind)}{gap}{bound}"


def _checked(path: Path, settings: Settings) -> Settings:
    if settings.script.style not in STYLES:
        raise SettingsError(
            f"{path}: script.style is {settings.script.style.value!r}",
            f"Choose one of {', '.join(STYLES)}",
        )
    if 0 < settings.limits.memory_mb < _LEAST_MB:
        raise SettingsError(
            f"{path}: limits.memory_mb is {settings.limits.memory_mb}",
            f"Choose 0 for no bound, or {_LEAST_MB} at least",
        )
    return settings
