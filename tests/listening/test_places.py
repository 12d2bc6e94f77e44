import numpy as np
import pytest

from quotecast.listening.findings import Expected, Fault, Held
from quotecast.listening.places import Places
from quotecast.listening.prints import HOP_MS, print_of, print_of_stream

RATE_HZ = 16_000
GAP = np.zeros(RATE_HZ * 400 // 1000, np.float32)


def line(number, seconds=2.0, pitch=1.0):
    """Sound like a sentence: harmonics that glide, come and go, in an order of its own."""
    dice = np.random.default_rng(number)
    parts = []
    for _ in range(round(seconds * 5)):
        time = np.arange(RATE_HZ // 5) / RATE_HZ
        base = pitch * dice.uniform(90, 180)
        phase = 2 * np.pi * (base * time + dice.uniform(-60, 60) * time**2)
        tilt = dice.uniform(0.3, 1.6)
        voiced = sum(np.cos(one * phase) / one**tilt for one in range(1, 24))
        parts.append(voiced * np.hanning(len(time)) ** 0.3 * dice.choice([0.2, 0.4, 1.0]))
    return (0.05 * np.concatenate(parts)).astype(np.float32)


LINES = [line(number, 1.2 + 0.3 * number) for number in range(5)]


def laid(sounds):
    return np.concatenate([part for sound in sounds for part in (GAP, sound)] + [GAP])


def expected(sounds):
    found, start = [], 0
    for number, sound in enumerate(sounds):
        start += len(GAP)
        start_ms, length_ms = (1000 * frames // RATE_HZ for frames in (start, len(sound)))
        first = -(-start_ms // HOP_MS)
        found.append(
            Expected(
                line_id=f"{number}",
                voice_id="one",
                text=f"Line {number}.",
                start_ms=start_ms,
                end_ms=start_ms + length_ms,
                first_frame=first,
                sound=print_of(sound, RATE_HZ, first * HOP_MS - start_ms),
            )
        )
        start += len(sound)
    return found


def heard(sound, music=()):
    # As coding leaves it: another level, and noise below what speech has.
    noise = np.random.default_rng(1).standard_normal(len(sound)).astype(np.float32)
    programme = print_of_stream([1.4 * sound + 0.0001 * noise], RATE_HZ)
    return [
        (one.line_id, one.fault) for one in Places(programme, expected(LINES), music).findings()
    ]


def without(sound, start, end):
    return np.concatenate([sound[: int(start * RATE_HZ)], sound[int(end * RATE_HZ) :]])


def with_silence(sound, start, end):
    sound = sound.copy()
    sound[int(start * RATE_HZ) : int(end * RATE_HZ)] = 0
    return sound


A, B, C, D, E = LINES
FAULTS = {
    "dropped with its time": ([A, B, D, E], "2"),
    "silent": ([A, B, 0 * C, D, E], "2"),
    "said twice": ([A, B, C, C, D, E], "2"),
    "exchanged": ([A, B, D, C, E], "2"),
    "cut off": ([A, B, with_silence(C, 1.2, 9), D, E], "2"),
    "cut off with its time": ([A, B, C[: RATE_HZ * 12 // 10], D, E], "2"),
    "in another voice": ([A, B, line(2, 1.8, pitch=1.6), D, E], "2"),
    "a word cut out": ([A, B, without(C, 0.6, 0.9), D, E], "2"),
    "a word silenced": ([A, B, with_silence(C, 0.6, 0.8), D, E], "2"),
    "the first cut out": ([without(A, 0, 0.4), B, C, D, E], "0"),
}


def test_nothing_is_wrong_with_a_good_programme():
    assert heard(laid(LINES)) == []


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_heard_at_its_line(name):
    sounds, line_id = FAULTS[name]
    assert line_id in [one for one, _ in heard(laid(sounds))]


def test_line_said_twice_is_told_as_such():
    assert ("2", Fault.REPEATED) in heard(laid(FAULTS["said twice"][0]))


def test_one_move_is_told_once():
    assert heard(np.concatenate([GAP, laid(LINES)])) == [("0", Fault.MOVED)]


def test_sound_that_no_line_has_is_told():
    sound = laid(LINES)
    sound[len(sound) - 4000 :] += line(9)[:4000]
    assert [fault for _, fault in heard(sound)] == [Fault.STRANGE]


def test_music_beside_and_under_speech_is_no_fault():
    sound = laid(LINES)
    time = np.arange(len(sound)) / RATE_HZ
    bed = 0.006 * (np.cos(2 * np.pi * 220 * time) + np.cos(2 * np.pi * 277 * time))
    music = [Held(first=0, last=len(sound) * 1000 // RATE_HZ // HOP_MS + 1)]
    assert heard(sound + bed.astype(np.float32), music) == []


def test_syllable_that_the_limiter_holds_down_is_no_fault():
    loud = LINES[2].copy()
    begin = int(np.abs(loud).argmax()) - RATE_HZ // 20
    loud[begin : begin + RATE_HZ // 10] *= 4  # 12 dB, which the limiter takes away again
    sounds = [*LINES[:2], loud, *LINES[3:]]
    places = Places(print_of(laid(LINES), RATE_HZ), expected(sounds))
    assert list(places.findings()) == []


def test_soft_sound_that_the_compressor_leaves_so_is_no_fault():
    """All of a voice is made louder by 15 dB, and all but a hiss at the end is held down again."""
    dice = np.random.default_rng(3)
    hiss = np.diff(dice.standard_normal(RATE_HZ * 3 // 10 + 1)).astype(np.float32)
    hiss *= np.hanning(len(hiss)) ** 0.3

    def ended(loudness):
        return [np.concatenate([one, loudness * hiss]).astype(np.float32) for one in LINES]

    spoken, lifted, other = (ended(loudness) for loudness in (0.004, 0.022, 0.2))
    places = expected(spoken)
    assert list(Places(print_of(laid(lifted), RATE_HZ), places).findings()) == []
    assert len(list(Places(print_of(laid(other), RATE_HZ), places).findings())) == len(LINES)
