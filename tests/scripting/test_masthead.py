import pytest

from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, Span
from quotecast.scripting.datelines import dateline_of
from quotecast.scripting.masthead import facts_said, spoken_bylines, spoken_date
from quotecast.scripting.phrases import outlet_of


def article(text, **facts):
    byline, _, story = text.rpartition("\n\n")
    blocks = [Block(kind=BlockKind.BYLINE, span=Span(start=0, end=len(byline)))] if byline else []
    blocks.append(
        Block(kind=BlockKind.PARAGRAPH, span=Span(start=len(text) - len(story), end=len(text)))
    )
    return Article(id="a", source="a", title="A", text=text, blocks=tuple(blocks), **facts)


DATELINES = {
    "TARN BAY (AP) — The crane fell.": "Tarn Bay",
    "TARN BAY, Sorrel (Reuters) - The crane fell.": "Tarn Bay, Sorrel",
    "TARN — The crane fell.": "Tarn",
    "TARN, Nov. 8 (UPI) — The crane fell.": "Tarn",
    "New Tarn (AFP) – The crane fell.": "New Tarn",
    "WASHINGTON, DC -- The crane fell.": "Washington, DC",
    "Dekalb, Ill. — The crane fell.": "Dekalb, Ill.",
    "New Tarn, NY – The crane fell.": "New Tarn, NY",
    "New Tarn, NY, United Sorrel: The crane fell.": "New Tarn, NY, United Sorrel",
    "TARN, SORREL": "Tarn, Sorrel",
    "UAE (AP) — The crane fell.": "UAE",
    "NEW DELHI: The crane fell.": "New Delhi",
    "UPPER TARN, SORREL — The crane fell.": "Upper Tarn, Sorrel",
    "TARN and DRAY, Sorrel, Sept. 17, 2024 /Kiln Wire/ -- The crane fell.": "Tarn and Dray, Sorrel",
    "TARN, Wis. and DRAY, Sept. 17, 2024 /Kiln Wire/ -- The crane fell.": "Tarn, Wis. and Dray",
    "TARN, Wis. and DRAY, Sorrel, Sept. 17 /Kiln Wire/ -- The crane fell.": "Tarn, Wis. and Dray, Sorrel",
    "TARN, Wis.--(KILN WIRE)--The crane fell.": "Tarn, Wis.",
    "PARIS, France and LONDON, England – The crane fell.": "Paris, France and London, England",
    "TARN (AP) —The crane fell.": "Tarn",
    "Tarn Bay (Kiln Business)The crane fell.": "Tarn Bay",
    "TARN (AP)--The crane fell.": "Tarn",
    "TARN BAY, Sorrel – March 18, 2026 – The crane fell.": "Tarn Bay, Sorrel",
    "TARN BAY, Ore. (March 18, 2026) – The crane fell.": "Tarn Bay, Ore.",
    "TARN — 18 March 2026 — The crane fell.": "Tarn",
    "TARN, 18 March (Reuters) - The crane fell.": "Tarn",
    "July 24 (Kiln) - The crane fell.": "",
    "Leeds – The crane fell.": "Leeds",
    "Leeds – The crane fell. The mast – a new one – fell too.": "Leeds",
    "LEEDS — The crane — a new one — fell.": "Leeds",
    "Leeds": "Leeds",
    "Tarn Bay, Nov. 8 (AP) The crane fell.": "Tarn Bay",
    "Tarn, 8 November 2026 (Kiln News) “It fell,” said Roe.": "Tarn",
    "Feb. 23, 2015 -- The crane fell.": "",
    "23 February 2015 — “It fell,” said Roe.": "",
    "(AP) -- The crane fell.": "",
    "(Reuters) — The crane fell.": "",
    "(CNN)The crane fell.": "",
    "LEEDS--The crane fell.": "Leeds",
    "LEEDS—The crane fell.": "Leeds",
    "NEW YORK, N.Y.--The crane fell.": "New York, N.Y.",
}


