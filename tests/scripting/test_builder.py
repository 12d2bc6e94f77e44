from dataclasses import replace

import pytest
from tests.scripting.conftest import SPEAKERS, said

from quotecast.model import BlockKind, Quotation, QuotationKind, Rule, Span
from quotecast.scripting.builder import doubts
from quotecast.scripting.checking.comparison import compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.pacing import paced
from quotecast.scripting.proof import prove
from quotecast.settings import PauseSettings

SPEECHES = {
    "a tag behind the quotation goes before it": (
        "“⟦jo|We lost the ship,⟧” ⟨{Jo Roe} <<said>>⟩.",
        ["narrator: Jo Roe said:", "jo: We lost the ship,"],
    ),
    "an inverted tag puts its subject first, with the apposition": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe}, a captain at Blue Line⟩.",
        ["narrator: Jo Roe, a captain at Blue Line, said:", "jo: We lost it,"],
    ),
    "a word that says when or how stays behind the verb": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe} afterwards⟩.",
        ["narrator: Jo Roe said afterwards:", "jo: We lost it,"],
    ),
    "a word that stresses the name stays with it": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe} herself⟩.",
        ["narrator: Jo Roe herself said:", "jo: We lost it,"],
    ),
    "what ends a sentence that quoted words begin stays within it": (
        "“⟦jo|We want out⟧” of here, ⟨{Roe} <<said>>⟩, “⟦jo|but nobody lets us.⟧”",
        ["narrator: “We want out” of here, Roe said, “but nobody lets us.”"],
    ),
    "what is led to behind other quoted words is heard": (
        "“⟦jo|We want out⟧” of here, ⟨{Roe} <<said>>⟩. “⟦jo|Nobody lets us.⟧”",
        ["narrator: “We want out” of here, Roe said.", "jo: Nobody lets us."],
    ),
    "a clause that no mark parts from quoted words is their sentence's": (
        "“⟦jo|We lost it, for we slept⟧” while it rained, ⟨{Roe} <<said>>⟩.",
        ["narrator: “We lost it, for we slept” while it rained, Roe said."],
    ),
    "a noun stays with the noun before it": (
        "“⟦off|We lost it,⟧” ⟨<<said>> {one official} ashore⟩.",
        ["narrator: One official ashore said:", "off: We lost it,"],
    ),
    "a little picture is no line of its own": (
        "⟨{Jo Roe} <<said>>⟩: “⟦jo|We won! 🎉🎉⟧”",
        ["narrator: Jo Roe said:", "jo: We won!"],
    ),
    "a little picture alone is said by nobody": (
        "“⟦jo|🎉,⟧” ⟨{Jo Roe} <<wrote>>⟩. Then the ice broke.",
        ["narrator: Jo Roe wrote.", "narrator: Then the ice broke."],
    ),
    "what belongs to a name stays with it": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe} senior⟩.",
        ["narrator: Jo Roe senior said:", "jo: We lost it,"],
    ),
    "a number that belongs to a name stays with it": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe} iii⟩.",
        ["narrator: Jo Roe iii said:", "jo: We lost it,"],
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
        ["narrator: Jo Roe said on Tuesday, pointing at the chart:", "jo: We lost it,"],
    ),
    "an apposition that looks like a participle belongs to the name": (
        "“⟦jo|We lost it,⟧” ⟨<<said>> {Jo Roe}, managing owner of the line⟩.",
        ["narrator: Jo Roe, managing owner of the line, said:", "jo: We lost it,"],
    ),
    "an inverted tag in front is put straight": (
        "⟨<<Added>> {Jo Roe}⟩: “⟦jo|All of it.⟧”",
        ["narrator: Jo Roe added:", "jo: All of it."],
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
    "who is heard first is named in full with the description": (
        "It rained.\n“⟦ed|We built it,⟧” ⟨{Voss} <<said>>⟩.",
        ["narrator: It rained.", "narrator: Ed Voss, a shipwright, said:", "ed: We built it,"],
    ),
    "a description that the tag has isn't said twice": (
        "“⟦ed|We built it,⟧” ⟨<<said>> {Ed Voss}, a shipwright⟩.",
        ["narrator: Ed Voss, a shipwright, said:", "ed: We built it,"],
    ),
    "a pronoun becomes the name that the article uses": (
        "Jo Roe came. Ms Roe saw Al Brun. Ms Roe left.\nIt rained.\n“⟦jo|No,⟧” ⟨{she} <<said>>⟩.",
        [
            "narrator: Jo Roe came.",
            "narrator: Ms Roe saw Al Brun.",
            "narrator: Ms Roe left.",
            "narrator: It rained.",
            "narrator: Ms Roe said:",
            "jo: No,",
        ],
    ),
    "a continuation needs no lead-in": (
        "“⟦jo|We lost it,⟧” ⟨{Roe} <<said>>⟩.\n“⟦jo|Never again.⟧”",
        ["narrator: Jo Roe said:", "jo: We lost it,", "jo: Never again."],
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
        ["narrator: In short, Jo Roe said:", "jo: we lost it,"],
    ),
    "a clause that leads to the quotation leads to the voice": (
        "Asked about it, Roe told us that “⟦jo|we lost it.⟧”",
        ["narrator: Asked about it, Roe told us:", "jo: we lost it."],
    ),
    "a sentence that can't do without its quotation stays whole with the narrator": (
        "“⟦jo|We lost it⟧” is how the captain put it to us.",
        ["narrator: “We lost it” is how the captain put it to us."],
    ),
    "another clause behind the quotation is a sentence of its own": (
        "⟨{Roe} <<said>>⟩ “⟦jo|we lost it,⟧” but Brun disagreed.",
        ["narrator: Jo Roe said:", "jo: we lost it,", "narrator: But Brun disagreed."],
    ),
    "two speakers in one paragraph each get their lead-in": (
        "“⟦jo|Yes,⟧” ⟨{Roe} <<said>>⟩. “⟦al|No,⟧” ⟨{Brun} <<said>>⟩.",
        ["narrator: Jo Roe said:", "jo: Yes,", "narrator: Al Brun said:", "al: No,"],
    ),
}


