"""Printed files, compared whole with the ones beside this test."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.turns import turn

from quotecast import publishing
from quotecast.publishing import published
from quotecast.publishing.cues import cues_of
from quotecast.publishing.formats import TEXT_FORMATS, format_named

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


# A newcomer's file is written by `--write-golden`; until then the contracts alone hold it.
KEPT = [name for name in TEXT_FORMATS if (HERE / format_named(name).file_name).exists()]


@pytest.mark.parametrize("name", KEPT)
def test_format_prints_this_file(episode, golden, name):
    form = format_named(name)
    printed = form.render(episode).decode()
    golden(form.file_name, without_parts(printed) if name == "web" else printed)


def test_manifest_is_this_file(made, golden, monkeypatch):
    monkeypatch.setattr(published, "__version__", "1.0.0")
    golden(published.MANIFEST_FILE, published.render_manifest(*made).decode())


def test_long_line_is_captioned_like_this(episode, golden, long_line):
    line = turn("l", "Narrator", 300, long_line, 12_300)
    printed = format_named("vtt").render(replace(episode, cues=cues_of([line])))
    golden("long_line.vtt", printed.decode())
