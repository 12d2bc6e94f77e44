"""Install voices: a model with a file for each of its voices, measured; remove them again."""

import re
from collections.abc import Sequence
from typing import Final

import tomli_w

from quotecast.episode.voices import engine_named, installed_folder
from quotecast.errors import SettingsError
from quotecast.files import write_atomically
from quotecast.settings import Settings
from quotecast.voicing.installing.installation import (
    Installed,
    install_model,
    note_voices,
    remove_model,
)
from quotecast.voicing.installing.sources import Catalogues, plan_for
from quotecast.voicing.neural.models import KOKORO, MODEL, PIPER, RECORD_FILE, STYLES

MOST_VOICES: Final = 8
"""How many voices of a model with many get a file, unless they are chosen by name."""

_ID: Final = re.compile(r"[^a-z0-9]+")
_USUAL_WPM: Final = 170
# Kokoro's names begin with the language (a: American, b: British English) and the gender.
_KOKORO_ENGLISH: Final = re.compile(r"[ab][fm]_")
_HIGH_HZ, _LOW_HZ, _PARTING_HZ = 200, 110, 165


def install_voices(
    what: str, settings: Settings, *, speakers: Sequence[str] = ()
) -> tuple[Installed, tuple[str, ...]]:
    """Install a model, and write a file for each of its voices; return it with the voices' ids.

    Of a model with many voices the first few get a file, or those that `speakers` names. A file says
    what is known without listening: measure the voices next.

    Raises:
        SettingsError: nothing that can be installed is called so, or it hasn't got a speaker.
        SourceError: a file can't be had.
        EngineError: it isn't a model that can speak.
        EngineMissingError: onnxruntime isn't installed.
        OutputError: a file can't be written.
    """
    piper, kokoro = (engine_named(name, settings).settings for name in (PIPER, KOKORO))
    addresses = {MODEL: getattr(kokoro, MODEL), STYLES: getattr(kokoro, STYLES)}
    catalogues = Catalogues(piper=getattr(piper, "catalogue"), kokoro=addresses)  # noqa: B009
    folder = installed_folder(settings)
    model = install_model(plan_for(what, catalogues), folder)
    chosen = _chosen(model, speakers)
    ids = tuple(_id_of(voice) for voice in chosen)
    for voice_id, voice in zip(ids, chosen, strict=True):
        write_atomically(folder / f"{voice_id}.toml", _voice_file(model, voice).encode("utf-8"))
    note_voices(folder, model.name, ids)
    return model, ids


def remove_voices(name: str, settings: Settings) -> tuple[str, ...]:
    """Remove a model that was installed, and its voices; return their ids.

    Raises:
        SettingsError: no such model was installed.
        OutputError: it can't be removed.
    """
    return remove_model(name, installed_folder(settings))


def installed_models(settings: Settings) -> tuple[str, ...]:
    """Return the names of the models that were installed."""
    records = installed_folder(settings).glob(f"*/{RECORD_FILE}")
    return tuple(sorted(path.parent.name for path in records))


def gender_of(f0_hz: int) -> str:
    """Return the gender that a voice is most likely taken for by how high it is."""
    return "female" if f0_hz > _PARTING_HZ else "male"


def _chosen(model: Installed, speakers: Sequence[str]) -> tuple[str, ...]:
    there = model.engine_voices
    if speakers:
        by_name = {voice.rpartition("#")[2]: voice for voice in there}
        for speaker in speakers:
            if speaker not in by_name:
                names = ", ".join(sorted(by_name)[:12])
                raise SettingsError(
                    f"{model.name} has no speaker {speaker!r}", f"Choose of {names}"
                )
        return tuple(by_name[speaker] for speaker in speakers)
    english = tuple(voice for voice in there if _KOKORO_ENGLISH.match(voice))
    return (english if model.engine == KOKORO and english else there)[:MOST_VOICES]


def _voice_file(model: Installed, engine_voice: str) -> str:
    is_kokoro = model.engine == KOKORO
    is_female = is_kokoro and engine_voice[1:2] == "f"
    language = "en-GB" if is_kokoro and engine_voice.startswith("b") else model.language
    return tomli_w.dumps(
        {
            "engine": model.engine,
            "engine_voice": engine_voice,
            "language": language,
            "gender": "female" if is_female else "male",
            "rate_wpm": _USUAL_WPM,
            "pitch": 100,
            "f0_hz": _HIGH_HZ if is_female else _LOW_HZ,
            "word_error_rate": 0.1,
            "licence": model.licence,
        }
    )


def _id_of(engine_voice: str) -> str:
    return _ID.sub("-", engine_voice.lower()).strip("-") or "voice"
