"""How an article writes: as Britons, Americans or Indians do, by its language tag and its own marks.

A tag says where a publisher is, the text how its writer writes: an American site prints a British
agency's story as it comes, with the day before the month.
"""

import re
from enum import Enum

from quotecast.normalising.rules import Habits

_NUMERIC_DATE = re.compile(
    r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?(?![\w/-]|\.\d)"
)
_DOTTED_DATE = re.compile(r"(?<![\w./-])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?![\w/-]|\.\d)")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|June|July|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY_MONTH = re.compile(rf"(?<!\w)\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?!\w)")
_MONTH_DAY = re.compile(rf"(?<!\w){_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?!\d)")
# Words that only one of the two spells so, and titles that Britons write without a dot.
_BRITISH = re.compile(
    r"£|₹|(?<!\w)(?:Rs\.?\s?\d|(?:Mr|Mrs|Dr)\s[A-Z]|lakh|crore|[Pp]er\scent(?!\w)|centre|theatre|programme|cheque|"
    r"tyre|grey|whilst|kilometre|metre|defence|offence|licence|jewellery|travell|cancell|modell|"
    r"(?:col|lab|fav|hon|neighb|behavi|rum|hum)our|(?:organ|recogn|real|critic|apolog)is(?:e|ing|ation)|(?:anal|paral)ys)"
)
_AMERICAN = re.compile(
    r"(?<!\w)(?:(?:Mr|Mrs|Dr)\.\s[A-Z]|percent(?!\w)|center|theater|program(?!m)|gray|kilometer|meter|defense|"
    r"offense|jewelry|travel[ei]|cancel[ei]|model[ei]|"
    r"(?:col|lab|fav|hon|neighb|behavi|rum|hum)or|(?:organ|recogn|real|critic|apolog)iz|(?:anal|paral)yz)"
)
# So much more often than the other must one kind of marks stand before it outweighs the tag.
_CLEAR, _FEWEST = 3, 3


class Variety(Enum):
    """Name the way in which English is said and its dates are written."""

    AMERICAN = "american"
    BRITISH = "british"

    @classmethod
    def of(cls, language: str) -> "Variety":
        """Return the variety of a BCP 47 tag; plain "en", the USA and Canada are American.

        >>> Variety.of("en-AU").value
        'british'
        """
        region = language.replace("_", "-").upper().partition("-")[2]
        return cls.AMERICAN if region in {"", "US", "CA", "PH"} else cls.BRITISH


def habits_of(text: str, language: str) -> Habits:
    """Return the habits of a whole text, by its marks where they are clear, else by its language.

    >>> habits_of("Open until 13/5/2019 and again on 4/6/2019.", "en-US").is_day_first
    True
    """
    variety = Variety.of(language)
    british, american = len(_BRITISH.findall(text)), len(_AMERICAN.findall(text))
    if _outweighs(british, american):
        variety = Variety.BRITISH
    elif _outweighs(american, british):
        variety = Variety.AMERICAN
    is_day_first = _is_day_first(text)
    if not language[2:] and not american and (british or is_day_first):
        variety = Variety.BRITISH  # the tag says nothing of where
    if is_day_first is None:  # stops divide the dates of the Continent, whose English has no region
        is_dotted = language.isalpha() and _DOTTED_DATE.search(text) is not None
        is_day_first = variety is Variety.BRITISH or is_dotted
    return Habits(variety=variety, is_day_first=is_day_first)


def _outweighs(one: int, other: int) -> bool:
    return one >= _FEWEST and one > _CLEAR * other


def _is_day_first(text: str) -> bool | None:
    """Return whether dates begin with their day; None where the text doesn't show it."""
    days = months = 0
    dates = _NUMERIC_DATE.findall(text)
    for first, _, second in dates:
        days += 12 < int(first) <= 31 and 0 < int(second) <= 12
        months += 12 < int(second) <= 31 and 0 < int(first) <= 12
    if days != months:
        return days > months
    if dates:
        days, months = len(_DAY_MONTH.findall(text)), len(_MONTH_DAY.findall(text))
        is_clear = _outweighs(days, months) or _outweighs(months, days) or not days * months
        return days > months if days != months and is_clear else None
    return None
