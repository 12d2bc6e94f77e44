"""Say pairs of numbers: scores, ranges, odds, wickets, votes, ratios, blood pressure.

A score or a range is said with "to"; a Briton says only the figures of a score ("four one", "two
nil"), and everybody those of sets of tennis. Where a hyphened pair falls, it is a score; where it rises, a range, unless the words around it
are of a game.
"""

import re

from quotecast.normalising.english.habits import Variety
from quotecast.normalising.english.numbers import (
    NUMBER,
    cardinal,
    model_number,
    pair,
    spoken_number,
)
from quotecast.normalising.english.sets import is_set
from quotecast.normalising.english.weekdays import OPENING
from quotecast.normalising.english.wickets import say_closed, say_wickets
from quotecast.normalising.rules import (
    Speech,
    SpeechRule,
    is_around,
    rule,
    text_after,
    text_before,
)

_ROOM = re.compile(r"(?<!\w)(?:Room|Rm\.?|Suite|Ste\.|Apt\.|Apartment)\s$")
_HIGHEST_FLOOR, _LEAST_ROOM = 30, 100
_BOOK = re.compile(r"(?<!\w)(?!(?:The|By|An?|In|At|Of)\s)[A-Z][a-z]+(?:['’][a-z]+)?\s$")
_IN_BRACKETS = re.compile(r"[A-Z][\w.’'-]*\s\((\d{1,3})-(\d{1,3})\)")
_SIDES, _MOST_APART = 2, 4  # of a game, and games by which they may differ
_HIGHEST_SCORE, _MOST_GAMES = 20, 162
_IMPROVED = re.compile(
    r"(?<!\w)(?:(?:improv(?:e|es|ed|ing)|fell|falls?|falling|dropp(?:ed|ing)|drops?)\sto|record\sof)\s$"
)
_IS = re.compile(r"(?<!\w)(?:is|are|was|were|went|go|goes|going)\s(?:now\s)?$")
_A = re.compile(r"(?<!\w)(?:an?|the|its|his|her|[Tt]heir)\s$")
_NAMED = re.compile(r"(?<!\w)[A-Z][\w’'.-]*\s\($")
_CLOSED = re.compile(r"\)|,\s\d\.\d\d")
# What tells that a line counts the games a side or a pitcher has won and lost.
_STANDINGS = re.compile(
    r"(?<!\w)(?:ERA|[Ee]arned[- ]runs?|(?:took|takes|take|taking|got|gets)\sthe\s(?:loss|win)|"
    r"innings?|struck\sout|strikeouts?|pitch(?:es|ed|er|ers|ing)|standings|"
    r"games\s(?:back|behind|ahead|out)|wild[- ]card|playoffs?)(?!\w)"
)
_PLAYED_NEXT = re.compile(r"\)\s(?:host|visit|face)s?\s(?:the\s|on\s)?[A-Z]")
_BEATEN = re.compile(
    r"(?<!\w)(?:beat|beats|beating|beaten|defeat(?:s|ed|ing)|los(?:t|es?|ing)\sto|fell\sto|"
    r"falls?\sto|win\sover|wins?\sover|"
    r"won\s(?:at|over|against)|drew|past|down(?:ed|s)|edg(?:ed|es)|rout(?:ed|s)|tied|over|"
    r"against|vs\.?)\s(?:the\s)?(?:[A-Z][\w’'.-]*\s){1,3}\($"
)
_RECORD = re.compile(
    r"\s(?:record|mark)(?:\s(?:overall|this|last|in|on|at|with|since|and|but|for|after|against|"
    r"to|as|so|when|while|under)(?!\w)|[.,;:)!?”\"]|$)"
    r"|\sstart\s(?:this|to\s(?:the|this|their|its|his|her)(?:\s\w+)?)\s(?:season|year|campaign)|"
    r"\soverall(?!\w)"
    r"|,?\s(?:this|last|on the|for the|in the)\s(?:season|year|regular|conference|division)"
)
_SCORED = re.compile(r"(?<!\w)(?:made|makes|scored|hit|with|on|unbeaten)\s(?:an?\s)?$")
BATTING = re.compile(
    r"(?<!\w)(?:wickets?|overs?|innings|stumps|bowled|crease|batt(?:er|ed|ing)|batsm[ae]n|"
    r"unbeaten|centur(?:y|ies)|ODIs?|T20s?|Twenty20|Lord['’]s|the\sOval|Old\sTrafford|Headingley|Edgbaston|the\s(?:Gabba|MCG|SCG|WACA)|\d{1,3}\s(?:runs?|balls?|deliveries)|off\s\d{1,3}\s?b|"
    r"\d{1,3}[-/]\d{1,2})(?!\w)"
)
_OPEN_BEFORE = re.compile(
    r"(?<!\w)(?:[Oo]pen(?:s|\sdaily)?|[Hh]ours|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)(?:\s?[-–]\s?(?:Fri|Sat|Sun))?):?\s$"
)
_LAST_HOUR = 12
_DOCKET = re.compile(r"(?<!\w)[Nn]o\.\s$")
_ODDS = re.compile(
    r"(?<!\w)(?:odds|favs?|favou?rites?|outsiders?|bookmakers?|bookies?|bets?|betting|backed|priced|punters?|shots?|"
    r"each[- ]way|filly|colt|gelding|mare|horse|runner|trainer|won\sat|starting\sprice|tipped|stakes?)(?!\w)",
    re.IGNORECASE,
)
_GAME = re.compile(
    r"(?<!\w)(?:won|wins?|lost|lose|loses|beat|beaten|beating|draw|drew|drawn|defeat|defeated|score|scored|set|led|"
    r"leads?|leading|trail(?:ed|ing)?|half-time|ahead|behind|level|goals?|match|final|game|penalties|victory|down|up)(?!\w)"
)
_DRAWN = re.compile(r"(?<!\w)(?:drew|drawn?|draws)\s$")  # Americans tie
_PRESSURE = re.compile(r"pressure|hypertensi|systolic|mm\s?Hg|(?<!\w)BP(?!\w)")
# What is counted out of how many, and the fewest there are: a stage of a race is no cancer's.
_OF_MANY = re.compile(
    r"(?<!\w)(?<!(?<!\w)[Aa]\s)(?:(?P<lap>[Ll]ap)|(?P<stage>[Ss]tage)|(?P<hole>[Hh]ole)|(?P<part>Part|Page))\s$"
)
_FEWEST_LAPS, _FEWEST_STAGES, _HOLES = 5, 6, (9, 18)
_CLAUSE_END = re.compile(r"[.,;:!?)\]]|$")
# Behind these stands what happened there, never what a fraction measures: "a lap 5/8 mile long".
_GOES_ON = re.compile(
    r"[.,;:!?)\]]|$|\s(?:for|when|while|in|at|and|with|to|was|is|he|she|they|after|before|as|behind|from|but|on|by|the)(?!\w)"
)
_STARS = re.compile(r"\s(?:stars?|rating)(?!\w)")
# A year is no score: "2015-16".
_TENNIS = re.compile(r"(?:\d[-–]\d{1,2}\)?,?\s\(?)$")
_NEXT_SET = re.compile(r",?\s\(?\d{1,2}[-–]\d")


