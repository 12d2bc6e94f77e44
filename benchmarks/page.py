"""Measure the read-along page of a long programme: how soon it is printed, and how large it is.

    python benchmarks/page.py [--hours 3]

The programme is made up: words at the pace of espeak, each with its time, in sentences of 5 to 30.
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

from quotecast.model import ChapterMark, Episode, Sentence, Turn, WordTime, source_named
from quotecast.publishing import read_along
from quotecast.publishing.cues import cues_of

WORDS = (
    "the harbour of council pilots winter storm never boats seven people morning which said".split()
)
WORD_MS = 330
PAUSE_MS = 300
ROUNDS = 5


def main() -> None:
    """Print the page a few times, and tell the median."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--hours", type=float, default=3.0)
    options = parser.parse_args()
    episode = programme(round(options.hours * 3_600_000))
    seconds, size = [], 0
    for _ in range(ROUNDS):
        started = time.perf_counter()
        size = len(read_along.render(episode))
        seconds.append(time.perf_counter() - started)
    sentences = sum(len(turn.sentences) for turn in episode.turns)
    print(
        f"{options.hours:g} h, {sentences:,} sentences: {sorted(seconds)[ROUNDS // 2]:.2f} s, "
        f"{size / 1000:.0f} kB"
    )


def programme(lasts_ms: int) -> Episode:
    """Make up an episode that lasts about so long."""
    chance = random.Random(1)  # noqa: S311 - no secret
    turns = tuple(_turns(chance, lasts_ms))
    end_ms = turns[-1].sentences[-1].end_ms
    return Episode(
        slug="night",
        guid="0b7e4d0c-6a55-5f0e-8d3b-1f1f2a3b4c5d",
        title="A long night",
        show="Bay Briefing",
        author="Jo Roe",
        language="en",
        published="2024-02-29",
        source=source_named("https://bay.example/night"),
        duration_ms=end_ms,
        chapters=(ChapterMark(title="A long night", start_ms=0, end_ms=end_ms),),
        turns=turns,
        cues=cues_of(turns),
        credits=(),
        cover=Path("cover.jpg"),
    )


def _turns(chance: random.Random, lasts_ms: int) -> Iterator[Turn]:
    start_ms = number = 0
    while start_ms < lasts_ms:
        sentences = []
        for _ in range(chance.randint(1, 3)):
            sentences.append(_sentence(chance, f"l{number}", start_ms))
            start_ms, number = sentences[-1].end_ms + PAUSE_MS, number + 1
        yield Turn(speaker_id="narrator", speaker="Narrator", sentences=tuple(sentences))


def _sentence(chance: random.Random, line_id: str, start_ms: int) -> Sentence:
    words = chance.choices(WORDS, k=chance.randint(5, 30))
    times = tuple(
        WordTime(offset=len(" ".join(words[:place])) + bool(place), ms=start_ms + WORD_MS * place)
        for place in range(len(words))
    )
    end_ms = start_ms + WORD_MS * len(words)
    text = f"{' '.join(words)}."
    return Sentence(id=line_id, start_ms=start_ms, end_ms=end_ms, text=text, word_times=times)


if __name__ == "__main__":
    main()