@pytest.mark.parametrize(("markup", "expected"), SPEECHES.values(), ids=SPEECHES.keys())
def test_speech_is_introduced(marked, markup, expected):
    script = marked(markup).script()
    assert [f"{line.speaker_id}: {line.text}" for line in script.lines()] == expected


def test_sentence_isnt_cut_inside_a_quoted_title(marked):
    article = marked("The “Rain. We like it.” campaign of the town failed. It poured.")
    quotation = Quotation(
        span=Span(start=5, end=21), kind=QuotationKind.NONE, confidence=0.9, rule=Rule.COLON
    )
    article.quotations = (quotation,)
    assert [line.text for line in article.script().lines()] == [
        "The “Rain. We like it.” campaign of the town failed.",
        "It poured.",
    ]


def test_title_is_one_line(marked):
    article = marked("‘Rain. We like it.’: a town", {0: BlockKind.TITLE})
    assert [line.text for line in article.script().lines()] == ["‘Rain. We like it.’: a town"]


DOUBTFUL = {
    "“⟦jo|Was it lost?⟧” ⟨{she} <<asked>>⟩.": ["Quote: “Was it lost?” end of quote, she asked."],
    "“⟦jo|Was it lost?⟧” ⟨{Roe} <<asked>>⟩.": ["Quote: “Was it lost?” End of quote.", "Roe asked."],
    "“⟦jo|We lost it,⟧” ⟨{Roe} <<said>>⟩.": ["Quote: “We lost it,” end of quote, Roe said."],
    "⟨{Roe} <<said>>⟩: “⟦jo|We lost it. All of it.⟧”": [
        "Roe said: quote: “We lost it. All of it.” End of quote.",
    ],
    "⟨{Roe} <<called>>⟩ it an “⟦jo|old boat. All of it was lost.⟧”": [
        "Roe called it quote: an “old boat. All of it was lost.” End of quote.",
    ],
    "“⟦jo|We lost it.⟧” It rained.": ["Quote: “We lost it.” End of quote.", "It rained."],
}


