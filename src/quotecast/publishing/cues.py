"""Cut placed lines into captions: two lines of 42 characters, 0.8 to 7 s, 25 characters a second.

Where a line is too long for one caption it is broken at the ends of clauses and into parts of
like length, after the BBC's and Netflix's guides to captions.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from textwrap import TextWrapper
from typing import Final

from quotecast.model import Cue, Sentence, Turn, WordTime
from quotecast.publishing.one_line import offset_on_one_line, one_line

LINE_CHARACTERS: Final = 42
CUE_LINES: Final = 2

_NAME_CHARACTERS: Final = 27

_SHORTEST_MS: Final = 801  # 0.8 s, and a ms for readers whose seconds are not whole
_LONGEST_MS: Final = 7000
_CHARACTERS_PER_S: Final = 25
_MOST_WORDS: Final = 40
_LONGEST_LEAD_MS: Final = 480  # before the voice, for a name to be read; more seems a fault

# What a break costs; a caption more costs as much as a break within a phrase.
_CUE_COST: Final = 30
_PHRASE_COST: Final = 30
_SHORT_COST: Final = 120
_LONG_COST: Final = 60
_CLAUSE_ENDS: Final = (",", ";", ":", ".", "?", "!", "–", "—", "…")
_CLOSING: Final = "\"'”’»)]"
_CLAUSE_STARTS: Final = frozenset(
    ("and", "but", "or", "because", "although", "while", "when", "which", "who", "that", "if")
)
_CLAUSE_START_COST: Final = 12
_LINES: Final = TextWrapper(LINE_CHARACTERS, break_long_words=False, break_on_hyphens=False)


def cues_of(turns: Sequence[Turn], *, are_named: bool = False) -> tuple[Cue, ...]:
    """Cut turns, given in the order of time, into captions.

    A caption's `text` has no line break: `caption_lines` makes its lines. Captions that
    `are_named` have room and time for `caption_name` and a colon in front where the speaker
    changes, or a line looks as if it named one, if need be from the pause before. The texts of a line's captions, joined by spaces,
    are its text. Captions neither overlap nor share a start.
    """
    cues: list[Cue] = []
    lines = list(_readable(turns))
    for number, (speaker, line) in enumerate(lines):
        until = lines[number + 1][1].start_ms if number + 1 < len(lines) else None
        gap = _Gap(earliest=cues[-1].end_ms if cues else 0, until=until)
        is_new = not cues or cues[-1].speaker != speaker
        is_named = are_named and (is_new or looks_named(one_line(line.text)))
        label = f"{caption_name(speaker)}: " if is_named else ""
        cues.extend(_cues_of_line(speaker, line, gap, label))
    return tuple(cues)


def _readable(turns: Sequence[Turn]) -> Iterator[tuple[str, Sentence]]:
    """Give the sentences; one too short to read goes with the next of the same speaker."""
    held: tuple[str, Sentence] | None = None
    for turn in turns:
        for sentence in turn.sentences:
            if held is not None:
                speaker, short = held
                both = _joined(short, sentence)
                is_brief = sentence.start_ms - short.start_ms < _SHORTEST_MS
                fits = len(both.text) <= CUE_LINES * LINE_CHARACTERS
                if is_brief and fits and speaker == turn.speaker:
                    held = (speaker, both)
                    continue
                yield held
            held = (turn.speaker, sentence)
    if held is not None:
        yield held


def _joined(first: Sentence, second: Sentence) -> Sentence:
    shift = len(first.text) + 1
    later = (replace(word, offset=word.offset + shift) for word in second.word_times)
    return Sentence(
        id=first.id,
        start_ms=first.start_ms,
        end_ms=second.end_ms,
        text=f"{first.text} {second.text}",
        word_times=(*first.word_times, *later),
    )


def caption_name(speaker: str) -> str:
    """Return a speaker's name as captions that have room for little show it.

    >>> caption_name("a spokesperson for the harbour company of the town")
    'a spokesperson for the har…'
    """
    name = one_line(speaker)
    return name if len(name) <= _NAME_CHARACTERS else f"{name[: _NAME_CHARACTERS - 1].rstrip()}…"


def looks_named(text: str) -> bool:
    """Return whether a reader may take a text's own words before a colon for a speaker's name.

    >>> looks_named("One way is plain: pay now."), looks_named("At 10:30 it rained.")
    (True, False)
    """
    before, _, behind = text.partition(": ")
    return bool(before.strip() and behind.strip())


def caption_lines(text: str) -> tuple[str, ...]:
    """Break a caption into as few lines as fit, of like length.

    >>> caption_lines("The board meets in March, and nobody expects that it will vote.")
    ('The board meets in March, and', 'nobody expects that it will vote.')
    """
    if len(text) <= LINE_CHARACTERS:
        return (text,)
    words = text.split(" ")
    greedy = tuple(_LINES.wrap(text))
    if len(greedy) != CUE_LINES:
        return greedy
    best = greedy
    for cut in range(1, len(words)):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        longest = max(len(first), len(second))
        if longest <= LINE_CHARACTERS and longest < max(map(len, best)):
            best = (first, second)
    return best


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gap:
    """The time free for a line's captions: from the one before to the next line."""

    earliest: int
    until: int | None


