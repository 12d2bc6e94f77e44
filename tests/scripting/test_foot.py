"""What stands at the foot of a page, below its story, is left out: links, tags, notes, addresses."""

from dataclasses import replace

import pytest
from tests.scripting.conftest import Marked
from tests.scripting.test_surroundings import left

from quotecast.model import BlockKind, Rule
from quotecast.scripting.surroundings import surroundings
from quotecast.scripting.treatment import classed, of_people

_STORY = [
    "The ward is shut.",
    "It was dark.",
    "Nobody had been told.",
    "The boats lay at the quay.",
]
ITEM, OFF = BlockKind.LIST_ITEM, BlockKind.READ_MORE


LINKS = {
    "a label": ("Topics", "Tarn", True),
    "a sentence": ("Read on here.", "Tarn", False),
    "items that are sentences": ("Topics", "It is dark.", False),
    "long items": ("Topics", "Wards that were shut in the winter of Tarn", False),
}


@pytest.mark.parametrize(("label", "item", "is_left"), LINKS.values(), ids=LINKS)
def test_links_go_with_the_label_above_them(marked, label, item, is_left):
    kinds = {4: OFF, 5: ITEM, 6: ITEM}
    found = left(marked, [*_STORY, label, item, "Wards"], kinds)
    assert (found.get(item) is BlockKind.READ_MORE) is is_left


HEADED = {
    "with its hour": (
        "17.55 The last boats leave Tarn",
        "17.55 GMT – The last boats leave Tarn",
        True,
    ),
    "alone": ("The last boats leave Tarn", "The last boats leave Tarn", True),
    "no heading": ("The last boats leave Tarn", "The first boats leave Tarn", False),
}


@pytest.mark.parametrize(("item", "heading", "is_left"), HEADED.values(), ids=HEADED)
def test_links_to_parts_of_the_page_go_with_the_label_above_them(marked, item, heading, is_left):
    kinds = {4: OFF, 5: ITEM, 6: BlockKind.HEADING}
    lines = [*_STORY, "Key events", item, heading, "It is dark."]
    assert (left(marked, lines, kinds).get(item) is OFF) is is_left
    assert left(marked, lines, {**kinds, 4: BlockKind.PARAGRAPH}) == {}


UNDER = {"Read next": True, "Topics": False, "Recommended reading": False}


@pytest.mark.parametrize(("label", "is_left"), UNDER.items())
def test_headlines_go_with_the_label_below_a_story(marked, label, is_left):
    item = "Wards that were shut in the winter of Tarn"
    found = left(marked, [*_STORY, label, item], {4: OFF, 5: ITEM})
    assert found == ({item: OFF} if is_left else {})
    assert left(marked, [label, item, *_STORY], {0: OFF, 1: ITEM}) == {}


LABELLED = {
    "headlines below a label": (["Most read", "Wards that were shut in the winter of Tarn"], True),
    "a label with a colon": (["More from the Kiln:", "Ferry sinks off Tarn"], True),
    "where it is": (["Locations", "Tarn Library, Monday", "Mill School, Tuesday"], False),
    "two labels": (["Tags", "Tarn", "Most viewed", "Wards that were shut in Tarn"], True),
    "a label of the story": (["What is left", "Two boats", "One ward"], False),
    "sentences": (["Tags", "The ward is open.", "It is dark."], False),
    "a label of the story's work": (["Jobs", "Two new ones at the ward by 2030, in May"], False),
    "a label of the story's places": (["More in the old port:", "The ward, built in 1721"], False),
    "what the story tells of": (["Topics", "Ice, which the ward has too much of"], False),
}


@pytest.mark.parametrize(
    ("line", "is_left"), {"Tags": True, "Locations:": False, "So it goes": False}.items()
)
def test_a_label_at_the_foot_goes_though_its_links_are_gone(marked, line, is_left):
    found = left(marked, [*_STORY, line, "Tarn"], {5: OFF})
    assert found == ({line: OFF} if is_left else {})
    assert left(marked, [*_STORY, line, "It is dark."]) == {}
    assert left(marked, [*_STORY, line, "What nobody asks for"]) == {}


