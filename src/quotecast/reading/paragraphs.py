"""Cut a plain text into paragraphs, and tell headings by their shape where no markup says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotecast.languages import language_of
from quotecast.model import Span

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_LIST_MARK = re.compile(r"(?:[-*•‣◦]|\d{1,2}[.)])\s+[^\s*•_-]")
_CLOSERS = "”’\"'»“)]}*_ "
_WIDEST_WRAP = 120  # code points; nobody wraps lines by hand beyond it
_SHORT = 0.6  # of the wrapping width
LONGEST_HEADING = 100
ASIDES = re.compile(r"\s[·•|/]\s")
"""What divides the parts of a line: a name, a date, how long it takes to read."""
_PAIRS = {"‘": "’", "“": "”", '"': '"', "'": "'", "«": "»", "„": "“"}
_CLOSING = "".join(_PAIRS.values())
_LONGEST_CLAUSE = 60
_CLAUSE_WORDS = 5  # within which a reporting clause shows its verb
_LONGEST = 100
_LONGEST_OPENING = 6  # words of a line that begins the sentence of the next one
_MOST_SHARED = 0.7
_STOPS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "।", "؟", "۔")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔]+[”’\"'»)\]]*(?=\s|$)")

_DAY = r"(?:\d{1,2}\.?\s[^\W\d_]{3,10}|[^\W\d_]{3,10}\.?\s\d{1,2}),?\s\d{4}\b"
_LIVED = re.compile(rf",\s[^\W\d_]+\s{_DAY}[,;]\s[^\W\d_]+\s{_DAY}\W*$")

_DOUBLE = '“”„«»"「」『』'
# An apostrophe stands within a word, or where nothing is opened before it ("the boats' sails"); a single
# word is set apart by them though nobody says it (the ‘smart’ lamp).
_OPENED = r"(?<!\w)(?:‘|‚|‹|'(?=\S))"
_SINGLE = re.compile(rf"{_OPENED}[^\s‘‚‹]+(?:\s[^‘‚‹]*?\S[’'‘›](?!\w)|[’'‘›],)")


def cut_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the paragraphs, without the white space around them.

    Blank lines always divide. Within a run of lines, a text wrapped by hand stays together
    up to a line that a sentence ends before its margin; in any other text every line that
    doesn't run on into a lower-case word is a paragraph of its own.
    """
    runs = list(_runs(text))
    width = _wrapping_width(runs)
    return tuple(
        Span(start=lines[0].span.start, end=lines[-1].span.end)
        for run in runs
        for lines in _cut_run(run, width)
    )


def starts_list_item(text: str) -> bool:
    """Return whether a line begins with a list's mark ("- ", "1. ")."""
    return _LIST_MARK.match(text) is not None


def begins_sentence(opening: str, line: str) -> bool:
    """Return whether a short line is the beginning of the next one's sentence.

    >>> begins_sentence("The company", "says that it is late."), begins_sentence("Tarn", "Moss left.")
    (True, False)
    """
    word = line.split(None, 1)[0] if line.split() else ""
    is_open = opening[:1].isupper() and opening.rstrip()[-1:].isalnum()
    return (
        is_open and len(opening.split()) <= _LONGEST_OPENING and word.isalpha() and word.islower()
    )


def ends_sentence(text: str) -> bool:
    """Return whether a line ends in closing punctuation, looking through quotation marks."""
    return text.rstrip().rstrip(_CLOSERS).endswith(_STOPS)


def tells_a_life(text: str) -> bool:
    """Return whether a line ends with who was born when, and died when: it heads nothing.

    >>> tells_a_life("Ann Pell, born 4 May 1931; died 9 June 2024"), tells_a_life("War: 4 May 1992 – 9 June 1993")
    (True, False)
    """
    return _LIVED.search(text) is not None


def is_heading(text: str, following: str, language: str) -> bool:
    """Return whether a paragraph is the heading of the paragraph `following` it.

    A heading is short, shorter than what it heads, and has no closing punctuation; or it's
    one quotation as a whole without a comma or full stop before its closing mark, unless
    what follows only names the speaker. `language` is a BCP 47 tag.
    """
    if (
        len(text) > LONGEST_HEADING
        or "\n" in text
        or len(following) <= len(text)
        or is_dashed(text)
    ):
        return False
    if _PAIRS.get(text[0]) == text[-1] and len(text) > 2:
        inner = text[1:-1]
        is_whole = text[0] not in inner or text[0] == "'"
        is_open = not inner.endswith((",", ".", "…", "—", "–", "-", ":", ";", "!", "?"))
        return is_whole and is_open and not _reports(following, language)
    if (text[0], text[-1]) in {("(", ")"), ("[", "]")}:
        return False  # an aside: (Applause)
    has_words = any(map(str.isalpha, text))
    is_open = not ends_sentence(text) and not text.endswith((",", "—", "–", "-"))
    return has_words and is_open and text[0] not in _PAIRS and not holds_speech(text)


