import pytest

from quotecast.model import BlockKind
from quotecast.settings import AttributionSettings

MOSS = "Ida Moss"

# rule, text, what is direct speech and by whom
DIRECT = [
    ("trailing-tag", "“The dam will hold,” Ida Moss said.", [(MOSS, "The dam will hold,")]),
    ("inverted-tag", "“The dam will hold,” said Ida Moss.", [(MOSS, "The dam will hold,")]),
    (
        "trailing-tag",
        "“The dam will hold,” Ida Moss, a hydrologist at the Lund Institute in Malmo, said.",
        [(MOSS, "The dam will hold,")],
    ),
    (
        "inverted-tag",
        "“The dam will hold,” said Lund campaign manager Ida Moss, 47.",
        [(MOSS, "The dam will hold,")],
    ),
    (
        "trailing-tag",
        "“The dam will hold,” Sen. Ida Moss (R-Wis.), who opposed the plan, told the panel.",
        [(MOSS, "The dam will hold,")],
    ),
    (
        "according-to",
        "“The dam will hold,” according to Ida Moss.",
        [(MOSS, "The dam will hold,")],
    ),
    ("leading-tag", "Ida Moss said, “The dam will hold.”", [(MOSS, "The dam will hold.")]),
    ("leading-tag", "Ida Moss told The Lund Post: “It will hold.”", [(MOSS, "It will hold.")]),
    ("inverted-tag", "Said Ida Moss: “The dam will hold.”", [(MOSS, "The dam will hold.")]),
    ("according-to", "According to Ida Moss, “The dam will hold.”", [(MOSS, "The dam will hold.")]),
    ("leading-tag", "As Ida Moss put it, “The dam will hold.”", [(MOSS, "The dam will hold.")]),
    (
        "leading-tag",
        "While Karl Abe listened, Ida Moss said, “The dam will hold.”",
        [(MOSS, "The dam will hold.")],
    ),
    ("colon", "Ida Moss had no doubt: “The dam will hold.”", [(MOSS, "The dam will hold.")]),
    (
        "participle",
        "Ida Moss waved the question away, saying, “The dam will hold.”",
        [(MOSS, "The dam will hold.")],
    ),
    (
        "split-tag",
        "“The dam,” Ida Moss said, “will hold for years.”",
        [(MOSS, "The dam,"), (MOSS, "will hold for years.")],
    ),
    (
        "continuation",
        "“The dam will hold,” Ida Moss said. “I have seen the plans.”",
        [(MOSS, "The dam will hold,"), (MOSS, "I have seen the plans.")],
    ),
    *(
        ("trailing-tag", f"“The dam will hold,” Ida Moss {verb}.", [(MOSS, "The dam will hold,")])
        for verb in ("weighed in", "chimed in", "piped up", "fired back", "hit back at the panel")
    ),
    ("trailing-tag", "“Will the dam hold?” Ida Moss cut in.", [(MOSS, "Will the dam hold?")]),
    (
        "inverted-tag",
        "“The dam will hold,” weighed in Ida Moss.",
        [(MOSS, "The dam will hold,")],
    ),
    ("trailing-tag", "“Will the dam hold?” Ida Moss asked.", [(MOSS, "Will the dam hold?")]),
    (
        "free-standing",
        "“The dam will hold,” Ida Moss said.\n“Nobody needs to leave the valley.”",
        [(MOSS, "The dam will hold,"), (MOSS, "Nobody needs to leave the valley.")],
    ),
    (
        "reopened",
        "Ida Moss said: “The dam will hold.\n“Nobody needs to leave the valley.”",
        [(MOSS, "The dam will hold."), (MOSS, "Nobody needs to leave the valley.")],
    ),
    (
        "colon-before",
        "Ida Moss wrote on Monday:\n“The dam will hold, whatever they say.”",
        [(MOSS, "The dam will hold, whatever they say.")],
    ),
    (
        "subject-before",
        "Ida Moss was blunt. “The dam will hold.”",
        [(MOSS, "The dam will hold.")],
    ),
    (
        "leading-tag",
        "Ida Moss said that “the dam will hold for many years.”",
        [(MOSS, "the dam will hold for many years.")],
    ),
    (
        "shared-subject",
        "Ida Moss told “Lund Today” host Karl Abe, “Because it holds, we stay.”",
        [(MOSS, "Because it holds, we stay.")],
    ),
    (
        "leading-tag",
        "Ida Moss told a man who suggested that the dam is old that “we have seen this before.”",
        [(MOSS, "we have seen this before.")],
    ),
    (
        "leading-tag",
        "Karl Abe said as Ida Moss shouted: “The dam will hold.”",
        [(MOSS, "The dam will hold.")],
    ),
    (
        "split-tag",
        "“The dam,” Karl Abe said as Ida Moss shouted, “will hold for years.”",
        [("Karl Abe", "The dam,"), ("Karl Abe", "will hold for years.")],
    ),
    (
        "participle",
        "“The dam will hold,” Ida Moss said, adding, “We have seen the plans.”",
        [(MOSS, "The dam will hold,"), (MOSS, "We have seen the plans.")],
    ),
    (
        "trailing-tag",
        "“Will the dam hold?” Ida Moss, a retired engineer from the mill, said into the phone.",
        [(MOSS, "Will the dam hold?")],
    ),
    (
        "leading-tag",
        "Ida Moss tweeted on Monday: “The dam will hold.”",
        [(MOSS, "The dam will hold.")],
    ),
    (
        "leading-tag",
        "In a statement, Ida Moss wrote: “The dam will hold.”",
        [(MOSS, "The dam will hold.")],
    ),
    (
        "source-before",
        "Ida Moss said the dam was “past its years”.\n“It leaks. It has leaked for years.",
        [(MOSS, "It leaks. It has leaked for years.")],
    ),
    (
        "reopened",
        "Ida Moss said the dam was “past its years”.\n“It leaks every spring.\n“It has leaked for years.”",
        [(MOSS, "It leaks every spring."), (MOSS, "It has leaked for years.")],
    ),
    (
        "inverted-tag",
        "‘The dam will hold,’ said Ida Moss.",
        [(MOSS, "The dam will hold,")],
    ),
    ("inverted-tag", '"The dam will hold," said Ida Moss.', [(MOSS, "The dam will hold,")]),
    ("inverted-tag", "''The dam will hold,'' said Ida Moss.", [(MOSS, "The dam will hold,")]),
    (
        "trailing-tag",
        "“They told us ‘never’ and left,” Ida Moss said.",
        [(MOSS, "They told us ‘never’ and left,")],
    ),
]


