"""What is done at a desk: each deed over HTTP, what it leaves in the show, and how it is taken back."""

import json
import time
import wave
from io import BytesIO

import pytest
from tests.desk.conftest import SLUG, line, new_show, number, served, told, was

from quotecast.episode.build import build
from quotecast.episode.context import open_context, request_of, with_digest
from quotecast.model import source_named
from quotecast.show.corrections import (
    Corrections,
    SaidBy,
    change_corrections,
    corrections_path,
    read_corrections,
)

STRAND, REYES = "Helen Strand", "Tomas Reyes"
LONE = "Nobody should walk on it"


def line_deed(words, deed, **fields):
    def path_and_fields(page):
        line_id, sign = line(page, words)
        return f"line/{line_id}/{deed}", {"sign": sign, **fields}

    return path_and_fields


def spoken_by(words, name):
    return lambda page: (f"said/{number(page, words)}", {"by": name})


DEEDS = {
    "somebody else says it": (spoken_by(LONE, REYES), "said"),
    "nobody's voice says it": (spoken_by(LONE, "narrator"), "said"),
    "another voice": (lambda _: ("voice/helen-strand", {"voice": "tone-3"}), "person"),
    "another voice narrates": (lambda _: ("voice/narrator", {"voice": "tone-4"}), "person"),
    "a gender": (lambda _: ("gender/tomas-reyes", {"gender": "female"}), "person"),
    "a line left out": (line_deed("The door was then", "leave-out"), "left_out"),
    "a line earlier": (line_deed("It can't be risked", "up"), "moved"),
    "a line later": (line_deed("The port of Calder", "down"), "moved"),
    "other words": (line_deed("The door was then", "reword", to="The door shut."), "reworded"),
    "more words": (line_deed("The door was then", "insert", new="More at six."), "inserted"),
    "a pause": (line_deed("The door was then", "direct", pause_ms="900"), "directed"),
    "a pace": (line_deed("The door was then", "direct", rate_percent="80"), "directed"),
    "a word in this article": (
        lambda _: ("word", {"word": "Calder", "alias": "call der", "scope": "article"}),
        "spoken",
    ),
}


def test_deeds_are_kept_in_the_corrections_and_undone(producer, show):
    key = producer.key()
    for deed, table in DEEDS.values():
        page = producer.article(key)
        path, fields = deed(page)
        answer = producer.do(path, fields, key, page)
        assert answer.status == 200, answer.text
        assert getattr(read_corrections(show, SLUG), table), path
        assert len(answer.page.cssselect("#changes li")) == 1
        assert "Undone" in told(producer.do("undo", key=key))
        assert read_corrections(show, SLUG) == Corrections()
        assert not corrections_path(show, SLUG).exists()


def test_deeds_of_somebody_who_saw_an_older_page_overwrite_nothing(producer, show):
    page, key = producer.article(), producer.key()
    other = SaidBy(words="We have never seen ice like this,", by=REYES)
    settled = change_corrections(show, SLUG, lambda known: known.with_said([other]))
    for deed, _ in DEEDS.values():
        path, fields = deed(page)
        answer = producer.do(path, fields, key, page)
        assert answer.status == 409, path
        assert "nothing was overwritten" in answer.text
        assert read_corrections(show, SLUG) == settled


def test_undo_of_what_somebody_else_has_changed_since_overwrites_nothing(producer, show):
    producer.do(*spoken_by(LONE, REYES)(producer.article()))
    other = SaidBy(words="I know what a week costs you,", by=STRAND)
    settled = change_corrections(show, SLUG, lambda known: known.with_said([other]))
    assert producer.do("undo").status == 409
    assert read_corrections(show, SLUG) == settled


def test_deed_on_a_corrected_article_is_told_and_not_done(producer, show):
    page = producer.article()
    article = show / "articles" / "ice.txt"
    article.write_text(article.read_text().replace("The door", "The gate"))
    answer = producer.do(*line_deed("The port of Calder", "leave-out")(page), page=page)
    assert answer.status == 409
    assert not corrections_path(show, SLUG).exists()


