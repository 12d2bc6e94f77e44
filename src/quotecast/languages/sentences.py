"""Cut a span into sentences in one pass, after the sentence breaking of Unicode UAX #29, 5."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from quotecast.languages.base import Language
from quotecast.model import Span, is_speakable

_OPENING_BRACKETS, _CLOSING_BRACKETS = "([{", ")]}"
_WIDE_ENDS = "。！？．｡"  # these need no space behind them
_APOSTROPHES = (("‘", "’"), ("'", "'"))  # quotation marks too, in any language
_ELISIONS = ("’", "'")
_NESTED_END = re.compile(r"’[^\S\n]”")
_STRAIGHT = "\"'"
_LONGEST_ORDINAL = 2  # figures
_WORD_REACH = 24  # longest abbreviation looked at, so that a long word costs no more

_LONGEST_LETTERS = 4
_LETTERS_BEFORE = re.compile(rf"\b[A-Z]{{2,{_LONGEST_LETTERS}}}$")
_NAME_BEHIND = re.compile(r"[^\W\d_a-z][\w-]+")
_FEWEST_NAMED = 3  # times that a name with a stop in it stands in a text
_SHORTEST_CLAUSE = 5  # words: what opens with "At" and is shorter has no verb yet
_NAMED_HOUR = re.compile(r"\b(?:the|a|an|its|their|his|her)\s+[\d:.]+\s*$", re.IGNORECASE)
_DAY = re.compile(r"\.?\s+\d")
_OWN_CAPITALS = re.compile(r"[a-z]{1,3}[A-Z]\w|[a-z]+\d+[a-z]{3}")  # "iPads", "eBay", "b2cargo"
_DASHED_ON = re.compile(r"\s+(?:[—–]|--?)\s?(?=[^\W\d_A-ZÀ-Þ])|\s+(?:[—–]|--)\s?(?=\d)")
_NOTE_MARKS = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3})+(?=\s|$)")
_NOTE_OPENERS = frozenset("[¹²³⁰⁴⁵⁶⁷⁸⁹")
_BRACKET = re.compile(r"[()\[\]]")
_BRACKET_REACH = 400  # a bracket still open after so many code points was never closed

_ITEM_MARK = re.compile(
    r"(?<!\S)(?:[•⁃‣◦▪·][^\S\n]*)?(?P<sign>\d{1,2}|[a-z])(?:\.\)|[.)])(?=[^\S\n]+[“\"‘'(]?[^\W\d_a-z])"
)
_SIGN_END = re.compile(r"[.)](?<=[\s•⁃‣◦▪·][\da-z].)|[.)](?<=[\s•⁃‣◦▪·]\d\d.)")
_FIRST_SIGNS = {"1", "a"}
_ITEM_OPENING = re.compile(r"(?:^|[.:;!?…\n][”’\"')\]]*)\s*$")
_SENTENCE_END = re.compile(r"[.!?…]")
_ITEM_REACH = 12  # code points before a mark that show whether an item may begin there


def sentence_spans(text: str, span: Span, language: Language) -> tuple[Span, ...]:
    """Return the sentences within `span`, as offsets into `text`, in order.

    No sentence has white space at its ends, and every code point of `span` that is not white
    space lies in exactly one of them. Closing marks and brackets belong to the sentence they
    close.
    """
    found = []
    start = _skip_space(text, span.start, span.end)
    for end in _with_items(_sentence_ends(text, span, language), text, start, span, language):
        if is_speakable(text[start:end]):
            found.append(Span(start=start, end=_trim_right(text, start, end)))
            start = _skip_space(text, end, span.end)
    if start < span.end:
        found.append(Span(start=start, end=_trim_right(text, start, span.end)))
    return tuple(found)


def _with_items(
    ends: Iterator[int], text: str, start: int, span: Span, language: Language
) -> Iterable[int]:
    """Return the ends of sentences, where each item of a list is one with its number."""
    marks = _list_marks(text, start, span.end, needs_stop=language.has_dotted_ordinals)
    if not marks:
        return ends
    inside = {place for mark in marks for place in range(mark.start + 1, mark.end + 1)}
    return sorted({mark.start for mark in marks} | (set(ends) - inside))


def _list_marks(text: str, start: int, end: int, *, needs_stop: bool) -> tuple[Span, ...]:
    """Return the marks that count the items of a list ("1. … 2. …") between two places, in order.

    One at the start stands by itself; elsewhere they count on from 1 or a, at least to 2 or b. With
    `needs_stop` (dotted ordinals: “am 1. Mai und 2. Juni”) each stands behind the end of a sentence.
    """
    if start and not _SIGN_END.search(text, start, end):
        return ()  # most paragraphs count nothing
    found: list[Span] = []
    run: list[Span] = []
    following = ""
    for match in _ITEM_MARK.finditer(text, start, end):
        mark, sign = Span(start=match.start(), end=match.end()), match["sign"]
        is_first = match.start() == start
        opens = is_first or _ITEM_OPENING.search(
            text, max(start, match.start() - _ITEM_REACH), match.start()
        )
        counts = bool(run) and sign == following
        if counts and not opens:
            counts = not needs_stop and not _SENTENCE_END.search(text, run[-1].end, match.start())
        if counts:
            run.append(mark)
        elif is_first or (opens and sign in _FIRST_SIGNS):
            found.extend(_settled(run, start))
            run = [mark]
        else:
            continue
        following = str(int(sign) + 1) if sign.isdigit() else chr(ord(sign) + 1)
    return (*found, *_settled(run, start))


def _settled(run: list[Span], start: int) -> list[Span]:
    is_list = len(run) > 1 or (run and run[0].start == start)
    return run if is_list else []


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marks:
    """The marks of a language: `speech_openers` open it where they may close it in others.

    `candidate` matches a run of end marks, an ellipsis set with spaces, or a blank line;
    `spaced_closer` what closes a quotation behind a space, None where nothing does.
    """

    openers: str
    closers: str
    speech_openers: str
    candidate: re.Pattern[str]
    spaced_closer: re.Pattern[str] | None


@lru_cache(maxsize=32)
def _marks_of(language: Language) -> _Marks:
    pairs = (*language.quote_pairs, *language.apostrophe_pairs, *_APOSTROPHES)
    openers = "".join(dict.fromkeys(opener for opener, _ in pairs if len(opener) == 1))
    closers = "".join(dict.fromkeys(closer for _, closer in pairs if len(closer) == 1))
    ends = re.escape(language.sentence_ends + _WIDE_ENDS)
    spaced = "".join(mark for mark in closers if mark not in openers)
    is_spaced = bool(spaced) and language.has_spaced_marks
    return _Marks(
        openers=openers + _OPENING_BRACKETS,
        closers=closers + _CLOSING_BRACKETS,
        speech_openers="".join(mark for mark in openers if mark not in _STRAIGHT),
        candidate=re.compile(  # a set first: with that most of a text is passed over at once
            rf"[{ends}\n](?:(?<=\.)(?: \.){{2,}}|(?<=\n)[^\S\n]*\n|(?<=[{ends}])[{ends}]*)"
        ),
        spaced_closer=re.compile(rf"[^\S\n]?[{re.escape(spaced)}]") if is_spaced else None,
    )


def _sentence_ends(text: str, span: Span, language: Language) -> Iterator[int]:
    marks = _marks_of(language)
    start = _skip_space(text, span.start, span.end)
    brackets: list[int] = []
    counted = span.start
    if not _BRACKET.search(text, counted, span.end):
        counted = span.end  # none to count
    for match in marks.candidate.finditer(text, span.start, span.end):
        if counted < match.start():
            _count_brackets(text, counted, match.start(), brackets)
            counted = match.start()
        if match[0][0] == "\n":
            brackets.clear()
            start = _skip_space(text, match.end(), span.end)
            yield match.end()
            continue
        end = _skip_closers(text, match.end(), span.end, marks)
        if text[end : end + 1] in _NOTE_OPENERS and (
            note := _NOTE_MARKS.match(text, end, span.end)
        ):
            end = note.end()
        following = _skip_space(text, end, span.end)
        is_joined = following == end < span.end and not _opens_speech(text, end, marks)
        if is_joined and match[0][-1] not in _WIDE_ENDS:
            continue
        if brackets and max(start, match.start() - _BRACKET_REACH) < brackets[-1]:
            continue  # inside a bracket which opened in mid-sentence
        if following < span.end and not _ends(text, (start, following), match, marks, language):
            continue
        brackets.clear()
        counted = max(counted, end)
        start = following
        yield end


def _count_brackets(text: str, start: int, end: int, brackets: list[int]) -> None:
    for match in _BRACKET.finditer(text, start, end):
        if match.group() in "([":
            brackets.append(match.start())
        elif brackets:
            brackets.pop()


def _ends(
    text: str, places: tuple[int, int], match: re.Match[str], marks: _Marks, language: Language
) -> bool:
    """Return whether a mark ends a sentence; `places` are the starts of this one and of what follows."""
    start, following = places
    ahead = following
    while ahead < len(text) and text[ahead] in marks.openers:
        ahead += 1
    if ahead < len(text) and text[ahead].islower() and not _OWN_CAPITALS.match(text, ahead):
        return False
    if match.group() != ".":
        return not _trails_off(text, match, ahead)
    word, is_capital = _word_before(text, match.start())
    if word and text.endswith(f"-{word}", 0, match.start()):
        word = ""  # "an op-ed."
    before = text[max(0, match.start() - 2) : match.start() - 1]
    if len(word) == 1 and (before.isdigit() or before in _ELISIONS):
        word = ""  # "in the 1300s.", "it isn't."
    is_within = word in language.titles_with_dot or _is_in_a_name(text, match.start(), ahead)
    if is_within or _DASHED_ON.match(text, match.end()):
        return False  # "the 800 bbl. — about a sixth — that were burned"
    if word in language.counters_with_dot:
        return not text[following].isdigit()
    is_ordinal = language.has_dotted_ordinals and _is_ordinal(text, match.start())
    if (
        is_ordinal
        or word in language.abbreviations
        or (is_capital and word in language.capital_abbreviations)
        or _is_initials(word)
    ):
        opener = _word_after(text, ahead)
        is_initial = len(opener) == 1 and text.startswith(".", ahead + 1)  # "J. A. Moss"
        is_dated = opener in language.months and _DAY.match(text, ahead + len(opener))
        is_opener = opener in language.sentence_openers and not is_initial and not is_dated
        return is_opener or _ends_behind(text, start, match.start(), opener, language)
    return True


def _is_in_a_name(text: str, end: int, following: int) -> bool:
    """Return whether a stop stands within a name that the title has, and the text again: "the KX. AURORA"."""
    letters = _LETTERS_BEFORE.search(text, max(0, end - _LONGEST_LETTERS - 1), end)
    name = _NAME_BEHIND.match(text, following)
    if letters is None or name is None:
        return False
    pair = f"{letters[0]}. {name[0]}"
    return pair in text.partition("\n")[0] and text.count(pair) >= _FEWEST_NAMED


def _trails_off(text: str, match: re.Match[str], ahead: int) -> bool:
    """Return whether a sentence goes on behind dots set with space: "I" has a capital anyway."""
    is_dots = match.group()[0] in ".…" and len(match.group().strip(".… ")) == 0
    return (
        is_dots
        and text[match.start() - 1 : match.start()].isspace()
        and _word_after(text, ahead) == "i"
    )


def _ends_behind(text: str, start: int, end: int, opener: str, language: Language) -> bool:
    """Return whether an hour ("6 p.m") or a place behind a comma ("Washington, D.C") ends a sentence."""
    is_bracketed = text[end + 1 : end + 3].strip()[:1] in set(_OPENING_BRACKETS)
    if not opener or is_bracketed or opener in language.dated_openers:
        return False
    word, _ = _word_before(text, end)
    before = text[max(start, end - _WORD_REACH) : end - len(word)]
    if word in language.hour_marks:
        opening = text[start:end].split(None, _SHORTEST_CLAUSE)
        is_clause = len(opening) > _SHORTEST_CLAUSE or (
            opening[0].lower() not in language.prepositions
        )
        return is_clause and _NAMED_HOUR.search(before) is None
    return word in language.places_with_dot and before.endswith(", ")


def _is_ordinal(text: str, end: int) -> bool:
    start = end
    while start and end - start <= _LONGEST_ORDINAL and text[start - 1].isdecimal():
        start -= 1
    is_number = 0 < end - start <= _LONGEST_ORDINAL
    return is_number and not (start and (text[start - 1].isalnum() or text[start - 1] in ".,:"))


def _is_initials(word: str) -> bool:
    """Return whether a word is an initial ("j") or dotted initials ("u.s")."""
    return bool(word) and all(len(part) == 1 for part in word.split(".")) and word[0].isalpha()


def _word_before(text: str, end: int) -> tuple[str, bool]:
    start = end
    while start > max(0, end - _WORD_REACH) and (
        text[start - 1].isalpha() or text[start - 1] in ".°º"
    ):
        start -= 1
    word = text[start:end].strip(".")
    return word.lower(), word[:1].isupper()


def _word_after(text: str, start: int) -> str:
    end = start
    while end < min(len(text), start + _WORD_REACH) and text[end].isalpha():
        end += 1
    return text[start:end].lower()


def _skip_closers(text: str, start: int, end: int, marks: _Marks) -> int:
    while start < end and text[start] in marks.closers and not _opens_speech(text, start, marks):
        start += 1
    if marks.spaced_closer is None:
        nested = _NESTED_END.match(text, max(0, start - 1), end)  # a thin space between two marks
        return nested.end() if nested else start
    spaced = marks.spaced_closer.match(text, start, end)
    return _skip_closers(text, spaced.end(), end, marks) if spaced else start


def _opens_speech(text: str, place: int, marks: _Marks) -> bool:
    """Return whether a mark opens a sentence, of which only the space in front may be missing."""
    return text[place] in marks.speech_openers and text[place + 1 : place + 2].isupper()


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _trim_right(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
