import pytest

from quotecast.model import LineKind
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of, restored
from quotecast.scripting.revising import is_true_to_origin
from quotecast.settings import PauseSettings

TEXT = "It rained hard all night long and the boats stayed in the harbour. Nobody went out to sea."
FIRST = "It rained hard all night long and the boats stayed in the harbour. [[0-66]]"
SECOND = "Nobody went out to sea. [[67-90]]"


def edited(marked, old, new):
    article = marked(TEXT)
    content = write_fountain(manuscript_of(article.article(), article.script()))
    assert old in content
    manuscript = read_fountain(content.replace(old, new), "t", PauseSettings())
    script = restored(manuscript, article.text)[1]
    assert all(is_true_to_origin(article.text, line) for line in script.lines())
    return list(script.lines()), script.omissions


@pytest.mark.parametrize(
    "halves",
    [
        ("It rained hard all night long", "and the boats stayed in the harbour. [[0-66]]"),
        ("It rained hard all night long [[0-66]]", "and the boats stayed in the harbour."),
        ("It rained hard all night long [[0-66]]", "and the boats stayed in the harbour. [[0-66]]"),
    ],
)
def test_line_split_in_two_keeps_all_of_its_origin(marked, halves):
    lines, omissions = edited(marked, FIRST, "\n".join(halves))
    assert [span.cut_from(TEXT) for line in lines[:2] for span in line.origin] == [
        "It rained hard all night long",
        "and the boats stayed in the harbour.",
    ]
    assert not any(line.added for line in lines)
    assert all(line.kind is LineKind.NARRATION for line in lines)
    assert not omissions


def test_line_split_over_two_blocks_keeps_all_of_its_origin(marked):
    new = (
        "It rained hard all night long\n\n@NARRATOR\nand the boats stayed in the harbour. [[0-66]]"
    )
    lines, omissions = edited(marked, FIRST, new)
    assert not any(line.added for line in lines)
    assert not omissions


@pytest.mark.parametrize("notes", ["[[0-66 67-90]]", "[[0-66]] [[67-90]]"])
def test_two_lines_merged_keep_both_origins(marked, notes):
    both = f"{FIRST.partition(' [[')[0]} {SECOND.partition(' [[')[0]} {notes}"
    lines, omissions = edited(marked, f"{FIRST}\n{SECOND}", both)
    assert [len(line.origin) for line in lines] == [2]
    assert not omissions


def test_moved_line_keeps_its_origin(marked):
    lines, omissions = edited(marked, f"{FIRST}\n{SECOND}", f"{SECOND}\n{FIRST}")
    assert [line.origin[0].start for line in lines] == [67, 0]
    assert not omissions


def test_words_of_a_producer_are_no_origin_though_they_are_alike(marked):
    lines, omissions = edited(marked, FIRST, "The boats were loud. [[0-66]]\nThe harbour. We heard")
    assert lines[-2].origin == ()
    assert {entry.reason for entry in omissions} == {"edited out"}


def test_line_told_twice_is_origin_once(marked):
    lines, _ = edited(marked, FIRST, f"{FIRST}\n{FIRST}")
    assert [bool(line.origin) for line in lines] == [True, False, True]
