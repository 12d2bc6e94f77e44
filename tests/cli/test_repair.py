import json

import pytest

from quotecast.publishing import lending

GRID_MS = 27  # every line begins on a step of it


def manifest(show):
    return json.loads((show.episode / "manifest.json").read_bytes())


def built(show, *arguments):
    result = show.run("build", show.article, *arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout.splitlines()[-1])


def lengths(lines):
    return [line["end_ms"] - line["start_ms"] for line in lines]


def test_one_line_is_spoken_anew_and_nothing_else(show):
    before = (show.build(), manifest(show))[1]
    made = built(show, "--line", "2")
    assert made["spoken_lines"] == 1
    assert manifest(show) == before


def test_line_in_another_voice_is_laid_in_and_heard_there(show):
    show.build()
    before = manifest(show)
    made = built(show, "--line", "2", "--line-voice", "tone-3", "--verify")
    assert list(made["why"]) == [before["lines"][1]["id"]]
    assert "line spoken anew" in [one["kind"] for one in made["notices"]]
    after = manifest(show)["lines"]
    assert [line.get("voice") for line in after] == [None, "tone-3"] + [None] * (len(after) - 2)
    changed = [a["take"] != b["take"] for a, b in zip(after, before["lines"], strict=True)]
    assert changed == [False, True] + [False] * (len(after) - 2)


def test_times_and_captions_follow_other_words(show):
    show.build()
    before = manifest(show)["lines"]
    built(show, "--line", "2", "--line-says", "The ferry stayed at home for a very long time.")
    after = manifest(show)["lines"]
    longer = lengths(after)[1] - lengths(before)[1]
    assert longer > 300
    moved = after[3]["start_ms"] - before[3]["start_ms"]
    assert abs(moved - longer) <= GRID_MS
    assert after[1]["text"] == before[1]["text"]
    captions = (show.episode / "transcript.vtt").read_text(encoding="utf-8")
    assert "at home" not in captions


def of_line(show, number):
    line = manifest(show)["lines"][number - 1]
    return line.get("voice"), line["spoken"], line["take"]


def test_repair_of_another_line_keeps_the_earlier_ones(show):
    show.build()
    as_written = [of_line(show, number) for number in (2, 4)]
    built(show, "--line", "2", "--line-voice", "tone-3")
    built(show, "--line", "4", "--line-says", "The ferry stayed at home.")
    repaired = [of_line(show, number) for number in (2, 4)]
    assert [repaired[0][0], repaired[1][1]] == ["tone-3", "The ferry stayed at home."]
    made = built(show, "--line", "5")
    assert made["spoken_lines"] == 1
    assert [of_line(show, number) for number in (2, 4)] == repaired
    assert [one["kind"] for one in made["notices"]].count("line spoken anew") == 2
    built(show, "--line", "2")
    built(show, "--line", "4")
    assert [of_line(show, number) for number in (2, 4)] == as_written


def test_repair_in_a_voice_that_is_gone_is_told(show):
    show.build()
    built(show, "--line", "2", "--line-voice", "tone-3")
    path = show.episode / "manifest.json"
    path.write_text(path.read_text("utf-8").replace('"tone-3"', '"tone-gone"'), encoding="utf-8")
    made = built(show, "--line", "4")
    [told] = [one for one in made["notices"] if one["kind"] == "repair lost"]
    assert "had the voice tone-gone by hand, which isn't installed any more" in told["message"]
    assert of_line(show, 2)[0] is None


@pytest.mark.parametrize("damage", ["gone", "damaged"])
@pytest.mark.parametrize("of", ["article", "script"])
def test_repair_holds_also_without_the_manifest(show, damage, of):
    show.build()
    built(show, "--line", "2", "--line-voice", "tone-3")
    built(show, "--line", "4", "--line-says", "The ferry stayed at home.")
    repaired = [of_line(show, number) for number in (2, 4)]
    if of == "script":
        assert show.build(show.script).exit_code == 0
    path = show.episode / "manifest.json"
    path.unlink() if damage == "gone" else path.write_bytes(path.read_bytes()[:-9])
    made = built(show)
    assert [one["kind"] for one in made["notices"]].count("line spoken anew") == 2
    assert [of_line(show, number) for number in (2, 4)] == repaired


def test_repair_that_a_script_without_its_manifest_has_no_more_is_told(show):
    show.build()
    built(show, "--line", number_of(show, "stayed"), "--line-voice", "tone-3")
    (show.episode / "manifest.json").unlink()
    show.article.write_text(show.article.read_text("utf-8").replace("stayed", "lay"), "utf-8")
    made = built(show)
    assert "repair lost" in [one["kind"] for one in made["notices"]]


def number_of(show, words):
    texts = [line["text"] for line in manifest(show)["lines"]]
    return str(1 + next(number for number, text in enumerate(texts) if words in text))


def voices_by_hand(show):
    lines = manifest(show)["lines"]
    return {line["text"]: line["voice"] for line in lines if "voice" in line}


