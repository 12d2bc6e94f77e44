"""Keep takes by their content, so that a second build speaks only what changed.

A take's address is the SHA-256 of all that decides how it sounds: the engine with its version,
the voice, and the spoken text; never where it stands in an episode.
"""

import hashlib
import json
import wave
from pathlib import Path

from quotecast.files import write_atomically
from quotecast.model import Take, Voice, Word


def take_digest(engine_version: str, voice: Voice, spoken: str) -> str:
    """Return the address of the take of a spoken text, in hexadecimal."""
    content = [
        engine_version,
        voice.engine_voice,
        voice.rate_wpm,
        voice.pitch,
        voice.f0_hz,
        voice.language,
        spoken,
    ]
    text = json.dumps(content, ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


class TakeCache:
    """Hold takes in a folder: the audio as `DIGEST.wav`, what is known of it as `DIGEST.json`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, digest: str) -> Take | None:
        """Return the take of this address, or None where there is none or it is damaged."""
        path = self.folder / f"{digest}.wav"
        try:
            known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            with wave.open(str(path), "rb") as sound:
                frames, rate_hz = sound.getnframes(), sound.getframerate()
                header = path.stat().st_size - frames * sound.getsampwidth()
            if [known["frames"], known["sample_rate_hz"]] != [frames, rate_hz] or header < 0:
                return None
            words = tuple(Word(offset=offset, frame=frame) for offset, frame in known["words"])
        except (OSError, ValueError, KeyError, TypeError, EOFError, wave.Error):
            return None
        return Take(path=path, frames=frames, sample_rate_hz=rate_hz, digest=digest, words=words)

    def keep(self, take: Take) -> None:
        """Write down what is known of a take whose audio lies in the folder.

        Raises:
            OutputError: the file can't be written.
        """
        known = {
            "frames": take.frames,
            "sample_rate_hz": take.sample_rate_hz,
            "words": [[word.offset, word.frame] for word in take.words],
        }
        content = json.dumps(known, separators=(",", ":")).encode("ascii")
        write_atomically(self.folder / f"{take.digest}.json", content)
