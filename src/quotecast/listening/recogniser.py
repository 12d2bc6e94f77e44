"""Hear the words of lines: pocketsphinx with a model of the language made of the episode's own script.

Such a listener knows what may be said and finds which of it is: it is judged by whether another line
is nearer, and by what is missing between words that were surely heard; never by a rate of errors,
which says more of the voice.
"""

import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from importlib import import_module
from itertools import pairwise
from math import log10
from pathlib import Path
from typing import Any, Final

import numpy as np

from quotecast.errors import EngineMissingError
from quotecast.listening.findings import Expected, Fault, SoundFault
from quotecast.listening.programme import RATE_HZ
from quotecast.loudness.truepeak import Samples

_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")
# Silence of zeros breaks it: some noise, and some time before and after.
_NOISE: Final = 30.0
_PAD_MS: Final = 250
_AROUND_MS: Final = 60
_LEAST_WORDS: Final = 4
_NEARER: Final = 0.15
_SURE: Final = 2  # words that are heard on either side of a gap
_LEAST_LOST, _LOST = 3, 0.2
_TWICE: Final = 1.6
_LONG_WORD: Final = 7
_SEED: Final = 1


class Recogniser:
    """Listen to the lines of one English script."""

    def __init__(self, lines: Sequence[Expected]) -> None:
        try:
            self._library: Any = import_module("pocketsphinx")
        except ImportError as error:
            raise EngineMissingError(
                "pocketsphinx isn't installed", "Install it with: pip install 'quotecast[verify]'"
            ) from error
        self._decoder = self._library.Decoder(lm=None, samprate=RATE_HZ, loglevel="FATAL")
        known = {word for line in lines for word in words_of(line.text)}
        self._known = {word for word in known if self._decoder.lookup_word(word)}
        self._lines = {line.line_id: self._words(line) for line in lines}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "script.arpa"
            path.write_text(language_model(self._lines.values()), encoding="utf-8")
            model = self._library.NGramModel(self._decoder.config, self._decoder.logmath, str(path))
        self._decoder.add_lm("script", model)
        self._decoder.activate_search("script")
        self._dice = np.random.default_rng(_SEED)

    def findings(
        self, chunks: Iterable[Samples], lines: Sequence[Expected]
    ) -> Iterator[SoundFault]:
        """Give the lines whose words aren't heard in a programme of 16 kHz."""
        for line, samples in sounds_of(chunks, lines):
            message = self.judge(line, samples)
            if message:
                yield SoundFault(
                    fault=Fault.WORDS,
                    line_id=line.line_id,
                    start_ms=line.start_ms,
                    message=f"“{line.excerpt}”: {message}",
                )

    def judge(self, line: Expected, samples: Samples) -> str:
        """Return what is wrong with a line's words, empty for nothing."""
        wanted = self._lines[line.line_id]
        if len(wanted) < _LEAST_WORDS:
            return ""
        heard = self._heard(samples)
        own = _likeness(wanted, heard)
        other = max(
            (_likeness(words, heard) for key, words in self._lines.items() if words != wanted),
            default=0.0,
        )
        if other > own + _NEARER:
            return "the words of another line are heard"
        if len(heard) > _TWICE * len(wanted) + 2:
            return "more is heard than it says"
        return _gap(wanted, heard)

    def _words(self, line: Expected) -> tuple[str, ...]:
        return tuple(word for word in words_of(line.text) if word in self._known)

    def _heard(self, samples: Samples) -> tuple[str, ...]:
        pad = np.zeros(RATE_HZ * _PAD_MS // 1000, np.float32)
        sound = np.concatenate([pad, samples * np.float32(32767), pad])
        sound = sound + np.float32(_NOISE) * self._dice.standard_normal(len(sound), np.float32)
        self._decoder.start_utt()
        self._decoder.process_raw(
            np.clip(sound, -32768, 32767).astype("<i2").tobytes(), full_utt=True
        )
        self._decoder.end_utt()
        hypothesis = self._decoder.hyp()
        text = hypothesis.hypstr if hypothesis else ""
        return tuple(re.sub(r"\(\d+\)", "", text).split())


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a spoken text as a dictionary has them.

    >>> words_of("It doesn’t rain, Mr Roe.")
    ('it', "doesn't", 'rain', 'mr', 'roe')
    """
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def language_model(lines: Iterable[Sequence[str]]) -> str:
    """Return a model of pairs of words in ARPA's format, smoothed after Witten and Bell."""
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for words in lines:
        row = ("<s>", *words, "</s>")
        single.update(row[1:])
        pairs.update(pairwise(row))
    total = sum(single.values())
    follows, kinds = Counter[str](), Counter[str]()
    for (first, _), count in pairs.items():
        follows[first] += count
        kinds[first] += 1
    rows = []
    for word in ("<s>", *sorted(single)):
        chance = log10(single[word] / total) if word != "<s>" else -99.0
        back = log10(kinds[word] / (follows[word] + kinds[word])) if follows[word] else 0.0
        rows.append(f"{chance:.4f} {word} {back:.4f}")
    two = [
        f"{log10(count / (follows[a] + kinds[a])):.4f} {a} {b}"
        for (a, b), count in sorted(pairs.items())
    ]
    head = f"\\data\\\nngram 1={len(rows)}\nngram 2={len(two)}\n\n\\1-grams:\n"
    return head + "\n".join(rows) + "\n\n\\2-grams:\n" + "\n".join(two) + "\n\n\\end\\\n"


def sounds_of(
    chunks: Iterable[Samples], lines: Sequence[Expected]
) -> Iterator[tuple[Expected, Samples]]:
    """Give each line with its sound out of a stream; no more than a line is in memory."""
    stream, held, first = iter(chunks), np.zeros(0, np.float32), 0
    for line in lines:
        start = max(0, line.start_ms - _AROUND_MS) * RATE_HZ // 1000
        end = (line.end_ms + _AROUND_MS) * RATE_HZ // 1000
        while first + len(held) < end and (chunk := next(stream, None)) is not None:
            gone = min(len(held), max(0, start - first))
            held, first = np.concatenate([held[gone:], chunk]), first + gone
        yield line, held[max(0, start - first) : max(0, end - first)]


def _gap(wanted: Sequence[str], heard: Sequence[str]) -> str:
    """Return what is missing between words that were surely heard, or behind them."""
    blocks = SequenceMatcher(None, wanted, heard, autojunk=False).get_opcodes()
    for place, (kind, start, end, _, _) in enumerate(blocks):
        before = place and blocks[place - 1]
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if kind != "delete" or not before or before[2] - before[1] < _SURE:
            continue
        if after is None and end - start >= max(_LEAST_LOST, _LOST * len(wanted)):
            return f"nothing is heard from “{wanted[start]}” on"
        is_long = any(len(word) >= _LONG_WORD for word in wanted[start:end])
        if after is not None and after[2] - after[1] >= _SURE and is_long:
            return f"“{' '.join(wanted[start:end])}” isn't heard"
    return ""


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
