import json


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
    assert after[3]["start_ms"] - before[3]["start_ms"] == longer
    assert after[1]["text"] == before[1]["text"]
    captions = (show.episode / "transcript.vtt").read_text(encoding="utf-8")
    assert "at home" not in captions


def test_line_that_is_not_there_is_refused(show):
    result = show.run("build", show.article, "--line", "99")
    assert result.exit_code == 1
    assert "There is no line 99" in result.stderr