@pytest.mark.parametrize(("lines", "is_left"), LABELLED.values(), ids=LABELLED)
def test_a_label_at_the_foot_takes_its_links_with_it(marked, lines, is_left):
    labels = ("More from the Kiln:", "Tags", "Most viewed", lines[0])
    kinds = {at: ITEM for at, line in enumerate(lines, 4) if line not in labels}
    found = left(marked, [*_STORY, *lines], kinds)
    assert found == (dict.fromkeys(lines, OFF) if is_left else {})


def test_an_offer_below_a_label_is_no_sentence_of_the_story(marked):
    lines = [*_STORY, "More from the Kiln:", "Tarn", "Get our news by the hour."]
    found = left(marked, lines, {5: OFF, 6: OFF})
    assert found == {"More from the Kiln:": OFF}
    assert left(marked, [*lines[:6], "It is dark."], {5: OFF}) == {}


def test_a_label_within_the_story_heads_it(marked):
    lines = [*_STORY, "Jobs", "Two at the ward", "Four are gone."]
    assert left(marked, lines, {5: ITEM}) == {}


FOOT = {
    "a writer whom nothing names": ("Maria Roe is a staff writer in Tarn.", BlockKind.CREDIT),
    "a writer who writes": ("Maria Roe covers boats as a reporter.", BlockKind.CREDIT),
    "somebody who was": ("Maria Roe was the editor of the Kiln.", None),
    "somebody who rows": ("Maria Roe rows for Tarn as a reporter.", None),
    "the writer": ("The writer teaches at Kiln College.", BlockKind.CREDIT),
    "the writer's job": ("The author is a poet in Tarn.", BlockKind.CREDIT),
    "where a writer is": ("The author is in prison and silent.", None),
    "what a writer has": ("The reporter has two children and a dog.", None),
    "results": ("Moss, Tarn, 10.14-11.20", None),
    "hours": ("Mill Lane, 10.00-17.30", BlockKind.READ_MORE),
    "the writer then": ("The writer left for Kiln College.", None),
    "hours of a place": ("Foy Showroom, Mill Lane 15, 9.30 A.M. / 7.00 P.M.", OFF),
    "hours that are told": ("The ward is open 9.30 / 19.00", None),
    "a number to call": ("Box office 0300 555 0133", OFF),
    "a result": ("Tarn 3 Pell 2 014", None),
    "a podcast": ("Listen to the Tarn Boat Show wherever you get your podcasts.", OFF),
    "who listens": ("Rowers listen to it wherever they get a signal.", None),
    "what to listen to": ("Listen to the boats wherever you get the chance.", None),
    "a note with a bullet": ("• Ida Foy’s show is in Tarn until May. Tickets £12.", OFF),
    "a note in no hurry": ("Ida Foy’s show is in Tarn until May.", None),
    "a square": ("■ The ward is in Tarn.", OFF),
    "a dash": ("– and then it was open.", None),
    "an address": ("Send your letters to letters@kiln.example by Friday.", OFF),
    "an address behind what it is for": (
        "For tickets to the show, please write to boats@kiln.example by Friday.",
        OFF,
    ),
    "letters": ("Letters for publication should be sent to boats@kiln.example.", OFF),
    "letters that were sent": ("Letters were sent to boats@kiln.example by the crew.", None),
    "letters to a place": (
        "Letters should be sent to the baker, or to boats@kiln.example, where Foy prints them.",
        None,
    ),
    "flowers": ("In lieu of flowers, the family asks for gifts to the Tarn Trust.", OFF),
    "a towel": ("In lieu of flowers, the family said, everybody was to bring a towel.", None),
    "a call": ("To listen on the telephone, dial 555-0144, the clerk said.", None),
    "a call with a code": ("To listen, dial 555-0144 and use passcode 7, the clerk said.", None),
    "what she said of news": (
        "Get involved with the news, his mother used to say, and weep.",
        None,
    ),
    "an offer in brackets": (
        "(What is new at the quay? All that moves in Tarn. Subscribe to our channel.)",
        OFF,
    ),
    "an aside": ("(What is new at the quay? The crew would like to know.)", None),
    "an offer behind brackets": ("(She was 41.) He had a boat. Subscribe to our channel.", None),
    "no more than an address": ("letters@kiln.example", OFF),
    "an address that somebody used": ("He used the name gate@kiln.example to pay.", None),
    "an address that asked": ("The notes came from gate@kiln.example and asked for ice.", None),
    "an address of old": ("In June she told ida@kiln.example that the ward was open.", None),
    "what the police ask": ("Whoever saw it should write to boats@kiln.example or call.", None),
    "texts from an address": ("Text notes from gate@kiln.example lay about.", None),
    "an address to call": ("Email Ida Foy or letters@kiln.example by May.", None),
    "an address with a verb": ("Email letters@kiln.example by May.", OFF),
    "a handle": ("She is @idafoy to all of Tarn.", None),
    "a bullet and what happened": ("• A man, 41, was sent to prison on Monday.", None),
    "a bullet and what goes on": ("• Boats leave every ten minutes until May.", None),
    "where somebody is, and an address": ("Foy is in hospital. Give at foy.example", None),
    "what was said, and an address": (
        "“She is in our hearts,” said Karl Moss. Gifts can be left at kilnhall.example",
        None,
    ),
    "last words": ("So it goes", None),
    "what came last": ("Rowers from Foy came fourth", None),
    "for how many a dish is": ("Serves four people", None),
    "a word": ("The end", None),
    "a name": ("Ida Foy", None),
    "figures": ("Tarn 3 Pell 2", None),
    "many words": ("and so the ward of the port was shut", None),
    "a quotation": ("“Shut the ward”", None),
}


