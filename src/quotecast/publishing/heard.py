"""Read back from a manifest what is heard when: the lines with their voices, and the music."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from quotecast.errors import SourceError
from quotecast.model import MusicRole
from quotecast.publishing.published import MANIFEST_FILE, PublishedEpisode, read_episode

PLOT_FILES: Final = ("plot.svg", "plot.png")
"""Drawings of the sound, which are gone once there is another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardLine:
    """A line as it lies in the programme; `take` is the address of its take.

    `other_voice` is the id of the voice that it was given by hand, and it `says_other_words` by hand.
    """

    id: str
    speaker_id: str
    voice_id: str
    text: str
    spoken: str
    start_ms: int
    end_ms: int
    take: str
    other_voice: str = ""
    says_other_words: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardMusic:
    """A piece of music as it lies in the programme."""

    role: MusicRole
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardEpisode:
    """An episode in its folder, and all that is heard in it; `names` are by speaker id."""

    published: PublishedEpisode
    lines: tuple[HeardLine, ...]
    music: tuple[HeardMusic, ...]
    names: Mapping[str, str]

    def sound(self) -> Path:
        """Return its first sound file.

        Raises:
            SourceError: it isn't there.
        """
        path = self.published.place / self.published.audio[0].path
        if not path.is_file():
            raise SourceError(f"{path} isn't there", "Build the episode again")
        return path


def read_heard(folder: Path) -> HeardEpisode:
    """Return what is heard in the episode of a folder.

    Raises:
        SourceError: there is no episode in it, or its manifest is damaged.
    """
    published = read_episode(folder)
    if published is None or not published.audio:
        raise SourceError(
            f"There is no episode in {folder.absolute()}",
            "Name a folder below output/, or build it first",
        )
    try:
        content = json.loads((folder / MANIFEST_FILE).read_bytes())
        voices = {one["id"]: str(one["voice"]) for one in content["speakers"]}
        return HeardEpisode(
            published=published,
            lines=tuple(_line(one, voices) for one in content["lines"]),
            music=tuple(_music(one) for one in content.get("music", [])),
            names={one["id"]: str(one["name"]) for one in content["speakers"]},
        )
    except (OSError, LookupError, TypeError, ValueError) as error:
        raise SourceError(
            f"{folder / MANIFEST_FILE} is damaged: {error}", "Build the episode again"
        ) from error


def _line(content: Mapping[str, Any], voices: Mapping[str, str]) -> HeardLine:
    return HeardLine(
        id=str(content["id"]),
        speaker_id=str(content["speaker"]),
        voice_id=str(content.get("voice") or voices[content["speaker"]]),
        text=str(content["text"]),
        spoken=str(content["spoken"]),
        start_ms=int(content["start_ms"]),
        end_ms=int(content["end_ms"]),
        take=str(content["take"]),
        other_voice=str(content.get("voice") or ""),
        says_other_words=bool(content.get("says_other_words")),
    )


def _music(content: Mapping[str, Any]) -> HeardMusic:
    return HeardMusic(
        role=MusicRole(content["role"]),
        start_ms=int(content["start_ms"]),
        end_ms=int(content["end_ms"]),
    )
