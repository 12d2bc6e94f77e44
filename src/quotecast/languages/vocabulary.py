"""The common words of a language, loaded when they are first asked for."""

from functools import cache


@cache
def common_words(dictionary: str) -> frozenset[str]:
    """Return the common words and names of a language, none where it has no list of them.

    `dictionary` is pyspellchecker's name for the list; see `Spelling`.
    """
    if not dictionary:
        return frozenset()
    from spellchecker import SpellChecker  # noqa: PLC0415 - a quarter of a second, seldom needed

    return frozenset(SpellChecker(language=dictionary).word_frequency.dictionary)