def is_dashed(text: str) -> bool:
    """Return whether a line begins with a dash, as who signs does: "— Worried in Tarn"."""
    return text[:1] in "—–―" or text[:2] in {"- ", "--"}


def holds_speech(text: str) -> bool:
    """Return whether a closing mark stands behind a comma or full stop, as in reported speech."""
    return any(f"{stop}{mark}" in text for stop in ",.!?" for mark in _CLOSING)


def is_quoted(text: str) -> bool:
    """Return whether words stand in quotation marks in a text, so that nothing may leave it out unseen.

    >>> lines = "“We stay here”", "‘We stay,’ said Jo", "The boat's and the boats' sails"
    >>> [is_quoted(line) for line in lines]
    [True, True, False]
    """
    return (
        any(mark in text for mark in _DOUBLE)
        or _SINGLE.search(text) is not None
        or holds_speech(text)
    )


def shorten(text: str) -> str:
    """Return the first sentence of a text, cut to at most 100 characters at a word."""
    line = " ".join(text.split())
    end = _SENTENCE_END.search(line)
    sentence = line[: end.end()] if end else line
    if len(sentence) <= _LONGEST:
        return sentence
    cut = sentence[:_LONGEST].rpartition(" ")[0] or sentence[: _LONGEST - 1]
    return cut.rstrip(" ,;:–—-") + "…"


def same_words(text: str, other: str) -> bool:
    """Return whether two lines hold the same letters and digits, however they are set."""
    return _letters(text) == _letters(other)


def is_variant(text: str, other: str) -> bool:
    """Return whether two titles share most of their words, as a page's and its heading do."""
    words, others = (set(re.findall(r"\w+", line.casefold())) for line in (text, other))
    shared = len(words & others)
    return shared > 0 and shared >= _MOST_SHARED * max(len(words), len(others))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    span: Span
    text: str


def _runs(text: str) -> Iterator[list[_Line]]:
    run: list[_Line] = []
    for start, end in _line_bounds(text):
        line = text[start:end]
        stripped = line.strip()
        if stripped:
            first = start + len(line) - len(line.lstrip())
            span = Span(start=first, end=first + len(stripped))
            run.append(_Line(span=span, text=stripped))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _line_bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _wrapping_width(runs: Sequence[list[_Line]]) -> int | None:
    """Return the width the text was wrapped at, None where its line ends are paragraph ends.

    In wrapped prose a line seldom ends where a sentence does; where most do, somebody wrote
    one paragraph a line. So too where most paragraphs are longer than any line of several: only
    the title, the byline and the date stand in lines of their own.
    """
    inner = [line for run in runs for line in run[:-1] if not starts_list_item(line.text)]
    widest = max((len(line.text) for run in runs for line in run if len(run) > 1), default=0)
    ending = sum(ends_sentence(line.text) for line in inner)
    longer = sum(len(run) == 1 and len(run[0].text) > widest for run in runs)
    is_wrapped = longer < len(inner) and widest <= _WIDEST_WRAP and 2 * ending < len(inner)
    return widest if is_wrapped else None


def _cut_run(run: list[_Line], width: int | None) -> Iterator[list[_Line]]:
    paragraph = [run[0]]
    for line in run[1:]:
        if _divides(paragraph[-1].text, line.text, paragraph[0].text, width):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _divides(line: str, following: str, opening: str, width: int | None) -> bool:
    if starts_list_item(following):
        # A dash may also come to stand at the head of a wrapped line.
        return starts_list_item(opening) or ends_sentence(line) or width is None
    runs_on = following[0].islower() and not ends_sentence(line)
    if width is None or runs_on:
        return not runs_on
    has_room = len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width
    return has_room and (ends_sentence(line) or len(line) < _SHORT * width)


def _reports(text: str, language: str) -> bool:
    """Return whether a paragraph is no more than the clause that names a speaker ("Ms Berg said")."""
    if text[0].islower():
        return True
    verbs = language_of(language).reporting_verbs
    words = [word.strip(".,:;") for word in text.split(maxsplit=_CLAUSE_WORDS)[:_CLAUSE_WORDS]]
    verb = next((i for i, word in enumerate(words) if word.lower() in verbs), 0)
    has_name = verb > 0 and not any(word[:1].islower() for word in words[:verb])
    return has_name and len(text) <= _LONGEST_CLAUSE


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
