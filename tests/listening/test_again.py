"""What is told of a take that isn't what its engine says when it is asked again."""

import numpy as np
import pytest

from quotecast.listening.findings import Expected
from quotecast.listening.measures import unlike_again
from quotecast.listening.prints import print_of

RATE_HZ = 16000
WORDS = ((0, 0), (4, 500), (8, 1000), (12, 1500))


def speech(seed=3, seconds=2):
    dice = np.random.default_rng(seed)
    tones = dice.uniform(150, 3000, 10 * seconds)
    time = np.arange(RATE_HZ // 10) / RATE_HZ
    return np.concatenate([0.3 * np.sin(2 * np.pi * one * time) for one in tones]).astype("f4")


def expected(samples):
    return Expected(
        line_id="1",
        voice_id="edward",
        text="one two six ten",
        start_ms=7000,
        end_ms=7000 + 1000 * len(samples) // RATE_HZ,
        first_frame=350,
        sound=print_of(samples, RATE_HZ),
        word_starts_ms=WORDS,
    )


def heard(samples, again):
    return list(unlike_again([expected(samples)], {"1": print_of(again, RATE_HZ)}))


def test_same_sound_is_no_fault():
    assert heard(speech(), speech()) == []


FAULTY = {
    "word cut": lambda sound: np.concatenate([sound[:8000], sound[16000:]]),
    "short word cut": lambda sound: np.concatenate([sound[:8000], sound[9000:]]),
    "end cut": lambda sound: sound[:24000],
    "doubled": lambda sound: np.concatenate([sound, sound]),
    "other": lambda _: speech(4),
    "silent": np.zeros_like,
    "quieter": lambda sound: sound * 0.7,
}


@pytest.mark.parametrize("fault", FAULTY)
def test_fault_in_a_take_is_told(fault):
    (told,) = heard(FAULTY[fault](speech()), speech())
    assert told.line_id == "1"


def test_place_and_word_are_told():
    (told,) = heard(FAULTY["word cut"](speech()), speech())
    assert told.start_ms == pytest.approx(7500, abs=60)
    assert "from “two six ten” on" in told.message


def test_line_that_was_not_said_again_is_not_judged():
    assert list(unlike_again([expected(speech())], {})) == []
