from dataclasses import replace

import pytest

from quotecast.model import BlockKind, Rule, Span, Style
from quotecast.scripting.proof import prove
from quotecast.scripting.treatment import TREATMENTS, Treatment, classed


@pytest.mark.parametrize("style", Style)
def test_every_class_of_block_has_its_treatment_in_every_style(style):
    assert set(TREATMENTS[style]) == set(BlockKind)


def test_nothing_is_left_out_where_every_word_is_promised():
    assert Treatment.LEFT_OUT not in TREATMENTS[Style.VERBATIM].values()


PULLED = {
    "a paragraph of the words that a speaker says later": (
        "“⟦jo|The ward is shut and dark.⟧”\n“⟦ed|We ran. The ward is shut and dark.⟧” ⟨{Ed Voss} <<said>>⟩.",
        {},
    ),
    "a block quotation of the words that a speaker says before": (
        "“⟦ed|The ward is shut and dark.⟧” ⟨{Ed Voss} <<said>>⟩.\n⟦jo|The ward is shut and dark.⟧",
        {1: BlockKind.BLOCKQUOTE},
    ),
    "a standfirst that quotes what comes below": (
        "“⟦jo|The ward is shut and dark⟧,” says Jo Roe.\n“⟦ed|We ran. The ward is shut and dark.⟧” ⟨{Ed Voss} <<said>>⟩.",
        {0: BlockKind.STANDFIRST},
    ),
}


@pytest.mark.parametrize(("markup", "kinds"), PULLED.values(), ids=PULLED)
def test_a_pull_quote_is_left_out(marked, markup, kinds):
    script = marked(markup, kinds).script()
    spoken = " ".join(line.text for line in script.lines())
    assert spoken.count("shut and dark") == 1
    assert "pull-quote" in {one.reason for one in script.omissions}


STANDFIRSTS = {
    "a credit": ("“⟦jo|The ward is shut and dark⟧,” says Jo Roe, at 6am", False),
    "a credit with a clause": (
        "“⟦jo|The ward is shut and dark⟧,” says Jo Roe, a farmer of Tarn Bay who has led the fight for ten years",
        False,
    ),
    "a credit with short forms": (
        "“⟦jo|The ward is shut and dark⟧,” says Mr. Roe, a farmer who has led the fight in the U.S. for ten years",
        False,
    ),
    "a second clause": (
        "“⟦jo|The ward is shut and dark⟧,” says Jo Roe, but the town of Tarn votes for it on Monday evening",
        True,
    ),
    "a credit before it": (
        "Jo Roe, a farmer of Tarn Bay who has led the fight for years: “⟦jo|The ward is shut and dark⟧”",
        False,
    ),
    "a place that opens a summary": (
        "Tarn Bay, which voted by nine to eight, shuts a ward as Roe says “⟦jo|the ward is shut and dark⟧”",
        True,
    ),
    "a second sentence": (
        "“⟦jo|The ward is shut and dark⟧,” says Jo Roe. The vote was nine to eight, and it is over",
        True,
    ),
    "a summary": (
        "Patients leave after a vote of nine to eight; Roe says “⟦jo|the ward is shut and dark⟧”",
        True,
    ),
}


@pytest.mark.parametrize(("line", "is_heard"), STANDFIRSTS.values(), ids=STANDFIRSTS)
def test_a_standfirst_that_tells_more_than_it_quotes_is_heard(marked, line, is_heard):
    said = "“⟦ed|We ran. The ward is shut and dark.⟧” ⟨{Ed Voss} <<said>>⟩."
    script = marked(f"{line}\n{said}", {0: BlockKind.STANDFIRST}).script()
    assert ("pull-quote" not in {one.reason for one in script.omissions}) is is_heard


QUOTED = "“⟦jo|The ward is shut and dark.⟧”"
SAID = "“⟦ed|We ran. The ward is shut and dark.⟧” ⟨{Ed Voss} <<said>>⟩."
HEADLINES = {
    "a headline above a byline": ([QUOTED, "By Jo Frome", SAID], {1: BlockKind.BYLINE}, True),
    "a pull quote below it": (["By Jo Frome", QUOTED, SAID], {0: BlockKind.BYLINE}, False),
    "a byline at the end": (
        ["It rained.", "It was late.", QUOTED, SAID, "By Jo Frome"],
        {4: BlockKind.BYLINE},
        False,
    ),
}


