"""Interviews whose questions are printed bold, without labels."""

import pytest

from quotecast.attributing import attribute
from quotecast.attributing.questions import question_turns
from quotecast.languages import language_of
from quotecast.model import source_named
from quotecast.reading.markdown import read
from quotecast.reading.originals import Original

HEAD = "# The ferry\n\nBastian Ekholm has been harbour master of Vessing for nineteen years.\n\n"


def article_of(markdown):
    return read(Original(data=(HEAD + markdown).encode(), source=source_named("ferry.md"))).article


INTERVIEW = (
    "**What do you mean?**\n\nI mean what I said.\n\nIt is so.\n\n"
    "**The council says no.**\n\n(Laughs.) I asked Councillor Brandt that.\n\n"
    "**Q: Will you stay?**\n\nA: I'll stay.\n"
)
TURNS = [
    ("the interviewer", "What do you mean?"),
    ("Bastian Ekholm", "I mean what I said."),
    ("Bastian Ekholm", "It is so."),
    ("the interviewer", "The council says no."),
    ("Bastian Ekholm", "I asked Councillor Brandt that."),
    ("the interviewer", "Will you stay?"),
    ("Bastian Ekholm", "I'll stay."),
]


def test_bold_questions_and_what_follows_them_are_two_voices():
    article = article_of(INTERVIEW)
    found = attribute(article, language_of("en"))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    said = [(names[q.speaker_id], q.span.cut_from(article.text)) for q in found.quotations]
    assert said == TURNS


LABELLED = {
    "in the bold questions": (
        (
            "**Courier: When did you come?**\n\n**Ekholm:** In May. I came by boat.\n\n"
            "**Courier: They say you swam.**\n\n**Ekholm:** (Laughs.) I did not.\n\nI never would.\n"
        ),
        [
            ("Courier", "When did you come?"),
            ("Bastian Ekholm", "In May. I came by boat."),
            ("Courier", "They say you swam."),
            ("Bastian Ekholm", "I did not."),
            ("Bastian Ekholm", "I never would."),
        ],
    ),
    "of the questions alone, but for one": (
        (
            "**Courier: Is it deep?**\n\nI think so.\n\n**Courier: And cold?**\n\nNote: I freeze.\n\n"
            "**And now?**\n\nNothing.\n"
        ),
        [
            ("Courier", "Is it deep?"),
            ("Bastian Ekholm", "I think so."),
            ("Courier", "And cold?"),
            ("Bastian Ekholm", "Note: I freeze."),
            ("Courier", "And now?"),
            ("Bastian Ekholm", "Nothing."),
        ],
    ),
    "of two who answer": (
        (
            "**Is it deep?**\n\nEkholm: I think so.\n\nBrandt: I don't.\n\n"
            "**And cold?**\n\nEkholm: I freeze.\n\nAlways.\n\nBrandt: I swim.\n"
        ),
        [
            ("the interviewer", "Is it deep?"),
            ("Bastian Ekholm", "I think so."),
            ("Brandt", "I don't."),
            ("the interviewer", "And cold?"),
            ("Bastian Ekholm", "I freeze."),
            ("Bastian Ekholm", "Always."),
            ("Brandt", "I swim."),
        ],
    ),
    "that are subjects": (
        (
            "**Brexit: was it wise?**\n\nI say no.\n\n**Brexit: and now?**\n\nI wait.\n\n"
            "**What then?**\n\nI row.\n\n**And after?**\n\nMay: I rest.\n"
        ),
        [
            ("the interviewer", "Brexit: was it wise?"),
            ("Bastian Ekholm", "I say no."),
            ("the interviewer", "Brexit: and now?"),
            ("Bastian Ekholm", "I wait."),
            ("the interviewer", "What then?"),
            ("Bastian Ekholm", "I row."),
            ("the interviewer", "And after?"),
            ("Bastian Ekholm", "May: I rest."),
        ],
    ),
}


@pytest.mark.parametrize(("markdown", "said"), LABELLED.values(), ids=LABELLED)
def test_names_before_questions_and_answers_are_labels(markdown, said):
    article = article_of(markdown)
    found = attribute(article, language_of("en"))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    told = [(names[q.speaker_id], q.span.cut_from(article.text)) for q in found.quotations]
    assert told == said


OTHERS = {
    "one question": "**What do you mean?**\n\nI mean it.\n",
    "bold lines that ask nothing": "**Bread**\n\nI bake it.\n\n**Milk.**\n\nI buy it.\n",
    "a report with questions for headings": (
        '**Where is it?**\n\nIn Tarn. “I saw it,” said Ida Moss.\n\n**Who has it?**\n\nNobody. "We want it," she said.\n'
    ),
    "a report on the US": (
        "**Will planes fly?**\n\nUS Air says so, the US too.\n\n**And trains?**\n\nUS ones run.\n"
    ),
    "a page of frequent questions": (
        "**What is it?**\n\nYou play it.\n\n**Who plays it?**\n\nYou and others.\n"
    ),
}


@pytest.mark.parametrize("markdown", OTHERS.values(), ids=OTHERS)
def test_what_only_looks_like_an_interview_is_none(markdown):
    assert question_turns(article_of(markdown), language_of("en")) == {}


CLOSINGS = {
    "what closes the page": ("The Long Mole is sold by the port for two pounds.", []),
    "what is of their own": ("I can't swim.", ["I can't swim."]),
}


@pytest.mark.parametrize(("closing", "said"), CLOSINGS.values(), ids=CLOSINGS)
def test_last_answer_ends_with_its_paragraph_where_all_others_do(closing, said):
    article = article_of(
        f"**Is it deep?**\n\nI think so.\n\n**And cold?**\n\nI know it.\n\n{closing}\n"
    )
    found = attribute(article, language_of("en"))
    assert [q.span.cut_from(article.text) for q in found.quotations][4:] == said
