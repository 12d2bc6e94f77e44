"""Hold whom a noun, a pronoun or an office means over the sentences of a story: a table."""

import pytest
from tests.attributing.test_kinds_of_prose import titled
from tests.attributing.test_readings import DOUBT, hold

from quotecast.attributing import attribute
from quotecast.languages import language_of

# What tells, the paragraphs, how the words begin, who says them.
STORIES = {
    "an hour ends a sentence before words": (
        ["Siti Tan, a student, has lab until 9:40 p.m. “What do I eat?” said Tan."],
        "What do I eat",
        "Siti Tan",
    ),
    "so does a number": (
        ["One was Grace Le Fanu, whose twins are in Year 4. “I nearly left,” said Mrs Le Fanu."],
        "I nearly left",
        "Grace Le Fanu",
    ),
    "words left open in single marks": (
        [
            "‘My knees decided,’ Tomas Abe said. ‘I’ve been lucky. I never wanted to leave.",
            "‘I remember my first day. I brought my own lunch.’",
        ],
        "I’ve been lucky",
        "Tomas Abe",
    ),
    "a last clause without its stop": (
        ["According to Ida Moss, a forecaster, “it’s not the days, it’s the nights”."],
        "it’s not the days",
        "Ida Moss",
    ),
    "an office and who holds it, at a sentence's end": (
        ["The prize was given by the mayor, Ida Moss. “I ate four,” the mayor says."],
        "I ate four",
        "Ida Moss",
    ),
    "a trade that is a name": (
        ["Porter Karl Abe, who has served 24 years, was cross. “It’s a cut,” he said."],
        "It’s a cut",
        "Karl Abe",
    ),
    "a parent of two": (
        ["MUM-of-two Rosalind Moss, 42, lost a mirror. She fumed: “It’s hell.”"],
        "It’s hell",
        "Rosalind Moss",
    ),
    "two portfolios": (
        ["Minister of Tides and Fisheries Verna Abe spoke. “We help,” Abe told them."],
        "We help",
        "Verna Abe",
    ),
    "the leader of the opposition": (
        ["But Leader of the Opposition Shelly-Ann Abe was cross. “It is late,” Abe argued."],
        "It is late",
        "Shelly-Ann Abe",
    ),
    "a body of two places at a sentence's start": (
        ["Harcombe and Wold NHS Trust said in a statement: “We are sorry.”"],
        "We are sorry",
        "Harcombe and Wold NHS Trust",
    ),
    "a body for fire and rescue at a sentence's start": (
        ["Lowland Fire and Rescue Service later said: “Please avoid the area today.”"],
        "Please avoid",
        "Lowland Fire and Rescue Service",
    ),
    "a place that is great": (
        ["Great Eskham and District Health Board was sorry.", "“We had no choice,” it said."],
        "We had no",
        "Great Eskham and District Health Board",
    ),
    "the other of a couple": (
        [
            "Among them were Karl Abe, 71, and Ida Abe, of Mill Lane.",
            "“I was in bed,” said Mrs Abe. Her husband nodded. “They smelled new,” he said.",
        ],
        "They smelled new",
        "Karl Abe",
    ),
    "the other of two brothers": (
        [
            "Emeka Abe, 44, and Rafael Abe, 39, were fishing.",
            "“We sang,” said Emeka.",
            "“He can’t sing,” said his brother.",
        ],
        "He can’t sing",
        "Rafael Abe",
    ),
    "an age makes one word a person": (
        [
            "Lars Moss praised his players after the late goal.",
            "“We were dead,” said Moss.",
            "Selvaraj, 19, had played twice. “I failed my test,” the striker said.",
        ],
        "I failed my test",
        "Selvaraj",
    ),
    "another sign": (
        ["“Hands off our books”, said one placard. “Silence is not golden”, said another."],
        "Silence is not",
        DOUBT,
    ),
    "a board that reads": (
        ["Father Abe took in many. A hand-painted board in the hall reads: “Please knock.”"],
        "Please knock",
        DOUBT,
    ),
    "the title of a book": (
        ["“I was told to type,” Ida Moss said in her memoirs, “The Long Way Up”."],
        "The Long Way",
        DOUBT,
    ),
    "the office of an article's first sentence": (
        [
            "The finance minister stood by the tax on Friday.",
            "“I understand it,” Ida Moss told reporters.",
            "Karl Abe, a baker, laughed. “Pay up,” he said.",
            "The minister shot back: “Come and see my street.”",
        ],
        "Come and see",
        "Ida Moss",
    ),
    "a name somebody goes by": (
        ["A pupil, who gave her name only as Blessing, shrugged. “I want a chair,” she added."],
        "I want a chair",
        "Blessing",
    ),
    "a council is no bureau": (
        [
            "The Weather Bureau has warned of it.",
            "In its advice, the council said: “Please stay at home.”",
        ],
        "Please stay",
        "the council",
    ),
    "a clause between a name and its verb": (
        ["Yuki Vance, who worked with her, recalled a formidable colleague. “She rang,” she said."],
        "She rang",
        "Yuki Vance",
    ),
    "a former captain is no captain": (
        [
            "Karl Abe, the former Tarn captain, was there. “I was sad,” Abe said.",
            "“It is time,” the captain said.",
        ],
        "It is time",
        DOUBT,
    ),
    "a noun that opens the next paragraph": (
        [
            "Keith Moss will retire.",
            "Karl Abe, an opponent, was sad. “I counted my ribs,” he said.",
            "Asked whether he would coach, the veteran shook his head. “I’ll rest,” he said.",
        ],
        "I’ll rest",
        DOUBT,
    ),
    "words of whom the paragraph before brings in": (
        [
            "“I argue with dough,” Gareth Abe says.",
            "It is a small town. Robin Moss, the island's nurse, counts them on his rounds.",
            "“I know who has a kettle on. A shop does more than I do.”",
        ],
        "I know who has",
        "Robin Moss",
    ),
    "whoever sits in front": (
        [
            "Eli Abe did it himself. “I’m slow,” he said.",
            "At the counter sat Vinh Hargrove, a retired mail carrier who has eaten there for years.",
            "He said: “It was a long year.”",
        ],
        "It was a long",
        "Vinh Hargrove",
    ),
    "a surname that is a title": (
        ["Investor Harish Sen, whose fund paid, was wary. “A stand does not move,” he said."],
        "A stand does not",
        "Harish Sen",
    ),
    "a coroner of the first sentence": (
        [
            "A coroner has found that a death could have been prevented.",
            "On Friday, Coroner Mele Yates read it out. “He stood there,” the coroner said.",
        ],
        "He stood there",
        "Mele Yates",
    ),
    "the body that acts": (
        [
            "“We play here,” said Ida Abe.",
            "At least 214 barges have left Calubian. All were chartered by Blue Dredging.",
            "The firm replied. “We obey the law,” the company said.",
        ],
        "We obey",
        "Blue Dredging",
    ),
    "for whom somebody speaks": (
        ["A spokesman for the company, Hallmark Cranes, was brief. “We accept it,” he said."],
        "We accept it",
        "a spokesman for the company",
    ),
    "who sends a text": (
        [
            "The driver, José Moss, was hurt. From his bed he sent a short message to us: “Thank you.”"
        ],
        "Thank you",
        "José Moss",
    ),
    "an office that is told": (
        ["‘I have a tune,’ Leila Abe says.", "The sculptor is Maeve Moss. ‘Look in,’ she says."],
        "Look in",
        "Maeve Moss",
    ),
    "a governor and his deputy": (
        [
            "Governor Obi Eze walked in.",
            "The truce between the governor and his former deputy, Karl Abe, is new.",
            "Asked to respond, the governor laughed. “He arrested nobody,” he said.",
        ],
        "He arrested",
        "Obi Eze",
    ),
    "whom the writer asks about": (
        [
            "Leila Gill lost it all. She paid twice.",
            "“Hang up,” said Fiona Moss of the bureau.",
            "Does she blame herself? “I did for a week,” she said.",
        ],
        "I did for a week",
        DOUBT,
    ),
    "in her own words": (
        ["The chair, Zainab Moss, told us of it. In her words, “A hungry teacher teaches hunger.”"],
        "A hungry teacher",
        "Zainab Moss",
    ),
    "no porter is a reporter": (
        [
            "Ida Moss, a keen reporter, waited. Karl Abe was there.",
            "“I carried it,” said the porter.",
        ],
        "I carried it",
        DOUBT,
    ),
    "the teacher is a schoolteacher": (
        [
            "“We pay,” said Sana Moss.",
            "The pump belongs to Kamran Abe, a schoolteacher who rents it by the hour.",
            "“I teach them not to steal,” the teacher said, when we met.",
        ],
        "I teach them",
        "Kamran Abe",
    ),
    "a head that speaks": (["“It is late,” said her head."], "It is late", "her head"),
    "a wife is no brother's sister": (
        [
            "Karl Abe, 44, and Ida Abe, his wife, came.",
            "“I am late,” said Ida Abe. Her brother nodded. “I am not,” he said.",
        ],
        "I am not",
        DOUBT,
    ),
    "another who is named beside a sign": (
        ["“No cuts,” said one placard. “It is late,” said another, Karl Abe."],
        "It is late",
        "Karl Abe",
    ),
}


@pytest.mark.parametrize("what", STORIES)
def test_who_is_meant_in_a_story(what):
    hold(*STORIES[what])


def test_paragraph_that_breaks_off_in_a_name_is_read():
    hold(
        ["The chief of Stone River First Natio", "“We are against it,” Ida Moss said."],
        "We are against",
        "Ida Moss",
    )


@pytest.mark.parametrize(
    "told",
    [
        "Ida Moss said ‘cause the rain was heavy nobody came to the fair.",
        "Karl Abe sang ‘tis the season to be kind.",
        "It was the summer of ‘69 and it was hot in the town.",
    ],
)
def test_apostrophe_that_is_set_as_a_mark_opens_nothing(told):
    article = titled("A story", told, "‘I stayed,’ said Karl Abe.")
    found = attribute(article, language_of("en")).quotations
    assert [one.span.cut_from(article.text) for one in found] == ["I stayed,"]