@pytest.mark.parametrize(("lines", "kinds", "is_heard"), HEADLINES.values(), ids=HEADLINES)
def test_a_quoted_headline_above_the_byline_is_heard(marked, lines, kinds, is_heard):
    script = marked("\n".join(lines), kinds).script()
    assert ("pull-quote" not in {one.reason for one in script.omissions}) is is_heard


SIGNED = {
    "its words and a name": (f"{QUOTED} — Ed Voss, a nurse", True),
    "no space before the name": (f"{QUOTED}Ed Voss, a nurse", True),
    "somebody who is named nowhere else": (f"{QUOTED} — Ida Foy, a nurse", False),
    "a sentence behind it": (f"{QUOTED} Ed Voss left. It rained.", False),
    "what leads to more": (f"{QUOTED} Ed Voss said at the pier:", False),
    "other words": ("“⟦jo|The boat is shut and dark.⟧” — Ed Voss, a nurse", False),
}


@pytest.mark.parametrize(("line", "is_left_out"), SIGNED.values(), ids=SIGNED)
def test_a_pull_quote_may_name_whose_it_is(marked, line, is_left_out):
    script = marked(f"{SAID}\n{line}", {1: BlockKind.BLOCKQUOTE}).script()
    assert ("pull-quote" in {one.reason for one in script.omissions}) is is_left_out


@pytest.mark.parametrize(("who", "is_left_out"), [("Ed Voss", True), ("Jo Roe", False)])
def test_same_words_of_another_are_no_pull_quote(marked, who, is_left_out):
    words = QUOTED.replace("jo", who[:2].lower())
    script = marked(
        f"{SAID} Jo Roe nodded.\n{words} — ⟨{{{who}}}⟩", {1: BlockKind.BLOCKQUOTE}
    ).script()
    assert ("pull-quote" in {one.reason for one in script.omissions}) is is_left_out


CREDITS = {
    "News ward analyst Ed Voss": True,
    "Ed Voss": False,
    "Analyst Ida Foy": False,
    "News ward analyst Ida Foy": False,
    "News ward analyst Ed Voss left.": False,
}


@pytest.mark.parametrize(("line", "is_left_out"), CREDITS.items())
def test_only_whom_a_pull_quote_was_credited_to_is_left_out(marked, line, is_left_out):
    script = marked(f"The ward is dark.\n{line}\nThe analyst Ed Voss ran to the ward.").script()
    assert ("pull-quote" in {one.reason for one in script.omissions}) is is_left_out


def test_whom_a_pull_quote_was_credited_to_may_be_set_apart(marked):
    markup = "The ward is dark.\nWard analyst Ed Voss\nThe analyst Ed Voss ran to the ward."
    script = marked(markup, {1: BlockKind.BLOCKQUOTE}).script()
    assert "pull-quote" in {one.reason for one in script.omissions}


def test_line_that_leads_to_speech_is_no_credit(marked):
    markup = "Ed Voss ran.\nNews ward analyst Ed Voss\n“⟦ed|The ward is dark.⟧”"
    assert "pull-quote" not in {one.reason for one in marked(markup).script().omissions}


BYLINES = {
    "Jo Frome | TNA": True,
    "JO FROME • Harbour desk": True,
    "Jo Frome": False,
    "Al Frome | TNA": False,
    "Jo Frome | and nobody else was there.": False,
}


@pytest.mark.parametrize(("line", "is_left_out"), BYLINES.items())
def test_line_of_the_author_and_for_whom_is_said_by_the_template(marked, line, is_left_out):
    article = marked(f"The ward is shut.\n{line}\nIt was dark.").article(byline="Jo Frome")
    assert (classed(article, ()).blocks[1].kind is BlockKind.BYLINE) is is_left_out


