"""What the read-along page does in a real browser, from the disk and without a network."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

AGREES_MS = 100
START_OF = 1_500  # ms a sentence
WORDS = "of the pilots’ gate."


def told(number):
    return f"Sentence {number} {WORDS}"


@pytest.mark.parametrize("key", ["Enter", " "])
def test_keyboard_alone_plays_and_pauses_without_scrolling(reader, address, key):
    reader.open(address).tab_to("#play")
    reader.press(key)
    reader.page.wait_for_function("!document.getElementById('audio').paused")
    assert reader.page.get_attribute("#play", "aria-label") == "Pause"
    reader.press(key)
    assert reader.audio("paused")
    assert reader.scrolled() == 0


def test_browsers_own_controls_make_room_without_a_word(reader, address):
    reader.open(address).page.wait_for_load_state("load")
    assert not reader.page.locator("audio").is_visible()
    assert reader.page.locator("#bar").is_visible()
    assert reader.page.text_content("#status") == ""


@pytest.mark.parametrize("key", ["Enter", " "])
def test_keyboard_alone_jumps_to_a_paragraph_without_scrolling(reader, address, key):
    reader.open(address).tab_to(".at")
    reader.press("ArrowDown", "ArrowDown")
    before = reader.scrolled()
    reader.press(key)
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 0")
    assert reader.time_ms() == pytest.approx(4 * START_OF, abs=1_000)
    assert not reader.audio("paused")
    assert reader.scrolled() == before


def test_keyboard_alone_jumps_to_a_sentence(reader, address):
    reader.open(address).tab_to(".at")
    reader.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft")
    focused = reader.page.locator(":focus")
    assert focused.text_content() == told(2)
    assert focused.get_attribute("role") == "link"
    reader.press("Enter")
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 0")
    assert reader.time_ms() == pytest.approx(2 * START_OF, abs=1_000)


def test_buttons_step_from_sentence_to_sentence(reader, address):
    reader.open(address).seek(4 * START_OF)
    reader.page.click("#next")
    assert reader.lit() == [told(5)]
    reader.page.click("#previous")
    reader.page.click("#previous")
    assert reader.lit() == [told(3)]
    reader.seek(0)
    reader.page.click("#previous")
    assert reader.lit() == [told(0)]


def test_quick_play_and_pause_is_no_failure(reader, address):
    reader.open(address).page.evaluate("document.getElementById('play').click()")
    reader.page.evaluate("document.getElementById('play').click()")
    reader.page.evaluate(
        "() => { for (let i = 0; i < 6; i += 1) document.getElementById('play').click() }"
    )
    reader.page.wait_for_timeout(200)
    assert reader.page.text_content("#status") == ""
    assert reader.audio("paused")


def test_sentence_without_focus_is_plain_text(reader, address):
    reader.open(address).tab_to(".at")
    reader.press("ArrowRight", "ArrowRight", "ArrowUp")
    assert reader.page.locator(".s[role], .s[tabindex]").count() == 0


def test_transcript_is_one_tab_stop(reader, address):
    reader.open(address)
    assert reader.page.locator("main a:not([tabindex='-1'])").count() == 1
    reader.seek(20 * START_OF)
    stop = reader.page.locator("main a[tabindex='0']")
    assert stop.count() == 1
    assert stop.text_content() == "0:30"


def test_click_on_a_sentence_plays_it(reader, address):
    reader.open(address).page.get_by_text(told(3)).click()
    reader.page.wait_for_function("!document.getElementById('audio').paused")
    assert reader.time_ms() == pytest.approx(3 * START_OF, abs=1_000)
    assert reader.lit() == [told(3)]


@pytest.mark.parametrize(
    ("ms", "lit"),
    [(1_000, [told(0)]), (1_499, [told(0)]), (1_500, [told(1)]), (33_000, [told(22)])],
)
def test_seeking_lights_the_sentence_of_that_time(reader, address, ms, lit):
    reader.open(address).seek(ms)
    assert reader.lit() == lit


@pytest.mark.parametrize(
    ("ms", "word"),
    [
        (6_100, ["Sentence"]),
        (6_300, ["of"]),
        (6_899, ["the"]),
        (6_900, ["pilots’"]),
        (7_250, []),
    ],
)
def test_seeking_lights_the_word_of_that_time(reader, address, ms, word):
    reader.open(address).seek(ms)
    assert reader.lit_words("word") == word


def test_long_sentence_is_lit_by_phrases(reader, long_address):
    reader.open(long_address)
    lit = []
    for word in (0, 10, 11, 21):
        reader.seek(300 * word + 100)
        (phrase,) = reader.lit_phrases()
        (heard,) = reader.lit_words("word")
        lit.append((phrase.split()[0], heard))
    assert lit == [("The", "The"), ("The", "early,"), ("and", "and"), ("and", "them.")]


def test_search_finds_what_two_phrases_share(reader, long_address):
    reader.open(long_address)
    reader.tab_to("summary")
    if not reader.page.locator("#query").is_visible():
        reader.press("Enter")
    reader.page.fill("#query", "early, and they")
    reader.page.wait_for_function("CSS.highlights.get('found')")
    assert reader.lit_words("found") == ["early,", " ", "and they"]


def test_light_and_sound_agree_while_it_plays(reader, address):
    reader.open(address).seek(5 * START_OF - 700)
    reader.page.evaluate(
        """() => {
          const audio = document.getElementById("audio");
          window.changes = [];
          new MutationObserver((records) => {
            const lit = records.find((record) => record.target.hasAttribute("aria-current"));
            if (lit) window.changes.push([lit.target.textContent, audio.currentTime * 1000]);
          }).observe(document.querySelector("main"), { subtree: true, attributeFilter: ["aria-current"] });
        }"""
    )
    reader.play()
    reader.page.wait_for_function("window.changes.length >= 3", timeout=15_000)
    changes = reader.page.evaluate("window.changes.slice(0, 3)")
    assert [text for text, _ in changes] == [told(5), told(6), told(7)]
    late = [ms - START_OF * number for number, (_, ms) in enumerate(changes, 5)]
    assert all(-1 <= ms <= AGREES_MS for ms in late), late


def test_link_opens_at_its_time(reader, address):
    reader.open(f"{address}#t=30.2")
    reader.page.wait_for_selector(".s[aria-current]")
    assert reader.time_ms() == pytest.approx(30_200, abs=1)
    assert reader.lit() == [told(20)]
    assert reader.audio("paused")
    assert reader.page.get_by_text(told(20)).evaluate(
        "e => { const box = e.getBoundingClientRect();"
        " return box.top >= 0 && box.bottom <= document.getElementById('player').offsetTop }"
    )


@pytest.mark.parametrize("time", ["0:30", "npt:30", "30s", "30,33", "00:00:30"])
def test_link_is_read_in_every_usual_form(reader, address, time):
    reader.open(f"{address}#t={time}")
    reader.page.wait_for_selector(".s[aria-current]")
    assert reader.time_ms() == pytest.approx(30_000, abs=1)


@pytest.mark.parametrize("end", ["#t=", "#t=-3", "#t=1e9", "#t=<b>", "#%", "#t=99999"])
def test_rubbish_in_the_address_does_no_harm(reader, address, end):
    reader.open(f"{address}{end}")
    reader.page.wait_for_timeout(100)
    assert 0 <= reader.time_ms() <= 36_100


def test_shared_link_leads_back_to_the_sentence(reader, address):
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open(address).seek(7_000)
    reader.page.click("#share")
    reader.page.wait_for_selector("#status:has-text('Link copied')")
    assert reader.page.evaluate("navigator.clipboard.readText()") == f"{address}#t=6"


def test_search_by_keyboard_counts_goes_round_and_plays(reader, address):
    reader.open(address).tab_to("#query")
    reader.page.keyboard.type("PILOTS' GATE. sentence 1")
    reader.press("Enter")
    # 1, then those from 10 to 19 that are second in their paragraph.
    assert reader.page.text_content("#found") == "1 of 6"
    assert reader.lit_words("found-now") == ["pilots’ gate.", "Sentence 1"]
    reader.press("Shift+Enter")
    assert reader.page.text_content("#found") == "6 of 6"
    reader.press("Enter", "Enter")
    assert reader.page.text_content("#found") == "2 of 6"
    reader.tab_to("#found-play")
    reader.press("Enter")
    reader.page.wait_for_function("!document.getElementById('audio').paused")
    assert reader.time_ms() == pytest.approx(10 * START_OF, abs=1_000)


def test_search_says_when_there_is_nothing(reader, address):
    reader.open(address).page.fill("#query", "walrus")
    reader.page.wait_for_selector("#found:has-text('Not found')")
    assert reader.lit_words("found") == []
    assert reader.page.is_disabled("#found-play")


def test_chapter_is_played_and_marked(reader, address):
    reader.open(address).page.click(".chapters li:last-child a")
    reader.page.wait_for_function("!document.getElementById('audio').paused")
    assert reader.time_ms() == pytest.approx(18_000, abs=1_000)
    marked = reader.page.locator(".chapters a[aria-current='true']")
    assert marked.all_text_contents() == ["0:18 The second half"]


def test_page_follows_until_the_reader_scrolls(reader, address):
    reader.page.set_viewport_size({"width": 640, "height": 400})
    reader.open(address).seek(20 * START_OF - 200)
    reader.play()
    reader.page.wait_for_function("window.scrollY > 300")
    reader.page.mouse.wheel(0, -2_000)
    reader.page.wait_for_function("window.scrollY < 100")
    assert reader.page.get_attribute("#follow", "aria-pressed") == "false"
    reader.page.wait_for_timeout(1_700)  # a sentence later
    assert reader.scrolled() < 100
    reader.page.click("#follow")
    reader.page.wait_for_function("window.scrollY > 300")


def test_sleep_timer_stops_at_the_end_of_the_chapter(reader, address):
    reader.open(address).seek(17_500)
    reader.page.select_option("#sleep", "chapter")
    reader.play()
    reader.page.wait_for_function("document.getElementById('audio').paused", timeout=5_000)
    assert reader.time_ms() == pytest.approx(18_000, abs=300)
    assert reader.page.input_value("#sleep") == ""
    assert "sleep timer stopped" in reader.page.text_content("#status")


def test_speed_and_place_are_remembered(reader, address):
    reader.open(address).page.select_option("#speed", "1.5")
    reader.seek(12_000)
    reader.play()
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 12.1")
    reader.page.click("#play")
    left = reader.time_ms()
    reader.open(address)
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 0")
    assert reader.time_ms() == pytest.approx(left, abs=50)
    assert reader.audio("playbackRate") == 1.5


def test_page_works_where_nothing_may_be_remembered(reader, address):
    reader.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })"
    )
    reader.open(address).play()
    reader.page.wait_for_selector(".s[aria-current]")


def test_system_is_told_what_plays(reader, address):
    reader.open(address).play()
    told_to_system = reader.page.evaluate(
        "(({title, artist, album}) => [title, artist, album])(navigator.mediaSession.metadata)"
    )
    assert told_to_system == ["Pilots of the bay", "Jo Roe", "Bay Briefing"]
    assert reader.page.evaluate("navigator.mediaSession.playbackState") == "playing"


def test_focus_is_never_behind_the_player(reader, address):
    reader.page.set_viewport_size({"width": 320, "height": 560})
    reader.open(address).tab_to(".at")
    for _ in range(11):
        reader.press("ArrowDown")
        assert reader.page.locator(":focus").evaluate(
            "e => e.getBoundingClientRect().bottom <= document.getElementById('player').offsetTop"
        )


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_targets_are_large_enough_and_nothing_runs_out_of_the_page(reader, address, width):
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.open(address).page.evaluate("document.querySelector('details').open = true")
    small = reader.page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, select, input, summary")]
          .filter((e) => !e.matches(".skip") && e.offsetParent)
          .map((e) => [e.textContent.trim(), e.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"""
    )
    assert small == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width


