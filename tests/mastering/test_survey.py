import numpy as np
import pytest

from quotecast.loudness.meter import EnergyMeter, integrated_lufs
from quotecast.mastering.survey import MasterMeter, PlainMeter, Surveyor

RATE_HZ = 22050


def in_chunks(taker, samples, chunk=3333):
    for start in range(0, len(samples), chunk):
        taker.add(samples[start : start + chunk])
    return taker


def with_a_pause(speech):
    return np.concatenate([speech(6), np.zeros(RATE_HZ, np.float32), speech(6, seed=4)])


@pytest.mark.parametrize("room", [0.0, 10 ** (-65 / 20)])
def test_a_masters_loudness_is_reckoned_from_its_survey(speech, room):
    samples = with_a_pause(speech)
    survey = in_chunks(Surveyor(RATE_HZ), samples).survey()
    slow = 10 ** (np.interp(np.arange(len(samples)), [0, 9e4, 2e5, 3e5], [12, 2, 9, -4]) / 20)
    noise = np.random.default_rng(1).standard_normal(len(samples)) * room
    master = np.clip(samples * slow + noise, -0.6, 0.6).astype(np.float32)
    reckoned = in_chunks(MasterMeter(RATE_HZ, survey), master).energies()
    measured = in_chunks(EnergyMeter(RATE_HZ), master).energies()
    assert integrated_lufs(reckoned) == pytest.approx(integrated_lufs(measured), abs=0.05)


def test_a_master_that_is_longer_than_its_survey_is_measured_to_its_end(speech):
    samples = speech(3)
    survey = in_chunks(Surveyor(RATE_HZ), samples).survey()
    longer = np.concatenate([samples, speech(2)])
    assert len(in_chunks(MasterMeter(RATE_HZ, survey), longer).energies()) == 50


@pytest.mark.parametrize("frames", [0, 2204, 2205, 16 * 2205, 16 * 2205 + 1, 100_000])
def test_only_complete_steps_count(frames):
    energies = in_chunks(PlainMeter(RATE_HZ), np.full(frames, 0.5, np.float32)).energies()
    assert energies.tolist() == pytest.approx([0.25] * (frames // 2205))


def test_noise_behind_a_loud_end_isnt_weighed_by_what_rings_on():
    thud = np.sin(np.arange(4 * RATE_HZ) * 2 * np.pi * 60 / RATE_HZ).astype(np.float32)
    samples = np.concatenate([thud[: 40 * 2205 - 3], np.full(20 * 2205, 1e-7, np.float32)])
    survey = in_chunks(Surveyor(RATE_HZ), samples).survey()
    noise = np.random.default_rng(1).standard_normal(len(samples)) * 1e-2
    master = (samples + noise).astype(np.float32)
    reckoned = in_chunks(MasterMeter(RATE_HZ, survey), master).energies()
    measured = in_chunks(EnergyMeter(RATE_HZ), master).energies()
    assert (reckoned[41:] < 2 * measured[41:]).all()
