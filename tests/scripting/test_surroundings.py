from dataclasses import replace

import pytest

from quotecast.model import BlockKind, Rule
from quotecast.scripting.surroundings import surroundings

_STORY = ["The ward is shut.", "It was dark."]


def left(marked, lines, kinds=None, **facts):
    """Return the lines that are no part of a story, and what they are."""
    article = marked("\n".join(lines), kinds).article(**facts)
    return {
        block.span.cut_from(article.text): kind for block, kind in surroundings(article).items()
    }


ABOVE = {
    "Ida Foy and Al Brun": BlockKind.BYLINE,
    "Ida Foy (now), Al Brun (earlier)": BlockKind.BYLINE,
    "Ida Foy (now)": BlockKind.BYLINE,
    "TOLD BY Kiln Foods, Inc.": BlockKind.RUBRIC,
    "NURSE'S CHOICE": BlockKind.RUBRIC,
    "212 View comments": BlockKind.RUBRIC,
    "May 3, 2026 3:14 PM, updated an hour ago": BlockKind.RUBRIC,
    "Feb 28, 2026 Updated 13 hrs ago": BlockKind.RUBRIC,
    "Nov. 9, 2026 | Updated Nov. 10, 2026, 7:05 p.m. CT": BlockKind.RUBRIC,
    "First posted 9 November 2026 at 7:05 p.m.": BlockKind.RUBRIC,
    "Spring 2026": BlockKind.RUBRIC,
    "Posted on 3 May 2026 by jo 4 comments": BlockKind.RUBRIC,
    "The first of May 2026 by night": None,
    "Attendance: 8,911": BlockKind.RUBRIC,
    "Attendance fell by 8,911": None,
    "Long read · 22 November 2026": BlockKind.RUBRIC,
    "Comment 88 · Gift article": BlockKind.RUBRIC,
    "Photography by Ida Foy": BlockKind.CREDIT,
    "Photos: Ida Foy and Al Brun": BlockKind.CREDIT,
    "Words Ida Foy / Photographs Al Brun": BlockKind.CREDIT,
    "Text: Ida Foy | Pictures: Al Brun": BlockKind.CREDIT,
    "Words Ida Foy": None,
    "Words of war / Pictures of peace": None,
    "Words Ida Foy / Tarn": None,
    "Long read": None,  # no byline says that the story begins below
    "Pictures by night": None,
    "Nurses vote 7-2 to shut the ward": None,
    "May shares": None,
    "Ida Foy": None,  # who is alone may be the subject of a verse or a list
    "Ida Foy and Al Brun ran": None,
    "Ida Foy and Al Brun.": None,
    "PORT TARN — The ward is shut": None,
    "TARN Wards are shut": None,
    "THE WARD IS SHUT": None,
    "Nurses say that two years of work have been for nothing": None,
}


@pytest.mark.parametrize(("line", "kind"), ABOVE.items())
def test_names_and_labels_above_a_story_are_no_sentences_of_it(marked, line, kind):
    found = left(marked, [line, *_STORY])
    assert found == ({} if kind is None else {line: kind})


BYLINE = "By Ann Frome"
LABELS = {
    "Long read": BlockKind.RUBRIC,
    "Live": BlockKind.RUBRIC,
    "Opinion": BlockKind.RUBRIC,
    "Exclusive analysis": BlockKind.RUBRIC,
    "Kiln Foods, Inc.": BlockKind.BYLINE,
    "The Tarn Post": BlockKind.BYLINE,
    "Kiln Foods, Tarn": None,
    "Ida Foy": None,
    "London": None,
    "Nurses are gone": None,
    "A love story": None,
    "Six dead": None,
    "Not guilty": None,
    "No regrets": None,
    "Nkechi Obiora": None,
    "Fog": None,
    "The first summer": None,
    "Against the tide": None,
    "So it was.": None,
    "What is left of it": None,
}


