"""Take MP3 files apart into their frames, and put frames together into one (ISO 11172-3, Layer III).

The first frame is LAME's header, which has no sound: how many frames and bytes there are, what a player leaves out at
either end, and checksums (CRC-16 of the polynomial 0x8005, lowest bit first).
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

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
_LANES: Final = 1 << 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """The frames of a file that have sound: number `n` lies from `starts[n]` to `starts[n + 1]`. `header` is LAME's."""

    path: Path
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


def frames_of(path: Path) -> Frames | None:
    """Return the frames of a file; tags of ID3v2 in front are passed over.

    None where it isn't MPEG-1 Layer III to its end, or LAME's header is missing.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        starts = _starts(file, _behind_tag(file))
        if starts is None or len(starts) < 2:
            return None
        file.seek(starts[0])
        header = file.read(starts[1] - starts[0])
    if _info_at(header) is None:
        return None
    return Frames(path=path, header=header, starts=starts[1:])


def join(pieces: Sequence[FrameRun], path: Path, samples: int) -> None:
    """Write a file of frames; `samples` is how many there are of sound, at the frames' own rate.

    Raises:
        OSError: a file can't be read or written.
        ValueError: a piece's file holds less than it did.
    """
    header, crc = pieces[0].frames.header, 0
    with path.open("wb") as file:
        file.write(header)
        for content in _joined(pieces):
            crc = crc16(content, crc)
            file.write(content)
        size = file.tell()
        count = sum(piece.last - piece.first for piece in pieces)
        file.seek(0)
        file.write(_header_for(header, count, size, crc, samples))


def _joined(pieces: Iterable[FrameRun]) -> Iterator[bytes]:
    """Give what is in pieces, as much at once as makes it worth while to work out a checksum."""
    held = bytearray()
    for piece in pieces:
        starts = piece.frames.starts
        left = starts[piece.last] - starts[piece.first]
        with piece.frames.path.open("rb") as source:
            source.seek(starts[piece.first])
            while left:
                content = source.read(min(left, _READ_BYTES))
                if not content:
                    raise ValueError(f"{piece.frames.path} ends too soon")
                left -= len(content)
                held += content
                if len(held) >= _READ_BYTES:
                    yield bytes(held)
                    held.clear()
    yield bytes(held)


def crc16(content: bytes, crc: int = 0) -> int:
    """Return the checksum of some bytes that follow others of which `crc` is the checksum.

    >>> crc16(b"123456789"), crc16(b"789", crc16(b"123456"))
    (47933, 47933)
    """
    # Noughts in front change nothing: so all lanes are of a length, and are worked on side by side.
    lane = -(-len(content) // _LANES)
    read = np.zeros(_LANES * lane, np.uint8)
    read[len(read) - len(content) :] = np.frombuffer(content, np.uint8)
    crcs = np.zeros(_LANES, np.uint16)
    for column in np.ascontiguousarray(read.reshape(_LANES, lane).T):
        crcs = crcs >> 8 ^ _OF_BYTE[(crcs ^ column) & 0xFF]
    later = _later(lane)
    while len(crcs) > 1:
        crcs = _mapped(later, crcs[0::2]) ^ crcs[1::2]
        later = _mapped(later, later)
    before = _mapped(_later(len(content)), np.array([crc], np.uint16))
    return int(crcs[0] ^ before[0])


_Map: TypeAlias = NDArray[np.uint16]
"""What becomes of each of a checksum's 16 bits, lowest first, where something follows."""


def _byte_later(crcs: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Return what checksums become where eight bits of nought follow."""
    for _ in range(8):
        crcs = np.where(crcs & 1, crcs >> 1 ^ 0xA001, crcs >> 1).astype(np.uint16)
    return crcs


_BITS: Final[_Map] = np.left_shift(1, np.arange(16)).astype(np.uint16)
_OF_BYTE: Final = _byte_later(np.arange(256, dtype=np.uint16))


def _mapped(by: _Map, crcs: NDArray[np.uint16]) -> NDArray[np.uint16]:
    mapped = np.zeros_like(crcs)
    for bit, image in enumerate(by):
        mapped ^= (crcs >> bit & 1) * image
    return mapped


def _later(count: int) -> _Map:
    """Return what so many bytes of nought make of a checksum."""
    later, power = _BITS, _byte_later(_BITS)
    while count:
        if count & 1:
            later = _mapped(power, later)
        power = _mapped(power, power)
        count >>= 1
    return later


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
    head = file.read(_TAG_BYTES)
    if len(head) < _TAG_BYTES or not head.startswith(b"ID3"):
        return 0
    size = 0
    for byte in head[6:]:
        size = size << 7 | byte
    return _TAG_BYTES + size
