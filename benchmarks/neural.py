"""What the neural cast gives, voice by voice, over twenty sentences that no voice was chosen with.

    python benchmarks/neural.py [--voices joe,kumo] [--sentences 20]

It needs the extras `neural`, `voices` and `listening`; a guess of how natural a listener finds a voice
(1 to 5) needs `distillmos` beside them, and is left out where that isn't there. For each voice:

- `wer`: the share of words that Whisper tiny.en mishears;
- `mos`: DistillMOS's guess;
- `cpu`: processor seconds of speaking, over those of the bare model on the same numbers in one thread
  of onnxruntime, both in this run, the sentences taken in turns;
- `onset`: how far a word's start lies from where the sound rises after a pause, in milliseconds:
  median, and below which 95 in 100 lie.
"""

import argparse
import importlib.util
import statistics
import tempfile
import time
import wave
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import onnxruntime
import soxr

from quotecast.casting.lexicon import names_in_the_news
from quotecast.episode.voices import casting_of
from quotecast.model import Voice, Word
from quotecast.normalising import spoken_form
from quotecast.settings import load_settings
from quotecast.voicing.base import Utterance
from quotecast.voicing.kokoro_engine import KokoroEngine
from quotecast.voicing.measuring.figures import word_error_rate
from quotecast.voicing.neural import kokoro, session, vits
from quotecast.voicing.neural.engine import NeuralEngine
from quotecast.voicing.piper_engine import PiperEngine

SENTENCES = (
    "The committee will publish its findings next week, long after the first complaint.",
    "Rain fell until the evening, and the river rose faster than anybody had expected.",
    "Prices of bread went up again, the steepest climb in a decade.",
    "She told the court that nobody had warned her; the lights were out, and the door stood open.",
    "Two ferries were turned back in the night, while a third waited outside the harbour.",
    "If the vote is lost, the government will have to find the money elsewhere.",
    "Doctors at the hospital say that the new ward is already full.",
    "The bridge was closed in March, opened again in June, and closed once more on Friday.",
    "What remains of the forest, he argues, is worth more than the timber in it.",
    "Most of the workers have been offered other jobs; some of them said no.",
    "The museum bought the painting for a sum it won't name, a record for the artist.",
    "Nobody was hurt, but a warehouse and two small shops were destroyed by the fire.",
    "A spokesman declined to comment, citing an inquiry that has not been finished.",
    "It took the climbers a week, most of it spent waiting for the wind to drop.",
    "Teachers want smaller classes; parents, according to the survey, want better buses.",
    "The satellite sent its first pictures on Sunday, and the engineers wept with relief.",
    "By noon the queue reached the old theatre, where volunteers handed out water.",
    "The company says that its figures are right, and that the auditors misread them.",
    "Fishing is still forbidden near the wreck, although the oil has long been cleared.",
    "He played for an hour, lost the second set, and thanked the crowd before he left.",
)
_PAUSE_S, _NEAR_S, _FRAME_S = 0.12, 0.15, 0.002
_QUIET = 0.01  # of the loudest: below it nothing is heard to begin


@dataclass(slots=True, kw_only=True)
class Figures:
    """What was measured of a voice."""

    errors: list[float] = field(default_factory=list)
    mos: list[float] = field(default_factory=list)
    speaking_s: float = 0.0
    bare_s: float = 0.0
    onsets_ms: list[float] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row for each voice."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--voices", default="", help="only these, with commas between them")
    parser.add_argument("--sentences", type=int, default=len(SENTENCES))
    options = parser.parse_args(arguments)
    wanted = set(filter(None, options.voices.split(",")))
    judge = _judge()
    with tempfile.TemporaryDirectory() as folder:
        catalogue = casting_of(
            Path(folder), load_settings(Path(folder), {"voices.cast": "neural"})
        ).catalogue()
        print(f"{'voice':10} {'wer':>5} {'mos':>5} {'cpu':>6} {'onset':>6} {'95 %':>5}")
        for voice in catalogue.voices:
            if wanted and voice.id not in wanted:
                continue
            figures = measure(voice, SENTENCES[: options.sentences], Path(folder), judge)
            onsets = sorted(figures.onsets_ms) or [float("nan")]
            mos = f"{statistics.mean(figures.mos):5.2f}" if figures.mos else "    -"
            print(
                f"{voice.id:10} {statistics.mean(figures.errors):5.2f} {mos} "
                f"{figures.speaking_s / figures.bare_s:6.3f} {statistics.median(onsets):6.0f} "
                f"{onsets[int(0.95 * (len(onsets) - 1))]:5.0f}   ({len(onsets)} onsets)",
                flush=True,
            )
    return 0


