import json
from dataclasses import replace
from pathlib import Path

from quotecast.model import Music, MusicRole, Notice, Span
from quotecast.scripting.script_json import render_script


def test_script_is_printed_whole_for_programs(marked):
    article = marked("Fog & “rain”.\n“⟦jo|We lost it,⟧” ⟨{Roe} <<said>>⟩.")
    script = article.script()
    piece = Music(path=Path("a/b.wav"), role=MusicRole.BED, before_line="0001", until_line="0002")
    script = replace(script, music=(piece,))
    notice = Notice(kind="doubt", message="who? 🙂", origin=Span(start=1, end=2))
    content = json.loads(render_script(article.article(), script, [notice]))
    assert sorted(content) == ["article", "chapters", "music", "notices", "omissions", "speakers"]
    assert content["music"] == [
        {"path": "a/b.wav", "role": "bed", "before_line": "0001", "until_line": "0002"}
    ]
    assert content["notices"] == [{"kind": "doubt", "message": "who? 🙂", "origin": [1, 2]}]
    lines = [
        (segment["speaker"], line["text"], line["origin"])
        for chapter in content["chapters"]
        for segment in chapter["segments"]
        for line in segment["lines"]
    ]
    assert lines == [
        (line.speaker_id, line.text, [[span.start, span.end] for span in line.origin])
        for line in script.lines()
    ]
    assert content["chapters"][0]["segments"][0]["lines"][0] == {
        "id": "0001",
        "kind": "narration",
        "text": "Fog & “rain”.",
        "origin": [[0, 13]],
        "added": [],
        "pause_after_ms": 400,
        "has_own_pause": False,
        "rate_percent": 100,
    }
    assert content["speakers"][0]["name"] == "Jo Roe"
    assert [entry["text"] for entry in content["omissions"]] == [
        entry.span.cut_from(article.text) for entry in script.omissions
    ]
