"""Know whom a noun calls by what somebody does: "Ida Moss teaches" makes her the teacher."""

from functools import lru_cache

from quotecast.languages import Language

_SHORTEST = 3  # letters of a root


@lru_cache(maxsize=4096)
def deed_root(verb: str, language: Language) -> str:
    """Return what a verb's forms have in common ("teaches", "taught").

    >>> from quotecast.languages.english import ENGLISH
    >>> deed_root("taught", ENGLISH), deed_root("runs", ENGLISH)
    ('teach', 'run')
    """
    base = language.base_forms.get(verb, verb)
    return _without(base, language.inflections)


@lru_cache(maxsize=4096)
def doer_roots(noun: str, language: Language) -> frozenset[str]:
    """Return the roots of the verbs whose subject a noun may call ("runner", "coach").

    >>> from quotecast.languages.english import ENGLISH
    >>> sorted(doer_roots("runner", ENGLISH))
    ['run', 'runner']
    """
    last = noun.rpartition("-")[2]
    return frozenset((_without(last, ()), _without(last, language.agent_endings)))


def _without(word: str, endings: tuple[str, ...]) -> str:
    """Return a word without its ending, a doubled letter made one, and without a silent e."""
    ending = max((one for one in endings if word.endswith(one)), key=len, default="")
    root = word.removesuffix(ending) if len(word) - len(ending) >= _SHORTEST else word
    if ending and len(root) > _SHORTEST and root[-1] == root[-2]:
        root = root[:-1]
    return root.rstrip("e")
