"""Lines in languages without rules of their own: figures stay whole, signs are the engine's to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.languages import LANGUAGES
from quotecast.model import Lexicon, is_speakable
from quotecast.normalising import spoken_form


def say(text, language):
    return spoken_form(text, language, Lexicon()).text


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [
        ("de", "Es kostete 1.000,50 Euro.", "Es kostete 1.000,50 Euro."),
        ("de", "Um 14:30 Uhr, bei -5 °C.", "Um 14:30 Uhr, bei minus 5 Grad Celsius."),
        ("de", "Am 3. Mai 2024 war es so.", "Am dritten Mai 2024 war es so."),
        ("de", "Der 2. Versuch, der 31.", "Der zweite Versuch, der 31."),
        ("de", "In der 3. Runde", "In der dritten Runde."),
        (
            "de",
            "Sie zahlten 3 Mrd. Euro, d. h. 5 %.",
            "Sie zahlten 3 Milliarden Euro, das heißt 5 %.",
        ),
        ("de", "$5 Millionen & § 5", "5 Millionen Dollar & § 5."),
        ("fr", "« M. Roe a payé 10 000 € »", "monsieur Roe a payé 10 000 €."),
        ("fr", "le 1er mai à 14h30", "le 1er mai à 14 heures 30."),
        ("nl", "Dhr. Roe betaalde 2,5 mln. euro", "de heer Roe betaalde 2,5 miljoen euro."),
        ("pt", "Custa R$ 5,5 milhões", "Custa 5,5 milhões de reais."),
        ("de", "£5, $1,5 Mio. und €3 Mrd.", "5 Pfund, 1,5 Millionen Dollar und 3 Milliarden Euro."),
        ("de", "Ludwig XIV. kam.", "Ludwig der vierzehnte kam."),
        ("fr", "Au XIVe, le 2e paya £5, $5.", "Au quatorzième, le deuxième paya 5 £, 5 $."),
        ("fr", "Il fait -5 °C.", "Il fait moins 5 degrés Celsius."),
        ("es", "El 2.º pagó US$5 millones, -3 %.", "El segundo pagó 5 millones $, menos 3 %."),
        ("it", "Pagò £5 e 1,5 mln.", "Pagò 5 £ e 1,5 milioni."),
        ("pt", "Às 14h30 pagou R$ 5, €6.", "Às 14 horas 30 pagou 5 reais, 6 €."),
        ("pl", "5 zł i 20 % o 14.30", "5 zł i 20 % o 14.30."),
        ("und", "−5 + 3 = €2", "−5 + 3 2 €."),
    ],
)
def test_line_is_said_with_its_figures_whole(language, written, spoken):
    assert say(written, language) == spoken


@pytest.mark.parametrize("language", [*LANGUAGES, "xx"])
@given(number=st.from_regex(r"[1-9][0-9]{0,2}([.,][0-9]{1,3}){0,2}", fullmatch=True))
def test_no_stop_is_heard_inside_a_number(language, number):
    if language != "en":  # whose rules say numbers in words
        assert number in say(f"a {number} b", language)


@pytest.mark.parametrize("language", [*LANGUAGES, "xx"])
@given(text=st.text(alphabet="aA1.,:%$€ -−°«»“”…\n'’½²/", max_size=20))
def test_what_can_be_said_is_said_as_a_sentence(language, text):
    spoken = say(text, language)
    assert bool(spoken) == is_speakable(text)
    assert spoken == "" or spoken.endswith((".", "!", "?"))
