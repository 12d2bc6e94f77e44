from dataclasses import replace
from pathlib import Path

import lxml.etree
import pytest
from tests.publishing.conftest import NASTY

from quotecast.model import AudioFile, ChapterMark, Loudness, source_named
from quotecast.publishing.categories import CATEGORIES, is_category
from quotecast.publishing.feed import Channel, render_feed
from quotecast.publishing.index_page import render_index
from quotecast.publishing.published import PublishedEpisode

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"

CHANNEL = Channel(
    title="Bay & Co.",
    description="News of the bay.",
    author="The Bay",
    email="bay@example.org",
    language="en-GB",
    address="https://example.org/pod",
    category="News > Daily News",
    is_explicit=False,
    artwork="artwork-1.jpg",
    guid="9b024349-ccf0-5f69-a609-6b82873eab3c",
    disclosure="All voices are synthetic.",
    copyright="© 2024 The Bay",
)


def sound(path, mime_type, size=1000):
    silent = Loudness(integrated_lufs=0.0, true_peak_dbtp=0.0, range_lu=0.0)
    return AudioFile(
        path=path, mime_type=mime_type, size_bytes=size, duration_ms=61_400, loudness=silent
    )


EPISODE = PublishedEpisode(
    place=Path("output/storm"),
    guid="g1",
    title="A storm",
    byline="Ada Lind",
    publisher="The Post",
    published="2024-02-29",
    language="en",
    source=source_named("https://post.example/storm"),
    text_sha256="0" * 64,
    is_corrected=False,
    recorded="2019-06-01",
    speakers=("Jo Roe",),
    chapters=(ChapterMark(title="A storm", start_ms=0, end_ms=61_400),),
    audio=(sound("episode.opus", "audio/ogg"), sound("episode.mp3", "audio/mpeg", 2000)),
)


def parsed(tmp_path, *episodes, channel=CHANNEL):
    return lxml.etree.fromstring(render_feed(channel, episodes, tmp_path)).find("channel")


def test_item_has_what_podcast_apps_require(tmp_path):
    (item,) = parsed(tmp_path, EPISODE).findall("item")
    assert item.findtext("title") == "A storm"
    assert item.findtext("pubDate") == "Thu, 29 Feb 2024 00:00:00 +0000"
    assert item.findtext(f"{ITUNES}duration") == "61"
    assert item.find("guid").attrib == {"isPermaLink": "false"}
    assert dict(item.find("enclosure").attrib) == {
        "url": "https://example.org/pod/storm/episode.mp3",
        "length": "2000",
        "type": "audio/mpeg",
    }


def test_other_sound_is_an_alternate_enclosure(tmp_path):
    (item,) = parsed(tmp_path, EPISODE).findall("item")
    (other,) = item.findall(f"{PODCAST}alternateEnclosure")
    assert other.get("type") == "audio/ogg"
    assert other.find(f"{PODCAST}source").get("uri").endswith("/storm/episode.opus")


def test_only_the_writer_is_a_person_and_the_quoted_stand_in_the_notes(tmp_path):
    (item,) = parsed(tmp_path, EPISODE).findall("item")
    (person,) = item.findall(f"{PODCAST}person")
    assert (person.text, person.get("group"), person.get("role")) == (
        "Ada Lind",
        "writing",
        "author",
    )
    assert "Quoted: Jo Roe" in item.findtext("description").split("\n")


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ana Roe and Ben Poe", ["Ana Roe", "Ben Poe"]),
        ("By Ana Roe, Ben Poe", ["Ana Roe", "Ben Poe"]),
        ("Ana Roe, Ben O’Poe, and Li van der Berg", ["Ana Roe", "Ben O’Poe", "Li van der Berg"]),
        ("Ana Roe & J. B. Poe-Lind", ["Ana Roe", "J. B. Poe-Lind"]),
        ("Ana and Ben Roe", ["Ana and Ben Roe"]),
        ("Ana Roe, Jr.", ["Ana Roe, Jr."]),
        ("Ana Roe, Staff Writer", ["Ana Roe, Staff Writer"]),
        ("Ana Roe and the Kiln", ["Ana Roe and the Kiln"]),
        ("Sandy Andrews", ["Sandy Andrews"]),
        ("Ana Roe, Ana Roe", ["Ana Roe"]),
        ("By Ana", ["By Ana"]),
        (None, []),
        (" , ", [","]),
    ],
)
def test_every_writer_is_a_person_where_the_byline_is_clear(tmp_path, byline, names):
    (item,) = parsed(tmp_path, replace(EPISODE, byline=byline)).findall("item")
    assert [person.text for person in item.findall(f"{PODCAST}person")] == names


def test_transcripts_are_those_that_are_there(tmp_path):
    (tmp_path / "storm").mkdir()
    for name in ("transcript.vtt", "index.html", "chapters.json"):
        (tmp_path / "storm" / name).write_text("…", encoding="utf-8")
    (item,) = parsed(tmp_path, EPISODE).findall("item")
    found = [(one.get("type"), one.get("rel")) for one in item.findall(f"{PODCAST}transcript")]
    assert found == [("text/vtt", "captions"), ("text/html", None)]


def test_first_transcript_and_the_last_are_those_that_readers_get_right(tmp_path):
    (tmp_path / "storm").mkdir()
    for name in ("transcript.vtt", "transcript.srt", "transcript.txt", "transcript.json"):
        (tmp_path / "storm" / name).write_text("…", encoding="utf-8")
    (item,) = parsed(tmp_path, EPISODE).findall("item")
    kinds = [one.get("type") for one in item.findall(f"{PODCAST}transcript")]
    assert (kinds[0], kinds[-1]) == ("application/x-subrip", "text/vtt")
    assert len(kinds) == 4


