"""Measure the producer's desk: two clicks until a correction is heard, a long article, a thousand episodes.

    python benchmarks/desk.py [--episodes 1000] [--minutes 7] [--words 5000] [--turns 5]

Makes a show of articles of its own in a temporary folder, starts `quotecast desk` there with espeak, and asks
it as a browser does. With Playwright and Chromium installed the two clicks are made in that browser as well,
until the sound plays. Memory is that of the desk and of all its workers, what they share counted once
(PSS, as Linux tells).
"""

import argparse
import http.client
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

_WORDS_A_MINUTE = 165
_EPISODE = "ferry.txt"
_LONG = "long.txt"
_PARAGRAPHS = (
    "The ferry port of Calder stayed shut on day {n}, and {n} boats lay at the quay with their crews.",
    (
        "“We have not seen ice like this in {n} winters,” said Helen Strand, who runs the ice "
        "service. “Nobody can promise you a date.”"
    ),
    "Tomas Reyes, the mayor, met crew {n} on the quay. “I know what week {n} costs you,” he told them.",
    "Strand and Reyes spoke for {n} minutes. “Line {n} stays closed to everybody.” The door was then shut.",
    "The harbour board counted {n} letters from owners, of whom some had paid their dues for the winter.",
)
_SETTINGS = '[show]\ntitle = "Calder"\ndescription = "News."\naddress = "https://example.org/c"\n'


class Producer:
    """Somebody who asks a desk, with the cookie that its address gives."""

    def __init__(self, address: str) -> None:
        self.address = address
        parts = urlsplit(address)
        self.host = parts.netloc
        answer = self.ask("GET", f"/?{parts.query}")
        self._cookie = str(answer.headers["set-cookie"]).partition(";")[0]

    def ask(self, method: str, path: str, **fields: str) -> "Answer":
        """Ask for something once, and return what is answered."""
        headers = {"Host": self.host, "Cookie": getattr(self, "_cookie", "")}
        if method == "POST":
            headers |= {
                "Origin": f"http://{self.host}",
                "Content-Type": "application/x-www-form-urlencoded",
            }
        connection = http.client.HTTPConnection(self.host, timeout=600)
        connection.request(method, path, urlencode(fields) if fields else None, headers)
        return Answer(connection.getresponse())

    def key_of(self, name: str) -> str:
        """Return what an article is called in addresses."""
        card = next(one for one in self.ask("GET", "/").text.split("<li") if f"/{name}" in one)
        return card.partition('href="')[2].partition('"')[0]

    def rebuild(self, path: str) -> None:
        """Have an episode made, and wait until it is."""
        self.ask("POST", f"{path}/rebuild")
        while True:
            told: dict[str, Any] = json.loads(self.ask("GET", f"{path}/progress").text)
            if told["is_done"]:
                break
            time.sleep(0.05)
        if told["error"]:
            raise SystemExit(told["error"])


class Answer:
    """What was answered, read to its end."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.headers = response.headers
        self.text = response.read().decode("utf-8", "replace")


def article(words: int, title: str) -> str:
    """Return an article of so many words at least."""
    paragraphs: list[str] = [title]
    said = 0
    for number in count(1):
        if said >= words:
            return "\n\n".join(paragraphs) + "\n"
        paragraphs.append(_PARAGRAPHS[number % len(_PARAGRAPHS)].format(n=number + 1))
        said += len(paragraphs[-1].split())
    raise AssertionError


def make_show(show: Path, minutes: float, words: int) -> None:
    """Write the show's settings and its articles."""
    (show / "articles").mkdir()
    (show / "show.toml").write_text(_SETTINGS, encoding="utf-8")
    short = article(round(minutes * _WORDS_A_MINUTE), "Ice shuts the ferry port")
    (show / "articles" / _EPISODE).write_text(short, encoding="utf-8")
    (show / "articles" / _LONG).write_text(article(words, "A long winter"), encoding="utf-8")


def multiply(show: Path, episodes: int) -> None:
    """Put copies of the one episode's folder into output/, each of an article of its own."""
    (made,) = (path.parent for path in (show / "output").glob("*/manifest.json"))
    content = json.loads((made / "manifest.json").read_bytes())
    for number in range(episodes - 1):
        folder = show / "output" / f"copy-{number}"
        folder.mkdir()
        source = show / "articles" / f"copy-{number}.txt"
        shutil.copy(show / "articles" / _EPISODE, source)
        content["article"] |= {"title": f"Copy {number}", "source": f"articles/copy-{number}.txt"}
        (folder / "manifest.json").write_text(json.dumps(content), encoding="utf-8")


def memory_mb(process_id: int) -> float:
    """Return the memory of a process and of all below it; what they share is divided among them."""
    tasks = Path(f"/proc/{process_id}/task").glob("*/children")
    below = [int(one) for path in tasks for one in path.read_text(encoding="ascii").split()]
    held = Path(f"/proc/{process_id}/smaps_rollup").read_text(encoding="ascii")
    own = int(held.partition("Pss:")[2].split()[0]) / 1000
    return own + sum(map(memory_mb, below))


