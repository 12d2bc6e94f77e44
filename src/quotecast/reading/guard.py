"""Let connections go to public addresses only (IANA special-purpose registries), and end in time.

The registries: RFC 6890 with its updates; NAT64: RFC 6052; 6to4: RFC 3056; Teredo: RFC 4380.
"""

import ipaddress
import socket
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from quotecast.errors import SourceError

# IPv6 ranges that carry an IPv4 address inside, which a gateway may lead anywhere.
_CARRIERS = tuple(
    ipaddress.IPv6Network(network)
    for network in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")
)

# Site-local, 6to4 relays and documentation, which not every Python knows for what they are.
_SPECIAL = tuple(
    ipaddress.ip_network(network)
    for network in ("fec0::/10", "3fff::/20", "192.88.99.0/24", "192.0.0.0/24")
)


def refuse_private(address: str) -> None:
    """Do nothing for an address of the public internet.

    Raises:
        SourceError: the address is loopback, private, link-local, multicast, reserved or
            unspecified, or is an IPv6 address that stands for an IPv4 one of these kinds or
            leads through NAT64, 6to4 or Teredo.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            ip = ip.ipv4_mapped
        elif any(ip in network for network in _CARRIERS):
            raise _private(address)
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_private:
        raise _private(address)
    if any(ip in network for network in _SPECIAL if network.version == ip.version):
        raise _private(address)


def accept_local(address: str) -> None:
    """Do nothing for any address but a link-local one, where private ones are allowed.

    There the services that tell a machine in a cloud its secrets answer.

    Raises:
        SourceError: the address is link-local.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    if (mapped or ip).is_link_local:
        raise _private(address)


class Deadline:
    """Cut the connection it watches when the time is over, however slowly bytes still drip."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._watched: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._release()

    @property
    def is_over(self) -> bool:
        """Return whether the time is over."""
        return time.monotonic() >= self._end

    @property
    def remaining_s(self) -> float:
        """Give the seconds left, a little more than 0 at least."""
        return max(self._end - time.monotonic(), 0.001)

    def watch(self, connection: socket.socket) -> None:
        """Watch a connection in place of the one before."""
        # A duplicate, because TLS takes the original socket's descriptor away from it.
        duplicate = connection.dup()
        self._release()
        with self._lock:
            self._watched = duplicate
        if self.is_over:
            self._cut()

    def _cut(self) -> None:
        with self._lock:
            if self._watched is not None:
                try:
                    self._watched.shutdown(socket.SHUT_RDWR)
                except OSError:
                    return  # the other end was faster

    def _release(self) -> None:
        with self._lock:
            if self._watched is not None:
                self._watched.close()
            self._watched = None


class _Guarded:
    """Make a connection resolve its host once, check every address and go to one of these."""

    def __init__(
        self, *args: Any, deadline: Deadline, check: Callable[[str], None], **settings: Any
    ) -> None:
        self._deadline = deadline
        self._check = check
        super().__init__(*args, **settings)

    def _new_conn(self) -> socket.socket:
        host: str = self._dns_host  # type: ignore[attr-defined]
        port: int = self.port  # type: ignore[attr-defined]
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            if isinstance(error, socket.gaierror):
                raise NameResolutionError(host, self, error) from error  # type: ignore[arg-type]
            raise NewConnectionError(self, f"no such host ({error})") from error  # type: ignore[arg-type]
        for *_, place in found:
            self._check(str(place[0]))
        return self._connect([(family, place) for family, _, _, _, place in found])

    def _connect(self, places: list[tuple[socket.AddressFamily, Any]]) -> socket.socket:
        failure: OSError | None = None
        for family, place in places:
            connection = socket.socket(family, socket.SOCK_STREAM)
            connection.settimeout(self._deadline.remaining_s)
            try:
                connection.connect(place)
            except OSError as error:
                connection.close()
                failure = error
            else:
                self._deadline.watch(connection)
                return connection
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(self, "the server doesn't answer") from failure
        raise NewConnectionError(self, f"no connection ({failure})") from failure  # type: ignore[arg-type]


class _GuardedHTTPConnection(_Guarded, HTTPConnection):
    pass


class _GuardedHTTPSConnection(_Guarded, HTTPSConnection):
    pass


class GuardedHTTPConnectionPool(HTTPConnectionPool):
    """Connect as `_Guarded` does; takes its `deadline` and `check` besides."""

    ConnectionCls = _GuardedHTTPConnection


class GuardedHTTPSConnectionPool(HTTPSConnectionPool):
    """Connect as `_Guarded` does and verify the host's certificate by the host's name."""

    ConnectionCls = _GuardedHTTPSConnection


def _private(address: str) -> SourceError:
    return SourceError(
        f"the address {address} isn't on the public internet",
        "Save the page as a file and give that, or add --allow-private for your own network",
    )
