"""Printed files, compared whole with the ones beside this test."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.turns import turn

from quotecast import publishing
from quotecast.publishing.cues import cues_of
from quotecast.publishing.formats import TEXT_FORMATS, format_named
from quotecast.publishing.manifest import FILE_NAME, render_manifest

HERE = Path(__file__).parent


PARTS = [
    path
    for path in (Path(publishing.__file__).parent / "page").iterdir()
    if path.suffix in (".css", ".js")
]


def without_parts(html):
    """Replace each style and script of the page, which must stand in it whole, by its file's name."""
    for part in PARTS:
        content = part.read_text(encoding="utf-8").strip()
        assert html.count(content) == 1, part.name
        html = html.replace(content, f"/* {part.name} */")
    return html


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_format_named_prints_this_file(episode, name):
    form = format_named(name)
    printed = form.render(episode).decode()
    if name == "web":
        printed = without_parts(printed)
    assert printed == (HERE / form.file_name).read_bytes().decode()


def test_manifest_is_this_file(build):
    assert render_manifest(build).decode() == (HERE / FILE_NAME).read_bytes().decode()


def test_long_line_is_captioned_like_this(episode, long_line):
    line = turn("l", "Narrator", 300, long_line, 12_300)
    printed = format_named("vtt").render(replace(episode, cues=cues_of([line])))
    assert printed.decode() == (HERE / "long_line.vtt").read_bytes().decode()
