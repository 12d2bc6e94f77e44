"""Clean what a source calls its author: names stay, dates, log-ins, agencies and jobs go."""

import re
from collections.abc import Iterable
from functools import lru_cache

from quotecast.languages import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.languages.page_words import PageWords
from quotecast.languages.patterns import any_of, compiled
from quotecast.reading.dates import is_around_date, without_date
from quotecast.reading.furniture import find_names, labelled_by, with_pictures
from quotecast.reading.paragraphs import ASIDES, same_words

_MOST_WORDS = 6  # of a person's name
_ONE_OPENER = 2  # parts of a line that "by" divides once
_LONGEST_JOB = 4  # words of it, or of a place
_HANDLE = re.compile(r"\s@\S+")
_SHORTEST_NAME, _LONGEST_NAME = 2, 4  # words of a name that stands alone
_NOBODY = frozenset(
    "ap pa aap afp apa pti ani ians upi reuters bloomberg dpa efe tass xinhua kyodo ansa cnn bbc "
    "super user admin administrator webmaster wordpress".split()  # as whom a site's program signs
)
_CALLED = re.compile(r"(?<=\w)\s\([^\W\d_a-z][\w.’'-]{0,12}\)\s(?=[A-Z])")  # "Ann (A.B.) Pell"
_BESIDES = re.compile(r"\([^()]*@[^()]*\)|(?<!\w)\S*@\S+|/\s*\w+$")  # beside a name
_IN_BRACKETS = re.compile(r"\s\([^()\d]{1,30}\)")  # "(earlier)", "(now)", "(Tarn)"
_INITIALS = re.compile(
    r"(?:[^\W\d_]\.?-?){1,3}\.|[B-DF-HJ-NP-TV-XZ]{1,3}|[AEIOU][^\W\d_AEIOUY]|[IVX]+"
)
_OTHER_VERB = re.compile(r"(?P<first>.*\S)\s*[,|•·;]\s*[^\W\d]+\s*")  # "Ann, edited" by Jo
_CAPITALS = re.compile(r"[^\W\d_]+")
_LOGIN = re.compile(r"[\w.-]*(?:\d|[@_/])[\w.-]*|[a-z][a-z.-]*")


def is_job(line: str, language: Language) -> bool:
    """Return whether a line is no more than what a writer is, and where: "Staff reporter, Tarn"."""
    job, _, place = _HANDLE.sub("", line).partition(",")
    words = job.casefold().split()
    is_place = all(
        word[0].isupper() or word in language.pages.byline_words for word in place.split()
    )
    is_short = 0 < len(words) <= _LONGEST_JOB >= len(place.split()) and line[-1:] not in ".:?!"
    return is_short and is_place and words[-1] in language.pages.job_words


@lru_cache(maxsize=32)
def opener_of(pages: PageWords) -> re.Pattern[str]:
    """Return the pattern of what a writer's name follows: "by Ann", "Words: Ann"."""
    openers = [rf"(?:{pages.by})[:\s]\s*"] if pages.by else []
    openers += [labelled_by(pages)] if pages.labelled else []
    return compiled(rf"(?:^|[\s(])(?:{'|'.join(openers)})(?=\S)" if openers else "", any_case=True)


def opens_byline(text: str, language: Language) -> bool:
    """Return whether a text is no more than what opens a byline: "By", "Author:"."""
    found = opener_of(language.pages).search(f"{text} x")
    return found is not None and found.end() == len(text) + 1


def is_label(text: str, language: Language) -> bool:
    """Return whether a text is no more than what a writer's name or a date stands behind: "Words by", "Published:".

    >>> from quotecast.languages import language_of
    >>> [is_label(line, language_of("en")) for line in ("Written by", "Published:", "Directed by")]
    [True, True, False]
    """
    written = language.pages.written
    verb = compiled(written and rf"(?:{written})\s+", any_case=True).match(text)
    opener = text[verb.end() :] if verb else text
    is_opener = opener_of(language.pages).match(f"{opener} .") is not None
    dated = compiled(language.pages.dated and rf"(?:{language.pages.dated})\s*:?", any_case=True)
    return (is_opener and opens_byline(text, language)) or dated.fullmatch(text) is not None


