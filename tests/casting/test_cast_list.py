from dataclasses import replace
from pathlib import Path

import pytest

from quotecast.casting.catalogue import CastList, Shelf, load_cast, load_catalogue
from quotecast.errors import EngineMissingError, SettingsError

OURS = 'narrator = "edward"\nvoices = ["f5", "ed"]\n'


class Maker:
    """Make no voices of others; those of the engines named here aren't installed."""

    def __init__(self, *gone):
        self.gone = gone

    def variants(self, _voice):
        return ()

    def version(self, voice):
        if voice.engine in self.gone:
            raise EngineMissingError(f"{voice.engine} isn't installed", "Install it")
        return "1"


@pytest.fixture
def voices(tmp_path):
    """The show's folder of voices, with a cast of its own."""
    folder = tmp_path / "voices"
    (folder / "casts").mkdir(parents=True)
    (folder / "casts" / "ours.toml").write_text(OURS, encoding="utf-8")
    return folder


def catalogue(cast, folder, *gone):
    shelf = Shelf(installed=folder / "installed", show=folder)
    return load_catalogue(cast, Maker(*gone), shelf)


def test_cast_of_the_show_has_its_voices_and_its_narrator(voices):
    cast = load_cast("ours", voices)
    assert cast == CastList(name="ours", narrator="edward", voices=("f5", "ed"))
    found = catalogue(cast, voices)
    assert (found.narrator_id, [one.id for one in found.voices]) == (
        "edward",
        ["edward", "f5", "ed"],
    )


def test_cast_of_the_show_goes_before_ours_of_the_same_name(voices):
    (voices / "casts" / "neural.toml").write_text(OURS, encoding="utf-8")
    assert load_cast("neural", voices).narrator == "edward"
    assert load_cast("neural", voices / "none").narrator == "joe"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<<<<<<< HEAD", "can't be read"),
        ('voices = ["f5"]', "names no narrator"),
        ('narrator = "f5"', "no voices"),
        ('narrator = "f5"\nvoices = "f5"', "can't be used"),
        (OURS + 'engine = "tone"', "names no narrator, or no voices"),
    ],
)
def test_mistake_in_a_cast_is_named_with_its_file(voices, content, told):
    (voices / "casts" / "ours.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"ours\.toml") as error:
        load_cast("ours", voices)
    assert told in error.value.message


@pytest.mark.parametrize("name", ["nobody", "name"])
def test_cast_that_is_not_there_is_told_with_those_that_are(voices, name):
    with pytest.raises(SettingsError, match=f"no cast called '{name}'") as error:
        load_cast(name, voices)
    assert "neural, ours" in error.value.hint


def test_cast_that_names_a_voice_that_is_not_there_is_told(voices):
    cast = CastList(name="ours", narrator="edward", voices=("nobody",))
    with pytest.raises(SettingsError, match="names the voice 'nobody'"):
        catalogue(cast, voices)


@pytest.mark.parametrize("joins", [True, False])
def test_installed_voices_join_a_cast_that_says_so(voices, joins):
    packaged = Path(load_cast.__code__.co_filename).parent / "voices" / "hugo.toml"
    (voices / "installed").mkdir()
    (voices / "installed" / "newcomer.toml").write_bytes(packaged.read_bytes())
    cast = replace(load_cast("ours", voices), installed=joins)
    assert (catalogue(cast, voices).find("newcomer") is not None) == joins


def test_spare_engine_has_the_voices_that_the_cast_has_not(voices):
    cast = replace(load_cast("ours", voices), spare="pyttsx3")
    found = catalogue(cast, voices)
    assert {one.engine for one in found.spare} == {"pyttsx3"}
    assert not {one.id for one in found.spare} & {one.id for one in found.voices}


def test_voices_that_are_not_installed_are_missing_and_a_narrator_has_to_be_there(voices):
    cast = CastList(name="mixed", narrator="edward", voices=("f5", "joe"))
    assert [one.id for one in catalogue(cast, voices, "piper").missing] == ["joe"]
    with pytest.raises(EngineMissingError):
        catalogue(replace(cast, narrator="joe"), voices, "piper")
