import json

import numpy as np
import pytest

RATE_HZ = 22050

GRID_MS = 27  # every line begins on a step of it


@pytest.fixture
def jingle(show):
    """A second of sound in the show."""
    time = np.arange(RATE_HZ) / RATE_HZ
    samples = (8000 * np.sin(2 * np.pi * 440 * time)).astype("<i2").tobytes()
    size = len(samples)
    header = b"RIFF" + (36 + size).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    header += b"\x01\0\x01\0" + RATE_HZ.to_bytes(4, "little") + (2 * RATE_HZ).to_bytes(4, "little")
    header += b"\x02\0\x10\0data" + size.to_bytes(4, "little")
    return show.write("jingle.wav", header + samples)


def manifest(show):
    return json.loads((show.episode / "manifest.json").read_bytes())


def edit(show, old, new):
    content = show.script.read_text(encoding="utf-8")
    assert old in content
    show.script.write_text(content.replace(old, new, 1), encoding="utf-8")


def test_music_is_heard_and_listed(show, jingle):
    show.build()
    before = manifest(show)
    edit(show, "@Jo Roe", '> MUSIC: jingle.wav\n\n> MUSIC: "jingle.wav", under\n\n@Jo Roe')
    assert show.build(show.script).exit_code == 0
    after = manifest(show)
    assert [(piece["path"], piece["role"]) for piece in after["music"]] == [
        ("jingle.wav", "sting"),
        ("jingle.wav", "bed"),
    ]
    sting, bed = after["music"]
    assert sting["end_ms"] - sting["start_ms"] == pytest.approx(1000, abs=1)
    jo = next(entry["id"] for entry in after["speakers"] if entry["name"] == "Jo Roe")
    first = next(line for line in after["lines"] if line["speaker"] == jo)
    assert bed["start_ms"] == first["start_ms"]
    longer = after["chapters"][-1]["end_ms"] - before["chapters"][-1]["end_ms"]
    assert abs(longer - 1400) <= GRID_MS


def test_missing_music_is_named_with_its_line_and_changes_nothing(show):
    show.build()
    before = manifest(show)
    edit(show, "@Jo Roe", "> MUSIC: none.wav\n\n@Jo Roe")
    number = show.script.read_text(encoding="utf-8").splitlines().index("> MUSIC: none.wav") + 1
    result = show.build(show.script)
    assert result.exit_code == 1
    assert f"line {number}: there is no music file none.wav" in result.stderr
    assert manifest(show) == before


def test_slower_line_alone_is_spoken_anew_and_lasts_longer(show):
    show.build()
    before = manifest(show)["lines"]
    edit(show, "The ferry stayed", "(much slower)\nThe ferry stayed")
    result = show.build(show.script)
    assert "(1 newly spoken)" in result.stdout
    after = manifest(show)["lines"]
    assert [line["text"] for line in after] == [line["text"] for line in before]
    lengths = [[line["end_ms"] - line["start_ms"] for line in lines] for lines in (before, after)]
    changed = [new / old for old, new in zip(*lengths, strict=True) if abs(new - old) > 1]
    assert len(changed) == 1
    assert changed[0] > 1.2


def test_pause_of_the_producer_is_heard(show):
    show.build()
    content = show.script.read_text(encoding="utf-8").splitlines()
    index = next(i for i, line in enumerate(content) if line.startswith("The ferry"))
    content.insert(index + 1, "(pause 5s)")
    show.script.write_text("\n".join(content), encoding="utf-8")
    show.build(show.script)
    lines = manifest(show)["lines"]
    index = next(i for i, line in enumerate(lines) if line["text"].startswith("The ferry"))
    silence = lines[index + 1]["start_ms"] - lines[index]["end_ms"]
    assert 5000 <= silence <= 5000 + GRID_MS


def test_script_is_printed_as_json_on_standard_output(show):
    result = show.run("script", show.article, "--format", "json")
    assert result.exit_code == 0
    content = json.loads(result.stdout)
    assert content["article"]["title"] == "Storm over the bay"
    texts = [
        line["text"]
        for chapter in content["chapters"]
        for segment in chapter["segments"]
        for line in segment["lines"]
    ]
    show.build()
    assert texts == [line["text"] for line in manifest(show)["lines"]]


def test_title_page_names_the_cast(show):
    show.run("script", show.article)
    title_page = show.script.read_text(encoding="utf-8").partition("\n\n")[0]
    assert "Cast:\n    Jo Roe, a fish trader" in title_page


def test_doubt_stands_where_its_quotation_is_said(show):
    show.settings("[attribution]\nthreshold = 1.0\n")
    show.run("script", show.article)
    lines = show.script.read_text(encoding="utf-8").splitlines()
    doubt = next(i for i, line in enumerate(lines) if line.startswith("[[doubtful quotation: "))
    assert "We lost the roof" in lines[doubt]
    assert "We lost the roof" in lines[doubt - 1]


def test_opening_of_the_show_is_heard_before_all_else_and_is_no_fault(show):
    text = (show.path / "show.toml").read_text(encoding="utf-8")
    own = 'opening = "You hear Bay News. Welcome."\n[voices]'
    show.write("show.toml", text.replace("[voices]", own))
    assert show.build().exit_code == 0
    manifest = json.loads((show.episode / "manifest.json").read_bytes())
    assert [line["text"] for line in manifest["lines"][:3]] == [
        "You hear Bay News.",
        "Welcome.",
        "Storm over the bay",
    ]
    checked = show.run("check", show.script)
    assert (checked.exit_code, "Bay News" in checked.stderr + checked.stdout) == (0, False)


def test_opening_of_the_show_is_heard_before_a_script_of_somebodys_own(show):
    text = (show.path / "show.toml").read_text(encoding="utf-8")
    show.write("show.toml", text.replace("[voices]", 'opening = "You hear Bay News."\n[voices]'))
    script = show.write("own.fountain", "Title: Own\n\n@NARRATOR\nThe ferry stayed.\n")
    assert show.build(script).exit_code == 0
    (manifest,) = show.path.glob("output/*/manifest.json")
    lines = json.loads(manifest.read_bytes())["lines"]
    assert lines[0]["text"] == "You hear Bay News."


def test_gender_asked_for_in_a_script_without_an_article_is_answered_in_it(show):
    script = show.write("own.fountain", "@Jo Roe\nWe lost the roof.\n")
    result = show.build(script)
    assert "choose a voice behind the cue: @Jo Roe [[voice NAME]]" in result.stderr
    script.write_text("@Jo Roe [[voice tone-3]]\nWe lost the roof.\n", encoding="utf-8")
    assert "whether a woman or a man" not in show.build(script).stderr
