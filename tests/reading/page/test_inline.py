"""Raised and lowered signs, marks of notes and what hangs on a paragraph are what they mean."""

import re

import pytest
from tests.reading.page.conftest import STORY, read_page


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("x<sup>2</sup>", "x²"),
        ("10<sup>-6</sup>", "10⁻⁶"),
        ("5 m<sup>2</sup>", "5 m²"),
        ("CO<sub>2</sub>", "CO2"),
        ("a δ<sup>18</sup>O of 3", "a δ¹⁸O of 3"),
        ("levels of <sup>14</sup>C", "levels of ¹⁴C"),
        ("sank. <sup>14</sup>In May", "sank. In May"),
        ("the dam<sup>14</sup> In May", "the dam In May"),
        ("the 3<sup>rd</sup> lock", "the 3rd lock"),
        ('sank.<sup><a href="#n1">1</a></sup> It', "sank. It"),
        ('sank.<sup><a href="#n1">[2]</a></sup> It', "sank. It"),
        ("sank.<sup>[citation needed]</sup> It", "sank. It"),
        ('sank.<a class="footnote-anchor" href="#f1">3</a> It', "sank. It"),
        ("sank.<sup>*</sup> It", "sank. It"),
        ("sank;<sup>4,5</sup> it", "sank; it"),
        ("sank.<sup>6–8</sup> It", "sank. It"),
        ("sank [<a href='#r1'>1</a>]. It", "sank. It"),
        ("sank.<a class='tip' href='#t1'>*</a> It", "sank. It"),
        ("by 2 <sup>o</sup>C it", "by 2 ºC it"),
        ("at 45<sup>o</sup>C it", "at 45ºC it"),
        ("the 1<sup>o</sup> lock", "the 1o lock"),
    ],
)
def test_raised_sign_is_a_power_or_no_word(markup, text, read_with):
    reading = read_with(f"<p>The boats of the council and {markup} were seen from the quay.</p>")
    assert f"The boats of the council and {text} were seen from the quay." in reading.article.text


def test_arrow_that_leads_back_from_a_note_is_listed(read_with, reasons):
    reading = read_with('<p>The boat sank off the quay, says paper 44. <a href="#r">↩</a></p>')
    assert reasons(reading)["↩"] == "footnote mark"


def test_mark_of_a_note_is_listed(read_with, reasons):
    reading = read_with(
        '<p>The boat sank off the quay.<sup><a href="#n">1</a></sup> It rained.</p>'
    )
    assert reasons(reading)["1"] == "footnote mark"


@pytest.mark.parametrize("label", ["Read more:", "ALSO READ |", "See also:"])
def test_promotion_at_the_end_of_a_paragraph_is_not_read(label, read_with):
    reading = read_with(
        f"<p>The boat sank off the quay. <em>{label} <a href='/x'>Ten ponds to see</a></em></p>"
    )
    assert "Ten ponds" not in reading.article.text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("the boat sank.[4] It", "the boat sank. It"),
        ("the boat sank[12], and it", "the boat sank, and it"),
        ("the boat sank.[4][5] It", "the boat sank. It"),
        ("the boat [citation needed] sank", "the boat sank"),
        ("the boat sank [4].", "the boat sank."),
        ("the boat sank [2, 3-5]. It", "the boat sank. It"),
        ("the boat sank.[a] It", "the boat sank. It"),
        ("the boat sank.† It", "the boat sank. It"),
        ("the boat¹ sank.¹² It", "the boat sank. It"),
        ("“the boat sank,”³ it", "“the boat sank,” it"),
        ("the boat is 5 m² wide, (a+b)², x² and 10⁶", "the boat is 5 m² wide, (a+b)², x² and 10⁶"),
        ("the boat † sank", "the boat † sank"),
        ("“He saw [a] boat”", "“He saw [a] boat”"),
        ("a row of [3] boats", "a row of [3] boats"),
        ("the list a[3]b of boats", "the list a[3]b of boats"),
        ("the boat [sic] sank", "the boat [sic] sank"),
    ],
)
def test_mark_in_brackets_is_a_notes_where_it_hangs_on_a_word(written, text, read_with):
    reading = read_with(f"<p>The keeper said of the morning: {written} was seen from the quay.</p>")
    assert f"The keeper said of the morning: {text} was seen from the quay." in reading.article.text


