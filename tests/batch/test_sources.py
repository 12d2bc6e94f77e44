import os
import sys
from pathlib import Path

import pytest

from quotecast.batch.sources import find_sources


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.html", "sub/c.md", "x.mp3", ".hidden.txt", "sub/.git/d.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return tmp_path


def names(*words):
    return [found.source.name for found in find_sources(words) if found.passed is None]


def passed(*words):
    return {
        found.source.name: found.passed.message for found in find_sources(words) if found.passed
    }


def errors(*words):
    return [str(found.error) for found in find_sources(words) if found.error]


def test_folder_stands_for_its_articles_in_order(place):
    assert names("in") == ["in/a.html", "in/b.txt", "in/sub/c.md"]


def test_pattern_stands_for_the_files_it_matches(place):
    assert names("in/*.txt") == ["in/b.txt"]
    assert names("in/**/*.md") == ["in/sub/c.md"]


def test_list_counts_from_where_it_lies(place):
    content = "\ufeff# tonight\nb.txt\n\nhttps://example.org/a\n@more.txt\n"
    (place / "in" / "list.txt").write_text(content, encoding="utf-8")
    (place / "in" / "more.txt").write_text("sub\n")
    assert names("@in/list.txt") == ["in/b.txt", "https://example.org/a", "in/sub/c.md"]


def test_source_is_found_once_whatever_names_it(place):
    assert names("in/b.txt", "in", "in/b.txt").count("in/b.txt") == 1


def test_what_is_no_folder_pattern_or_list_stands_for_itself(place):
    assert names("-", "nothing.txt", "https://example.org/*") == [
        "-",
        "nothing.txt",
        "https://example.org/*",
    ]


def test_file_whose_name_looks_like_a_pattern_is_that_file(place):
    (place / "in" / "[x].txt").write_text("words")
    assert names("in/[x].txt") == ["in/[x].txt"]


@pytest.mark.parametrize(
    "word", ["in/*.rtf", "@nothing.txt", "@in/loop.txt", "@in/bytes.txt", "@in/none.txt", "no", ""]
)
def test_what_names_nothing_is_an_error_that_stops_nobody(place, word):
    (place / "in" / "loop.txt").write_text("@loop.txt\n")
    (place / "in" / "bytes.txt").write_bytes(b"\xff\xfe\xff")
    (place / "in" / "none.txt").write_text("# nothing tonight\n")
    (place / "no").mkdir()
    assert len(errors(word, "in/a.html")) == 1
    assert "in/a.html" in names(word, "in/a.html")


