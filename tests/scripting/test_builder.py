import pytest

from quotecast.model import BlockKind, Quotation, QuotationKind, Span

SPEECHES = {
    "a tag behind the quotation goes before it": (
        "“⟦jo|We lost the ship,⟧” ⟨{Jo Roe} <<said>>⟩.",
        ["narrator: Jo Roe said:", "jo: We lost the ship,"],
    ),
    "an inverted tag puts its subject first, with the apposition": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe}, a captain at Blue Line⟩.",
        ["narrator: Jo Roe, a captain at Blue Line, said:", "jo: We lost it,"],
    ),
    "a time stays behind the verb": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe} on Tuesday⟩.",
        ["narrator: Jo Roe said on Tuesday:", "jo: We lost it,"],
    ),
    "what somebody did while speaking stays behind the verb": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe}, pointing at the chart⟩.",
        ["narrator: Jo Roe said, pointing at the chart:", "jo: We lost it,"],
    ),
    "a clause that carries more than the tag keeps all of it": (
        "“⟦jo|We lost it,⟧” ⟨{Roe} <<said>> on Tuesday, pointing at the chart⟩.",
        ["narrator: Roe said on Tuesday, pointing at the chart:", "jo: We lost it,"],
    ),
    "a title before the name moves with it": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> Capt. {Jo Roe}, who sailed it⟩.",
        ["narrator: Capt. Jo Roe, who sailed it, said:", "jo: We lost it,"],
    ),
    "a tag in front stays there": (
        "⟨{Jo Roe} <<said>>⟩: “⟦jo|We lost it. All of it.⟧”",
        ["narrator: Jo Roe said:", "jo: We lost it.", "jo: All of it."],
    ),
    "a split sentence is joined under one lead-in": (
        "“⟦jo|We lost it,⟧” ⟨{Jo Roe} <<said>>⟩, “⟦jo|and we were glad.⟧”",
        ["narrator: Jo Roe said:", "jo: We lost it, and we were glad."],
    ),
    "a second sentence behind the tag needs no lead-in": (
        "“⟦jo|We lost it,⟧” ⟨{Jo Roe} <<said>>⟩. “⟦jo|We were glad.⟧”",
        ["narrator: Jo Roe said:", "jo: We lost it,", "jo: We were glad."],
    ),
    "a pronoun becomes the name where nobody was named": (
        "It rained.\n“⟦jo|We lost it,⟧” ⟨{she} <<said>>⟩.",
        ["narrator: It rained.", "narrator: Jo Roe said:", "jo: We lost it,"],
    ),
    "a pronoun stays where the sentence before names only that person": (
        "Ms Roe smiled.\n“⟦jo|We lost it,⟧” ⟨{she} <<said>>⟩.",
        ["narrator: Ms Roe smiled.", "narrator: She said:", "jo: We lost it,"],
    ),
    "a continuation needs no lead-in": (
        "“⟦jo|We lost it,⟧” ⟨{Roe} <<said>>⟩.\n“⟦jo|Never again.⟧”",
        ["narrator: Roe said:", "jo: We lost it,", "jo: Never again."],
    ),
    "words by somebody the listener can't guess get a lead-in of ours": (
        "It rained.\n“⟦jo|Never again.⟧”",
        ["narrator: It rained.", "narrator: Jo Roe said:", "jo: Never again."],
    ),
    "a sentence that names two people doesn't say who speaks": (
        "Roe met Brun.\n“⟦jo|Never again.⟧”",
        ["narrator: Roe met Brun.", "narrator: Jo Roe said:", "jo: Never again."],
    ),
    "a paragraph that ends in a colon introduces the next": (
        "He put it like this:\n“⟦jo|Never again.⟧”",
        ["narrator: He put it like this:", "jo: Never again."],
    ),
    "an unnamed source is introduced by the description": (
        "It rained.\n“⟦off|Never again.⟧”",
        ["narrator: It rained.", "narrator: One official said:", "off: Never again."],
    ),
    "the writer's words before the quotation stay in front": (
        "In short, “⟦jo|we lost it,⟧” ⟨{Roe} <<said>>⟩.",
        ["narrator: In short, Roe said:", "jo: we lost it,"],
    ),
    "a clause that leads to the quotation leads to the voice": (
        "Asked about it, Roe told us that “⟦jo|we lost it.⟧”",
        ["narrator: Asked about it, Roe told us that:", "jo: we lost it."],
    ),
    "a sentence that can't do without its quotation stays whole with the narrator": (
        "“⟦jo|We lost it⟧” is how the captain put it to us.",
        ["narrator: “We lost it” is how the captain put it to us."],
    ),
    "another clause behind the quotation is a sentence of its own": (
        "⟨{Roe} <<said>>⟩ “⟦jo|we lost it,⟧” but Brun disagreed.",
        ["narrator: Roe said:", "jo: we lost it,", "narrator: But Brun disagreed."],
    ),
    "two speakers in one paragraph each get their lead-in": (
        "“⟦jo|Yes,⟧” ⟨{Roe} <<said>>⟩. “⟦al|No,⟧” ⟨{Brun} <<said>>⟩.",
        ["narrator: Roe said:", "jo: Yes,", "narrator: Brun said:", "al: No,"],
    ),
}


