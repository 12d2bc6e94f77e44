"""Lead-ins from the article's words alone: who said what is found here, not marked up."""

import pytest
from tests.attributing.conftest import article_of
from tests.scripting.conftest import said

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.scripting.builder import write_script
from quotecast.scripting.direction import Direction
from quotecast.scripting.proof import prove
from quotecast.settings import PauseSettings


@pytest.fixture
def script_of():
    """Write the radio script of a text, paragraphs one to a line, and prove it."""

    def write(text):
        language = language_of("en")
        article = article_of(text)
        found = attribute(article, language)
        direction = Direction(
            language=language, pauses=PauseSettings(), threshold=0.7, disclosure=""
        )
        script = write_script(article, found.quotations, found.speakers, direction)
        assert prove(article.text, script) == ()
        return script

    return write


TWO_PIECES = {
    "a tag that tells somebody leads to both quotations": (
        "“The ice was thin,” Vera Holt said, telling Brun, “since you left, we kept off it.”",
        [
            "narrator: Vera Holt said, telling Brun:",
            "vera-holt: The ice was thin, since you left, we kept off it.",
        ],
    ),
    "straight marks make no difference": (
        '"The ice was thin," Vera Holt said, adding, "nobody dared to skate on it."',
        [
            "narrator: Vera Holt said, adding:",
            "vera-holt: The ice was thin, nobody dared to skate on it.",
        ],
    ),
    "a second verb behind “and” leads to both": (
        "“The ice is thin,” Vera Holt said, and told Brun, “It will not hold a child.”",
        [
            "narrator: Vera Holt said, and told Brun:",
            "vera-holt: The ice is thin,",
            "vera-holt: It will not hold a child.",
        ],
    ),
    "a “that” before the second isn't said": (
        "“The ice is thin,” Vera Holt said, telling Brun that “it will not hold a child.”",
        [
            "narrator: Vera Holt said, telling Brun:",
            "vera-holt: The ice is thin, it will not hold a child.",
        ],
    ),
    "a tag that ends in a quoted title leads to both": (
        "“The ice is thin,” Vera Holt said on “Lund Tonight.” “It will not hold a child.”",
        [
            "narrator: Vera Holt said on “Lund Tonight.”:",
            "vera-holt: The ice is thin,",
            "vera-holt: It will not hold a child.",
        ],
    ),
    "a fragment that the tag leads to stays in the whole sentence": (
        "“The ice is thin,” Vera Holt said, adding of the bridge, “rotten.”",
        ["narrator: “The ice is thin,” Vera Holt said, adding of the bridge, “rotten.”"],
    ),
    "what else somebody did isn't said before they speak": (
        "“The ice is thin,” Vera Holt said, and left for the town. “It will not hold a child.”",
        [
            "narrator: “The ice is thin,” Vera Holt said, and left for the town.",
            "vera-holt: It will not hold a child.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TWO_PIECES.values(), ids=TWO_PIECES.keys())
def test_lead_in_holds_no_quotation_that_follows_its_tag(script_of, text, expected):
    assert said(script_of(text)) == expected


def test_verb_of_two_words_is_kept_together_behind_its_subject(script_of):
    script = script_of("“The ice is thin,” weighed in Vera Holt, a skater, on Monday.")
    assert said(script)[0] == "narrator: Vera Holt, a skater, weighed in on Monday:"
