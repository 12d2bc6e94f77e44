"""What a page writes for the eye alone, and a newsreader passes over."""

from dataclasses import replace

import pytest
from tests.scripting.conftest import SPEAKERS, said

from quotecast.model import BlockKind, Rule, Span, Style
from quotecast.scripting.builder import doubts
from quotecast.scripting.checking.comparison import compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.proof import prove

ROW, NOTE, HEADING = BlockKind.TABLE_ROW, BlockKind.NOTE, BlockKind.HEADING
TOLD = "The ward in Tarn is shut, and the boats lie at the quay until the ice is gone."

ASIDES = {
    "Kiln Foods Inc. (NYSE: KLN) sells ice.": "Kiln Foods Inc. sells ice.",
    "Kiln Foods (Nasdaq: KLNF), a firm, sells ice.": "Kiln Foods, a firm, sells ice.",
    "Kiln Foods (TSX-V: KLN.A; OTCQB: KLNFF) sells ice.": "Kiln Foods sells ice.",
    "Kiln Foods (NASDAQ:KLN, KLNW) sells ice.": "Kiln Foods sells ice.",
    "Kiln Foods (KLNF.O) sells ice.": "Kiln Foods sells ice.",
    "Kiln Foods Inc. (KSX: KLNF) sells ice.": "Kiln Foods Inc. sells ice.",
    "Kiln Foods plc (KSX: KLNF) sells ice.": "Kiln Foods plc sells ice.",
    "Kiln Foods (OTCQB: KLNF) sells ice.": "Kiln Foods sells ice.",
    "Ida Foy (GOP: TX) sells ice.": None,
    "She rose at six (CET: UTC) to sell ice.": None,
    "The sign (SOS: HELP) was of ice.": None,
    "Kiln Foods (UTW: a firm) sells ice.": None,
    "Kiln Foods (UTW: Ice) sells ice.": None,
    "Kiln Foods (the U.S.) sells ice.": None,
    "Kiln Foods (UTW) sells ice.": None,
    "Kiln Foods (Tarn: a port) sells ice.": None,
    "The NYSE: KLN is up.": None,
    "Her book (“Cold Ice”) won.": None,  # a title, where it's no press release
}


@pytest.mark.parametrize(("words", "heard"), ASIDES.items())
def test_share_symbols_are_passed_over(marked, words, heard):
    article = marked(words)
    script = article.script()
    assert said(script) == [f"narrator: {heard or words}"]
    assert ("share symbol" in {one.reason for one in script.omissions}) is (heard is not None)
    assert prove(article.text, script) == ()
    assert said(article.script(style="verbatim")) == [f"narrator: {words}"]


NOTES = {
    "Kiln Foods Inc. (KLNF.O), opens new tab said ice is up.": "Kiln Foods Inc. said ice is up.",
    "Kiln Foods (opens in a new window), a firm, sells ice.": "Kiln Foods, a firm, sells ice.",
    "Kiln Foods, opens new tab, sells ice.": "Kiln Foods, sells ice.",
    "Kiln Foods, opens in a new window, sells ice.": "Kiln Foods, sells ice.",
    "The show, at Kiln, opens a new window on Tarn.": None,
    "Her book, which took ten years, opens a new window.": None,
    "The shop in Kiln Lane, opens new window display on Friday, sells ice.": None,
    "The bar, a landmark, opens new tab for firemen.": None,
    "Kiln Foods opens new tab after tab.": None,
    "Kiln Foods, opens new tabs, sells ice.": None,
    "Kiln Foods (opens in new window": None,
}


@pytest.mark.parametrize(("words", "heard"), NOTES.items())
def test_what_a_link_says_of_itself_is_passed_over(marked, words, heard):
    article = marked(words)
    script = article.script()
    assert said(script) == [f"narrator: {heard or words}"]
    assert ("link" in {one.reason for one in script.omissions}) is (heard is not None)
    assert prove(article.text, script) == ()
    assert said(article.script(style="verbatim")) == [f"narrator: {words}"]


def test_what_somebody_says_of_a_link_is_heard(marked):
    script = marked("⟨{Jo Roe} <<said>>:⟩ “⟦jo|Foy, opens new tab, she reads.⟧”").script()
    assert "jo: Foy, opens new tab, she reads." in said(script)


