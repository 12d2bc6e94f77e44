"""Choose a voice for every speaker: distinct in the episode, constant in the show.

A voice is chosen by the gender the text gives evidence of (where it gives none, the one less
heard in the episode), by how clearly it differs from the voices already in the episode, by how
seldom the show has used it and by how well it is understood. Never by a person's name, nation
or ethnicity: the choice doesn't look at any of them.

`Casting` casts the scripts of a show one after the other, and remembers at once who got which voice.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from types import MappingProxyType

from quotecast.casting.catalogue import (
    REGISTER_FILE,
    Catalogue,
    VoiceMaker,
    load_catalogue,
)
from quotecast.casting.register import Entry, Register
from quotecast.errors import SettingsError
from quotecast.model import NARRATOR_ID, Cast, Gender, Notice, Role, Script, Speaker, Voice

# Semitones (or what is worth as much) between two voices that nobody confuses.
CLEARLY_DIFFERENT = 4.0
_OTHER_TIMBRE = 2.0
_WPM_PER_SEMITONE = 10.0


def assign(
    speakers: Sequence[Speaker], catalogue: Catalogue, register: Mapping[str, Entry]
) -> Cast:
    """Cast the narrator and every speaker; the same input gives the same cast.

    A voice of the register (by speaker id) is kept, unless another speaker of this episode has
    it already. Whoever has no name, and so no place in the register, is cast last: then a second
    build, when all names are in the register, casts as the first one did.

    Raises:
        SettingsError: the register names a voice that isn't there.
    """
    narrator = catalogue.find(catalogue.narrator_id)
    assert narrator is not None, "a catalogue always has its narrator"  # noqa: S101
    roles = {
        NARRATOR_ID: Role(speaker_id=NARRATOR_ID, voice=narrator, reason="the show's narrator")
    }
    here = {speaker.id for speaker in speakers}
    uses = Counter(entry.voice_id for who, entry in register.items() if who not in here)
    for speaker in sorted(speakers, key=lambda who: (who.id not in register, not who.is_named)):
        heard = [role.voice for role in roles.values()]
        kept = _registered(speaker, catalogue, register, heard)
        # Who has no name is never registered: the show's other casts don't count then, so that
        # the same article always gives the same voice.
        seldom = uses if speaker.is_named else Counter[str]()
        roles[speaker.id] = kept or _newly_cast(speaker, catalogue, seldom, heard)
    return Cast(roles=roles)


def distance(one: Voice, other: Voice) -> float:
    """Say how differently two voices sound, in semitones or what is worth as much."""
    pitch = abs(12 * log2(one.f0_hz / other.f0_hz))
    timbre = 0.0 if one.engine_voice == other.engine_voice else _OTHER_TIMBRE
    return pitch + timbre + abs(one.rate_wpm - other.rate_wpm) / _WPM_PER_SEMITONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A cast for good; `voices` are those of the register, by the ids of the speakers heard."""

    cast: Cast
    voices: Mapping[str, str]
    notices: tuple[Notice, ...]


class Casting:
    """The voices of an engine and the show's register, which other runs may write as well.

    The voices are read when they are first needed. `folder` holds the show's own, `maker` makes
    variants of the engine's, `narrator` is the id of a voice (empty: the usual one), `lock` a file.
    """

    def __init__(
        self, folder: Path, *, engine: str, maker: VoiceMaker, narrator: str, lock: Path
    ) -> None:
        self._folder = folder
        self._engine = engine
        self._maker = maker
        self._narrator = narrator
        self._lock = lock
        self._register = Register(folder / REGISTER_FILE, engine)
        self._catalogue: Catalogue | None = None

    def catalogue(self) -> Catalogue:
        """Return the voices.

        Raises:
            SettingsError: a voice file can't be used.
        """
        if self._catalogue is None:
            self._catalogue = load_catalogue(
                self._engine, self._maker, self._folder, self._narrator
            )
        return self._catalogue

    def voice_ids(self) -> dict[str, str]:
        """Return who has which voice by the register, by speaker id.

        Raises:
            SettingsError: the register can't be read.
        """
        self._register.refresh()
        return {who: entry.voice_id for who, entry in self._register.entries.items()}

    def try_out(self, script: Script, chosen: Mapping[str, str] = MappingProxyType({})) -> Cast:
        """Cast a script without remembering it; `chosen` are the voices that a person has chosen.

        Raises:
            SettingsError: the register or a voice can't be used.
        """
        self._register.refresh()
        return self._assigned(script, chosen)

    def settle(
        self, script: Script, chosen: Mapping[str, str] = MappingProxyType({})
    ) -> Settlement:
        """Cast a script for good: whoever has a name is in the register when this returns.

        `chosen` are the ids of voices that a person has chosen in this script, by speaker id; they go
        before the register, where what they were stays for other episodes.

        Raises:
            SettingsError: the register or a voice can't be used.
            OutputError: the register can't be written.
        """
        catalogue = self.catalogue()
        with self._register.locked(self._lock):
            register = self._register.entries
            cast = self._assigned(script, chosen)
            notices = tuple(
                Notice(
                    kind="voice taken",
                    message=f"{speaker.name} can't have the voice "
                    f"{register[speaker.id].voice_id} in this episode, since somebody else has it: "
                    f"{cast.voice_of(speaker.id).id} speaks instead",
                )
                for speaker in script.speakers
                if speaker.id in register
                and speaker.id not in chosen
                and cast.voice_of(speaker.id).id != register[speaker.id].voice_id
            )
            self._register.extend(_entries(script, cast))
            register = self._register.entries
        heard = (speaker.id for speaker in script.speakers)
        return Settlement(
            cast=cast,
            voices={who: register[who].voice_id for who in heard if who in register},
            notices=(
                *notices,
                *_chosen_notices(script, cast, chosen),
                *_language_notices(script, catalogue),
            ),
        )

    def _assigned(self, script: Script, chosen: Mapping[str, str]) -> Cast:
        catalogue = self.catalogue()
        by_hand = {
            who: Entry(name=who, voice_id=voice, reason="chosen by hand for this article")
            for who, voice in chosen.items()
            if catalogue.find(voice) is not None
        }
        # Who was chosen a voice has it before anybody else may.
        speakers = sorted(script.speakers, key=lambda speaker: speaker.id not in by_hand)
        return assign(speakers, catalogue, {**self._register.entries, **by_hand})


