"""A show's site: its feed, pages and sound, by Starlette; nothing outside `output/`, nothing hidden.

Byte ranges (RFC 9110, section 14) and conditional requests (section 13) are Starlette's.
"""

import hashlib
import os
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from quotecast.desk.guard import with_headers
from quotecast.publishing.feed import FEED_FILE
from quotecast.publishing.formats import media_types
from quotecast.publishing.index_page import INDEX_FILE
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.settings import Settings
from quotecast.show.feed import ShowPages, pages_at
from quotecast.show.places import OUTPUT

_HIDDEN: Final = frozenset({"runs"})
_HOST: Final = re.compile(r"[A-Za-z0-9.-]+(?::\d+)?|\[[0-9A-Fa-f:.]+\](?::\d+)?")
_TYPES: Final = {
    ".html": "text/html",
    ".xml": "application/rss+xml",
    ".json": "application/json",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".txt": "text/plain",
}
_HEADERS: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-cache"),  # what is there is asked for again, and mostly as it was
)


def site_of(show: Path, settings: Settings) -> Starlette:
    """Return the site of a show: what it shows is what `output/` holds when it is asked for."""
    pages = _Pages(show, settings)
    output = show / OUTPUT
    output.mkdir(parents=True, exist_ok=True)
    return Starlette(
        routes=[
            Route("/", pages.index),
            Route(f"/{INDEX_FILE}", pages.index),
            Route(f"/{FEED_FILE}", pages.feed),
            Mount("/", _Files(directory=output, html=True)),
        ],
        middleware=[Middleware(_WithHeaders)],
    )


class _Pages:
    """The feed and the page of a show, printed for the address that they are asked for at."""

    def __init__(self, show: Path, settings: Settings) -> None:
        self._show = show
        self._settings = settings
        self._printed: dict[str, tuple[str, ShowPages]] = {}

    async def index(self, request: Request) -> Response:
        """Answer with the page of all episodes."""
        pages = await run_in_threadpool(self._pages, _address(request))
        return _answer(request, pages.index, "text/html")

    async def feed(self, request: Request) -> Response:
        """Answer with the feed, whose addresses are those of this server."""
        pages = await run_in_threadpool(self._pages, _address(request))
        return _answer(request, pages.feed, "application/rss+xml; charset=utf-8")

    def _pages(self, address: str) -> ShowPages:
        now = self._state()
        state, pages = self._printed.get(address, ("", None))
        if pages is None or state != now:
            pages = pages_at(self._show, self._settings, address)
            self._printed = {address: (now, pages)}  # of one address: anybody may make up others
        return pages

    def _state(self) -> str:
        """Return what changes with every episode that is made or taken away."""
        digest = hashlib.sha256()
        for path in sorted((self._show / OUTPUT).glob(f"*/{MANIFEST_FILE}")):
            try:
                digest.update(f"{path.parent.name} {path.stat().st_mtime_ns}\n".encode())
            except OSError:
                continue
        return digest.hexdigest()


class _Files(StaticFiles):
    """The files of `output/`, each with the type that its format says; nothing hidden."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        parts = PurePosixPath(path.replace("\\", "/")).parts
        if any(part.startswith(".") for part in parts if part != ".") or (
            parts and parts[0] in _HIDDEN
        ):
            raise HTTPException(status_code=404)
        return await super().get_response(path, scope)

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, status_code)
        path, known = Path(full_path), _media_types()
        kind = known.get(path.name) or known.get(path.suffix)
        if kind and response.status_code != 304:
            is_text = kind.startswith("text/")
            response.headers["content-type"] = f"{kind}; charset=utf-8" if is_text else kind
        return response


@lru_cache(maxsize=1)
def _media_types() -> Mapping[str, str]:
    return {**_TYPES, **media_types()}


class _WithHeaders:
    """Put the headers on every answer that a browser should have from any server."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, with_headers(send, _HEADERS))


def _address(request: Request) -> str:
    """Return where a request asks, as the feed names it; a strange host isn't repeated."""
    host = request.headers.get("host", "")
    return f"http://{host}" if _HOST.fullmatch(host) else str(request.base_url).rstrip("/")


def _answer(request: Request, content: bytes, media_type: str) -> Response:
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    known = request.headers.get("if-none-match", "")
    if tag in [one.strip().removeprefix("W/") for one in known.split(",")]:
        return Response(status_code=304, headers={"etag": tag})
    return Response(content, media_type=media_type, headers={"etag": tag})
