import numpy as np
import pytest

from quotecast.voicing.measuring.figures import median_f0_hz

RATE_HZ = 16000


def voiced(f0_hz, partials=12):
    """Hum with the falling overtones of a voice."""
    time = np.arange(RATE_HZ) / RATE_HZ
    return sum(np.sin(2 * np.pi * f0_hz * n * time + n) / n for n in range(1, partials)) * 0.1


@pytest.mark.parametrize("f0_hz", [70, 85, 103, 130, 167, 220, 290, 380])
def test_height_of_a_voice_is_found(f0_hz):
    assert median_f0_hz(voiced(f0_hz).astype(np.float32), RATE_HZ) == pytest.approx(f0_hz, rel=0.03)


def test_pauses_and_hiss_count_for_nothing():
    hiss = np.random.default_rng(1).normal(0, 0.002, RATE_HZ)
    sound = np.concatenate([hiss, voiced(110) + hiss, np.zeros(RATE_HZ)])
    assert median_f0_hz(sound.astype(np.float32), RATE_HZ) == pytest.approx(110, rel=0.03)


@pytest.mark.parametrize("frames", [0, 100, RATE_HZ])
def test_noise_and_silence_have_no_height(frames):
    noise = np.random.default_rng(2).normal(0, 0.1, frames).astype(np.float32)
    assert median_f0_hz(noise, RATE_HZ) == 0
