import json
import re
from dataclasses import replace
from html import unescape

import html5lib
import pytest
from tests.turns import turn

from quotecast.model import ChapterMark, Cue, Speaker, source_named
from quotecast.publishing import chapters, read_along, txt, vtt
from quotecast.publishing.one_line import one_line

NASTY = (
    '<script>alert("x")</script> & Co.',
    "a --> b ]]> c",
    "two\nlines\tand\x00\x1b[0m more\u2028here",
    "שלום \u202eabc\u202c 🚢👩‍🚀",
    "Aktenzeichen " * 23 + "X",
    "a lone \ud800 surrogate",
)
every_nasty_text = pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))


def spoiled(episode, text):
    cue = Cue(start_ms=0, end_ms=900, speaker=text, text=text)
    mark = ChapterMark(title=text, start_ms=0, end_ms=900)
    return replace(
        episode,
        title=text,
        show=text,
        author=text,
        credits=(text,),
        cues=(cue,),
        turns=(turn("l", cue.speaker, cue.start_ms, f"Well, {cue.text}"),),
        chapters=(mark,),
    )


@every_nasty_text
def test_caption_comes_out_whole_and_escaped(episode, text):
    printed = vtt.render(spoiled(episode, text)).decode()
    header, block = printed.rstrip("\n").split("\n\n")
    times, payload = block.split("\n", 1)
    speaker, words = re.fullmatch(r"<v ([^<>\n]+)>([^<>]+)</v>", payload).groups()
    assert header == "WEBVTT"
    assert times == "00:00:00.000 --> 00:00:00.900"
    assert unescape(speaker) == one_line(text)
    assert unescape(words).replace("\n", " ") == one_line(text)


@every_nasty_text
def test_chapter_title_comes_out_whole(episode, text):
    printed = json.loads(chapters.render(spoiled(episode, text)))
    assert printed["chapters"][0]["title"] == printed["title"] == one_line(text)


@every_nasty_text
def test_transcript_keeps_one_paragraph_a_turn(episode, text):
    printed = txt.render(spoiled(episode, text)).decode().split("\n\n")
    assert printed[-1] == f"{one_line(text)}: Well, {one_line(text)}\n"


@every_nasty_text
def test_page_shows_every_text_whole_and_runs_none(episode, text):
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        read_along.render(spoiled(episode, text)).decode()
    )
    (sentence,) = page.findall(".//span[@class='s']")
    assert "".join(sentence.itertext()) == f"Well, {one_line(text)}"
    assert page.findtext("head/title") == f"{one_line(text)} – {one_line(text)}"
    shown = {"".join(item.itertext()) for item in page.findall(".//bdi")}
    assert shown == {one_line(text), "Narrator", "reads the article", "harbour.example"}
    timeline, script = page.findall(".//script")
    assert json.loads(timeline.text)["sentences"][0][2] == one_line(text)
    assert script.text.rstrip().endswith("})();")


def test_page_shows_a_nasty_speaker_and_address_whole(episode):
    text = NASTY[0]
    episode = replace(
        spoiled(episode, text),
        speakers=(Speaker(id=text, name=text, description=text),),
        source=source_named('https://harbour.example/"><script>alert(1)</script>\ud800'),
        language='en"><script>',
    )
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        read_along.render(episode).decode()
    )
    assert len(page.findall(".//script")) == 2
    assert page.get("lang") == episode.language
    assert page.find(".//figcaption/bdi[@class='description']").text == text
    assert page.find(".//header//a").get("href").startswith("https://harbour.example/%22%3E%3C")


def test_marks_of_direction_and_emoji_stay():
    assert one_line(NASTY[3]) == NASTY[3]


def test_control_characters_go():
    assert one_line(NASTY[2]) == "two lines and[0m more here"
