"""Posts of all networks that a page shows give their words and their author, not their frame."""

import pytest

_WORDS = "That gull took my sandwich. It is a thief."
_SIGNED = "— Tom Vance (@tomvance) March 3, 2025"


@pytest.mark.parametrize(
    ("name", "frame"),
    [
        ("twitter-tweet", ""),
        ("bluesky-embed", ""),
        ("mastodon-embed", "<a href='/p'>View on Mastodon</a>"),
        ("instagram-media", "<a href='/p'>View this post on Instagram</a>"),
        ("tiktok-embed", "<a href='/p'>Watch on TikTok</a>"),
        ("bluesky-embed", "<a href='/p'>[image or embed]</a>"),
        ("tiktok-embed", "<a href='/p'>♬ original sound - vance</a>"),
    ],
)
def test_post_gives_its_words_and_its_author(name, frame, read_with, said):
    post = f'<blockquote class="{name}"><p>{_WORDS}</p><p>{_SIGNED}</p><p>{frame}</p></blockquote>'
    assert said(read_with(post)) == [("blockquote", _WORDS), ("blockquote", _SIGNED)]


def test_writer_in_the_frame_of_a_post_is_its_author(read_with, said):
    frame = "Posted by <a href='/v'>Tom Vance</a> on <a href='/p'>Monday, March 3, 2025</a>"
    post = (
        f'<div><blockquote class="fb-xfbml-parse-ignore"><p>{_WORDS}</p>{frame}</blockquote></div>'
    )
    assert said(read_with(post)) == [("blockquote", _WORDS), ("blockquote", "Tom Vance")]


def test_writer_in_the_frame_of_a_forum_is_its_author(read_with, said, reasons):
    frame = "<br> by<a href='/u'>u/tomvance</a> in<a href='/r'>tarnbay</a>"
    page = read_with(
        f'<blockquote class="reddit-embed-bq"><a href="/p">{_WORDS}</a>{frame}</blockquote>'
    )
    assert said(page) == [("blockquote", _WORDS), ("paragraph", "— u/tomvance")]
    assert "frame of a post" in reasons(page).values()


def test_signature_behind_line_breaks_is_its_author(read_with, said):
    post = f'<blockquote class="bluesky-embed"><p>{_WORDS}<br><br>{_SIGNED}</p></blockquote>'
    assert said(read_with(post)) == [("blockquote", _WORDS), ("blockquote", _SIGNED)]


def test_link_to_a_picture_is_listed(read_with, reasons):
    post = (
        f'<blockquote class="twitter-tweet"><p>{_WORDS} pic.twitter.com/x</p>{_SIGNED}</blockquote>'
    )
    assert reasons(read_with(post))["pic.twitter.com/x"] == "link to a picture"


@pytest.mark.parametrize(
    ("frame", "author"),
    [
        ("<p>A post shared by Tarn Bay Trust (@tarntrust)</p>", "— Tarn Bay Trust (@tarntrust)"),
        ("<p>A post shared by <b>Tarn Bay Trust</b></p>", "— Tarn Bay Trust"),
        (
            "<p>A post shared by <a href='/t'>Tarn Bay Trust</a> (@tarntrust)</p>",
            "— Tarn Bay Trust (@tarntrust)",
        ),
        ("<p><a href='/t'>A post shared by Ada Berg (@ada)</a></p>", "— Ada Berg (@ada)"),
        ("<div>Post by Ada Berg</div><div>View on Threads</div>", "— Ada Berg"),
        ("<p>A reel shared by Ada Berg on March 3, 2025</p>", "— Ada Berg"),
    ],
)
def test_frame_tells_who_wrote_a_post(frame, author, read_with, said, reasons):
    reading = read_with(f'<blockquote class="instagram-media"><p>{_WORDS}</p>{frame}</blockquote>')
    assert said(reading) == [("blockquote", _WORDS), ("blockquote", author)]
    assert "words lost" not in [notice.kind for notice in reading.notices]


