"""What `quotecast serve` gives to phones, and what it keeps to itself."""

import http.client
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from lxml import etree
from tests.cli.conftest import ShowFolder
from tests.desk.conftest import answering

from quotecast.desk.server import listen, qr_code, reachable_at
from quotecast.desk.site import site_of
from quotecast.errors import SettingsError
from quotecast.settings import load_settings

SLUG = "storm-over-the-bay"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    show = ShowFolder(tmp_path_factory.mktemp("show"))
    formats = "mp3,vtt,srt,json,txt,web"
    assert show.build(show.article, "--formats", formats).exit_code == 0
    for suffix in ("m4a", "opus", "epub"):  # only its name counts here
        show.sound.with_suffix(f".{suffix}").write_bytes(b"sound")
    (show.path / "secret.txt").write_text("secret")
    (show.path / "output" / "link.txt").symlink_to(show.path / "secret.txt")
    return show


@dataclass
class Answer:
    status_code: int
    headers: dict
    content: bytes

    @property
    def text(self):
        return self.content.decode("utf-8", "replace")


class Client:
    """Ask over a connection of its own each time, with a path as it is given."""

    def __init__(self, port):
        self.port = port

    def request(self, method, path, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, headers={"Host": "192.0.2.7:8017", **(headers or {})})
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        content = answer.read()
        connection.close()
        return Answer(answer.status, headers, content)

    def get(self, path, headers=None):
        return self.request("GET", path, headers)

    def head(self, path):
        return self.request("HEAD", path)


@pytest.fixture(scope="module")
def client(folder):
    site = site_of(folder.path, load_settings(folder.path))
    with listen("127.0.0.1", 0) as listening, answering(site, listening) as port:
        yield Client(port)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (f"{SLUG}.mp3", "audio/mpeg"),
        (f"{SLUG}.m4a", "audio/mp4"),
        (f"{SLUG}.opus", "audio/ogg"),
        (f"{SLUG}.epub", "application/epub+zip"),
        ("transcript.vtt", "text/vtt; charset=utf-8"),
        ("transcript.srt", "application/x-subrip"),
        ("transcript.json", "application/json"),
        ("transcript.txt", "text/plain; charset=utf-8"),
        ("chapters.json", "application/json+chapters"),
        ("index.html", "text/html; charset=utf-8"),
        ("manifest.json", "application/json"),
        ("", "text/html; charset=utf-8"),
    ],
)
def test_each_file_has_its_type(client, name, kind):
    answer = client.get(f"/{SLUG}/{name}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("wanted", "status", "part"),
    [
        ("bytes=0-9", 206, slice(0, 10)),
        ("bytes=100-", 206, slice(100, None)),
        ("bytes=-7", 206, slice(-7, None)),
        ("bytes=99999999-", 416, None),
        ("lines=1-2", 200, slice(None)),
    ],
)
def test_sound_comes_in_the_bytes_that_are_asked_for(folder, client, wanted, status, part):
    answer = client.get(f"/{SLUG}/{SLUG}.mp3", headers={"Range": wanted})
    assert answer.status_code in (status, 400 if "lines" in wanted else status)
    if part is not None and answer.status_code != 400:
        assert answer.content == folder.sound.read_bytes()[part]
    assert client.head(f"/{SLUG}/{SLUG}.mp3").headers["accept-ranges"] == "bytes"


@pytest.mark.parametrize("name", ["", "feed.xml", f"{SLUG}/{SLUG}.mp3", f"{SLUG}/index.html"])
def test_what_is_as_it_was_is_not_sent_again(client, name):
    first = client.get(f"/{name}")
    again = client.get(f"/{name}", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        f"/{SLUG}/../../secret.txt",
        f"/{SLUG}/%2e%2e/%2e%2e/show.toml",
        "//etc/passwd",
        "/link.txt",
        "/.cache/takes/",
        "/.records/",
        f"/.scripts/{SLUG}/script.fountain",
        "/runs/",
        "/show.toml",
        "/feed.toml",
        f"/scripts/{SLUG}.fountain",
        "/%00",
        "/" + "a" * 5000,
    ],
)
def test_nothing_outside_output_and_nothing_hidden_is_served(client, path):
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    assert "secret" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client, method):
    assert client.request(method, f"/{SLUG}/{SLUG}.mp3").status_code == 405


def test_feed_names_the_server_it_was_asked_at_and_all_it_names_is_there(client):
    root = etree.fromstring(client.get("/feed.xml").content)
    named = [value for one in root.iter() for value in one.attrib.values() if "://" in value]
    named = [one for one in named if urlsplit(one).netloc == "192.0.2.7:8017"]
    assert any(one.endswith(f"{SLUG}.mp3") for one in named)
    assert {client.head(urlsplit(one).path).status_code for one in named} == {200}


def test_strange_host_is_not_repeated(client):
    content = client.get("/feed.xml", headers={"Host": 'x"><script>'}).text
    assert "script>" not in content


def test_new_episode_is_in_the_feed_at_once(folder, client):
    before = client.get("/feed.xml").text.count("<item>")
    other = folder.write("calm.txt", "Calm at sea\n\nThe ferry left on time.\n\nNobody was late.\n")
    folder.build(other, "--formats", "mp3")
    assert client.get("/feed.xml").text.count("<item>") == before + 1


def test_place_that_is_taken_is_told():
    with (
        listen("127.0.0.1", 0) as taken,
        pytest.raises(SettingsError, match="Nothing can be served at"),
    ):
        listen("127.0.0.1", taken.getsockname()[1])


def test_server_for_everybody_is_reached_at_an_address_a_phone_can_open():
    everywhere = ".".join("0000")
    assert everywhere not in reachable_at(everywhere, 8017)
    assert reachable_at("::1", 80) == "http://[::1]:80"


def test_address_is_a_square_code_in_the_terminal():
    rows = qr_code("http://192.0.2.7:8017").splitlines()
    assert len(rows) > 10
