import pytest

from quotecast.casting.register import load_register, save_register
from quotecast.errors import SettingsError


def test_register_reads_back_what_it_wrote(tmp_path):
    path = tmp_path / "cast.toml"
    save_register(path, {"jo": "f5", "al": "m6~42"}, {"jo": 'Jo "J" Roe', "al": "Al"})
    assert load_register(path) == {"jo": "f5", "al": "m6~42"}


def test_register_that_is_not_there_is_empty(tmp_path):
    assert load_register(tmp_path / "cast.toml") == {}


@pytest.mark.parametrize("content", ["<<<<<<< HEAD\n", "[jo]\nname = 'Jo'\n", "jo = 3\n"])
def test_register_that_is_none_is_an_error(tmp_path, content):
    path = tmp_path / "cast.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="cast register"):
        load_register(path)
