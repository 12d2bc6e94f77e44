import subprocess
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotecast.errors import CodecError
from quotecast.ffmpeg import find_ffmpeg
from quotecast.loudness.meter import LoudnessMeter
from quotecast.mastering.grid import frames_to_grid
from quotecast.mastering.music import CROSSFADE_MS, STING_GAP_MS, Duck, Ducking, Score
from quotecast.mastering.stitch import ENCODER_ROOM_DB, LEAD_IN_MS, TAIL_MS, Reel, Target, stitch
from quotecast.model import Music, MusicRole, Placement
from quotecast.timecode import ms_to_frames

RATE_HZ = 22050
TARGET = Target(integrated_lufs=-23.0, true_peak_dbtp=-1.0)
GAP = ms_to_frames(STING_GAP_MS, RATE_HZ)
SLOW = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def tone(seconds, hz=997, level=0.2):
    time = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return (level * np.sin(2 * np.pi * hz * time)).astype(np.float32)


def sound_of(master):
    return np.fromfile(master.path, "<i2").astype(np.float32) / 32768


def lufs_of(samples):
    meter = LoudnessMeter(RATE_HZ)
    meter.add(samples)
    return meter.measure().integrated_lufs


def sting(name, before):
    return Music(
        path=Path(f"{name}.wav"), role=MusicRole.STING, before_line=before, place="s, line 7"
    )


def bed(name, before, until=None):
    return Music(path=Path(f"{name}.wav"), role=MusicRole.BED, before_line=before, until_line=until)


@pytest.fixture
def reels(record, speech):
    takes = [record(f"line{number}", speech(4, seed=number)) for number in range(3)]
    return [
        Reel(line_id=take.digest, take=take, voice_id="a", pause_after_ms=300) for take in takes
    ]


def on_grid(frame):
    return frame + frames_to_grid(frame, RATE_HZ)


@pytest.fixture
def make(reels, record, tmp_path):
    """Stitch three lines with pieces of music; the sounds are written first."""

    def run(*pieces, sounds=None, reels=reels, target=TARGET):
        for name, samples in (sounds or {}).items():
            record(name, samples)
        score = Score(pieces=pieces, folder=tmp_path, ffmpeg=find_ffmpeg("bundled"))
        return stitch(reels, target, tmp_path / "master.pcm", score)

    return run


def test_sting_shifts_what_follows_by_its_frames_and_its_gap(make, reels):
    plain = make()
    master = make(sting("ding", "line1"), sounds={"ding": tone(1.0)})
    shift = [
        after.start_frame - before.start_frame
        for before, after in zip(plain.placements, master.placements, strict=True)
    ]
    moved = on_grid(RATE_HZ + GAP)
    assert shift == [0, moved, moved]
    assert master.frames == plain.frames + moved


def test_sting_is_heard_where_it_is_placed_and_alone(make):
    master = make(sting("ding", "line1"), sounds={"ding": tone(1.0)})
    sound, place = sound_of(master), master.music[0]
    end = place.start_frame + place.frames
    assert on_grid(place.start_frame + place.frames + GAP) == master.placements[1].start_frame
    assert not sound[place.start_frame - 100 : place.start_frame].any()
    assert not sound[end : end + GAP].any()
    middle = sound[place.start_frame + 2000 : place.start_frame + 10000]
    peaks = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    assert peaks.argmax() * RATE_HZ / len(middle) == pytest.approx(997, abs=5)


def test_sting_is_two_units_under_the_programme(make):
    master = make(sting("ding", "line1"), sounds={"ding": tone(5.0)})
    place = master.music[0]
    heard = sound_of(master)[place.start_frame : place.start_frame + place.frames]
    assert lufs_of(heard) == pytest.approx(TARGET.integrated_lufs - 2, abs=0.5)


def test_sting_is_faded_at_its_ends(make):
    master = make(sting("ding", "line1"), sounds={"ding": tone(2.0)})
    place = master.music[0]
    heard = np.abs(sound_of(master)[place.start_frame : place.start_frame + place.frames])
    assert heard[:20].max() < heard.max() * 0.1
    assert heard[-200:].max() < heard.max() * 0.1


