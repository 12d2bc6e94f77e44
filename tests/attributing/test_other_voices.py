"""Hold whose words were once in another's voice or in nobody's, and everyday sentences beside them."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_ABE = "“It is late,” said Karl Abe, who runs the mill."
_BOARD = "Council leader Ida Moss came early. “We are late,” she said."
_PREMIER = "The premier of Holm says that the bridge is safe."
_TALK = [
    "“So the tyre was in the lake,” said Ida Moss.",
    "“I would put it otherwise,” Karl Abe said.",
]

# What tells, the paragraphs, how the words begin, who says them.
CASES = {
    "who said the first half of a sentence about a body": (
        [
            "Mayor Ida Moss came.",
            "The council hoped to open it, she said, but warned: “It may rain.”",
        ],
        "It may rain",
        "Ida Moss",
    ),
    "a body that warns itself": (
        ["Mayor Ida Moss came.", "The council hoped to open it but warned: “It may rain.”"],
        "It may rain",
        "the council",
    ),
    "a body that rings and warns, somebody says": (
        ["Mayor Ida Moss came.", "The bank rang on Monday, she said, and warned: “No more.”"],
        "No more",
        "the bank",
    ),
    "a body that agrees but warns, somebody says": (
        ["Mayor Ida Moss came.", "The bank agreed to wait, she said, but warned: “No more.”"],
        "No more",
        "the bank",
    ),
    "a code is no body": (
        [
            _ABE,
            "The National Weather Service sent a team. Its rating was EF-3, with strong winds.",
            "“The warning was early,” the agency said.",
        ],
        "The warning",
        "National Weather Service",
    ),
    "a question about whose something is": (
        [
            "Lea Goddard came.",
            "Anna Frith agrees. “Free is free,” she says.",
            "It rained on Monday.",
            "And Goddard's next holiday? “Whitby,” she says.",
        ],
        "Whitby",
        DOUBT,
    ),
    "a question that names nobody": (
        [
            "Anna Frith agrees. “Free is free,” she says.",
            "And the next holiday? “Whitby,” she says.",
        ],
        "Whitby",
        "Anna Frith",
    ),
    "somebody else shown at work since": (
        [
            "Joe Lund joined his mother in May. “I was bored,” he said.",
            "“It won't fill the shops,” said Karl Abe, who chairs the chamber.",
            "A video of Joe at work was watched by many. Customers send clocks from Norway.",
            "“One came in a box,” he said.",
        ],
        "One came",
        DOUBT,
    ),
    "a woman named since, where he speaks": (
        [
            "“It is late,” said Karl Abe, who runs the mill.",
            "A film of Ida Moss at work was shown.",
            "“I paid too much,” he said.",
        ],
        "I paid",
        "Karl Abe",
    ),
    "nobody else named since": (
        [_ABE, "A video of the mill was watched by many.", "“It came in a box,” he said."],
        "It came",
        "Karl Abe",
    ),
    "the 's of a club's own name": (
        [
            "St Colman's needed a goal. “I am cross,” said Karl Abe, who lost.",
            "For Leo Lund it was a good day at St Colman's.",
            "“We were poor,” the St Colman's manager said.",
        ],
        "We were poor",
        DOUBT,
    ),
    "the 's of whoever has a governor": (
        ["The Bank of Tarn rose. " + _ABE, "“It was needed,” the Bank of Tarn's governor said."],
        "It was needed",
        "the Bank of Tarn's governor",
    ),
    "a council is not its leader": (
        [_BOARD, "“The vote stands,” the council said in a statement."],
        "The vote",
        "the council",
    ),
    "a board is not its member": (
        [
            "Board member Ida Moss came. “We are late,” she said.",
            "“The vote stands,” the board said.",
        ],
        "The vote",
        "the board",
    ),
    "a church is not its organist": (
        [
            "Church organist Ida Moss came. “We are late,” she said.",
            "“It is over,” the church said.",
        ],
        "It is over",
        "the church",
    ),
    "an organist is the organist": (
        ["Church organist Ida Moss came. “No,” she said.", "“It is over,” the organist said."],
        "It is over",
        "Ida Moss",
    ),
    "a leader is the leader": (
        [_BOARD, "“The vote stands,” the leader said."],
        "The vote",
        "Ida Moss",
    ),
    "a charity is its own noun": (
        ["The charity Tidewatch came. “We are late,” it said.", "“It stands,” the charity said."],
        "It stands",
        "Tidewatch",
    ),
    "him in a clause of another's within one that tells of the subject": (
        [
            _ABE,
            "Lee Roux, who came when nobody had read him, says there is no place like it.",
            "“A woman was knitting,” he says.",
        ],
        "A woman",
        "Lee Roux",
    ),
    "him who is not the subject": (
        [_ABE, "Lee Roux, who sat near him, put the question.", "“It does,” he says."],
        "It does",
        DOUBT,
    ),
    "an Irish body": (
        [_ABE, "Cumann na mBan gave money in May. “It was kind,” he said."],
        "It was kind",
        "Karl Abe",
    ),
    "a stretch of time in front of a name": (
        [
            "Leo Haxby, 38, told Linda Cropper that her roof would fall.",
            "Eleanor Bright, prosecuting, spoke first. “There was no fault,” she told the court.",
            "Over the next two weeks Mrs Cropper, 84, was driven to her bank.",
            "In a statement she said: “He brought me cake.”",
        ],
        "He brought",
        "Linda Cropper",
    ),
    "a head that is put down": (
        [
            "Karl Abe, 52, put his head on the table as the clerk read the verdict.",
            "“I won,” he said.",
        ],
        "I won",
        "Karl Abe",
    ),
    "a head who speaks": (
        ["Ida Moss came. “Yes,” she said.", "“It is late,” her head said."],
        "It is late",
        "her head",
    ),
    "a study that was told of": (
        [
            "Paul Lind said no. “It is not so,” Lind said.",
            "According to the study, the town has lost people.",
            "“It is not sustainable,” the study said.",
        ],
        "It is not sustainable",
        "the study",
    ),
    "an office that tells reporters by its name": (
        [
            _PREMIER,
            "Ida Moss told reporters on Monday that it had been mended.",
            "“Go,” Moss said.",
            "Karl Abe, a farmer, doubts it. “It shook,” Abe said.",
            "“Every wire,” the premier said.",
        ],
        "Every wire",
        "Ida Moss",
    ),
    "a name that tells others than the press": (
        [
            _PREMIER,
            "Ida Moss told residents that it had shaken for years.",
            "“Every wire is new,” the premier said.",
        ],
        "Every wire",
        DOUBT,
    ),
    "a name that tells reporters, where everybody knows who holds the office": (
        [
            "The prime minister says that the bridge is safe.",
            "Ida Moss told reporters that it was not.",
            "“Every wire is new,” the prime minister said.",
        ],
        "Every wire",
        DOUBT,
    ),
    "a name with nothing behind it": (
        [_PREMIER, "Ida Moss “waited” for it.", "“It is late,” the premier said."],
        "It is late",
        DOUBT,
    ),
    "somebody else who says something": (
        [
            _PREMIER,
            "Resident Ida Moss told reporters that it had shaken.",
            "“It shook,” Moss said.",
            "“Every wire is new,” the premier said.",
        ],
        "Every wire",
        "the premier of Holm",
    ),
    "who is in charge of a club may have left it": (
        [
            _ABE,
            "Leo Lund, in his last year in charge of Clonduff, won the cup in 1990.",
            "“We were poor,” the Clonduff manager said.",
        ],
        "We were poor",
        DOUBT,
    ),
    "who meets whoever is in charge of a club": (
        [
            _ABE,
            "Leo Lund faced the man in charge of Clonduff.",
            "“We were poor,” the Clonduff manager said.",
        ],
        "We were poor",
        DOUBT,
    ),
    "a teacher may be another": (
        [
            "A teacher says that the school is cold.",
            "Ida Moss told parents on Monday that it would be mended. “It will be warm,” Moss said.",
            "“We wear coats,” the teacher said.",
        ],
        "We wear",
        DOUBT,
    ),
    "a month behind of": (
        ["On the last day of May Karl Abe, a farmer, sowed rye. “It was dry,” he said."],
        "It was dry",
        "Karl Abe",
    ),
    "what a guard did is no part of him": (
        ["The guard of Tarn knelt. “He was kind,” he said."],
        "He was kind",
        "the guard of Tarn",
    ),
    "who said something last": (
        ["Kim Abe said the plan was bad. Lee Roux said it was good.", "“It is the best,” he said."],
        "It is the best",
        "Lee Roux",
    ),
    "who is spoken of last": (
        [
            "Kim Abe said the plan was bad. It had come from Lee Roux.",
            "“It is the worst,” he said.",
        ],
        "It is the worst",
        DOUBT,
    ),
    "who can be she, behind somebody who can't": (
        [
            "Dana Whit, who sat in front, asked again. “That is no answer,” Whit replied.",
            "“It is all on the table,” said Joel Lund, who runs the line. Lund sighed.",
            "“Then show me,” she shot back.",
        ],
        "Then show",
        "Dana Whit",
    ),
    "a secret behind a comma": (
        [
            _ABE,
            "Behind the counter the baker, a tall man who would not give his name, said it was short.",
            "“I only make the bread,” he said.",
        ],
        "I only make",
        "the baker",
    ),
    "nobody is nobody": (
        [
            "The minister, Cyril Errol, said that all were paid.",
            "Lee Roux came from Tarn in May.",
            "The minister said it again. Roux said that nobody had asked.",
            "“First a road,” he said.",
        ],
        "First a road",
        "Lee Roux",
    ),
    "a big one is a thing": (
        [
            _ABE,
            "Leo Lund cuts the engine. There is talk of a new plant, a big one.",
            "“No,” he says.",
        ],
        "No",
        "Leo Lund",
    ),
    "a loved one speaks": (
        ["Rain fell. “He is gone,” a loved one said."],
        "He is gone",
        "a loved one",
    ),
    "a village that has a doctor is no health board": (
        ["Lower Orle has one again.", "The health board, which pays, said: “It matters.”"],
        "It matters",
        "the health board",
    ),
    "a village is no council": (
        ["Hemsby has a doctor again. “It matters,” the council said."],
        "It matters",
        DOUBT,
    ),
    "a council that is named": (
        ["Hemsby Council has a doctor again. “It matters,” the council said."],
        "It matters",
        "Hemsby Council",
    ),
    "a department known by its letters": (
        ["NHSX has cut its grants. “It was hard,” the department said."],
        "It was hard",
        "NHSX",
    ),
    "a firm known by its name alone": (
        ["Zalando has cut 300 jobs. “It was hard,” the company said."],
        "It was hard",
        "Zalando",
    ),
    "a department that lists what it is for": (
        ["The Department for Environment, Food and Rural Affairs said: “We will act.”"],
        "We will act",
        "Department for Environment, Food and Rural Affairs",
    ),
    "who speaks for such a department": (
        ["A spokesman for the Department for Business, Energy and Industrial Strategy said: “No.”"],
        "No",
        "a spokesman for the Department for Business, Energy and Industrial Strategy",
    ),
    "a ministry that lists what it is of": (
        [
            "The Ministry of Housing, Communities and Local Government came. “No,” the ministry said."
        ],
        "No",
        "Ministry of Housing, Communities and Local Government",
    ),
    "people behind a department": (
        ["Behind the Department of Health, Karl Abe and Ida Moss spoke. “It is late,” said Abe."],
        "It is late",
        "Karl Abe",
    ),
    "firms behind a department": (
        ["Staff of the Department of Energy, Shell and Exxon came. “No,” said Karl Abe of Shell."],
        "No",
        "Karl Abe",
    ),
    "a ministry and its allies": (
        ["The Ministry of Defence, NATO and Poland have agreed. “No,” the ministry said."],
        "No",
        "Ministry of Defence",
    ),
    "the letters of a title": (
        ["Deputy Public Prosecutor Karl Malik asked for more. “It was cruel,” said the DPP."],
        "It was cruel",
        "Karl Malik",
    ),
    "letters of a title that has more words": (
        ["Deputy Public Works Prosecutor Karl Malik asked for more. “No,” said the DPP."],
        "No",
        "DPP",
    ),
    "the mayor who may be named since": (
        [
            "The mayor announced on Monday that the camp would go.",
            "Ida Moss told reporters at city hall that it was unsafe.",
            "“We gave them a month,” the mayor said.",
        ],
        "We gave",
        DOUBT,
    ),
    "one whom the paragraph before brought in, far from the MP": (
        [
            "Ida Moss, the new MP for Holm, came on Monday. “It is late,” she said.",
            "The hall was full.",
            "The town is split.",
            "One senior backbencher, who has the next seat, was less forgiving.",
            "“She should go,” the MP said.",
        ],
        "She should",
        DOUBT,
    ),
    "the MP, and somebody who laughs": (
        [
            "Ida Moss, the new MP for Holm, came on Monday. “It is late,” she said.",
            "A man at the back laughed.",
            "“It is not funny,” the MP said.",
        ],
        "It is not",
        "Ida Moss",
    ),
    "who says that another called": (
        ["Ida Moss said Karl Abe had been calling for water. “In the end I fetched it myself.”"],
        "In the end",
        DOUBT,
    ),
    "whose son called": (
        ["Karl Abe said his son had called him from the boat. “We are landing.”"],
        "We are landing",
        DOUBT,
    ),
    "who says that she called": (
        ["Ida Moss, 40, is late. Ms Moss said she had called the mill. “Nobody was there.”"],
        "Nobody was",
        "Ida Moss",
    ),
    "who says what else happened": (
        ["Ida Moss said Karl Abe had slept through it. “In the end I fetched it myself.”"],
        "In the end",
        "Ida Moss",
    ),
    "what a prisoner told the police": (
        ["Police said Karl Abe had told them that he was sorry. “I did not mean it.”"],
        "I did not",
        DOUBT,
    ),
    "who speaks for the police, and who for the fire service": (
        [
            "A spokesman for the fire service said it was out. “It is out,” he said.",
            "The spokesman for the police was not so sure. “It may burn again,” he said.",
        ],
        "It may burn",
        DOUBT,
    ),
    "who speaks for the council of Tarn": (
        [
            "A spokesman for Tarn Council said it was out. “It is out,” he said.",
            "“It may burn again,” said the spokesman for the council.",
        ],
        "It may burn",
        "a spokesman for Tarn Council",
    ),
    "who speaks for the police in other words": (
        [
            "A police spokeswoman said it was out. “It is out,” she said.",
            "“It may burn again,” said the spokeswoman for the police.",
        ],
        "It may burn",
        "a police spokeswoman",
    ),
    "who asks back": (
        [*_TALK, "“How would you put it?”", "“More slowly,” Abe said."],
        "How would",
        DOUBT,
    ),
    "what a third may ask": (
        [
            "Two players came to the press room.",
            "“It was a fair result,” said Ida Moss.",
            "“I thought it was poor,” said Karl Abe.",
            "“You thought it was poor?”",
            "“Very,” Abe said.",
        ],
        "You thought",
        DOUBT,
    ),
    "who may ask himself": (
        [*_TALK, "“Do you know what it costs?”", "“Nobody does,” Abe said."],
        "Do you know",
        DOUBT,
    ),
    "who is answered by the other": (
        [*_TALK, "“How would you put it?”", "“More slowly,” Moss said."],
        "How would",
        DOUBT,
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_words_are_in_nobody_elses_voice(what):
    hold(*CASES[what])


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Ida Moss stayed away but sent a letter that was read out.", "Ida Moss"),
        ("Karl Abe was shown a letter sent in May by a nurse, Ida Moss, of Tarn.", "Ida Moss"),
        ("Karl Abe was shown a letter signed by Ida Moss.", "Ida Moss"),
        ("Ida Moss, a nurse, read out a letter on Tuesday.", "the letter"),
        ("A letter seen by Ida Moss came out on Tuesday.", "a letter"),
        ("A letter obtained by the Tarn Post came out on Tuesday.", "a letter"),
    ],
)
def test_letter_is_of_who_sent_it_and_not_of_who_saw_it(told, speaker):
    hold([told, "“The roof is in a poor state,” the letter said."], "The roof", speaker)


@pytest.mark.parametrize(
    "told",
    [
        "A banner hung there. “{0}”, it said.",
        "A hand-painted board outside the church read “{0}.”",
        "In the window was a hand-written notice that read: “{0}”.",
        "A notice in the window says: “{0}.”",
    ],
)
def test_what_hangs_there_is_nobodys(told):
    hold(
        ["The council met. “We meet,” it said.", told.format("Hot food. Dry socks")],
        "Hot food",
        DOUBT,
    )


def test_notice_of_a_body_is_its_own():
    hold(
        ["The council issued a notice. “The road is shut,” the notice said."],
        "The road",
        "the council",
    )


def test_president_of_whom_nobody_told_is_not_who_spoke_last():
    paragraphs = [
        "“We stand by him,” press secretary Jo Abe said at a briefing.",
        "Pressed on whether the president had read it, Abe said she would not talk.",
        "Karl Moss would not say. “We talk,” he said.",
        "The president came on Monday. “They should vote,” he wrote.",
    ]
    hold(paragraphs, "They should vote", "the president")


@pytest.mark.parametrize("worn", ["Ida Moss KC said", "Ida Moss, defending, said"])
@pytest.mark.parametrize("noun", ["counsel", "the barrister"])
def test_who_defends_is_counsel(worn, noun):
    hold(
        [f"{worn} her client was ill.", f"“He is ashamed,” {noun} said."],
        "He is ashamed",
        "Ida Moss",
    )


@pytest.mark.parametrize("noun", ["head coach", "lawyer", "neighbour"])
@pytest.mark.parametrize("tag", ["Karl Abe said on Monday", "said Karl Abe"])
def test_noun_that_opens_a_paragraph_is_who_is_named_behind_the_words(noun, tag):
    told = [f"Her {noun} has no doubts. “She sees it,” {tag}.", f"“I was there,” the {noun} said."]
    hold(told, "I was there", "Karl Abe")


@pytest.mark.parametrize("noun", ["treasurer", "neighbour", "lawyer"])
@pytest.mark.parametrize(
    "event",
    [
        "The {0} was late again.",
        "The {0} resigned.",
        "A {0} was taken away.",
        "The {0} had left by noon.",
    ],
)
def test_noun_of_whom_something_is_told_is_not_who_speaks_of_it(event, noun):
    told = event.format(noun)
    speaker = f"{told.split()[0].lower()} {noun}"
    hold(
        [f"{told} “He had to go,” Karl Abe said.", f"“I did my best,” the {noun} said."],
        "I did my best",
        speaker,
    )


def test_noun_that_opens_a_paragraph_is_nobody_who_is_told_to_be_another():
    told = ["The mayor has doubts. “I see it,” said Karl Abe, a baker.", "“I go,” the mayor said."]
    hold(told, "I go", "the mayor")


@pytest.mark.parametrize("whose", ["A cleaner", "A 58-year-old cleaner"])
def test_noun_of_no_list_is_somebody_before_who(whose):
    told = (
        f"{whose} who lives in Holm Reach with her son said she was late. “It is late,” she said."
    )
    speaker = whose[0].lower() + whose[1:]
    hold([told], "It is late", speaker)


@pytest.mark.parametrize(
    ("told", "tag", "speaker"),
    [
        ("In a recording one of the pilots can be heard.", "the pilot says", DOUBT),
        ("It is hard for Karl Lund, who missed a year.", "the 28-year-old said", "Karl Lund"),
        ("Officials had been called in. The family posted it.", "the family wrote", "the family"),
        ("The best actress award went to Ida Lund for “Ferry”.", "she told the press", "Ida Lund"),
    ],
)
@pytest.mark.parametrize("first", ["Ida", "Rosa"])
def test_noun_is_not_whoever_spoke_last_where_another_is_told_of(told, tag, speaker, first):
    paragraphs = [f"“I was there,” said {first} Moss.", told, f"“It went off,” {tag}."]
    hold(paragraphs, "It went off", speaker)


def test_initials_mean_the_office_before_a_name():
    told = [
        "“It is shut,” Deputy Commissioner of Police Karl Abe said.",
        "“We looked,” the DCP said.",
    ]
    hold(told, "We looked", "Karl Abe")


@pytest.mark.parametrize("noun", ["regulator", "watchdog", "ministry", "company", "bureau"])
def test_body_of_members_is_no_other_body_that_says_it(noun):
    told = [
        "“Sales were lost,” said the Association of Tarn Bakers.",
        f"The {noun} has asked for it. “We will see why,” it said.",
    ]
    hold(told, "We will see why", f"the {noun}")


@pytest.mark.parametrize("noun", ["union", "group", "charity"])
def test_body_of_members_may_be_called_so(noun):
    told = [
        "“Sales were lost,” said the Association of Tarn Bakers.",
        f"The {noun} has asked for it. “We will see why,” it said.",
    ]
    hold(told, "We will see why", "Association of Tarn Bakers")


@pytest.mark.parametrize(
    "told",
    [
        "On the wall hangs a note. Somebody has written across it: “Return to us.”",
        "On the wall hangs a note. Someone had painted over it: “Return to us.”",
        "She held a sign that read “Return to us.”",
    ],
)
def test_what_somebody_left_on_a_thing_is_nobodys(told):
    hold(["Ida Moss came. “I came,” she said.", told], "Return to us", DOUBT)


def test_day_before_a_feast_is_nobody():
    told = "Karl Moss said it would go on. Would Christmas Eve be next? “I have a boat,” he said."
    hold([told], "I have a boat", "Karl Moss")
    hold(["Eve Moss came. “I have a boat,” Eve said."], "I have a boat", "Eve Moss")
