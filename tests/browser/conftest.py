"""A read-along page beside its sound, opened from the disk in a real browser."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tests.turns import turn

from quotecast.ffmpeg import find_ffmpeg
from quotecast.model import (
    ChapterMark,
    Episode,
    Master,
    Sentence,
    Speaker,
    Turn,
    WordTime,
    source_named,
)
from quotecast.publishing.cover import draw_cover
from quotecast.publishing.cues import cues_of
from quotecast.publishing.encoding import deliver
from quotecast.publishing.formats import Delivery, format_named

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--mute-audio",
)
RATE_HZ = 22_050
SENTENCES = 24
EVERY_MS = 1_500
LASTS_MS = 1_200
DURATION_MS = SENTENCES * EVERY_MS
PILOT = "Ada <Lind>"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    api = pytest.importorskip(
        "playwright.sync_api", reason="no Playwright: pip install 'quotecast[browser]'"
    )
    with api.sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, BROWSERS)), None)
        own = playwright.chromium.executable_path
        if found is None and not Path(own).exists():
            pytest.skip("no Chromium on this machine, neither installed nor Playwright's own")
        running = playwright.chromium.launch(executable_path=found or own, args=list(SWITCHES))
        yield running
        running.close()


def sentence(number):
    """Say four words, one every 300 ms, `number` first."""
    words = (f"Sentence {number}", "of", "the", "pilots’ gate.")
    text = " ".join(words)
    start = number * EVERY_MS
    times = tuple(
        WordTime(offset=text.index(word), ms=start + 300 * place)
        for place, word in enumerate(words)
    )
    return Sentence(
        id=f"l{number}", start_ms=start, end_ms=start + LASTS_MS, text=text, word_times=times
    )


def turns():
    """Paragraphs of two sentences, by turns of the narrator and a pilot."""
    for first in range(0, SENTENCES, 2):
        is_pilot = first % 4 == 2
        yield Turn(
            speaker_id="ada" if is_pilot else "narrator",
            speaker=PILOT if is_pilot else "Narrator",
            sentences=(sentence(first), sentence(first + 1)),
        )


def written(folder, change):
    """Write an episode's sound, cover and page into a folder."""
    cover = folder / "cover.jpg"
    cover.write_bytes(draw_cover("Bay", "Pilots"))
    half = DURATION_MS // 2
    episode = Episode(
        guid="0b7e4d0c-6a55-5f0e-8d3b-1f1f2a3b4c5d",
        slug="ferries",
        title="Pilots of the bay",
        show="Bay Briefing",
        author="Jo Roe",
        language="en-GB",
        published="2024-02-29",
        source=source_named("https://bay.example/pilots"),
        duration_ms=DURATION_MS,
        chapters=(
            ChapterMark(title="Pilots of the bay", start_ms=0, end_ms=half),
            ChapterMark(title="The second half", start_ms=half, end_ms=DURATION_MS),
        ),
        turns=tuple(turns()),
        cues=(),
        credits=("The voices in this episode are synthetic.",),
        cover=cover,
        speakers=(Speaker(id="ada", name=PILOT, description="a pilot"),),
    )
    sound = folder / "master.pcm"
    noise = np.random.default_rng(3).standard_normal(DURATION_MS * RATE_HZ // 1000)
    (noise * 3_000).clip(-24_000, 24_000).astype("<i2").tofile(sound)
    master = Master(path=sound, sample_rate_hz=RATE_HZ, frames=len(noise), placements=())
    delivery = Delivery(
        ffmpeg=find_ffmpeg("bundled"),
        integrated_lufs=-16.0,
        true_peak_dbtp=-1.0,
        bitrate_kbps=64,
    )
    audio = deliver(format_named("mp3"), master, episode, delivery, folder)
    episode = change(replace(episode, audio=(audio,)))
    form = format_named("web")
    (folder / form.file_name).write_bytes(form.render(episode))
    return (folder / form.file_name).as_uri()


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    return written(tmp_path_factory.mktemp("plain"), lambda episode: episode)


@pytest.fixture(scope="session")
def long_address(tmp_path_factory):
    """A page of one sentence that needs two captions."""
    words = (
        "The boats that nobody had asked for left the harbour early, "
        "and they were never seen again by those who built them."
    ).split()
    offsets = [len(" ".join(words[:number])) + (number > 0) for number in range(len(words))]
    long = Sentence(
        id="l0",
        start_ms=0,
        end_ms=300 * len(words),
        text=" ".join(words),
        word_times=tuple(
            WordTime(offset=offset, ms=300 * number) for number, offset in enumerate(offsets)
        ),
    )
    said = (Turn(speaker_id="narrator", speaker="Narrator", sentences=(long,)),)
    return written(
        tmp_path_factory.mktemp("long"),
        lambda episode: replace(episode, turns=said, cues=cues_of(said)),
    )


@pytest.fixture(scope="session")
def nasty_address(tmp_path_factory):
    text = (
        "<script>alert(1)</script> & \"'--> ]]> </script><!--\n\u2028שלום 🚢 \ud800" + "long" * 75
    )

    def spoil(episode):
        return replace(
            episode,
            title=text,
            show=text,
            author=text,
            turns=(turn("l0", text, 0, text), turn("l1", "Narrator", 20_000, text)),
            speakers=(Speaker(id=text, name=text, description=text),),
            chapters=tuple(replace(chapter, title=text) for chapter in episode.chapters),
        )

    return written(tmp_path_factory.mktemp("nasty"), spoil)


class Reader:
    """Somebody with a keyboard before the page; `complaints` is what must stay empty."""

    def __init__(self, page):
        self.page = page
        self.complaints = []
        self.home = None  # the server of the page, where it has one
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append("dialog"), dialog.dismiss()))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("request", self._notice)

    def _notice(self, request):
        is_own = self.home is not None and request.url.startswith(self.home)
        if not (is_own or request.url.startswith(("file:", "data:", "blob:"))):
            self.complaints.append(request.url)

    def open(self, address):
        if address.startswith("http:"):
            self.home = address.rpartition("/")[0] + "/"
        self.page.goto(address)
        self.page.wait_for_function("document.querySelector('audio').readyState > 0")
        return self

    def tab_to(self, selector):
        """Press Tab until an element has the focus."""
        for _ in range(60):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                return
        raise AssertionError(f"Tab never came to {selector}")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def audio(self, what):
        return self.page.evaluate(f"document.getElementById('audio').{what}")

    def time_ms(self):
        return 1000 * self.audio("currentTime")

    def seek(self, ms):
        self.page.evaluate("s => { document.getElementById('audio').currentTime = s }", ms / 1000)
        self.page.wait_for_function("!document.getElementById('audio').seeking")

    def play(self):
        self.page.click("#play")
        self.page.wait_for_function("!document.getElementById('audio').paused")

    def lit(self):
        return self.page.locator(".s[aria-current='true']").all_text_contents()

    def lit_phrases(self):
        return self.page.locator(".phrase.is-current").all_text_contents()

    def lit_words(self, name):
        return self.page.evaluate(
            "name => [...(CSS.highlights.get(name) || [])].map(range =>"
            " range.startContainer.data.slice(range.startOffset, range.endOffset))",
            name,
        )

    def scrolled(self):
        return self.page.evaluate("window.scrollY")


@pytest.fixture
def reader(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 700}, reduced_motion="reduce")
    someone = Reader(context.new_page())
    yield someone
    context.close()
    assert someone.complaints == []
