"""Who may ask a desk for anything: whoever has its token, from its own pages, at its own address.

Against pages elsewhere: the host is compared (DNS rebinding), the origin of whatever changes something
(RFC 6454), and cookies stay on the site (RFC 6265bis). Against what an article may hold: a policy that
runs no script but ours (Content Security Policy 3).
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES: Final = 100_000
_TOKEN: Final = "token"  # noqa: S105 - what it is called in the address
_SAFE: Final = frozenset({"GET", "HEAD"})
_ALLOWED: Final = frozenset({"GET", "HEAD", "POST"})
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),  # with no-referrer a form's origin would be null
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """The token of a desk, and the hosts (`127.0.0.1:8018`) that it answers for."""

    token: str
    hosts: frozenset[str]
    cookie: str = "quotecast-desk"

    def is_token(self, said: str) -> bool:
        """Return whether it is the token, in a time that doesn't tell how much of it is."""
        return hmac.compare_digest(said.encode("utf-8", "replace"), self.token.encode())


class Guard:
    """Let through what may be answered, and put the headers on every answer."""

    def __init__(self, app: ASGIApp, admission: Admission) -> None:
        self._app = app
        self._admission = admission

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; there are no web sockets here."""
        if scope["type"] != "http":
            return
        app = self._answer(scope) or self._app
        await app(scope, receive, with_headers(send, _HEADERS))

    def _answer(self, scope: Scope) -> Response | None:
        """Return an answer where the request goes no further."""
        headers, method = Headers(scope=scope), scope["method"]
        host = headers.get("host", "")
        if host not in self._admission.hosts:
            return _told(421, "This desk answers at the address that quotecast desk printed only.")
        if method in _SAFE and self._is_first_visit(scope):
            return self._admitted(scope)
        if not self._has_cookie(headers):
            return _told(403, "Open the address that quotecast desk printed: it has the token.")
        return None if method in _SAFE else _refusal_of_change(method, headers, host)

    def _is_first_visit(self, scope: Scope) -> bool:
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        return self._admission.is_token(query.get(_TOKEN, ""))

    def _admitted(self, scope: Scope) -> Response:
        """Keep the token in a cookie, and out of the address and so of what browsers remember."""
        query = parse_qsl(scope["query_string"].decode("latin-1"))
        rest = urlencode([pair for pair in query if pair[0] != _TOKEN])
        path = "/" + scope["path"].lstrip("/")
        answer = RedirectResponse(f"{path}?{rest}" if rest else path, status_code=303)
        answer.set_cookie(
            self._admission.cookie,
            self._admission.token,
            httponly=True,
            samesite="strict",
            path="/",
        )
        answer.headers["cache-control"] = "no-store"
        return answer

    def _has_cookie(self, headers: Headers) -> bool:
        cookies: SimpleCookie = SimpleCookie()
        try:
            cookies.load(headers.get("cookie", ""))
        except CookieError:
            return False
        said = cookies.get(self._admission.cookie)
        return said is not None and self._admission.is_token(said.value)


def _refusal_of_change(method: str, headers: Headers, host: str) -> Response | None:
    if method not in _ALLOWED:
        return _told(405, "This is not something to ask a desk for.")
    if not _is_own(headers, host):
        return _told(403, "Only the desk's own pages may change something.")
    if _length(headers) > MOST_BYTES:
        return _told(413, "That is far more than a page of the desk sends.")
    return None


def _is_own(headers: Headers, host: str) -> bool:
    """Return whether a page of this very address asks."""
    return headers.get("origin", "") == f"http://{host}" and headers.get(
        "sec-fetch-site", "same-origin"
    ) in ("same-origin", "none")


def _length(headers: Headers) -> int:
    said = headers.get("content-length", "0")
    return int(said) if said.isascii() and said.isdecimal() else MOST_BYTES + 1


def with_headers(send: Send, headers: Sequence[tuple[bytes, bytes]]) -> Send:
    """Return what sends an answer with more headers."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], *headers]
        await send(message)

    return sent


def _told(status_code: int, words: str) -> Response:
    return PlainTextResponse(words + "\n", status_code=status_code)
