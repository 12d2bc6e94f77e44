"""Slugs are safe file names on every system."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.reading import slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Harbour wall to be mended", "harbour-wall-to-be-mended"),
        ("Café owners: ‘We can’t wait’", "cafe-owners-we-cant-wait"),
        ("Straße, Łódź & Ærø", "strasse-lodz-aero"),
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\x is here", "x-is-here"),
        ("  50% off?!  now ", "50-off-now"),
        ("\u202eright to left override", "right-to-left-override"),
    ],
)
def test_slug_keeps_the_words_of_a_title(title, slug):
    assert slug_of(title) == slug


@pytest.mark.parametrize("title", ["", "...", "3.11", "Ωμέγα", "港の壁", "🙂🙂", "a b", "\x00"])
def test_slug_of_a_title_without_ascii_letters_is_a_digest(title):
    assert re.fullmatch(r"article-[0-9a-f]{12}", slug_of(title))


@pytest.mark.parametrize("title", ["CON", "nul", "Com1", "LPT9", "aux.", "prn"])
def test_slug_is_never_the_name_of_a_windows_device(title):
    assert slug_of(title).startswith(title.lower().strip(".") + "-")


def test_slug_is_cut_at_a_word():
    assert slug_of("seven letters " * 30).endswith("-letters")


def test_slugs_of_different_titles_in_other_scripts_differ():
    assert slug_of("港の壁") != slug_of("港の門")


@given(st.text(st.characters(codec=None), max_size=400))
def test_slug_is_safe_whatever_the_title(title):
    slug = slug_of(title)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= 60


@given(st.text(max_size=200))
def test_slug_of_a_slug_is_itself(title):
    assert slug_of(slug_of(title)) == slug_of(title)
