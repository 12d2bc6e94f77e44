from pathlib import Path

import pytest

from quotecast.errors import ScriptError
from quotecast.model import Music, MusicRole
from quotecast.scripting.directions import with_files_found
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of, with_disclosure
from quotecast.settings import PauseSettings

PAUSES = PauseSettings()


def read(content):
    return read_fountain(content, "ship", PAUSES)


def said(content):
    script = read(content).script
    names = {speaker.id: speaker.name.casefold() for speaker in script.speakers}
    return [f"{names.get(line.speaker_id, 'narrator')}: {line.text}" for line in script.lines()]


@pytest.mark.parametrize(
    ("words", "pause_ms"),
    [("pause 0.4s", 400), ("pause 400 ms", 400), ("PAUSE 2S", 2000), ("pause 0s", 0)],
)
def test_pause_is_the_silence_after_the_line_before_it(words, pause_ms):
    first, second = read(f"@JO\nOne.\n({words})\nTwo.").script.lines()
    assert first.pause_after_ms == pause_ms
    assert second.pause_after_ms == 0


def test_pause_at_the_head_of_a_block_follows_the_block_before():
    first, _ = read("@JO\nOne.\n\n@AL\n(pause 3s)\nTwo.").script.lines()
    assert first.pause_after_ms == 3000


def test_rate_holds_for_the_lines_that_follow_in_the_block():
    content = "@JO\nA.\n(slower)\nB.\nC.\n(rate 120%)\nD.\n(normal)\nE.\n(faster)\nF.\n\n@JO\nG."
    rates = [line.rate_percent for line in read(content).script.lines()]
    assert rates == [100, 85, 85, 120, 100, 115, 100]


@pytest.mark.parametrize("words", ["wryly", "beat", "to Ann", "hesitates", "", "a pause"])
def test_advice_to_an_actor_is_left_aside_with_a_notice(words):
    manuscript = read(f"@JO\n({words})\nOne.")
    assert [line.rate_percent for line in manuscript.script.lines()] == [100]
    (notice,) = manuscript.notices
    assert (notice.kind, notice.message[:12]) == ("advice", "ship, line 2")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It costs (pause 2s) £38.", ["(pause 2s)"]),
        ("It costs £38. (Rate 90 %)", ["(Rate 90 %)"]),
        ("It came (after a pause) and cost £38 (slower).", []),
        ("\\(pause 2s)", []),  # escaped: words, not a direction
    ],
)
def test_direction_within_a_line_is_read_aloud_with_a_notice(text, told):
    manuscript = read(f"@JO\nOne.\n{text}")
    assert not any(line.has_own_pause for line in manuscript.script.lines())
    assert [notice.message for notice in manuscript.notices] == [
        f"ship, line 3: {words} stands within a line, and is read aloud: write it in a line of its own"
        for words in told
    ]


def test_brackets_of_the_article_are_no_direction_that_is_read_aloud(marked):
    made = marked("The new loan of the bank (rate 5%) is dear.")
    content = write_fountain(manuscript_of(made.article(), made.script()))
    manuscript = read(content)
    assert manuscript.notices == ()
    assert "(rate 5%)" in " ".join(line.text for line in manuscript.script.lines())


def test_music_stands_between_the_lines_it_was_written_between():
    content = (
        "# One\n\n> MUSIC: ding.wav\n\n> MUSIC: a bed.mp3, under\n\n@JO\nOne. Two.\n\n"
        "> MUSIC: out\n\n@AL\nThree.\n\n> music: end.wav"
    )
    assert read(content).script.music == (
        Music(path=Path("ding.wav"), role=MusicRole.STING, before_line="0001"),
        Music(path=Path("a bed.mp3"), role=MusicRole.BED, before_line="0001", until_line="0003"),
        Music(path=Path("end.wav"), role=MusicRole.STING, before_line=None),
    )


def test_disclosure_said_first_leaves_pauses_and_music_with_their_lines():
    manuscript = read("@JO\nOne.\n(pause 7s)\n\n> MUSIC: a.wav\n\n@AL\nTwo.")
    script = with_disclosure(manuscript, "Voices are made.", PAUSES).script
    assert [line.pause_after_ms for line in script.lines()][1:] == [7000, 0]
    assert [piece.before_line for piece in script.music] == ["0003"]


def test_music_is_found_in_the_show_and_beside_the_script(tmp_path):
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    (tmp_path / "a.wav").touch()
    (scripts / "b.wav").touch()
    script = read("> MUSIC: a.wav\n\n> MUSIC: b.wav\n\n@JO\nOne.").script
    found = with_files_found(script, tmp_path, scripts)
    assert [piece.path for piece in found.music] == [Path("a.wav"), Path("scripts/b.wav")]


@pytest.mark.parametrize(
    "name", ["no.wav", "../secret.wav", "link.wav", ".", "http://x/a.mp3", "a\x00b", "x" * 5000]
)
def test_music_that_is_no_file_of_the_show_is_named_with_its_line(tmp_path, name):
    show = tmp_path / "show"
    show.mkdir()
    (tmp_path / "secret.wav").touch()
    (show / "link.wav").symlink_to(tmp_path / "secret.wav")
    script = read(f"@JO\nOne.\n\n> MUSIC: {name}\n\n@JO\nTwo.").script
    with pytest.raises(ScriptError, match="ship, line 4"):
        with_files_found(script, show, show)


def test_two_spaces_keep_a_dialogue_together():
    assert said("@JO\nOne.\n  \nTwo.") == ["jo: One.", "jo: Two."]


def test_dual_dialogue_is_said_one_after_the_other():
    assert said("@JO\nOne.\n\nAL (V.O.) ^\nTwo.\n\n@McBe ^\nThree.") == [
        "jo: One.",
        "al: Two.",
        "mcbe: Three.",
    ]


def test_what_fountain_keeps_silent_is_silent():
    content = (
        "Title:\n    _A ship_\n    of two lines\nCast:\n    Jo: a captain\n\n"
        "= synopsis\n\nINT. HOUSE - DAY #1#\n\n.FORCED #2-A#\n\n===\n\n/* bone\n\nyard */\n\n"
        "[[a note\nof two lines]]\n\nCUT TO:\n\n> FADE OUT\n\n@JO\nOne. [[a\n\nlong]]\nTwo.\n"
    )
    assert said(content) == ["jo: One.", "jo: Two."]
    assert read(content).title == "A ship of two lines"


def test_lyrics_centred_text_and_forced_action_are_said():
    assert said("> The end <\n\n!BANG\n\n@JO\n~la la\n") == [
        "narrator: The end",
        "narrator: BANG",
        "jo: la la",
    ]


def test_note_above_a_cue_hides_nothing():
    assert said("[[check this]]\n@JO\nOne.") == ["jo: One."]
