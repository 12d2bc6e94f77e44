"""What stands around an article and is none of it: bylines, credits, captions, promotions."""

import re
from dataclasses import dataclass
from functools import lru_cache

from quotecast.languages import Language
from quotecast.languages.page_words import PageWords
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import BlockKind
from quotecast.reading.chrome import is_chrome, is_credit
from quotecast.reading.dates import (
    date_span,
    find_date,
    is_around_date,
    is_date_line,
    without_date,
    without_stamp,
)
from quotecast.reading.paragraphs import is_quoted

_SHOUTED_NAME = (
    r"(?=(?-i:[A-Z]{2,}\s[A-Z]{2}))"  # with which a label needs no colon: "Words ANN PELL"
)
_LONGEST_LABEL = 300
_LONGEST_BYLINE = 120
_LONGEST_SOURCE = 120
_LONGEST_CORRECTION = 600
_MOST_ENDED = 3  # words of names behind which a stop ends no sentence

# What may stand before a promotion; never a quotation mark, for then somebody says it.
_LEAD = r"[^\w“”\"‘’'«»„]*"
# "Listen: the bell still rings." goes on in small letters to its stop, as no other article's title does.
_NO_SENTENCE = r"(?!\s*(?-i:[a-z])[^?]*\.\W*$)"
# Signs and agencies that are the same in every language.
_RIGHTS = r"(?:©|\(c\) \d{4}|copyright (?:©|\d{4}))"
_CREDITS = (r"©\s*(?!\d|copyright)\w", r".*(?:/ ?|via )Getty Images\)?\.?$")
_BUTTON = re.compile(r"\s*[+–—|•·(]\s*[^\W\d_]+(?:\s[^\W\d_]+){0,3}\W*")
_INITIAL = re.compile(r"[^\W\d_]\.")
_IN_BRACKETS = re.compile(r"\s*\([^()]{1,40}\)")  # "(earlier)", "(Tarn)"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Furniture:
    """The patterns of a language's `PageWords`, compiled."""

    promotions: tuple[re.Pattern[str], ...]
    shouted: re.Pattern[str]
    shouted_label: re.Pattern[str]
    reported: re.Pattern[str]
    newsletter: re.Pattern[str]
    sign_up: re.Pattern[str]
    captions: tuple[re.Pattern[str], ...]
    shown: re.Pattern[str]
    by: re.Pattern[str]
    behind_names: re.Pattern[str]
    """What begins behind the names of a byline: a date's label, who took the pictures."""
    behind_writer: re.Pattern[str]
    dated: re.Pattern[str]
    source: re.Pattern[str]
    correction: re.Pattern[str]


@lru_cache(maxsize=32)
def _furniture_of(words: PageWords) -> _Furniture:
    promotions = [
        *([rf"(?:{words.labels})\s*(?::{_NO_SENTENCE}|[>»→|]|\W*$)"] if words.labels else ()),
        *([rf"(?:{words.notices})\W*$"] if words.notices else ()),
        *words.promotions,
        _RIGHTS,
    ]
    shouted, label = words.shouted, words.shouted_labels
    written = rf"(?:(?:{words.written}){with_pictures(words)}\s+)?" if words.written else ""
    labelled = rf"|{labelled_by(words)}" if words.labelled else ""
    pictured = rf"(?:{words.pictured})(?:\s+(?:{words.by})\b|\s*:)" if words.pictured else ""
    behind = "|".join(filter(None, (words.dated, pictured)))
    return _Furniture(
        promotions=tuple(_any_case(rf"{_LEAD}(?:{form})") for form in promotions),
        shouted=compiled(rf"{_LEAD}(?:{shouted})\b[^a-z]*\b[A-Z]" if shouted else ""),
        shouted_label=compiled(rf"{_LEAD}(?:{label})\b" if label else ""),
        reported=_any_case(words.reported),
        newsletter=_any_case(words.newsletters),
        sign_up=_any_case(words.sign_up),
        captions=tuple(map(_any_case, (*words.captions, *_CREDITS))),
        shown=_any_case(words.shown and rf"(?s:{words.shown})"),
        by=_any_case(
            words.by and rf"(?s:(?:{written}(?:{words.by})[:\s]\s*{labelled})(?P<names>.+))"
        ),
        behind_names=_any_case(rf"\s(?:{behind})" if behind else ""),
        behind_writer=_any_case(rf"\s(?:{words.byline_ends})\b" if words.byline_ends else ""),
        dated=_any_case(words.dated),
        source=_any_case(words.source and rf"(?s:(?:{words.source})\s*[:：]\s*(?P<publisher>.+))"),
        correction=_any_case(words.corrections and rf"{_LEAD}(?:{words.corrections})"),
    )


