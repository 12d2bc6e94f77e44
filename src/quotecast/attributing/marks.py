"""Pair quotation marks within one block, after the general punctuation of Unicode, chapter 6."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from quotecast.attributing.mark_places import as_meant, stands_after_a_word, stands_before_a_word
from quotecast.languages import Language
from quotecast.model import Span

_NEXT_BLOCK = 4  # code points behind a paragraph in which the next one begins
_OPENING = ".!?…:,"  # before words that open a sentence
_FINAL = ".,?!…;:—–-"


class MarkedSpan(msgspec.Struct, frozen=True, kw_only=True):
    """What one outer pair of marks encloses.

    `span` is without the marks and without white space at its ends, `outer` with the marks.
    `is_closed` is False where the closing mark is missing: the span then reaches to the next
    opening mark (`is_cut`) or to the end of the block. `is_unled`: no marks enclose it and no colon
    leads to it, it is only set apart.
    """

    span: Span
    outer: Span
    opener: str
    is_closed: bool = True
    is_cut: bool = False
    is_unled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _MarkPairs:
    """The marks of one language, sorted by what they may do."""

    double: re.Pattern[str]
    single: re.Pattern[str]
    elision: re.Pattern[str]
    firm_pairs: frozenset[tuple[str, str]]  # of two marks that aren't the same
    opening: frozenset[str]
    closing: frozenset[str]
    straight: frozenset[str]
    single_closing: frozenset[str]
    single_opening: frozenset[str]
    verbs: frozenset[str]


@lru_cache(maxsize=8)
def _marks_of(language: Language) -> _MarkPairs:
    """Sort a language's marks; one that opens in any pair is no sure closer."""
    pairs, singles = language.quote_pairs, language.apostrophe_pairs
    openers = {opener for opener, closer in pairs if opener != closer}
    straight = {opener for opener, closer in pairs if opener == closer}
    single_openers = {opener for opener, closer in singles if opener != closer}
    apostrophes = "".join({mark for pair in singles for mark in pair})
    elisions = "|".join(sorted(language.elisions))
    return _MarkPairs(
        double=_any_of({mark for pair in pairs for mark in pair}),
        single=_any_of({mark for pair in singles for mark in pair}),
        elision=re.compile(rf"[{re.escape(apostrophes)}](?:{elisions}|\d\ds?)\b", re.IGNORECASE),
        firm_pairs=frozenset(one for one in pairs if one[0] != one[1]),
        opening=frozenset(openers),
        closing=frozenset(closer for _, closer in pairs) - openers - straight,
        straight=frozenset(straight),
        single_closing=frozenset(closer for opener, closer in singles if opener != closer),
        single_opening=frozenset(single_openers),
        verbs=language.reporting_verbs,
    )


def _any_of(marks: set[str]) -> re.Pattern[str]:
    longest_first = sorted(marks, key=lambda mark: (-len(mark), mark))
    return re.compile("|".join(re.escape(mark) for mark in longest_first))


def pair_marks(text: str, block: Span, language: Language) -> tuple[MarkedSpan, ...]:
    """Return the outermost quotations of a block in order; nested ones are left inside.

    Straight and curly marks close one another, since print mixes them. An apostrophe is no mark.
    """
    marks = _marks_of(language)
    doubles = tuple(_double_pairs(text, block, marks))
    apostrophes = list(marks.single.finditer(text, block.start, block.end))
    if not apostrophes:
        return doubles
    found: list[MarkedSpan] = []
    start = block.start
    for pair in doubles:
        part = Span(start=start, end=max(start, pair.outer.start))
        found += _single_pairs(text, apostrophes, part, block, marks)
        found.append(pair)
        start = pair.outer.end
    part = Span(start=start, end=max(start, block.end))
    found += _single_pairs(text, apostrophes, part, block, marks)
    swallowed = _single_pairs(text, apostrophes, block, block, marks) if doubles else ()
    return _prefer_longer(found, tuple(swallowed))


def _prefer_longer(
    found: list[MarkedSpan], singles: tuple[MarkedSpan, ...]
) -> tuple[MarkedSpan, ...]:
    """Take a single-quoted utterance that holds whole double-quoted ones (British nesting)."""
    if not singles:
        return tuple(found)
    starts = [one.outer.start for one in found]
    kept: list[MarkedSpan | None] = list(found)
    outer = []
    for single in singles:
        first = bisect_left(starts, single.outer.start)
        last = bisect_left(starts, single.outer.end)
        if first and found[first - 1].outer.touches(single.outer):
            continue
        if first < last and all(single.span.holds(one.outer) for one in found[first:last]):
            outer.append(single)
            kept[first:last] = [None] * (last - first)
    return tuple(sorted([*(one for one in kept if one), *outer], key=lambda one: one.outer))


def _double_pairs(text: str, block: Span, known: _MarkPairs) -> Iterator[MarkedSpan]:
    marks = list(known.double.finditer(text, block.start, block.end))
    if not marks:
        return
    marks = as_meant(text, marks, block, straight=known.straight, pairs=known.firm_pairs)
    surplus = _closers_left(marks, known)
    opener: re.Match[str] | None = None
    inner = 0
    for index, mark in enumerate(marks):
        if opener is None:
            to_come = len(marks) - index - 1
            if _may_open(text, mark, block, known) or _is_loose(text, mark, to_come, known):
                opener, inner = mark, 0
            continue
        if _opens_within(text, mark, opener, block, known):
            if (surplus[index] > 0 and mark.group() not in known.straight) or (
                mark.group() in known.straight and opener.group() not in known.straight
            ):
                inner += 1
            elif _shares_closer(text, marks[index:], block, known):
                yield _marked(text, opener, marks[-1].start(), marks[-1].end())
                return
            else:
                yield _marked(
                    text, opener, mark.start(), mark.start(), is_closed=False, is_cut=True
                )
                opener, inner = mark, 0
        elif inner:
            inner -= 1
        else:
            yield _marked(text, opener, mark.start(), mark.end())
            opener = None
    if opener is not None and opener.end() < block.end:
        yield _marked(text, opener, block.end, block.end, is_closed=False)


