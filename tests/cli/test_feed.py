import json
import os
import shutil

import lxml.etree
import pytest
from PIL import Image

SHOW = 'description = "News of the bay."\naddress = "https://example.org/pod/"\n'


@pytest.fixture
def fed(show):
    """A show with what a feed needs, and one episode."""
    fill(show, SHOW)
    show.build()
    return show


def fill(show, facts):
    show.write(
        "show.toml", f'[show]\ntitle = "Bay"\n{facts}[voices]\nengine = "tone"\nworkers = 1\n'
    )


def feed_of(show):
    result = show.run("feed")
    assert result.exit_code in (0, 1), result.output
    return lxml.etree.parse(str(show.path / "output" / "feed.xml")).find("channel")


def test_feed_has_the_episode_with_its_very_size(fed):
    (item,) = feed_of(fed).findall("item")
    size = fed.sound.stat().st_size
    assert item.find("enclosure").get("length") == str(size)


def test_second_feed_is_the_same_to_the_byte(fed):
    feed_of(fed)
    output = fed.path / "output"
    names = ["feed.xml", "index.html"]
    before = [(output / name).read_bytes() for name in names]
    feed_of(fed)
    assert [(output / name).read_bytes() for name in names] == before


def test_guid_of_the_feed_outlives_its_address(fed):
    guid = "{https://podcastindex.org/namespace/1.0}guid"
    first = feed_of(fed).findtext(guid)
    fill(fed, SHOW.replace("example.org", "example.net"))
    channel = feed_of(fed)
    assert channel.findtext("link") == "https://example.net/pod"
    assert channel.findtext(guid) == first


def test_corrected_article_keeps_its_guid_and_is_marked(fed):
    before = feed_of(fed).findtext("item/guid")
    text = fed.article.read_text(encoding="utf-8")
    fed.write("storm.txt", text.replace("an old roof", "a new roof"))
    fed.build()
    item = feed_of(fed).find("item")
    assert item.findtext("guid") == before
    assert item.findtext("description").startswith("Corrected")


def test_rebuild_of_the_same_article_is_no_correction(fed):
    fed.build()
    assert json.loads((fed.episode / "manifest.json").read_bytes())["corrected"] is False


def test_feed_asks_at_once_for_all_that_it_needs(show):
    result = show.run("feed")
    assert result.exit_code == 2
    assert "address" in result.stderr
    assert "description" in result.stderr


@pytest.mark.parametrize(("title", "is_told"), [("", True), ('title = "Bay"\n', False)])
def test_feed_of_a_show_without_a_title_tells_what_it_is_called(show, title, is_told):
    show.write("show.toml", f"[show]\n{title}{SHOW}")
    result = show.run("feed")
    assert result.exit_code == 0
    assert ("called quotecast" in result.stderr) is is_told


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ('description = "x"\n', "address"),
        ('address = "https://example.org"\n', "description"),
        (SHOW + 'category = "news"\n', "category"),
        (SHOW + 'artwork = "none.png"\n', "artwork"),
        (SHOW + 'explicit = "no"\n', "true or false"),
    ],
)
def test_what_a_feed_lacks_is_named(show, facts, named):
    fill(show, facts)
    result = show.run("feed")
    assert result.exit_code == 2
    assert named in result.stderr


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"article": 3}', b"\xff", b"[" * 5000])
def test_damaged_manifest_is_left_out_with_a_notice(fed, content):
    (fed.path / "output" / "broken").mkdir()
    (fed.path / "output" / "broken" / "manifest.json").write_bytes(content)
    result = fed.run("feed")
    assert result.exit_code == 1
    assert "broken" in result.stderr
    assert len(feed_of(fed).findall("item")) == 1


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("guid", "a\x00b"),
        ("guid", "\ud800"),
        ("guid", ""),
        ("path", "\ud800.mp3"),
        ("path", ".."),
        ("bytes", -5),
        ("bytes", float("inf")),
    ],
)
def test_manifest_that_no_feed_can_hold_is_left_out(fed, where, value):
    path = fed.episode / "manifest.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    (content if where == "guid" else content["audio"][0])[where] = value
    path.write_text(json.dumps(content), encoding="utf-8")
    assert "build it again" in fed.run("feed").stderr
    assert not feed_of(fed).findall("item")


def test_of_two_folders_with_one_guid_the_later_is_published(fed):
    earlier = fed.path / "output" / "a-first-headline"
    shutil.copytree(fed.episode, earlier)
    os.utime(earlier / "manifest.json", ns=(0, 0))
    result = fed.run("feed")
    assert f"{earlier} has the guid of {fed.episode}, built later" in result.stderr
    (item,) = feed_of(fed).findall("item")
    assert fed.episode.name in item.find("enclosure").get("url")


