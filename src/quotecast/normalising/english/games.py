"""Say what scorers of games write: a batter's balls, boundaries and dismissal, the goals and points of a side."""

import re

from quotecast.normalising.english.numbers import cardinal, letters, plural_of
from quotecast.normalising.english.scores import BATTING
from quotecast.normalising.rules import Speech, SpeechRule, is_around, rule, text_after, text_before

_NAME = r"†?[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,2}"
_BATTER = re.compile(rf"(?<![\w.]){_NAME}\s$")
_OUT_BEFORE = re.compile(
    rf"(?<!\w)(?:c\s(?:(?:&|and)\s|(?:sub\s)?\(?{_NAME}\)?\s)|lbw\s|st\s{_NAME}\s)$"
)
_RUNS_BEHIND = re.compile(rf"\s{_NAME}\s\d{{1,3}}(?!\w)")
_DISMISSED = re.compile(
    r"(?<!\w)(?:lbw|c\s&\sb|c\s[A-Z][\w’'-]+\sb)\s|(?<!\w)[A-Z][\w’'-]+\sb\s[A-Z]"
)
_STROKES = r"\d{1,2}\s?[x×]\s?[46]s?"
# The bracket behind a batter's runs: "82 (44b, 6x4, 1x6)".
_RUNS_OPENED = re.compile(r"(?<![\w.])\d{1,3}\*?\s\($")
_STROKES_BEFORE = re.compile(
    rf"(?<![\w.])\d{{1,3}}(?:\*|\s?b(?:alls)?)?\s\((?P<balls>\d{{1,3}}\s?b(?:alls?)?[,;]\s?)?(?:{_STROKES}[,;]\s?)?$"
)
_STROKES_BEHIND = re.compile(rf"[,;]\s?{_STROKES}(?!\w)")
_GOAL = 6  # points
_POINTS = r"(?P<goals>\d{1,2})\.(?P<behinds>\d{1,2})\s?\((?P<points>\d{1,3})\)"
_DOTTED = re.compile(
    r"(?<![\d.])(?P<goals>\d{1,2})\.(?P<behinds>\d{1,2})\.(?P<points>\d{2,3})(?![\d.]*\d)"
)
_SIDE = re.compile(rf"(?<!\w)[A-Z][\w’'-]{{1,20}}\s{_POINTS}")
_SCORE = r"\d{1,2}[-–]\d{1,2}"
_LASTED = re.compile(r"(?<!\w)(?:after|in|into|during|to)\s$")
_SCORED_BESIDE = re.compile(rf"(?<![\w-]){_SCORE}(?![\w-])")
_SCORE_BEFORE = re.compile(rf"{_SCORE}\)?,?\s\(?$")
_ON_BEFORE = re.compile(rf"{_SCORE}\)?\s\(?on\s$")
# Where a second score tells how a match went on: "1-1 (AET, 5-4 pens)", "3-3 Spurs (4-2 pens)".
_TWO_SCORES = re.compile(
    rf"{_SCORE}(?:\s[A-Z][\w’']*){{0,3}}\s\((?:(?:aet|AET|a\.e\.t\.),?\s)?{_SCORE}\s$"
)
_DECIDED = re.compile(r"[.,;)]|$|\s(?:after|at|against)(?!\w)")
_POINTS_BEFORE = re.compile(r"\d\.\d{1,2}\s\(\d{1,3}\)\s$")
_WINNER_BEFORE = re.compile(r"(?:[A-Z][\w.’'&-]*\)?|\(\d{1,2}\))\s$")
# Who lost, and the score: "Port Lowe 70-44", "No. 3 Ida Holt (Tarn), 6-4".
_LOSER_BEHIND = re.compile(
    r"\s(?:No\.\s\d{1,2}\s|\(\d{1,2}\)\s)?(?:[A-Z][\w’'&-]*\.?(?:\s\(\w{1,12}\))?(?:,?\s)){1,5}\d{1,3}\s?[-–]\s?\d"
)


def _say_boundaries(found: re.Match[str], _speech: Speech) -> str | None:
    """Say how often a batter hit a four or a six: "6x4, 3x6" behind the runs."""
    opened = _STROKES_BEFORE.search(text_before(found))
    if opened is None or not (opened["balls"] or is_around(found, BATTING)):
        return None
    times, runs = int(found["times"]), {"4": "four", "6": "six"}[found["runs"]]
    return f"{cardinal(times)} {runs if times == 1 else plural_of(runs)}"


def _say_balls(found: re.Match[str], _speech: Speech) -> str | None:
    """Say how many balls a batter faced, in the bracket behind the runs, or behind "off"."""
    is_opened = _RUNS_OPENED.search(text_before(found, 10)) is not None
    is_told = _STROKES_BEHIND.match(text_after(found)) or is_around(found, BATTING)
    if text_before(found, 4) != "off " and not (is_opened and is_told):
        return None
    balls = int(found["balls"])
    return f"{cardinal(balls)} {'ball' if balls == 1 else 'balls'}"


