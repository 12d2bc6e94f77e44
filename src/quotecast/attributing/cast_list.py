"""Give everybody who is quoted in one article an id and a name that nobody else has."""

from collections.abc import Iterable, Iterator

from quotecast.attributing.naming import slug_of
from quotecast.attributing.persons import Person
from quotecast.languages import Language
from quotecast.model import Speaker

_UNNAMED = "unnamed:"  # in an id


def speakers_of(
    people: Iterable[Person], language: Language, *, guess_gender: bool
) -> dict[int, Speaker]:
    """Return the speakers in order, by the `id()` of their person.

    Where two have the same words for a name, the second is told apart by its office or, if it
    has no name, by its number: "an official", "a second official".
    """
    speakers: dict[int, Speaker] = {}
    names: set[str] = set()
    ids: set[str] = set()
    for person in people:
        if id(person) in speakers:
            continue
        name = next(one for one in _names(person, language) if one.casefold() not in names)
        names.add(name.casefold())
        slug = slug_of(name if person.is_named else _UNNAMED + name)
        speaker_id = next(one for one in _numbered(slug, "-") if one not in ids)
        ids.add(speaker_id)
        speakers[id(person)] = person.to_speaker(speaker_id, name, guess_gender=guess_gender)
    return speakers


def _names(person: Person, language: Language) -> Iterator[str]:
    """Give names for a person, the plainest first; they never end."""
    if person.is_named:
        yield person.name
        if person.description:
            yield f"{person.description} {person.name}"
        yield from _numbered(person.name, " ")
        return
    yield person.name
    determiner, _, rest = person.name.partition(" ")
    if rest and determiner.lower() in language.newcomer_words:
        for ordinal in language.ordinals:
            yield f"{ordinal} {rest}"
    yield from _numbered(person.name, " ")


def _numbered(text: str, joint: str) -> Iterator[str]:
    yield text
    number = 2
    while True:
        yield f"{text}{joint}{number}"
        number += 1