@pytest.mark.parametrize(("rule", "text", "expected"), DIRECT)
def test_direct_speech_goes_to_whoever_said_it(voices, rule, text, expected):
    direct = [one for one in voices(text) if one[0] == "direct"]
    assert direct == [("direct", name, words) for name, words in expected]


@pytest.mark.parametrize(("rule", "text", "expected"), DIRECT)
def test_quotation_names_the_rule_that_decided(read, rule, text, expected):
    _, found = read(text)
    assert found.quotations[-1].rule == rule


MIXED = [
    "Ida Moss called the plan “a disgrace to the valley” on Monday.",
    "Ida Moss said the plan was “the worst of all.”",
    "Ida Moss vowed to “take care of the dam and all who live below it.”",
    "Ida Moss said the dam “is going to hold whatever the engineers say.”",
    "The plan is “a disgrace,” Ida Moss said.",
    "Ida Moss agreed, saying “four floods did not break the dam”.",
]


@pytest.mark.parametrize("text", MIXED)
def test_a_fragment_in_the_writers_sentence_stays_with_the_narrator(voices, text):
    [(kind, name, _)] = voices(text)
    assert (kind, name) == ("mixed", MOSS)


UNVOICED = [
    "Ida Moss wrote a book titled “The Dam That Held”.",
    "Ida Moss spoke on Lund Radio’s “Morning in the Valley.”",
    "The so-called “river people” left early.",
    "‘We watched the water rise’",
    "The bridge, known as “Old Bess,” fell.",
]


@pytest.mark.parametrize("text", UNVOICED)
def test_a_title_a_heading_or_irony_has_no_voice(voices, text):
    assert [kind for kind, _, _ in voices(text) if kind == "direct"] == []


SILENT = [BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.READ_MORE]


@pytest.mark.parametrize("kind", SILENT)
def test_a_block_that_is_no_body_text_has_no_speech(voices, kind):
    text = "“The dam will hold,” Ida Moss said."
    assert voices(text, {0: kind}) == [("none", None, "The dam will hold,")]


def test_a_pull_quote_is_not_spoken_twice(voices):
    text = "“The dam will hold.”\n“The dam will hold,” Ida Moss said on Monday."
    assert [kind for kind, _, _ in voices(text)] == ["none", "direct"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Moss said the dam was “past its years”.\n“It leaks every spring.\n“It has leaked for years.”",
        "Ida Moss said the dam leaks.\n“It leaks every spring.\n“It has leaked for years.”",
    ],
)
def test_an_unclosed_paragraph_behind_a_statement_is_sure_enough_for_a_voice(read, text):
    _, found = read(text)
    assert all(one.confidence > 0.5 for one in found.quotations)


@pytest.mark.parametrize("opening", ["Sentencing", "Thanking", "Addressing", "Passing sentence on"])
@pytest.mark.parametrize("role", ["judge", "chairman", "magistrate", "mayor"])
def test_who_is_acted_upon_in_front_is_not_who_says_it(voices, opening, role):
    text = f"{opening} Ida Moss, the {role} said: “The dam will hold.”"
    assert voices(text) == [("direct", f"the {role}", "The dam will hold.")]


@pytest.mark.parametrize("surface", ["A sign outside the hall", "The banners", "His T-shirt"])
@pytest.mark.parametrize("verb", ["read", "said", "proclaimed"])
def test_nobody_speaks_on_a_surface(voices, surface, verb):
    text = f"“It leaks,” said Ida Moss.\n\n{surface} {verb}: “The dam will hold.”"
    assert voices(text)[1] == ("direct", None, "The dam will hold.")


@pytest.mark.parametrize("meeting", ["met Karl Abe", "sat beside Karl Abe", "called Karl Abe"])
def test_pronoun_that_may_mean_either_of_two_people_is_doubtful(read, meeting):
    _, found = read(f"Lennox Moss {meeting} in York on Monday.\n\n“The dam will hold,” he said.")
    assert found.quotations[0].confidence < AttributionSettings().threshold


@pytest.mark.parametrize("group", ["Three were hurt, among them", "Two were held, including"])
def test_one_person_named_in_the_sentence_before_is_who_speaks(voices, group):
    text = f"“It leaks,” said Ida Moss.\n\n{group} Karl Abe. “The dam will hold,” he said."
    assert voices(text)[1] == ("direct", "Karl Abe", "The dam will hold,")
