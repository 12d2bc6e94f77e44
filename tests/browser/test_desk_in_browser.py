"""The producer's desk in real browsers, on the real engine, by the keyboard alone."""

import json
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.browser.driving import Chromium, firefox
from tests.desk.conftest import SLUG, TOKEN, new_show, served

SETTINGS = """[show]
title = "Calder"
description = "The news of Calder."
address = "https://example.org/calder"
[publishing]
formats = ["mp3", "vtt"]
"""
WIDTHS = (320, 768, 1920)


@pytest.fixture(params=["chromium", "firefox"])
def walker(request, tmp_path):
    if request.param == "chromium":
        running = request.getfixturevalue("browser")
        page = running.new_page()
        yield Chromium(page)
        page.close()
        return
    pytest.importorskip("websockets", reason="no websockets: pip install 'quotecast[browser]'")
    program = shutil.which("firefox")
    if program is None:
        pytest.skip("no Firefox on this machine")
    with firefox(program, tmp_path) as tab:
        yield tab


@pytest.fixture
def show(tmp_path):
    folder = new_show(tmp_path / "show")
    (folder / "show.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


@contextmanager
def opened(show, walker):
    with served(show) as producer:
        walker.visit(f"http://{producer.host}/?token={TOKEN}")
        walker.enter(".card a")
        walker.until("document.getElementById('rebuild')")
        yield


def test_whole_road_by_keyboard(show, walker):
    with opened(show, walker):
        walker.enter("#rebuild")
        walker.until("document.getElementById('sound')")
        walker.until("document.querySelectorAll('#wave path').length > 2")

        lone = number_of(walker, "Nobody should walk")
        told = walker.told_after(f"#q{lone} button[value='Tomas Reyes']")
        assert "Tomas Reyes says it" in told
        assert walker.run("document.activeElement.textContent").startswith("Tomas Reyes")

        told = walker.told_after("#rebuild")
        assert "spoken anew" in told
        line = f"document.querySelector('#q{lone} a[href^=\"#line-\"]').hash"
        start = walker.run(f"Number(document.querySelector({line}).dataset.startMs)")
        walker.until(f"Math.abs(sound.currentTime - {start} / 1000) < 4 && sound.currentTime > 0")
        walker.run("sound.pause()")
        walker.until(
            "/sound\\?v=\\d+$/.test(sound.src) && sound.readyState > 0 && sound.currentTime > 0"
        )

        told = walker.told_after("#voice-tomas-reyes-m6")
        assert "m6" in told
        walker.until("/takes\\/[0-9a-f]{64}$/.test(take.src) && take.duration > 0")

        walker.go_to("#word")
        walker.run("(document.getElementById('word').value = 'Calder')")
        walker.run("(document.getElementById('alias').value = 'Call der')")
        assert "lexicon" not in walker.told_after("#word-keep")

        last = walker.run("[...document.querySelectorAll('[data-line]')].at(-1).dataset.line")
        walker.go_to(f"#to-{last}")
        walker.run(
            f"(() => {{ const one = document.getElementById('to-{last}'); one.value = 'The door shut.';"
            "one.dispatchEvent(new Event('input', {bubbles: true})); return true })()"
        )
        walker.until(f"document.getElementById('proof-{last}').textContent.length > 10")
        assert "other words" in walker.told_after(f"#reword-{last}")
        assert "Undone" in walker.told_after("#undo")
        assert "spoken anew" in walker.told_after("#rebuild")
        assert "lists 1 episode" in walker.told_after("#publish")
        assert walker.troubles == []

    with opened(show, walker):  # started again, at another address
        assert "settled by hand" in walker.run(f"document.getElementById('q{lone}').innerText")
        assert "Tomas Reyes has the voice m6" in walker.run(
            "document.getElementById('changes').innerText"
        )
        assert "is as the script is" in walker.run("document.getElementById('state').innerText")
    manifest = json.loads((show / "output" / SLUG / "manifest.json").read_bytes())
    (heard,) = (one for one in manifest["lines"] if "Nobody should" in one["text"])
    assert heard["speaker"] == "tomas-reyes"
    voices = {one["id"]: one["voice"] for one in manifest["speakers"]}
    assert voices["tomas-reyes"] == "m6"
    assert (show / "output" / "feed.xml").is_file()


def number_of(walker, words):
    found = f"[...document.querySelectorAll('a.quote')].find((one) => one.innerText.includes('{words}'))"
    return walker.run(f"{found}.hash.slice(2)")


def test_pages_fit_every_width_and_name_all_that_can_be_used(show, walker):
    with opened(show, walker):
        for width in WIDTHS:
            walker.size(width, 800)
            assert walker.run("document.documentElement.scrollWidth") <= width
        nameless = walker.run(
            "[...document.querySelectorAll('button, a, input:not([type=hidden]), select, textarea, summary')]"
            ".filter((one) => !(one.innerText || one.labels?.length || one.textContent.trim())).length"
        )
        assert nameless == 0
        assert axe_findings(walker) == []
        opened_all = "document.querySelectorAll('details').forEach((one) => { one.open = true })"
        walker.run(f"(() => {{ {opened_all}; return true }})()")
        walker.size(320, 800)
        assert walker.run("document.documentElement.scrollWidth") <= 320
        assert axe_findings(walker) == []
        walker.enter("nav a")
        walker.until("document.getElementById('cards')")
        assert axe_findings(walker) == []


def axe_findings(walker):
    """Return what axe-core finds, where it is installed."""
    axe = pytest.importorskip("axe_playwright_python", reason="no axe-core on this machine")
    (script,) = Path(axe.__file__).parent.rglob("axe.min.js")
    walker.run(f"(() => {{ {script.read_text(encoding='utf-8')}; return true }})()")
    found = walker.run("axe.run().then(({violations}) => violations)")
    return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]
