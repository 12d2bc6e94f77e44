import re
from pathlib import Path

import pytest

from quotecast.casting.lexicon import (
    LEXICON_FILE,
    add_lexeme,
    lexicon_of,
    load_lexicon,
    names_in_the_news,
)
from quotecast.errors import SettingsError
from quotecast.model import Lexeme, Lexicon
from quotecast.normalising import spoken_form
from quotecast.voicing.espeak_text import espeak_phonemes

ROOT = (
    '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" '
    'alphabet="ipa" xml:lang="en">'
)


@pytest.fixture
def lexicon(tmp_path):
    """Write a lexicon's body and give its path."""

    def write(body):
        path = tmp_path / "lexicon.pls"
        path.write_text(f"{ROOT}{body}</lexicon>", encoding="utf-8")
        return path

    return write


def lexeme(words, alias):
    return f"<lexeme><grapheme>{words}</grapheme><alias>{alias}</alias></lexeme>"


def test_lexicon_that_is_not_there_is_empty(tmp_path):
    assert load_lexicon(tmp_path / "none.pls") == Lexicon()


def test_every_grapheme_of_a_lexeme_is_found(lexicon):
    path = lexicon(
        "<lexeme><grapheme>Tarn</grapheme><grapheme>Tarne</grapheme><phoneme>tɑːn</phoneme></lexeme>"
    )
    found = load_lexicon(path).lexemes
    assert found["Tarn"] == found["Tarne"]
    assert found["Tarn"].phoneme == "tɑːn"


def test_first_lexeme_wins_and_the_preferred_alias(lexicon):
    path = lexicon(
        "<lexeme><grapheme>Tarn</grapheme><alias>tairn</alias>"
        '<alias prefer="true">tahrn</alias></lexeme>' + lexeme("Tarn", "torn")
    )
    assert load_lexicon(path).lexemes["Tarn"].alias == "tahrn"


def test_added_lexeme_replaces_those_for_its_words_and_the_rest_stays(lexicon):
    several = (
        "<lexeme><grapheme>Tarn</grapheme><grapheme>Tarne</grapheme><alias>tern</alias></lexeme>"
    )
    own = f"<!-- ours -->{lexeme('Tarn', 'torn')}{several}{lexeme('Moss', 'mos')}<x:y xmlns:x='x'/>"
    path = lexicon(own)
    for alias in ("tahrn & co", "tahrn & co", "tairn"):
        add_lexeme(path, Lexeme(graphemes=("Tarn",), alias=alias))
        found = load_lexicon(path).lexemes
        assert [found[word].alias for word in ("Tarn", "Tarne", "Moss")] == [alias, "tern", "mos"]
        content = path.read_text(encoding="utf-8")
        assert content.count("<grapheme>Tarn<") == 1
        assert "<!-- ours -->" in content
        assert ">torn<" not in content
        assert "<x:y" in content


def test_remarks_around_the_lexemes_keep_their_lines(tmp_path):
    path = tmp_path / LEXICON_FILE
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Ours: Tårn. -->\n<!-- Two. -->\n'
    path.write_text(f"{head}{ROOT}\n</lexicon>\n<!-- The end. -->\n", encoding="utf-8")
    add_lexeme(path, Lexeme(graphemes=("Tarn",), alias="tahrn"))
    text = path.read_text(encoding="utf-8")
    assert text.startswith(head + "<lexicon ")
    assert text.endswith("</lexicon>\n<!-- The end. -->\n")
    assert load_lexicon(path).lexemes["Tarn"].alias == "tahrn"


def test_lexicon_is_made_where_there_is_none(tmp_path):
    path = tmp_path / "voices" / "lexicon.pls"
    add_lexeme(path, Lexeme(graphemes=("Ærø",), phoneme="ˈɛːʁø"))
    assert load_lexicon(path).lexemes["Ærø"].phoneme == "ˈɛːʁø"


