"""Readers take what stands before a colon for a speaker: only a speaker may stand there."""

import re
from dataclasses import replace

import pytest
from tests.turns import turn

from quotecast.publishing import srt, txt

READER = re.compile(r"^(?P<speaker>[a-z].+?): (?P<body>.*)", re.IGNORECASE | re.DOTALL)
TEXTS = [
    "One way is plain: pay now.",
    "The plan: close the harbour, and wait.",
    "Jo Roe said: Nobody came.",
    "At 10:30 it rained: hard.",
    "What the town must choose this year, after all that was said in the council: a wall or nothing.",
    "There are three ways, and the first is the one that nobody in the whole town wanted: to pay now.",
    "Nothing here names anybody.",
]


def names(blocks):
    found = (READER.match(" ".join(block)) for block in blocks)
    return {one["speaker"] for one in found if one}


def programme(episode, texts):
    turns = [
        turn(f"l{at}", "Ada Lind" if at == 3 else "Narrator", 300 + 9000 * at, text)
        for at, text in enumerate(texts)
    ]
    return replace(episode, turns=tuple(turns), chapters=episode.chapters[:1], duration_ms=90_000)


@pytest.mark.parametrize("first", TEXTS)
def test_subrip_shows_no_speaker_but_who_speaks(episode, first):
    content = srt.render(programme(episode, [TEXTS[-1], first, *TEXTS])).decode()
    blocks = [block.split("\r\n")[2:] for block in content.strip().split("\r\n\r\n")]
    assert names(blocks) == {"Narrator", "Ada Lind"}
    assert all(len(block) <= 2 for block in blocks)


@pytest.mark.parametrize("first", TEXTS)
def test_plain_transcript_shows_no_speaker_but_who_speaks(episode, first):
    content = txt.render(programme(episode, [TEXTS[-1], first, *TEXTS])).decode()
    assert names([[block] for block in content.strip().split("\n\n")[1:]]) == {
        "Narrator",
        "Ada Lind",
    }
