"""Turn a title into a file name that is safe on every system (Unicode NFKD, UAX #15)."""

import hashlib
import re
import unicodedata

_LONGEST = 60
_FEWEST_LETTERS = 3
_DIGEST_LENGTH = 12
# Letters that NFKD leaves whole although their readers write them with plain ones.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_APOSTROPHES = re.compile("['’‘ʼ`´]")
# Names of devices: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")


def slug_of(text: str) -> str:
    """Return lower-case ASCII words joined by `-`, at most 60 characters, never empty.

    A text with fewer than three letters that can be written in ASCII, and a name that Windows
    keeps for a device, get a digest of the text.

    >>> slug_of("Café owners: ‘We can’t wait’")
    'cafe-owners-we-cant-wait'
    """
    plain = _APOSTROPHES.sub("", text.lower().translate(_LETTERS))
    ascii_text = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")
    slug = _join(re.findall(r"[a-z0-9]+", ascii_text.lower()))
    if len(re.findall("[a-z]", slug)) < _FEWEST_LETTERS:
        return f"article-{_digest(text)}"
    return f"{slug}-{_digest(text)}" if _RESERVED.fullmatch(slug) else slug


def slug_with(slug: str, text: str) -> str:
    """Return the slug with a digest of the text, for something else that has the same name.

    >>> slug_with("storm", "a.txt") != slug_with("storm", "b.txt")
    True
    """
    return f"{slug[: _LONGEST - _DIGEST_LENGTH - 1].rstrip('-')}-{_digest(text)}"


def _join(words: list[str]) -> str:
    slug = words[0][:_LONGEST] if words else ""
    for word in words[1:]:
        if len(slug) + 1 + len(word) > _LONGEST:
            break
        slug = f"{slug}-{word}"
    return slug


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LENGTH]