def test_episode_whose_sound_is_gone_is_left_out_and_named(fed):
    fed.sound.unlink()
    result = fed.run("feed", "--quiet")
    assert result.exit_code == 1
    assert "storm-over-the-bay.mp3 isn't what its manifest tells of" in result.stderr
    assert not feed_of(fed).findall("item")


@pytest.mark.parametrize(
    ("name", "mode", "size", "named"),
    [
        ("art.gif", "RGB", (1500, 1500), "JPEG"),
        ("art.jpg", "RGB", (50, 20), "50 x 20"),
        ("art.png", "RGB", (1399, 1399), "1400"),
        ("art.png", "RGB", (3001, 3001), "3000"),
        ("art.png", "RGBA", (1500, 1500), "RGBA"),
    ],
)
def test_artwork_that_no_directory_takes_is_refused(fed, name, mode, size, named):
    Image.new(mode, size).save(fed.path / name)
    fill(fed, SHOW + f'artwork = "{name}"\n')
    result = fed.run("feed")
    assert result.exit_code == 2
    assert named in result.stderr


@pytest.mark.parametrize(
    ("fact", "named"),
    [
        ('address = "example.org"', "show.address is 'example.org', which begins with neither"),
        ('category = "Sheep"', "show.category is 'Sheep', which is none of Apple's"),
    ],
)
def test_fact_that_no_directory_understands_is_named(fed, fact, named):
    key = fact.partition(" ")[0]
    rows = [row for row in SHOW.splitlines() if not row.startswith(key)]
    fill(fed, "\n".join([*rows, fact, ""]))
    result = fed.run("feed")
    assert result.exit_code == 2
    assert named in result.stderr


@pytest.mark.parametrize(
    ("language", "written", "is_told"),
    [
        ("en_GB", "en-GB", False),
        ("en ", "en", False),
        ("x-pig", "x-pig", False),
        ("i-klingon", "i-klingon", False),
        ("de-u-co-phonebk", "de-u-co-phonebk", False),
        ("qaa-Qaaa-QM-x-southern", "qaa-Qaaa-QM-x-southern", False),
        ("english", "english", True),
        ("de_DE.UTF-8", "de-DE.UTF-8", True),
        ("x", "x", True),
        ("", None, True),
    ],
)
def test_feed_is_written_in_any_language_and_what_is_no_tag_of_one_is_told(
    fed, language, written, is_told
):
    fill(fed, f'{SHOW}language = "{language}"\n')
    result = fed.run("feed")
    assert result.exit_code == 0, result.stderr
    assert ("is no tag of a language" in result.stderr) == is_told
    assert feed_of(fed).findtext("language") == written


def test_episode_that_no_podcast_app_plays_is_told_to_be_left_out(fed):
    fed.build(fed.article, "--formats", "opus")
    result = fed.run("feed")
    assert "left out of the feed: " in result.stderr
    assert "build it with mp3 among its formats" in result.stderr


@pytest.mark.parametrize(
    ("name", "form", "named"), [("a.jpg", "PNG", "JPEG"), ("a.png", None, "no picture")]
)
def test_artwork_that_is_not_what_its_name_says_is_refused(fed, name, form, named):
    path = fed.path / name
    if form:
        Image.new("RGB", (1500, 1500)).save(path, form)
    else:
        path.write_bytes(b"rubbish")
    fill(fed, SHOW + f'artwork = "{name}"\n')
    result = fed.run("feed")
    assert result.exit_code == 2
    assert named in result.stderr


def test_artwork_of_the_show_is_published_as_it_is(fed):
    Image.new("RGB", (1500, 1500), "teal").save(fed.path / "art.png")
    fill(fed, SHOW + 'artwork = "art.png"\n')
    feed_of(fed)
    (art,) = (fed.path / "output").glob("artwork-*.png")
    assert art.read_bytes() == (fed.path / "art.png").read_bytes()


def test_artwork_is_drawn_square_where_none_is_given(fed):
    feed_of(fed)
    (art,) = (fed.path / "output").glob("artwork-*.jpg")
    with Image.open(art) as picture:
        assert (picture.size, picture.mode) == ((3000, 3000), "RGB")


def test_episode_without_its_manifest_is_an_error(fed):
    (fed.episode / "manifest.json").unlink()
    result = fed.run("feed")
    assert result.exit_code == 1
    assert "no manifest that can be read" in result.stderr


def test_of_two_folders_with_one_guid_the_broken_one_gives_way(fed):
    later = fed.path / "output" / "a-later-headline"
    shutil.copytree(fed.episode, later)
    os.utime(fed.episode / "manifest.json", ns=(0, 0))
    (later / fed.sound.name).write_bytes(b"")
    (item,) = feed_of(fed).findall("item")
    assert fed.episode.name in item.find("enclosure").get("url")
