"""Addresses are fetched within limits, from the public internet only; a real server answers."""

import gzip
import http.server
import threading
import time
from contextlib import closing
from functools import partial

import pytest

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import ReadingLimits, read_article
from quotecast.reading.guard import refuse_private
from quotecast.reading.web import fetch

_TEXT = "The wall\n\nIt will be mended next year, the council said on Monday.\n"
_LOCAL = ReadingLimits(allow_private=True, timeout_s=10, max_bytes=10_000)


class _Handler(http.server.BaseHTTPRequestHandler):
    seen: list[dict[str, str]] = []  # noqa: RUF012 - what a test looks at

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.seen.append(dict(self.headers))
        name = self.path.strip("/").partition("?")[0].replace(".", "_").replace("-", "_")
        getattr(self, f"_{name}", partial(self._say, 404, b"no"))()

    def _say(self, status, body, media_type="text/plain; charset=utf-8", **headers):
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def _story(self):
        self._say(200, _TEXT.encode())

    def _story_md(self):
        self._say(200, b"# The wall\n\nIt broke.")

    def _page(self):
        self._say(200, f"<title>The wall</title><p>{_TEXT * 3}</p>".encode(), "text/html")

    def _latin(self):
        self._say(
            200, "Caf\xe9 wall\n\nIt broke.".encode("latin-1"), 'text/plain; charset="iso-8859-1"'
        )

    def _pdf(self):
        self._say(200, b"%PDF-1.7", "application/pdf")

    def _gone(self):
        self._say(410, b"gone")

    def _empty(self):
        self._say(204, b"")

    def _large(self):
        self._say(200, b"", **{"Content-Length": "10001"})

    def _endless(self):
        self._say(200, b"word " * 5000)

    def _bomb(self):
        self._say(200, gzip.compress(b"word " * 4_000_000), **{"Content-Encoding": "gzip"})

    def _once(self):
        self._say(302, b"", Location="/story")

    def _forever(self):
        self._say(302, b"", Location="/forever")

    def _to_file(self):
        self._say(302, b"", Location="file:///etc/hosts")

    def _torn(self):
        self._say(200, b"half", **{"Content-Length": "999"})

    def _drip(self):
        self._say(200, b"")
        try:
            for _ in range(200):
                self.wfile.write(b"drip ")
                time.sleep(0.05)
        except OSError:
            pass

    def _drip_headers(self):
        try:
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            for i in range(200):
                self.wfile.write(b"X-%d: drip\r\n" % i)
                time.sleep(0.05)
        except OSError:
            pass


@pytest.fixture(scope="module")
def server():
    with closing(http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)) as httpd:
        httpd.close = httpd.server_close
        thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
        thread.join()


def test_page_of_text_is_read(server):
    article = read_article(source_named(f"{server}/story"), limits=_LOCAL)
    assert (article.text, article.source) == (_TEXT, source_named(f"{server}/story"))


@pytest.mark.parametrize("path", ["page", "story.md", "once"])
def test_reader_is_chosen_by_media_type_and_name(server, path):
    assert read_article(source_named(f"{server}/{path}"), limits=_LOCAL).title == "The wall"


def test_charset_of_the_server_is_used(server):
    assert read_article(source_named(f"{server}/latin"), limits=_LOCAL).title == "Café wall"


def test_redirect_is_followed_and_its_end_is_the_source(server):
    assert fetch(f"{server}/once", _LOCAL).source.address == f"{server}/story"


def test_client_names_itself_and_the_host(server):
    fetch(f"{server}/story", _LOCAL)
    headers = _Handler.seen[-1]
    assert headers["User-Agent"].startswith("quotecast/")
    assert headers["Host"] == server.removeprefix("http://")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("none", "answered 404"),
        ("gone", "answered 410"),
        ("empty", "answered 204"),
        ("pdf", "is application/pdf"),
        ("large", "larger than the limit of 10,000 bytes"),
        ("endless", "larger than the limit of 10,000 bytes"),
        ("bomb", "larger than the limit of 10,000 bytes"),
        ("forever", "more than 5 times"),
        ("to-file", "isn't read"),
        ("torn", "can't be read"),
    ],
)
def test_answer_that_is_no_article_is_refused_with_a_sentence(server, path, message):
    with pytest.raises(SourceError, match=message):
        fetch(f"{server}/{path}", _LOCAL)


@pytest.mark.parametrize("path", ["drip", "drip-headers"])
def test_server_that_drips_is_cut_at_the_time_limit(server, path):
    with pytest.raises(SourceError, match="took longer than 1 seconds"):
        fetch(f"{server}/{path}", ReadingLimits(allow_private=True, timeout_s=1))


def test_private_address_is_refused_unless_allowed(server):
    with pytest.raises(SourceError, match=r"127\.0\.0\.1 isn't on the public internet"):
        fetch(f"{server}/story", ReadingLimits())


@pytest.mark.parametrize(
    "host",
    ["localhost", "127.1", "0x7f000001", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::a00:1]", "0"],
)  # fmt: skip
def test_every_spelling_of_a_private_host_is_refused(host):
    with pytest.raises(SourceError, match=r"public internet|can't be read"):
        fetch(f"http://{host}:9/", ReadingLimits(timeout_s=5))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",  # noqa: S104 - an address to refuse, not one to bind
        "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "2002:7f00:1::", "2001:0:1::",
    ],
)  # fmt: skip
def test_address_off_the_public_internet_is_refused(address):
    with pytest.raises(SourceError, match="public internet"):
        refuse_private(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"]
)
def test_public_address_is_accepted(address):
    assert refuse_private(address) is None


def test_every_hop_is_checked(server):
    met = []

    def check(address):
        met.append(address)
        if len(met) == 2:
            refuse_private(address)

    with pytest.raises(SourceError, match="public internet"):
        fetch(f"{server}/once", _LOCAL, check=check)
    assert met == ["127.0.0.1", "127.0.0.1"]


@pytest.mark.parametrize(
    "address",
    ["http://", "http:///x", "http://[::1", "http://x:99999/", "http://a b/", "http://...", "http://a" + "b" * 300],
)  # fmt: skip
def test_malformed_address_is_refused(address):
    with pytest.raises(SourceError):
        read_article(source_named(address), limits=ReadingLimits(timeout_s=5))


@pytest.mark.parametrize("path", ["none", "forever", "torn", "pdf"])
def test_credentials_are_neither_shown_nor_sent(server, path):
    address = server.replace("http://", "http://jane:secret@")
    with pytest.raises(SourceError) as caught:
        fetch(f"{address}/{path}", _LOCAL)
    assert "secret" not in str(caught.value)
    assert "Authorization" not in _Handler.seen[-1]
