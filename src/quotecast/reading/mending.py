"""Mend what programs did to a text on its way: words torn at line ends, wrongly decoded letters.

Nothing is mended in silence: a notice tells of it, and the text as it was is kept as the source's own.
"""

import re

from quotecast.languages import Language
from quotecast.languages.vocabulary import common_words
from quotecast.model import Notice

_TORN = re.compile(
    r"(?<![\w-])(?P<head>(?:[^\W\d_]+-)*(?P<first>[^\W\d_]+))-[ \t]*\r?\n[ \t]*"
    r"(?P<second>[^\W\d_]+)(?P<more>(?:[-’'][^\W\d_]+)*)"
)
_MOST_TOLD = 3
# UTF-8 that was read as Windows-1252 or Latin-1: a letter for its first byte, a sign for the next.
_MANGLED = re.compile("[ÂÃâÅÄ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï¿½|ï»¿")


def join_torn(text: str, language: Language) -> tuple[str, tuple[Notice, ...]]:
    r"""Join words that a hyphen tears at line ends, where the language knows the joined word.

    Where it doesn't, the hyphen is the word's own ("well-known") and only the line's end goes; but
    not before a small word ("pre- and post-war").

    >>> from quotecast.languages import language_of
    >>> join_torn("a well-\nknown con-\ntractor", language_of("en"))[0]
    'a well-known contractor'
    """
    found: list[str] = []

    def joined(match: re.Match[str]) -> str:
        first, second = match["first"], match["second"]
        known = common_words(language.spelling.dictionary)
        is_one = f"{first}{second}".lower() in known
        is_small = not match["more"] and second.lower() in language.function_words
        if not second.islower() or not known or (is_small and not is_one):
            return match[0]
        word = f"{match['head']}{'' if is_one else '-'}{second}{match['more']}"
        found.append(word)
        return word

    mended = _TORN.sub(joined, text)
    if not found:
        return text, ()
    words = ", ".join(f"“{word}”" for word in found[:_MOST_TOLD])
    count = f"{len(found)} words that line ends tear are" if found[1:] else "a torn word is"
    return mended, (Notice(kind="mended", message=f"{count} joined: {words}{_more(len(found))}"),)


def mend_letters(text: str) -> tuple[str, tuple[Notice, ...]]:
    """Decode anew the lines whose UTF-8 some program took for another encoding ("donâ€™t").

    A line that can't have come about so is left as it is.

    >>> mend_letters("I donâ€™t")[0]
    'I don’t'
    """
    if _MANGLED.search(text) is None:
        return text, ()
    import ftfy  # noqa: PLC0415 - for a text that looks mangled only

    lines = text.splitlines(keepends=True)
    mended = [ftfy.fix_encoding(line) if _MANGLED.search(line) else line for line in lines]
    changed = [new for old, new in zip(lines, mended, strict=True) if new != old]
    if not changed:
        return text, ()
    message = (
        f"letters of {len(changed)} lines were garbled by a wrong encoding and are mended: compare "
        f"“{' '.join(changed[0].split())[:60]}”"
    )
    return "".join(mended), (Notice(kind="mended", message=message),)


def _more(count: int) -> str:
    return f" and {count - _MOST_TOLD} more" if count > _MOST_TOLD else ""
