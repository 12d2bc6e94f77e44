import ast
from dataclasses import replace
from pathlib import Path

import pytest

from quotecast.errors import ScriptError
from quotecast.model import Chapter, Line, LineKind, Omission, Script, Segment, Span
from quotecast.scripting import proof
from quotecast.scripting.proof import Flaw, prove, require_proof

TEXT = "It rained. “We sank,” Jo said."
QUOTE = Span(start=12, end=20)


def span(start, end):
    return Span(start=start, end=end)


def line(text, *origin, kind=LineKind.NARRATION, added=()):
    return Line(id=text[:4], speaker_id="x", kind=kind, text=text, origin=origin, added=added)


def script_of(*lines, omissions=()):
    segment = Segment(speaker_id="x", lines=lines)
    chapters = (Chapter(title="T", segments=(segment,)),)
    return Script(
        article_id="t", language="en", speakers=(), chapters=chapters, omissions=omissions
    )


LINES = (
    line("It rained.", span(0, 10)),
    line("Jo said:", span(22, 29), added=(span(7, 8),)),
    line("We sank,", QUOTE, kind=LineKind.QUOTATION),
)
MARKS = (
    Omission(span=span(11, 12), reason="mark"),
    Omission(span=span(20, 21), reason="mark"),
    Omission(span=span(29, 30), reason="moved tag"),
)
SOUND = script_of(*LINES, omissions=MARKS)


def flaws(script, text=TEXT):
    return [finding.flaw for finding in prove(text, script)]


def with_line(index, **changes):
    lines = list(LINES)
    lines[index] = replace(lines[index], **changes)
    return script_of(*lines, omissions=MARKS)


def test_sound_script_has_no_flaw():
    assert flaws(SOUND) == []
    require_proof(TEXT, SOUND)


@pytest.mark.parametrize("dropped", range(3))
def test_line_that_is_lost_is_found(dropped):
    rest = (one for index, one in enumerate(LINES) if index != dropped)
    assert flaws(script_of(*rest, omissions=MARKS)) == [Flaw.UNACCOUNTED]


def test_mark_that_is_lost_is_found():
    assert flaws(script_of(*LINES, omissions=MARKS[1:])) == [Flaw.UNACCOUNTED]


def test_line_said_twice_is_found():
    assert flaws(script_of(*LINES, LINES[2], omissions=MARKS)) == [Flaw.TWICE]


def test_spoken_words_that_are_also_left_out_are_found():
    again = (*MARKS, Omission(span=QUOTE, reason="caption"))
    assert flaws(script_of(*LINES, omissions=again)) == [Flaw.TWICE]


def test_words_twice_in_the_origin_of_one_line_are_found():
    assert Flaw.TWICE in flaws(with_line(2, text="We sank, We sank,", origin=(QUOTE, QUOTE)))


@pytest.mark.parametrize("text", ["We swam,", "We sank", "we sank,", "We sank, all,", ""])
def test_changed_words_are_found(text):
    assert flaws(with_line(2, text=text)) == [Flaw.CHANGED]


def test_order_of_the_origin_counts():
    swapped = replace(LINES[0], text="It rained.", origin=(span(3, 10), span(0, 2)))
    assert flaws(script_of(swapped, *LINES[1:], omissions=MARKS)) == [Flaw.CHANGED]


def test_white_space_is_no_change():
    assert flaws(with_line(2, text="We\u00a0 sank,")) == []


def test_word_added_to_a_quotation_is_found_though_it_is_marked():
    assert flaws(with_line(2, text="We never sank,", added=(span(3, 8),))) == [
        Flaw.ADDED_TO_QUOTATION
    ]


def test_places_outside_of_the_text_are_found():
    assert Flaw.OUT_OF_BOUNDS in flaws(with_line(2, origin=(span(12, 99),)))
    assert Flaw.OUT_OF_BOUNDS in flaws(with_line(1, added=(span(7, 99),)))
    beyond = (*MARKS, Omission(span=span(30, 99), reason="mark"))
    assert flaws(script_of(*LINES, omissions=beyond)) == [Flaw.OUT_OF_BOUNDS]


def test_omission_needs_a_reason():
    blank = (replace(MARKS[0], reason=" "), *MARKS[1:])
    assert flaws(script_of(*LINES, omissions=blank)) == [Flaw.NO_REASON]


def test_finding_says_which_line_and_where():
    (found,) = prove(TEXT, with_line(2, text="We swam,"))
    assert (found.line_id, found.span, found.excerpt) == ("We s", QUOTE, "We swam,")


def test_build_stops_with_a_sentence_that_says_where():
    with pytest.raises(ScriptError, match=r"t: line We s, “We swam,” at 12-20 is not what"):
        require_proof(TEXT, with_line(2, text="We swam,"))


def test_two_megabytes_are_proved():
    sentence = "The sea came over the quay again. "
    text = sentence * 60_000
    size = len(sentence)
    lines = (line(sentence.strip(), span(at, at + size - 1)) for at in range(0, len(text), size))
    script = script_of(*lines)
    assert flaws(script, text) == []


def test_proof_shares_no_code_with_what_it_proves():
    tree = ast.parse(Path(proof.__file__).read_text(encoding="utf-8"))
    ours = {
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and "quotecast" in str(node.module)
    }
    assert ours == {"quotecast.errors", "quotecast.model"}
