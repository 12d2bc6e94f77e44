"""Tell what stands around an article from the article: bylines, credits, captions, promotions."""

import re

from quotecast.model import BlockKind
from quotecast.reading.chrome import is_chrome, is_credit
from quotecast.reading.dates import find_date, is_date_line, without_date, without_stamp

_LONGEST_LABEL = 300
_LONGEST_BYLINE = 120
_LONGEST_SOURCE = 120

_LABELS = (
    "read (?:more|also|next|on|the full (?:story|article))|also read|see more|more (?:on this|from|stories)|"
    "related(?: (?:stories|story|articles?|content|coverage|links|topics|posts|reading))?|"
    "watch(?: (?:more|now|live|also|next))?|listen(?: (?:now|to this article))?|see also|"
    "don[’']t miss|must[- ]read|recommended(?: (?:for you|reading|stories))?|"
    "(?:you (?:may|might) also like|what to read next|most (?:read|popular)|trending(?: now)?)"
)
_NOTICES = (
    "advertisement|advertising|sponsored(?: content)?|continue reading|share this(?: article| story)?|"
    "story continues(?: below)?(?: (?:the )?advertisement)?|skip (?:advertisement|to content)|"
    "article continues (?:below|after)(?: (?:this |the )?(?:advertisement|ad|video))?|"
    "(?:loading|show|view|hide) comments|leave a comment|all rights reserved"
)
_REUSED = "adapted|published|appeared|translated|republished|updated|syndicated|edited for"
# What may stand before a promotion; never a quotation mark, for then somebody says it.
_LEAD = r"[^\w“”\"‘’'«»„]*"
_PROMOTIONS = tuple(
    re.compile(rf"{_LEAD}(?:{form})", re.IGNORECASE)
    for form in (
        rf"(?:{_LABELS})\s*(?::|[>»→|]|\W*$)",
        rf"(?:{_NOTICES})\W*$",
        r"read (?:more|also)\b",
        r"(?:click|tap) here\b",
        r"sign up (?:for|to|here|now|today)\b",
        r"subscribe (?:to|for|now|here|today)\b",
        r"(?:follow|like|join|find|contact) (?:us|him|her|them|me|our \w+) (?:on|at|via)\b",
        r"follow \W?[\w’' -]{1,40} on (?:\w+, )*(?:twitter|facebook|instagram|x|tiktok|threads)\b",
        r"(?:download|get) (?:the|our) (?:[\w.]+ ){0,3}app\b",
        r"e-?mail (?:[\w.’'-]+ ){1,4}at \S+@\S+",
        r"(?:©|\(c\) \d{4}|copyright (?:©|\d{4}))",
        rf"this (?:article|story|post) (?:has been|was|is|first|originally)\b.{{0,40}}\b(?:{_REUSED})\b",
        r"(?:the )?(?:views|opinions) expressed (?:in|by|here)\b",
        r"editor[’']?s?[’']? note\b",
    )
)
_SHOUTED = re.compile(
    _LEAD + r"(?:READ|WATCH|ALSO READ|SEE ALSO|LISTEN|RELATED|MORE)\b[^a-z]*\b[A-Z]"
)
_SHOUTED_LABEL = re.compile(_LEAD + r"(?:READ MORE|ALSO READ|READ ALSO|READ NEXT|SEE ALSO)\b")
_NEWSLETTER = re.compile(r"\b(?:newsletters?|your inbox|email alerts?)\b", re.IGNORECASE)
_SIGN_UP = re.compile(
    r"\b(?:sign(?:ing)?[ -]up|subscrib(?:e|ing)|deliver(?:ed|y))\b", re.IGNORECASE
)
_SPEECH = re.compile(r"[“«„]|(?<!\w)\"|[,.!?][”\"’»]")

