import pytest

from quotecast.casting.register import extend_register, load_register
from quotecast.errors import SettingsError


def test_register_reads_back_what_it_wrote(tmp_path):
    path = tmp_path / "cast.toml"
    extend_register(path, {"jo": "f5", "al": "m6~42"}, {"jo": 'Jo "J" Roe', "al": "Al"})
    assert load_register(path) == {"jo": "f5", "al": "m6~42"}


def test_whoever_is_in_the_register_stays_as_a_producer_wrote_it(tmp_path):
    path = tmp_path / "cast.toml"
    path.write_text("[jo]\nvoice = 'f2'\nnote = 'asked for it'\n", encoding="utf-8")
    extend_register(path, {"jo": "f5", "al": "m6"}, {"jo": "Jo", "al": "Al"})
    assert load_register(path) == {"jo": "f2", "al": "m6"}
    assert "asked for it" in path.read_text(encoding="utf-8")


def test_register_that_is_not_there_is_empty(tmp_path):
    assert load_register(tmp_path / "cast.toml") == {}


@pytest.mark.parametrize("content", ["<<<<<<< HEAD\n", "[jo]\nname = 'Jo'\n", "jo = 3\n"])
def test_register_that_is_none_is_an_error(tmp_path, content):
    path = tmp_path / "cast.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="cast register"):
        load_register(path)
