"""Read what the face of a run's type tells: bold questions, and who signs a quotation."""

from quotecast.reading.assembling import tidy
from quotecast.reading.page.walk import TextRun
from quotecast.reading.proof import letters_of

_SIGNING = frozenset(("small", "cite", "footer"))
CLOSERS = (".", "!", "?", "”", '"', "’", "…")


def signature(run: TextRun) -> str:
    """Return the author at the end of a quotation's own line, set smaller or as one who is cited."""
    words = [piece for piece in run.seen if piece.letters]
    signing = [piece.element.tag in _SIGNING for piece in words]
    if all(signing) or not signing[-1]:
        return ""
    start = len(signing) - 1
    while signing[start - 1]:
        start -= 1
    before = tidy("".join(piece.text for piece in words[:start]))
    quoted = before.rstrip("—–- ")
    author = tidy("".join(piece.text for piece in words[start:]))
    return f"{before[len(quoted) :]} {author}".strip() if quoted.endswith(CLOSERS) else ""


def is_bold(run: TextRun) -> bool:
    """Return whether a paragraph is set in bold as a whole."""
    return 0 < len(letters_of(run.text)) == len(bold_opening(run))


def bold_opening(run: TextRun) -> str:
    """Return the letters that a paragraph begins with in bold type."""
    top, opening = run.region.element, ""
    for piece in run.seen:
        element = piece.element if piece.letters else None
        while element is not None and element is not top and element.tag not in {"b", "strong"}:
            element = element.getparent()
        if piece.letters and (element is None or element is top):
            break
        opening += piece.text
    return letters_of(opening)