TERMS = {
    "Kiln Foods (“Kiln” or the “Company”) sells ice.": "Kiln Foods sells ice.",
    'Kiln Foods (NYSE: KLN) (the "Company"), a firm, sells.': "Kiln Foods, a firm, sells.",
    "Kiln Foods (“Kiln” was its boat) sells ice.": None,
}


@pytest.mark.parametrize(("words", "heard"), TERMS.items())
def test_what_a_firm_is_called_in_its_release_is_passed_over(marked, words, heard):
    article = marked(f"FOR RELEASE\n{words}", {0: NOTE})
    script = article.script()
    assert said(script) == [f"narrator: {heard or words}"]
    assert prove(article.text, script) == ()


TABLES = {
    "a head and figures": (["Day; Boats", "Monday; 4", "Friday; 9"], True),
    "three columns without a head": (["1; Tarn; 33", "2; Pell; 30"], True),
    "facts in two columns": (["Where; Tarn hall", "When; 7 pm"], False),
    "facts under a head": (["Where; Tarn hall", "When; 7 pm", "Who; all"], False),
    "one row": (["Day; Boats; 4"], False),
    "cells of text": (["Day; Boats", f"Monday; {'a boat of nine oars ' * 4}", "Friday; 9"], False),
}


@pytest.mark.parametrize(("rows", "is_left"), TABLES.values(), ids=TABLES)
def test_tables_are_for_the_eye_and_word_for_word(marked, rows, is_left):
    kinds = dict.fromkeys(range(1, len(rows) + 1), ROW)
    article = marked("\n".join([f"{TOLD} {TOLD} {TOLD}", *rows]), kinds)
    script = article.script()
    reasons = [one.reason for one in script.omissions]
    assert reasons.count("table") == (len(rows) if is_left else 0)
    assert any("Monday" in line.text for line in script.lines()) is (
        "Monday" in article.text and not is_left
    )
    assert prove(article.text, script) == ()
    exact = article.script(style=Style.VERBATIM)
    assert "table" not in {one.reason for one in exact.omissions}


def test_what_is_passed_over_is_no_cut(marked):
    article = marked(
        f"{TOLD} Kiln (NYSE: KLN) sells ice. {TOLD}\nA; 1; 2\nB; 3; 4", {1: ROW, 2: ROW}
    )
    script, read = article.script(), article.article()
    layout = place_lines(read, (), (), script, ())
    assert compare(layout, SpeakerJudge((), script, 0.7)) == ()


def test_signature_of_a_post_that_was_led_to_is_no_cut(marked):
    article = marked("Jo Roe wrote this:\n⟦jo|We sail.⟧\n⟨— {Jo Roe} (@jo) May 3, 2024⟩")
    tag = article.blocks[-1].span
    source = Span(start=tag.start + 2, end=tag.start + 8)
    post = replace(article.quotations[0], rule=Rule.POST, tag=tag, source=source)
    article.quotations = (post,)
    script, speakers = article.script(), tuple(SPEAKERS.values())
    layout = place_lines(article.article(), (post,), speakers, script, ())
    assert compare(layout, SpeakerJudge(speakers, script, 0.7)) == ()


def test_an_article_that_is_a_table_is_read(marked):
    article = marked("The ice.\nDay; Boats\nMonday; 4\nFriday; 9", dict.fromkeys((1, 2, 3), ROW))
    assert "table" not in {one.reason for one in article.script().omissions}


POSTS = {
    "We sail. #TarnBay #Ice": "We sail.",
    "We sail. pic.boats.example/a1": "We sail.",
    "We sail #TarnBay https://boats.example/a": "We sail",
    "We sail. #TarnBay\u2b07\ufe0f": "We sail.",
    "We sail to #TarnBay today.": "We sail to #TarnBay today.",
    f"We sail{'⬇' * 60} to it.": f"We sail{'⬇' * 60} to it.",  # and in no time
    "#TarnBay": "#TarnBay",
}


