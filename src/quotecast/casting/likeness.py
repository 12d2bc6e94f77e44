"""Say how alike two voices sound, from 0 to 1: as a speaker recogniser hears it, where both were measured.

The same voice in another sentence is .91 to .94; below .80 nobody takes two voices for one. What was not
measured is guessed from how high the voices are, which is a poor measure of a voice.
"""

import base64
import binascii
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from math import log2, sqrt
from operator import mul
from typing import Final

from quotecast.errors import SettingsError
from quotecast.model import NARRATOR_ID, Cast, Notice, Script, Voice

TOO_ALIKE: Final = 0.85
"""From here on two people of an episode may be taken for one."""

_OTHER_TIMBRE: Final = 2.0
_WPM_PER_SEMITONE: Final = 10.0
_LIKENESS_PER_SEMITONE: Final = 0.05
# A voice at another pitch or rate is still that voice: less so only by a little.
_SHIFTED_PER_SEMITONE: Final = 0.01


def likeness(one: Voice, other: Voice) -> float:
    """Return how alike two voices sound; 1 is the same.

    Raises:
        SettingsError: what a voice file says of its sound can't be read.
    """
    apart = _semitones(one, other)
    if one.embedding and one.embedding == other.embedding:
        return max(TOO_ALIKE, 1 - _SHIFTED_PER_SEMITONE * apart)
    if one.embedding and other.embedding:
        return _heard_alike(one, other)
    return max(0.0, 1 - _LIKENESS_PER_SEMITONE * apart)


def neighbours(script: Script) -> Mapping[str, frozenset[str]]:
    """Return who is heard right before or after whom, by speaker id, the narrator included."""
    near: dict[str, set[str]] = {NARRATOR_ID: set()}
    before = ""
    for line in script.lines():
        here = line.speaker_id
        if before and before != here:
            near.setdefault(here, set()).add(before)
            near.setdefault(before, set()).add(here)
        before = here
    return {who: frozenset(others) for who, others in near.items()}


def alike_notices(script: Script, cast: Cast) -> Iterator[Notice]:
    """Give a notice of each two people of an episode whose voices may be taken for one."""
    names = {NARRATOR_ID: "the narrator"} | {one.id: one.name for one in script.speakers}
    for one, other in combinations(cast.roles.values(), 2):
        alike = likeness(one.voice, other.voice)
        if alike >= TOO_ALIKE:
            message = (
                f"{names[one.speaker_id]} ({one.voice.id}) and {names[other.speaker_id]} "
                f"({other.voice.id}) may be taken for one: their voices are {alike:.2f} alike; install "
                "more voices, or choose others in voices/cast.toml"
            )
            yield Notice(kind="voices alike", message=message)


def _semitones(one: Voice, other: Voice) -> float:
    """Return how far two voices are from each other in semitones, or what is worth as much."""
    pitch = abs(12 * log2(max(one.f0_hz, 1) / max(other.f0_hz, 1)))
    timbre = 0.0 if one.engine_voice == other.engine_voice else _OTHER_TIMBRE
    return pitch + timbre + abs(one.rate_wpm - other.rate_wpm) / _WPM_PER_SEMITONE


def _heard_alike(one: Voice, other: Voice) -> float:
    for voice in (one, other):
        try:
            _decoded(voice.embedding)
        except (binascii.Error, ValueError) as error:
            raise SettingsError(
                f"The voice {voice.id} has an embedding that isn't one: {error}",
                f"Measure it again: quotecast voices measure {voice.id}",
            ) from error
    return _cosine(one.embedding, other.embedding)


@lru_cache(maxsize=1024)
def _decoded(embedding: str) -> tuple[int, ...]:
    figures = tuple(base64.b64decode(embedding, validate=True))
    if len(figures) != 256 or not any(figures):
        raise ValueError("it has not 256 figures")
    return figures


@lru_cache(maxsize=16384)
def _cosine(one: str, other: str) -> float:
    """Return the cosine of two embeddings; voices at other pitches share theirs, so pairs are few."""
    a, b = _decoded(one), _decoded(other)
    product: int = sum(map(mul, a, b))
    return product / sqrt(_square(one) * _square(other))


@lru_cache(maxsize=1024)
def _square(embedding: str) -> int:
    figures = _decoded(embedding)
    return sum(map(mul, figures, figures))
