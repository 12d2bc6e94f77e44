"""The same chapters, tags and cover in every container, read back by another hand than the writer's."""

from dataclasses import replace

import mutagen
import numpy as np
import pytest
from mutagen.flac import Picture
from mutagen.id3 import ID3, PictureType
from mutagen.mp4 import MP4
from tests.publishing.conftest import NASTY

from quotecast.ffmpeg import stream_from_ffmpeg
from quotecast.model import ChapterMark, Master
from quotecast.publishing.encoding import deliver
from quotecast.publishing.formats import format_named
from quotecast.publishing.one_line import one_line

RATE_HZ = 22050
MARKS = (
    ChapterMark(title="Ferries; fog = winter", start_ms=0, end_ms=1_746),
    ChapterMark(title="What # skippers \\ want", start_ms=1_746, end_ms=3_000),
)


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    path = tmp_path_factory.mktemp("master") / "master.pcm"
    time = np.arange(3 * RATE_HZ) / RATE_HZ
    (np.sin(2 * np.pi * 220 * time) * 6000).astype("<i2").tofile(path)
    return Master(path=path, sample_rate_hz=RATE_HZ, frames=len(time), placements=())


@pytest.fixture
def made(master, episode, delivery, tmp_path):
    def make(name, **changes):
        form = format_named(name)
        told = replace(episode, **{"chapters": MARKS, "duration_ms": 3_000, **changes})
        deliver(form, master, told, delivery, tmp_path)
        return tmp_path / f"{episode.slug}{form.suffix}"

    return make


def listed(delivery, path):
    """List the chapters as ffmpeg reads them: (start in ms, title)."""
    arguments = ["-i", str(path), "-f", "ffmetadata", "pipe:1"]
    text = b"".join(stream_from_ffmpeg(delivery.ffmpeg, arguments)).decode()
    found = []
    for block in text.split("[CHAPTER]")[1:]:
        facts = dict(line.partition("=")[::2] for line in block.strip().splitlines())
        low, high = facts["TIMEBASE"].split("/")
        title = facts["title"].replace("\\\\", "\0").replace("\\", "").replace("\0", "\\")
        found.append((round(int(facts["START"]) * int(low) * 1000 / int(high)), title))
    return found


@pytest.mark.parametrize("name", ["mp3", "m4a", "m4b", "opus", "flac"])
def test_chapters_are_the_same_within_50_ms(made, delivery, name):
    found = listed(delivery, made(name))
    assert [title for _, title in found] == [mark.title for mark in MARKS]
    assert [ms for ms, _ in found] == pytest.approx([mark.start_ms for mark in MARKS], abs=50)


def test_wav_has_chapters_in_its_tags(made):
    chapters = mutagen.File(made("wav")).tags.getall("CHAP")
    assert sorted(one.start_time for one in chapters) == [0, 1_746]


@pytest.mark.parametrize("name", ["m4a", "m4b"])
def test_mp4_has_both_styles_of_chapters_and_its_index_first(made, name):
    content = made(name).read_bytes()
    assert content[8:12] == {"m4a": b"M4A ", "m4b": b"M4B "}[name]
    assert b"chpl" in content
    assert b"chap" in content
    assert content.index(b"moov") < content.index(b"mdat")


def test_mp4_tells_what_kind_it_is(made):
    assert MP4(made("m4a")).tags["stik"] == [21]
    assert MP4(made("m4b")).tags["stik"] == [2]


@pytest.mark.parametrize("name", ["opus", "flac"])
def test_vorbis_comments_hold_tags_and_cover(made, episode, name):
    file = mutagen.File(made(name))
    assert file.tags["title"] == [episode.title]
    assert file.tags["language"] == [episode.language]
    assert "synthetic" in file.tags["description"][0]
    if name == "flac":
        (picture,) = file.pictures
    else:
        import base64  # noqa: PLC0415

        picture = Picture(base64.b64decode(file.tags["metadata_block_picture"][0]))
    assert picture.type == PictureType.COVER_FRONT
    assert picture.data == episode.cover.read_bytes()


@pytest.mark.parametrize("name", ["mp3", "m4a", "opus", "wav", "flac"])
def test_synthetic_voices_are_declared(made, name):
    path = made(name)
    tags = ID3(path) if name == "mp3" else mutagen.File(path).tags
    assert "synthetic" in str(dict(tags) if name == "opus" else tags.pprint())


@pytest.mark.parametrize("name", ["m4a", "m4b", "opus", "wav", "flac"])
def test_same_master_gives_the_same_bytes(made, name):
    assert made(name).read_bytes() == made(name).read_bytes()


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("name", ["m4a", "opus", "flac"])
def test_nasty_titles_come_out_whole(made, delivery, name, text):
    whole = one_line(text)
    marks = (replace(MARKS[0], title=text), replace(MARKS[1], title=f"2 {text}"))
    path = made(name, title=text, author=text, show=text, chapters=marks)
    tags = mutagen.File(path).tags
    assert tags["\xa9nam" if name == "m4a" else "title"] == [whole]
    assert [title for _, title in listed(delivery, path)] == [whole, f"2 {whole}"]
