"""Hold who answers where the writer tells of a question, and which body a noun means: two tables."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

# What tells, the paragraphs, how the words begin, who says them.
QUESTIONS = {
    "who was asked, in the passive": (
        [
            "“We are pumping,” said Piotr Nowak, the mine's director.",
            "A rescue worker was asked by reporters whether there was hope.",
            "“There is always hope,” he said.",
        ],
        "There is",
        "a rescue worker",
    ),
    "so, behind an aside": (
        [
            "“We are pumping,” said Piotr Nowak, the mine's director.",
            "A rescue worker, his overalls grey with dust, was asked by reporters whether there was hope.",
            "“There is always hope,” he said.",
        ],
        "There is",
        "a rescue worker",
    ),
    "so, a sentence later": (
        [
            "“We are pumping,” said Piotr Nowak, the mine's director.",
            "A diver was asked how deep it was. He took off his hood to answer.",
            "“Deep enough,” he said.",
        ],
        "Deep",
        "a diver",
    ),
    "whom a pronoun says was asked": (
        [
            "Etienne Abe, the ship's mate, told the inquiry of the night.",
            "Commission lawyer Linda Moss asked him why he had not gone to the bridge.",
            "“I've asked myself that every night,” he replied.",
        ],
        "I've asked",
        "Etienne Abe",
    ),
    "who answers the next question then": (
        [
            "Etienne Abe, the ship's mate, told the inquiry of the night.",
            "Commission lawyer Linda Moss asked him why he had not gone to the bridge.",
            "“I've asked myself that every night,” he replied.",
            "“And what do you answer?” Moss said.",
            "“That I had a pension coming.”",
        ],
        "That I had",
        "Etienne Abe",
    ),
    "an answer without a tag is not who asked": (
        [
            "Karl Abe, who owns the farm, spoke. “It is a small quarry,” he said.",
            "The coroner asked whether anybody could have seen it.",
            "“Yes, sir. Anybody with eyes.”",
        ],
        "Yes, sir",
        DOUBT,
    ),
    "of whom the question was": (
        [
            "Karl Abe, who owns the farm, spoke. “It is a small quarry,” he said.",
            "The chairman, Ida Moss, asked whether he was still proposing to work on Sundays.",
            "“I don't believe I am, no.”",
        ],
        "I don't",
        DOUBT,
    ),
    "but not of themselves": (
        [
            "Karl Abe, who owns the farm, spoke. “It is a small quarry,” he said.",
            "A neighbour, Ida Moss, asked what she could do about the dust.",
            "“I wash my windows every morning,” she said.",
        ],
        "I wash",
        "Ida Moss",
    ),
    "nor is who spoke when asked": (
        [
            "“It is fair,” Ida Moss told the radio when asked whether Lena Roe would pay.",
            "“Everybody pays,” she said.",
        ],
        "Everybody",
        "Ida Moss",
    ),
    "a question is the asker's": (
        [
            "Tom Abe, a diver, was cross. “It was cold,” he said.",
            "Karl Moss, the coroner, asked him why he went.",
            "“Were you alone?” he said.",
        ],
        "Were you",
        "Karl Moss",
    ),
    "who is told of, not who is replaced": (
        [
            "“We won,” said Ida Moss, the captain.",
            "The boot was Rosa Abe's. It went to Rosa Abe, who is 19 and replaced Lena Roe. She had missed. “I took it off,” she said.",
        ],
        "I took",
        "Rosa Abe",
    ),
    "nobody who is only to be heard": (
        [
            "Karl Abe, the captain, gave evidence. “I was tired,” he said.",
            "The mother of one of the dead said she had waited to hear someone say it.",
            "“He looked me in the eye,” she said.",
        ],
        "He looked",
        "the mother of one of the dead",
    ),
    "nor a number before a noun that is a verb too": (
        [
            "“It is sad,” said Karl Abe, the leader.",
            "Orla Moss, who swims daily, was cross. She had written three times, she said, and had one reply.",
            "“It ran to four lines,” she added.",
        ],
        "It ran",
        "Orla Moss",
    ),
    "but one says": (
        ["Two nurses were there. One says it was late. “Too late,” she said."],
        "Too late",
        "one",
    ),
    "who asked not to be named is nobody named": (
        [
            "“We are owed a year,” said Kwame Abe, a sailor.",
            "The harbour master at Tarn, who asked not to be named, said that he had written 14 times.",
            "“I am told to keep it afloat,” he said.",
        ],
        "I am told",
        "the harbour master at Tarn",
    ),
    "whose things a paragraph is about": (
        [
            "“He knew it,” said Marcus Moss, a lawyer.",
            "The case turned on messages from Andre Abe's phone. In one he told a driver: “I don't care. Roll it.”",
        ],
        "I don't care",
        DOUBT,
    ),
    "from whom a rebuke comes": (
        [
            "“How very convenient,” remarked Jonathan Moss, prompting a rebuke from the judge.",
            "“You will have your chance,” he said.",
        ],
        "You will",
        DOUBT,
    ),
    "from whom a reply comes": (
        [
            "“It is late,” said Jonathan Moss, a miner. The Coal Board met. That drew a reply from the Tarn Union.",
            "“You will have your chance,” it said.",
        ],
        "You will",
        "Tarn Union",
    ),
    "but from whom a thing is": (
        [
            "“It is late,” said Jonathan Moss, a miner. He carried a lamp from the judge.",
            "“You will have your chance,” he said.",
        ],
        "You will",
        "Jonathan Moss",
    ),
    "by whom something was done on a day": (
        [
            "Pennine Town will begin the season on minus nine points.",
            "It was announced on Wednesday by the Football Association of the North, which found that the club was late.",
            "“Other clubs paid,” it said in a ruling.",
        ],
        "Other clubs",
        "Football Association of the North",
    ),
    "no body says I": (
        [
            "Tom Abe, the bellringer, remembers. “It was cold,” he said.",
            "The Ashworth Museum said it had offered a loan for three years.",
            "“I laughed, and so did my wife.”",
        ],
        "I laughed",
        DOUBT,
    ),
    "but a body says we": (
        [
            "Tom Abe, the bellringer, remembers. “It was cold,” he said.",
            "The Ashworth Museum said it had offered a loan for three years.",
            "“We would have paid for the insurance.”",
        ],
        "We would",
        "Ashworth Museum",
    ),
}


@pytest.mark.parametrize("what", QUESTIONS)
def test_who_answers(what):
    hold(*QUESTIONS[what])


BODIES = {
    "a regulator is no firm of two words": (
        [
            "Holt Pharma said it would appeal. “The trial was sound,” said Ida Moss, its chief executive.",
            "In a letter to doctors last week, the medicines regulator said: “Liver function should be tested.”",
        ],
        "Liver",
        DOUBT,
    ),
    "an airline is Vega Air": (
        [
            "Vega Air was fined on Monday. “He can laugh,” said Ida Moss, a lawyer.",
            "Vega Air said it would appeal.",
            "“This is a political decision,” the airline said in a statement.",
        ],
        "This is",
        "Vega Air",
    ),
    "a co-op is what stands behind a name": (
        [
            "Farmers are cross after Glenbride co-op cut its price.",
            "The cut is the third. The co-op said it was due to weak markets.",
            "“We can't be blind to the market,” it said in a statement.",
        ],
        "We can't",
        "Glenbride",
    ),
    "an agency is none of the places and measures": (
        [
            "Temperatures of 44 Celsius near Villamoss were forecast. “We are at the limit,” said Ida Moss, the mayor.",
            "The civil protection agency warned of smoke. “Keep windows closed,” it said in a statement.",
        ],
        "Keep",
        "the civil protection agency",
    ),
    "an audit": (
        [
            "“We have no money,” said Ida Moss, the city manager.",
            "The audit on last year's spending is blunt. “No plan existed,” the audit states.",
        ],
        "No plan",
        "the audit",
    ),
    "a report on something that time ends": (
        [
            "“We have no money,” said Ida Moss, the city manager.",
            "The report on last year's spending is blunt. “No plan existed,” the report states.",
        ],
        "No plan",
        "the report",
    ),
    "a board of teachers": (
        [
            "“They left,” said Karl Abe, a pupil.",
            "The Teachers' Employment Board said the talks went on. “It is the only one,” it said.",
        ],
        "It is",
        "Teachers' Employment Board",
    ),
    "a name that ends in an apostrophe": (
        ["“I have one teacher,” quipped Ms Achieng' Odera, a principal."],
        "I have",
        "Achieng' Odera",
    ),
    "but a title's mark isn't the name's": (
        ["The singer of 'Tarn' Ida Moss was late. “I have one song,” said Moss."],
        "I have",
        "Ida Moss",
    ),
}


@pytest.mark.parametrize("what", BODIES)
def test_which_body_is_meant(what):
    hold(*BODIES[what])
