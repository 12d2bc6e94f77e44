"""Print the pages of the desk: HTML Living Standard, WCAG 2.2 AA; all that is put in is escaped."""

from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

_FOLDER: Final = "templates"


def page(name: str, status_code: int = 200, **values: Any) -> HTMLResponse:
    """Return a page by its template's name."""
    content = _environment().get_template(f"{name}.html.jinja").render(**values)
    return HTMLResponse(content, status_code, headers={"cache-control": "no-store"})


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("quotecast.desk", _FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