def _say_pair(found: re.Match[str], speech: Speech) -> str:
    first, last = found["first"], found["second"]
    is_docket = _DOCKET.search(text_before(found, 5)) and len(first) == 2 < len(
        last
    )  # "No. 23-719"
    if is_docket or (_ROOM.search(text_before(found, 12)) and _is_of_floor(first, last)):
        return (", " if is_docket else " ").join(map(model_number, (first, last)))
    words = [spoken_number(number, speech.variety) for number in (first, last)]
    if first.isdecimal() and last.isdecimal():
        one, other = int(first), int(last)
        if " " not in found[0] and (said := say_wickets(found, one, other, words)) is not None:
            return said
        if speech.variety is Variety.AMERICAN and _is_season(found, one, other):
            return " and ".join(words)
        is_open = max(one, other) <= _LAST_HOUR and OPENING.search(found.string)
        is_open = is_open and _OPEN_BEFORE.search(text_before(found, 24))
        is_score = (other <= one <= _HIGHEST_SCORE) or last == "0" or _is_game(found, one, other)
        is_score = is_score and not is_open and not is_around(found, _ODDS)
        is_nil = (
            speech.variety is Variety.BRITISH or _DRAWN.search(text_before(found, 12)) is not None
        )
        if is_score and (is_nil or is_set(found)):
            return " ".join("nil" if is_nil and word == "zero" else word for word in words)
    return " to ".join(words)


def _is_of_floor(first: str, last: str) -> bool:
    """Return whether a pair is a floor and its room, "3-133", and not from which room to which."""
    is_whole = first.isdecimal() and last.isdecimal()
    return is_whole and int(first) <= _HIGHEST_FLOOR and int(last) > _LEAST_ROOM


