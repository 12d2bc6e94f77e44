"""Choose a voice for every speaker: distinct in the episode, constant in the show.

A voice is chosen by the gender the text gives evidence of (where it gives none, the one less
heard in the episode), by how little it sounds like the voices already in the episode, above all those
right before and after it, by how seldom the show has used it and by how well it is understood. Never
by a person's name, nation or ethnicity: the choice doesn't look at any of them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from quotecast.casting.catalogue import Catalogue
from quotecast.casting.likeness import TOO_ALIKE, likeness
from quotecast.casting.register import Entry
from quotecast.model import NARRATOR_ID, Cast, Gender, Role, Speaker, Voice

Near: TypeAlias = Mapping[str, frozenset[str]]
"""Who is heard right before or after whom, by speaker id."""

# What likeness counts more between voices that are heard one right after the other.
_NEXT_TO: Final = 0.1


def assign(
    speakers: Sequence[Speaker],
    catalogue: Catalogue,
    register: Mapping[str, Entry],
    near: Near = MappingProxyType({}),
    chosen: Mapping[str, str] = MappingProxyType({}),
) -> Cast:
    """Cast the narrator and every speaker; the same input gives the same cast.

    A voice of the register (by speaker id) is kept, unless another speaker of this episode has
    it already, or one so alike that they may be taken for one while another voice is free; one that is
    gone is replaced, and so is, in this episode, one of another gender than a person has settled, while
    one is free. Whoever has no name, and so no place in the register, is cast last: then a second build,
    when all names are in the register, casts as the first one did. `chosen` are voices that a person has
    chosen for this episode, by speaker id: who has one is asked before all others, and everybody else
    keeps the voice they would have, but where it is one of those.
    """
    found = assign(speakers, catalogue, register, near).roles if chosen else {}
    roles = _chosen_roles(speakers, catalogue, chosen)
    here = {speaker.id for speaker in speakers}
    uses = Counter(entry.voice_id for who, entry in register.items() if who not in here)
    kept = {
        speaker.id: voice
        for speaker in speakers
        if speaker.id in register and (voice := voice_in_use(register[speaker.id], catalogue))
    }
    theirs = frozenset(voice.id for who, voice in kept.items() if who in roles)
    taken = [role.voice for role in roles.values()]
    moved = {who for who, role in found.items() if nearest_to(role.voice, taken) >= TOO_ALIKE}

    def rank(who: Speaker) -> tuple[bool, bool, bool]:
        is_kept = who.id in kept and not is_recast(who, kept[who.id])
        return who.id in moved, not is_kept, not who.is_named

    for speaker in sorted(speakers, key=rank):
        if speaker.id in roles:
            continue
        # A voice that isn't registered, as of whom has no name or stands in here for another one, is
        # chosen without the show's other casts: so the same article always gives the same voice.
        is_new = speaker.is_named and speaker.id not in {*kept, *moved}
        seldom = uses if is_new else Counter[str]()
        choice = _Choice(speaker, catalogue, roles, seldom, near, theirs)
        found_role = found.get(speaker.id)
        voice = found_role.voice if found_role else kept.get(speaker.id)
        is_unmoved = found_role is not None and speaker.id not in moved
        if voice is not None and choice.may_keep(voice, is_unmoved=is_unmoved):
            reason = found_role.reason if found_role else register[speaker.id].reason
            roles[speaker.id] = choice.role_of(voice, reason)
        else:
            roles[speaker.id] = choice.role()
    return Cast(roles=roles)


def _chosen_roles(
    speakers: Sequence[Speaker], catalogue: Catalogue, chosen: Mapping[str, str]
) -> dict[str, Role]:
    """Return the narrator's role, and those of whom a person has chosen a voice for."""
    narrator, reason = catalogue.find(catalogue.narrator_id), "the show's narrator"
    assert narrator is not None, "a catalogue always has its narrator"  # noqa: S101
    by_hand = "chosen by hand for this article"
    wanted = catalogue.find(chosen.get(NARRATOR_ID, ""))
    if wanted is not None:
        narrator, reason = wanted, by_hand
    roles = {NARRATOR_ID: Role(speaker_id=NARRATOR_ID, voice=narrator, reason=reason)}
    for speaker in speakers:
        wanted = catalogue.find(chosen.get(speaker.id, ""))
        if wanted is not None and wanted not in [role.voice for role in roles.values()]:
            roles[speaker.id] = Role(speaker_id=speaker.id, voice=wanted, reason=by_hand)
    return roles


