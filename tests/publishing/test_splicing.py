"""Files spliced out of earlier ones: what is lent, what is new, and that both sound as if encoded in one go."""

import json
import subprocess
from dataclasses import replace

import mutagen.mp3
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecast.loudness.meter import LoudnessMeter
from quotecast.model import Master, Placement
from quotecast.publishing import coding, lending, mp3, opus
from quotecast.publishing.crc16 import crc16
from quotecast.publishing.encoding import deliver
from quotecast.publishing.formats import EarlierFiles
from quotecast.publishing.mpeg_frames import FRAME_SAMPLES, FrameRun, frames_of, join

RATE_HZ = 22050
STEP = 576
LINE_STEPS, PAUSE_STEPS = 80, 12
LEVEL = 0.0702  # -23 LUFS


def line_sound(number, steps=LINE_STEPS):
    """Noise that is as loud in every line, with a slope of 50 ms at its ends."""
    frames = np.arange(steps * STEP)
    noise = np.random.default_rng(number).standard_normal(len(frames))
    smooth = np.convolve(noise, np.hanning(9) / 4, "same") * (1.2 + np.sin(frames / 150))
    smooth *= LEVEL / np.sqrt(np.mean(smooth**2))
    return smooth * np.clip(np.minimum(frames, frames[::-1]) / 1100, 0, 1)


def programme(lines, folder, channels=1):
    """A master of lines, each (number, steps), with silence behind each."""
    parts, placements, at = [np.zeros(PAUSE_STEPS * STEP)], [], PAUSE_STEPS * STEP
    for number, steps in lines:
        placements.append(Placement(line_id=f"l{at}", start_frame=at, frames=steps * STEP))
        parts += [line_sound(number, steps), np.zeros(PAUSE_STEPS * STEP)]
        at += (steps + PAUSE_STEPS) * STEP
    samples = np.repeat(np.concatenate(parts)[:, None], channels, axis=1)
    path = folder / "master.pcm"
    (samples * 32767 / np.sqrt(channels)).astype("<i2").tofile(path)
    master = Master(
        path=path,
        sample_rate_hz=RATE_HZ,
        frames=at,
        placements=tuple(placements),
        channels=channels,
        integrated_lufs=-16.0,
    )
    return measured(master)


def measured(master):
    meter = LoudnessMeter(RATE_HZ, channels=master.channels)
    samples = np.fromfile(master.path, "<i2").astype(np.float32).reshape(-1, master.channels)
    meter.add(samples.T.copy() / 32768 if master.channels > 1 else samples[:, 0] / 32768)
    return replace(master, integrated_lufs=meter.measure().integrated_lufs)


