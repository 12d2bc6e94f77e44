import array
import wave
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from quotecast.voicing import EngineSettings, Utterance
from quotecast.voicing.tone_engine import ToneEngine


def samples(path):
    with wave.open(str(path)) as source:
        return array.array("h", source.readframes(source.getnframes()))


def crossings(heard):
    return sum(1 for before, after in pairwise(heard) if before < 0 <= after)


def test_the_tone_has_the_voices_frequency(tmp_path, utter, voice):
    ToneEngine(EngineSettings()).speak(utter("x" * 200), tmp_path / "a.wav")
    heard = samples(tmp_path / "a.wav")[22050:44100]
    assert abs(crossings(heard) - voice.f0_hz) <= 1


def test_the_length_follows_the_rate(tmp_path, utter):
    words = ToneEngine(EngineSettings()).speak(utter("abcde " * 165 + "end"), tmp_path / "a.wav")
    assert abs(words[-1].frame / 22050 - 60) < 1


def test_a_word_starts_with_its_tone_after_silence(tmp_path, utter):
    words = ToneEngine(EngineSettings()).speak(utter("Over and out"), tmp_path / "a.wav")
    heard = samples(tmp_path / "a.wav")
    assert all(
        not any(heard[word.frame - 200 : word.frame]) and any(heard[word.frame : word.frame + 200])
        for word in words[1:]
    )


@given(st.lists(st.from_regex(r"\A[a-z0-9]{1,9}[,.]?\Z"), min_size=1, max_size=20))
@settings(max_examples=30)
def test_every_word_has_a_start(tmp_path_factory, voice, words):
    path = tmp_path_factory.getbasetemp() / "words.wav"
    text = " ".join(words)
    starts = ToneEngine(EngineSettings()).speak(
        Utterance(digest="take", text=text, voice=voice), path
    )
    assert [text[word.offset :].split()[0] for word in starts] == text.split()
