"""Of what a page says of its author the names stay."""

import pytest

from quotecast.languages import language_of
from quotecast.reading.bylines import names_in

NAMES = {
    "Anna Pell": "Anna Pell",
    "Anna Pell. Kiln International": "Anna Pell",
    "Prof. Anna Pell": "Prof. Anna Pell",
    "J. R. Vale": "J. R. Vale",
    "Editorial": None,
    "The Editorial Board": None,
    "Anna Pell and Board Tarn": "Anna Pell, Board Tarn",
}


@pytest.mark.parametrize(("author", "names"), NAMES.items())
def test_author_is_whoever_has_a_name(author, names):
    assert names_in(author, language_of("en")) == names