def _say_caught(found: re.Match[str], _speech: Speech) -> str | None:
    return "caught" if _BATTER.search(text_before(found, 64)) else None


def _say_bowled(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "b" behind how a batter was out, or between two names and the runs: "Root b Cummins 12"."""
    before, behind = text_before(found, 64), text_after(found, 64)
    if _OUT_BEFORE.search(before):
        return "bowled"
    is_between = _BATTER.search(before) is not None and _RUNS_BEHIND.match(behind) is not None
    is_card = any(map(_DISMISSED.search, (before, behind))) or is_around(found, BATTING)
    return "bowled" if is_between and is_card else None


def _say_beaten(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "d" between two sides' points ("14.9 (93) d Carlton 12.11 (83)"), or names and a score ("Tarn d. Lowe 3-1")."""
    is_score = _LOSER_BEHIND.match(text_after(found, 80)) is not None
    is_result = is_score and _WINNER_BEFORE.search(text_before(found, 24)) is not None
    if not is_result and (found[0] == "bt" or not _POINTS_BEFORE.search(text_before(found, 12))):
        return None
    return "beat" if found[0] == "bt" else "defeated"


def _say_points(found: re.Match[str], _speech: Speech) -> str | None:
    """Say goals and behinds, which come to the points in brackets: "14.9 (93)", of two sides."""
    sides = list(filter(_is_whole, _SIDE.finditer(found.string)))
    if len(sides) < 2 or all(side.start("goals") != found.start() for side in sides):
        return None
    goals, behinds, points = (int(found[name]) for name in ("goals", "behinds", "points"))
    return f"{cardinal(goals)} {cardinal(behinds)}, {cardinal(points)}"


def _say_dotted_points(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "14.12.96", whose goals and behinds come to the points, of one of two such sides."""
    sides = list(filter(_is_whole, _DOTTED.finditer(found.string)))
    if len(sides) < 2 or not _is_whole(found):
        return None
    return " ".join(cardinal(int(number)) for number in found.groups())


def _is_whole(side: re.Match[str]) -> bool:
    return _GOAL * int(side["goals"]) + int(side["behinds"]) == int(side["points"])


def _say_extra_time(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "after ET" of a match; behind an hour it is a zone of time."""
    is_led = _LASTED.search(text_before(found, 12)) is not None
    return "extra time" if is_led and _SCORED_BESIDE.search(found.string) else None


def _say_how_long(found: re.Match[str], _speech: Speech) -> str | None:
    """Say how a match went on: "2-0 (4-3 agg)", "3-2 aet", "4-2 on pens"."""
    word, before = found[0].lower().replace(".", ""), text_before(found, 60)
    if word == "aet":
        return "after extra time" if _SCORE_BEFORE.search(before) else None
    said = {"agg": "aggregate", "pens": "penalties"}[word]
    if _ON_BEFORE.search(before) and _DECIDED.match(text_after(found)):
        return said
    is_bracketed = _TWO_SCORES.search(before) is not None
    return f"on {said}" if is_bracketed and _DECIDED.match(text_after(found)) else None


GAME_WORDS = frozenset(("lbw", "def", "agg", "aet", "pens"))
"""Words that a rule of games may begin with, besides those of dates."""
DISMISSALS: tuple[SpeechRule, ...] = (
    rule(r"lbw(?!\w)", lambda found, _: letters(found[0])),
    rule(rf"c(?=\s(?:(?:&|and)|(?:sub\s)?\(?{_NAME}\)?)\sb\s[A-Z])", _say_caught),
    rule(rf"b(?=\s{_NAME})", _say_bowled),
    rule(r"(?:d(?:ef)?\.?|bt)(?=\s(?:[A-Z]|\(\d))", _say_beaten, may_end=False),
    rule(
        r"[HF]T(?=:?\s\d{1,2}[-–]\d{1,2}(?!\d))",
        lambda found, _: "half-time" if found[0] == "HT" else "full-time",
    ),
    rule(r"ET(?!\w)", _say_extra_time),
    rule(r"(?:agg\.?|aet|AET|a\.e\.t\.|pens)(?!\w)", _say_how_long),
)
"""How a batter was out; they begin with a letter."""
INNINGS: tuple[SpeechRule, ...] = (
    rule(
        r"(?P<goals>\d{1,2})\.(?P<behinds>\d{1,2})\.(?P<points>\d{2,3})(?![\d.]\d|\d|\w)",
        _say_dotted_points,
    ),
    rule(_POINTS, _say_points),
    rule(r"(?P<balls>\d{1,3})b(?=[\s.,;)])", _say_balls),
    rule(
        r"(?<=[(,;\s])(?P<times>\d{1,2})\s?[x×]\s?(?P<runs>[46])s?(?=[,;)])",
        _say_boundaries,
    ),
)
"""What a batter faced and hit, and the points of a side; they begin with a figure."""
