"""The words we add ourselves, in the article's language; they are few, and every one is marked as added."""

import re
from functools import lru_cache

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.script_words import ScriptWords
from quotecast.model import Article

_DIVIDER = re.compile(r"\s+[|•·]\s")
_HOST_END = re.compile(r"\.(?:com|org|net|info|co\.uk|[a-z]{2})$")
_SHORTEST_SQUEEZED = 6  # letters of a name written without blanks
_WORD = re.compile(r"[^\W\d_]+")


def attribution(name: str, words: ScriptWords, *, is_present: bool = False) -> str:
    """Return who speaks, where the article doesn't say it beside the quotation.

    >>> attribution("the mayor", language_of("en").script)
    'The mayor said:'
    >>> attribution("the mayor", language_of("en").script, is_present=True)
    'The mayor says:'
    """
    form = (words.says if is_present else "") or words.said
    return form.format(name=f"{name[:1].upper()}{name[1:]}")


def our_words(words: ScriptWords) -> frozenset[str]:
    """Return the words that we put into a line of the writer's, in small letters.

    >>> sorted(our_words(language_of("en").script))
    ['end', 'of', 'on', 'posted', 'quote', 'that', 'this', 'writes']
    """
    ours = f"{words.posted} {words.posted_on} {words.quote} {words.end_of_quote} {words.wrote} {words.taken_up} {words.telling}"
    return frozenset(_WORD.findall(ours.lower()))


def lead_words(words: ScriptWords) -> frozenset[str]:
    """Return the words of a lead-in of ours besides the name, in small letters."""
    both = f"{attribution('', words)} {attribution('', words, is_present=True)}"
    return frozenset(_WORD.findall(both.lower()))


def is_announcement(text: str, words: ScriptWords) -> bool:
    """Return whether a line announces a caption, a box, a table or a list, where the language has it.

    >>> is_announcement("List, 3 items.", language_of("en").script)
    True
    """
    forms = (words.image, words.related, words.footnote, words.table, words.listing)
    patterns = (re.sub(r"\\\{\w+\\\}", r"\\d+", re.escape(form)) for form in forms if form)
    return any(re.fullmatch(pattern, text) for pattern in patterns)


def source_credit(article: Article) -> str:
    """Credit the source at the end; empty when nothing is known, or the language has no words for it."""
    who = source_name(article)
    return language_of(article.language).script.source.format(name=who) if who else ""


def source_name(article: Article) -> str:
    """Name who published an article, empty when nobody is known; who wrote it is no source."""
    address = (article.source.address or "").partition("://")[2].partition("/")[0]
    return outlet_of(article) or address.removeprefix("www.")


def is_source_named(article: Article, facts: str) -> bool:
    """Return whether the opening has named who published an article; "CNN" is "cnn.com"."""
    name = source_name(article)
    stem = _HOST_END.sub("", name)
    is_host = stem != name and re.search(rf"\b{re.escape(stem)}\b", facts, re.IGNORECASE)
    return name in facts or bool(is_host)


def outlet_of(article: Article) -> str:
    """Return the publisher's name without what some write around a bar ("Home | The Post | post.com")."""
    first, *others = _DIVIDER.split(article.publisher or "")
    is_part = first.casefold() in language_of(article.language).pages.rubrics
    return _as_written(others[0] if is_part and others else first, article.text)


def is_outlet(name: str, article: Article) -> bool:
    """Return whether a name is the publisher's, however it is written: "Tarn Post", "TarnPost.com".

    >>> is_outlet("The TarnPost.com", Article(id="a", source="a", title="A", text="", blocks=(), publisher="Tarn Post"))
    True
    """
    one, other = (_squeezed(words, article.language) for words in (name, outlet_of(article)))
    return bool(one) and one == other


def _squeezed(name: str, tag: str) -> str:
    words = _HOST_END.sub("", name.strip().casefold()).split()
    articles = language_of(tag).definite_articles
    return "".join(c for word in words if word not in articles for c in word if c.isalnum())


@lru_cache(maxsize=64)
def _as_written(outlet: str, text: str) -> str:
    """Return the name of an outlet that is stated without blanks ("tarnpost", "tarnpost.com") as a text has it.

    >>> _as_written("tarnpost.com", "This was first told by the Tarn Post.")
    'Tarn Post'
    >>> _as_written("tarnpost", "It was told to TarnPost.")
    'TarnPost'
    """
    name = _HOST_END.sub("", outlet)
    if not name.isalpha() or not name.islower() or len(name) < _SHORTEST_SQUEEZED:
        return outlet
    spaced = re.compile(rf"\b{'[ ]?'.join(name)}\b", re.IGNORECASE)
    found = [match[0] for match in spaced.finditer(text)]
    spaced_out = [one for one in found if " " in one and all(w[0].isupper() for w in one.split())]
    within = (
        one for one in found if one[0].isupper() and not one.isupper() and not one[1:].islower()
    )
    return next(iter((*spaced_out, *within)), outlet)


def authors_of(article: Article) -> list[str]:
    """Return who wrote an article, without the outlet behind a name, or the place where they wrote.

    >>> facts = {"byline": "Ann Frome Tarn Post, at Mill Lane", "publisher": "The Tarn Post"}
    >>> authors_of(Article(id="a", source="a", title="A", text="", blocks=(), **facts))
    ['Ann Frome']
    """
    language = language_of(article.language)
    outlet = outlet_of(article).split()
    if outlet and outlet[0].casefold() in language.definite_articles:
        outlet = outlet[1:]
    ending = " ".join(["", *outlet]).casefold()
    names: list[str] = []
    for part in filter(None, (article.byline or "").split(", ")):
        words = (part[: -len(ending)] if part.casefold().endswith(ending) else part).split()
        while words and words[-1].casefold() in language.definite_articles:
            words.pop()
        name = " ".join(words)
        is_ended = name[:1].isupper() and words[-1][:1].isupper()  # no "Karl van" of the Tarn Post
        is_whole = (
            len(words) > 1 and is_ended and len(outlet) > 1
        )  # Ann Tarn's of the Tarn is her own
        if part.partition(" ")[0] not in language.prepositions:
            names.append(name if is_whole else part)
    desks = (outlet_of(article), *language.script.agencies)
    people = [
        one for one in names if not one.startswith(tuple(f"{desk} " for desk in desks if desk))
    ]
    return people or names  # "AP Business", beside those who wrote


def is_outlet_named(name: str, outlet: str, language: Language) -> bool:
    """Return whether a name is that of an outlet, perhaps with one of its parts.

    >>> english = language_of("en")
    >>> is_outlet_named("Tarn Post Sport", "The Tarn Post", english)
    True
    >>> is_outlet_named("Tarn", "Tarn Post", english)
    False
    """
    one, other = (
        [word for word in words.casefold().split() if word not in language.definite_articles]
        for words in (name, outlet)
    )
    shorter, longer = sorted((one, other), key=len)
    is_begun = bool(shorter) and longer[: len(shorter)] == shorter
    return is_begun and language.pages.rubrics.issuperset(longer[len(shorter) :])
