import numpy as np
import pytest

from quotecast.listening.prints import levels_db, print_of, print_of_stream


def noise(seconds, rate_hz=16_000):
    return 0.1 * np.random.default_rng(3).standard_normal(seconds * rate_hz).astype(np.float32)


@pytest.mark.parametrize("size", [700, 16_000, 200_000])
def test_stream_has_the_print_of_the_whole(size):
    sound = noise(95)
    chunks = [sound[at : at + size] for at in range(0, len(sound), size)]
    assert np.allclose(print_of_stream(chunks, 16_000), print_of(sound, 16_000), atol=1e-3)


@pytest.mark.parametrize("rate_hz", [11_025, 22_050, 24_000, 48_000])
def test_print_is_the_same_at_every_rate(rate_hz):
    at = {
        rate: 0.1
        * np.sin(2 * np.pi * (300 + 900 * np.arange(rate) / rate) * np.arange(rate) / rate)
        for rate in (16_000, rate_hz)
    }
    one, other = (print_of(sound.astype(np.float32), rate) for rate, sound in at.items())
    assert np.abs(levels_db(one) - levels_db(other))[2:-3].max() < 0.5