def _is_season(found: re.Match[str], one: int, other: int) -> bool:
    """Return whether a pair counts the games a side has won and lost: "fell to 0-2"."""
    if max(one, other) > _MOST_GAMES or " " in found[0]:
        return False
    if _IMPROVED.search(text_before(found, 24)):
        return True
    if _is_record(found):
        return True
    is_told = _IS.search(text_before(found, 12)) or _A.search(text_before(found, 8))
    return bool(is_told and _RECORD.match(text_after(found)))


def _is_record(found: re.Match[str]) -> bool:
    """Return whether a pair in brackets behind a name is what a side has won and lost: "Voss (3-6)"."""
    before, behind = text_before(found, 60), text_after(found)
    if not (_NAMED.search(before) and _CLOSED.match(behind)):
        return False
    if _are_records(found.string) or _BEATEN.search(before):
        return _are_records(found.string)
    is_next = _PLAYED_NEXT.match(behind) and not is_around(found, _ODDS)
    return bool(is_next) or _STANDINGS.search(found.string) is not None


def _are_records(text: str) -> bool:
    """Return whether two pairs in brackets behind names count as many games: "Dray (5-3) lost to Orr (6-2)"."""
    games = [sum(map(int, pair)) for pair in _IN_BRACKETS.findall(text)]
    return len(games) == _SIDES and abs(games[0] - games[1]) <= _MOST_APART < min(games)


def _is_game(found: re.Match[str], one: int, other: int) -> bool:
    """Return whether a rising pair is the score of one who is behind: "lost 4-6"."""
    if max(one, other) > _HIGHEST_SCORE or " " in found[0]:
        return False
    beside = _TENNIS.search(text_before(found, 12)) or _NEXT_SET.match(text_after(found, 12))
    return bool(beside) or _GAME.search(text_before(found, 12)) is not None


def _say_stroke(found: re.Match[str], speech: Speech) -> str | None:
    """Say two numbers with a stroke between them by what stands around them."""
    one, other = int(found[1]), int(found[2])
    words = [spoken_number(number, speech.variety) for number in (found[1], found[2])]
    if one <= other and _is_of_many(found, other):
        return " of ".join(words)
    if _STARS.match(text_after(found)) or (other == 10 and one <= other):
        return " out of ".join(words)
    if 60 <= one <= 260 and 30 <= other <= 160 and other < one and is_around(found, _PRESSURE):
        return " over ".join(map(_pressure, (one, other)))
    if is_around(found, _ODDS) or _is_long_shot(found, one, other):
        return " to ".join(words)
    return say_wickets(found, one, other, words)


def _is_of_many(found: re.Match[str], other: int) -> bool:
    """Return whether a number of a whole is told: "on lap 31/57", "(Part 1/2)"; not "a hole 1/4 inch deep"."""
    counted = _OF_MANY.search(text_before(found, 12))
    behind = text_after(found)
    if counted is None or not _GOES_ON.match(behind):
        return False
    return (
        (counted["lap"] is not None and other >= _FEWEST_LAPS)
        or (counted["stage"] is not None and other >= _FEWEST_STAGES)
        or (counted["hole"] is not None and other in _HOLES)
        or (counted["part"] is not None and _CLAUSE_END.match(behind) is not None)
    )


def _is_long_shot(found: re.Match[str], one: int, other: int) -> bool:
    """Return whether a number to one is a price: "at 10/1", "33/1"; "10/1" alone may be a day."""
    is_priced = _PRICED.search(text_before(found, 12)) is not None
    is_backed = other < one and _TO_WIN.match(text_after(found)) is not None
    return is_backed or (other == 1 and (one > _LAST_DAY or (one > 1 and is_priced)))


