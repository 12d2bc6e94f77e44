"""Tell a side's or a bowler's figures in cricket from other pairs of numbers in English."""

import re

from quotecast.normalising.english.numbers import spoken_number
from quotecast.normalising.rules import Speech, is_around, text_after, text_before

_CRICKET = re.compile(
    r"(?<!\w)(?:wickets?|wkts?|overs?|(?:first|second|1st|2nd|[Aa]n|[Tt]he|[Tt]heir|[Hh]is|"
    r"[Hh]er|['’]s)\sinnings|ov|stumps|declared|dec|all\sout|not\sout|bowled|chase|crease|"
    r"bats(?:man|men|woman|women)|batters?|at\s(?:tea|lunch|the\sclose))(?!\w)"
)
_BOWLING = re.compile(
    r"(?<!\w)(?:took|takes?|taking|figures|spell|claimed|returned|finished\swith|best|haul|bowled|wickets?|overs?)(?!\w)"
)
_INNINGS_BEFORE = re.compile(r"(?<![-–\d])\d{2,3}\s&\s$")
_MADE_BEFORE = re.compile(
    r"(?<!\w)(?:scored|posted|made|reached|(?:collapsed|slumped|fell)\sto|closed\son|declared\s(?:at|on)|reduced\sto)\s$"
    r"|(?<!\w)(?!(?:We|You|They)\s)[A-Z]\w+(?<!s)\s(?:were|are)\s$"  # a side of one name: "England were"
    r"|\d{2,3}/\d{1,2}d?\sand\s$"
)
_ALL_OUT = 10  # wickets; nobody tells them behind a stroke
_VOTED = re.compile(r"\s(?:in\sfavou?r|against)(?!\w)")
_FEWEST_MADE = 32  # runs before a stroke, where only a verb tells of cricket; no day of a month
_FEWEST_CLOSED = 100  # runs of an innings that is closed, where nothing else tells of cricket
_BATSMAN = re.compile(r"(?<!\w)[A-Z][\w’'-]+\s$")
_PLAYED = re.compile(r"(?<!\w)(?:wickets?|innings|stumps|overs|[Aa]t\s(?:tea|lunch))(?!\w)")
_MEASURED = re.compile(r"\sof\s|[\s-](?:of\s)?(?:an?\s)?(?:inch|in\.|mile|pound)")
_OF_INCH = (16, 32, 64)
_LAST_MONTH = 12


def say_wickets(found: re.Match[str], one: int, other: int, words: list[str]) -> str | None:
    """Say what a side or a bowler has in cricket: "145 for 3", "4 for 28"."""
    is_second = _INNINGS_BEFORE.search(text_before(found, 8)) is not None
    least = _FEWEST_MADE if "/" in found[0] else _FEWEST_CLOSED
    is_made = one >= least and other < _ALL_OUT and _is_reached(found)
    is_total = other <= 10 < one and (is_second or is_made or is_around(found, _CRICKET))
    is_named = is_around(found, _CRICKET) and _BATSMAN.search(text_before(found, 24)) is not None
    is_inch = (
        "/" in found[0] and other in _OF_INCH and _MEASURED.match(text_after(found)) is not None
    )
    is_bowler = one <= 10 < other and (is_named or is_around(found, _BOWLING))
    # As it is written in Australia, the wickets first: "were 3/45"; no fraction has so many parts.
    is_turned = "/" in found[0] and one < _ALL_OUT
    is_turned = is_turned and (
        (other > _FEWEST_MADE and _is_reached(found))
        or (other > _LAST_MONTH and is_around(found, _PLAYED))
    )
    is_told = is_total or is_bowler or is_turned
    return " for ".join(words) if is_told and not is_inch else None


def _is_reached(found: re.Match[str]) -> bool:
    """Return whether the words tell that a side stands at a pair: "England were 89/3"."""
    is_reached = _MADE_BEFORE.search(text_before(found, 24)) is not None
    return is_reached and not _VOTED.match(text_after(found))


def say_closed(found: re.Match[str], speech: Speech) -> str | None:
    """Say "285/6d": a side that closed its innings; "12/6d" are shillings and pence."""
    least = _FEWEST_MADE if is_around(found, _CRICKET) else _FEWEST_CLOSED
    if int(found["runs"]) < least:
        return None
    runs, wickets = (spoken_number(found[name], speech.variety) for name in ("runs", "wickets"))
    return f"{runs} for {wickets} declared"
