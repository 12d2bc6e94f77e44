"""Where peaks are found to be too high, and what is lowered around them."""

import numpy as np
import pytest

from quotecast.model import Master
from quotecast.publishing.dips import Dip, are_few, deepened, lowered, steps_above

RATE_HZ = 22050
LOUD = 10_000


def master_of(samples, folder, channels=1):
    path = folder / "master.pcm"
    samples.astype("<i2").tofile(path)
    frames = len(samples) // channels
    return Master(
        path=path, sample_rate_hz=RATE_HZ, frames=frames, placements=(), channels=channels
    )


def read(path, channels=1):
    return np.fromfile(path, "<i2").reshape(-1, channels)


@pytest.mark.parametrize("chunk", [100, 32_768, 100_000])
@pytest.mark.parametrize("at", [0.0, 1.4859, 1.4861, 2.345, 3.995])
def test_a_peak_is_found_where_it_is(at, chunk):
    sound = np.full(4 * RATE_HZ, 0.1, np.float32)
    sound[int(at * RATE_HZ)] = 1.0
    chunks = (sound[start : start + chunk] for start in range(0, len(sound), chunk))
    above = steps_above(chunks, -6.0, RATE_HZ, 1)
    assert set(above) <= {int(at * 100) + by for by in (-1, 0, 1)}
    assert max(above.values()) == pytest.approx(6.0, abs=0.3)


def test_a_peak_of_either_channel_is_found():
    sound = np.zeros((2, RATE_HZ), np.float32)
    sound[0, 5000], sound[1, 15_000] = 0.9, 0.8
    above = steps_above([sound[:, :7000], sound[:, 7000:]], -6.0, RATE_HZ, 2)
    assert {22, 68} <= set(above) <= {21, 22, 23, 67, 68, 69}


def test_nothing_is_found_below_the_limit():
    assert steps_above([np.full(RATE_HZ, 0.1, np.float32)], -19.0, RATE_HZ, 1) == {}


@pytest.mark.parametrize("depth_db", [0.3, 3.0, 9.0])
@pytest.mark.parametrize("channels", [1, 2])
def test_sound_is_lowered_for_some_tens_of_ms_and_smoothly(depth_db, channels, tmp_path):
    master = master_of(np.full(2 * RATE_HZ * channels, LOUD), tmp_path, channels)
    with lowered(master, (Dip(step=100, depth_db=depth_db),), tmp_path) as path:
        sound = read(path, channels) / LOUD
    middle = RATE_HZ * 1005 // 1000
    near, far = RATE_HZ * 15 // 1000, RATE_HZ * 56 // 1000
    wanted = 10 ** (-depth_db / 20)
    assert sound[middle - near : middle + near] == pytest.approx(wanted, abs=0.001)
    assert (sound[: middle - far] == 1).all()
    assert (sound[middle + far :] == 1).all()
    assert np.abs(np.diff(20 * np.log10(sound), axis=0)).max() < depth_db / 200 + 0.002


@pytest.mark.parametrize("step", [0, 1, 197, 199, 205])
def test_the_ends_of_a_programme_can_be_lowered(step, tmp_path):
    master = master_of(np.full(2 * RATE_HZ, LOUD), tmp_path)
    with lowered(master, (Dip(step=step, depth_db=6.0),), tmp_path) as path:
        sound = read(path)
    assert len(sound) == master.frames
    assert sound.max() == LOUD


def test_where_nothing_is_lowered_nothing_is_copied(tmp_path):
    master = master_of(np.full(RATE_HZ, LOUD), tmp_path)
    with lowered(master, (), tmp_path) as path:
        assert path == master.path


def test_dips_that_overlap_are_as_deep_as_the_deeper(tmp_path):
    master = master_of(np.full(2 * RATE_HZ, LOUD), tmp_path)
    dips = (Dip(step=100, depth_db=6.0), Dip(step=102, depth_db=3.0))
    with lowered(master, dips, tmp_path) as path:
        sound = read(path)
    assert sound.min() == pytest.approx(LOUD / 10**0.3, abs=1)


def test_a_minute_may_be_lowered_at_some_places_but_not_everywhere_or_deeply(tmp_path):
    master = Master(path=tmp_path, sample_rate_hz=RATE_HZ, frames=60 * RATE_HZ, placements=())
    some, many = (dict.fromkeys(range(0, 6000, by), 1.0) for by in (200, 20))
    assert are_few(deepened((), some), master)
    assert not are_few(deepened((), many), master)
    assert not are_few((Dip(step=9, depth_db=15.0),), master)
