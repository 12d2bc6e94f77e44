"""Say where a verse stands: "Gen. 1:1", "1 Corinthians 13:4-7", "Isaiah 40:3-5"."""

import re

from quotecast.normalising.english.numbers import spoken_number
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_before

# Shortened as the Chicago Manual (10.44) and the Society of Biblical Literature write them.
_SHORT = dict(
    pair.split("=")
    for pair in """Gen=Genesis Exod=Exodus Ex=Exodus Lev=Leviticus Num=Numbers Deut=Deuteronomy Josh=Joshua
    Judg=Judges Chron=Chronicles Chr=Chronicles Neh=Nehemiah Esth=Esther Ps=Psalm Pss=Psalms Prov=Proverbs
    Eccl=Ecclesiastes Eccles=Ecclesiastes Isa=Isaiah Jer=Jeremiah Lam=Lamentations Ezek=Ezekiel Dan=Daniel
    Hos=Hosea Obad=Obadiah Mic=Micah Nah=Nahum Hab=Habakkuk Zeph=Zephaniah Hag=Haggai Zech=Zechariah
    Mal=Malachi Matt=Matthew Mt=Matthew Mk=Mark Lk=Luke Jn=John Rom=Romans Cor=Corinthians Gal=Galatians
    Eph=Ephesians Phil=Philippians Col=Colossians Thess=Thessalonians Tim=Timothy Philem=Philemon Heb=Hebrews
    Jas=James Pet=Peter Rev=Revelation Sam=Samuel Kgs=Kings Macc=Maccabees Sir=Sirach Wis=Wisdom""".split()
)
SCRIPTURE_WORDS = frozenset(_SHORT)
"""Names of books that are shortened."""
_ORDERED = (
    "Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Maccabees|Esdras|Nephi"
)
_LETTERS_TO = ("Corinthians", "Thessalonians", "Chronicles", "Maccabees")  # no chapter is needed
_ORDINALS = {"1": "First", "2": "Second", "3": "Third"}
_END = r"(?![\d:]|[.,]\d|\s?[apAP]\.?[mM])"
_VERSES = (
    rf"(?P<chapter>[1-9]\d{{0,2}}):(?P<verse>[1-9]\d{{0,2}})(?:[-–](?P<last>[1-9]\d{{0,2}}))?{_END}"
)
_NAMED = re.compile(
    r"(?<!\w)(?!(?:The|By|An?|In|At|Of|From|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\s)[A-Z][a-z’']+\s$"
)


def _verses(found: re.Match[str], speech: Speech) -> str:
    chapter, verse = (spoken_number(found[one], speech.variety) for one in ("chapter", "verse"))
    if not found["last"]:
        return f"{chapter} {verse}"
    return f"{chapter}, {verse} to {spoken_number(found['last'], speech.variety)}"


def _say_shortened(found: re.Match[str], speech: Speech) -> str:
    return f"{_SHORT[found['book']]} {_verses(found, speech)}"


def _say_ordered(found: re.Match[str], speech: Speech) -> str | None:
    book = _SHORT.get(found["book"], found["book"])
    if found["verse"]:
        behind = _verses(found, speech)
    elif book in _LETTERS_TO:
        behind = spoken_number(found["whole"], speech.variety)
    else:
        return None
    return f"{_ORDINALS[found['place']]} {book} {behind}"


def _say_passage(found: re.Match[str], speech: Speech) -> str | None:
    """Say "5:3-12" behind a name; behind anything else it is a score or a ratio."""
    is_named = _NAMED.search(text_before(found, 24)) is not None
    return _verses(found, speech) if is_named and int(found["last"]) > int(found["verse"]) else None


SCRIPTURES: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<book>{'|'.join(sorted(_SHORT, key=len, reverse=True))})\.\s{_VERSES}",
        _say_shortened,
    ),
)
"""Verses of a book whose name is shortened; they begin with a letter."""
FIGURE_SCRIPTURES: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<place>[123])\s(?P<book>{_ORDERED}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})(?=\.?\s\d))\.?\s"
        rf"(?:{_VERSES}|(?P<whole>\d{{1,2}})(?![\w:]|[.,]\d))",
        _say_ordered,
    ),
    rule(
        rf"(?P<chapter>[1-9]\d{{0,2}}):(?P<verse>[1-9]\d{{0,2}})[-–](?P<last>[1-9]\d{{0,2}}){_END}",
        _say_passage,
    ),
)
"""Verses that begin with a figure: "1 Corinthians 13", "5:3-12"."""
