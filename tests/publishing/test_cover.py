import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from quotecast.publishing.cover import contrast, draw_cover, ground_colour

MARGIN_PX = 100
TITLES = (
    "Ferries",
    "",
    "東京の冬",
    "W" * 300,
    "Considerations of municipal water " * 9,
    "<b>&amp;</b> 🚢",
    "Łódź – “not yet”",
)


def picture(title, show="Harbour Briefing"):
    return Image.open(io.BytesIO(draw_cover(show, title)))


@pytest.mark.parametrize("title", TITLES)
def test_cover_is_a_small_square_jpeg(title):
    content = draw_cover("Harbour Briefing", title)
    drawn = Image.open(io.BytesIO(content))
    assert (drawn.format, drawn.size) == ("JPEG", (1400, 1400))
    assert len(content) < 300_000


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("show", ["Harbour Briefing", "W" * 300])
def test_words_never_reach_the_margins(title, show):
    light = np.asarray(picture(title, show).convert("L")) > 200
    inner = light[MARGIN_PX:-MARGIN_PX, MARGIN_PX:-MARGIN_PX]
    assert light.sum() == inner.sum()


def test_same_words_give_the_same_bytes():
    assert draw_cover("Show", "Title") == draw_cover("Show", "Title")


def drawn(title):
    """Find the drawn words, whatever the ground; what JPEG blurs isn't counted."""
    return np.asarray(picture(title).convert("L").reduce(10)) > 170


def test_characters_the_font_lacks_leave_no_box():
    different = drawn("東京 🚢") ^ drawn("")
    assert different.sum() < 0.05 * drawn("").sum()


def test_accents_are_dropped_rather_than_letters():
    different = drawn("Łódź") ^ drawn("Lodz")
    assert different.sum() < 0.05 * drawn("Lodz").sum()
    assert drawn("Lodz").sum() > 2 * drawn("").sum()


@settings(deadline=None)
@given(st.text(max_size=20))
def test_ground_has_enough_contrast_to_white(title):
    assert contrast(ground_colour(title), (255, 255, 255)) >= 4.5
