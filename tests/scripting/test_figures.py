"""What a page sets out in figures for the eye alone is left out, with the headings of that."""

from dataclasses import replace

import pytest
from tests.scripting.conftest import said

from quotecast.model import BlockKind, Rule, Span
from quotecast.scripting.figures import DATES, EVENT, HEADING, LINE_UP, TABLE, for_the_eye
from quotecast.scripting.proof import prove

TOLD = [
    "The ward won in Tarn, and the boats lay at the quay until the ice was gone at last.",
    "Nobody had thought that the old keeper would stop the ball with his hat, and yet he did.",
]
TEAM = "Tarn (4-3-3): Holt 5; Foy 6, Brun 7, Moss 6, Pell 5; Ash 6, Orr 7, Lund 6; Voss 9, Dahl 6, Kerr 6."

LINES = {
    "a team with its ratings": ([TEAM], [LINE_UP]),
    "a team without a colon": ([TEAM.replace("):", ")")], [LINE_UP]),
    "a team as it stood": (
        ["Tarn (4-4-2): Holt; Foy, Brun, Moss, Pell; Ash, Orr, Lund, Voss; Dahl, Kerr."],
        [LINE_UP],
    ),
    "who stood by": ([TEAM, "Not used: Grady, Moon."], [LINE_UP, LINE_UP]),
    "labels in a row": ([TEAM, "Judge: I. Brun (Tarn). Crowd: 1,210."], [LINE_UP, LINE_UP]),
    "a team with its marks alone": ([TEAM.replace(" (4-3-3)", "")], [LINE_UP]),
    "a team with who came on": (
        [TEAM.replace(" (4-3-3)", "").replace("Moss 6", "Moss 6.5 (Grady 67)")],
        [LINE_UP],
    ),
    "fifteen by their numbers, and who stood by": (
        [
            "Tarn: 15 Al, 14 Bo Li, 13 Cy, 12 Di, 11 Ed, 10 Flo, 9 Gus, 8 Hal, 7 Ian (captain), 6 Jo, 5 Kit, 4 Lou van Orr, 3 Mo, 2 Nan, 1 Ole.",
            "Referee: Pat van Lund",
        ],
        [LINE_UP] * 2,
    ),
    "fifteen by their numbers, and what became of one": (
        [
            "Tarn: 15 Al, 14 Bo, 13 Cy, 12 Di, 11 Ed, 10 Flo, 9 Gus, 8 Hal, 7 Ian, 6 Jo, 5 Kit, 4 Lou, 3 Mo, 2 Nan, 1 Ole. Jo broke his leg.",
        ],
        [None],
    ),
    "fifteen by their numbers, and eight more": (
        [
            "Tarn: 15 Al, 14 Bo, 13 Cy, 12 Di, 11 Ed, 10 Flo, 9 Gus, 8 Hal, 7 Ian, 6 Jo, 5 Kit, 4 Lou, 3 Mo, 2 Nan, 1 Ole. Replacements: 16 Pat (for Ole), 17 Ray.",
        ],
        [LINE_UP],
    ),
    "a question of how a team will stand": (
        ["Will Tarn Stand So (4-3-3): Holt; Foy, Brun, Moss; Pell; Ash, Orr?"],
        [None],
    ),
    "fifteen places of a race": (
        [
            (
                "Final: 1 Holt, 2 Foy, 3 Brun, 4 Moss, 5 Pell, 6 Ash, 7 Orr, 8 Lund, 9 Voss, 10 Dahl, 11 Kerr, 12 Roe, "
                "13 Kern, 14 Bray, 15 Vane."
            )
        ],
        [None],
    ),
    "what fifteen people had": (
        [
            (
                "In the hall were 15 boys, 14 girls, 13 dogs, 12 Danes, 11 Poles, 10 hens, 9 cats, 8 rats, 7 mice, 6 men, "
                "5 Finns, 4 cooks, 3 kings, 2 maids, 1 goose."
            )
        ],
        [None],
    ),
    "children and their ages": (
        [
            "The dead are Al (6), Bo (7), Cy (5), Di (8), Ed (6), Flo (9), Gus (4), Hal (6), Ian (3), Jo (2), Kit (1), Lou (4)."
        ],
        [None],
    ),
    "children and their ages behind a label": (
        [
            "The dead: Al (6), Bo (7), Cy (5), Di (8), Ed (6), Flo (9), Gus (4), Hal (6), Ian (3), Jo (2), Kit (1), Lou (4)."
        ],
        [None],
    ),
    "a sentence of marks": (
        [
            "Holt asked: Holt gave it 6, Foy 7, Brun 6, Moss 8, Pell 6, Ash 7, Orr 6, Vane 5, Lund 8, Rook 6, Kern 7, and the head laughed."
        ],
        [None],
    ),
    "a sentence with how a team stood": (
        [
            "Holt changed it (4-3-3): Foy dropped deep, Brun pushed up, Moss stayed wide, Pell ran, Orr fell, and, soon, the goals came."
        ],
        [None],
    ),
    "surnames behind a label": (
        ["Voting against: Holt, Foy, Brun, Moss; Pell, Ash, Orr, Vane; Lund, Rook, Kern, Bray."],
        [None],
    ),
    "people by place": (
        [
            "Elected: Ann Holt; Al Foy, Jo Brun, Ida Moss, Ed Pell; Bo Ash, Mo Orr; Tor Lund, Eva Voss, Siv Dahl, Ib Kerr."
        ],
        [None],
    ),
    "many surnames": (
        ["Present: Holt, Foy, Brun, Moss, Pell, Ash, Orr, Lund, Voss, Dahl, Kerr."],
        [None],
    ),
    "who scored": (["Scored: Holt (7), Foy (19), Brun (58), Holt (94)."], [None]),
    "shares of a vote": (["Left 31.2% +2.1%", "Free 22.0% -4.1%", "Old 9.9% +0.2%"], [None] * 3),
    "seats": (["Left 57 seats (+26)", "Free 44 (-30)", "Old 21 (+2)"], [None] * 3),
    "runners and their times": (
        ["Final: Holt 10.1, Foy 10.2, Brun 10.2, Moss 10.4, Pell 10.5, Ash 10.6, Orr 11.0"],
        [None],
    ),
    "the dead": (
        ["The dead: Ann Holt, 34, Al Foy, 19, Jo Brun, 40, Ida Moss, 5, Ed Pell, 7, Ed Ash, 9."],
        [None],
    ),
    "votes": (
        [
            "Results: Harbour 31, Greens 12, Free 9, Left 8, Farms 5, Centre 3, Old 2.",
            "Turnout: 71%.",
        ],
        [None, None],
    ),
    "seats, many and small": (
        [
            f"Seats: {', '.join(f'Party {chr(77 - at)} {at}' for at in range(10, 0, -1))}, Left 1, Old 1"
        ],
        [None],
    ),
    "prices": ([f"By town: {', '.join(f'Tarn {n} 1.7{n}' for n in 'ABCDEFGHIJKL')}"], [None]),
    "books": (
        [f"Prizes: {', '.join(f'The Boat (Ida Foy, 200{at})' for at in range(9))}"],
        [None],
    ),
    "ages of children": ([f"Lost: {', '.join(f'Jo Roe ({at})' for at in range(1, 12))}"], [None]),
    "who stood by, alone": (["Not used: Grady, Moon."], [None]),
    "names without figures": (["Present: Holt, Foy, Brun, Moss, Pell, Ash, Orr, Lund."], [None]),
    "a sentence": ([TEAM, "Holt stood in the rain: Foy had the only coat."], [LINE_UP, None]),
    "figures in a sentence": (
        ["It paid 5, 6, 7, 8, 9, 10, and 11 crowns to those who had come from Tarn."],
        [None],
    ),
    "a score by its parts": (
        [
            "Tarn 14 17 25 14 9 9 — 88",
            "Orr 22 22 12 14 9 6 — 85",
            "TARN — Holt 12-20 8-10 34, Foy 4-14 2-2 11.",
            "Fouled out — Holt, Foy.",
        ],
        [LINE_UP] * 4,
    ),
    "a score by players and quarters": (
        [
            "Orr 12-23 7-9 33, Foy 5-9 0-0 12.",
            "Tarn (101)",
            "Holt 11-18 5-6 27, Tate 7-15 2-2 18.",
            "Orr 28 27 26 18 — 99",
            "Tarn 22 24 25 30 — 101",
        ],
        [LINE_UP, None, LINE_UP, LINE_UP, LINE_UP],
    ),
    "four and their sum": (
        ["Tarn 14 17 25 14 70", "Kiln 10 20 30 40 100", "Moss 1 2 3 4 10"],
        [None] * 3,
    ),
    "four that are no sum": (
        ["Ward one 28 27 26 18 — 90", "Ward two 22 24 25 30 — 100"],
        [None] * 2,
    ),
    "one row": (["The six: 4 8 15 16 23 42 and 7"], [None]),
    "labels with a dash": (["Fouled out — Holt, Foy."], [None]),
    "two sides": (
        ["Men: Pell 41 Holt 59", "Women: Pell 55 Holt 45", "Under 30: Pell 62 Holt 38"],
        [None] * 3,
    ),
    "a vote": (
        ["Ward one: Yes 412 No 120", "Ward two: Yes 310 No 333", "Ward three: Yes 250 No 240"],
        [None] * 3,
    ),
    "what was drawn": (
        ["These were her numbers:", "Monday: 4 8 15 16 23 42", "Friday: 4 8 15 16 23 44"],
        [None] * 3,
    ),
    "two that are told": (["Keeper: Holt. He was 41 and had played in Tarn, Pell, Orr."], [None]),
}


