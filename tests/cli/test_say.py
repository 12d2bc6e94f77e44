import json
import wave

import pytest

NAME = "Zhvanets"


def frames(path):
    with wave.open(str(path), "rb") as sound:
        return sound.getnframes()


def test_words_are_spoken_to_a_file(show, tmp_path):
    out = tmp_path / "said.wav"
    result = show.run("say", "It rained.", "--out", out)
    assert result.exit_code == 0, result.output
    assert str(out) in result.stdout
    assert frames(out) > 0


def test_pronunciation_is_added_heard_and_used_in_the_next_build(show, tmp_path):
    show.run("say", NAME, "--as", "a very long way to say it", "--out", tmp_path / "long.wav")
    show.run("say", "it", "--out", tmp_path / "short.wav")
    assert frames(tmp_path / "long.wav") > 2 * frames(tmp_path / "short.wav")
    show.build(show.write("x.txt", f"A town\n\nPeople came to {NAME} from afar, and stayed.\n"))
    manifest = json.loads((show.path / "output" / "a-town" / "manifest.json").read_bytes())
    said = {line["text"]: line["spoken"] for line in manifest["lines"]}
    assert "a very long way" in said[f"People came to {NAME} from afar, and stayed."]


def test_line_of_which_a_word_is_said_otherwise_has_the_same_text(show):
    show.build()
    show.run("say", "ferry", "--as", "fairy")
    result = show.run("build", show.article, "--why")
    assert "how it is said has changed: The ferry stayed" in result.output
    assert "its text has changed" not in result.output


def test_voice_that_nobody_has_is_named_with_those_there_are(show):
    result = show.run("say", "No.", "--voice", "nobody")
    assert result.exit_code == 2
    assert "tone-1" in result.stderr


def test_text_without_words_is_a_sentence_not_a_crash(show):
    result = show.run("say", "…")
    assert result.exit_code == 1
    assert "error:" in result.stderr


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_to_say_is_a_mistake_of_usage(show, text):
    result = show.run("say", text)
    assert result.exit_code == 2
    assert "there is nothing to say: write the words" in result.stderr


def test_names_are_listed_until_the_lexicon_has_them(show):
    article = show.write("y.txt", f"A town\n\nPeople came to {NAME} from afar, and stayed there.\n")
    listed = [
        json.loads(one)["name"]
        for one in show.run("names", article, "--json").stdout.split("\n")
        if one
    ]
    assert listed == [NAME]
    show.run("say", NAME, "--as", "jvan-ets")
    assert show.run("names", article, "--json").stdout == ""


def test_ipa_is_heard_by_espeak_and_kept(show, tmp_path):
    show.run("say", NAME, "--engine", "pyttsx3", "--out", tmp_path / "plain.wav")
    result = show.run(
        "say", NAME, "--ipa", "smɪθ", "--engine", "pyttsx3", "--out", tmp_path / "ipa.wav"
    )
    show.run("say", "Smith", "--engine", "pyttsx3", "--out", tmp_path / "smith.wav")
    assert "added to" in result.stdout
    assert (tmp_path / "ipa.wav").read_bytes() == (tmp_path / "smith.wav").read_bytes()
    assert (tmp_path / "ipa.wav").read_bytes() != (tmp_path / "plain.wav").read_bytes()


def test_ipa_that_cannot_be_said_is_refused_and_not_kept(show):
    result = show.run("say", NAME, "--ipa", "ʒvaʁ", "--engine", "pyttsx3")
    assert result.exit_code == 2
    assert "Write r for it" in result.stderr
    assert not (show.path / "voices" / "lexicon.pls").exists()


def test_build_is_spoken_anew_where_a_pronunciation_was_added(show):
    article = show.write("x.txt", f"A town\n\nPeople came to {NAME}. They stayed.\n")
    show.build(article)
    show.run("say", NAME, "--ipa", "ʒvəˈnɛts")
    assert json.loads(show.build(article, "--json").stdout)["spoken_lines"] == 1


def test_ipa_that_a_voice_does_not_take_is_told(show):
    result = show.run("say", NAME, "--ipa", "ʒvaˈnɛts")
    assert result.exit_code == 0
    assert "takes no IPA" in result.stderr


def test_it_is_told_whether_the_lexicon_had_the_name(show):
    assert "which had nothing for it" in show.run("say", NAME, "--as", "jvan-ets").stdout
    told = f'in place of what it had for {NAME} (--as "jvan-ets")'
    assert told in show.run("say", NAME, "--as", "van-ets").stdout


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--as", ""], "no pronunciation is given"),
        (["--ipa", ""], "no pronunciation is given"),
        (["--as", " "], "no pronunciation is given"),
        (["--ipa", "\u00a0\t"], "no pronunciation is given"),
        (["--out", "said.mp3"], "said.wav"),
    ],
)
def test_what_would_keep_nothing_or_another_kind_of_sound_is_refused(show, options, told):
    result = show.run("say", NAME, *options)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not (show.path / "voices" / "lexicon.pls").exists()


def test_pronunciation_is_kept_without_the_space_around_it(show):
    assert show.run("say", NAME, "--as", " van-ets ").exit_code == 0
    kept = (show.path / "voices" / "lexicon.pls").read_text(encoding="utf-8")
    assert "<alias>van-ets</alias>" in kept


def test_names_stand_below_their_article(show):
    for name, words in (
        ("hard", f"People came to {NAME} from afar."),
        ("easy", "People came home."),
    ):
        show.write(f"{name}.txt", f"A {name} town\n\n{words} They stayed there.\n")
    rows = show.run("names", show.path / "easy.txt", show.path / "hard.txt").stdout.splitlines()
    assert [row.split()[0] for row in rows] == ["A", "none", "A", rows[3].split()[0], "hear"]
    assert rows[0] == "A easy town  (easy.txt)"
    assert NAME in rows[3]