def test_one_thing_of_several_is_taken_back(producer, show):
    producer.do(*spoken_by(LONE, REYES)(producer.article()))
    producer.do("voice/tomas-reyes", {"voice": "tone-4"})
    producer.do("back/said/0")
    known = read_corrections(show, SLUG)
    assert (len(known.said), len(known.person)) == (0, 1)


def test_pronunciation_is_kept_in_the_lexicon_and_undone(producer, show):
    fields = {"word": "Calder", "alias": "call der", "scope": "show"}
    assert "in the whole show" in told(producer.do("word", fields))
    lexicon = show / "voices" / "lexicon.pls"
    assert "<alias>call der</alias>" in lexicon.read_text()
    assert "call der" in producer.article().cssselect("#script")[0].text_content()
    producer.do("undo")
    assert not lexicon.exists()


def test_correction_is_heard_in_the_episode_and_stays_after_a_restart(show):
    with served(show) as producer:
        page = producer.article()
        answer = producer.do(*spoken_by(LONE, REYES)(page), page=page)
        quotation = answer.page.cssselect(f"#q{number(page, LONE)}")[0].text_content()
        assert "settled by hand" in quotation
        state = answer.page.cssselect("#state")[0].text_content()
        assert "isn’t as the script is" in state
        made = json.loads(producer.rebuild())
        assert (made["error"], made["percent"]) == ("", 100)
        assert "spoken anew" in made["words"]
    manifest = json.loads((show / "output" / SLUG / "manifest.json").read_bytes())
    (heard,) = (one["speaker"] for one in manifest["lines"] if LONE in one["text"])
    assert heard == "tomas-reyes"
    with served(show) as producer:
        page = producer.article()
        assert "settled by hand" in page.cssselect(f"#q{number(page, LONE)}")[0].text_content()
        assert "is as the script is" in page.cssselect("#state")[0].text_content()
        assert page.cssselect("[data-line]:not([data-start-ms])") == []


def test_rebuild_tells_what_the_episode_has_lost_by_it(producer, show):
    request = with_digest(request_of(show, {"publishing.formats": "mp3,vtt,srt"}))
    with open_context(request) as context:
        build(source_named(str(show / "articles" / "ice.txt")).within(show), context)
    words = json.loads(producer.rebuild(producer.key()))["words"]
    assert "Look: srt was made of ice-shuts-the-port before, and is gone now" in words


def test_rebuild_speaks_only_what_changed_and_is_heard_before_its_files_are_there(producer, show):
    page = producer.article()
    line_id, _ = line(page, "The door was then")
    deed = line_deed("The door was then", "reword", to="The door shut.")
    producer.do(*deed(page), page=page)
    key = producer.key()
    assert producer.get(f"/e/{key}/preview").status == 404
    assert "1 line was spoken anew" in json.loads(producer.rebuild(key))["words"]
    progress = json.loads(producer.get(f"/e/{key}/progress?line={line_id}").text)
    manifest = json.loads((show / "output" / SLUG / "manifest.json").read_bytes())
    (start_ms,) = (one["start_ms"] for one in manifest["lines"] if one["id"] == line_id)
    assert progress["start_ms"] == start_ms
    with wave.open(BytesIO(producer.get(progress["preview"]).content)) as sound:
        length_ms = sound.getnframes() * 1000 // sound.getframerate()
    assert length_ms == pytest.approx(manifest["audio"][0]["duration_ms"], abs=1)


def test_rebuild_that_fails_says_why_and_leaves_the_episode(producer, show):
    key = producer.key()
    before = (show / "output" / SLUG / "manifest.json").read_bytes()
    (show / "show.toml").write_text("[voices]\nengine = 'nothing'\n")
    told_of = json.loads(
        producer.post(f"/e/{'0' * 16}/rebuild", {}, Accept="application/json").text
    )
    assert "no such article" in told_of["error"]
    assert "nothing" in json.loads(producer.rebuild(key))["error"]
    assert (show / "output" / SLUG / "manifest.json").read_bytes() == before


