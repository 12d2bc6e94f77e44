"""Lead-ins from the article's words alone: who said what is found here, not marked up."""

import re

import pytest
from tests.attributing.conftest import article_of
from tests.scripting.conftest import said

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.scripting.builder import write_script
from quotecast.scripting.checking.comparison import compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.proof import prove
from quotecast.scripting.writer import Direction
from quotecast.settings import PauseSettings


@pytest.fixture
def script_of():
    """Write the radio script of a text, paragraphs one to a line; prove and compare it."""

    def write(text):
        language = language_of("en")
        article = article_of(text)
        found = attribute(article, language)
        direction = Direction(
            language=language, pauses=PauseSettings(), threshold=0.7, disclosure=""
        )
        script = write_script(article, found.quotations, found.speakers, direction)
        assert prove(article.text, script) == ()
        layout = place_lines(article, found.quotations, found.speakers, script, ())
        assert compare(layout, SpeakerJudge(found.speakers, script, 0.7)) == ()
        return script

    return write


TWO_PIECES = {
    "the number of a paragraph stands before its lead-in": (
        "5. “The ice is thin”, Vera Holt says, “and old.”",
        ["narrator: 5. Vera Holt says:", "vera-holt: The ice is thin and old."],
    ),
    "a time of day does not": (
        "At 6 p.m., “The ice is thin,” Vera Holt said.",
        ["narrator: At 6 p.m., Vera Holt said:", "vera-holt: The ice is thin,"],
    ),
    "a tag that tells somebody leads to both quotations": (
        "“The ice was thin,” Vera Holt said, telling Brun, “since you left, we kept off it.”",
        [
            "narrator: Vera Holt said, telling Brun:",
            "vera-holt: The ice was thin, since you left, we kept off it.",
        ],
    ),
    "straight marks make no difference": (
        '"The ice was thin," Vera Holt said, adding, "nobody dared to skate on it."',
        [
            "narrator: Vera Holt said:",
            "vera-holt: The ice was thin, nobody dared to skate on it.",
        ],
    ),
    "a second verb behind “and” leads to both": (
        "“The ice is thin,” Vera Holt said, and told Brun, “It will not hold a child.”",
        [
            "narrator: Vera Holt said, and told Brun:",
            "vera-holt: The ice is thin,",
            "vera-holt: It will not hold a child.",
        ],
    ),
    "a second verb of the same person leads to nobody else": (
        "“The ice is thin,” said Vera Holt, a clerk, who added: “It will not hold.”",
        [
            "narrator: Vera Holt, a clerk, said:",
            "vera-holt: The ice is thin,",
            "vera-holt: It will not hold.",
        ],
    ),
    "so does one behind a bare name": (
        "“The ice is thin,” said Vera Holt, who added: “It will not hold.”",
        [
            "narrator: Vera Holt said:",
            "vera-holt: The ice is thin,",
            "vera-holt: It will not hold.",
        ],
    ),
    "what else she did is said": (
        "“The ice is thin,” said Vera Holt, who conceded.",
        ["narrator: Vera Holt, who conceded, said:", "vera-holt: The ice is thin,"],
    ),
    "so is whom she told": (
        "“The ice is thin,” said Vera Holt, who told Brun: “It will not hold.”",
        [
            "narrator: Vera Holt, who told Brun, said:",
            "vera-holt: The ice is thin,",
            "vera-holt: It will not hold.",
        ],
    ),
    "a “that” before the second isn't said": (
        "“The ice is thin,” Vera Holt said, telling Brun that “it will not hold a child.”",
        [
            "narrator: Vera Holt said, telling Brun:",
            "vera-holt: The ice is thin, it will not hold a child.",
        ],
    ),
    "a tag that ends in a quoted title leads to both": (
        "“The ice is thin,” Vera Holt said on “Lund Tonight.” “It will not hold a child.”",
        [
            "narrator: Vera Holt said on “Lund Tonight”:",
            "vera-holt: The ice is thin,",
            "vera-holt: It will not hold a child.",
        ],
    ),
    "a mark that stands behind a description is closed in it": (
        "“The ice is thin,” said Vera Holt, a clerk, who wrote “stay” over “go”.",
        [
            "narrator: Vera Holt, a clerk, who wrote “stay” over “go”, said:",
            "vera-holt: The ice is thin,",
        ],
    ),
    "a fragment that the tag leads to stays in the whole sentence": (
        "“The ice is thin,” Vera Holt said, adding of the bridge, “rotten.”",
        ["narrator: “The ice is thin,” Vera Holt said, adding of the bridge, “rotten.”"],
    ),
    "what else somebody did isn't said before they speak": (
        "“The ice is thin,” Vera Holt said, and left for the town. “It will not hold a child.”",
        [
            "narrator: “The ice is thin,” Vera Holt said, and left for the town.",
            "vera-holt: It will not hold a child.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TWO_PIECES.values(), ids=TWO_PIECES.keys())
def test_lead_in_holds_no_quotation_that_follows_its_tag(script_of, text, expected):
    assert said(script_of(text)) == expected


AT_WORK = {
    "Vera Holt at the University of Tarn": "Vera Holt at the University of Tarn said:",
    "Vera Holt at Kiln College in Tarn, who rows,": "Vera Holt at Kiln College in Tarn, who rows, said:",
    "Vera Holt at the Ice Institute in Tarn, Sorrel, who rows": (
        "Vera Holt at the Ice Institute in Tarn, Sorrel, who rows, said:"
    ),
    "Vera Holt at the Ice Institute on Monday": "Vera Holt at the Ice Institute said on Monday:",
    "Vera Holt at the quay": "Vera Holt said at the quay:",
    "Vera Holt at a hospital": "Vera Holt said at a hospital:",
}


@pytest.mark.parametrize(("who", "lead"), AT_WORK.items())
def test_where_somebody_works_stands_with_the_whole_name(script_of, who, lead):
    assert said(script_of(f"“The ice is thin,” said {who}."))[0] == f"narrator: {lead}"


FROM = {
    "at the hospital in Kiln on Monday": "A nurse at the hospital in Kiln said on Monday:",
    "in Kiln after the storm": "A nurse in Kiln said after the storm:",
    "at the port, whose boat sank,": "A nurse at the port, whose boat sank, said:",
    "in a statement": "A nurse said in a statement:",
    "at noon": "A nurse said at noon:",
    "on Monday at the port": "A nurse said on Monday at the port:",
}


@pytest.mark.parametrize(("behind", "lead"), FROM.items())
def test_where_somebody_without_a_name_is_from_stands_with_them(script_of, behind, lead):
    script = script_of(f"“The ice is thin,” said a nurse {behind}.")
    assert said(script)[0] == f"narrator: {lead}"


def test_verb_of_two_words_is_kept_together_behind_its_subject(script_of):
    script = script_of("“The ice is thin,” weighed in Vera Holt, a skater, on Monday.")
    assert said(script)[0] == "narrator: Vera Holt, a skater, weighed in on Monday:"


EARLIER = "It rained.\n“It sank,” Roe said.\nIt rained.\n"
INTRODUCTIONS = {
    "behind the name, with whose somebody is before it": (
        "“We tried,” Lund Line's Jo Roe, a deputy director for wrecks, said in a letter.",
        ["Lund Line's Jo Roe, a deputy director for wrecks, said:", "Roe said in a letter:"],
    ),
    "behind the verb": (
        "“We tried,” said Jo Roe, a deputy director for wrecks, in a letter.",
        ["Jo Roe, a deputy director for wrecks, said:", "Roe said in a letter:"],
    ),
    "in front of the quotation": (
        "The Lund Line's Jo Roe, a deputy director, said in a letter: “We tried.”",
        ["The Lund Line's Jo Roe, a deputy director, said:", "Roe said in a letter:"],
    ),
    "before the name": (
        "“We tried,” Lund mayor Jo Roe said.",
        ["Lund mayor Jo Roe said:", "Roe said:"],
    ),
    "whose somebody is and nothing else": (
        "“We tried,” Lund Line's Jo Roe said.",
        ["Lund Line's Jo Roe said:", "Roe said:"],
    ),
    "words that weren't said before stay": (
        "“We tried,” the line's Jo Roe, a deputy director, said.",
        ["Jo Roe, a deputy director, said:", "The line's Jo Roe, a deputy director, said:"],
    ),
    "a name that is itself between commas stays": (
        "“We tried,” the line's chief analyst, Jo Roe, said.",
        ["Jo Roe said:", "The line's chief analyst, Jo Roe, said:"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), INTRODUCTIONS.values(), ids=INTRODUCTIONS.keys())
def test_introduction_is_said_once_where_somebody_is_first_heard(script_of, text, expected):
    lines = [line.text for line in script_of(EARLIER + text).lines()]
    assert [line for line in lines if line.endswith(":")] == expected


def test_introduction_that_was_said_before_is_left_out_with_the_reason(script_of):
    text = EARLIER + INTRODUCTIONS["before the name"][0]
    omissions = script_of(text).omissions
    left_out = {entry.reason: entry.span.cut_from(text) for entry in omissions}
    assert left_out["introduced before"] == "Lund mayor Jo Roe"


CONTINUED = {
    "a surname": ("Roe said", []),
    "a title": ("Ms. Roe said", []),
    "a pronoun": ("she said", []),
    "the verb first": ("said Roe", []),
    "when it was said": ("Roe said on Monday", ["Roe said on Monday:"]),
    "an office": ("Senator Roe said", ["Senator Roe said:"]),
    "a description": ("said Roe, a skipper", ["Roe, a skipper, said:"]),
}


@pytest.mark.parametrize(("tag", "expected"), CONTINUED.values(), ids=CONTINUED.keys())
@pytest.mark.parametrize("marks", ["“”", '""'])
def test_quotation_that_goes_on_is_interrupted_only_for_news(script_of, tag, expected, marks):
    opening, closing = marks
    script = script_of(
        f"Ana Roe came.\n{opening}It sank,{closing} Roe said. {opening}We tried to save it.\n"
        f"{opening}Nobody came to help,{closing} {tag}. {opening}Nobody.{closing}"
    )
    lead_ins = [line.text for line in script.lines() if line.text.endswith(":")]
    first = "She said:" if "Ms." in tag or "she" in tag else "Roe said:"
    assert lead_ins == [first, *expected]
    left_out = [entry.reason for entry in script.omissions]
    assert left_out.count("repeated tag") == (not expected)


GOING_ON = {
    "a name": ("Ana Roe", "Roe said", []),
    "a pronoun": ("Ms. Ana Roe", "she said", []),
    "a verb of the present": ("Ms. Ana Roe", "she says", []),
    "a verb that tells more": ("Ms. Ana Roe", "she joked", ["She joked:"]),
    "a time": ("Ms. Ana Roe", "she said on Monday", ["She said on Monday:"]),
}


@pytest.mark.parametrize(("name", "tag", "expected"), GOING_ON.values(), ids=GOING_ON)
def test_a_voice_that_was_just_heard_goes_on_without_a_bare_tag(script_of, name, tag, expected):
    script = script_of(
        f"{name} came.\nIt rained.\n“It sank,” {name} said. “We tried.”\n“Nobody came,” {tag}."
    )
    leads = [line.text for line in script.lines() if line.text.endswith(":")]
    assert leads[1:] == expected


def test_a_bare_tag_stays_behind_other_words(script_of):
    script = script_of(
        "Ms. Ana Roe came.\n“It sank,” Roe said. “We tried.”\nIt rained.\n“Nobody came,” Roe said."
    )
    assert [line.text for line in script.lines() if line.text.endswith(":")][1:] == ["Roe said:"]


TITLED = {
    "a title that opens the sentence": "“Ice. We row it” is sung by boats on which people say, “I row.”",
    "a title within it": "They sing “Ice. We row it” on boats, and Ana Roe said, “I row.”",
}


@pytest.mark.parametrize(
    ("tag", "lead"),
    [
        ("after “Ice. Snow” was played.", "Per Holt said after “Ice. Snow” was played:"),
        ("at Kiln Foods Inc.", "Per Holt said at Kiln Foods Inc.:"),
    ],
)
def test_a_lead_in_ends_without_the_stop_of_its_sentence(script_of, tag, lead):
    assert (
        said(script_of(f"“I don’t mind,” Per Holt said {tag} He left."))[0] == f"narrator: {lead}"
    )


@pytest.mark.parametrize("sentence", TITLED.values(), ids=TITLED)
def test_a_title_with_a_stop_tears_no_sentence(script_of, sentence):
    script = script_of(f"It rained in Tarn.\n{sentence}")
    narrated = [line.text for line in script.lines() if line.speaker_id == "narrator"]
    assert any("“Ice. We row it” " in line for line in narrated)


WHOLE_CLAUSES = {
    "an apposition without its second comma": (
        "“It is the wind that took the smoke away,” Kuri Selva, an analyst at the Air fund told Tarn News.",
        "Kuri Selva, an analyst at the Air fund told Tarn News:",
    ),
    "an apposition with a list in it": (
        "“With the new hull we have found a way,” Jim Chalke, head of hulls at Docks, and Locks, said in a statement.",
        "Jim Chalke, head of hulls at Docks, and Locks, said in a statement:",
    ),
    "what an end names is said behind the words": (
        "Rep. Otto Brill came. “I hear that the yard can build two ferries,” he said, including an electric one. “What do you think?”",
        "He said:",
    ),
    "a report from somebody": (
        '"The market is pricing in a very good harvest," said a report from Larkin Grain Research.',
        "A report from Larkin Grain Research said:",
    ),
    "a verb that opens the clause": (
        "Jo Ellis runs a shop. Said Ellis: “I don’t get the sense that she is interested in it.”",
        "Ellis said:",
    ),
}


@pytest.mark.parametrize(("text", "lead"), WHOLE_CLAUSES.values(), ids=WHOLE_CLAUSES)
def test_a_lead_in_is_a_whole_clause(script_of, text, lead):
    leads = [line.text for line in script_of(text).lines() if line.text.endswith(":")]
    assert leads == [lead]


def test_a_lead_in_does_not_end_in_a_conjunction(script_of):
    text = (
        "Jo Sanborn runs the clinic. The message is that it is a problem for everyone and, "
        "Sanborn said, “That is what we have to tell the children of this town.”"
    )
    lines = [line.text for line in script_of(text).lines()]
    assert not any(re.search(r"\band\W*(?:Sanborn said)?:$", line) for line in lines)
    assert "The message is that it is a problem for everyone." in lines


def test_first_person_words_that_stay_with_the_narrator_are_announced(script_of):
    text = (
        "The clerk recalled that he said, “I'll put a stone through her (expletive) window,” "
        "the prosecutor's office said."
    )
    (line,) = script_of(text).lines()
    assert "he said, quote: “I'll put" in line.text


STAYS = {
    "half of what “that” leads to": "The point is that oars float and “we want to row,” Vera Holt said.",
    "half of what “that” leads to, parted by a comma": "Holt said that oars float, and “we want to row,” Vera Holt said.",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_half_of_a_clause_stays_with_the_narrator(script_of, text):
    assert [line for line in said(script_of(text)) if not line.startswith("narrator: ")] == []


def test_voice_follows_right_behind_a_sentence_that_ends_by_naming_it(script_of):
    text = "Vera Holt is a skater. She rows.\nThe ice is thin, too, said Vera Holt, a skater. “Nobody dared to cross the bay,” she said."
    assert said(script_of(text))[-2:] == [
        "narrator: The ice is thin, too, said Vera Holt, a skater.",
        "vera-holt: Nobody dared to cross the bay,",
    ]


WHOLE_LEADS = {
    "a clause with “who”, which goes on": (
        "“It held,” says Vera Holt, who rows on the bay in Tarn, Sorrel, and wasn't asked. “It did.”",
        "Vera Holt, who rows on the bay in Tarn, Sorrel, and wasn't asked, says:",
    ),
    "marks within what is told of somebody": (
        "“It held,” said Vera Holt, a pilot at Dray & Co, who has a “new” boat. “It did.”",
        "Vera Holt, a pilot at Dray & Co, who has a “new” boat, said:",
    ),
    "no more than a verb behind the tag": (
        "Vera Holt rows. She is 31. “It held,” she told me, and laughed. “It did.”",
        "She told me, and laughed:",
    ),
}


@pytest.mark.parametrize(("text", "lead"), WHOLE_LEADS.values(), ids=WHOLE_LEADS)
def test_what_is_told_of_a_speaker_is_whole_in_the_lead_in(script_of, text, lead):
    assert lead in [line.text for line in script_of(text).lines()]


def test_what_somebody_else_does_stays_behind_the_tag(script_of):
    text = "“It held,” said Vera Holt, who rows, and Brun laughed."
    assert said(script_of(text)) == [f"narrator: {text}"]


WHO_SAID = {
    "whom he spoke to": (
        "Tom Hale spoke to Ida Moss, who said: “We will not pay for it.”",
        "Tom Hale spoke to Ida Moss, who said:",
    ),
    "a union": (
        "The law was welcomed by the union Unite, which said: “We will not pay for it.”",
        "The law was welcomed by the union Unite, which said:",
    ),
    "who was arrested": (
        "Police arrested Tom Hale, who said: “We will not pay for it.”",
        "Police arrested Tom Hale, who said:",
    ),
    "a broadcaster": (
        "The ice was seen by the BBC, which said: “We will not pay for it.”",
        "The ice was seen by the BBC, which said:",
    ),
    "who answers": (
        "Tom Hale came.\n“It is late,” Ida Moss told Tom Hale, who said: “It is never too late.”",
        "Ida Moss told Tom Hale, who said:",
    ),
}


@pytest.mark.parametrize(("text", "lead"), WHO_SAID.values(), ids=WHO_SAID)
def test_who_said_it_is_kept_where_somebody_else_stands_before(script_of, text, lead):
    assert lead in [line.text for line in script_of(text).lines()]


SOMEBODY_S = {
    "long ago": (
        "It was the ice, her niece Ann Holt said.\n" + "It rained all day.\n" * 13,
        "Ann Holt said:",
    ),
    "just now": ("It was the ice, her niece Ann Holt said. She rows.\n", "She said:"),
}


BELONGING = {
    "whose she is was heard": ("His niece Ann, a clerk, rows. {}", "Ann Holt said:"),
    "so it was of a friend": ("My friend Ann rows. {}", "Ann Holt said:"),
    "whose she is comes later": (
        "{} Karl Moss is old. His niece Ann rows.",
        "Niece Ann Holt said:",
    ),
    "so does whose head she is": (
        "{} The yard is old. Its head Ann Holt rows.",
        "Head Ann Holt said:",
    ),
    "long ago": (
        "His niece Ann rows. Ann Holt ran." + " It rained." * 13 + " {}",
        "Ann Holt said:",
    ),
    "nobody's": ("{} Ann Holt, a clerk, rows.", "Ann Holt, a clerk, said:"),
}


@pytest.mark.parametrize(("text", "lead"), BELONGING.values(), ids=BELONGING)
def test_what_somebody_is_to_another_is_not_said_without_that_one(script_of, text, lead):
    script = script_of(text.format("“It held for a day,” Ann Holt said."))
    assert lead in [line.text for line in script.lines()]


@pytest.mark.parametrize(("before", "lead"), SOMEBODY_S.values(), ids=SOMEBODY_S)
def test_somebody_s_niece_is_called_by_name_again(script_of, before, lead):
    script = script_of(f"{before}“It held for a day,” Ms. Holt said.")
    assert [line.text for line in script.lines()][-2] == lead


STRANGERS = {
    "a man who is named last": ("the boat of an old man named Karl Brun", "Holt says:"),
    "a woman who is named last": ("the boat of an old friend named Mary Brun", "He says:"),
    "a man who is named before": ("Karl Brun's old boat", "He says:"),
    "a man of whom something is told": ("since Karl had a boat there", "Holt says:"),
    "a woman of whom something is told": ("since Mary had a boat there", "He says:"),
}


@pytest.mark.parametrize(("whose", "lead"), STRANGERS.values(), ids=STRANGERS)
def test_pronoun_doesn_t_stand_where_it_may_mean_a_stranger(script_of, whose, lead):
    text = f"Mr. Ed Holt rows on the bay. He is 31. Holt rows {whose}.\n“It held for a day,” Holt says."
    assert [line.text for line in script_of(text).lines()][-2] == lead


SAID = "said that the boat was old."
ACCUSED = {
    "a man whom the sentence is about": (
        "Karl Brun",
        f"Brun wept as his lawyer, Ed Holt, {SAID}",
        "",
    ),
    "by his whole name": ("Karl Brun", f"Karl Brun wept as his lawyer, Ed Holt, {SAID}", ""),
    "who owns something": ("Karl Brun", f"Brun's lawyer, Ed Holt, {SAID}", ""),
    "one whose first name tells nothing": (
        "Robin Brun",
        f"Brun wept as his lawyer, Ed Holt, {SAID}",
        "",
    ),
    "where nobody has spoken yet": ("Karl Brun", "In Brun's boat Ed Holt laughed.", "Holt said:"),
    "a woman": ("Mary Brun", f"Brun's lawyer, Ed Holt, {SAID}", "He said:"),
    "nobody's name": ("Karl Brun", f"The court's lawyer, Ed Holt, {SAID}", "He said:"),
    "a stranger's name behind": ("Karl Brun", "Ed Holt met Brun at the quay.", "He said:"),
}


@pytest.mark.parametrize(("who", "told", "lead"), ACCUSED.values(), ids=ACCUSED)
def test_pronoun_doesn_t_stand_where_a_stranger_is_named_before_the_speaker(
    script_of, who, told, lead
):
    text = (
        f"{who} stole a boat in the bay. Mr. Ed Holt spoke last. He is a lawyer.\n"
        f"{told}\n“It held for a day,” Holt said."
    )
    assert [line.text for line in script_of(text).lines()][-2] == (lead or told)


HE = {
    "the name in the same sentence": (
        "When I asked Mr. Ed Holt where it was, he said",
        "When I asked Mr. Ed Holt where it was, he said:",
    ),
    "somebody's own": (
        "My daughter came.\nMy daughter rowed home. “It held for a day,” she told me. She said that",
        "She told me:",
    ),
}


@pytest.mark.parametrize(("before", "lead"), HE.values(), ids=HE)
def test_pronoun_stays_where_it_is_clear(script_of, before, lead):
    text = f"Jo Roe came. {before}: “There is the old wall.”"
    assert lead in [line.text for line in script_of(text).lines()]


BEHIND_A_COLON = {
    "a clause of the writer's": (
        "“The ice is thin,” Vera Holt said: it was spring.",
        ["Vera Holt said:", "The ice is thin,", "It was spring."],
    ),
    "a clause behind a semicolon": (
        "“The ice is thin,” Vera Holt said; nobody had asked her.",
        ["Vera Holt said:", "The ice is thin,", "Nobody had asked her."],
    ),
    "more quoted words": (
        "“The ice is thin,” Vera Holt said: “It is spring.”",
        ["Vera Holt said:", "The ice is thin,", "It is spring."],
    ),
}


@pytest.mark.parametrize(("text", "lines"), BEHIND_A_COLON.values(), ids=BEHIND_A_COLON)
def test_what_follows_a_tag_behind_a_colon_is_said_behind_the_speech(script_of, text, lines):
    assert [line.text for line in script_of(text).lines()][-len(lines) :] == lines


IN_BRACKETS = {
    "[Laughter] It is ice.": ["The bay froze.", "It is ice."],
    "It is [laughs] ice.": ["The bay froze.", "It is ice."],
    "(Applause.) It is ice.": ["The bay froze.", "It is ice."],
    "It is [the ice] there.": ["The bay froze.", "It is [the ice] there."],
    "[It] is ice.": ["The bay froze.", "[It] is ice."],
}


@pytest.mark.parametrize(("words", "lines"), IN_BRACKETS.items())
def test_what_tells_of_a_speech_in_brackets_is_nobodys(script_of, words, lines):
    script = script_of(f"Vera Holt said: “The bay froze. {words}”")
    assert [line.text for line in script.lines() if line.speaker_id == "vera-holt"] == lines


ROLES = {
    "a word that began its sentence": ("Manager", "The manager said:"),
    "a name that began it": ("Tarn manager", "The Tarn manager said:"),
    "a name within it": ("A former NATO commander", "The former NATO commander said:"),
    "an office in capitals": ("An acting Prime Minister", "The acting prime minister said:"),
}


@pytest.mark.parametrize(("about", "lead"), ROLES.values(), ids=ROLES)
def test_role_that_began_a_sentence_is_no_name(script_of, about, lead):
    text = f"Joe Marsh left.\n{about} Paul Holt followed him.\n“The ice is thin,” said Holt."
    assert lead in [line.text for line in script_of(text).lines()]


TENSES = {
    "says": "says:",
    "said": "said:",
    "remembers": "says:",
    "stress": "said:",
    "wept": "said:",
}


@pytest.mark.parametrize(("verb", "lead"), TENSES.items())
def test_a_lead_in_of_ours_has_the_tense_of_the_last_tag(marked, verb, lead):
    text = f"“⟦jo|It is ice,⟧” ⟨{{Jo Roe}} <<{verb}>>⟩.\nNobody rows there.\n“⟦jo|It is cold.⟧”"
    source = marked(text)
    script = source.script()
    assert [one.text for one in script.lines() if one.text.endswith(":")] == [
        f"Jo Roe {verb}:",
        f"Roe {lead}",
    ]
    assert prove(source.text, script) == ()


def test_a_lead_in_of_ours_has_not_the_tense_of_somebody_elses_tag(marked):
    text = "“⟦jo|It is ice,⟧” ⟨{Jo Roe} <<said>>⟩.\n“⟦al|It was ice,⟧” ⟨{Al Brun} <<says>>⟩.\nNobody rows.\n“⟦jo|It is cold.⟧”"
    lines = [one.text for one in marked(text).script().lines()]
    assert lines[-2:] == ["Roe said:", "It is cold."]


BEHIND_A_COMMA = {
    "what she is": ("in her second season", "Holt, in her second season, said:"),
    "at whom": ("at her dog", "Holt said at her dog:"),
    "to whom": ("to her face", "Holt said, to her face:"),
    "where she wrote": ("in her diary", "Holt said in her diary:"),
    "how old she is": ("in her thirties", "Holt, in her thirties, said:"),
    "where he is": ("from his boat", "Holt said from his boat:"),
    "when it was": ("in the second season", "Holt said in the second season:"),
    "of what": ("of her late turn", "Holt said, of her late turn:"),
}


@pytest.mark.parametrize(("words", "lead"), BEHIND_A_COMMA.values(), ids=BEHIND_A_COMMA)
def test_what_tells_of_a_speaker_behind_a_comma_stays_with_the_name(script_of, words, lead):
    text = f"Ms. Vera Holt, a skater, came.\nIt rained.\n“The ice is thin,” said Holt, {words}. “It is.”"
    assert lead in [line.text.replace("Ms. ", "") for line in script_of(text).lines()]


OWN_TAGS = {
    "a question": (
        "“Who has seen it?” I asked. It rained.",
        "Quote: “Who has seen it?” end of quote, I asked.",
    ),
    "a cry": ("“It is ours!” I wrote.", "Quote: “It is ours!” end of quote, I wrote."),
    "what is led to": ("He asked, “Who is it?” I said so.", "I said so."),
    "a title": ("He sang “Let It Be.” I said so.", "I said so."),
    "what I had": ("“Who has seen it?” I had no answer.", "I had no answer."),
    "no quotation": ("Who has seen it? I asked Holt.", "I asked Holt."),
    "somebody's own": ("Holt said: “Who is it?” I said that I knew.", "I said that I knew."),
}


@pytest.mark.parametrize(("text", "line"), OWN_TAGS.values(), ids=OWN_TAGS)
def test_what_the_writer_asks_is_not_cut_from_who_asked(script_of, text, line):
    assert line in [one.text for one in script_of(text).lines()]


AFTER_LABELS = {
    "a name": (
        "The other side: “It held,” Vera Holt, a clerk, said.",
        "The other side: Vera Holt, a clerk, said:",
    ),
    "a name behind its verb": ("In short: “It held,” said Vera Holt.", "In short: Vera Holt said:"),
    "a pronoun": ("Vera Holt came. Her answer: “It held,” she said.", "Her answer, she said:"),
    "no label": ("In the end, “it held,” Vera Holt said.", "In the end, Vera Holt said:"),
}


@pytest.mark.parametrize(("text", "lead"), AFTER_LABELS.values(), ids=AFTER_LABELS)
def test_a_label_is_not_said_as_if_it_told_who_speaks(script_of, text, lead):
    assert lead in [line.text for line in script_of(text).lines()]


TAKEN_UP = {
    "how she put it": (
        "is how Vera Holt put it on Monday",
        "This is how Vera Holt put it on Monday:",
    ),
    "what she told": ("is what Vera Holt told me", "This is what Vera Holt told me:"),
    "all that she said": ("was all that Vera Holt said", "This was all that Vera Holt said:"),
    "who she is": ("said Vera Holt, who is a skater", "Vera Holt, who is a skater, said:"),
}


@pytest.mark.parametrize(("tag", "lead"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_a_verb_whose_subject_was_quoted_before_has_one_in_the_lead_in(script_of, tag, lead):
    assert said(script_of(f"“It is thin ice, you know,” {tag}."))[0] == f"narrator: {lead}"


JOINED = {
    "what she did": ("and then she left for the town", "And then she left for the town."),
    "what another did": ("and Al Brun nodded", "And Al Brun nodded."),
    "what came of it": ("but they all went on", "But they all went on."),
}


@pytest.mark.parametrize(("clause", "line"), JOINED.values(), ids=JOINED)
def test_a_clause_with_a_subject_of_its_own_is_said_behind_the_speech(script_of, clause, line):
    heard = said(script_of(f"“The ice is thin,” Vera Holt said, {clause}."))
    assert heard[0] == "narrator: Vera Holt said:"
    assert heard[2:] == [f"narrator: {line}"]


@pytest.mark.parametrize("clause", ["and the players too", "and Al Brun", "and then left for town"])
def test_what_is_no_clause_of_its_own_is_not_said_alone(script_of, clause):
    heard = said(script_of(f"“The ice is thin,” Vera Holt said, {clause}."))
    assert not heard[-1].startswith(("narrator: And", "narrator: Then"))


OF_BODIES = {
    "a town": ("of the diner Two Over in Paris", "of the diner Two Over in Paris says:"),
    "a month": ("of the diner Two Over in June", "of the diner Two Over says in June:"),
    "a day in a town": (
        "of the boat club in Paris on Monday",
        "of the boat club says in Paris on Monday:",
    ),
    "how": ("of Tarn Bank in an email", "of Tarn Bank says in an email:"),
}


@pytest.mark.parametrize(("behind", "lead"), OF_BODIES.values(), ids=OF_BODIES)
def test_the_town_of_a_body_stands_with_it(script_of, behind, lead):
    heard = said(script_of(f"“It is thin ice, you know,” says Vera Holt {behind}."))
    assert heard[0] == f"narrator: Vera Holt {lead}"


def test_a_title_makes_a_tag_that_was_just_said_no_news(script_of):
    heard = said(
        script_of(
            "It is thin, says Vera Holt, a skater at the club.\n“It is thin ice,” Dr Holt says."
        )
    )
    assert heard[1:] == ["vera-holt: It is thin ice,"]


def test_a_title_of_two_words_is_whole(script_of):
    heard = said(
        script_of(
            "Mr Justice Al Brun ruled on Monday. Mr Justice Brun fined the firm.\n"
            "The firm had asked for more time.\n“It is late,” he said."
        )
    )
    assert heard[-2] == "narrator: Mr Justice Brun said:"


BEGUN = {
    "nobody is known": ("“A boat is ten tons of wood,” as the saying goes.", "narrator"),
    "who tells": ("“A boat is ten tons of wood,” I was told by Eva Lind.", "eva-lind"),
    "a sentence of the writer's": ("A boat is ten tons of wood, I was told by many.", "del-holt"),
}


@pytest.mark.parametrize(("opening", "who"), BEGUN.values(), ids=BEGUN)
def test_what_goes_on_from_words_of_nobody_known_is_not_another_ones(script_of, opening, who):
    told = "Del Holt has a shed in Tarn. He mends boats there."
    heard = said(script_of(f"{told} {opening} “We think of it as a toy.”"))
    assert heard[-1].partition(":")[0] == who


OPENED = {
    "Before this, “people just went home and did not ask what had become of the boats,” said Maria Holt, a doctor.": (
        "Maria Holt, a doctor, said that before this:",
        "people just went home and did not ask what had become of the boats,",
    ),
    "In May, “people just went home and did not ask what had become of the boats,” said Maria Holt.": (
        "Maria Holt said that in May:",
        "people just went home and did not ask what had become of the boats,",
    ),
    "In May, “People just went home and did not ask what had become of the boats,” said Maria Holt.": (
        "In May, Maria Holt said:",
        "People just went home and did not ask what had become of the boats,",
    ),
    "In a letter, “people just went home and did not ask what had become of the boats,” said Maria Holt.": (
        "In a letter, Maria Holt said:",
        "people just went home and did not ask what had become of the boats,",
    ),
}


@pytest.mark.parametrize(("text", "lines"), OPENED.items())
def test_a_time_before_words_that_go_on_from_it_is_said_behind_the_verb(text, lines, script_of):
    assert [line.text for line in script_of(text).lines()] == list(lines)


def test_label_that_is_a_title_too_is_a_name_alone(script_of):
    turns = [
        "PRIYA SEN (HOST): From Tarn Radio, this is the show. I’m Priya Sen.",
        "SEN: In 2019 a clerk opened a cupboard.",
        "ODD BERG: It took a chisel.",
        "SEN: What was in it?",
        "BERG: A map.",
        "ANN FOY: The council regrets it.",
        "SEN: We’ll be right back.",
    ]
    heard = said(script_of("\n".join(turns)))
    assert "narrator: Sen:" in heard
    assert "narrator: Sen Sen:" not in heard
