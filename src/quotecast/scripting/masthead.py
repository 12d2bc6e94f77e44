"""Say who wrote an article, for whom, where and when, as a newsreader does: by a template.

A dateline opens the first paragraph with the place and the agency: "TARN BAY (AP) —" (Associated
Press Stylebook, "datelines"; Reuters and AFP write it so too).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_place
from quotecast.languages.patterns import any_of, compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, BlockKind, Quotation, Span
from quotecast.scripting.agencies import agency_of
from quotecast.scripting.figures import for_the_eye
from quotecast.scripting.letters import letters_of
from quotecast.scripting.phrases import authors_of, is_outlet_named, outlet_of
from quotecast.scripting.retold import told_again
from quotecast.scripting.short_lines import is_sentence
from quotecast.scripting.treatment import SILENT, page_sentences
from quotecast.scripting.unheard import unheard_asides

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
_INNER_DASH: Final = re.compile(r"--|[—–]|\s-\s")
_DASH: Final = re.compile(r"\s[-–—]{1,2}\s")
_ALONE: Final = re.compile(rf"{_CAPITALS}(?:, {_CAPITALS}){{1,2}}")
_DEEPEST: Final = 2  # paragraphs: the first may sum the report up
_FEW: Final = 4  # words of a line that heads something
_LONGEST_PLACE: Final = 60
_PLACE_END: Final = re.compile(r"--(?=\()|,\s[^\W\d_]+\.?\s\d|,\s\d|\s?\(|\s?[-–—]{1,2}\s")
_ABBREVIATION: Final = 3  # letters at most: "DC" and "UAE" stay as they are
_FIRST_YEAR: Final = 1500  # what is older is a page's way to have no date
_BYLINE_DIVIDER: Final = re.compile(r"\s+[|•·]\s")
_STORY: Final = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST)


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
    """Find "(CNN) --" of a known agency or the outlet, or a known place in capitals with no space behind: "LEEDS--The"."""
    text = article.text
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


def unsaid_spans(article: Article, quotations: Sequence[Quotation]) -> list[Span]:
    """Return what a listener doesn't hear of an article, or hears by the template, in order."""
    silent = SILENT | {BlockKind.BYLINE}
    spans = [block.span for block in article.blocks if block.kind in silent]
    spans += [entry.span for entry in page_sentences(article)]
    spans += [block.span for block in told_again(article)]
    spans += [entry.span for entry in unheard_asides(article, Span(start=0, end=len(article.text)))]
    spans += [block.span for block in for_the_eye(article, quotations)]
    dateline = dateline_of(article)
    return sorted([*spans, dateline.span] if dateline is not None else spans)


def names_said(byline: str, language: Language) -> str:
    """Write the names of a byline as they are said, divided by commas as they are known.

    >>> names_said("ANN FROME, Ned Ode", language_of("en"))
    'Ann Frome and Ned Ode'
    """
    parts = [name for name in byline.split(", ") if name]
    if any(name.isupper() and " " not in name for name in parts):
        return byline  # degrees behind a name
    names = [_in_small_letters(name, kept=1) if name.isupper() else name for name in parts]
    *rest, last = names or [""]
    both = language.script.both
    return both.format(first=", ".join(rest), last=last) if rest and both else ", ".join(names)


def spoken_bylines(article: Article, dateline: Dateline | None) -> Iterator[Span]:
    """Give what is said of the bylines as it stands: where the template has nothing to add."""
    opener, names = language_of(article.language).pages.by, article.byline
    by = compiled(rf"(?:{opener})\s" if opener else "", any_case=True)
    for block in article.blocks:
        words = block.span.cut_from(article.text)
        opening = by.match(words) if block.kind is BlockKind.BYLINE else None
        if opening is None or _is_of_office(words[opening.end() :], language_of(article.language)):
            continue
        is_whole = not facts_said(article, words, dateline)
        if names is None or (names in words and is_whole and ", " not in names):
            yield _names_of(article.text, block.span)


def _is_of_office(words: str, language: Language) -> bool:
    """Return whether a byline has no name, but an office alone: "By Staff Reporter"."""
    found = {word.casefold() for word in re.findall(r"[^\W\d_]+", words)}
    return bool(found) and (language.pages.job_words | language.pages.no_names).issuperset(found)


def _names_of(text: str, byline: Span) -> Span:
    """Return a byline up to the bar or bullet behind which dates and labels follow."""
    divider = _BYLINE_DIVIDER.search(text, byline.start, byline.end)
    return byline if divider is None else Span(start=byline.start, end=divider.start())


