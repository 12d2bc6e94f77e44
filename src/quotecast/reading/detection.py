"""Guess the language of a text from its function words; tags are BCP 47."""

import re

DEFAULT_LANGUAGE = "en"

_WORDS = {
    "en": "the of and to in is that for was with on said by he it as at from are has",
    "de": "der die und das ist nicht von den mit sich des auf für ein eine dem im auch es wird",
    "fr": "les des est une dans que pour qui pas sur avec ce il au plus par sont ne aux cette",
    "es": "el los las que del una por con para su se es lo más como pero sus fue al y",
    "it": "di che il per una non sono della con è gli si nel anche alla dei più come ha lo",
    "pt": "que os do da em um uma para com não por mais as dos como mas foi ao são ele",
    "nl": "de het een van en niet dat op voor met zijn aan te er ook als door naar bij maar",
}
_FUNCTION_WORDS = {tag: frozenset(words.split()) for tag, words in _WORDS.items()}
_LOOKED_AT = 20_000
_FEWEST_WORDS = 40
_LEAST_SHARE = 0.15
_LEAD = 1.5  # how far the best language must be ahead of English
_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?P<rest>(?:-[a-z0-9]{2,8})*)", re.IGNORECASE)


def guess_language(text: str) -> str:
    """Return the tag of the language a text is clearly written in, otherwise `en`."""
    words = re.findall(r"[^\W\d_]+", text[:_LOOKED_AT].lower())
    if len(words) < _FEWEST_WORDS:
        return DEFAULT_LANGUAGE
    counts = {
        tag: sum(word in function_words for word in words)
        for tag, function_words in _FUNCTION_WORDS.items()
    }
    best = max(counts, key=lambda tag: counts[tag])
    is_clear = counts[best] >= max(_LEAST_SHARE * len(words), _LEAD * counts[DEFAULT_LANGUAGE])
    return best if is_clear else DEFAULT_LANGUAGE


def normalise_tag(tag: str | None) -> str | None:
    """Return a language tag in the case RFC 5646 recommends (section 2.1.1), None for none.

    >>> normalise_tag("EN_gb"), normalise_tag("zh-hans-cn"), normalise_tag("english, please")
    ('en-GB', 'zh-Hans-CN', None)
    """
    match = _TAG.fullmatch((tag or "").strip().replace("_", "-"))
    if match is None:
        return None
    parts = [match["language"].lower()]
    for part in match["rest"].split("-")[1:]:
        if len(part) == 2:  # a region
            parts.append(part.upper())
        else:
            parts.append(part.title() if len(part) == 4 and part.isalpha() else part.lower())
    return "-".join(parts)