@pytest.mark.parametrize(("lines", "reasons"), LINES.values(), ids=LINES)
def test_lines_of_names_and_figures_are_for_the_eye(marked, lines, reasons):
    article = marked("\n".join([*TOLD, *lines])).article()
    found = for_the_eye(article, ())
    assert [found.get(block) for block in article.blocks] == [None, None, *reasons]


ICE = ["Kiln All-Share 1,874.22 +0.12%", "Ice: $61.40 (-1.1%)", "Gold €4,211.5 -0.6%"]
RATES = {
    "below a heading": (["Rates", *ICE], 3),
    "two": (["Rates", *ICE[:2]], 0),
    "behind a sentence": (ICE, 0),
    "behind what leads to them": (["What they stood at:", *ICE], 0),
    "within the story": (["Rates", *ICE, TOLD[0]], 0),
    "votes": (
        ["The result", "Ann Holt 4,212 +4.2%", "Karl Moss 3,996 -1.2%", "Foy 1,140 -9.0%"],
        0,
    ),
    "what is told": (
        ["Rates", "Ice is at 61.40 -1.1%", "Tin was 4.2 +0.6%", "Oil is 3.5 -0.1%"],
        0,
    ),
}


@pytest.mark.parametrize(("lines", "count"), RATES.values(), ids=RATES)
def test_rates_outside_a_story_are_for_the_eye(marked, lines, count):
    article = marked("\n".join([*TOLD, *lines])).article()
    assert [*for_the_eye(article, ()).values()].count(TABLE) == count


