"""The times of a live blog's updates are read, however they are written; those of a recording aren't."""

import pytest
from tests.reading.page.conftest import read_page

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


_TOLD = (
    "The keeper of the bridge at Carrow says that it is shut both ways until the wind has dropped below forty knots.",
    "Nobody was hurt when the van went over, she says, though its driver has been taken to the ward at Pell for the night.",
)
_WRAPPERS = {
    "articles": "<article class='block'>{}</article>",
    "items": "<li class='post'>{}</li>",
    "sections": "<section class='update'>{}</section>",
    "boxes": "<div class='lb-post'>{}</div>",
}


@pytest.mark.parametrize("count", [2, 6])
@pytest.mark.parametrize("wrapper", _WRAPPERS.values(), ids=_WRAPPERS)
def test_every_update_of_a_live_blog_keeps_its_time_and_its_heading(wrapper, count, said):
    updates = "".join(
        wrapper.format(
            f"<p class='block-time'><time>{20 - number}.05 GMT</time></p><h2>Gust {number} passes</h2>"
            f"<div class='block-elements'>{''.join(f'<p>Mile {number}: {words}</p>' for words in _TOLD)}</div>"
            "<div class='block-share'><a href='#'>Share this update</a></div>"
        )
        for number in range(count)
    )
    page = f"<html><head><title>Storm live</title></head><body><main><h1>Storm live</h1><div class='liveblog__body'>{updates}</div></main></body></html>"
    headings = [text for kind, text in said(read_page(page)) if kind == "heading"]
    assert headings == [f"{20 - number}.05 GMT – Gust {number} passes" for number in range(count)]
