"""Hold which body, or who, a noun and a pronoun mean where a place, a game, a pet or a stranger stands nearer."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_MOSS = "“It is late,” said Ida Moss."
_GAME = [
    "Nine Lanterns has pushed back its long-awaited role-playing game Emberfall for a second time.",
    "“We know this is not what you wanted,” the studio said in a post. “It needs more time.”",
    "Nine Lanterns has been asked for more.",
]
_CASE = [
    "Winifred Cole, 84, gave evidence. “He brought a cake,” she said.",
    "Parveen Akhtar, for the defence, suggested to her that she had been warned of the risks.",
    "“I was warned about others,” she replied.",
]

# What tells, the paragraphs, how the words begin, who says them.
CASES = {
    "the agency is no river": (
        [
            "Hundreds left their homes after the Sarn burst its banks at Lower Brand.",
            "The water rose fast. “Our models did not foresee it,” the flood agency admitted.",
        ],
        "Our models",
        "the flood agency",
    ),
    "what it said that the law is": (
        [
            "The results were sent to the Division of Drinking Water. “I drank it,” Ida Moss said.",
            "The Division of Drinking Water was silent. In a response, it said that state law did not require it to write. “Owners are responsible,” the agency wrote.",
        ],
        "Owners are",
        "Division of Drinking Water",
    ),
    "the force is no dog": (
        [
            "Biscuit, a terrier, was found on a hill. Olivia Brandt, of Holm Constabulary, was there.",
            "In an update, the force said: “The search is continuing.”",
        ],
        "The search",
        "Holm Constabulary",
    ),
    "the airline is the one whose name tells": (
        [
            "Budget carrier Skylark Airways has been fined, more than any European airline before.",
            "Skylark Airways said it would appeal.",
            "“This is wrong,” the airline said in a statement.",
        ],
        "This is wrong",
        "Skylark Airways",
    ),
    "the studio is no game": (_GAME, "We know", "Nine Lanterns"),
    "police that something is known by": (
        [
            "The Nusa Indah had 180 passengers when it sank off Koh Tarn, according to the maritime police.",
            "“We have six vessels searching,” it said.",
        ],
        "We have six",
        "the maritime police",
    ),
    "it found something of a trust": (
        [
            "Some “died without dignity”, the Health Services Ombudsman has said.",
            "In a report, it found that the Northmoor hospitals trust had failed to act.",
            "“We found staff who were afraid,” it said.",
        ],
        "We found staff",
        "Health Services Ombudsman",
    ),
    "a firm that a relative tells of": (
        [
            "Sunita Abe opened a bill. “I rang them,” she said.",
            "We rang Homeshield Cover, which cancelled the bill within an hour and offered £150.",
            "‘We are sorry,’ it said.",
        ],
        "We are sorry",
        "Homeshield Cover",
    ),
    "a report that a body published": (
        [
            "Waste was leaking for years, according to a report published on Tuesday by EarthLedger.",
            "“The limit was exceeded tenfold,” the report says.",
        ],
        "The limit",
        "EarthLedger",
    ),
    "the company is no court": (
        [
            "The Third Circuit ruled on Monday against Meritline Logistics.",
            "Karl Abe, counsel for Meritline, did not reply. In a statement, the company said it was sad. “It protects jobs,” it said.",
        ],
        "It protects",
        "Meritline Logistics",
    ),
    "advice that a colon follows": (
        [
            f"{_MOSS} Nights are short for weeks.",
            "There are times when you should see a doctor. The Sleep Foundation's advice to patients puts it simply: “If you are tired, ask.”",
        ],
        "If you are",
        "Sleep Foundation",
    ),
    "no group is the boy": (
        [
            "Callum Pell, 16, fell in. “He sent me a message,” said his mother, Carol Etheridge.",
            "A friend who was with him, and who cannot be named because of his age, said in a statement that the group had jumped in together. “He was laughing,” the boy said.",
        ],
        "He was laughing",
        "a friend",
    ),
    "who is put something replies": (_CASE, "I was warned", "Winifred Cole"),
    "who put it goes on": (
        [*_CASE, "“You signed a paper that said so, did you not?”"],
        "You signed",
        "Parveen Akhtar",
    ),
    "a judge isn't sentenced": (
        [
            "Judge Colin Thwaite told Carl Tinsley he had come close. “Don't make us regret it,” Thwaite said.",
            "He was sentenced to eight weeks.",
            "“Cheers,” he called out from the dock.",
        ],
        "Cheers",
        "Carl Tinsley",
    ),
    "whoever died was born": (
        [
            "Lonnie Bridges, the organist, died on Sunday. He was 88.",
            "“He told me he spent it on tyres,” said Dick Markham, a historian.",
            "He was born in a small house. In 2009 he recalled the clubs.",
            "“Everybody knew,” he said.",
        ],
        "Everybody",
        "Lonnie Bridges",
    ),
    "a victim whom the court heard of": (
        [
            "“It was grim,” said Charmaine Quek, a lawyer.",
            "The court heard that one victim, a retired seamstress, had lost it all. In her statement, she wrote: “I am ashamed.”",
        ],
        "I am ashamed",
        DOUBT,
    ),
    "whom the writer met": (
        [
            "“I learned a lot,” Callum Rutherford told me.",
            "In the bar I had met a retired deckhand who crewed one of them for years.",
            "“I've nothing against birds,” he said.",
        ],
        "I've nothing",
        DOUBT,
    ),
    "whose farm a sentence opens on": (
        [
            "Ida Lindqvist farms peat. “I laughed,” says Priscilla Tan, a scientist.",
            "“It is good,” she says.",
            "On Lindqvist's farm, a sluice was fitted in March. She shows it off. “I've spent years on it,” she says.",
        ],
        "I've spent",
        DOUBT,
    ),
    "the old man may be his father": (
        [
            "Iñaki Zubiri was trying to find his father. “He's 88,” Zubiri said.",
            "An hour later the old man was brought in by a neighbour. “I've seen bigger,” he said.",
        ],
        "I've seen",
        DOUBT,
    ),
    "a man who came in": (
        [
            "“I asked him about his day,” said Hector Salinas, 24, who was alone when a man walked in.",
            "On the tape, the man says he has lost his job. “Doing what?” Salinas asks him.",
            "“Roofing,” the man says.",
        ],
        "Roofing",
        DOUBT,
    ),
    "a couple who stayed": (
        [
            "“They put it on a bus,” says Mairi Gillies.",
            "She does not fear a rush. Last May a couple who had come for a weekend stayed. “They were lovely about it.”",
        ],
        "They were",
        DOUBT,
    ),
    "an age that does something": (
        [
            "Camila Rojas, 11, found it. “I had a theory,” said Amara Okonjo.",
            "It will go on show. The 11-year-old chose the name herself. “They wanted Latin,” she said.",
        ],
        "They wanted",
        "Camila Rojas",
    ),
    "an office that a lead names late": (
        [
            "The Minister for Housing has said he will not be resigning.",
            "Paul Mac Eoin said he was sad.",
            "Speaking on the radio, Mr Mac Eoin said: “I have been here a year.”",
            "Asked if it was real, the minister replied: “I do believe so.”",
        ],
        "I do believe",
        DOUBT,
    ),
    "an office nobody has yet": (
        [
            "In a statement, Keel Residential said it had “complied fully with the law”.",
            "It was raised by Marek Szulc, who asked the Taoiseach about it. “There are 19,” Szulc said.",
            "The Taoiseach said he did not wish to comment. “But I do understand,” he said.",
        ],
        "But I do",
        DOUBT,
    ),
    "a notice on a hut": (
        [f"{_MOSS} Rain is forecast. The ground staff have put a notice on their hut: “We try.”"],
        "We try",
        DOUBT,
    ),
    "a message on a board": (
        [f"{_MOSS} On Sunday she put a new message on the board out front: “The end is near.”"],
        "The end",
        DOUBT,
    ),
    "a note of her own": (
        ["Ida Moss announced it in a note taped to the door. “It has been an honour,” it read."],
        "It has been",
        "Ida Moss",
    ),
    "a cleaner, whom no list holds": (
        [
            _MOSS,
            "A 58-year-old cleaner who lives in Kwai Lung said she had to leave. “He will turn it into two,” the cleaner said.",
        ],
        "He will",
        "a 58-year-old cleaner",
    ),
    "somebody's daughter who has just spoken": (
        [
            "“It is late,” said Ida Moss. “It is not,” said Nora Lund.",
            "Mr Abe's daughter said the family blamed nobody. “That woman held his hand,” she said.",
        ],
        "That woman",
        "Mr Abe's daughter",
    ),
    "a spokeswoman of whom the sentence is": (
        [
            "“It is late,” said Ida Moss. “It is not,” said Nora Lund.",
            "A spokeswoman for the Bureau of Tides disputed it. “There is water,” she said.",
        ],
        "There is water",
        "a spokeswoman for the Bureau of Tides",
    ),
    "a minister where all have a trade": (
        [
            "“It rolled over,” said Joseph Okello, a fisherman.",
            "The transport minister told a broadcaster it was late.",
            "“He was told not to sail,” the minister said.",
        ],
        "He was told",
        "the transport minister",
    ),
    "a statement mourning somebody": (
        [
            "Andre Moss, the actor, died, his publicist Ida Lund said.",
            "Tarn Television released a statement mourning Moss Tuesday night.",
            "“He was the one others would aspire to be,” the statement read.",
        ],
        "He was the one",
        "Tarn Television",
    ),
    "words that name who seems to say them": (
        [
            "Ida Moss spoke. “It is late,” she said. Moss was glad.",
            "“Ida Moss was the best of us.”",
        ],
        "Ida Moss was",
        DOUBT,
    ),
    "words that say who one is": (
        ["Ida Moss spoke. “I'm Ida Moss and I am late,” she said."],
        "I'm Ida",
        "Ida Moss",
    ),
    "a study is no country": (
        [
            "India's output has been lower. Every tonne costs India about 86 dollars.",
            "People living there are projected to suffer.",
            "“Extreme weather is affecting food,” the study said.",
        ],
        "Extreme",
        "the study",
    ),
    "somebody named by a participle": (
        ["“It is so,” said a runner named Beatriz, who came. “No,” Beatriz said."],
        "It is so",
        "Beatriz",
    ),
    "who leads somebody with an office": (
        [
            "The race was close, with City Council member Ida Moss leading incumbent Karl Abe by 57 votes.",
            "Moss spoke to supporters. “I have a good feeling,” she said.",
        ],
        "I have",
        "Ida Moss",
    ),
    "a label of a list": (
        [
            _MOSS,
            "We need few things, and we need them seldom.",
            "Need: “You must have this for work, at home and on the way there.”",
        ],
        "You must",
        DOUBT,
    ),
    "you will": (
        [_MOSS, "It is dull. You'll ask: “Will this end up in the picture, or not at all?”"],
        "Will this",
        DOUBT,
    ),
    "whom a sentence turns to": (
        [
            "“I offered to carry it,” Karl Abe said.",
            "As for the man who carried it, he has other plans. “A bath,” he said.",
        ],
        "A bath",
        DOUBT,
    ),
    "her answer to somebody": (
        [
            "Kelly Braddock, the coach, was glad. “It is late,” Braddock said.",
            "Somebody asked how she would stop them. Her answer: “Prayer. And a zone.”",
        ],
        "Prayer",
        "Kelly Braddock",
    ),
    "the bench isn't sentenced": (
        [
            "Chairman of the bench Colin Thwaite told Carl Tinsley he had come close. “Don't,” Thwaite said.",
            "He was sentenced to eight weeks. “Cheers,” he called out.",
        ],
        "Cheers",
        "Carl Tinsley",
    ),
    "a statement that somebody put out": (
        [
            f"{_MOSS} Karl Abe, the candidate, left without speaking but later put out a short statement. “I wish her well,” it read."
        ],
        "I wish",
        "Karl Abe",
    ),
    "a statement that was made before": (
        [
            "The police officer, Tunde Adebowale, disclosed this in a statement on Saturday.",
            "Adebowale, a superintendent, said they had stormed the place.",
            "“They opened fire,” the statement read in part.",
        ],
        "They opened",
        "Tunde Adebowale",
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_who_speaks(what):
    hold(*CASES[what])


@pytest.mark.parametrize("thing", ["trawler", "steamer", "tanker"])
def test_a_ship_whose_name_ends_as_a_trade_does_is_nobody(voices, thing):
    told = f"Karl Abe remembers the day. It was a Tuesday, he says, and the last {thing} in Port Holm went out to look for water."
    assert voices(f"{told}\n“We walked behind it,” the 68-year-old says.") == [
        ("direct", "Karl Abe", "We walked behind it,")
    ]


@pytest.mark.parametrize("name", ["Saule Abdrakhmat", "Ida Moss"])
@pytest.mark.parametrize(
    "lead", ["Few know the lake more than", "Few people know the numbers better than"]
)
def test_whoever_others_are_held_against_is_no_part_of_what_they_know(voices, lead, name):
    text = f"The lake is shut.\n{lead} {name}, a baker. “It is low,” she says."
    assert voices(text) == [("direct", name, "It is low,")]


@pytest.mark.parametrize("network", ["a Facebook", "an X", "a LinkedIn"])
def test_a_post_is_of_whoever_said_something_in_it_and_not_the_networks(voices, network):
    told = f"Ida Moss, the mayor, in {network} post, said the pier was shut."
    assert voices(f"{told}\n“It will be mended,” the post read.") == [
        ("direct", "Ida Moss", "It will be mended,")
    ]
    paper = "Ida Moss, in a Courier article, was called late.\n“She is late,” the article read."
    assert voices(paper)[0][1] == "Courier"


@pytest.mark.parametrize(
    ("told", "is_sure"),
    [
        ("A crowd fell silent as a rescuer pressed his ear to a pipe.", False),
        ("The road was cleared when a rescuer came by.", False),
        ("A crowd fell silent.", True),
        ("Abe fell silent as a rescuer pressed his ear to a pipe.", True),
    ],
)
def test_whoever_is_told_of_last_without_a_name_may_be_he(read, told, is_sure):
    before = "Karl Abe, a baker, knew the road. “It was building,” Abe said."
    _, found = read(f"{before}\nIt was cold. {told} “There's somebody knocking,” he called out.")
    assert (found.quotations[-1].confidence > 0.8) is is_sure
