"""What is asked of a desk in forms, and the pages that it answers with, also where something can't be done.

HTML Living Standard, WCAG 2.2 AA; all that is put into a page is escaped.
"""

from functools import cache
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import parse_qsl

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.requests import Request as Asked
from starlette.responses import HTMLResponse, JSONResponse, Response

from quotecast.desk.guard import MOST_BYTES
from quotecast.errors import ConflictError, QuotecastError, SourceError

_FORM: Final = "application/x-www-form-urlencoded"
_MOST_FIELDS: Final = 40
_STATUS: Final[dict[type[QuotecastError], int]] = {
    ConflictError: HTTPStatus.CONFLICT,
    SourceError: HTTPStatus.NOT_FOUND,
}


def page(name: str, status_code: int = 200, **values: Any) -> HTMLResponse:
    """Return a page by its template's name."""
    content = _environment().get_template(f"{name}.html.jinja").render(**values)
    return HTMLResponse(content, status_code, headers={"cache-control": "no-store"})


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("quotecast.desk", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


async def failed(asked: Asked, error: Exception) -> Response:
    """Answer with what went wrong, and what to do now; nothing was changed."""
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 422)
    if wants_json(asked):
        return JSONResponse({"error": str(error)}, status)
    key = asked.path_params.get("key", "")
    is_page = asked.method == "GET"
    return page(
        "error",
        status,
        message=getattr(error, "message", ""),
        hint=getattr(error, "hint", ""),
        back="/" if is_page or not key else f"/e/{key}",
    )


async def refused(_: Asked, error: Exception) -> Response:
    """Answer that there is nothing there, or that it isn't to be asked for so."""
    status = getattr(error, "status_code", 404)
    words = getattr(error, "detail", "") if status != HTTPStatus.NOT_FOUND else ""
    return page(
        "error",
        status,
        message=words or "There is nothing here",
        hint="Go back to the list",
        back="/",
    )


def wants_json(asked: Asked) -> bool:
    """Return whether a script of the page asks, and no person."""
    return asked.headers.get("accept", "") == "application/json"


async def fields_of(asked: Asked) -> dict[str, str]:
    """Return what a form says.

    Raises:
        HTTPException: it is no form, or far larger than a page's.
    """
    if asked.headers.get("content-type", "").partition(";")[0].strip() != _FORM:
        raise HTTPException(415, "Only the desk's own forms are taken")
    body = b""
    async for chunk in asked.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise HTTPException(413, "That is far more than a page of the desk sends")
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            max_num_fields=_MOST_FIELDS,
            errors="strict",
        )
    except ValueError as error:
        raise HTTPException(400, "That is no form of the desk's") from error
    return dict(pairs)
