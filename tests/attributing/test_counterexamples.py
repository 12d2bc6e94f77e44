"""Hold where a rule that finds somebody must not: another is meant, or may be."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

# What tells, the paragraphs, how the words begin, who says them.
CASES = {
    "a noun that no trade fits": (
        [
            "Rory Abe, the captain, had waited a year for the game.",
            "It rained. “We were poor,” said Tom Lind, the manager.",
            "Abe went down in the box. “It was never a foul,” the referee said.",
        ],
        "It was never",
        DOUBT,
    ),
    "a buyer is not who sells": (
        [
            "Ida Moss, a potter, made a jug.",
            "It rained. “It is fine,” said Tom Lind, a dealer.",
            "Moss sold it in May. “It was a bargain,” the buyer said.",
        ],
        "It was a bargain",
        DOUBT,
    ),
    "a school that is inspected": (
        ["Holm School was inspected by Ofsted in May.", "“Pupils are bored,” its report said."],
        "Pupils are bored",
        "its report",
    ),
    "two who may have written": (
        [
            "Karl Abe resigned after Tom Berg, his deputy, had accused him in a letter.",
            "“You lied to us,” his letter said.",
        ],
        "You lied",
        "his letter",
    ),
    "a brother whom the text turns to": (
        [
            "“I have had enough,” said Ida Moss. Moss had led it, and Moss was tired.",
            "Leo Moss, a lawyer, was picked at noon.",
            "“I am ready,” Moss said.",
        ],
        "I am ready",
        "Leo Moss",
    ),
    "a body has no office": (
        [
            "Karl Abe, the former chief executive of Tarn Water, was fined. Tarn Water has another.",
            "“We have changed,” the CEO said.",
        ],
        "We have changed",
        DOUBT,
    ),
    "an office in another sentence": (
        [
            "Ida Moss, a driver, wrote to the chief executive. Karl Abe, a baker, wrote too.",
            "“I will read them both,” the CEO said.",
        ],
        "I will read",
        DOUBT,
    ),
    "the son of another": (
        [
            "“It is a good school,” said Ida Moss, whose son, Tom Moss, is nine.",
            "A teacher, Eva Lind, took her own children out.",
            "“I hated it there,” her son said.",
        ],
        "I hated it",
        DOUBT,
    ),
    "a customer's husband": (
        [
            "Ida Moss and her husband, Karl Abe, own the shop. “It was hot,” Moss said.",
            "A customer was inside with her husband. She fainted.",
            "“She fell on me,” her husband said.",
        ],
        "She fell",
        DOUBT,
    ),
    "another sister": (
        [
            "“The roof fell in,” said Ida Moss. Her sister, Eva Moss, was not there.",
            "Her other sister lives in Holm. “I came at once,” her other sister said.",
        ],
        "I came at once",
        DOUBT,
    ),
    "a husband who is dead": (
        [
            "“He was kind,” Ida Moss said of her late husband, Karl Abe. Her new husband is a baker.",
            "“She talks of him,” her husband said.",
        ],
        "She talks",
        DOUBT,
    ),
    "a husband who is dead, no comma behind": (
        [
            "Ida Moss sailed with her late husband Karl Abe for years. “He was kind,” Moss said.",
            "Her new husband is a baker. “She talks of him,” her husband said.",
        ],
        "She talks",
        DOUBT,
    ),
    "a business partner": (
        [
            "Ida Moss and her business partner, Eva Lind, run it. Moss has a flat with her boyfriend.",
            "“She works too much,” her partner said.",
        ],
        "She works",
        DOUBT,
    ),
    "a nickname that is a trade": (
        [
            "Tom Berg, known as the Butcher, was jailed. Karl Abe, a butcher in Holm, gave evidence.",
            "“I regret nothing,” the Butcher said.",
        ],
        "I regret",
        "Tom Berg",
    ),
    "a capital that may be a name": (
        ["“No,” said Karl Abe, a painter.", "“Follow me,” the Saviour said."],
        "Follow me",
        DOUBT,
    ),
    "an age of another": (
        [
            "Ida Moss was hit on Mill Road in May. A man from Tarn is in court.",
            "“I never saw her,” the 35-year-old said.",
        ],
        "I never saw",
        DOUBT,
    ),
    "a lord with a surname": (
        ["Lady Susan Bank wept. “No,” she said."],
        "No",
        "Susan Bank",
    ),
    "a man who comes first in a paragraph": (
        [
            "Tom Berg, 70, and Ida Berg run it. “I tell them,” said Karl Abe, an accountant.",
            "The gate has been moved. The older man noticed at once. “It's better there,” he says.",
        ],
        "It's better",
        DOUBT,
    ),
    "what somebody is only with, behind a verb that seldom reports": (
        [
            "Farmer Trent Berg, 56, watched from his roof as a shed he built with his father went by.",
            "‘It just kept going,’ he said.",
        ],
        "It just kept",
        "Trent Berg",
    ),
    "who asks for a story": (
        [
            "Ida Moss, the singer, sat down. Eva Lind, a critic, asked for the story of the song.",
            "“I wrote it on a bus,” she said.",
        ],
        "I wrote it",
        DOUBT,
    ),
    "a given name that is a preposition": (
        ["“No,” said Per Lind, a baker."],
        "No",
        "Per Lind",
    ),
    "near the farm": (
        [
            "Thieves took a tractor from Upper Skerry Farm. “It was locked,” said Ida Moss.",
            "A man who lives near the farm said his dog had barked. “I told it to be quiet,” he said.",
        ],
        "I told it",
        "a man",
    ),
    "whose name only an owner has": (
        ["Ewan Abe’s Dame never stops.", "“I’ve had more husbands than you,” Abe says."],
        "I’ve had",
        "Ewan Abe",
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_who_is_not_taken_for_another(what):
    hold(*CASES[what])
