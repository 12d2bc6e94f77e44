from pathlib import Path

import pytest

import quotecast.casting.catalogue
from quotecast.casting.catalogue import Shelf, engine_cast, load_catalogue
from quotecast.errors import SettingsError
from quotecast.voicing import chosen_engine
from quotecast.voicing.engines import Engines

ESPEAK = engine_cast("pyttsx3")
MAKER = Engines({"pyttsx3": chosen_engine("pyttsx3", {})}, workers=1)
PACKAGED = Path(quotecast.casting.catalogue.__file__).parent / "voices"
VOICE = (PACKAGED / "f5.toml").read_text(encoding="utf-8")


def test_voice_of_the_show_replaces_ours(tmp_path):
    (tmp_path / "f5.toml").write_text(VOICE.replace("pitch = 40", "pitch = 44"), encoding="utf-8")
    assert load_catalogue(ESPEAK, MAKER, Shelf(show=tmp_path)).find("f5").pitch == 44


def test_register_is_no_voice(tmp_path):
    (tmp_path / "cast.toml").write_text("[x]\nvoice = 'f5'\n", encoding="utf-8")
    assert load_catalogue(ESPEAK, MAKER, Shelf(show=tmp_path)).find("cast") is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (VOICE.replace("pitch = 40", ""), "pitch"),
        (VOICE.replace('"female"', '"other"'), "'other'"),
        ("<<<<<<< HEAD", "can't be read"),
        (VOICE.replace("pitch = 40", 'pitch = "high"'), "pitch"),
    ],
)
def test_mistake_in_a_voice_file_is_named(tmp_path, content, message):
    (tmp_path / "x.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=message):
        load_catalogue(ESPEAK, MAKER, Shelf(show=tmp_path))


def test_engine_without_voices_is_an_error():
    with pytest.raises(SettingsError, match="no voice for the engine 'brass'"):
        load_catalogue(engine_cast("brass"), MAKER, Shelf())


def test_narrator_that_is_not_there_is_an_error():
    with pytest.raises(SettingsError, match="'nobody'"):
        load_catalogue(ESPEAK, MAKER, Shelf(), "nobody")