_CAPTION_LABEL = (
    r"(?:file )?(?:photos?|photographs?|images?|pictures?|pics?|illustration|graphic|video|caption|"
    r"credit|cover image|main image)"
)
_CAPTIONS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"[\[(]?{_CAPTION_LABEL}(?: (?:credit|courtesy|by|illustration)s?(?: of)?)?\s*[:：]",
        rf"[\[(]\s*{_CAPTION_LABEL}\b.*[\])]$",
        r"(?:file )?photos? (?:by|courtesy of|credit)\b[^.]*\.?$",
        r".*[\[(](?:AP Photo|Photo(?:graph)?s?[ :]|Image[ :]|Picture[ :]|Getty Images|Courtesy )[^\])]*[\])]\.?$",
        r"©\s*(?!\d|copyright)\w",
        r".{10,}(?:[.!?”]|\s)(?:photo|photograph|picture|image|credit)s?\s*:\s*[A-Z][\w .,/&'’-]{2,60}$",
        r".*(?:/|via )Getty Images\)?\.?$",
    )
)
# How agencies begin a caption: "This handout photo, released by the port, shows the quay".
_SHOWN = re.compile(
    r"this (?:[\w-]+ ){0,2}(?:photo|photograph|image|picture|graphic|infographic|chart|map|"
    r"illustration),? (?:provided|released|supplied|issued|distributed|made available|taken|obtained) "
    r"(?:by|from|on|in)\b.*\bshows?\b",
    re.IGNORECASE | re.DOTALL,
)
_BY = re.compile(
    r"(?:(?:written|reporting|words|story|report|text|posted|published)\s+)?by[:\s]\s*(?P<names>.+)",
    re.IGNORECASE | re.DOTALL,
)
_SMALL_WORDS = frozenset(
    "and of for the in at de del della da dos van von der den al bin ibn la le y e und et with".split()
)
_DATED = re.compile(
    r"(?:first |last )?(?:published|updated|posted|modified)\s*(?:on\b|at\b|:)?", re.IGNORECASE
)
_SOURCE = re.compile(
    r"(?:sources?|via|originally published (?:by|in|on|at)|first published (?:by|in|on|at))"
    r"\s*[:：]\s*(?P<publisher>.+)",
    re.IGNORECASE | re.DOTALL,
)


def furniture_kind(text: str) -> BlockKind | None:
    """Return the kind of a block that is no part of the story, None where it may be one.

    Bylines and sources depend on their place and aren't told here, but for lines of a date.
    """
    if len(text) > _LONGEST_LABEL:
        return None
    if (
        is_credit(text)
        or is_date_line(text)
        or (_DATED.match(text) and is_date_line(_DATED.sub("", text, count=1)))
    ):
        return BlockKind.BYLINE
    is_shown = _SHOWN.match(text) is not None and not _SPEECH.search(text)
    if is_shown or any(form.match(text) for form in _CAPTIONS):
        return BlockKind.CAPTION
    return BlockKind.READ_MORE if is_chrome(text) or _is_promotion(text) else None


def find_byline(text: str) -> str | None:
    """Return the names of a line such as "By Jane Roe, 3 May 2024", None for any other line.

    >>> find_byline("By Jane Roe and Li Wei"), find_byline("By noon the hall was full")
    ('Jane Roe and Li Wei', None)
    """
    if len(text) > _LONGEST_BYLINE:
        return None
    match = _BY.fullmatch(text) or _BY.fullmatch(without_stamp(text))
    if match is None:
        return None
    names = without_date(match["names"])
    for mark in ("|", "•", "·", " – ", " — "):
        names = names.partition(mark)[0]
    names = " ".join(names.split()).strip(" ,;:-")
    words = re.split(r"[\s,&/]+", names)
    is_names = all(word in _SMALL_WORDS or not word[:1].islower() for word in words)
    has_name = any(word[:1].isalpha() for word in words)
    ends_sentence = names.endswith((".", "!", "?")) and len(words) > 3
    return names if is_names and has_name and not ends_sentence and not find_date(names) else None


def find_publisher(text: str) -> str | None:
    """Return the publisher of a line such as "Source: The Daily Kiln, 3 May 2024", or None."""
    match = _SOURCE.fullmatch(text) if len(text) <= _LONGEST_SOURCE else None
    return (without_date(match["publisher"]).strip(" .") or None) if match else None


def _is_promotion(text: str) -> bool:
    if _SHOUTED_LABEL.match(text) or (text.isupper() and _SHOUTED.match(text)):
        return True
    if any(form.match(text) for form in _PROMOTIONS):
        return True
    is_offer = _NEWSLETTER.search(text) is not None and _SIGN_UP.search(text) is not None
    return is_offer and not _SPEECH.search(text)
