"""Lay the faint noise of a room under the programme, so that a voice isn't switched off between lines."""

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np

from quotecast.loudness.truepeak import Samples

_SEED: Final = 1


def with_room(programme: Iterable[Samples], room_tone_dbfs: float) -> Iterator[Samples]:
    """Give the programme's chunks with a soft noise of this level (RMS) in them; 0 is none.

    The same programme gets the same noise.
    """
    if room_tone_dbfs >= 0:
        yield from programme
        return
    dice = np.random.default_rng(_SEED)
    last = np.float32(0)
    # The mean of two neighbours: a noise with less hiss, of a level of 1 over the root of 2.
    level = np.float32(10 ** (room_tone_dbfs / 20) * np.sqrt(2))
    for samples in programme:
        noise = np.concatenate([[last], dice.standard_normal(samples.shape[-1], np.float32)])
        last = noise[-1]
        yield samples + level * (noise[1:] + noise[:-1]) / np.float32(2)
