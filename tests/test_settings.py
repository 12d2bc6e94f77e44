import tomllib

import pytest

from quotecast.errors import SettingsError
from quotecast.settings import Settings, find_show, load_settings
from quotecast.show.template import settings_template
from quotecast.sound_settings import AudioSettings


def write(folder, content):
    (folder / "show.toml").write_text(content, encoding="utf-8")
    return folder


def test_show_without_settings_has_the_defaults(tmp_path):
    assert load_settings(tmp_path) == Settings()


def test_setting_is_read(tmp_path):
    assert load_settings(write(tmp_path, "[audio]\ntarget_lufs = -19\n")).audio.target_lufs == -19


def test_template_says_the_defaults(tmp_path):
    uncommented = "\n".join(
        line.removeprefix("# ") if " = " in line else line
        for line in settings_template().split("\n")
    )
    assert tomllib.loads(uncommented)
    assert load_settings(write(tmp_path, uncommented)) == Settings()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[sound]\n", "table \\[sound\\]"),
        ("[audio]\nloudness = 3\n", "key audio.loudness"),
        ("[audio]\ntarget_lufs = 'loud'\n", "audio.target_lufs is 'loud'"),
        ("[audio]\ntarget_lufs = 3.0\n", "audio.target_lufs is 3.0"),
        ("[audio]\ntarget = 'radio'\n", r"Choose one of “” \(none\), apple"),
        ("[script]\nstyle = 'Radio'\n", "Choose one of radio, verbatim[.]$"),
        ("[voices]\nworkers = true\n", "voices.workers is True"),
        ("[attribution]\nthreshold = nan\n", "attribution.threshold is nan"),
        ("audio = 3\n", "audio isn't a table"),
        ("<<<<<<< HEAD\n", "can't be read"),
    ],
)
def test_mistake_in_the_settings_is_named(tmp_path, content, message):
    with pytest.raises(SettingsError, match=message):
        load_settings(write(tmp_path, content))


def test_show_is_the_nearest_folder_upwards(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(tmp_path, "")
    assert find_show(inner) == tmp_path.resolve()


def test_folder_without_a_show_is_its_own(tmp_path):
    assert find_show(tmp_path) == tmp_path.resolve()


@pytest.mark.parametrize(
    ("name", "figures"), [("spotify", (-14.0, -1.0)), ("acx", (-20.0, -3.0)), ("", (-18.0, -2.0))]
)
def test_target_is_chosen_by_its_name(name, figures):
    audio = AudioSettings(target=name, target_lufs=-18.0, true_peak_dbtp=-2.0)
    assert (audio.lufs, audio.peak_dbtp) == figures
