"""Say what scorers of games write: a batter's balls, boundaries and dismissal, the goals and points of a side."""

import re

from quotecast.normalising.english.numbers import cardinal, letters, plural_of
from quotecast.normalising.english.scores import BATTING, is_around
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_NAME = r"†?[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,2}"
_BATTER = re.compile(rf"(?<![\w.]){_NAME}\s$")
_OUT_BEFORE = re.compile(
    rf"(?<!\w)(?:c\s(?:(?:&|and)\s|(?:sub\s)?\(?{_NAME}\)?\s)|lbw\s|st\s{_NAME}\s)$"
)
_RUNS_BEHIND = re.compile(rf"\s{_NAME}\s\d{{1,3}}(?!\w)")
_GOAL = 6  # points


def _say_boundaries(found: re.Match[str], _speech: Speech) -> str | None:
    """Say how often a batter hit a four or a six: "6x4, 3x6" behind the balls."""
    if not (_BALLS.search(found.string) or is_around(found, BATTING)):
        return None
    times, runs = int(found["times"]), {"4": "four", "6": "six"}[found["runs"]]
    return f"{cardinal(times)} {runs if times == 1 else plural_of(runs)}"


def _say_balls(found: re.Match[str], _speech: Speech) -> str | None:
    balls = int(found["balls"])
    is_innings = _INNINGS.match(text_after(found)) is not None or (
        text_before(found, 1) == "("
        and (is_around(found, BATTING) or _BALLS.search(found.string) is not None)
    )
    return f"{cardinal(balls)} {'ball' if balls == 1 else 'balls'}" if is_innings else None


_BALLS = re.compile(r"\(\d{1,3}b[,;]|\d\s?[x×]\s?4[,;]\s?\d{1,2}\s?[x×]\s?6")
_INNINGS = re.compile(r"[,;]\s?\d{1,2}\s?[x×]\s?[46](?!\d)")


def _say_caught(found: re.Match[str], _speech: Speech) -> str | None:
    return "caught" if _BATTER.search(text_before(found, 64)) else None


def _say_bowled(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "b" behind how a batter was out, or between two names and the runs: "Root b Cummins 12"."""
    before = text_before(found, 64)
    is_out = _OUT_BEFORE.search(before) is not None
    is_bowled = _BATTER.search(before) is not None and _RUNS_BEHIND.match(text_after(found))
    return "bowled" if is_out or is_bowled else None


def _say_beaten(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "d" between two sides' points: "14.9 (93) d Carlton 12.11 (83)"."""
    return "defeated" if _POINTS_BEFORE.search(text_before(found, 12)) else None


def _say_points(found: re.Match[str], _speech: Speech) -> str | None:
    """Say goals and behinds, which come to the points in brackets: "14.9 (93)"."""
    goals, behinds, points = (int(found[name]) for name in ("goals", "behinds", "points"))
    if _GOAL * goals + behinds != points:
        return None
    return f"{cardinal(goals)} {cardinal(behinds)}, {cardinal(points)}"


_POINTS_BEFORE = re.compile(r"\d\.\d{1,2}\s\(\d{1,3}\)\s$")
GAME_WORDS = frozenset(("lbw",))
"""Words that a rule of games may begin with, besides those of dates."""
DISMISSALS: tuple[SpeechRule, ...] = (
    rule(r"lbw(?!\w)", lambda found, _: letters(found[0])),
    rule(rf"c(?=\s(?:(?:&|and)|(?:sub\s)?\(?{_NAME}\)?)\sb\s[A-Z])", _say_caught),
    rule(rf"b(?=\s{_NAME})", _say_bowled),
    rule(r"d(?:ef)?(?=\s[A-Z])", _say_beaten),
)
"""How a batter was out; they begin with a letter."""
INNINGS: tuple[SpeechRule, ...] = (
    rule(r"(?P<goals>\d{1,2})\.(?P<behinds>\d{1,2})\s?\((?P<points>\d{1,3})\)", _say_points),
    rule(r"(?P<balls>\d{1,3})b(?=[,;)])", _say_balls),
    rule(
        r"(?<=[(,;\s])(?P<times>\d{1,2})\s?[x×]\s?(?P<runs>[46])s?(?=\)|[,;]\s?\d{1,2}\s?[x×]\s?[46]s?\)|,\s\d{1,2}\s?[x×]\s?[46]s?,)",
        _say_boundaries,
    ),
)
"""What a batter faced and hit, and the points of a side; they begin with a figure."""
