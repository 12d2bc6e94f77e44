import json

import pytest
from tests.scripting.brief.test_programme import PARAGRAPHS

from quotecast.cli.options import Length


@pytest.fixture
def article(show):
    return show.write("flood.txt", "\n\n".join(PARAGRAPHS))


def manifest_of(show, result):
    assert result.exit_code == 0, result.output
    folder = json.loads(result.stdout)["folder"]
    return json.loads((show.path / folder / "manifest.json").read_bytes())


def test_build_is_as_long_as_asked_for(show, article):
    result = show.run("build", article, "--length", "40s", "--json")
    manifest = manifest_of(show, result)
    assert manifest["audio"][0]["duration_ms"] == pytest.approx(40_000, rel=0.05)
    assert manifest["style"] == "brief"


def test_script_is_shortened_without_being_spoken(show, article):
    whole = show.run("script", article, "--format", "json").stdout
    short = show.run("script", article, "--format", "json", "--length", "20s").stdout
    assert len(short) < len(whole)
    assert not (show.path / "output" / ".cache" / "takes").exists()


def test_brief_of_two_articles_is_one_episode_and_its_script_reads_back(show, article):
    result = show.run("brief", article, show.article, "--length", "70s", "--json")
    manifest = manifest_of(show, result)
    assert manifest["audio"][0]["duration_ms"] == pytest.approx(70_000, rel=0.05)
    assert [chapter["title"] for chapter in manifest["chapters"]][1:]
    (script,) = (show.path / "scripts").glob("bay*.fountain")
    again = show.run("build", script, "--json")
    assert [line["text"] for line in manifest_of(show, again)["lines"]] == [
        line["text"] for line in manifest["lines"]
    ]


def test_gender_that_a_brief_asks_for_is_settled_in_the_file_of_its_article(show, article):
    told = show.run("brief", article, show.article, "--length", "70s").stderr
    assert "cast FILE --gender" in told
    assert "SOURCE" not in told


def test_brief_is_the_same_when_made_again(show, article):
    first = manifest_of(show, show.run("brief", article, show.article, "--length", "70s", "--json"))
    again = manifest_of(show, show.run("brief", article, show.article, "--length", "70s", "--json"))
    assert first == again


def test_brief_is_corrected_where_a_story_is_and_not_where_others_are_chosen(show, article):
    def is_corrected(length):
        result = show.run("brief", article, show.article, "--length", length, "--json")
        return manifest_of(show, result)["corrected"]

    lengths = ["70s", "20s", "80s"]
    assert [is_corrected(length) for length in lengths] == [False] * 3
    text = show.article.read_text(encoding="utf-8")
    show.article.write_text(text.replace("an old roof", "a new roof"), encoding="utf-8")
    assert is_corrected("80s")


@pytest.mark.parametrize("others", [0, 1])
def test_quotation_that_was_reworded_in_its_script_is_left_out_of_a_brief(show, article, others):
    show.run("script", show.article)
    words = show.script.read_text(encoding="utf-8")
    changed = words.replace("We lost the roof", "We lost our nice roof")
    show.script.write_text(changed, encoding="utf-8")
    assert show.build().exit_code == 0
    result = show.run("brief", show.article, *[article][:others], "--length", "60s")
    assert result.exit_code == 0, result.output
    assert "“We lost our nice roof" in result.stderr
    assert "changed by hand" in result.stderr
    (made,) = (
        one for one in show.path.glob("output/*/manifest.json") if one.parent != show.episode
    )
    said = " ".join(line["text"] for line in json.loads(made.read_bytes())["lines"])
    assert "roof" in said
    assert "nice roof" not in said


def test_line_of_the_narrator_that_was_reworded_is_in_a_brief(show):
    show.run("script", show.article)
    words = show.script.read_text(encoding="utf-8")
    changed = words.replace("The ferry stayed in the", "A ferry stayed in its")
    show.script.write_text(changed, encoding="utf-8")
    result = show.run("brief", show.article, "--length", "60s")
    assert result.exit_code == 0, result.output
    assert "changed by hand" not in result.stderr


def test_source_that_fails_does_not_stop_the_brief(show, article):
    result = show.run("brief", article, "nothing.txt", "--length", "30s")
    assert result.exit_code == 1
    assert "nothing.txt" in result.stderr
    assert "00:00:3" in result.stdout or "00:00:2" in result.stdout


def test_the_same_article_twice_is_told_once(show, article):
    copy = show.write("copy.txt", article.read_bytes())
    manifest = manifest_of(show, show.run("brief", article, copy, "--length", "40s", "--json"))
    assert len(manifest["chapters"]) == 1


@pytest.mark.parametrize(
    ("words", "ms"),
    [
        ("5m", 300_000),
        ("90s", 90_000),
        ("90", 90_000),
        ("1h30m", 5_400_000),
        ("5:00", 300_000),
        ("2m30s", 150_000),
    ],
)
def test_length_is_read(words, ms):
    assert Length().convert(words, None, None) == ms


@pytest.mark.parametrize("words", ["", "5 minutes", "-3m", "5:7", "0s", "9h99h", "11h", "x"])
def test_what_is_no_length_is_refused_with_how_to_write_it(show, article, words):
    result = show.run("brief", article, "--length", words)
    assert result.exit_code == 2
    assert "5m" in result.stderr


def test_brief_that_nobody_touched_is_as_published(show, article):
    manifest_of(show, show.run("brief", article, show.article, "--length", "50s", "--json"))
    (script,) = (show.path / "scripts").glob("bay*.fountain")
    (folder,) = (show.path / "output").glob("bay*")
    result = show.run("check", script, "--against", folder)
    assert result.exit_code == 0, result.stdout