def test_phoneme_in_another_alphabet_is_not_taken_for_ipa(lexicon):
    path = lexicon(
        '<lexeme><grapheme>Tarn</grapheme><phoneme alphabet="x-sampa">tA:n</phoneme>'
        "<alias>tahrn</alias></lexeme>"
    )
    assert load_lexicon(path).lexemes["Tarn"] == Lexeme(graphemes=("Tarn",), alias="tahrn")


def test_lexicon_of_another_alphabet_gives_no_ipa(lexicon):
    path = lexicon("<lexeme><grapheme>Tarn</grapheme><phoneme>tA:n</phoneme></lexeme>")
    content = path.read_text(encoding="utf-8").replace('"ipa"', '"x-sampa"')
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"line 1: .* a phoneme in IPA"):
        load_lexicon(path)


@pytest.mark.parametrize("text", ["a\x00b", "\x1b[31m", "\ud800"])
def test_words_that_no_xml_can_hold_are_refused_and_leave_the_file(lexicon, text):
    path = lexicon(lexeme("Tarn", "tahrn"))
    before = path.read_bytes()
    with pytest.raises(SettingsError, match="can't stand in a lexicon"):
        add_lexeme(path, Lexeme(graphemes=(text,), alias="x"))
    assert path.read_bytes() == before


BAD = {
    "no XML": "<lexicon",
    "another root": "<a/>",
    "another version": ROOT.replace("1.0", "2.0") + "</lexicon>",
    "no alphabet": ROOT.replace('alphabet="ipa" ', "") + "</lexicon>",
    "a lexeme without words": f"{ROOT}<lexeme><grapheme>x</grapheme></lexeme></lexicon>",
    "a lexeme without a grapheme": f"{ROOT}<lexeme><alias>x</alias></lexeme></lexicon>",
    "an entity bomb": '<!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>'
    + ROOT
    + lexeme("&b;", "x")
    + "</lexicon>",
    "an outside entity": '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    + ROOT
    + lexeme("x", "&a;")
    + "</lexicon>",
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD.keys())
def test_what_is_no_sound_lexicon_is_refused_by_name(tmp_path, content):
    path = tmp_path / "lexicon.pls"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"lexicon\.pls"):
        load_lexicon(path)


def test_lexicon_of_the_example_show_is_sound():
    example = Path(__file__).parents[2] / "voices" / LEXICON_FILE
    assert "Achterberg" in load_lexicon(example).lexemes


def test_names_in_the_news_are_said_as_their_bearers_say_them(tmp_path):
    form = spoken_form(
        "Xi Jinping’s guest, Nguyen, left.", "en-GB", lexicon_of(tmp_path / "none.pls", "en-GB")
    )
    assert [one.phoneme for one in form.pronunciations] == ["ˈʃiː dʒɪnˈpɪŋz", "ˈwɪn"]


def test_show_has_the_last_word_on_a_name(tmp_path):
    path = tmp_path / LEXICON_FILE
    add_lexeme(path, Lexeme(graphemes=("Nguyen",), alias="noo yen"))
    assert lexicon_of(path, "en").lexemes["Nguyen"].alias == "noo yen"


def test_language_without_names_has_only_the_shows(tmp_path):
    assert lexicon_of(tmp_path / "none.pls", "de-AT") == Lexicon()


def test_each_name_in_the_news_is_sayable_and_has_words_for_what_takes_no_ipa():
    lexemes = names_in_the_news("en").lexemes.values()
    assert len(lexemes) > 500
    for lexeme in lexemes:
        assert espeak_phonemes(lexeme.phoneme or "")
        assert re.fullmatch(r"[a-zA-Z ]+", lexeme.alias or ""), lexeme


@pytest.mark.parametrize("word", ["Abe", "Borne", "Diet", "He", "Lee", "Min", "Phoenix", "Wong"])
def test_word_or_name_that_others_say_otherwise_is_left_to_the_voice(word):
    assert word not in names_in_the_news("en").lexemes
