"""Say how a line is said: the text an engine is given, carried piece by piece from what is written."""

from quotecast.model import Lexicon, SpokenForm, is_speakable
from quotecast.normalising.english import ENGLISH_RULES
from quotecast.normalising.rules import NO_RULES, Speech, Variety, is_shouted
from quotecast.normalising.scanning import scan
from quotecast.normalising.writing import write_form

__all__ = ["spoken_form"]

_RULES = {"en": ENGLISH_RULES}


def spoken_form(text: str, language: str, lexicon: Lexicon) -> SpokenForm:
    """Return how `text` is said in a language (BCP 47 tag); empty when there is nothing to say.

    Quotation marks and brackets are silent, parentheses, dashes and an ellipsis are pauses, markup
    of any kind is only words, and every line ends like a sentence. A language without rules of
    its own leaves its numbers and abbreviations to the engine.

    >>> spoken_form("“It cost [us] $5 million …”", "en-US", Lexicon()).text
    'It cost us five million dollars.'
    """
    if not is_speakable(text):
        return SpokenForm(text="")
    speech = Speech(variety=Variety.of(language), is_shouted=is_shouted(text))
    rules = _RULES.get(language.replace("_", "-").partition("-")[0].lower(), NO_RULES)
    return write_form(scan(text, rules, speech, lexicon))
