"""Bring a file here: resumable, to a temporary name; it counts when its size and digest are right.

RFC 9110, 14 (ranges) and 15.3.7: a server that doesn't know ranges answers 200, with the whole file.
"""

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import urllib3
from urllib3.exceptions import HTTPError, LocationParseError

from quotecast.errors import EngineError, OutputError, SourceError
from quotecast.files import output_error

MOST_BYTES: Final = 1_000_000_000

_ATTEMPTS: Final = 5
_CHUNK_BYTES: Final = 1 << 18
_SPARE_BYTES: Final = 50_000_000  # what is left free on the disk
_TIMEOUT_S: Final = 30.0
_PART: Final = ".part"
_OK, _PARTIAL, _BAD_RANGE = 200, 206, 416


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A file at an address; what a catalogue says of it, as far as it says anything.

    `digests` are hexadecimal, by algorithm: `md5`, `sha256`.
    """

    address: str
    size_bytes: int | None = None
    digests: Mapping[str, str]
    most_bytes: int = MOST_BYTES


def download(wanted: Wanted, path: Path) -> None:
    """Bring a file to `path`; what an earlier attempt brought is kept where a digest can prove it.

    Raises:
        SourceError: it can't be had, is too large, or isn't what the catalogue says.
        OutputError: it can't be written, or the disk has no room for it.
    """
    part = path.with_name(path.name + _PART)
    if not wanted.digests:
        part.unlink(missing_ok=True)  # nothing would show that two halves are of one file
    last: Exception | None = None
    for _ in range(_ATTEMPTS):
        try:
            is_whole = _go_on(wanted, part)
        except HTTPError as error:
            last = error
            continue
        if is_whole:
            _require(wanted, part)
            part.replace(path)
            return
    reason = f" ({type(last).__name__})" if last else ""
    raise SourceError(
        f"{wanted.address} broke off again and again{reason}",
        "Run the command again: it goes on where it stopped",
    )


def fetch_text(address: str, most_bytes: int) -> bytes:
    """Return a small file at an address.

    Raises:
        SourceError: it can't be had, or is too large.
    """
    try:
        with _answer(address, 0) as answer:
            _require_answer(answer, address)
            content = b"".join(_chunks(answer, address, most_bytes))
    except HTTPError as error:
        raise SourceError(
            f"{address} can't be fetched ({type(error).__name__})",
            "Check the connection, and the address under [voices.piper] in show.toml",
        ) from error
    return content


def _go_on(wanted: Wanted, part: Path) -> bool:
    """Fetch what is missing; return whether all is there."""
    here = part.stat().st_size if part.exists() else 0
    if wanted.size_bytes is not None and here >= wanted.size_bytes > 0:
        return True
    with _answer(wanted.address, here) as answer:
        if answer.status == _BAD_RANGE:
            part.unlink(missing_ok=True)
            return False
        _require_answer(answer, wanted.address)
        if answer.status == _OK:
            here = 0
        length = answer.headers.get("Content-Length", "")
        missing = int(length) if length.isdecimal() and len(length) < 18 else None
        _require_room(part, missing or 0, wanted.address)
        most = (wanted.size_bytes or wanted.most_bytes) - here
        try:
            with part.open("ab" if here else "wb") as stream:
                for chunk in _chunks(answer, wanted.address, most):
                    stream.write(chunk)
        except OSError as error:
            raise output_error(part, error) from error
    total = part.stat().st_size
    if wanted.size_bytes is not None:
        return total >= wanted.size_bytes
    return missing is None or total >= here + missing


def _chunks(answer: Any, address: str, most_bytes: int) -> Any:
    size = 0
    for chunk in answer.stream(_CHUNK_BYTES, decode_content=False):
        size += len(chunk)
        if size > most_bytes:
            raise SourceError(
                f"{address} is larger than it should be ({most_bytes} bytes)",
                "Check the address, or the catalogue it stands in",
            )
        yield chunk


def _answer(address: str, start: int) -> Any:
    if not address.startswith(("https://", "http://")):
        raise SourceError(f"{address} isn't an address", "Write one that begins with https://")
    headers = {"Range": f"bytes={start}-"} if start else {}
    pool = urllib3.PoolManager()
    try:
        return pool.request(
            "GET",
            address,
            headers={"Accept-Encoding": "identity", **headers},
            preload_content=False,
            timeout=urllib3.Timeout(_TIMEOUT_S),
            retries=urllib3.Retry(total=3, redirect=5, backoff_factor=0.1),
        )
    except LocationParseError as error:
        raise SourceError(f"{address} isn't an address", "Check how it is written") from error


def _require_answer(answer: Any, address: str) -> None:
    if answer.status not in (_OK, _PARTIAL):
        raise SourceError(
            f"{address} answered {answer.status}",
            "Check the name in the catalogue, or the address",
        )


def _require_room(part: Path, missing: int, address: str) -> None:
    free = shutil.disk_usage(part.parent).free
    if free < missing + _SPARE_BYTES:
        raise OutputError(
            f"{address} has {missing / 1e6:.0f} MB, and the disk of {part.parent} has "
            f"{free / 1e6:.0f} MB left",
            "Make room, or set another folder as models under [voices] in show.toml",
        )


def _require(wanted: Wanted, part: Path) -> None:
    """Make sure that a file is what its catalogue says; one that isn't doesn't stay."""
    size = part.stat().st_size
    wrong = ""
    if wanted.size_bytes is not None and size != wanted.size_bytes:
        wrong = f"has {size} bytes in place of {wanted.size_bytes}"
    for algorithm, digest in wanted.digests.items():
        if not wrong and digest_of(part, algorithm) != digest.lower():
            wrong = f"has another {algorithm} digest than the catalogue says"
    if wrong:
        part.unlink(missing_ok=True)
        raise SourceError(
            f"{wanted.address} {wrong}",
            "Run the command again; if it stays so, the file or the catalogue is damaged",
        )


def digest_of(path: Path, algorithm: str) -> str:
    """Return a file's digest in hexadecimal.

    Raises:
        EngineError: it can't be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(
                stream, lambda: hashlib.new(algorithm, usedforsecurity=False)
            ).hexdigest()
    except OSError as error:
        raise EngineError(f"{path} can't be read: {error.strerror}", "Install it again") from error