def labelled_by(words: PageWords) -> str:
    """Return the pattern of a label in front of a writer's name: "Words:", "Words and pictures:", "Words ANN PELL"."""
    return rf"(?:{words.labelled}){with_pictures(words)}(?:\s*:\s*|\s+{_SHOUTED_NAME})"


def with_pictures(words: PageWords) -> str:
    """Return the pattern of what a label has behind it where the writer took the pictures: " and photos"."""
    joiner = any_of(words.joiners) or "(?!)"
    return rf"(?:\s(?:{joiner}|&)\s(?:{words.pictured}))?" if words.pictured else ""


def _any_case(source: str) -> re.Pattern[str]:
    return compiled(source, any_case=True)


def furniture_kind(text: str, language: Language) -> BlockKind | None:
    """Return the kind of a block that is no part of the story, None where it may be one.

    Bylines and sources depend on their place and aren't told here, but for lines of a date.
    A correction is read, but is the outlet's on its story.
    """
    return _kind_of(text, language) if len(text) <= _LONGEST_CORRECTION else None


@lru_cache(maxsize=8192)  # a page asks for each of its lines more than once
def _kind_of(text: str, language: Language) -> BlockKind | None:
    known = _furniture_of(language.pages)
    if known.correction.match(text):
        return BlockKind.CORRECTION
    if len(text) > _LONGEST_LABEL:
        return None
    if is_credit(text, language) or is_stamp(text, language):
        return BlockKind.BYLINE
    is_shown = known.shown.match(text) is not None and not is_quoted(text)
    if is_shown or any(form.match(text) for form in known.captions):
        return BlockKind.CAPTION
    is_no_story = is_chrome(text, language) or _is_promotion(text, known)
    is_told = is_no_story and known.reported.search(text) is not None
    return BlockKind.READ_MORE if is_no_story and not is_told else None


def is_offer(text: str, language: Language) -> bool:
    """Return whether a line calls the reader to sign up for something of the outlet's, and nobody says it."""
    return signs_up(text, language) and furniture_kind(text, language) is BlockKind.READ_MORE


def signs_up(text: str, language: Language) -> bool:
    """Return whether a line has a word for signing up, or for what comes by mail."""
    known = _furniture_of(language.pages)
    return known.sign_up.search(text) is not None or known.newsletter.search(text) is not None


def is_chart_credit(text: str, language: Language) -> bool:
    """Return whether a line says who drew a chart: "Chart: Ann Pell · Get the data".

    >>> from quotecast.languages import language_of
    >>> [is_chart_credit(line, language_of("en")) for line in ("Chart: Ann Pell", "Photo: Ann Pell")]
    [True, False]
    """
    drawn = compiled(language.pages.drawn, any_case=True) if language.pages.drawn else None
    is_left = drawn is not None and drawn.match(text) is not None
    return is_left and furniture_kind(text, language) is not None


def is_addressed(text: str, language: Language) -> bool:
    """Return whether a line that nobody says has a word for whom it is by or for: the outlet, its reader.

    >>> from quotecast.languages import language_of
    >>> lines = "(Our staff has not changed it.)", "(Ann Pell died on Tuesday.)", "“You know us,” she said."
    >>> [is_addressed(line, language_of("en")) for line in lines]
    [True, False, False]
    """
    words = re.findall(r"[\w’']+", text.casefold().replace("’", "'"))
    persons = language.first_person | language.second_person
    return not is_quoted(text) and not persons.isdisjoint(words)


