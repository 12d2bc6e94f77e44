"""Hear voices one after the other: one sound file, and a page that plays each."""

import html
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from quotecast.episode.context import Context
from quotecast.episode.drafted import Draft
from quotecast.episode.speak import say_words
from quotecast.errors import EngineError
from quotecast.files import atomic_path, write_atomically
from quotecast.model import NARRATOR_ID
from quotecast.publishing.one_line import shown

PARAGRAPH: Final = (
    "The council voted on Thursday to close the ferry while engineers inspect the pier. Nobody "
    "expected the talks to last until midnight, let alone to end with an agreement."
)

_GAP_MS: Final = 700
_LEVEL: Final = 0.1  # of full scale, the mean power of each voice
_PEAK: Final = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Who speaks what in which voice, and when in the file."""

    label: str
    voice_id: str
    text: str
    start_ms: int = 0


def voices_to_hear(voice_ids: Sequence[str]) -> tuple[Heard, ...]:
    """Return the same paragraph for each voice."""
    return tuple(Heard(label=voice, voice_id=voice, text=PARAGRAPH) for voice in voice_ids)


def roles_to_hear(draft: Draft, context: Context) -> tuple[Heard, ...]:
    """Return the first line of each role of a draft's script.

    Raises:
        SettingsError: the register or a voice can't be used.
    """
    script = draft.script
    cast = context.casting.preview(script, draft.chosen_voices).cast
    names = {NARRATOR_ID: "narrator"} | {one.id: one.name for one in script.speakers}
    first: dict[str, str] = {}
    for line in script.lines():
        first.setdefault(line.speaker_id, line.text)
    return tuple(
        Heard(label=names[who], voice_id=cast.voice_of(who).id, text=text)
        for who, text in first.items()
    )


def audition(
    wanted: Sequence[Heard],
    context: Context,
    path: Path,
    tell: Callable[[Heard], None] = lambda _: None,
) -> tuple[Heard, ...]:
    """Have all speak into one WAV file, equally loud, with a page beside it; return when each starts.

    `tell` is called before each one speaks.

    Raises:
        QuotecastError: a voice can't speak, or a file can't be written.
    """
    import numpy as np  # noqa: PLC0415 - the other commands don't need it

    parts: list[Any] = []
    heard: list[Heard] = []
    rate_hz = frames = 0
    for one in wanted:
        tell(one)
        take, _ = say_words(one.text, context, one.voice_id)
        with wave.open(str(take)) as stream:
            content, own_hz = stream.readframes(stream.getnframes()), stream.getframerate()
        if rate_hz not in (0, own_hz):
            raise EngineError(
                f"The voice {one.voice_id} has {own_hz} Hz, and those before it {rate_hz} Hz",
                "Set the same sample_rate_hz for all engines in show.toml",
            )
        rate_hz = own_hz
        samples = np.frombuffer(content, "<i2").astype(np.float32) / np.float32(32768)
        power = float(np.sqrt(np.mean(samples**2)))
        peak = float(np.abs(samples).max(initial=0.0))
        gain = min(_LEVEL / max(power, 1e-6), _PEAK / max(peak, 1e-6))
        heard.append(replace(one, start_ms=frames * 1000 // rate_hz))
        gap = np.zeros(rate_hz * _GAP_MS // 1000, np.float32)
        parts += (samples * np.float32(gain), gap)
        frames += len(samples) + len(gap)
    sound = np.rint(np.concatenate(parts) * 32767).astype("<i2").tobytes()
    # `wave` trips over its leavings where it can't open a path.
    with atomic_path(path) as temporary, temporary.open("wb") as file, wave.open(file) as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(rate_hz)
        target.writeframes(sound)
    write_atomically(path.with_suffix(".html"), _page(heard, path.name).encode("utf-8"))
    return tuple(heard)


def _voice(one: Heard) -> str:
    return "" if one.label == one.voice_id else f" ({one.voice_id})"


def _page(heard: Sequence[Heard], sound: str) -> str:
    ends = [str(one.start_ms / 1000) for one in heard[1:]] + [""]
    rows = "\n".join(
        f"<li><p><strong>{html.escape(one.label)}</strong>{html.escape(_voice(one))}: "
        f"{html.escape(shown(one.text, ''))}</p><audio controls preload=none "
        f'src="{html.escape(sound)}#t={one.start_ms / 1000},{end}"></audio></li>'
        for one, end in zip(heard, ends, strict=True)
    )
    return (
        '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Voices</title>\n'
        f"<h1>Voices</h1>\n<ol>\n{rows}\n</ol>\n</html>\n"
    )
