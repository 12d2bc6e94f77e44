from dataclasses import replace

import numpy as np
import pytest

from quotecast.listening.findings import Expected, Fault
from quotecast.listening.measures import of_takes, uneven_levels, unjudged
from quotecast.listening.prints import BANDS
from quotecast.listening.programme import listen

TEXT = "The ferry that left at noon has not come back."
RATE_HZ = 16_000


def take(number, voice="low", ms=4000):
    frames = ms // 20
    sound = np.random.default_rng(number).normal(-30, 3, (frames, BANDS)).astype(np.float32)
    sound[:, : BANDS // 2] += 12 if voice == "low" else -12
    sound[-6:] = -90
    start_ms = 5000 * number
    return Expected(
        line_id=f"{number}",
        voice_id=voice,
        text=TEXT,
        start_ms=start_ms,
        end_ms=start_ms + ms,
        first_frame=start_ms // 20,
        sound=sound,
    )


GOOD = [*(take(number) for number in range(7)), *(take(number, "high") for number in range(7, 12))]


def told(number, line):
    found = of_takes([*GOOD[:number], line, *GOOD[number + 1 :]])
    return [(one.line_id, one.fault) for one in found]


def test_nothing_is_wrong_with_good_takes():
    assert of_takes(GOOD) == ()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (take(3, ms=8000), Fault.LENGTH),
        (take(3, ms=2000), Fault.LENGTH),
        (replace(GOOD[3], sound=GOOD[3].sound[:-20]), Fault.CUT_OFF),
        (replace(take(3, "high"), voice_id="low"), Fault.VOICE),
        (replace(GOOD[3], sound=np.full((200, BANDS), -110, np.float32)), Fault.MISSING),
    ],
)
def test_fault_of_a_take_is_told(line, fault):
    assert told(3, line) == [("3", fault)]


def test_what_cannot_be_judged_is_said():
    few = unjudged([replace(GOOD[0], sound=None), *GOOD[7:]])
    assert "1 of 6 lines can't be compared" in few[0]
    assert few[1].endswith("of low")


def test_quiet_voice_and_clipped_sound_are_told():
    dice = np.random.default_rng(1)
    sound = 0.1 * dice.standard_normal(60 * RATE_HZ).astype(np.float32)
    sound[35 * RATE_HZ :] *= 0.7
    sound[1000:1010] = 1.0
    faults = {one.fault for one in uneven_levels(GOOD, listen([sound], RATE_HZ))}
    assert faults == {Fault.LEVEL, Fault.CLIPPED}


def test_voice_that_is_silent_is_no_measure_of_the_others():
    dice = np.random.default_rng(1)
    sound = 0.1 * dice.standard_normal(60 * RATE_HZ).astype(np.float32)
    sound[35 * RATE_HZ :] = 0.0
    assert [*uneven_levels(GOOD, listen([sound], RATE_HZ))] == []
