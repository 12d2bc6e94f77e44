"""What agencies, desks and galleries write around a story is told from sentences that begin with the same words."""

import pytest

from quotecast.languages import language_of
from quotecast.reading.furniture import furniture_kind

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    "line",
    [
        "(By Ann Frome)",
        "(By Ann Frome and Ned Ode)",
        "(By Ann Frome) Enditem/",
        "Enditem",
        "From staff reports",
        "From staff and wire reports",
        "From Tarn Tribune staff reports",
        "From: Kiln Herald",
        "Caption",
        "Show caption",
        "Next Image",
        "Previous photo",
        "Tools & Resources",
        "Other Opinion Columns",
        "More columns by Ann Frome",
        "View Photos",
        "Autoplay",
        "Full screen",
        "(See more on the flood below.)",
        "Subscribe via your favorite player.",
        "Unlock the Editor’s Digest for free",
        "Ann Frome, editor of the Kiln, selects her favourite stories in this weekly newsletter.",
    ],
)
def test_line_of_a_page_is_furniture(line):
    assert furniture_kind(line, ENGLISH) is not None


@pytest.mark.parametrize(
    "line",
    [
        "(By then the ship was gone.)",
        "(By Monday)",
        "From staff reports we know that the ward was cold.",
        "From: the harbour. To: the sea.",
        "Close the gate",
        "Unlock the gate for free men",
        "Close to home, the tide rose.",
        "Caption this",
        "The next image shows a boat.",
        "Tools & Resources for rowers are scarce in Tarn.",
        "Other columns fell too.",
        "More columns by the door",
    ],
)
def test_sentence_or_heading_is_not(line):
    assert furniture_kind(line, ENGLISH) is None
