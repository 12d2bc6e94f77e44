from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.errors import ScriptError
from quotecast.model import (
    NARRATOR_ID,
    Chapter,
    Gender,
    Line,
    LineKind,
    Music,
    MusicRole,
    Notice,
    Omission,
    Script,
    Segment,
    Span,
    Speaker,
    source_named,
)
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import Manuscript, manuscript_of, restored
from quotecast.scripting.pacing import paced
from quotecast.settings import PauseSettings

PAUSES = PauseSettings()
NASTY = [
    "[[h@l'oU]]",
    "(aside) he left",
    "# not a chapter",
    "@NOBODY",
    "> FADE OUT:",
    "= no synopsis",
    "/* no comment */",
    "INT. HOUSE - DAY",
    "*stars* and _lines_",
    "back\\slash",
    "~lyrics",
    "!forced",
    ".SCENE",
    "Title: not a title page",
    "مرحبا 🙂",
    "ALL CAPITALS",
    "[[1-2]]",
    "x ]] y [[ z",
    "(pause 0.4s)",
    "(slower)",
    "===",
    "> MUSIC: a.mp3",
    "> centred <",
    "CUT TO:",
    "#1# {x}",
    "Draft date: 1",
    "a ^",
]
TEXTS = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20),
).map(lambda text: " ".join(text.split()) or "x")
NAMES = st.one_of(
    st.sampled_from(["Jo Roe", "NARRATOR", "Al (the Man)", "^", "@x", "CUT TO:"]), TEXTS
)


def line(text, speaker_id=NARRATOR_ID, start=0, **directed):
    kind = LineKind.NARRATION if speaker_id == NARRATOR_ID else LineKind.QUOTATION
    span = Span(start=start, end=start + len(text))
    return Line(id="", speaker_id=speaker_id, kind=kind, text=text, origin=(span,), **directed)


DIRECTED = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"rate_percent": st.integers(50, 200)}),
    st.fixed_dictionaries(
        {"pause_after_ms": st.integers(0, 10_000), "has_own_pause": st.just(True)}
    ),
)
FILES = st.one_of(
    st.sampled_from(["out", "a, under", '"x"', "music/a b.mp3", "[[a]].wav", "<x>", "*a*"]),
    TEXTS.filter(lambda text: not set(text) & set("/.\\")),
)


@st.composite
def scores(draw, ids):
    """Draw pieces that don't overlap, in order."""
    spots = sorted(draw(st.sets(st.sampled_from([*ids, "end"]), max_size=4)))
    pieces = []
    for spot, following in zip(spots, [*spots[1:], "end"][: len(spots)], strict=True):
        where = None if spot == "end" else spot
        path = Path(draw(FILES))
        if where is None or draw(st.booleans()):
            pieces.append(Music(path=path, role=MusicRole.STING, before_line=where))
        else:
            inside = [line_id for line_id in (*ids, "end") if spot < line_id <= following]
            until = draw(st.sampled_from(inside))
            pieces.append(
                Music(
                    path=path,
                    role=MusicRole.BED,
                    before_line=where,
                    until_line=None if until == "end" else until,
                )
            )
    return tuple(pieces)


@st.composite
def manuscripts(draw):
    names = draw(st.lists(NAMES, max_size=3, unique=True))
    speakers = [
        Speaker(
            id=f"s{index}",
            name=name,
            aliases=(name, "[[", "]]"),
            gender=draw(st.sampled_from([None, *Gender])),
            introduction=draw(st.sampled_from([None, Span(start=1, end=2)])),
        )
        for index, name in enumerate(names)
    ]
    ids = [NARRATOR_ID, *(speaker.id for speaker in speakers)]
    chapters = []
    for title in draw(st.lists(TEXTS, min_size=1, max_size=3)):
        segments = [
            Segment(
                speaker_id=(who := draw(st.sampled_from(ids))),
                lines=tuple(
                    line(text, who, **draw(DIRECTED))
                    for text in draw(st.lists(TEXTS, min_size=1, max_size=3))
                ),
            )
            for _ in range(draw(st.integers(1, 4)))
        ]
        chapters.append(Chapter(title=title, segments=tuple(segments)))
    heard = {segment.speaker_id for chapter in chapters for segment in chapter.segments}
    chapters = paced(chapters, PAUSES)
    ids = [entry.id for chapter in chapters for entry in chapter.lines()]
    script = Script(
        article_id="ship",
        language="en",
        speakers=tuple(speaker for speaker in speakers if speaker.id in heard),
        chapters=chapters,
        omissions=(Omission(span=Span(start=3, end=4), reason="mark"),),
        music=draw(scores(ids)),
    )
    return Manuscript(
        title=draw(TEXTS),
        byline=None,
        publisher="P",
        published=None,
        source=source_named("t.txt"),
        digest="d",
        script=script,
    )


