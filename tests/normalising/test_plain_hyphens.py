"""Hold that a hyphen that doesn't break, as word processors write it, is said as a plain one."""

import pytest

from quotecast.model import Lexicon
from quotecast.normalising import spoken_form

WRITTEN = {
    "The jet fell to -5 degrees.": "en-US",
    "It rose by -0.5 percent and -$5m.": "en-US",
    "A 10-year spell, the 5-4 win, 2019-20.": "en-GB",
    "An F-16 and COVID-19.": "en-US",
    "Es sank auf -5 Grad.": "de",
    "Il est tombé à -5 degrés.": "fr",
}


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011"])
@pytest.mark.parametrize("text", WRITTEN)
def test_hyphen_is_said_as_a_plain_one(text, hyphen):
    said = spoken_form(text.replace("-", hyphen), WRITTEN[text], Lexicon())
    plain = spoken_form(text, WRITTEN[text], Lexicon())
    assert said.text == plain.text