def names_in(author: str, language: Language, outlets: Iterable[str] = ()) -> str | None:
    """Return the names in what a source says of its author, divided by commas, None for none.

    >>> from quotecast.languages import language_of
    >>> lines = "Monday November 18, 2031 by Anna Pell", "Ann Frome, AP Staff Writer in Pell"
    >>> [names_in(line, language_of("en")) for line in lines]
    ['Anna Pell', 'Ann Frome']
    """
    pages = language.pages
    said = without_date(_BESIDES.sub(" ", " ".join(author.split())), language)
    said = _CALLED.sub(" ", said)
    said = _made_by(pages).sub("", _checkers_of(pages).sub("", said))
    said = _behind_opener(_makers_of(pages).sub("", said), pages)
    for mark in ("|", "•", "·", "»", " – ", " — ", " - "):
        said = said.partition(mark)[0]
    joiner = any_of(pages.joiners)
    divider = compiled(
        (rf",\s*(?:{joiner}\s+)?|\s+{joiner}\s+|" if joiner else r",\s*|") + r"\s*&\s*|;",
        any_case=True,
    )
    ends = compiled(
        rf"\s(?:{pages.byline_ends})(?:\s.*)?$" if pages.byline_ends else "", any_case=True
    )
    month = any_of(tuple(names.split()[0] for names in language.dates.months))
    month_last = compiled(rf"\s+{month}$" if month else "", any_case=True)
    known = list(outlets)
    names: list[str] = []
    is_posted = False  # a post was named: what stands behind it is its house
    separators = ["", *divider.findall(said)]
    is_closed = False  # "and" led to the last name
    for place, part in enumerate(divider.split(said)):
        separator = separators[place].strip()
        whole = part.strip(" .,:-–—")
        name = ends.sub("", whole)
        if name != whole and " " not in name and not is_given_name(name, language):
            return None  # "More from this author"
        if names and separator == "," and _is_of_person(name, language):
            is_posted = True
            continue
        name = _without_post(_without_outlet(name, language), language)
        short = month_last.sub("", name)
        name = short if " " in short else name  # "Jo March" is one
        name = _without_day(name, language)
        is_place = bool(names) and " " in names[-1] and " " not in name  # "Ann Pell, Berlin"
        is_house = is_posted or is_place or _is_office(name, language)
        is_house |= is_closed and set(separators[place:]) <= {separators[place]}
        is_house &= separator == "," and not is_given_name(name.partition(" ")[0], language)
        is_closed = is_closed or separator.rpartition(" ")[2].lower() in {
            "&",
            *language.conjunctions,
        }
        if is_house or _is_aside(name, known, language):
            is_posted = is_posted or not pages.job_words.isdisjoint(name.casefold().split())
            continue
        if find_names(name, language) != name or len(name.split()) > _MOST_WORDS:
            return None  # one wrong name makes the rest a guess: it was cut from a sentence
        names.append(_in_small(name, language))
    return ", ".join(dict.fromkeys(names)) or None


@lru_cache(maxsize=32)
def _checkers_of(pages: PageWords) -> re.Pattern[str]:
    """Return what names those who checked what others wrote: " — Fact checked by Dr. Jo Orr"."""
    joiner = any_of(pages.joiners) or "(?!)"
    checked = rf"(?:^|\W+)(?:{joiner}\s)?(?:{pages.checked})\s(?:{pages.by})\s.*"
    return compiled(checked if pages.checked and pages.by else "", any_case=True)


@lru_cache(maxsize=32)
def _makers_of(pages: PageWords) -> re.Pattern[str]:
    """Return what names those behind the writer who made the pictures: "; photographs by Jo"."""
    by = f"(?:{pages.by})\\b|" if pages.by else ""
    joiner = any_of(pages.joiners) or "(?!)"
    begins = rf"(?<=\w)(?:\W|\b{joiner}\b)+(?:{pages.pictured})\s*(?:{by}:).*"
    return compiled(begins if pages.pictured else "", any_case=True)


@lru_cache(maxsize=32)
def _made_by(pages: PageWords) -> re.Pattern[str]:
    """Return what opens the name of who wrote and took the pictures: "Words and photographs by"."""
    pictured = with_pictures(pages).removesuffix("?")
    is_known = pages.labelled and pages.by and pictured
    opener = rf"^(?:{pages.labelled}){pictured}\s(?:{pages.by})\s"
    return compiled(opener if is_known else "", any_case=True)


