"""Where a page speaks to its readers in a story that never does, it isn't heard; what the story says is."""

import pytest
from tests.scripting.test_surroundings import left

from quotecast.model import BlockKind

STORY = [
    "The ferry to Tarn Bay struck a bank.",
    "Forty people were brought ashore.",
    "Divers found no hole.",
    "The line will have it towed on Monday.",
    "A report is due before the winter.",
]
OFF, HEAD = BlockKind.READ_MORE, BlockKind.HEADING
BIDS = {
    "what is ours": "Browse our archive of wrecks.",
    "a show by its name": "Catch up with our skippers on our weekly show, “Low Water.”",
    "more than one": "Look through our maps. Tell us what is missing.",
    "a way": "View the full list of wrecks here.",
    "a way in brackets": "(Read the whole report here.)",
    "an account": "Follow Ida Moss @idamoss",
    "the outlet by its name": "Watch the tow live on Kilnline from noon on Saturday.",
}


@pytest.mark.parametrize("line", BIDS.values(), ids=BIDS)
def test_a_page_bids_its_readers_use_what_is_its_own(marked, line):
    assert left(marked, [*STORY[:3], line, *STORY[3:]], publisher="Kilnline") == {line: OFF}


TOLD = {
    "a sentence": "Browsing our archive takes a day.",
    "what somebody says": "“Browse our archive,” the clerk said.",
    "what nobody owns": "Browse the archive of wrecks.",
    "a noun that is a verb, too": "Salvage is our oldest trade.",
    "a country": "Record harvests of salt in the US will keep it cheap.",
    "a country at its head": "US divers know the bank.",
    "here within it": "Leave your oars here and row.",
    "the outlet in a sentence": "The tow is on Kilnline from noon on Saturday.",
}


@pytest.mark.parametrize("line", TOLD.values(), ids=TOLD)
def test_a_story_goes_on(marked, line):
    assert left(marked, [*STORY[:3], line, *STORY[3:]], publisher="Kilnline") == {}


def test_directions_bid_on_every_page(marked):
    way = [
        "Follow the quay to the inn.",
        "Cross the bridge.",
        "Climb the steps.",
        "Turn left here.",
    ]
    assert left(marked, [*STORY, way[3], "It rained."]) == {way[3]: OFF}
    assert left(marked, [*STORY, *way, "It rained."]) == {}


def test_an_outlet_is_named_by_its_whole_name(marked):
    line = "Tune the Kilnliners before noon."
    assert left(marked, [*STORY[:3], line, *STORY[3:]], publisher="Kilnline") == {}


def test_a_piece_that_says_we_may_bid_too(marked):
    line = "Save our river."
    assert left(marked, [*STORY[:4], line, STORY[4]]) == {line: OFF}
    assert left(marked, [*STORY[:3], "We have rowed here for years.", line, STORY[4]]) == {}
    show = "Catch up on our weekly podcast."
    assert left(marked, [*STORY[:3], "We have rowed here for years.", show, STORY[4]]) == {
        show: OFF
    }
    quoted = "“We have rowed here for years,” said Ida Moss."
    assert left(marked, [*STORY[:3], quoted, line, STORY[4]]) == {line: OFF}


ASKED = {
    "a question": "Have you been on the ferry?",
    "two questions": "What do you think? Should the channel be dredged?",
    "what the outlet is": "The Tarn Post is free because of people like you. Make a gift.",
}


@pytest.mark.parametrize("line", ASKED.values(), ids=ASKED)
def test_questions_to_readers_at_the_foot_are_the_pages(marked, line):
    assert left(marked, [*STORY, line], publisher="Tarn Post") == {line: OFF}
    assert left(marked, [line, *STORY], publisher="Tarn Post") == {}
    you = "You could see the bank from the quay."
    assert left(marked, [*STORY, you, line], publisher="Tarn Post") == {}
    note = "Subscribe to the Tarn Post."
    found = left(marked, [*STORY, you, note, line], publisher="Tarn Post")
    assert found == {note: OFF, line: OFF}


@pytest.mark.parametrize("line", ["Who will pay for the tow?", "“Would you row there?”"])
def test_questions_of_the_story_stay(marked, line):
    assert left(marked, [*STORY, line]) == {}


LEAVE = {
    "leave taken": (["We are closing this page now. Thanks for reading. Subscribe now."], True),
    "two paragraphs": (["We stop here.", "Thanks for reading. Subscribe now."], True),
    "news": (["The ferry sank. Thanks for reading. Subscribe now."], False),
    "more news": (["We stop here. The ferry sank. Thanks for reading."], False),
    "nothing offered": (["We stop here."], False),
}


@pytest.mark.parametrize(("lines", "is_left"), LEAVE.values(), ids=LEAVE)
def test_the_leave_taken_in_a_live_blog_goes_with_its_time(marked, lines, is_left):
    head = "18.30 – That is all"
    page = [head, *lines, "12.15 – A bank is struck", *STORY]
    kinds = {0: HEAD, len(lines) + 1: HEAD}
    found = left(marked, page, kinds)
    assert found == (dict.fromkeys([head, *lines], OFF) if is_left else {})


def test_a_live_blog_may_say_we_besides(marked):
    bid = "Follow our rolling coverage of the tow."
    kinds = {1: HEAD, 4: HEAD}
    page = [bid, "12.15", *STORY[:2], "9.05", "We saw the bank.", *STORY[2:]]
    assert left(marked, page, kinds) == {bid: OFF}