def test_lines_spoken_to_measure_them_count_as_newly_spoken(show, article):
    first = json.loads(show.run("brief", article, "--length", "40s", "--json").stdout)
    again = json.loads(show.run("brief", article, "--length", "40s", "--json").stdout)
    assert first["spoken_lines"] == first["lines"]
    assert again["spoken_lines"] == 0


def test_what_a_brief_leaves_out_is_told_in_one_sentence(show):
    story = [f"Stall {n} was dry by noon, and nobody had to wade to it at all." for n in range(60)]
    long = show.write("long.txt", "\n\n".join(["The market", *story]))
    show.run("brief", long, "--length", "30s")
    (script,) = (show.path / "scripts").glob("in-brief-the-market*.fountain")
    result = show.run("check", script, "--against", long)
    assert result.exit_code == 0, result.stdout
    assert "passages are left out" in result.stdout
    assert result.stdout.count("notice:") == 1


@pytest.mark.parametrize(
    ("options", "title"),
    [
        (["--title", "Morning storm"], "Morning storm"),
        (["--title", "Morning storm", "--date", "2024-05-03"], "Morning storm"),
    ],
)
def test_brief_is_called_as_it_is_asked_for(show, options, title):
    show.run("brief", show.article, "--length", "20s", "--formats", "wav", *options)
    manifests = [json.loads(path.read_bytes()) for path in show.path.glob("output/*/manifest.json")]
    assert [one["article"]["title"] for one in manifests] == [title]


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (["--length", "20s", "--title", "Short"], ["--length", "40s", "--title", "Long"], 2),
        (["--date", "2024-05-03"], ["--date", "2024-05-04"], 2),
        (["--date", "2024-05-03", "--title", "A"], ["--date", "2024-05-04", "--title", "A"], 2),
        (["--length", "20s", "--title", "A"], ["--length", "40s", "--title", "A"], 1),
        (["--length", "20s"], ["--length", "40s"], 1),
    ],
)
def test_brief_of_another_title_or_day_is_another_episode(show, article, first, second, count):
    for options in (first, second):
        assert show.run("brief", show.article, article, *options).exit_code == 0
    manifests = [json.loads(path.read_bytes()) for path in show.path.glob("output/*/manifest.json")]
    assert len(manifests) == len({one["guid"] for one in manifests}) == count


def test_brief_of_other_articles_under_a_title_and_a_day_takes_no_other_ones_place(show, article):
    for sources in ([show.article], [article], [show.article, article]):
        assert show.run("brief", *sources, "--title", "Morning").exit_code == 0
    assert len(list(show.path.glob("output/*/manifest.json"))) == 3


def test_brief_of_two_is_of_the_day_it_is_for(show):
    other = show.write("wall.txt", "The wall\n\n“It stands,” said Ada Lind, a mason.\n")
    show.run(
        "brief", show.article, other, "--length", "20s", "--formats", "wav", "--date", "2024-05-03"
    )
    (script,) = show.path.glob("scripts/*.fountain")
    assert "3 May" in script.read_text(encoding="utf-8")


@pytest.mark.parametrize("day", ["tomorrow", "2024-13-45", "3 May 2024"])
def test_day_that_is_none_is_a_mistake(show, day):
    result = show.run("brief", show.article, "--date", day)
    assert result.exit_code != 0
    assert "date" in result.stderr


@pytest.mark.parametrize("others", [0, 1])
def test_brief_is_published_on_its_day_and_no_article_for_anybody(show, others):
    show.settings('[brief]\ndate = ""\n')
    more = [show.write("wall.txt", "The wall\n\n“It stands,” said Ada Lind, a mason.\n")][:others]
    facts = ["--date", "2024-05-03", "--title", "Morning"]
    show.run("brief", show.article, *more, "--length", "20s", *facts)
    (path,) = show.path.glob("output/*/manifest.json")
    assert json.loads(path.read_bytes())["article"]["published"] == "2024-05-03"
    content = show.path.joinpath("show.toml").read_text(encoding="utf-8")
    facts = 'title = "Bay"\naddress = "https://example.org"\ndescription = "News."'
    show.write("show.toml", content.replace('title = "Bay"', facts))
    assert show.run("feed").exit_code == 0
    feed = (show.path / "output" / "feed.xml").read_text(encoding="utf-8")
    assert "<pubDate>Fri, 03 May 2024" in feed
    assert "A brief: Morning" in feed
    assert "An article" not in feed


def test_what_is_edited_in_a_brief_is_built_and_settled_for_no_article(show, article):
    show.run("brief", article, show.article, "--length", "70s")
    (script,) = (show.path / "scripts").glob("bay*.fountain")
    text = script.read_text("utf-8")
    edited = text.replace("The headlines.", "What happened today.").replace(
        "@Jo Roe", "@Jo Roe [[voice tone-3]]"
    )
    assert edited != text
    script.write_text(edited, encoding="utf-8")
    for _ in range(2):
        manifest = manifest_of(show, show.run("build", script, "--json"))
        assert "What happened today." in [line["text"] for line in manifest["lines"]]
        assert {one["id"]: one["voice"] for one in manifest["speakers"]}["jo-roe"] == "tone-3"
    assert not list((show.path / "scripts").glob("*.corrections.toml"))
    again = show.run("brief", article, show.article, "--length", "70s")
    assert "the edited script is now" in again.stderr
    made = show.run("build", script, "--json")
    assert "asked no more" not in made.stdout