@pytest.mark.parametrize(("line", "kind"), LABELS.items())
def test_a_label_between_title_and_byline_is_no_sentence(marked, line, kind):
    facts = {"byline": "Kiln Foods", "publisher": "The Tarn Post"}
    found = left(marked, [line, BYLINE, *_STORY], {1: BlockKind.BYLINE}, **facts)
    assert found == ({} if kind is None else {line: kind})
    assert left(marked, [BYLINE, line, *_STORY], {0: BlockKind.BYLINE}) == {}


def test_what_sums_a_story_up_above_its_byline_ends_no_head(marked):
    lines = [_STORY[1], BYLINE, "Photography by Ida Foy", *_STORY]
    found = left(marked, lines, {1: BlockKind.BYLINE})
    assert found == {"Photography by Ida Foy": BlockKind.CREDIT}


ADDRESSES = {
    "To send a letter to the Post, email post@kiln.example.": True,
    "Write to post@kiln.example. Please give your name and your street.": True,
    "To send a letter to the Post, email post@kiln.example. The ward is shut.": False,
    "Whoever saw it should write to post@kiln.example.": False,
    "Write it down and send it to nobody.": False,
}


@pytest.mark.parametrize(("line", "is_left"), ADDRESSES.items())
def test_where_to_write_to_above_a_story_is_no_sentence_of_it(marked, line, is_left):
    found = left(marked, [line, *_STORY, "Nobody came."])
    assert found == ({line: BlockKind.READ_MORE} if is_left else {})
    assert left(marked, [_STORY[0], line, *_STORY, "Nobody came."]) == {}
    assert left(marked, [line, _STORY[0]]) == {}


ENTRIES = {
    "two views": (["Yes", "No"], ["Ida Foy", "Al Brun"]),
    "times": (["12.30", "12.10"], ["Ida Foy", "Al Brun"]),
}


@pytest.mark.parametrize(("headings", "names"), ENTRIES.values(), ids=ENTRIES)
def test_whose_an_entry_is_is_said(marked, headings, names):
    lines = ["By Ida Foy and Al Brun", *_STORY]
    for heading, name in zip(headings, names, strict=True):
        lines += [heading, name, "I row there."]
    kinds = {0: BlockKind.BYLINE, 3: BlockKind.HEADING, 6: BlockKind.HEADING}
    assert left(marked, lines, kinds) == {}


@pytest.mark.parametrize("line", ["Ida Foy, Al Brun and Jo Roe", "NOT GUILTY", "Six dead"])
def test_names_and_words_below_a_byline_are_the_story(marked, line):
    for above in ([_STORY[0]], [_STORY[0], "Two missing"]):
        lines = [*above, BYLINE, line, *_STORY]
        assert left(marked, lines, {len(above): BlockKind.BYLINE}) == {}
    lines = [BYLINE, "Ida Foy, Al Brun and Jo Roe", *_STORY]
    assert left(marked, lines, {0: BlockKind.BYLINE}) == {}


HEADED = {
    "a rubric and what sums the story up": (
        ["FEATURES", "Nobody has left the ward for all of ten years"],
        [BlockKind.RUBRIC, BlockKind.STANDFIRST],
    ),
    "a chapter": (["The ward"], [None]),
    "two headings": (["FEATURES", "The ward"], [BlockKind.RUBRIC, None]),
    "a chapter in capitals": (["THE WARD"], [None]),
}


@pytest.mark.parametrize(("headings", "expected"), HEADED.values(), ids=HEADED)
def test_headings_above_a_story_head_it_or_nothing(marked, headings, expected):
    kinds = dict.fromkeys(range(len(headings)), BlockKind.HEADING)
    found = left(marked, [*headings, *_STORY], kinds)
    assert [found.get(one) for one in headings] == expected


def test_names_behind_the_first_sentence_are_the_story(marked):
    assert left(marked, [_STORY[0], "Ida Foy and Al Brun", _STORY[1]]) == {}