def test_rows_of_figures_within_the_story_are_heard(marked):
    lines = ["Tarn 14 17 25 14 9 9 — 88", "Orr 22 22 12 14 9 6 — 85"]
    article = marked("\n".join([TOLD[0], *lines, TOLD[1]])).article()
    assert for_the_eye(article, ()) == {}


def test_figures_of_any_length_are_no_score(marked):
    lines = [f"Tarn {'9' * 5_000} 17 25 14 9 9 — 88", "Orr 22 22 12 14 9 6 — 85"]
    article = marked("\n".join([*TOLD, *lines])).article()
    assert for_the_eye(article, ()) == {}


def test_rows_of_figures_above_a_list_that_is_told_are_heard(marked):
    lines = ["Tarn 14 17 25 14 9 9 — 88", "Orr 22 22 12 14 9 6 — 85", "It was over by noon."]
    article = marked("\n".join([*TOLD, *lines]), {4: BlockKind.LIST_ITEM}).article()
    assert for_the_eye(article, ()) == {}


SCORE = ["Tarn; 2", "Holt 12, Foy 41 pen", "Pell; 0"]
FACTS = ["Karl Moss; guilty", "Vera Holt; not guilty"]
ABOVE = {
    "a score": (SCORE, "Tarn beat Pell 2-0.", [TABLE] * 3),
    "a score as the other side has it": (SCORE, "Pell lost 0–2 to Tarn.", [TABLE] * 3),
    "a score that nobody tells": (SCORE, "Tarn beat Pell.", [None] * 3),
    "a score of others": (SCORE, "Orr won 2-0.", [None] * 3),
    "a score and who was there": (
        ["Tarn; 2", "Pell; 0", "Crowd: 2,814"],
        "Tarn beat Pell 2-0.",
        [TABLE, TABLE, None],
    ),
    "verdicts": (FACTS, "Karl Moss and Vera Holt heard them.", [None] * 2),
    "how many are gone": (["Dead; 4", "Missing; 2"], "Tarn lost 4-2.", [None] * 2),
    "the crowd alone": (["Crowd: 2,814"], "Tarn beat Pell 2-0.", [None]),
}


