"""Cast the scripts of a show one after the other, and remember at once who got which voice."""

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from quotecast.casting.assignment import assign, is_recast, voice_in_use
from quotecast.casting.catalogue import (
    REGISTER_FILE,
    CastList,
    Catalogue,
    Shelf,
    VoiceMaker,
    load_catalogue,
)
from quotecast.casting.in_language import in_language, language_notices
from quotecast.casting.likeness import alike_notices, neighbours
from quotecast.casting.register import Entry, Register
from quotecast.model import NARRATOR_ID, SCRIPT_SUFFIX, Cast, Gender, Notice, Script, Voice

RECAST: Final = "recast"
"""The kind of a notice of who has another voice in an episode than in the show, since a person has settled it."""

_LISTED = 6

NOBODY: Final[Mapping[str, str]] = MappingProxyType({})
"""The voices that a person has chosen, where none are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A cast for good; `voices` are those of the register, by the ids of the speakers heard."""

    cast: Cast
    voices: Mapping[str, str]
    notices: tuple[Notice, ...]


class Casting:
    """The voices of a cast and the show's register, which other runs may write as well.

    The voices are read when they are first needed. The shelf's `show` holds the show's own, `maker` makes
    variants of voices, `narrator` is the id of a voice (empty: the usual one), `lock` a file.
    """

    def __init__(
        self, cast: CastList, shelf: Shelf, *, maker: VoiceMaker, narrator: str, lock: Path
    ) -> None:
        self._cast = cast
        self._shelf = shelf
        self._maker = maker
        self._narrator = narrator
        self._lock = lock
        folder = shelf.show or Path()
        self._register = Register(folder / REGISTER_FILE, cast.name)
        self._catalogue: Catalogue | None = None

    def catalogue(self) -> Catalogue:
        """Return the voices.

        Raises:
            SettingsError: a voice file can't be used.
            EngineMissingError: the narrator of a cast isn't installed.
        """
        if self._catalogue is None:
            self._catalogue = load_catalogue(self._cast, self._maker, self._shelf, self._narrator)
        return self._catalogue

    def voice_ids(self) -> dict[str, str]:
        """Return who has which voice by the register, by speaker id.

        Raises:
            SettingsError: the register can't be read.
        """
        self._register.refresh()
        return self._in_use(self._register.entries)

    def preview(
        self, script: Script, chosen: Mapping[str, str] = NOBODY, source: str = ""
    ) -> Settlement:
        """Cast a script without remembering it, and give the notices as well.

        `source` is what the commands in the notices name: the article, as it is typed in the show's folder.

        Raises:
            SettingsError: the register or a voice can't be used.
        """
        self._register.refresh()
        return self._settled(script, self._register.entries, chosen, source)

    def settle(
        self, script: Script, chosen: Mapping[str, str] = NOBODY, source: str = ""
    ) -> Settlement:
        """Cast a script for good: whoever has a name is in the register when this returns.

        `chosen` are the ids of voices that a person has chosen in this script, by speaker id; they go
        before the register, where what they were stays for other episodes. `source` is what the
        commands in the notices name: the article, as it is typed in the show's folder.

        Raises:
            SettingsError: the register or a voice can't be used.
            OutputError: the register can't be written.
        """
        catalogue = in_language(self.catalogue(), script.language)
        with self._register.locked(self._lock):
            register = self._register.entries
            settled = self._settled(script, register, chosen, source)
            self._register.extend(_entries(script, settled.cast, register, catalogue))
            in_use = self._in_use(self._register.entries)
        heard = (speaker.id for speaker in script.speakers)
        return replace(settled, voices={who: in_use[who] for who in heard if who in in_use})

    def _settled(
        self,
        script: Script,
        register: Mapping[str, Entry],
        chosen: Mapping[str, str],
        source: str,
    ) -> Settlement:
        catalogue = in_language(self.catalogue(), script.language)
        heard = {NARRATOR_ID} | {one.id for one in script.speakers}
        # A brief, or a shortened article, has lost some whose voices were chosen.
        chosen = {who: voice for who, voice in chosen.items() if who in heard}
        cast = assign(script.speakers, catalogue, register, neighbours(script), chosen)
        of_register = {who: entry for who, entry in register.items() if who not in chosen}
        notices = (
            *_register_notices(script, cast, of_register, catalogue),
            *_chosen_notices(script, cast, chosen, self.catalogue()),
            *_cast_notices(self._cast, cast, catalogue, script),
            *alike_notices(script, cast),
            *_evidence_notices(script, chosen, source),
            *(() if NARRATOR_ID in chosen else language_notices(script, cast, self.catalogue())),
        )
        return Settlement(cast=cast, voices={}, notices=notices)

    def _in_use(self, register: Mapping[str, Entry]) -> dict[str, str]:
        found = {who: voice_in_use(entry, self.catalogue()) for who, entry in register.items()}
        return {who: voice.id if voice else register[who].voice_id for who, voice in found.items()}


