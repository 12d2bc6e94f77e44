import zipfile
from dataclasses import replace

import lxml.etree
import pytest
from tests.publishing.conftest import NASTY
from tests.turns import turn

from quotecast.errors import OutputError
from quotecast.model import AudioFile, ChapterMark, Loudness, Speaker
from quotecast.publishing import epub

SMIL = "{http://www.w3.org/ns/SMIL}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
SOUND = b"\xff\xfb" * 1000


def sound(path, mime_type):
    loudness = Loudness(integrated_lufs=-16.0, true_peak_dbtp=-2.0, range_lu=3.0)
    return AudioFile(
        path=path, mime_type=mime_type, size_bytes=2000, duration_ms=21_500, loudness=loudness
    )


@pytest.fixture
def book(episode, tmp_path):
    """Write a book of the episode, changed as asked for, and open it."""
    (tmp_path / "episode.mp3").write_bytes(SOUND)

    def open_book(**changes):
        audio = (sound("episode.opus", "audio/ogg"), sound("episode.mp3", "audio/mpeg"))
        changed = replace(episode, **{"audio": audio, **changes})
        epub.write(changed, tmp_path, tmp_path / "episode.epub")
        return zipfile.ZipFile(tmp_path / "episode.epub")

    return open_book


def documents(book, suffix):
    return [
        lxml.etree.fromstring(book.read(name))
        for name in sorted(book.namelist())
        if name.endswith(suffix)
    ]


def ms(clock):
    hours, minutes, seconds = clock.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


def test_type_comes_first_and_plain(book):
    first = book().infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
    assert book().read("mimetype") == b"application/epub+zip"


def test_book_opens_with_a_page_of_which_nothing_is_spoken(book):
    package = lxml.etree.fromstring(book().read("EPUB/package.opf"))
    items = {one.get("id"): one for one in package.iter(f"{OPF}item")}
    spine = [items[one.get("idref")] for one in package.iter(f"{OPF}itemref")]
    assert spine[0].get("href") == "title.xhtml"
    assert [one.get("media-overlay") is None for one in spine] == [True, False, False, True]
    title = lxml.etree.fromstring(book().read("EPUB/title.xhtml"))
    assert title.findtext(f".//{XHTML}h1") == "Ferries & fog: a winter plan"


def test_same_episode_gives_the_same_bytes(book, tmp_path):
    book()
    first = (tmp_path / "episode.epub").read_bytes()
    book()
    assert (tmp_path / "episode.epub").read_bytes() == first


def test_mp3_is_packed_as_it_is(book):
    assert book().read("EPUB/episode.mp3") == SOUND


def test_sound_that_no_book_holds_is_refused(book):
    with pytest.raises(OutputError, match="MP3"):
        book(audio=(sound("episode.wav", "audio/wav"),))


def test_clips_follow_each_other_without_a_gap_from_start_to_end(book):
    pars = [par for smil in documents(book(), ".smil") for par in smil.iter(f"{SMIL}par")]
    clips = [par.find(f"{SMIL}audio") for par in pars]
    begins = [ms(clip.get("clipBegin")) for clip in clips]
    ends = [ms(clip.get("clipEnd")) for clip in clips]
    assert begins[0] == 0
    assert begins[1:] == ends[:-1]
    assert ends[-1] == 21_500


def test_every_clip_names_an_element_of_its_page_in_reading_order(book):
    opened = book()
    for smil, page in zip(
        documents(opened, ".smil"),
        [
            d
            for d in documents(opened, ".xhtml")
            if d.find(f".//{XHTML}section[@role='doc-chapter']") is not None
        ],
        strict=True,
    ):
        ids = [one.get("id") for one in page.iter(f"{XHTML}span") if one.get("id")]
        named = [one.get("src").partition("#")[2] for one in smil.iter(f"{SMIL}text")]
        assert named == ids


def test_durations_add_up(book):
    (package,) = documents(book(), ".opf")
    metas = [m for m in package.iter(f"{OPF}meta") if m.get("property") == "media:duration"]
    *parts, total = [ms(meta.text) for meta in metas]
    assert metas[-1].get("refines") is None
    assert sum(parts) == total == 21_500


def test_spoken_heading_is_the_heading(book):
    title = "What skippers want"
    turns = (turn("1", "Narrator", 0, "News."), turn("2", "Narrator", 500, title))
    marks = (
        ChapterMark(title="News", start_ms=0, end_ms=500),
        ChapterMark(title=title, start_ms=500, end_ms=900),
    )
    pages = documents(book(turns=turns, chapters=marks), "chapter-002.xhtml")
    assert pages[0].find(f".//{XHTML}h1/{XHTML}span").text == title
    assert pages[0].find(f".//{XHTML}p") is None


def test_speakers_are_named_with_their_description(book):
    people = (Speaker(id="jo", name="Jo Roe", description="a captain"),)
    (page,) = documents(book(speakers=people), "about.xhtml")
    assert [item.text for item in page.iter(f"{XHTML}li")] == ["Jo Roe, a captain"]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_come_out_whole(book, text):
    whole = " ".join("".join(c for c in text if c.isspace() or ord(c) >= 32).split())
    turns = (turn("1", text, 0, f"Well, {text}"),)
    opened = book(
        title=text,
        author=text,
        turns=turns,
        speakers=(Speaker(id=text, name=text),),
        chapters=(ChapterMark(title=text, start_ms=0, end_ms=900),),
    )
    (page,) = documents(opened, "chapter-001.xhtml")
    assert page.find(f".//{XHTML}h1").text == whole
    assert page.find(f".//{XHTML}span[@id='s1']").text == f"Well, {whole}"


def test_readers_of_epub_2_find_the_chapters_as_well(book):
    opened = book()
    package = lxml.etree.fromstring(opened.read("EPUB/package.opf"))
    items = {one.get("id"): one.get("href") for one in package.iter(f"{OPF}item")}
    ncx = lxml.etree.fromstring(
        opened.read(f"EPUB/{items[package.find(f'{OPF}spine').get('toc')]}")
    )
    name = "{http://www.daisy.org/z3986/2005/ncx/}"
    listed = [
        (one.findtext(f".//{name}text"), one.find(f"{name}content").get("src"))
        for one in ncx.iter(f"{name}navPoint")
    ]
    nav = lxml.etree.fromstring(opened.read("EPUB/nav.xhtml"))
    contents = nav.find(f".//{XHTML}ol")
    assert listed == [(one.text, one.get("href")) for one in contents.iter(f"{XHTML}a")]
    uid = next(one.get("content") for one in ncx.iter(f"{name}meta"))
    assert uid == package.findtext(".//{http://purl.org/dc/elements/1.1/}identifier")
