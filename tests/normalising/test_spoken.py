from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotecast.model import Lexeme, Lexicon, is_speakable
from quotecast.normalising import spoken_form
from quotecast.normalising.english import ENGLISH_RULES

TABLE = Path(__file__).with_name("spoken_forms.tsv")
ROWS = [
    (*line.split("\t"), "en-US")[:3]
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]
# What news is full of, for hypothesis to put together as no newspaper would.
SCRAPS = st.sampled_from(
    """Dr. St. No. $5 m million % 1/2 1991 '90s -3 10-15 4:30 p.m. U.S. FBI D-N.Y. ( ) [ ] < > / &
    #tag @joe a@b.org http:// example.org I II Nov. 5, “ ” ’ ' … — – . , ! ? é Ж 北 🙂 \u00ad \u0301
    \u200b \u202e \x07 \ud800 [[ ]] <b> | \\ ^ ~ * _ ½ ² 007 1,000 it IT A. e.g. w/ ft kg 12:60""".split()
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(SCRAPS, st.sampled_from([" ", "  ", "\n"])), max_size=15).map("".join),
)
UNITS = """a A 1 1, 1. 1- $ $1 a. A. http:// @ #a a@ a- ( 1/ 1: ' I é 中 a1 A& … -- [ № \u0301 🙂
    a_ % +1 x. < 1x1 Jan. W. \n""".split()


def say(text, language="en-US", **lexemes):
    entries = {name: Lexeme(graphemes=(name,), **entry) for name, entry in lexemes.items()}
    return spoken_form(text, language, Lexicon(lexemes=entries))


@pytest.mark.parametrize(("written", "spoken", "language"), ROWS)
def test_spoken_form(written, spoken, language):
    assert say(written, language).text == spoken


def test_table_has_no_row_twice():
    assert len(ROWS) >= 400
    assert len({(written, language) for written, _, language in ROWS}) == len(ROWS)


def test_control_characters_are_silent():
    assert say("bell\x07 rings\x00 \x1b[31mout").text == "bell rings thirty-one mout."


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Lt. Col. 12:15 landed.", "Lieutenant Col. Twelve fifteen landed."),
        ("Maj. Gen. 4:30 left.", "Major Gen. Four thirty left."),
        ("The Rev. 9:30 service.", "The Rev. Nine thirty service."),
        ("Brig. Gen. 6:40 left.", "Brigadier Gen. Six forty left."),
    ],
)
def test_rank_before_a_time_is_no_book(written, spoken):
    assert say(written).text == spoken


def test_language_without_rules_keeps_its_numbers():
    assert (
        say("Er zahlte 5 Euro [gern] – „sofort“ …", "de").text == "Er zahlte 5 Euro gern, sofort."
    )


@pytest.mark.parametrize(
    ("text", "said", "written"),
    [
        ("We lost it.", "lost", "lost"),
        ("“We lost [the] roof,”", "roof", "roof"),
        ("It cost $5 million in May.", "five", "$5"),
        ("It cost $5 million in May.", "million", "$5"),
        ("It cost $5 million in May.", "dollars", "$5"),
        ("It cost $5 million in May.", "May", "May"),
        ("We waited … and waited again.", "again", "again"),
        ("A well-known man", "known", "known"),
        ("A well-known man", "man", "man"),
        ("Dr. Berg left", "Doctor", "Dr."),
    ],
)
def test_spoken_word_is_placed_where_it_is_written(text, said, written):
    form = say(text)
    assert form.place_of(form.text.index(said)) == text.index(written)


def test_lexicon_says_an_alias_instead():
    form = say("Ask Xuyen Tran's aide.", **{"Xuyen Tran": {"alias": "Swen Chan"}})
    assert form.text == "Ask Swen Chan's aide."
    assert form.place_of(form.text.index("Chan")) == 4


def test_lexicon_puts_a_phoneme_on_the_piece_and_leaves_the_text():
    form = say("In Lviv's streets", Lviv={"phoneme": "lʲwiw"})
    assert form.text == "In Lviv's streets."
    assert [piece.phoneme for piece in form.pieces] == [None, "lʲwiwz", None]


def test_lexicon_comes_before_every_rule():
    assert say("The FBI paid.", FBI={"alias": "the bureau"}).text == "The the bureau paid."


@pytest.mark.parametrize("text", ["lviv fell", "Lvivian", "LVIV fell", "xLviv"])
def test_lexicon_matches_whole_words_and_capitals_only(text):
    assert "alias" not in say(text, Lviv={"alias": "alias"}).text


def test_lexicon_takes_the_longest_grapheme():
    lexicon = {"New": {"alias": "old"}, "New York": {"alias": "Gotham"}}
    assert say("New York, New Year", **lexicon).text == "Gotham, old Year."


def test_alias_is_no_markup():
    assert say("Lviv", Lviv={"alias": "<b>[[l]]</b>"}).text == "b l b."


@given(TEXTS, st.sampled_from(["en-US", "en-GB", "de"]))
@example("{[[<|\\^~*_`", "en")
def test_spoken_form_holds_nothing_an_engine_could_take_for_markup(text, language):
    spoken = say(text, language).text
    assert not set(spoken) & set("<>[]{}|\\^~*_`\n\r\t\x00\x07\x1b\u202e\ud800")
    assert all(character.isprintable() for character in spoken)


@given(TEXTS)
@example("\U0002b1eb\u00ad")  # a letter that has no Latin ones, and a hyphen that isn't shown
def test_only_what_can_be_said_gives_a_text(text):
    spoken = say(text).text
    assert bool(spoken) == is_speakable(text)
    assert is_speakable(spoken) == bool(spoken)
    assert spoken == "" or spoken.endswith((".", "!", "?"))


@given(TEXTS, st.sampled_from(["en-US", "en-GB", "de"]))
def test_pieces_are_ordered_apart_and_inside_both_texts(text, language):
    form = say(text, language)
    spoken_end = written_end = 0
    for piece in form.pieces:
        assert set(form.text[spoken_end : piece.spoken.start]) <= set(" ,;:.!?")
        assert written_end <= piece.written.start < piece.written.end <= len(text)
        assert piece.spoken.start < piece.spoken.end
        spoken_end, written_end = piece.spoken.end, piece.written.end
    assert spoken_end <= len(form.text)


@given(
    st.lists(
        st.from_regex(r"[a-z]{1,9}", fullmatch=True).filter(lambda w: w not in ENGLISH_RULES.marked)
    )
)
def test_plain_words_are_said_as_they_are_one_to_one(words):
    text = " ".join(words)
    form = say(text)
    assert form.text == (text + "." if text else "")
    assert all(piece.written == piece.spoken for piece in form.pieces)
    assert len(form.pieces) == len(words)


@pytest.mark.parametrize(("written", "spoken", "language"), ROWS)
def test_what_is_said_already_is_said_the_same(written, spoken, language):
    assert say(spoken, language).text == spoken, written


@pytest.mark.no_cover  # what it runs, shorter tests run too; traced it takes three times as long
@pytest.mark.parametrize(
    "unit", [*UNITS, "A. ", "May 1 ", "0 0 ", "1 m ", "Dr. ", " ", "\n", '\\"']
)
def test_endless_text_is_said_to_its_end(unit):
    name = {"Foo Bar": {"alias": "x"}}
    said = say(unit * (20_000 // len(unit)), **name).text
    assert bool(said) is any(letter.isalnum() for letter in unit)


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_speech_of_any_language_never_fails(text):
    for language in ("", "en", "x", "en_GB", "zh-Hant-TW"):
        say(text, language)