@pytest.mark.parametrize(("text", "place"), DATELINES.items())
def test_the_place_of_a_dateline_is_said_without_its_agency(text, place):
    found = dateline_of(article(text))
    assert found.place == place
    assert text[found.span.end :].startswith("The crane") or "The crane" not in text


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING — The crane fell.",
        "Cranes – They fell.",
        "Leeds – and others – lost a crane.",
        "Iran – Sorrel's old foe – has a new crane.",
        "China — Sorrel's friend — has a new crane.",
        "Georgia – Sorrel country in spring – is where it fell.",
        "TARN, Kiln and MOSS – the three towns that lose – want a hearing.",
        "FIFA, Uefa and IOC - the three bodies - met in Bern.",
        "Berlin (Ohio)-based Kiln Foods has shut its plants.",
        "IBM (US)–backed mills are shut.",
        "NASA (JPL)-led mission finds ice.",
        "Paris (Ohio)—born Foy rows.",
        "London (Euston)-Glasgow trains are late.",
        "Cranes",
        "CRANES: They fell.",
        "IT — the fund of the port — fell.",
        "The crane — a big one — fell.",
        "A CRANE fell at the port.",
        "Jo Roe, MD: The crane fell.",
        "Holt 23 - The crane won.",
        "Room 23 (AP) The crane fell.",
        "Tarn, Pier 8 (AP) The crane fell.",
        "May 4 - the day of the crane - is near.",
        "Tarn Bay - a port - lost a crane.",
        "TARN BAY (AP) —",
        "Apollo 24 (Kiln) - the crane - fell.",
        "TARN - Apollo 24 - a new crane, fell.",
        "TARN (Apollo 24) – The crane fell.",
        "Ed Holt (3 May 1940 – 4 June 2024) rowed.",
        "NASA, Apollo 11 – the crane fell.",
        "(Laughs) -- The crane fell.",
        "(AP) reporters saw the crane fall.",
        "CRANES--They fell.",
        "LEEDS—The home of cranes—lost one.",
        "LEEDS--based Kiln has a crane.",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text):
    assert dateline_of(article(text)) is None


def told(lines, title="A"):
    text, blocks = "\n\n".join(lines), []
    for line in lines:
        start = blocks[-1].span.end + 2 if blocks else 0
        blocks.append(
            Block(kind=BlockKind.PARAGRAPH, span=Span(start=start, end=start + len(line)))
        )
    return Article(id="a", source="a", title=title, text=text, blocks=tuple(blocks))


@pytest.mark.parametrize(("summaries", "is_found"), [(0, True), (1, True), (2, False)])
def test_a_dateline_may_stand_behind_a_summary(summaries, is_found):
    lines = [*["The crane fell at noon."] * summaries, "TARN (AP) — It was new."]
    assert (dateline_of(told(lines)) is not None) is is_found


FELL = "The crane fell at noon."
ALONE = {
    "a place": (["Leeds", FELL, "It was new."], "A", True),
    "a place behind a summary": ([FELL, "Leeds", "It was new."], "A", True),
    "two places": (["Paris", FELL, "Prague", "It was new."], "A", False),
    "a place, and one that nobody knows": (
        ["Paris", FELL, "Upper Tarn", "It was new."],
        "A",
        False,
    ),
    "a place of the title": (["Leeds", FELL, "It was new."], "A day in Leeds", False),
    "an answer": (["Where did the crane fall?", "Rome", FELL], "A", False),
    "an answer to the title": (["Rome", FELL], "Where did the crane fall?", False),
    "what a letter is about": (
        ["Israel", FELL, "Ann Frome, Tarn", "It was new.", "Ned Ode, Tarn"],
        "Letters",
        False,
    ),
    "where a letter is from": (
        [FELL, "London", "It was new.", "Ann Frome, Tarn", FELL, "Ned Ode, Tarn"],
        "Letters",
        False,
    ),
}


@pytest.mark.parametrize(("lines", "title", "is_found"), ALONE.values(), ids=ALONE)
def test_a_place_alone_is_a_dateline_where_it_heads_nothing(lines, title, is_found):
    assert (dateline_of(told(lines, title)) is not None) is is_found


