import pytest

from quotecast.errors import EngineMissingError, SettingsError
from quotecast.model import Pronunciation, Span
from quotecast.voicing.espeak_library import languages


def said(words):
    return [("".join(word.phonemes), word.stop) for word in words]


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("One, two.", ", ."),
        ("One; two!", "; !"),
        ("One: two?", ": ?"),
        ("One — two", "; ."),
        ("One … two.", "; ."),
        ("“One,” two.", ", ."),
        ("(One) two", "- ."),
        ("Twenty-one two.", "- ."),
    ],
)
def test_a_stop_stands_behind_the_word_it_follows(phonemes, text, stops):
    found = [word.stop or "-" for word in phonemes.of(text, "en-us")]
    assert " ".join(found) == stops


def test_word_is_known_by_its_place_in_the_text(phonemes):
    text = "“Éric’s café”, he said."
    places = [text[word.offset :].split(maxsplit=1)[0] for word in phonemes.of(text, "en-us")]
    assert places == ["Éric’s", "café”,", "he", "said."]


def test_two_words_that_espeak_says_as_one_are_said_once(phonemes):
    words = phonemes.of("In the end", "en-us")
    assert said(words) == [("ɪnðɪ", ""), ("ˈɛnd", ".")]


def test_pronunciation_takes_the_words_place(phonemes):
    given = (Pronunciation(span=Span(start=3, end=10), phoneme="təˈkaɪ.ɛf"),)
    words = phonemes.of("Mr Tokayev left.", "en-us", given)
    assert ("".join(words[1].phonemes), words[1].offset) == ("təkˈaɪɛf", 3)


def test_sound_that_english_has_not_is_named(phonemes):
    given = (Pronunciation(span=Span(start=0, end=2), phoneme="ʕa"),)
    with pytest.raises(SettingsError, match="“ʕ”"):
        phonemes.of("Xi left.", "en-us", given)


def test_other_language_has_its_own_sounds(phonemes):
    assert said(phonemes.of("München.", "de")) == [("mˈʏnçən", ".")]
    assert said(phonemes.of("One.", "en-us")) == [("wˈʌn", ".")]


def test_voice_that_espeak_has_not_is_an_error(phonemes):
    with pytest.raises(EngineMissingError, match="xx-yy"):
        phonemes.of("One.", "xx-yy")


def test_endless_text_is_said_whole(phonemes):
    assert len(phonemes.of("number one " * 2000, "en-us")) == 4000


def test_list_of_languages_takes_no_phonemes_away(phonemes):
    before = said(phonemes.of("In the end", "en-us"))
    languages.cache_clear()
    assert languages("bundled")
    assert said(phonemes.of("In the end", "en-us")) == before