@given(manuscripts(), st.lists(TEXTS, max_size=3))
def test_what_was_written_reads_back_as_the_same_script(manuscript, messages):
    notices = [
        Notice(kind="doubtful quotation", message=text, origin=Span(start=n, end=n + 1))
        for n, text in enumerate(messages)
    ]
    assert read_fountain(write_fountain(manuscript, notices), "t", PAUSES) == manuscript


@pytest.mark.parametrize(("byline", "is_told"), [("Ann Frome", True), (None, False)])
def test_title_page_names_an_author_only_who_is_known(byline, is_told):
    manuscript = Manuscript(
        title="T",
        byline=byline,
        publisher=None,
        published=None,
        source=source_named("t"),
        digest="",
        script=Script(article_id="t", chapters=(), speakers=(), language="en", omissions=()),
    )
    assert ("Written by" in write_fountain(manuscript)) is is_told


@pytest.mark.parametrize("text", NASTY)
def test_line_of_any_text_survives(text):
    chapters = [
        Chapter(title="One", segments=(Segment(speaker_id=NARRATOR_ID, lines=(line(text),)),))
    ]
    script = Script(
        article_id="ship",
        language="en",
        speakers=(),
        chapters=paced(chapters, PAUSES),
        omissions=(),
    )
    manuscript = Manuscript(
        title="T",
        byline=None,
        publisher=None,
        published=None,
        source=source_named("t"),
        digest="",
        script=script,
    )
    lines = read_fountain(write_fountain(manuscript), "t", PAUSES).script.lines()
    assert [entry.text for entry in lines] == [text]


HAND_WRITTEN = """Title: The ship

# Morning

NARRATOR
It rained. It poured.

@Jo Roe
(quietly)
We lost it. [[check this]]

CAPTAIN BRUN (V.O.)
Never again.

The narrator reads this too.

> FADE OUT.

= nobody hears this
"""


def test_script_written_by_hand_works():
    script = read_fountain(HAND_WRITTEN, "ship", PAUSES).script
    assert [f"{entry.speaker_id}: {entry.text}" for entry in script.lines()] == [
        "narrator: It rained.",
        "narrator: It poured.",
        "jo-roe: We lost it.",
        "captain-brun: Never again.",
        "narrator: The narrator reads this too.",
    ]


def test_script_written_by_hand_is_its_own_article():
    article, script = restored(read_fountain(HAND_WRITTEN, "ship", PAUSES), None)
    texts = [entry.origin[0].cut_from(article.text) for entry in script.lines()]
    assert texts == [entry.text for entry in script.lines()]


