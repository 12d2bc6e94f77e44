"""Say how a voice sounds to a speaker recogniser: 256 figures, alike for sounds of one voice.

The recogniser is Resemblyzer's (Apache-2.0; GE2E, Wan and others 2018: three LSTMs over 40 mel bands,
160 frames at a time), computed here with numpy. Only the weights are taken from its package, which is
neither imported nor asks for torch: `pip install --no-deps resemblyzer==0.1.4`.
"""

import base64
import hashlib
import io
import pickle
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quotecast.errors import EngineMissingError
from quotecast.voicing.neural.models import in_package

SAMPLE_RATE_HZ: Final = 16000
INSTALL: Final = "Install it with: pip install --no-deps resemblyzer==0.1.4"

_PACKAGE, _FILE = "resemblyzer", "pretrained.pt"
_SHA256: Final = "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e"
_WINDOW, _HOP, _BANDS = 400, 160, 40
_FRAMES, _STEP = 160, 77  # of a part of an utterance: 1.6 s, 1.3 of them a second
_LEAST_COVERED: Final = 0.75
_LAYERS, _CELLS = 3, 256
_QUIET_DB: Final = -40.0  # under the loudest 30 ms; longer silences are taken out
_LOUDNESS_DBFS: Final = -30.0
_CELL_MS: Final = 30

VoiceFigures = NDArray[np.float32]


def embedding_of(sounds: Sequence[VoiceFigures]) -> str:
    """Return the embedding of sounds of one voice (full scale 1.0, at 16 kHz), as a voice file has it.

    Raises:
        EngineMissingError: the recogniser isn't installed.
    """
    mean = np.mean([embed(sound) for sound in sounds], axis=0)
    return written(mean / np.linalg.norm(mean))


def embed(sound: VoiceFigures) -> VoiceFigures:
    """Return the embedding of one sound, of length 1.

    Raises:
        EngineMissingError: the recogniser isn't installed.
    """
    weights = _weights()
    sound = _without_silence(_audible(np.asarray(sound, np.float32)))
    starts = _parts(len(sound))
    short = (starts[-1] + _FRAMES) * _HOP - len(sound)
    bands = _bands(np.pad(sound, (0, max(short, 0))))
    parts = np.stack([bands[start : start + _FRAMES] for start in starts])
    for layer in range(_LAYERS):
        parts = _lstm(parts, weights, layer)
    raw = parts[:, -1] @ weights["linear.weight"].T + weights["linear.bias"]
    raw = np.maximum(raw, 0)
    raw /= np.maximum(np.linalg.norm(raw, axis=1, keepdims=True), 1e-9)
    mean = raw.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), np.float32)


def written(embedding: VoiceFigures) -> str:
    """Write an embedding as a text: 256 figures from 0 to 255, in base64."""
    whole = np.rint(embedding / embedding.max() * 255).astype(np.uint8)
    return base64.b64encode(whole.tobytes()).decode("ascii")


def _audible(sound: VoiceFigures) -> VoiceFigures:
    level = 10 * np.log10(max(float(np.mean(sound**2)), 1e-12))
    missing = _LOUDNESS_DBFS - level
    return sound * np.float32(10 ** (missing / 20)) if missing > 0 else sound


def _without_silence(sound: VoiceFigures) -> VoiceFigures:
    """Take longer silences out, a fifth of a second around speech left."""
    size = SAMPLE_RATE_HZ * _CELL_MS // 1000
    cells = len(sound) // size
    if cells < 2:
        return sound
    sound = sound[: cells * size]
    powers = np.mean(sound.reshape(cells, size) ** 2, axis=1)
    heard = powers > powers.max() * 10 ** (_QUIET_DB / 10)
    near = np.convolve(heard, np.ones(7), "same") > 0
    return sound[np.repeat(near, size)]


def _parts(samples: int) -> list[int]:
    """Return the frames at which the parts of a sound of so many samples start."""
    frames = -(-(samples + 1) // _HOP)
    starts = list(range(0, max(1, frames - _FRAMES + _STEP + 1), _STEP))
    covered = (samples - starts[-1] * _HOP) / (_FRAMES * _HOP)
    return starts[:-1] if covered < _LEAST_COVERED and len(starts) > 1 else starts


def _bands(sound: VoiceFigures) -> VoiceFigures:
    """Return the powers in 40 mel bands, every 10 ms (frames, 40)."""
    padded = np.pad(sound, _WINDOW // 2)
    count = 1 + (len(padded) - _WINDOW) // _HOP
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP][:count]
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)
    powers = np.abs(np.fft.rfft(frames * window.astype(np.float32), axis=1)) ** 2
    return (powers @ _filters().T).astype(np.float32)