@pytest.mark.parametrize(("lines", "told", "reasons"), ABOVE.values(), ids=ABOVE)
def test_a_score_above_the_story_that_tells_it_is_for_the_eye(marked, lines, told, reasons):
    rows = {at: BlockKind.TABLE_ROW for at, line in enumerate(lines) if ":" not in line}
    article = marked("\n".join([*lines, told, *TOLD]), rows).article()
    found = for_the_eye(article, ())
    assert [found.get(block) for block in article.blocks] == [*reasons, None, None, None]


LINED = ["Tarn 2 (Holt 12, Foy 41 pen)", "Pell 0"]
WON = "Tarn beat Pell 2-0."


@pytest.mark.parametrize(
    ("title", "lines", "told", "reasons"),
    [
        ("Ice", LINED, WON, [TABLE] * 2),
        ("Ice", ["Pell 0", "Tarn 2"], WON, [TABLE] * 2),
        ("Tarn 2-0 Pell: Holt does it", LINED, "Holt did it.", [TABLE] * 2),
        ("Ice", ["Tarn 2-0 Pell", "Crowd: 2,814"], WON, [TABLE, None]),
        ("Ice", LINED, "Tarn beat Pell.", [None] * 2),  # nobody tells it
        ("Ice", [WON, *LINED], WON, [None] * 3),  # below a sentence
        ("Ice", ["Orr 2-0 Voss"], WON, [None]),
        ("Ice", ["Tarn 2 (Holt 12)", "Pell won it"], WON, [None] * 2),
        ("Ice", ["Tarn 2 (Holt 12)", "Pell 0", "Orr 1", "Voss 1"], WON, [TABLE, TABLE, None, None]),
        ("Ice", ["Dead 4", "Missing 2"], "Tarn beat Pell 4-2.", [None] * 2),
        ("Ice", ["Tarn 20", "Pell 0"], WON, [None] * 2),
        ("Ice", ["On 2 May Tarn met Pell"], WON, [None]),
        (
            "Ice",
            ["Tarn 3", "Pell 2"],
            "Tarn and Pell mourn their dead. 2-3 more are ill.",
            [None] * 2,
        ),
    ],
)
def test_a_score_in_lines_above_the_story_that_tells_it_is_for_the_eye(
    marked, title, lines, told, reasons
):
    article = replace(marked("\n".join([*lines, told, *TOLD])).article(), title=title)
    found = for_the_eye(article, ())
    assert [found.get(block) for block in article.blocks] == [*reasons, None, None, None]