OFFERS = {
    "a headline above a label": (["Ferry sinks off Tarn", "Read more"], True),
    "a sentence above a label": (["The ferry sank.", "Read more"], False),
    "a headline above what leads away by itself": (["Ferry sinks off Tarn", "Sign up here"], False),
}


@pytest.mark.parametrize(("lines", "is_left_out"), OFFERS.values(), ids=OFFERS)
def test_headline_of_another_story_goes_with_its_label(marked, lines, is_left_out):
    markup = "\n".join(["The ward is shut.", *lines, "It was dark."])
    script = marked(markup, {2: BlockKind.READ_MORE}).script()
    assert (lines[0] in [line.text for line in script.lines()]) is not is_left_out


def test_name_above_a_label_that_heads_what_is_below_it_is_spoken(marked):
    lines = [
        "The ward is shut.",
        "Ida Foy, Tarn",
        "Related",
        "Ferry sinks off Tarn",
        "It was dark.",
    ]
    kinds = {2: BlockKind.READ_MORE, 3: BlockKind.READ_MORE}
    said = [line.text for line in marked("\n".join(lines), kinds).script().lines()]
    assert "Ida Foy, Tarn" in said


PROMOTED = (
    "(You can read the log here.)",
    "(See pictures of the flood.)",
    "(See more on the flood below.)",
    "[Learn how to stop the bell at home.]",
    "(Watch Kiln TV's video “The Night of the Bell.”)",
    "Get full access to The Bay for as little as a penny.",
    "Use the code SPRING20.",
    "Follow us on Twitter.",
    "Sign up for our letter.",
    "Click here for more information.",
    "Send your pictures to live@kiln.example by noon.",
    "Leave a comment and let us know which rope you like.",
    "Let us know what you think of it.",
    "Stay tuned for more lists of ropes!",
    "Follow along for live updates.",
    "This sponsored deal is brought to you by Kiln Foods.",
    "If you were forwarded this, you can sign up here.",
    "If a friend forwarded you this letter, you may have one of your own.",
)


@pytest.mark.parametrize("sentence", PROMOTED)
def test_sentence_that_leads_elsewhere_is_left_out_of_its_paragraph(marked, sentence):
    script = marked(f"The bell rang at noon. {sentence} The ward was dark.").script()
    spoken = [line.text for line in script.lines() if line.origin]
    assert spoken[-2:] == ["The bell rang at noon.", "The ward was dark."]
    assert "read-more" in {one.reason for one in script.omissions}


@pytest.mark.parametrize(
    ("end", "is_read"),
    [
        ("(Photo: Jo Roe)", False),
        ("[Kiln Guide - Tips Top Image: Jo Roe, Notes Image: Kiln Press]", False),
        ("(By Jo Roe and Al Brun)", False),
        ("Enditem/", False),
        ("Subscribe via your favorite player.", False),
        ("(It was the old one.)", True),
    ],
)
def test_credit_in_brackets_at_the_end_of_a_paragraph_is_not_read(marked, end, is_read):
    script = marked(f"The bell rang at noon. {end}").script()
    spoken = [line.text for line in script.lines() if line.origin]
    assert spoken == ["The bell rang at noon.", *[end] * is_read]


ASKED = {
    "of a reader": ("Have you seen the ward? Send your pictures to live@kiln.example.", ""),
    "of nobody": ("Seen the ward? Sign up for our letter.", ""),
    "and another one": ("Have you seen it? Is it dark? Write to live@kiln.example.", ""),
    "behind another one": ("Who will pay? Have you seen it? Sign up here.", "Who will pay?"),
    "and answered": ("Have you seen the ward? It is dark.", "Have you seen the ward?"),
    "in the story": ("Who will pay? Sign up for our letter.", "Who will pay?"),
    "behind its story": ("It is shut. Who pays? Sign up for our letter.", "Who pays?"),
    "by a card": ("The card asked: Are you in? Sign up here.", "The card asked: Are you in?"),
    "by somebody": ("“Have you seen it?” Sign up for our letter.", "“Have you seen it?”"),
}


