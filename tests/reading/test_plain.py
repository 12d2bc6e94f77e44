"""A plain text keeps every character, and its blocks are told by their shape."""

import pytest

from quotecast.model import BlockKind, source_named
from quotecast.reading import Original
from quotecast.reading.plain import read

_BODY = "The harbour wall will be mended next year, the council of the town said on Monday evening."
_MORE = (
    "Nobody on the quay believed it. They have heard the same promise every winter since the storm."
)


def _read(text, codec="utf-8"):
    return read(Original(data=text.encode(codec), source=source_named("story.txt"))).article


def _blocks(text):
    article = _read(text)
    return [(block.kind.value, block.span.cut_from(article.text)) for block in article.blocks]


def _kind_of(line, *, before=_BODY, after=_MORE):
    blocks = _blocks(f"The wall\n\n{before}\n\n{line}\n\n{after}\n")
    return {text: kind for kind, text in blocks}[line]


@pytest.mark.parametrize(
    "text",
    [
        f"The wall\r\n\r\n{_BODY}\r\n",
        f"  The wall  \n\t\n{_BODY}\x0c\n{_MORE}\u2029",
        f"القسم الأول\n\n{_BODY} قال «لن نرحل» 🙂👩‍👩‍👧\u200d\n",
        f"The wall\n\n{_BODY}\x07\x1b[0m {_MORE}",
    ],
)
def test_text_is_exactly_the_decoded_file(text):
    assert _read(text).text == text


def test_windows_file_has_the_blocks_of_its_unix_twin():
    text = f"The wall\n\n{_BODY}\n\n{_MORE}\n"
    assert _blocks(text.replace("\n", "\r\n")) == _blocks(text)


@pytest.mark.parametrize(
    "title", ["The wall", "Can the wall be mended?", "‘We will stay!’", "W" + "e will stay " * 15]
)
def test_short_first_line_is_the_title(title):
    title = title.strip()
    article = _read(f"{title}\n\n{_BODY}")
    assert (article.title, article.blocks[0].kind) == (title, BlockKind.TITLE)


@pytest.mark.parametrize(
    "opening", [_BODY + " " + _MORE + " " + _BODY, "“The wall is safe,” Ms Berg said on Monday."]
)
def test_opening_paragraph_is_no_title(opening):
    article = _read(f"{opening}\n\n{_MORE}")
    assert article.blocks[0].kind is BlockKind.PARAGRAPH
    assert article.title == opening[
        : len(article.title.rstrip("…"))
    ] + "…" * article.title.endswith("…")


def test_title_made_of_an_endless_line_is_cut_at_a_word():
    title = _read("wall " * 60 + "\n\n" + _BODY).title
    assert title.endswith("wall…")
    assert len(title) <= 100


def test_only_line_of_a_file_is_a_paragraph():
    assert _blocks("The wall stands.") == [("paragraph", "The wall stands.")]


def test_path_in_a_title_stays_out_of_the_id():
    assert _read(f"../../x marks the spot\n\n{_BODY}").id == "x-marks-the-spot"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What the council promised", "heading"),
        ("‘We have heard it before’", "heading"),
        ("“We have heard it before”", "heading"),
        ('"We have heard it before"', "heading"),
        ("“We have heard it before.”", "paragraph"),
        ("“We have heard it before,”", "paragraph"),
        ("“It was bad” and “it got worse”", "paragraph"),
        ("“We will stay,” she said", "paragraph"),
        ("She had three reasons:", "paragraph"),
        ("They waited.", "paragraph"),
        ("They waited …", "paragraph"),
        (_BODY.rstrip(".") + " after a long debate", "paragraph"),
        ("- a wall of stone", "list-item"),
        ("• a wall of wood", "list-item"),
        ("2. a wall of earth", "list-item"),
        ("* * *", "paragraph"),
        ("1989 was a bad year for walls.", "paragraph"),
        ("Read more: The storm of last winter", "read-more"),
        ("READ MORE The storm of last winter", "read-more"),
        ("Related: The storm", "read-more"),
        ("Advertisement", "read-more"),
        ("Sign up for our morning letter", "read-more"),
        ("Get the day’s news in your inbox by subscribing to our newsletter.", "read-more"),
        ("Get access to the wall’s own daily for as little as 9 kr a month.", "read-more"),
        ("Catch up on the wall with our builders in our weekly podcast, Stone.", "read-more"),
        ("Disclaimer: What builders say here is their own view of the wall.", "read-more"),
        ("“Sign up for this,” she told the crew.", "paragraph"),
        ("Watch out for the waves.", "paragraph"),
        ("Advertisement of the wall began in June.", "paragraph"),
        ("Photo: The wall at low tide", "caption"),
        ("(Photo by Jane Roe/The Daily Kiln)", "caption"),
        ("Credit...Jane Roe/The Daily Kiln", "caption"),
        ("Credit… Jane Roe for The Daily Kiln", "caption"),
        ("[Photo: Jane Roe]", "caption"),
        ("Image credit: Jane Roe", "caption"),
        ("Updated: 3 May 2024", "byline"),
        ("12 March 2024", "byline"),
        ("This article was amended on 4 March to name the pond.", "correction"),
    ],
)
def test_line_between_paragraphs_gets_its_kind(line, kind):
    assert _kind_of(line) == kind