def _pressure(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    return f"{cardinal(hundreds)} {pair(rest)}" if hundreds and rest else cardinal(number)


def _say_ratio(found: re.Match[str], speech: Speech) -> str:
    scale = " thousand" if found[0].endswith("k") else ""
    numbers = [
        spoken_number(number, speech.variety) for number in found[0].removesuffix("k").split(":")
    ]
    is_verse = len(numbers) == 2 and _BOOK.search(text_before(found)) is not None
    return (" " if is_verse else " to ").join(numbers) + scale


def _say_record(found: re.Match[str], _speech: Speech) -> str:
    return " ".join(cardinal(int(number)) for number in re.split("[-–]", found[0]))


def _say_difference(found: re.Match[str], speech: Speech) -> str:
    words = [spoken_number(found[name], speech.variety) for name in ("first", "second")]
    return " minus ".join(words)


def _say_mark(found: re.Match[str], speech: Speech) -> str:
    """Say a mark with a fraction of a point: "7.5/10"."""
    return " out of ".join(spoken_number(number, speech.variety) for number in found[0].split("/"))


_LAST_DAY = 31
_TO_WIN = re.compile(
    r"\s(?:shots?|on|to\s(?:win|lift|land|score|lead|take|be|go|follow|reach))(?!\w)"
)
_PRICED = re.compile(r"(?<!\w)(?:[Aa]t|[Aa]|[Pp]riced|backed|[Aa]s big as)\s$")


def _say_favourite(found: re.Match[str], speech: Speech) -> str | None:
    """Say the price of who is backed most: "8-1f", "5/2jf"; "6-7f" are furlongs."""
    is_bracketed = text_before(found, 1) == "(" and text_after(found)[:1] == ")"
    is_price = int(found["first"]) > int(found["second"])
    is_price = is_price and (is_bracketed or is_around(found, _ODDS))
    if speech.variety is not Variety.BRITISH or not is_price:
        return None
    first, last = (spoken_number(found[name], speech.variety) for name in ("first", "second"))
    kind = {"j": "joint ", "c": "co-"}.get(found["kind"], "")
    return f"{first} to {last} {kind}favourite"


STROKES: tuple[SpeechRule, ...] = (
    rule(
        r"(?P<first>\d{1,3})[-/](?P<second>\d{1,2})(?P<kind>[jc]?)f(?:av)?(?![\w/])", _say_favourite
    ),
    rule(r"(?P<runs>\d{2,3})[-/](?P<wickets>\d)\s?d(?![\w-])", say_closed),
    rule(r"\d{1,3}\.\d{1,2}/(?:[45](?:\.00?)?|10|20|100)(?![\d/]|\.\d)", _say_mark),
    rule(r"(\d{1,3})/(\d{1,3})(?![\d/]|\.\d)", _say_stroke),
)
"""Pairs with a stroke that are no fractions."""


def _say_not_out(found: re.Match[str], speech: Speech) -> str | None:
    """Say "45*" of a batter; elsewhere the mark is a note's."""
    if not (_SCORED.search(text_before(found, 16)) and is_around(found, BATTING)):
        return None
    return f"{spoken_number(found['runs'], speech.variety)} not out"


# Leagues of colleges, which nothing else in brackets behind two pairs is.
_LEAGUES = (
    r"(?:SEC|ACC|AAC|MAC|MEAC|SWAC|WAC|CAA|MVC|MAAC|NEC|OVC|WCC|ASUN|CUSA|C-USA|SoCon|Conference USA|Sun Belt|"
    r"Big (?:Ten|East|Sky|South|West|1[02])|Pac-1[02]|Mountain West|Missouri Valley)(?: (?:East|West|North|South))?"
)


def _say_conference(found: re.Match[str], speech: Speech) -> str | None:
    """Say "(18-4, 7-2 SEC)" as what a side has won and lost, of all games and of those in its league."""
    if speech.variety is not Variety.AMERICAN or not text_before(found).endswith("("):
        return None
    records = [[int(number) for number in one.split("-")] for one in found[0].split(", ")]
    games, in_league = map(sum, records)
    if games < in_league:
        return None
    return ", ".join(" and ".join(map(cardinal, record)) for record in records)


PAIRS: tuple[SpeechRule, ...] = (
    rule(rf"\d{{1,3}}-\d{{1,3}},\s\d{{1,2}}-\d{{1,2}}(?=\s(?:{_LEAGUES})\))", _say_conference),
    rule(r"(?P<runs>\d{1,3})\*(?![\w*])", _say_not_out),
    rule(
        r"\d{1,3}(?:\.\d{1,2}(?=:\d{1,3}(?![\d:])))?(?::(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,3}(?:\.\d{1,3})?)){1,3}(?:(?<=\d)k(?!\w))?(?![\d:]|[.,]\d)",
        _say_ratio,
    ),
    rule(r"\d{1,3}(?:[-–]\d{1,3}){2,3}(?![\d-])", _say_record),
    rule(rf"(?P<first>{NUMBER})\s?[-–−]\s?(?P<second>{NUMBER})(?=\s?=)", _say_difference),
    rule(rf"(?P<first>{NUMBER})\s?[-–]\s?(?P<second>{NUMBER})(?![\d-])(?!\w)", _say_pair),
)
"""Scores, records, ratios and ranges; they begin with a figure."""
