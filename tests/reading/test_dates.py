"""Dates are found in the forms that bylines use."""

import pytest

from quotecast.languages import language_of
from quotecast.reading.dates import find_date, is_date_line, without_date

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T09:30:00Z", "2024-05-03T09:30:00Z"),
        ("at 2024-05-03 09:30+02:00", "2024-05-03T09:30+02:00"),
        ("12 March 2024", "2024-03-12"),
        ("12th of March, 2024", "2024-03-12"),
        ("March 12, 2024", "2024-03-12"),
        ("UPDATED: Tue., Nov. 19, 2019", "2019-11-19"),
        ("Sept 1 2020", "2020-09-01"),
        ("31 February 2024", None),
        ("2024-13-01", None),
        ("March 2024", None),
        ("12/03/2024", None),
        ("Tue, 05/03/2024 - 10:05", "2024-03-05"),
        ("Friday 05/03/2024", "2024-05-03"),
        ("Tue, 12/04/2024", None),
        ("25/03/2024", "2024-03-25"),
        ("03/25/2024", "2024-03-25"),
        ("31/31/2024", None),
        ("25-03-2024 at 10:22", "2024-03-25"),
        ("25/03/2024-27/03/2024", "2024-03-25"),
        ("25/03/2024-10:45", "2024-03-25"),
        ("555-25-03-2024", None),
        ("25-03-2024-77", None),
        ("0001-01-01T00:00:00Z", None),
        ("2024/05/03", "2024-05-03"),
        ("2024/5/3 10:05", "2024-05-03"),
        ("2024/25/26", None),
        ("2024/05-03", None),
        ("1/2024/05/03", None),
        ("in May we met 300 of them", None),
        ("", None),
    ],
)
def test_date_is_found_in_its_forms(text, date):
    assert find_date(text, ENGLISH) == date


@pytest.mark.parametrize(
    "text",
    [
        "12 March 2024",
        "Published on 12 March 2024 at 9:30 am GMT",
        "Updated: Tuesday, March 12, 2024",
        "Posted 12/03/2024 10:05",
        "25/03/2024-27/03/2024",
        "03/25/24",
        "Posted 3/25/24",
        "First published 3 May 2024, updated 4 May 2024",
    ],
)
def test_line_with_nothing_but_dates_is_a_date_line(text):
    assert is_date_line(text, ENGLISH)


@pytest.mark.parametrize(
    "text", ["The wall fell on 12 March 2024", "Published in May", "12:30", "12/24", "1/2/3/24"]
)
def test_line_with_other_words_is_no_date_line(text):
    assert not is_date_line(text, ENGLISH)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("The Daily Kiln, 3 May 2024", "The Daily Kiln"),
        ("3 May 2024 | The Daily Kiln", "The Daily Kiln"),
        ("The Daily Kiln", "The Daily Kiln"),
    ],
)
def test_date_is_cut_with_what_divides_it_from_the_words(text, rest):
    assert without_date(text, ENGLISH) == rest
