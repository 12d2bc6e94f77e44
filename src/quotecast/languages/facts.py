"""What a language states of its dates, its spelling and its figures; neutral where it states nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """How dates are written and said.

    `months` are twelve texts with all forms of a month's name, the one that is said first ("March
    Mar"). `said` and `written` are forms with `{day}`, `{month}` and `{year}`; those that are written
    are regular expressions, and may have `{number}` for the month instead. `first_day` is what is
    said for the first of a month, `said_instead` another form that a text of the language may keep to, and keeps to
    in the countries of `instead_in` ("en-US") where it shows nothing else, and where, of a country untold, it has more of
    the marks (regular expressions) of how they spell than of others. `day_endings` are regular
    expressions of what hangs on a day ("st", "nd"). `around` are the words that may stand around a date in a line that says nothing
    else, as regular expressions. `weekdays` are how the names of the days begin, from Monday on.
    """

    months: tuple[str, ...] = ()
    said: str = "{day} {month} {year}"
    said_instead: str = ""
    instead_in: tuple[str, ...] = ()
    instead_marks: str = ""
    own_marks: str = ""
    first_day: str = "1"
    written: tuple[str, ...] = ()
    day_endings: str = ""
    around: str = ""
    weekdays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How words look, to find the names that a voice is likely to mangle.

    `dictionary` is pyspellchecker's name for its list of common words, empty where it has none;
    `variants` are pairs of a pattern and what a word of the list has in its place ("our", "or").
    `strange` is a pattern of letters that don't stand together in the language's own words, `letters`
    are those it has besides a to z.
    """

    dictionary: str = ""
    variants: tuple[tuple[str, str], ...] = ()
    strange: str = ""
    letters: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    r"""How figures, signs and abbreviations are said.

    `rules` names the language's own rules of speech (`module:NAME`, loaded when a line is first said);
    they need nothing else. A language that has none leaves figures to the engine's voice. Then `said`
    are pairs of a pattern and the words that are said for it (`z\. ?B\.`, "zum Beispiel"), in
    which `\1` is its first group.
    A pattern that begins with `\d` or a figure holds at the start of a number. `minus` is the word
    for the sign before a number; an engine's voice says the sign itself, and not every one can.
    `ordinals` are the stems of the numbers from 1 where a dot makes them ordinals; `ordinal_endings`
    are pairs of a pattern of what stands in front, and the ending that it asks for.
    """

    rules: str = ""
    said: tuple[tuple[str, str], ...] = ()
    minus: str = ""
    ordinals: tuple[str, ...] = ()
    ordinal_endings: tuple[tuple[str, str], ...] = ()


def signed_ordinals(stems: str) -> tuple[tuple[str, str], ...]:
    """Return how ordinals with a sign are said (`Figures.said`), from the stems of those from 1 on.

    >>> [said for _, said in signed_ordinals("primer")]
    ['primero', 'primera']
    """
    return tuple(
        (rf"{number}\.?{sign}", f"{stem}{ending}")
        for number, stem in enumerate(stems.split(), 1)
        for sign, ending in (("º", "o"), ("ª", "a"))
    )
