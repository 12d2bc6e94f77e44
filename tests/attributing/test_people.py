import pytest

from quotecast.model import Gender

# why, text, the speakers of the direct quotations
IDENTITIES = [
    (
        "a name may come behind what somebody was called",
        "“It holds,” the old baker said.\nThe baker, Ida Moss, was hurt.",
        ["Ida Moss"],
    ),
    (
        "a name behind two who were called alike is neither's",
        "“It holds,” one protester said.\n“It leaks,” another protester said.\nThe protester, Ida Moss, left.",
        ["one protester", "another protester"],
    ),
    (
        "a surname means the full name",
        "Ida Moss spoke first.\n“It holds,” Ms. Moss said.\n“It does,” Moss added.",
        ["Ida Moss", "Ida Moss"],
    ),
    (
        "the full name may come later",
        "“It holds,” Moss said.\nThe speech of Ida Moss was short.",
        ["Ida Moss"],
    ),
    (
        "a role stands for its holder",
        "Lund Mayor Ida Moss spoke first.\n“It holds,” the mayor said.",
        ["Ida Moss"],
    ),
    (
        "two people of one surname are kept apart by title",
        "Mr. Karl Moss met Mrs. Ida Moss.\n“It holds,” Mrs. Moss said.\n“No,” Mr. Moss said.",
        ["Ida Moss", "Karl Moss"],
    ),
    (
        "unnamed sources are kept apart",
        "“It holds,” one official said.\n“It will not hold,” another official said.",
        ["one official", "another official"],
    ),
    (
        "an organisation may speak",
        "“The dam will hold,” the Lund Institute said.",
        ["Lund Institute"],
    ),
    (
        "a pronoun is the subject of the sentence before",
        "Ida Moss met Karl Abe. “It holds,” she said.",
        ["Ida Moss"],
    ),
    (
        "a pronoun is the last source of the paragraph before",
        "Mr. Karl Abe opposed the dam.\nIda Moss said she trusted it.\n“It holds,” she said.",
        ["Ida Moss"],
    ),
    (
        "a pronoun of the other gender is somebody else",
        "Ms. Ida Moss met Mr. Karl Abe. “It holds,” he said.",
        ["Karl Abe"],
    ),
    (
        "a place is nobody",
        "Ida Moss was born in Lund. “It holds,” she said.",
        ["Ida Moss"],
    ),
    (
        "the last name after a role is the speaker",
        "“It holds,” said Moss spokesman Karl Abe.",
        ["Karl Abe"],
    ),
    (
        "it is the body that spoke",
        "“It holds,” the Lund Institute said.\nIt added, “We have measured it.”",
        ["Lund Institute", "Lund Institute"],
    ),
    (
        "they are the people who spoke",
        "Two engineers opposed the dam.\n“It will not hold,” they wrote.",
        ["two engineers"],
    ),
    (
        "a narrator is nobody already met",
        "Ida Moss paid for the film.\n“It holds,” the narrator said.",
        ["the narrator"],
    ),
    (
        "an apposition is the same person",
        "Ida Moss, a senior fellow, was calm.\n“It holds,” the fellow said.",
        ["Ida Moss"],
    ),
    (
        "a sign that nobody wrote has no voice",
        "Ida Moss lifted a sign.\n“The dam will hold,” it read.",
        [None],
    ),
    (
        "two surnames are part of the full name",
        "Ana Lopez Vega spoke.\n“It holds,” Ms. Lopez Vega said.",
        ["Ana Lopez Vega"],
    ),
    (
        "a surname may be a title",
        "“It holds,” said Ada King, a baker.\n“It does,” King said.",
        ["Ada King", "Ada King"],
    ),
    (
        "an initial that is a word besides is part of the name",
        "“It holds,” said Karl A. Abe Lund, a senior analyst.\n“It does,” Lund said.",
        ["Karl A. Abe Lund", "Karl A. Abe Lund"],
    ),
    (
        "an initial may begin a name",
        "I. A. Moss spoke.\n“It holds,” Moss said.",
        ["I. A. Moss"],
    ),
    (
        "small words may stand behind an initial",
        "“It holds,” Ana A. de la Cruz Vega said.\n“It does,” Ms. Vega said.",
        ["Ana A. de la Cruz Vega", "Ana A. de la Cruz Vega"],
    ),
    (
        "a mark is no initial",
        "The dam got an A. Ida Moss smiled.\n“It holds,” Moss said.",
        ["Ida Moss"],
    ),
    (
        "an office is no part of a name",
        "“It holds,” Secretary of State Ida B. Moss said.",
        ["Ida B. Moss"],
    ),
    (
        "a slip of the pen is the same person",
        "Ida Mortensen spoke.\n“It holds,” Mortenson said.",
        ["Ida Mortensen"],
    ),
    (
        "a first name alone is the person",
        "One of them was Ida B. Lund Moss.\n“It holds,” Ida said.",
        ["Ida B. Lund Moss"],
    ),
    (
        "two unnamed sources of one description have names of their own",
        "“It holds,” an official said.\n“It leaks,” an official said.",
        ["an official", "a second official"],
    ),
    (
        "an unnamed source begins with a small letter",
        "One council official spoke first.\nOne council official said, “It holds.”",
        ["one council official"],
    ),
    (
        "a group called by its noun again is the same group",
        "“It holds,” the engineers said.\n“It leaks too,” engineers said.",
        ["the engineers", "the engineers"],
    ),
    (
        "my mother is one person",
        "“It holds,” my mother said.\n“It leaks,” my mother said.",
        ["my mother", "my mother"],
    ),
    (
        "an apposition behind a place is the same person",
        "Ida Moss left. Her partner at Lund, Karl Abe, stayed.\n“It holds,” Abe said.",
        ["Karl Abe"],
    ),
    (
        "an age points at whoever is spoken of",
        "Ida Moss spoke.\n“It holds,” the 34-year-old mother of three said.",
        ["Ida Moss"],
    ),
    (
        "a vice president is no president",
        "President Ida Moss met Vice President Karl Abe.\nAbe left.\n“It holds,” the president said.",
        ["Ida Moss"],
    ),
    (
        "whom a group speaks of is kept in mind",
        "“It holds,” said Sandra Lund.\nAides say Ida Moss wrote the plan.\n“It leaks,” she said.",
        ["Sandra Lund", "Ida Moss"],
    ),
    (
        "whom a report cites within is not",
        "Karl Abe said that Rolf Lund has admitted the fault.\n“It leaks,” he said.",
        ["Karl Abe"],
    ),
    (
        "the subject of a second main clause is kept in mind",
        "Karl Abe spoke.\nSome are for it, but Rolf Lund minces no words.\n“It leaks,” he said.",
        ["Rolf Lund"],
    ),
    (
        "a first name tells the gender where nothing else does",
        "Mary Moss met Peter Abe. “It holds,” he said.",
        ["Peter Abe"],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), IDENTITIES)
