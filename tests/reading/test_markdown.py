"""A Markdown file is read as the text its reader sees."""

import pytest

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original
from quotecast.reading.markdown import read
from quotecast.scripting.tables import tables_of

_BODY = "The harbour wall will be mended next year, the council of the town said on Monday evening."


def _read(markup):
    return read(Original(data=markup.encode(), source=source_named("story.md"))).article


def _blocks(markup):
    article = _read(markup)
    return [(block.kind.value, block.span.cut_from(article.text)) for block in article.blocks]


@pytest.mark.parametrize(
    ("top", "published"),
    [
        ("By Ann Pell\n\nTarn Bay, 9 July 2031", "2031-07-09"),
        ("By Ann Pell\n\nArras, April 9, 1917\n\nPublished 3 May 2031", "2031-05-03"),
        ("Arras, April 9, 1917\n\nBy Ann Pell\n\nPublished 3 May 2031", "2031-05-03"),
        ("Tarn Bay, 3 May 1921", None),
        ("Tarn Hall, 9 May 2035", None),
        ("Deadline 9 May 2035", None),
        ("Opens May 9, 2035\n\nWritten by Ann Pell, 3 May 2031", "2031-05-03"),
    ],
)
def test_day_of_a_place_is_the_articles_only_right_below_its_writer(top, published):
    markup = f"# The wall\n\n{top}\n\n{_BODY}"
    assert _read(markup).published == published
    assert not [one for kind, one in _blocks(markup) if kind == "byline" and one[:4] == "Tarn"]


def test_line_that_goes_on_from_the_writers_name_is_read():
    line = "Tom Reed, Tarn’s pilot for nine years, wrote this letter on the night before he drowned"
    markup = f"---\nauthor: Tom Reed\n---\n# The letter\n\n{line}\n\n{_BODY}"
    assert ("byline", line) not in _blocks(markup)


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("Some *plain* **words** and `code`.", [("paragraph", "Some plain words and code.")]),
        ("A [link](http://x.y 'z') here.", [("paragraph", "A link here.")]),
        ("Two\nlines  \nand a break.", [("paragraph", "Two lines and a break.")]),
        ("Fish &amp; chips&nbsp;\\* 3.", [("paragraph", "Fish & chips * 3.")]),
        ("## Why it broke\n\nIt broke.", [("heading", "Why it broke"), ("paragraph", "It broke.")]),
        ("- one\n- two\n\n1. three", [("list-item", "one"), ("list-item", "two"), ("list-item", "three")]),
        ("> “We stay,” she said.", [("blockquote", "“We stay,” she said.")]),
        ("Text.\n\n![The wall](w.jpg)", [("paragraph", "Text."), ("caption", "The wall")]),
        ("```\nlet x = 1\n```", [("paragraph", "let x = 1")]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [("table-row", "a; b"), ("table-row", "1; 2")]),
        ("A <b>bold</b> wall.", [("paragraph", "A bold wall.")]),
        ("<div>A <i>wall</i> &amp; a pier.</div>", [("paragraph", "A wall & a pier.")]),
        ("One.\n\n<script>alert(1)</script>\n\n<!-- two -->\n\nThree.", [("paragraph", "One."), ("paragraph", "Three.")]),
        ("One.\n\n---\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("One.\n\nRead more: The storm", [("paragraph", "One."), ("read-more", "Read more: The storm")]),
    ],
)  # fmt: skip
def test_markup_becomes_blocks(markup, blocks):
    assert _blocks(f"# The wall\n\n{markup}") == [("title", "The wall"), *blocks]


def test_blocks_are_joined_by_blank_lines():
    assert _read(f"# The wall\n\n{_BODY}\n- one").text == f"The wall\n\n{_BODY}\n\none"


def test_second_heading_of_level_one_is_a_heading():
    assert _blocks(f"# The wall\n\n{_BODY}\n\n# The pier\n\n{_BODY}")[2][0] == "heading"


def test_title_is_the_first_sentence_where_there_is_no_heading():
    assert _read("The wall broke. It was mended.").title == "The wall broke."


_FRONT = """---
title: "The wall: a story"
author: Jane Roe
date: 2024-05-03
source: The Daily Kiln
lang: en_gb
draft: no
---
"""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "The wall: a story"),
        ("byline", "Jane Roe"),
        ("published", "2024-05-03"),
        ("publisher", "The Daily Kiln"),
        ("language", "en-GB"),
        ("id", "the-wall-a-story"),
    ],
)
@pytest.mark.parametrize("convert", [str, lambda text: text.replace("\n", "\r\n")])
def test_front_matter_is_metadata(field, value, convert):
    assert getattr(_read(convert(_FRONT + _BODY)), field) == value