def test_sting_behind_the_last_line_ends_the_programme(make):
    plain = make()
    master = make(sting("ding", None), sounds={"ding": tone(1.0)})
    place = master.music[0]
    end = place.start_frame + place.frames
    assert master.frames == on_grid(end + ms_to_frames(TAIL_MS, RATE_HZ)) > plain.frames + RATE_HZ


def test_bed_moves_nothing(make):
    plain = make()
    master = make(bed("hum", "line0", "line2"), sounds={"hum": tone(1.0)})
    assert master.placements == plain.placements
    assert master.frames == plain.frames


def test_bed_lies_from_eighteen_to_twenty_units_under_speech_and_is_looped(make):
    plain = sound_of(make())
    master = make(bed("hum", "line0", "line2"), sounds={"hum": tone(0.7, 440)})
    under = sound_of(master) - plain
    place = master.music[0]
    start, end = place.start_frame, place.start_frame + place.frames
    assert start == master.placements[0].start_frame
    assert end == master.placements[2].start_frame
    assert not np.abs(under[:start]).max() > 2 / 32768
    assert not np.abs(under[end:]).max() > 2 / 32768
    steady = under[start + 2 * RATE_HZ : end - int(2.5 * RATE_HZ)]
    distance = lufs_of(plain[start:end]) - lufs_of(steady)
    assert 18 <= distance <= 20.5


