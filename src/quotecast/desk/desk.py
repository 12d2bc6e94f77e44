"""The producer's desk: a page of all articles, a page for each, and what is done on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from quotecast.desk.answers import Answers
from quotecast.desk.asking import failed, refused
from quotecast.desk.bench import Bench
from quotecast.desk.deeds import Deeds
from quotecast.desk.guard import Admission, Guard
from quotecast.desk.server import reachable_at
from quotecast.errors import QuotecastError
from quotecast.settings import load_settings

_STATIC: Final = Path(__file__).with_name("static")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A desk that can be served, and the address that lets somebody in."""

    site: Starlette
    address: str


@contextmanager
def desk_of(show: Path, token: str, listens: tuple[Any, ...]) -> Iterator[Desk]:
    """Give the desk of a show, for a server that listens there (host, port, …).

    Raises:
        SettingsError: the show's settings can't be used.
    """
    load_settings(show)
    port = int(listens[1])
    own = reachable_at(str(listens[0]), port)
    hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}
    hosts.add(own.removeprefix("http://"))
    admission = Admission(token=token, hosts=frozenset(hosts), cookie=f"quotecast-desk-{port}")
    bench = Bench(show)
    try:
        site = Starlette(
            routes=_routes(Answers(show, bench)),
            middleware=[Middleware(Guard, admission=admission)],
            exception_handlers={QuotecastError: failed, HTTPException: refused},
        )
        yield Desk(site=site, address=f"{own}/?token={token}")
    finally:
        bench.close()


def _routes(answers: Answers) -> list[Route | Mount]:
    def get(path: str, answer: Any) -> Route:
        return Route(path, answer, methods=["GET"])

    def post(path: str, answer: Any) -> Route:
        return Route(path, answer, methods=["POST"])

    one = "/e/{key}"
    return [
        get("/", answers.index),
        post("/publish", answers.publish),
        get("/takes/{digest}", answers.take),
        get(one, answers.article),
        get(f"{one}/sound", answers.sound),
        get(f"{one}/wave", answers.wave),
        get(f"{one}/progress", answers.progress),
        get(f"{one}/preview", answers.preview),
        post(f"{one}/said/{{number}}", answers.change(Deeds.say_by, "number")),
        post(f"{one}/voice/{{who}}", answers.change(Deeds.give_voice, "who")),
        post(f"{one}/gender/{{who}}", answers.change(Deeds.tell_gender, "who")),
        post(f"{one}/line/{{line}}/{{deed}}", answers.change(Deeds.edit, "line", "deed")),
        post(f"{one}/back/{{table}}/{{place}}", answers.change(Deeds.restore, "table", "place")),
        post(f"{one}/word", answers.change(Deeds.pronounce)),
        post(f"{one}/undo", answers.change(lambda deeds, *_: deeds.undo())),
        post(f"{one}/rebuild", answers.rebuild),
        post(f"{one}/hear", answers.hear),
        post(f"{one}/proof/{{line}}", answers.proof),
        Mount("/static", StaticFiles(directory=_STATIC)),
    ]