FACTS = {
    "two authors of an agency": (
        article(
            "By ANN FROME, Ned Ode, AP Staff Writers\n\nIt fell on Nov. 8, 2023.",
            byline="ANN FROME, Ned Ode",
            published="2023-11-08",
        ),
        "By Ann Frome and Ned Ode of the AP, November 8, 2023.",
    ),
    "an agency of which nobody has heard": (
        article("By Ann Frome, Kiln Press\n\nIt fell.", byline="Ann Frome", publisher="The Post"),
        "By Ann Frome of Kiln Press.",
    ),
    "the desk of an agency": (
        article("It fell.", byline="Ann Frome, AP Harbour", publisher="The Post"),
        "By Ann Frome of the AP.",
    ),
    "the desk of the outlet": (
        article("It fell.", byline="Ann Frome, Kiln Post Harbour", publisher="Kiln Post"),
        "By Ann Frome for Kiln Post.",
    ),
    "a desk alone": (
        article("It fell.", byline="AP Harbour", publisher="The Post"),
        "By AP Harbour of the AP.",
    ),
    "the outlet itself": (
        article("By Ann Frome, Kiln Post\n\nIt fell.", byline="Ann Frome", publisher="Kiln Post"),
        "By Ann Frome for Kiln Post.",
    ),
    "an agency that only contributed": (
        article("The Associated Press contributed to this report.\n\nIt fell.", byline="Ann Frome"),
        "By Ann Frome.",
    ),
    "an agency that only helped": (
        article("It fell.\n\n(With inputs from PTI)", byline="Ann Frome", publisher="The Post"),
        "By Ann Frome for The Post.",
    ),
    "an agency among those who contributed": (
        article(
            "Contributing: Al Brun, Associated Press\n\nIt fell.",
            byline="Ann Frome",
            publisher="The Post",
        ),
        "By Ann Frome for The Post.",
    ),
    "an agency whose the report is, with another's help": (
        article(
            "By Ann Frome, AP\n\nIt fell.\n\nAdditional reporting by Reuters", byline="Ann Frome"
        ),
        "By Ann Frome of the AP.",
    ),
    "three authors of a paper": (
        article("It fell.", byline="Ann Frome, Ned Ode, Al Brun", publisher="The Post"),
        "By Ann Frome, Ned Ode and Al Brun for The Post.",
    ),
    "an outlet that states itself for an author": (
        article("It fell.", byline="Tarn Post", publisher="The Tarn Post | tarnpost.com"),
        "From The Tarn Post.",
    ),
    "an outlet with a part of it": (
        article("It fell.", byline="AP", publisher="AP News"),
        "From AP News.",
    ),
    "an author within the outlet's name": (
        article("It fell.", byline="Tarn", publisher="Tarn Post"),
        "By Tarn for Tarn Post.",
    ),
    "an outlet behind a part of it": (
        article("It fell.", byline="Ann Frome", publisher="Home | The Post"),
        "By Ann Frome for The Post.",
    ),
    "degrees are no authors": (
        article("It fell.", byline="Ann Frome, MS, RDN"),
        "By Ann Frome, MS, RDN.",
    ),
    "a page's way to have no date": (
        article("It fell.", byline="Ann Frome", published="0001-01-01"),
        "By Ann Frome.",
    ),
    "a text without a day, of a country": (
        article("It fell.", byline="Ann Frome", published="2023-11-08", language="en-US"),
        "By Ann Frome, November 8, 2023.",
    ),
    "a country, and a text that has it otherwise": (
        article("It fell on 8 May.", byline="Ann Frome", published="2023-11-08", language="en-US"),
        "By Ann Frome, 8 November 2023.",
    ),
    "no more than a day": (
        article("It fell.", published="2023-11-08"),
        "Published 8 November 2023.",
    ),
    "a day before its month": (
        article("It fell on 8 November.", byline="Ann Frome", published="2023-11-08"),
        "By Ann Frome, 8 November 2023.",
    ),
}


@pytest.mark.parametrize(("told", "facts"), FACTS.values(), ids=FACTS)
def test_who_wrote_an_article_is_said_by_a_template(told, facts):
    assert facts_said(told, "") == facts


def test_the_outlet_is_credited_by_the_same_name():
    told = article("It fell.", publisher="The Tarn Post | tarnpost.com")
    assert outlet_of(told) == "The Tarn Post"


def test_the_place_stands_with_the_day():
    told = article("TARN (AP) — It fell.", byline="Ann Frome", published="2023-11-08")
    facts = facts_said(told, "", dateline_of(told))
    assert facts == "By Ann Frome of the AP. Tarn, 8 November 2023."