@pytest.mark.parametrize(("markup", "expected"), DOUBTFUL.items())
def test_narrator_says_where_a_doubtful_quotation_begins_and_ends(marked, markup, expected):
    script = marked(markup).script(threshold=0.95)
    assert [line.text for line in script.lines()] == expected
    assert {line.speaker_id for line in script.lines()} == {"narrator"}


def test_block_of_quoted_text_without_a_speaker_is_announced(marked):
    article = marked("It says:\nAll boats sail.", {1: BlockKind.BLOCKQUOTE})
    assert said(article.script()) == [
        "narrator: It says:",
        "narrator: Quote: All boats sail. End of quote.",
    ]


def test_block_quotations_that_follow_one_another_are_announced_once_and_told_one_by_one(marked):
    text = "Roe is a pilot.\n⟦jo|I saw the dune.⟧\n⟦jo|Then I fell.⟧\nIt rained.\n⟦jo|I got up.⟧"
    kinds = dict.fromkeys((1, 2, 4), BlockKind.BLOCKQUOTE)
    article = marked(text, kinds)
    script = article.script(threshold=0.95)
    assert [line.text for line in script.lines()][1:] == [
        "Quote: I saw the dune.",
        "Then I fell. End of quote.",
        "It rained.",
        "Quote: I got up. End of quote.",
    ]
    told = doubts(article.article(), article.quotations, tuple(SPEAKERS.values()), script, 0.95)
    assert [one.origin for one in told] == [quotation.span for quotation in article.quotations]


def test_what_a_label_opens_within_a_block_quotation_is_of_whoever_is_quoted(marked):
    text = "Roe is a pilot.\nSummary Rope is cheap.\nAll sail.\nIt rained."
    alone = marked(text, {1: BlockKind.BLOCKQUOTE}).script()
    assert not any("uote" in line for line in said(alone))
    row = marked(text, {1: BlockKind.BLOCKQUOTE, 2: BlockKind.BLOCKQUOTE}).script()
    assert [line.text for line in row.lines()][1:3] == [
        "Quote: Summary Rope is cheap.",
        "All sail. End of quote.",
    ]


def test_what_a_writer_sets_apart_of_their_own_words_is_no_quotation(marked):
    lines = ["I row and I fish.", "My boat is old.", "I like it.", "I work alone.", "I am Ann."]
    own = [f"You need a boat of my make {at}." for at in range(3)]
    text = "\n".join(
        line for pair in zip(lines, [*own, "", ""], strict=True) for line in pair if line
    )
    kinds = dict.fromkeys((1, 3, 5), BlockKind.BLOCKQUOTE)
    assert not [line for line in said(marked(text, kinds).script()) if "uote" in line]
    twice = text.replace(f"{own[2]}\n", "")
    assert (
        len(
            [
                one
                for one in said(marked(twice, {1: kinds[1], 3: kinds[3]}).script())
                if "uote" in one
            ]
        )
        == 2
    )
    own_lines = [f"I sell a boat of my make {at}." for at in range(3)]
    marked_up = "\n".join(
        line
        for pair in zip(lines, [*(f"⟦jo|{one}⟧" for one in own_lines), "", ""], strict=True)
        for line in pair
        if line
    )
    article = marked(marked_up, kinds)
    script = article.script(threshold=0.95)
    assert not [line for line in said(script) if "uote" in line]
    people = tuple(SPEAKERS.values())
    told = doubts(article.article(), article.quotations, people, script, 0.95)
    assert [one.kind for one in told] == ["format"]
    led = text.replace("My boat is old.", "My boat says:")
    assert [one for one in said(marked(led, kinds).script()) if "uote" in one]


