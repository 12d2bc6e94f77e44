"""Judge takes: as long as their text says, ended in quiet, in their own voice, and as their engine says them again.

What the prints of an episode's own lines have in common is the measure, so that no voice and no
engine has figures of its own here. A voice that says too little isn't judged.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.listening.findings import Expected, Fault, SoundFault, runs
from quotecast.listening.prints import HOP_MS, Print, levels_db
from quotecast.listening.programme import Programme
from quotecast.loudness.meter import integrated_lufs
from quotecast.timecode import ms_to_clock

_LEAST_LINES: Final = 5  # of a voice, to know how long its lines are
_LEAST_CHARACTERS: Final = 25
_SHORTER, _LONGER = 0.62, 1.55  # of the length that the others' make expected
_END_FRAMES: Final = 2
_ABRUPT_DB: Final = 14.0  # below the take's loudest
_LEAST_FRAMES: Final = 60  # loud ones, to know a voice by
_LEVEL_LU: Final = 1.5
_LEAST_STEPS: Final = 40
_SILENT_DBFS: Final = -60.0
_LONGEST_SILENCE: Final = 2_000 // HOP_MS  # within a line; full stops are shorter
_PAUSE: Final = re.compile(r"[,;:.!?–—]\s")
_MAX_OTHERS: Final = 12
_CLEAR: Final = 0.75
_LOUD_DB: Final = 18.0
_COMPARED_DB: Final = 40.0  # below the loudest band: what is compared
_APART_DB: Final = 1.0  # in the mean of a frame's bands: the same bytes are 0 apart
_UNLIKE_RUN: Final = 2
_ROUNDED_FRAMES: Final = 1  # what a print may be longer by rounding


def of_takes(lines: Sequence[Expected]) -> tuple[SoundFault, ...]:
    """Return what is wrong with the takes of lines by themselves, wherever they are heard."""
    return (*silent(lines), *odd_lengths(lines), *cut_ends(lines), *other_voices(lines))


def silent(lines: Sequence[Expected]) -> Iterator[SoundFault]:
    """Give the lines in whose takes there is nothing to hear."""
    for line in lines:
        if line.sound is not None and _is_silent(line.sound):
            yield _finding(Fault.MISSING, line, f"the take of “{line.excerpt}” is silent")


def silences(lines: Sequence[Expected], programme: Programme) -> Iterator[SoundFault]:
    """Give the lines without a take to compare where the programme is silent, or for long seconds."""
    levels = levels_db(programme.sound)
    for line in lines:
        if line.sound is not None:
            continue
        first, last = line.start_ms // HOP_MS, line.end_ms // HOP_MS
        there = np.full(max(1, last - first), -120.0, np.float32)
        there[: max(0, len(levels) - first)] = levels[first : first + len(there)]
        quiet = runs(there <= _SILENT_DBFS, min(_LONGEST_SILENCE, len(there)))
        if quiet and quiet[0].last - quiet[0].first == len(there):
            yield _finding(Fault.MISSING, line, f"“{line.excerpt}” is silent")
        elif quiet:
            seconds = (quiet[0].last - quiet[0].first) * HOP_MS / 1000
            yield _finding(
                Fault.BROKEN, line, f"in “{line.excerpt}” there is silence for {seconds:.1f} s"
            )


def odd_lengths(lines: Sequence[Expected]) -> Iterator[SoundFault]:
    """Give the lines that are far longer or shorter than the others of their voice make expected."""
    for own in _by_voice(lines).values():
        judged = [line for line in own if len(line.text) >= _LEAST_CHARACTERS]
        if len(judged) < _LEAST_LINES:
            continue
        lengths = np.array([line.end_ms - line.start_ms for line in judged], np.float64)
        weights = np.array([_weight(line.text) for line in judged])
        ratios = lengths / weights
        ratios /= np.median(ratios)
        for line, ratio in zip(judged, ratios.tolist(), strict=True):
            if not _SHORTER <= ratio <= _LONGER:
                how = "shorter" if ratio < 1 else "longer"
                message = (
                    f"“{line.excerpt}” is {how} than its text: {ratio:.2f} of the usual length"
                )
                yield _finding(Fault.LENGTH, line, message)


def cut_ends(lines: Sequence[Expected]) -> Iterator[SoundFault]:
    """Give the lines whose sound ends at once, as if the rest were cut off."""
    for line in lines:
        if line.sound is None or len(line.sound) <= _END_FRAMES or _is_silent(line.sound):
            continue
        levels = levels_db(line.sound)
        if float(levels[-_END_FRAMES:].max()) > float(np.percentile(levels, 95)) - _ABRUPT_DB:
            yield _finding(
                Fault.CUT_OFF, line, f"“{line.excerpt}” ends in full sound: it is cut off"
            )


def other_voices(lines: Sequence[Expected]) -> Iterator[SoundFault]:
    """Give the lines that sound more like another voice of the episode than like their own."""
    means = {line.line_id: _mean(line.sound) for line in lines if line.sound is not None}
    by_voice = {
        voice: [(line, mean) for line in own if (mean := means.get(line.line_id)) is not None]
        for voice, own in _by_voice(lines).items()
    }
    known = {voice: own for voice, own in by_voice.items() if len(own) >= 3}
    for voice, own in known.items():
        for line, mean in own:
            rest = [one for other, one in own if other.line_id != line.line_id]
            itself = _apart(mean, rest)
            others = {
                other: _apart(mean, [one for _, one in theirs])
                for other, theirs in known.items()
                if other != voice
            }
            nearest = min(others, key=lambda one: others[one], default=None)
            if nearest is not None and others[nearest] < _CLEAR * itself:
                message = f"“{line.excerpt}” sounds like the voice {nearest}, not like {voice}"
                yield _finding(Fault.VOICE, line, message)


def uneven_levels(lines: Sequence[Expected], programme: Programme) -> Iterator[SoundFault]:
    """Give the voices that are louder or quieter than the others, and where the sound is clipped."""
    levels: dict[str, float] = {}
    for voice, own in _by_voice(lines).items():
        steps = [programme.energies[line.start_ms // 100 : line.end_ms // 100] for line in own]
        energies = np.concatenate(steps)
        level = integrated_lufs(energies) if len(energies) >= _LEAST_STEPS else -math.inf
        if math.isfinite(level):  # of a voice that is silent each line is told
            levels[voice] = level
    middle = float(np.median(list(levels.values()))) if levels else 0.0
    for voice, level in levels.items():
        if not abs(level - middle) <= _LEVEL_LU:
            line = next(line for line in lines if line.voice_id == voice)
            message = f"the voice {voice} is {level - middle:+.1f} LU against the others"
            yield _finding(Fault.LEVEL, line, message)
    for start_ms in programme.clipped_ms[:3]:
        message = f"the sound is clipped at {ms_to_clock(start_ms)}"
        yield SoundFault(fault=Fault.CLIPPED, line_id="", start_ms=start_ms, message=message)


def unlike_again(lines: Sequence[Expected], again: Mapping[str, Print]) -> Iterator[SoundFault]:
    """Give the lines whose takes aren't what was said again, by line id.

    An engine that repeats itself gives the same sound: so anything that happened to one of the two is heard.
    """
    for line in lines:
        if line.sound is None or line.line_id not in again:
            continue
        first = _first_difference(line.sound, again[line.line_id])
        if first is None:
            continue
        start_ms = first * HOP_MS
        words = [offset for offset, ms in line.word_starts_ms if ms <= start_ms + HOP_MS]
        where = f" from “{line.text[words[-1] :][:20]}” on" if words and start_ms else ""
        yield SoundFault(
            fault=Fault.BROKEN,
            line_id=line.line_id,
            start_ms=line.start_ms + start_ms,
            message=f"“{line.excerpt}” isn't what its engine says when it is asked again{where}",
        )


def unjudged(lines: Sequence[Expected]) -> tuple[str, ...]:
    """Return what can't be judged of these lines, as sentences."""
    sentences = []
    lost = sum(line.sound is None for line in lines)
    if lost:
        sentences.append(
            f"{lost} of {len(lines)} lines can't be compared: their takes aren't kept any more; "
            "build with --force to have them again"
        )
    few = [voice for voice, own in _by_voice(lines).items() if len(own) < _LEAST_LINES]
    if few:
        sentences.append(
            f"too little is said to judge the takes' lengths and voices of {', '.join(few)}"
        )
    return tuple(sentences)