@pytest.mark.parametrize("fields", [{}, {"voice": "tone-3"}])
def test_line_is_heard(still, fields):
    line_id, _ = line(still.article(), LONE)
    key = still.key()
    answer = still.post(f"/e/{key}/hear", {"line": line_id, **fields}, Accept="application/json")
    with wave.open(BytesIO(still.get(json.loads(answer.text)["sound"]).content)) as sound:
        assert sound.getnframes() > 0


def test_word_is_heard_as_it_would_be_said(still):
    takes = {
        json.loads(
            still.post(
                f"/e/{still.key()}/hear", {"word": "Calder", **fields}, Accept="application/json"
            ).text
        )["sound"]
        for fields in ({}, {"alias": "call der"}, {"alias": "call der", "voice": "tone-3"})
    }
    assert len(takes) == 3


@pytest.mark.parametrize(
    ("words", "to", "is_proved"),
    [
        ("The door was then", "The door was then closed.", True),
        (LONE, "Nobody should swim.", False),
        ("We have never seen", "We have seen ice like this,", False),
        ("It can't be", "It can be risked.", False),
    ],
)
def test_proof_is_told_while_somebody_writes(still, words, to, is_proved):
    line_id, _ = line(still.article(), words)
    answer = still.post(f"/e/{still.key()}/proof/{line_id}", {"to": to})
    proof = json.loads(answer.text)
    assert proof["is_proved"] is is_proved
    assert proof["words"].startswith("Proved" if is_proved else "Not as published")


def test_sound_is_answered_in_ranges(still):
    answer = still.get(f"/e/{still.key()}/sound", Range="bytes=10-19")
    assert (answer.status, len(answer.content)) == (206, 10)
    assert answer.headers["content-type"] == "audio/mpeg"


def test_drawing_shows_everybody_who_speaks(still):
    page = still.get(f"/e/{still.key()}/wave").page
    legend = page.cssselect(".legend")[0].text_content()
    assert all(name in legend for name in ("Narrator", STRAND, REYES))
    assert page.cssselect("polyline.loudness")[0].get("points")


def test_publish_writes_the_feed(producer, show):
    answer = producer.post("/publish", {"key": producer.key()})
    assert answer.status == 303
    assert "lists 1 episode" in told(producer.get(answer.headers["location"]))
    assert (show / "output" / "feed.xml").is_file()


def test_publish_of_a_show_without_an_address_says_what_is_missing(producer, show):
    (show / "show.toml").write_text("")
    answer = producer.post("/publish", {})
    assert answer.status == 422
    assert "Set address under [show]" in answer.text