def _entries(
    script: Script, cast: Cast, register: Mapping[str, Entry], catalogue: Catalogue
) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for speaker in script.speakers:
        known = register.get(speaker.id)
        voice_id = cast.voice_of(speaker.id).id
        is_gone = known is not None and voice_in_use(known, catalogue) is None
        if speaker.is_named:
            entries[speaker.id] = Entry(
                name=speaker.name,
                voice_id=voice_id,
                reason=cast.roles[speaker.id].reason,
                instead_id=voice_id if is_gone else "",
            )
    return entries


def _chosen_notices(
    script: Script, cast: Cast, chosen: Mapping[str, str], catalogue: Catalogue
) -> Iterator[Notice]:
    names = {NARRATOR_ID: "the narrator"} | {one.id: one.name for one in script.speakers}
    owners = {role.voice.id: names.get(who, "somebody else") for who, role in cast.roles.items()}
    for who, wanted in chosen.items():
        given = cast.voice_of(who).id
        if wanted != given:
            is_there = catalogue.find(wanted) is not None
            owner = owners.get(wanted, "somebody else")
            why = f"{owner} has it in this episode" if is_there else "it isn't there"
            message = (
                f"{names[who]} can't have the voice {wanted} that was chosen by hand, since {why}: "
                f"{given} speaks instead; list the voices with quotecast voices list"
            )
            yield Notice(kind="voice taken", message=message)


def _evidence_notices(script: Script, chosen: Mapping[str, str], source: str) -> Iterator[Notice]:
    """Give a notice of who has a voice though the text doesn't tell whether of a woman or of a man."""
    speakers = [one for one in script.speakers if one.id not in chosen]
    unknown = [one for one in speakers if one.gender is None]
    guessed = [one for one in speakers if one.gender is not None and one.gender_is_guess]
    for people, why in (
        (unknown, "nothing in the text tells"),
        (guessed, "a first name only hints"),
    ):
        if people:
            names = ", ".join(one.name for one in people[:_LISTED])
            listed = names + (" …" if len(people) > _LISTED else "")
            gender = people[0].gender or Gender.FEMALE
            how = (
                f"choose a voice behind the cue: @{people[0].name} [[voice NAME]]"
                if source.endswith(SCRIPT_SUFFIX)  # one that no article stands behind
                else f"settle it with quotecast cast {shlex.quote(source) if source else 'FILE'} "
                f'--gender "{people[0].name}={gender}"'
            )
            how += "" if source else ", with the file of the article"
            message = f"{why} whether a woman or a man speaks: {listed}; {how}"
            yield Notice(kind="cast without evidence", message=message)


def _register_notices(
    script: Script, cast: Cast, register: Mapping[str, Entry], catalogue: Catalogue
) -> Iterator[Notice]:
    for speaker in script.speakers:
        entry = register.get(speaker.id)
        voice = cast.voice_of(speaker.id)
        if entry is None or voice.id == entry.voice_id:
            continue
        in_use = voice_in_use(entry, catalogue)
        if in_use is not None and is_recast(speaker, in_use):
            message = (
                f"{speaker.name} has the voice {in_use.id} in this show; {voice.id} speaks in this episode, "
                f"since the gender was settled by hand: for every episode write it into voices/{REGISTER_FILE}"
            )
            yield Notice(kind=RECAST, message=message)
        elif catalogue.find(entry.voice_id) is None:
            message = (
                f"the voice {entry.voice_id} of {speaker.name} isn't there: {voice.id} speaks until "
                f"it is there again; put it back, or choose another in voices/{REGISTER_FILE}"
            )
            yield Notice(kind="voice gone", message=message)
        else:
            is_silent = catalogue.is_silent(entry.voice_id)
            why = (
                "it is of another language" if is_silent else "somebody else has it or one like it"
            )
            message = (
                f"{speaker.name} can't have the voice {entry.voice_id} in this episode, since {why}: "
                f"{voice.id} speaks instead"
            )
            yield Notice(kind="voice taken", message=message)


def _cast_notices(
    cast_list: CastList, cast: Cast, catalogue: Catalogue, script: Script
) -> Iterator[Notice]:
    if catalogue.missing:
        names = _listed(catalogue.missing)
        message = (
            f"{len(catalogue.missing)} voices of the cast {cast_list.name} aren't installed ({names}): "
            "pip install 'quotecast[neural,voices]', or quotecast voices install"
        )
        yield Notice(kind="voices missing", message=message)
    left = {voice.id for voice in catalogue.spare}
    spare = [one for one in script.speakers if cast.voice_of(one.id).id.partition("~")[0] in left]
    if spare:
        names = ", ".join(one.name for one in spare[:_LISTED])
        message = f"the voices of the cast {cast_list.name} are all taken: {cast_list.spare} speaks for {names}"
        yield Notice(kind="voices used up", message=message)


def _listed(voices: tuple[Voice, ...]) -> str:
    names = ", ".join(voice.id for voice in voices[:_LISTED])
    return names if len(voices) <= _LISTED else f"{names} …"
