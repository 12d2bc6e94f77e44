"""What leads to another page is told by its build: links set apart, links that show their place, tags, captions."""

import pytest

LINK = "<a href='/x'>{}</a>"
BOATS = LINK.format("The boats come home.")
LINES = {
    "a link that asks": (LINK.format("Who pays for the boats?"), False),
    "a link that calls": (LINK.format("The boats come home!"), False),
    "a sentence of a story": (f"{BOATS} The wall holds, said Ms Berg.", True),
    "one in bold": (f"<b>{BOATS}</b>", False),
    "one in italics": (f"<em>{BOATS}</em>", False),
    "one with a sign": (f"► {BOATS}", False),
    "one with stars": (f"★★★★ {LINK.format('The boats come home')}, Tarn", True),
    "one beside another": (f"{BOATS}</p><p>{LINK.format('The wall holds.')}", False),
    "a label before a headline": (
        f"Opinion: {LINK.format('Mend the wall, and do it now')}.",
        False,
    ),
    "a label before a clause": (f"The law: {LINK.format('a wall must be mended')}.", True),
    "a sentence before links": (f"He named two: {BOATS}", True),
    "where it is": (f"Tickets are available {LINK.format('here')}.", False),
    "where it is, without an end": (f"Download the plan {LINK.format('here')}", False),
    "where somebody was": (f"He was born {LINK.format('here')}.", True),
    "what ends there": (f"The road ends {LINK.format('here')}.", True),
    "what people do there": (f"Men sell stones on {LINK.format('kiln.example')}.", True),
    "what is planned there": (f"A firm plans homes on {LINK.format('the site')}.", True),
    "what somebody says": (f"“You can find it {LINK.format('here')},” said Ms Berg.", True),
    "the outlet's own": (f"Keep up with the wall with {LINK.format('our newsletter')}.", False),
    "an address": (f"More is to be found at {LINK.format('kiln.example')}.", False),
    "an address somebody had": (f"He wrote from {LINK.format('kiln.example')}.", True),
    "whose words are above": ("“It holds.”</p><p>Ann Pell <a href='/x'>@annpell</a>", True),
    "an account": (f"Ann Pell {LINK.format('@annpell')}", False),
    "tags in another language": ("Arsip: <a rel='category tag' href='/t'>Tembok</a> |", False),
    "a link in few words": (f"Arsip: {LINK.format('Tembok')} di kota", True),
}


@pytest.mark.parametrize(("line", "is_read"), LINES.values(), ids=LINES)
def test_what_leads_away_is_told_by_its_build(line, is_read, read_with, said):
    found = {kind for kind, _ in said(read_with(f"<p>{line}</p>"))}
    assert found == {"paragraph"} if is_read else found <= {"read-more"}


ENDS = {
    "in brackets": (f"It fell. (You can read it {LINK.format('here')}.)", "It fell."),
    "a link as a whole": (f"It fell. {LINK.format('Read our report here')}.", "It fell."),
    "a clause of the sentence": (f"It fell, as you see {LINK.format('here')}.", None),
    "what was": (f"It fell. He was seen {LINK.format('here')}.", None),
    "behind a question": (f"Is it safe? You can ask {LINK.format('here')}.", None),
    "a button": (
        "The wall of the bay holds. <a href='/t'><b>Tweet</b></a>",
        "The wall of the bay holds.",
    ),
}


@pytest.mark.parametrize(("line", "heard"), ENDS.values(), ids=ENDS)
def test_only_the_sentence_that_points_is_left_out(line, heard, read_with, said, reasons):
    reading = read_with(f"<p>{line}</p>")
    [(kind, text)] = said(reading)
    assert kind == "paragraph"
    assert text == heard if heard else text.endswith(("here.", "here"))
    assert ("read-more" in reasons(reading).values()) is (heard is not None)


PICTURE = "<p><img src='/boats-of-tarn.jpg' alt='Boats of Tarn, Pell'></p>"
BELOW = {
    "in italics": (f"{PICTURE}<p><em>Low tide</em></p>", True),
    "in italics, a sentence": (f"{PICTURE}<p><em>The tide was low.</em></p>", False),
    "in the picture's words": (f"{PICTURE}<p>Boats of Tarn by Pell</p>{PICTURE}", True),
    "above a paragraph, which it heads": (
        f"{PICTURE}<p>Boats of Tarn by Pell</p><p>They row.</p>",
        False,
    ),
    "of other words": (f"{PICTURE}<p>Low tide</p>{PICTURE}", False),
    "in bold": (f"{PICTURE}<p><b>Boats of Tarn by Pell</b></p>{PICTURE}", False),
    "two sentences": (f"{PICTURE}<p><em>Boats of Tarn. Pell rows</em></p>", False),
    "below a paragraph": ("<p>They row.</p><p><em>Low tide</em></p>", False),
}


@pytest.mark.parametrize(("lines", "is_caption"), BELOW.values(), ids=BELOW)
def test_line_below_a_picture_is_told(lines, is_caption, read_with, said):
    assert ("caption" in [kind for kind, _ in said(read_with(lines))]) is is_caption


HALVES = {
    "a small word": (
        "The wall gives all the people of the old town and port of Tarn an",
        "effective shelter.",
        1,
    ),
    "a sentence": (
        "The wall gives all the people of the old town and port of Tarn shelter.",
        "it holds.",
        2,
    ),
    "a capital": (
        "The wall gives all the people of the old town and port of Tarn an",
        "Effective one.",
        2,
    ),
    "a long one": (
        "The wall gives all " + "the people of the old town " * 5 + "shelter",
        "at sea.",
        1,
    ),
    "a verse": ("The wall and the", "sea of Tarn", 2),
}


@pytest.mark.parametrize(("first", "second", "count"), HALVES.values(), ids=HALVES)
def test_sentence_torn_in_two_paragraphs_is_one(first, second, count, read_with, said):
    assert len(said(read_with(f"<p>{first}</p><p>{second}</p>"))) == count
