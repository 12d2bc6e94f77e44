"""Say what chess players and racegoers write: moves ("Qxf7+", FIDE's Laws, appendix C), distances ("1m 2f")."""

import re

from quotecast.normalising.english.habits import Variety
from quotecast.normalising.english.numbers import cardinal
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_PIECES = {"K": "king", "Q": "queen", "R": "rook", "B": "bishop", "N": "knight"}
_SIGNS = {"+": " check", "#": " mate", "": ""}
_CHESS = re.compile(
    r"(?<!\w)(?:[Cc]hess|[Gg]randmasters?|[Cc]heckmate|FIDE|[KQRBN]x[a-h][1-8]|\d{1,2}\.\s?(?:e4|d4|c4|Nf3))(?!\w)"
)
_GLYPHS = {"½": "a half", "¼": "a quarter", "¾": "three quarters"}
_GLYPH = "".join(_GLYPHS)
_EVENT = (
    r"(?:handicap|steeplechase|chase|hurdles?|maiden|nursery|bumper|novices?['’]?|stakes|sprint|race|"
    r"contest|trip|event|course|listed|flat|juvenile|claimer|seller)"
)
_RUN_BEHIND = re.compile(rf"[\s-](?:[a-z]+\s){{0,2}}?{_EVENT}(?!\w)")
_TURF = re.compile(
    r"(?<!\w)(?:[Ff]urlongs?|[Hh]andicap|steeplechase|[Ff]illy|[Ff]illies|[Cc]olts?|[Gg]eldings?|[Mm]ares?|jockeys?|[Rr]acecourse|"
    r"novices?|hurdles?|[Tt]hirsk|Ascot|Epsom|Newmarket|Goodwood|Cheltenham|Aintree|Doncaster|Kempton|Haydock|Sandown|Longchamp)(?!\w)"
)


def _say_move(found: re.Match[str], _speech: Speech) -> str | None:
    """Say where a piece goes and what it takes; without either sign only where chess is told of ("B2" is none)."""
    is_sure = found["takes"] or found["sign"]
    if not is_sure and _CHESS.search(found.string) is None:
        return None
    start = " ".join(cardinal(int(one)) if one.isdecimal() else one for one in found["start"] or "")
    words = [_PIECES[found["piece"]], start, "takes" if found["takes"] else "", _square(found)]
    return " ".join(filter(None, words)) + _SIGNS[found["sign"]]


def _say_pawn(found: re.Match[str], _speech: Speech) -> str:
    return f"{found['file']} takes {_square(found)}{_SIGNS[found['sign']]}"


def _say_castling(found: re.Match[str], _speech: Speech) -> str | None:
    is_long = found[0].count("-") > 1
    return f"castles {'long' if is_long else 'short'}" if _CHESS.search(found.string) else None


def _square(found: re.Match[str]) -> str:
    file = "A-" if found["to"][0] == "a" else f"{found['to'][0]} "  # a lone "a" is an article
    becomes = f" {_PIECES[found['piece_made']]}" if found["piece_made"] else ""
    return f"{file}{cardinal(int(found['to'][1]))}{becomes}"


def _say_distance(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the miles, furlongs and yards of a race: "1m 2f", "2m4½f", "7f", "3m½f"."""
    miles, furlongs, yards = (found[name] for name in ("miles", "furlongs", "yards"))
    behind = text_after(found)
    is_run = _RUN_BEHIND.match(behind) is not None
    if not (is_run or (miles and furlongs) or _TURF.search(found.string)):
        return None
    names = ((miles, "mile"), (furlongs, "furlong"), (yards, "yard"))
    parts = [_counted(count, name, is_one=is_run) for count, name in names if count]
    return " ".join(parts)


def _say_miles(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "a 2m chase", which is run over miles."""
    is_run = _JUMPED.match(text_after(found)) is not None
    is_run = is_run and not _METERS_BEFORE.search(text_before(found))
    return _counted(found["miles"], "mile", is_one=True) if is_run else None


_JUMPED = re.compile(
    r"\s(?:[a-z]+['’]?\s){0,2}?(?:handicap|steeplechase|chase|hurdle|bumper)(?!\w)"
)
_METERS_BEFORE = re.compile(r"\d\s?m(?:eters?|etres?)?\W{1,3}$")


def _counted(count: str, name: str, *, is_one: bool) -> str:
    part = _GLYPHS.get(count[-1], "")
    if count == count[-1] and part:
        return f"{part.removeprefix('a ')} {'a' if part == 'a half' else 'of a'} {name}"
    words = [cardinal(int(count.rstrip(_GLYPH))), *filter(None, [part])]
    return f"{' and '.join(words)} {name if is_one or count == '1' else name + 's'}"


def _say_favourite(found: re.Match[str], speech: Speech) -> str | None:
    """Say "the 6/4 fav", which has its price before it."""
    is_priced = _PRICE_BEFORE.search(text_before(found, 10)) is not None
    word = "favourite" if speech.variety is Variety.BRITISH else "favorite"
    return f"{'joint ' if found['joint'] else ''}{word}" if is_priced else None


def _say_margin(found: re.Match[str], _speech: Speech) -> str | None:
    """Say by how little a race was won: "by a nk"."""
    is_won = _WON_BEFORE.search(text_before(found, 10)) is not None
    return _MARGINS[found[0]] if is_won else None


_PRICE_BEFORE = re.compile(r"\d{1,3}[/-]\d{1,2}\s$")
_WON_BEFORE = re.compile(r"(?<!\w)by\s(?:a\s)?$")
_MARGINS = {"nk": "neck", "hd": "head", "shd": "short head"}
BOARD_WORDS = frozenset(("fav", "jt", *_MARGINS))
"""Words that a rule of a race may begin with."""
_TO = r"(?P<to>[a-h][1-8])(?:=(?P<piece_made>[QRBN]))?"
_CHECK = r"(?P<sign>[+#]?)(?![\w+-])"
MOVES: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<piece>[KQRBN])(?P<start>[a-h][1-8]|[a-h1-8])?(?P<takes>x)?{_TO}{_CHECK}", _say_move
    ),
    rule(rf"(?P<file>[a-h])x{_TO}{_CHECK}", _say_pawn),
    rule(r"O-O(?:-O)?(?![\w-])", _say_castling),
    rule(r"(?P<joint>jt[\s-])?fav(?!\w)", _say_favourite),
    rule(r"(?:nk|shd|hd)(?!\w)", _say_margin),
)
"""Moves of chess, and a race's words; they begin with a letter."""
_FURLONGS = rf"(?P<furlongs>[1-7]?[{_GLYPH}]|[1-7])f"
_YARDS = r"(?:\s?(?P<yards>\d{1,3})\s?y(?:ds?)?)?(?!\w)"
DISTANCES: tuple[SpeechRule, ...] = (
    rule(rf"(?P<miles>[1-4])m\s?{_FURLONGS}{_YARDS}", _say_distance),
    rule(rf"(?P<miles>){_FURLONGS}{_YARDS}", _say_distance),
    rule(rf"(?P<miles>[1-4][{_GLYPH}]?)m(?!\w)", _say_miles),
)
"""Distances of races on turf; they begin with a figure."""