@pytest.mark.parametrize("kind", [None, BlockKind.STANDFIRST, BlockKind.LIST_ITEM])
def test_a_score_below_a_sentence_is_heard(marked, kind):
    rows = dict.fromkeys((1, 2, 3), BlockKind.TABLE_ROW)
    kinds = rows if kind is None else {**rows, 0: kind}
    article = marked("\n".join([TOLD[0], *SCORE, "Tarn beat Pell 2-0.", TOLD[1]]), kinds).article()
    assert for_the_eye(article, ()) == {}


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("“We cap every fare,” said Vera Holt", None),
        ("“a boat at night is a job kept”", None),
        ("“Never,” she said", None),
        ("“It will not be shut while I row”", None),
        ("“Help!”", TABLE),
        ("“Very satisfied with life”", TABLE),
        ("“Don’t know.”", TABLE),
        ("“Where?”", TABLE),
        ("“The Low Water”", TABLE),
        ("“A Boat for Ida Foy”", TABLE),
        ("“hull”", TABLE),
        ("the late boat", TABLE),
    ],
)
def test_a_table_in_which_somebody_speaks_is_heard(marked, cell, reason):
    table = ["Party; Fare; Words", f"Quay; 412; {cell}", "Mill; 310; none"]
    rows = dict.fromkeys((2, 3, 4), BlockKind.TABLE_ROW)
    article = marked("\n".join([*TOLD, *table, TOLD[0]]), rows).article()
    found = for_the_eye(article, ())
    assert [found.get(one) for one in article.blocks] == [None] * 2 + [reason] * 3 + [None]


def test_names_below_a_table_are_the_story(marked):
    table = ["Ward; Votes; Turnout", "Quay; 412; 41", "Mill; 310; 38"]
    names = ["Elected: Vera Holt, Karl Moss, Ida Foy, Al Brun", "Not elected: Rosa Pell"]
    rows = dict.fromkeys((2, 3, 4), BlockKind.TABLE_ROW)
    article = marked("\n".join([*TOLD, *table, *names, TOLD[0]]), rows).article()
    found = for_the_eye(article, ())
    assert [found.get(one) for one in article.blocks] == [None] * 2 + [TABLE] * 3 + [None] * 3


def test_a_line_beside_a_team_on_a_page_of_letters_may_sign_one(marked):
    article = marked("\n".join([*TOLD, TEAM, "Name: Ida Foy, Tarn"])).article()
    found = for_the_eye(replace(article, title="Letters: our team"), ())
    assert [*found.values()] == [LINE_UP]


def test_an_article_of_nothing_else_is_read(marked):
    assert for_the_eye(marked(TEAM).article(), ()) == {}


HEADED = {
    "a team": ([TEAM], True),
    "a table": (["Side; Shots", "Tarn; 4", "Pell; 9"], True),
    "a table and a story": ([TEAM, TOLD[1]], False),
    "a story": ([TOLD[1]], False),
    "nothing": ([], False),
}


@pytest.mark.parametrize(("lines", "is_left_out"), HEADED.values(), ids=HEADED)
def test_a_heading_goes_with_what_it_heads(marked, lines, is_left_out):
    kinds = {2: BlockKind.HEADING, 3 + len(lines): BlockKind.HEADING}
    kinds |= {at: BlockKind.TABLE_ROW for at, line in enumerate(lines, 3) if ";" in line[:12]}
    source = marked("\n".join([*TOLD, "Ratings", *lines, "Next", "They rest."]), kinds)
    script = source.script()
    assert ("Ratings" not in " ".join(said(script))) is is_left_out
    assert (HEADING in {one.reason for one in script.omissions}) is is_left_out
    assert prove(source.text, script) == ()
    assert "Ratings" in " ".join(said(source.script(style="verbatim")))


