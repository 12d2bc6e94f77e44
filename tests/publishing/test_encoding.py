"""What is done where a codec answers a correction with something else than was asked for."""

from dataclasses import replace

import numpy as np
import pytest

from quotecast.loudness.meter import LoudnessMeter
from quotecast.model import Loudness, Master
from quotecast.publishing import encoding, flac, m4a, mp3, opus, wav
from quotecast.publishing.encoding import deliver

RATE_HZ = 22050
TARGET, CEILING = -16.0, -1.0
# What the codec gives in turn where no place can be told: loudness and peak; which of the answers should be the file's.
ANSWERS = {
    "fits at once": ([(-16.05, -1.5)], 0),
    "a trace too near the ceiling": ([(-16.0, -1.05), (-16.07, -1.9)], 1),
    "a lower limit gives a higher peak": ([(-16.0, -0.7), (-16.1, 2.0), (-16.4, -1.15)], 2),
    "nothing helps": (
        [(-16.0, -1.05), (-16.09, 2.0), *[(-16.3, -1.2)] * 5, (-16.0, -1.05)],
        7,
    ),
    "a trace too high at last": ([(-16.0, -0.98), *[(-16.8, -0.9)] * 6, (-16.2, -1.1)], 7),
    "a lower limit takes the loudness": ([(-16.02, -0.5), (-16.8, -3.0), (-16.03, -1.4)], 2),
    "no room is left by a lower limit": ([(-16.02, 0.1), (-16.76, -1.28), (-16.03, -1.2)], 2),
    "too quiet": ([(-16.6, -4.0), (-16.0, -3.4)], 1),
}
MANY = dict.fromkeys(range(0, 6000, 20), 1.4)
# What it gives in turn where places can be told: with the steps that are too high at the limit asked for, and how it is
# driven at last: what was added to the gain, the steps that are lowered, and the headroom of the limiter.
PLACES = {
    "fits at once": ([(-16.0, -1.5, None)], (0, {}, 0)),
    "one peak": ([(-16.0, 0.1, {500: 1.4}), (-16.0, -1.5, None)], (0, {500: 1.4}, 0)),
    "one peak astray": ([(-16.0, 4.7, {500: 6.0}), (-16.0, -1.5, None)], (0, {500: 3.0}, 0)),
    "a peak that stays": (
        [(-16.0, 0.1, {500: 1.4}), (-16.0, -0.3, {501: 1.0}), (-16.0, -1.5, None)],
        (0, {500: 1.4, 501: 3.4}, 0),
    ),
    "another peak comes": (
        [(-16.0, 0.1, {500: 1.4}), (-16.0, 0.3, {900: 1.6}), (-16.0, -1.5, None)],
        (0, {500: 1.4, 900: 1.6}, 0),
    ),
    "too quiet, and no room": (
        [(-16.4, -1.2, {500: 0.5}), (-16.0, -1.4, None)],
        (0.4, {500: 0.5}, 0),
    ),
    "too loud, and too high": ([(-15.0, -0.2, None), (-16.0, -1.2, None)], (-0.91, {}, 0)),
    "too many peaks": ([(-16.0, 0.1, MANY), (-16.0, -1.5, None)], (0, {}, 2.9)),
    "too quiet, and many peaks": ([(-16.4, -1.2, MANY)], (0, {}, 0)),
}


@pytest.fixture
def asked(delivery):
    return replace(delivery, integrated_lufs=TARGET, true_peak_dbtp=CEILING)


def minute(folder):
    return Master(path=folder / "m", sample_rate_hz=RATE_HZ, frames=60 * RATE_HZ, placements=())


@pytest.mark.parametrize("case", ANSWERS)
def test_file_is_the_best_that_the_codec_gave(case, asked, tmp_path, monkeypatch):
    answers, wanted = ANSWERS[case]
    given = iter(answers)
    drives = []

    def encode(_master, _codec, drive, _delivery, _path):
        drives.append(drive)
        lufs, peak = next(given)
        return Loudness(integrated_lufs=lufs, true_peak_dbtp=peak, range_lu=3.0)

    monkeypatch.setattr(encoding, "_encode", encode)
    monkeypatch.setattr(encoding, "above", lambda *_: {})
    codec = mp3.FORMAT.codec(asked)
    loudness = encoding._encode_to_fit(minute(tmp_path), codec, asked, tmp_path / "f").loudness
    assert (loudness.integrated_lufs, loudness.true_peak_dbtp) == answers[wanted]
    assert len(drives) == len(answers)