@pytest.mark.parametrize("handle", ["@tom.vance", "@tom@mast.example"])
def test_author_in_front_of_a_post_s_words_loses_none(handle, read_with, reasons):
    reading = read_with(
        f'<blockquote class="tiktok-embed"><section><a>{handle}</a><p>“{_WORDS}”</p></section></blockquote>'
    )
    assert f"“{_WORDS}”\n\n— {handle}" in reading.article.text
    assert reasons(reading)[handle] == "author of a post, read behind its words"
    assert not reading.notices


def test_account_that_is_a_link_is_the_author_of_a_post(read_with, said):
    post = f"<div><a href='/v'>tomvance</a></div><div>{_WORDS}</div><div><a href='/p'>View on Threads</a></div>"
    found = said(read_with(f'<blockquote class="text-post-media">{post}</blockquote>'))
    assert found[0] == ("blockquote", _WORDS)
    assert found[1:] == [("blockquote", "— tomvance")]


def test_sound_in_the_line_of_a_post_is_its_frame(read_with, said):
    line = f"{_WORDS} <a href='/s'>♬ original sound</a>"
    found = said(
        read_with(f'<blockquote class="tiktok-embed"><section>{line}</section></blockquote>')
    )
    assert found == [("blockquote", _WORDS)]


def test_frame_without_words_is_not_read(read_with, said, reasons):
    post = '<blockquote class="mastodon-embed"><a><div>Post by @tom@mast.example</div></a></blockquote>'
    reading = read_with(post)
    assert (said(reading), reasons(reading)) == (
        [],
        {"Post by @tom@mast.example": "frame of a post"},
    )


@pytest.mark.parametrize(
    "frame", ["<a href='/p'><div>Post by @tarnshire</div></a>", "<a href='/t'>@tarnshire</a>"]
)
def test_account_alone_is_told_behind_the_words(frame, read_with, said):
    post = f"<section>{frame}<p>{_WORDS}</p></section>"
    found = said(read_with(f'<blockquote class="text-post-media">{post}</blockquote>'))
    assert found == [("blockquote", _WORDS), ("paragraph", "— @tarnshire")]


def test_post_that_is_no_quotation_by_its_tag_is_one(read_with, said, reasons):
    post = (
        "<div class='tweet'><div><span>Tom Vance</span><span>@tomvance</span></div>"
        f"<div>{_WORDS}</div><div><div>2:58 AM ∙ Jan 9, 2026</div><div>88 Likes 12 Retweets</div></div></div>"
    )
    reading = read_with(post)
    assert said(reading) == [("blockquote", _WORDS), ("blockquote", "— Tom Vance (@tomvance)")]
    assert reasons(reading)["88 Likes 12 Retweets"] == "frame of a post"
    assert not reading.notices


def test_button_that_is_called_a_tweet_is_none(read_with, said):
    assert said(read_with("<div class='tweet'><a href='/t'>Tweet</a></div>")) == []


def test_story_in_a_box_that_is_called_a_tweet_is_no_post(read_with, said):
    found = said(read_with(f"<div class='tweet'>{f'<p>{_WORDS}</p>' * 60}</div>"))
    assert {kind for kind, _ in found} == {"paragraph"}


def test_post_behind_the_last_line_of_the_story_is_read(read_with, said):
    post = (
        "<figure><blockquote class='instagram-media'><a href='/p'>View this post on Instagram</a>"
        "<p><a href='/p'>The lamp of Tarn is lit again.</a></p><p>A post shared by "
        "<a href='/t'>Tarn Hall (@tarnhall)</a> on May 1, 2031 at 11:48pm PDT</p></blockquote></figure>"
    )
    assert said(read_with(bottom=post)) == [
        ("blockquote", "The lamp of Tarn is lit again."),
        ("blockquote", "— Tarn Hall (@tarnhall)"),
    ]
