"""Keep a text within what espeak-ng 1.52 says without dropping any of it, and say where it changed.

Measured: of one word espeak speaks some 200 phonemes (25 times "w", 31 figures), of one clause some
1,000 (30 numbers of four figures without a comma), and the rest is silently gone. No sentence of a
language comes near, but a table read as one line does, and so does a key or a cry.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

# A control character starts a command of espeak's (Ctrl-A does: "\x01+90S" changes the speed), NUL
# ends the text, a lone surrogate isn't UTF-8. Each becomes one space, so offsets stay as they are.
_CONTROL = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160), *range(0xD800, 0xE000)), " ")

_TOKEN = re.compile(r"(?P<stop>[.,;:!?]\s)|(?P<space>\s)|\w+|\W")
_LONG_WORD = re.compile(r"\w{81,}|\d{31,}|(\w)\1{20,}|[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{31,}")
_PIECE = 20
_CLAUSE = 800  # phonemes
_BREAK = ", "
# Phonemes at most; a letter of a Latin word is one, a sign may be a "face with tears of joy".
_FIGURE, _CASED, _UNCASED, _SIGN = 10, 3, 8, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Hold what espeak is given; `breaks` are the positions in `text` where two signs were put."""

    text: str
    breaks: tuple[int, ...]

    def offset(self, position: int) -> int:
        """Return where in the original text a position of `text` lies."""
        return position - len(_BREAK) * bisect_left(self.breaks, position)


def within_limits(text: str) -> Spoken:
    """Return `text` without commands, and with a break wherever espeak would drop something.

    >>> within_limits("Nothing to do here.").breaks
    ()
    """
    text = text.translate(_CONTROL)
    cuts = _cuts(text)
    ends = [*cuts, len(text)]
    pieces = [text[start:end] for start, end in zip([0, *cuts], ends, strict=True)]
    breaks = tuple(cut + len(_BREAK) * number for number, cut in enumerate(cuts))
    return Spoken(text=_BREAK.join(pieces), breaks=breaks)


def _cuts(text: str) -> list[int]:
    """Find where to break: within words only if they are endless, else between them."""
    cuts: list[int] = []
    load, space, load_at_space = 0, None, 0
    for found in _TOKEN.finditer(text):
        token = found[0]
        if found["stop"]:
            load, space = 0, None
        elif found["space"]:
            space, load_at_space = found.start(), load
        elif len(token) > _PIECE and _LONG_WORD.search(token):
            inside = range(found.start() + _PIECE, found.end(), _PIECE)
            cuts += [found.start()] * (load > 0) + [*inside]
            load, space = _load(token[-_PIECE:]), None
        else:
            load += _load(token)
            if load > _CLAUSE:
                cuts.append(found.start() if space is None else space)
                load -= load_at_space if space is not None else load - _load(token)
                space = None
    return cuts


def _load(token: str) -> int:
    if token.islower() and token.isascii() and token.isalpha():
        return len(token)
    return sum(map(_phonemes, token))


def _phonemes(sign: str) -> int:
    if sign.isdigit():
        return _FIGURE
    if sign < "\u0250":  # the end of Latin
        return _CASED if sign.isupper() else 1
    if sign.isalpha():
        return _CASED if sign.lower() != sign.upper() else _UNCASED
    return 1 if sign < "\u2190" else _SIGN  # below are the marks of punctuation
