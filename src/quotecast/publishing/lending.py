"""Borrow from the file of an earlier build, and note how a file was encoded, so that the next build can borrow from it.

What is taken over was measured when it was encoded: only what is new is decoded again and measured.
"""

import hashlib
import math
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec
import numpy as np

from quotecast.errors import OutputError
from quotecast.files import file_digest, stamp_of, write_atomically
from quotecast.loudness.meter import EnergyMeter, integrated_lufs
from quotecast.model import Loudness, Master
from quotecast.publishing.coding import Drive, run_encoder, weighed
from quotecast.publishing.formats import Codec, Delivery, EarlierFiles
from quotecast.publishing.mpeg_frames import frames_of
from quotecast.publishing.splicing import (
    EncodedPart,
    Spliced,
    excerpt,
    parts_of,
    runs_of,
    samples_of_new,
    splice,
)

_NOTES: Final = ".json"
_CODING: Final = 1
"""Which way of coding this is: another number, and nothing made in another way is taken over."""
_ALIKE_LU: Final = 0.1
_FULL_SCALE: Final = 32768.0


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
        self._step_frames = codec.step_frames(master.sample_rate_hz)
        self._manner = _manner(master, codec, delivery)
        self._parts: tuple[EncodedPart, ...] = ()
        earlier = delivery.earlier if self._step_frames is not None else None
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
            OSError: a file can't be written, or the master not be read.
        """
        known, step_frames = self._known, self._step_frames
        if known is None or step_frames is None:
            return None
        try:
            # Opened once: another run may put another file there at any time.
            file = self._file.open("rb")
        except OSError:
            return None
        with file:
            if hashlib.file_digest(file, "sha256").hexdigest() != known.sha256:
                return None
            lender = frames_of(file)
            lent = runs_of(known.parts, lender) if lender is not None else {}
            try:
                spliced = splice(self._master, step_frames, lent, self._encode, path)
                return self._measured(known, spliced, step_frames, path) if spliced else None
            except ValueError:
                return None  # the disk lost some of a file

    def note(self, path: Path, drive: Drive, loudness: Loudness) -> None:
        """Note how a file was encoded; what was limited on its way isn't the master's sound any more.

        Where that can't be written, the next build takes longer, and nothing is lost.
        """
        earlier, lufs = self._delivery.earlier, self._master.integrated_lufs
        if self._step_frames is None or earlier is None or lufs is None or drive.headroom_db:
            return
        with suppress(OSError, OutputError):
            encoded = Encoded(
                manner=self._manner,
                gain_db=drive.gain_db,
                change_lu=loudness.integrated_lufs - lufs,
                true_peak_dbtp=loudness.true_peak_dbtp,
                sha256=file_digest(path),
                parts=self._parts or parts_of(self._master, self._step_frames),
            )
            write_atomically(_notes(earlier, path.name), msgspec.json.encode(encoded))

    def _encode(self, missing: Master, coded: Path) -> None:
        run_encoder(missing, self._codec, self.drive, self._delivery, coded)

    def _measured(
        self, known: Encoded, spliced: Spliced, step_frames: int, path: Path
    ) -> Loudness | None:
        """Return how loud a spliced file is; None where coding changed what is new otherwise than the rest."""
        self._parts = spliced.parts
        if self._master.stretch_energy is None:
            return self._heard(path, self._master.frames)
        peak_dbtp = known.true_peak_dbtp
        if spliced.new:
            with TemporaryDirectory(dir=path.parent) as name:
                new = Path(name) / "new"
                heard = self._heard(new, step_frames * excerpt(spliced, path, new))
            peak_dbtp = max(peak_dbtp, heard.true_peak_dbtp)
            change_lu = heard.integrated_lufs - self._lufs_of_new(spliced, step_frames)
            if abs(change_lu - known.change_lu) > _ALIKE_LU:
                return None
        range_lu = self._master.range_lu
        return Loudness(
            integrated_lufs=self.expected_lufs,
            true_peak_dbtp=peak_dbtp,
            range_lu=math.nan if range_lu is None else range_lu,
        )

    def _heard(self, path: Path, frames: int) -> Loudness:
        heard = replace(self._master, frames=frames, stretch_energy=None)
        return weighed(heard, self._codec, self.drive, self._delivery, path)

    def _lufs_of_new(self, spliced: Spliced, step_frames: int) -> float:
        master = self._master
        meter = EnergyMeter(master.sample_rate_hz, channels=master.channels)
        for content in samples_of_new(spliced, master, step_frames):
            samples = np.frombuffer(content, "<i2").astype(np.float32) / _FULL_SCALE
            meter.add(samples if master.channels == 1 else samples.reshape(-1, 2).T.copy())
        return integrated_lufs(meter.energies())


def _manner(master: Master, codec: Codec, delivery: Delivery) -> str:
    """Return all but the gain that decides what a file is encoded to."""
    stamp = stamp_of(delivery.ffmpeg)
    program = (delivery.ffmpeg.name, stamp[1] if stamp is not None else "")
    sound = f"{master.sample_rate_hz}:{master.channels}"
    return " ".join(map(str, (_CODING, *program, *codec.encoder, *codec.muxer, sound)))


def _known(earlier: EarlierFiles, name: str, manner: str) -> Encoded | None:
    """Return what is noted of an earlier file; None where nothing is, or it was encoded in another manner."""
    if not earlier.lends:
        return None
    try:
        known = msgspec.json.decode(_notes(earlier, name).read_bytes(), type=Encoded)
    except (OSError, ValueError, RecursionError):  # msgspec raises ValueErrors
        return None
    return known if known.manner == manner else None


def _notes(earlier: EarlierFiles, name: str) -> Path:
    return earlier.notes / f"{name}{_NOTES}"