@pytest.mark.parametrize(("line", "kind"), FOOT.values(), ids=FOOT)
def test_notes_and_scraps_below_a_story_are_told_from_it(marked, line, kind):
    assert left(marked, [*_STORY, line]) == ({} if kind is None else {line: kind})
    assert left(marked, [*_STORY, line, "That was it."]) == {}


SCRAPS = {
    "below an offer": (["Subscribe to the Kiln today.", "Opinion"], 2),
    "below a credit": (["-- with agencies", "Name and address supplied"], 2),
    "above an offer": (["So it goes", "Subscribe to the Kiln today."], 1),
}


@pytest.mark.parametrize(("lines", "count"), SCRAPS.values(), ids=SCRAPS)
def test_a_few_words_without_an_end_go_below_a_line_of_the_pages(marked, lines, count):
    assert set(left(marked, [*_STORY, *_STORY, *lines])) == set(lines[-count:])


def test_bullets_of_a_list_are_the_story(marked):
    assert left(marked, [*_STORY, "• The ward is open.", "• The quay is shut."]) == {}
    assert left(marked, [*_STORY, "This is left:", "• The ward is open."]) == {}


def test_verses_and_letters_end_as_they_do(marked):
    verses = ["the ward is dark", "The boats lie still.", "the late ice", "no boat"]
    assert left(marked, verses) == {}
    assert left(marked, ["Dear all,", *_STORY, "Best wishes", "Ida"]) == {}


AUTHOR = "Jo Frome is a reporter in Tarn."
BEHIND = {
    "a book": ([AUTHOR, "Ida Foy’s “The Ward” is out in May.", "It costs £4."], 3),
    "a second view": ([AUTHOR, "No, says Jon Brun", "It was dark."], 0),
    "a second view of some length": ([AUTHOR, *_STORY], 0),
    "what the writer tells": ([AUTHOR, "It was dark when I came.", "The boats lay still."], 0),
    "a long paragraph": ([AUTHOR, f"The ward was {'very ' * 30}dark."], 0),
    "a book and no author": (["Ida Foy’s “The Ward” is out in May."], 0),
    "the writer in the story": ([AUTHOR, *_STORY, "The boats are gone."], 0),
    "somebody else": (["Al Frome is a reporter in Tarn.", "Ida Foy’s “The Ward” is out."], 0),
    "what the writer saw": (["Jo Frome was there.", "Ida Foy’s “The Ward” is out."], 0),
}


@pytest.mark.parametrize("byline", ["Jo Frome", "JO FROME"])
@pytest.mark.parametrize(("lines", "count"), BEHIND.values(), ids=BEHIND)
def test_what_stands_behind_the_line_on_the_writer_is_the_pages(marked, lines, count, byline):
    found = left(marked, [*_STORY, *lines], byline=byline)
    assert sorted(found) == sorted(lines[:count])


