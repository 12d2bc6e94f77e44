import pytest
from tests.attributing.test_kinds_of_prose import titled

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import BlockKind
from quotecast.settings import AttributionSettings

MOSS, ABE = "Ida Moss", "Karl Abe"

# why, text, who says what
INTERVIEWS = [
    (
        "the record of a parliament sets a stop behind a name",
        "Chairman MOSS. It is late.\nMr. McCARTHY of Tarn. Will it hold?\nMs. LUND. It will.\nMr. McCARTHY. Good.",
        [
            ("Moss", "It is late."),
            ("McCarthy", "Will it hold?"),
            ("Lund", "It will."),
            ("McCarthy", "Good."),
        ],
    ),
    (
        "capitals behind another word are no label",
        "Then NASA. It rose.\nThen NATO. It fell.\nThen NASA. Again.\nThen NATO. Now.",
        [],
    ),
    (
        "Q and A mean the two who are introduced",
        "Karl Abe interviewed Ida Moss at the dam.\nQ: Will it hold?\nA: It will hold.",
        [(ABE, "Will it hold?"), (MOSS, "It will hold.")],
    ),
    (
        "the one person introduced answers",
        "Ida Moss has measured the dam for years.\nQ: Will it hold?\nA: It will.\nQ: Why?\nA: Steel.",
        [
            ("the interviewer", "Will it hold?"),
            (MOSS, "It will."),
            ("the interviewer", "Why?"),
            (MOSS, "Steel."),
        ],
    ),
    (
        "the passive turns the two round",
        "Ida Moss was interviewed by Karl Abe.\nQ: Will it hold?\nA: It will hold.",
        [(ABE, "Will it hold?"), (MOSS, "It will hold.")],
    ),
    (
        "people speak to a reporter",
        "Ida Moss spoke with reporter Karl Abe.\nQ: Will it hold?\nA: It will hold.",
        [(ABE, "Will it hold?"), (MOSS, "It will hold.")],
    ),
    (
        "people speak to a paper",
        "Ida Moss spoke to The Lund Post.\nQ: Will it hold?\nA: It will hold.",
        [("the interviewer", "Will it hold?"), (MOSS, "It will hold.")],
    ),
    (
        "initials mean whose name begins so",
        "Ida Moss knows dams.\nTarn Garden News: Will it hold?\nIda Moss: It will.\nTGN: Why?\nIM: Steel.",
        [
            ("Tarn Garden News", "Will it hold?"),
            (MOSS, "It will."),
            ("Tarn Garden News", "Why?"),
            (MOSS, "Steel."),
        ],
    ),
    (
        "teams are nobody",
        "The Jets beat the Gulls.\nJets: Ida Moss left.\nGulls: All are well.\nJets: Host.\nGulls: Rest.",
        [],
    ),
    (
        "nobody is introduced",
        "The dam is old.\nQ: Will it hold?\nA: It will hold.",
        [
            ("the interviewer", "Will it hold?"),
            ("the interviewee", "It will hold."),
        ],
    ),
    (
        "letters may have a dot",
        "Ida Moss has measured the dam.\nQ. Will it hold?\nA. It will hold.",
        [("the interviewer", "Will it hold?"), (MOSS, "It will hold.")],
    ),
    (
        "surnames in capitals are the full names of the text",
        "The panel heard Ida Moss and Karl Abe.\nMOSS: Will it hold?\nABE: It will.\nMOSS: Good.",
        [(MOSS, "Will it hold?"), (ABE, "It will."), (MOSS, "Good.")],
    ),
    (
        "in a transcript only what is in capitals is a label",
        "Present: Ida Moss and Karl Abe.\nMOSS: Will it hold?\nABE: It will.\nMOSS: Why?\nABE: Steel.",
        [(MOSS, "Will it hold?"), (ABE, "It will."), (MOSS, "Why?"), (ABE, "Steel.")],
    ),
    (
        "names in full, and then their initials in capitals",
        "Ida Moss: Will it hold?\nKarl Abe: It will.\nIM: Why?\nKA: Steel.\nIM: And then?\nKA: Rust.",
        [
            (MOSS, "Will it hold?"),
            (ABE, "It will."),
            (MOSS, "Why?"),
            (ABE, "Steel."),
            (MOSS, "And then?"),
            (ABE, "Rust."),
        ],
    ),
    (
        "names in full, and then their initials with stops",
        "Ida Moss: Will it hold?\nKarl Abe: It will.\nI.M.: Why?\nK.A.: Steel.\nI.M.: And then?\nK.A.: Rust.",
        [
            (MOSS, "Will it hold?"),
            (ABE, "It will."),
            (MOSS, "Why?"),
            (ABE, "Steel."),
            (MOSS, "And then?"),
            (ABE, "Rust."),
        ],
    ),
    (
        "names in full, and then surnames in capitals",
        "Ida Moss: Will it hold?\nKarl Abe: It will.\nMOSS: Why?\nABE: Steel.\nMOSS: And then?\nABE: Rust.",
        [
            (MOSS, "Will it hold?"),
            (ABE, "It will."),
            (MOSS, "Why?"),
            (ABE, "Steel."),
            (MOSS, "And then?"),
            (ABE, "Rust."),
        ],
    ),
    (
        "names in full, and then first names in capitals",
        "Ida Moss: Will it hold?\nKarl Abe: It will.\nIDA: Why?\nKARL: Steel.\nIDA: And then?\nKARL: Rust.",
        [
            (MOSS, "Will it hold?"),
            (ABE, "It will."),
            (MOSS, "Why?"),
            (ABE, "Steel."),
            (MOSS, "And then?"),
            (ABE, "Rust."),
        ],
    ),
    (
        "what nobody says stands in brackets",
        "Ida Moss: Will it hold?\nKarl Abe: It will. (laughs) It must.\nMoss: Why?\nAbe: [Sighs.] Steel.",
        [
            (MOSS, "Will it hold?"),
            (ABE, "It will."),
            (ABE, "It must."),
            (MOSS, "Why?"),
            (ABE, "Steel."),
        ],
    ),
    (
        "how it was heard stands in brackets",
        "Ida Moss: Will it?\nKarl Abe: (Through interpreter) It will.\nMoss: Why?\nAbe: (In Tarnish) Steel.",
        [(MOSS, "Will it?"), (ABE, "It will."), (MOSS, "Why?"), (ABE, "Steel.")],
    ),
    (
        "full names, then surnames",
        "Ida Moss: Will it hold?\nKarl Abe: It will.\nMoss: Good.\nAbe: It is.",
        [(MOSS, "Will it hold?"), (ABE, "It will."), (MOSS, "Good."), (ABE, "It is.")],
    ),
    (
        "titles are no part of the name",
        "The panel heard Ida Moss and Karl Abe.\nMS. MOSS: Will it hold?\nDR. ABE: It will.",
        [(MOSS, "Will it hold?"), (ABE, "It will.")],
    ),
    (
        "a label may say where somebody speaks",
        "The panel heard Ida Moss and Karl Abe.\nMOSS (on the line): Will it hold?\nABE: It will.",
        [(MOSS, "Will it hold?"), (ABE, "It will.")],
    ),
    (
        "somebody may be labelled by what they do",
        "The panel heard Ida Moss.\nMODERATOR: Will it hold?\nMOSS: It will.",
        [("moderator", "Will it hold?"), (MOSS, "It will.")],
    ),
    (
        "words of a turn that stand in marks",
        "The panel heard Ida Moss.\nQ: “Will it hold?”\nMOSS: “It will.”\nQ: “Why?”",
        [
            ("the interviewer", "Will it hold?"),
            (MOSS, "It will."),
            ("the interviewer", "Why?"),
        ],
    ),
    (
        "a quotation in a turn belongs to whoever speaks",
        "The panel heard Ida Moss.\nQ: Will it hold?\nMOSS: They told me “never” and left.",
        [
            ("the interviewer", "Will it hold?"),
            (MOSS, "They told me “never” and left."),
        ],
    ),
    (
        "a second paragraph of an answer",
        "The panel heard Ida Moss.\nQ: Will it hold?\nMOSS: It will.\nI have seen the steel.\nQ: Why?",
        [
            ("the interviewer", "Will it hold?"),
            (MOSS, "It will."),
            (MOSS, "I have seen the steel."),
            ("the interviewer", "Why?"),
        ],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), INTERVIEWS)