@pytest.mark.parametrize(("paragraph", "heard"), ASKED.values(), ids=ASKED)
def test_question_that_leads_elsewhere_is_left_out_with_what_it_leads_to(marked, paragraph, heard):
    script = marked(f"The bell rang at noon.\n{paragraph}\nThe ward was dark.").script()
    spoken = [line.text for line in script.lines() if line.origin]
    assert [one for one in spoken if "?" in one] == ([heard] if heard else [])


@pytest.mark.parametrize("tags", ["#TarnBay", "#TarnBay #ward"])
def test_tags_behind_a_sentence_are_left_out(marked, tags):
    script = marked(f"The bell rang at noon.\nThe ward was dark. {tags}").script()
    assert [line.text for line in script.lines() if line.origin][-1] == "The ward was dark."


def test_quoted_words_are_spoken_even_where_they_lead_elsewhere(marked):
    script = marked("The bell rang. Sign up for “bell and ward,” a sign says.").script()
    assert "bell and ward" in " ".join(line.text for line in script.lines())


KEPT = {
    "words that come nowhere else": "“⟦jo|The ward is shut.⟧”\n“⟦ed|We ran to it.⟧” ⟨{Ed Voss} <<said>>⟩.",
    "words of which some are new": (
        "“⟦jo|It isn’t enough for one day. They help.⟧”\n"
        "“⟦jo|It isn’t enough for one day⟧,” ⟨{Jo Roe} <<said>>⟩."
    ),
    "a refrain": ("“⟦ed|We shut it at noon⟧,” ⟨{Ed Voss} <<said>>⟩.\n“⟦jo|We shut it at noon.⟧”"),
    "an answer that is told once more": (
        "“⟦ed|Where were you on the night of the storm?⟧” ⟨{Ed Voss} <<asked>>⟩.\n"
        "“⟦jo|I was at home with the dog.⟧”\n"
        "⟨In June {Jo Roe} <<told>> the police⟩: “⟦jo|I was at home with the dog.⟧”"
    ),
    "a chant that is sung twice": (
        "“⟦ed|We shall not be moved from the bay.⟧”\nThe hall fell silent, and then rose.\n"
        "“⟦ed|We shall not be moved from the bay,⟧” ⟨{Ed Voss} <<sang>>⟩ again."
    ),
    "an opening that ends the story, too": (
        "“⟦jo|Nobody ever comes back from the north wall.⟧”\nEd Voss did.\n"
        "“⟦jo|Nobody ever comes back from the north wall,⟧” ⟨{Jo Roe} <<said>>⟩."
    ),
    "an answer to the writer's question": (
        "⟨{Ed Voss} <<said>>⟩: “⟦ed|Bring a rope. Never row to Tarn alone.⟧”\n"
        "What does the sign at the quay say?\n“⟦ed|Never row to Tarn alone.⟧”\nNo less."
    ),
    "words that a paragraph leads to": (
        "⟨{Ed Voss} <<said>>⟩: “⟦ed|Bring a rope. Never row to Tarn alone.⟧”\n"
        "The sign at the quay says:\n“⟦ed|Never row to Tarn alone.⟧”"
    ),
    "few words": "“⟦jo|It is.⟧”\n“⟦ed|It is.⟧” ⟨{Ed Voss} <<said>>⟩.",
}


@pytest.mark.parametrize("markup", KEPT.values(), ids=KEPT)
def test_what_only_looks_like_a_pull_quote_is_spoken(marked, markup):
    assert "pull-quote" not in {one.reason for one in marked(markup).script().omissions}


def test_numbered_notes_are_left_out(marked):
    markup = "The ward is shut. It was dark.\n[1] Wards of Tarn, 1904.\n[2] Doors, 1911."
    script = marked(markup).script()
    assert [line.text for line in script.lines() if line.origin][-1] == "It was dark."
    assert [one.reason for one in script.omissions].count("footnote") == 2


@pytest.mark.parametrize("line", ["[3] of us ran.", "[sic] The ward.", "1 of us ran."])
def test_paragraph_that_is_no_note_is_spoken(marked, line):
    assert marked(f"The ward is shut.\n{line}").script().omissions == ()