def test_folder_that_may_not_be_read_is_a_failure(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("A\n\nIt rained.\n")

    def walk(folder, onerror):
        yield folder, [], ["a.txt"]
        onerror(PermissionError(13, "Permission denied", f"{folder}/locked"))

    monkeypatch.setattr(os, "walk", walk)
    found = list(find_sources([str(tmp_path)]))
    assert [one.source.name for one in found] == [f"{tmp_path}/locked", f"{tmp_path}/a.txt"]
    assert "Permission denied" in str(found[0].error)


def test_signs_of_a_lists_own_folder_are_none(place):
    (place / "in [1]").mkdir()
    (place / "in [1]" / "x.txt").write_text("words")
    (place / "in [1]" / "list.lst").write_text("*.txt\n")
    assert names("@in [1]/list.lst") == ["in [1]/x.txt"]


def test_lists_that_stand_too_deep_in_one_another_are_refused(place):
    for number in range(40):
        text = f"@l{number + 1}.lst\n@./l{number + 1}.lst\n"
        (place / f"l{number}.lst").write_text(text)
    assert "lists deep" in str(errors("@l0.lst")[0])


def test_what_a_folder_holds_besides_articles_is_told_with_the_reason_and_what_to_do(place):
    (place / "in" / "sums.xlsx").write_text("x")
    assert passed("in") == {
        "in/sums.xlsx": "passed over, since it is a table or a presentation. Save the article's words as "
        "plain text, a web page or a mail, and give that file",
        "in/x.mp3": "passed over, since it is a picture, a sound or a film. Give the article's words as a "
        "text file, if they are in it",
    }


@pytest.mark.parametrize(
    ("page", "folder", "written"),
    [
        ("Tarn rises.html", "Tarn rises_files", "./Tarn rises_files/main.css"),
        ("Tarn rises.htm", "Tarn rises_files", "Tarn%20rises_files/main.css"),
        ("Tarn.html", "Tarn-Dateien", "Tarn-Dateien/main.css"),
        ("Tarn.html", "Tarn_fichiers", "Tarn_fichiers/a.js"),
        ("Fish & Co.html", "Fish & Co_files", "Fish &amp; Co_files/a.js"),
        ("Pêche.html", "Pêche_files", "P%C3%AAche_files/a.js"),
    ],
)
def test_what_a_browser_saved_with_a_page_is_no_article(place, page, folder, written):
    (place / "in" / page).write_text(f'<link href="{written}"><p>words', encoding="utf-8")
    (place / "in" / folder).mkdir()
    (place / "in" / folder / "frame.html").write_text("an offer")
    assert names("in") == [*sorted([f"in/{page}", "in/a.html", "in/b.txt"]), "in/sub/c.md"]
    assert "saved with the page beside it" in passed("in")[f"in/{folder}"]


@pytest.mark.parametrize(
    ("folder", "markup"),
    [("a_more", "words"), ("articles", '<a href="articles/b.html">words</a>')],
)
def test_folder_that_only_is_called_like_a_page_is_read(place, folder, markup):
    (place / "in" / "a.html").write_text(markup)
    (place / "in" / folder).mkdir()
    (place / "in" / folder / "b.html").write_text("words")
    assert f"in/{folder}/b.html" in names("in")


def test_folder_that_two_pages_name_is_told_once(place):
    for page in ("Tarn.htm", "Tarn.html"):
        (place / "in" / page).write_text('<link href="Tarn_files/main.css"><p>words')
    (place / "in" / "Tarn_files").mkdir()
    assert "saved with the page beside it" in passed("in")["in/Tarn_files"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode elsewhere")
def test_folder_may_have_any_name_beside_a_page(place):
    folder = Path(os.fsdecode(b"a_\xff"))
    (place / "in" / folder).mkdir()
    (place / "in" / folder / "b.html").write_text("words")
    assert f"in/{folder}/b.html" in names("in")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_pipe_that_is_called_like_a_page_is_not_waited_for(place):
    os.mkfifo(place / "in" / "Tarn.html")
    (place / "in" / "Tarn_files").mkdir()
    (place / "in" / "Tarn_files" / "b.html").write_text("words")
    assert "in/Tarn_files/b.html" in names("in")


def test_what_word_keeps_beside_an_open_document_is_passed_over(place):
    (place / "in" / "~$port.docx").write_text("Ida")
    assert names("in") == ["in/a.html", "in/b.txt", "in/sub/c.md"]
    assert errors("in") == []


def test_many_files_of_one_kind_are_told_of_together(place):
    for number in range(7):
        (place / "in" / f"{number}.jpg").write_text("x")
    assert passed("in")["in/*.jpg"].startswith(
        "7 files are passed over (0.jpg, 1.jpg, 2.jpg, …), since"
    )


def test_sites_export_in_a_folder_is_an_article_and_other_xml_is_none(place):
    export = (
        '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>'
    )
    (place / "in" / "site.xml").write_text(export)
    (place / "in" / "other.xml").write_text("<a/>")
    assert ("in/site.xml" in names("in"), list(passed("in"))) == (
        True,
        ["in/other.xml", "in/x.mp3"],
    )


@pytest.fixture
def episode(place):
    folder = place / "in" / "the-wall"
    folder.mkdir()
    for name in ("manifest.json", "article.txt", "index.html"):
        (folder / name).write_text("{}")
    return folder


def test_episode_is_no_source(episode):
    assert names("in") == ["in/a.html", "in/b.txt", "in/sub/c.md"]
    assert "the-wall" in passed("in")["in"]


def test_episode_alone_is_an_error(episode):
    (told,) = errors("in/the-wall")
    assert "Give the article" in told


def test_what_a_show_has_made_is_no_source(place):
    (place / "show.toml").write_text("")
    (place / "output").mkdir()
    (place / "output" / "index.html").write_text("words")
    assert [name for name in names(".") if "output" in name] == []
    assert "output" in passed(".")["."]


def test_pipe_and_a_link_to_nothing_in_a_folder_are_told(tmp_path):
    (tmp_path / "a.txt").write_text("A", encoding="utf-8")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "pipe.txt")
    told = {Path(one.source.name).name: one.passed for one in find_sources([str(tmp_path)])}
    assert told["a.txt"] is None
    assert "a link to what isn't there" in told["gone.txt"].message
    assert "a pipe" in told["pipe.txt"].message