def _cues_of_line(speaker: str, line: Sentence, gap: _Gap, label: str) -> Iterator[Cue]:
    printed = one_line(line.text)
    words = list(_words(printed))
    if not words:
        return
    start, until = max(line.start_ms, gap.earliest), gap.until
    end = max(line.end_ms, start + 1)
    heard = [(word.offset, word.ms) for word in line.word_times]
    if printed != line.text:
        heard = [(offset_on_one_line(line.text, offset), ms) for offset, ms in heard]
    bounds, times = [0, len(words)], [start, end]
    # A line of less than a millisecond a word is broken, so is its sound: one caption is enough.
    # Formats that name the speaker in the text put the name in front of the first caption.
    opening = replace(words[0], text=label + words[0].text, offset=words[0].offset - len(label))
    shown = [opening, *words[1:]]
    if not _is_one_caption(shown, end - start) and end - start > len(words):
        clock = _CaptionClock(heard, words, start, end)
        breaks = _parts(words, clock)
        if not _fits(shown[: breaks[0]]):
            breaks = _parts(shown, clock)
        bounds = [0, *breaks]
        times = [clock.start_of(bound) for bound in bounds]
        for index in range(1, len(times)):
            times[index] = max(times[index], times[index - 1] + 1)
    texts = [" ".join(word.text for word in words[a:b]) for a, b in pairwise(bounds)]
    read = texts[-1] if len(texts) > 1 else label + texts[-1]
    times[-1] = _lengthened(times[-2], times[-1], read, until)
    if label:
        times[0] = _led(times[0], times[1], label + texts[0], gap.earliest)
    heard_at = dict(heard)
    for (first, last), text, (starts, ends) in zip(
        pairwise(bounds), texts, pairwise(times), strict=True
    ):
        word_times = _word_times(words[first:last], heard_at, starts, ends)
        yield Cue(start_ms=starts, end_ms=ends, speaker=speaker, text=text, word_times=word_times)


def _lengthened(start: int, end: int, text: str, until: int | None) -> int:
    """Let a caption stand into the pause that follows, until it can be read."""
    wanted = start + _reading_ms(text)
    if until is not None:
        wanted = min(wanted, until)
    return max(end, wanted)


def _led(start: int, end: int, text: str, earliest: int) -> int:
    """Let a caption that names its speaker begin in the pause before, if it can't be read else."""
    wanted = max(end - _reading_ms(text), start - _LONGEST_LEAD_MS, earliest)
    return min(start, wanted)


