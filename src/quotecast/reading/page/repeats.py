"""Find the words that a page sets apart and that its story holds as well: pull quotes."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.walk import Region, TextRun
from quotecast.reading.paragraphs import is_quoted
from quotecast.reading.proof import letters_of

_FEWEST = 12  # letters of a pull quote
_MOST = 600
_MOST_LOOKED_AT = 60
_TWICE = 2
_SHOWN = (
    "img",
    "picture",
    "video",
    "iframe",
    "svg",
    "table",
    "amp-img",
    "audio",
    "object",
    "embed",
    "canvas",
    "pre",
    "math",
)  # a figure of none of them is words
_MOST_OWN = 2  # lines of one that stand nowhere else: a label, who says it
_FEWEST_WORDS = 8  # of a figure: what is shorter may be a sign or a headline that the story shows
_SIGNED = 80  # letters that a signature below one may have
_MOST_SHARED = 0.6  # of the long words of one that says a sentence of the story in short
_MOST_OF_BLOCK = 0.9
_FEWEST_LONG = 4
_LONGEST_BLOCK = 160  # letters
_SAID = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_LONG_WORD = re.compile(r"\w{4,}")


def refuse_pull_quotes(runs: Sequence[TextRun]) -> None:
    """Leave out what is set apart and stands word for word in the story, with its signature.

    So is a `<q>` with a class that is a paragraph by itself, or a short block quotation, that says in short what a
    paragraph of the story does.
    """
    story = [run for run in runs if not run.reason]
    _refuse_said_in_short(story)
    parts = list(_set_apart(story))[:_MOST_LOOKED_AT]
    if not parts:
        return
    whole = "\n".join(letters_of(run.text) for run in story)
    said = [(run, letters_of(" ".join(_SAID.findall(run.text)))) for run in story]
    for part in parts:
        letters = [letters_of(run.text) for run in part]
        longest = max(letters, key=len)
        own = sum(whole.count(words) < _TWICE for words in letters)
        is_box = own > _MOST_OWN  # of facts, of which one is told in the story too
        is_said = any(longest in words for run, words in said if run not in part)
        is_told = is_said or whole.count(longest) >= _TWICE  # "“So it is,” Moss said. “Yes.”"
        if _FEWEST <= len(longest) <= _MOST and is_told and not is_box:
            for run, words in zip(part, letters, strict=True):
                if words == longest or len(words) <= _SIGNED or whole.count(words) >= _TWICE:
                    run.reason = ElementRole.PULL_QUOTE.value


def _refuse_said_in_short(story: Sequence[TextRun]) -> None:
    for i, run in enumerate(story):
        is_marked = _is_quotation_alone(run)
        is_led = i > 0 and story[i - 1].text.rstrip().endswith(":")
        if is_led if is_marked else not _is_short_block(run):
            continue
        words = _long_words(run)
        most = max((len(words & _long_words(one)) for one in story if one is not run), default=0)
        share = _MOST_SHARED if is_marked else _MOST_OF_BLOCK
        if len(words) >= _FEWEST_LONG and most >= share * len(words):
            run.reason = ElementRole.PULL_QUOTE.value


def _is_quotation_alone(run: TextRun) -> bool:
    """Return whether a run is no more than one `<q>` whose class says how it is set."""
    within = [
        (piece.element, *piece.element.iterancestors("q")) for piece in run.seen if piece.letters
    ]
    return all(any(one.tag == "q" and one.get("class") for one in around) for around in within)


def _is_short_block(run: TextRun) -> bool:
    """Return whether a run is all of a short block quotation, and nobody is quoted in it."""
    is_block = run.region.element.tag == "blockquote" and run.region.letters == run.letters
    return is_block and run.letters <= _LONGEST_BLOCK and not is_quoted(run.text)


def _long_words(run: TextRun) -> set[str]:
    return set(_LONG_WORD.findall(run.text.casefold()))


def _set_apart(runs: Sequence[TextRun]) -> Iterator[list[TextRun]]:
    """Give the runs of each pull quote, block quotation and aside."""
    part: list[TextRun] = []
    owner = above = None
    for run in runs:
        its = _holder(run.region)
        if its is not None and its is not owner and its.tag == "figure" and _is_shown(run, above):
            its = None
        above = run
        if part and its is not owner:
            yield part
            part = []
        owner = its
        if its is not None:
            part.append(run)
    if part:
        yield part


def _is_shown(run: TextRun, above: TextRun | None) -> bool:
    """Return whether a story shows the words of a figure: a few alone, or some that it leads to with a colon."""
    is_led = above is not None and above.text.rstrip().endswith(":")
    return is_led or len(run.text.split()) < _FEWEST_WORDS


def _holder(region: Region) -> Any:
    outer = None
    for one in region.within():
        is_figure = one.element.tag == "figure" and not one.holds(*_SHOWN)
        is_apart = one.role is ElementRole.PULL_QUOTE or one.element.tag in {"blockquote", "aside"}
        if is_apart or is_figure:
            outer = one.element
    return outer
