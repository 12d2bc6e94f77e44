import math

import numpy as np
import pytest

from quotecast.loudness.weighting import WeightedEnergies, high_pass_response, shelf_response


@pytest.mark.parametrize("rate_hz", [16000, 22050, 24000, 48000])
@pytest.mark.parametrize("frequency_hz", [40, 60, 110, 200, 400, 1000, 2000, 4000, 7000])
def test_tone_weighs_what_the_standards_filters_leave_of_it(rate_hz, frequency_hz):
    tone = np.sin(2 * math.pi * frequency_hz * np.arange(2 * rate_hz) / rate_hz)
    meter = WeightedEnergies(rate_hz)
    meter.add(tone.astype(np.float32))
    weighted, plain = meter.energies()
    hz = np.array([float(frequency_hz)])
    left = abs(shelf_response(hz)[0] * high_pass_response(hz)[0]) ** 2 / 2
    # The first and last steps hold the tone's edges.
    assert 10 * math.log10(weighted[4:-4].mean() / left) == pytest.approx(0, abs=0.07)
    assert plain[4:-4].mean() == pytest.approx(0.5, rel=0.01)


def test_steps_are_as_many_weighted_as_plain():
    meter = WeightedEnergies(22050)
    meter.add(np.ones(40_001, np.float32))
    weighted, plain = meter.energies()
    assert len(weighted) == len(plain) == 18
