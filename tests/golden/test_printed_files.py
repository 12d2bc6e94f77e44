"""Printed files, compared whole with the ones beside this test."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.turns import turn

from quotecast.publishing.cues import cues_of
from quotecast.publishing.formats import TEXT_FORMATS, format_named
from quotecast.publishing.manifest import FILE_NAME, render_manifest

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_format_named_prints_this_file(episode, name):
    form = format_named(name)
    assert form.render(episode).decode() == (HERE / form.file_name).read_bytes().decode()


def test_manifest_is_this_file(build):
    assert render_manifest(build).decode() == (HERE / FILE_NAME).read_bytes().decode()


def test_long_line_is_captioned_like_this(episode, long_line):
    line = turn("l", "Narrator", 300, long_line, 12_300)
    printed = format_named("vtt").render(replace(episode, cues=cues_of([line])))
    assert printed.decode() == (HERE / "long_line.vtt").read_bytes().decode()
