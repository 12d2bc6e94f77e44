"""The grid that lines begin on: what is worked out row by row comes out the same wherever a line is moved to.

A step is half a frame of MP3 at twice the rate, or a whole one at the same: so frames of a line serve it elsewhere too.
"""

from typing import Final

_STEP_FRAMES: Final = 576
_HALF_RATE_HZ: Final = 32000


def grid_frames(sample_rate_hz: int) -> int:
    """Return how many frames a step of the grid has.

    >>> grid_frames(22050), grid_frames(44100)
    (576, 1152)
    """
    return _STEP_FRAMES if sample_rate_hz <= _HALF_RATE_HZ else 2 * _STEP_FRAMES


def frames_to_grid(frame: int, sample_rate_hz: int) -> int:
    """Return how many frames lie between a frame and the next step of the grid, 0 on it.

    >>> frames_to_grid(575, 22050), frames_to_grid(576, 22050)
    (1, 0)
    """
    return -frame % grid_frames(sample_rate_hz)
