"""Make other voices of one by its pitch, on a scale on which each step multiplies the frequency."""

from dataclasses import dataclass, replace

from quotecast.model import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchScale:
    """An engine's scale of pitch from 0 to `highest`.

    `step` is what one step multiplies the fundamental frequency by. `shifts` are the steps at which a
    voice sounds like another one, `within` the range in which it still sounds like a voice.
    """

    step: float
    shifts: tuple[int, ...]
    within: range
    highest: int = 99

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return a voice at its other pitches."""
        pitches = (voice.pitch + shift for shift in self.shifts)
        return tuple(self._at(voice, pitch) for pitch in pitches if pitch in self.within)

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return a voice at the pitch that a mark names, None where the scale has no such pitch."""
        is_pitch = mark.isdecimal() and len(mark) <= len(str(self.highest))
        return self._at(voice, int(mark)) if is_pitch else None

    def _at(self, voice: Voice, pitch: int) -> Voice:
        f0_hz = round(voice.f0_hz * self.step ** (pitch - voice.pitch))
        return replace(voice, id=f"{voice.id}~{pitch}", pitch=pitch, f0_hz=f0_hz)


# One step of espeak's scale, taken from two voices that were measured at two pitches each.
ESPEAK_SCALE = PitchScale(step=1.0102, shifts=(-24, -12, 12, 24), within=range(10, 96))
