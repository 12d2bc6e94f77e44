"""Load the voices of a cast: one TOML file per voice, and one per cast.

A cast is a named set of voices, of one engine or several: `narrator` and `voices` are ids of voices, in the
order of preference, `installed = true` adds what `quotecast voices install` has brought, and `spare` names
the engine whose voices speak for whoever is left over when all are taken. The name of an engine is a cast as
well: all of that engine's voices.

The figures of the voices that come with quotecast were measured over five sentences each: the
fundamental frequency as its median, the word error rate with pocketsphinx 5.1 and its US English
model.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

import msgspec

from quotecast.errors import EngineMissingError, SettingsError
from quotecast.model import Voice

REGISTER_FILE = "cast.toml"
CASTS_FOLDER: Final = "casts"

# What stands in a person's table of the register beside the casts.
_NO_NAMES: Final = frozenset({"name"})

_PACKAGED = Path(__file__).parent / "voices"
_PACKAGED_CASTS = Path(__file__).parent / CASTS_FOLDER

ReadT = TypeVar("ReadT")


@dataclass(frozen=True, slots=True, kw_only=True)
class CastList:
    """A cast by its name. `engine` is set where it is all voices of one engine."""

    name: str
    engine: str = ""
    narrator: str = ""
    voices: tuple[str, ...] = ()
    installed: bool = False
    spare: str = ""


def engine_cast(engine: str) -> CastList:
    """Return the cast of all voices of an engine."""
    return CastList(name=engine, engine=engine)


def load_cast(name: str, folder: Path) -> CastList:
    """Read a cast: of the show's folder `casts`, or else one that comes with quotecast.

    Raises:
        SettingsError: there is none of this name, or its file can't be used.
    """
    files = _cast_files(folder)
    if name not in files or name in _NO_NAMES:
        raise SettingsError(
            f"There is no cast called {name!r}",
            f"Choose one of {', '.join(sorted(files))}, or write voices/{CASTS_FOLDER}/{name}.toml",
        )
    where, hint = f"The cast {name}.toml", 'Write narrator = "NAME" and voices = ["NAME", "NAME"]'
    content = _content(files[name], where)
    cast = _converted({**content, "name": name}, CastList, where, hint)
    if not cast.voices or not cast.narrator or cast.engine:
        raise SettingsError(f"{where} names no narrator, or no voices", hint)
    return cast


class VoiceMaker(Protocol):
    """Make other voices of a voice, as its engine can, and know which are there."""

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return those that are clearly different from it."""

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return the one with this mark, None where there is none."""

    def voice_in(self, language: str, like: Voice) -> Voice | None:
        """Return one that speaks a language, as like this one as there is, None where none does."""

    def version(self, voice: Voice) -> str:
        """Name what a voice speaks with.

        Raises:
            EngineMissingError: it isn't installed.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The voices of a cast, by id, and the id of the one that narrates.

    `spare` are those for whoever is left over. `missing` are voices of the cast that aren't installed.
    `silent` are found by their ids, but never chosen: they don't speak the language of a script.
    """

    voices: tuple[Voice, ...]
    narrator_id: str
    maker: VoiceMaker
    spare: tuple[Voice, ...] = ()
    missing: tuple[Voice, ...] = ()
    silent: tuple[Voice, ...] = ()

    def find(self, voice_id: str) -> Voice | None:
        """Return the voice of this id, also a variant of one (`f5~52`), or None."""
        base_id, is_variant, mark = voice_id.partition("~")
        known = (*self.voices, *self.spare, *self.silent)
        voice = next((voice for voice in known if voice.id == base_id), None)
        return self.maker.variant(voice, mark) if voice and is_variant else voice

    def named(self, voice_id: str) -> Voice:
        """Return the voice of this id, as `find` does.

        Raises:
            SettingsError: there is none.
        """
        voice = self.find(voice_id)
        if voice is None:
            names = _listed((*self.voices, *self.spare))
            raise SettingsError(f"There is no voice called {voice_id!r}", f"Choose one of {names}")
        return voice

    def is_silent(self, voice_id: str) -> bool:
        """Return whether a voice, or what it is a variant of, is never chosen."""
        return voice_id.partition("~")[0] in {voice.id for voice in self.silent}

    def variants(self) -> tuple[Voice, ...]:
        """Return what is made of the voices, and of the spare ones."""
        there = (*self.voices, *self.spare)
        return tuple(variant for voice in there for variant in self.maker.variants(voice))

    def with_variants(self) -> tuple[Voice, ...]:
        """Return all voices, and the variants of each."""
        return (*self.voices, *self.spare, *self.variants())


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Where voice files lie beside those that come with quotecast: the installed ones, the show's."""

    installed: Path | None = None
    show: Path | None = None


def load_voices(shelf: Shelf) -> dict[str, tuple[Voice, bool]]:
    """Load all voices by id, and whether each narrates by its file.

    A file of the show replaces the installed voice of the same id, which replaces ours.

    Raises:
        SettingsError: a file can't be read or lacks something.
    """
    return {voice_id: _load(voice_id, file) for voice_id, file in sorted(_files(shelf).items())}


