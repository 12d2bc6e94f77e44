"""Long sentences are parted at clause borders, by a table of how clauses begin."""

import pytest

from quotecast.languages import language_of
from quotecast.model import Span
from quotecast.scripting.breathing import breaths

LONG = (
    "the harbour board of the old town by the sea has asked the guild of divers to bring up a bell"
)
BORDERS = (
    ", because ",
    ", which ",
    ", but ",
    "; ",
    " — ",
    ", noting that ",
    ", after ",
    " because ",
    " while ",
)


def parts(text):
    whole = Span(start=0, end=len(text))
    return [span.cut_from(text) for span in breaths(text, whole, language_of("en"))]


@pytest.mark.parametrize("border", BORDERS)
def test_long_sentence_breathes_before_a_clause(border):
    text = f"{LONG}{border}{LONG}."
    found = parts(text)
    assert len(found) == 2
    assert found[1].startswith((border.strip(" ,;—") or LONG)[:5])


@pytest.mark.parametrize("border", BORDERS)
def test_parts_are_the_whole_sentence(border):
    text = f"{LONG}{border}{LONG}{border}{LONG}."
    assert "".join(parts(text)) == text


FALLBACKS = {
    "a comma": (", red ", "red "),
    "a bracket": (" (red) ", "(red) "),
    "a second verb": (" and did not ask ", "and did not "),
    "what is told": (" that ", "that "),
    "what is told, behind a phrase": (" before the people of Tarn that ", "that "),
    "a phrase": (" before the people of ", "before "),
    "the comma behind a time": (" after the flood, ", "the harbour "),
}


@pytest.mark.parametrize(("border", "opening"), FALLBACKS.values(), ids=FALLBACKS.keys())
def test_long_sentence_without_clauses_breathes_where_a_reader_would(border, opening):
    assert parts(f"{LONG}{border}{LONG}.")[1].startswith(opening)


@pytest.mark.parametrize(
    "border",
    [
        " of ",
        " 40,000 ",
        " Tarn, Ohio ",
        " after raising a bell has been ",
        " when rowing is ",
    ],
)
def test_sentence_is_not_cut_within_a_phrase(border):
    text = f"{LONG}{border}{LONG}."
    assert parts(text) == [text]


@pytest.mark.parametrize("marks", ["“”", '""', "()", "[]"])
def test_quotation_or_bracket_is_not_cut(marks):
    text = f"{LONG} {marks[0]}{LONG}, because {LONG}{marks[1]}."
    assert not any(part.endswith(("bell, ", "bell")) for part in parts(text))


def test_short_sentence_stays_whole():
    text = f"{LONG}, because they can."
    assert parts(text) == [text]


REST = (
    "the wall of the old basin would have to be raised by a yard before the first storm of the year"
)
WITHIN = {
    "an aside and a day": (
        (
            "The bursar of the guild of divers, who keeps the books of all the yards of the bay, told the widows"
            " of the two rafts, the oldest on the river, on Monday that {rest}"
        ),
        "that the wall",
    ),
    "items": (
        (
            f"{LONG}, a chain, a lamp and two oars, and to lay them out in the yard of the guild so that all of the"
            " town may see what the sea has kept"
        ),
        "and to lay",
    ),
    "a month": (
        (
            f"{LONG} for the first time since October and leave Tarn Bay with a debt that is far higher than"
            " the one it had when the old board was sent away"
        ),
        "and leave Tarn Bay",
    ),
}


@pytest.mark.parametrize(("text", "opening"), WITHIN.values(), ids=WITHIN.keys())
def test_sentence_is_not_cut_behind(text, opening):
    assert parts(text.format(rest=REST) + ".")[1].startswith(opening)


def test_part_that_is_still_too_long_breathes_too():
    text = f"{LONG}, because {LONG}, which {LONG}, but {LONG}, while {LONG}."
    assert max(len(part.split()) for part in parts(text)) <= 40


def test_one_border_that_is_enough_is_better_than_two():
    text = f"{LONG} that {LONG}, because the old rope of it had been cut."
    assert [part.split()[0] for part in parts(text)] == ["the", "that"]