def _registered(
    speaker: Speaker, catalogue: Catalogue, register: Mapping[str, Entry], heard: Sequence[Voice]
) -> Role | None:
    entry = register.get(speaker.id)
    if entry is None:
        return None
    voice = catalogue.find(entry.voice_id)
    if voice is None:
        raise SettingsError(
            f"The cast register gives {speaker.name} the voice {entry.voice_id!r}, which isn't there",
            f"Choose another voice in voices/cast.toml, or put back voices/{entry.voice_id}.toml",
        )
    return None if voice in heard else Role(speaker_id=speaker.id, voice=voice, reason=entry.reason)


def _newly_cast(
    speaker: Speaker, catalogue: Catalogue, uses: Counter[str], heard: Sequence[Voice]
) -> Role:
    free = [voice for voice in catalogue.with_variants() if voice not in heard]
    gender = speaker.gender
    fitting = [voice for voice in free if gender in (None, voice.gender)] or free
    own = {voice.id for voice in catalogue.voices}

    genders = Counter(voice.gender for voice in heard)

    def rank(voice: Voice) -> tuple[float | str, ...]:
        nearest = min(distance(voice, other) for other in heard)
        if nearest < CLEARLY_DIFFERENT:
            return (1, -nearest, voice.id)
        heard_more = genders[voice.gender]
        variant = voice.id not in own
        return (0, heard_more, uses[voice.id], variant, voice.word_error_rate, voice.id)

    voice = min(fitting, key=rank) if fitting else heard[-1]
    nearest = min(distance(voice, other) for other in heard)
    return Role(speaker_id=speaker.id, voice=voice, reason=_reason(speaker, nearest))


def _reason(speaker: Speaker, nearest: float) -> str:
    gender = {
        Gender.FEMALE: "a female voice",
        Gender.MALE: "a male voice",
        None: "no gender in the text",
    }[speaker.gender]
    evidence = f" ({speaker.gender_evidence})" if speaker.gender_evidence else ""
    clear = "clearly different" if nearest >= CLEARLY_DIFFERENT else "the most different left"
    return (
        f"{gender}{evidence}; {clear}: {nearest:.1f} from the nearest voice in the episode "
        "(semitones, timbre and rate together)"
    )


def _entries(script: Script, cast: Cast) -> dict[str, Entry]:
    return {
        speaker.id: Entry(
            name=speaker.name,
            voice_id=cast.voice_of(speaker.id).id,
            reason=cast.roles[speaker.id].reason,
        )
        for speaker in script.speakers
        if speaker.is_named
    }


def _chosen_notices(script: Script, cast: Cast, chosen: Mapping[str, str]) -> Iterator[Notice]:
    for speaker in script.speakers:
        wanted, given = chosen.get(speaker.id), cast.voice_of(speaker.id).id
        if wanted is not None and wanted != given:
            message = (
                f"{speaker.name} can't have the voice {wanted} that was chosen by hand, since it isn't "
                f"there or somebody else in this episode has it: {given} speaks instead"
            )
            yield Notice(kind="voice taken", message=message)


def _language_notices(script: Script, catalogue: Catalogue) -> tuple[Notice, ...]:
    spoken = {voice.language.partition("-")[0] for voice in catalogue.voices} - {"und"}
    if not spoken or script.language.partition("-")[0] in spoken:
        return ()
    message = f"no voice speaks the article's language ({script.language})"
    return (Notice(kind="language", message=message),)