def test_capitals_of_a_cue_are_a_name():
    script = read_fountain(HAND_WRITTEN, "ship", PAUSES).script
    assert [speaker.name for speaker in script.speakers] == ["Jo Roe", "Captain Brun"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("Title: T\n\n@Jo\n\nText", "line 3: the cue @Jo has nothing to speak"),
        ("Title: T\n\n@Jo\nText [[open", "line 4: [[ is never closed"),
        ("Title: T\n\n/* open", "line 3: /* is never closed"),
        ("Title: T\n\n@Jo\nText [[9-4]]", "line 4: 9-4 is no place in a text"),
        ("Title: T\n\n[[speaker {broken]]", "line 3: the note about a speaker can't be read"),
        ("Title: T\n\n@Jo\nText\n(pause)", "line 5: (pause) is no pause"),
        ("Title: T\n\n@Jo\nText\n(pause 11s)", "line 5: (pause 11s) is no pause"),
        ("Title: T\n\n@Jo\n(pause 1s)\nText", "line 4: no line stands before this pause"),
        ("Title: T\n\n@Jo\n(slwer)\nText", "line 4: (slwer) looks like a direction"),
        ("Title: T\n\n@Jo\n(rate 20%)\nText", "line 4: (rate 20%) looks like a direction"),
        ("Title: T\n\n@Jo\nText\n\n> MUSIC:", "line 6: MUSIC names no file"),
        ("Title: T\n\n@Jo\nText\n\n> MUSIC: out", "line 6: no bed plays here"),
        ("Title: T\n\n@Jo\nText\n\n> MUSIC: a, under", "line 6: the bed has no line"),
        ("> MUSIC: a, under\n\n> MUSIC: b\n\n@Jo\nText", "line 1: the bed has no line"),
        ("Title: T\n", "nothing to speak"),
        ("", "nothing to speak"),
    ],
)
def test_mistake_is_reported_with_its_line(content, message):
    with pytest.raises(ScriptError) as caught:
        read_fountain(content, "t", PAUSES)
    assert message in caught.value.message


HAND = "@NARRATOR\nIt rained.\n\n@Ewa Nowak\nIt did.\n\n"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("Ewa Nowak\nIt did. Twice.", 7),
        ("ewa nowak\nIt did.", 7),
        ("Ewa Nowak (V.O.)\nIt did.", 7),
        ("Ewa Nowak [[voice f5]]\nIt did.", 7),
        ("Narrator\nIt rained on.", 7),
        ("@NARRATOR\nIt rained on.\nEwa Nowak\nIt did.", 9),
        ("# Later\nEwa Nowak\nIt did.", 8),
        ("EWA NOWAK\nIt did.", None),  # a cue, by its capitals
        ("Ewa Nowak", None),  # with nothing below it
        ("Ewa Nowak.\nIt did.", None),
        ("Ewa Nowak:\nIt did.", None),
        ("Ewa Nowak said:\nIt did.", None),
        ("Ewa Nowak [[0-9]]\nIt did.", None),  # the article has it there
        ("Jo Roe\nIt did.", None),
    ],
)
def test_cue_without_its_mark_is_told_with_its_line(typed, number):
    notices = read_fountain(HAND + typed, "rain", PAUSES).notices
    assert [one.message.partition(":")[0] for one in notices] == (
        [f"rain, line {number}"] if number else []
    )


def edited(marked, old, new):
    article = marked("It rained hard.\n“⟦jo|We lost it,⟧” ⟨{Roe} <<said>>⟩.")
    content = write_fountain(manuscript_of(article.article(), article.script()))
    assert old in content
    manuscript = read_fountain(content.replace(old, new), "t", PAUSES)
    return restored(manuscript, article.text)[1]


def test_script_comes_back_unchanged_where_nothing_was_edited(marked):
    article = marked("It rained hard.\n“⟦jo|We lost it,⟧” ⟨{Roe} <<said>>⟩.")
    script = article.script()
    content = write_fountain(manuscript_of(article.article(), script))
    assert restored(read_fountain(content, "t", PAUSES), article.text)[1] == script


def test_words_of_the_producer_are_marked_as_added(marked):
    first = next(edited(marked, "It rained hard.", "It rained very hard.").lines())
    assert [span.cut_from(first.text) for span in first.added] == ["very"]


def test_words_the_producer_cut_are_left_out_with_the_reason(marked):
    script = edited(marked, "It rained hard.", "It rained.")
    assert [o.reason for o in script.omissions if "edited" in o.reason] == ["edited out"]


def test_line_the_producer_cut_is_left_out_with_the_reason(marked):
    script = edited(marked, "@NARRATOR\nIt rained hard. [[0-15]]\n\n", "")
    assert script.omissions[0].span == Span(start=0, end=15)
