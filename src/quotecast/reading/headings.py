"""Tell a heading by its shape where no markup says so."""

from quotecast.languages import language_of
from quotecast.reading.paragraphs import ends_sentence

LONGEST_HEADING = 100
_PAIRS = {"‘": "’", "“": "”", '"': '"', "'": "'", "«": "»", "„": "“"}
_CLOSING = "".join(_PAIRS.values())
_LONGEST_CLAUSE = 60
_CLAUSE_WORDS = 5  # within which a reporting clause shows its verb


def is_heading(text: str, following: str, language: str) -> bool:
    """Tell whether a paragraph is the heading of the paragraph `following` it.

    A heading is short, shorter than what it heads, and has no closing punctuation; or it's
    one quotation as a whole without a comma or full stop before its closing mark, unless
    what follows only names the speaker. `language` is a BCP 47 tag.
    """
    if len(text) > LONGEST_HEADING or "\n" in text or len(following) <= len(text):
        return False
    if _PAIRS.get(text[0]) == text[-1] and len(text) > 2:
        inner = text[1:-1]
        is_whole = text[0] not in inner or text[0] == "'"
        is_open = not inner.endswith((",", ".", "…", "—", "–", "-", ":", ";", "!", "?"))
        return is_whole and is_open and not _reports(following, language)
    has_words = any(map(str.isalpha, text))
    is_open = not ends_sentence(text) and not text.endswith((",", "—", "–", "-"))
    return has_words and is_open and text[0] not in _PAIRS and not holds_speech(text)


def holds_speech(text: str) -> bool:
    """Tell whether a closing mark stands behind a comma or full stop, as in reported speech."""
    return any(f"{stop}{mark}" in text for stop in ",.!?" for mark in _CLOSING)


def _reports(text: str, language: str) -> bool:
    """Tell whether a paragraph is no more than the clause that names a speaker ("Ms Berg said")."""
    if text[0].islower():
        return True
    verbs = language_of(language).reporting_verbs
    words = [word.strip(".,:;") for word in text.split(maxsplit=_CLAUSE_WORDS)[:_CLAUSE_WORDS]]
    verb = next((i for i, word in enumerate(words) if word.lower() in verbs), 0)
    has_name = verb > 0 and not any(word[:1].islower() for word in words[:verb])
    return has_name and len(text) <= _LONGEST_CLAUSE
