"""Hold where a rule of who speaks ends: a table a rule, where it applies and where it must not."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

import quotecast

# What the paragraphs before and with the words are, and who says "It is late".
HELD = {
    "one after another of whom it is told": (
        ["Ida Moss said Karl Abe came in, locked the door and said: “It is late.”"],
        "Karl Abe",
    ),
    "what is added is by whoever said the rest": (
        ["Ida Moss said the police came, wished them well and added: “It is late.”"],
        "Ida Moss",
    ),
    "a law does nothing": (
        ["Ida Moss said the law, passed in May, was bad and warned: “It is late.”"],
        "Ida Moss",
    ),
    "a body that failed": (
        ["Ida Moss said the council failed, accused Karl Abe of lies and warned: “It is late.”"],
        "Ida Moss",
    ),
    "somebody who only was something": (
        [
            "Ida Moss told the inquest that the boy was well, wished all well and said: “It is late.”"
        ],
        "Ida Moss",
    ),
    "somebody called so": (
        ["Ida Moss said the driver, named as Abe, was drunk and told police: “It is late.”"],
        "Ida Moss",
    ),
    "whom a film shows": (
        ["One campaign video featured Karl Abe in a boat, saying: “It is late.”"],
        "Karl Abe",
    ),
    "who made a film": (
        ["Ida Moss, whose film depicts the war, spoke to a crowd, saying: “It is late.”"],
        "Ida Moss",
    ),
    "who is in a film": (
        ["Ida Moss, who is in the film, showed a nurse the house, saying: “It is late.”"],
        "Ida Moss",
    ),
    "who asks doesn't answer": (
        ["Karl Abe met Ben Holt.", "“Is it?” asked Karl Abe.", "“It is late,” he answered."],
        "Ben Holt",
    ),
    "an answer to something else": (
        [
            "Rosa Keel asked Ida Moss about the vote. “Why not?” Moss said.",
            "“It is late,” she replied to a second question.",
        ],
        "Ida Moss",
    ),
    "an answer to oneself": (
        ["“What do I want?” Ida Moss said. “It is late,” she answered her own question."],
        "Ida Moss",
    ),
    "the company is the developer": (
        ["The developer said the flats were dry. “It is late,” the company said."],
        "the developer",
    ),
    "the company is no watchdog": (
        ["The watchdog said Holm Group had broken the rules. “It is late,” the company said."],
        "Holm Group",
    ),
    "a spokesperson is they": (
        ["A spokesperson for the port apologised. “It is late,” they said."],
        "a spokesperson for the port",
    ),
    "they aren't who met them": (
        ["The driver apologised to passengers. “It is late,” they said."],
        DOUBT,
    ),
    "a farmer is no nurse": (
        ["Ida Moss, a nurse, spoke on Monday.", "“It is late,” the farmer from Tarn said."],
        DOUBT,
    ),
    "an act is it": (
        ["Headliners Junction Nine came late.", "Ida Moss saw it.", "“It is late,” he said."],
        DOUBT,
    ),
    "two behind one word": (
        [
            "Neighbours Oru Moss of Holm and Kes Abe of Wye sued. “No,” Moss said. “It is late,” she added."
        ],
        "Oru Moss",
    ),
    "by now": (["“It Is Late,” by now Ida Moss said daily."], "Ida Moss"),
    "by all accounts": (["“It Is Late,” by all accounts, Ida Moss shouted."], "Ida Moss"),
    "what is hers took years": (
        ["Bexa Thorne said it took years. “It is late,” she said."],
        "Bexa Thorne",
    ),
    "what is hers had been made": (
        ["Bexa Thorne said it had taken years to build.", "“It is late,” she said."],
        "Bexa Thorne",
    ),
    "what it did itself": (
        ["Rosa Keel rang.", "Orvane Wystal said it had paid the bill.", "“It is late,” she said."],
        "Rosa Keel",
    ),
    "what another body did": (
        ["The club is broke. Bexa Thorne said it would sell the mill.", "“It is late,” she said."],
        "Bexa Thorne",
    ),
    "an answer to whoever is not told of": (
        ["Reporters met Ida Moss. “What vote?” she said.", "“It is late,” she answered."],
        "Ida Moss",
    ),
    "counsel in mitigation": (
        ["In mitigation, Ida Moss said so.", "Karl Abe wept.", "“It is late,” the barrister said."],
        "Ida Moss",
    ),
    "who only is told of in mitigation": (
        [
            "Rosa Keel KC, defending, wept. In mitigation, Ida Moss had been good.",
            "“It is late,” the barrister said.",
        ],
        "Rosa Keel",
    ),
    "an office of somebody else": (
        ["Ida Moss, a vet, met Karl Abe, a cook.", "“It is late,” the Prime Minister said."],
        "the Prime Minister",
    ),
    "an office that somebody was told to have": (
        ["Ida Moss, a former vet, is Prime Minister.", "“It is late,” the Prime Minister said."],
        "Ida Moss",
    ),
    "an office before its name": (
        ["“It is late,” said the Minister for Health Ida Moss."],
        "Ida Moss",
    ),
    "nobody's office": (["“It is late,” said the lawyer for Ida Moss."], "the lawyer for Ida Moss"),
    "an office behind who holds it": (
        ["Ida Moss, president of Leeds Foods, came in. “It is late,” the president said."],
        "Ida Moss",
    ),
    "words while something is read out": (
        ["Ida Moss shouted as the sentence was read: “It is late.”"],
        "Ida Moss",
    ),
    "a statement that was read out": (
        ["Ida Moss told the court in a statement that was read out: “It is late.”"],
        "Ida Moss",
    ),
    "a boss who played": (
        ["Ida Moss, a former striker, runs the club. “It is late,” the boss said."],
        "Ida Moss",
    ),
    "a question that may be an answer": (
        [
            "Karl Abe denied that he met Ben Holt. “Why would I?” Abe said. “It is late,” he replied."
        ],
        DOUBT,
    ),
    "a lawyer from somewhere": (
        ["Ida Moss sued a shop in Holm. “It is late,” the lawyer from Tarn said."],
        DOUBT,
    ),
    "a cook from somewhere who has spoken": (
        ["Ida Moss won. “It is good,” Moss said.", "“It is late,” the cook from Tarn said."],
        "Ida Moss",
    ),
    "an office that is no name's": (
        ["Ida Moss, head of Ohio Living, came in. “It is late,” the head said."],
        "Ida Moss",
    ),
}


@pytest.mark.parametrize("what", HELD)
def test_rule_ends_where_it_should(what):
    paragraphs, who = HELD[what]
    said = "It Is Late" if "It Is Late" in paragraphs[0] else "It is late"
    hold(paragraphs, said, who)


_TOLD = [
    "Ida Moss was born in Tarn. She left at six.",
    "She learned to swim.",
    "She sold fish.",
    "She bought a farm.",
]


@pytest.mark.parametrize(
    ("between", "who"),
    [
        (["“It is not,” said Rosa Keel, a cook."], DOUBT),  # "She laughed" may be Ida Moss
        (["Rosa Keel is a cook. She came in May.", "“It is not,” she said."], "Rosa Keel"),
    ],
)
def test_portrait_goes_back_where_nobody_else_goes_on(between, who):
    hold([*_TOLD, *between, "She laughed. “It is late,” she said."], "It is late", who)


@pytest.mark.parametrize("text", ["0Aa", "1st", "9th Aa", "Mr 1st"])
def test_a_text_may_begin_with_a_number_of_a_name(text):
    assert not quotecast.attribute(f"{text}\n").quotations
