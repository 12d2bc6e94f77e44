"""Lay the soft noise of a room under the programme, as it streams by."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.loudness.truepeak import Samples
from quotecast.model import Placement

_SEED: Final = 1
_NO_NOISE: Final[Samples] = np.zeros(0, np.float32)


def with_room(
    programme: Iterable[Samples], room_tone_dbfs: float, speech: Iterable[Placement] = ()
) -> Iterator[Samples]:
    """Give the programme's chunks with the soft noise of a room in them, of this level (RMS); 0 is none.

    With it a voice isn't switched off between lines. It begins anew with every line, so that a line has the same noise
    wherever it is moved to.
    """
    if room_tone_dbfs >= 0:
        yield from programme
        return
    # The mean of two neighbours: a noise with less hiss, of a level of 1 over the root of 2.
    level = np.float32(10 ** (room_tone_dbfs / 20) * np.sqrt(2))
    starts = deque(one.start_frame for one in speech)
    noise, position = _Noise(), 0
    for samples in programme:
        end = position + samples.shape[-1]
        parts = [_NO_NOISE]
        while position < end:
            if starts and starts[0] == position:
                starts.popleft()
                noise = _Noise()
            until = min(end, starts[0]) if starts else end
            parts.append(noise.frames(until - position))
            position = until
        heard: Samples = np.concatenate(parts)
        yield samples + level * heard


class _Noise:
    """Give a noise of mono frames, always the same one."""

    def __init__(self) -> None:
        self._dice = np.random.default_rng(_SEED)
        self._last = np.float32(0)

    def frames(self, count: int) -> NDArray[np.float32]:
        drawn = self._dice.standard_normal(count, np.float32)
        noise = np.concatenate([[self._last], drawn])
        self._last = noise[-1]
        smooth: NDArray[np.float32] = (noise[1:] + noise[:-1]) / np.float32(2)
        return smooth
