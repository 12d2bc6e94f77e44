"""Tell what stands above a story and beside it by its place: its rubric, who wrote it, labels, updates."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from quotecast.languages import Language
from quotecast.languages.lexicon import closed_words
from quotecast.languages.patterns import compiled
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.bylines import author_alone, is_job
from quotecast.reading.chrome import is_chrome
from quotecast.reading.furniture import is_addressed, signs_up
from quotecast.reading.page.wording import is_time
from quotecast.reading.paragraphs import ends_sentence, holds_speech, is_quoted

_BODY: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE, BlockKind.HEADING)
_UNREAD: Final = (BlockKind.CAPTION, BlockKind.READ_MORE, BlockKind.BYLINE)
_LONGEST_LEAD: Final = 80  # code points of "Some pictures of the day:"
_FEWEST_SAID: Final = 2  # parts of a story behind a name that stands in it again
_FEWEST_BEHIND: Final = 3  # parts from the end among which the author may be told of
_SHORTEST_PROSE: Final = 60  # code points
_LONGEST_DATELINE: Final = 60  # code points
_LONGEST_RUBRIC: Final = 3  # words
_BEHIND_TIME: Final = " – "  # divides the time of an update from its heading
_LONGEST_LABEL: Final = 30  # code points of "Media contact"
_MOST_OF_LABEL: Final = 4  # lines that stand below a label: a name, an office, a number
_REACHED: Final = re.compile(r"\w@\w|\d(?:[ ()-]{0,2}\d){5}|https?:|www\.")
_DEEPEST: Final = 12  # parts above which the story begins
_PROSE: Final = (BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE)
_LINES: Final = (BlockKind.PARAGRAPH, BlockKind.QUESTION)
_LABELS: Final = (*_LINES, BlockKind.HEADING)
_NAMING: Final = (*_LINES, BlockKind.LIST_ITEM)


def settle_labels(parts: Sequence[Part], language: Language) -> list[Part]:
    """Set aside a page's own labels with what stands below each: "Topic" and "Boats", "Media contact" and a number.

    They stand right below the title or behind all that is read, once each. Together they are a line that a
    page writes ("Topic: Boats"); nothing that a stop ends is of them.
    """
    settled = list(parts)
    lines = [part.text.removesuffix(":") for part in parts]
    counts = Counter(lines)
    for i, label in enumerate(parts):
        is_label = label.kind in _LABELS and len(lines[i]) <= _LONGEST_LABEL and _is_open(lines[i])
        if not is_label or counts[lines[i]] > 1:
            continue
        for end in range(i + 2, i + 2 + _count_below(parts[i + 1 : i + 1 + _MOST_OF_LABEL])):
            is_top = all(part.kind is BlockKind.TITLE for part in parts[:i])
            is_edge = is_top or all(part.kind in _UNREAD for part in parts[end:])
            if is_edge and _are_of_label(lines[i], lines[i + 1 : end], language):
                if not _goes_on(parts[end:]):
                    settled[i:end] = [
                        replace(one, kind=BlockKind.READ_MORE) for one in parts[i:end]
                    ]
                break
    return settled


def settle_strips(parts: Sequence[Part], language: Language) -> list[Part]:
    """Set aside the few lines between a call to sign up and what is said to whoever has: "Week in Tarn", "All in one place.".

    So is what a box tells its reader below a heading that is the page's own: "Have a tip?", "We want to hear from you."
    """
    settled = list(parts)
    giving = compiled(language.pages.giving, any_case=True)
    for i, part in enumerate(parts[:-1]):
        is_headed = part.is_boxed and part.kind is BlockKind.READ_MORE
        below = parts[i + 1]
        if is_headed and below.kind in _LINES and is_addressed(below.text, language):
            settled[i + 1] = replace(below, kind=BlockKind.READ_MORE)
    for i, part in enumerate(parts):
        if part.kind is not BlockKind.READ_MORE or not signs_up(part.text, language):
            continue
        near = parts[i + 1 : i + 1 + _MOST_OF_LABEL]
        behind = list(takewhile(lambda one: _may_praise(one, language), near))
        last = near[len(behind)] if len(behind) < len(near) else part
        is_offered = signs_up(last.text, language) or giving.search(last.text) is not None
        is_offered = is_offered and is_addressed(last.text, language)
        if last is not part and last.kind is BlockKind.READ_MORE and is_offered:
            settled[i + 1 : i + 1 + len(behind)] = [
                replace(one, kind=BlockKind.READ_MORE) for one in behind
            ]
    return settled


def _may_praise(part: Part, language: Language) -> bool:
    """Return whether a line may name a letter, or say to its reader what is in it."""
    is_line = part.kind in _LABELS and len(part.text) <= _LONGEST_LEAD
    is_told = ends_sentence(part.text) and not is_addressed(part.text, language)
    return is_line and not is_told and not is_quoted(part.text)


def _count_below(behind: Sequence[Part]) -> int:
    """Return how many lines below a label no stop ends."""
    return len(list(takewhile(lambda one: one.kind in _LABELS and _is_open(one.text), behind)))


def _goes_on(behind: Sequence[Part]) -> bool:
    """Return whether a line like those of a label follows them."""
    return bool(behind) and behind[0].kind in _LINES and _is_open(behind[0].text)


def _are_of_label(label: str, lines: Sequence[str], language: Language) -> bool:
    """Return whether lines are what an article is about, or whom to ask: a name, an office, a number."""
    if compiled(language.pages.topics, any_case=True).fullmatch(label):
        return len(lines) == 1 and ":" not in lines[0]
    are_contacts = all(_is_of_contact(line, language) for line in lines)
    is_reached = any(_REACHED.search(line) for line in lines)
    return are_contacts and is_reached and is_chrome(f"{label}: {', '.join(lines)}", language)


def _is_of_contact(line: str, language: Language) -> bool:
    offices = language.pages.office_words | language.pages.job_words
    offices -= closed_words(language)
    is_office = not offices.isdisjoint(re.findall(r"\w+", line.casefold()))
    is_reached = _REACHED.search(line) is not None
    return is_office or is_reached or author_alone(line, language) is not None


def _is_open(text: str) -> bool:
    """Return whether no stop ends a line, and nobody says it."""
    return not ends_sentence(text) and text[-1:] not in "?!:" and not is_quoted(text)


def settle_top(parts: Sequence[Part], language: Language) -> tuple[list[Part], str | None]:
    """Give the lines between a title and its story their kinds; return whom one of them names.

    A rubric ("Transport") is no more than the way to other articles; right above the story a single word
    may also be the place it is from. A name that stands alone is the author's, unless the story is about
    whoever bears it.
    """
    settled, author = list(parts), None
    first = _first_prose(parts)
    lowest = max((i for i in range(1, first) if parts[i].kind is not BlockKind.CAPTION), default=0)
    for i in range(1, first):
        part = parts[i]
        if part.kind not in _NAMING or ends_sentence(part.text) or is_quoted(part.text):
            continue
        name = author_alone(part.text, language)
        is_told = name is not None and _is_told_of(name, parts[:i], parts[i + 1 :])
        if is_told or _is_speaker(part, parts[i + 1 :]):
            continue
        if name is not None:
            author = author or name
            settled[i] = replace(part, kind=BlockKind.BYLINE)
        elif _is_rubric(part.text) and (
            (part.kind in _LINES and i < lowest) or _is_part(part.text, language)
        ):
            settled[i] = replace(part, kind=BlockKind.READ_MORE)
    return settled, author


def _is_speaker(part: Part, behind: Sequence[Part]) -> bool:
    """Return whether a line stands again within the story, as the name of somebody who speaks more than once does."""
    again = next((i for i, one in enumerate(behind) if one.text == part.text), len(behind))
    prose = [one for one in behind[again + 1 :] if ends_sentence(one.text)]
    return again > 0 and len(prose) >= _FEWEST_SAID


def settle_updates(parts: Sequence[Part], language: Language) -> tuple[list[Part], str | None]:
    """Take the names below the times of updates for their writers'; return them where half the updates have one.

    Where each of several updates has a name of its own, or one goes on about whoever bears it, they are
    whom the day is about: its witnesses, its players.
    """
    settled = list(parts)
    found = dict(_names_of_updates(parts, language))
    names = list(dict.fromkeys(found.values()))
    first = {name: i for i, name in reversed(found.items())}  # behind it stands most
    is_of_them = any(_is_meant(parts, i, language) for i in found)
    is_of_them = is_of_them or any(_goes_on_about(name, parts, i) for name, i in first.items())
    if is_of_them or len(names) == len(found) > 1:
        return settled, None
    for i in found:
        settled[i] = replace(parts[i], kind=BlockKind.BYLINE)
        below = next(iter(parts[i + 1 :]), None)
        if below is not None and below.kind in _LINES and is_job(below.text, language):
            settled[i + 1] = replace(below, kind=BlockKind.BYLINE)
    of_all = 2 * len(found) >= sum(_is_update(part) for part in parts)
    return settled, (", ".join(names) or None) if of_all else None


def _names_of_updates(parts: Sequence[Part], language: Language) -> Iterator[tuple[int, str]]:
    """Give the places of names that stand alone below times."""
    for i, (above, part) in enumerate(pairwise(parts), start=1):
        is_line = part.kind in _LINES and not ends_sentence(part.text)
        name = author_alone(part.text, language) if _is_update(above) and is_line else None
        if name is not None:
            yield i, name


def _is_update(part: Part) -> bool:
    return part.kind is BlockKind.HEADING and is_time(part.text.partition(_BEHIND_TIME)[0])


def _is_meant(parts: Sequence[Part], i: int, language: Language) -> bool:
    """Return whether what is behind a name's line is about who bears it: "She was the first to be called"."""
    behind = parts[i + 1].text.split(None, 1) if i + 1 < len(parts) else []
    persons = language.pronouns.keys() | language.plural_pronouns
    return bool(behind) and behind[0].casefold() in persons


