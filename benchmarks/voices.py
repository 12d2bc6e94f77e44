"""Print how alike the voices of each cast are, pair by pair, and how often an article's cast is too alike.

    python benchmarks/voices.py [ARTICLE ...]

Both sides in one run: the voices as they come, chosen by ear, beside what a choice by height alone (two
semitones apart) takes for different. The figures are those in the voices' files.
"""

import sys
import tempfile
from itertools import combinations
from math import log2
from pathlib import Path

from quotecast.casting.likeness import TOO_ALIKE, likeness
from quotecast.episode.context import request_of
from quotecast.episode.draft import draft_article
from quotecast.episode.voices import casting_of
from quotecast.errors import QuotecastError
from quotecast.model import Voice, source_named
from quotecast.settings import load_settings

_CLEARLY_DIFFERENT = 0.80  # as alike as nobody takes two voices for one
_SEMITONES = 2.0


def main() -> None:
    """Print a block for each cast."""
    with tempfile.TemporaryDirectory() as folder:
        show = Path(folder)
        for changes in ({"voices.engine": "pyttsx3"}, {"voices.cast": "neural"}):
            catalogue = casting_of(show, load_settings(show, changes)).catalogue()
            print(f"{' '.join(changes.values())}: {len(catalogue.voices)} voices")
            _alike(catalogue.voices)
            _articles(show, changes)


def _alike(voices: tuple[Voice, ...]) -> None:
    pairs = sorted(((likeness(a, b), a, b) for a, b in combinations(voices, 2)), key=_first)
    by_height = [alike for alike, a, b in pairs if abs(12 * log2(a.f0_hz / b.f0_hz)) >= _SEMITONES]
    fooled = sum(alike >= TOO_ALIKE for alike in by_height)
    print(f"  largest set with all pairs below {_CLEARLY_DIFFERENT}: {len(_apart(voices))}")
    print(f"    {' '.join(voice.id for voice in _apart(voices))}")
    print(
        f"  pairs of {TOO_ALIKE} or more: {sum(one[0] >= TOO_ALIKE for one in pairs)} of {len(pairs)}"
    )
    print(f"  of those two semitones apart, by height different: {fooled} of {len(by_height)}")
    for alike, one, other in pairs[-3:][::-1]:
        print(f"    {one.id} and {other.id}: {alike:.2f}")


def _first(pair: tuple[float, Voice, Voice]) -> float:
    return pair[0]


def _apart(voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """Return the largest set of voices that are all clearly different, by looking at every set."""
    best: tuple[Voice, ...] = ()

    def grow(chosen: tuple[Voice, ...], rest: tuple[Voice, ...]) -> None:
        nonlocal best
        if len(chosen) > len(best):
            best = chosen
        for index, voice in enumerate(rest):
            if len(chosen) + len(rest) - index <= len(best):
                return
            if all(likeness(voice, other) < _CLEARLY_DIFFERENT for other in chosen):
                grow((*chosen, voice), rest[index + 1 :])

    grow((), voices)
    return best


def _articles(show: Path, changes: dict[str, str]) -> None:
    sources = sys.argv[1:]
    request = request_of(show, changes)
    casting = casting_of(show, request.settings)
    known = alike = left_over = people = 0
    for name in sources:
        try:
            script = draft_article(source_named(name), request).script
        except QuotecastError as error:
            print(f"  {name}: {error}", file=sys.stderr)
            continue
        settled = casting.preview(script)
        known += 1
        people += len(settled.cast.roles)
        alike += sum(notice.kind == "voices alike" for notice in settled.notices)
        left_over += sum(notice.kind == "voices used up" for notice in settled.notices)
    if sources:
        print(
            f"  {known} articles, {people} voices cast: pairs of {TOO_ALIKE} or more {alike}, "
            f"articles in which the spare engine speaks {left_over}"
        )


if __name__ == "__main__":
    main()
