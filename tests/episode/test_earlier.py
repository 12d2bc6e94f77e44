import wave

import pytest

from quotecast.episode.build import build
from quotecast.episode.context import open_context, request_of, with_digest
from quotecast.model import source_named
from quotecast.show.records import Record

TONE = '[voices]\nengine = "tone"\n'


@pytest.fixture
def show(tmp_path):
    text = "The pier\n\n“It holds,” said Ida Moss. “It always has.”\n\nNobody knows why it does.\n"
    (tmp_path / "pier.txt").write_text(text, encoding="utf-8")
    (tmp_path / "show.toml").write_text(TONE, encoding="utf-8")
    return tmp_path


def told(show, changes, length_ms=None):
    """Build the article of a show; return what is told of options that it was made with before."""
    with open_context(with_digest(request_of(show, changes, length_ms=length_ms))) as context:
        made = build(source_named(str(show / "pier.txt")).within(show), context)
    if isinstance(made, Record):
        return ["as it was"]
    return [one.message for one in made.notices if one.kind == "asked no more"]


VERBATIM = {"script.style": "verbatim"}


def test_build_that_forgets_an_option_tells_so_once(show):
    assert told(show, VERBATIM, 10_000) == []
    [message] = told(show, {"script.style": None})
    assert "the-pier was made with --length 10s --style verbatim before" in message
    assert told(show, VERBATIM) == []


@pytest.mark.parametrize(
    ("changes", "more"),
    [
        (VERBATIM, "[pauses]\nsentence_ms = 300\n"),  # asked for again
        ({"script.style": "radio"}, ""),  # asked to be otherwise
        (
            {},
            '[script]\nstyle = "verbatim"\n[pauses]\nsentence_ms = 300\n',
        ),  # the show is so by now
    ],
)
def test_option_that_is_answered_otherwise_is_not_missed(show, changes, more):
    assert told(show, VERBATIM) == []
    (show / "show.toml").write_text(TONE + more, encoding="utf-8")
    assert told(show, changes) == []


def test_setting_of_the_show_that_changes_is_no_option(show):
    (show / "show.toml").write_text(TONE + '[script]\nstyle = "verbatim"\n', encoding="utf-8")
    assert told(show, {}) == []
    (show / "show.toml").write_text(TONE, encoding="utf-8")
    assert told(show, {}) == []


def kinds(show, source="pier.txt", changes=VERBATIM):
    with open_context(with_digest(request_of(show, changes))) as context:
        made = build(source_named(str(show / source)).within(show), context)
    return ["as it was"] if isinstance(made, Record) else [one.kind for one in made.notices]


def test_file_that_somebody_mended_by_hand_is_told_when_it_is_made_anew(show):
    assert "file changed" not in kinds(show)
    captions = show / "output" / "the-pier" / "transcript.vtt"
    captions.write_text(captions.read_text("utf-8").replace("Moss", "Mosse"), encoding="utf-8")
    assert "file changed" in kinds(show)
    assert kinds(show) == ["as it was"]
    captions.unlink()  # a file that is gone is no work of anybody's
    assert "file changed" not in kinds(show)


def test_manifest_that_cannot_be_read_any_more_is_told(show):
    kinds(show)
    manifest = show / "output" / "the-pier" / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8")[:-9], encoding="utf-8")
    assert "file changed" in kinds(show)


def test_files_that_a_build_of_the_script_has_written_are_nobodys_work(show):
    kinds(show)
    (script,) = (show / "scripts").glob("*.fountain")
    script.write_text(script.read_text("utf-8").replace("Nobody", "Somebody"), encoding="utf-8")
    assert "file changed" not in kinds(show, script)
    assert "file changed" not in kinds(show)


def script_of(show):
    (script,) = (show / "scripts").glob("*.fountain")
    return script


@pytest.mark.parametrize("mended", ["transcript.vtt", "manifest.json", "index.html"])
@pytest.mark.parametrize("made_of", ["article", "script"])
@pytest.mark.parametrize("again", ["article", "script"])
def test_file_that_somebody_mended_is_told_whatever_the_episode_was_made_of(
    show, mended, made_of, again
):
    sources = {"article": "pier.txt", "script": show / "scripts" / "the-pier.fountain"}
    kinds(show)
    assert "file changed" not in kinds(show, sources[made_of])
    path = show / "output" / "the-pier" / mended
    path.write_text(path.read_text("utf-8").replace("Moss", "Mosse"), encoding="utf-8")
    assert "file changed" in kinds(show, sources[again])
    assert "file changed" not in kinds(show, sources[again])


def test_file_of_a_script_without_an_article_is_told_too(show):
    (show / "own.fountain").write_text("# Own\n\n@NARRATOR\nIt rains.\n", encoding="utf-8")
    kinds(show, "own.fountain")
    path = show / "output" / "own" / "transcript.txt"
    path.write_text("mended", encoding="utf-8")
    assert "file changed" in kinds(show, "own.fountain")


def test_episode_of_a_script_does_not_stand_for_that_of_its_article(show):
    kinds(show)
    kinds(show, script_of(show), {"voices.narrator": "tone-2"})
    assert kinds(show) != ["as it was"]
    assert kinds(show) == ["as it was"]


def test_script_that_names_the_article_of_another_episode_leaves_its_record(show):
    kinds(show)
    text = script_of(show).read_text("utf-8").replace("the-pier", "the-other-pier")
    (show / "scripts" / "the-other-pier.fountain").write_text(text, encoding="utf-8")
    kinds(show, show / "scripts" / "the-other-pier.fountain")
    assert (show / "output" / "the-other-pier").is_dir()
    assert kinds(show) == ["as it was"]


def test_episode_is_made_anew_where_its_music_is_another(show):
    kinds(show)
    (script,) = (show / "scripts").glob("*.fountain")
    text = script.read_text("utf-8").replace("@NARRATOR", "> MUSIC: sting.wav\n\n@NARRATOR", 1)
    script.write_text(text, encoding="utf-8")
    for seconds in (1, 2):
        with wave.open(str(show / "sting.wav"), "wb") as sound:
            sound.setparams((1, 2, 8000, 0, "NONE", ""))
            sound.writeframes(b"\x00\x10" * 8000 * seconds)
        assert kinds(show) != ["as it was"]
        assert kinds(show) == ["as it was"]
