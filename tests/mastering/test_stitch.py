from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotecast.errors import CodecError, OutputError, ScriptError
from quotecast.loudness.meter import LoudnessMeter
from quotecast.mastering.grid import frames_to_grid, grid_frames
from quotecast.mastering.room import with_room
from quotecast.mastering.stitch import ENCODER_ROOM_DB, LEAD_IN_MS, TAIL_MS, Reel, Target, stitch
from quotecast.timecode import ms_to_frames

RATE_HZ = 22050
TARGET = Target(integrated_lufs=-16.0, true_peak_dbtp=-1.0)


def reel(take, voice="a", pause_ms=300, line_id=None):
    return Reel(line_id=line_id or take.digest, take=take, voice_id=voice, pause_after_ms=pause_ms)


def on_grid(frame):
    return frame + frames_to_grid(frame, RATE_HZ)


def sound_of(master):
    return np.fromfile(master.path, "<i2").astype(np.float32) / 32768


def lufs_of(samples):
    meter = LoudnessMeter(RATE_HZ)
    meter.add(samples)
    return meter.measure().integrated_lufs


def loudness_of(master):
    meter = LoudnessMeter(RATE_HZ)
    meter.add(sound_of(master))
    return meter.measure()


@pytest.fixture
def reels(record, speech):
    """Three voices, 20 dB apart."""
    levels = {"a": 0.2, "b": 0.02, "c": 0.08}
    return [
        reel(record(f"{voice}{number}", speech(2.5, level=level, seed=seed)), voice)
        for number in range(2)
        for seed, (voice, level) in enumerate(levels.items())
    ]


def test_master_is_as_loud_as_asked_and_keeps_its_ceiling(reels, tmp_path):
    master = stitch(reels, TARGET, tmp_path / "master.pcm")
    loudness = loudness_of(master)
    assert loudness.integrated_lufs == pytest.approx(-16, abs=0.3)
    assert loudness.true_peak_dbtp <= TARGET.true_peak_dbtp - ENCODER_ROOM_DB


@pytest.mark.parametrize("lufs", [-30.0, -23.0, -19.0, -14.0])
def test_any_target_is_met(reels, tmp_path, lufs):
    master = stitch(reels, replace(TARGET, integrated_lufs=lufs), tmp_path / "master.pcm")
    assert loudness_of(master).integrated_lufs == pytest.approx(lufs, abs=0.3)


def test_voices_are_level_with_each_other(reels, tmp_path):
    # A target low enough for the limiter to be idle.
    target = replace(TARGET, integrated_lufs=-30.0)
    master = stitch(reels, target, tmp_path / "master.pcm")
    sound = sound_of(master)
    heard = {}
    for item, place in zip(reels, master.placements, strict=True):
        part = sound[place.start_frame : place.start_frame + place.frames]
        heard.setdefault(item.voice_id, []).append(part)
    loud = [lufs_of(np.concatenate(parts)) for parts in heard.values()]
    assert max(loud) - min(loud) < 1.0


def test_lines_of_one_voice_keep_their_differences(record, speech, tmp_path):
    quiet, loud = (record(str(level), speech(2, level=level)) for level in (0.03, 0.06))
    target = replace(TARGET, integrated_lufs=-30.0)
    master = stitch([reel(quiet), reel(loud)], target, tmp_path / "master.pcm")
    sound = sound_of(master)
    first, second = (
        lufs_of(sound[place.start_frame : place.start_frame + place.frames])
        for place in master.placements
    )
    assert second - first == pytest.approx(6.02, abs=0.3)


