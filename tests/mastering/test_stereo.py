"""A programme is in stereo where its music is, and its voices are in the middle."""

import wave
from pathlib import Path

import numpy as np
import pytest

from quotecast.ffmpeg import find_ffmpeg
from quotecast.loudness.meter import LoudnessMeter
from quotecast.mastering.music import Score
from quotecast.mastering.stitch import ENCODER_ROOM_DB, Reel, Target, stitch
from quotecast.model import Music, MusicRole

RATE_HZ = 22050
TARGET = Target(integrated_lufs=-16.0, true_peak_dbtp=-1.0)
TIME = np.arange(3 * RATE_HZ) / RATE_HZ
LEFT = 0.3 * np.sin(2 * np.pi * 440 * TIME)
RIGHT = 0.3 * np.sin(2 * np.pi * 660 * TIME)


@pytest.fixture
def make(record, speech, tmp_path):
    """Stitch three lines with a bed and a sting of these channels."""
    takes = [record(f"line{number}", speech(4, seed=number)) for number in range(3)]
    reels = [Reel(line_id=one.digest, take=one, voice_id="a", pause_after_ms=300) for one in takes]
    pieces = (
        Music(path=Path("music.wav"), role=MusicRole.STING, before_line="line0"),
        Music(path=Path("music.wav"), role=MusicRole.BED, before_line="line2"),
    )

    def run(*channels, target=TARGET, may_be_stereo=True, name="master.pcm"):
        frames = np.round(np.stack(channels, axis=1) * 32767).astype("<i2")
        with wave.open(str(tmp_path / "music.wav"), "wb") as sound:
            sound.setparams((len(channels), 2, RATE_HZ, 0, "NONE", ""))
            sound.writeframes(frames.tobytes())
        score = Score(
            pieces=pieces,
            folder=tmp_path,
            ffmpeg=find_ffmpeg("bundled"),
            may_be_stereo=may_be_stereo,
        )
        return stitch(reels, target, tmp_path / name, score)

    return run


def rows_of(master):
    samples = np.fromfile(master.path, "<i2").astype(np.float32) / 32768
    return samples.reshape(-1, master.channels).T


def measured(master):
    meter = LoudnessMeter(RATE_HZ, channels=master.channels)
    meter.add(rows_of(master))
    return meter.measure()


def test_music_in_stereo_makes_two_channels_of_as_many_frames(make):
    master = make(LEFT, RIGHT)
    assert rows_of(master).shape == (2, master.frames)


def test_voices_are_in_the_middle(make):
    master = make(LEFT, RIGHT)
    spoken = master.placements[1]
    left, right = rows_of(master)[:, spoken.start_frame : spoken.start_frame + spoken.frames]
    assert np.abs(left).max() > 0.1
    assert np.array_equal(left, right)


def test_music_keeps_its_sides(make):
    master = make(LEFT, RIGHT)
    sting = master.music[0]
    heard = rows_of(master)[:, sting.start_frame + RATE_HZ : sting.start_frame + 2 * RATE_HZ]
    tones = np.abs(np.fft.rfft(heard, axis=1)).argmax(axis=1)
    assert tones.tolist() == [440, 660]


@pytest.mark.parametrize("lufs", [-14.0, -16.0, -23.0])
def test_both_channels_together_are_at_the_target(make, lufs):
    master = make(LEFT, RIGHT, target=Target(integrated_lufs=lufs, true_peak_dbtp=-1.0))
    assert measured(master).integrated_lufs == pytest.approx(lufs, abs=0.4)
    assert master.integrated_lufs == pytest.approx(measured(master).integrated_lufs, abs=0.02)


def test_a_sting_on_one_side_stays_under_the_ceiling(make):
    target = Target(integrated_lufs=-9.0, true_peak_dbtp=-1.0)
    master = make(np.sign(LEFT) * 0.99, np.zeros_like(LEFT), target=target)
    assert measured(master).true_peak_dbtp <= -1.0 - ENCODER_ROOM_DB


@pytest.mark.parametrize(
    ("channels", "may_be_stereo"), [((LEFT,), True), ((LEFT, LEFT), True), ((LEFT, RIGHT), False)]
)
def test_programme_is_mono_where_its_music_is_or_has_to_be(make, channels, may_be_stereo):
    assert make(*channels, may_be_stereo=may_be_stereo).channels == 1


def test_mono_music_sounds_the_same_where_stereo_is_allowed(make):
    one = make(LEFT, name="one.pcm")
    other = make(LEFT, may_be_stereo=False, name="other.pcm")
    assert one.path.read_bytes() == other.path.read_bytes()