VERBATIM = {
    "tags stay where they stand": (
        "“⟦jo|We lost it,⟧” ⟨{Roe} <<said>>⟩. “⟦jo|All.⟧”",
        ["jo: We lost it,", "narrator: Roe said.", "jo: All."],
    ),
    "a sentence goes on after the voice": (
        "Roe, who said “⟦jo|we lost it⟧”, left.",
        ["narrator: Roe, who said", "jo: we lost it", "narrator: left."],
    ),
    "pronouns stay": (
        "It rained.\n“⟦jo|No,⟧” ⟨{she} <<said>>⟩.",
        ["narrator: It rained.", "jo: No,", "narrator: she said."],
    ),
}


@pytest.mark.parametrize(("markup", "expected"), VERBATIM.values(), ids=VERBATIM.keys())
def test_verbatim_style_keeps_the_order(marked, markup, expected):
    assert said(marked(markup).script(style="verbatim")) == expected


def test_verbatim_style_reads_and_announces_captions_and_boxes(marked):
    article = marked(
        "It rained.\nA wet pier\nMore rain", {1: BlockKind.CAPTION, 2: BlockKind.READ_MORE}
    )
    script = article.script(style="verbatim")
    assert [line.text for line in script.lines()] == [
        "It rained.",
        "Image:",
        "A wet pier",
        "Related:",
        "More rain",
    ]
    assert script.omissions == ()


def test_fragment_gets_its_voice_only_when_asked_for(marked):
    article = marked("Roe called it “⟦jo|a shame⟧”.")
    fragment = replace(article.quotations[0], kind=QuotationKind.MIXED)
    article.quotations = (fragment,)
    assert said(article.script()) == ["narrator: Roe called it “a shame”."]
    assert said(article.script(fragments="voiced")) == [
        "narrator: Roe called it",
        "jo: a shame",
    ]


def interview(marked, markup):
    article = marked(markup)
    article.quotations = tuple(replace(q, rule=Rule.INTERVIEW) for q in article.quotations)
    return said(article.script())


def test_interview_of_two_becomes_dialogue(marked):
    heard = interview(
        marked,
        "⟨{Q}⟩: ⟦jo|Did it rain?⟧\n⟨{Brun}⟩: ⟦al|It did.⟧\n⟨{Q}⟩: ⟦jo|Much?⟧\n⟨{Brun}⟩: ⟦al|Yes.⟧",
    )
    assert heard[:4] == ["narrator: Jo Roe:", "jo: Did it rain?", "narrator: Brun:", "al: It did."]
    assert heard[4:] == ["jo: Much?", "al: Yes."]


LABELLED = {
    "who speaks": (
        "⟦jo|Jo Roe: Did it rain?⟧\n⟦al|Brun: It did.⟧\n⟦jo|Much?⟧\n⟦al|Brun: It did.⟧",
        True,
    ),
    "a word that they explain": ("⟦jo|Rain: what was it like?⟧\n⟦al|Mud: it was all mud.⟧", False),
    "another's name": ("⟦jo|Did it rain?⟧\n⟦al|Voss: he rowed in it.⟧", False),
}


@pytest.mark.parametrize(("markup", "is_parted"), LABELLED.values(), ids=LABELLED)
def test_label_of_a_turn_is_not_said_by_its_voice(marked, markup, is_parted):
    heard = interview(marked, markup)
    own = [line for line in heard if not line.startswith("narrator: ")]
    assert any(": " in line.partition(": ")[2] for line in own) is not is_parted


@pytest.mark.parametrize("label", ["Brun:", "Al Brun:"])
def test_label_pressed_to_its_turn_is_not_said_by_its_voice(marked, label):
    heard = interview(
        marked, f"⟦jo|Did it rain?⟧\n⟦al|{label}It did.⟧\n⟦jo|At 9:30?⟧\n⟦al|It did.⟧"
    )
    assert [line for line in heard if line.startswith("al: ")] == ["al: It did."] * 2
    assert "jo: At 9:30?" in heard


