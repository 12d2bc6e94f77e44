import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import tomli_w

from quotecast.batch.workers.pool import WorkerPool

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
{items}</channel></rss>"""


def rain_page(title="Rain at last", word="filled", more=""):
    """A page that names its canonical address."""
    return (
        f'<html><head><title>{title}</title><link rel="canonical" '
        f'href="https://example.org/rain"></head><body><article><h1>{title}</h1>'
        "<p>It rained in the valley for the first time since the spring, and all the wells "
        f"{word} again.</p><p>The mayor rang the bell twice, as mayors do there.</p>{more}"
        "</article></body>"
    )


def test_what_is_as_it_was_is_kept_without_a_worker(newsroom, monkeypatch):
    newsroom.write_nights(4)
    _, first = newsroom.outcomes(newsroom.folder, "--jobs", "2")
    before = newsroom.manifests()
    monkeypatch.setattr(WorkerPool, "submit", lambda *_: pytest.fail("a worker is asked"))
    result, again = newsroom.outcomes(newsroom.folder, "--jobs", "2")
    assert {one["outcome"] for one in first.values()} == {"made"}
    assert {one["outcome"] for one in again.values()} == {"kept"}
    assert newsroom.manifests() == before
    assert result.exit_code == 0


def test_neither_order_nor_number_of_workers_changes_the_cast(newsroom, tmp_path_factory):
    casts = []
    for jobs in (1, 3):
        other = type(newsroom)(tmp_path_factory.mktemp("show"))
        other.write_nights(7)
        other.run("build", other.folder, "--jobs", jobs)
        casts.append((other.path / "voices" / "cast.toml").read_text())
        casts.append({name: one["lines"] for name, one in other.manifests().items()})
    assert casts[:2] == casts[2:]


def test_correction_rebuilds_its_changed_lines_and_moves_nothing_else(newsroom):
    newsroom.write_nights(3)
    newsroom.outcomes(newsroom.folder)
    guids = {name: one["guid"] for name, one in newsroom.manifests().items()}
    newsroom.write_night(
        1, title="Another headline for the night", more="The quay was shut at noon.\n"
    )
    _, again = newsroom.outcomes(newsroom.folder)
    changed = again[str(newsroom.folder / "n001.txt")]
    assert [one["outcome"] for one in again.values()].count("kept") == 2
    assert changed["spoken_lines"] == 2
    manifests = newsroom.manifests()
    assert {name: one["guid"] for name, one in manifests.items()} == guids
    assert [one["corrected"] for name, one in sorted(manifests.items())] == [False, True, False]


def test_file_that_is_written_anew_every_day_is_another_episode(newsroom):
    today = newsroom.write("today.txt", "One day\n\nThe ferry sank in the harbour before noon.\n")
    newsroom.run("build", today)
    today.write_text("Next day\n\nA school opened by the old mill, with forty children in it.\n")
    newsroom.run("build", today)
    assert sorted(newsroom.manifests()) == ["next-day", "one-day"]


def test_same_article_under_two_names_is_one_episode(newsroom):
    path = newsroom.write_night(1)
    shutil.copy(path, newsroom.folder / "n900.txt")
    result, outcomes = newsroom.outcomes(newsroom.folder)
    assert [one["outcome"] for one in outcomes.values()] in (["made", "same"], ["same", "made"])
    assert len(newsroom.manifests()) == 1
    assert result.exit_code == 0


def test_pages_with_one_canonical_address_are_one_episode(newsroom):
    newsroom.write("in/a.html", rain_page())
    newsroom.write("in/b.html", rain_page(word="rose"))
    for expected in (["made", "same"], ["kept", "same"]):
        _, outcomes = newsroom.outcomes(newsroom.folder)
        assert sorted(one["outcome"] for one in outcomes.values()) == expected
    assert len(newsroom.manifests()) == 1


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_pages_with_one_canonical_address_and_two_titles_are_two_episodes(newsroom, jobs):
    newsroom.write("in/a.html", rain_page())
    newsroom.write_nights(5)
    newsroom.write("in/z.html", rain_page("Wells are full", word="rose"))
    for expected in ("made", "kept"):
        _, outcomes = newsroom.outcomes(newsroom.folder, "--jobs", jobs)
        assert {one["outcome"] for one in outcomes.values()} == {expected}
        assert {"rain-at-last", "wells-are-full"} < set(newsroom.manifests())
        assert len(newsroom.manifests()) == 7


def test_copy_of_an_article_that_fails_fails_as_well(newsroom):
    path = newsroom.write_night(1)
    shutil.copy(path, newsroom.folder / "n900.txt")
    (newsroom.path / "output").mkdir()
    newsroom.write("output/night-1-at-the-quay", "no folder")
    result, outcomes = newsroom.outcomes(newsroom.folder, "--jobs", "2")
    assert [one["outcome"] for one in outcomes.values()] == ["failed", "failed"]
    assert result.exit_code


def test_resumed_run_knows_what_was_made_before(newsroom):
    first, *_ = newsroom.write_nights(6)
    late = newsroom.write("in/z.txt", "")
    _, outcomes = newsroom.outcomes(newsroom.folder, "--fail-fast", "--jobs", "1")
    assert outcomes[str(first)]["outcome"] == "made"
    shutil.copy(first, late)
    _, outcomes = newsroom.outcomes("--resume")
    assert outcomes[str(late)]["outcome"] == "same"
    assert newsroom.manifests()["night-0-at-the-quay"]["article"]["source"] == "in/n000.txt"


def test_different_articles_with_one_title_are_two_episodes(newsroom):
    newsroom.write_night(1, title="The same title")
    newsroom.write_night(2, title="The same title")
    newsroom.outcomes(newsroom.folder, "--jobs", "2")
    sources = {one["article"]["source"] for one in newsroom.manifests().values()}
    assert sources == {"in/n001.txt", "in/n002.txt"}


def test_damaged_episode_is_made_again(newsroom):
    newsroom.write_nights(2)
    newsroom.outcomes(newsroom.folder)
    sound = newsroom.path / "output" / "night-1-at-the-quay" / "night-1-at-the-quay.mp3"
    whole = sound.read_bytes()
    sound.write_bytes(whole[:-1])
    _, again = newsroom.outcomes(newsroom.folder)
    assert sorted(one["outcome"] for one in again.values()) == ["kept", "made"]
    assert sound.read_bytes() == whole


def test_recast_person_is_heard_in_the_next_run(newsroom):
    newsroom.write_nights(2)
    newsroom.outcomes(newsroom.folder)
    register = newsroom.path / "voices" / "cast.toml"
    table = tomllib.loads(register.read_text())
    table["ana-roe"]["tone"]["voice"] = "tone-3~60"
    register.write_text(tomli_w.dumps(table))
    _, again = newsroom.outcomes(newsroom.folder)
    assert sorted(one["outcome"] for one in again.values()) == ["kept", "made"]
    heard = {
        speaker["voice"]
        for manifest in newsroom.manifests().values()
        for speaker in manifest["speakers"]
        if speaker["id"] == "ana-roe"
    }
    assert heard == {"tone-3~60"}


def test_changed_setting_makes_all_anew_and_limits_do_not(newsroom):
    newsroom.write_nights(2)
    newsroom.outcomes(newsroom.folder)
    newsroom.settings("[limits]\nlines = 99\n")
    newsroom.path.joinpath("show.toml").write_text(
        newsroom.path.joinpath("show.toml")
        .read_text()
        .replace("[show]", '[show]\nemail = "a@b.example"')
    )
    _, limited = newsroom.outcomes(newsroom.folder)
    newsroom.settings("[pauses]\nsentence_ms = 100\n")
    _, paced = newsroom.outcomes(newsroom.folder)
    assert {one["outcome"] for one in limited.values()} == {"kept"}
    assert {one["outcome"] for one in paced.values()} == {"made"}


def test_force_trusts_nothing(newsroom):
    newsroom.write_nights(1)
    newsroom.outcomes(newsroom.folder)
    _, again = newsroom.outcomes(newsroom.folder, "--force")
    (one,) = again.values()
    assert one["outcome"] == "made"
    assert one["spoken_lines"] == one["lines"]


def test_one_failure_is_told_last_and_in_the_books(newsroom):
    newsroom.write_nights(2)
    newsroom.write("in/empty.txt", "")
    result, _ = newsroom.outcomes(newsroom.folder)
    assert result.exit_code == 1
    assert "failed:" in result.stderr
    assert "empty.txt" in result.stderr.splitlines()[-2]
    assert result.stderr.splitlines()[-1].startswith("2 made, 1 failed")
    (book,) = newsroom.books()
    (failed,) = [row for row in book if row.get("outcome") == "failed"]
    assert failed["error"]
    assert failed["hint"]
    assert book[-1] == {"ended": {"failed": 1, "made": 2}}


def test_log_tells_when_an_episode_could_first_be_heard(newsroom):
    newsroom.write_nights(1)
    newsroom.outcomes(newsroom.folder)
    ((_, made, _),) = newsroom.books()
    assert 0 < made["first_sound_s"] < made["seconds"]


def test_episode_of_takes_that_are_kept_has_no_first_sound(newsroom):
    newsroom.write_nights(1)
    newsroom.outcomes(newsroom.folder)
    newsroom.outcomes(newsroom.folder, "--formats", "wav")
    (_, made, _) = newsroom.books()[-1]
    assert (made["outcome"], "first_sound_s" in made) == ("made", False)


def test_fail_fast_stops_and_resume_goes_on(newsroom):
    newsroom.write("in/a-empty.txt", "")
    newsroom.write_nights(6)
    stopped, first = newsroom.outcomes(newsroom.folder, "--fail-fast", "--jobs", "1")
    assert stopped.exit_code == 1
    assert len(newsroom.manifests()) < 6
    newsroom.write("in/a-empty.txt", "A late story\n\nIt came after all, and it was short.\n")
    result, rest = newsroom.outcomes("--resume")
    done = {name for name, one in first.items() if one["outcome"] == "made"}
    assert result.exit_code == 0
    assert not done & set(rest)
    assert len(newsroom.manifests()) == 7


def test_strict_takes_notices_for_errors(newsroom):
    article = newsroom.write_night(1)
    voices = "".join(f"[{who}.tone]\nvoice = 'tone-2'\n" for who in ("ben-poe", "cara-moss"))
    newsroom.write("voices/cast.toml", voices)
    assert newsroom.run("build", article).exit_code == 0
    result = newsroom.run("build", article, "--strict")
    assert result.exit_code == 1
    assert "can't have the voice tone-2" in result.stderr


def test_limits_cost_one_article_only(newsroom):
    newsroom.settings("[limits]\nlines = 12\n")
    newsroom.write_nights(2)
    newsroom.write("in/long.txt", "Long\n\n" + "It rained all night. " * 30)
    result, outcomes = newsroom.outcomes(newsroom.folder)
    assert sorted(one["outcome"] for one in outcomes.values()) == ["failed", "made", "made"]
    assert "[limits]" in result.stderr


def test_programme_longer_than_allowed_is_not_made(newsroom):
    newsroom.settings("[limits]\naudio_s = 5\n")
    newsroom.write_nights(1)
    result, _ = newsroom.outcomes(newsroom.folder)
    assert result.exit_code == 1
    assert "audio_s" in result.stderr
    assert not newsroom.manifests()


def test_hung_reader_is_ended(newsroom):
    newsroom.settings("[limits]\nreading_s = 12\n")
    night, pipe = newsroom.write_night(1), newsroom.path / "pipe.txt"
    os.mkfifo(pipe)
    result, outcomes = newsroom.outcomes(pipe, night, "--jobs", "2")
    assert sorted(one["outcome"] for one in outcomes.values()) == ["failed", "made"]
    assert "longer than 12 s" in result.stderr


def test_feed_of_private_addresses_is_refused_one_by_one(newsroom):
    items = "".join(
        f"<item><title>{n}</title><link>http://127.0.0.1:9/{n}</link></item>" for n in range(3)
    )
    newsroom.write("in/feed.xml", FEED.format(items=items))
    result, outcomes = newsroom.outcomes(newsroom.folder / "feed.xml")
    kinds = [one["outcome"] for one in outcomes.values()]
    assert kinds == ["listed", "failed", "failed", "failed"]
    assert "private" in result.stderr or "loopback" in result.stderr


def test_feed_without_addresses_is_a_sentence(newsroom):
    items = "<item><title>a</title><link>file:///etc/passwd</link></item>"
    newsroom.write("in/feed.xml", FEED.format(items=items))
    result, _ = newsroom.outcomes(newsroom.folder / "feed.xml")
    assert result.exit_code == 1
    assert "lists no article" in result.stderr


def test_progress_is_printed_as_json(newsroom):
    newsroom.write_nights(3)
    result = newsroom.run("build", newsroom.folder, "--progress", "json", "--jobs", "2")
    events = [json.loads(row) for row in result.stderr.splitlines() if row.startswith("{")]
    kinds = {event["event"] for event in events}
    assert {"begin", "room", "piece", "outcome", "end"} <= kinds
    last = [event for event in events if event["event"] == "outcome"][-1]
    assert (last["done"], last["total"], last["left_s"]) == (3, 3, 0)
    assert last["audio_s"] > 0


@pytest.mark.parametrize("words", [(), ("--resume",)])
def test_nothing_to_build_is_a_usage_error(newsroom, words):
    assert newsroom.run("build", *words).exit_code == 2


def test_page_that_comes_under_another_name_is_the_same_episode_corrected(newsroom):
    newsroom.write("in/a.html", rain_page(word="rose"))
    newsroom.outcomes(newsroom.folder)
    ((slug, first),) = newsroom.manifests().items()
    (newsroom.folder / "a.html").unlink()
    more = "<p>A correction: it was once.</p>"
    newsroom.write("in/b.html", rain_page("Rain, after all", word="rose", more=more))
    newsroom.outcomes(newsroom.folder)
    ((again, second),) = newsroom.manifests().items()
    assert (again, second["guid"], second["corrected"]) == (slug, first["guid"], True)
    assert second["article"]["title"] == "Rain, after all"


def test_resuming_what_is_over_does_nothing(newsroom):
    newsroom.write_nights(2)
    newsroom.outcomes(newsroom.folder)
    result, outcomes = newsroom.outcomes("--resume")
    assert result.exit_code == 0
    assert outcomes == {}
    assert "nothing was left to do" in result.stderr


def test_feeds_that_list_themselves_and_each_other_come_to_an_end(newsroom, serve):
    feed = FEED.format(
        items="".join(f"<item><link>/{n}</link></item>" for n in ("a", "b", "c.txt"))
    )
    text = "A story of its own\n\nIt rained on the quay, and the boats stayed in.\n"
    address = serve({"/a": feed, "/b": feed, "/c.txt": text})
    result, outcomes = newsroom.outcomes(f"{address}/a", "--allow-private")
    kinds = sorted(one["outcome"] for one in outcomes.values())
    assert kinds == ["failed", "listed", "made"]
    assert "stands in a list itself" in result.stderr


def test_standard_input_is_made_again_when_its_speaker_is_recast(newsroom):
    text = newsroom.write_night(1).read_bytes()
    register = newsroom.path / "voices" / "cast.toml"
    heard = []
    for voice in (None, "tone-3~60"):
        if voice:
            table = tomllib.loads(register.read_text())
            table["ben-poe"]["tone"]["voice"] = voice
            register.write_text(tomli_w.dumps(table))
        command = [sys.executable, "-m", "quotecast", "build", "-", "--show", str(newsroom.path)]
        subprocess.run(command, input=text, check=True, capture_output=True)
        (manifest,) = newsroom.manifests().values()
        heard += [one["voice"] for one in manifest["speakers"] if one["id"] == "ben-poe"]
    assert heard[1] == "tone-3~60" != heard[0]


def test_article_and_its_script_in_one_run_are_made_one_after_the_other(newsroom):
    article = newsroom.write_night(1)
    newsroom.run("script", article)
    (script,) = (newsroom.path / "scripts").glob("*.fountain")
    result, outcomes = newsroom.outcomes(article, script, "--jobs", "2")
    assert [one["outcome"] for one in outcomes.values()] == ["made", "made"]
    assert result.exit_code == 0
    assert len(newsroom.manifests()) == 1


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("keys", None),
        ("keys", ["zz"]),
        ("slug", ".."),
        ("speakers", [1]),
        ("files", {"/etc/passwd": "x"}),
        ("notices", [{}]),
        ("source", 7),
    ],
)
def test_damaged_record_counts_for_nothing(newsroom, key, value):
    newsroom.write_nights(1)
    newsroom.outcomes(newsroom.folder)
    (path,) = (newsroom.path / "output" / ".records").iterdir()
    path.write_text(json.dumps(json.loads(path.read_bytes()) | {key: value}))
    result, outcomes = newsroom.outcomes(newsroom.folder)
    assert [one["outcome"] for one in outcomes.values()] == ["made"]
    assert result.exit_code == 0


def test_episode_called_as_the_books_are_has_a_folder_of_its_own(newsroom):
    newsroom.write_night(1, title="Runs")
    newsroom.outcomes(newsroom.folder)
    ((slug, _),) = newsroom.manifests().items()
    assert slug.startswith("runs-")


def test_resume_elsewhere_says_where_the_run_was_started(newsroom, monkeypatch):
    newsroom.write_nights(1)
    newsroom.outcomes(newsroom.folder)
    monkeypatch.chdir(newsroom.folder)
    result = newsroom.run("build", "--resume", "n000.txt")
    assert result.exit_code == 2
    assert "was started in" in result.stderr


def test_resume_with_other_settings_makes_all(newsroom):
    newsroom.write_nights(2)
    newsroom.outcomes(newsroom.folder)
    _, outcomes = newsroom.outcomes("--resume", "--formats", "wav")
    assert [one["outcome"] for one in outcomes.values()] == ["made", "made"]


def test_resumed_run_keeps_the_options_of_the_one_that_was_cut_off(newsroom):
    newsroom.write("in/a-empty.txt", "")
    newsroom.write_nights(3)
    newsroom.outcomes(newsroom.folder, "--formats", "wav", "--fail-fast", "--jobs", "1")
    newsroom.outcomes("--resume")
    made = [one["audio"][0]["path"] for one in newsroom.manifests().values()]
    assert [Path(path).suffix for path in made] == [".wav"] * 3


def test_forced_run_that_is_resumed_is_forced_to_its_end(newsroom):
    newsroom.write_nights(3)
    newsroom.outcomes(newsroom.folder)
    newsroom.write("in/n001.txt", "")
    newsroom.outcomes(newsroom.folder, "--force", "--fail-fast", "--jobs", "1")
    newsroom.write_night(1)
    _, outcomes = newsroom.outcomes("--resume")
    assert {one["outcome"] for one in outcomes.values()} == {"made"}
    assert "in/n000.txt" not in outcomes


def test_stricter_run_looks_at_all_again(newsroom):
    article = newsroom.write_night(1)
    voices = "".join(f"[{who}.tone]\nvoice = 'tone-2'\n" for who in ("ben-poe", "cara-moss"))
    newsroom.write("voices/cast.toml", voices)
    newsroom.run("build", article)
    result, outcomes = newsroom.outcomes("--resume", "--strict")
    assert result.exit_code == 1
    assert next(iter(outcomes.values()))["notices"]


def test_correction_keeps_its_episode_when_the_records_are_lost(newsroom):
    path = newsroom.write_night(1)
    newsroom.run("build", path)
    (before,) = newsroom.manifests().values()
    shutil.rmtree(newsroom.path / "output" / ".records")
    newsroom.write_night(1, title="Another headline for the night")
    newsroom.run("build", path)
    (after,) = newsroom.manifests().values()
    assert after["guid"] == before["guid"]
    assert after["corrected"]


def test_lost_records_are_written_anew_for_all_episodes(newsroom):
    first, second = newsroom.write_nights(2)
    newsroom.run("build", newsroom.folder)
    shutil.rmtree(newsroom.path / "output" / ".records")
    newsroom.run("build", first)
    newsroom.write_night(1, title="Another headline for the night")
    newsroom.run("build", second)
    assert len(newsroom.manifests()) == 2


def test_article_after_its_script_waits_for_it(newsroom):
    article = newsroom.write_night(1)
    newsroom.run("build", article)
    script = newsroom.path / "scripts" / "night-1-at-the-quay.fountain"
    script.write_text(script.read_text().replace("came in", "stayed out"))
    newsroom.outcomes(script, article, "--jobs", "2")
    _, outcomes = newsroom.outcomes(article)
    assert [one["outcome"] for one in outcomes.values()] == ["kept"]


def test_two_scripts_of_one_article_are_not_both_made(newsroom):
    newsroom.run("build", newsroom.write_night(1))
    script = newsroom.path / "scripts" / "night-1-at-the-quay.fountain"
    shutil.copy(script, newsroom.path / "scripts" / "night-1-later.fountain")
    result, outcomes = newsroom.outcomes(newsroom.path / "scripts")
    assert sorted(one["outcome"] for one in outcomes.values()) == ["failed", "made"]
    assert "are of one article" in result.stderr


def test_resume_of_some_sources_leaves_the_rest_to_be_resumed(newsroom):
    first, second = newsroom.write("in/a.txt", ""), newsroom.write("in/b.txt", "")
    newsroom.run("build", newsroom.folder)
    for number, path in enumerate((first, second)):
        shutil.move(newsroom.write_night(number), path)
    newsroom.run("build", "--resume", first)
    _, outcomes = newsroom.outcomes("--resume")
    assert outcomes[str(second)]["outcome"] == "made"


def test_brief_for_no_day_leaves_no_run_to_be_gone_on_with(newsroom):
    paths = newsroom.write_nights(2)
    result = newsroom.run("brief", *paths, "--date", "2024-02-30")
    assert result.exit_code == 2
    assert "The date of a brief is no day: '2024-02-30'. Write it as 2024-05-03." in result.stderr
    newsroom.outcomes(*paths)
    result, _ = newsroom.outcomes("--resume")
    assert result.exit_code == 0
    assert "nothing was left to do: 2 were made earlier" in result.stderr


def test_resume_of_some_articles_of_a_brief_makes_none_of_them(newsroom):
    first = newsroom.write_night(1)
    newsroom.run("brief", first, newsroom.write("in/gone.txt", ""))
    result = newsroom.run("build", "--resume", first)
    assert result.exit_code == 2
    assert "makes one brief of all its articles, and not of some of them" in result.stderr
    assert not any(name.startswith("night") for name in newsroom.manifests())


def test_same_text_from_an_address_and_a_file_keeps_its_guid(newsroom, serve):
    text = "A story\n\nThe boats came in on Monday, all of them.\n"
    newsroom.run("build", f"{serve({'/a': text})}/a", "--allow-private")
    (before,) = newsroom.manifests().values()
    newsroom.run("build", newsroom.write("in/a.txt", text))
    (after,) = newsroom.manifests().values()
    assert after["guid"] == before["guid"]


def test_resume_goes_back_to_the_run_that_was_cut_off(newsroom):
    newsroom.write_nights(3)
    newsroom.write("in/a-empty.txt", "")
    newsroom.run("build", newsroom.folder, "--fail-fast", "--jobs", "1")
    newsroom.write("in/a-empty.txt", "A late story\n\nIt came after all, and it was short.\n")
    newsroom.run("build", newsroom.write("urgent.txt", "Urgent\n\nThe bakery burnt down.\n"))
    result, outcomes = newsroom.outcomes("--resume")
    assert result.exit_code == 0
    assert len(outcomes) >= 1
    assert len(newsroom.manifests()) == 5
    again, outcomes = newsroom.outcomes("--resume")
    assert (again.exit_code, outcomes) == (0, {})


def test_resume_does_not_go_back_to_a_mistyped_name_for_ever(newsroom):
    path = newsroom.write_night(1)
    newsroom.run("build", path.with_name("n00l.txt"), path)
    assert newsroom.run("build", path).exit_code == 0
    result, _ = newsroom.outcomes("--resume")
    assert result.exit_code == 0
    assert "there is no file" not in result.stderr


def test_resume_goes_on_behind_a_mistyped_name_that_ended_the_run(newsroom):
    first, second = newsroom.write_nights(2)
    newsroom.run("build", first.with_name("gone.txt"), first, second, "--fail-fast", "--jobs", "1")
    newsroom.run("build", first)
    _, outcomes = newsroom.outcomes("--resume")
    assert str(second) in outcomes


def test_copy_is_named_beside_the_episode_it_is_the_same_as(newsroom, monkeypatch):
    path = newsroom.write_night(1)
    shutil.copy(path, newsroom.folder / "n900.txt")
    monkeypatch.chdir(newsroom.path)
    result = newsroom.run("build", "in")
    assert "in/n900.txt: the same article as in output/night-1-at-the-quay\n" in result.stdout


def test_forced_lines_say_so(newsroom):
    path = newsroom.write_night(1)
    newsroom.run("build", path)
    result = newsroom.run("build", path, "--force", "--why")
    assert "all lines were to be spoken anew" in result.stdout
    assert "damaged" not in result.stdout


def test_entries_without_an_address_are_counted(newsroom, serve):
    address = serve({"/a": "A story\n\nThe boats came in on Monday, all of them.\n"})
    feed = newsroom.write(
        "f.rss",
        f"<?xml version='1.0'?><rss version='2.0'><channel><item><link>{address}/a</link></item>"
        "<item><title>no link</title></item><item><link>file:///x</link></item></channel></rss>",
    )
    result, _ = newsroom.outcomes(feed, "--allow-private")
    assert "2 of its articles have no http(s) address" in result.stdout


def test_correction_after_standard_input_keeps_the_episode(newsroom):
    text = newsroom.write_night(1).read_bytes()
    newsroom.outcomes(newsroom.folder)
    ((slug, first),) = newsroom.manifests().items()
    command = [sys.executable, "-m", "quotecast", "build", "-", "--show", str(newsroom.path)]
    subprocess.run(command, input=text, check=True, capture_output=True)
    newsroom.write_night(1, title="Another headline altogether", more="The quay was shut.\n")
    newsroom.outcomes(newsroom.folder)
    ((again, second),) = newsroom.manifests().items()
    assert (again, second["guid"]) == (slug, first["guid"])


def test_name_that_is_no_text_is_told(newsroom):
    newsroom.write_nights(1)
    (newsroom.folder / os.fsdecode(b"x\xff.txt")).write_text("A title\n\nIt rained.\n")
    result, outcomes = newsroom.outcomes(newsroom.folder)
    assert sorted(one["outcome"] for one in outcomes.values()) == ["failed", "made"]
    assert "isn't Unicode" in result.stderr


def test_folder_of_scripts_stands_for_them(newsroom):
    newsroom.write_nights(2)
    newsroom.run("script", newsroom.folder)
    _, outcomes = newsroom.outcomes(newsroom.path / "scripts")
    assert [one["outcome"] for one in outcomes.values()] == ["made", "made"]