def test_a_note_below_an_interview_is_nobodys_answer():
    note = "• Jo Roe’s show is in Tarn until May."
    source = Marked("\n".join([*_STORY, "Why?", "⟦jo|It was dark.⟧", f"⟦jo|{note}⟧"]))
    turns = [replace(q, rule=Rule.INTERVIEW) for q in source.quotations]
    heard = of_people(classed(source.article(), turns), turns)
    assert [one.span.cut_from(source.text) for one in heard] == ["It was dark."]


NOTED = {
    "two notes": (["It was dark."], ["• The show is in Tarn", "• The text was long."], 1),
    "a list that an answer leads to": (["There are two:"], ["• Rain", "• Ice"], 3),
    "answers behind it": (["It was dark."], ["• Rain", "Nobody came."], 3),
}


NOTED |= {
    "what the person says": (["It was dark."], ["• We lost the roof.", "• It rained."], 3),
    "behind what the person says": (["I saw it."], ["• Rain", "• Ice"], 3),
    "what an answer counts up": (["There are three reasons."], ["• Rain", "• Ice"], 3),
}


@pytest.mark.parametrize(("above", "below", "count"), NOTED.values(), ids=NOTED)
def test_paragraphs_with_bullets_below_the_last_answer_are_nobodys(above, below, count):
    answers = [f"⟦jo|{line}⟧" for line in (*above, *below)]
    source = Marked("\n".join([*_STORY, "Why?", *answers]))
    turns = [replace(q, rule=Rule.INTERVIEW_GOES_ON) for q in source.quotations]
    assert len(of_people(classed(source.article(), turns), turns)) == count


ITALIC = {
    "a note": (["It was dark."], ["*The show is in Tarn until May."], 1),
    "two notes": (["I saw it."], ["*The show is in Tarn.", "*Entry is free."], 1),
    "what the person says of themselves": (["It was dark."], ["*I wept, and it rained."], 2),
    "the only answer": ([], ["*It was dark."], 1),
    "answers that are all so": (["*It was dark."], ["*Nobody came."], 2),
    "within an answer": (["*Ebb, ebb, old boat."], ["Nobody came."], 2),
}


@pytest.mark.parametrize(("above", "below", "count"), ITALIC.values(), ids=ITALIC)
def test_paragraphs_in_italics_below_the_last_answer_are_nobodys(above, below, count):
    lines = [*above, *below]
    answers = [f"⟦jo|{line.removeprefix('*')}⟧" for line in lines]
    source = Marked("\n".join([*_STORY, "Why?", *answers]))
    turns = [replace(q, rule=Rule.INTERVIEW_GOES_ON) for q in source.quotations]
    article = classed(source.article(), turns)
    italic = {q.span for q, line in zip(turns, lines, strict=True) if line.startswith("*")}
    blocks = tuple(replace(b, is_italic=b.span in italic) for b in article.blocks)
    assert len(of_people(replace(article, blocks=blocks), turns)) == count


PICTURES = {
    "Photo by Ida Foy/Kiln Press": True,
    "STAFF PHOTO BY IDA FOY": True,
    "Photos courtesy of Ida Foy and the Tarn Post": True,
    "Photo by Ida Foy hung there": False,
    "Photo by Ida Foy.": False,
    "Pictures by night": False,
}


@pytest.mark.parametrize(("credit", "is_left"), PICTURES.items())
def test_who_took_the_picture_beside_a_sentence_goes_alone(credit, is_left):
    said = "“⟦jo|I was born here,⟧” ⟨<<said>> {Jo Roe}⟩."
    source = Marked("\n".join([_STORY[0], f"{said} {credit}", f"Nobody left. {credit}", *_STORY]))
    script = source.script()
    heard = [line.text for line in script.lines()]
    assert "I was born here," in heard
    assert any("Nobody left." in line for line in heard)
    cut = [one.span.cut_from(source.text) for one in script.omissions if one.reason == "credit"]
    assert cut == ([credit] * 2 if is_left else [])


RIGHTS = "© 2026 Kiln Press"
BELOW = {
    "names of buttons": (["Close Window", "Send a note"], True),
    "a link": (["Use this text (opens in new window)"], True),
    "a sentence": (["The ward is open.", "Close Window"], False),
    "a name of somebody": (["Ida Foy"], True),
}