def test_note_beside_a_line_is_no_part_of_it(read_with, reasons):
    note = "<span class='sidenote'>It was built in 1950.</span>"
    reading = read_with(f"<p>Nobody went to the dam{note} before the end of the winter.</p>")
    assert "Nobody went to the dam before the end" in reading.article.text
    assert reasons(reading)["It was built in 1950."] == "footnote"


def test_label_of_an_advertisement_in_a_line_is_not_read(read_with):
    label = "<span class='ad-label'>Advertisement</span>"
    text = read_with(f"<p>The mill, {label} which stood there, is gone.</p>").article.text
    assert "The mill, which stood there, is gone." in text


_CALLED = "ad-text ads-item advert sponsor-name sponsored share social menu topics rating poll stock-ticker kicker dateline updated comment related popular latest promo gate newsletter".split()


@pytest.mark.parametrize("name", _CALLED)
@pytest.mark.parametrize("tag", ["span", "a", "em"])
@pytest.mark.parametrize(
    "line",
    [
        "“We lost,” said {Lee Marsh}, the mayor of the town.",
        "It cost {£5} more than it did in the spring.",
        "It was {not} so in the spring.",
        "{TRN} fell to its lowest for a year.",
        "{Mill Co.} paid for the work on the gate.",
        "What they saw there was the old {mill}",
        "The old {Holm Quay} mill, which stood there, is gone.",
        "{Holm Quay}’s mill, which stood there, is gone.",
        "{TRN}, a miller, fell to its lowest for a year.",
        "{TRN} (the miller) fell to its lowest for a year.",
        "{TRN}: it fell to its lowest for a year.",
        "{The mill} – not the quay – fell in the night.",
        "The whole town voted for {Lee Marsh}",
        "How a town can live without {Facebook}",
        "The winner of the race: {Lee Marsh}",
        "She said to the crew: {“We lost.”}",
        "He placed an {advertisement} in the paper.",
        "{Ads} were cheaper in the spring.",
    ],
)
def test_word_of_a_sentence_is_read_whatever_its_part_is_called(name, tag, line, read_with):
    part = f'<{tag} class="{name}" href="/x">'
    written = line.replace("{", part).replace("}", f"</{tag}>")
    assert line.replace("{", "").replace("}", "") in read_with(f"<p>{written}</p>").article.text


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (
            "The mill fell. {Buy our book of mills.} It stood for a century.",
            "The mill fell. It stood",
        ),
        ("The mill, {Advertisement} which stood there, is gone.", "The mill, which stood"),
        ("{Ad} The mill, which stood there for long, is gone.", "The mill, which stood"),
        ("{Sponsored by:} the mill, which stood there for long, is gone.", "the mill, which stood"),
        ("The mill, which stood there for long, is gone. {Sponsored}", "for long, is gone."),
        ("The mill fell. {Shop the <b>sale</b>} The town slept.", "The mill fell. The town"),
        ("The mill fell. {Buy our <b>book.</b>} It was old.", "The mill fell. It was"),
        ("The mill fell and {Skip advertisement} the town slept.", "fell and the town"),
        ("The mill fell and {(Ad)} the town slept.", "fell and the town"),
        ("The mill fell and {Ad: buy a book} the town slept.", "fell and the town"),
        ("The mill came {advertisement} down in the night.", "The mill came down"),
        ("{Sponsored} iPads are not sold in the mill.", "iPads are"),
        ("{Advertisement} — The mill fell in the night.", "— The mill"),
        ("The mill at night {advertisement}", "The mill at night"),
    ],
)
def test_part_called_an_advertisement_that_no_sentence_needs_is_not_read(line, left, read_with):
    written = line.replace("{", "<span class='ad'>").replace("}", "</span>")
    text = read_with(f"<p>{written}</p>").article.text
    assert left in text
    label = line[line.index("{") + 1 : line.index("}")]
    assert re.sub("</?b>", "", label) not in text


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("share", "The mill at night {share <b>this</b> story}"),
        ("share", "{Share} iPads are not sold in the mill."),
        ("comments", "The mill at night {comments}"),
        ("newsletter", "The mill at night {sign up here}"),
        ("read-more", "The mill, seen at night — {read more}"),
        ("timestamp", "The mill at night {updated 3 minutes ago}"),
        ("timestamp", "{10:15} — The mill fell in the night."),
        ("dateline", "{Monday, March 4, 2031} — The mill fell in the night."),
        ("kicker", "{Tech} iPads are not sold in the mill."),
        ("kicker", "{Tech} — The mill fell in the night."),
    ],
)
@pytest.mark.parametrize("tag", ["p", "h2", "li"])
def test_label_at_an_end_of_a_line_is_not_read(name, line, tag, read_with):
    written = line.replace("{", f"<span class='{name}'>").replace("}", "</span>")
    listed = f"<{tag}>{written}</{tag}>"
    listed = f"<ul><li>It is an old mill.</li>{listed}</ul>" if tag == "li" else listed
    text = read_with(f"{listed}<p>It stood there for a century, the miller said.</p>").article.text
    assert re.sub(r"\{.*\}", "", line).strip() in text.splitlines()


