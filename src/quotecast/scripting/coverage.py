"""Account for every character of the article: spoken, or left out with a reason."""

from collections.abc import Iterable, Sequence

from quotecast.model import Article, BlockKind, Line, Omission, Span
from quotecast.scripting.line_parts import is_dropped
from quotecast.scripting.treatment import SILENT

NOT_SPOKEN = "not spoken"

_UNSAID = SILENT | {BlockKind.BYLINE}
# What stood between a quotation and its tag, or behind the tag.
_STOPS = frozenset(".,;:!?…—–-")
_MARKS = frozenset("“”„‟\"«»‹›‘’‚‛'`")


def omissions(
    article: Article, lines: Iterable[Line], replaced: Sequence[Omission]
) -> tuple[Omission, ...]:
    """Name everything that no line speaks, in order, one span per reason and run.

    `replaced` are the words that others were put in place of.
    """
    spoken = [span for line in lines for span in line.origin]
    known = sorted((*spoken, *(entry.span for entry in replaced)))
    edges = [0, *(edge for span in known for edge in (span.start, span.end)), len(article.text)]
    gaps = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    left = [entry for start, end in gaps for entry in _of_gap(article, start, end)]
    return tuple(sorted((*replaced, *left), key=lambda entry: entry.span))


def block_at(article: Article, position: int) -> BlockKind | None:
    """Name the block that a position of the article lies in; None between blocks."""
    low, high = 0, len(article.blocks)
    while low < high:
        middle = (low + high) // 2
        if article.blocks[middle].span.end <= position:
            low = middle + 1
        else:
            high = middle
    if low < len(article.blocks) and article.blocks[low].span.start <= position:
        return article.blocks[low].kind
    return None


def _of_gap(article: Article, start: int, end: int) -> Iterable[Omission]:
    text = article.text
    position = start
    while position < end:
        if text[position].isspace():
            position += 1
            continue
        reason = _reason(article, position)
        run_end = position + 1
        while run_end < end and _goes_on(article, run_end, reason):
            run_end += 1
        content = text[position:run_end].rstrip()
        yield Omission(span=Span(start=position, end=position + len(content)), reason=reason)
        position = run_end


def _goes_on(article: Article, position: int, reason: str) -> bool:
    character = article.text[position]
    if character == "\n":
        return False
    if character.isspace() or _reason(article, position) == reason:
        return True
    return reason == NOT_SPOKEN and not is_dropped(character)  # a sentence with its stops and marks


def _reason(article: Article, position: int) -> str:
    character = article.text[position]
    if is_dropped(character):
        return "control character"
    block = block_at(article, position)
    if block in _UNSAID:
        return block.value
    if character in _MARKS:
        return "mark"
    if character in _STOPS:
        return "moved tag"
    return NOT_SPOKEN if character.isalnum() else "nothing to speak"