def test_pull_quote_of_sentences_that_stand_apart_is_left_out(marked):
    markup = (
        "“⟦jo|There is mud in it⟧,” ⟨{Jo Roe} <<said>>⟩. “⟦jo|Down low. It fights with the tide.⟧”\n"
        "“⟦jo|There is mud in it. It fights with the tide.⟧”"
    )
    script = marked(markup, {1: BlockKind.BLOCKQUOTE}).script()
    assert "pull-quote" in {one.reason for one in script.omissions}


SHORTENED = {
    "words left out": ("It says that I may, and then there is me, with the cones", True),
    "a part that nobody said": ("It says that I may, and then there is Al, with the cones", False),
    "few words each": ("I may, there is me, the cones", False),
    "another order": ("and then there is me, it says that I may", False),
}


@pytest.mark.parametrize(("words", "is_left_out"), SHORTENED.values(), ids=SHORTENED)
def test_a_block_quotation_may_leave_words_out_of_what_it_repeats(marked, words, is_left_out):
    said = "⟦jo|It says that I may if there is mud, and then there is me, with the cones⟧"
    markup = f"“{said},” ⟨{{Jo Roe}} <<said>>⟩.\n“⟦jo|{words}.⟧”"
    script = marked(markup, {1: BlockKind.BLOCKQUOTE}).script()
    assert ("pull-quote" in {one.reason for one in script.omissions}) is is_left_out


@pytest.mark.parametrize(
    ("names", "is_left_out"), [(("Anna Brun", "Ida Foy"), True), (("Anna Brun", "A lamp"), False)]
)
def test_names_above_the_times_of_a_live_blog_sign_its_entries(marked, names, is_left_out):
    first, second = names
    lines = [
        "12.30",
        "The ward is shut.",
        first,
        "12.15",
        "It was dark.",
        second,
        "11.05",
        "It rained.",
    ]
    source = marked("\n".join(lines), dict.fromkeys((0, 3, 6), BlockKind.HEADING))
    kinds = [block.kind for block in classed(source.article(), ()).blocks]
    assert (kinds[2] is BlockKind.BYLINE) is is_left_out
    told = [*lines[:1], "I saw the ward.", *lines[2:]]
    source = marked("\n".join(told), dict.fromkeys((0, 3, 6), BlockKind.HEADING))
    kinds = [block.kind for block in classed(source.article(), ()).blocks]
    assert kinds[2] is BlockKind.PARAGRAPH


ENTRIES = {
    "one who wrote": ("Al Brun", True),
    "one who didn't": ("Ida Foy", False),
    "half a name": ("Brun", False),
    "a sentence": ("Al Brun rowed", False),
}


@pytest.mark.parametrize(("line", "is_left_out"), ENTRIES.values(), ids=ENTRIES)
def test_whose_an_entry_of_a_live_blog_is_above_its_heading_is_a_byline(marked, line, is_left_out):
    lines = [
        "Jo Frome (now) and Al Brun (earlier)",
        "The ward is shut.",
        line,
        "12.30",
        "It was dark.",
    ]
    source = marked("\n".join(lines), {3: BlockKind.HEADING})
    assert (classed(source.article(), ()).blocks[2].kind is BlockKind.BYLINE) is is_left_out
    plain = marked("\n".join(lines)).article()
    assert classed(plain, ()).blocks[2].kind is BlockKind.PARAGRAPH
    told = marked("\n".join([*lines[:-1], "We saw our boat."]), {3: BlockKind.HEADING})
    assert (classed(told.article(), ()).blocks[2].kind is BlockKind.BYLINE) is is_left_out
    for last in ("It was dark, and I rowed.", "“It was dark,” I said."):
        own = marked("\n".join([*lines[:-1], last]), {3: BlockKind.HEADING}).article()
        assert classed(own, ()).blocks[2].kind is BlockKind.PARAGRAPH
    quoted = marked("\n".join([*lines[:-1], "“I rowed,” Foy said."]), {3: BlockKind.HEADING})
    kind = classed(quoted.article(), ()).blocks[2].kind
    assert (kind is BlockKind.BYLINE) is is_left_out


