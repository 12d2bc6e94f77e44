from dataclasses import replace

import pytest

from quotecast.casting.assignment import assign
from quotecast.casting.casting import Casting
from quotecast.casting.catalogue import Shelf, engine_cast, load_catalogue
from quotecast.casting.in_language import in_language, language_notices, speaks
from quotecast.casting.register import Entry
from quotecast.model import NARRATOR_ID, Script, Speaker
from quotecast.voicing import chosen_engine
from quotecast.voicing.engines import Engines


def made_by_espeak(**table):
    return Engines({"pyttsx3": chosen_engine("pyttsx3", table)}, workers=1)


ESPEAK = load_catalogue(engine_cast("pyttsx3"), made_by_espeak(), Shelf())
# The voices of a platform are of the languages that they are installed for.
PLATFORM = replace(ESPEAK, maker=made_by_espeak(espeak="none"))
ROE = Speaker(id="roe", name="Jo Roe")


def script_in(language, *speakers):
    return Script(article_id="a", language=language, speakers=speakers, chapters=(), omissions=())


def told(catalogue, language):
    script = script_in(language)
    cast = assign((), in_language(catalogue, language), {})
    return [notice.message for notice in language_notices(script, cast, catalogue)]


@pytest.mark.parametrize("language", ["en", "en-GB", "en_US"])
def test_voices_of_a_language_stay_as_they_are(language):
    assert in_language(ESPEAK, language) is ESPEAK
    assert told(ESPEAK, language) == []


@pytest.mark.parametrize("language", ["de", "fr-CA", "pt-BR", "zh-Hans", "ar", "hi"])
def test_every_voice_speaks_the_article_s_language_under_its_own_id(language):
    catalogue = in_language(ESPEAK, language)
    assert all(speaks(voice, language) for voice in catalogue.with_variants())
    assert [voice.id for voice in catalogue.voices] == [voice.id for voice in ESPEAK.voices]
    assert catalogue.narrator_id == ESPEAK.narrator_id


def test_it_is_told_which_voice_reads_another_language():
    (message,) = told(ESPEAK, "de")
    assert "German (de)" in message
    assert "edward" in message
    assert "de+edward" in message


@pytest.mark.parametrize(("catalogue", "language"), [(PLATFORM, "de"), (ESPEAK, "xx")])
def test_it_is_told_where_no_voice_speaks_the_language(catalogue, language):
    assert in_language(catalogue, language) is catalogue
    (message,) = told(catalogue, language)
    assert "no voice speaks" in message


def test_voice_of_the_language_narrates_before_one_that_only_can():
    german = replace(ESPEAK.voices[0], id="greta", language="de-AT")
    catalogue = in_language(replace(ESPEAK, voices=(*ESPEAK.voices, german)), "de")
    assert catalogue.narrator_id == "greta"
    assert len(catalogue.voices) == len(ESPEAK.voices) + 1


def test_voice_of_another_language_is_never_chosen_though_it_is_registered():
    german = replace(ESPEAK.voices[0], id="greta", language="de")
    catalogue = in_language(replace(PLATFORM, voices=(*PLATFORM.voices, german)), "de")
    cast = assign([ROE], catalogue, {"roe": Entry(name="Jo Roe", voice_id="f5")})
    assert {role.voice.id.partition("~")[0] for role in cast.roles.values()} == {"greta"}


def test_person_keeps_a_voice_through_all_languages(tmp_path):
    casting = Casting(
        engine_cast("pyttsx3"),
        Shelf(show=tmp_path),
        maker=made_by_espeak(),
        narrator="",
        lock=tmp_path / "lock",
    )
    english, german = (casting.settle(script_in(tag, ROE)).cast for tag in ("en", "de"))
    assert english.voice_of("roe").id == german.voice_of("roe").id
    assert german.voice_of("roe").language == german.voice_of(NARRATOR_ID).language == "de"


def test_spare_voices_read_a_language_that_no_voice_of_the_cast_speaks():
    english = replace(ESPEAK.voices[0], id="joe")
    maker = replace(PLATFORM, voices=(english,), narrator_id="joe")
    catalogue = in_language(
        replace(maker, spare=(replace(english, id="greta", language="de"),)), "de"
    )
    assert (catalogue.narrator_id, [voice.id for voice in catalogue.silent]) == ("greta", ["joe"])