@pytest.mark.parametrize(("words", "heard"), POSTS.items())
def test_tags_and_links_behind_a_post_are_passed_over(marked, words, heard):
    article = marked(f"⟦jo|{words}⟧\n⟨— {{Jo Roe}} (@jo) May 3, 2024⟩")
    at = article.text.index("Jo Roe")
    source = Span(start=at, end=at + len("Jo Roe"))
    (post,) = article.quotations
    tag = article.blocks[1].span
    article.quotations = (replace(post, rule=Rule.POST, tag=tag, source=source),)
    script = article.script()
    assert said(script)[-1] == f"jo: {heard}"
    assert prove(article.text, script) == ()


CLAUSES = {
    "a letter at the end of a clause": (
        "“⟦jo|We sail,⟧” ⟨{Jo Roe} <<wrote>> on X.⟩\n",
        ["narrator: Jo Roe wrote on X:", "jo: We sail,"],
    ),
    "hashtags behind the clause": (
        "“⟦jo|We sail,⟧” ⟨{Jo Roe} <<wrote>> on X. “#TarnBay #Ice⟩”\n",
        ["narrator: Jo Roe wrote on X:", "jo: We sail,"],
    ),
    "brackets around it all": (
        "(“⟦jo|We sail,⟧” ⟨{Jo Roe} <<said>>.)⟩\n",
        ["narrator: Jo Roe said:", "jo: We sail,"],
    ),
    "a house of a saint": (
        "“⟦jo|We sail,⟧” ⟨<<said>> {Jo Roe}, head of St. Jo’s.⟩ “⟦jo|It is dark.⟧”\n",
        ["narrator: Jo Roe, head of St. Jo’s, said:", "jo: We sail,", "jo: It is dark."],
    ),
    "a middle name": (
        "“⟦jo|We sail,⟧” ⟨{Jo Roe} <<told>> Al B.⟩\n",
        ["narrator: Jo Roe told Al B.:", "jo: We sail,"],
    ),
}


@pytest.mark.parametrize(("markup", "lines"), CLAUSES.values(), ids=CLAUSES)
def test_a_lead_in_ends_where_its_sentence_does(marked, markup, lines):
    article = marked(markup)
    script = article.script()
    assert said(script) == lines
    assert prove(article.text, script) == ()


SIGNED = {
    "⟦jo|We sail.⟧ — ⟨{Jo Roe}, 16⟩": "Jo Roe, 16, said:",
    "⟦jo|We sail.⟧ — ⟨{Jo Roe}⟩": "Jo Roe:",
}


@pytest.mark.parametrize(("markup", "lead"), SIGNED.items())
def test_a_name_with_an_age_gets_a_verb(marked, markup, lead):
    article = marked(markup)
    article.quotations = tuple(replace(one, rule=Rule.SIGNED) for one in article.quotations)
    assert said(article.script())[0] == f"narrator: {lead}"


CHAPTERS = {
    "a line of capitals below a rule": (f"{TOLD}\n___\nWHAT IT SAYS\n{TOLD}", {}, "What it says"),
    "a line of capitals": (f"{TOLD}\nWHAT IT SAYS\n{TOLD}", {}, None),
    "a time with what its entry is about": (
        f"{TOLD}\n14:32 GMT\n‘The ward is open’, says Tarn\n{TOLD}",
        {1: HEADING, 2: BlockKind.STANDFIRST},
        "14:32 GMT",
    ),
    "what stands at the end": (
        f"{TOLD}\nWards\n{TOLD}\nJo Roe, 1933 to 2026",
        {1: HEADING, 3: HEADING},
        "Wards",
    ),
}


@pytest.mark.parametrize(("markup", "kinds", "title"), CHAPTERS.values(), ids=CHAPTERS)
def test_headings_are_found_by_their_place(marked, markup, kinds, title):
    script = marked(markup, kinds).script()
    titles = [chapter.title.partition(": ")[0] for chapter in script.chapters[1:]]
    assert titles == ([] if title is None else [title])


AMENDED = {
    "at the foot": (
        [TOLD, TOLD, "This article was amended on 4 March to correct a price."],
        2,
        True,
    ),
    "at the head": (["Correction: An earlier version had another price.", TOLD, TOLD], 0, True),
    "news under a label": ([TOLD, TOLD, "Update: The ward is open."], 2, False),
    "a correction under that label": (
        [TOLD, TOLD, "Update: This article was amended to correct a price."],
        2,
        True,
    ),
    "between paragraphs": ([TOLD, "Correction: The ward is open.", TOLD], 1, False),
    "how the text came about": ([TOLD, TOLD, "This interview has been edited."], 2, False),
    "nothing else": (["Correction: The ward is open."], 0, False),
}