def voice_in_use(entry: Entry, catalogue: Catalogue) -> Voice | None:
    """Return the voice that an entry of the register stands for; None where all it names are gone."""
    found = catalogue.find(entry.voice_id)
    return found or (catalogue.find(entry.instead_id) if entry.instead_id else None)


def is_recast(speaker: Speaker, voice: Voice) -> bool:
    """Return whether a person has settled another gender of a speaker than a voice has."""
    return speaker.has_gender_by_hand and voice.gender is not speaker.gender


def nearest_to(voice: Voice, others: Sequence[Voice]) -> float:
    """Return how alike a voice is to the most alike of others; 0 where there are none."""
    return max((likeness(voice, other) for other in others), default=0.0)


@dataclass(frozen=True, slots=True)
class _Choice:
    """The choice of a voice for one speaker, when `roles` have theirs."""

    speaker: Speaker
    catalogue: Catalogue
    roles: Mapping[str, Role]
    uses: Counter[str]
    near: Near
    theirs: frozenset[str] = frozenset()  # voices that people of this episode have in others

    def may_keep(self, voice: Voice, *, is_unmoved: bool = False) -> bool:
        heard = self._heard()
        if voice in heard or self.catalogue.is_silent(voice.id):
            return False
        if is_recast(self.speaker, voice):
            return all(is_recast(self.speaker, other) for other in self._fitting())
        if is_unmoved or nearest_to(voice, heard) < TOO_ALIKE:
            return True  # a voice that a choice sets free moves nobody either
        return all(nearest_to(other, heard) >= TOO_ALIKE for other in self._fitting())

    def role_of(self, voice: Voice, reason: str) -> Role:
        if self.speaker.has_gender_by_hand:  # the register's reason is older
            reason = _reason(self.speaker, voice, self._heard())
        return Role(speaker_id=self.speaker.id, voice=voice, reason=reason)

    def role(self) -> Role:
        heard = self._heard()
        fitting = self._fitting()
        voice = min(fitting, key=self._rank) if fitting else heard[-1]
        return Role(
            speaker_id=self.speaker.id,
            voice=voice,
            reason=_reason(self.speaker, voice, heard),
        )

    def _heard(self) -> list[Voice]:
        return [role.voice for role in self.roles.values()]

    def _fitting(self) -> Sequence[Voice]:
        heard = self._heard()
        free = [voice for voice in self.catalogue.with_variants() if voice not in heard]
        free = [voice for voice in free if voice.id not in self.theirs] or free
        gender = self.speaker.gender
        return [voice for voice in free if gender in (None, voice.gender)] or free

    def _rank(self, voice: Voice) -> tuple[float | str, ...]:
        heard = self._heard()
        nearest = nearest_to(voice, heard)
        is_spare = voice not in self.catalogue.voices
        is_copy = any(_is_shifted(voice, other) for other in heard)
        if nearest >= TOO_ALIKE:
            return (is_copy, 1, nearest, is_spare, voice.id)
        is_variant = is_spare and voice not in self.catalogue.spare
        genders = Counter(other.gender for other in heard)
        neighbours = self.near.get(self.speaker.id, frozenset())
        felt = max(
            likeness(voice, role.voice) + _NEXT_TO * (who in neighbours)
            for who, role in self.roles.items()
        )
        return (
            is_copy,
            0,
            is_variant,
            is_spare,
            genders[voice.gender],
            self.uses[voice.id],
            round(felt, 1),
            voice.word_error_rate,
            voice.id,
        )


def _is_shifted(one: Voice, other: Voice) -> bool:
    """Return whether a voice is another at another pitch or pace."""
    return (one.engine, one.engine_voice) == (other.engine, other.engine_voice)


def _reason(speaker: Speaker, voice: Voice, heard: Sequence[Voice]) -> str:
    gender = {
        Gender.FEMALE: "a female voice",
        Gender.MALE: "a male voice",
        None: "no gender in the text",
    }[speaker.gender]
    evidence = f" ({speaker.gender_evidence})" if speaker.gender_evidence else ""
    nearest = nearest_to(voice, heard)
    clear = "clearly different" if nearest < TOO_ALIKE else "the least alike of those left"
    return f"{gender}{evidence}; {clear}: {nearest:.2f} like the nearest voice in the episode"
