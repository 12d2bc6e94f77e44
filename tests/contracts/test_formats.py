"""What every format of the tables keeps to; a newcomer is tested by its line there."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.turns import turn

from quotecast.errors import OutputError, SettingsError
from quotecast.ffmpeg import find_ffmpeg
from quotecast.model import ChapterMark, Cue, Episode, Master, source_named
from quotecast.publishing.cover import draw_cover
from quotecast.publishing.encoding import deliver
from quotecast.publishing.formats import (
    AUDIO_FORMATS,
    PACKAGE_FORMATS,
    TEXT_FORMATS,
    Delivery,
    chosen_formats,
    file_names,
    format_named,
)

RATE_HZ = 22050
SECONDS = 5
every_audio_format = pytest.mark.parametrize("name", AUDIO_FORMATS)
every_package_format = pytest.mark.parametrize("name", PACKAGE_FORMATS)
every_text_format = pytest.mark.parametrize("name", TEXT_FORMATS)


@pytest.fixture
def episode(tmp_path):
    cover = tmp_path / "cover.jpg"
    cover.write_bytes(draw_cover("Show", "Title"))
    return Episode(
        guid="0b7e4d0c-6a55-5f0e-8d3b-1f1f2a3b4c5d",
        slug="ferries",
        title="A <bridge> & its\nkeeper ]]>",
        show="Show",
        author="Ada Lind",
        language="en",
        published="2024-02-29",
        source=source_named("articles/bridge.txt"),
        duration_ms=SECONDS * 1000,
        chapters=(ChapterMark(title="Only chapter", start_ms=0, end_ms=SECONDS * 1000),),
        turns=(turn("l1", "Narrator", 300, "It opened again."),),
        cues=(Cue(start_ms=300, end_ms=2_000, speaker="Narrator", text="It opened again."),),
        credits=("The voices in this episode are synthetic.",),
        cover=cover,
    )


@pytest.fixture
def master(tmp_path):
    """Noise that comes and goes, near the target."""
    time = np.arange(SECONDS * RATE_HZ) / RATE_HZ
    noise = np.convolve(np.random.default_rng(2).standard_normal(len(time)), np.ones(9) / 9, "same")
    path = tmp_path / "master.pcm"
    (noise * np.sin(7 * time) ** 2 * 15_000).clip(-24_000, 24_000).astype("<i2").tofile(path)
    return Master(
        path=path,
        sample_rate_hz=RATE_HZ,
        frames=len(time),
        placements=(),
    )


@pytest.fixture
def delivery():
    return Delivery(
        ffmpeg=find_ffmpeg("bundled"),
        integrated_lufs=-18.0,
        true_peak_dbtp=-1.0,
        bitrate_kbps=64,
    )


@every_audio_format
def test_audio_format_describes_its_own_file(name, master, episode, delivery, tmp_path):
    form = format_named(name)
    audio = deliver(form, master, episode, delivery, tmp_path)
    path = tmp_path / f"ferries{form.suffix}"
    assert (audio.path, audio.mime_type) == (path.name, form.mime_type)
    assert audio.size_bytes == path.stat().st_size > 0
    assert audio.duration_ms == pytest.approx(SECONDS * 1000, abs=50)


@every_audio_format
def test_audio_format_meets_loudness_and_ceiling(name, master, episode, delivery, tmp_path):
    loudness = deliver(format_named(name), master, episode, delivery, tmp_path).loudness
    assert loudness.integrated_lufs == pytest.approx(delivery.integrated_lufs, abs=0.5)
    assert loudness.true_peak_dbtp <= delivery.true_peak_dbtp


@every_audio_format
def test_audio_format_leaves_nothing_where_it_cannot_write(
    name, master, episode, delivery, tmp_path
):
    form = format_named(name)
    file_name = f"ferries{form.suffix}"
    (tmp_path / "episode" / file_name / "taken").mkdir(parents=True)
    with pytest.raises(OutputError):
        deliver(form, master, episode, delivery, tmp_path / "episode")
    assert [item.name for item in (tmp_path / "episode").iterdir()] == [file_name]


@every_text_format
def test_text_format_is_utf_8_with_plain_line_ends(name, episode):
    content = format_named(name).render(replace(episode, title="Łódź — 東京"))
    assert content.decode("utf-8").endswith("\n")
    assert b"\r" not in content.replace(b"\r\n", b"" if name == "srt" else b"\r\n")
    assert not content.startswith(b"\xef\xbb\xbf")


@every_text_format
def test_text_format_prints_the_same_bytes_again(name, episode):
    assert format_named(name).render(episode) == format_named(name).render(episode)


@every_text_format
def test_text_format_prints_an_episode_without_captions(name, episode):
    bare = replace(episode, cues=(), chapters=(), credits=())
    assert isinstance(format_named(name).render(bare), bytes)


@every_package_format
def test_package_holds_the_sound_and_is_the_same_every_time(
    name, master, episode, delivery, tmp_path
):
    sound = deliver(format_named("mp3"), master, episode, delivery, tmp_path)
    packed = replace(episode, audio=(sound,))
    paths = [tmp_path / f"{number}{format_named(name).suffix}" for number in range(2)]
    for path in paths:
        format_named(name).write(packed, tmp_path, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert paths[0].stat().st_size > sound.size_bytes // 2


@every_package_format
def test_package_leaves_nothing_where_its_sound_is_gone(name, master, episode, delivery, tmp_path):
    sound = deliver(format_named("mp3"), master, episode, delivery, tmp_path)
    (tmp_path / sound.path).unlink()
    path = tmp_path / "package"
    with pytest.raises((OSError, OutputError)):
        format_named(name).write(replace(episode, audio=(sound,)), tmp_path, path)
    assert not path.exists()


def test_no_two_formats_write_the_same_file():
    known = (*AUDIO_FORMATS, *TEXT_FORMATS, *PACKAGE_FORMATS)
    assert len(file_names("ferries")) == len(known)
    assert all(Path(name).name == name for name in file_names("ferries"))


@pytest.mark.parametrize("find", [format_named, chosen_formats])
def test_unknown_format_is_named_with_what_there_is(find):
    with pytest.raises(SettingsError, match=r"'betamax'.*\bm4b\b"):
        find("betamax" if find is format_named else ["betamax"])


def test_tables_load_nothing_before_they_are_asked():
    program = (
        "import sys, quotecast.publishing.formats;"
        "print([name for name in ('numpy', 'PIL', 'mutagen', 'jinja2') if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"