REFUSED = {
    "no such quotation": ("said/99", {"by": REYES}, 404),
    "no such voice": ("voice/narrator", {"voice": "nobody"}, 422),
    "no such person": ("voice/nobody", {"voice": "tone-3"}, 404),
    "no such gender": ("gender/tomas-reyes", {"gender": "x"}, 422),
    "no such line": ("line/9999/up", {"sign": "0"}, 409),
    "another line's words": ("line/0001/up", {"sign": "00000000"}, 409),
    "no such table": ("back/nothing/0", {}, 409),
    "no such place": ("back/said/7", {}, 409),
    "no pronunciation": ("word", {"word": "Calder"}, 422),
    "nothing to undo": ("undo", {}, 404),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_told_in_words(still, name):
    path, fields, status = REFUSED[name]
    answer = still.do(path, fields)
    assert answer.status == status
    assert answer.page.cssselect("#error")[0].text_content().strip()


@pytest.mark.parametrize(
    ("deed", "fields"),
    [("up", {}), ("reword", {"to": " "}), ("direct", {"pause_ms": "-1"}), ("dance", {})],
)
def test_line_that_cannot_be_changed_so_stays(still, deed, fields):
    page = still.article()
    line_id, sign = line(page, "Ice shuts the port")
    assert still.do(f"line/{line_id}/{deed}", {"sign": sign, **fields}).status in (404, 422)


def test_change_that_words_cannot_hold_is_refused(tmp_path):
    text = "Twice told\n\nIt rains. It rains. It rains. It rains.\n\nThe end is near.\n"
    show = new_show(tmp_path / "show", twice=text)
    with served(show) as producer:
        key = producer.key("twice.txt")
        page = producer.article(key)
        rows = [one for one in page.cssselect("[data-line]") if "It rains." in one.text_content()]
        sign = rows[0].cssselect("button[name=sign]")[0].get("value")
        answer = producer.do(
            f"line/{rows[2].get('data-line')}/insert", {"sign": sign, "new": "A."}, key
        )
        assert answer.status == 422
        assert "several lines" in answer.text
    assert not list(show.glob("scripts/*.toml"))


def test_who_says_what_in_a_script_that_stands_is_not_settled_in_vain(producer, show):
    (script,) = [one for one in show.glob("scripts/*.fountain") if "ice" in one.read_text("utf-8")]
    text = script.read_text(encoding="utf-8")
    start = text.rindex("@NARRATOR")
    script.write_text(f"{text[:start]}# Another chapter\n\n{text[start:]}", encoding="utf-8")
    answer = producer.do("said/1", {"by": "narrator"})
    assert "is built as it stands" in answer.text
    assert not list(show.glob("scripts/*.corrections.toml"))


def test_page_is_of_the_article_as_it_is_now(producer, show):
    producer.article()
    article = show / "articles" / "ice.txt"
    article.write_text(article.read_text().replace("crews went home", "crews stayed"))
    assert "crews stayed" in producer.article().cssselect("#script")[0].text_content()


def test_reading_a_page_writes_nothing(producer, show):
    before = {path: path.stat().st_mtime_ns for path in show.rglob("*") if path.is_file()}
    producer.article()
    producer.get(f"/e/{producer.key()}/wave")
    after = {path: path.stat().st_mtime_ns for path in show.rglob("*") if path.is_file()}
    changed = {path for path in after if before.get(path) != after[path]}
    assert {path for path in changed if ".cache" not in path.parts} == set()


def test_list_reads_what_is_not_built_yet_and_tells_what_wants_a_look(tmp_path):
    doubtful = (
        "Ice\n\nThe crews met on the quay at noon.\n\n“We stay ashore until the spring comes.”\n"
    )
    show = new_show(tmp_path / "show", doubt=doubtful, empty="")
    with served(show) as producer:
        for _ in range(200):
            page = producer.get("/").page
            if page.cssselect("#main")[0].get("data-waiting") == "0":
                break
            time.sleep(0.05)
        first, second = (one.text_content() for one in page.cssselect(".card"))
        assert "1 doubtful quotation" in first
        assert "can’t be opened" in second


def test_heading_taken_away_leaves_an_episode_that_is_not_as_the_script(tmp_path):
    text = "A hall\n\nIt was built in May.\n\nThe bill\n\nIt cost £5, and the town paid for it.\n"
    show = new_show(tmp_path / "show", hall=text)
    with served(show) as producer:
        key = producer.key("hall.txt")
        assert "The episode is made" in producer.rebuild(key)

        def state():
            return producer.article(key).cssselect("#state")[0].text_content()

        (script,) = show.glob("scripts/*hall*.fountain")
        content = script.read_text(encoding="utf-8")
        assert "is as the script is" in state()
        script.write_text(content.replace("# The bill\n", "", 1), encoding="utf-8")
        assert "or other chapters" in state()
        script.write_text(content, encoding="utf-8")
        assert "is as the script is" in state()


def test_state_of_a_page_is_that_of_the_file_it_was_made_of(producer):
    page = producer.article()
    producer.do(*spoken_by(LONE, REYES)(page), page=page)
    assert was(producer.article()) != was(page)


def test_notices_tell_what_to_do_at_the_desk_and_no_command(tmp_path):
    text = "A hall\n\n“It holds,” said Xu Qwerl. “It always has,” said Mo Zyx, who built it.\n"
    show = new_show(tmp_path / "show", hall=text)
    with served(show) as producer:
        key = producer.key("hall.txt")
        told = producer.article(key).text_content()
        assert "whether a woman or a man speaks: " in told
        assert "settle it under “Who speaks”" in told
        assert "quotecast cast" not in told
