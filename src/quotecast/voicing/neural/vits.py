"""Speak with a VITS model as Piper trains and exports them; its JSON names its signs.

What goes in: sign numbers, each followed by a blank; how much noise, how slow; who of its speakers.
How long each sign lasts is in the model itself: the value of its one Ceil operator, in hops.
"""

import json
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final

import numpy as np

from quotecast.errors import EngineError, EngineMissingError, SettingsError
from quotecast.voicing.neural.kept import KeptModel
from quotecast.voicing.neural.onnx_file import (
    NOISE,
    Graph,
    draws_noise,
    read_graph,
    with_noise_given,
    with_outputs,
)
from quotecast.voicing.neural.phonemes import Sounded
from quotecast.voicing.neural.session import open_session, run
from quotecast.voicing.neural.sound import ModelSpeech, speech_of

# Longer pieces take more memory: 130 signs are about 6 s, and 390 MB in all.
MOST_SIGNS: Final = 130

_FIRST, _BLANK, _LAST, _SPACE = "^", "_", "$", " "
_ESPEAK: Final = "espeak"
_NOISE_FRAMES: Final = 4096
_MOST_NOISE_FRAMES: Final = 1 << 16
_CHANNELS: Final = 192
_HINT: Final = "Install the voice again, or another one"
# Signs that some models lack, and what is nearest to them.
_NEAREST: Final = {"ɡ": "g", "g": "ɡ", "ɹ": "r", "r": "ɹ", "ɚ": "əɹ", "ɝ": "ɜɹ", "ᵻ": "ɪ", "ɐ": "ə"}


class VitsModel:
    """Hold one opened model. `speakers` are the names of its voices, none where it has one voice.

    `content` is asked for only where it isn't `kept` as onnxruntime wants it.

    Raises:
        EngineError: it isn't a model of this kind.
        EngineMissingError: onnxruntime isn't installed.
    """

    most_signs = MOST_SIGNS

    def __init__(
        self,
        content: Callable[[], bytes],
        config: bytes,
        *,
        device: str = "cpu",
        kept: KeptModel | None = None,
    ) -> None:
        known = _read_config(config)
        self.sample_rate_hz: int = known["audio"]["sample_rate"]
        self.espeak_voice: str = known["espeak"]["voice"]
        self.speakers: Mapping[str, int] = known.get("speaker_id_map") or {}
        self._several: bool = known.get("num_speakers", 1) > 1
        self._ids: Mapping[str, Sequence[int]] = known["phoneme_id_map"]
        graph, self._session = self._opened(content, device, kept)
        inputs = [one.name for one in self._session.get_inputs()]
        self._noise_names = sorted(name for name in inputs if name.startswith(NOISE))
        inference = known.get("inference", {})
        self._noise, self._noise_of_lengths = (
            (0.0, 0.0)  # what it draws would differ from take to take
            if draws_noise(graph)
            else (float(inference.get("noise_scale", 0.667)), float(inference.get("noise_w", 0.8)))
        )
        self._usual_length = float(inference.get("length_scale", 1.0))
        self._hop = 0

    def _opened(
        self, content: Callable[[], bytes], device: str, kept: KeptModel | None
    ) -> tuple[Graph, Any]:
        ready = kept.content() if kept is not None else None
        if ready is not None:
            with suppress(EngineError):
                return read_graph(ready), open_session(ready, device=device, is_ready=True)
        original = content()
        graph = read_graph(original)
        model = _with_durations(original, graph, is_several=self._several)
        return graph, open_session(model, device=device, kept=kept)

    def speaker(self, name: str) -> int:
        """Return the number of a speaker.

        Raises:
            EngineMissingError: the model hasn't got this one.
        """
        if name in self.speakers:
            return self.speakers[name]
        if not name or (self._several and name.isdecimal()):
            return int(name or 0)
        raise EngineMissingError(
            f"The model has no speaker {name!r}", f"Choose one of {', '.join(self.speakers) or '0'}"
        )

    def say(self, words: Sequence[Sounded], speaker: str, speed: float) -> ModelSpeech:
        """Say words at a speed, 1.0 being the model's own.

        Raises:
            EngineError: the model fails, or gives less or more than it says.
            EngineMissingError: it hasn't got this speaker.
            SettingsError: it lacks a sign.
        """
        row, places = self._row(words)
        feed: dict[str, Any] = {
            "input": np.array([row], np.int64),
            "input_lengths": np.array([len(row)], np.int64),
            "scales": np.array(
                [self._noise, self._usual_length / speed, self._noise_of_lengths], np.float32
            ),
        }
        if self._several:
            feed["sid"] = np.array([self.speaker(speaker)], np.int64)
        sound, lengths = self._run(feed)
        frames = np.asarray(lengths, np.int64)
        hop = self._hop or _hop_of(len(sound), int(frames.sum()))
        said = speech_of(sound, frames * hop, places)
        self._hop = hop
        return said

    def _run(self, feed: dict[str, Any]) -> tuple[Any, Any]:
        """Run the model with as much noise as it needs: how long it speaks is known afterwards."""
        frames = _NOISE_FRAMES
        while True:
            feed |= {name: _noise(seed, frames) for seed, name in enumerate(self._noise_names)}
            try:
                sound, lengths = run(self._session, feed)[:2]
            except EngineError:
                frames *= 4
                if not self._noise_names or frames > _MOST_NOISE_FRAMES:
                    raise
                continue
            return np.asarray(sound, np.float32).ravel(), np.asarray(lengths).ravel()

    def _row(self, words: Sequence[Sounded]) -> tuple[list[int], list[int]]:
        """Return the numbers of all signs, and where in them each word begins."""
        row = [*self._ids[_FIRST], *self._ids[_BLANK]]
        places: list[int] = []
        for number, word in enumerate(words):
            places.append(len(row))
            is_last = number == len(words) - 1
            for phoneme in (*word.phonemes, word.stop, "" if is_last else _SPACE):
                for sign in self._signs(phoneme):
                    row += (*self._ids[sign], *self._ids[_BLANK])
        return [*row, *self._ids[_LAST]], places

    def _signs(self, phoneme: str) -> str:
        """Return a phoneme in signs that the model has."""
        if all(sign in self._ids for sign in phoneme):
            return phoneme
        signs = ""
        for sign in unicodedata.normalize("NFD", phoneme):
            instead = sign if sign in self._ids else _NEAREST.get(sign, "")
            if not instead or not all(one in self._ids for one in instead):
                raise lacking(sign, phoneme)
            signs += instead
        return signs


