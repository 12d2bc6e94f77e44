"""Tell where one quotation goes on in the next paragraph."""

from quotecast.languages.base import Language


def goes_on(text: str, end: int, start: int, language: Language) -> bool:
    """Tell whether the speech that ends at `end` goes on at `start`.

    Its mark never closed before the paragraph did, and the next paragraph opens with one anew: so
    the style books have it for a quotation of several paragraphs.
    """
    between = text[end:start]
    opener = between.lstrip()
    pairs = (*language.quote_pairs, *language.apostrophe_pairs)
    return "\n" in between and any(opener == opening for opening, _ in pairs)
