"""Serve a site until somebody stops it, by uvicorn."""

import socket
from collections.abc import Callable

import uvicorn
from anyio import to_thread
from starlette.applications import Starlette

from quotecast.errors import SettingsError


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
