"""Serve a site until somebody stops it, by uvicorn, and say where a phone finds it."""

import io
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import segno
import uvicorn
from anyio import to_thread
from starlette.applications import Starlette

from quotecast.errors import SettingsError

# An address for documentation (RFC 5737): nothing is sent there, it only chooses a network.
_ELSEWHERE: Final = ("192.0.2.1", 9)
_ANY: Final = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared, not bound


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens there; port 0 is any that is free.

    Raises:
        SettingsError: something else listens there, or there is no such address.
    """
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=128)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or "there is no such port"
        raise SettingsError(
            f"Nothing can be served at {host}:{port} ({why})",
            "Choose another --port, or another --host of this machine",
        ) from error


class _Server(uvicorn.Server):
    """A server that tells when it answers, and may be asked to stop."""

    def __init__(
        self,
        config: uvicorn.Config,
        ready: Callable[[], None],
        is_over: Callable[[], bool],
        threads: int | None,
    ) -> None:
        super().__init__(config)
        self._ready = ready
        self._is_over = is_over
        self._threads = threads

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        if self._threads is not None:
            to_thread.current_default_thread_limiter().total_tokens = self._threads
        await super().startup(sockets)
        self._ready()

    async def on_tick(self, counter: int) -> bool:
        return self._is_over() or await super().on_tick(counter)


def serve_until(
    site: Starlette,
    listening: socket.socket,
    ready: Callable[[], None],
    is_over: Callable[[], bool] = lambda: False,
    threads: int | None = None,
) -> None:
    """Serve a site until it is over, or interrupted; `ready` is called when it answers.

    `threads` is how many there are for what takes a while; each has a heap of its own.
    """
    config = uvicorn.Config(site, access_log=False, log_level="warning", lifespan="off")
    _Server(config, ready, is_over, threads).run(sockets=[listening])


def reachable_at(host: str, port: int) -> str:
    """Return the address that others on the network reach a server at.

    >>> reachable_at("127.0.0.1", 8017)
    'http://127.0.0.1:8017'
    """
    known = own_address() if host in _ANY else host
    return f"http://[{known}]:{port}" if ":" in known else f"http://{known}:{port}"


def own_address() -> str:
    """Return this machine's address on its network; loopback where it is on none."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(_ELSEWHERE)
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def qr_code(address: str) -> str:
    """Return an address as a QR code (ISO/IEC 18004) for a terminal."""
    out = io.StringIO()
    segno.make(address, micro=False).terminal(out, compact=True)
    return out.getvalue()
