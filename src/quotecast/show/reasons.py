"""Why a line had to be spoken, by what the episode's earlier manifest knows of its lines."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

_ALIKE = 0.5  # share of words in common from which a line counts as an earlier one changed


class Reason(StrEnum):
    """Name why there is no take for a line."""

    FIRST = "the episode is new"
    NEW = "the line is new"
    TEXT = "its text has changed"
    SAID = "how it is said has changed"
    VOICE = "its voice, pace, pronunciation or engine has changed"
    FORCED = "all lines were to be spoken anew"
    LOST = "its take was damaged or is not in the cache any more"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierLines:
    """What an earlier build said: the spoken texts by speaker, the written ones, and the takes' addresses."""

    spoken: Mapping[str, frozenset[str]]
    takes: frozenset[str]
    written: frozenset[tuple[str, str]] = frozenset()  # with who says them

    def reason_for(self, speaker_id: str, spoken: str, digest: str, text: str = "") -> Reason:
        """Return why the take of a line, with this address, had to be made; `text` is as it is written."""
        if not self.takes:
            return Reason.FIRST
        if digest in self.takes:
            return Reason.LOST
        if any(spoken in texts for texts in self.spoken.values()):
            return Reason.VOICE
        if (speaker_id, text) in self.written:
            return Reason.SAID
        words = set(spoken.split())
        earlier = self.spoken.get(speaker_id, frozenset())
        is_alike = any(_alike(words, set(text.split())) for text in earlier)
        return Reason.TEXT if is_alike else Reason.NEW


def _alike(words: set[str], others: set[str]) -> bool:
    return len(words & others) >= _ALIKE * len(words | others)


def earlier_lines(manifest: Path) -> EarlierLines:
    """Read an episode's manifest; one that isn't there, or is damaged, tells of nothing."""
    spoken: dict[str, set[str]] = {}
    takes, written = set(), set()
    try:
        lines: list[Mapping[str, Any]] = json.loads(manifest.read_bytes())["lines"]
        for line in lines:
            spoken.setdefault(str(line["speaker"]), set()).add(str(line["spoken"]))
            takes.add(str(line["take"]))
            written.add((str(line["speaker"]), str(line.get("text"))))
    except (OSError, ValueError, KeyError, TypeError):
        return EarlierLines(spoken={}, takes=frozenset())
    return EarlierLines(
        spoken={who: frozenset(texts) for who, texts in spoken.items()},
        takes=frozenset(takes),
        written=frozenset(written),
    )
