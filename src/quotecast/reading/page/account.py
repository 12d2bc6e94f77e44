"""Account for the words of a page: which are in the article, which aren't and why, what is missing."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from quotecast.errors import SourceError
from quotecast.languages import Language
from quotecast.model import Article, Notice, Source
from quotecast.reading.assembling import LINE_BREAK, tidy
from quotecast.reading.page.names import LINKS, OUTSIDE, ElementRole
from quotecast.reading.page.walk import DELETED, FORMULA, HIDDEN, Piece, TextRun
from quotecast.reading.page.wording import wording_of
from quotecast.reading.page_text import PagePassage
from quotecast.reading.proof import letters_of, prove_page

_MISSING = 0.3  # of the story that a second extractor finds besides before it is told
_FEWEST = 300  # letters
_DOUBTED = frozenset((OUTSIDE, LINKS, *(role.value for role in ElementRole if role)))
_UNSEEN = frozenset((HIDDEN, DELETED))
_MOST_TOLD = 60
_LONGEST_LINE = 60  # letters of a line that leads to the next page
TITLE = "title"


def passages_of(runs: Sequence[TextRun], title: str) -> tuple[PagePassage, ...]:
    """Return all that stands on the page, in its order, with the reason for what isn't read.

    The title is read first, wherever and however often it stands.
    """
    found = []
    heading = letters_of(title)
    for run in runs:
        for reason, group in groupby(run.pieces, key=partial(_reason, run)):
            for line in _lines("".join(piece.text for piece in group), heading):
                is_title = reason not in _UNSEEN and letters_of(line) == heading
                found.append(PagePassage(text=line, reason=TITLE if is_title else reason))
    return tuple(found)


def _lines(text: str, heading: str) -> Iterator[str]:
    """Give the words of a run, in parts where one of its lines is the title."""
    lines = [tidy(line) for line in text.split(LINE_BREAK)]
    for _, group in groupby(lines, key=lambda line: letters_of(line) == heading):
        if words := " ".join(filter(None, group)):
            yield words


def _reason(run: TextRun, piece: Piece) -> str:
    return piece.reason if piece.reason in _UNSEEN else run.reason or piece.reason


def require_walk(passages: Sequence[PagePassage], seen: str, source: Source) -> None:
    """Make sure that the passages hold every letter that a browser shows, in its order.

    Raises:
        SourceError: they don't, which is a mistake of ours.
    """
    walked = "".join(one.text for one in passages if one.reason not in _UNSEEN)
    if letters_of(walked) != seen:
        raise SourceError(
            f"words of {source} were lost while it was read",
            "This is a mistake of quotecast's: please report it; save the words as plain text and give that",
        )


def notices_of(
    passages: Sequence[PagePassage],
    article: Article,
    runs: Sequence[TextRun],
    other: frozenset[int],
) -> tuple[Notice, ...]:
    """Return what is to be told of a page that was read; `other` are a second extractor's marks.

    Raises:
        SourceError: quoted words of the story are in no block, which is a mistake of ours.
    """
    proved = prove_page(passages, article.text, article.source)
    missing = _missing(runs, other)
    return (*(() if missing is None else (missing,)), *_formulas(passages), *proved)


def page_notices(runs: Sequence[TextRun], language: Language) -> tuple[Notice, ...]:
    """Return a notice where a page says that it is one of several; those of comments don't count."""
    pattern = wording_of(language.pages).pages_of
    for run in runs:
        is_short = 0 < run.letters <= _LONGEST_LINE and run.reason != ElementRole.COMMENTS.value
        if is_short and pattern.fullmatch(text := tidy(run.text)):
            message = f"the page says “{text[:_MOST_TOLD]}”: the rest of the article is on other pages; give its print view"
            return (Notice(kind="cut off", message=message),)
    return ()


def _formulas(passages: Sequence[PagePassage]) -> tuple[Notice, ...]:
    """Return a notice where a sentence has lost a formula."""
    found = [one.text for one in passages if one.reason == FORMULA]
    if not found:
        return ()
    message = (
        f"what stands in formulas of the page isn't read, {len(found)} in all, from “{found[0][:_MOST_TOLD]}”: "
        "page.txt lists them; write in the script how they are said"
    )
    return (Notice(kind="formula", message=message),)


def _missing(runs: Sequence[TextRun], other: frozenset[int]) -> Notice | None:
    """Return a notice where a second extractor finds much that isn't read."""
    read = sum(run.letters for run in runs if not run.reason)
    besides = [run for run in runs if run.reason in _DOUBTED and _kept(run.pieces, other)]
    letters = sum(_kept(run.pieces, other) for run in besides)
    if letters < max(_FEWEST, _MISSING * read):
        return None
    share = letters / (letters + read)
    begins = tidy("".join(piece.text for piece in besides[0].pieces))[:_MOST_TOLD]
    message = (
        f"about {share:.0%} of this page's text may be missing: a second extractor takes for the "
        f"story what isn't read, from “{begins} …” on; compare the page, page.txt lists what is left out"
    )
    return Notice(kind="story may be missing", message=message)


def _kept(pieces: Sequence[Piece], marks: frozenset[int]) -> int:
    return sum(piece.letters for piece in pieces if piece.mark in marks)