def test_the_label_of_somebody_who_speaks_is_no_byline(marked):
    lines = ["By Al Brun", "⟨{Al Brun}⟩", "⟦al|I row.⟧", "The ward"]
    source = marked("\n".join(lines), {0: BlockKind.BYLINE, 2: BlockKind.HEADING})
    turn = replace(source.quotations[0], tag=Span(start=11, end=18))
    article = source.article(byline="Al Brun")
    assert classed(article, (turn,)).blocks[1].kind is BlockKind.PARAGRAPH
    assert classed(article, ()).blocks[1].kind is BlockKind.BYLINE


POSTED = {
    "all of it quoted": ("We row at dawn and at noon. #Tarn #Boats ⬇️", True),
    "more than is quoted": ("We row at dawn and at noon. Bring a rope. #Tarn", False),
}


@pytest.mark.parametrize(("words", "is_left_out"), POSTED.values(), ids=POSTED)
def test_a_post_that_the_story_has_quoted_whole_is_not_heard_again(marked, words, is_left_out):
    markup = (
        f"“⟦jo|We row at dawn and at noon,⟧” ⟨{{Jo Roe}} <<posted>>⟩.\n⟦jo|{words}⟧\n⟨— {{Jo Roe}} (@jo) May 3, 2024⟩\n"
        "The ward is dark."
    )
    source = marked(markup, {1: BlockKind.BLOCKQUOTE, 2: BlockKind.BLOCKQUOTE})
    first, post = source.quotations
    at = source.text.rindex("Jo Roe")
    signed = Span(start=at, end=at + len("Jo Roe"))
    post = replace(post, rule=Rule.POST, tag=source.blocks[2].span, source=signed)
    source.quotations = (first, post)
    script = source.script()
    assert ("pull-quote" in {one.reason for one in script.omissions}) is is_left_out
    assert any("May 3" in line.text for line in script.lines()) is not is_left_out
    assert prove(source.text, script) == ()


TITLED = {
    "a slogan": "They took the “Row. Rest.” signs down.",
    "in straight marks": 'They took the "Row. Rest." signs down.',
}


@pytest.mark.parametrize("words", TITLED.values(), ids=TITLED)
def test_a_voice_says_a_slogan_with_stops_within_its_sentence(marked, words):
    script = marked(f"⟨{{Jo Roe}} <<said>>⟩: ⟦jo|{words} We ran.⟧").script()
    assert [line.text for line in script.lines()][-2:] == [words, "We ran."]


def test_a_voice_stops_behind_what_another_said(marked):
    words = "He cried “Row! Rest!” The boat sank."
    script = marked(f"⟨{{Jo Roe}} <<said>>⟩: ⟦jo|{words}⟧").script()
    assert [line.text for line in script.lines()][-1] == "The boat sank."


ADVERTS = {
    "Save 40% on The Bay Plus": True,
    "Subscribe today for just a penny": True,
    "Get unlimited access to The Bay": True,
    "Support our journalism": True,
    "Save the whales": False,
    "Subscribers leave the union": False,
    "Get access to the pier": False,
    "Order is kept in Tarn": False,
    "“Subscribe now,” a card says": False,
}


@pytest.mark.parametrize(("words", "is_left_out"), ADVERTS.items())
def test_a_heading_that_sells_the_page_is_none(marked, words, is_left_out):
    lines = ["The bell rang.", words, "The ward was dark."]
    script = marked("\n".join(lines), {1: BlockKind.HEADING}).script()
    assert (words in [line.text for line in script.lines()]) is not is_left_out


TOP = BlockKind.STANDFIRST
STORY = [
    "The council of Tarn voted on Monday to shut the ward for 14 months.",
    "Its roof had let the rain in since the storm, the keeper wrote.",
    "The boats lie at the quay.",
]
ABOVE_STORY = {
    "a summary of the first sentence": ("Tarn's council votes to shut ward for 14 months", True),
    "a summary of the first two": ("Council votes to shut ward: roof let rain in", False),
    "another figure": ("Tarn's council votes to shut ward for 16 months", False),
    "news of its own": ("Council votes to shut ward; nurses will march on Friday", False),
    "quoted words": ("Tarn's council votes to “shut” ward for 14 months", False),
    "a few words": ("The ward is shut", False),
}


