"""Who speaks: voices, and the cast that gives every speaker one."""

from collections.abc import Mapping
from dataclasses import dataclass

from quotecast.model.article import Gender


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Describe one voice of an engine.

    `engine_voice` is the engine's own name for it, `rate_wpm` words a minute, `pitch` 0 to 99
    on the engine's scale, `f0_hz` the measured median of the fundamental frequency (how high
    it sounds), `word_error_rate` the share of words (0 to 1) that a machine listener gets wrong,
    `licence` an SPDX expression or a sentence.
    """

    id: str
    engine: str
    engine_voice: str
    language: str
    gender: Gender
    rate_wpm: int
    pitch: int
    f0_hz: int
    word_error_rate: float
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Give one speaker a voice, with the reason for the choice."""

    speaker_id: str
    voice: Voice
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Hold the roles of one episode, by speaker id; the narrator's is always there."""

    roles: Mapping[str, Role]

    def voice_of(self, speaker_id: str) -> Voice:
        """Return the voice of a speaker.

        Raises:
            KeyError: nobody was cast for this speaker.
        """
        return self.roles[speaker_id].voice
