"""Make other voices of a neural voice: at other pitches, in per cent of the model's own."""

from dataclasses import dataclass, replace
from typing import Final

from quotecast.model import Voice
from quotecast.voicing.neural.speaking import USUAL_PITCH


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitches:
    """The pitches at which a voice sounds like another one, and those at which it sounds well."""

    usual: tuple[int, ...]
    within: range

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return a voice at its other pitches."""
        pitches = (pitch for pitch in self.usual if pitch != voice.pitch)
        return tuple(self._at(voice, pitch) for pitch in pitches)

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return a voice at the pitch that a mark names, None where it wouldn't sound well."""
        is_pitch = mark.isdecimal() and len(mark) <= 3
        return self._at(voice, int(mark)) if is_pitch and int(mark) in self.within else None

    def _at(self, voice: Voice, pitch: int) -> Voice:
        own = voice.pitch or USUAL_PITCH
        return replace(
            voice,
            id=f"{voice.id}~{pitch}",
            pitch=pitch,
            f0_hz=round(voice.f0_hz * pitch / own),
        )


PITCHES: Final = Pitches(usual=(88, 112), within=range(80, 136))
