import json
import os
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner

from quotecast.cli import main

NASTY = """{title}

<speak><prosody rate="x-slow">Nobody</prosody></speak> spoke. $(rm -rf /) `id` --help ]]> -->

[[h@l'oU]] said the sign. @NARRATOR # not a chapter /* no comment */ \x07\x1b[31m

“We lost 🙂 the roof [[2-3]],” said Jo Roe. “مرحبا بالعالم.”

***
"""


def told(result, *words):
    """Check that the user was told, in one sentence, and not in a traceback."""
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.stderr
    return True


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"%PDF-1.7\n" + bytes(range(256)), "PDF"),
        (bytes(range(256)) * 20, "text"),
        (b"***\n\n...\n", "nothing to speak"),
    ],
)
def test_source_that_holds_no_article_is_refused(show, content, words):
    result = show.build(show.write("bad.txt", content))
    assert result.exit_code == 1
    assert told(result, words)


def test_source_over_the_limit_is_refused(show):
    show.settings("[reading]\nmax_bytes = 1000\n")
    result = show.build(show.write("big.txt", "word " * 1000))
    assert result.exit_code == 1
    assert told(result, "1,000")


@pytest.mark.parametrize(
    "source", ["nowhere.txt", "nowhere.fountain", "http://127.0.0.1:1/x", "ftp://x/y"]
)
def test_source_that_is_not_there_is_named(show, source):
    result = show.build(source)
    assert result.exit_code == 1
    assert told(result, source.rpartition("/")[0] or source)


def test_one_bad_source_does_not_stop_the_rest(show):
    result = show.build(show.write("bad.txt", ""), show.article)
    assert result.exit_code == 1
    assert show.sound.is_file()


def test_article_without_quotations_is_narrated(show):
    result = show.build(
        show.write("calm.txt", "A calm day\n\nNothing happened at all. It was fine.\n")
    )
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("content", "is_told"),
    [
        ("Storm over the bay\n", True),
        ("Storm over the bay\n\nBy Jo Roe\n", True),
        ("Storm over the bay\n\nBy Jo Roe\n\nThe roof went.\n", False),
        ("Storm over the bay\n\n“We lost the roof,” said Jo Roe.\n", False),
        ("The quay was empty. Nothing came in.\n", False),
        ("The quay was empty.\n", False),
    ],
)
def test_article_that_is_a_title_alone_is_told(show, content, is_told):
    result = show.build(show.write("bare.txt", content), "--dry-run")
    assert result.exit_code == 0
    assert ("nothing is read but the title" in result.stderr) is is_told


def test_quotation_by_nobody_stays_with_the_narrator(show):
    source = show.write("who.txt", "A sign\n\nRain fell. “We are open again.”\n")
    assert show.build(source).exit_code == 0
    (manifest,) = show.path.glob("output/*/manifest.json")
    lines = json.loads(manifest.read_text(encoding="utf-8"))["lines"]
    assert {line["speaker"] for line in lines} == {"narrator"}
    assert any("We are open again" in line["text"] for line in lines)


@pytest.mark.parametrize(
    "title", ["Nasty", "../../x", "t" * 200, "<script>&\"'", "a\u202eb", "عنوان", "con"]
)
def test_nasty_article_makes_an_episode_inside_the_show(show, title):
    result = show.build(show.write("nasty.txt", NASTY.format(title=title)))
    assert result.exit_code == 0, result.output
    (manifest,) = show.path.glob("output/*/manifest.json")
    content = json.loads(manifest.read_text(encoding="utf-8"))
    assert content["article"]["title"] == title
    assert not any(set(line["spoken"]) & set("<>[]\x07\x1b") for line in content["lines"])


def test_title_of_300_characters_comes_out_whole(show):
    title = "Storm " * 49 + "breaks"
    assert show.build(show.write("long.md", f"# {title}\n\nIt rained.\n")).exit_code == 0
    (manifest,) = show.path.glob("output/*/manifest.json")
    assert json.loads(manifest.read_text(encoding="utf-8"))["article"]["title"] == title


def test_nasty_article_survives_its_script(show):
    show.build(show.write("nasty.txt", NASTY.format(title="Nasty")))
    manifest = show.path / "output" / "nasty" / "manifest.json"
    before = json.loads(manifest.read_text(encoding="utf-8"))
    assert show.build(show.path / "scripts" / "nasty.fountain").exit_code == 0
    after = json.loads(manifest.read_text(encoding="utf-8"))
    assert after["lines"] == before["lines"]
    assert after["omissions"] == before["omissions"]


def test_voice_that_is_missing_is_a_mistake_in_the_settings(show):
    show.write("show.toml", '[voices]\nengine = "tone"\nnarrator = "gone"\n')
    result = show.build()
    assert result.exit_code == 2
    assert told(result, "gone")