def test_a_turn_is_direct_speech_of_the_labelled_person(voices, why, text, expected):
    assert voices(text) == [("direct", name, words) for name, words in expected]


POSTS = [
    (
        "a signature with a handle signs",
        "We sail.\n— Ida Moss (@ida_m) May 3, 2024",
        [(MOSS, "We sail.")],
    ),
    ("a day may be missing", "We sail.\n– Ida Moss (@ida_m)", [(MOSS, "We sail.")]),
    ("a dash alone signs nothing", "We sail.\n— Ida Moss, May 3, 2024", []),
    ("words behind the handle are no day", "We sail.\n— Ida Moss (@ida_m) wrote us", []),
    ("nothing stands above", "— Ida Moss (@ida_m) May 3, 2024", []),
]


@pytest.mark.parametrize(("why", "text", "expected"), POSTS, ids=[row[0] for row in POSTS])
def test_a_post_is_direct_speech_of_who_signed_it(voices, why, text, expected):
    assert voices(text) == [("direct", *row) for row in expected]


def test_somebody_who_spoke_to_her_is_no_interviewee(voices):
    text = "Ida Moss keeps the dam. Karl Abe spoke to her.\nQ: Will it hold?\nA: It will."
    assert voices(text)[1] == ("direct", MOSS, "It will.")