def _goes_on_about(name: str, parts: Sequence[Part], i: int) -> bool:
    """Return whether the title or what is behind a name's line tells of who bears it."""
    prose = [part for part in parts[i + 1 :] if part.text != parts[i].text]
    return _is_told_of(name, parts[:1], prose)


def settle_leads(parts: Sequence[Part], language: Language, author: str | None) -> list[Part]:
    """Set aside what leads to nothing that is read, and who the author is, at the end.

    "Some pictures:" stands above pictures alone; "Ann Pell is a writer in Tarn" tells of no story.
    """
    settled = list(parts)
    names = [name for name in (author or "").split(", ") if name]
    names += [name.split()[0] for name in names]
    last = max((i for i, part in enumerate(parts) if part.kind in _BODY), default=0)
    first = next((i for i, part in enumerate(parts) if part.kind in _PROSE), len(parts))
    for i, part in enumerate(parts):
        is_small = part.kind in _LINES and len(part.text) <= _LONGEST_LEAD
        is_edge = i <= first or last - _FEWEST_BEHIND < i
        is_last = is_edge and part.kind in (*_LINES, BlockKind.LIST_ITEM)
        if (is_small and part.text.endswith(":") and _leads_to_nothing(parts[i + 1 :])) or (
            is_last and i and _is_of_author(part.text, names, parts[0].text, language)
        ):
            settled[i] = replace(part, kind=BlockKind.READ_MORE)
        elif i <= first and part.kind in _LINES and _is_dateline_alone(part, parts[i + 1 :]):
            settled[i] = replace(part, kind=BlockKind.BYLINE)
    return settled


