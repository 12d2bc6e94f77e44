"""A page of readers' letters: whose each one is stands below it, and is said before it."""

import pytest
from tests.scripting.conftest import said

from quotecast.model import BlockKind
from quotecast.scripting.letters import letters_of
from quotecast.scripting.proof import prove

ICE, BOATS = "I have seen the ice since 1971.", "My late boat was of oak."
SIGNED = ["Ida Foy, Tarn", "Dr Al Brun"]


def text(*lines):
    return "\n".join(lines)


PAGES = {
    "two letters": (
        ("Letters", ICE, SIGNED[0], BOATS, SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "a letter of two paragraphs": (
        ("Letters", ICE, "It was thin.", SIGNED[0], BOATS, SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "what they are about": (
        ("Readers respond to an article on ice.", ICE, SIGNED[0], BOATS, SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "a letter that nobody signed": (
        ("Letters", ICE, SIGNED[0], BOATS, "Name and address supplied", "It sank.", SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "one letter": (("Letters", ICE, SIGNED[0]), {}),
    "no page of letters": (("Ice", ICE, SIGNED[0], BOATS, SIGNED[1]), {}),
    "sentences": (("Letters", ICE, "Ida Foy rows.", BOATS, "Al Brun sails."), {}),
    "quoted words": (("Letters", ICE, "Ida Foy “rows”", BOATS, "Al Brun “sails”"), {}),
}


@pytest.mark.parametrize(("lines", "signed"), PAGES.values(), ids=PAGES)
def test_signatures_are_told(marked, lines, signed):
    article = marked(text(*lines)).article()
    found = letters_of(article)
    cut = {a.span.cut_from(article.text): b.span.cut_from(article.text) for a, b in found.items()}
    assert cut == signed


def test_a_signature_is_said_before_its_letter_and_once(marked):
    article = marked(text("Letters", ICE, SIGNED[0], BOATS, SIGNED[1]), {0: BlockKind.HEADING})
    script = article.script()
    assert said(script) == [
        "narrator: Letters",
        f"narrator: {SIGNED[0]}, writes:",
        f"narrator: {ICE}",
        f"narrator: {SIGNED[1]}, writes:",
        f"narrator: {BOATS}",
    ]
    assert prove(article.text, script) == ()