def _behind_opener(said: str, pages: PageWords) -> str:
    """Return what stands behind "By"; of "Written by Ann, edited by Jo" what the first of the two names."""
    parts = opener_of(pages).split(said)
    other = _OTHER_VERB.fullmatch(parts[1]) if len(parts) > _ONE_OPENER else None
    return other["first"] if other else parts[-1]


def begins_with_writer(line: str, byline: str, language: Language) -> bool:
    """Return whether a line opens as a byline does and goes on with the first of a writer's names.

    >>> from quotecast.languages import language_of
    >>> lines = "By Ann Pell City Hall reporter Posted 3 May", "Text Ann Pell Photos Li Wei", "Ann Pell rows"
    >>> [begins_with_writer(line, "Ann Pell, Li Wei", language_of("en")) for line in lines]
    [True, True, False]
    """
    labelled = language.pages.labelled
    label = compiled(
        labelled and rf"(?:{labelled}){with_pictures(language.pages)}\s", any_case=True
    )
    opener = opener_of(language.pages).match(line)
    opened = opener or label.match(line)
    first = byline.partition(", ")[0]
    if opened is None or not line[opened.end() :].casefold().startswith(first.casefold()):
        return False
    behind = line[opened.end() + len(first) :].strip(" ,;|")
    pictured = compiled(language.pages.pictured, any_case=True)
    return opener is not None or not behind or pictured.match(behind) is not None


def author_alone(text: str, language: Language) -> str | None:
    """Return the name of a line that holds a name, and at most a post, a place and an address.

    >>> from quotecast.languages import language_of
    >>> lines = "Anna Pell Court reporter @annapell", "Anna Pell at Tarn Park", "Anna Pell rows"
    >>> [author_alone(line, language_of("en")) for line in lines]
    ['Anna Pell', 'Anna Pell', None]
    """
    pages = language.pages
    joiner = any_of(pages.joiners)
    if all_named := _names_in_row(text, language):
        return all_named
    first, *others = re.split(rf"\s{joiner}\s", text, maxsplit=1) if joiner else [text]
    if others:
        both = [author_alone(one, language) for one in (first, *others)]
        return ", ".join(filter(None, both)) if all(both) else both[0]
    posts = pages.job_words | pages.office_words
    text = _IN_BRACKETS.sub("", ASIDES.split(text, maxsplit=1)[0])
    words = [word.strip(",") for word in text.split() if "@" not in word]
    called = next(
        (i for i, word in enumerate(words) if word.strip(".").lower() not in language.honorifics), 0
    )
    is_name = [word[:1].isupper() and word.casefold() not in posts for word in words]
    before_comma = len(text.partition(",")[0].split())  # behind it stand a degree, a house, a town
    named = words[: min(before_comma, is_name.index(False) if False in is_name else len(words))]
    rest = words[len(named) :]
    if rest and rest[0].casefold() in posts and len(named) > _SHORTEST_NAME:
        named.pop()  # "Court" of "Court reporter"
    is_plain = _SHORTEST_NAME <= len(named) - called <= _LONGEST_NAME
    is_plain = is_plain and is_given_name(named[called], language)
    is_rest = all(
        word.casefold() in posts or word in pages.byline_words or word[:1].isupper()
        for word in rest
    )
    is_line = not text.endswith((".", "!", "?", ":")) and not any(map(str.isdigit, text))
    return " ".join(named) if is_plain and is_rest and is_line else None


def _names_in_row(text: str, language: Language) -> str:
    """Return the names of a line that holds nothing else: "Anna Pell, Jo Roe & KIM LI"."""
    joiner = any_of(language.pages.joiners) or "(?!)"
    divider = compiled(rf",\s*(?:{joiner}\s+)?|\s+(?:{joiner}|&)\s+", any_case=True)
    names = divider.split(_IN_BRACKETS.sub("", text).strip())
    no_names = language.pages.job_words | language.pages.office_words
    is_row = len(names) > 1 and all(
        _SHORTEST_NAME <= len(words := name.split()) <= _LONGEST_NAME
        and all(word[:1].isupper() and word.casefold() not in no_names for word in words)
        and words[-1][-1] not in "!?:"
        and is_given_name(words[0], language)
        for name in names
    )
    return ", ".join(_in_small(name, language) for name in names) if is_row else ""


def names_stated(names: str, language: Language) -> str | None:
    """Return the names of a byline as they are known: None where it has no more than posts ("Staff")."""
    pages = language.pages
    is_post = (pages.job_words | pages.office_words | pages.no_names).issuperset(
        names.casefold().split()
    )
    return None if is_post else names_in(names, language) or names


