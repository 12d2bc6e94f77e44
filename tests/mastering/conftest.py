import wave

import numpy as np
import pytest

from quotecast.model import Take


def syllables(seconds, rate_hz=22050, level=0.1, seed=1):
    """Sound like speech to a meter: harmonics that come and go four times a second."""
    time = np.arange(round(seconds * rate_hz)) / rate_hz
    pitch = 100 + 20 * seed + 10 * np.sin(2 * np.pi * 0.7 * time)
    phase = 2 * np.pi * np.cumsum(pitch) / rate_hz
    voiced = sum(np.cos(number * phase + number * number) / number for number in range(1, 12))
    noise = np.random.default_rng(seed).standard_normal(len(time)) * 0.05
    shape = np.clip(np.sin(2 * np.pi * 2 * time) ** 2, 0.02, 1)
    return (level * shape * (voiced + noise)).astype(np.float32)


@pytest.fixture
def record(tmp_path):
    """Record samples as a take."""

    def run(name, samples, rate_hz=22050, silence_ms=(0, 0)):
        head, tail = (np.zeros(rate_hz * ms // 1000, np.float32) for ms in silence_ms)
        whole = np.concatenate([head, samples, tail])
        path = tmp_path / f"{name}.wav"
        with wave.open(str(path), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(rate_hz)
            sound.writeframes(np.clip(whole * 32767, -32768, 32767).astype("<i2").tobytes())
        return Take(path=path, frames=len(whole), sample_rate_hz=rate_hz, digest=name)

    return run


@pytest.fixture
def speech():
    return syllables
