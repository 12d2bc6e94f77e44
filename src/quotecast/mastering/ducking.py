"""Let music give way to speech: a side chain that knows beforehand when somebody speaks.

What stands on the time line is the key, so that nothing has to be heard first: music is down when a
line begins, stays down between lines that follow soon, and comes back when nobody speaks for longer.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quotecast.model import Placement
from quotecast.timecode import ms_to_frames


@dataclass(frozen=True, slots=True, kw_only=True)
class Ducking:
    """How far a bed goes down under speech, how long before a line and after it that takes, and how
    long a pause has to be for it to come back.
    """

    depth_db: float = 18.0
    attack_ms: int = 300
    release_ms: int = 900
    hold_ms: int = 1500


class Duck:
    """The gain of a bed over the frames of a programme."""

    def __init__(self, ducking: Ducking, speech: Iterable[Placement], sample_rate_hz: int) -> None:
        attack, release, hold = (
            max(1, ms_to_frames(ms, sample_rate_hz))
            for ms in (ducking.attack_ms, ducking.release_ms, ducking.hold_ms)
        )
        frames: list[int] = []
        for one in speech:
            end = one.start_frame + one.frames
            if frames and one.start_frame - frames[-2] <= attack + release + hold:
                frames[-2:] = (end, end + release)
            else:
                frames += (one.start_frame - attack, one.start_frame, end, end + release)
        self._frames = np.array(frames or [0], np.float64)
        down = -abs(ducking.depth_db)
        steps = [0.0, down, down, 0.0] * (len(frames) // 4) or [0.0]
        self._gains_db = np.array(steps)

    def gains(self, first_frame: int, frames: int) -> NDArray[np.float32]:
        """Return the gain (a factor) of each of so many frames."""
        places = np.arange(first_frame, first_frame + frames)
        gains_db = np.interp(places, self._frames, self._gains_db)
        return np.asarray(10 ** (gains_db / 20), np.float32)
