import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.errors import SettingsError
from quotecast.model import Pronunciation, Span
from quotecast.voicing import chosen_engine
from quotecast.voicing.espeak_text import espeak_phonemes, with_phonemes
from quotecast.voicing.pool import EnginePool

# Asks espeak itself, in a process of its own, what IPA it writes for its phonemes between two t.
ASK_ESPEAK = """
import ctypes, json, sys
from quotecast.voicing import espeak_driver
espeak = espeak_driver._bindings("bundled")
driver = espeak_driver.EspeakDriver(None, espeak)
driver.setProperty("voice", sys.argv[1])
espeak.cSynth(b"[[t]]", 6, 0, espeak.POS_CHARACTER, 0, 0x101, None, None)
ask = espeak.dll.espeak_TextToPhonemes
ask.restype = ctypes.c_char_p
def ipa(name):
    text = ctypes.create_string_buffer(f"[[t|'a|{name}|t]]".encode())
    place = ctypes.c_void_p(ctypes.addressof(text))
    return ask(ctypes.byref(place), 1, 2).decode().replace("\u02c8", "")[2:-1]
print(json.dumps([ipa(name) for name in json.loads(sys.argv[2])]))
"""
# Signs that are another way to write a sound, or that British English says otherwise.
SAME_SOUND = dict(
    pair.split("=")
    for pair in """
    ᵻ=ɪ æ=a ɑ=ɑː aː=ɑː əː=ɜː ɚ=ə ɜ=ɜː ɝ=ɜː ɝː=ɜː ɛɪ=eɪ oʊ=əʊ ɪə=iə ɛə=eə g=ɡ ɫ=l ɹ=r ʧ=tʃ ʤ=dʒ
    """.split()
)
SOUNDS = (
    "iː i ɪ ᵻ e eː ɛ ɛː æ a ɐ ɑ ɑː aː ɒ ʌ ɔ ɔː o oː ʊ u uː ə əː ɚ ɜ ɜː ɝ ɝː eɪ ɛɪ aɪ aʊ ɔɪ oʊ əʊ ɪə iə "
    "eə ɛə ʊə m̩ n̩ l̩ p b t d k ɡ g f v θ ð s z ʃ ʒ h m n ŋ l ɫ r ɹ j w tʃ ʧ dʒ ʤ x χ ç ɣ β ɲ ʎ ɾ ʔ"
).split()


def at(text, word, phoneme):
    start = text.index(word)
    return Pronunciation(span=Span(start=start, end=start + len(word)), phoneme=phoneme)


@pytest.fixture(scope="module")
def speak(tmp_path_factory):
    folder = tmp_path_factory.mktemp("takes")
    with EnginePool(engine=chosen_engine("pyttsx3", {}), workers=1) as studio:
        yield lambda utterance: next(studio.record([utterance], folder))[1]


def test_espeak_writes_each_sound_as_the_table_does():
    names = [espeak_phonemes(sound)[0].replace("'", "") for sound in SOUNDS]
    command = [sys.executable, "-c", ASK_ESPEAK, "gmw/en", json.dumps(names)]
    answer = subprocess.run(command, capture_output=True, check=True)
    expected = [SAME_SOUND.get(sound, sound) for sound in SOUNDS]
    assert json.loads(answer.stdout) == expected


def test_pronunciation_sounds_like_a_word_with_the_same_phonemes(speak, utter):
    text = "Mr Xqzzy said no."
    named = speak(utter(text, "named", pronunciations=(at(text, "Xqzzy", "smɪθ"),)))
    spelled = speak(utter("Mr Smith said no.", "spelled"))
    assert named.path.read_bytes() == spelled.path.read_bytes()


def test_pronunciation_sounds_unlike_the_word_as_it_is_written(speak, utter):
    text = "Mr Xqzzy said no."
    named = speak(utter(text, "named", pronunciations=(at(text, "Xqzzy", "smɪθ"),)))
    assert named.frames < 0.9 * speak(utter(text, "written")).frames


def test_words_keep_their_places_around_and_in_a_pronunciation(speak, utter):
    text = "Yes, New York spoke, and Kassenova spoke too."
    names = (at(text, "New York", "nuː ˈjɔːrk"), at(text, "Kassenova", "kəˈsɛnəvə"))
    take = speak(utter(text, pronunciations=names))
    assert [text[word.offset :].split(maxsplit=1)[0] for word in take.words] == text.split()