def test_one_identity_per_person(voices, why, text, expected):
    assert [name for kind, name, _ in voices(text) if kind == "direct"] == expected


# text, gender and evidence
GENDERS = [
    ("“It holds,” Ms Moss said.", Gender.FEMALE, '"Ms Moss"'),
    ("“It holds,” said spokesman Lee Moss.", Gender.MALE, '"spokesman Lee Moss"'),
    ("Lee Moss said she knew. “It holds,” Moss said.", Gender.FEMALE, 'pronoun "she"'),
    ("“It holds,” Lee Moss said.", None, None),
    ("“It holds,” Mary Moss said.", Gender.FEMALE, 'first name "Mary" (a guess)'),
    ("Mary Moss said he knew. “It holds,” Mr. Moss said.", Gender.MALE, '"Mr. Moss"'),
    ("“It holds,” Dr. Lee Moss said.", None, None),
]


CLAUSES = [
    ("One resident, who asked not to be named because her rent is late, said", Gender.FEMALE),
    ("A beekeeper, who did not want his name in the paper, said", Gender.MALE),
    ("A nurse, who told a woman that her son was well, said", None),
    ("One trader, who has known Karl Abe since his wedding, said", None),
    ("The board, which changed its mind, said", None),
]


@pytest.mark.parametrize(("tag", "gender"), CLAUSES)
def test_clause_that_tells_of_somebody_unnamed_tells_the_gender(read, tag, gender):
    _, found = read(f"Karl Abe runs the mill. It rained.\n\n{tag}: “It is cold.”")
    speaker = next(one for one in found.speakers if not one.is_named)
    assert speaker.gender is gender


@pytest.mark.parametrize(("text", "gender", "evidence"), GENDERS)
def test_gender_comes_from_evidence_alone(read, text, gender, evidence):
    _, found = read(text)
    [speaker] = found.speakers
    assert (speaker.gender, speaker.gender_evidence) == (gender, evidence)


# text, description and introduction
DESCRIPTIONS = [
    (
        "Ida Moss, a senior fellow at the Lund Institute, was calm. “It holds,” she said.",
        "a senior fellow at the Lund Institute",
        "Ida Moss, a senior fellow at the Lund Institute",
    ),
    ("“It holds,” Lund Mayor Ida Moss said.", "Lund Mayor", "Lund Mayor Ida Moss"),
]