@pytest.fixture
def show(tmp_path, delivery, episode):
    """Deliver programmes one after the other into one folder; tell what the encoder was given each time."""

    class Show:
        def __init__(self):
            self.folder = tmp_path / "out"
            self.encoded = []
            self.folder.mkdir()
            self.earlier = EarlierFiles(folder=self.folder, notes=tmp_path / "notes")
            self.delivery = replace(
                delivery, integrated_lufs=-23.0, bitrate_kbps=96, earlier=self.earlier
            )

        def deliver(self, master, form=mp3.FORMAT, **changes):
            self.encoded = []
            return deliver(
                form, master, episode, replace(self.delivery, **changes), self.folder
            ), self.folder / f"{episode.slug}{form.suffix}"

    made = Show()
    run = coding.run_encoder

    def spy(master, *rest):
        made.encoded.append(master.frames)
        return run(master, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quotecast.publishing.encoding.run_encoder", spy)
        patch.setattr(lending, "run_encoder", spy)
        yield made


def decoded(delivery, path, rate_hz=RATE_HZ):
    command = [delivery.ffmpeg, "-v", "error", "-i", path, "-ar", str(rate_hz), "-f", "f32le", "-"]
    ended = subprocess.run(command, capture_output=True, check=True)
    assert not ended.stderr
    return np.frombuffer(ended.stdout, "<f4")


def noise_db(heard, master):
    """How far what is heard is from the master, in dB below it, line by line and pause by pause."""
    wanted = np.fromfile(master.path, "<i2").astype(np.float32).reshape(-1, master.channels)
    heard = heard.reshape(-1, master.channels)
    assert len(heard) == len(wanted)
    gain = float((heard * wanted).sum() / (wanted * wanted).sum())
    error = (heard - gain * wanted) ** 2
    rows = error[: len(error) // STEP * STEP].reshape(-1, STEP * master.channels)
    return 10 * np.log10(np.mean(rows, axis=1) + 1e-9)


LINES = [(n, LINE_STEPS) for n in range(8)]
CHANGES = {
    "another take in the middle": [*LINES[:3], (90, LINE_STEPS), *LINES[4:]],
    "a longer line": [*LINES[:3], (90, LINE_STEPS + 37), *LINES[4:]],
    "the first line": [(90, 31), *LINES[1:]],
    "the last line": [*LINES[:-1], (90, LINE_STEPS + 1)],
    "two lines apart": [LINES[0], (90, 79), *LINES[2:6], (91, 82), LINES[7]],
    "two neighbours": [*LINES[:3], (90, 79), (91, 82), *LINES[5:]],
    "a line less": [*LINES[:3], *LINES[4:]],
    "a line more": [*LINES[:3], (90, 33), *LINES[3:]],
    "the end cut off": LINES[:6],
    "nothing": LINES,
    "two have changed places": [LINES[0], LINES[2], LINES[1], *LINES[3:]],
}


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("change", CHANGES)
def test_a_spliced_file_is_as_close_to_its_master_as_one_encoded_whole(
    show, tmp_path, change, channels
):
    show.deliver(programme(LINES, tmp_path, channels))
    master = programme(CHANGES[change], tmp_path, channels)
    audio, path = show.deliver(master)
    assert sum(show.encoded) < 0.7 * master.frames
    spliced = decoded(show.delivery, path)
    whole_audio, path = show.deliver(master, earlier=None)
    assert show.encoded == [master.frames]
    whole = decoded(show.delivery, path)
    assert np.max(noise_db(spliced, master) - noise_db(whole, master)) < 4
    assert np.mean(noise_db(spliced, master)) == pytest.approx(
        np.mean(noise_db(whole, master)), abs=0.5
    )
    assert audio.duration_ms == whole_audio.duration_ms
    loudness, wanted = audio.loudness, whole_audio.loudness
    assert loudness.integrated_lufs == pytest.approx(-23.0, abs=0.1)
    assert loudness.true_peak_dbtp == pytest.approx(wanted.true_peak_dbtp, abs=0.3)


def test_a_spliced_file_lends_in_its_turn(show, tmp_path):
    lines = list(LINES)
    show.deliver(programme(lines, tmp_path))
    for number in range(4):
        lines[number + 1] = (90 + number, 50 + number)
        master = programme(lines, tmp_path)
        _, path = show.deliver(master)
        assert 0 < sum(show.encoded) < 0.5 * master.frames
    assert np.max(noise_db(decoded(show.delivery, path), master)) < -50


def test_what_is_new_in_a_long_file_is_measured_and_the_rest_was_before(show, tmp_path):
    lines = [(n, LINE_STEPS) for n in range(60)]  # 140 s
    before = replace(programme(lines, tmp_path), stretch_energy=1.0, range_lu=3.0)
    first, _ = show.deliver(replace(before, stretch_energy=None))
    lines[7] = (90, LINE_STEPS + 5)
    after = replace(programme(lines, tmp_path), stretch_energy=1.0, range_lu=3.0)
    second, path = show.deliver(after)
    assert 0 < sum(show.encoded) < 0.1 * after.frames
    assert second.loudness.integrated_lufs == pytest.approx(
        first.loudness.integrated_lufs, abs=0.05
    )
    assert second.loudness.range_lu == 3.0
    peak_db = 20 * np.log10(np.abs(decoded(show.delivery, path, 44100)).max())
    assert second.loudness.true_peak_dbtp == pytest.approx(peak_db, abs=0.5)


def with_peak(master, line, magnitude):
    """The master with a click of 30 samples in the midst of a line."""
    samples = np.fromfile(master.path, "<i2").reshape(-1, master.channels)
    at = master.placements[line].start_frame + 40 * STEP
    samples[at : at + 30] = magnitude
    samples.tofile(master.path)
    return master


def test_a_new_line_whose_peak_is_too_high_has_all_encoded_anew(show, tmp_path):
    show.deliver(programme(LINES, tmp_path), true_peak_dbtp=-5.0)
    assert len(show.encoded) == 1
    master = with_peak(programme([*LINES[:3], (90, LINE_STEPS), *LINES[4:]], tmp_path), 3, 30000)
    audio, _ = show.deliver(master, true_peak_dbtp=-5.0)
    assert show.encoded[0] < 0.4 * master.frames
    assert master.frames in show.encoded
    assert audio.loudness.true_peak_dbtp < -4.9


@pytest.mark.parametrize("lines", [8, 60])
def test_peak_of_a_new_line_is_the_files(show, tmp_path, lines):
    many = [(n, LINE_STEPS) for n in range(lines)]
    facts = {"stretch_energy": 1.0, "range_lu": 3.0} if lines > 8 else {}
    show.deliver(programme(many, tmp_path))
    many[3] = (90, LINE_STEPS)
    master = with_peak(programme(many, tmp_path), 3, 19000)
    audio, path = show.deliver(replace(master, **facts))
    assert 0 < sum(show.encoded) < 0.4 * master.frames
    peak_db = 20 * np.log10(np.abs(decoded(show.delivery, path, 44100)).max())
    assert audio.loudness.true_peak_dbtp == pytest.approx(peak_db, abs=0.5)


def test_where_the_programmes_loudness_has_moved_all_is_encoded_once(show, tmp_path):
    show.deliver(programme(LINES, tmp_path))
    master = programme(CHANGES["a longer line"], tmp_path)
    show.deliver(replace(master, integrated_lufs=master.integrated_lufs + 0.2))
    assert show.encoded[0] == master.frames


def test_where_coding_changed_what_is_new_otherwise_all_is_encoded(show, tmp_path, monkeypatch):
    lines = [(n, LINE_STEPS) for n in range(60)]
    show.deliver(programme(lines, tmp_path))
    lines[7] = (90, LINE_STEPS + 5)
    after = replace(programme(lines, tmp_path), stretch_energy=1.0, range_lu=3.0)
    monkeypatch.setattr(lending, "integrated_lufs", lambda _: -23.4)
    show.deliver(after)
    assert after.frames in show.encoded


@pytest.mark.parametrize("steps_away", [-3, 1])
def test_sound_that_the_encoder_looks_at_counts(show, tmp_path, steps_away):
    show.deliver(programme(LINES, tmp_path))
    master = programme(LINES, tmp_path)
    samples = np.fromfile(master.path, "<i2")
    at = master.placements[4].start_frame + steps_away * STEP
    samples[at : at + STEP] += 60
    samples.tofile(master.path)
    show.deliver(master)
    assert 2 * LINE_STEPS * STEP < sum(show.encoded) < 4 * LINE_STEPS * STEP


def test_nothing_is_joined_in_noise(show, tmp_path):
    def noisy(lines):
        master = programme(lines, tmp_path)
        samples = np.fromfile(master.path, "<i2")
        at = master.placements[4].start_frame
        samples[at - 3 * STEP : at] = 2000
        samples.tofile(master.path)
        return master

    show.deliver(noisy(LINES))
    show.deliver(noisy([*LINES[:4], (90, LINE_STEPS), *LINES[5:]]))
    assert sum(show.encoded) > 2 * LINE_STEPS * STEP  # the line before comes too


def test_what_ended_a_programme_ends_no_other(show, tmp_path):
    show.deliver(programme(LINES, tmp_path))
    master = programme([*LINES, (90, 20)], tmp_path)
    _, path = show.deliver(master)
    assert sum(show.encoded) > LINE_STEPS * STEP
    assert np.max(noise_db(decoded(show.delivery, path), master)) < -45


def test_a_file_that_had_to_be_limited_lends_nothing(show, tmp_path):
    for _ in range(2):
        master = programme(LINES, tmp_path)
        show.deliver(master, true_peak_dbtp=-11.0)
        assert show.encoded[0] == master.frames


@pytest.mark.parametrize("kbps", [32, 48, 56, 64, 128, 192, 320])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_bit_rate(show, tmp_path, kbps, channels):
    show.deliver(programme(LINES, tmp_path, channels), bitrate_kbps=kbps)
    master = programme(CHANGES["another take in the middle"], tmp_path, channels)
    _, path = show.deliver(master, bitrate_kbps=kbps)
    assert (sum(show.encoded) < master.frames) is (kbps >= 64)
    assert np.max(noise_db(decoded(show.delivery, path), master)) < (-30 if kbps < 64 else -38)


def test_notes_that_cant_be_written_cost_time_and_nothing_else(show, tmp_path):
    show.earlier.notes.write_bytes(b"a file, no folder")
    for _ in range(2):
        master = programme(LINES, tmp_path)
        show.deliver(master)
        assert show.encoded == [master.frames]


def damaged(show, path, notes):
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def cut(show, path, notes):
    path.write_bytes(path.read_bytes()[:-4000])


def gone(show, path, notes):
    path.unlink()


def replaced_since(show, path, notes):
    """Another run puts its own file there, while ours has read what is noted of the one before."""
    known = lending._known

    def read(*arguments):
        found = known(*arguments)
        path.write_bytes(path.read_bytes()[::-1])
        lending._known = known
        return found

    lending._known = read


def without_notes(show, path, notes):
    notes.unlink()


def with_wrong_notes(show, path, notes):
    notes.write_bytes(b'{"manner": 3}')


def with_notes_of_another_manner(show, path, notes):
    known = json.loads(notes.read_bytes())
    notes.write_text(json.dumps(known | {"manner": "-c:a other"}))


def with_more_parts_than_frames(show, path, notes):
    known = json.loads(notes.read_bytes())
    known["parts"] *= 3
    notes.write_text(json.dumps(known))


@pytest.mark.parametrize(
    "harm",
    [
        damaged,
        cut,
        gone,
        replaced_since,
        without_notes,
        with_wrong_notes,
        with_notes_of_another_manner,
        with_more_parts_than_frames,
    ],
)
def test_nothing_is_taken_from_a_file_that_isnt_what_was_noted(show, tmp_path, harm):
    _, path = show.deliver(programme(LINES, tmp_path))
    harm(show, path, show.earlier.notes / f"{path.name}.json")
    master = programme(CHANGES["a longer line"], tmp_path)
    show.deliver(master)
    assert show.encoded == [master.frames]
    show.deliver(master)
    assert show.encoded == []


@pytest.mark.parametrize(
    "changes", [{"bitrate_kbps": 128}, {"integrated_lufs": -22.0}, {"lends": False}]
)
def test_nothing_is_taken_where_the_file_shall_be_otherwise(show, tmp_path, changes):
    show.deliver(programme(LINES, tmp_path))
    lends = changes.pop("lends", True)
    changes["earlier"] = replace(show.earlier, lends=lends)
    master = programme(CHANGES["a longer line"], tmp_path)
    show.deliver(master, **changes)
    assert master.frames in show.encoded


def test_other_formats_and_rates_are_encoded_whole(show, tmp_path):
    show.deliver(programme(LINES, tmp_path), opus.FORMAT)
    master = programme(CHANGES["a longer line"], tmp_path)
    show.deliver(master, opus.FORMAT)
    assert master.frames in show.encoded
    other = replace(master, sample_rate_hz=24000)
    for _ in range(2):
        show.deliver(other)
        assert other.frames in show.encoded


def test_lames_header_tells_of_the_file_that_it_is_in(show, tmp_path):
    show.deliver(programme(LINES, tmp_path))
    master = programme(CHANGES["a longer line"], tmp_path)
    _, path = show.deliver(master)
    assert mutagen.mp3.MP3(path).info.bitrate_mode is mutagen.mp3.BitrateMode.CBR
    with path.open("rb") as file:
        frames = frames_of(file)
    header, at = frames.header, frames.header.index(b"Info")
    content = path.read_bytes()[frames.starts[0] :]

    def number(place, size):
        return int.from_bytes(header[at + place : at + place + size], "big")

    delay, padding = divmod(number(141, 3), 1 << 12)
    samples = FRAME_SAMPLES * frames.count - delay - padding
    assert samples == master.frames * FRAME_SAMPLES // STEP
    assert number(8, 4) == frames.count
    assert number(12, 4) == number(148, 4) == len(header) + len(content)
    assert number(152, 2) == slow_crc(content)
    unsigned = header[: at + 154] + b"\0\0" + header[at + 156 :]
    assert number(154, 2) == slow_crc(unsigned[:190])
    assert list(header[at + 16 : at + 116]) == sorted(header[at + 16 : at + 116])


def slow_crc(content):
    crc = 0
    for byte in content:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


@settings(deadline=None, max_examples=40)
@given(st.lists(st.binary(max_size=70_000), max_size=4))
def test_checksum_is_that_of_the_bytes_one_by_one(contents):
    crc = 0
    for content in contents:
        crc = crc16(content, crc)
    assert crc == slow_crc(b"".join(contents))


def test_header_of_a_file_put_together_again_is_as_the_encoder_made_it(show, tmp_path):
    master = programme(LINES, tmp_path)
    _, path = show.deliver(master)
    again = tmp_path / "again.mp3"
    with path.open("rb") as file:
        wanted = frames_of(file)
        halves = (
            FrameRun(frames=wanted, first=0, last=99),
            FrameRun(frames=wanted, first=99, last=wanted.count),
        )
        join(halves, again, master.frames * FRAME_SAMPLES // STEP)
    with again.open("rb") as file:
        made = frames_of(file)
    assert again.read_bytes()[made.starts[0] :] == path.read_bytes()[wanted.starts[0] :]
    at = wanted.header.index(b"Info")
    contents = slice(at + 16, at + 116)
    near = [abs(a - b) for a, b in zip(made.header[contents], wanted.header[contents], strict=True)]
    assert max(near) <= 2
    assert made.header[: at + 16] == wanted.header[: at + 16]
    assert made.header[at + 116 : at + 154] == wanted.header[at + 116 : at + 154]


@pytest.mark.parametrize("content", [b"", b"ID3", b"\xff\xfb\x70\xc0", b"no frames" * 99])
def test_what_isnt_frames_has_none(tmp_path, content):
    path = tmp_path / "f.mp3"
    path.write_bytes(content)
    with path.open("rb") as file:
        assert frames_of(file) is None
