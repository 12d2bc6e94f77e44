"""Load `quotecast serve` on loopback: clients that read byte ranges, and some that ask for what isn't theirs.

    python benchmarks/serve.py SHOW --clients 50 --seconds 60

SHOW is a show with at least one episode. Prints how many answers came, how long they took, how many were
wrong (other bytes than the file has, or anything but 404 outside `output/`), and the server's memory.
"""

import argparse
import http.client
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

HIDDEN = ("/../show.toml", "/.cache/", "/%2e%2e/show.toml", "/runs/", "/.records/", "//etc/passwd")


class Tally:
    """What all clients together have seen."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.answers = 0
        self.octets = 0
        self.waits_ms: list[float] = []
        self.wrong: list[str] = []

    def add(self, octets: int, wait_ms: float, wrong: str) -> None:
        """Count one answer."""
        with self.lock:
            self.answers += 1
            self.octets += octets
            self.waits_ms.append(wait_ms)
            if wrong:
                self.wrong.append(wrong)


def read(port: int, sounds: dict[str, bytes], until: float, tally: Tally, seed: int) -> None:
    """Read ranges of random sounds until the time is over."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    while time.monotonic() < until:
        is_hidden = chance.random() < 0.02
        path = chance.choice(HIDDEN if is_hidden else list(sounds))
        content = sounds.get(path, b"")
        start = chance.randrange(max(1, len(content)))
        end = min(len(content), start + chance.choice([1, 2048, 65536, 1_000_000]))
        begun = time.monotonic()
        try:
            connection.request("GET", path, headers={"Range": f"bytes={start}-{end - 1}"})
            answer = connection.getresponse()
            body = answer.read()
            is_right = answer.status == 404 if is_hidden else body == content[start:end]
            wrong = "" if is_right else f"{path} {start}-{end}: {answer.status}"
        except (OSError, http.client.HTTPException) as error:
            body, wrong = b"", f"{path}: {error!r}"
            connection.close()
        tally.add(len(body), (time.monotonic() - begun) * 1000, wrong)


def resident_mb(process_id: int) -> float:
    """Return the memory that a process holds, as Linux tells."""
    status = Path(f"/proc/{process_id}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1000


def main() -> None:
    """Start the server, load it, and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("show", type=Path)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--port", type=int, default=8917)
    options = parser.parse_args()
    output = options.show / "output"
    files = [path for path in output.glob("*/*") if path.suffix in (".mp3", ".vtt", ".html")]
    sounds = {f"/{path.relative_to(output).as_posix()}": path.read_bytes() for path in files}
    command = [sys.executable, "-m", "quotecast", "serve", "--host", "127.0.0.1", "--json"]
    command += ["--port", str(options.port), "--show", str(options.show)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        next(iter(server.stdout or ()))
        tally, until = Tally(), time.monotonic() + options.seconds
        threads = [
            threading.Thread(target=read, args=(options.port, sounds, until, tally, seed))
            for seed in range(options.clients)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        memory_mb = resident_mb(server.pid)
        server.terminate()
    waits = sorted(tally.waits_ms)
    print(f"clients {options.clients}, seconds {options.seconds:.0f}, files {len(sounds)}")
    print(f"answers {tally.answers}, wrong {len(tally.wrong)} {tally.wrong[:3]}")
    print(f"MB/s {tally.octets / options.seconds / 1e6:.1f}")
    print(f"wait ms: median {waits[len(waits) // 2]:.0f}, 99 % {waits[len(waits) * 99 // 100]:.0f}")
    print(f"memory of the server: {memory_mb:.0f} MB")


if __name__ == "__main__":
    main()