def facts_said(article: Article, said: str, dateline: Dateline | None = None) -> str:
    """Return who wrote and published the article, where and when, but for what has been `said`.

    >>> facts_said(Article(id="a", source="a", title="A", text="", blocks=(), byline="Jo Roe",
    ...     publisher="The Post", published="2024-05-03"), said="By Jo Roe")
    'From The Post, 3 May 2024.'
    """
    language = language_of(article.language)
    words = language.script
    byline, outlet = ", ".join(authors_of(article)), outlet_of(article)
    is_new = byline != "" and byline not in said and not is_outlet_named(byline, outlet, language)
    by = words.by.format(byline=names_said(byline, language)) if is_new else ""
    known = dateline.agency if dateline is not None else ""
    agency = agency_of(article, known, language) if by else ""
    form = words.for_publisher if by else words.publisher
    publisher = form.format(publisher=outlet) if outlet else ""
    body = words.of_agency.format(agency=agency) if agency and words.of_agency else publisher
    where = " ".join(part for part in (by, body) if part)
    day = spoken_date(article.published, language, article.text, article.language)
    day = "" if day in said else day
    place = "" if dateline is None else dateline.place
    day = day if dateline is None else day or dateline.day
    if not place:
        is_bare = day and not where and words.dated
        return _sentence(where, words.dated.format(day=day) if is_bare else day)
    return " ".join(filter(None, (_sentence(where), _sentence(place, day))))


def possible_facts(article: Article) -> tuple[str, ...]:
    """Return the facts in all forms that a script may have them in, by what was said before."""
    language, byline = language_of(article.language), ", ".join(authors_of(article))
    day = spoken_date(article.published, language, article.text, article.language)
    places = {None, dateline_of(article)}
    said = ("", day, byline, f"{byline} {day}")
    return tuple(facts_said(article, words, place) for words in said for place in places)


def spoken_date(published: str | None, language: Language, text: str = "", tag: str = "") -> str:
    """Write an ISO 8601 date as it is said; a date we can't read, or can't say, is left out.

    `text` shows in which order its writer puts day and month, where the language knows two; where it
    has neither, `tag` does, its language with the country ("en-US"), or without one how the text is spelt.

    >>> spoken_date("2022-10-03T08:00:00Z", language_of("en"))
    '3 October 2022'
    >>> spoken_date("2022-10-03", language_of("en"), "It opened on Oct. 1, 2022.")
    'October 3, 2022'
    """
    dates = language.dates
    try:
        day = date.fromisoformat((published or "")[:10])
        month = dates.months[day.month - 1].split()[0]
    except (ValueError, IndexError):
        return ""
    if day.year < _FIRST_YEAR:
        return ""
    number = dates.first_day if day.day == 1 else str(day.day)
    form = dates.said_instead if _keeps_other_order(text, language, tag) else dates.said
    return form.format(day=number, month=month, year=day.year)


def _keeps_other_order(text: str, language: Language, tag: str) -> bool:
    dates = language.dates
    if not dates.said_instead:
        return False
    months = any_of(tuple(name for names in dates.months for name in names.split()))
    ending = f"(?:{dates.day_endings})?" if dates.day_endings else ""
    ahead = re.search(rf"\b(?:{months})\.?\s\d{{1,2}}{ending}\b(?!:)", text)
    behind = re.search(rf"\b\d{{1,2}}{ending}\s(?:{months})\b", text)
    if ahead is behind is None:
        return tag in dates.instead_in or ("-" not in tag and _is_marked_so(text, language))
    return ahead is not None and (behind is None or ahead.start() < behind.start())


def _is_marked_so(text: str, language: Language) -> bool:
    """Return whether a text is spelt as where dates have their other order ("center", "Sen. Moss")."""
    forms = language.dates.instead_marks, language.dates.own_marks
    marks, others = (compiled(one).findall(text) for one in forms)
    return len(marks) > len(others)


def _sentence(*parts: str) -> str:
    words = ", ".join(part for part in parts if part)
    return f"{words}." if words and not words.endswith(".") else words


def _place_said(place: str) -> str:
    town, comma, area = place.partition(",")
    kept = _ABBREVIATION if " " not in town else 1
    return (
        f"{_in_small_letters(town, kept=kept)}{comma}{_in_small_letters(area, kept=_ABBREVIATION)}"
    )


def _in_small_letters(words: str, *, kept: int) -> str:
    """Write words in capitals with one each; up to so many letters, or with stops, they stay."""

    def small(found: re.Match[str]) -> str:
        word = found[0]
        return word.capitalize() if word.isupper() and len(word) > kept else word

    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?![.\w])", small, words)