@pytest.mark.parametrize(
    ("mark", "note", "kind"),
    [
        ("[3]", "[3] See the survey.", "footnote"),
        ("<sup>*</sup>", "* Measured at the quay.", "footnote"),
        ("†", "† He is paid by the port.", "footnote"),
        ("¹", "¹ He is paid by the port.", "footnote"),
        ("", "² boats are left.", "paragraph"),
        ("[3]", "[4] boats came.", "paragraph"),
        ("", "* Measured at the quay.", "paragraph"),
    ],
)
def test_line_that_opens_with_a_mark_above_is_its_note(mark, note, kind, read_with, said):
    found = said(
        read_with(f"<p>The old boat sank off the quay.{mark}</p>", bottom=f"<p>{note}</p>")
    )
    assert found[-1] == (kind, note)


@pytest.mark.parametrize(
    "aside", [", opens new tab", " (opens in a new window)", " (Opens in new tab)"]
)
def test_what_a_link_does_is_not_read_in_its_sentence(aside, read_with, said, reasons):
    words = f"<p>The gate was shut, <a href='/b'>Ada Berg<span>{aside}</span></a> told the crew on Monday.</p>"
    reading = read_with(words)
    assert said(reading) == [("paragraph", "The gate was shut, Ada Berg told the crew on Monday.")]
    assert not reading.notices


@pytest.mark.parametrize(
    ("aside", "is_read"),
    [
        ("<a href='/p'>(See pictures of the flood.)</a>", False),
        ("<a href='/p'>(Watch Kiln TV's video “The Bell.”)</a>", False),
        ("<a href='/p'>(The crew had seen it.)</a>", True),
        ("(See how <a href='/p'>the bell</a> fell.)", True),
    ],
)
def test_link_in_brackets_that_points_to_pictures_is_not_read(aside, is_read, read_with, said):
    found = said(read_with(f"<p>The gate was shut when the bell fell. {aside}</p>"))
    text = re.sub("<[^>]+>", "", aside)
    assert found == [
        ("paragraph", " ".join(["The gate was shut when the bell fell.", *[text] * is_read]))
    ]


def test_words_that_a_link_sets_apart_are_read(read_with, said):
    words = "<p>The gate was shut, <a href='/b'>Ada Berg<span>, a pilot,</span></a> told the crew on Monday.</p>"
    assert said(read_with(words)) == [
        ("paragraph", "The gate was shut, Ada Berg, a pilot, told the crew on Monday.")
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            "The gate of Tarn<sup><a href='#n1'>[footnote 1]</a></sup>, which leaks, held.",
            "The gate of Tarn, which leaks, held.",
        ),
        ("The gate of Tarn held.<sup>[note 2]</sup>", "The gate of Tarn held."),
        ("The gate of Tarn held [endnote 3].", "The gate of Tarn held."),
        ("The gate of Tarn held<sup>[fn 2]</sup>.", "The gate of Tarn held."),
        ("The gate [note the date] of Tarn held.", "The gate [note the date] of Tarn held."),
    ],
)
def test_marks_of_notes_in_words_are_no_words(line, text, read_with, said):
    assert said(read_with(f"<p>{line}</p>")) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ["The wall of Tarn held.*", "* It leaks."],
            [("paragraph", "The wall of Tarn held."), ("footnote", "* It leaks.")],
        ),
        (
            ["The wall of Tarn** held.", "** It leaks."],
            [("paragraph", "The wall of Tarn held."), ("footnote", "** It leaks.")],
        ),
        (["The wall of Tarn held.*"], [("paragraph", "The wall of Tarn held.*")]),
        (
            ["* It leaks.", "The wall held.*"],
            [("paragraph", "* It leaks."), ("paragraph", "The wall held.*")],
        ),
        (
            ["The wall of Tarn held.*", "* It leaks.", "* It rusts."],
            [
                ("paragraph", "The wall of Tarn held.*"),
                ("paragraph", "* It leaks."),
                ("paragraph", "* It rusts."),
            ],
        ),
    ],
)
def test_star_is_a_mark_where_one_line_explains_it(lines, found, read_with, said):
    assert said(read_with("".join(f"<p>{line}</p>" for line in lines))) == found