@lru_cache(maxsize=1)
def _filters() -> VoiceFigures:
    """Return triangles of equal area on Slaney's mel scale: linear to 1 kHz, then logarithmic."""
    edges_mel = np.linspace(0, _mel(SAMPLE_RATE_HZ / 2), _BANDS + 2)
    edges = np.where(
        edges_mel < 15, edges_mel * 200 / 3, 1000 * np.exp((edges_mel - 15) * np.log(6.4) / 27)
    )
    lines = np.fft.rfftfreq(_WINDOW, 1 / SAMPLE_RATE_HZ)
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (lines - low) / (middle - low), (high - lines) / (high - middle)
    return np.asarray(np.maximum(0, np.minimum(rising, falling)) * 2 / (high - low), np.float32)


def _mel(frequency_hz: float) -> float:
    return 15 + 27 * float(np.log(frequency_hz / 1000) / np.log(6.4))


def _lstm(parts: VoiceFigures, weights: Mapping[str, VoiceFigures], layer: int) -> VoiceFigures:
    """Run one layer over parts (part, frame, value)."""
    into, back = weights[f"lstm.weight_ih_l{layer}"], weights[f"lstm.weight_hh_l{layer}"]
    bias = weights[f"lstm.bias_ih_l{layer}"] + weights[f"lstm.bias_hh_l{layer}"]
    given = parts @ into.T + bias
    state = np.zeros((len(parts), _CELLS), np.float32)
    cell = np.zeros_like(state)
    out = np.empty((*parts.shape[:2], _CELLS), np.float32)
    for frame in range(parts.shape[1]):
        gates = given[:, frame] + state @ back.T
        take, keep, new, show = np.split(gates, 4, axis=1)
        cell = _sigmoid(keep) * cell + _sigmoid(take) * np.tanh(new)
        state = _sigmoid(show) * np.tanh(cell)
        out[:, frame] = state
    return out


def _sigmoid(values: VoiceFigures) -> VoiceFigures:
    return np.asarray(0.5 + 0.5 * np.tanh(0.5 * values), np.float32)


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, VoiceFigures]:
    path = in_package(_PACKAGE, _FILE)
    if path is None:
        raise EngineMissingError("The speaker recogniser isn't installed", INSTALL)
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != _SHA256:
        raise EngineMissingError(f"{path} isn't the recogniser that is known", INSTALL)
    return _read_weights(content)


def _read_weights(content: bytes) -> Mapping[str, VoiceFigures]:
    """Read torch's older format: pickles of what there is, then the figures one after the other."""
    stream = io.BytesIO(content)
    for _ in range(3):  # a mark, the format's version, the machine
        _Reader(stream).load()
    known = _Reader(stream).load()["model_state"]
    keys = _Reader(stream).load()
    figures: dict[str, VoiceFigures] = {}
    for key in keys:
        count = int.from_bytes(stream.read(8), "little")
        figures[key] = np.frombuffer(stream.read(4 * count), "<f4")
    return {
        name: figures[tensor[0]][tensor[1] :][: int(np.prod(tensor[2]))].reshape(tensor[2])
        for name, tensor in known.items()
        if isinstance(tensor, tuple)
    }


class _Table(dict[str, Any]):
    """Stand in for an ordered dict, to which torch hangs what it knows beside the tensors."""


class _Reader(pickle.Unpickler):
    """Read a pickle of tensors, of a file whose digest is known; nothing of torch is needed."""

    def find_class(self, module: str, name: str) -> Any:
        """Return the few things that such a file names."""
        known: Mapping[str, Any] = {
            "_rebuild_tensor": lambda key, offset, shape, *_: (key, offset, tuple(shape)),
            "_rebuild_tensor_v2": lambda key, offset, shape, *_: (key, offset, tuple(shape)),
            "OrderedDict": _Table,
            "FloatStorage": "float",
            "LongStorage": "long",
        }
        if name not in known:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return known[name]

    def persistent_load(self, pid: Any) -> Any:
        """Return the key of the figures that a tensor is made of."""
        return pid[2]