def _shares_closer(text: str, marks: list[re.Match[str]], block: Span, known: _MarkPairs) -> bool:
    """Return whether one mark closes both an inner quotation and the outer: a tag stands behind."""
    if len(marks) != 2 or marks[1].group() not in known.closing:
        return False
    behind = text[marks[1].end() : block.end].split()
    is_tag = any(word.strip(".,") in known.verbs for word in behind[:4])
    return is_tag and behind[0][0].islower()


def _closers_left(marks: list[re.Match[str]], known: _MarkPairs) -> list[int]:
    """Count, from each mark to the end, the closing marks beyond the opening ones."""
    left, count = [], 0
    for mark in reversed(marks):
        count += (mark.group() in known.closing) - (mark.group() in known.opening)
        left.append(count)
    return left[::-1]


def _may_open(text: str, mark: re.Match[str], block: Span, known: _MarkPairs) -> bool:
    if mark.group() in known.opening:
        return True
    return stands_before_a_word(text, mark, block)


def _is_loose(text: str, mark: re.Match[str], to_come: int, known: _MarkPairs) -> bool:
    """Return whether a straight mark opens, its closer still to come: set apart from its words, or with no space before it.

    That is where a writer has left the space out: … said Ann Pell."So we row."
    """
    if mark.group() not in known.straight or to_come % 2 == 0:
        return False
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    is_apart = before.isspace() and after.isspace()
    return is_apart or (before != "" and before in _OPENING and after.isupper())


def _opens_within(
    text: str, mark: re.Match[str], opener: re.Match[str], block: Span, known: _MarkPairs
) -> bool:
    if (opener.group(), mark.group()) in known.firm_pairs:
        return False
    if mark.end() == block.end:
        return False
    if mark.group() in known.opening:
        # A mark pressed to the word before it closes, whatever its shape.
        return not stands_after_a_word(text, mark, block)
    if mark.group() in known.closing:
        return False
    return stands_before_a_word(text, mark, block) and not stands_after_a_word(text, mark, block)


def _single_pairs(
    text: str, apostrophes: list[re.Match[str]], part: Span, block: Span, known: _MarkPairs
) -> list[MarkedSpan]:
    found: list[MarkedSpan] = []
    marks = [one for one in apostrophes if part.start <= one.start() and one.end() <= part.end]
    index = 0
    while index < len(marks):
        opener = marks[index]
        index += 1
        if not _opens_single(text, opener, block, known):
            continue
        closer = _single_closer(text, marks, index, block, known)
        if closer is None:
            if _runs_on(text, opener, block, known) and part == block:
                found.append(_marked(text, opener, block.end, block.end, is_closed=False))
                break
            continue
        found.append(_marked(text, opener, marks[closer].start(), marks[closer].end()))
        index = closer + 1
    return found


def _runs_on(text: str, opener: re.Match[str], block: Span, known: _MarkPairs) -> bool:
    """Return whether a quotation that isn't closed opens its paragraph, or the next one goes on with it."""
    if opener.group() not in known.single_opening:
        return False
    if opener.start() == block.start:
        return True
    following = text[block.end : block.end + _NEXT_BLOCK].lstrip()
    before = text[block.start : opener.start()].rstrip()[-1:]
    opens = before in _OPENING and text[opener.end() : opener.end() + 1].isupper()
    return opens and following.startswith(opener.group())  # no "‘cause", no "‘90s"


def _opens_single(text: str, mark: re.Match[str], block: Span, known: _MarkPairs) -> bool:
    if mark.group() in known.single_closing or not stands_before_a_word(text, mark, block):
        return False
    return mark.group() in known.single_opening or not known.elision.match(text, mark.start())


def _single_closer(
    text: str, marks: list[re.Match[str]], index: int, block: Span, known: _MarkPairs
) -> int | None:
    """Choose the closer: after a stop, or after a word that is no possessive plural."""
    plural: int | None = None
    for position in range(index, len(marks)):
        mark = marks[position]
        if _opens_single(text, mark, block, known):
            break
        is_within = mark.group() in known.single_opening or not stands_after_a_word(
            text, mark, block
        )
        if is_within and mark.end() < block.end:
            continue
        before = text[mark.start() - 1]
        if before in _FINAL or before != "s" or mark.end() == block.end:
            return position
        plural = position if plural is None else plural
    return plural


def _marked(  # noqa: PLR0913 - the two flags say what is missing
    text: str,
    opener: re.Match[str],
    end: int,
    outer_end: int,
    *,
    is_closed: bool = True,
    is_cut: bool = False,
) -> MarkedSpan:
    start = opener.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return MarkedSpan(
        span=Span(start=start, end=end),
        outer=Span(start=opener.start(), end=outer_end),
        opener=opener.group(),
        is_closed=is_closed,
        is_cut=is_cut,
    )
