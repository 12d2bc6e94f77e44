"""Fetch an http or https address (RFC 9110), within limits and from the public internet only."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

import urllib3
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.exceptions import HTTPError, LocationParseError

from quotecast import __version__
from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading.guard import (
    Deadline,
    GuardedHTTPConnectionPool,
    GuardedHTTPSConnectionPool,
    accept_local,
    refuse_private,
)
from quotecast.reading.originals import Original, ReadingLimits, too_large

_ACCEPTED = (
    *("text/html", "application/xhtml+xml", "text/markdown", "text/plain"),
    *("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
    *("application/x-rss+xml", "application/xml", "text/xml"),
)
_MOST_REDIRECTS = 5
_CHUNK_BYTES = 65_536
_HEADERS = {
    "User-Agent": f"quotecast/{__version__}",
    "Accept": ", ".join(_ACCEPTED),
    "Accept-Encoding": "identity",
}
_SENDER = re.compile(r"^(?:<[^>]*>|\w*Connection(?:Pool)?\([^)]*\)): ")
_SAVE = "Save the page from your browser and give that file"


def fetch(
    address: str, limits: ReadingLimits, *, check: Callable[[str], None] | None = None
) -> Original:
    """Return what an address serves, after at most five redirects.

    Every host on the way is resolved once, all its addresses are checked, and the connection
    goes to a checked one, so that no second look-up can lead elsewhere. User names and
    passwords in an address are neither sent nor shown. `check` raises for an address that may
    not be met; without it, `limits.allow_private` decides.

    Raises:
        SourceError: the address is malformed or private, the server can't be reached or says
            no, or the answer isn't text, is too large or takes too long.
    """
    check = check or (accept_local if limits.allow_private else refuse_private)
    with Deadline(limits.timeout_s) as deadline:
        place = start = _split(address)
        for _ in range(_MOST_REDIRECTS + 1):
            with _answer(place, limits, deadline, check) as response:
                target = response.get_redirect_location()
                if not target:
                    return _read(response, place, limits, deadline)
                place = _split(_joined(urlunsplit(place), target))
    raise SourceError(f"{urlunsplit(start)} leads on more than {_MOST_REDIRECTS} times", _SAVE)


def _joined(address: str, target: str) -> str:
    try:
        return urljoin(address, target)
    except ValueError as error:
        raise SourceError(f"{address} leads to a malformed address", _SAVE) from error


def _split(address: str) -> SplitResult:
    """Return the parts of an address without user name, password and fragment."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError as error:  # UnicodeError of idna is one
        hint = "Check its spelling; it must look like https://example.org/article"
        raise SourceError("the address is malformed", hint) from error
    if parts.scheme not in {"http", "https"} or not host:
        raise SourceError(
            f"an address of the form {parts.scheme or 'no scheme'}:// isn't read",
            "Give an http or https address with a host",
        )
    netloc = f"[{host}]" if ":" in host else host
    return SplitResult(
        scheme=parts.scheme,
        netloc=f"{netloc}:{port}" if port is not None else netloc,
        path=parts.path or "/",
        query=parts.query,
        fragment="",
    )


@contextmanager
def _answer(
    place: SplitResult,
    limits: ReadingLimits,
    deadline: Deadline,
    check: Callable[[str], None],
) -> Iterator[urllib3.BaseHTTPResponse]:
    """Send the request and give the answer; every error of urllib3 becomes ours."""
    name = urlunsplit(place)
    try:
        with _pool(place, limits, deadline, check) as pool:
            response = pool.urlopen(
                "GET",
                urlunsplit(("", "", place.path, place.query, "")),
                headers=_HEADERS,
                redirect=False,
                retries=False,
                preload_content=False,
            )
            with closing(response):
                yield response
    except (HTTPError, LocationParseError, OSError) as error:
        if deadline.is_over:
            raise _too_slow(name, limits) from error
        hint = "Check the address and your connection, or save the page and give that file"
        raise SourceError(f"{name} can't be read ({_reason(error)})", hint) from error


def _pool(
    place: SplitResult,
    limits: ReadingLimits,
    deadline: Deadline,
    check: Callable[[str], None],
) -> HTTPConnectionPool:
    is_https = place.scheme == "https"
    pool_class = GuardedHTTPSConnectionPool if is_https else GuardedHTTPConnectionPool
    host = place.hostname or ""
    return pool_class(
        f"[{host}]" if ":" in host else host,
        port=place.port or (443 if is_https else 80),
        timeout=urllib3.Timeout(limits.timeout_s),
        retries=False,
        deadline=deadline,
        check=check,
    )


def _read(
    response: urllib3.BaseHTTPResponse,
    place: SplitResult,
    limits: ReadingLimits,
    deadline: Deadline,
) -> Original:
    name = urlunsplit(place)
    if response.status != 200:
        reason = f" {response.reason}" if response.reason else ""
        hint = "Check the address in a browser; a page behind a login can be saved as a file there"
        raise SourceError(f"{name} answered {response.status}{reason}", hint)
    media_type, charset = _content_type(response.headers.get("Content-Type", ""))
    if media_type and media_type not in _ACCEPTED:
        raise SourceError(f"{name} is {media_type}, which isn't a page of text", _SAVE)
    length = response.headers.get("Content-Length", "")
    # More digits than any file has: Python refuses to read a number of thousands of them.
    if length.isdecimal() and (len(length) > 18 or int(length) > limits.max_bytes):
        raise too_large(name, limits)
    data = bytearray()
    for chunk in response.stream(_CHUNK_BYTES, decode_content=True):
        data += chunk
        if len(data) > limits.max_bytes:
            raise too_large(name, limits)
    if deadline.is_over:  # a connection that was cut ends like an answer without a length
        raise _too_slow(name, limits)
    source = source_named(name)
    return Original(data=bytes(data), source=source, media_type=media_type, charset=charset)


def _content_type(header: str) -> tuple[str | None, str | None]:
    media_type, _, rest = header.partition(";")
    parameters = dict(
        parameter.strip().lower().split("=", 1) for parameter in rest.split(";") if "=" in parameter
    )
    return media_type.strip().lower() or None, parameters.get("charset", "").strip('"') or None


def _too_slow(name: str, limits: ReadingLimits) -> SourceError:
    return SourceError(
        f"{name} took longer than {limits.timeout_s} seconds", "Try again later, or save the page"
    )


def _reason(error: Exception) -> str:
    """Return the sentence of an error without the objects urllib3 puts before it."""
    return _SENDER.sub("", str(error)) or type(error).__name__
