"""Write and read single lines of Fountain, so that whatever an article contains survives.

Fountain 1.1 (https://fountain.io/syntax): a backslash takes its meaning from a character.
"""

import re

_ESCAPED_ANYWHERE = re.compile(r"[\\*_]|\[(?=\[)|\](?=\])|/(?=\*)|\*(?=/)")
_ESCAPED_FIRST = re.compile(r"[@#>=!~.(\[]")
_UNESCAPED = re.compile(r"\\(.)|[*_]+")
_FORCED = re.compile(r"(?:INT|EXT|EST|I/E)\b", re.IGNORECASE)


def escape(text: str) -> str:
    r"""Write text as one line of dialogue that Fountain reads as nothing else.

    >>> print(escape("[[h@lo]] *now*"))
    \[[h@lo\]] \*now\*
    """
    text = _ESCAPED_ANYWHERE.sub(lambda found: "\\" + found[0], text)
    if _ESCAPED_FIRST.match(text) or _FORCED.match(text):
        return "\\" + text
    return text


def unescape(text: str) -> str:
    r"""Read a line back. Emphasis is for the eye: its marks, where not escaped, are left out.

    >>> unescape(escape("[[h@lo]] *now*"))
    '[[h@lo]] *now*'
    >>> unescape("I am *really* glad")
    'I am really glad'
    """
    return _UNESCAPED.sub(lambda found: found[1] or "", text)
