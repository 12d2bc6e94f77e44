"""The times of a live blog's updates are read, however they are written; those of a recording aren't."""

import pytest

_WORDS = "The bridge at Carrow is shut both ways, says its keeper."
_SHAPES = {
    "boxes": "<div class='post'><div class='at'>{time}</div><p>{words}</p></div>",
    "items": "<li><b>{time}</b> <p>{words}</p></li>",
    "lines": "<p><strong>{time}</strong></p><p>{words}</p>",
    "articles": "<article><time>{time}</time><p>{words}</p></article>",
}


def _kinds(said, reading):
    return [kind for kind, text in said(reading) if text[:1].isdigit()]


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES)
def test_times_of_updates_are_headings(shape, read_with, said):
    times = ("16:51", "16:33", "15:02")
    reading = read_with("".join(shape.format(time=one, words=_WORDS) for one in times))
    assert _kinds(said, reading) == ["heading"] * 3


def test_time_alone_is_a_heading_where_others_have_words(read_with, said):
    head = "<article><time>16:51</time><h2>The bridge is shut</h2><p>{words}</p></article>"
    pages = head.format(words=_WORDS) + _SHAPES["articles"].format(time="15:02", words=_WORDS)
    assert _kinds(said, read_with(pages)) == ["heading", "heading"]


@pytest.mark.parametrize("times", [("00:00", "00:45", "01:30"), ("03:18",)])
def test_times_of_a_recording_are_not_read(times, read_with, said):
    shape = _SHAPES["lines"]
    reading = read_with("".join(shape.format(time=one, words=_WORDS) for one in times))
    assert set(_kinds(said, reading)) == {"read-more"}


def test_caption_of_a_quotation_is_its_author(read_with, said):
    quoted = "<div class='quote-box'><blockquote><p>I waited.</p><figcaption>Lou Orr</figcaption></blockquote></div>"
    assert ("blockquote", "Lou Orr") in said(read_with(quoted))


def test_history_of_a_page_is_not_read(read_with, said):
    history = (
        "<div class='history'><h2>Updates to this page</h2><ol><li>Added a map.</li></ol></div>"
    )
    kinds = {kind for kind, _ in said(read_with(bottom=history))}
    assert kinds <= {"read-more"}
