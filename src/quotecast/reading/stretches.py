"""Make an article of a document's stretches: paragraphs with their kinds, and what isn't read of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from quotecast.model import BlockKind, Notice
from quotecast.reading.assembling import LINE_BREAK, Part
from quotecast.reading.composing import Masthead, compose
from quotecast.reading.originals import Original, Reading
from quotecast.reading.page_text import PagePassage
from quotecast.reading.paragraphs import ends_sentence, holds_speech, starts_list_item
from quotecast.reading.proof import prove_page
from quotecast.reading.telling import end_notices, language_shown

_LONGEST_TITLE = 200  # code points
_TITLE_DEPTH = 3  # stretches in which a document's title is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Hold a paragraph of a document, its kind, and what stands in or at it and isn't read.

    With a `reason` none of it is read.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    reason: str = ""
    left_out: tuple[PagePassage, ...] = ()


def find_reading(
    stretches: Iterable[Stretch],
    masthead: Masthead,
    original: Original,
    notices: tuple[Notice, ...] = (),
) -> Reading | None:
    """Return the reading of a document, None where it holds no words of a story.

    Raises:
        SourceError: words in quotation marks would be lost.
    """
    settled = _settle_title(list(stretches), masthead)
    kept = [one for one in settled if not one.reason and one.text.strip()]
    text = " ".join(one.text for one in kept).replace(LINE_BREAK, " ")
    language = language_shown(text, masthead.language)
    parts = [Part(kind=_kind_of(one), text=one.text) for one in kept]
    article = compose(
        parts,
        masthead=replace(masthead, language=language),
        source=original.source,
        marks_headings=any(one.kind is BlockKind.HEADING for one in kept),
    )
    if article is None:
        return None
    passages = tuple(passage for one in settled for passage in _passages(one))
    told = (
        *notices,
        *end_notices(article, is_gated=False),
        *prove_page(passages, article.text, original.source),
    )
    return Reading(article=article, notices=told, page=passages)


def _passages(stretch: Stretch) -> Iterable[PagePassage]:
    text = stretch.text.replace(LINE_BREAK, " ").strip()
    if text:
        yield PagePassage(text=text, reason=stretch.reason)
    yield from stretch.left_out


def _kind_of(stretch: Stretch) -> BlockKind:
    is_item = stretch.kind is BlockKind.PARAGRAPH and starts_list_item(stretch.text.strip())
    return BlockKind.LIST_ITEM if is_item else stretch.kind


def _settle_title(stretches: list[Stretch], masthead: Masthead) -> list[Stretch]:
    """Find the title of a document that marks none: its first heading, or a first line like one."""
    read = [i for i, one in enumerate(stretches) if not one.reason and one.text.strip()]
    if masthead.title or any(one.kind is BlockKind.TITLE for one in stretches):
        return stretches
    places = [i for i in read[:_TITLE_DEPTH] if stretches[i].kind is BlockKind.HEADING]
    if not places and read[1:] and _is_title_like(stretches[read[0]], stretches[read[1]]):
        places = read[:1]
    for place in places[:1]:
        stretches[place] = replace(stretches[place], kind=BlockKind.TITLE)
    return stretches


def _is_title_like(stretch: Stretch, following: Stretch) -> bool:
    text = stretch.text.strip()
    is_short = len(text) <= _LONGEST_TITLE and stretch.kind is BlockKind.PARAGRAPH
    is_open = not text.endswith((".", ",", ";")) and not holds_speech(text)
    return is_short and is_open and (len(following.text) > len(text) or not ends_sentence(text))
