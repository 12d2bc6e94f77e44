import array
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.errors import EngineError
from quotecast.model import Pronunciation, Span
from quotecast.voicing.verification import plausible_length_s, verify_take

TEXT = "The bridge was closed for most of the winter."


def write(path, samples, *, channels=1, width=2):
    with wave.open(str(path), "wb") as target:
        target.setparams((channels, width, 22050, 0, "NONE", ""))
        target.writeframes(samples)
    return path


def tone(frames, peak=9000):
    return array.array("h", [peak, -peak] * (frames // 2)).tobytes()


def test_a_plausible_recording_is_measured(tmp_path, utter):
    recording = verify_take(write(tmp_path / "a.wav", tone(66150)), utter(TEXT))
    assert (recording.frames, recording.sample_rate_hz) == (66150 // 2 * 2, 22050)


@pytest.mark.parametrize(
    ("samples", "reason"),
    [
        (b"", "0 of 0 frames"),
        (bytes(2 * 66150), "silent"),
        (tone(66150, peak=150), "silent"),
        (tone(22050 * 60), "lasts 60.0 s"),
    ],
)
def test_an_implausible_recording_is_refused(tmp_path, utter, samples, reason):
    with pytest.raises(EngineError, match=reason):
        verify_take(write(tmp_path / "a.wav", samples), utter(TEXT))


def test_a_recording_that_breaks_off_is_refused(tmp_path, utter):
    with pytest.raises(EngineError, match=r"lasts 1\.0 s"):
        verify_take(write(tmp_path / "a.wav", tone(22050)), utter(TEXT * 10))


@pytest.mark.parametrize(("text", "phoneme"), [("Xi", "ʃiː " * 30), (TEXT * 4, "a")])
@pytest.mark.parametrize("is_text_spoken", [True, False])
def test_a_take_may_be_of_the_text_or_of_its_pronunciation(
    tmp_path, utter, text, phoneme, is_text_spoken
):
    name = Pronunciation(span=Span(start=0, end=len(text)), phoneme=phoneme)
    frames = len(text if is_text_spoken else phoneme) * 1400
    path = write(tmp_path / "a.wav", tone(frames))
    assert verify_take(path, utter(text, pronunciations=(name,))).frames == frames


@pytest.mark.parametrize(("channels", "width"), [(2, 2), (1, 1), (1, 3)])
def test_any_other_shape_is_refused(tmp_path, utter, channels, width):
    path = write(tmp_path / "a.wav", bytes(600) * 100, channels=channels, width=width)
    with pytest.raises(EngineError, match="channels of"):
        verify_take(path, utter(TEXT))


@pytest.mark.parametrize("content", [b"", b"RIFF", b"ID3" + bytes(99), b"RIFF\xff\xff\xff\xffWAVE"])
def test_any_other_file_is_refused(tmp_path, utter, content):
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(EngineError, match="isn't a whole WAV file"):
        verify_take(tmp_path / "a.wav", utter(TEXT))


def test_a_missing_file_is_refused(tmp_path, utter):
    with pytest.raises(EngineError, match="left no file"):
        verify_take(tmp_path / "a.wav", utter(TEXT))


@given(st.text(), st.integers(0, 1000))
def test_the_bounds_hold_some_length_for_every_text(text, rate_wpm):
    shortest, longest = plausible_length_s(text, rate_wpm)
    assert 0 <= shortest < longest


def test_figures_and_capitals_may_take_longer_than_they_look():
    assert (
        plausible_length_s("1,250,000 GBP", 150)[1] > plausible_length_s("a million pound", 150)[1]
    )