@pytest.mark.parametrize(("lines", "is_left"), BELOW.values(), ids=BELOW)
def test_lines_below_the_one_on_rights_are_the_pages(marked, lines, is_left):
    found = left(marked, [*_STORY, RIGHTS, *lines], {4: OFF})
    assert found == (dict.fromkeys(lines, OFF) if is_left else {})
    assert left(marked, [*_STORY, "The ward is open", *lines][:-1], {4: OFF}) == {}
    about = "Read more: The long fight over copyright"
    assert left(marked, [*_STORY, about, "Firms pay for each work"], {4: OFF, 5: ITEM}) == {}


POST = "The Tarn Post"
NAMING = {
    "what to get": ("More of The Tarn Post", True),
    "where it is": ("The Tarn Post is on the quay.", False),
    "who signs": ("Ann Holt, leader of The Tarn Post", False),
    "another outlet": ("The boats of the Pell Post", False),
    "many words": (f"The Tarn Post {'and its boat ' * 4}", False),
}


@pytest.mark.parametrize(("line", "is_left"), NAMING.values(), ids=NAMING)
def test_a_line_without_an_end_that_names_the_outlet_is_its_own(marked, line, is_left):
    found = left(marked, [*_STORY, line], publisher=POST)
    assert found == ({line.strip(): OFF} if is_left else {})
    assert left(marked, [*_STORY, line, "That was it."], publisher=POST) == {}
    assert left(marked, ["the ward is dark", "no boat", line], publisher=POST) == {}


def test_a_list_behind_the_line_on_the_writer_is_the_story(marked):
    rules = ["Cut it in March.", "Water it at night.", "Feed it.", "Never burn it.", "Leave nests."]
    line = "Jo Frome writes about hedges. These are her rules:"
    for count in (2, 5):
        kinds = dict.fromkeys(range(5, 5 + count), ITEM)
        assert left(marked, [*_STORY, line, *rules[:count]], kinds, byline="Jo Frome") == {}


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("May has been dry.", "Jo May"),
        ("Brown covers the hills, and nothing is green.", "Jo Brown"),
        ("I never found out who sent it. If you know, write to me at jo@kiln.example.", ""),
        ("We are sorry for what our firm did. Write to us at help@kiln.example.", ""),
    ],
)
def test_the_last_sentence_of_a_story_stays(marked, line, byline):
    assert left(marked, [*_STORY, line], byline=byline or None) == {}


NAMED = {"Will Power": 0, "WILL POWER": 1}


@pytest.mark.parametrize(("byline", "count"), NAMED.items())
def test_only_a_name_in_capitals_is_found_whatever_its_case(marked, byline, count):
    assert len(left(marked, [*_STORY, "Will power is a writer in Tarn."], byline=byline)) == count


def test_whoever_covers_something_for_the_outlet_by_its_short_name_is_its_writer(marked):
    line = "Maria Roe covers boats for the Post."
    facts = {"publisher": "The Tarn Post"}
    assert left(marked, [*_STORY, line], **facts) == {line: BlockKind.CREDIT}
    assert left(marked, ["Maria Roe rowed.", *_STORY, line], **facts) == {}
    assert left(marked, [*_STORY, line.replace("Post", "Kiln")], **facts) == {}


def test_name_with_its_outlet_at_the_foot_signs(marked):
    line = "Maria Roe, Tarn Post"
    facts = {"publisher": "The Tarn Post"}
    assert left(marked, [*_STORY, line], **facts) == {line: BlockKind.CREDIT}
    assert left(marked, ["Maria Roe rowed.", *_STORY, line], **facts) == {}
    assert left(marked, [*_STORY, "“It was dark.”", line], **facts) == {}
    assert left(marked, [*_STORY, "I was there.", line], **facts) == {}


def test_title_again_without_an_end_at_the_foot_is_no_sentence(marked):
    line = "Tarn Light Week | 3 May 2026"
    article = marked("\n".join([*_STORY, line]))
    for title, count in (("The 7th Tarn Light Week begins", 1), ("The week begins", 0)):
        around = surroundings(replace(article.article(), title=title))
        assert len(around) == count