@pytest.mark.parametrize(("lines", "at", "is_left"), AMENDED.values(), ids=AMENDED)
def test_a_note_on_what_was_corrected_is_passed_over_and_told(marked, lines, at, is_left):
    article = marked("\n".join(lines), {at: BlockKind.CORRECTION})
    script = article.script()
    assert ("correction" in {one.reason for one in script.omissions}) is is_left
    assert (f"narrator: {lines[at]}" in said(script)) is not is_left
    assert prove(article.text, script) == ()
    told = [one.message for one in doubts(article.article(), (), (), script, 0.5)]
    assert any("what was corrected" in one for one in told) is is_left
    assert f"narrator: {lines[at]}" in said(article.script(style="verbatim"))


NUMBERED = {
    "at the ends": (
        "Rope is old (1).\nIce is cheap (2, 3).\nIt melts (2).\nIt is cold (4).",
        "(1) (2, 3) (2) (4)",
    ),
    "before a comma": (
        "Rope is old (1), we know.\nIce is cheap (2).\nIt melts (3).\nIt is cold (4).",
        "(1) (2) (3) (4)",
    ),
    "a range": ("Rope is old (1).\nIce is cheap (2–4).\nIt melts (3).\nIt is cold (5).", ""),
    "ages": ("Rope is old (41).\nIce is cheap (12).\nIt melts (13).\nIt is cold (44).", ""),
    "places in one line": (
        "Foy (1), Moss (2), Pell (3), Orr (4).\nIt rained.\nIt is cold.\nIt snowed.",
        "",
    ),
    "two alone": ("Rope is old (1).\nIce is cheap (2).\nIt melts.\nIt is cold.", ""),
    "points of a list": ("It is (1) old.\nIt is (2) cheap.\nIt is (3) cold.\nIt is (4) wet.", ""),
}


@pytest.mark.parametrize(("words", "marks"), NUMBERED.values(), ids=NUMBERED)
def test_numbers_of_sources_are_passed_over(marked, words, marks):
    article = marked(words)
    script = article.script()
    found = [o.span.cut_from(article.text) for o in script.omissions if o.reason == "note mark"]
    assert " ".join(found) == marks
    assert prove(article.text, script) == ()
    assert [line[10:] for line in said(article.script(style="verbatim"))] == words.split("\n")


BOXES = {
    "a label that runs on": ("Summary The rope is old.", ["The rope is old."]),
    "a label with a colon": ("Key takeaway: the rope is old.", ["Key takeaway: the rope is old."]),
    "a tip": ("Pro tip: Use old rope.", ["Pro tip: Use old rope."]),
    "a question": ("What is rope? It is old.", ["What is rope?", "It is old."]),
    "a question of somebody's": (
        "Why do I row? It is old.",
        ["Quote: Why do I row?", "It is old. End of quote."],
    ),
    "the bottom line": ("Bottom Line Old rope is cheap.", ["Old rope is cheap."]),
    "a sentence of somebody's": ("Note the old rope.", ["Quote: Note the old rope. End of quote."]),
    "a name": ("Summary Rope Works is shut.", ["Quote: Summary Rope Works is shut. End of quote."]),
    "words of somebody": ("The rope is old.", ["Quote: The rope is old. End of quote."]),
}


@pytest.mark.parametrize(("words", "heard"), BOXES.values(), ids=BOXES)
def test_a_box_of_the_writer_s_own_is_no_quotation(marked, words, heard):
    article = marked(f"{TOLD}\n{words}\nIt rained.", {1: BlockKind.BLOCKQUOTE})
    script = article.script()
    assert [line.text for line in script.lines()][1:-1] == heard
    assert prove(article.text, script) == ()
    led = marked(f"The card says:\n{words}\nIt rained.", {1: BlockKind.BLOCKQUOTE}).script()
    assert [line.text for line in led.lines()][1].startswith("Quote:")
