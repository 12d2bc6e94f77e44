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
    "an age of a resident who was heard before": (
        [
            "Ida Moss, the mayor, denied it. “There are three,” she told the council.",
            "A resident said that the lamps were ugly.",
            "“I want the holes filled,” the 71-year-old added.",
        ],
        "I want the holes",
        DOUBT,
    ),
    "an age of somebody who asked not to be named": (
        [
            "Ida Moss, the mayor, denied it. “There are three,” she told the council.",
            "A resident who asked not to be named said the lamps were “ugly, but warm”.",
            "“I want the holes filled,” the 71-year-old added.",
        ],
        "I want the holes",
        DOUBT,
    ),
    "an age of a teacher who was heard before": (
        [
            "Ida Moss, the mayor, denied it. “There are three,” she told the council.",
            "A retired teacher said the lamps were “ugly, but warm”.",
            "“I want the holes filled,” the 71-year-old added.",
        ],
        "I want the holes",
        DOUBT,
    ),
    "an age behind a spokesman": (
        [
            "Ida Moss, the skater, is fit. “I am,” she told the club.",
            "A spokesman said that the ice was ready.",
            "“I want to win,” the 21-year-old said.",
        ],
        "I want to win",
        "Ida Moss",
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


# Everyday sentences that a rule for somebody else must leave alone.
EVERYDAY = {
    "who is named behind what they are saying": (
        ["Police shut the road.", "What they’re saying: “It is a bench,” says Ida Moss."],
        "It is a bench",
        "Ida Moss",
    ),
    "the same, the name first": (
        ["Police shut the road.", "What they’re saying: “It is a bench,” Ida Moss told us."],
        "It is a bench",
        "Ida Moss",
    ),
    "several who say it, and who agrees": (
        ["Police shut the road. They said: “It is a bench,” and Ida Moss agreed."],
        "It is a bench",
        "police",
    ),
    "who says it behind the verb": (
        ["Karl Abe, a coach, has advice. Says Ida Moss: “We will talk later.”"],
        "We will talk",
        "Ida Moss",
    ),
    "it, behind what happened": (
        ["Holm Foods has cut its forecast. A strike has shut its plant. “We are sure,” it said."],
        "We are sure",
        "Holm Foods",
    ),
    "a firm that names nobody": (
        [
            "Tarn Foods recalled the pies on Monday. The company, which did not name the supplier, said: “We are sorry.”"
        ],
        "We are sorry",
        "Tarn Foods",
    ),
    "a chief who names nobody": (
        [
            "“He is in custody,” said Karl Venn, the police chief. The chief, who did not name the suspect, said: “We are looking.”"
        ],
        "We are looking",
        "Karl Venn",
    ),
    "a minister who names no firm": (
        [
            "Ida Moss is the health minister. The minister, who refused to name the firm, said: “It broke the rules.”"
        ],
        "It broke the",
        "Ida Moss",
    ),
    "a striker whom a squad is without": (
        [
            "Rovers striker Karl Venn is back. The striker, who was not named in the squad, said: “I am fit.”"
        ],
        "I am fit",
        "Karl Venn",
    ),
    "a club without a manager": (
        [
            "Tarn Rovers signed Karl Venn. The club, which has not named a new manager, said: “He is ours.”"
        ],
        "He is ours",
        "Tarn Rovers",
    ),
    "a firm that a verb is too": (
        [
            "Ford is to cut 4,000 jobs. Unions said it was a disgrace. “It was a hard decision,” the company said."
        ],
        "It was a",
        "Ford",
    ),
    "a giant that a verb is too": (
        ["Shell has a new boss. “It is a new era,” the oil giant said."],
        "It is a",
        "Shell",
    ),
    "a firm that a verb is too, and it": (
        ["Google is to cut 200 jobs. “It is hard,” it said in a statement."],
        "It is hard",
        "Google",
    ),
    "work that is hard for an actress": (
        [
            "Ida Moss starred in the film. She said it is hard for an actress to find work after 40. “They stop calling,” the actress said."
        ],
        "They stop calling",
        "Ida Moss",
    ),
    "the job of a striker": (
        [
            "Karl Venn plays up front. He said scoring is the job of a striker. The striker said: “I will score.”"
        ],
        "I will score",
        "Karl Venn",
    ),
    "what is lonely for an author": (
        [
            "Karl Venn has a new book. He said writing is lonely for an author. “It is mad,” the author said."
        ],
        "It is mad",
        "Karl Venn",
    ),
    "viewers who are asked by who asks for a living": (
        ["Presenter Ida Moss asked viewers to call in.", "“I have been waiting for two years.”"],
        "I have been",
        DOUBT,
    ),
    "a doctor who gave advice": (
        [
            "Karl Venn was hurt in May. “I could not walk,” he said. The doctor told him to rest. “I was cross,” he said."
        ],
        "I was cross",
        "Karl Venn",
    ),
    "a gunman who gave an order": (
        [
            "Ida Moss was held up at the till. The gunman told her to open the safe. “I was terrified,” she said."
        ],
        "I was terrified",
        "Ida Moss",
    ),
    "another who lies in hospital": (
        [
            "“One man is dead,” said Sgt Ida Moss. Another is in hospital. “We are looking for a third,” she said."
        ],
        "We are looking",
        "Ida Moss",
    ),
    "a restaurant that says so": (
        [
            "Ida Moss was sacked. The restaurant, which is in Tarn, said she was always late. “It is a lie,” she said."
        ],
        "It is a",
        "Ida Moss",
    ),
    "a show that tells a story": (
        [
            "Karl Venn wrote the musical. The show, which is set in Tarn, tells the story of a boy. “It took ten years,” he said."
        ],
        "It took ten",
        "Karl Venn",
    ),
    "the writer's own answer": (
        ["Ida Moss came to the door. “Are you the reporter?” I said I was. “Come in,” she said."],
        "Come in",
        "Ida Moss",
    ),
    "the writer's own guess": (
        ["Karl Venn grinned. “Guess how old I am!” I said 60. “I am 80,” he said."],
        "I am 80",
        "Karl Venn",
    ),
}


@pytest.mark.parametrize("name", EVERYDAY)
def test_everyday_sentence_is_left_alone(name):
    hold(*EVERYDAY[name])
