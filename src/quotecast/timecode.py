"""Turn frames into milliseconds and clock times; the only place that rounds time."""


def frames_to_ms(frames: int, sample_rate_hz: int) -> int:
    """Return the milliseconds of a number of frames, rounded half up.

    >>> frames_to_ms(22050, 22050), frames_to_ms(33, 22050)
    (1000, 1)
    """
    return (frames * 2000 + sample_rate_hz) // (2 * sample_rate_hz)


def ms_to_frames(ms: int, sample_rate_hz: int) -> int:
    """Return the frames of a number of milliseconds, rounded half up.

    >>> ms_to_frames(500, 22050)
    11025
    """
    return (ms * sample_rate_hz * 2 + 1000) // 2000


def ms_to_clock(ms: int) -> str:
    """Write milliseconds as WebVTT does: `HH:MM:SS.mmm`, hours at least two digits.

    >>> ms_to_clock(3_723_004)
    '01:02:03.004'
    """
    seconds, thousandths = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}"


def ms_to_hms(ms: int) -> str:
    """Write the whole seconds of milliseconds as `HH:MM:SS`.

    >>> ms_to_hms(3_723_904)
    '01:02:03'
    """
    return ms_to_clock(ms).partition(".")[0]


def ms_to_seconds(ms: int) -> float:
    """Return seconds with three decimals, as JSON formats want them.

    >>> ms_to_seconds(1250)
    1.25
    """
    return round(ms / 1000, 3)
