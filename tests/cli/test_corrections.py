import json

import pytest
from click.testing import CliRunner

from quotecast.cli import main

DOUBTFUL = """Storm over the bay

Jo Roe sells fish by the quay, and Sasha Poe mends nets there.

“We lost the roof,” she said. “It was an old roof.”

“Nobody came,” Ben Moss said on Friday.

The ferry stayed in the harbour, and the market was shut for the rest of the week.
"""


@pytest.fixture
def doubtful(show):
    show.article.write_text(DOUBTFUL, encoding="utf-8")
    return show


def speakers(show):
    manifest = json.loads((show.episode / "manifest.json").read_bytes())
    return {
        line["text"]: line["speaker"] for line in manifest["lines"] if line["kind"] == "quotation"
    }


def quotes(show):
    return json.loads(show.run("quotes", show.article, "--json").stdout)["quotes"]


def test_speaker_set_by_hand_speaks_and_is_shown_as_set(doubtful):
    doubtful.run("quotes", doubtful.article, "--set", "1=Sasha Poe", "--set", "2=Sasha Poe")
    assert [(one["speaker"], one["rule"], one["voiced"]) for one in quotes(doubtful)][:2] == [
        ("Sasha Poe", "by-hand", True)
    ] * 2
    doubtful.build()
    assert speakers(doubtful)["It was an old roof."] == "sasha-poe"


def test_narrator_set_by_hand_gives_nobody_a_voice(doubtful):
    doubtful.run("quotes", doubtful.article, "--set", "3=narrator")
    doubtful.build()
    assert "Nobody came," not in speakers(doubtful)


def test_what_a_person_leaves_with_the_narrator_is_no_doubt_any_more(doubtful):
    before = doubtful.run("script", doubtful.article)
    assert "“We lost the roof,” stays with the narrator: was it" in before.stderr
    settled = ("--set", "1=narrator", "--set", "2=narrator", "--set", "3=narrator")
    doubtful.run("quotes", doubtful.article, *settled)
    after = doubtful.run("script", doubtful.article)
    assert "stays with the narrator" not in after.stderr
    given = "“Nobody came,”: given to the narrator by hand, where the article names Ben Moss"
    assert after.stderr.count(given) == 1
    assert after.stderr.count("by hand") == 1


def test_empty_name_takes_back_what_was_set(doubtful):
    before = quotes(doubtful)
    doubtful.run("quotes", doubtful.article, "--set", "3=Sasha Poe")
    doubtful.run("quotes", doubtful.article, "--set", "3=")
    assert quotes(doubtful) == before


def test_correction_makes_the_episode_anew_and_then_it_is_kept(doubtful):
    doubtful.build()
    doubtful.run("quotes", doubtful.article, "--set", "3=Sasha Poe")
    assert "as it was" not in doubtful.build().stdout
    assert "as it was" in doubtful.build().stdout
    assert speakers(doubtful)["Nobody came,"] == "sasha-poe"


def test_correction_holds_when_the_article_is_corrected_elsewhere(doubtful):
    doubtful.run("quotes", doubtful.article, "--set", "3=Sasha Poe")
    doubtful.build()
    more = DOUBTFUL.replace("for the rest of the week", "until Monday, the council said")
    doubtful.article.write_text(more.replace("Storm over", "Gale over"), encoding="utf-8")
    doubtful.build()
    assert speakers(doubtful)["Nobody came,"] == "sasha-poe"


def test_correction_that_no_longer_fits_is_told(doubtful):
    doubtful.run("quotes", doubtful.article, "--set", "3=Sasha Poe")
    doubtful.article.write_text(DOUBTFUL.replace("Nobody came,", "Few came,"), encoding="utf-8")
    assert "given to Sasha Poe by hand" in doubtful.build().stderr


def test_speaker_changed_in_the_script_outlives_the_next_build_of_the_article(doubtful):
    doubtful.run("script", doubtful.article)
    text = doubtful.script.read_text(encoding="utf-8")
    start = text.index("Nobody came,")
    cue = text.rindex("@", 0, start)
    changed = text[:cue] + "@Sasha Poe" + text[text.index("\n", cue) :]
    doubtful.run("build", doubtful.article)
    doubtful.script.write_text(changed, encoding="utf-8")
    doubtful.run("build", doubtful.script)
    doubtful.run("build", doubtful.article, "--force")
    assert speakers(doubtful)["Nobody came,"] == "sasha-poe"
    assert quotes(doubtful)[2]["rule"] == "by-hand"


