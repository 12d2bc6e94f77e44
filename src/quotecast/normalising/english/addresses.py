"""Say addresses of the web in English: sites, mail, handles, hashtags.

Of a web address the site is said, and its path where that is a word or two that a listener can keep:
"example.org/help". A longer one is not, since nobody could write it down.
"""

import re

from quotecast.normalising.english.acronyms import say_acronym
from quotecast.normalising.english.numbers import figures, letters, model_number
from quotecast.normalising.rules import Speech, SpeechRule, rule

_ENDINGS = """com org net gov edu mil int info news io tv co uk eu ca au nz ie de fr in us me app dev
    online biz ly gl be ch example ai fm scot wales nl se dk pl jp kr cn br za sg hk""".split()
_SPELLED = frozenset(
    "uk eu ca au nz ie de fr us tv bbc cnn nbc abc cbs npr pbs nhs cdc fda irs nfl nba wsj nyt ap".split()
)
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL}){{1,5}}"
_REST = r"(?P<rest>(?:[:/?#][^\s<>\"“”]{0,2000}(?<![.,;:!?)\]’']))?)"
# An account's, or a page's.
_SHORT_PATH = re.compile(
    r"/@[A-Za-z]\w{1,29}/?|(?:/[a-z]{2,15}(?:-[a-z]{1,12})?(?:\d{1,2}|20\d\d)?){1,2}/?"
)
_SIGN_NAMES = {".": "dot", "-": "dash", "_": "underscore", "+": "plus"}
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+|[-.+_]")


def _say_site(found: re.Match[str], _speech: Speech) -> str:
    return _site(found["host"]) + _path(found)


def _say_bare_site(found: re.Match[str], _speech: Speech) -> str | None:
    host = found["host"]
    is_site = host.rpartition(".")[2].lower() in _ENDINGS
    return _site(host) + _path(found) if is_site else None


def _path(found: re.Match[str]) -> str:
    path = _SHORT_PATH.fullmatch(re.split("[?#]", found["rest"])[0])  # what is asked for is no path
    if path is None:
        return ""
    parts = path[0].strip("/").replace("@", "at ").split("/")
    return "".join(f" slash {_words(part, signs=True)}" for part in parts)


def _site(host: str) -> str:
    return " dot ".join(_label(label) for label in host.split("."))


def _label(label: str) -> str:
    if label.lower() in _SPELLED:
        return letters(label)
    return _words(label, signs=True)


def _say_mail(found: re.Match[str], _speech: Speech) -> str:
    return f"{_words(found['user'], signs=True)} at {_site(found['host'])}"


def _say_handle(found: re.Match[str], _speech: Speech) -> str:
    return f"at {_words(found['name'], signs=False)}"


def _say_hashtag(found: re.Match[str], _speech: Speech) -> str:
    return f"hashtag {_words(found['name'], signs=False)}"


def _words(name: str, *, signs: bool) -> str:
    """Part a name that is written in one ("BlackLivesMatter2020") into its words."""
    said = []
    for part in _PARTS.findall(name):
        if part in _SIGN_NAMES:
            said += [_SIGN_NAMES[part]] if signs else []
        elif part.isdecimal():
            said.append(model_number(part) if len(part) < 5 else figures(part))
        else:
            said.append(say_acronym(part) if len(part) > 1 and part.isupper() else part)
    return " ".join(said) or name


MAIL = rule(rf"(?P<user>[A-Za-z0-9][\w.+-]{{0,63}})@(?P<host>{_HOST})(?![\w@])", _say_mail)

ADDRESSES: tuple[SpeechRule, ...] = (
    rule(rf"(?:https?|ftp)://(?:www\.)?(?P<host>{_HOST}){_REST}", _say_site),
    rule(rf"www\.(?P<host>{_HOST}){_REST}", _say_site),
    MAIL,
    rule(rf"(?P<host>{_HOST})(?![\w@-]){_REST}", _say_bare_site),
)
"""Addresses that begin with a letter or a figure."""

SIGN_ADDRESSES: tuple[SpeechRule, ...] = (
    rule(r"(?<!\w)@(?P<name>[^\W_]\w{0,60})", _say_handle),
    rule(r"(?<![\w&])#(?!\d{1,4}[A-Z]?(?!\w))(?P<name>\w{0,80}[^\W\d_]\w{0,80})", _say_hashtag),
)
"""Handles and hashtags."""
