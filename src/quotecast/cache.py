"""Keep takes by their content, so that a second build speaks only what changed.

A take's address is the SHA-256 of all that decides how it sounds: the engine with its version,
the voice, and the spoken text; never where it stands in an episode.
"""

import hashlib
import json
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
            if known["sha256"] != _file_digest(path):
                return None
            frames, rate_hz = int(known["frames"]), int(known["sample_rate_hz"])
            words = tuple(Word(offset=offset, frame=frame) for offset, frame in known["words"])
        except (OSError, ValueError, KeyError, TypeError):
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
            "sha256": _file_digest(take.path),
            "words": [[word.offset, word.frame] for word in take.words],
        }
        content = json.dumps(known, separators=(",", ":")).encode("ascii")
        write_atomically(self.folder / f"{take.digest}.json", content)


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
