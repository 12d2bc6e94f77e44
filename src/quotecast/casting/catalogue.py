"""Load the voices an engine may speak with: one TOML file per voice.

The figures of the voices that come with quotecast were measured over five sentences each: the
fundamental frequency as its median, the word error rate with pocketsphinx 5.1 and its US English
model.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

import msgspec

from quotecast.errors import SettingsError
from quotecast.model import Voice

REGISTER_FILE = "cast.toml"


class VoiceMaker(Protocol):
    """Make other voices of a voice, as its engine can."""

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return those that are clearly different from it."""

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return the one with this mark, None where there is none."""

    def voice_in(self, language: str, like: Voice) -> Voice | None:
        """Return one that speaks a language, as like this one as there is, None where none does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The voices of one engine, by id, and the id of the one that narrates.

    `silent` are found by their ids, but never chosen: they don't speak the language of a script.
    """

    voices: tuple[Voice, ...]
    narrator_id: str
    maker: VoiceMaker
    silent: tuple[Voice, ...] = ()

    def find(self, voice_id: str) -> Voice | None:
        """Return the voice of this id, also a variant of one (`f5~52`), or None."""
        base_id, is_variant, mark = voice_id.partition("~")
        known = (*self.voices, *self.silent)
        voice = next((voice for voice in known if voice.id == base_id), None)
        return self.maker.variant(voice, mark) if voice and is_variant else voice

    def is_silent(self, voice_id: str) -> bool:
        """Return whether a voice, or what it is a variant of, is never chosen."""
        return voice_id.partition("~")[0] in {voice.id for voice in self.silent}

    def with_variants(self) -> tuple[Voice, ...]:
        """Return all voices, and the variants of each."""
        made = (variant for voice in self.voices for variant in self.maker.variants(voice))
        return (*self.voices, *made)


def load_catalogue(
    engine: str, maker: VoiceMaker, folder: Path | None, narrator_id: str = ""
) -> Catalogue:
    """Load the voices of an engine: those that come with quotecast, then those of `folder`.

    A file in `folder` replaces the voice of the same id. `narrator_id` chooses the narrator;
    empty means the one marked `narrates = true`.

    Raises:
        SettingsError: a file can't be read or lacks something, the engine has no voice, or the
            narrator's voice isn't there.
    """
    files: dict[str, Traversable] = {
        entry.name.removesuffix(".toml"): entry
        for entry in (resources.files(__package__) / "voices").iterdir()
        if entry.name.endswith(".toml")
    }
    if folder is not None and folder.is_dir():
        files |= {path.stem: path for path in folder.glob("*.toml") if path.name != REGISTER_FILE}
    loaded = [_load(voice_id, files[voice_id]) for voice_id in sorted(files)]
    mine = [(voice, narrates) for voice, narrates in loaded if voice.engine == engine]
    if not mine:
        raise SettingsError(
            f"There is no voice for the engine {engine!r}",
            "Put a voice file with that engine into voices/, or choose another --engine",
        )
    chosen = narrator_id or next((voice.id for voice, narrates in mine if narrates), mine[0][0].id)
    voices = tuple(voice for voice, _ in mine)
    catalogue = Catalogue(voices=voices, narrator_id=chosen, maker=maker)
    if catalogue.find(chosen) is None:
        raise SettingsError(
            f"The narrator's voice {chosen!r} isn't among the voices of the engine {engine!r}",
            f"Choose one of {_listed(catalogue.voices)} in show.toml",
        )
    return catalogue


def _load(voice_id: str, file: Traversable) -> tuple[Voice, bool]:
    where = f"The voice file {voice_id}.toml"
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        voice = msgspec.convert({**content, "id": voice_id}, Voice)
    except msgspec.ValidationError as error:
        raise SettingsError(
            f"{where} can't be used: {error}", "Write it as the other voice files are written"
        ) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{where} can't be read: {error}", "Mend the file as TOML") from error
    return voice, content.get("narrates") is True


def _listed(voices: Iterable[Voice]) -> str:
    return ", ".join(voice.id for voice in voices)
