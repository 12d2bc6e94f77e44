import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from quotecast.errors import OutputError, SourceError
from quotecast.voicing.installing import download as downloading
from quotecast.voicing.installing.download import Wanted, download

CONTENT = bytes(range(256)) * 4000
MD5 = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()
DIGESTS = {"sha256": hashlib.sha256(CONTENT).hexdigest(), "md5": MD5}


@pytest.fixture
def server():
    """Serve CONTENT; `cuts` are how much of an answer is sent before each connection breaks."""

    class Handler(BaseHTTPRequestHandler):
        cuts: ClassVar[list[int]] = []
        starts: ClassVar[list[int]] = []
        status = 200
        knows_ranges = True

        def do_GET(self):
            wanted = self.headers.get("Range", "bytes=0-")
            start = int(wanted.removeprefix("bytes=").rstrip("-")) if self.knows_ranges else 0
            self.starts.append(start)
            rest = CONTENT[start:]
            self.send_response(206 if start and self.status == 200 else self.status)
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            self.wfile.write(rest[: self.cuts.pop(0)] if self.cuts else rest)

        def log_message(self, *_):
            """Be silent."""

    Handler.cuts, Handler.starts = [], []
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        Handler.address = f"http://127.0.0.1:{running.server_port}/voice.onnx"
        yield Handler
        running.shutdown()
        thread.join()


def wanted(server, **changes):
    facts = {"size_bytes": len(CONTENT), "digests": DIGESTS, **changes}
    return Wanted(address=server.address, **facts)


def left(folder):
    return sorted(path.name for path in folder.iterdir())


def test_file_comes_whole(server, tmp_path):
    download(wanted(server), tmp_path / "voice")
    assert (tmp_path / "voice").read_bytes() == CONTENT


@pytest.mark.parametrize("cut", [1, 1000, 262_144, 300_001, 777_777, len(CONTENT) - 1])
def test_cut_connection_is_gone_on_with(server, tmp_path, cut):
    server.cuts = [cut]
    download(wanted(server), tmp_path / "voice")
    assert (tmp_path / "voice").read_bytes() == CONTENT
    assert server.starts[0] == 0


@pytest.mark.parametrize("cut", [400_000, 800_000])
def test_second_run_fetches_only_what_the_first_left(server, tmp_path, cut):
    (tmp_path / "voice.part").write_bytes(CONTENT[:cut])
    download(wanted(server), tmp_path / "voice")
    assert server.starts == [cut]
    assert (tmp_path / "voice").read_bytes() == CONTENT


def test_server_without_ranges_sends_all_again(server, tmp_path):
    server.knows_ranges = False
    (tmp_path / "voice.part").write_bytes(CONTENT[:500_000])
    download(wanted(server), tmp_path / "voice")
    assert (tmp_path / "voice").read_bytes() == CONTENT


def test_half_a_file_that_nothing_proves_is_not_gone_on_with(server, tmp_path):
    (tmp_path / "voice.part").write_bytes(b"of another version")
    download(wanted(server, digests={}), tmp_path / "voice")
    assert (tmp_path / "voice").read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"digests": {"sha256": "0" * 64}}, "another sha256 digest"),
        ({"digests": {"md5": "0" * 32}}, "another md5 digest"),
        ({"size_bytes": len(CONTENT) - 1}, "larger than it should be"),
        ({"size_bytes": None, "most_bytes": 1000}, "larger than it should be"),
        ({"size_bytes": len(CONTENT) + 1}, "broke off again and again"),
    ],
)
def test_file_that_is_not_what_the_catalogue_says_is_refused(server, tmp_path, changes, reason):
    with pytest.raises(SourceError, match=reason):
        download(wanted(server, **changes), tmp_path / "voice")
    assert "voice" not in left(tmp_path)


def test_damaged_beginning_does_not_stay(server, tmp_path):
    (tmp_path / "voice.part").write_bytes(b"x" * 500_000)
    with pytest.raises(SourceError, match="digest"):
        download(wanted(server), tmp_path / "voice")
    assert left(tmp_path) == []


@pytest.mark.parametrize("status", [404, 403, 410])
def test_answer_that_is_no_file_is_told(server, tmp_path, status):
    server.status = status
    with pytest.raises(SourceError, match=f"answered {status}"):
        download(wanted(server), tmp_path / "voice")
    assert left(tmp_path) == []


def test_full_disk_is_told_before_anything_is_fetched(server, tmp_path, monkeypatch):
    usage = type("Usage", (), {"free": 10_000_000})
    monkeypatch.setattr(downloading.shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(OutputError, match="10 MB left"):
        download(wanted(server), tmp_path / "voice")
    assert left(tmp_path) == []