@pytest.mark.parametrize(("line", "is_left_out"), ABOVE_STORY.values(), ids=ABOVE_STORY)
def test_a_standfirst_that_the_story_tells_again_at_once_is_left_out(marked, line, is_left_out):
    source = marked("\n".join([line, *STORY]), {0: BlockKind.STANDFIRST})
    script = source.script()
    assert (line not in [one.text for one in script.lines()]) is is_left_out
    assert ("told again in the story" in {one.reason for one in script.omissions}) is is_left_out
    assert prove(source.text, script) == ()
    assert line in [one.text for one in source.script(style=Style.VERBATIM).lines()]


LAST = "The keeper's ‘leaky’ roof had let the rain in since the storm of May."
TWICE = {
    "a standfirst that comes again at the end": ([LAST, *STORY, "It rained.", LAST], {0: TOP}, 1),
    "a paragraph twice running": ([*STORY, LAST, LAST], {}, 1),
    "twice beside a picture": ([*STORY, LAST, "A wet pier", LAST], {4: BlockKind.CAPTION}, 1),
    "twice, apart": ([LAST, *STORY, LAST], {}, 2),
    "below a heading": ([*STORY, LAST, "A pier", LAST], {4: BlockKind.HEADING}, 2),
    "again and again": ([*STORY, LAST, LAST, LAST], {}, 3),
    "a few words": ([*STORY, "Row, row, row.", "Row, row, row."], {}, 2),
}


@pytest.mark.parametrize(("lines", "kinds", "count"), TWICE.values(), ids=TWICE)
def test_what_comes_twice_word_for_word_is_read_once(marked, lines, kinds, count):
    source = marked("\n".join(lines), kinds)
    script = source.script()
    word = "Row" if lines[-1].startswith("Row") else "leaky"
    assert len([one for one in script.lines() if word in one.text]) == count
    assert prove(source.text, script) == ()


LEAVES = {
    "in its heading": ("18.30 – That's where we leave it", "Thanks for following along.", True),
    "in its words": (
        "18.30 – Goodbye",
        "We're ending our live page now. Head to our full story.",
        True,
    ),
    "with an offer": (
        "18.30 – Thanks for joining us",
        "Our live coverage will resume at 6am.",
        True,
    ),
    "with a wish": ("18.30", "That's all for today. Have a good evening.", True),
    "with news": ("18.30 – Goodbye", "We're closing now. The ward in Tarn is shut.", False),
    "of somebody else": ("18.30 – The mayor leaves", "That's all he said, and he left.", False),
    "told of people": ("18.30 – The ward", "Stay safe, the keeper said. The ward is shut.", False),
}


@pytest.mark.parametrize(("heading", "words", "is_left_out"), LEAVES.values(), ids=LEAVES)
def test_the_entry_by_which_a_live_blog_takes_leave_is_left_out(
    marked, heading, words, is_left_out
):
    lines = [heading, words, "17.10 – The ward", *STORY, "16.00 – The quay", "It rained in Tarn."]
    kinds = dict.fromkeys((0, 2, 6), BlockKind.HEADING)
    script = marked("\n".join(lines), kinds).script()
    heard = " ".join(line.text for line in script.lines())
    assert (heading not in heard) is is_left_out
    assert (words not in heard) is is_left_out
    assert "The boats lie at the quay." in heard


def test_the_heading_of_the_newest_entry_is_a_heading_however_long(marked):
    lines = [
        "18.30 – The council of Tarn votes to shut the ward",
        *STORY,
        "16.00 – The quay",
        "It rained.",
    ]
    source = marked("\n".join(lines), dict.fromkeys((0, 4), BlockKind.HEADING))
    assert classed(source.article(), ()).blocks[0].kind is BlockKind.HEADING


