"""Which raised signs are powers ("10²", "km²"), and write them so."""

import re

_RAISED = str.maketrans("0123456789+-−–()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿ")
_POWER = re.compile(r"[-+−–]?\d{1,3}|n")
_BASE = re.compile(r"(?:^|[\s\d(/·×*])(?:[A-Za-zµμ]{1,2}|10)$|\d$|\)$")


def power_of(text: str, before: str) -> str | None:
    """Return raised signs as the power of what stands `before` them, None where they are none.

    >>> power_of("2", "40 km"), power_of("2", "growth")
    ('²', None)
    """
    is_power = _POWER.fullmatch(text.strip()) is not None and _BASE.search(before) is not None
    return text.translate(_RAISED) if is_power else None
