"""Cast the scripts of a show one after the other, and remember at once who got which voice."""

from pathlib import Path

from quotecast.casting.assignment import assign
from quotecast.casting.catalogue import REGISTER_FILE, Catalogue, load_catalogue
from quotecast.casting.register import Entry, Register
from quotecast.model import Cast, Notice, Script


class Casting:
    """Hold the voices of an engine and the show's register, which other runs may write as well.

    The voices are read when they are first needed.
    """

    def __init__(self, voices: Path, engine: str, narrator: str, lock: Path) -> None:
        """Take the show's `voices` folder, the narrator's voice (empty: the usual one), a lock file."""
        self._voices = voices
        self._engine = engine
        self._narrator = narrator
        self._lock = lock
        self._register = Register(voices / REGISTER_FILE, engine)
        self._catalogue: Catalogue | None = None

    def catalogue(self) -> Catalogue:
        """Return the voices.

        Raises:
            SettingsError: a voice file can't be used.
        """
        if self._catalogue is None:
            self._catalogue = load_catalogue(self._engine, self._voices, self._narrator)
        return self._catalogue

    def voice_ids(self) -> dict[str, str]:
        """Return who has which voice by the register, by speaker id.

        Raises:
            SettingsError: the register can't be read.
        """
        self._register.refresh()
        return {who: entry.voice_id for who, entry in self._register.entries.items()}

    def try_out(self, script: Script) -> Cast:
        """Cast a script without remembering it.

        Raises:
            SettingsError: the register or a voice can't be used.
        """
        self._register.refresh()
        return assign(script.speakers, self.catalogue(), self._register.entries)

    def settle(self, script: Script) -> tuple[Cast, tuple[Notice, ...]]:
        """Cast a script for good: whoever has a name is in the register when this returns.

        Raises:
            SettingsError: the register or a voice can't be used.
            OutputError: the register can't be written.
        """
        catalogue = self.catalogue()
        with self._register.locked(self._lock):
            register = self._register.entries
            cast = assign(script.speakers, catalogue, register)
            notices = tuple(
                Notice(
                    kind="voice taken",
                    message=f"{speaker.name} can't have the voice "
                    f"{register[speaker.id].voice_id} in this episode, since somebody else has it: "
                    f"{cast.voice_of(speaker.id).id} speaks instead",
                )
                for speaker in script.speakers
                if speaker.id in register
                and cast.voice_of(speaker.id).id != register[speaker.id].voice_id
            )
            self._register.extend(_entries(script, cast))
        return cast, (*notices, *_language_notices(script, catalogue))


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


def _language_notices(script: Script, catalogue: Catalogue) -> tuple[Notice, ...]:
    spoken = {voice.language.partition("-")[0] for voice in catalogue.voices} - {"und"}
    if not spoken or script.language.partition("-")[0] in spoken:
        return ()
    message = f"no voice speaks the article's language ({script.language})"
    return (Notice(kind="language", message=message),)
