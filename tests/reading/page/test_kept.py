"""No rule that leaves words out acts on a block with quoted words, or with a sentence of the story."""

import pytest
from tests.reading.page.conftest import STORY

# By mechanism: the part of a page, and the words of it that are read.
KEPT = {
    # what opens as a sponsor's line does
    "supported": (
        "<p>Supported by the crew, the plan went through on Tuesday. “It is a start,” said Tom Reed.</p>",
        "the plan went through",
    ),
    "presented": ("<p>Presented by the mayor on Tuesday, the plan is cheap.</p>", "the plan is"),
    "paid for": ("<p>Paid for by the town, the wall was never finished</p>", "the wall was never"),
    "brought": ("<p>Brought to you by the people who built it</p>", "people who built it"),
    "heading": (
        "<h2>Supported by the crew, the plan goes on</h2><p>It was a start.</p>",
        "goes on",
    ),
    "beside a sponsor": (
        "<div><p>Sponsored by Tarn Bank</p><p>‘We stay,’ said Tom Reed.</p></div>",
        "We stay",
    ),
    "gate in speech": (
        "<p>“This article is only for subscribers,” he read out to her.</p>",
        "he read out",
    ),
    "beside a form": (
        "<div><p>‘We stay here,’ said Tom Reed of Tarn.</p><form><input type=email name=e></form></div>",
        "We stay here",
    ),
    # boxes with a sum
    "bread": (
        (
            "<div><h2>The price of bread</h2><p>A loaf now costs <strong>£2.40</strong>.</p><p>“I can't "
            "feed the children,” said Ann Pell, who wrote to <a href='/m'>her MP</a>.</p></div>"
        ),
        "A loaf now costs",
    ),
    "linked sum": (
        "<div><h2>The price of bread</h2><p>A loaf is <a href='/p'>£2.40</a></p><p>It was £2 in May, and the baker of Tarn says that it will soon be three.</p></div>",
        "It was £2 in May",
    ),
    "fine": (
        (
            "<section><h3>Fines</h3><p>The <a href='/c'>court</a> made him pay <b>$500</b> for it.</p>"
            "<p>‘It is a joke,’ said Ann Pell.</p></section>"
        ),
        "made him pay",
    ),
    "ferry": (
        (
            "<section><h2>How to go</h2><p>The <a href='/f'>ferry</a> leaves at nine.</p><p>Tickets cost "
            "<b>$25</b>.</p></section>"
        ),
        "Tickets cost",
    ),
    "fines": (
        "<div><h3>The fines</h3><ul><li><a href='/t'>Tarn Water</a>, <b>$5,000</b></li></ul></div>",
        "Tarn Water",
    ),
    "house": (
        (
            "<div><h3><a href='/h'>Mill Lane 4</a></h3><p>The house has four rooms, a garden with two old trees and a view of the whole bay.</p>"
            "<span>£250,000</span></div>"
        ),
        "four rooms",
    ),
    # single quotation marks
    "watch live": (
        "<section><h2>Sign up now</h2><p>She stayed. ‘We owe people the truth,’ she told us</p></section>",
        "We owe people",
    ),
    "letter": (
        "<p><em>‘We will build it again,’ she told me as I left, <a href='/l'>in a letter to us all</a></em></p>",
        "told me as I left",
    ),
    "note": ("<p><em>(Our mayor said that ‘none of this is true’)</em></p>", "none of this"),
    "linked words": (
        f"<div>{STORY[0]}<br><br><a href='/x'>‘We will never leave’, says the mayor</a><br><br>It is cold.</div>",
        "never leave",
    ),
    # headings that are no calls
    "watch": (
        "<section><h2>Watch: the wall breaks</h2><p>Tom Reed filmed it from his boat. The sea rose.</p></section>",
        "filmed it",
    ),
    "related": (
        "<section><h2>Related</h2><p>The mayor and the builder are cousins.</p></section>",
        "are cousins",
    ),
    "more information": (
        "<section><h2>More information</h2><p>The inquest opens on Friday at Moss.</p></section>",
        "The inquest opens",
    ),
    "signing up": (
        "<section><h2>Sign up now, the army says</h2><p>The army has lost a tenth of its men.</p></section>",
        "lost a tenth",
    ),
    # the last paragraphs in italics
    "death": ("<p><em>(Ann Pell died on Tuesday. She was 61.)</em></p>", "She was 61."),
    "stage": ("<p><i>(He leaves the room and slams the door.)</i></p>", "slams the door"),
    "report": (
        "<p><em>The inquest goes on; the first report is <a href='/r'>on the council's own page</a></em></p>",
        "The inquest goes on",
    ),
    # lines between breaks
    "winners": (
        (
            f"<div>{STORY[0]} The winners were these.<br><br><a href='/a'>Best film: The Long Wall</a><br><br>"
            "<a href='/b'>Jo Roe for Mud</a><br><br><a href='/c'>Tom Hill for Sand</a><br><br>It was late.</div>"
        ),
        "Jo Roe for Mud",
    ),
    "bar": ("<p>Print · The mayor quits</p>", "The mayor quits"),
    # parts that only a word of their name calls none
    "disclosure": (
        '<details class="disclosure"><summary>Who knew?</summary><p>“It will go,” he wrote to her.</p></details>',
        "It will go",
    ),
    "signature": (
        '<blockquote>“We will never leave.”<p class="signature">Ann Pell, 61</p></blockquote>',
        "Ann Pell, 61",
    ),
    "affiliate": (
        '<div class="affiliate-content"><p>The station knew. “We were never told,” she said.</p></div>',
        "never told",
    ),
    "slot": (
        '<x-fold name="comments"><p>“I was never told of it,” the mayor wrote.</p></x-fold>',
        "the mayor wrote",
    ),
    # beside a picture
    "row": (
        "<div class=row><img><figcaption>The wall</figcaption><p>“It was the end,” said Tom Reed, 40.</p></div>",
        "It was the end",
    ),
    "night": (
        "<section><h2>The night</h2><p>The crew slept in the chapel.</p><figcaption>Boats</figcaption></section>",
        "The night",
    ),
    "two cells": (
        "<table><tr><td><img></td><td>“It was the end,” said Tom Reed</td></tr></table>",
        "It was the end",
    ),
    # at the end
    "help": (
        "<p>Where to turn is on the door of the chapel.</p><ul><li><a href='/s'>Samaritans</a></li><li>Call 999 in an emergency</li></ul>",
        "Call 999",
    ),
    "advice": (
        "<h2>Where to turn</h2><ul><li>Sign up for alerts</li><li>Leave the lower town by noon</li></ul>",
        "Where to turn",
    ),
}
_UNREAD = {"read-more", "caption", "byline"}


@pytest.mark.parametrize(("part", "words"), KEPT.values(), ids=KEPT)
@pytest.mark.parametrize("place", ["middle", "bottom"])
def test_words_of_a_story_are_read_whatever_is_beside_them(part, words, place, read_with, said):
    kinds = {kind for kind, text in said(read_with(**{place: part})) if words in text}
    assert kinds
    assert kinds.isdisjoint(_UNREAD)
