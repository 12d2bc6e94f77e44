"""What espeak makes of every written form that the tables of the normaliser hold."""

import re
from pathlib import Path

import pytest

from quotecast.model import Lexicon
from quotecast.normalising import spoken_form

TABLE = Path(__file__).parents[2] / "normalising" / "spoken_forms.tsv"
SPOKEN = [
    row[1]
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ") and len(row := line.split("\t")) == 2
]
STOP = re.compile(r"[.,;:!?](?=\s)")
SPELT = {"B": "biː", "D": "diː", "G": "dʒiː", "H": "eɪtʃ", "K": "keɪ", "L": "ɛl", "P": "piː"}
SPELT |= {
    "R": "ɑːɹ",
    "T": "tiː",
    "V": "viː",
    "X": "ɛks",
    "Z": "ziː",
    "C": "siː",
    "S": "ɛs",
    "F": "ɛf",
}


def plain(words):
    return ["".join(word.phonemes).translate(str.maketrans("", "", "ˈˌ")) for word in words]


def test_every_stop_of_a_spoken_form_is_a_pause(phonemes):
    unheard = []
    for text in SPOKEN:
        words = phonemes.of(text, "en-us")
        for stop in STOP.finditer(text):
            before = [word for word in words if word.offset < stop.start()]
            if before and not before[-1].stop:
                unheard.append(text)
    assert len(SPOKEN) > 500
    assert unheard == []


def test_espeak_names_no_sign_of_a_spoken_form(phonemes):
    named = [
        text
        for text in SPOKEN
        if re.search("ɹoʊmən|lɛɾɚ", " ".join(plain(phonemes.of(text, "en-us"))))
    ]
    assert all(re.search("[Rr]oman|letter", text) for text in named)


@pytest.mark.parametrize(
    "name",
    """Kvitova Hrvoje Brno Brdo Krk Vltava Trnava Plzen Grzegorz Trzebinia Przemysl Krzyzewski Zlatan
    Zbigniew Zdravko Zvonimir Ksenia Dnipro Dvořák Lviv Tbilisi Tlaib Xhaka Hjalmar Hlavacek Hsinchu
    Hwang Kjell Pjanic Rzeszow Sjoerd Tshisekedi Tchouameni Tzipi Dzhokhar Gjergj Gvardiol Gdynia
    Csaba Cvetko Vsevolod Svyatoslav Srdjan Krstic Wladimir Fjallraven""".split(),
)
def test_start_of_a_name_is_not_spelt(phonemes, name):
    said = spoken_form(f"{name} came.", "en-US", Lexicon()).text
    assert not plain(phonemes.of(said, "en-us"))[0].startswith(SPELT.get(said[0], "#"))


def test_letter_a_is_no_article(phonemes):
    said = spoken_form("Vitamin A was found.", "en-US", Lexicon()).text
    assert plain(phonemes.of(said, "en-us"))[1].startswith("eɪ")