BELOW = {
    "Jo Frome’s last story for Kiln was about ice.": BlockKind.CREDIT,
    "-- with agencies": BlockKind.CREDIT,
    "— Kiln Press": BlockKind.CREDIT,
    "Originally Published: May 3, 2026 at 8:14 PM MT": BlockKind.RUBRIC,
    "Posted at 8:14 PM on 3 May": BlockKind.RUBRIC,
    "Illustrations by Ida Foy": BlockKind.CREDIT,
    "This article appeared in the May issue.": BlockKind.READ_MORE,
    "The Kiln is committed to publishing letters. Send yours. Here are some tips.": BlockKind.READ_MORE,
    "We'd like to hear what you think.": BlockKind.READ_MORE,
    "Get access to The Kiln for just a penny. Use the code “KILN20”. It has all.": BlockKind.READ_MORE,
    "You can also sign up for this letter here: tick “The Kiln at Noon”.": BlockKind.READ_MORE,
    "Have a Kiln radio at home? Just search for “The Kiln” in your radio's settings.": BlockKind.READ_MORE,
    "You can also sign up for this row. “We will all go under.”": None,
    "Get access to the kiln. “We will all go under.”": None,
    "We'd like to hear rowing. It was loud.": None,
    "3 May 2026": None,  # a letter may end with its day
    "Monday, 3 May": None,
    "Read it all. Subscribe now for a penny.": BlockKind.READ_MORE,
    "This interview has been edited and condensed for clarity.": BlockKind.CORRECTION,
    "JO FROME": BlockKind.CREDIT,
    "JO FROMER": None,
    "Jo Fromer ran.": None,
    "The ward is open. Subscribe now, it says, and nobody did so.": None,
    "The ward in Tarn is open again. Subscribe now for a penny.": None,
    "Read it all. “Subscribe now,” it says.": None,
    "This interview was long.": None,
    "— and then it was dark.": None,
    "Jo Frome was there. “I was wrong,” said Karl Moss.": None,
    "Jo Frome became a staff writer in 2018. She is the author of “Low Water.”": BlockKind.CREDIT,
    "Jo Frome stood there. “We will all go under.”": None,
    "Jo Frome stood there. “Go.” Nobody said “Low Water.”": None,
    "Jo Frome rows in “Low Water” and “the late ice”.": None,
    "Jo Frome's book about ice, “Low Water” (Kiln Press, 2024; with maps), is out now.": BlockKind.CREDIT,
    "Jo Frome’s boat, “Low Water”, lies at the quay.": None,
    "Jo Frome’s book is out now. “I was wrong.”": None,
    "Jo Frome is the editor of the novels “Low Water” and “Ebb”.": BlockKind.CREDIT,
    "Jo Frome the child is in it, in a red hat, and she is shouting “Mama!”": None,
    "Jo Frome asked me what I did then. “Soup.”": None,
    "Jo Frome, the author in him, laughed “Fair Home.”": None,
    "Jo Frome is the author of “Fair. Home.”": None,
    "For the latest news, download two words. “Fair Home”": None,
    "—" + "町" * 300 + "、と言った。": None,  # one long word takes no time
}


@pytest.mark.parametrize(("line", "kind"), BELOW.items())
def test_what_stands_below_a_story_is_told_from_it(marked, line, kind):
    found = left(marked, [*_STORY, line], byline="Jo Frome")
    assert found == ({} if kind is None else {line: kind})


@pytest.mark.parametrize("line", [line for line, kind in BELOW.items() if kind])
def test_what_stands_before_the_last_sentence_is_the_story(marked, line):
    assert left(marked, [_STORY[0], line, _STORY[1]], byline="Jo Frome") == {}


def test_the_only_text_is_the_story(marked):
    assert left(marked, ["Jo Frome sails. Subscribe now."], byline="Jo Frome") == {}


