"""A box of facts is known by where the story goes on, and its heading begins no chapter."""

import pytest

BOXED = {
    "a card": "<div class='card'><h3>What is a gate?</h3><p>A gate keeps the sea out.</p></div>",
    "a card with its heading in a part of its own": (
        "<div class='card'><div><h4>What is a gate?</h4></div><div><p>It keeps the sea out.</p></div></div>"
    ),
    "an aside": "<aside><h4>What is a gate?</h4><p>A gate keeps the sea out.</p></aside>",
    "a part on a ground of its own": (
        "<div style='background:#eee'><h3>What is a gate?</h3><p>It keeps the sea out.</p></div>"
    ),
    "lines of another class": (
        "<h3 class='fact'>What is a gate?</h3><p class='fact'>It keeps the sea out.</p>"
        "<p class='fact'>Orla has two.</p>"
    ),
}


def boxed(reading):
    article = reading.article
    return [b.is_boxed for b in article.blocks if b.kind.value == "heading"]


@pytest.mark.parametrize("box", BOXED.values(), ids=BOXED)
def test_heading_of_a_box_is_told(box, read_with):
    assert boxed(read_with(box)) == [True]


@pytest.mark.parametrize("box", BOXED.values(), ids=BOXED)
def test_box_is_read_whole(box, read_with, said):
    lines = [text for _, text in said(read_with(box))]
    assert lines[0] == "What is a gate?"
    assert len(lines) == box.count("<p") + box.count("<li>") + 1


def test_heading_of_a_list_below_a_higher_heading_is_told(read_with):
    told = "<p>Two of the gates at Tarn are a hundred years old.</p>"
    lines = "<h3>The gates</h3><ul><li>Pell</li><li>Orla</li></ul>"
    assert boxed(read_with(f"<h2>The wall</h2>{told}{lines}")) == [False, True]


_TOLD = "<p>Nobody in Tarn has seen a gate like that for a hundred years, Ms Berg said.</p>"
PARTS = {
    "questions over lists": (
        f"<h3>What is done?</h3><ul><li>Gates</li><li>Piers</li></ul>{_TOLD}"
        "<h3>Who pays?</h3><ul><li>Tarn</li><li>Orla</li></ul>"
    ),
    "the only question over a list": "<h4>What is a gate?</h4><ul><li>A wall</li><li>A door</li></ul>",
    "lists below a higher heading": (
        f"<h2>The money</h2>{_TOLD}<h3>Who pays?</h3><ul><li>Tarn</li><li>Orla</li></ul>{_TOLD}"
        "<h3>Who gains?</h3><ul><li>Pell</li></ul>"
    ),
    "cards of the second rank": (
        f"<div class='wp-block-group'><h2>How they work</h2><p>It keeps the sea out.</p></div>{_TOLD}"
        f"<div class='wp-block-group'><h2>Who pays</h2><p>It keeps the sea out.</p></div>"
    ),
    "one card of the second rank": "<div class='box'><h2>The gate</h2><p>It keeps the sea out.</p></div>",
    "cards made alike": (
        f"<div class='box'><h3>The gate</h3><p>It keeps the sea out.</p></div>{_TOLD}"
        "<div class='box'><h3>The wall</h3><p>It keeps the wind out.</p></div>"
    ),
    "a part that no name calls a box": (
        "<div class='block'><h3>The gate</h3><p>It keeps the sea out.</p></div>"
    ),
    "a class of every part": (
        f"<h2 class='dropcap'>The gate</h2><p class='dropcap'>It keeps the sea out.</p>{_TOLD}"
        "<h2 class='dropcap'>The wall</h2><p class='dropcap'>It is old.</p>"
    ),
    "a class of lower parts": (
        f"<h3 class='x'>The gate</h3><p class='x'>It is wide.</p><p class='x'>It is old.</p>{_TOLD}"
        "<h3 class='x'>The wall</h3><p class='x'>It is old.</p><p class='x'>It is red.</p>"
    ),
    "a class of alignment": (
        "<h3 class='has-text-align-center'>The vote</h3><p class='has-text-align-center'>It is done.</p>"
        "<p class='has-text-align-center'>It is old.</p>"
    ),
    "a heading of the story": "<h2>The gate</h2><p>It keeps the sea out.</p>",
    "a list below the only heading": "<h2>The gates</h2><ul><li>Pell</li><li>Orla</li></ul>",
    "a list below a lower heading that asks nothing": (
        "<h3>The gates</h3><ul><li>Pell</li><li>Orla</li></ul>"
    ),
    "parts made alike": (
        "<div class='part'><h2>The gate</h2><p>It keeps the sea out.</p></div>"
        "<div class='part'><h2>The wall</h2><p>It keeps the wind out.</p></div>"
    ),
    "a card among headings of its rank": (
        "<div class='wide'><h2>The gate</h2><p>It keeps the sea out.</p></div>"
        "<p>Nobody in Tarn has seen a gate like that for a hundred years, Ms Berg said.</p>"
        "<h2>The wall</h2><p>It keeps the wind out.</p>"
    ),
    "lists below headings of one rank": (
        "<h4>Who has gates?</h4><ul><li>Pell</li><li>Orla</li></ul><p>Two of them are old.</p>"
        "<h4>The wall</h4><p>It keeps the wind out.</p>"
    ),
    "one class for all": (
        "<h2 class='x'>The gate</h2><p class='x'>It keeps the sea out.</p>"
        "<p class='x'>Orla has two.</p><h2 class='x'>The wall</h2><p class='x'>It is old.</p>"
    ),
}


@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_heading_of_a_part_begins_a_chapter(parts, read_with):
    assert not any(boxed(read_with(parts)))


def test_part_at_the_end_of_a_story_is_no_box(read_with):
    part = "<div class='card'><h3>What is a gate?</h3><p>A gate keeps the sea out.</p></div>"
    assert boxed(read_with(bottom=part)) == [False]
