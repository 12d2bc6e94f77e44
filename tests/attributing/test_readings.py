"""Hold what one word tells of who speaks: a table of short articles, each with its speaker or doubt."""

import pytest
from tests.attributing.test_kinds_of_prose import speaker_of, titled

from quotecast.attributing import attribute
from quotecast.attributing.persons import Person
from quotecast.languages import language_of
from quotecast.settings import AttributionSettings

DOUBT = "doubt"  # the narrator reads it: nobody, or somebody who is not sure enough
THRESHOLD = AttributionSettings().threshold

# What tells, the paragraphs, how the words begin, who says them.
READINGS = {
    "a particle without a dot is no title": (
        ["The author, Inés del Río, took no pleasure in it. “We knew,” said del Río."],
        "We knew",
        "Inés del Río",
    ),
    "the same with its dot is one": (
        ["Del. Ida Moss spoke first. “It is late,” Moss said."],
        "It is late",
        "Ida Moss",
    ),
    "a rank before a title without its dot": (
        ["Det Con Karl Abe led the case. “It is late,” he said."],
        "It is late",
        "Karl Abe",
    ),
    "a title without a dot": (
        ["Coun Karl Abe, who represents the ward, asked. “I am late,” he told the Echo."],
        "I am late",
        "Karl Abe",
    ),
    "a surname that is a title": (
        ["For years Elżbieta Maj was wrong. “I stopped,” says Maj, an ecologist."],
        "I stopped",
        "Elżbieta Maj",
    ),
    "a word in -ing that is no verb's": (
        ["Xiuying Abe, an analyst, was surprised. “It is late,” she said."],
        "It is late",
        "Xiuying Abe",
    ),
    "a word in -ing that is": (
        ["Long-serving Ida Moss spoke last. “It is over,” said Moss."],
        "It is over",
        "Ida Moss",
    ),
    "a stop behind a fragment": (
        ["Karl Abe said costs were “fair”. Asked about them, he said: “They are late.”"],
        "They are late",
        "Karl Abe",
    ),
    "a thing that ends as an agent does": (
        ["The weather closed in at two. Soon after, he slipped.", "“I slept,” he said."],
        "I slept",
        DOUBT,
    ),
    "a 'who' behind a noun that no list holds": (
        [
            "Ida Moss has a sick child. “I waited,” the 36-year-old said.",
            "A cleaner at the gate, who cannot be named, agreed. “They all left,” he said.",
        ],
        "They all left",
        "a cleaner at the gate",
    ),
    "a clause that tells which one": (
        [
            "Ida Moss wrote twice. “I have it,” she said.",
            "The lady he bore has one. “Iron,” she said.",
        ],
        "Iron",
        DOUBT,
    ),
    "a deputy of an office of many": (
        ["Deputy Public Prosecutor Ida Moss spoke. “He lied,” the prosecutor told the court."],
        "He lied",
        "Ida Moss",
    ),
    "a participle that means somebody": (
        ["Ida Moss was there. “He lied,” she said.", "The accused said through an aide: “I fell.”"],
        "I fell",
        DOUBT,
    ),
    "whoever leaves an office": (
        [
            "Karl Abe, chief executive of Tarn Gas, said: “We win.”",
            "The new head replaces Ida Moss, who is retiring. “I go,” said the outgoing executive.",
        ],
        "I go",
        "Ida Moss",
    ),
    "a place between commas": (
        ["It hurt Karl Abe, of Ngāti Tarn, who said the land was theirs. “It is ours,” he said."],
        "It is ours",
        "Karl Abe",
    ),
    "the one named behind a thing": (
        [
            "Ida Moss understood the worries. “People stop,” she said.",
            "That brought a snort from Karl Abe. “Come and sit here.”",
        ],
        "Come and sit",
        DOUBT,
    ),
    "a nation in -ese": (
        ["The steps were those of Ayumi Abe. “I had nothing,” said the Japanese."],
        "I had nothing",
        "Ayumi Abe",
    ),
    "a voice from the benches": (
        ["“We go on,” Karl Abe told MPs. “Not long!” came a voice from the Labour benches."],
        "Not long",
        DOUBT,
    ),
    "a sign on a wall": (
        [
            "Its owner, Ida Moss, a former singer, meets guests. “Suitcases only,” she says.",
            "On the wall by the door hangs a sign, in four languages: “Do not feed the donkey”.",
        ],
        "Do not feed",
        DOUBT,
    ),
    "a poster that puts it so": (
        ["The Tarn Bureau spoke. A poster in a hall in Tarn puts it more simply: “Hang up first”."],
        "Hang up",
        DOUBT,
    ),
    "a board that reads": (
        ["A painted board had come up at the gate. It read: “Boats for hire here”."],
        "Boats for hire",
        DOUBT,
    ),
    "one of several placards": (
        ["Strikers led by Ida Moss waved placards. One read: “We would rather be teaching.”"],
        "We would",
        DOUBT,
    ),
    "a statement that was read out": (
        ["A friend who was with him said in a statement read to the court: “He was laughing.”"],
        "He was laughing",
        "a friend",
    ),
    "a statement that was posted": (
        ["Ida Moss has died. In a statement posted online, her family said: “She is missed.”"],
        "She is missed",
        "her family",
    ),
    "a body with 'and'": (
        ["The Tarn Roads and Flood Office denied it. “It was done,” it said."],
        "It was done",
        "Tarn Roads and Flood Office",
    ),
    "a trust of a place and its district": (
        ["In a statement, Tarn and District NHS Trust said: “We are sorry.”"],
        "We are sorry",
        "Tarn and District NHS Trust",
    ),
    "an office with a possessive": (
        ["“Nobody could tell,” the Auditor’s Office said. It added: “Nobody was in charge.”"],
        "Nobody was",
        "Auditor’s Office",
    ),
    "a body that everybody knows": (
        [
            "Farmers in Down are late. The Tarn Farmers’ Association agreed.",
            "The government said in a statement: “We see the strain.”",
        ],
        "We see",
        "the government",
    ),
    "an office before a name": (
        ["Vice President for Student Affairs Ida van Abe wrote. “We wait,” wrote van Abe."],
        "We wait",
        "Ida van Abe",
    ),
    "an office behind a title": (
        ["The Union Minister of State for Works, Karl Abe, spoke. “We wait,” the Minister said."],
        "We wait",
        "Karl Abe",
    ),
    "a month before a name": (
        ["In April Kevin Moss, from Tarn, paid Bluejay Bags £40. “I wait still,” he writes."],
        "I wait still",
        "Kevin Moss",
    ),
    "a name that opens, with an office": (
        ["Sutrisno, head of works at the museum, said: “Finds like it are rare.”"],
        "Finds like",
        "Sutrisno",
    ),
    "a name that opens, with a body": (
        ["Sutrisno, of the farmers' union, wants help. “We wait,” he says."],
        "We wait",
        "Sutrisno",
    ),
    "a name that opens, with an age": (
        ["Nurhayati, also 18, had been sure of failing. “I cried,” she said."],
        "I cried",
        "Nurhayati",
    ),
    "an adverb that opens": (
        ["Overall, the mayor, who chairs the board, was pleased. “It is late,” she said."],
        "It is late",
        "the mayor",
    ),
    "an aside of somebody else's": (
        [
            "Tane Moss leads. Karl Abe, who teaches politics, said the row was small. “It is,” he said.",
            "Moss, he added, might survive longer than people think. “Nobody blinks.”",
        ],
        "Nobody blinks",
        "Karl Abe",
    ),
    "whom a clause in front names": (
        [
            "Cross-examined by Eoin Moss, for the paper, she agreed that she had been away. She had been filming, she said.",
            "“All week?” asked Mr Moss.",
        ],
        "All week",
        "Eoin Moss",
    ),
    "where somebody was born": (
        [
            "Ngozi Abe, who taught students, has died.",
            "Born in Letterkenny, she left school at 14. “I knew nothing,” she recalled.",
        ],
        "I knew nothing",
        "Ngozi Abe",
    ),
    "what a court hears": (
        ["Karl Abe admitted it. The court heard that he rang Ida Moss in May and said: “Pay.”"],
        "Pay",
        "Karl Abe",
    ),
    "a question to somebody who is there": (
        ["Karl Abe, a signaller, wept.", "“What were you told?” asked Mr Moss.", "“That he came.”"],
        "That he came",
        DOUBT,
    ),
    "a state is nobody": (
        [
            "The fire in South Australia's east took a farm.",
            "“I will not go,” says the Tarn local.",
        ],
        "I will not go",
        "the Tarn local",
    ),
    "'the', and introduced nowhere": (
        [
            "Karl Abe steers. “We go,” he says.",
            "Ida Moss runs the inn. “Come,” she says.",
            "The keeper of the light lets us in. “Left,” he says.",
        ],
        "Left",
        DOUBT,
    ),
    "the part of one of several": (
        [
            "Ida Moss won the final on Friday. Ana Abe lost it.",
            "Abe will be world number three. She said she would rest. “I am going to sit,” she said.",
            "Moss's plans are simpler: she was booked on a train. “I may stay,” the champion said.",
        ],
        "I may stay",
        DOUBT,
    ),
    "a namesake named right before": (
        [
            "Ruby Lund, then nine, was hurt. Her mother, Gemma Lund, wants a ban.",
            "“I saw it go,” said Ms Lund, 41.",
        ],
        "I saw it go",
        "Gemma Lund",
    ),
    "one of whom a clause tells": (
        [
            "Tarn Terminals would talk. One, who has a van there, said he was off.",
            "“I am tired,” he said.",
        ],
        "I am tired",
        "one",
    ),
    "where somebody is of": (
        ["Many keepers, like Karl Abe of Willow Creek, say owls are deaf.", "“They are,” he said."],
        "They are",
        "Karl Abe",
    ),
    "a thing told of before": (
        [
            "Tarn Port Corp. said the port was safe. “It is big,” the company said.",
            "An assessment completed last year found risks. “They are real,” the assessment says.",
        ],
        "They are real",
        DOUBT,
    ),
    "another named since": (
        [
            "Mr Abe said it would do. The answer did not please Wei Parata.",
            "“It lasted a day,” he said.",
        ],
        "It lasted",
        DOUBT,
    ),
    "words left open behind words of nobody": (
        [
            "“I wait,” said Ida Moss.",
            "All for Us, which owns it, said: “We are sorry.",
            "“We have put aside money.”",
        ],
        "We have put",
        DOUBT,
    ),
    "the writer": (
        ["Kyle said that he understood.", "“Three free months?” I asked."],
        "Three free months",
        DOUBT,
    ),
    "the writer, who asks somebody": (
        [
            "Kyle Abe said that he understood. Ida Moss has a bar.",
            "“Is it free?” I asked Pieter Abe.",
        ],
        "Is it free",
        DOUBT,
    ),
    "the writer in a new sentence": (
        ["Ida Moss has a bar.", "“It is free,” said Ms Moss. I asked Pieter Abe."],
        "It is free",
        "Ida Moss",
    ),
    "a gender that fits nobody about": (
        ["“It is over,” said Pieter Abe.", "Others stayed on. “We were right,” she said."],
        "We were right",
        DOUBT,
    ),
}


@pytest.mark.parametrize("what", READINGS)
def test_what_tells_who_speaks(what):
    hold(*READINGS[what])


def hold(paragraphs, begins, who):
    """Hold who says the words that begin so, or that nobody is sure to."""
    article = titled("A story", *paragraphs)
    found = attribute(article, language_of("en"))
    said = speaker_of(article, begins, found)
    sure = next(
        one.confidence
        for one in found.quotations
        if one.span.cut_from(article.text).startswith(begins)
    )
    if who == DOUBT:
        assert said == "NARRATOR" or sure < THRESHOLD
    else:
        assert (said, sure >= THRESHOLD) == (who, True)


def test_team_is_nobody():
    words = ("western", "cape", "bulls")
    team = Person(words=words, name="Western Cape Bulls", language=language_of("en"))
    assert not team.is_human