def test_note_on_an_interview_is_nobodys_answer(marked):
    note = "This interview has been condensed."
    article = marked(f"Why?\n⟦jo|It was dark.⟧\n⟦jo|{note}⟧")
    article.quotations = tuple(replace(q, rule=Rule.INTERVIEW) for q in article.quotations)
    assert [line.speaker_id for line in article.script().lines()][-1] == "narrator"


CREDITED = {
    "SOURCE: Tarn Post News": True,
    "Source: Tarn Post": True,
    "Source: News agencies": True,
    "Source: Agencies and staff": True,
    "Source: Kiln Press": False,
    "Source: The Times": False,
    "Source: Tarn Post-Mortem Institute": False,
    "Source: Tarn Post University": False,
}


@pytest.mark.parametrize(("line", "is_left"), CREDITED.items())
def test_a_credit_of_the_outlet_is_said_at_the_opening(marked, line, is_left):
    found = left(marked, [*_STORY, line], {2: BlockKind.SOURCE}, publisher="Tarn Post")
    assert found == ({line: BlockKind.CREDIT} if is_left else {})


TIMED = {
    "a day and an hour": ("Saturday 22 May 2026 18:31, UK", True),
    "an hour of a place": ("May 09, 2026 09:00 AM Eastern Daylight Time", True),
    "how long it is": ("Listen to this article · 6:12 min Learn more", True),
    "a day": ("Saturday 22 May 2026, Tarn", False),
    "a scene": ("Tarn, 6 August 1945, 8:15", False),
    "an hour of the story": ("11:40 | Monday | The ship sinks", False),
    "what was then": ("Ward burns in Tarn on 22 May 2026 at 18:31", False),
    "a score with a dot": ("Tarn 3 · Pell 2", False),
    "an hour": ("Ward shut at 18:31", False),
}


@pytest.mark.parametrize(("line", "is_left"), TIMED.values(), ids=TIMED)
def test_a_line_with_an_hour_and_a_day_above_a_story_is_the_pages(marked, line, is_left):
    expected = {line: BlockKind.RUBRIC} if is_left else {}
    assert left(marked, [line, *_STORY]) == expected
    assert left(marked, [BYLINE, line, *_STORY], {0: BlockKind.BYLINE}) == expected
    assert left(marked, [_STORY[0], line, *_STORY]) == {}
    times = [f"Saturday 22 May 2026 1{hour}:30, UK" for hour in range(3)]
    assert left(marked, [*times, *_STORY]) == {}


BOX = ["The ward is shut", "Nobody was told"]
BOXES = {
    "a label": ("Key points", True),
    "what the items are": ("Recalled", False),
    "what belongs in": ("Ingredients", False),
    "a lead": ("What we know:", False),
    "a headline": ("Nurses vote to shut the ward", False),
}


@pytest.mark.parametrize(("label", "is_left"), BOXES.values(), ids=BOXES)
@pytest.mark.parametrize("kind", [BlockKind.STANDFIRST, BlockKind.HEADING, BlockKind.PARAGRAPH])
def test_the_label_of_a_list_above_the_story_goes_alone(marked, label, is_left, kind):
    kinds = {0: kind, 1: BlockKind.LIST_ITEM, 2: BlockKind.LIST_ITEM}
    lines = [label, *BOX, *_STORY, "It is cold."]
    assert left(marked, lines, kinds) == ({label: BlockKind.RUBRIC} if is_left else {})
    below = {at + 1: one for at, one in kinds.items()}
    assert left(marked, ["The ward is old.", *lines], below) == {}
    assert left(marked, lines[:4], kinds) == {}  # the list is all there is
    second = dict.fromkeys((0, 3), kind) | dict.fromkeys((1, 2, 4), BlockKind.LIST_ITEM)
    assert left(marked, [*lines[:3], "Open", "Two wards", *lines[3:]], second) == {}


SUMMED = {
    "Synopsis": True,
    "In short:": True,
    "Key points": True,
    "The ward": False,
    "In the winter": False,
    "Synopsis: it is shut": False,
}


