"""Choose the voices that may speak in an article's language, and say which one reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quotecast.casting.catalogue import Catalogue
from quotecast.model import NARRATOR_ID, Cast, Notice, Script, Voice

_ANY = "und"


def speaks(voice: Voice, language: str) -> bool:
    """Return whether a voice is of a language (BCP 47 tag), or of any."""
    from quotecast.languages import language_of  # noqa: PLC0415 - where a script is cast

    own = language_of(voice.language).code
    return own in (_ANY, language_of(language).code)


def in_language(catalogue: Catalogue, language: str) -> Catalogue:
    """Return a catalogue of voices that speak a language.

    Those of the catalogue that do come first; the others speak it as far as their engine lets them,
    under their own ids, so that a person keeps a voice through all languages. Where none of a cast
    does, its spare voices read the article; where they don't either, all stay as they are.
    """
    there = (*catalogue.voices, *catalogue.spare)
    if all(speaks(voice, language) for voice in there):
        return catalogue
    voices, spare = (
        _speaking(group, language, catalogue) for group in (catalogue.voices, catalogue.spare)
    )
    if not (voices or spare):
        return catalogue
    known = voices or spare
    is_own = {voice.id for voice in there if speaks(voice, language)} & {one.id for one in known}
    ids = {voice.id for voice in (*voices, *spare)}
    usual = catalogue.narrator_id.partition("~")[0]
    return replace(
        catalogue,
        voices=known,
        spare=spare if voices else (),
        narrator_id=catalogue.narrator_id if usual in (is_own or ids) else known[0].id,
        silent=tuple(voice for voice in there if voice.id not in ids),
    )


def _speaking(voices: Sequence[Voice], language: str, catalogue: Catalogue) -> tuple[Voice, ...]:
    own = [voice for voice in voices if speaks(voice, language)]
    made = (catalogue.maker.voice_in(language, voice) for voice in voices if voice not in own)
    return (*own, *(voice for voice in made if voice is not None))


def language_notices(script: Script, cast: Cast, catalogue: Catalogue) -> Iterator[Notice]:
    """Give a notice where the show's narrator is of another language: who reads instead, or doesn't.

    `catalogue` has the voices as the show has them.
    """
    from quotecast.languages import language_of  # noqa: PLC0415 - as above

    voice, usual = cast.voice_of(NARRATOR_ID), catalogue.find(catalogue.narrator_id)
    label = language_of(script.language).label
    if not speaks(voice, script.language):
        message = (
            f"no voice speaks {label}: {voice.id}, of {language_of(voice.language).label}, reads it; "
            "choose another engine, or put a voice file of the language into voices/"
        )
        yield Notice(kind="language", message=message)
    elif voice != usual:
        message = (
            f"{label} is read by the voice {voice.id} as {voice.engine}'s {voice.engine_voice}"
        )
        yield Notice(kind="language", message=message)
