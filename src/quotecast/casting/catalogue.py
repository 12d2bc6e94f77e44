"""Load the voices an engine may speak with: one TOML file per voice.

The figures of the voices that come with quotecast were measured over five sentences each: the
fundamental frequency as its median, the word error rate with pocketsphinx 5.1 and its US English
model.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from quotecast.errors import SettingsError
from quotecast.model import Gender, Voice

REGISTER_FILE = "cast.toml"

# One step of espeak's pitch scale multiplies the fundamental frequency by this; taken from
# two voices of the catalogue that were measured at two pitches each.
PITCH_STEP = 1.0102
PITCH_SHIFTS = (-24, -12, 12, 24)
PITCH_RANGE = range(10, 96)
HIGHEST_PITCH = 99

_TEXTS = ("engine", "engine_voice", "language", "gender", "licence")
_WHOLE_NUMBERS = ("rate_wpm", "pitch", "f0_hz")
_SHARES = ("word_error_rate",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Hold the voices of one engine, by id, and the id of the one that narrates."""

    voices: tuple[Voice, ...]
    narrator_id: str

    def find(self, voice_id: str) -> Voice | None:
        """Return the voice of this id, also one at another pitch (`f5~52`), or None."""
        base_id, has_pitch, pitch = voice_id.partition("~")
        voice = next((voice for voice in self.voices if voice.id == base_id), None)
        if voice is None or not has_pitch:
            return voice
        is_pitch = pitch.isdecimal() and len(pitch) <= len(str(HIGHEST_PITCH))
        return at_pitch(voice, int(pitch)) if is_pitch else None

    def with_variants(self) -> tuple[Voice, ...]:
        """Return all voices, and each at several other pitches."""
        variants = [
            at_pitch(voice, voice.pitch + shift)
            for voice in self.voices
            for shift in PITCH_SHIFTS
            if voice.pitch + shift in PITCH_RANGE
        ]
        return (*self.voices, *variants)


def at_pitch(voice: Voice, pitch: int) -> Voice:
    """Return the voice at another pitch (0 to 99), with an id that says so.

    >>> at_pitch(Voice(id="a", engine="tone", engine_voice="sine", language="en", gender=Gender.MALE,
    ...     rate_wpm=160, pitch=50, f0_hz=100, word_error_rate=0.1, licence="x"), 62).id
    'a~62'
    """
    f0_hz = round(voice.f0_hz * PITCH_STEP ** (pitch - voice.pitch))
    return replace(voice, id=f"{voice.id}~{pitch}", pitch=pitch, f0_hz=f0_hz)


def load_catalogue(engine: str, folder: Path | None, narrator_id: str = "") -> Catalogue:
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
    catalogue = Catalogue(voices=tuple(voice for voice, _ in mine), narrator_id=chosen)
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
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{where} can't be read: {error}", "Mend the file as TOML") from error
    for kind, keys in ((str, _TEXTS), (int, _WHOLE_NUMBERS), (float, _SHARES)):
        for key in keys:
            if not isinstance(content.get(key), kind):
                raise SettingsError(
                    f"{where} has no {key}", f"Add {key} as in the other voice files"
                )
    try:
        gender = Gender(content["gender"])
    except ValueError as error:
        raise SettingsError(
            f"{where} has the gender {content['gender']!r}", "Write female or male"
        ) from error
    voice = Voice(
        id=voice_id,
        engine=content["engine"],
        engine_voice=content["engine_voice"],
        language=content["language"],
        gender=gender,
        rate_wpm=content["rate_wpm"],
        pitch=content["pitch"],
        f0_hz=content["f0_hz"],
        word_error_rate=content["word_error_rate"],
        licence=content["licence"],
    )
    return voice, content.get("narrates") is True


def _listed(voices: Iterable[Voice]) -> str:
    return ", ".join(voice.id for voice in voices)