def is_stamp(text: str, language: Language) -> bool:
    """Return whether a line says when the page was published or changed, and nothing else.

    Behind a label and its date may stand what a button beside them does ("show all updates").
    """
    label = _furniture_of(language.pages).dated.match(text)
    if label is None:
        return is_date_line(text, language)
    stamp = text[label.end() :]
    date = date_span(stamp, language)
    is_pressed = date is not None and _BUTTON.fullmatch(stamp[date.end :]) is not None
    return is_date_line(stamp[: date.end] if date and is_pressed else stamp, language)


def find_byline(text: str, language: Language) -> str | None:
    """Return the names of a line such as "By Jane Roe, 3 May 2024", None for any other line.

    >>> from quotecast.languages import language_of
    >>> lines = "By Jane Roe and Li Wei", "By noon the hall was full"
    >>> [find_byline(line, language_of("en")) for line in lines]
    ['Jane Roe and Li Wei', None]
    """
    by = _furniture_of(language.pages).by
    if len(text) > _LONGEST_BYLINE:
        return None
    match = by.fullmatch(text) or by.fullmatch(without_stamp(text, language))
    return find_names(match["names"], language) if match else None


def find_names(text: str, language: Language) -> str | None:
    """Return the names of what stands behind "By", None where it is no names."""
    names = _IN_BRACKETS.sub(" ", without_date(_before_date(text, language), language))
    names = _without_time(names, is_dated=find_date(text, language) is not None, language=language)
    names = _furniture_of(language.pages).behind_names.split(names, maxsplit=1)[0]
    for mark in ("|", "•", "·", "»", " – ", " — ", " - "):
        names = names.partition(mark)[0]
    names = " ".join(names.split()).strip(" ,;:-")
    last = names.split()[-1:]
    is_ended = names.endswith((".", "!", "?")) and not _INITIAL.fullmatch("".join(last))
    ends_sentence = is_ended and len(names.split()) > _MOST_ENDED
    names = _without_jobs(names, language)
    words = re.split(r"[\s,&/]+", names)
    small = language.pages.byline_words
    is_names = all(word in small or not word[:1].islower() for word in words)
    has_name = any(word[:1].isalpha() for word in words)
    is_no_date = find_date(names, language) is None
    return names if is_names and has_name and not ends_sentence and is_no_date else None


def _before_date(text: str, language: Language) -> str:
    """Return "Ann Pell" of "Ann Pell on May 3, 2031 in Books": a date that a word leads to ends the names."""
    found = date_span(text, language)
    if found is None:
        return text
    leads = list(_furniture_of(language.pages).behind_writer.finditer(text, 0, found.start))
    if not leads or text[leads[-1].end() : found.start].strip(" ,:"):
        return text
    names = text[: leads[-1].start()]
    return names if " " in names else text


def _without_time(names: str, *, is_dated: bool, language: Language) -> str:
    """Return "Ann Pell" for "Ann Pell at 18:22", and for "Ann Pell on Wed" where a date stood behind it."""
    for found in _furniture_of(language.pages).behind_writer.finditer(names):
        rest = names[found.end() :]
        if (is_dated or any(map(str.isdigit, rest))) and is_around_date(rest, language):
            return names[: found.start()]
    return names


def _without_jobs(names: str, language: Language) -> str:
    """Return "Ann Pell" for "Ann Pell, harbour correspondent"."""
    first, *others = names.split(",")
    jobs = language.pages.job_words
    kept = [one for one in others if jobs.isdisjoint(one.casefold().split())]
    return ",".join([first, *kept]) if len(first.split()) > 1 else names


def find_publisher(text: str, language: Language) -> str | None:
    """Return the publisher of a line such as "Source: The Daily Kiln, 3 May 2024", or None."""
    source = _furniture_of(language.pages).source
    match = source.fullmatch(text) if len(text) <= _LONGEST_SOURCE and ";" not in text else None
    return (without_date(match["publisher"], language).strip(" .") or None) if match else None


def _is_promotion(text: str, known: _Furniture) -> bool:
    if known.shouted_label.match(text) or (text.isupper() and known.shouted.match(text)):
        return True
    if any(form.match(text) for form in known.promotions):
        return True
    is_offer = known.newsletter.search(text) is not None and known.sign_up.search(text) is not None
    return is_offer and not is_quoted(text)