def _reading_ms(text: str) -> int:
    # A ms more than it takes: a reader whose seconds are not whole may find it short by a hair.
    return max(_SHORTEST_MS, -(-1000 * len(text) // _CHARACTERS_PER_S) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    text: str
    offset: int
    end: int


def _words(text: str) -> Iterator[_Word]:
    offset = 0
    for word in text.split():
        yield _Word(text=word, offset=offset, end=offset + len(word))
        offset += len(word) + 1


def _word_times(
    words: Sequence[_Word], heard: Mapping[int, int], start: int, end: int
) -> tuple[WordTime, ...]:
    """Return when the words of a caption are heard, where that is known."""
    times: list[WordTime] = []
    latest = start
    for word in words[1:]:
        ms = heard.get(word.offset, 0)
        if latest < ms < end:
            times.append(WordTime(offset=word.offset - words[0].offset, ms=ms))
            latest = ms
    return tuple(times)


class _CaptionClock:
    """When each word of a line starts: as heard where known, else by its characters."""

    def __init__(
        self, heard: Iterable[tuple[int, int]], words: Sequence[_Word], start: int, end: int
    ) -> None:
        offsets, times = [0], [start]
        for offset, ms in heard:
            if offset > offsets[-1] and times[-1] <= ms < end:
                offsets.append(offset)
                times.append(ms)
        offsets.append(max(offsets[-1] + 1, words[-1].end))
        times.append(end)
        self._offsets, self._times, self._words = offsets, times, words

    def start_of(self, number: int) -> int:
        if number == len(self._words):
            return self._times[-1]
        offset = self._words[number].offset
        after = max(1, bisect_left(self._offsets, offset))
        after = min(after, len(self._offsets) - 1)
        if self._offsets[after] == offset:
            return self._times[after]
        from_offset, to_offset = self._offsets[after - 1], self._offsets[after]
        from_ms, to_ms = self._times[after - 1], self._times[after]
        return from_ms + (to_ms - from_ms) * (offset - from_offset) // (to_offset - from_offset)


def _parts(words: Sequence[_Word], clock: _CaptionClock) -> list[int]:
    """Return the ends of the captions with the least cost (dynamic programming)."""
    count = len(words)
    starts = [clock.start_of(number) for number in range(count + 1)]
    breaks = [_break_cost(words, number) for number in range(count + 1)]
    costs: list[float] = [0.0] + [float("inf")] * count
    origin = [0] * (count + 1)
    length = words[-1].end
    ideal = length / -(-length // (CUE_LINES * LINE_CHARACTERS))
    for first in range(count):
        most = min(max(first + 1, _room(words, first)), first + _MOST_WORDS)
        for last in range(first + 1, most + 1):
            length = words[last - 1].end - words[first].offset
            cost = costs[first] + _CUE_COST + abs(length - ideal) / 2
            cost += _time_cost(starts[last] - starts[first]) + breaks[last]
            if cost < costs[last]:
                costs[last], origin[last] = cost, first
    ends = [count]
    while origin[ends[0]]:
        ends.insert(0, origin[ends[0]])
    return ends


def _time_cost(duration_ms: int) -> float:
    if duration_ms < _SHORTEST_MS:
        return _SHORT_COST * (1 - duration_ms / _SHORTEST_MS)
    return _LONG_COST * max(0, duration_ms - _LONGEST_MS) / 1000


def _is_one_caption(words: Sequence[_Word], duration_ms: int) -> bool:
    return duration_ms <= _LONGEST_MS and _fits(words)


def _break_cost(words: Sequence[_Word], number: int) -> int:
    if number == len(words) or words[number - 1].text.rstrip(_CLOSING).endswith(_CLAUSE_ENDS):
        return 0
    starts_clause = words[number].text.casefold() in _CLAUSE_STARTS
    return _CLAUSE_START_COST if starts_clause else _PHRASE_COST


def _fits(words: Sequence[_Word]) -> bool:
    """Return whether words fit into a caption's two lines, which hold a longer word alone."""
    return _room(words, 0) == len(words)


def _room(words: Sequence[_Word], first: int) -> int:
    """Return behind which word a caption is full that begins with one."""
    start, second = words[first].offset, None
    for number in range(first, len(words)):
        word = words[number]
        if word.end - start > CUE_LINES * LINE_CHARACTERS + 1:
            return number
        if second is not None:
            if word.end - second > LINE_CHARACTERS:
                return number
        elif number > first and word.end - start > LINE_CHARACTERS:
            second = word.offset
    return len(words)