def test_the_label_is_the_tag(read):
    article, found = read("The panel heard Ida Moss.\nQ: Will it hold?\nMS. MOSS: It will.")
    assert [one.tag.cut_from(article.text) for one in found.quotations] == ["Q", "MS. MOSS"]


def test_a_turn_has_no_reporting_verb(read):
    _, found = read("The panel heard Ida Moss.\nQ: Will it hold?\nMOSS: It will.")
    assert {one.reporting_verb for one in found.quotations} == {None}


def test_turns_may_be_lines_of_one_block():
    from quotecast.attributing import attribute  # noqa: PLC0415 - one test makes its own block
    from quotecast.languages import language_of  # noqa: PLC0415 - as above
    from quotecast.model import Article, Block, BlockKind, Span, source_named  # noqa: PLC0415 - as above

    text = "Q: Will it hold?\nA: It will."
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=len(text)))
    article = Article(id="a", source=source_named(""), title="", text=text, blocks=(block,))
    found = attribute(article, language_of("en"))
    assert [one.span.cut_from(text) for one in found.quotations] == ["Will it hold?", "It will."]


NO_INTERVIEW = [
    "Note: The dam will hold.",
    "Note: The dam will hold.\nUpdate: It did.\nNote: It did indeed.",
    "When: Friday.\nWhere: Lund.\nTickets: 12 crowns.",
    "Claim: The dam will hold.\nVerdict: True.\nClaim: It is new.\nVerdict: False.",
    "Pros: It is cheap.\nCons: It is old.\nPros: It is near.\nCons: It leaks.",
    "Ida Moss: The dam will hold.",
    "Best Film: The Dam.\nBest Song: The River.",
    "Steel: It may rust.\nThe steel and the concrete are old.\nConcrete: It may crack.\nSteel: Why?",
    "Ida Moss said this: the dam will hold.\nKarl Abe said that: it will not.",
]


@pytest.mark.parametrize("text", NO_INTERVIEW)
def test_labels_that_do_not_alternate_between_people_are_no_interview(voices, text):
    assert voices(text) == []


def test_what_follows_the_last_turn_is_the_writers(voices):
    text = "The panel heard Ida Moss.\nQ: Will it hold?\nMOSS: It will.\nThe hearing ended."
    assert len(voices(text)) == 2