HEADLINES = ("Rowers of the bay are angry with the line that sold their pier", "Tarn sells")


def test_headlines_below_a_label_at_the_foot_go_though_they_are_no_list(marked):
    found = left(marked, [*_STORY, "More on this story", *HEADLINES], {4: OFF})
    assert found == dict.fromkeys(HEADLINES, OFF)
    ended = [f"{line}." for line in HEADLINES]
    assert left(marked, [*_STORY, "More on this story", *ended], {4: OFF}) == {}
    assert left(marked, [*_STORY, *HEADLINES]) == {}


@pytest.mark.parametrize(
    ("line", "is_left"),
    {"Rate this tale": True, "Rowers of Foy": False, "Ward window": False}.items(),
)
def test_few_words_at_the_foot_that_bid_are_the_pages(marked, line, is_left):
    assert left(marked, [*_STORY, line]) == ({line: OFF} if is_left else {})


CALL = "Kiln Foods will hold a call for the press today at 10:00 a.m. ET. To join, dial 555-0142 (passcode 88213#)."


def test_a_call_of_a_press_release_goes_with_how_to_join_it(marked):
    release = [*_STORY, CALL, "About Kiln Foods"]
    assert left(marked, release, {5: BlockKind.NOTE}).get(CALL) is OFF
    assert CALL not in left(marked, [*_STORY, CALL])


REFERENCE = "I. Moss, K. Foy. Wards and boats. Tarn Letters, 2026. DOI: 10.5555/tl.2026.114"


def test_a_reference_at_the_foot_goes_with_its_label(marked):
    label = "Journal reference:"
    found = left(marked, [*_STORY, label, REFERENCE], {5: ITEM})
    assert found == {label: OFF, REFERENCE: BlockKind.CREDIT}
    assert left(marked, [*_STORY, label, REFERENCE, "It rained."], {5: ITEM}) == {}
    assert label not in left(marked, [*_STORY, label, "The ward is shut"])


BELOW_CREDITS = {
    "a label and names": (["Suggested topics:", "Ida Foy", "On boats since 2019"], True),
    "a sentence": (["Suggested topics:", "The ward was dark."], False),
}


@pytest.mark.parametrize(("lines", "is_left"), BELOW_CREDITS.values(), ids=BELOW_CREDITS)
def test_lines_below_who_reported_are_the_pages(marked, lines, is_left):
    found = left(marked, [*_STORY, "Reporting by Ann Holt", *lines], {4: BlockKind.BYLINE})
    assert set(lines[:1]) <= set(found) if is_left else not found
    assert (set(found) == {*lines}) is is_left
    above = ["Reporting by Ann Holt", *_STORY, *lines]
    assert left(marked, above, {0: BlockKind.BYLINE}).get("Suggested topics:") is None


HEADLINES_ALONE = {
    "a headline": ("Tarn Rows To The Top Of The League.", True),
    "one without a stop": ("Ida Foy Says No To A New Ward", True),
    "names": ("Ida Foy of Tarn, Al Brun and Bo Moss of Pell Bay.", False),
    "names without small words": ("Ida Foy, Al Brun, Bo Moss, Ann Holt.", False),
    "a sentence": ("Tarn Rowing Club has won The Bay Cup.", False),
    "shouted words": ("NOBODY ROWS TO THE TOP OF TARN", False),
    "quoted words": ("“Tarn Rows To The Top Of The League.”", False),
}


@pytest.mark.parametrize(("line", "is_left"), HEADLINES_ALONE.values(), ids=HEADLINES_ALONE)
def test_a_line_with_a_capital_on_each_word_is_another_storys(marked, line, is_left):
    assert left(marked, [*_STORY, "Related:", line]) == (
        {"Related:": OFF, line: OFF} if is_left else {}
    )
    assert left(marked, [*_STORY, line, "It rained."]) == {}


@pytest.mark.parametrize(
    ("line", "is_left"),
    {
        "More on rope:": True,
        "See also:": True,
        "They said this:": False,
        "It is cold.": False,
    }.items(),
)
def test_a_label_that_heads_nothing_is_no_end_of_a_story(marked, line, is_left):
    found = left(marked, [*_STORY, line])
    assert found == ({line: OFF} if is_left else {})