ENDS = {
    "a word": ("All...", True),
    "a sentence before its noun": ("It will close in the …", True),
    "a sentence before its verb": ("The keeper, who was [...]", True),
    "a list that may go on": ("Rope, ice, boats...", False),
    "a thought": ("And so on …", False),
    "a whole sentence": ("The ward is in Tarn.", False),
}


@pytest.mark.parametrize(("line", "is_left_out"), ENDS.values(), ids=ENDS)
def test_a_sentence_that_the_page_breaks_off_is_left_out(marked, line, is_left_out):
    source = marked("\n".join([*STORY, line]))
    script = source.script()
    assert ("breaks off" in {one.reason for one in script.omissions}) is is_left_out
    assert (line in [one.text for one in script.lines()]) is not is_left_out
    assert prove(source.text, script) == ()


POSTERS = {
    "the outlet": ("Tarn Post", "The ward is dark.", True),
    "its account": ("TarnPost.com", "The ward is dark.", True),
    "the outlet, led to": ("Tarn Post", "It came with this:", False),
    "somebody": ("Jo Roe", "The ward is dark.", False),
}


@pytest.mark.parametrize(("who", "above", "is_left_out"), POSTERS.values(), ids=POSTERS)
def test_a_post_of_the_outlet_itself_is_no_story(marked, who, above, is_left_out):
    markup = f"{above}\n⟦jo|Get 40 ropes for a penny each.⟧\n⟨— {{{who}}} (@tarn) May 3, 2024⟩\nThe boats lie."
    source = marked(markup, {1: BlockKind.BLOCKQUOTE, 2: BlockKind.BLOCKQUOTE})
    (post,) = source.quotations
    at = source.text.rindex(who)
    signed = Span(start=at, end=at + len(who))
    post = replace(post, rule=Rule.POST, tag=source.blocks[2].span, source=signed)
    article = source.article(publisher="The Tarn Post")
    kinds = [block.kind for block in classed(article, (post,)).blocks]
    assert (kinds[1:3] == [BlockKind.READ_MORE] * 2) is is_left_out


POINTS = {
    "all told again": (
        ["Council shuts ward for 14 months", "Boats lie at quay since roof let rain in"],
        True,
    ),
    "one that isn't": (
        ["Council shuts ward for 14 months", "Nurses will march to Port Lowe on Friday"],
        False,
    ),
    "another figure": (
        ["Council shuts ward for 15 months", "Boats lie at quay since roof let rain in"],
        False,
    ),
}


@pytest.mark.parametrize(("points", "are_left_out"), POINTS.values(), ids=POINTS)
def test_points_above_a_story_that_all_come_again_are_left_out(marked, points, are_left_out):
    lines = [*points, *STORY, "It rained in Port Lowe."]
    source = marked("\n".join(lines), dict.fromkeys((0, 1), BlockKind.LIST_ITEM))
    script = source.script()
    heard = [line.text for line in script.lines()]
    assert (points[0] not in heard and points[1] not in heard) is are_left_out
    assert (points[0] in heard and points[1] in heard) is not are_left_out
    assert prove(source.text, script) == ()
    timed = ["18.30 – The ward", *points, *STORY, "It rained.", "17.10 – The quay", "It snowed."]
    kinds = {
        0: BlockKind.HEADING,
        7: BlockKind.HEADING,
        1: BlockKind.LIST_ITEM,
        2: BlockKind.LIST_ITEM,
    }
    live = marked("\n".join(timed), kinds).script()
    assert points[0] in [line.text for line in live.lines()]


def test_the_entry_by_which_a_live_blog_takes_leave_may_have_its_time_above_its_heading(marked):
    lines = [
        "6:30 p.m.",
        "We're wrapping up now",
        "Thanks for following along.",
        "5:10 p.m.",
        "The ward",
        *STORY,
    ]
    kinds = dict.fromkeys((0, 1, 3, 4), BlockKind.HEADING)
    script = marked("\n".join(lines), kinds).script()
    heard = [line.text for line in script.lines() if line.origin]
    assert heard == [*lines[3:5], *STORY]