def test_label_of_some_turns_is_no_changed_word_of_theirs(marked):
    source = marked("⟦jo|Jo Roe: Did it rain?⟧\n⟦al|Brun: It did.⟧\n⟦jo|Much?⟧\n⟦al|It did.⟧")
    source.quotations = tuple(replace(q, rule=Rule.INTERVIEW) for q in source.quotations)
    script, speakers = source.script(), tuple(SPEAKERS.values())
    layout = place_lines(source.article(), source.quotations, speakers, script, ())
    assert compare(layout, SpeakerJudge(speakers, script, 0.5)) == ()
    assert prove(source.text, script) == ()


def test_who_asks_for_an_outlet_is_labelled_by_it(marked):
    article = marked("⟦off|The Post: Did it rain?⟧\n⟦al|It did.⟧")
    article.quotations = tuple(replace(q, rule=Rule.INTERVIEW) for q in article.quotations)
    heard = said(article.script(publisher="The Post"))
    assert "off: Did it rain?" in heard
    assert "off: The Post: Did it rain?" in said(article.script(publisher="Kiln"))


def test_interview_of_three_keeps_the_labels(marked):
    heard = interview(
        marked,
        "⟨{Roe}⟩: ⟦jo|Rain?⟧\n⟨{Brun}⟩: ⟦al|Yes.⟧\n⟨{Voss}⟩: ⟦ed|No.⟧\n⟨{Brun}⟩: ⟦al|Yes.⟧",
    )
    assert heard[-2:] == ["narrator: Brun:", "al: Yes."]


def test_interview_of_three_names_only_whoever_answers_anew(marked):
    heard = interview(
        marked,
        "⟨{Roe}⟩: ⟦jo|Rain?⟧\n⟨{Brun}⟩: ⟦al|Yes.⟧\n⟨{Voss}⟩: ⟦ed|No.⟧\n⟨{Roe}⟩: ⟦jo|Much?⟧\n⟨{Voss}⟩: ⟦ed|None.⟧"
        "\n⟨{Brun}⟩: ⟦al|Some.⟧",
    )
    assert heard[-4:] == ["jo: Much?", "ed: None.", "narrator: Brun:", "al: Some."]


def posted(marked, before="", handle="@jo"):
    article = marked(f"{before}⟦jo|We sail.⟧\n⟨— {{Jo Roe}} ({handle}) May 3, 2024⟩")
    tag = article.blocks[-1].span
    source = Span(start=tag.start + 2, end=tag.start + 8)
    speech = replace(article.quotations[0], rule=Rule.POST, tag=tag, source=source)
    article.quotations = (speech,)
    return article.script()


LED_TO = {
    "Jo Roe wrote this on the page:": [],
    "The gate\nJo Roe wrote this on the page:": [],
    "Jo Roe wrote this on the page.": ["narrator: Jo Roe posted on May 3, 2024:"],
    "Al Brun wrote of Jo Roe:": ["narrator: Jo Roe posted on May 3, 2024:"],
    "Al Brun wrote that Jo Roe was late:": ["narrator: Jo Roe posted on May 3, 2024:"],
    "There was another view of it:": ["narrator: Jo Roe posted on May 3, 2024:"],
}


@pytest.mark.parametrize(("before", "lead"), LED_TO.items())
def test_post_that_a_sentence_leads_to_is_not_introduced_twice(marked, before, lead):
    heard = said(posted(marked, f"{before}\n"))
    assert heard[before.count("\n") + 1 :] == [*lead, "jo: We sail."]


@pytest.mark.parametrize("handle", ["@jo", "@jo.bsky.social", "@jo@example.org"])
def test_post_is_introduced_by_its_signature(marked, handle):
    script = posted(marked, handle=handle)
    assert said(script) == ["narrator: Jo Roe posted on May 3, 2024:", "jo: We sail."]
    assert "handle" in {entry.reason for entry in script.omissions}


def test_title_publisher_and_date_come_first(marked):
    article = marked("A storm\nIt rained.", {0: BlockKind.TITLE})
    script = article.script(publisher="The Post", published="2024-05-03", disclosure="All robots.")
    assert [line.text for line in script.lines()] == [
        "A storm",
        "From The Post, 3 May 2024.",
        "All robots.",
        "It rained.",
    ]


