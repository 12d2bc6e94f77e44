"""Load the open word lists of `words/`, each when it is first asked for."""

from functools import lru_cache
from pathlib import Path

_WORDS = Path(__file__).with_name("words")


@lru_cache(maxsize=16)
def listed(code: str, name: str) -> frozenset[str]:
    """Return the words of a list in a language, none where there is no such list."""
    source = _WORDS / code / f"{name}.txt"
    if not source.is_file():
        return frozenset()
    _, _, words = source.read_text(encoding="utf-8").partition("\n")
    return frozenset(words.splitlines() if words.count("\n") > 1 else words.split())
