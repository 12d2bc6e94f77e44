"""Whatever is cut out of, put into or exchanged in quoted words is told by every build."""

import pytest

from quotecast.episode.context import request_of
from quotecast.episode.draft import draft_to_build, draw, keep_draft
from quotecast.episode.drafted import with_id
from quotecast.model import source_named
from quotecast.show.identity import Identities

ARTICLE = """Quarrel over the quay

The harbour board met on Monday in a full hall.

“I am not angry with the people,” said Jo Roe, a fish trader. “It took nineteen years. We lost a roof.”

The mayor, Ana Poe, called the plan “not a good idea at all” when she left.

“We shall measure it again in May,” Poe said, “because nobody believes the gauge.”

“Nobody should walk there.” The door was closed.

Dr Ida Foy, an engineer, wrote to the board on Tuesday: “The wall can’t hold (it is too old) for long. Mr. Roe knows it.”
"""

TOLD = {
    "a word cut": (
        "not angry with",
        "angry with",
        ["words cut from a quotation: “not”, of “I am not angry with the people,”"],
    ),
    "the first word cut": (
        "It took nineteen",
        "took nineteen",
        ["words cut from a quotation: “It”, of “It took nineteen years."],
    ),
    "the last words cut": (
        "nineteen years.",
        "nineteen.",
        ["words cut from a quotation: “years.”"],
    ),
    "a word exchanged": (
        "nineteen years",
        "ninety years",
        ["words of a quotation replaced: “nineteen” by “ninety”, in “"],
    ),
    "the first word exchanged": (
        "We lost a roof",
        "They lost a roof",
        ["words of a quotation replaced: “We” by “They”"],
    ),
    "a word put in": (
        "We lost a roof",
        "We never lost a roof",
        ["words added to a quotation: “never”, in “We never lost a roof.”"],
    ),
    "words in brackets cut": (
        "(it is too old) for",
        "for",
        ["words cut from a quotation: “it is too old"],
    ),
    "a word cut that the narrator reads": (
        "not a good idea",
        "a good idea",
        ["words cut from a quotation: “not”, of “not a good idea at all”"],
    ),
    "a word exchanged that the narrator reads": (
        "Nobody should walk",
        "Everybody should walk",
        ["words of a quotation replaced: “Nobody” by “Everybody”"],
    ),
    "a word put into what the narrator reads": (
        "good idea at all",
        "good old idea at all",
        ["words added to a quotation: “old”"],
    ),
    "half of a sentence cut": (
        " because nobody believes the gauge.",
        "",
        ["words cut from a quotation: “because nobody believes the gauge"],
    ),
    "its other half cut": (
        "We shall measure it again in May, ",
        "",
        ["words cut from a quotation: “We shall measure it again in May"],
    ),
    "two words cut in two places": (
        "I am not angry with the people,",
        "I am angry with people,",
        ["words cut from a quotation: “not”", "words cut from a quotation: “the”"],
    ),
}
NOT_TOLD = {
    "a whole sentence left out": ("It took nineteen years.", None),
    "the last sentence left out": ("We lost a roof.", None),
    "narration shortened": ("in a full hall", ""),
    "narration in other words": ("The harbour board met", "The board met again"),
    "both halves of a sentence": (
        "We shall measure it again in May,",
        None,
    ),
    "a pause": ("We lost a roof.", "(pause 2s)\nWe lost a roof."),
}


def write(show):
    (show / "quay.txt").write_text(ARTICLE, encoding="utf-8")
    request = request_of(show, {})
    draft = draw(source_named(str(show / "quay.txt")).within(show), request)
    draft = with_id(draft, Identities(show).own_id(draft.article))
    return keep_draft(draft, show)


def edit(text, old, new):
    assert text.count(old) == 1, text
    if new is not None:
        return text.replace(old, new)
    blocks = []
    for block in text.split("\n\n"):
        rows = [row for row in block.split("\n") if old not in row]
        if len(rows) > 1 or not block.startswith("@"):
            blocks.append("\n".join(rows))
    return "\n\n".join(blocks)


def flaws(draft):
    return [one.message for one in draft.notices if one.kind == "not as published"]


def edited(show, *changes):
    """Edit a script, and return what its own build and two of its article's tell of it."""
    script = write(show).path
    text = script.read_text(encoding="utf-8")
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        text = edit(text, old, new)
    script.write_text(text, encoding="utf-8")
    own = draft_to_build(source_named(str(script)).within(show), request_of(show, {}))
    return [flaws(own), flaws(write(show)), flaws(write(show))]


@pytest.mark.parametrize(("old", "new", "told"), TOLD.values(), ids=TOLD)
def test_what_became_of_quoted_words_is_told_by_every_build(tmp_path, old, new, told):
    for found in edited(tmp_path, old, new):
        assert len(found) == len(told), found
        for one, wanted in zip(found, told, strict=True):
            assert one.startswith(wanted)


@pytest.mark.parametrize("changes", NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_is_nobodys_words_or_whole_sentences_is_not_told(tmp_path, changes):
    assert edited(tmp_path, *changes) == [[], [], []]
