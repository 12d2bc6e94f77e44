"""Tell what frames a press release: its label, its legal part, its contacts, what the firm is."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from quotecast.languages import Language
from quotecast.languages.patterns import compiled

_TOP: Final = 12  # parts among which a press release says that it is one
_OPENING: Final = 3  # parts in which a firm announces something
_MOST_ABOUT: Final = 4  # parts about the firm; more of them are a story
_LONGEST_NAME: Final = 6  # words
_FEWEST_WORDS: Final = 3  # that firms have for themselves
_MARKS: Final = "“”\"'‘’ "
_LONGEST_CONTACT: Final = 100  # code points
_MOST_CONTACTS: Final = 4  # lines below a label
_REACHED: Final = re.compile(  # by mail, or by a number that is no date
    r"\w@\w|(?<![\d.-])(?!\d{4}-\d\d-\d\d|\d\d?[.-]\d\d?[.-]\d{4})\d(?:[ ().-]{0,2}\d){6}"
)
_END_MARK: Final = re.compile(r"#\s?#\s?#")
_STOPS: Final = tuple('.!?”"')  # of what is told: contacts above it end nothing
_CLOSERS: Final = " ,.:;®™"


def release_notes(texts: Sequence[str], language: Language) -> list[int]:
    """Return the places of what frames a press release among its blocks, none for other texts."""
    pages = language.pages
    opener = compiled(pages.release, any_case=True)
    labels = [i for i, text in enumerate(texts[:_TOP]) if opener.fullmatch(text.strip())]
    wire = compiled(pages.release_wires)
    is_ended = any(_END_MARK.fullmatch(text.strip()) for text in texts[_OPENING:])
    ending = compiled(pages.release_ends, any_case=True)
    stop = compiled(pages.release_stops)
    is_ended = is_ended or any(
        stop.fullmatch(text) and ending.match(behind)
        for text, behind in pairwise(texts[_OPENING:])  # "ENDS" above the notes
    )
    notes = compiled(pages.release_notes, any_case=True)
    is_ended = is_ended or any(notes.fullmatch(text.strip()) for text in texts[_OPENING:])
    is_release = bool(labels) or is_ended or any(wire.search(text[:200]) for text in texts[:_TOP])
    is_release = is_release or _has_law(texts, language)
    if not is_release:
        return _about_the_firm(texts, language)
    ends = [i for i, text in enumerate(texts) if i and ending.match(text.lstrip(_MARKS))]
    ends = [i for i in ends if not _is_about_else(i, texts, language)]
    is_told = [any(text.endswith(_STOPS) for text in texts[:i]) for i in ends]
    labels += [i for i, told in zip(ends, is_told, strict=True) if not told and i not in labels]
    tops = [i for i in labels if ending.match(texts[i])]
    labels += [i for label in tops for i in _contacts_below(label, texts) if i not in labels]
    last = next((i for i, told in zip(ends, is_told, strict=True) if told), len(texts))
    frame = range(max(last, len(labels) + 1), len(texts))
    return [*labels, *(frame or _about_the_firm(texts, language))]


def _has_law(texts: Sequence[str], language: Language) -> bool:
    """Return whether somebody announces something in the opening, and a line heads what the law has them say of forecasts."""
    law = compiled(language.pages.release_law, any_case=True)
    announces = compiled(language.pages.announces, any_case=True)
    is_announced = any(announces.search(text) for text in texts[: 2 * _OPENING])
    return is_announced and any(law.fullmatch(text.strip(_MARKS)) for text in texts[_OPENING:])


def _is_about_else(place: int, texts: Sequence[str], language: Language) -> bool:
    """Return whether a line as "About Tarn fever" heads a part without the words that firms have for themselves."""
    label, _, rest = texts[place].partition(" ")
    if label.lower() != language.pages.about or len(rest.split()) > _LONGEST_NAME:
        return False
    words = compiled(language.pages.firm_words, any_case=True)
    below = " ".join(texts[place + 1 : place + 2])
    return bool(below) and words.search(below) is None


def _contacts_below(label: int, texts: Sequence[str]) -> range:
    """Return the places of the names, numbers and addresses right below a label above the story."""
    lines = takewhile(
        lambda text: len(text) <= _LONGEST_CONTACT and not text.endswith(_STOPS),
        texts[label + 1 : label + 1 + _MOST_CONTACTS],
    )
    reached = [i for i, text in enumerate(lines) if _REACHED.search(text)]
    return range(label + 1, label + 2 + reached[-1]) if reached else range(0)


def _about_the_firm(texts: Sequence[str], language: Language) -> list[int]:
    """Return the last blocks, where they say what the firm is that the text is by.

    They stand under "About Quillon"; or all begin with the name of whoever announces something in
    the opening. They have the words that firms have for themselves ("leading provider").
    """
    start = _labelled(texts, language)
    if start is None:
        start = _unlabelled(texts, language)
    if start is None or not 0 < len(texts) - start <= _MOST_ABOUT + 1:
        return []
    words = compiled(language.pages.firm_words, any_case=True)
    found = {one.lower() for one in words.findall(" ".join(texts[start:]))}
    return list(range(start, len(texts))) if len(found) >= _FEWEST_WORDS else []


def _labelled(texts: Sequence[str], language: Language) -> int | None:
    """Return the last block that opens with "About" and a name, which is said again at once."""
    about = language.pages.about
    for i in range(len(texts) - 1, _OPENING, -1):
        label, _, behind = texts[i].partition(" ")
        if not about or label.lower() != about:
            continue
        following = texts[i + 1] if i + 1 < len(texts) else ""
        told = (
            f"{behind.strip(_CLOSERS)} {following}"
            if len(behind.split()) <= _LONGEST_NAME
            else behind
        )
        if any(name in text for name in _said_twice(told) for text in texts[:i]):
            return i
    return None


def _said_twice(text: str) -> list[str]:
    """Return the name that a text begins with twice: "Quillon Quillon is …"."""
    words = [word.strip(_CLOSERS) for word in text.split()]
    return [
        " ".join(words[:count])
        for count in range(1, _LONGEST_NAME + 1)
        if words[:count] == words[count : 2 * count]
    ]


def _unlabelled(texts: Sequence[str], language: Language) -> int | None:
    """Return the first of the last blocks that begin with the name of who announces something."""
    name = texts[-1].partition(" ")[0].strip(_CLOSERS) if len(texts) > _OPENING else ""
    announces = compiled(language.pages.announces, any_case=True)
    opening = [text for text in texts[: 1 + _OPENING] if announces.search(text)]
    titles = [word for text in texts[:2] for word in text.split()]
    is_by_it = name[:1].isupper() and name in titles and any(name in text for text in opening)
    if not is_by_it:
        return None
    start = len(texts)
    while start > _OPENING and texts[start - 1].startswith(f"{name} "):
        start -= 1
    is_what = compiled(language.pages.is_a_firm, any_case=True)
    return next(
        (
            i
            for i in range(start, len(texts))
            if is_what.match(texts[i].removeprefix(name).lstrip(_CLOSERS))
        ),
        None,
    )
