import http.server
import json
import threading

import pytest
from tests.cli.conftest import ShowFolder

NAMES = ("Ana Roe", "Ben Poe", "Cara Moss", "Dov Vale", "Eva Pell")


class Newsroom(ShowFolder):
    """A show with a folder of articles, whose speakers share voices and names."""

    def __init__(self, path):
        super().__init__(path)
        self.folder = path / "in"
        self.folder.mkdir()
        (path / "voices").mkdir()

    def write_night(self, number, *, title=None, more=""):
        who, other = NAMES[number % 5], NAMES[(number + 1) % 5]
        text = (
            f"{title or f'Night {number} at the quay'}\n\nThe boats of night {number} came in.\n\n"
            f"“We counted {number} of them,” said {who}, a clerk.\n\n"
            f"“It was more than {number},” {other} said.\n\n{more}"
        )
        path = self.folder / f"n{number:03d}.txt"
        path.write_text(text, encoding="utf-8")
        return path

    def write_nights(self, count):
        return [self.write_night(number) for number in range(count)]

    def outcomes(self, *arguments):
        result = self.run("build", *arguments, "--json")
        lines = [json.loads(line) for line in result.stdout.splitlines()]
        return result, {line["source"]: line for line in lines}

    def manifests(self):
        paths = (self.path / "output").glob("*/manifest.json")
        return {path.parent.name: json.loads(path.read_bytes()) for path in paths}

    def books(self):
        paths = sorted((self.path / "output" / "runs").glob("*.jsonl"))
        return [[json.loads(row) for row in path.read_text().splitlines()] for path in paths]


@pytest.fixture
def newsroom(tmp_path):
    return Newsroom(tmp_path)


@pytest.fixture
def serve():
    """Serve texts by path on loopback; return the address."""
    servers = []

    def start(texts):
        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                text = texts.get(self.path, "")
                kind = "application/rss+xml" if text.startswith("<?xml") else "text/plain"
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.end_headers()
                self.wfile.write(text.encode())

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server, thread in servers:
        server.shutdown()
        thread.join()
        server.server_close()
