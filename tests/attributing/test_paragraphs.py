"""Hold whom "it", "the firm", "the investor" and "their manager" mean by what their paragraph is about."""

import pytest
from tests.attributing.test_kinds_of_prose import speaker_of, titled
from tests.attributing.test_readings import DOUBT, hold

from quotecast.attributing import attribute
from quotecast.languages import language_of

_FIRST = "Air Sahil spoke first. “No,” the airline said."

# Who the paragraph is about; how it goes on; what the body is called by.
_BODIES = (
    ("Pastificio Bonelli & Figli", ("it", "the firm", "the company")),
    ("Severn Water plc", ("it", "the firm", "the company")),
    ("The Passenger Rights Forum", ("it", "the forum")),
)


@pytest.mark.parametrize(
    "told",
    [
        "{body} said that it was surprised.",
        "{body} has taken no position.",
        "{body}, which has a boat, called for a ban.",
        "The fee was cut in May. {body} called for a ban.",
    ],
)
@pytest.mark.parametrize(
    ("body", "called"), [(body, one) for body, calls in _BODIES for one in calls]
)
def test_body_that_a_paragraph_is_about_speaks_in_it(told, body, called):
    words = f"{told.format(body=body)} “Nobody is owed,” {called} said."
    hold([_FIRST, words], "Nobody is owed", body.removeprefix("The "))


@pytest.mark.parametrize("told", ["said that it was surprised.", "has taken no position."])
@pytest.mark.parametrize("body", ["The ministry of tides", "The state roads department"])
def test_body_without_a_name_is_no_other(told, body):
    called = f"the {body.removeprefix('The ').split()[0 if 'of' in body else -1]}"
    article = titled("A story", _FIRST, f"{body} {told} “Nobody is owed,” {called} said.")
    found = attribute(article, language_of("en"))
    assert speaker_of(article, "Nobody is owed", found) == body.replace("The", "the")


READINGS = {
    "the body that the paragraph before was about": (
        [_FIRST, "The tax was set by the Tarn Bank, which was asked in May.", "“Nobody is owed,” it wrote in a letter."],
        "Tarn Bank",
    ),
    "the body that spoke in the paragraph, though another is its subject": (
        ["The Tarn Bank lost money. “No,” said Air Sahil. “Nobody is owed,” the company added."],
        "Air Sahil",
    ),
    "a charity of the first sentence, named later": (
        ["A charity is to close, it was said.", "Tap & Bucket had debts. “Nobody is owed,” the charity said."],
        "Tap & Bucket",
    ),
    "a union where another is a union": (
        [
            "The Press Bench, a union, agreed. “No,” it said.",
            "The Paper Guild was asked. “Nobody is owed,” the union said.",
        ],
        DOUBT,
    ),
    "a statement of the body that the paragraph is about": (
        ["The county said no.", "Unity Cymru, a union, was asked. “Nobody is owed,” a statement said."],
        "Unity Cymru",
    ),
    "a statement of nobody's": (["It was late. “Nobody is owed,” a statement said."], "a statement"),
    "somebody unnamed who spoke, by another noun": (
        [
            "“No,” said Karl Abe, the chairman.",
            "One shareholder, who was not named, said the board should go. “Nobody is owed,” the investor said.",
        ],
        "one shareholder",
    ),
    "the same, in the next paragraph": (
        [
            "“No,” said Karl Abe, the chairman.",
            "One shareholder, who was not named, said the board should go.",
            "“Nobody is owed,” the investor said.",
        ],
        "one shareholder",
    ),
    "the same, where somebody named is called so": (
        [
            "“No,” said Karl Abe, the MP for Tarn.",
            "Another backbencher, who was not named, said it was over. “Nobody is owed,” the MP said.",
        ],
        DOUBT,
    ),
    "somebody unnamed who asks for something of somebody named": (
        [
            "“No,” said Ida Moss, the governor.",
            "Another pupil's mother, who was afraid, appealed to the governor. “Nobody is owed,” she said.",
        ],
        DOUBT,
    ),
    "a statement, where somebody is about": (
        ["Ida Moss cancelled.", "Tarn Live Ltd sold tickets. “Nobody is owed,” a statement said."],
        DOUBT,
    ),
    "whoever spoke, and no other noun": (
        ["A patient said she had waited.", "“Nobody is owed,” the nurse said."],
        "the nurse",
    ),
    "the government, where another body is about": (
        ["The government plans a tax. Labour is against it. “Nobody is owed,” the government said."],
        "the government",
    ),
    "the bank that spoke, where another body, which may be it, is about": (
        ["A bank said it would close.", "Unite said jobs would go. “Nobody is owed,” the bank said."],
        DOUBT,
    ),
    "the group that spoke, where a firm is about": (
        [
            "Amnesty said ten were held. “It's a crime,” it said.",
            "Meta was told in May. “Nobody is owed,” the organisation said.",
        ],
        DOUBT,
    ),
    "the manager of a later paragraph is another's": (
        [
            "Karl Moss insisted that he was right. The manager was jeered. He said it hurt.",
            "“Nobody is owed,” he said.",
            "His manager, Owen Abe, was more gracious.",
        ],
        "Karl Moss",
    ),
    "a reply from a body, which is no angry one": (
        ["The Crops Board agreed. “No,” it said.", "That drew an angry reply from the Tarn Union. “Nobody is owed,” it said."],
        "Tarn Union",
    ),
    "a surname that a body's name ends in as well": (
        ["Ida Moss was there. “No,” she said.", "Selina Fox, a solicitor, was late. “Nobody is owed,” she said."],
        "Selina Fox",
    ),
    "a sea, which says nothing": (
        [
            "Tarn Holdings grew. It cautioned, however, that delays in the Red Sea could add to costs. “Nobody is owed,” it said."
        ],
        "Tarn Holdings",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "speaker"), READINGS.values(), ids=READINGS)
def test_noun_means_whom_the_paragraph_is_about(paragraphs, speaker):
    hold(paragraphs, "Nobody is owed", speaker)


def test_report_that_a_report_is_told_in_ends_nowhere():
    hold(
        [
            "In a preliminary report, the safety report, the office, said that it broke.",
            "“Nobody is owed,” the report said.",
        ],
        "Nobody is owed",
        "the safety report",
    )


def test_people_are_not_cut_from_their_number():
    article = titled("A story", "Some 11,000 people fled. “Nobody is owed,” they said.")
    found = attribute(article, language_of("en"))
    names = {one.name for one in (*found.speakers, *found.others)}
    assert not any(name.startswith("0") for name in names)


@pytest.mark.parametrize("told", ["said", "went on to say", "then went on to argue", "came to say"])
@pytest.mark.parametrize("teller", ["Abe", "The warden", "He"])
def test_a_paragraph_alone_is_of_whoever_went_on_to_say_something(read, told, teller):
    before = "Karl Abe, the warden, met parents. “We have no role in it,” Abe said."
    text = f"{before} {teller} {told} that towns decide.\n“They will get it right.”\nIt rained."
    _, found = read(text)
    assert found.quotations[-1].speaker_id == "karl-abe"
    assert found.quotations[-1].confidence > 0.8


def test_a_paragraph_alone_is_doubted_behind_whoever_only_went_on(read):
    _, found = read(
        "Karl Abe, the warden, met Ida Moss. “We have no role in it,” Abe said. Ida Moss went on about towns.\n“They will get it right.”"
    )
    assert found.quotations[-1].confidence < 0.8
