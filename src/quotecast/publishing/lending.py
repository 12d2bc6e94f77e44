"""Borrow from the file of an earlier build, and note how a file was encoded, so that the next build can borrow from it.

What is taken over was measured when it was encoded: only what is new is decoded again and measured.
"""

import math
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from quotecast.files import file_digest, write_atomically
from quotecast.model import Loudness, Master
from quotecast.publishing.coding import Drive, run_encoder, weighed
from quotecast.publishing.formats import Codec, Delivery, Earlier
from quotecast.publishing.mpeg_frames import frames_of
from quotecast.publishing.splicing import (
    EncodedPart,
    Spliced,
    excerpt,
    parts_of,
    pieces_of,
    splice,
)

_NOTES: Final = ".json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """How a file was encoded, and what of: `manner` is all but the gain, `sha256` the digest of the file.

    `change_lu` is how much louder than its master it was measured to be, `true_peak_dbtp` its highest peak.
    """

    manner: str
    gain_db: float
    change_lu: float
    true_peak_dbtp: float
    sha256: str
    parts: tuple[EncodedPart, ...]


class Lending:
    """What an earlier build lends to one file, `name`, of a master; `drive` is how its own was encoded."""

    def __init__(self, master: Master, codec: Codec, delivery: Delivery, name: str) -> None:
        self._master = master
        self._codec = codec
        self._delivery = delivery
        self._step = codec.step(master.sample_rate_hz)
        self._manner = " ".join(
            (*codec.encoder, *codec.muxer, f"{master.sample_rate_hz}:{master.channels}")
        )
        self._parts: tuple[EncodedPart, ...] = ()
        earlier = delivery.earlier if self._step is not None else None
        self._known = _known(earlier, name, self._manner) if earlier is not None else None
        self._file = earlier.folder / name if earlier is not None else Path(name)
        self.drive = Drive(gain_db=self._known.gain_db if self._known is not None else 0.0)

    @property
    def expected_lufs(self) -> float:
        """How loud a file would be that is encoded as the earlier one was, NaN where nothing is lent."""
        lufs = self._master.integrated_lufs
        return math.nan if self._known is None or lufs is None else lufs + self._known.change_lu

    def splice(self, path: Path) -> Loudness | None:
        """Write the file with what is lent, and return how loud it is; None where that can't be done, or isn't worth it.

        Raises:
            CodecError: the encoder failed, or what it made can't be decoded.
            OSError: a file can't be read or written.
        """
        known, step = self._known, self._step
        lender = frames_of(self._file) if known is not None else None
        if known is None or step is None or lender is None:
            return None

        def encode(missing: Master, coded: Path) -> None:
            run_encoder(missing, self._codec, self.drive, self._delivery, coded)

        pieces = pieces_of(known.parts, lender)
        spliced = splice(self._master, step, pieces, encode, path)
        if spliced is None:
            return None
        self._parts = spliced.parts
        if self._master.stretch_energy is None:
            return self._heard(path, self._master.frames)
        return self._loudness(known, spliced, step, path)

    def note(self, path: Path, drive: Drive, loudness: Loudness) -> None:
        """Note how a file was encoded; what was limited on its way isn't the master's sound any more.

        Raises:
            OutputError: it can't be written.
        """
        earlier, lufs = self._delivery.earlier, self._master.integrated_lufs
        if self._step is None or earlier is None or lufs is None or drive.headroom_db:
            return
        encoded = Encoded(
            manner=self._manner,
            gain_db=drive.gain_db,
            change_lu=loudness.integrated_lufs - lufs,
            true_peak_dbtp=loudness.true_peak_dbtp,
            sha256=file_digest(path),
            parts=self._parts or parts_of(self._master, self._step),
        )
        write_atomically(_notes(earlier, path.name), msgspec.json.encode(encoded))

    def _heard(self, path: Path, frames: int) -> Loudness:
        heard = replace(self._master, frames=frames, stretch_energy=None)
        return weighed(heard, self._codec, self.drive, self._delivery, path)

    def _loudness(self, known: Encoded, spliced: Spliced, step: int, path: Path) -> Loudness:
        peak_dbtp = known.true_peak_dbtp
        if spliced.new:
            with TemporaryDirectory(dir=path.parent) as name:
                new = Path(name) / "new"
                frames = step * excerpt(spliced, path, new)
                peak_dbtp = max(peak_dbtp, self._heard(new, frames).true_peak_dbtp)
        range_lu = self._master.range_lu
        return Loudness(
            integrated_lufs=self.expected_lufs,
            true_peak_dbtp=peak_dbtp,
            range_lu=math.nan if range_lu is None else range_lu,
        )


def _known(earlier: Earlier, name: str, manner: str) -> Encoded | None:
    """Return how an earlier file was encoded; None where it isn't known, is another, or was encoded in another manner."""
    if not earlier.lends:
        return None
    try:
        known = msgspec.json.decode(_notes(earlier, name).read_bytes(), type=Encoded)
        is_it = known.manner == manner and known.sha256 == file_digest(earlier.folder / name)
    except (OSError, ValueError, RecursionError):  # msgspec raises ValueErrors
        return None
    return known if is_it else None


def _notes(earlier: Earlier, name: str) -> Path:
    return earlier.notes / f"{name}{_NOTES}"
