"""Records of what was said: names in capitals, "Q" for whoever asks; another article with such lines is none."""

import pytest

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import source_named
from quotecast.reading.markdown import read
from quotecast.reading.originals import Original


def said(*paragraphs):
    text = "# Remarks on the gate\n\n" + "\n\n".join(paragraphs)
    article = read(Original(data=text.encode(), source=source_named("gate.md"))).article
    found = attribute(article, language_of("en"))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [(names.get(q.speaker_id), q.span.cut_from(article.text)) for q in found.quotations]


RECORD = (
    "MAYOR OYEL: Good morning. I’ll be brief.",
    "Last night the two sides agreed to talk.",
    "Q   Mayor, is it shut?",
    "MAYOR OYEL: It is.",
    "Q   For long?",
    "MAYOR OYEL: Nobody knows.",
    "MS. DRAPE: Last question.",
    "Q   Thank you. Will it open?",
    "MAYOR OYEL: It will.",
)


def test_bare_letter_asks_in_a_record():
    found = said(*RECORD)
    assert ("the interviewer", "Mayor, is it shut?") in found
    assert ("the interviewer", "Thank you. Will it open?") in found
    assert all("Q " not in words for _, words in found)


def test_paragraph_behind_a_turn_of_a_record_is_of_it():
    assert ("Oyel", "Last night the two sides agreed to talk.") in said(*RECORD)


ASIDES = {
    "it tells of who speaks": "Oyel left the hall at noon.",
    "it is what was heard": "(Applause.)",
    "it is the end": "END",
}


@pytest.mark.parametrize("line", ASIDES.values(), ids=ASIDES)
def test_what_nobody_says_in_a_record_is_the_narrator_s(line):
    assert line not in {words for _, words in said(RECORD[0], line, *RECORD[2:])}


def test_story_above_a_record_tells_between_its_turns():
    story = [
        f"The gate of Tarn fell in the {part} of the night."
        for part in ("first", "last", "dark", "cold")
    ]
    assert RECORD[1] not in {words for _, words in said(*story, *RECORD)}


@pytest.mark.parametrize("line", ["Q Branch is shut.", "Q Will it hold?"])
def test_bare_letter_asks_nothing_elsewhere(line):
    assert said("The gate fell.", line, "It is old.", line) == []


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [("• Line of the week:", None), ("• Song of the year:", None), ("• Ida Moss:", "Ida Moss")],
)
def test_word_behind_a_bullet_begins_a_sentence_and_is_no_name_for_it(opening, speaker):
    found = said("The mule is sold.", f"{opening} “A man with one boot has to choose.”")
    assert found == [(speaker, "A man with one boot has to choose.")]


@pytest.mark.parametrize(("count", "answers"), [(6, "the interviewee"), (1, "Imelda Strand")])
def test_source_of_a_long_story_answers_no_question_below_it(count, answers):
    story = ["“It was this or fewer boats,” said board chair Imelda Strand."]
    story += ["The port has nine boats, and two of them are old."] * (count - 1)
    assert said(*story, "Q: Are they clean?", "A: Two will be.")[-1] == (answers, "Two will be.")


def test_questions_and_answers_in_letters_alone_are_no_record():
    found = said(
        "Q: Is it shut?",
        "A: It is.",
        "Q: For long?",
        "A: Nobody knows.",
        "The town has put up a sign. One reads: “Your gate may be shut.”",
        "Q: Will it open?",
        "A: It will.",
    )
    assert all("Your gate" not in words or who is None for who, words in found)