def voice_text(voice_id: str, shelf: Shelf) -> str:
    """Return the file of a voice as it is written.

    Raises:
        SettingsError: there is no such voice, or its file can't be read.
    """
    file = _files(shelf).get(voice_id)
    if file is None:
        raise SettingsError(
            f"There is no voice called {voice_id!r}", "Choose one that `quotecast voices` lists"
        )
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The voice file {voice_id}.toml can't be read: {error}", "Mend the file as TOML"
        ) from error


def load_catalogue(
    cast: CastList, maker: VoiceMaker, shelf: Shelf, narrator_id: str = ""
) -> Catalogue:
    """Load the voices of a cast.

    `narrator_id` chooses the narrator; empty means the cast's, or the one marked `narrates = true`.

    Raises:
        SettingsError: a file can't be read or lacks something, a voice isn't there, or there is none.
        EngineMissingError: what the narrator of a cast speaks with isn't installed.
    """
    known = load_voices(shelf)
    if cast.engine:
        return _of_engine(cast.engine, known, maker, narrator_id)
    ids = list(dict.fromkeys((cast.narrator, *cast.voices, *_installed(cast, shelf))))
    for voice_id in ids:
        if voice_id not in known:
            raise SettingsError(
                f"The cast {cast.name} names the voice {voice_id!r}, which isn't there",
                f"Put voices/{voice_id}.toml back, or take it out of voices/casts/{cast.name}.toml",
            )
    listed = [known[voice_id][0] for voice_id in ids]
    there = [voice for voice in listed if _is_there(maker, voice)]
    catalogue = Catalogue(
        voices=tuple(there),
        narrator_id=narrator_id or cast.narrator,
        maker=maker,
        spare=tuple(
            voice
            for voice, _ in sorted(known.values(), key=lambda one: not one[1])
            if voice.engine == cast.spare and voice not in listed
        ),
        missing=tuple(voice for voice in listed if voice not in there),
    )
    if catalogue.narrator_id in {voice.id for voice in catalogue.missing}:
        maker.version(known[catalogue.narrator_id][0])
    return _with_narrator(catalogue, f"of the cast {cast.name!r}")


def _of_engine(
    engine: str, known: dict[str, tuple[Voice, bool]], maker: VoiceMaker, narrator_id: str
) -> Catalogue:
    mine = [(voice, narrates) for voice, narrates in known.values() if voice.engine == engine]
    if not mine:
        raise SettingsError(
            f"There is no voice for the engine {engine!r}",
            "Put a voice file with that engine into voices/, or choose another --engine",
        )
    chosen = narrator_id or next((voice.id for voice, narrates in mine if narrates), mine[0][0].id)
    voices = tuple(voice for voice, _ in mine)
    catalogue = Catalogue(voices=voices, narrator_id=chosen, maker=maker)
    return _with_narrator(catalogue, f"of the engine {engine!r}")


def _with_narrator(catalogue: Catalogue, whose: str) -> Catalogue:
    if catalogue.find(catalogue.narrator_id) is None:
        raise SettingsError(
            f"The narrator's voice {catalogue.narrator_id!r} isn't among the voices {whose}",
            f"Choose one of {_listed(catalogue.voices)} in show.toml",
        )
    return catalogue


def _is_there(maker: VoiceMaker, voice: Voice) -> bool:
    try:
        maker.version(voice)
    except EngineMissingError:
        return False
    return True


def _installed(cast: CastList, shelf: Shelf) -> tuple[str, ...]:
    if not cast.installed or shelf.installed is None:
        return ()
    return tuple(sorted(path.stem for path in shelf.installed.glob("*.toml")))


def _files(shelf: Shelf) -> dict[str, Path]:
    folders = (_PACKAGED, *filter(None, (shelf.installed, shelf.show)))
    found = (path for folder in folders for path in folder.glob("*.toml"))
    return {path.stem: path for path in found if path.name != REGISTER_FILE}


def _cast_files(folder: Path) -> dict[str, Path]:
    folders = (_PACKAGED_CASTS, folder / CASTS_FOLDER)
    return {path.stem: path for one in folders for path in one.glob("*.toml")}


def _load(voice_id: str, file: Path) -> tuple[Voice, bool]:
    where, hint = f"The voice file {voice_id}.toml", "Write it as the other voice files are written"
    content = _content(file, where)
    voice = _converted({**content, "id": voice_id}, Voice, where, hint)
    return voice, content.get("narrates") is True


def _content(file: Path, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{where} can't be read: {error}", "Mend the file as TOML") from error


def _converted(content: Mapping[str, Any], kind: type[ReadT], where: str, hint: str) -> ReadT:
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{where} can't be used: {error}", hint) from error


def _listed(voices: Iterable[Voice]) -> str:
    return ", ".join(voice.id for voice in voices)
