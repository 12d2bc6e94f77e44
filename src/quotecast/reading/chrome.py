"""Know the lines that a page's programs, shop and law write beside a story."""

import re
from dataclasses import dataclass
from functools import lru_cache

from quotecast.languages import Language
from quotecast.languages.openings import LinePatterns
from quotecast.languages.page_words import PageWords
from quotecast.languages.patterns import compiled
from quotecast.reading.paragraphs import ASIDES, is_quoted

_LONGEST = 320  # code points
_NETWORKS = (
    r"facebook|twitter|x|whats ?app|linked ?in|pinterest|reddit|telegram|e-?mail|instagram|threads|"
    r"bluesky|mastodon|tik ?tok|you ?tube|tumblr|flipboard|pocket|messenger|sms"
)
_STEP = r"[^>›»/→.,!?:“”\"]{2,60}"
_TRAIL = re.compile(  # "Home » News » Local": the way from a site's first page
    rf"(?:home|homepage|startseite|accueil|inicio|início)(?:(?:\s?[>›»]\s?{_STEP}){{1,8}}|(?:\s?/\s?{_STEP}){{2,8}})",
    re.IGNORECASE,
)
_STEPS = re.compile(r"\s?[>›»/]\s?")
# Lines that are the same in every language: networks, a player's time, short codes, addresses, counts.
_LINES = (
    rf"(?:{_NETWORKS})(?:[\s,|/·•]+(?:{_NETWORKS}))*",
    r"\d{1,2}:\d{2}(?::\d{2})?\s*(?:/\s*\d{1,2}:\d{2}(?::\d{2})?)?",
    r"-\s*30\s*-|#\s?#\s?#",
    r"\[/?[a-z_-]+(?: [^\]]*)?\].*\[/[a-z_-]+\]",
    r"(?:[^.!?:]{1,60}:\s*)?https?://\S+",
    r"\d+(?:[.,]\d+)?[km]\+?",  # how many have read or shared it
)
_TAG = re.compile(r"\[[^\]]*\]")  # of a site's program; it may have values in quotation marks
_SIGNS = re.compile(r"^[^\w\s!-/:-@\[-`{-~“”‘’«»„…]+\s*")  # no letter and no stop: "📩 Sign up"
_ARROWS = re.compile(r"[«»‹›<>←→|;•·–—\s]+")  # between what leads to a site's other pages
_LONGEST_PART = 40
_DATED = re.compile(r"\d{1,2}[.:]\d{2}|\d{4}")
_REACHED = re.compile(
    r"@|https?:|\b(?:twitter|facebook|instagram|bluesky|linkedin)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chrome:
    """The patterns of a language's `PageWords`, compiled."""

    lines: LinePatterns
    credit: re.Pattern[str]
    contributed: re.Pattern[str]
    changed: re.Pattern[str]
    contacts: re.Pattern[str]
    turns: re.Pattern[str]


@lru_cache(maxsize=32)
def _chrome_of(words: PageWords) -> _Chrome:
    opened = words.credits and rf"[\[(–—-]*\s*(?:{words.credits})\s*(?P<names>.{{2,200}}?)[\])]?\.?"
    changed = words.changed and rf"(?:\w+ ?\w* ?[|•·] ?)?(?:{words.changed}).{{0,160}}"
    return _Chrome(
        lines=LinePatterns((*_LINES, *words.lines)),
        credit=_any_case(opened),
        contributed=_any_case(words.contributed),
        changed=_any_case(changed),
        contacts=_any_case(words.contacts and f"(?s:{words.contacts})"),
        turns=_any_case(words.turns),
    )


def is_trail(line: str) -> bool:
    """Return whether a line is the way from a site's first page to where it stands.

    >>> is_trail("Home > News > Local"), is_trail("Home > work > home")
    (True, False)
    """
    steps = _STEPS.split(line)
    return _TRAIL.fullmatch(line) is not None and not any(one[:1].islower() for one in steps)


def is_chrome(text: str, language: Language) -> bool:
    """Return whether a line is a page's own: of its player, its forms, its shop or its lawyers.

    >>> from quotecast.languages import language_of
    >>> lines = "Share on Facebook", "Share prices fell on Monday."
    >>> [is_chrome(line, language_of("en")) for line in lines]
    [True, False]
    """
    whole = _without_lone_mark(" ".join(text.split()))
    line = _SIGNS.sub("", whole.strip(" |•·>»►▶▸→*–—-[]")) or whole
    known = _chrome_of(language.pages)
    is_turn = len(whole) <= _LONGEST_PART and known.turns.fullmatch(_ARROWS.sub(" ", whole).strip())
    if is_turn or is_trail(whole):
        return True
    if len(line) > _LONGEST or is_quoted(_TAG.sub(" ", whole)):
        return False
    is_bio = known.contacts.fullmatch(line) is not None and _REACHED.search(line) is not None
    if is_bio or any(map(known.lines.knows, {line, whole, line.removesuffix(":")})):
        return True
    parts = ASIDES.split(line)  # "Advertisement · Scroll to continue"
    own = sum(map(known.lines.knows, parts))
    is_bar = len(parts) > 1 and max(map(len, parts)) <= _LONGEST_PART
    return is_bar and 2 * own > len(parts) and not any(map(str.isdigit, line))


def _without_lone_mark(line: str) -> str:
    """Return a line without the quotation mark that opens it and is the only one: nobody is quoted."""
    opens = line[:1] in '"“' and not any(mark in line[1:] for mark in '"“”')
    return line[1:].lstrip() if opens else line


def is_credit(text: str, language: Language) -> bool:
    """Return whether a line names who reported besides, or when a page was changed.

    >>> from quotecast.languages import language_of
    >>> lines = "(Reporting by Ann Pell; Editing by Jo Roe)", "Reporting is hard."
    >>> [is_credit(line, language_of("en")) for line in lines]
    [True, False]
    """
    line = " ".join(text.split())
    if len(line) > _LONGEST or is_quoted(line):
        return False
    known = _chrome_of(language.pages)
    if known.contributed.fullmatch(line):
        return True
    found = known.credit.fullmatch(line)
    if found:
        words, small = re.findall(r"[\w’'-]+", found["names"]), language.pages.credit_words
        return all(not word[0].islower() or word.lower() in small for word in words)
    return known.changed.fullmatch(line) is not None and _DATED.search(line) is not None


def _any_case(source: str) -> re.Pattern[str]:
    return compiled(source, any_case=True)
