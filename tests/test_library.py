import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.cli.conftest import ARTICLE, ShowFolder

import quotecast


@pytest.mark.parametrize("name", quotecast.__all__)
def test_every_name_of_the_library_is_there(name):
    assert getattr(quotecast, name).__doc__ or name == "Event"


def test_name_that_the_library_has_not_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'larynx'"):
        getattr(quotecast, "larynx")  # noqa: B009 - as a typing mistake would


def test_import_loads_nothing_before_it_is_asked_for():
    program = (
        "import sys, quotecast; print(sum(name.startswith('quotecast') for name in sys.modules))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert ended.stdout.split() == [b"1"]


def test_build_leaves_an_episode_that_the_command_takes_for_its_own(tmp_path):
    show = ShowFolder(tmp_path)
    episode = quotecast.build(show.article, show=show.path)
    assert (episode.place, episode.title) == (show.episode, "Storm over the bay")
    assert "as it was" in show.build().stdout


def test_build_of_what_is_there_returns_it(tmp_path):
    show = ShowFolder(tmp_path)
    events = []
    first = quotecast.build(show.article, show=show.path, progress=events.append)
    spoken = len(events)
    assert quotecast.build(show.article, show=show.path, progress=events.append) == first
    level = first.audio[0].loudness
    assert abs(level.integrated_lufs + 16) < 0.5
    assert level.true_peak_dbtp < -1
    assert len(events) == spoken + 1  # it was read again, and that is all


def test_progress_is_told_room_by_room(tmp_path):
    show, events = ShowFolder(tmp_path), []
    quotecast.build(show.article, show=show.path, progress=events.append)
    rooms = [one.room for one in events if isinstance(one, quotecast.RoomBegun)]
    assert rooms == ["reading", "speaking", "mastering", "publishing"]


def test_draft_writes_no_file(tmp_path):
    show = ShowFolder(tmp_path)
    draft = quotecast.draft(show.article, show=show.path)
    assert [who.name for who in draft.script.speakers] == ["Jo Roe"]
    assert not show.script.exists()


def test_settings_may_be_others_than_the_shows(tmp_path):
    show = ShowFolder(tmp_path)
    settings = quotecast.load_settings(show.path, {"publishing.formats": "wav"})
    episode = quotecast.build(show.article, show=show.path, settings=settings)
    assert [one.path for one in episode.audio] == ["storm-over-the-bay.wav"]


def test_attribution_counts_in_the_text_given():
    found = quotecast.attribute(ARTICLE)
    assert found.quotations[0].span.cut_from(ARTICLE) == "We lost the roof,"


def test_error_of_the_library_is_one_of_quotecasts(tmp_path):
    with pytest.raises(quotecast.SourceError, match="there is no file"):
        quotecast.build(tmp_path / "nothing.txt", show=tmp_path)


def test_what_the_types_say_is_held_by_a_program_that_mypy_checks():
    files = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["tool"][
        "mypy"
    ]
    assert "tests/typing" in files["files"]