def _is_silent(sound: Print) -> bool:
    return float(levels_db(sound).max(initial=-120.0)) < _SILENT_DBFS


def _first_difference(sound: Print, again: Print) -> int | None:
    """Return the first frame in which two prints differ, None where they are the same sound."""
    length = min(len(sound), len(again))
    floor = float(max(sound.max(initial=-120.0), again.max(initial=-120.0))) - _COMPARED_DB
    ours, theirs = np.maximum(sound[:length], floor), np.maximum(again[:length], floor)
    apart: NDArray[np.bool_] = np.abs(ours - theirs).mean(axis=1) > _APART_DB
    unlike = runs(apart, _UNLIKE_RUN)
    if unlike:
        return unlike[0].first
    return length if abs(len(sound) - len(again)) > _ROUNDED_FRAMES else None


def _weight(text: str) -> float:
    letters = sum(character.isalnum() for character in text)
    return letters + 4.0 * len(_PAUSE.findall(text)) + 4.0


def _by_voice(lines: Sequence[Expected]) -> Mapping[str, list[Expected]]:
    voices: defaultdict[str, list[Expected]] = defaultdict(list)
    for line in lines:
        voices[line.voice_id].append(line)
    return voices


def _mean(sound: Print) -> NDArray[np.float32] | None:
    levels = levels_db(sound)
    loud = levels > levels.max(initial=-120.0) - _LOUD_DB
    if int(loud.sum()) < _LEAST_FRAMES:
        return None
    bands = sound[loud] - levels[loud, None]
    mean: NDArray[np.float32] = np.maximum(bands, -40).mean(axis=0)
    return mean


def _apart(mean: NDArray[np.float32], others: Sequence[NDArray[np.float32]]) -> float:
    centre = np.mean(np.stack(others[:_MAX_OTHERS]), axis=0)
    return float(np.sqrt(np.mean((mean - centre) ** 2)))


def _finding(fault: Fault, line: Expected, message: str) -> SoundFault:
    return SoundFault(fault=fault, line_id=line.line_id, start_ms=line.start_ms, message=message)