def test_page_is_a_transcript_with_a_player_where_there_is_no_script(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("audio[controls]").is_visible()
    assert page.get_by_text(told(23)).is_visible()
    assert not page.locator("#bar").is_visible()
    assert not page.locator("#tools").is_visible()
    context.close()


def test_missing_sound_gives_back_the_browsers_controls(browser, address, tmp_path):
    alone = tmp_path / "index.html"
    alone.write_bytes(Path(unquote(urlsplit(address).path)).read_bytes())
    page = browser.new_page()
    page.goto(alone.as_uri())
    page.wait_for_selector("#status:has-text('can’t be played')")
    assert page.locator("audio[controls]").is_visible()
    assert not page.locator("#bar").is_visible()
    page.close()


def test_nasty_texts_are_shown_and_never_run(reader, nasty_address):
    reader.page.set_viewport_size({"width": 320, "height": 700})
    reader.open(nasty_address).seek(500)
    assert reader.lit()[0].startswith("<script>alert(1)</script> & \"'--> ]]> </script><!-- ")
    assert reader.page.evaluate("navigator.mediaSession.metadata.title") == reader.lit()[0]
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.fixture(scope="session")
def served(address):
    """The page over a server that sends files only whole, as Python's own does."""
    folder = Path(unquote(urlsplit(address).path)).parent
    (folder / "favicon.ico").write_bytes(b"")  # a browser asks for it whenever it has time

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/index.html"
    server.shutdown()
    server.server_close()


def test_where_a_server_sends_no_parts_it_is_told_and_the_sentence_is_heard_all_the_same(
    reader, served
):
    reader.open(served).page.locator(".s").nth(16).click()
    reader.page.wait_for_selector("#status:has-text('loaded')")
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 20")
    assert reader.time_ms() == pytest.approx(16 * START_OF, abs=2_000)
    assert not reader.audio("paused")


# WebKitGTK over such a server: it can go everywhere, and for ever goes there from the first jump on.
WAITS_FOR_EVER = """
const real = name => Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, name);
const [time, seekable, seeking] = ["currentTime", "seekable", "seeking"].map(real);
const isWhole = audio => audio.currentSrc.startsWith("blob:");
Object.defineProperty(HTMLMediaElement.prototype, "currentTime", {
  get() { return time.get.call(this); },
  set(there) { if (isWhole(this)) time.set.call(this, there); else this.hasJumped = true; },
});
Object.defineProperty(HTMLMediaElement.prototype, "seekable", { get() {
  if (isWhole(this)) return seekable.get.call(this);
  return { length: this.hasJumped ? 0 : 1, start: () => 0, end: () => 1e9 };
} });
Object.defineProperty(HTMLMediaElement.prototype, "seeking", { get() {
  return isWhole(this) ? seeking.get.call(this) : Boolean(this.hasJumped);
} });
"""


def test_jump_that_never_ends_loads_the_sound_whole(reader, served):
    reader.page.add_init_script(WAITS_FOR_EVER)
    reader.open(served).page.locator(".s").nth(16).click()
    reader.page.wait_for_selector("#status:has-text('loaded')")
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 20")


def test_space_on_the_page_plays_and_pauses_without_scrolling(reader, address):
    reader.open(address).press(" ")
    reader.page.wait_for_function("!document.getElementById('audio').paused")
    reader.press(" ")
    reader.page.wait_for_function("document.getElementById('audio').paused")
    assert reader.scrolled() == 0


@pytest.mark.parametrize("selector", ["#play", "#position", "#speed"])
def test_space_means_what_it_always_does_where_something_has_the_focus(reader, address, selector):
    reader.open(address).page.focus(selector)
    reader.press(" ")
    assert reader.audio("paused") == (selector != "#play")


def test_place_chosen_while_paused_is_kept_on_reload(reader, address):
    reader.open(address).page.click("#next")
    for _ in range(9):
        reader.page.click("#next")
    there = reader.time_ms()
    assert there > 5_000
    reader.page.wait_for_function("!document.getElementById('audio').seeking")
    reader.page.reload()
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 0")
    assert reader.time_ms() == pytest.approx(there, abs=100)


def test_place_that_an_address_names_does_not_put_away_the_place_that_was_left(reader, address):
    reader.open(address)
    for _ in range(10):
        reader.page.click("#next")
    reader.page.wait_for_function("!document.getElementById('audio').seeking")
    there = reader.time_ms()
    reader.page.goto("about:blank")
    reader.open(f"{address}#t=20")
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 19")
    reader.page.goto("about:blank")
    reader.open(address)
    reader.page.wait_for_function("document.getElementById('audio').currentTime > 0")
    assert reader.time_ms() == pytest.approx(there, abs=100)
