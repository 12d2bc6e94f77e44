import json
import shutil


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