def test_voice_that_the_engine_has_not_got_is_missing(show):
    (show.path / "voices").mkdir()
    voice = (
        'engine = "pyttsx3"\nengine_voice = "en-us+nobody"\nlanguage = "en"\ngender = "male"\n'
        'rate_wpm = 160\npitch = 50\nf0_hz = 100\nword_error_rate = 0.1\nlicence = "x"\n'
    )
    show.write("voices/ghost.toml", voice)
    show.write("show.toml", '[voices]\nengine = "pyttsx3"\nnarrator = "ghost"\n')
    result = show.build()
    assert result.exit_code == 3
    assert told(result, "en-us+nobody")


def test_unknown_engine_is_a_usage_error(show):
    result = show.build(show.article, "--engine", "brass")
    assert result.exit_code == 2
    assert told(result, "brass")


def test_ffmpeg_that_is_missing_says_what_to_install(show):
    show.settings('[tools]\nffmpeg = "/nowhere/ffmpeg"\n')
    result = show.build()
    assert result.exit_code == 3
    assert told(result, "Install ffmpeg")


def test_mistake_in_the_settings_is_one_sentence(show):
    show.write("show.toml", "<<<<<<< HEAD\n")
    result = show.build()
    assert result.exit_code == 2
    assert told(result, "show.toml")


def test_folder_that_cannot_be_made_is_named(show):
    (show.path / "output").write_text("a file", encoding="utf-8")
    result = show.build()
    assert result.exit_code == 1
    assert told(result, "output")


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on file sizes")
def test_full_disk_leaves_the_earlier_episode(show):
    assert show.build().exit_code == 0
    before = {path.name: path.read_bytes() for path in show.episode.iterdir()}
    show.write("storm.txt", show.article.read_text(encoding="utf-8").replace("ferry", "boat"))
    command = [sys.executable, "-m", "quotecast", "build", "storm.txt"]
    # A limit on the size of a file fails as a full disk does, in the midst of a write.
    result = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -f 60; exec "$@"', "sh", *command],
        cwd=show.path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert {path.name: path.read_bytes() for path in show.episode.iterdir()} == before
    assert not list(show.path.glob("output/.work/*"))


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_ctrl_c_leaves_nothing_half_made(show):
    paragraphs = [
        f"Storm number {number} came over the bay in the night." for number in range(3000)
    ]
    source = show.write("long.txt", "A long storm\n\n" + "\n\n".join(paragraphs))
    command = [sys.executable, "-m", "quotecast", "build", source.name]
    running = subprocess.Popen(command, cwd=show.path, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 120
    while not list(show.path.glob("output/.cache/takes/*.wav")) and time.monotonic() < deadline:
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _, words = running.communicate(timeout=120)
    assert running.returncode == 130
    assert "Traceback" not in words
    left = {path.name for path in (show.path / "output").iterdir()}
    assert {name for name in left if not name.startswith(".")} == {"runs"}


def test_unknown_format_is_refused_before_anything_is_spoken(show):
    result = show.build(show.article, "--formats", "mp3,mp9")
    assert result.exit_code == 2
    assert "'mp9'" in result.stderr
    assert not (show.path / "output").exists()


@pytest.mark.parametrize(("letters", "exit_code"), [(900, 0), (5_000, 0), (300_000, 1)])
def test_word_that_never_ends_is_refused_at_once(show, letters, exit_code):
    article = show.write("word.txt", f"The word\n\nHere is {'ab' * (letters // 2)} for you.\n")
    result = show.run("build", article, "--dry-run")
    assert result.exit_code == exit_code, result.output
    assert ("has a word of 300,000 letters" in result.stderr) is bool(exit_code)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("command", ["build", "script", "quotes", "cast", "names", "brief"])
def test_link_to_itself_is_told_in_a_sentence(show, command):
    loop = show.path / "loop"
    loop.symlink_to(loop)
    result = show.run(command, loop)
    assert result.exit_code == 1
    assert "loop" in result.stderr
    assert isinstance(result.exception, SystemExit)


def test_text_of_a_file_through_standard_input_leaves_the_episode_to_its_file(show):
    def source():
        manifest = json.loads((show.episode / "manifest.json").read_bytes())
        return manifest["article"]["source"], manifest["guid"]

    show.build()
    before = source()
    words, text = ["build", "-", "--show", str(show.path)], show.article.read_bytes()
    assert CliRunner().invoke(main, words, input=text).exit_code == 0
    assert source() == before
    show.article.unlink()  # then it is all there is
    assert CliRunner().invoke(main, words, input=text).exit_code == 0
    assert source() == ("-", before[1])
