"""Turn a line's text into what an engine is given: no marks, no markup, nothing to stumble over."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

_MARKS = str.maketrans(dict.fromkeys('“”„‟"«»‹›‚‛`', " "))
_SINGLE_MARK = re.compile(r"(?<!\w)['‘’]|['‘’](?!\w)")
_END_TAG = re.compile(r"</|/>")
_ADDRESS = re.compile(r"(?:https?://|www\.)(?:www\.)?([\w.-]+)\S*")
_HANDLE = re.compile(r"(?<!\w)[@#](?=\w)")
_LESS = re.compile(r"(?<=\w)\s+<\s+(?=\w)")
_MORE = re.compile(r"(?<=\w)\s+>\s+(?=\w)")
_ELLIPSIS = re.compile(r"\s*(?:…|\.{3,}|(?:\.\s){2,}\.)\s*")
_DASH = re.compile(r"\s*(?:—|―|\s–\s|\s-{1,2}\s|--)\s*")
_MONEY = re.compile(
    r"(?:US)?\$\s?(\d+(?:,\d{3})*(?:\.\d+)?)(?:[\s-]?(million|billion|trillion)|([mb]n)\b)?"
)
_BRACKETS = str.maketrans(dict.fromkeys("[]{}<>|\\^~*_", " "))
_REPEATED_STOPS = re.compile(r"(?:\s*[,;:])+\s*(?=[,;:.!?])")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,;:.!?])")
_WORD = re.compile(r"[\w'’]+")
_SCALE = {"mn": "million", "bn": "billion"}
_UNSPOKEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"})
_ENDS = (".", "!", "?")


def spoken_text(text: str) -> str:
    """Return the spoken form of a line's text; empty when there is nothing to say.

    Quotation marks and brackets are silent, an ellipsis or a dash is a pause, markup of any
    kind is only words, and every line ends like a sentence.

    >>> spoken_text("“We said [in May] … never,”")
    'We said in May, never.'
    """
    text = "".join(" " if unicodedata.category(c) in _UNSPOKEN else c for c in text)
    text = _ADDRESS.sub(lambda found: found[1].replace(".", " dot "), text)
    text = _LESS.sub(" less than ", text)
    text = _MORE.sub(" greater than ", text)
    text = _END_TAG.sub(" ", text).translate(_MARKS)
    text = _SINGLE_MARK.sub(" ", text).replace("’", "'")
    text = _MONEY.sub(_money, text)
    text = _HANDLE.sub(" ", text).translate(_BRACKETS).replace("&", " and ")
    text = _DASH.sub(", ", _ELLIPSIS.sub(", ", text))
    text = " ".join(text.split())
    text = _SPACE_BEFORE_STOP.sub("", _REPEATED_STOPS.sub("", text)).strip(" ,;:-–")
    if not any(character.isalnum() for character in text):
        return ""
    return text if text.endswith(_ENDS) else text + "."


def _money(found: re.Match[str]) -> str:
    amount, scale = found[1], found[2] or _SCALE.get(found[3] or "", "")
    unit = "dollar" if amount == "1" and not scale else "dollars"
    return " ".join(part for part in (amount, scale, unit) if part)


def places_in_text(text: str, spoken: str, offsets: Sequence[int]) -> tuple[int | None, ...]:
    """Say where in a line's text the words at these offsets of its spoken form stand.

    A word that is said otherwise than it is written ("dollars") has no place of its own: None.
    """
    written = list(_WORD.finditer(text))
    said = list(_WORD.finditer(spoken))
    place_of: dict[int, int] = {}
    matcher = SequenceMatcher(
        None, [_key(word) for word in said], [_key(word) for word in written], autojunk=False
    )
    for block in matcher.get_matching_blocks():
        for said_word, word in zip(
            said[block.a : block.a + block.size],
            written[block.b : block.b + block.size],
            strict=True,
        ):
            place_of[said_word.start()] = word.start()
    return tuple(place_of.get(offset) for offset in offsets)


def _key(word: re.Match[str]) -> str:
    return word[0].lower().replace("’", "'")
