"""Files and standard input are read within limits, and refused with a sentence."""

import io
import os
import sys

import pytest

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import ReadingLimits, read_article

_TEXT = "A short title\n\nThe wall will be mended next year, the council said.\n"


def test_article_of_a_file_holds_its_path(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(_TEXT, encoding="utf-8")
    assert read_article(source_named(str(path))).source == source_named(str(path))


def test_standard_input_is_read():
    assert read_article(source_named("-"), stdin=io.BytesIO(_TEXT.encode())).text == _TEXT


def test_empty_standard_input_is_refused():
    with pytest.raises(SourceError, match="standard input is empty"):
        read_article(source_named("-"), stdin=io.BytesIO(b""))


def test_missing_file_is_refused():
    with pytest.raises(SourceError, match="there is no file"):
        read_article(source_named("no/such/file.txt"))


@pytest.mark.parametrize("name", ["a\x00b.txt", "x" * 5000])
def test_impossible_name_is_refused(name):
    with pytest.raises(SourceError):
        read_article(source_named(name))


def test_folder_is_refused(tmp_path):
    with pytest.raises(SourceError, match="is a folder"):
        read_article(source_named(str(tmp_path)))


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may read everything")
def test_file_without_permission_is_refused(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text(_TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(SourceError, match="may not be read"):
        read_article(source_named(str(path)))


def test_huge_file_is_refused_by_its_size(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(SourceError, match="larger than the limit of 20,000,000 bytes"):
        read_article(source_named(str(path)))


def test_no_more_than_one_byte_over_the_limit_is_read():
    stream = io.BytesIO(b"words " * 100)
    with pytest.raises(SourceError, match="larger than"):
        read_article(source_named("-"), stdin=stream, limits=ReadingLimits(max_bytes=20))
    assert stream.tell() == 21


def test_file_of_exactly_the_limit_is_read(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(_TEXT.encode())
    assert read_article(
        source_named(str(path)), limits=ReadingLimits(max_bytes=len(_TEXT.encode()))
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("strom.txt", ": did you mean {}storm.txt?"),
        ("storm.tx", ": did you mean {}storm.txt?"),
        ("other.txt", "."),
        ("strom", "."),  # a folder is no file
    ],
)
def test_file_that_is_misspelt_is_told_with_the_one_that_is_meant(tmp_path, typed, meant):
    (tmp_path / "storm.txt").write_text("Storm")
    (tmp_path / "storm").mkdir()
    with pytest.raises(SourceError) as told:
        read_article(source_named(str(tmp_path / typed)))
    folder = f"{tmp_path}{os.sep}"
    assert f"there is no file {folder}{typed}{meant.format(folder)}" in str(told.value)