def _with_durations(content: bytes, graph: Graph, *, is_several: bool) -> bytes:
    """Return a model that takes its noise in and gives its durations.

    Raises:
        EngineError: it isn't a model of this kind.
    """
    durations = graph.of_kind("Ceil")
    wanted = {"input", "input_lengths", "scales"} | ({"sid"} if is_several else set())
    if set(graph.inputs) != wanted or len(durations) != 1:
        raise EngineError("This model is none that Piper has exported", _HINT)
    given, _ = with_noise_given(content, graph)
    return with_outputs(given, durations[0].outputs)


def lacking(sign: str, phoneme: str) -> SettingsError:
    """Return the error for a sign that a model hasn't got: dropped, it would be a word cut short."""
    return SettingsError(
        f"This voice has no sound for “{sign}” (U+{ord(sign):04X}) in “{phoneme}”",
        "Give the word an alias or another pronunciation in the lexicon, or choose another voice",
    )


@lru_cache(maxsize=4)
def _noise(seed: int, frames: int) -> Any:
    """Return noise of which a model cuts what it needs, the same in every process."""
    generator = np.random.Generator(np.random.PCG64(seed))
    return generator.standard_normal((1, _CHANNELS, frames), np.float32)


def _hop_of(frames: int, durations: int) -> int:
    """Return how many frames a unit of the durations lasts; a power of two in all these models."""
    hop = frames // max(durations, 1)
    return hop if hop and hop & (hop - 1) == 0 else 256


def _read_config(config: bytes) -> Any:
    try:
        known = json.loads(config)
        kind, rate = known.get("phoneme_type", _ESPEAK), known["audio"]["sample_rate"]
        numbers = [one for signs in known["phoneme_id_map"].values() for one in signs]
        edges = [known["phoneme_id_map"][sign] for sign in (_FIRST, _BLANK, _LAST)]
        is_whole = all(isinstance(one, int) for one in (rate, *numbers)) and all(edges)
        is_said = isinstance(known["espeak"]["voice"], str)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(
            f"The voice's JSON isn't one of Piper's ({error!r:.80})", _HINT
        ) from error
    if kind != _ESPEAK:
        raise EngineError(f"This voice takes {kind!r} in place of espeak's phonemes", _HINT)
    if not is_whole or not is_said:
        raise EngineError("The voice's JSON isn't one of Piper's: figures are missing", _HINT)
    return known
