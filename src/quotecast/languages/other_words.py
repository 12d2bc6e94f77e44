"""Small words by which languages are told that have no file of their own: data only.

A text in one of them is read without another language's rules, and that is told.
"""

from collections.abc import Mapping
from typing import Final

from quotecast.languages.wordlists import words

NAMES: Final[Mapping[str, str]] = {
    "cs": "Czech",
    "da": "Danish",
    "fi": "Finnish",
    "hr": "Croatian",
    "hu": "Hungarian",
    "nb": "Norwegian",
    "pl": "Polish",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
FUNCTION_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "cs": words("a se v na je že s z do o k ve který pro jsem za ale od by po to jako byl jeho"),
    "da": words(
        "og i at det er en til af på der de for ikke med som har den et han var om blev fra"
    ),
    "fi": words(
        "ja on ei että se oli hän mutta joka kun myös ovat mukaan sekä niin kuin jo vain ole"
    ),
    "hr": words("i je u se na da za su od s koji a o iz će kao što nije bi po ali koja to do"),
    "hu": words("a az és hogy nem is egy ez meg már csak volt el de szerint ha mint azt még"),
    "nb": words(
        "og i det er på en til av som for at ikke med har de den et om var han fra ble seg"
    ),
    "pl": words(
        "i w się na z nie do że to jest o za od po przez dla jak oraz jego który ale był są"
    ),
    "ro": words("și de în a la cu pe că nu din o un este care pentru mai au fost sunt să ce prin"),
    "ru": words("и в не на что с он по это из за но от как к у о его до для а был она"),
    "sv": words(
        "och i att det som en på är av för med till den inte de om ett har han var från vi när"
    ),
    "tr": words("ve bir bu da de için ile çok daha olarak ne gibi ama en olan var kadar sonra ki"),
    "uk": words("і в не на що з він до за це але від як у та його для про є був вона або"),
}