@pytest.mark.parametrize(
    ("line", "is_read"),
    [
        ("<div><button>Share</button><span>Updated at 11.52 BST</span></div>", False),
        ("<div><a href='/s'>Share</a><span>Updated at 11.52 BST</span></div>", False),
        ("<div><b>Gate</b><span>Updated by the town of Tarn</span></div>", True),
    ],
)
def test_line_of_the_page_s_own_words_without_a_space_is_no_story(line, is_read, read_with, said):
    assert bool(said(read_with(line))) == is_read


@pytest.mark.parametrize(
    "times",
    [
        "<time>42m ago</time><time>11.40 BST</time>",
        "<time>11.40 BST</time><time>42m ago</time>",
        "<a href='?p=3'><time>42m ago</time><time>11.40 BST</time></a>",
        "<time>11.40 BST</time>",
    ],
)
def test_time_of_an_update_is_the_clock_s_however_old_it_is(times, said):
    first, second, *rest = STORY
    posts = "".join(
        f"<article><header><div>{time}</div><h2>{head}</h2></header><p>{text}</p></article>"
        for time, head, text in (
            (times, "The gate gives way", first),
            ("<time>10.12 BST</time>", "The lamp goes out", second),
        )
    )
    page = f"<html lang='en'><body><main><h1>The wall breaks</h1><div>{posts}<p>{rest[0]}</p></div></main></body></html>"
    heads = [text for kind, text in said(read_page(page)) if kind == "heading"]
    assert heads == ["11.40 BST – The gate gives way", "10.12 BST – The lamp goes out"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Moss reported from Dray.", "byline"),
        ("Ida Moss and Tom Ade reported from Dray and Tarn End.", "byline"),
        ("Moss reported from Tarn, Neb.", "byline"),
        ("Ida Moss reported from the town that she lost.", "paragraph"),
        ("Losses were reported from Dray.", "paragraph"),
    ],
)
def test_who_reported_from_where_is_a_credit(line, kind, read_with, said):
    assert [one for one, _ in said(read_with(bottom=f"<p>{line}</p>"))] == [kind]


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        (
            "<aside><a class='t'><span>12 mins ago</span><span>9:48 pm</span></a></aside>",
            ["9:48 pm"],
        ),
        ("<aside><a class='t' href='#3'><span>9:48 pm</span></a></aside>", ["9:48 pm"]),
        (
            "<div class='posted'>May 3, 2031<span>|</span>9:48 pm<span>|</span>Updated May 4, 2031</div>",
            [],
        ),
        ("<aside><a href='/gates'>Gates of Dray</a></aside>", []),
    ],
)
@pytest.mark.parametrize(
    "writer", ["", "<header><span class='liveblog-author-name'>Tom Ade</span></header>"]
)
def test_time_and_writer_of_an_update(line, heads, writer, said):
    posts = "".join(f"<article>{line}{writer}<div><p>{text}</p></div></article>" for text in STORY)
    page = f"<html lang='en'><body><main><h1>The wall breaks</h1><div>{posts}</div></main></body></html>"
    found = said(read_page(page))
    assert [text for kind, text in found if kind == "heading"] == heads * len(STORY)
    assert "Tom Ade" not in [text for kind, text in found if kind == "paragraph"]


@pytest.mark.parametrize(
    ("story", "note", "kind"),
    [
        ("The gate is shut<sup>(1)</sup> for good.", "<sup>(1)</sup> But for Sundays.", "footnote"),
        ("The gate is shut<sup>2</sup> for good.", "<sup>2</sup> But for Sundays.", "footnote"),
        ("The gate is shut for good.", "<sup>(1)</sup> But for Sundays.", "paragraph"),
    ],
)
def test_line_that_opens_with_a_mark_of_the_story_is_its_note(story, note, kind, read_with, said):
    assert [one for one, _ in said(read_with(f"<p>{story}</p><p>{note}</p>"))] == [
        "paragraph",
        kind,
    ]
