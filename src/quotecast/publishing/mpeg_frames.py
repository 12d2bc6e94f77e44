"""Take MP3 files apart into their frames, and put frames together into one (ISO 11172-3, Layer III).

The first frame is LAME's header, which has no sound: how many frames and bytes there are, what a player leaves out at
either end, and checksums.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from quotecast.publishing.crc16 import crc16

FRAME_SAMPLES: Final = 1152

_SYNC: Final = 0xFF
_KIND_MASK: Final = 0b1111_1110
_MPEG_1_LAYER_3: Final = 0b1111_1010
_KBPS: Final = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES_HZ: Final = (44100, 48000, 32000)
_MODE, _MONO = 3, 0b1100_0000
_HEADER_BYTES: Final = 4
_SIDE_BYTES: Final = {False: 32, True: 17}  # of one channel: True
_INFO: Final = b"Info"
# Places behind that word.
_COUNT, _SIZE, _CONTENTS, _DELAYS, _MUSIC_SIZE, _MUSIC_CRC, _TAG_CRC = 8, 12, 16, 141, 148, 152, 154
_PARTS: Final = 100
_CRC_BYTES: Final = 2
_CHECKED_BYTES: Final = 190
_TAG_BYTES: Final = 10
_READ_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """The frames of an open file that have sound: number `n` lies from `starts[n]` to `starts[n + 1]`. `header` is LAME's."""

    file: IO[bytes]
    header: bytes
    starts: "array[int]"

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.starts) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameRun:
    """Frames of a file in a row: from `first` to before `last`."""

    frames: Frames
    first: int
    last: int


def frames_of(file: IO[bytes]) -> Frames | None:
    """Return the frames of an open file, which is read again where they are; tags of ID3v2 in front are passed over.

    None where it isn't MPEG-1 Layer III to its end, or LAME's header is missing.

    Raises:
        OSError: it can't be read.
    """
    starts = _starts(file, _behind_tag(file))
    if starts is None or len(starts) < 2:
        return None
    file.seek(starts[0])
    header = file.read(starts[1] - starts[0])
    if _info_at(header) is None:
        return None
    return Frames(file=file, header=header, starts=starts[1:])


def join(runs: Sequence[FrameRun], path: Path, samples: int) -> None:
    """Write a file of frames; `samples` is how many there are of sound, at the frames' own rate.

    Raises:
        OSError: a file can't be read or written.
        ValueError: a run's file holds less than it did.
    """
    header, crc = runs[0].frames.header, 0
    with path.open("wb") as file:
        file.write(header)
        for content in _joined(runs):
            crc = crc16(content, crc)
            file.write(content)
        size = file.tell()
        count = sum(run.last - run.first for run in runs)
        file.seek(0)
        file.write(_header_for(header, count, size, crc, samples))


def _joined(runs: Iterable[FrameRun]) -> Iterator[bytes]:
    """Give what is in runs, as much at once as makes it worth while to work out a checksum."""
    held = bytearray()
    for run in runs:
        source, starts = run.frames.file, run.frames.starts
        left = starts[run.last] - starts[run.first]
        source.seek(starts[run.first])
        while left:
            content = source.read(min(left, _READ_BYTES))
            if not content:
                raise ValueError("a file of frames ends too soon")
            left -= len(content)
            held += content
            if len(held) >= _READ_BYTES:
                yield bytes(held)
                held.clear()
    yield bytes(held)


def _starts(file: IO[bytes], first: int) -> "array[int] | None":
    """Return where each frame from a place on starts, and where the last one ends."""
    starts, place = array("Q", [first]), 0
    file.seek(first)
    held = b""
    while read := file.read(_READ_BYTES):
        held, first, place = held[place:] + read, first + place, 0
        while place + _HEADER_BYTES <= len(held):
            size = _frame_bytes(held, place)
            if not size:
                return None
            if place + size > len(held):
                break
            place += size
            starts.append(first + place)
    return starts if place == len(held) else None


def _frame_bytes(held: bytes, place: int) -> int:
    """Return how long the frame at a place is, 0 where none is."""
    kind, manner = held[place + 1] & _KIND_MASK, held[place + 2]
    rate = manner >> 2 & 3
    if held[place] != _SYNC or kind != _MPEG_1_LAYER_3 or manner >> 4 == 15 or rate == 3:
        return 0
    return 144_000 * _KBPS[manner >> 4] // _RATES_HZ[rate] + (manner >> 1 & 1)


def _info_at(header: bytes) -> int | None:
    """Return where the word is in LAME's header, None where it is no such header."""
    at = _HEADER_BYTES + _SIDE_BYTES[header[_MODE] & _MONO == _MONO]
    is_whole = len(header) >= max(at + _TAG_CRC + _CRC_BYTES, _CHECKED_BYTES)
    return at if is_whole and header[at : at + len(_INFO)] == _INFO else None


def _header_for(header: bytes, count: int, size: int, crc: int, samples: int) -> bytes:
    """Return LAME's header, made of another file's, for so many frames, bytes in all and samples of sound."""
    at = _info_at(header) or 0
    delay = int.from_bytes(header[at + _DELAYS : at + _DELAYS + 3], "big") >> 12
    padding = count * FRAME_SAMPLES - delay - samples
    own = len(header)
    contents = bytes((own + (size - own) * part // _PARTS) * 256 // size for part in range(_PARTS))
    made = bytearray(header)
    for place, content in (
        (_COUNT, count.to_bytes(4, "big")),
        (_SIZE, size.to_bytes(4, "big")),
        (_CONTENTS, contents),
        (_DELAYS, (delay << 12 | padding).to_bytes(3, "big")),
        (_MUSIC_SIZE, size.to_bytes(4, "big")),
        (_MUSIC_CRC, crc.to_bytes(_CRC_BYTES, "big")),
        (_TAG_CRC, bytes(_CRC_BYTES)),
    ):
        made[at + place : at + place + len(content)] = content
    checked = crc16(bytes(made[:_CHECKED_BYTES])).to_bytes(_CRC_BYTES, "big")
    made[at + _TAG_CRC : at + _TAG_CRC + _CRC_BYTES] = checked
    return bytes(made)


def _behind_tag(file: IO[bytes]) -> int:
    """Return where a file's sound begins, behind a tag of ID3v2."""
    file.seek(0)
    head = file.read(_TAG_BYTES)
    if len(head) < _TAG_BYTES or not head.startswith(b"ID3"):
        return 0
    size = 0
    for byte in head[6:]:
        size = size << 7 | byte
    return _TAG_BYTES + size
