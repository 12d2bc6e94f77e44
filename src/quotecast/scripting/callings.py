"""Tell what somebody may be called in an article: by a name, a part of it, or a description."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.lexicon import gender_of_first_name, is_given_name
from quotecast.model import Gender, Speaker

_FULL_NAME: Final = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+)+")
_OWNED: Final = re.compile(r"[’']s?$")


def name_words_of(speaker: Speaker) -> set[str]:
    """Return all words of somebody's names."""
    return {word for name in (speaker.name, *speaker.aliases) for word in name.split()}


def ends_of(speaker: Speaker) -> set[str]:
    """Return the words that somebody's names begin and end with: what stands between calls nobody."""
    names = [name.split() for name in (speaker.name, *speaker.aliases)]
    return {word for words in names for word in (words[0], words[-1])}


def any_name(speaker: Speaker, language: Language) -> set[str]:
    """Return what somebody may be called; a body's last word alone is its name only where it was used."""
    names = {speaker.name, *speaker.aliases}
    if speaker.is_named:
        people = (name.split() for name in names if is_given_name(name.split(" ")[0], language))
        names |= {words[-1] for words in people}
    return {name for name in names if name[:1].isupper()}


def any_description(speaker: Speaker, language: Language) -> set[str]:
    """Return what an unnamed source may be called: "a dockside nurse", "The nurse"."""
    known = language.indefinite_articles | language.definite_articles
    words = speaker.name.split()
    owners = language.first_person | language.possessives.keys()
    if words and words[0].lower() in owners:  # "my daughter"
        return {speaker.name, f"{speaker.name[0].upper()}{speaker.name[1:]}"}
    places = (at for at, word in enumerate(words) if word in language.prepositions)
    head = words[: next(places, len(words))]  # "a spokeswoman" of "a spokeswoman for the Ice Board"
    if not head or words[0].lower() not in known or not head[-1].islower():
        return any_name(speaker, language)
    whole, last = " ".join(words[1:]), head[-1]
    found = {f"{one} {whole}" for one in known}
    found |= {f"{one} {last}" for one in language.definite_articles}
    return found | {f"{one[0].upper()}{one[1:]}" for one in found}


def full_names(speaker: Speaker) -> set[str]:
    """Return the names that introduce somebody: those of several words, where there are any."""
    names = {speaker.name, *speaker.aliases}
    longer = {name for name in names if " " in name}
    return longer if " " in speaker.name else names


def never_quoted(
    article_text: str, speakers: Iterable[Speaker], language: Language
) -> Mapping[str, Gender | None]:
    """Return the surnames of the people whom an article names and doesn't quote, each with the gender of its first name."""
    known = {word for speaker in speakers for word in name_words_of(speaker)}
    found: dict[str, Gender | None] = {}
    for match in _FULL_NAME.finditer(article_text):
        first, *_, last = match[0].split()
        surname = _OWNED.sub("", last)
        if surname not in known and is_given_name(first, language):
            gender = gender_of_first_name(first, language)
            found[surname] = gender if found.get(surname, gender) is gender else None
    return found


def is_anothers(speaker: Speaker, article_text: str, language: Language) -> bool:
    """Return whether what somebody is stands behind whose they are: "daughter" of "his daughter Ida"."""
    words = speaker.introduction.cut_from(article_text) if speaker.introduction else ""
    owner, _, rest = words.partition(" ")
    articles = language.indefinite_articles | language.definite_articles
    is_owner = owner.lower() in language.determiners - articles
    return is_owner and rest.startswith(speaker.description or " ")


def any_of_names(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of some names as whole words."""
    words = "|".join(re.escape(name) for name in sorted(names))
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)")


def usual_form(name: str, surname: str, told: str, language: Language) -> str:
    """Return how a text calls somebody most who has a surname: with a title, or "Xin Yi" of Yeoh Xin Yi.

    Two words of three are a name where the last never stands without the one before.
    """
    last = re.escape(surname)
    *others, first, second = ("", *name.split())[-3:]
    before, middle = re.escape(others[0] if others else ""), re.escape(first)
    is_bare = re.search(rf"(?<!{middle}\s)(?<!\w){last}(?!\w)", told) is not None
    is_two = re.search(rf"(?<!{before}\s)(?<!\w){middle}\s{last}(?!\w)", told) is not None
    is_split = not before or others[0].islower()  # "la Cruz" of "Ana de la Cruz"
    if not is_split and second == surname and is_two and not is_bare:
        return f"{first} {second}"
    titles = "|".join(map(re.escape, language.honorifics))
    found = re.compile(rf"(?<![\w.’'])(?:(?i:{titles})\.?\s){{0,2}}{last}(?!\w)")
    forms = Counter(" ".join(one[0].split()) for one in found.finditer(told))
    return forms.most_common(1)[0][0] if forms else surname
