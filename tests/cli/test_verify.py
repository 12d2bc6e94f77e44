import json
import shutil
import subprocess
import wave
from dataclasses import replace

import pytest
from click.testing import CliRunner

from quotecast.cli import main
from quotecast.ffmpeg import find_ffmpeg
from quotecast.show.places import takes_folder
from quotecast.show.takes import TakeCache


def test_good_episode_is_heard_whole(show):
    show.build(show.article, "--verify", "--strict")
    result = show.run("verify", show.episode)
    assert result.exit_code == 0, result.output
    assert "each heard in its place" in result.stdout


def test_sound_of_another_episode_is_told_of(show):
    show.build()
    other = show.write("other.txt", "Quiet night\n\nNothing came in.\n\nThe quay was empty.\n")
    show.build(other)
    shutil.copy(next((show.path / "output" / "quiet-night").glob("*.mp3")), show.sound)
    result = show.run("verify", "storm-over-the-bay", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["findings"]


def test_folder_without_an_episode_is_refused(show):
    result = show.run("verify", "nothing")
    assert result.exit_code == 1
    assert "There is no episode" in result.stderr


def test_sound_that_cannot_be_decoded_is_built_again(show):
    show.build()
    show.sound.write_bytes(b"")
    result = show.run("verify", show.episode)
    assert result.exit_code == 1
    assert "build its episode again" in result.stderr
    assert "tools.ffmpeg" not in result.stderr


def test_episode_is_held_against_the_takes_of_its_own_show(show, tmp_path_factory, monkeypatch):
    show.build()
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    result = CliRunner().invoke(main, ["verify", str(show.episode.absolute())])
    assert "each heard in its place" in result.stdout
    assert "aren't kept any more" not in result.stderr


def test_takes_are_held_against_what_their_engine_says_again(show):
    show.build()
    manifest = json.loads(
        (show.path / "output" / "storm-over-the-bay" / "manifest.json").read_bytes()
    )
    takes = TakeCache(takes_folder(show.path))
    take = takes.find(manifest["lines"][1]["take"])
    with wave.open(str(take.path), "rb") as sound:
        samples = sound.readframes(sound.getnframes())
    third = len(samples) // 6 * 2
    faulty = take.path.with_name("faulty.wav")
    with wave.open(str(faulty), "wb") as sound:
        sound.setparams((1, 2, take.sample_rate_hz, 0, "NONE", ""))
        sound.writeframes(samples[:third] + samples[2 * third :])
    faulty.replace(take.path)
    takes.keep(replace(take, frames=take.frames - third // 2))
    show.build(show.article, "--formats", "flac")
    result = show.run("verify", "storm-over-the-bay")
    assert "isn't what its engine says when it is asked again" in result.stdout


def silenced(path, start_s):
    """Have a sound file silent from a second on."""
    quiet = path.with_name("quiet.mp3")
    mute = f"volume=0:enable='gte(t,{start_s})'"
    command = [find_ffmpeg("bundled"), "-loglevel", "error", "-i", path, "-af", mute, quiet]
    subprocess.run(command, check=True)
    quiet.replace(path)


def without_takes(show, engine):
    show.run("cache", "clear")
    if engine == "none":  # its voices are unknown now, so that nothing can be said again either
        manifest = show.episode / "manifest.json"
        content = json.loads(manifest.read_bytes())
        for one in content["lines"]:
            one["take"] = "0" * 64
        manifest.write_text(json.dumps(content), encoding="utf-8")


def test_lines_whose_takes_are_gone_are_compared_with_what_their_engine_says_again(show):
    show.build()
    without_takes(show, "tone")
    result = show.run("verify", show.episode)
    assert (result.exit_code, result.stdout.rpartition(": ")[2]) == (
        0,
        "8 lines, each heard in its place\n",
    )


@pytest.mark.parametrize("engine", ["tone", "none"])
def test_silence_is_heard_without_takes(show, engine):
    show.build()
    without_takes(show, engine)
    silenced(show.sound, 5)
    result = show.run("verify", show.episode)
    assert result.exit_code == 1, result.output
    assert "“It was an old roof.” is silent" in result.stdout
    assert "in its place" not in result.stdout


def test_what_could_not_be_compared_is_not_called_heard(show):
    show.build()
    without_takes(show, "none")
    result = show.run("verify", show.episode)
    assert result.exit_code == 0, result.output
    assert "8 of 8 lines can't be compared" in result.stderr
    assert "8 lines, 8 not compared, of which it is only known that none is silent" in result.stdout


@pytest.mark.parametrize(
    ("words", "is_other"),
    [
        ("Something completely different is heard here", True),
        ("We lossed the roof", False),
        ("We lost the house", True),
        ("We lost the whole roof", True),
        ("We lost roof", True),
        ("We lost the roof", False),
    ],
)
def test_line_that_says_other_words_than_the_script_is_told(show, words, is_other):
    show.build()
    manifest = json.loads((show.episode / "manifest.json").read_bytes())
    number = 1 + next(n for n, one in enumerate(manifest["lines"]) if "lost" in one["text"])
    show.build(show.article, "--line", number, "--line-says", words)
    result = show.run("verify", show.episode)
    assert (result.exit_code == 1) is is_other, result.output
    assert ("is said in place of “We lost the roof," in result.stdout) is is_other
