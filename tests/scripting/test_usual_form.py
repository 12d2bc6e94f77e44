"""Hold by which words of a name a lead-in calls somebody."""

import pytest

from quotecast.languages import language_of
from quotecast.scripting.callings import usual_form

FORMS = {
    "two words that always stand together": (
        "Yeoh Xin Yi",
        " is 17. Xin Yi films it. At two Xin Yi runs.",
        "Xin Yi",
    ),
    "the last word alone as well": ("Ana Moss Lund", " is 17. Moss Lund ran. Lund fell.", "Lund"),
    "the whole name alone": ("Ana Moss Lund", " is 17. Ana Moss Lund fell.", "Lund"),
    "a small word and the name": ("Ana van Lund", " is 17. She is van Lund.", "van Lund"),
    "one of two small words": ("Ana de la Lund", " is 17. De la Lund ran.", "Lund"),
    "two words": ("Ana Lund", " is 17. Ana Lund fell. Lund rose.", "Lund"),
    "a title": ("Ana Lund", " is 17. Dr Lund fell. Dr Lund rose.", "Dr Lund"),
}


@pytest.mark.parametrize(("name", "told", "form"), FORMS.values(), ids=FORMS)
def test_usual_form(name, told, form):
    assert usual_form(name, name.split()[-1], told, language_of("en")) == form