def test_words_stay_in_place_after_phonemes_in_an_endless_line(speak, utter):
    text = "Tarn " + "1777 " * 100 + "end"
    take = speak(utter(text, pronunciations=(at(text, "Tarn", "tɑːn"),)))
    assert text[take.words[-1].offset :] == "end"


@pytest.mark.parametrize("article", ["[[h@l'oU]]", "]] [[h@l'oU", "[[", "[ [h@l'oU] ]"])
def test_article_text_is_never_read_as_phonemes(speak, utter, article):
    text = f"Smith {article} spoke"
    plain = "".join(" " if sign in "[]" else sign for sign in text)
    name = (at(text, "Smith", "smɪθ"),)
    bracketed = speak(utter(text, "a", pronunciations=name))
    without = speak(utter(plain, "b", pronunciations=name))
    assert bracketed.path.read_bytes() == without.path.read_bytes()


def test_a_pronunciation_changes_no_later_line(speak, utter):
    before = speak(utter(digest="before")).path.read_bytes()
    speak(utter("Tarn", "name", pronunciations=(at("Tarn", "Tarn", "tɑːn"),)))
    assert speak(utter(digest="after")).path.read_bytes() == before


def test_a_voice_of_another_language_speaks_the_text(speak, utter):
    german = {"engine_voice": "gmw/de", "language": "de"}
    text = "Guten Tag, Tarn"
    named = speak(utter(text, "a", pronunciations=(at(text, "Tarn", "tɑːn"),), **german))
    assert named.path.read_bytes() == speak(utter(text, "b", **german)).path.read_bytes()


def test_stress_goes_where_it_is_written_or_on_the_first_vowel():
    assert espeak_phonemes("/təˈkaɪ.ɛf/") == ("t|@|'k|aI|E|f",)
    assert espeak_phonemes("tarn sand") == ("t|'a|r|n", "s|'a|n|d")


@pytest.mark.parametrize("sign", ["y", "ʁ", "👍", "\x00", "\u202e", "7", "|", ";", "ã"])
def test_a_sign_that_espeak_cannot_say_is_named(sign):
    with pytest.raises(SettingsError, match=rf"U\+{ord(sign):04X}.*can't say"):
        espeak_phonemes(f"ta{sign}n")


def test_the_refusal_offers_the_nearest_sound():
    with pytest.raises(SettingsError, match="Write r for it"):
        espeak_phonemes("ʁo")


def test_a_refusal_reaches_whoever_records_and_is_not_tried_again(speak, utter):
    with pytest.raises(SettingsError, match="U\\+0281"):
        speak(utter("Tarn", pronunciations=(at("Tarn", "Tarn", "ʁo"),)))


@pytest.mark.parametrize("ipa", ["", " ", "ˈ", "[]", "...", "a" * 101])
def test_no_sound_or_too_many_are_refused(ipa):
    with pytest.raises(SettingsError, match="no sound, or more than 100"):
        espeak_phonemes(ipa)


def test_a_hundred_sounds_are_all_heard(speak, utter):
    short, long = (
        speak(utter("Tarn", f"t{n}", pronunciations=(at("Tarn", "Tarn", "ta" * n),)))
        for n in (25, 50)
    )
    assert long.frames > 1.8 * short.frames


@given(st.text(max_size=40))
def test_any_text_gives_phonemes_of_the_table_or_a_refusal(ipa):
    try:
        phonemes = espeak_phonemes(ipa)
    except SettingsError:
        return
    assert not set("[] \n") & set("".join(phonemes))


@given(st.text(max_size=30), st.text(min_size=1, max_size=5), st.text(max_size=30))
def test_every_position_of_a_marked_text_has_a_place_in_the_text(before, word, after):
    text = before + word + after
    span = Span(start=len(before), end=len(before) + len(word))
    marked = with_phonemes(text, [Pronunciation(span=span, phoneme="tɑːn")])
    assert len(marked.places) == len(marked.text) + 1
    assert list(marked.places) == sorted(marked.places)
    assert marked.places[-1] == len(text)
