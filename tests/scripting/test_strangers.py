"""Who is heard before a listener knows who that is."""

from dataclasses import replace

import pytest

from quotecast.model import Style
from quotecast.scripting.strangers import strangers

TOLD = "{Ed Voss}, a shipwright, came by.\n“⟦ed|We ran to the ward⟧,” ⟨{Voss} <<said>>⟩."


def told_of(script):
    return [notice.message.partition(" is heard")[0] for notice in strangers(script)]


def moved_up(script):
    """Put the last speech with its lead-in before all that the narrator says, as a producer may."""
    (chapter,) = script.chapters
    *first, lead, speech = chapter.segments
    return replace(script, chapters=(replace(chapter, segments=(lead, speech, *first)),))


def test_quotation_that_was_moved_before_the_introduction_is_told(marked):
    assert told_of(moved_up(marked(TOLD).script())) == ["Ed Voss"]


def test_nothing_is_told_of_a_script_in_the_order_of_the_article(marked):
    first = "“⟦ed|We ran to the ward⟧,” ⟨<<said>> {Ed Voss}⟩."
    assert told_of(marked(first).script(style=Style.VERBATIM)) == []


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("Her mother, Ed, said:", []),
        ("Her brother Ed said:", []),
        ("Ed said:", ["Ed Voss"]),
        ("Her house fell, and Ed said:", ["Ed Voss"]),
    ],
)
def test_whoever_is_told_to_be_of_a_family_is_introduced_by_the_first_name(marked, lead, names):
    script = marked("⟨{Voss} <<said>>⟩: “⟦ed|We ran to the ward.⟧”").script()
    (chapter,) = script.chapters
    first, speech = chapter.segments
    line = replace(first.lines[0], text=lead)
    segments = (replace(first, lines=(line,)), speech)
    assert told_of(replace(script, chapters=(replace(chapter, segments=segments),))) == names


def test_nothing_is_told_of_whoever_is_introduced(marked):
    assert told_of(marked(TOLD).script()) == []


@pytest.mark.parametrize(
    ("facts", "count"),
    [({"name": "Voss"}, 1), ({"name": "Voss", "description": "a shipwright"}, 0)],
)
def test_one_name_alone_introduces_nobody(marked, facts, count):
    script = marked(TOLD).script()
    (voss,) = script.speakers
    known = replace(script, speakers=(replace(voss, **{"description": None, **facts}),))
    assert len(list(strangers(known))) == count


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Her brother Voss makes toast.", 0),
        ("Holt’s younger brother Voss makes toast.", 0),
        ("His wife, Voss, tells it otherwise.", 0),
        ("His wife, Voss said, makes toast.", 1),
        ("He spoke with the Voss Institute.", 1),
        ("Her house burned, and Voss came by.", 1),
        ("She met Voss at the quay.", 1),
        ("We met Voss at the quay.", 1),
        ("This week Voss met her.", 1),
        ("The man at the door was Voss.", 1),
        ("She is Holt’s. Voss came by.", 1),
        ("In her first race Voss fell.", 1),
        ("On her way Voss fell.", 1),
        ("Holt’s old neighbour Voss makes toast.", 0),
        ("The brothers, Holt and Voss, had a boat.", 0),
        ("Her two sons Al, Bo and Voss rowed.", 0),
        ("She saw the sons of Holt and Voss.", 1),
        ("The boats, Holt and Voss, sank.", 1),
        ("He rowed the Voss.", 1),  # and then “Voss said”
    ],
)
def test_what_somebody_is_to_another_introduces_them(marked, told, count):
    script = marked(f"{told}\n“⟦ed|We ran to the ward⟧,” ⟨{{Voss}} <<said>>⟩.").script()
    (voss,) = script.speakers
    known = replace(script, speakers=(replace(voss, name="Voss", aliases=(), description=None),))
    assert len(list(strangers(known))) == count


def test_a_title_before_the_name_makes_no_stranger(marked):
    script = marked(TOLD).script()
    (voss,) = script.speakers
    titled = replace(script, speakers=(replace(voss, name="Governor Ed Voss", aliases=()),))
    assert told_of(titled) == []


def test_body_that_is_never_called_without_its_article_is_no_stranger(marked):
    script = marked("He told the Voss of rust.\nThe Voss said: “⟦ed|We ran to the ward⟧.”").script()
    (voss,) = script.speakers
    known = replace(script, speakers=(replace(voss, name="Voss", aliases=(), description=None),))
    assert list(strangers(known)) == []


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("It rained. GILD, the actors’ union, was late.", 0),
        ("A runner named GILD was late.", 0),
        ("It rained on President GILD.", 0),
        ("The popular union GILD was late.", 0),
        ("It rained. GILD was late.", 1),
        ("It rained. GILD, late as ever, came.", 1),
    ],
)
def test_words_beside_a_name_tell_what_it_is(marked, told, count):
    script = marked(f"{told}\n“⟦ed|We ran to the ward⟧,” ⟨{{Voss}} <<said>>⟩.").script()
    (voss,) = script.speakers
    known = replace(script, speakers=(replace(voss, name="GILD", aliases=(), description=None),))
    assert len(list(strangers(known))) == count
