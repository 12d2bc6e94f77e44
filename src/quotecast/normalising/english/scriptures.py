"""Say where a verse stands: "Gen. 1:1", "1 Corinthians 13:4-7", "Isaiah 40:3-5"."""

import re

from quotecast.normalising.english.numbers import spoken_number
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

# Shortened as the Chicago Manual (10.44) and the Society of Biblical Literature write them.
_SHORT = dict(
    pair.split("=")
    for pair in """Gen=Genesis Exod=Exodus Ex=Exodus Lev=Leviticus Num=Numbers Deut=Deuteronomy Josh=Joshua
    Judg=Judges Chron=Chronicles Chr=Chronicles Neh=Nehemiah Esth=Esther Ps=Psalm Pss=Psalms Prov=Proverbs
    Eccl=Ecclesiastes Eccles=Ecclesiastes Isa=Isaiah Jer=Jeremiah Lam=Lamentations Ezek=Ezekiel Dan=Daniel
    Hos=Hosea Obad=Obadiah Mic=Micah Nah=Nahum Hab=Habakkuk Zeph=Zephaniah Hag=Haggai Zech=Zechariah
    Mal=Malachi Matt=Matthew Mt=Matthew Mk=Mark Lk=Luke Jn=John Rom=Romans Cor=Corinthians Gal=Galatians
    Eph=Ephesians Phil=Philippians Col=Colossians Thess=Thessalonians Tim=Timothy Philem=Philemon Heb=Hebrews
    Jas=James Pet=Peter Rev=Revelation Sam=Samuel Kgs=Kings Macc=Maccabees""".split()
)
SCRIPTURE_WORDS = frozenset(_SHORT)
"""Names of books that are shortened."""
_COUNTED = (
    "Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Maccabees|Esdras|Nephi"
)
_COUNTED_SHORT = frozenset(
    one for one, book in _SHORT.items() if book in _COUNTED.split("|") and one != "Jn"
)
# Those that are names, ranks or words too; the others are nothing else.
_ALSO_NAMES = frozenset(
    "Gen Ex Lev Num Josh Ps Prov Isa Jer Lam Dan Mic Mal Matt Mt Mk Jn Rom Gal Phil Col Rev".split()
)
_ALONE = (
    "Ruth|Ezra|Job|Psalms|Joel|Amos|Jonah|Mark|Luke|John|Acts|Titus|Jude|Sirach|Wisdom|Judith|Tobit|Baruch|"
    "Surah?|Quran|Qur[’']an|Koran|"
    + "|".join(
        ({*_SHORT} - _ALSO_NAMES - _COUNTED_SHORT) | ({*_SHORT.values()} - {*_COUNTED.split("|")})
    )
)
_LETTERS_TO = ("Corinthians", "Thessalonians", "Chronicles", "Maccabees")  # no chapter is needed
_WITH_THIRD = ("John", "Maccabees", "Esdras", "Nephi")
_ORDINALS = {"1": "First", "2": "Second", "3": "Third"}
_END = r"(?![\d:]|[.,]\d|\s?[apAP]\.?[mM])"
_VERSES = (
    rf"(?P<chapter>[1-9]\d{{0,2}}):(?P<verse>[1-9]\d{{0,2}})(?:[-–](?P<last>[1-9]\d{{0,2}}))?{_END}"
)
_LAST_HOUR, _LAST_MINUTE = 23, 59
_BOOK_BEFORE = re.compile(
    rf"(?<!\w)(?<!Saint )(?<!St\. )(?<!St )(?:{_ALONE}|(?:First|Second|Third|I{{1,3}})\s(?:{_COUNTED}))\s$"
)
# A rank or a title goes on: "Lt. Col.", "The Rev."
_TITLED = re.compile(r"(?:\w\.|(?<!\w)(?:[Tt]he|[Aa]|[Yy]our|Lt|Maj|Brig))[\s-]$")
_OPENED = re.compile(r"[(\[;]\s?(?:(?:[Ss]ee|[Cc]f\.)\s)?$")
_HOLY = re.compile(
    r"(?<!\w)(?:Bibles?|[Bb]iblical|[Ss]criptures?|verses?|Gospels?|Testament|Jesus|Christ|psalms?|sermons?|preach\w*)(?!\w)"
)
# What leads to a book that is counted; behind anything else a figure may count players: "Vasco 2 Corinthians 1".
_LED = re.compile(
    r"(?:^|[,:–—“\"‘]\s?|[.!?]\s|[(\[;]\s?"
    r"|(?<!\w)(?i:on|to|and|or|with|like|is|was|as|than|verses?|passages?|scriptures?)\s)$"
)
_CITED = re.compile(
    r"(?:[(\[;]\s?|\d:\d{1,3}(?:[-–]\d{1,3})?,?\s(?:and|or)\s"  # behind another verse
    r"|(?<!\w)(?i:in|of|from|see|cf\.|reads?|reading|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|recit(?:es?|ed|ing))\s)$"
)
_CHAPTER_END = re.compile(
    r"[.,;:!?)\]”\"’]|$|\s(?:is|was|are|were|be|has|had|have|says?|said|reads?|tells|teaches|speaks|and|or|to|that|on|at|in|by|for|as|when|where|which)(?!\w)"
)


