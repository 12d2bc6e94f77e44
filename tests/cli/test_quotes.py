import json
import re

import pytest

TWO = """Storm over the bay

Jo Roe sells fish by the quay, and Sasha Poe mends nets there.

“We lost the roof,” she said. “It was an old roof.”

“Nobody came,” Ben Moss said.
"""


@pytest.fixture
def told(show):
    """Return what `quotes` prints of an article in which “she” may be one of two."""

    def run(*options):
        article = show.write("two.txt", TWO)
        return show.run("quotes", article, *options).stdout

    return run


def test_table_has_a_row_for_each_quotation_and_who_is_quoted(told):
    rows = told().splitlines()
    assert [row.split()[0] for row in rows[1:4]] == ["1", "2", "3"]
    assert re.fullmatch(r" +3 Ben Moss +direct +\d+% \S+ +Nobody came,", rows[3])
    assert any(row.startswith("  * Ben Moss") for row in rows[4:])


def test_explained_quotation_has_everybody_who_may_be_meant_with_the_evidence(told):
    explained = told("--explain")
    first = explained[explained.index("We lost the roof") : explained.index("It was an old roof")]
    candidates = re.findall(r"^ +(\d+)% (\w+ \w+): .+", first, re.MULTILINE)
    assert {name for _, name in candidates} >= {"Jo Roe", "Sasha Poe"}
    shares = [int(share) for share, _ in candidates]
    assert shares == sorted(shares, reverse=True)


def test_explained_is_why_a_quotation_stays_with_the_narrator(told):
    assert "stays with the narrator: less than 80% sure" in told("--explain")
    assert "stays with the narrator" not in told()


def test_article_under_another_headline_has_the_id_of_its_episode(show):
    show.build()
    text = show.article.read_text(encoding="utf-8")
    show.article.write_text(text.replace("Storm over", "A storm over"), encoding="utf-8")
    told = json.loads(show.run("quotes", show.article, "--json").stdout)
    made = json.loads(show.build(show.article, "--json").stdout)
    assert told["id"] == made["id"] == "storm-over-the-bay"