@pytest.mark.parametrize(("label", "is_left"), SUMMED.items())
def test_the_label_of_a_paragraph_that_sums_the_story_up_goes_alone(marked, label, is_left):
    lines = [label, *_STORY, "It is cold."]
    assert left(marked, lines) == ({label: BlockKind.RUBRIC} if is_left else {})
    top = {0: BlockKind.STANDFIRST}
    assert left(marked, lines, top) == ({label: BlockKind.RUBRIC} if is_left else {})
    assert left(marked, lines, {0: BlockKind.HEADING}) == {}
    assert left(marked, [_STORY[0], *lines]) == {}


COUNTED = {"314": True, "1,204": True, "2.1K": True, "1": False, "1984": False, "314 boats": False}


@pytest.mark.parametrize(("line", "is_left"), COUNTED.items())
def test_a_number_alone_below_a_line_of_the_pages_is_its_own(marked, line, is_left):
    for kind in (BlockKind.BYLINE, BlockKind.READ_MORE):
        found = left(marked, [BYLINE, line, *_STORY], {0: kind})
        assert found == ({line: BlockKind.RUBRIC} if is_left else {})
    assert left(marked, [_STORY[0], line, *_STORY], {}) == {}
    taken_up = [BYLINE, line, "That is how many were there.", *_STORY]
    assert left(marked, taken_up, {0: BlockKind.BYLINE}) == {}


@pytest.mark.parametrize(
    ("headings", "numerals"),
    [
        (["II."], {"II."}),
        (["I", "II", "III", "IV", "V"], {"I", "II", "III", "IV", "V"}),
        (["Facebook", "X", "TikTok"], set()),
        (["V"], set()),
        (["Mix", "III", "War II", "IIII"], {"III"}),
        (["Part II"], set()),
        (["MI", "DC"], set()),
    ],
)
def test_numeral_that_parts_a_story_is_for_the_eye(marked, headings, numerals):
    lines = [line for heading in headings for line in (heading, *_STORY)]
    kinds = {at: BlockKind.HEADING for at, line in enumerate(lines) if line in headings}
    found = left(marked, lines, kinds)
    assert {line for line, kind in found.items() if kind is BlockKind.RUBRIC} == numerals


TEASERS = {
    "a text that breaks off": (
        "Ferry sinks off Tarn",
        "On Monday the ferry sank with all who were on the",
        True,
    ),
    "a thought with dots": (
        "Ferry sinks off Tarn",
        "Not to say that all who were on it rowed, but …",
        False,
    ),
    "a whole text that ends on a small word": (
        "Ferry sinks",
        "On Monday the ferry sank with all who were on.",
        False,
    ),
    "a whole text": (
        "Ferry sinks off Tarn",
        "On Monday the ferry sank with all who were on it.",
        False,
    ),
    "a line without an end": (
        "Ferry sinks off Tarn",
        "On Monday the ferry sank with all who rowed",
        False,
    ),
}


@pytest.mark.parametrize(("head", "text", "is_left"), TEASERS.values(), ids=TEASERS)
def test_another_story_that_breaks_off_within_this_one_goes_with_its_headline(
    marked, head, text, is_left
):
    lines = [_STORY[0], head, text, _STORY[1], _STORY[1]]
    found = left(marked, lines, {1: BlockKind.HEADING})
    assert found == (dict.fromkeys((head, text), BlockKind.READ_MORE) if is_left else {})


LABELLED = {
    "Ferry sinks off Tarn [VIDEO]| Who rows now? [INSIGHT] Pier: the row goes on [REACTION]": True,
    "[INSIGHT] | Why the bay silts up [VIDEO] The row in pictures": True,
    "[INSIGHT] Why the bay silts up, said Foy": False,
    "Ferry sinks off Tarn [VIDEO]": False,
    "We won the cup [APPLAUSE] and we lost a boat [LAUGHTER]": False,
    "Foy rowed. [SHOUTING] Nobody came [SHOUTING]": False,
    "She wrote [WARD] and then [DARK] in it.": False,
    "Foy [WARD] Holt [DARK]": False,
}


