import json
import shlex
import tomllib
from pathlib import Path

import pytest

ARTICLE = """Storm over the bay

The ferry stayed in the harbour on Monday.

“We lost the roof,” said Jo Roe, a fish trader. “It was an old roof.”

The mayor, Ana Poe, visited the quay. “Nobody was hurt,” said Poe.

“I would say so,” said Bonnie.
"""


@pytest.fixture
def cast(show):
    show.article.write_text(ARTICLE, encoding="utf-8")
    return show


def roles(show, *options):
    rows = show.run("cast", show.article, "--json", *options).stdout.splitlines()
    return {row["speaker"]: row for row in map(json.loads, rows)}


@pytest.mark.parametrize("voice", ["tone-2", "tone-3", "tone-2~62"])
def test_voice_set_for_an_article_speaks_there_and_the_register_stays_as_it_was(cast, voice):
    assert roles(cast, "--set", f"Jo Roe={voice}")["Jo Roe"]["voice"] == voice
    assert roles(cast)["Jo Roe"]["voice"] == voice
    assert not (cast.path / "voices" / "cast.toml").exists()


def test_who_has_no_name_is_in_the_list_of_who_there_is(cast):
    text = ARTICLE + "\n“It was cold,” a nurse said.\n"
    cast.article.write_text(text, encoding="utf-8")
    (unnamed,) = [name for name in roles(cast) if "nurse" in name]
    told = cast.run("cast", cast.article, "--set", "a sailor=tone-2").stderr
    assert "but there is: " in told
    assert unnamed in told
    assert roles(cast, "--set", f"{unnamed}=tone-2")[unnamed]["voice"] == "tone-2"


def test_narrator_has_another_voice_for_an_article(cast):
    assert roles(cast, "--set", "narrator=tone-4")["narrator"]["voice"] == "tone-4"


@pytest.mark.parametrize("gender", ["female", "male"])
def test_gender_settled_by_hand_chooses_the_voice_and_is_no_longer_asked_for(cast, gender):
    before = cast.run("cast", cast.article)
    assert "whether a woman or a man speaks: Jo Roe" in before.stderr
    result = cast.run("cast", cast.article, "--gender", f"Jo Roe={gender}")
    assert "speaks: Jo Roe" not in result.stderr
    assert f"a {gender} voice (set by hand)" in result.stdout


@pytest.mark.parametrize("gender", ["female", "male"])
def test_gender_settled_after_a_build_is_heard_from_the_next_one_on(cast, gender):
    def heard():
        people = json.loads((cast.episode / "manifest.json").read_text(encoding="utf-8"))[
            "speakers"
        ]
        voice = next(one["voice"] for one in people if one["name"] == "Jo Roe")
        return voice, genders[voice.partition("~")[0]]

    def register():
        return tomllib.loads((cast.path / "voices" / "cast.toml").read_text(encoding="utf-8"))

    voices = map(json.loads, cast.run("voices", "list", "--json").stdout.splitlines())
    genders = {one["id"]: one["gender"] for one in voices}
    cast.build()
    before, was = heard()
    told = cast.run("cast", cast.article, "--gender", f"Jo Roe={gender}")
    assert f"a {gender} voice (set by hand)" in told.stdout
    built = cast.build(cast.article, "--why")
    assert heard()[1] == gender
    assert (heard()[0] == before) is (was == gender)
    assert ("since the gender was settled by hand" in built.stderr) is (was != gender)
    assert register()["jo-roe"]["tone"]["voice"] == before  # the show's, and a producer's to change
    settled = heard()
    cast.build(cast.article, "--force")
    assert heard() == settled
    cast.run("cast", cast.article, "--gender", "Jo Roe=")
    cast.build()
    assert heard()[0] == before


@pytest.mark.parametrize("command", [("cast",), ("build", "--dry-run"), ("build",)])
@pytest.mark.parametrize("name", ["storm.txt", "a b.txt"])
def test_notice_of_a_gender_names_the_article_as_it_is_typed_in_the_folder(cast, command, name):
    article = cast.article.rename(cast.article.with_name(name))
    told = cast.run(*command, article).stderr
    assert f'quotecast cast {shlex.quote(name)} --gender "' in told


def test_two_names_of_one_person_have_one_voice(cast):
    assert {"Jo Roe", "Bonnie"} <= set(roles(cast))
    assert set(roles(cast, "--same", "Bonnie=Jo Roe")) == {"narrator", "Jo Roe", "Ana Poe"}