@pytest.mark.parametrize(("markup", "expected"), SPEECHES.values(), ids=SPEECHES.keys())
def test_speech_is_introduced(marked, markup, expected):
    script = marked(markup).script()
    assert [f"{line.speaker_id}: {line.text}" for line in script.lines()] == expected


def test_sentence_isnt_cut_inside_a_quoted_title(marked):
    article = marked("The “Rain. We like it.” campaign of the town failed. It poured.")
    quotation = Quotation(
        span=Span(start=5, end=21), kind=QuotationKind.NONE, confidence=0.9, rule="test"
    )
    article.quotations = (quotation,)
    assert [line.text for line in article.script().lines()] == [
        "The “Rain. We like it.” campaign of the town failed.",
        "It poured.",
    ]


def test_title_is_one_line(marked):
    article = marked("‘Rain. We like it.’: a town", {0: BlockKind.TITLE})
    assert [line.text for line in article.script().lines()] == ["‘Rain. We like it.’: a town"]


def test_doubtful_quotation_stays_with_the_narrator(marked):
    script = marked("“⟦jo|We lost it,⟧” ⟨{Roe} <<said>>⟩.").script(threshold=0.95)
    assert [line.text for line in script.lines()] == ["“We lost it,” Roe said."]


def test_title_publisher_and_date_come_first_and_the_source_last(marked):
    article = marked("A storm\nIt rained.", {0: BlockKind.TITLE})
    script = article.script(publisher="The Post", published="2024-05-03", disclosure="All robots.")
    assert [line.text for line in script.lines()] == [
        "A storm",
        "From The Post, 3 May 2024.",
        "All robots.",
        "It rained.",
        "Source: The Post.",
    ]


def test_source_in_the_article_is_the_credit(marked):
    article = marked("It rained.\nSource: The Post", {1: BlockKind.SOURCE})
    assert [line.text for line in article.script(publisher="The Post").lines()][
        -1
    ] == "Source: The Post"


def test_headings_become_chapters(marked):
    article = marked("It rained.\n‘We lost it’\nIt stopped.", {1: BlockKind.HEADING})
    assert [chapter.title for chapter in article.script().chapters] == ["T", "‘We lost it’"]


@pytest.mark.parametrize("kind", [BlockKind.CAPTION, BlockKind.READ_MORE])
def test_what_is_no_text_of_the_article_is_left_out_with_the_reason(marked, kind):
    article = marked("It rained.\nLook here", {1: kind})
    assert [entry.reason for entry in article.script().omissions] == [kind.value]


def test_bullet_isnt_spoken(marked):
    article = marked("- It rained.", {0: BlockKind.LIST_ITEM})
    assert [line.text for line in article.script().lines()] == ["It rained."]


def test_sentence_of_any_length_is_spoken_in_parts(marked):
    script = marked("word " * 1000).script()
    assert max(len(line.text) for line in script.lines()) <= 600


def test_pauses_grow_from_sentence_to_paragraph_to_chapter(marked):
    article = marked("It rained. It poured.\nIt stopped.\nLater\nSun.", {2: BlockKind.HEADING})
    pauses = [line.pause_after_ms for line in article.script().lines()]
    sentence, paragraph, chapter, heading, last = pauses
    assert 0 == last < sentence < paragraph == heading < chapter


def test_description_that_replaces_a_pronoun_gets_a_capital(marked):
    article = marked("It rained.\n\n“⟦off|We sank,⟧” ⟨{she} <<said>>⟩.")
    assert "One official said:" in [line.text for line in article.script().lines()]


def test_stray_mark_before_a_speech_is_no_clause_of_the_writer(marked):
    article = marked("Jo Roe spoke.\n\n” ⟦jo|We sank,⟧” ⟨{she} <<said>>⟩.")
    assert "She said:" in [line.text for line in article.script().lines()]
