import shutil
import sys
import wave
from collections import Counter

import numpy as np
import pytest
from tests import tiny_models

from quotecast.errors import EngineError, EngineMissingError, SettingsError
from quotecast.model import Pronunciation, Span
from quotecast.voicing import Utterance, chosen_engine
from quotecast.voicing.neural.kept import KeptModel

BOTH = pytest.mark.parametrize("name", ["piper", "kokoro"])
LONG = "The council, which met on Monday, said that the ferry would stop for six weeks; " * 6


def samples(path):
    with wave.open(str(path)) as sound:
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2").astype(float)


def pitch_hz(path):
    with wave.open(str(path)) as sound:
        rate = sound.getframerate()
    sound = samples(path)[2000:10192]
    powers = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return powers.argmax() * rate / len(sound)


@BOTH
def test_take_has_the_rate_of_all_takes(say, name):
    path, _ = say(name=name)
    with wave.open(str(path)) as sound:
        assert sound.getparams()[:3] == (1, 2, 22050)


@BOTH
def test_higher_pitch_is_higher_and_no_faster(say, name):
    path, _ = say(LONG, name=name)
    usual_hz, frames = pitch_hz(path), len(samples(path))
    path, _ = say(LONG, name=name, pitch=120)
    assert pitch_hz(path) == pytest.approx(1.2 * usual_hz, rel=0.03)
    assert len(samples(path)) == pytest.approx(frames, rel=0.08)


@BOTH
def test_long_line_is_said_in_pieces_without_a_step_between_them(say, name):
    path, words = say(LONG, name=name)
    assert LONG[words[-1].offset :].startswith("weeks")
    sound = samples(path)
    assert np.abs(np.diff(sound)).max() < 6000


@BOTH
def test_pronunciation_is_heard(say, name):
    plain, _ = say("Xi left.", name=name)
    usual = plain.read_bytes()
    given = (Pronunciation(span=Span(start=0, end=2), phoneme="ʃiː"),)
    path, _ = say("Xi left.", name=name, pronunciations=given)
    assert path.read_bytes() != usual


def test_sign_that_a_model_lacks_is_named(engine, voice, tmp_path):
    signs = tiny_models.PIPER_SIGNS.replace("æ", "")
    files = {"model": tiny_models.vits(), "config": tiny_models.vits_config(signs=signs)}
    tiny_models.install(tmp_path, "poor", "piper", files)
    order = Utterance(digest="x", text="The cat sat.", voice=voice(engine_voice="poor"))
    with pytest.raises(SettingsError, match=r"“æ” \(U\+00E6\)"):
        engine(folder=tmp_path).speak(order, tmp_path / "x.wav")


@pytest.mark.parametrize(("name", "change"), [("piper", {"hop": 250}), ("kokoro", {"unit": 590})])
def test_take_that_is_shorter_than_the_model_says_is_refused(engine, voice, tmp_path, name, change):
    if name == "piper":
        files = {"model": tiny_models.vits(**change), "config": tiny_models.vits_config()}
    else:
        files = {"model": tiny_models.kokoro(**change), "styles": tiny_models.styles()}
    tiny_models.install(tmp_path, "cut", name, files)
    spoken = voice(engine=name, engine_voice="cut" if name == "piper" else "one")
    order = Utterance(digest="x", text="The cat sat.", voice=spoken)
    with pytest.raises(EngineError, match="said that they are"):
        engine(name, folder=tmp_path).speak(order, tmp_path / "x.wav")


def test_speakers_of_a_model_differ(say):
    path, _ = say(engine_voice="several#s0")
    first = path.read_bytes()
    path, _ = say(engine_voice="several#s1")
    assert path.read_bytes() != first


@pytest.mark.parametrize(
    ("name", "engine_voice", "error", "told"),
    [
        ("piper", "gone", EngineMissingError, "the model gone"),
        ("piper", "several#nobody", EngineMissingError, "no speaker 'nobody'"),
        ("kokoro", "nobody", EngineMissingError, "no voice 'nobody'"),
        ("kokoro", "one * two", SettingsError, "mixture"),
        ("kokoro", "-1*one + 2*other", SettingsError, "mixture"),
        ("kokoro", "0*one", SettingsError, "mixture"),
    ],
)
def test_voice_that_is_not_there_is_named(say, name, engine_voice, error, told):
    with pytest.raises(error, match=told):
        say(name=name, engine_voice=engine_voice)


def test_mixture_lies_between_its_voices(say):
    heights = []
    for engine_voice in ("one", "0.5*one+0.5*other", "other"):
        path, _ = say(LONG, name="kokoro", engine_voice=engine_voice)
        heights.append(pitch_hz(path))
    assert heights[0] < heights[1] < heights[2]


def test_prosody_may_be_of_another_voice(say):
    path, _ = say(name="kokoro", engine_voice="one / other")
    assert len(samples(path)) > 0


def test_changed_model_is_refused(engine, models, voice, tmp_path):
    folder = shutil.copytree(models, tmp_path / "models")
    with (folder / "tiny" / "model.bin").open("ab") as file:
        file.write(b"\x00")
    order = Utterance(digest="x", text="The cat sat.", voice=voice())
    with pytest.raises(EngineError, match="digest"):
        engine(folder=folder).speak(order, tmp_path / "x.wav")


def test_worker_keeps_only_so_many_models(engine, voice, tmp_path):
    made = engine(most_models=1)
    for engine_voice in ("tiny", "several#s0", "tiny"):
        order = Utterance(digest="x", text="One.", voice=voice(engine_voice=engine_voice))
        made.speak(order, tmp_path / "x.wav")
    assert list(made._models) == ["tiny"]


@BOTH
def test_without_onnxruntime_the_extra_is_named(monkeypatch, name):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(EngineMissingError, match=r"quotecast\[neural\]"):
        chosen_engine(name, {}).make().open()


@BOTH
def test_card_that_is_not_there_is_told(models, voice, tmp_path, name, engine):
    made = engine(name, device="gpu")
    spoken = voice(engine=name, engine_voice="one" if name == "kokoro" else "tiny")
    with pytest.raises(EngineMissingError, match="graphics card"):
        made.speak(Utterance(digest="x", text="One.", voice=spoken), tmp_path / "x.wav")
    assert not made.repeats


@BOTH
def test_words_start_where_the_model_says(say, name):
    path, words = say("One two three four.", name=name)
    gaps = np.diff([word.frame for word in words])
    assert all(gap > 0 for gap in gaps)
    assert words[-1].frame < len(samples(path))
    assert Counter(word.offset for word in words).most_common(1)[0][1] == 1


def test_model_that_is_kept_ready_says_the_same(say, monkeypatch, tmp_path):
    monkeypatch.setenv("QUOTECAST_CACHE", str(tmp_path / "cache"))
    first = say()[0].read_bytes()
    kept = list((tmp_path / "cache").rglob("*.onnx"))
    assert len(kept) == 1
    assert say()[0].read_bytes() == first
    assert list((tmp_path / "cache").rglob("*.onnx")) == kept


def test_kept_model_that_does_not_open_is_passed_over(say, monkeypatch, tmp_path):
    monkeypatch.setenv("QUOTECAST_CACHE", str(tmp_path / "cache"))
    first = say()[0].read_bytes()
    monkeypatch.setattr(KeptModel, "content", lambda _kept: b"no model")
    assert say()[0].read_bytes() == first
