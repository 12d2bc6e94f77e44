from dataclasses import replace

import pytest
from tests import tiny_models

from quotecast.episode.voice_install import (
    MOST_VOICES,
    install_voices,
    installed_models,
    remove_voices,
)
from quotecast.errors import SettingsError
from quotecast.settings import Settings

pytest.importorskip("onnxruntime")
SPEAKERS = MOST_VOICES + 2


@pytest.fixture
def settings(tmp_path):
    own = Settings()
    return replace(own, voices=replace(own.voices, models=str(tmp_path / "models")))


@pytest.fixture
def given(tmp_path):
    """A model with more voices than get a file by themselves."""
    path = tmp_path / "en_XX-many-low.onnx"
    path.write_bytes(tiny_models.vits(speakers=SPEAKERS))
    path.with_name(f"{path.name}.json").write_bytes(tiny_models.vits_config(speakers=SPEAKERS))
    return str(path)


def files(tmp_path):
    return sorted(path.stem for path in (tmp_path / "models").glob("*.toml"))


def test_of_a_model_with_many_voices_the_first_few_get_a_file(given, settings, tmp_path):
    model, ids = install_voices(given, settings)
    assert (len(model.engine_voices), len(ids)) == (SPEAKERS, MOST_VOICES)
    assert files(tmp_path) == sorted(ids)


def test_speakers_that_are_named_get_a_file_and_no_others(given, settings, tmp_path):
    _, ids = install_voices(given, settings, speakers=("s9", "s1"))
    assert ids == ("en-xx-many-low-s9", "en-xx-many-low-s1")
    assert files(tmp_path) == sorted(ids)


def test_speaker_that_a_model_has_not_got_is_told_with_those_it_has(given, settings, tmp_path):
    with pytest.raises(SettingsError, match="no speaker 'nobody'") as error:
        install_voices(given, settings, speakers=("nobody",))
    assert "s0, s1" in error.value.hint
    assert files(tmp_path) == []


def test_model_is_removed_with_all_of_its_voices(given, settings, tmp_path):
    model, ids = install_voices(given, settings, speakers=("s2", "s3"))
    assert installed_models(settings) == (model.name,)
    assert sorted(remove_voices(model.name, settings)) == sorted(ids)
    assert (installed_models(settings), files(tmp_path)) == ((), [])