def test_a_post_below_a_table_needs_no_heading(marked):
    kinds = {2: BlockKind.HEADING, **dict.fromkeys((3, 4, 5), BlockKind.TABLE_ROW)}
    rows = ["Side; Shots", "Tarn; 4", "Pell; 9"]
    source = marked("\n".join([*TOLD, "Figures", *rows, "⟦jo|We won.⟧", "— Jo Roe"]), kinds)
    speech = source.quotations[0]
    tag = Span(start=source.text.index("— Jo"), end=len(source.text))
    speech = replace(speech, rule=Rule.POST, tag=tag, source=Span(start=tag.start + 2, end=tag.end))
    found = for_the_eye(source.article(), [speech])
    assert list(found.values()) == [TABLE, TABLE, TABLE, HEADING]


DAYS = [
    "June 9 -- Kiln Hall, Tarn",
    "June 10: Pell Arena",
    "Aug. 2 – The Orr Club",
    "Fri., Sept. 4 Tarn",
    "5 May, Ash",
]
DATED = {
    "where a band plays": (DAYS, [DATES] * 5),
    "with the line that leads to them": (["The dates:", *DAYS], [HEADING, *[DATES] * 5]),
    "a few": (DAYS[:4], [None] * 4),
    "what happened when": ([f"{day}." for day in DAYS], [None] * 5),
    "what happened, without an end": (
        [f"{at} March: The dam breaks above Foy Hall; 12 die" for at in range(1, 6)],
        [None] * 5,
    ),
    "what happened in few words": (
        [f"{at} March: Boats hit Foy Hall" for at in range(1, 6)],
        [None] * 5,
    ),
    "years": ([f"{at} May 1931 – Foy Hall Burns" for at in range(1, 6)], [None] * 5),
    "where no train runs": (
        [f"Tuesday {at} May: Tarn Northern, Foy" for at in range(1, 6)],
        [None] * 5,
    ),
    "names that look like months": ([f"Juno {day[5:]}" for day in DAYS], [None] * 5),
}


@pytest.mark.parametrize(("lines", "reasons"), DATED.values(), ids=DATED)
def test_lines_of_dates_are_for_the_eye(marked, lines, reasons):
    article = marked("\n".join([*TOLD, *lines])).article()
    found = for_the_eye(article, ())
    assert [found.get(block) for block in article.blocks] == [None, None, *reasons]


LEADS = {
    "a label": (["Where they play:", *DAYS], True),
    "what somebody says": (["“Five nights,” Ida Foy sang, of these:", *DAYS], False),
    "what says something": (["Nobody has won a seat, as it looks:", *DAYS], False),
}
HEADS = {"Tour": True, "“We row on”, Foy": False, "The gate is gone": False, "Foy says no": False}


@pytest.mark.parametrize(("lines", "is_left_out"), LEADS.values(), ids=LEADS)
def test_a_lead_that_says_something_is_read(marked, lines, is_left_out):
    article = marked("\n".join([*TOLD, *TOLD, *lines])).article()
    assert (for_the_eye(article, ()).get(article.blocks[4]) == HEADING) is is_left_out


@pytest.mark.parametrize(("heading", "is_left_out"), HEADS.items())
def test_a_heading_that_says_something_is_read(marked, heading, is_left_out):
    text = "\n".join([*TOLD, *TOLD, heading, *DAYS])
    article = marked(text, {4: BlockKind.HEADING}).article()
    assert (for_the_eye(article, ()).get(article.blocks[4]) == HEADING) is is_left_out