# What leads to an interview in which Ida Moss answers and Karl Abe asks.
INTRODUCTIONS = (
    "Ida Moss skates. She spoke to Karl Abe.",
    "Ida Moss skates. Karl Abe spoke to her.",
    "Ida Moss skates. She talked with Karl Abe about ice.",
    "Ida Moss skates. She sat down with Karl Abe.",
    "Ida Moss was interviewed by Karl Abe.",
    "Karl Abe interviewed Ida Moss.",
    "Ida Moss tells reporter Karl Abe about ice.",
    "Ida Moss skates. Interview by Karl Abe.",
    "Ida Moss spoke to us. Words by Karl Abe.",
    "Interview by Karl Abe. Ida Moss spoke to us about ice.",
    "Words by Karl Abe. We met Ida Moss in Oslo.",
    "Ida Moss answered questions from Karl Abe.",
    "Ida Moss met Jo Lund in 1990. They wed in 1992. She spoke to Karl Abe.",
)


@pytest.mark.parametrize("told", INTRODUCTIONS)
def test_introduction_tells_who_asks_and_who_answers(voices, told):
    text = f"{told}\nQ: Will it hold?\nA: It will hold."
    assert voices(text) == [("direct", ABE, "Will it hold?"), ("direct", MOSS, "It will hold.")]


@pytest.mark.parametrize(
    "told",
    [
        "Ida Moss skates. We met her in Studio 9.",
        "Ida Moss skates. I met her in Oslo.",
        "Ida Moss spoke to us about ice.",
        "Ida Moss won gold. She met Karl Abe, her coach, in 2001. She sat down with us.",
    ],
)
def test_whoever_is_met_by_us_answers(voices, told):
    text = f"{told}\nQ: Will it hold?\nA: It will hold."
    assert voices(text) == [
        ("direct", "the interviewer", "Will it hold?"),
        ("direct", MOSS, "It will hold."),
    ]


@pytest.mark.parametrize("verb", ["met", "talks to", "sat down with"])
def test_of_two_who_met_either_may_ask_and_that_is_doubt(verb):
    article = titled("On ice", f"Ida Moss {verb} Karl Abe.", "Q: Will it hold?", "A: It will hold.")
    found = attribute(article, language_of("en"))
    assert found.quotations
    assert all(one.confidence < AttributionSettings().threshold for one in found.quotations)


def test_a_label_may_tell_an_office_in_capitals(voices):
    text = (
        "SEN. IDA MOSS, CHAIR: The committee will come to order.\n\n"
        "DR. KARL ABE, STATE ENGINEER: Thank you.\n\nMOSS: How long?\n\nABE: We don't know."
    )
    assert [name for _, name, _ in voices(text)] == ["Ida Moss", "Karl Abe"] * 2


@pytest.mark.parametrize("dear", ["Dear", "DEAR"])
@pytest.mark.parametrize("other", ["Drummed Out", "Reader", "Lena Abe"])
def test_a_salutation_is_no_label(voices, dear, other):
    asked, answered = f"{dear} {MOSS.split(maxsplit=1)[0]}", f"{dear} {other}"
    text = (
        f"{asked}: My neighbour plays the drums. What should I do?\n{answered}: Buy some yourself.\n"
        f"{asked}: Will that help?\n{answered}: It will, I think."
    )
    assert voices(text) == []


@pytest.mark.parametrize("name", ["Dearborn", "Ida Dear", "Dear"])
def test_a_name_like_a_salutation_is_a_label(voices, name):
    text = f"{name}: What do you want?\nKarl Abe: A boat. And you?\n{name}: A house, I said."
    assert [one for _, one, _ in voices(text)] == [name, ABE, name]


@pytest.mark.parametrize("heading", ["Title", "Heading"])
def test_a_list_of_labels_is_no_interview_though_a_heading_writes_them_with_capitals(
    voices, heading
):
    kinds = dict.fromkeys(range(2, 5), BlockKind.LIST_ITEM) | {0: BlockKind[heading.upper()]}
    lines = [
        "How to Want Less Junk in the House You Need",
        "Here are the kinds:",
        "Need: You can't row without it, can you?",
        "Want: You bought it since you liked it.",
        "Junk: You don't know why you have it.",
    ]
    assert voices("\n".join(lines), kinds) == []