@pytest.mark.parametrize(
    ("then", "old", "new"),
    [
        ((), "stayed", "lay"),
        ((), "Storm", "A long day.\n\nStorm"),  # also where the lines are counted otherwise
        (("--line", "5"), "stayed", "lay"),
        (("--force",), "", ""),
        (("--verify",), "", ""),
        (("--formats", "mp3,srt"), "", ""),
    ],
)
def test_build_that_makes_the_episode_anew_keeps_a_repair(show, then, old, new):
    show.build()
    built(show, "--line", number_of(show, "roof"), "--line-voice", "tone-3")
    repaired = voices_by_hand(show)
    assert list(repaired.values()) == ["tone-3"]
    show.write("storm.txt", show.article.read_text("utf-8").replace(old, new, 1))
    made = built(show, *then)
    assert made["outcome"] == "made"
    assert voices_by_hand(show) == repaired
    kinds = [one["kind"] for one in made["notices"]]
    assert kinds.count("line spoken anew") == 1
    assert "repair lost" not in kinds


def test_voice_of_somebody_else_in_the_episode_is_told_with_whose_it_is(show):
    show.build()
    voices = {one["id"]: one["voice"] for one in manifest(show)["speakers"]}
    made = built(show, "--line", number_of(show, "roof"), "--line-voice", voices["narrator"])
    [told] = [one for one in made["notices"] if one["kind"] == "voice taken"]
    assert "(which is the voice of the narrator here), by hand" in told["message"]
    made = built(show, "--line", number_of(show, "roof"), "--line-voice", voices["jo-roe"])
    assert "voice taken" not in [one["kind"] for one in made["notices"]]


def test_repair_is_kept_where_the_script_is_built_and_then_its_article(show):
    show.build()
    result = show.run(
        "build", show.script, "--line", number_of(show, "roof"), "--line-voice", "tone-3"
    )
    assert result.exit_code == 0, result.output
    repaired = voices_by_hand(show)
    built(show, "--force")
    assert voices_by_hand(show) == repaired


def test_repair_of_a_line_that_is_gone_is_told_once_by_the_build_that_loses_it(show):
    show.build()
    built(show, "--line", number_of(show, "roof"), "--line-voice", "tone-3", "--line-says", "Aye.")
    assert list(voices_by_hand(show)) == ["We lost the roof,"]
    show.write("storm.txt", show.article.read_text("utf-8").replace("lost the roof", "went on"))
    seen = show.run("build", show.article, "--dry-run")
    assert "was spoken in the voice tone-3 and as “Aye.”, by hand" in seen.stderr
    made = built(show)
    [told] = [one for one in made["notices"] if one["kind"] == "repair lost"]
    assert (
        "“We lost the roof,” was spoken in the voice tone-3 and as “Aye.”, by hand"
        in told["message"]
    )
    assert voices_by_hand(show) == {}
    assert "repair lost" not in [one["kind"] for one in built(show)["notices"]]


def test_dry_run_of_a_repair_tells_that_one_line_would_be_spoken(show):
    show.build()
    seen = show.run("build", show.article, "--line", "2", "--dry-run")
    assert "(1 to speak)" in seen.stdout


@pytest.mark.parametrize(
    "more",
    [["--line", "3"], ["--line-voice", "tone-2"], ["--line-says", "No."]],
)
def test_what_is_said_twice_of_a_repair_is_refused(show, more):
    words = ["--line", "2", "--line-voice", "tone-3", "--line-says", "Yes."]
    result = show.run("build", show.article, *words, *more)
    assert result.exit_code == 2
    assert f"{more[0]} was given 2 times" in result.stderr


def test_line_that_is_not_there_is_refused(show):
    result = show.run("build", show.article, "--line", "99")
    assert result.exit_code == 1
    assert "There is no line 99" in result.stderr


def test_line_of_several_articles_is_spoken_anew_in_none(show):
    show.build()
    before = manifest(show)
    show.write("other.txt", show.article.read_text("utf-8").replace("Storm", "Gale"))
    result = show.run("build", show.path, "--line", "2", "--line-says", "No.")
    assert result.exit_code == 2
    assert "--line is for one article" in result.stderr
    assert manifest(show) == before


def test_line_of_a_mailbox_is_spoken_anew_in_the_article_that_is_named(show):
    mail = "From x@y.example Mon Mar  4 10:00:00 2024\nFrom: x@y.example\nSubject: {0}\nDate: Mon, 04 Mar 2024 10:00:00 +0000\n\nThe {0} closed. It stays so.\n\n"
    box = show.write("all.mbox", "".join(map(mail.format, ("pier", "mill"))))
    result = show.run("build", box, "--line", "2")
    assert result.exit_code == 1
    assert "holds 2 articles" in result.stderr
    assert "all.mbox#1" in result.stderr


def test_the_sound_of_all_other_lines_is_taken_over(show, monkeypatch):
    days = "\n\n".join(
        f"The ferry stayed in the harbour for {n} days and a night." for n in range(2, 30)
    )
    show.write("storm.txt", f"Storm over the bay\n\n{days}\n")
    show.build()
    before, end = manifest(show), show.sound.read_bytes()[-2000:]
    encoded, run = [], lending.run_encoder

    def spy(master, *rest):
        encoded.append(master.frames)
        run(master, *rest)

    monkeypatch.setattr(lending, "run_encoder", spy)
    built(show, "--line", "7", "--line-says", "The ferry was at home for a week and a night.")
    after = manifest(show)
    assert 0 < sum(encoded) < 22.05 * after["audio"][0]["duration_ms"] / 5
    assert after["voice_gains_db"] == before["voice_gains_db"]
    assert show.sound.read_bytes().endswith(end)
    encoded.clear()
    built(show, "--force")
    assert not encoded
