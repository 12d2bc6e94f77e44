"""Find the dateline that opens the first paragraph: the place, the day, the agency.

"TARN BAY (AP) —" (Associated Press Stylebook, "datelines"; Reuters and AFP write it so too).
"""

import re
from dataclasses import dataclass
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_place
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, BlockKind, Span
from quotecast.scripting.letters import letters_of
from quotecast.scripting.phrases import is_outlet_named, outlet_of
from quotecast.scripting.short_lines import is_sentence

_CAPITALS: Final = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|[.'’ -](?=[^\W\d_a-zß-öø-ÿ(]))+"
_AREA: Final = r"(?:,\s[^\W\d_a-z][\w.'’]*(?:\s[^\W\d_a-z][\w.'’]*){0,2}){0,2}"
_WORDS: Final = r"[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]+){0,2}"
_STATE: Final = r"(?:[A-Z]{2}|(?:[A-Z]\.){2}|[A-Z][a-z]{1,4}\.)"
_DAY: Final = r"(?:[^\W\d_]+\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[^\W\d_]+\.?(?:\s\d{4})?)"
_DATELINE: Final = re.compile(
    rf"(?:(?P<whole>{_WORDS},\s{_STATE},\s{_WORDS}(?=:\s))"
    rf"|(?P<headed>{_CAPITALS}(?=:\s))"
    r"|(?P<only>[^\W\d_]+\.?\s\d{1,2}(?=\s\([A-Z]))"
    rf"|(?P<first>{_CAPITALS}){_AREA}(?:\s[^\W\d_A-Z]{{1,3}}\s(?P<second>{_CAPITALS}){_AREA})?|{_WORDS}{_AREA}(?=\s\()|{_WORDS},\s{_STATE}(?=\s[-–—])"
    rf"|(?P<town>{_WORDS}(?=\s[-–—]{{1,2}}\s[^\W\d_a-z])))"
    rf"(?:(?:,\s|\s[-–—]{{1,2}}\s|(?P<open>\s\())(?P<day>{_DAY})(?(open)\)))?"
    r"(?:--(?=\())?\s?(?:\((?P<agency>[\w.&/’' -]{2,40})\)|/[\w. -]{2,30}/)?(?(whole):|(?(headed):|(?:\s?[-–—]{1,2}|(?<=\))(?=[^\W\d_a-z]))))"
    r"(?:\s+|(?(agency)(?:(?<=—)|(?<=--)|(?<=\)))(?=[^\W\d_a-z])|(?!)))"
)
_OF_WIRE: Final = re.compile(  # "(CNN) -- ", which has no place
    r"\((?P<agency>[\w.&/’' -]{2,40})\)(?:\s?(?:--|[—–-])\s*)?(?=[^\W\d_a-z])"
)
_TIGHT: Final = re.compile(rf"(?P<place>(?P<first>{_CAPITALS}){_AREA})(?:--|—)(?=[^\W\d_a-z])")
_DAY_ALONE: Final = re.compile(rf"(?P<day>{_DAY})\s?(?:--|—|–|-)\s(?:(?=[^\W\d_a-z])|(?=[“‘\"]))")
_NO_DASH: Final = re.compile(  # "Tarn, Nov. 8 (AP) The crane fell."
    rf"(?P<place>{_WORDS}{_AREA}),\s(?P<day>{_DAY})\s\((?P<agency>[\w.&/’' -]{{2,40}})\)\s(?:(?=[^\W\d_a-z])|(?=[“‘\"]))"
)
_INNER_DASH: Final = re.compile(r"--|[—–]|\s-\s")
_DASH: Final = re.compile(r"\s[-–—]{1,2}\s")
_ALONE: Final = re.compile(rf"{_CAPITALS}(?:, {_CAPITALS}){{1,2}}")
_DEEPEST: Final = 2  # paragraphs: the first may sum the report up
_FEW: Final = 4  # words of a line that heads something
_LONGEST_PLACE: Final = 60
_PLACE_END: Final = re.compile(r"--(?=\()|,\s[^\W\d_]+\.?\s\d|,\s\d|\s?\(|\s?[-–—]{1,2}\s")
_ABBREVIATION: Final = 3  # letters at most: "DC" and "UAE" stay as they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where a report was written, and for which agency; `span` is all of it, with its dash."""

    span: Span
    place: str
    agency: str
    day: str


def dateline_of(article: Article) -> Dateline | None:
    """Find the dateline that opens the first paragraph, or the second behind a summary.

    >>> text = "TARN BAY, Sorrel (AP) — The crane fell."
    >>> from quotecast.model import Block, Span
    >>> blocks = (Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=len(text))),)
    >>> found = dateline_of(Article(id="a", source="a", title="A", text=text, blocks=blocks))
    >>> found.place, found.agency, found.span.cut_from(text)
    ('Tarn Bay, Sorrel', 'AP', 'TARN BAY, Sorrel (AP) — ')
    """
    paragraphs = [block for block in article.blocks if block.kind is BlockKind.PARAGRAPH]
    found = (_opening_of(article, block.span) for block in paragraphs[:_DEEPEST])
    return next(filter(None, found), None)


def _opening_of(article: Article, span: Span) -> Dateline | None:
    alone = span.cut_from(article.text)
    language = language_of(article.language)
    is_alone = _ALONE.fullmatch(alone) or is_place(alone, language)
    if is_alone and len(alone) <= _LONGEST_PLACE:
        if _is_of_the_story(article, span):
            return None
        return Dateline(span=span, place=_place_said(alone), agency="", day="")
    found = _DATELINE.match(article.text, span.start, span.end)
    if found is None or found.end() >= span.end:
        return _in_few_words(article, span, language)
    words = found[0].removesuffix(": ")
    end = _PLACE_END.search(words)
    place = "" if found["only"] else words[: end.start()] if end else words
    no_places = language.script.no_places
    is_bare = "," not in place and found["agency"] is None
    is_short = is_bare and len(place) <= _ABBREVIATION and not found["only"]
    is_label = (
        place.lower() in no_places
        or is_short
        or not _is_day(found["only"] or found["day"], article)
    )
    is_bare_town = found["headed"] or found["town"]
    is_label |= is_bare_town is not None and not is_place(place, language)
    sentence = next(iter(sentence_spans(article.text, span, language)), span)
    is_aside = _DASH.search(article.text, found.end(), sentence.end) is not None
    is_label |= found["town"] is not None and is_aside  # "Iran – a foe of Israel – fired"
    is_label |= found["second"] is not None and (is_aside or not _are_places(found, language))
    if is_label or len(place) > _LONGEST_PLACE or not article.text[found.end()].isalnum():
        return None
    return Dateline(
        span=Span(start=found.start(), end=found.end()),
        place=_place_said(place),
        agency=found["agency"] or "",
        day=found["day"] or found["only"] or "",
    )


def _in_few_words(article: Article, span: Span, language: Language) -> Dateline | None:
    """Find "(CNN) --" of a known agency or the outlet, a day with a dash or an agency, or "LEEDS--The" of a known place."""
    text = article.text
    for form in (_DAY_ALONE, _NO_DASH):
        dated = form.match(text, span.start, span.end)
        if dated is not None and _is_day(dated["day"], article):
            told = {"place": "", "agency": "", **dated.groupdict()}
            whole = Span(start=dated.start(), end=dated.end())
            return Dateline(span=whole, **{**told, "place": _place_said(told["place"])})
    wire = _OF_WIRE.match(text, span.start, span.end)
    if wire is not None:
        outlet = outlet_of(article)
        is_own = bool(outlet) and is_outlet_named(wire["agency"], outlet, language)
        is_known = wire["agency"] in language.script.agencies or is_own
        whole = Span(start=wire.start(), end=wire.end())
        agency = "" if is_own else wire["agency"]
        return Dateline(span=whole, place="", agency=agency, day="") if is_known else None
    found = _TIGHT.match(text, span.start, span.end)
    if found is None or not is_place(found["first"], language):
        return None
    sentence = next(iter(sentence_spans(text, span, language)), span)
    if _INNER_DASH.search(text, found.end(), sentence.end):
        return None  # "LEEDS—The city of wool—fell"
    whole = Span(start=found.start(), end=found.end())
    return Dateline(span=whole, place=_place_said(found["place"]), agency="", day="")


def _are_places(found: re.Match[str], language: Language) -> bool:
    """Return whether two names are known places or stand with a wire's: no "FIFA, Uefa and IOC - the three …"."""
    is_of_wire = found["agency"] is not None or "/" in found[0]
    towns = (found["first"], found["second"])
    return is_of_wire or all(is_place(town, language) for town in towns)


def _is_of_the_story(article: Article, place: Span) -> bool:
    """Return whether a place alone heads or answers something: one of several, one of the title, of a letter."""
    town = place.cut_from(article.text).partition(",")[0].casefold()
    others = [one for one in article.blocks if one.span.end <= place.start]
    above = others[-1].span.cut_from(article.text) if others else ""
    is_answer = any(words.rstrip().endswith("?") for words in (above, article.title))
    is_one_of_several = any(
        block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and block.span.start > place.end
        and not is_sentence(words := block.span.cut_from(article.text))
        and len(words.split()) <= _FEW
        for block in article.blocks
    )
    is_known = town in article.title.casefold() or bool(letters_of(article))
    return is_known or is_answer or is_one_of_several


def _is_day(words: str | None, article: Article) -> bool:
    """Return whether what stands for a day is one ("July 24 (Kiln) -"), or nothing does."""
    months = language_of(article.language).dates.months
    names = {name.casefold() for names in months for name in names.split()}
    found = {word.strip(".,").casefold() for word in (words or "").split()}
    return words is None or not names.isdisjoint(found)


def _place_said(place: str) -> str:
    town, comma, area = place.partition(",")
    kept = _ABBREVIATION if " " not in town else 1
    return f"{in_small_letters(town, kept=kept)}{comma}{in_small_letters(area, kept=_ABBREVIATION)}"


def in_small_letters(words: str, *, kept: int) -> str:
    """Write words in capitals with one each; up to so many letters, or with stops, they stay."""

    def small(found: re.Match[str]) -> str:
        word = found[0]
        return word.capitalize() if word.isupper() and len(word) > kept else word

    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?![.\w])", small, words)