CREDITS = {
    "the opening has named it": ("It rained.", "It rained."),
    "the article's own names it again": ("It rained.\nSource: The Post", "It rained."),
    "the article's own names more": ("It rained.\nSource: Kiln", "Source: Kiln"),
    "the opening names an agency": ("TARN (AP) — It rained.", "Source: The Post."),
}


@pytest.mark.parametrize(("markup", "last"), CREDITS.values(), ids=CREDITS)
def test_source_is_named_once(marked, markup, last):
    script = marked(markup, {1: BlockKind.SOURCE}).script(byline="Jo Roe", publisher="The Post")
    assert [line.text for line in script.lines()][-1] == last


def test_host_is_named_where_the_opening_names_whose_it_is(marked):
    script = marked("TARN (CNN) — It rained.").script(byline="Jo Roe", publisher="cnn.com")
    assert [line.text for line in script.lines()][-1] == "It rained."


def test_bullet_of_a_paragraph_isnt_spoken(marked):
    lines = [line.text for line in marked("It rained.\n• It froze.\n- It is so -").script().lines()]
    assert lines == ["It rained.", "It froze.", "- It is so -"]


def test_headings_become_chapters(marked):
    article = marked("It rained.\n‘We lost it’\nIt stopped.", {1: BlockKind.HEADING})
    assert [chapter.title for chapter in article.script().chapters] == ["T", "‘We lost it’"]


def test_heading_of_a_box_is_spoken_within_its_chapter(marked):
    article = marked("It rained.\nWhat is ice?\nIt is cold.", {1: BlockKind.HEADING})
    article.blocks = tuple(
        replace(block, is_boxed=block.kind is BlockKind.HEADING) for block in article.blocks
    )
    script = article.script()
    assert [chapter.title for chapter in script.chapters] == ["T"]
    assert [line.text for line in script.lines()] == ["It rained.", "What is ice?", "It is cold."]


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
    text = "It rained. It poured.\nIt stopped.\nIt froze.\nLater\nSun."
    article = marked(text, {3: BlockKind.HEADING})
    pauses = [line.pause_after_ms for line in article.script().lines()]
    sentence, paragraph, short, chapter, heading, last = pauses
    assert 0 == last < sentence < short < paragraph < heading < chapter


def test_pauses_around_a_voice_are_settings_of_their_own(marked):
    article = marked("It rained.\n“⟦jo|We sank.⟧” ⟨{Jo Roe} <<said>>⟩.\nIt stopped.")
    pauses = PauseSettings(short_paragraph_ms=1, speaker_ms=2, after_voice_ms=3)
    lines = [line for one in paced(article.script().chapters, pauses) for line in one.lines()]
    assert [line.pause_after_ms for line in lines] == [1, 2, 3, 0]


def test_description_that_replaces_a_pronoun_gets_a_capital(marked):
    article = marked("It rained.\n\n“⟦off|We sank,⟧” ⟨{she} <<said>>⟩.")
    assert "One official said:" in [line.text for line in article.script().lines()]


def test_stray_mark_before_a_speech_is_no_clause_of_the_writer(marked):
    article = marked("Jo Roe spoke.\n\n” ⟦jo|We sank,⟧” ⟨{she} <<said>>⟩.")
    assert "She said:" in [line.text for line in article.script().lines()]


GOES_ON = {
    "in its paragraph": (" ", Rule.CONTINUATION, True),
    "in the next paragraph": ("\n", Rule.LAST_SOURCE, True),
    "behind another sentence": ("\nIt rained. ", Rule.LAST_SOURCE, False),
}


