"""Put a library's variables back as they were when it was loaded: ELF, as `dl_iterate_phdr` tells of it.

espeak carries a state from line to line which closing it doesn't clear. It lies in variables of its own, so that to
write those anew makes it as good as loaded again, for a fiftieth of what a fork costs.
"""

import ctypes
import mmap
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Self

_LOADED: Final = 1  # PT_LOAD
_READ_ONLY_LATER: Final = 0x6474E552  # PT_GNU_RELRO
_WRITABLE: Final = 2  # PF_W


class _Segment(ctypes.Structure):
    """One of a library's segments, `Elf64_Phdr`."""

    _fields_ = (
        ("kind", ctypes.c_uint32),
        ("rights", ctypes.c_uint32),
        ("offset", ctypes.c_uint64),
        ("start", ctypes.c_uint64),
        ("physical", ctypes.c_uint64),
        ("file_size", ctypes.c_uint64),
        ("size", ctypes.c_uint64),
        ("alignment", ctypes.c_uint64),
    )


class _Library(ctypes.Structure):
    """The beginning of `dl_phdr_info`, which is all that is read of it."""

    _fields_ = (
        ("base", ctypes.c_uint64),
        ("name", ctypes.c_char_p),
        ("parts", ctypes.POINTER(_Segment)),
        ("count", ctypes.c_uint16),
    )


@dataclass(frozen=True, slots=True)
class LoadedMemory:
    """What a library's variables held before it was first used, by address."""

    pieces: tuple[tuple[int, bytes], ...]

    @classmethod
    def of(cls, function: Any) -> Self | None:
        """Keep the variables of the library that a function is of, before anything was called in it.

        None where the system has no such libraries, or where the library has been used already.
        """
        if sys.platform != "linux" or ctypes.sizeof(ctypes.c_void_p) != 8:
            return None
        address = ctypes.cast(function, ctypes.c_void_p).value or 0
        library = _holding(address)
        if library is None:
            return None
        parts = [library.parts[number] for number in range(library.count)]
        writable = [one for one in parts if one.kind == _LOADED and one.rights & _WRITABLE]
        if any(_is_used(library.base, one) for one in writable):
            return None
        fixed = max((_end(one) for one in parts if one.kind == _READ_ONLY_LATER), default=0)
        fixed -= fixed % mmap.PAGESIZE
        spans = [(max(one.start, fixed), _end(one)) for one in writable]
        return cls(
            tuple(
                (library.base + start, ctypes.string_at(library.base + start, end - start))
                for start, end in spans
                if start < end
            )
        )

    def put_back(self) -> None:
        """Write all of them as they were; the library mustn't be open, or what it holds is lost."""
        for address, content in self.pieces:
            ctypes.memmove(address, content, len(content))


def _end(part: _Segment) -> int:
    return int(part.start + part.size)


def _is_used(base: int, part: _Segment) -> bool:
    """Return whether there is anything in what the file leaves empty."""
    start = base + part.start + part.file_size
    return any(ctypes.string_at(start, part.size - part.file_size))


def _holding(address: int) -> _Library | None:
    """Return the loaded library that an address lies in."""
    found: list[_Library] = []
    kind = ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.POINTER(_Library), ctypes.c_size_t, ctypes.c_void_p
    )

    def look(library: Any, _size: int, _given: Any) -> int:
        one = _Library.from_buffer_copy(library.contents)
        found.extend([one] if any(_spans(one, address)) else [])
        return len(found)

    ctypes.CDLL(None).dl_iterate_phdr(kind(look), None)
    return found[0] if found else None


def _spans(library: _Library, address: int) -> Iterator[bool]:
    for number in range(library.count):
        part = library.parts[number]
        if part.kind == _LOADED:
            yield part.start <= address - library.base < _end(part)
