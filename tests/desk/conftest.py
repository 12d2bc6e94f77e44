"""A desk that is served on loopback, and somebody who asks it for things."""

import http.client
import re
import shutil
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

import pytest
from lxml import html

from quotecast.desk.desk import desk_of
from quotecast.desk.server import listen, serve_until

TOKEN = "a-token-that-nobody-guesses"  # noqa: S105 - of the tests' own desks
SLUG = "ice-shuts-the-port"
ARTICLE = """Ice shuts the port

The port of Calder closed on Friday, and the crews went home.

“We have never seen ice like this,” said Helen Strand, who runs the ice service. “It can't be risked.”

Tomas Reyes, the mayor, met the crews. “I know what a week costs you,” he told them.

Strand and Reyes spoke for an hour. “Nobody should walk on it at all.” The door was then closed.
"""
SETTINGS = """[show]
title = "Calder"
description = "The news of Calder."
address = "https://example.org/calder"
[voices]
engine = "tone"
workers = 1
[publishing]
formats = ["mp3", "vtt"]
"""


@dataclass
class Answer:
    status: int
    headers: dict
    content: bytes

    @property
    def text(self):
        return self.content.decode("utf-8", "replace")

    @property
    def page(self):
        return html.fromstring(self.text)


class Producer:
    """Somebody with a browser's manners: a cookie, an origin, forms, and redirects followed."""

    def __init__(self, port):
        self.port = port
        self.host = f"127.0.0.1:{port}"
        self.cookie = f"quotecast-desk-{port}={TOKEN}"

    def request(self, method, path, body=None, **headers):
        known = {"Host": self.host, "Cookie": self.cookie}
        known |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in known.items():
                if value is not None:
                    connection.putheader(name, value)
            if body is not None and not {"Transfer-Encoding", "Content-Length"} & set(known):
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders()
            if body:
                connection.send(body)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()

    def get(self, path, **headers):
        return self.request("GET", path, **headers)

    def post(self, path, fields=(), **headers):
        form = {
            "Origin": f"http://{self.host}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        return self.request("POST", path, urlencode(dict(fields)).encode(), **(form | headers))

    def key(self, name="ice.txt"):
        page = self.get("/").page
        card = next(one for one in page.cssselect(".card") if name in one.text_content())
        return card.cssselect("h3 a")[0].get("href").removeprefix("/e/")

    def article(self, key=None):
        answer = self.get(f"/e/{key or self.key()}")
        assert answer.status == 200, answer.text
        return answer.page

    def do(self, deed, fields=(), key=None, page=None):
        """Do something as the page shows it, and return what the page that follows is."""
        key = key or self.key()
        page = self.article(key) if page is None else page
        answer = self.post(f"/e/{key}/{deed}", {"was": was(page), **dict(fields)})
        if answer.status == 303:
            answer = self.get(urlsplit(answer.headers["location"])._replace(fragment="").geturl())
        return answer

    def rebuild(self, key=None):
        """Have the episode made, and return what is told of it."""
        key = key or self.key()
        assert self.post(f"/e/{key}/rebuild", {}, Accept="application/json").status == 200
        for _ in range(600):
            told = self.get(f"/e/{key}/progress").text
            if '"is_done":true' in told:
                return told
            time.sleep(0.05)
        raise AssertionError(told)


def was(page):
    return page.cssselect("#desk input[name=was]")[0].get("value")


def told(answer):
    return answer.page.cssselect("#told")[0].text_content()


def line(page, words):
    """Return the id and the sign of the line that says some words."""
    found = next(one for one in page.cssselect("[data-line]") if words in one.text_content())
    sign = found.cssselect("button[name=sign]")[0].get("value")
    return found.get("data-line"), sign


def number(page, words):
    """Return the number of the quotation with some words."""
    found = next(one for one in page.cssselect("a.quote") if words in one.text_content())
    return re.fullmatch(r"#q(\d+)", found.get("href"))[1]


@contextmanager
def answering(site, listening):
    """Have a site answer at a port, and give its number."""
    ready, stop = threading.Event(), threading.Event()
    wanted = (site, listening, ready.set, stop.is_set)
    thread = threading.Thread(target=serve_until, args=wanted, daemon=True)
    thread.start()
    assert ready.wait(30)
    yield listening.getsockname()[1]
    stop.set()
    thread.join(30)
    assert not thread.is_alive()


@contextmanager
def served(show):
    """Serve a desk of a show, and give somebody who may use it."""
    with (
        listen("127.0.0.1", 0) as listening,
        desk_of(show, TOKEN, listening.getsockname()) as desk,
        answering(desk.site, listening) as port,
    ):
        yield Producer(port)


def new_show(path, **articles):
    (path / "articles").mkdir(parents=True)
    (path / "show.toml").write_text(SETTINGS, encoding="utf-8")
    for name, text in (articles or {"ice": ARTICLE}).items():
        (path / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return a show whose episode is there, to be copied."""
    show = new_show(tmp_path_factory.mktemp("desk") / "show")
    with served(show) as producer:
        assert "The episode is made" in producer.rebuild()
    return show


@pytest.fixture
def show(built, tmp_path):
    return shutil.copytree(built, tmp_path / "show")


@pytest.fixture
def producer(show):
    with served(show) as asking:
        yield asking


@pytest.fixture(scope="session")
def still(built, tmp_path_factory):
    """Somebody at a desk whose show nobody changes, since nothing that is asked for is done."""
    show = shutil.copytree(built, tmp_path_factory.mktemp("still") / "show")
    with served(show) as asking:
        yield asking
        assert not list((show / "scripts").glob("*.toml"))
