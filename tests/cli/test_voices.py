import json
import re
import tomllib
import wave
from pathlib import Path

import pytest
from tests import tiny_models

from quotecast.cli.voices import VOICE_COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", VOICE_COMMANDS)
def test_command_has_help_with_an_example_that_readme_shows(show, name):
    assert f"Example: quotecast voices {name}" in show.run("voices", name, "--help").stdout
    assert f"quotecast voices {name} " in README


def test_list_is_what_is_shown_without_a_command(show):
    assert show.run("voices", "list").stdout == show.run("voices").stdout


def test_cast_tells_who_speaks_why_and_how_alike_and_remembers_nothing(show):
    told = show.run("cast", show.article).stdout
    assert re.search(r"narrator +tone-", told)
    assert re.search(r"Jo Roe +tone-.*like the nearest voice", told)
    assert "the most alike: tone-" in told
    assert not (show.path / "voices" / "cast.toml").exists()


def test_cast_is_printed_for_programs(show):
    lines = show.run("cast", show.article, "--json").stdout.splitlines()
    assert [json.loads(line)["speaker"] for line in lines] == ["narrator", "Jo Roe"]


def test_audition_has_every_voice_in_one_file_and_a_page(show, tmp_path):
    out = tmp_path / "heard.wav"
    assert show.run("voices", "audition", "tone-1", "tone-2", "--out", out).exit_code == 0
    with wave.open(str(out)) as sound:
        assert sound.getnframes() / sound.getframerate() > 10
    assert (tmp_path / "heard.html").read_text(encoding="utf-8").count("<audio") == 2


def test_audition_of_a_script_has_the_first_line_of_each_role(show, tmp_path):
    out = tmp_path / "heard.wav"
    told = show.run("voices", "audition", "--script", show.article, "--out", out).stdout
    assert re.findall(r"tone-\d +(.+)", told) == ["narrator", "Jo Roe"]


def test_installed_voice_speaks_and_is_gone_when_it_is_removed(show, tmp_path):
    pytest.importorskip("onnxruntime")
    given = tmp_path / "en_XX-tiny-low.onnx"
    given.write_bytes(tiny_models.vits())
    given.with_name(given.name + ".json").write_bytes(tiny_models.vits_config())
    show.write(
        "show.toml",
        f'[show]\ntitle = "Bay"\n[voices]\nengine = "piper"\nworkers = 1\nnarrator = "en-xx-tiny-low"\n'
        f'models = "{tmp_path / "models"}"\n',
    )
    told = show.run("voices", "install", given, "--no-measuring")
    assert told.stdout.startswith("en_XX-tiny-low: en-xx-tiny-low (licence: unknown")
    assert show.run("say", "The bridge opened again.").exit_code == 0
    assert show.run("voices", "remove", "en_XX-tiny-low").exit_code == 0
    assert not list((tmp_path / "models").glob("*.toml"))


def test_voice_that_is_not_there_cannot_be_measured(show):
    result = show.run("voices", "measure", "nobody")
    assert (result.exit_code, "nobody" in result.stderr) == (2, True)


def voice_file(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_adjusted_voice_is_the_show_s_own_and_keeps_all_else_of_its_file(show):
    own = show.path / "voices" / "tone-1.toml"
    result = show.run("voices", "adjust", "tone-1", "--rate", "150", "--pitch", "45")
    assert result.stdout.startswith(str(own))
    ours = voice_file(ROOT / "src" / "quotecast" / "casting" / "voices" / "tone-1.toml")
    assert voice_file(own) == {**ours, "rate_wpm": 150, "pitch": 45}
    show.run("voices", "adjust", "tone-1", "--rate", "160")
    assert voice_file(own) == {**ours, "rate_wpm": 160, "pitch": 45}


@pytest.mark.parametrize(
    ("words", "told"),
    [(["tone-1"], "give --rate or --pitch"), (["nobody", "--rate", "150"], "no voice called")],
)
def test_what_adjusts_nothing_is_refused(show, words, told):
    result = show.run("voices", "adjust", *words)
    assert (result.exit_code, told in result.output) == (2, True)
    assert not (show.path / "voices").exists()


def test_measured_figures_go_into_the_folder_that_is_asked_for(show, tmp_path):
    pytest.importorskip("soxr")
    result = show.run("voices", "measure", "tone-1", "--into", tmp_path / "measured", "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told["path"] == str(tmp_path / "measured" / "tone-1.toml")
    assert voice_file(Path(told["path"]))["f0_hz"] == told["voice"]["f0_hz"]
    assert not (show.path / "voices").exists()