def test_front_matter_but_for_the_title_is_a_byline_block():
    kinds = [kind for kind, _ in _blocks(f"{_FRONT}# The wall: a story\n\n{_BODY}")]
    assert kinds == ["title", "byline", "paragraph"]


def test_toml_front_matter_is_metadata():
    assert (
        _read(f'+++\ntitle = "The wall"\ndate = 2024-05-03\n+++\n{_BODY}').published == "2024-05-03"
    )


def test_rule_at_the_top_is_no_front_matter():
    assert _blocks(f"---\n\n{_BODY}\n\n---\n\nThe end.") == [
        ("paragraph", _BODY),
        ("paragraph", "The end."),
    ]


def test_byline_below_the_title_is_read():
    assert _read(f"# The wall\n\nBy *Jane Roe*, 3 May 2024\n\n{_BODY}").byline == "Jane Roe"


@pytest.mark.parametrize("markup", ["<!-- nothing -->", "![](x.png)", "[a]: http://x.y"])
def test_file_without_words_is_refused(markup):
    with pytest.raises(SourceError, match="no words"):
        _read(markup)


@pytest.mark.parametrize("markup", ["> " * 3000 + "x", "[" * 5000 + _BODY, "*a **b " * 5000])
def test_hostile_nesting_is_read_in_time(markup):
    assert _read(f"# The wall\n\n{markup}").title == "The wall"


def test_lines_of_verse_are_lines_and_no_headings():
    verse = "# A poem\n\n> O pond, my pond,  \n> the council drained thee dry.\n\n    two spaces\n    back\n\nShe read it to everybody who had come there.\n"
    article = read(Original(data=verse.encode(), source=source_named("poem.md"))).article
    assert article.text.split("\n\n")[1:5] == [
        "O pond, my pond,",
        "the council drained thee dry.",
        "two spaces",
        "back",
    ]
    assert "heading" not in {block.kind.value for block in article.blocks}


def test_table_of_figures_is_no_heading_and_no_chapter():
    table = "| Item | Cost |\n|---|---|\n| Scaffolding | €2.1m |\n| Paint | €0.9m |"
    found = _blocks(f"# The wall\n\n{_BODY}\n\n## The bill\n\n{table}\n\n{_BODY}")
    assert [kind for kind, _ in found].count("heading") == 1
    assert [words for kind, words in found if kind == "table-row"] == [
        "Item; Cost",
        "Scaffolding; €2.1m",
        "Paint; €0.9m",
    ]


_FARES = "| Line | Child | Adult |\n|---|---|---|\n| Pell | £4 | £8 |\n| Sund | £5 | £9 |"
_NEXT = "| What comes next |\n|---|\n| The mayor goes to court. |\n| The boats stop on Friday. |"
_GOALS = "| | |\n|---|---|\n| Tarn | 4 |\n| Bay | 3 |"


@pytest.mark.parametrize("between", ["\n\n", "\n\n<!-- next -->\n\n"])
@pytest.mark.parametrize(
    ("tables", "columns"),
    [
        ([_FARES, _GOALS], [3, 2]),
        ([_GOALS, _FARES], [2, 3]),
        ([_FARES, _FARES], [3, 3]),
        ([_FARES, _NEXT], [3]),
        ([_NEXT, _FARES], [3]),
        ([_FARES], [3]),
    ],
)
def test_tables_that_follow_each_other_are_several(tables, columns, between):
    article = _read(f"# The wall\n\n{_BODY}\n\n{between.join(tables)}\n\n{_BODY}")
    found = list(tables_of(article))
    assert [table.columns for table in found] == columns
    assert [len(table.rows) for table in found] == [3 if n == 3 else 2 for n in columns]


def test_sentences_in_a_table_of_one_column_are_prose_and_names_are_rows():
    found = _blocks(f"# The wall\n\n{_BODY}\n\n{_NEXT}\n\n{_BODY}\n\n| Line |\n|---|\n| Pell |")
    kinds = {words: kind for kind, words in found}
    assert kinds["What comes next"] == "heading"
    assert kinds["The mayor goes to court."] == kinds["The boats stop on Friday."] == "paragraph"
    assert kinds["Line"] == kinds["Pell"] == "table-row"


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("| Who | “We have 12 boats and no money,” said Ann Frome. |", "paragraph"),
        ("| Who | Ann Frome’s boats |", "table-row"),
        ("| Paint for “Spring” | €4m |", "paragraph"),
    ],
)
def test_row_with_quoted_words_is_read_as_prose_is(row, kind):
    found = _blocks(f"# The wall\n\n{_BODY}\n\n| Item | Cost |\n|---|---|\n{row}\n\n{_BODY}")
    assert [kind for kind, _ in found[2:-1]] == ["table-row", kind]