LAST = {
    "what leads away": (BlockKind.READ_MORE, True),
    "a picture": (BlockKind.CAPTION, False),
    "a story": (BlockKind.PARAGRAPH, False),
}


@pytest.mark.parametrize(("kind", "is_left_out"), LAST.values(), ids=LAST)
def test_the_last_heading_goes_with_what_is_left_out_below_it(marked, kind, is_left_out):
    kinds = {2: BlockKind.HEADING, 3: kind}
    article = marked("\n".join([*TOLD, "And now", "Tickets are sold in Tarn."]), kinds).article()
    assert (HEADING in for_the_eye(article, ()).values()) is is_left_out


@pytest.mark.parametrize(("kind", "is_left_out"), LAST.values(), ids=LAST)
def test_a_heading_within_a_story_goes_with_what_leads_away_below_it(marked, kind, is_left_out):
    kinds = {2: BlockKind.HEADING, 3: kind, 4: BlockKind.HEADING}
    lines = [*TOLD, "And now", "Tickets are sold in Tarn.", "What came", *TOLD]
    found = for_the_eye(marked("\n".join(lines), kinds).article(), ())
    assert list(found.values()) == ([HEADING] if is_left_out else [])


def test_the_heading_of_a_score_goes_though_a_line_of_the_pages_stands_below_it(marked):
    lines = [*TOLD, "Orr (99)", "Orr 28 27 26 18 9 — 108", "Tarn 22 24 25 30 — 101", "Share"]
    kinds = {2: BlockKind.HEADING, 5: BlockKind.READ_MORE}
    article = marked("\n".join(lines), kinds).article()
    found = [for_the_eye(article, ()).get(block) for block in article.blocks]
    assert found == [None, None, HEADING, LINE_UP, LINE_UP, None]


def test_the_heading_of_a_score_goes_though_a_caption_stands_below_it(marked):
    lines = [*TOLD, "Orr (99)", "Orr 28 27 26 18 9 — 108", "Tarn 22 24 25 30 — 101", "The log"]
    kinds = {2: BlockKind.HEADING, 5: BlockKind.CAPTION}
    article = marked("\n".join(lines), kinds).article()
    assert for_the_eye(article, ()).get(article.blocks[2]) == HEADING


INTRODUCTIONS = {
    "Here are the prices for this year:": True,
    "The prices at the quay were as follows.": True,
    "The table below shows what each boat has cost.": True,
    "The boats are dearer than in any year before:": False,
    "Here are the boats that Foy has built.": False,
    "Holt says the chart below is “wrong”.": False,
    (
        "Foy, who has built boats at the pier for as long as anybody in the bay has rowed, "
        "told the men of Tarn on Monday what the chart below shows."
    ): False,
}


@pytest.mark.parametrize(("words", "is_left"), INTRODUCTIONS.items())
def test_what_only_leads_to_a_table_goes_with_it(marked, words, is_left):
    rows = ["Boat; Price; Wait", "Skiff; 900; 2", "Yawl; 4,000; 9"]
    kinds = dict.fromkeys(range(3, 6), BlockKind.TABLE_ROW)
    article = marked("\n".join([*TOLD, words, *rows]), kinds)
    script = article.script()
    assert (f"narrator: {words}" in said(script)) is not is_left
    assert prove(article.text, script) == ()


@pytest.mark.parametrize(
    ("cells", "is_left"), [(("$4", "£3.50", "€9"), True), (("4 men", "£3.50", "€9"), False)]
)
def test_a_table_of_prices_needs_no_head(marked, cells, is_left):
    rows = [f"{name}; {cell}" for name, cell in zip(("Skiff", "Yawl", "Gig"), cells, strict=True)]
    kinds = dict.fromkeys(range(2, 5), BlockKind.TABLE_ROW)
    script = marked("\n".join([*TOLD, *rows]), kinds).script()
    assert [one.reason for one in script.omissions] == ([TABLE] * 3 if is_left else [])