@pytest.mark.parametrize(
    ("names", "description"),
    [
        ("Wardens Ida Moss and Karl Abe", None),
        ("Warden Ida Moss and Karl Abe", "Warden"),
        ("Actress Ida Moss and Karl Abe", "Actress"),
        ("Sales boss Ida Moss and Karl Abe", "Sales boss"),
    ],
)
def test_what_several_are_describes_none_of_them(read, names, description):
    _, found = read(f"{names} count nests.\n“It holds,” Ida Moss said.")
    assert found.speakers[0].description == description


@pytest.mark.parametrize(("text", "description", "introduction"), DESCRIPTIONS)
def test_description_is_taken_from_the_articles_own_words(read, text, description, introduction):
    _, found = read(text)
    assert found.speakers[0].description == description


@pytest.mark.parametrize(("text", "description", "introduction"), DESCRIPTIONS)
def test_introduction_is_the_first_mention_with_its_description(
    read, text, description, introduction
):
    article, found = read(text)
    assert found.speakers[0].introduction.cut_from(article.text) == introduction


def test_aliases_hold_the_other_surface_forms(read):
    _, found = read("“It holds,” Ida Moss said.\n“It does,” Ms. Moss said.")
    assert found.speakers[0].aliases == ("Moss",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It holds,” Zoë D’Åland said.", "zoe-daland"),
        ("“It holds,” a Lund official said.", "unnamed-a-lund-official"),
        (
            "Director of Public Works Hanne-Lise Storm came. “It holds,” she said.",
            "hanne-lise-storm",
        ),
    ],
)
def test_id_is_a_slug_of_the_name(read, text, expected):
    _, found = read(text)
    assert found.speakers[0].id == expected


NAMESAKES = [
    "“It holds,” an official said.\n“It leaks,” an official said.\n“It may,” an official said.",
    "“It holds,” one man said.\n“It leaks,” another man said.\n“It may,” one man said.",
    "“It holds,” said a spokesman.\n“It leaks,” said a spokesman.",
]


@pytest.mark.parametrize("text", NAMESAKES)
def test_no_two_speakers_have_one_name(read, text):
    _, found = read(text)
    names = [speaker.name for speaker in found.speakers]
    assert len(names) == len(set(names)) == len(found.quotations)


def test_name_with_an_initial_keeps_its_description_and_gender(read):
    _, found = read("“It holds,” said Karl A. Abe Lund, a senior analyst at the dam.")
    (speaker,) = found.speakers
    assert (speaker.description, speaker.gender) == ("a senior analyst at the dam", Gender.MALE)


THINGS = [
    *("Paris", "Georgia", "Sydney", "Lake Erie", "Mount Kenya", "Highway 9", "the Baltic Sea"),
    *("Storm Ciara", "Hurricane Irma", "the World Cup", "Main Street", "Monday", "Easter"),
    *("Hamlet", "Windows 11", "Brexit", "Article 50", "the weather", "Things", "CITY", "Det."),
]


@pytest.mark.parametrize("thing", THINGS)
def test_thing_is_never_whom_a_pronoun_means(read, thing):
    opening = thing[0].upper() + thing[1:]
    _, found = read(f"{opening} was in the news. Ida Moss came from {thing}.\n“It holds,” he said.")
    assert thing not in {speaker.name for speaker in found.speakers}


# text, and who says its last quotation
NICKNAMES = [
    ("“It holds,” said Ida “Bo” Moss.", "Ida Moss"),
    ('"It holds," Ida J. "Bo" Moss said.', "Ida J. Moss"),
    ("Ida “Bo” Moss came.\n“It holds,” Bo said.", "Ida Moss"),
    ("Ida “Bo” Moss came.\n“It holds,” Bo Moss said.", "Ida Moss"),
    ("Abe's cousin, state Rep. Ida “Bo” Moss (D-Lund), spoke. “It holds,” she said.", "Ida Moss"),
]


@pytest.mark.parametrize(("text", "name"), NICKNAMES)
def test_nickname_between_marks_is_part_of_the_name(read, text, name):
    _, found = read(text)
    speaker_id = found.quotations[-1].speaker_id
    assert [one.name for one in found.speakers if one.id == speaker_id] == [name]


def test_second_person_of_fitting_gender_in_reach_makes_a_pronoun_less_sure(read):
    _, alone = read("Ida Moss met the board at the pool.\n“It holds,” she said.")
    _, two = read("Ida Moss met Mary Lund at the pool.\n“It holds,” she said.")
    assert two.quotations[0].confidence < alone.quotations[0].confidence