def test_silence_around_a_take_is_trimmed_to_its_margins(record, speech, tmp_path):
    take = record("padded", speech(1.5) + np.float32(0.02), silence_ms=(200, 400))
    master = stitch([reel(take)], TARGET, tmp_path / "master.pcm")
    place = master.placements[0]
    assert place.cut_frames == pytest.approx(RATE_HZ * 170 // 1000, abs=RATE_HZ // 100)
    assert place.frames == pytest.approx(RATE_HZ * 1610 // 1000, abs=RATE_HZ // 50)


def test_word_of_a_take_lies_where_its_placement_says(record, tmp_path):
    click = np.zeros(RATE_HZ, np.float32)
    click[9000:9100] = 0.5
    master = stitch([reel(record("click", click))], TARGET, tmp_path / "master.pcm")
    place = master.placements[0]
    first = int(np.flatnonzero(np.abs(sound_of(master)) > 0.01)[0])
    assert first == place.start_frame + 9000 - place.cut_frames


def test_pauses_are_silent(reels, tmp_path):
    master = stitch(reels, TARGET, tmp_path / "master.pcm")
    sound = sound_of(master)
    for place in master.placements:
        end = place.start_frame + place.frames
        assert not sound[end : end + ms_to_frames(300, RATE_HZ)].any()
    assert not sound[: ms_to_frames(LEAD_IN_MS, RATE_HZ)].any()


def test_take_of_another_rate_is_heard_at_its_own_speed(record, speech, tmp_path):
    usual = [reel(record(f"u{number}", speech(1))) for number in range(2)]
    other = reel(record("other", speech(1, rate_hz=16000), rate_hz=16000))
    master = stitch([*usual, other], TARGET, tmp_path / "master.pcm")
    assert master.sample_rate_hz == RATE_HZ
    assert master.placements[2].frames == pytest.approx(RATE_HZ, abs=RATE_HZ // 20)


@settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    lines=st.lists(
        st.tuples(st.integers(1, 9000), st.integers(0, 700), st.sampled_from([0.0, 0.3])),
        min_size=1,
        max_size=5,
    )
)
def test_placements_and_pauses_add_up_to_the_masters_frames(record, tmp_path, lines):
    reels = [
        reel(record(f"t{n}", np.full(frames, level, np.float32)), pause_ms=pause, line_id=str(n))
        for n, (frames, pause, level) in enumerate(lines)
    ]
    master = stitch(reels, TARGET, tmp_path / "master.pcm")
    at = on_grid(ms_to_frames(LEAD_IN_MS, RATE_HZ))
    for item, place in zip(reels, master.placements, strict=True):
        assert (place.line_id, place.start_frame) == (item.line_id, at)
        at = on_grid(at + place.frames + ms_to_frames(item.pause_after_ms, RATE_HZ))
    assert on_grid(at + ms_to_frames(TAIL_MS, RATE_HZ)) == master.frames
    assert master.path.stat().st_size == 2 * master.frames


def test_silent_programme_stays_silent(record, tmp_path):
    take = record("silent", np.zeros(RATE_HZ, np.float32))
    master = stitch([reel(take)], TARGET, tmp_path / "master.pcm")
    assert not sound_of(master).any()
    assert master.placements[0].frames == RATE_HZ


def test_a_single_short_word_is_brought_to_speech_level(record, speech, tmp_path):
    reels = [reel(record("long", speech(3, level=0.1)), "a")]
    reels += [reel(record("short", speech(0.25, level=0.005)), "b")]
    master = stitch(reels, TARGET, tmp_path / "master.pcm")
    place = master.placements[1]
    word = sound_of(master)[place.start_frame : place.start_frame + place.frames]
    assert np.abs(word).max() > 0.2


def test_same_takes_give_the_same_master(reels, tmp_path):
    one = stitch(reels, TARGET, tmp_path / "one.pcm")
    two = stitch(reels, TARGET, tmp_path / "two.pcm")
    assert one.path.read_bytes() == two.path.read_bytes()


def test_master_without_lines_is_refused(tmp_path):
    with pytest.raises(ScriptError):
        stitch([], TARGET, tmp_path / "master.pcm")


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a sound at all" * 9])
def test_damaged_take_is_named(record, speech, tmp_path, content):
    take = record("damaged", speech(0.5))
    take.path.write_bytes(content)
    with pytest.raises(CodecError, match=r"damaged\.wav"):
        stitch([reel(take)], TARGET, tmp_path / "master.pcm")
    assert not (tmp_path / "master.pcm").exists()


def test_nothing_is_left_where_the_master_cannot_be_written(reels, tmp_path):
    target = tmp_path / "taken"
    target.mkdir()
    (target / "file").write_text("here first", encoding="utf-8")
    with pytest.raises(OutputError):
        stitch(reels[:1], TARGET, target)
    assert not list(tmp_path.glob(".*.part"))


def test_room_tone_lies_between_the_lines_at_its_level():
    silent = [np.zeros(5000, np.float32), np.zeros(30_000, np.float32)]
    sound = np.concatenate(list(with_room(silent, -65.0)))
    assert 20 * np.log10(np.sqrt(np.mean(sound**2))) == pytest.approx(-65, abs=0.3)
    assert np.concatenate(list(with_room(silent, 0.0))).max() == 0


@pytest.mark.parametrize("rate_hz", [8000, 16000, 22050, 24000, 44100, 48000])
def test_every_line_and_the_end_are_on_the_grid_at_any_rate(record, speech, tmp_path, rate_hz):
    lengths = (0.31, 0.5, 0.777)
    takes = [
        record(str(n), speech(one, rate_hz=rate_hz), rate_hz=rate_hz)
        for n, one in enumerate(lengths)
    ]
    master = stitch([reel(take, pause_ms=123) for take in takes], TARGET, tmp_path / "master.pcm")
    edges = [*(place.start_frame for place in master.placements), master.frames]
    assert {edge % grid_frames(rate_hz) for edge in edges} == {0}


@pytest.mark.parametrize("room_tone_dbfs", [0.0, -65.0])
def test_lines_sound_the_same_sample_for_sample_where_one_before_them_has_changed(
    record, speech, reels, tmp_path, room_tone_dbfs
):
    target = replace(TARGET, room_tone_dbfs=room_tone_dbfs)
    before = stitch(reels, target, tmp_path / "before.pcm")
    changed = [reel(record("longer", speech(2.7, level=0.2, seed=0)), "a"), *reels[1:]]
    after = stitch(changed, target, tmp_path / "after.pcm", voice_gains_db=before.voice_gains_db)
    assert after.voice_gains_db == before.voice_gains_db
    assert after.placements[1].start_frame != before.placements[1].start_frame
    rest = [
        sound_of(master)[master.placements[1].start_frame + 4000 :] for master in (before, after)
    ]
    assert np.array_equal(*rest)


@pytest.mark.parametrize(("off_db", "is_kept"), [(0.4, True), (-0.4, True), (0.6, False)])
def test_a_voice_keeps_the_gain_it_had_where_that_is_near_enough(reels, tmp_path, off_db, is_kept):
    wanted = stitch(reels, TARGET, tmp_path / "master.pcm").voice_gains_db
    had = {voice: gain + off_db * (voice == "b") for voice, gain in wanted.items()}
    levels = stitch(reels, TARGET, tmp_path / "master.pcm", voice_gains_db=had).voice_gains_db
    assert levels["b"] == (had if is_kept else wanted)["b"]
    assert levels["a"] == wanted["a"]
