"""Choose of several people with one surname whom the bare surname means."""

import re
from collections.abc import Mapping, Sequence

from quotecast.attributing.persons import Person

_MANY_MENTIONS = 5  # of whom an article is about
_ENDS = (".", "!", "?", "”", '"', "\n")
_PAIR = 4  # words of two names
_BREAKS = re.compile(r"\n+")


def chosen_namesake(
    people: Sequence[Person], surname: str, focus: Person | None, text: str, start: int
) -> Person:
    """Return who is meant at code point `start`: the one in focus, in the title, named right before.

    Else the one named most: "Moss" is rather whom the article is about.
    """
    if len(people) == 1:
        return people[0]
    titled = [one for one in people if one.in_title]
    is_far = focus is None or "\n" in text[focus.full_at : start]
    if len(titled) == 1 and is_far:
        return titled[0]
    called = [one for one in people if one.bare]
    full_at = max((one.full_at for one in people if one.full_at <= start), default=0)
    is_apart = len(_BREAKS.findall(text[full_at:start])) > 1
    if is_apart and len(called) == 1:
        return called[0]  # "Petrov" before, and his daughter "Katarzyna Petrov" between
    if focus is not None and focus in people:
        return focus
    most = max(people, key=lambda one: (one.mentions, -one.first_seen))
    is_told_of = surname in text.partition("\n")[0].lower()  # "Moss hid her illness"
    if is_told_of or most.mentions >= _MANY_MENTIONS:
        return most
    met = [one for one in people if one.full_at <= start]
    near = max(met or people, key=lambda one: one.full_at)
    is_near = len(_BREAKS.findall(text[near.full_at : start])) <= 1  # in full, here or right before
    is_alike = most.mentions == near.mentions and _opens_sentence(near, text)
    return near if is_near or is_alike else most


def _opens_sentence(person: Person, text: str) -> bool:
    """Return whether a sentence began with somebody's whole name, where it stood last."""
    before = text[: max(0, person.full_at - len(person.name))].rstrip(" ")
    return before.endswith(_ENDS) or not before


def are_two(words: tuple[str, ...], known: Mapping[str, Sequence[Person]]) -> bool:
    """Return whether words are two names that a caption puts side by side ("Ida Moss Karl Abe").

    `known` gives the people met so far by each word of their names.
    """
    if len(words) != _PAIR:
        return False
    pairs = words[: _PAIR // 2], words[_PAIR // 2 :]
    met = [any(one.words == pair for one in known.get(pair[-1], ())) for pair in pairs]
    return all(met)