def measure(voice: Voice, sentences: Iterable[str], folder: Path, judge: Any) -> Figures:
    """Have a voice speak sentences, and return its figures."""
    kinds: dict[str, type[NeuralEngine]] = {"piper": PiperEngine, "kokoro": KokoroEngine}
    engine = kinds[voice.engine](kinds[voice.engine].Settings())
    engine.open()
    figures = Figures()
    path = folder / "take.wav"
    with bare_models() as bare:
        for number, sentence in enumerate(("One.", *sentences)):
            form = spoken_form(sentence, voice.language, names_in_the_news(voice.language))
            utterance = Utterance(digest="0" * 64, text=form.text, voice=voice)
            began = time.process_time()
            words = engine.speak(utterance, path)
            spoken = time.process_time() - began
            if number == 0:  # the models are loaded now
                bare.replay()
                continue
            figures.speaking_s += spoken
            figures.bare_s += bare.replay()
            sound, rate_hz = _read(path)
            figures.errors.append(word_error_rate(_resampled(sound, rate_hz), sentence))
            if judge is not None:
                figures.mos.append(judge(_resampled(sound, rate_hz)))
            figures.onsets_ms += _onsets_ms(sound, rate_hz, words)
    engine.close()
    return figures


class _Bare:
    """The sessions that were opened and what they were given, to be run again by themselves."""

    def __init__(self) -> None:
        self._contents: dict[int, bytes] = {}
        self._sessions: dict[int, Any] = {}
        self._given: list[tuple[int, Mapping[str, Any]]] = []

    def opened(self, opened: Any, content: bytes) -> None:
        self._contents[id(opened)] = content

    def given(self, opened: Any, feed: Mapping[str, Any]) -> None:
        self._given.append((id(opened), feed))

    def replay(self) -> float:
        """Run what was given since the last time; return its processor seconds."""
        for key, _ in self._given:
            if key not in self._sessions:
                options = onnxruntime.SessionOptions()
                options.intra_op_num_threads = options.inter_op_num_threads = 1
                self._sessions[key] = onnxruntime.InferenceSession(
                    self._contents[key], options, providers=["CPUExecutionProvider"]
                )
        began = time.process_time()
        for key, feed in self._given:
            self._sessions[key].run(None, feed)
        self._given.clear()
        return time.process_time() - began


@contextmanager
def bare_models() -> Iterator[_Bare]:
    """Listen to what the engines open and give."""
    bare = _Bare()

    def open_session(content: bytes, **how: Any) -> Any:
        opened = session.open_session(content, **how)
        bare.opened(opened, content)
        return opened

    def run(opened: Any, feed: Mapping[str, Any]) -> Any:
        bare.given(opened, feed)
        return session.run(opened, feed)

    with ExitStack() as stack:
        for module in (vits, kokoro):
            stack.enter_context(mock.patch.object(module, "open_session", open_session))
            stack.enter_context(mock.patch.object(module, "run", run))
        yield bare


def _onsets_ms(sound: Any, rate_hz: int, words: Sequence[Word]) -> list[float]:
    """Return how far each word behind a pause begins from where the sound rises."""
    size = int(_FRAME_S * rate_hz)
    count = len(sound) // size
    level = np.abs(sound[: count * size]).reshape(count, size).max(axis=1)
    is_quiet = level < _QUIET * level.max()
    least = int(_PAUSE_S / _FRAME_S)
    rises = [
        place * size
        for place in range(least, count)
        if not is_quiet[place] and is_quiet[place - least : place].all()
    ]
    near = _NEAR_S * rate_hz
    found: list[float] = []
    for rise in rises:
        off = min((abs(word.frame - rise) for word in words), default=near)
        if off < near:
            found.append(1000 * off / rate_hz)
    return found


def _read(path: Path) -> tuple[Any, int]:
    with wave.open(str(path)) as take:
        frames = take.readframes(take.getnframes())
        return np.frombuffer(frames, "<i2").astype(np.float32) / 32768, take.getframerate()


def _resampled(sound: Any, rate_hz: int) -> Any:
    return soxr.resample(sound, rate_hz, 16000)


def _judge() -> Any:
    """Return what guesses how natural a sound at 16 kHz is, None where it isn't installed."""
    if importlib.util.find_spec("distillmos") is None:
        return None
    torch, distillmos = import_module("torch"), import_module("distillmos")
    torch.set_num_threads(1)
    model = distillmos.ConvTransformerSQAModel()
    model.eval()

    def judged(sound: Any) -> float:
        with torch.no_grad():
            return float(model(torch.from_numpy(np.array(sound))[None]).squeeze())

    return judged


if __name__ == "__main__":
    raise SystemExit(main())