def _verses(found: re.Match[str], speech: Speech) -> str:
    chapter, verse = (spoken_number(found[one], speech.variety) for one in ("chapter", "verse"))
    if not found["last"]:
        return f"{chapter} {verse}"
    return f"{chapter}, {verse} to {spoken_number(found['last'], speech.variety)}"


def _is_clock(found: re.Match[str], step: int) -> bool:
    """Return whether a verse may be a time of day too, of minutes that `step` divides."""
    is_hour = int(found["chapter"]) <= _LAST_HOUR
    minutes = [one for one in (found["verse"], found["last"]) if one]
    return is_hour and all(
        len(one) == 2 and int(one) <= _LAST_MINUTE and int(one) % step == 0 for one in minutes
    )


def _say_shortened(found: re.Match[str], speech: Speech) -> str | None:
    """Say "Gen. 1:1"; a name that ends a sentence before a time is none: "I told Phil. 9:30 is late"."""
    if found["book"] in _ALSO_NAMES and _is_clock(found, 1):
        before = text_before(found, 12)
        is_told = found["last"] or _OPENED.search(before) or _HOLY.search(found.string)
        if _TITLED.search(before) or _is_clock(found, 5) or not is_told:
            return None
    return f"{_SHORT[found['book']]} {_verses(found, speech)}"


def _say_counted(found: re.Match[str], speech: Speech) -> str | None:
    book = _SHORT.get(found["book"], found["book"])
    before = text_before(found, 16)
    is_cited = _CITED.search(before) is not None
    if found["place"] == "3" and book not in _WITH_THIRD:
        return None
    if found["verse"]:
        is_verse = is_cited or (_LED.search(before) is not None and not _is_clock(found, 15))
        behind = _verses(found, speech) if is_verse else ""
    else:
        is_led = is_cited or (book != found["book"] and _LED.search(before) is not None)
        is_book = book in _LETTERS_TO or found["book"] + "." in found[0]
        is_chapter = is_led and is_book and _CHAPTER_END.match(text_after(found))
        behind = spoken_number(found["whole"], speech.variety) if is_chapter else ""
    return f"{_ORDINALS[found['place']]} {book} {behind}" if behind else None


def _say_passage(found: re.Match[str], speech: Speech) -> str | None:
    """Say "5:3-12" behind a book; behind anything else it is a score, a ratio or a time."""
    is_named = _BOOK_BEFORE.search(text_before(found, 24)) is not None
    is_rising = int(found["last"]) > int(found["verse"]) and not _is_clock(found, 15)
    return _verses(found, speech) if is_named and is_rising else None


SCRIPTURES: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<book>{'|'.join(sorted({*_SHORT} - _COUNTED_SHORT, key=len, reverse=True))})\.\s{_VERSES}",
        _say_shortened,
    ),
)
"""Verses of a book whose name is shortened; they begin with a letter."""
FIGURE_SCRIPTURES: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<place>[123])\s(?P<book>{_COUNTED}|(?:{'|'.join(sorted({*_COUNTED_SHORT, 'Jn'}, key=len, reverse=True))})(?=\.?\s\d))\.?\s"
        rf"(?:{_VERSES}|(?P<whole>\d{{1,2}})(?![\w:]|[.,]\d))",
        _say_counted,
    ),
    rule(
        rf"(?P<chapter>[1-9]\d{{0,2}}):(?P<verse>[1-9]\d{{0,2}})[-–](?P<last>[1-9]\d{{0,2}}){_END}",
        _say_passage,
    ),
)
"""Verses that begin with a figure: "1 Corinthians 13", "5:3-12"."""
