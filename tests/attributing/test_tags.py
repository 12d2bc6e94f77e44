import pytest

# text, the tags (None where the clause can't be moved), the words for the source, the verb
TAGS = [
    (
        "“It holds,” said Ida Moss, a senior fellow at Lund, on Tuesday.",
        ["said Ida Moss, a senior fellow at Lund, on Tuesday"],
        ["Ida Moss"],
        ["said"],
    ),
    ("Ida Moss said: “It holds.”", ["Ida Moss said"], ["Ida Moss"], ["said"]),
    (
        "Ida Moss left. “It holds,” she said, “and it will.”",
        ["she said", "she said"],
        ["she", "she"],
        ["said", "said"],
    ),
    (
        "“It holds,” Ida Moss said. “And it will.”",
        ["Ida Moss said", None],
        ["Ida Moss", None],
        ["said", None],
    ),
    (
        "“It holds,” Ida Moss said, pointing to the map.",
        ["Ida Moss said, pointing to the map"],
        ["Ida Moss"],
        ["said"],
    ),
    (
        "Ida Moss, who leads Lund, told the panel that “we can’t go on like this.”",
        [None],
        ["Ida Moss"],
        ["told"],
    ),
    ("“It holds”, Mr. Moss said.", ["Mr. Moss said"], ["Moss"], ["said"]),
    ("“It holds,” Ida Moss said, and the crowd cheered.", [None], ["Ida Moss"], ["said"]),
]


@pytest.mark.parametrize(("text", "tags", "sources", "verbs"), TAGS)
def test_tag_is_the_clause_that_can_be_moved(read, text, tags, sources, verbs):
    article, found = read(text)
    cut = [one.tag.cut_from(article.text) if one.tag else None for one in found.quotations]
    assert cut == tags


@pytest.mark.parametrize(("text", "tags", "sources", "verbs"), TAGS)
def test_source_is_the_name_or_pronoun_alone(read, text, tags, sources, verbs):
    article, found = read(text)
    cut = [one.source.cut_from(article.text) if one.source else None for one in found.quotations]
    assert cut == sources


@pytest.mark.parametrize(("text", "tags", "sources", "verbs"), TAGS)
def test_reporting_verb_is_marked(read, text, tags, sources, verbs):
    article, found = read(text)
    spans = [one.reporting_verb for one in found.quotations]
    assert [span.cut_from(article.text) if span else None for span in spans] == verbs