def test_title_is_no_correction():
    assert _blocks(f"Update: the wall fell\n\n{_BODY}\n")[0] == ("title", "Update: the wall fell")


@pytest.mark.parametrize("clause", ["said Ms Berg, who owns the café.", "Ms Berg said on Monday."])
def test_quoted_line_before_its_reporting_clause_is_no_heading(clause):
    assert _kind_of("“We stay”", after=clause) == "paragraph"


def test_last_line_is_no_heading():
    assert _blocks(f"The wall\n\n{_BODY}\n\nThe end of it")[-1][0] == "paragraph"


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("By Jane Roe", "Jane Roe", None),
        ("BY JANE ROE AND LI WEI", "Jane Roe, Li Wei", None),
        ("By Jane van der Roe, 3 May 2024", "Jane van der Roe", "2024-05-03"),
        ("By Jane Roe | May 3, 2024", "Jane Roe", "2024-05-03"),
        ("Written by Élodie Roe", "Élodie Roe", None),
        ("By noon the quay was full", None, None),
        ("By Monday the quay was full.", None, None),
        ("By 2030", None, None),
    ],
)
def test_byline_is_read_below_the_title(line, byline, published):
    article = _read(f"The wall\n\n{line}\n\n{_BODY}\n\n{_MORE}")
    assert (article.byline, article.published) == (byline, published)
    assert (article.blocks[1].kind is BlockKind.BYLINE) == (byline is not None)


@pytest.mark.parametrize("line", ["Arras, 9 April 1917", "Royal Tarn Hall, 9 July 2031"])
def test_place_and_day_below_the_writer_are_heard_and_date_nothing(line):
    text = f"The wall\n\nBy Jane Roe\n\n{line}\n\n{_BODY}\n\n{_MORE}\n"
    assert [kind for kind, one in _blocks(text) if one == line] == ["heading"]
    assert _read(text).published is None


@pytest.mark.parametrize(
    ("line", "publisher", "published"),
    [
        ("Source: The Daily Kiln", "The Daily Kiln", None),
        ("Source: The Daily Kiln, 3 May 2024", "The Daily Kiln", "2024-05-03"),
    ],
)
def test_source_is_read_from_the_last_line(line, publisher, published):
    article = _read(f"The wall\n\n{_BODY}\n\n{line}\n")
    assert article.blocks[-1].kind is BlockKind.SOURCE
    assert (article.publisher, article.published) == (publisher, published)


def test_source_of_a_chart_is_not_the_publisher():
    article = _read(f"The wall\n\n{_BODY}\n\nSource: Port records\n\n" + f"{_MORE}\n\n" * 4)
    assert article.publisher is None


def test_other_language_is_recognised_by_its_function_words():
    german = "Die Mauer am Hafen wird im nächsten Jahr repariert, und das ist für die Stadt gut. "
    assert _read(f"Die Mauer\n\n{german * 4}").language == "de"


def test_windows_1252_file_keeps_its_marks():
    assert _read(f"The wall\n\n“It’s safe,” she said. {_BODY}", "cp1252").text.count("’") == 1


@pytest.mark.parametrize(
    "below",
    [
        "By Ann Perch\n3 November 2026",
        "By Ann Perch",
        "3 November 2026\nBy Ann Perch",
        "By Ann Perch, 3 May 2026",
    ],
)
def test_byline_right_below_the_title_is_none_of_it(below):
    article = _read(
        f"Quay repairs to start in May\n{below}\n\nThe old quay at Marrow will be repaired from May, it was said.\n\n"
        "“We have waited for this,” said Tom Reed, the harbour master.\n\nTraders at the quay were less glad of it.\n"
    )
    assert (article.title, article.byline) == ("Quay repairs to start in May", "Ann Perch")


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("OPINION\n\nLet the bells ring\n\nBy Ida Foy", "Let the bells ring"),
        ("Local news\n\nHow we row\n\nBy Ida Foy\n3 May 2024", "How we row"),
        ("Health\n\nWhat doctors say", "Health"),  # a title, and a heading
        ("Travel\n\nIda Foy went by sea.\n\nBy Ida Foy", "Travel"),  # a sentence of the story
        ("Weather\n\nBy Ida Foy", "Weather"),
        ("Good weather\n\nHow we row\n\nBy Ida Foy", "Good weather"),
    ],
)
def test_part_of_an_outlet_above_a_title_and_its_byline_is_no_title(top, title):
    article = _read(f"{top}\n\nThe bells rang at nine.\n\nNobody had asked them to.\n")
    assert article.title == title
    kinds = [block.kind for block in article.blocks]
    assert (kinds[0] is BlockKind.RUBRIC) == (title not in top.splitlines()[0])


@pytest.mark.parametrize(
    "names",
    [
        "Ida Moss",
        "Ida Moss, Karl Abend and Mirwan Tarn in Kabul, and Misch Weston in Greenville, South Carolina,",
    ],
)
def test_however_many_writers_contributed_they_are_a_credit(names):
    line = f"Associated Press writers {names} contributed to this story."
    text = f"The wall\n\n{_BODY}\n\n{_MORE}\n\n{line}\n"
    assert _blocks(text)[-1] == ("byline", line)