def test_who_else_wrote_below_a_table_keeps_no_heading(marked):
    rows = ["Side; Shots; Saves", "Tarn; 4; 1", "Pell; 9; 3"]
    kinds = {2: BlockKind.HEADING, **dict.fromkeys((3, 4, 5), BlockKind.TABLE_ROW)}
    kinds[6] = BlockKind.BYLINE
    article = marked("\n".join([*TOLD, "Figures", *rows, "More by Jo Roe"]), kinds).article()
    assert list(for_the_eye(article, ()).values()) == [TABLE, TABLE, TABLE, HEADING]


BOXES = {
    "when, where and what": (
        ["What: The eel fair", "When: noon on Saturday.", "Where: the pier"],
        True,
    ),
    "another label among them": (
        ["When: noon", "Band: Tarn Brass", "Cost: £7, £3 for children"],
        True,
    ),
    "one of an event": (["When: noon", "Band: Tarn Brass"], False),
    "none of an event": (["Height: a yard", "Band: Tarn Brass"], False),
    "sentences": (["When: it was noon", "Where: it is on the pier"], False),
    "questions": (["When: at noon?", "Where: on the pier?"], False),
    "words of somebody": (["When: “at noon”", "Where: “on the pier”"], False),
}


@pytest.mark.parametrize(("lines", "is_left_out"), BOXES.values(), ids=BOXES)
def test_the_facts_of_an_event_are_for_the_eye(marked, lines, is_left_out):
    kinds = {2: BlockKind.HEADING}
    article = marked("\n".join([*TOLD, "If you go", *lines]), kinds).article()
    found = list(for_the_eye(article, ()).values())
    assert found == ([*[EVENT] * len(lines), HEADING] if is_left_out else [])


PARTS = {
    "quarters": (
        ["Tarn d. Port Lowe 70-46", "Tarn 18 22 13 17 — 70", "Port Lowe 14 11 6 15 — 46"],
        2,
    ),
    "innings": (["Lowe 0 0 1 0 2 0 0 0 0 - 3", "Tarn 0 0 0 0 0 0 1 0 0 - 1", "Lowe won 3–1."], 2),
    "no score told": (["Tarn 18 22 13 17 — 70", "Port Lowe 14 11 6 15 — 46"], 0),
    "another number of parts": (
        ["Tarn won 53-46.", "Tarn 18 22 13 — 53", "Lowe 14 11 6 15 — 46"],
        0,
    ),
    "one side alone": (["Tarn 18 22 13 17 — 70", "Tarn won 70-46."], 0),
    "a score": (["Tarn d. Lowe 70-44", "Dray d. Moss 61-21"], 0),
}


@pytest.mark.parametrize(("lines", "rows"), PARTS.values(), ids=PARTS)
def test_a_score_by_its_parts_is_for_the_eye_where_the_score_is_told(marked, lines, rows):
    source = marked("\n".join([TOLD[0], *lines, TOLD[1]]))
    assert list(for_the_eye(source.article(), ()).values()) == [TABLE] * rows


def test_a_box_score_is_for_the_eye_with_what_was_counted_below_it(marked):
    lines = [
        "TARN (70): Holt 10-15 4-6 24, Foy 5-11 2-2 14, Brun 3-8 0-0 7.",
        "LOWE (71): Moss 8-16 5-5 22, Pell 5-13 0-0 14, Ash 4-7 2-4 10.",
        "Halftime: Tarn 41-33. 3-point goals: Tarn 6-19, Lowe 8-21. Attendance: 3,114.",
    ]
    source = marked("\n".join([*TOLD, *TOLD, *lines]))
    assert list(for_the_eye(source.article(), ()).values()) == [LINE_UP] * 3
    told = marked("\n".join([*TOLD, lines[2]])).article()
    assert for_the_eye(told, ()) == {}
