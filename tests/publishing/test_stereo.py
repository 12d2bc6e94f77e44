"""A master of two channels is delivered in stereo, and measured as an independent meter does."""

import re
import subprocess

import numpy as np
import pytest

from quotecast.ffmpeg import find_ffmpeg
from quotecast.listening.programme import hear
from quotecast.loudness.meter import integrated_lufs
from quotecast.model import Master
from quotecast.publishing.encoding import deliver
from quotecast.publishing.formats import format_named

RATE_HZ = 22050


@pytest.fixture
def wide(tmp_path):
    """A master with a tone in the middle and one at each side."""
    time = np.arange(4 * RATE_HZ) / RATE_HZ
    middle, left, right = (np.sin(2 * np.pi * hz * time) for hz in (300, 500, 700))
    rows = np.stack([0.14 * middle + 0.1 * left, 0.14 * middle + 0.03 * right], axis=1)
    path = tmp_path / "master.pcm"
    path.write_bytes(np.round(rows * 32767).astype("<i2").tobytes())
    return Master(path=path, sample_rate_hz=RATE_HZ, frames=len(time), placements=(), channels=2)


def heard_by_ffmpeg(path):
    command = [find_ffmpeg("bundled"), "-hide_banner", "-nostats", "-i", path]
    ended = subprocess.run(
        [*command, "-af", "ebur128=peak=true", "-f", "null", "-"], capture_output=True, check=True
    )
    words = ended.stderr.decode()
    summary = words.rpartition("Summary:")[2]
    return "stereo" in words, float(re.search(r"I:\s+(\S+) LUFS", summary)[1])


@pytest.mark.parametrize("name", ["mp3", "m4a", "opus", "flac"])
def test_two_channels_are_delivered_and_measured_as_two(name, wide, episode, delivery, tmp_path):
    audio = deliver(format_named(name), wide, episode, delivery, tmp_path)
    is_stereo, lufs = heard_by_ffmpeg(tmp_path / audio.path)
    assert is_stereo
    assert audio.channels == 2
    assert audio.loudness.integrated_lufs == pytest.approx(lufs, abs=0.1)


def test_listener_hears_both_channels_together(wide, episode, delivery, tmp_path):
    audio = deliver(format_named("flac"), wide, episode, delivery, tmp_path)
    programme = hear(tmp_path / audio.path, delivery.ffmpeg, audio.channels)
    loudness = audio.loudness.integrated_lufs
    assert integrated_lufs(programme.energies) == pytest.approx(loudness, abs=0.1)
