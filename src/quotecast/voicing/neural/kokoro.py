"""Speak with Kokoro (82M), whose voices are vectors: `jm_kumo`, or a mixture of some.

The signs are those of misaki, its front end, made here of espeak's phonemes after the table in misaki's
documentation (EN_PHONES.md). A vector is of the length of what is said; its first half is timbre, its
second prosody. A mixture is written `0.5*jf_alpha + 0.5*jm_kumo`, one of timbre and another of prosody
`jm_kumo / 0.75*jm_kumo + 0.25*jf_alpha`. How long each sign lasts is in the model itself: the Clip
behind its one Round operator, in units of 600 frames.
"""

import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from quotecast.errors import EngineError, EngineMissingError, SettingsError
from quotecast.voicing.espeak_text import table_of
from quotecast.voicing.neural.onnx_file import read_graph, with_outputs
from quotecast.voicing.neural.phonemes import Sounded
from quotecast.voicing.neural.session import open_session, run
from quotecast.voicing.neural.sound import ModelSpeech, speech_of
from quotecast.voicing.neural.vits import lacking

SAMPLE_RATE_HZ: Final = 24000
# The model takes 510; memory grows with the length, and 130 signs are about 9 s and 450 MB in all.
MOST_SIGNS: Final = 130

_UNIT_FRAMES: Final = 600
_HALF: Final = 128
_EDGE: Final = 0  # what begins and ends every row
_SPACE: Final = " "
_MOST_MIXED: Final = 8
_PART: Final = re.compile(r"\s*(?:(?P<share>\d*\.?\d+)\s*\*\s*)?(?P<name>[A-Za-z][\w-]*)\s*")
_HINT: Final = "Install the voice again, or another one"


# espeak's phonemes, without stress, in the signs that Kokoro was trained with.
_EVERYWHERE: Final = table_of("aɪ=I aʊ=W eɪ=A ɔɪ=Y dʒ=ʤ tʃ=ʧ ts=ʦ dz=ʣ")
_ENGLISH: Final = _EVERYWHERE | table_of(
    "e=A ɐ=ə r=ɹ x=k ç=k ɬ=l ɫ=l ʔ=t əl=ᵊl n̩=ᵊn l̩=ᵊl m̩=ᵊm aɪə=Iə aɪɚ=Iəɹ aʊə=Wə aʊɚ=Wəɹ o=ɔ"
)
_AMERICAN: Final = _ENGLISH | table_of("oʊ=O əʊ=O ɚ=əɹ ɝ=ɜɹ ɜː=ɜɹ ɜ=ɜɹ ɪə=iə ɾ=T oː=ɔ")
_BRITISH: Final = _ENGLISH | table_of("əʊ=Q oʊ=Q eə=ɛː ɛə=ɛː iə=ɪə ɚ=ə ɾ=t oː=ɔː")
_STRESS: Final = re.compile("[ˈˌ]")


def read_styles(content: bytes, name: str, hint: str) -> Mapping[str, Any]:
    """Return a model's vectors by the voices' names; nothing in them is ever run as code.

    Raises:
        EngineError: they can't be read; `hint` says what to do about the model called `name`.
    """
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as known:
            return {style: known[style] for style in known.files}
    except (ValueError, OSError, EOFError, KeyError) as error:
        raise EngineError(f"The voices of {name} can't be read ({error!r:.80})", hint) from error