def test_transcript_and_chapters_are_seen_by_the_name_of_old_as_well(tmp_path):
    (tmp_path / "storm").mkdir()
    for name in ("transcript.vtt", "index.html", "chapters.json"):
        (tmp_path / "storm" / name).write_text("…", encoding="utf-8")
    (item,) = parsed(tmp_path, EPISODE).findall("item")
    document = "{https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md}"
    (transcript,), (chapters,) = (
        item.findall(document + name) for name in ("transcript", "chapters")
    )
    assert transcript.get("url").endswith("transcript.vtt")
    assert chapters.get("url").endswith("chapters.json")


@pytest.mark.parametrize("has_cover", [True, False])
def test_item_has_the_picture_of_its_episode(tmp_path, has_cover):
    (tmp_path / "storm").mkdir()
    if has_cover:
        (tmp_path / "storm" / "cover.jpg").write_bytes(b"picture")
    (item,) = parsed(tmp_path, EPISODE).findall("item")
    images = [one.get("href") for one in item.findall(f"{ITUNES}image")]
    assert images == (["https://example.org/pod/storm/cover.jpg"] if has_cover else [])


@pytest.mark.parametrize(
    ("marks", "starts"),
    [((), []), (((0, "A"), (3_723_004, "B")), ["00:00:00.000", "01:02:03.004"])],
)
def test_chapters_lie_in_the_feed_itself_for_gpodder(tmp_path, marks, starts):
    chapters = tuple(
        ChapterMark(title=title, start_ms=start, end_ms=start + 9) for start, title in marks
    )
    (item,) = parsed(tmp_path, replace(EPISODE, chapters=chapters)).findall("item")
    found = item.findall("psc:chapters/psc:chapter", {"psc": "http://podlove.org/simple-chapters"})
    assert [(one.get("start"), one.get("title")) for one in found] == list(
        zip(starts, [title for _, title in marks], strict=True)
    )


def test_feed_is_as_new_as_its_newest_episode(tmp_path):
    later = replace(EPISODE, guid="g2", published="2020-01-01", recorded="2024-03-02")
    odd = replace(EPISODE, guid="g3", published="someday", recorded="")
    unplayed = replace(EPISODE, guid="g4", published="2025-01-01", audio=EPISODE.audio[:1])
    channel = parsed(tmp_path, EPISODE, later, odd, unplayed)
    assert channel.findtext("lastBuildDate") == "Sat, 02 Mar 2024 00:00:00 +0000"
    assert parsed(tmp_path, odd).find("lastBuildDate") is None


def test_copyright_is_said_where_the_show_says_it(tmp_path):
    assert parsed(tmp_path, EPISODE).findtext("copyright") == "© 2024 The Bay"
    silent = replace(CHANNEL, copyright="")
    assert parsed(tmp_path, EPISODE, channel=silent).find("copyright") is None


def test_newest_comes_first_and_undated_by_when_they_were_made(tmp_path):
    dates = {"old": "2020-01-01", "new": "2024-05-01T08:00:00Z", "none": None, "odd": "someday"}
    episodes = [
        replace(EPISODE, guid=guid, title=guid, published=date) for guid, date in dates.items()
    ]
    titles = [item.findtext("title") for item in parsed(tmp_path, *episodes).findall("item")]
    assert titles == ["new", "old", "none", "odd"]


def test_episode_that_no_app_plays_is_left_out(tmp_path):
    only_opus = replace(EPISODE, audio=EPISODE.audio[:1])
    assert parsed(tmp_path, only_opus).findall("item") == []


def test_correction_is_said_in_the_notes_and_on_the_page(tmp_path):
    corrected = replace(EPISODE, is_corrected=True)
    (item,) = parsed(tmp_path, corrected).findall("item")
    assert item.findtext("description").startswith("Corrected")
    assert item.findtext("guid") == EPISODE.guid
    assert b"Corrected" in render_index(CHANNEL, [corrected], tmp_path)


def test_second_level_of_a_category_lies_in_the_first(tmp_path):
    category = parsed(tmp_path, EPISODE).find(f"{ITUNES}category")
    assert category.get("text") == "News"
    assert category.find(f"{ITUNES}category").get("text") == "Daily News"


def test_notes_are_no_longer_than_apple_takes(tmp_path):
    many = tuple(f"Ærø {number}" for number in range(2000))
    (item,) = parsed(tmp_path, replace(EPISODE, speakers=many)).findall("item")
    assert 3990 <= len(item.findtext("description").encode()) <= 4000


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_come_out_whole(tmp_path, text):
    whole = " ".join("".join(c for c in text if c.isspace() or ord(c) >= 32).split())
    episode = replace(EPISODE, title=text, byline=text, speakers=(text,))
    channel = replace(CHANNEL, title=text, author=text)
    (item,) = parsed(tmp_path, episode, channel=channel).findall("item")
    assert item.findtext("title") == whole[:255].strip()
    page = lxml.etree.HTML(render_index(channel, [episode], tmp_path).decode())
    assert page.findtext(".//h2/a") == whole
    assert page.findtext(".//h1") == whole


def test_same_episodes_give_the_same_bytes(tmp_path):
    assert render_feed(CHANNEL, [EPISODE], tmp_path) == render_feed(CHANNEL, [EPISODE], tmp_path)


def test_every_category_of_the_table_is_one():
    names = [*CATEGORIES, *(f"{top} > {one}" for top, below in CATEGORIES.items() for one in below)]
    assert all(is_category(name) for name in names)
    assert not any(map(is_category, ["", "news", "News > Golf", "News >"]))