@pytest.mark.parametrize(("settled", "exit_code"), [("1=Sasha Poe", 0), ("3=Sasha Poe", 1)])
def test_check_accepts_what_a_person_has_settled_unless_the_article_names_another(
    doubtful, settled, exit_code
):
    doubtful.run("quotes", doubtful.article, "--set", settled)
    doubtful.run("script", doubtful.article)
    result = doubtful.run("check", doubtful.script, "--against", doubtful.article)
    assert result.exit_code == exit_code, result.stdout


@pytest.mark.parametrize("words", ["x", "3", "three=Jo Roe", "99=Jo Roe"])
def test_what_sets_nobody_is_told(doubtful, words):
    result = doubtful.run("quotes", doubtful.article, "--set", words)
    assert result.exit_code in (1, 2)
    assert "quotation 99" in result.stderr or "sets nobody" in result.stderr


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Sashe Poe", "did you mean Sasha Poe?"),
        ("jo roa", "did you mean Jo Roe?"),
        ("ben", "did you mean Ben Moss?"),
    ],
)
def test_name_that_is_nearly_somebodys_is_refused(doubtful, name, wanted):
    before = quotes(doubtful)
    result = doubtful.run("quotes", doubtful.article, "--set", f"1={name}")
    assert result.exit_code == 1
    assert wanted in result.stderr
    assert quotes(doubtful) == before
    result = doubtful.run("cast", doubtful.article, "--gender", f"{name}=female")
    assert wanted in result.stderr


@pytest.mark.parametrize(
    ("name", "settled", "is_new"),
    [
        ("SASHA POE", "Sasha Poe", False),
        ("Moss", "Ben Moss", False),
        ("Ben", "Ben Moss", False),
        ("Friday", "Friday", False),  # a name that stands alone in the article
        ("Xaver Quint", "Xaver Quint", True),
        ("oof", "oof", True),  # within a word of the article
        ("Narrator", None, False),
    ],
)
def test_name_is_settled_as_the_person_it_means_and_somebody_new_is_told(
    doubtful, name, settled, is_new
):
    result = doubtful.run("quotes", doubtful.article, "--set", f"1={name}")
    assert result.exit_code == 0
    assert quotes(doubtful)[0]["speaker"] == settled
    assert ("is somebody new from now on" in result.stderr) is is_new


def test_quotation_of_several_articles_is_given_to_nobody(doubtful):
    doubtful.write("other.txt", DOUBTFUL.replace("Storm", "Gale"))
    before = quotes(doubtful)
    result = doubtful.run("quotes", doubtful.path, "--set", "1=Sasha Poe")
    assert result.exit_code == 2
    assert "--set is for one article, and these are 2" in result.stderr
    assert quotes(doubtful) == before


@pytest.mark.parametrize("number", ["1", "2"])
def test_parts_of_one_quotation_have_one_speaker(doubtful, number):
    words = "“He reads them,” Sasha Poe said, “and then he goes.” Jo Roe nodded."
    doubtful.article.write_text(f"A parted quotation\n\n{words}\n", encoding="utf-8")
    doubtful.run("quotes", doubtful.article, "--set", f"{number}=Jo Roe")
    assert [one["speaker"] for one in quotes(doubtful)] == ["Jo Roe", "Jo Roe"]
    assert doubtful.build().exit_code == 0


@pytest.mark.parametrize("words", ["(whispering)\nThe ferry", "The boat"])
def test_what_became_of_an_edited_script_is_told_once(doubtful, words):
    doubtful.build()
    text = doubtful.script.read_text(encoding="utf-8")
    doubtful.script.write_text(text.replace("The ferry", words), encoding="utf-8")
    assert "edited" in doubtful.build().stderr
    again = doubtful.build()
    assert "as it was" in again.stdout
    assert "edited" not in again.stderr
    assert "advice" not in again.stderr


@pytest.mark.parametrize(
    "settled", [("quotes", "--set", "1=Sasha Poe"), ("cast", "--gender", "Sasha Poe=female")]
)
def test_nothing_is_settled_for_an_article_from_standard_input(doubtful, settled):
    command, *options = settled
    words = [command, "-", *options, "--show", str(doubtful.path)]
    result = CliRunner().invoke(main, words, input=DOUBTFUL)
    assert "nothing can be settled for an article from standard input" in result.stderr
    assert not list(doubtful.path.glob("scripts/*.toml"))