@pytest.mark.parametrize(("line", "is_left"), LABELLED.items())
def test_headlines_with_a_label_behind_each_are_links(marked, line, is_left):
    found = left(marked, [*_STORY, line, _STORY[1]])
    assert found == ({line: BlockKind.READ_MORE} if is_left else {})


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Staff Reports", BlockKind.BYLINE),
        ("Staff and wire reports", BlockKind.BYLINE),
        ("Tarn Post", BlockKind.BYLINE),
        ("Ida Foy | Tarn Post", BlockKind.BYLINE),
        ("Tarn", None),
        ("Ward | Tarn Post sold", None),
    ],
)
def test_the_outlets_name_and_its_staff_above_a_story_are_no_sentences(marked, line, kind):
    found = left(marked, [line, *_STORY], publisher="The Tarn Post")
    assert found == ({} if kind is None else {line: kind})


LED = {
    "a line that offers what is left out": (["Take it with you:", "Get the map"], "P-", 2),
    "a line that tells of it": (["The map that you asked for:", "Get the map"], "P-", 1),
    "a line that leads to a paragraph": (["Take it with you:", "It is light."], "PP", 0),
    "a link with its points": (["The five rules:", "See it", "Hear it"], "-II", 1),
    "an offer with its points": (["Press the link, so you can:", "See it", "Hear it"], "-II", 3),
}


@pytest.mark.parametrize(("lines", "signs", "count"), LED.values(), ids=LED)
def test_what_heads_an_offer_and_its_points_go_with_it(marked, lines, signs, count):
    of_sign = {"P": BlockKind.PARAGRAPH, "-": BlockKind.READ_MORE, "I": BlockKind.LIST_ITEM}
    kinds = {2 + at: of_sign[sign] for at, sign in enumerate(signs)}
    article = marked("\n".join([*_STORY, *lines, _STORY[1]]), kinds).article()
    around = surroundings(article)
    left_out = {BlockKind.READ_MORE}
    assert sum(around.get(b, b.kind) in left_out for b in article.blocks) == count


def test_hashtags_alone_are_for_the_eye(marked):
    story = [*_STORY, "Nobody came."]
    assert left(marked, [*story, "#TarnBay #Ferry"]) == {"#TarnBay #Ferry": BlockKind.READ_MORE}
    assert left(marked, [*story, "We row #TarnBay"]) == {}


PLAYED = {
    "below its button": ("Play video", BlockKind.READ_MORE, True),
    "below how long it is": ("1:42", BlockKind.READ_MORE, True),
    "below another line": ("Share", BlockKind.READ_MORE, False),
    "below a line of the story": ("Play video", BlockKind.PARAGRAPH, False),
}


@pytest.mark.parametrize(("above", "kind", "is_title"), PLAYED.values(), ids=PLAYED)
def test_the_title_of_what_a_player_plays_is_a_caption(marked, above, kind, is_title):
    line = "Nine people leave the ward"
    found = left(marked, [above, line, *_STORY], {0: kind})
    assert (found.get(line) is BlockKind.CAPTION) is is_title
    assert line not in left(marked, [*_STORY, above, line], {2: kind})


@pytest.mark.parametrize(
    ("heading", "below", "is_left"),
    [
        ("diptych", BlockKind.CREDIT, True),
        ("ward map", BlockKind.CAPTION, True),
        ("Diptych", BlockKind.CREDIT, False),
        ("how the ward was shut", BlockKind.CREDIT, False),
        ("why?", BlockKind.CREDIT, False),
        ("diptych", BlockKind.PARAGRAPH, False),
    ],
)
def test_a_file_name_above_a_credit_heads_nothing(marked, heading, below, is_left):
    lines = [*_STORY, heading, "Drawn by hand", "It is shut."]
    found = left(marked, lines, {2: BlockKind.HEADING, 3: below})
    assert (found.get(heading) is BlockKind.CAPTION) is is_left
