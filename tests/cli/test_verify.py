import json
import shutil
import wave
from dataclasses import replace

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