def _is_dateline_alone(line: Part, behind: Sequence[Part]) -> bool:
    """Return whether a line is a place and a dash, above the first words of the story: "Tarn, Ohio —"."""
    text = line.text
    is_place = text.endswith(("—", "–")) and len(text) <= _LONGEST_DATELINE and text[:1].isupper()
    return is_place and bool(behind) and behind[0].kind is BlockKind.PARAGRAPH


def _leads_to_nothing(behind: Sequence[Part]) -> bool:
    kinds = [part.kind for part in behind]
    silent = next((i for i, kind in enumerate(kinds) if kind not in _UNREAD), len(kinds))
    is_over = silent == len(kinds) or kinds[silent] is BlockKind.HEADING
    return silent > 0 and is_over and BlockKind.CAPTION in kinds[:silent]


def _is_of_author(text: str, names: Sequence[str], title: str, language: Language) -> bool:
    """Return whether a line says who one of the authors is: "Ann Pell is a writer in Tarn"."""
    author = next((name for name in names if text.startswith(f"{name} ")), None)
    if author is None or author in title or holds_speech(text):
        return False
    behind = text[len(author) :].split()
    is_job = not (language.pages.job_words | language.pages.office_words).isdisjoint(
        word.strip(".,").casefold() for word in behind
    )
    if behind[0].casefold() in language.pages.joiners:
        return False
    is_writing = behind[0] in language.pages.own_words
    return (behind[0] in language.passive_auxiliaries and is_job) or is_writing


def _first_prose(parts: Sequence[Part]) -> int:
    """Return the place of the first paragraph of sentences, 0 where none is near the top."""
    for i, part in enumerate(parts[:_DEEPEST]):
        is_long = len(part.text) >= _SHORTEST_PROSE and ends_sentence(part.text)
        if i and part.kind in _PROSE and is_long:
            return i
    return 0


def _is_told_of(name: str, above: Sequence[Part], below: Sequence[Part]) -> bool:
    """Return whether a title, or more than a line about the author, has a name."""
    said = sum(name in part.text for part in below if part.kind in _PROSE)
    return said > 1 or any(name in part.text for part in above)


def _is_rubric(text: str) -> bool:
    words = text.split()
    return len(words) <= _LONGEST_RUBRIC and "," not in text and not any(map(str.isdigit, text))


def _is_part(text: str, language: Language) -> bool:
    """Return whether a line names a part of an outlet, or an office of it."""
    pages = language.pages
    return (pages.office_words | pages.job_words | pages.rubrics).issuperset(
        text.casefold().split()
    )
