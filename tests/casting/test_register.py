import pytest

from quotecast.casting.register import Entry, Register, load_register
from quotecast.errors import SettingsError

JO = Entry(name='Jo "J" Roe', voice_id="f5", reason="first heard")
AL = Entry(name="Al", voice_id="m6~42", reason="second heard")


def extend_register(path, engine, entries):
    register = Register(path, engine)
    with register.locked(path.with_name("lock")):
        register.extend(entries)


def test_register_reads_back_what_it_wrote(tmp_path):
    path = tmp_path / "cast.toml"
    extend_register(path, "tone", {"jo": JO, "al": AL})
    assert load_register(path, "tone") == {"jo": JO, "al": AL}


def test_whoever_is_in_the_register_stays_as_a_producer_wrote_it(tmp_path):
    path = tmp_path / "cast.toml"
    path.write_text("[jo.tone]\nvoice = 'f2'\nnote = 'asked for it'\n", encoding="utf-8")
    extend_register(path, "tone", {"jo": JO, "al": AL})
    assert load_register(path, "tone")["jo"].voice_id == "f2"
    assert load_register(path, "tone")["al"] == AL
    assert "asked for it" in path.read_text(encoding="utf-8")


def test_register_that_is_not_there_is_empty(tmp_path):
    assert load_register(tmp_path / "cast.toml", "tone") == {}


@pytest.mark.parametrize("content", ["<<<<<<< HEAD\n", "[jo.tone]\nname = 'Jo'\n", "jo = 3\n"])
def test_register_that_is_none_is_an_error(tmp_path, content):
    path = tmp_path / "cast.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="cast register"):
        load_register(path, "tone")


def test_each_engine_has_its_own_cast(tmp_path):
    path = tmp_path / "cast.toml"
    extend_register(path, "tone", {"jo": JO})
    extend_register(path, "pyttsx3", {"jo": AL})
    assert load_register(path, "tone")["jo"].voice_id == JO.voice_id
    assert load_register(path, "pyttsx3")["jo"].voice_id == AL.voice_id


def test_remarks_of_a_producer_stay_in_the_register(tmp_path):
    path = tmp_path / "cast.toml"
    extend_register(path, "tone", {"jo": JO})
    text = path.read_text(encoding="utf-8")
    marked = text.replace("[jo]", "# our captain\n[jo]").replace('"f5"\n', '"f5"  # she asked\n')
    assert marked.count("#") == 3
    path.write_text(marked, encoding="utf-8")
    extend_register(path, "tone", {"al": AL})
    written = path.read_text(encoding="utf-8")
    assert marked.split("\n\n", 1)[1] in written
    assert load_register(path, "tone") == {"jo": JO, "al": AL}