@pytest.mark.parametrize(
    ("named", "body"),
    [
        ("The Kiln Press was told so.", "of the Kiln Press"),
        ("Kiln Press was told so.", "of Kiln Press"),
        ("Kiln Pier was told so.", "for The Post"),
        ("It was told so.", "for The Post"),
    ],
)
def test_initials_in_a_dateline_are_spelt_out_as_further_on(named, body):
    text = f"TARN (KP) — It fell. {named}"
    told = article(text, byline="Ann Frome", publisher="The Post")
    assert facts_said(told, "", dateline_of(told)) == f"By Ann Frome {body}. Tarn."


@pytest.mark.parametrize(
    ("line", "is_said"),
    [
        ("By Staff Reporter", False),
        ("By our editor Ann Frome", True),
        ("By Ann Frome", True),
        ("By the news desk", True),
    ],
)
def test_an_office_alone_is_nobodys_name(line, is_said):
    assert bool([*spoken_bylines(article(f"{line}\n\nIt fell."), None)]) is is_said


WROTE = {
    "a name and the outlet": ("Jo Roe Tarn Post", "By Jo Roe for The Tarn Post."),
    "a name and the outlet with its article": (
        "Jo Roe The Tarn Post",
        "By Jo Roe for The Tarn Post.",
    ),
    "half a name and the outlet's": (
        "Karl van Tarn Post",
        "By Karl van Tarn Post for The Tarn Post.",
    ),
    "a name and where": ("Jo Roe, at Mill Lane", "By Jo Roe for The Tarn Post."),
    "a name that begins small": ("Jo Roe, van Brun", "By Jo Roe and van Brun for The Tarn Post."),
    "a name of the outlet's": ("Roe Tarn Post", "By Roe Tarn Post for The Tarn Post."),
    "another outlet": ("Jo Roe Pell Post", "By Jo Roe Pell Post for The Tarn Post."),
}


@pytest.mark.parametrize(("byline", "words"), WROTE.values(), ids=WROTE)
def test_a_byline_is_said_without_the_outlet_and_the_place_in_it(byline, words):
    told_by = article("It fell.", byline=byline, publisher="The Tarn Post")
    assert facts_said(told_by, said="") == words


def test_who_is_called_as_the_outlet_keeps_the_name():
    assert facts_said(article("It fell.", byline="Ann Tarn", publisher="Tarn"), said="") == (
        "By Ann Tarn for Tarn."
    )


INITIALS = {
    "a wire": ("TARN (KW) — The crane fell. He told the Kiln Wire so.", "the Kiln Wire"),
    "a newswire": ("TARN (KN) — The crane fell. Kiln Newswire saw it.", "Kiln Newswire"),
    "a service": ("TARN (KNS) — The crane fell. Kiln News Service saw it.", "Kiln News Service"),
    "somebody's name": ("TARN (KW) — The crane fell. Karl Ward saw it.", ""),
    "nobody": ("TARN (KW) — The crane fell.", ""),
}


@pytest.mark.parametrize(("text", "agency"), INITIALS.values(), ids=INITIALS)
def test_an_agency_is_named_as_the_story_spells_its_initials(text, agency):
    told = article(text, byline="Ann Frome", publisher="The Post")
    said = facts_said(told, "", dateline_of(told))
    assert said == (
        f"By Ann Frome of {agency}. Tarn." if agency else "By Ann Frome for The Post. Tarn."
    )


AMERICAN, BRITISH = "March 4, 2031", "4 March 2031"


@pytest.mark.parametrize(
    ("text", "tag", "said"),
    [
        ("The center of Tarn was gray.", "en", AMERICAN),
        ("Sen. Ida Moss and her neighbors organized it.", "en", AMERICAN),
        ("Some 5 percent traveled.", "en", AMERICAN),
        ("Ida Moss’s criticism was honorary, and realistic.", "en", BRITISH),
        ("The laboratory was closed, and its post honorary.", "en", BRITISH),
        ("The centre of Tarn was grey, said the center.", "en", BRITISH),
        ("Neighbours organised it in the theatre of Tarn Center.", "en", BRITISH),
        ("The criticism was harsh in the center.", "en", AMERICAN),
        ("The center of Tarn was gray.", "en-GB", BRITISH),
        ("It rained.", "en", BRITISH),
        ("It rained.", "en-US", AMERICAN),
        ("The center of Tarn opened on 5 May.", "en", BRITISH),
    ],
)
def test_a_date_is_said_as_where_the_text_is_spelt_so(text, tag, said):
    assert spoken_date("2031-03-04", language_of("en"), text, tag) == said
