"""The meter against an independent one: ffmpeg's ebur128 filter."""

import math
import re
import subprocess

import numpy as np
import pytest

from quotecast.ffmpeg import find_ffmpeg
from quotecast.loudness.meter import LoudnessMeter

FIGURES = {
    "integrated": r"I:\s+(\S+) LUFS",
    "peak": r"Peak:\s+(\S+) dBFS",
    "range": r"LRA:\s+(\S+) LU",
}


def tone(seconds, rate_hz, frequency_hz=997.0, level=0.25):
    return level * np.sin(2 * np.pi * frequency_hz * np.arange(seconds * rate_hz) / rate_hz)


def bursts(seconds, rate_hz):
    noise = np.random.default_rng(7).standard_normal(seconds * rate_hz)
    time = np.arange(len(noise)) / rate_hz
    smooth = np.convolve(noise, np.ones(5) / 5, "same")
    return (
        smooth * np.abs(np.sin(1.3 * time)) * np.interp(time, [0, 8, 16, 24], [0.02, 0.3, 0, 0.1])
    )


def rumble(seconds, rate_hz):
    return tone(seconds, rate_hz, 35.0, 0.4) + tone(seconds, rate_hz, 3000.0, 0.02)


def measured(samples, rate_hz, chunk=7777):
    meter = LoudnessMeter(rate_hz)
    for start in range(0, len(samples), chunk):
        meter.add(samples[start : start + chunk].astype(np.float32))
    return meter.measure()


def measured_by_ffmpeg(samples, rate_hz):
    command = [find_ffmpeg("bundled"), "-hide_banner", "-nostats", "-f", "f32le", "-ac", "1"]
    # At 48 kHz its filters are the very ones of the standard; at lower rates they bend.
    heard = "aresample=48000:filter_size=128,ebur128=peak=true"
    command += ["-ar", str(rate_hz), "-i", "-", "-af", heard, "-f", "null", "-"]
    ended = subprocess.run(
        command, input=samples.astype("<f4").tobytes(), capture_output=True, check=True
    )
    summary = ended.stderr.decode().rpartition("Summary:")[2]
    return {name: float(re.search(figure, summary)[1]) for name, figure in FIGURES.items()}


@pytest.mark.parametrize("rate_hz", [16000, 22050, 44100])
@pytest.mark.parametrize("sound", [tone, bursts, rumble])
def test_meter_agrees_with_an_independent_one(sound, rate_hz):
    samples = sound(24, rate_hz)
    ours, theirs = measured(samples, rate_hz), measured_by_ffmpeg(samples, rate_hz)
    assert ours.integrated_lufs == pytest.approx(theirs["integrated"], abs=0.1)
    assert ours.true_peak_dbtp == pytest.approx(theirs["peak"], abs=0.25)
    assert ours.range_lu == pytest.approx(theirs["range"], abs=0.5)


def test_full_scale_tone_of_one_channel_reads_minus_three():
    # BS.1770-4: 0 dBFS at 997 Hz in one front channel reads -3.01 LKFS.
    loudness = measured(tone(5, 48000, level=1.0), 48000)
    assert loudness.integrated_lufs == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize("chunk", [1, 97, 4096, 10**6])
def test_loudness_does_not_depend_on_the_chunks(chunk):
    samples = bursts(2, 8000)
    whole, parts = measured(samples, 8000), measured(samples, 8000, chunk)
    assert parts == whole


def test_true_peak_lies_between_the_samples():
    # A quarter of the rate, sampled 45 degrees off its crests: 3 dB hide between the samples.
    samples = np.sin(np.pi / 2 * np.arange(22050) + np.pi / 4)
    samples *= np.hanning(len(samples))
    assert measured(samples, 22050).true_peak_dbtp == pytest.approx(0.0, abs=0.2)


def test_peak_at_the_very_end_is_seen():
    samples = np.zeros(50_001)
    samples[-1] = 0.5
    assert measured(samples, 22050).true_peak_dbtp == pytest.approx(-6.02, abs=0.3)


@pytest.mark.parametrize("frames", [0, 1, 22050])
def test_silence_has_no_loudness(frames):
    loudness = measured(np.zeros(frames), 22050)
    assert loudness.integrated_lufs == loudness.true_peak_dbtp == -math.inf
    assert loudness.range_lu == 0


def test_pauses_do_not_count():
    speaking = bursts(24, 22050)
    silence = np.zeros(22050 * 20)
    paused = measured(np.concatenate([speaking, silence]), 22050)
    assert paused.integrated_lufs == pytest.approx(
        measured(speaking, 22050).integrated_lufs, abs=0.1
    )


@pytest.mark.parametrize("chunk", [1001, 65536])
def test_sound_of_a_lower_rate_is_measured_alike_at_twice_the_rate(chunk):
    samples = bursts(8, 22050).astype(np.float32)
    spectrum = np.fft.rfft(samples)
    doubled = (2 * np.fft.irfft(spectrum, 2 * len(samples))).astype(np.float32)
    meter = LoudnessMeter(44100, held_hz=22050)
    for start in range(0, len(doubled), chunk):
        meter.add(doubled[start : start + chunk])
    ours, plain = meter.measure(), measured(doubled, 44100)
    assert ours.integrated_lufs == pytest.approx(plain.integrated_lufs, abs=0.01)
    assert ours.true_peak_dbtp == pytest.approx(plain.true_peak_dbtp, abs=0.001)