def test_empty_value_takes_back_what_was_settled(cast):
    before = roles(cast)
    options = ["--set", "Jo Roe=tone-3", "--gender", "Ana Poe=female", "--same", "Bonnie=Jo Roe"]
    assert roles(cast, *options) != before
    assert roles(cast, *["--set", "Jo Roe=", "--gender", "Ana Poe=", "--same", "Bonnie="]) == before
    assert list(cast.path.glob("scripts/*")) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--set", "Jo Row=tone-2"], "Nobody in"),
        (["--set", "Jo Roe=tone-99"], "no voice called 'tone-99'"),
        (["--gender", "Jo Roe=nice"], "no gender"),
        (["--same", "Bonnie"], "settles nothing"),
    ],
)
def test_what_settles_nothing_is_told(cast, options, words):
    result = cast.run("cast", cast.article, *options)
    assert result.exit_code != 0
    assert words in result.stderr
    assert list(cast.path.glob("scripts/*")) == []


def test_voice_is_kept_by_a_night_of_runs_and_by_a_corrected_article(cast):
    cast.run("cast", cast.article, "--set", "Ana Poe=tone-4")
    for text in (ARTICLE, ARTICLE, ARTICLE.replace("on Monday", "on Tuesday")):
        cast.article.write_text(text, encoding="utf-8")
        cast.build()
        speakers = json.loads((cast.episode / "manifest.json").read_bytes())["speakers"]
        assert {one["name"]: one["voice"] for one in speakers}["Ana Poe"] == "tone-4"


def test_voice_that_cannot_be_had_is_told_by_whom_it_was_chosen(cast):
    result = cast.run("cast", cast.article, "--set", "Jo Roe=tone-4", "--set", "Ana Poe=tone-4")
    told = "Ana Poe can't have the voice tone-4 that was chosen by hand, since Jo Roe has it"
    assert told in result.stderr


def test_each_is_heard_in_a_line_of_theirs(cast, tmp_path):
    result = cast.run("cast", cast.article, "--hear", "--out", tmp_path / "all.wav")
    assert [row.split()[-1] for row in result.stdout.splitlines()[-6:-1]][-1] == "Bonnie"
    assert (tmp_path / "all.wav").is_file()
    assert (tmp_path / "all.html").is_file()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="a folder in which nobody may write")
def test_place_where_nothing_can_be_written_is_told(cast):
    result = cast.run("cast", cast.article, "--hear", "--out", "/proc/all.wav")
    assert result.exit_code == 1
    assert "/proc/all.wav can't be written" in result.stderr


@pytest.mark.parametrize("command", [("build", "--length", "10s"), ("brief", "--length", "10s")])
def test_voice_chosen_for_somebody_who_is_not_heard_in_the_short_is_no_failure(cast, command):
    more = " ".join(["The wind blew from the north and the harbour master closed the gate."] * 6)
    cast.article.write_text(ARTICLE + "\n" + more + "\n", encoding="utf-8")
    cast.run("cast", cast.article, "--set", "Bonnie=tone-3")
    result = cast.run(command[0], cast.article, *command[1:])
    assert result.exit_code == 0, result.stderr
    written = max((cast.path / "scripts").glob("*.fountain"), key=lambda path: path.stat().st_mtime)
    assert "@Bonnie" not in written.read_text(encoding="utf-8")


@pytest.mark.parametrize("part", ["", "#1"])
def test_command_of_a_notice_can_be_typed_in_a_folder_of_the_show(cast, monkeypatch, part):
    (below := cast.path / "articles").mkdir()
    article = cast.article.rename(below / "storm.txt")
    if part:
        mail = (
            "From x@y.example Mon Mar  4 10:00:00 2024\nFrom: x@y.example\nSubject: Storm\n\n{}\n\n"
        )
        article = below / "all.mbox"
        body = ARTICLE.partition("\n\n")[2].replace("“", '"').replace("”", '"')
        article.write_text(2 * mail.format(body), encoding="utf-8")
    monkeypatch.chdir(below)
    told = cast.run("cast", article.name + part).stderr
    words = shlex.split(told[told.index("quotecast cast ") :].splitlines()[0])
    assert words[2] == f"articles/{article.name}{part}"
    result = cast.run("cast", *words[2:])
    assert result.exit_code == 0, result.stderr
    assert "(set by hand)" in result.stdout
    assert cast.run("build", words[2]).exit_code == 0


@pytest.mark.parametrize("before", ["./", "../below/", ".//"])
def test_path_from_where_somebody_is_is_never_another_file_of_the_show(cast, monkeypatch, before):
    (below := cast.path / "below").mkdir()
    monkeypatch.chdir(below)
    assert cast.run("build", cast.article.name).exit_code == 0
    for command in ("build", "cast", "quotes", "names", "script"):
        result = cast.run(command, before + cast.article.name)
        assert result.exit_code == 1, command
        assert "there is no file" in result.stderr
