import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.languages import language_of, sentence_spans
from quotecast.model import Span

ENGLISH = language_of("en")

# Each row is a text with its sentence borders marked by a bar.
GOLDEN = [
    "Tenney cited an op-ed.|Brill nodded.",
    "One came.|Two left.",
    "It burned in the 1300s.|Nobody stayed.",
    "It paid 5m.|They left.",
    "Some food is good and some isn’t.|Outside of Tarn it can't.|Bread is.",
    "It ran.|iPads and eBay sold.|b2cargo flew, and mRNA came.",
    "It ran. pH values fell.",
    "Mr. Sloane met Dr. Abe.|They ate.",
    "We met Smt. Hema Rao, Engr. Ade Bello and Ald. Jo Roe.|They ate.",
    "The 800 bbl. — about a sixth — that burned were his.|It ended.",
    "It took 4 sq. mi. -- 10 in all -- of mud.|Then it rained.",
    "It took 4 yds. – maybe five.|Nobody saw.",
    "It fell.|— The wall, not the gate.",
    "“It fell.”|— Ann Pell",
    "He was sold it for Rs. 500 a copy.|Shs. 20 was asked.",
    "They followed the arc.|Then it fell.",
    "He moved to the U.S. in May.|She stayed.",
    "He moved to the U.S.|The rest stayed.",
    "Sen. Ida Moss (R-Wis.) left early.|Nobody asked.",
    "Room No. 5 was cold.|It rained.",
    "He answered no. 7 times.",
    "She said no.|Then she left.",
    "J. R. Vale wrote it.|We read it.",
    "W. A. Vale wrote it.|Then S. I. Brun read it.",
    "It began at 9 a.m. Monday.|It ended late.",
    "It began at 9 a.m.|They ate.",
    "Growth was 3.5 percent.|Prices rose by 0.2.",
    "“Why?” she asked.|“Because!” he cried.",
    "She said “He cried ‘Stop.’ ”|The crowd stopped.".replace("’ ”", "’\u2009”"),
    "“Stop.”|The crowd stopped.",
    "It was … not good.|It was bad …|They knew.",
    "It was... fine.|Well...|Nobody came.",
    "“One. Two.”|Three.".replace("One. Two", "One.|Two"),
    "He left (it was late.) and slept.|She read.",
    "He left.|(It was late.)|She read.",
    "He sat.|Ore was found.|She felt ill.|Jo left.",
    "In Spokane, Wash., it rained.|In Salem, Ore. Friday, too.",
    "First paragraph\n\n|second paragraph",
    "… And so on.|End",
    "A line\nand its end.|Next",
    "Ended. . . .|Then more.",
    "What?!|No.",
    "One mark. 2 marks.".replace(". 2", ".|2"),
    "The gates shut at 6 p.m. Travellers slept on benches.".replace(". T", ".|T"),
    "Polls close at 8 p.m.|Mr. Vale votes last.",
    "At 5 a.m. Mr. Vale went home.|She stayed.",
    "It starts at 6 p.m. Friday.|The 9 p.m. Gala is full.|It ends at 2 a.m. May 3.",
    "Doors open at 7 p.m. Eastern and at 4 p.m. Pacific.|Bring a coat.",
    "They met in Washington, D.C.|Senators left early.",
    "Fires burned near Salem, Ore.|Travellers were told to turn.",
    "She moved from Washington, D.C., in May.|Nobody wrote.",
    "U.S. Senators voted.|D.C. Council members did not.",
    "1. Bring the boats in.|2. Shut the gates.|3. Count the crews.",
    "1.) Bring boats|2.) Shut gates",
    "1) Bring the boats in|2) Shut the gates",
    "• 9. Bring the boats in|• 10. Shut the gates",
    "a. Bring the boats in|b. Shut the gates|c. Count the crews",
    "He gave two reasons:|1. Money is tight.|2. Time is short.",
    "12. Nobody was asked.|They went.",
    "It came down to 2. Nobody won.".replace(". N", ".|N"),
    "They won 3 to 1.|The rest lost by 2.|Nobody wept.",
    "The plot is N°. 1026.5.|Nobody dug there.",
    "I was not ... well, see . . . I am late.|You know.",
    "Sources said so.[4]|Others did not.¹|Nobody knew.",
    "Foy's KX. Aurora is a van\n\n|The KX. Aurora is long.|Foy sold a KX. Aurora in Tarn.",
    "Made in the UK. Sold in Tarn\n\n|It is made in the UK.|Sold it was.".replace(
        ". Sold", ".|Sold"
    ),
    "SALEM, Ore. (RFP) The bridge fell.|Nobody crossed it.",
]


@pytest.mark.parametrize("marked", GOLDEN)
def test_sentences_end_where_a_reader_ends_them(marked):
    text = marked.replace("|", " ")
    spans = sentence_spans(text, Span(start=0, end=len(text)), ENGLISH)
    assert [span.cut_from(text) for span in spans] == [part.strip() for part in marked.split("|")]


def test_sentences_are_counted_from_the_start_of_the_text():
    text = "Skip this. One came. Two left. Skip that."
    spans = sentence_spans(text, Span(start=11, end=31), ENGLISH)
    assert [span.cut_from(text) for span in spans] == ["One came.", "Two left."]


def test_an_open_bracket_does_not_swallow_the_paragraph():
    text = "He said (so. " + "It went on for long. " * 30
    assert len(sentence_spans(text, Span(start=0, end=len(text)), ENGLISH)) > 5


_PIECES = st.sampled_from(
    ["Mr", "U.S", "word", "Word", ".", "…", "...", "?", "!", " ", "\n", "\n\n", "(", ")", "“", "”"]
)


@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=40).map("".join)))
def test_sentences_hold_every_character_that_is_no_white_space(text):
    spans = sentence_spans(text, Span(start=0, end=len(text)), ENGLISH)
    assert "".join("".join(span.cut_from(text).split()) for span in spans) == "".join(text.split())


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_sentences_are_in_order_and_have_no_outer_white_space(text):
    spans = sentence_spans(text, Span(start=0, end=len(text)), ENGLISH)
    borders = [edge for span in spans for edge in (span.start, span.end)]
    assert borders == sorted(borders)
    assert all(span.cut_from(text) == span.cut_from(text).strip() != "" for span in spans)


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN_us"])
def test_a_region_is_no_other_language(tag):
    assert language_of(tag) is ENGLISH


@pytest.mark.parametrize("tag", ["xx", "tlh-Latn", "zxx"])
def test_an_unknown_tag_is_a_language_without_words(tag):
    language = language_of(tag)
    assert language.code == tag.partition("-")[0]
    assert not language.reporting_verbs
    assert not language.script.said