class KokoroModel:
    """Hold the opened model, its signs and its voices' vectors.

    Raises:
        EngineError: it isn't a model of this kind.
        EngineMissingError: onnxruntime isn't installed.
    """

    most_signs = MOST_SIGNS
    sample_rate_hz = SAMPLE_RATE_HZ

    def __init__(
        self,
        content: bytes,
        signs: Mapping[str, int],
        styles: Mapping[str, Any],
        *,
        device: str = "cpu",
    ) -> None:
        self._signs = signs
        self._styles = styles
        graph = read_graph(content)
        rounded = [out for node in graph.of_kind("Round") for out in node.outputs]
        clips = [node for name in rounded for node in graph.fed_by(name) if node.kind == "Clip"]
        row = next((name for name in graph.inputs if name in ("tokens", "input_ids")), None)
        if len(clips) != 1 or row is None or set(graph.inputs) != {row, "style", "speed"}:
            raise EngineError("This model isn't Kokoro", _HINT)
        self._row_name = row
        self._session = open_session(with_outputs(content, clips[0].outputs), device=device)
        self._takes_whole_speed = _wants_whole(self._session, "speed")
        self._mixed: dict[str, Any] = {}

    def say(
        self, words: Sequence[Sounded], voice: str, speed: float, *, british: bool
    ) -> ModelSpeech:
        """Say words in a voice or mixture at a speed, 1.0 being the model's own.

        Raises:
            EngineError: the model fails, or gives less or more than it says.
            EngineMissingError: it hasn't got this voice.
            SettingsError: it lacks a sign.
        """
        row, places = self._row(words, british=british)
        style = self._style(voice)
        count = len(row) - 2
        if count >= len(style):
            raise EngineError(
                f"Kokoro can't say {count} sounds at once", "Divide the words, which have no space"
            )
        feed = {
            self._row_name: np.array([row], np.int64),
            "style": style[count].reshape(1, -1).astype(np.float32),
            "speed": np.array([speed], np.int32 if self._takes_whole_speed else np.float32),
        }
        sound, lengths = run(self._session, feed)[:2]
        samples = np.asarray(sound, np.float32).ravel()
        frames = np.rint(np.asarray(lengths).ravel()).astype(np.int64) * _UNIT_FRAMES
        return speech_of(samples, frames, places)

    def _row(self, words: Sequence[Sounded], *, british: bool) -> tuple[list[int], list[int]]:
        row = [_EDGE]
        places: list[int] = []
        for number, word in enumerate(words):
            places.append(len(row))
            signs = "".join(_signs(phoneme, british=british) for phoneme in word.phonemes)
            signs += word.stop + ("" if number == len(words) - 1 else _SPACE)
            for sign in signs:
                if sign not in self._signs:
                    raise lacking(sign, "".join(word.phonemes))
                row.append(self._signs[sign])
        return [*row, _EDGE], places

    def _style(self, voice: str) -> Any:
        if voice not in self._mixed:
            timbre, _, prosody = voice.partition("/")
            mixed = self._mix(timbre).copy()
            if prosody:
                mixed[:, _HALF:] = self._mix(prosody)[:, _HALF:]
            self._mixed[voice] = mixed
        return self._mixed[voice]

    def _mix(self, formula: str) -> Any:
        total = 0.0
        mixed: Any = 0
        for name, share in parts_of(formula):
            if name not in self._styles:
                raise EngineMissingError(
                    f"Kokoro has no voice {name!r}",
                    f"Choose one of {', '.join(sorted(self._styles))[:400]}",
                )
            style = np.asarray(self._styles[name], np.float32)
            style = style.reshape(len(style), -1)
            mixed = mixed + style * np.float32(share)
            total += share
        return mixed / np.float32(total)


def parts_of(formula: str) -> tuple[tuple[str, float], ...]:
    """Return the voices of one half of a mixture, and the share of each.

    >>> parts_of("0.5*jf_alpha + 0.5*jm_kumo")
    (('jf_alpha', 0.5), ('jm_kumo', 0.5))

    Raises:
        SettingsError: it isn't written so.
    """
    found = [_PART.fullmatch(part) for part in formula.split("+")]
    parts = tuple((one["name"], float(one["share"] or 1.0)) for one in found if one)
    if len(parts) != len(found) or len(parts) > _MOST_MIXED or any(not share for _, share in parts):
        raise SettingsError(
            f"The voice {formula[:80]!r} isn't one of Kokoro's, nor a mixture of some",
            "Write jm_kumo, or 0.5*jf_alpha + 0.5*jm_kumo, or jm_kumo / 0.75*jm_kumo + 0.25*jf_alpha",
        )
    return parts


def _signs(phoneme: str, *, british: bool) -> str:
    """Return one of espeak's phonemes in misaki's signs, stress in front."""
    stress = "".join(_STRESS.findall(phoneme))
    bare = unicodedata.normalize("NFC", _STRESS.sub("", phoneme)).replace("\u0303", "")
    table = _BRITISH if british else _AMERICAN
    signs = table.get(bare)
    if signs is None:
        long = bare.rstrip("ː")
        signs = table.get(long, long) if long != bare and not british else None
    if signs is None:
        signs = "".join(table.get(sign, sign) for sign in bare)
    return stress + (signs if british else signs.replace("ː", ""))


def _wants_whole(session: Any, name: str) -> bool:
    return any(one.name == name and "int" in one.type for one in session.get_inputs())
