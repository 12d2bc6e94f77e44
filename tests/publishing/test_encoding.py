"""What is done where a codec answers a correction with something else than was asked for."""

from dataclasses import replace

import pytest

from quotecast.model import Loudness, Master
from quotecast.publishing import encoding, mp3

TARGET, CEILING = -16.0, -1.0
# What the codec gives in turn: loudness and peak; which of the answers should be the file's.
ANSWERS = {
    "fits at once": ([(-16.05, -1.5)], 0),
    "a trace too near the ceiling": ([(-16.0, -1.05), (-16.07, -1.9)], 1),
    "a lower limit gives a higher peak": ([(-16.0, -0.7), (-16.1, 2.0), (-16.4, -1.15)], 2),
    "nothing helps": ([(-16.0, -1.05), (-16.1, 2.0), (-16.0, -1.05)], 2),
    "one peak astray": ([(-16.0, 4.7), (-16.04, -1.5)], 1),
    "a peak astray that stays": ([(-16.0, 4.7), (-16.04, 4.6), (-16.08, 4.5), (-16.09, -1.5)], 3),
    "a lower limit takes the loudness": ([(-16.02, -0.5), (-16.8, -3.0), (-16.03, -1.4)], 2),
    "too quiet": ([(-16.6, -4.0), (-16.0, -3.4)], 1),
}


@pytest.mark.parametrize("case", ANSWERS)
def test_file_is_the_best_that_the_codec_gave(case, delivery, tmp_path, monkeypatch):
    answers, wanted = ANSWERS[case]
    given = iter(answers)
    drives = []

    def encode(_master, _codec, drive, _delivery, _path):
        drives.append(drive)
        lufs, peak = next(given)
        return Loudness(integrated_lufs=lufs, true_peak_dbtp=peak, range_lu=3.0)

    monkeypatch.setattr(encoding, "_encode", encode)
    master = Master(path=tmp_path / "m", sample_rate_hz=22050, frames=1, placements=())
    asked = replace(delivery, integrated_lufs=TARGET, true_peak_dbtp=CEILING)
    loudness = encoding._encode_to_fit(master, mp3.FORMAT.codec(asked), asked, tmp_path / "f")
    assert (loudness.integrated_lufs, loudness.true_peak_dbtp) == answers[wanted]
    assert len(drives) == len(answers)


def test_peak_astray_flattens_nothing(delivery, tmp_path, monkeypatch):
    drives = []

    def encode(_master, _codec, drive, _delivery, _path):
        drives.append(drive)
        peak = 4.7 if len(drives) == 1 else -1.5
        return Loudness(integrated_lufs=TARGET, true_peak_dbtp=peak, range_lu=3.0)

    monkeypatch.setattr(encoding, "_encode", encode)
    master = Master(path=tmp_path / "m", sample_rate_hz=22050, frames=1, placements=())
    asked = replace(delivery, integrated_lufs=TARGET, true_peak_dbtp=CEILING)
    encoding._encode_to_fit(master, mp3.FORMAT.codec(asked), asked, tmp_path / "f")
    assert [drive.headroom_db for drive in drives] == [0, 0]