@pytest.mark.parametrize("case", PLACES)
def test_sound_is_lowered_where_the_peaks_are_as_long_as_they_are_few(
    case, asked, tmp_path, monkeypatch
):
    answers, (change_db, depths, headroom_db) = PLACES[case]
    drives = []

    def encode(_master, _codec, drive, _delivery, _path):
        drives.append(drive)
        lufs, peak, _above = answers[len(drives) - 1]
        return Loudness(integrated_lufs=lufs, true_peak_dbtp=peak, range_lu=3.0)

    def above(*_):
        steps = answers[len(drives) - 1][2]
        assert steps is not None, "nobody needs to look for peaks in this file"
        return steps

    monkeypatch.setattr(encoding, "_encode", encode)
    monkeypatch.setattr(encoding, "above", above)
    codec = mp3.FORMAT.codec(asked)
    encoding._encode_to_fit(minute(tmp_path), codec, asked, tmp_path / "f")
    assert len(drives) == len(answers)
    last = drives[-1]
    assert last.gain_db - drives[0].gain_db == pytest.approx(change_db)
    assert {dip.step: dip.depth_db for dip in last.dips} == pytest.approx(depths)
    assert last.headroom_db == pytest.approx(headroom_db)


def test_peaks_that_stay_where_it_is_lowered_are_limited_at_last(asked, tmp_path, monkeypatch):
    drives = []

    def encode(_master, _codec, drive, _delivery, _path):
        drives.append(drive)
        peak = -1.5 if drive.headroom_db else 0.1
        return Loudness(integrated_lufs=TARGET, true_peak_dbtp=peak, range_lu=3.0)

    monkeypatch.setattr(encoding, "_encode", encode)
    monkeypatch.setattr(encoding, "above", lambda *_: {500: 1.4})
    codec = mp3.FORMAT.codec(asked)
    encoding._encode_to_fit(minute(tmp_path), codec, asked, tmp_path / "f")
    assert [drive.headroom_db > 0 for drive in drives] == [False] * (len(drives) - 1) + [True]
    assert len(drives) <= 7


@pytest.mark.parametrize("form", [mp3.FORMAT, m4a.FORMAT, opus.FORMAT, flac.FORMAT, wav.FORMAT])
@pytest.mark.parametrize("channels", [1, 2])
def test_one_hiss_that_the_codec_raises_takes_no_loudness_from_the_rest(
    form, channels, episode, delivery, tmp_path
):
    dice = np.random.default_rng(3)
    smooth = np.convolve(dice.standard_normal(20 * RATE_HZ), np.hanning(9) / 4, "same")
    samples = np.clip(smooth * np.sin(2 * np.pi * 2 * np.arange(len(smooth)) / RATE_HZ) ** 2, -2, 2)
    samples *= 0.3
    hiss = slice(160_000, 160_000 + RATE_HZ * 3 // 100)
    samples[hiss] = 0.7 * np.sign(dice.standard_normal(hiss.stop - hiss.start))
    both = np.stack([samples] * channels)
    meter = LoudnessMeter(RATE_HZ, channels=channels)
    meter.add(np.float32(both if channels == 2 else samples))
    lufs = meter.measure().integrated_lufs
    (both.T * 32767).astype("<i2").tofile(tmp_path / "m.pcm")
    master = replace(
        minute(tmp_path),
        path=tmp_path / "m.pcm",
        frames=len(samples),
        integrated_lufs=lufs,
        channels=channels,
    )
    before = master.path.read_bytes()
    wanted = replace(delivery, integrated_lufs=lufs, true_peak_dbtp=CEILING)
    audio = deliver(form, master, episode, wanted, tmp_path)
    assert audio.loudness.true_peak_dbtp <= CEILING
    assert audio.loudness.integrated_lufs == pytest.approx(lufs, abs=0.1)
    assert master.path.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"m.pcm", "cover.jpg", audio.path}
