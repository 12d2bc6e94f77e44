import json

import pytest

from quotecast.show.reasons import Reason, earlier_lines

LINES = [
    {"speaker": "narrator", "spoken": "It rained on the quay all night.", "take": "t1"},
    {"speaker": "jo", "spoken": "We lost the roof.", "take": "t2"},
    {"speaker": "jo", "spoken": "Ten of us.", "text": "10 of us.", "take": "t3"},
]


@pytest.fixture
def earlier(tmp_path):
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps({"lines": LINES}), encoding="utf-8")
    return earlier_lines(path)


CASES = [
    ("jo", "We lost the roof.", "t2", Reason.LOST),
    ("jo", "We lost the roof.", "t9", Reason.VOICE),
    ("narrator", "We lost the roof.", "t9", Reason.VOICE),
    ("narrator", "It rained on the quay all day.", "t9", Reason.TEXT),
    ("narrator", "Nobody came.", "t9", Reason.NEW),
    ("al", "Nobody came.", "t9", Reason.NEW),
]


@pytest.mark.parametrize(("speaker", "spoken", "digest", "reason"), CASES)
def test_reason_tells_what_is_different(earlier, speaker, spoken, digest, reason):
    assert earlier.reason_for(speaker, spoken, digest) is reason


@pytest.mark.parametrize(
    ("speaker", "text", "spoken", "reason"),
    [
        ("jo", "10 of us.", "A ten of us.", Reason.SAID),
        ("jo", "10 of us.", "Ten of us.", Reason.VOICE),
        ("jo", "11 of us.", "Eleven of us.", Reason.TEXT),
        ("narrator", "10 of us.", "A ten.", Reason.NEW),
    ],
)
def test_text_that_is_said_otherwise_has_not_changed(earlier, speaker, text, spoken, reason):
    assert earlier.reason_for(speaker, spoken, "t9", text) is reason


@pytest.mark.parametrize("content", ["", "{}", '{"lines": [{}]}', '{"lines": 3}', "[]"])
def test_without_a_sound_manifest_the_episode_is_new(tmp_path, content):
    (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    earlier = earlier_lines(tmp_path / "manifest.json")
    assert earlier.reason_for("jo", "No.", "t1") is Reason.FIRST
