"""Find each line in the programme by the print of its take: in its place, whole, and once.

A frame of the programme is the take's where all its bands are, but for the gain of the voice and what
the limiter took away. Encoding changes no band of speech by more than a few dB.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.listening.findings import Expected, Fault, Held, SoundFault, runs
from quotecast.listening.prints import HOP_MS, Print, levels_db
from quotecast.timecode import ms_to_clock

_LOUD_DB: Final = 20.0  # below the loudest frame: what the gain is found by
_RANGE_DB: Final = 30.0  # below the loudest band: what is compared
_LIMITED_DB: Final = 13.0  # what the limiter may take from some frames and not from others
_SPARED_DB: Final = 9.0  # what others are louder by, where it takes from most of a line
_SOFT_SPARED_DB: Final = 17.0  # what soft ones are, of which compressor and limiter take nothing
_LOST_DB: Final = 10.0  # less than the line's other frames have got, and loud no more
_STILL_LOUD_DB: Final = 8.0  # below what is usual in the line: the limiter leaves no frame softer
_UNLIKE_DB: Final = 3.2
_BENT: Final = 0.15  # dB in each band for a dB that the limiter takes away
_LEAST_BANDS: Final = 3
_RUN: Final = 3  # frames in a row that are unlike: shorter is chance
_WHOLE: Final = 0.93
_PART: Final = 0.3
_SEARCH_FRAMES: Final = 60_000 // HOP_MS
_SEARCHED_BY: Final = 48  # frames of the take that are looked for
_SILENT_DBFS: Final = -50.0
_GAP_RUN: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """How a take compares with the programme at a place: which frames are like it, how many of all."""

    like: NDArray[np.bool_]
    share: float

    @property
    def is_whole(self) -> bool:
        return self.share >= _WHOLE and not runs(~self.like, _RUN)


class Places:
    """Look for lines in one programme; `music` are the stretches where more than speech is heard."""

    def __init__(
        self, programme: Print, lines: Sequence[Expected], music: Sequence[Held] = ()
    ) -> None:
        self._programme = programme
        self._levels = levels_db(programme)
        self._lines = [line for line in lines if line.sound is not None and len(line.sound)]
        self._every = lines
        self._music = np.zeros(len(programme), bool)
        for part in music:
            self._music[max(0, part.first) : part.last] = True
        self._covered = self._music.copy()
        self._shift = 0

    def findings(self) -> Iterator[SoundFault]:
        """Give what is wrong, line by line, then the sounds that are no line's."""
        for line in self._lines:
            yield from self._look(line)
        yield from self._strange()

    def _look(self, line: Expected) -> Iterator[SoundFault]:
        place = line.first_frame + self._shift
        match = self._match(line, place)
        if match.is_whole:
            self._cover(line, place)
            return
        found = self._search(line, place)
        if found is not None:
            shift = found - line.first_frame
            yield _moved(line, shift - self._shift)
            self._shift = shift
            self._cover(line, found)
            return
        self._cover(line, place)
        other = self._other_at(line, place)
        if other is not None:
            message = f"“{other.excerpt}” is heard in place of “{line.excerpt}”"
            yield _finding(Fault.OTHER, line, message)
        elif match.share < _PART or not match.like[: len(match.like) // 8].any():
            yield self._missing(line, place)
        else:
            yield _broken(line, match)

    def _cover(self, line: Expected, place: int) -> None:
        length = 0 if line.sound is None else len(line.sound)
        self._covered[max(0, place - 2) : max(0, place + length + 2)] = True

    def _match(self, line: Expected, place: int) -> _Match:
        assert line.sound is not None, "lines without a print aren't looked for"  # noqa: S101
        heard = self._at(place, len(line.sound))
        is_under_music = bool(self._music[max(0, place) : place + len(heard)].any())
        like = _likeness(heard[None], line.sound, is_under_music=is_under_music)[0]
        loud = _is_loud(line.sound)
        return _Match(like=like | ~loud & like, share=float(like.mean()) if len(like) else 1.0)

    def _at(self, place: int, length: int) -> Print:
        part = self._programme[max(0, place) : max(0, place + length)]
        before, after = max(0, -place), 0
        after = length - len(part) - before
        return np.pad(part, ((min(before, length), max(0, after)), (0, 0)), constant_values=-120.0)[
            :length
        ]

    def _search(self, line: Expected, place: int) -> int | None:
        """Return where else the whole line is heard, None where it isn't within a minute."""
        sound = line.sound
        assert sound is not None, "lines without a print aren't looked for"  # noqa: S101
        loud = np.flatnonzero(_is_loud(sound))
        chosen = loud[np.linspace(0, len(loud) - 1, min(_SEARCHED_BY, len(loud))).astype(int)]
        first = max(0, place - _SEARCH_FRAMES)
        last = min(len(self._programme) - len(sound) + 1, place + _SEARCH_FRAMES)
        if last <= first:
            return None
        starts = np.arange(first, last)
        like = np.zeros(len(starts))
        for part in range(0, len(starts), 512):
            heard = self._programme[starts[part : part + 512, None] + chosen]
            like[part : part + 512] = _likeness(heard, sound[chosen]).mean(axis=1)
        best = int(starts[int(like.argmax())])
        near = max((best, best - 1, best + 1), key=lambda one: self._match(line, one).share)
        return near if near != place and self._match(line, near).is_whole else None

    def _other_at(self, line: Expected, place: int) -> Expected | None:
        for other in self._lines:
            if other.line_id != line.line_id and self._match(other, place).is_whole:
                return other
        return None

    def _missing(self, line: Expected, place: int) -> SoundFault:
        assert line.sound is not None, "lines without a print aren't looked for"  # noqa: S101
        there = self._levels[max(0, place) : place + len(line.sound)]
        if float(there.max(initial=-120.0)) < _SILENT_DBFS:
            return _finding(Fault.MISSING, line, f"“{line.excerpt}” is silent")
        message = f"“{line.excerpt}” isn't heard as it was spoken: it is another sound or voice"
        return _finding(Fault.OTHER, line, message)

    def _strange(self) -> Iterator[SoundFault]:
        for part in runs(~self._covered & (self._levels > _SILENT_DBFS), _GAP_RUN):
            start_ms = part.first * HOP_MS
            if any(
                one.sound is None and one.start_ms - 60 <= start_ms <= one.end_ms + 60
                for one in self._every
            ):
                continue
            line = next((one for one in self._lines if self._is_begun(one, part)), None)
            if line is None:
                message = f"at {ms_to_clock(start_ms)} there is a sound that no line has"
                yield SoundFault(
                    fault=Fault.STRANGE, line_id="", start_ms=start_ms, message=message
                )
            else:
                message = f"“{line.excerpt}” is heard once more at {ms_to_clock(start_ms)}"
                yield SoundFault(
                    fault=Fault.REPEATED, line_id=line.line_id, start_ms=start_ms, message=message
                )

    def _is_begun(self, line: Expected, part: Held) -> bool:
        return any(self._match(line, part.first + step).is_whole for step in range(-4, 3))


def _likeness(heard: Print, sound: Print, *, is_under_music: bool = False) -> NDArray[np.bool_]:
    """Return which frames are like: (places, frames) for a print at many places (places, frames, bands)."""
    levels = levels_db(sound)
    loud = levels > levels.max(initial=-120.0) - _LOUD_DB
    power = np.power(np.float32(10), heard / 10).sum(axis=2)
    gained = 10 * np.log10(power + 1e-12) - levels
    gains = np.median(gained[:, loud], axis=1)
    own = sound[None] + gains[:, None, None].astype(np.float32)
    left_db = np.full(gained.shape, _SPARED_DB)
    if not is_under_music:  # there it may be the music that is louder
        softer = np.clip(levels.max(initial=-120.0) - levels, 0, _SOFT_SPARED_DB)
        lifted = np.clip(gained - gains[:, None], 0, softer).astype(np.float32)
        left_db = np.maximum(0, left_db - lifted)
        own = own + lifted[:, :, None]
    floor = own.max(axis=(1, 2), keepdims=True) - np.float32(_RANGE_DB)
    a, b = np.maximum(heard, floor), np.maximum(own, floor)
    # Music may fill what speech leaves silent: there only what the take has counts.
    counted = b > floor + 10 if is_under_music else np.maximum(a, b) > floor
    number = np.maximum(counted.sum(axis=2), _LEAST_BANDS)
    apart = np.where(counted, a - b, 0)
    limited = np.clip(apart.sum(axis=2) / number, -_LIMITED_DB, left_db)
    apart = np.where(counted, apart - limited[:, :, None], 0)
    unlike = np.abs(apart).sum(axis=2) / number
    usual = float(np.median(levels[loud])) if loud.any() else 0.0
    is_lost = (
        (gained < gains[:, None] - _LOST_DB)
        & (levels + gained < np.maximum(usual + gains[:, None] - _STILL_LOUD_DB, _SILENT_DBFS))
        & (levels > levels.max(initial=-120.0) - _RANGE_DB)
    )
    # What is limited most is bent as well.
    most = (2 if is_under_music else 1) * _UNLIKE_DB + _BENT * np.maximum(0, -limited)
    like: NDArray[np.bool_] = unlike <= most
    like &= ~is_lost
    return like


def _is_loud(sound: Print) -> NDArray[np.bool_]:
    levels = levels_db(sound)
    loud: NDArray[np.bool_] = levels > levels.max(initial=-120.0) - _LOUD_DB
    return loud


def _moved(line: Expected, frames: int) -> SoundFault:
    when = "late" if frames > 0 else "early"
    message = f"from “{line.excerpt}” on all is heard {abs(frames) * HOP_MS} ms {when}"
    return _finding(Fault.MOVED, line, message)


def _broken(line: Expected, match: _Match) -> SoundFault:
    unlike = runs(~match.like, _RUN)
    first_ms = unlike[0].first * HOP_MS if unlike else 0
    words = [offset for offset, start_ms in line.word_starts_ms if start_ms <= first_ms + HOP_MS]
    where = f" from “{line.text[words[-1] :][:20]}” on" if words and first_ms else ""
    percent = round(100 * (1 - match.share))
    message = f"“{line.excerpt}” isn't whole{where}: {percent} % of it isn't as it was spoken"
    return _finding(Fault.BROKEN, line, message, first_ms)


def _finding(fault: Fault, line: Expected, message: str, after_ms: int = 0) -> SoundFault:
    return SoundFault(
        fault=fault, line_id=line.line_id, start_ms=line.start_ms + after_ms, message=message
    )