def lone_quotation(page: str, which: int) -> str:
    """Return the number of a quotation that no sentence names the speaker of."""
    links = [one for one in page.split('href="#q')[1:] if one.partition(">")[2].startswith("Line ")]
    return links[which].partition('"')[0]


def two_clicks(producer: Producer, path: str, turns: int) -> Iterator[float]:
    """Give a few times how long it takes from a click on a name until the sound is answered."""
    for turn in range(turns):
        page = producer.ask("GET", path).text
        was = page.partition('name="was" value="')[2].partition('"')[0]
        number = lone_quotation(page, turn)
        who = ("Helen Strand", "Tomas Reyes")[f'value="Helen Strand" id="q{number}-1"' in page]
        begun = time.monotonic()
        producer.ask("POST", f"{path}/said/{number}", was=was, by=who)
        producer.ask("GET", path)  # what is shown after the first click
        producer.rebuild(path)
        producer.ask("GET", path)
        producer.ask("GET", f"{path}/sound")
        yield time.monotonic() - begun


def two_clicks_in_chromium(producer: Producer, path: str, turns: int) -> Iterator[float]:
    """Give the same in a real browser, until the sound plays from the line."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not everybody has it

    program = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        switches = ["--no-sandbox", "--mute-audio", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=program, args=switches)
        page = browser.new_context(bypass_csp=True).new_page()  # for what is waited for here
        page.goto(producer.address)
        page.goto(f"http://{producer.host}{path}")
        page.wait_for_selector("#wave svg")
        for turn in range(turns, 2 * turns):
            number = lone_quotation(page.content(), turn)
            button = page.locator(f"#q{number} button[aria-pressed=false]").first
            button.scroll_into_view_if_needed()
            page.evaluate("document.getElementById('sound').pause()")
            begun = time.monotonic()
            button.click()
            page.wait_for_function(
                "document.getElementById('told').textContent.includes('says it')"
            )
            page.click("#rebuild")
            heard = "(s => s && !s.paused && s.currentTime > 0)(document.getElementById('sound'))"
            page.wait_for_function(heard, timeout=120_000)
            yield time.monotonic() - begun
            page.wait_for_function("told.textContent.includes('spoken anew')", timeout=120_000)
        browser.close()


def report(what: str, figures: Iterator[float]) -> None:
    """Print the median of some times, and the longest."""
    found = list(figures)
    print(f"{what}: median {statistics.median(found):.2f} s, at most {max(found):.2f} s")


def opening(producer: Producer, path: str, show: Path) -> Iterator[float]:
    """Give a few times how long a page takes whose article was changed just before."""
    for turn in range(5):
        text = (show / "articles" / _LONG).read_text(encoding="utf-8")
        (show / "articles" / _LONG).write_text(f"{text}\nThe day ended {turn}.\n", encoding="utf-8")
        begun = time.monotonic()
        producer.ask("GET", path)
        yield time.monotonic() - begun


def main() -> None:
    """Make the show, start the desk, and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--episodes", type=int, default=1000)
    parser.add_argument("--minutes", type=float, default=7)
    parser.add_argument("--words", type=int, default=5000)
    parser.add_argument("--turns", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        show = Path(folder)
        make_show(show, options.minutes, options.words)
        command = [sys.executable, "-m", "quotecast", "desk", "--json", "--port", "0"]
        with subprocess.Popen(
            [*command, "--show", folder], stdout=subprocess.PIPE, text=True
        ) as desk:
            try:
                address = json.loads(next(iter(desk.stdout or ())))["address"]
                measure(Producer(address), show, options, desk.pid)
            finally:
                desk.terminate()


def measure(producer: Producer, show: Path, options: argparse.Namespace, process_id: int) -> None:
    """Print all figures of a desk that runs."""
    path = producer.key_of(_EPISODE)
    producer.rebuild(path)
    (manifest,) = (show / "output").glob("*/manifest.json")
    duration_ms = json.loads(manifest.read_bytes())["audio"][0]["duration_ms"]
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"an episode of {duration_ms / 60_000:.1f} minutes")
    report("two clicks, over HTTP", two_clicks(producer, path, options.turns))
    try:
        report(
            "two clicks, in Chromium until it plays",
            two_clicks_in_chromium(producer, path, options.turns),
        )
    except ImportError:
        print("no Playwright: the two clicks weren't made in a browser")
    report(
        f"an article of {options.words} words opened",
        opening(producer, producer.key_of(_LONG), show),
    )
    multiply(show, options.episodes)
    begun = time.monotonic()
    producer.ask("GET", "/")
    first_s = time.monotonic() - begun
    report(f"the list of {options.episodes} episodes", listing(producer))
    print(f"the same for the first time: {first_s:.2f} s")
    report("an episode of them opened", listing(producer, path))
    print(
        f"memory with {options.episodes} episodes, workers included: {memory_mb(process_id):.0f} MB"
    )


def listing(producer: Producer, path: str = "/") -> Iterator[float]:
    """Give a few times how long a page takes."""
    for _ in range(5):
        begun = time.monotonic()
        producer.ask("GET", path)
        yield time.monotonic() - begun


if __name__ == "__main__":
    main()
