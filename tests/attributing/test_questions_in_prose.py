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
    "but not because somebody else isn't named": (
        [
            "“We are owed a year,” said Kwame Abe, a sailor.",
            "The goalkeeper of Tarn said three unnamed men were held. “I knew them,” he said.",
        ],
        "I knew",
        DOUBT,
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
    "a request is no question": (
        [
            "Tom Abe, the captain, scored twice. “I feel great,” he said.",
            "Karl Moss, the coach, asked him to play deeper in the second half. “He ran all day,” he said.",
        ],
        "He ran",
        "Karl Moss",
    ),
    "nor is a request put to a subject": (
        [
            "Tom Abe, the chief executive, regretted the cuts. A nurse was asked to work unpaid. “It was hard,” he said.",
        ],
        "It was",
        "Tom Abe",
    ),
    "who asks may go on": (
        [
            "Lena Roe, a judge, asked Ida Abe whether she was sorry. “I saw no tears,” Roe said.",
            "“She was cold,” she added.",
        ],
        "She was",
        "Lena Roe",
    ),
    "a resident who asks goes on": (
        [
            "Karl Abe, the leader, was there. “We will see,” he said.",
            "Cllr Ida Moss asked when the road would reopen.",
            "“My residents have waited for two years.”",
        ],
        "My residents",
        "Ida Moss",
    ),
    "a second witness's question is their own": (
        [
            "“We followed the rules,” the council's leader, Tom Abe, replied.",
            "“Where were they when my kitchen flooded?” Lena Moss, a resident, said.",
            "“My garden is under water again.”",
        ],
        "My garden",
        "Lena Moss",
    ),
    "who is told of, and who comes behind": (
        [
            "The part of Ida Abe, who died in 1944, is played by Lena Roe. “I wanted to know her,” she said."
        ],
        "I wanted",
        "Lena Roe",
    ),
    "who has a law, not a message": (
        [
            "“He knew it,” said Lena Moss, a lawyer.",
            "The bill overturns Ida Abe's ban. “It is a shame,” she said.",
        ],
        "It is",
        "Lena Moss",
    ),
    "a friend who can't be named is the boy": (
        [
            "Karl Abe, 16, died in May. “He was a good boy,” said Ida Moss, his mother.",
            "A friend, who cannot be named, said that they had climbed the fence. “We thought it was deep,” the boy said.",
        ],
        "We thought",
        "a friend",
    ),
    "one who does something, and no name": (
        [
            "“Prices will fall,” said Karl Abe, an analyst.",
            "One processor, speaking off the record, said it was worse. “We are losing,” he said.",
        ],
        "We are losing",
        DOUBT,
    ),
    "neither of two": (
        [
            "The union and Tarn Rail met. Neither would say who had left first.",
            "“We want to talk,” said Ida Moss, for the union.",
            "Tarn Rail disputed that account. “We waited until six,” it said.",
        ],
        "We waited",
        "Tarn Rail",
    ),
    "words told to somebody": (
        [
            "Ida Moss walked the ditches. “It is wet,” she said.",
            "A producer who asked her to walk once more was told: “The fern was there the first time.”",
        ],
        "The fern",
        DOUBT,
    ),
    "a woman with a pram": (
        ["A woman with a pram watched me from a doorway. “Men usually do that,” she said."],
        "Men usually",
        "a woman with a pram",
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
    "an airline is Vega Air": (
        [
            "Vega Air was fined on Monday. “He can laugh,” said Ida Moss, a lawyer.",
            "Vega Air said it would appeal.",
            "“This is a political decision,” the airline said in a statement.",
        ],
        "This is",
        "Vega Air",
    ),
    "but no airport": (
        [
            "Vega Air cancelled its flights on Monday. “We are sorry,” said Lena Moss, its director.",
            "The airport said in a statement: “We had to clear the snow.”",
        ],
        "We had",
        DOUBT,
    ),
    "nor is a government Michael Gove": (
        [
            "Michael Gove was in Tarn on Monday. The road was closed for an hour.",
            "“We know nothing of it,” the government said.",
        ],
        "We know",
        "the government",
    ),
    "a council that a word tells apart": (
        [
            "Tarn County was told on Monday. “We are worried,” the council said.",
            "But the examinations council dismissed it. “Not one seal was broken,” it said.",
        ],
        "Not one",
        "the examinations council",
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
    "a service is none of the places and measures": (
        [
            "Temperatures of 44 Celsius near Villamoss were forecast. “We are at the limit,” said Ida Moss, the mayor.",
            "The civil protection service warned of smoke. “Keep windows closed,” it said in a statement.",
        ],
        "Keep",
        "the civil protection service",
    ),
    "the official may be who stands for them": (
        [
            "Brian Holt represents the workers. Police closed the road.",
            "“We want to see the map,” the union official said.",
        ],
        "We want",
        DOUBT,
    ),
    "but an announcer is somebody else": (
        [
            "Brian Holt represents the workers. Police closed the road.",
            "“We want to see the map,” the announcer said.",
        ],
        "We want",
        "the announcer",
    ),
    "nor is a pharmacist the mayor": (
        [
            "Peter Frost moved from Lagos in 2003.",
            "Ida Moss, the mayor, agreed. “We won't sell,” she said.",
            "“They should have told us,” the Lagos-born pharmacist said.",
        ],
        "They should",
        DOUBT,
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
