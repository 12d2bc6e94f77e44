"""Where words are heard in what a model says."""

import numpy as np

from quotecast.voicing.neural.sound import ModelSpeech, heard_starts

RATE_HZ = 1000


def said(*parts, starts):
    """Make a sound of (frames, level) parts."""
    samples = np.concatenate([np.full(frames, level, np.float32) for frames, level in parts])
    return ModelSpeech(samples=samples, starts=starts)


def test_word_that_begins_in_silence_is_heard_where_the_sound_rises():
    speech = said((100, 0.5), (80, 0.001), (100, 0.5), starts=(0, 120))
    assert heard_starts(speech, RATE_HZ) == (0, 180)


def test_word_is_heard_before_the_next_one_and_soon():
    speech = said((300, 0.0), (10, 0.5), starts=(0, 50, 250))
    assert heard_starts(speech, RATE_HZ) == (0, 50, 300)


def test_silence_alone_moves_no_word():
    assert heard_starts(said((100, 0.0), starts=(10, 40)), RATE_HZ) == (10, 40)


def test_end_of_the_word_before_is_not_taken_for_the_next():
    speech = said((130, 0.5), (90, 0.001), (100, 0.5), starts=(0, 120))
    assert heard_starts(speech, RATE_HZ) == (0, 220)


def test_stop_within_a_word_moves_nothing():
    speech = said((130, 0.5), (40, 0.001), (100, 0.5), starts=(0, 120))
    assert heard_starts(speech, RATE_HZ) == (0, 120)


def test_word_that_is_well_begun_is_not_moved_behind_its_own_stop():
    speech = said((200, 0.5), (70, 0.001), (100, 0.5), starts=(0, 130))
    assert heard_starts(speech, RATE_HZ) == (0, 130)


def test_word_that_the_model_begins_late_is_heard_where_the_sound_rises():
    speech = said((100, 0.5), (80, 0.001), (200, 0.5), starts=(0, 240))
    assert heard_starts(speech, RATE_HZ) == (0, 180)


def test_rise_of_the_word_before_is_not_given_to_the_next():
    speech = said((50, 0.5), (80, 0.001), (200, 0.5), starts=(0, 120, 170))
    assert heard_starts(speech, RATE_HZ) == (0, 130, 170)


def test_first_word_behind_a_pause_is_heard_in_what_rises_there():
    late = said((100, 0.5), (200, 0.0), (300, 0.5), starts=(0, 450))
    assert heard_starts(late, RATE_HZ) == (0, 300)


def test_word_far_behind_a_stop_within_the_word_before_is_not_moved():
    late = said((100, 0.5), (80, 0.0), (300, 0.5), starts=(0, 330))
    assert heard_starts(late, RATE_HZ) == (0, 330)
