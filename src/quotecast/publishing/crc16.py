"""Work out the checksum of MP3's headers: CRC-16 of the polynomial 0x8005, lowest bit first."""

from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

_Map: TypeAlias = NDArray[np.uint16]
"""What becomes of each of a checksum's 16 bits, lowest first, where something follows."""

_POLYNOMIAL: Final = 0xA001
_BITS: Final[_Map] = np.left_shift(1, np.arange(16)).astype(np.uint16)
_LANES: Final = 1 << 14


def crc16(content: bytes, crc: int = 0) -> int:
    """Return the checksum of some bytes that follow others of which `crc` is the checksum.

    >>> crc16(b"123456789"), crc16(b"789", crc16(b"123456"))
    (47933, 47933)
    """
    # Noughts in front change nothing: so all lanes are of a length, and are worked on side by side.
    lane = -(-len(content) // _LANES)
    read = np.zeros(_LANES * lane, np.uint8)
    read[len(read) - len(content) :] = np.frombuffer(content, np.uint8)
    crcs, of_byte = np.zeros(_LANES, np.uint16), _of_byte()
    for column in np.ascontiguousarray(read.reshape(_LANES, lane).T):
        crcs = crcs >> 8 ^ of_byte[(crcs ^ column) & 0xFF]
    later = _later(lane)
    while len(crcs) > 1:
        crcs = _mapped(later, crcs[0::2]) ^ crcs[1::2]
        later = _mapped(later, later)
    before = _mapped(_later(len(content)), np.array([crc], np.uint16))
    return int(crcs[0] ^ before[0])


@lru_cache(maxsize=1)
def _of_byte() -> NDArray[np.uint16]:
    return _byte_later(np.arange(256, dtype=np.uint16))


def _byte_later(crcs: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Return what checksums become where eight bits of nought follow."""
    for _ in range(8):
        crcs = np.where(crcs & 1, crcs >> 1 ^ _POLYNOMIAL, crcs >> 1).astype(np.uint16)
    return crcs


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