def _without_day(name: str, language: Language) -> str:
    """Return "Anna Pell" for "Anna Pell Tuesday", which stood before a date; "Jo Friday" is one."""
    words = name.split()
    is_day = len(words) > _SHORTEST_NAME and words[-1].casefold() in language.weekdays
    return " ".join(words[:-1]) if is_day else name


def _without_post(name: str, language: Language) -> str:
    """Return "Anna Pell" for "Anna Pell Associated Press", "Anna Pell local news reporter" and "rural reporter Anna Pell"."""
    pages, words = language.pages, name.split()
    posts = pages.job_words | pages.office_words | pages.rubrics
    jobs = [at for at, word in enumerate(words) if word.casefold() in pages.job_words]
    person = words[jobs[-1] + 1 :] if jobs else []
    is_person = len(person) >= _SHORTEST_NAME and is_given_name(person[0], language)
    if is_person and posts.isdisjoint(word.casefold() for word in person):
        return " ".join(person)
    named = len(words)
    while named > _SHORTEST_NAME and words[named - 1].casefold() in posts:
        named -= 1
    is_job = bool(words) and words[-1].casefold() in pages.job_words
    if is_job and is_given_name(words[0], language):  # "Senior Tarn Correspondent"
        of_job = (i for i in range(_SHORTEST_NAME, named) if words[i].casefold() in posts)
        named = next(of_job, named)
    is_named = not posts.issuperset(word.casefold() for word in words[:named])
    is_desk = words[named - 1 : named] != [] and words[named - 1].casefold() in posts
    is_named = is_named and not (is_desk and not is_given_name(words[0], language))
    is_post = is_named and (is_job or len(words) - named > 1)
    return " ".join(words[:named]) if is_post and words[named - 1][0].isupper() else name


def _is_of_person(words: str, language: Language) -> bool:
    """Return whether words behind a name say what that person is, or where: "Consumer Affairs Editor", "in Paris"."""
    first, _, rest = words.partition(" ")
    is_job = rest.casefold().rpartition(" ")[2] in language.pages.job_words
    is_job = is_job and not is_given_name(first, language)
    return is_job or (first in language.prepositions and rest[:1].isupper())


def _in_small(name: str, language: Language) -> str:
    """Return "Anna McPell" for "ANNA MCPELL": a voice would spell short names in capitals."""
    words = name.split()
    is_name = len(words) >= _SHORTEST_NAME and name.isupper()
    if not is_name or not language.pages.office_words.isdisjoint(name.casefold().split()):
        return name
    return " ".join(
        word if _INITIALS.fullmatch(word) else _CAPITALS.sub(_small, word) for word in words
    )


def _small(found: re.Match[str]) -> str:
    scottish = "Mc" if found[0].startswith("MC") and len(found[0]) > len("MCX") else ""
    return scottish + found[0][len(scottish) :].capitalize()


def _without_outlet(name: str, language: Language) -> str:
    """Return "Anna Pell" for "Anna Pell. Kiln International"."""
    person, stop, outlet = name.partition(". ")
    is_outlet = not language.pages.office_words.isdisjoint(outlet.casefold().split())
    return person if stop and is_outlet and " " in person else name


def _is_office(name: str, language: Language) -> bool:
    """Return whether words behind a name are those of who published it: "Tarn News"."""
    *owner, last = name.casefold().split() or [""]
    return bool(owner) and last in language.pages.office_words & language.organisation_marks


def _is_aside(name: str, outlets: list[str], language: Language) -> bool:
    """Return whether a part of a byline is an agency, an outlet, a job, a day or a log-in."""
    words, pages = name.casefold().split(), language.pages
    if not words or not pages.job_words.isdisjoint(words) or pages.no_names.issuperset(words):
        return True
    agencies = compiled(pages.agencies, any_case=True)
    is_agency = _NOBODY.issuperset(words) or agencies.fullmatch(name) is not None
    is_login = any(character.isdigit() or character in "@_/" for character in name)
    is_login = is_login or (len(words) == 1 and _LOGIN.fullmatch(name) is not None)
    is_outlet = any(same_words(name, outlet) for outlet in outlets)
    return is_agency or is_login or is_outlet or is_around_date(name, language)