def test_bed_comes_and_goes_by_fades(make):
    plain = sound_of(make())
    master = make(bed("hum", "line0", "line2"), sounds={"hum": tone(1.0, 440)})
    under = np.abs(sound_of(master) - plain)
    place = master.music[0]
    start, end = place.start_frame, place.start_frame + place.frames
    full = under[start + 2 * RATE_HZ : start + 3 * RATE_HZ].max()
    assert under[start : start + RATE_HZ // 10].max() < full * 0.2
    assert under[end - RATE_HZ // 10 : end].max() < full * 0.2


def test_sting_ends_the_bed_before_it(make):
    pieces = (bed("hum", "line0", "line1"), sting("ding", "line1"), bed("hum", "line1"))
    master = make(*pieces, sounds={"hum": tone(1.0, 440), "ding": tone(0.5)})
    first, middle, last = master.music
    assert first.start_frame + first.frames == middle.start_frame
    assert on_grid(middle.start_frame + middle.frames + GAP) == last.start_frame
    assert last.start_frame == master.placements[1].start_frame
    assert last.start_frame + last.frames == master.frames


def test_music_stays_under_the_ceiling(make):
    loud = np.sign(tone(3.0, 300)) * np.float32(0.99)
    target = Target(integrated_lufs=-9.0, true_peak_dbtp=-1.0)
    master = make(
        sting("ding", "line1"), bed("ding", "line2"), sounds={"ding": loud}, target=target
    )
    meter = LoudnessMeter(RATE_HZ)
    meter.add(sound_of(master))
    assert meter.measure().true_peak_dbtp <= -1.0 - ENCODER_ROOM_DB


@SLOW
@given(
    pauses=st.lists(st.integers(0, 3000), min_size=3, max_size=3),
    stings=st.lists(st.sampled_from(["line0", "line1", "line2", None]), max_size=4),
    lengths=st.lists(st.integers(1, 30000), min_size=4, max_size=4),
)
def test_placements_pauses_and_stings_add_up_to_the_master(make, reels, pauses, stings, lengths):
    order = ["line0", "line1", "line2", None]
    stings = sorted(stings, key=order.index)
    timed = [
        Reel(line_id=r.line_id, take=r.take, voice_id="a", pause_after_ms=pause)
        for r, pause in zip(reels, pauses, strict=True)
    ]
    sounds = {f"d{n}": tone(length / RATE_HZ) for n, length in enumerate(lengths[: len(stings)])}
    pieces = [sting(name, before) for name, before in zip(sounds, stings, strict=True)]
    master = make(*pieces, sounds=sounds, reels=timed)
    assert [place.frames for place in master.music] == lengths[: len(stings)]
    music, at = [*zip(stings, lengths, strict=False)], ms_to_frames(LEAD_IN_MS, RATE_HZ)
    for place, pause in zip(master.placements, pauses, strict=True):
        at = on_grid(at)
        at += sum(length + GAP for before, length in music if before == place.line_id)
        at = on_grid(at) + place.frames + ms_to_frames(pause, RATE_HZ)
    at = on_grid(at) + sum(length + GAP for before, length in music if before is None)
    assert master.frames == on_grid(at + ms_to_frames(TAIL_MS, RATE_HZ))
    assert master.frames == master.path.stat().st_size // 2


@pytest.mark.parametrize("content", [b"", b"no sound at all" * 99, b"#EXTM3U\nhttp://x/y.mp3\n"])
def test_file_that_is_no_sound_is_named_with_its_place(make, tmp_path, content):
    (tmp_path / "ding.wav").write_bytes(content)
    with pytest.raises(CodecError, match=r"s, line 7: ding\.wav can't be played"):
        make(sting("ding", "line1"))
    assert not (tmp_path / "master.pcm").exists()


def test_file_that_is_not_there_is_named_without_what_ffmpeg_says(make):
    with pytest.raises(CodecError, match=r"s, line 7: there is no file ding\.wav to play\. Put it"):
        make(sting("ding", "line1"))


@pytest.mark.parametrize("suffix", ["mp3", "flac", "ogg", "m4a", "aiff", "mka", "aac"])
def test_music_may_come_in_any_usual_format(make, record, tmp_path, suffix):
    record("tone", tone(1.0))
    ffmpeg = find_ffmpeg("bundled")
    made = subprocess.run(
        [ffmpeg, "-i", tmp_path / "tone.wav", tmp_path / f"x.{suffix}"],
        check=False,
        capture_output=True,
    )
    assert made.returncode == 0
    piece = Music(path=Path(f"x.{suffix}"), role=MusicRole.STING, before_line="line1")
    assert make(piece).music[0].frames == pytest.approx(RATE_HZ, rel=0.1)


def quiet(take):
    """Leave a take its length, and nearly no sound."""
    with wave.open(str(take.path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(take.sample_rate_hz)
        sound.writeframes(b"\x01\x00\xff\xff" * (take.frames // 2))
    return replace(take, frames=take.frames // 2 * 2)


def level_db(samples):
    return 20 * np.log10(np.sqrt(np.mean(np.square(samples, dtype=np.float64))) + 1e-9)


def test_bed_goes_down_under_speech_and_comes_back_in_a_long_pause(make, reels):
    apart = [replace(reel, pause_after_ms=6000) for reel in reels]
    silent = [replace(reel, take=quiet(reel.take)) for reel in apart]
    master = make(bed("pad", "line0"), sounds={"pad": tone(40)}, reels=silent)
    sound = sound_of(master)
    first, second = master.placements[:2]
    under = sound[second.start_frame : second.start_frame + second.frames]
    middle = (first.start_frame + first.frames + second.start_frame) // 2
    between = sound[middle - RATE_HZ // 2 : middle + RATE_HZ // 2]
    assert level_db(between) - level_db(under) == pytest.approx(18, abs=0.5)


def test_beds_that_follow_each_other_are_heard_together_for_a_while(make):
    master = make(
        bed("one", "line0"), bed("two", "line2"), sounds={"one": tone(20), "two": tone(20, 600)}
    )
    first, second = master.music
    overlap = first.start_frame + first.frames - second.start_frame
    assert overlap == ms_to_frames(CROSSFADE_MS, RATE_HZ)


def test_short_pause_doesnt_bring_the_bed_back():
    speech = [Placement(line_id=f"{n}", start_frame=n * 1200, frames=1000) for n in range(1, 4)]
    gains = Duck(Ducking(depth_db=18), speech, 1000).gains(0, 6000)
    assert gains[1200:4600].max() == pytest.approx(10 ** (-18 / 20))
    assert gains[0] == gains[-1] == 1
    assert np.abs(np.diff(gains)).max() < 0.02
