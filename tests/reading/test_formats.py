import pytest

from quotecast.languages import language_of
from quotecast.reading.formats import release_notes

RELEASES = {
    "a label, law and contacts": (
        ["FOR IMMEDIATE RELEASE", "Robots raise money", "It did.", "Media Contact:", "Jo Pell"],
        [0, 3, 4],
    ),
    "an agency of press releases": (
        [
            "Robots raise money",
            "TARN, Oct. 9 (BUSINESS WIRE) -- It did.",
            "About Quillon",
            "A firm.",
        ],
        [2, 3],
    ),
    "a report that names a contact": (["Robots", "It did.", "Contacts: none were made."], []),
    "a report about a firm": (["Robots", "It did.", "About Quillon", "It is a firm."], []),
}


@pytest.mark.parametrize(("texts", "notes"), RELEASES.values(), ids=RELEASES)
def test_only_a_press_release_has_its_frame_marked(texts, notes):
    assert release_notes(texts, language_of("en")) == notes
