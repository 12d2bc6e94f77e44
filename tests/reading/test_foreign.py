"""Files that are no articles are refused by name, with what to do."""

import pytest

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original, reading_of
from quotecast.reading.feeds import entries_of
from quotecast.reading.foreign import FOREIGN

_SUFFIXES = sorted(suffix for kind in FOREIGN for suffix in kind.suffixes)
_EXPORT = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    "<item><link>https://example.org/a</link></item></channel></rss>"
)


def _original(text, name):
    return Original(data=text.encode(), source=source_named(name))


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_file_of_another_kind_is_refused_by_its_name(suffix):
    with pytest.raises(SourceError, match="which isn't read as an article") as caught:
        reading_of(_original("The wall\n\nIt broke on Monday, Ann said.", f"story{suffix}"))
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello", "captions"),
        ("1\n00:00:01,000 --> 00:00:02,000\nHello", "captions"),
        ("% my paper\n\\documentclass{article}\n", "a TeX source"),
        ('{"title": "The wall"}', "data or a program"),
        ('[{"title": "The wall"}]', "data or a program"),
    ],
)
def test_what_has_no_name_is_known_by_its_first_words(text, what):
    with pytest.raises(SourceError, match=what):
        reading_of(_original(text, "-"))


@pytest.mark.parametrize("name", ["story.txt", "-", "story.final"])
def test_words_of_an_article_are_none_of_these(name):
    text = "[The wall] broke\n\nIt broke on Monday, Ann said. {She} had seen it."
    assert reading_of(_original(text, name)).article.text == text


@pytest.mark.parametrize("read", [reading_of, entries_of])
def test_export_of_a_site_is_refused(read):
    with pytest.raises(SourceError, match="export of a WordPress site"):
        read(_original(_EXPORT, "site.xml"))


def test_front_matter_of_a_text_is_not_read():
    text = "---\ntitle: The wall\ndraft: yes\n---\nIt broke on Monday, Ann said.\n"
    article = reading_of(_original(text, "story.txt")).article
    assert ("draft: yes\n---" in article.text, article.title) == (False, "The wall")
