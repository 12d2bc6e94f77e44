"""Which raised signs are powers ("10²", "km²") or the mass of an atom ("¹⁴C"), and write them so."""

import re

_RAISED = str.maketrans("0123456789+-−–()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿ")
_POWER = re.compile(r"[-+−–]?\d{1,3}|n")
_BASE = re.compile(r"(?:^|[\s\d(/·×*])(?:[A-Za-zµμ]{1,2}|10)$|\d$|\)$")

_MASS = re.compile(r"[1-9]\d{0,2}")
# A word goes on to the atom, or a Greek letter touches it; behind a stop the sign is a note's mark.
_ATOM_BEFORE = re.compile(r"(?:\w[,;]?\s|[(/–-]|[Δδε])\(?$")
_ATOM = re.compile(r"[A-Z][a-z]?(?![a-z])")


def mass_of(text: str, before: str, behind: str) -> str | None:
    """Return raised figures as the mass of the atom whose sign follows them, None where none does.

    >>> mass_of("18", "the δ", "O of"), mass_of("1", "the dam. ", "It fell")
    ('¹⁸', None)
    """
    is_mass = _MASS.fullmatch(text) and _ATOM.match(behind) and _ATOM_BEFORE.search(before)
    return text.translate(_RAISED) if is_mass else None


def power_of(text: str, before: str) -> str | None:
    """Return raised signs as the power of what stands `before` them, None where they are none.

    >>> power_of("2", "40 km"), power_of("2", "growth")
    ('²', None)
    """
    is_power = _POWER.fullmatch(text.strip()) is not None and _BASE.search(before) is not None
    return text.translate(_RAISED) if is_power else None