@pytest.mark.parametrize(("between", "rule", "stays"), GOES_ON.values(), ids=GOES_ON)
def test_what_goes_on_from_a_doubtful_beginning_stays_with_it(marked, between, rule, stays):
    made = marked(f"“⟦jo|We row,⟧” ⟨{{she}} <<said>>⟩.{between}“⟦jo|We row in the dark.⟧”")
    first, second = made.quotations
    sure = replace(second, confidence=0.97, rule=rule)
    made.quotations = (replace(first, confidence=0.6), sure)
    script = made.script(threshold=0.8)
    assert (script.speakers == ()) is stays
    told = " ".join(n.message for n in doubts(made.article(), made.quotations, (), script, 0.8))
    assert ("goes on from words that stay there" in told) is stays


@pytest.mark.parametrize(
    ("words", "is_told"), [("We row in the dark too", True), ("the dark", False)]
)
def test_fragment_that_looks_like_a_sentence_is_told_of(marked, words, is_told):
    made = marked(f"They spoke of “⟦jo|{words}⟧” and rowed on.")
    made.quotations = tuple(replace(one, kind=QuotationKind.MIXED) for one in made.quotations)
    script = made.script(threshold=0.8)
    told = doubts(made.article(), made.quotations, (), script, 0.8)
    assert bool(told) is is_told


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("is shut for good. Nobody has mended it in all these years", True),
        ("is shut for good. It is. And how", False),
        ("is shut for good", False),
    ],
)
def test_whole_sentences_that_a_fragment_goes_on_for_are_announced_and_told(marked, words, is_told):
    made = marked(f"Roe spoke. The pier “⟦jo|{words}.⟧” It rained.")
    made.quotations = tuple(replace(one, kind=QuotationKind.MIXED) for one in made.quotations)
    script = made.script(threshold=0.8)
    lines = [line.text for line in script.lines()]
    assert any(line.startswith("The pier quote: “is shut") for line in lines) is is_told
    assert any("End of quote" in line for line in lines) is is_told
    assert bool(doubts(made.article(), made.quotations, (), script, 0.8)) is is_told


READ_ALONE = {
    "row": ("“⟦jo|It will all be dry by May.⟧” Yes", BlockKind.TABLE_ROW, "radio", "a table"),
    "footnote": ("“⟦jo|It will all be dry by May.⟧”", BlockKind.FOOTNOTE, "verbatim", "a footnote"),
    "caption": (
        "“⟦jo|It will all be dry by May,⟧” she said",
        BlockKind.CAPTION,
        "verbatim",
        "a caption",
    ),
    "said by a voice too": ("“⟦jo|We row in the dark too.⟧” Yes", BlockKind.TABLE_ROW, "radio", ""),
    "a title": ("“⟦jo|The dry bay of May⟧”", BlockKind.TABLE_ROW, "radio", ""),
    "a title with a stop": (
        "“⟦jo|I Will Always Row With You.⟧”",
        BlockKind.TABLE_ROW,
        "radio",
        "",
    ),
    "a few words": ("“⟦jo|Yes, dry.⟧”", BlockKind.TABLE_ROW, "radio", ""),
    "left out": ("“⟦jo|It will all be dry by May.⟧”", BlockKind.CAPTION, "radio", ""),
    "a paragraph's title": ("“⟦jo|It will all be dry by May.⟧”", BlockKind.PARAGRAPH, "radio", ""),
}


@pytest.mark.parametrize(("line", "kind", "style", "place"), READ_ALONE.values(), ids=READ_ALONE)
def test_sentence_in_marks_that_only_the_narrator_reads_is_told(marked, line, kind, style, place):
    text = (
        f"They rowed on, and it rained.\n{line}\n“⟦jo|We row in the dark too,⟧” ⟨{{she}} <<said>>⟩."
    )
    made = marked(text, {1: kind})
    row, voiced = made.quotations
    quiet = replace(row, kind=QuotationKind.NONE, speaker_id=None, rule=Rule.HEADING)
    made.quotations = (quiet, voiced)
    script = made.script(style=style)
    told = [n.message for n in doubts(made.article(), made.quotations, (), script, 0.5)]
    words = row.span.cut_from(made.text)
    expected = [f"“{words}” stays with the narrator: it stands in {place}"] if place else []
    assert told == expected
