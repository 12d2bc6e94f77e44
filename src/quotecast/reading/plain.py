"""Read a plain text file: its text is kept to the character, and its blocks are told by shape."""

import re
from dataclasses import dataclass

from quotecast.languages import Language, language_of
from quotecast.model import Article, Block, BlockKind, Notice, Span
from quotecast.reading.bylines import names_stated
from quotecast.reading.dates import find_date
from quotecast.reading.decoding import decode, guess_language
from quotecast.reading.furniture import find_byline, find_publisher, furniture_kind
from quotecast.reading.markdown import has_front_matter
from quotecast.reading.markdown import read as read_markdown
from quotecast.reading.mending import join_torn, mend_letters
from quotecast.reading.originals import Original, Reading
from quotecast.reading.page_text import PagePassage
from quotecast.reading.paragraphs import (
    cut_paragraphs,
    holds_speech,
    is_heading,
    same_words,
    shorten,
    starts_list_item,
)
from quotecast.reading.releases import release_notes
from quotecast.slug import slug_of

_LONGEST_TITLE = 200
_LONGEST_TITLE_SENTENCE = 100
_MASTHEAD_DEPTH = 4  # blocks in which a byline may stand
_FOOT_DEPTH = 3  # blocks from the end in which the source may stand

_PAGE_NUMBER = re.compile(r"\d{1,4}")  # of a text that was cut out of pages
_SLUG = re.compile(r"[A-Z\d][A-Z\d :/.-]{0,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """Hold a paragraph's text with its place, before anything is known of it."""

    text: str
    span: Span
    is_single_line: bool


def read(original: Original) -> Reading:
    """Return the article of a plain text file; `text` is exactly the decoded file.

    Of a text that had to be mended the file's own text is the page.

    Raises:
        SourceError: the bytes aren't text or hold nothing but white space.
    """
    decoded = decode(original.data, name=str(original.source), charset=original.charset)
    if not original.is_exact and has_front_matter(decoded):
        return read_markdown(original)
    text, notices = (decoded, ()) if original.is_exact else _mended(decoded)
    pieces = [_piece(text, span) for span in cut_paragraphs(text)]
    tag = guess_language(text)
    language = language_of(tag)
    kinds = _kinds_of(pieces, language)
    if notices:
        kinds = [
            BlockKind.READ_MORE if _PAGE_NUMBER.fullmatch(piece.text) else kind
            for piece, kind in zip(pieces, kinds, strict=True)
        ]
    top = _top(kinds)
    title = shorten(pieces[top].text)
    if kinds[top] is BlockKind.TITLE:
        title = " ".join(pieces[top].text.split())
    lines = list(zip(kinds, (piece.text for piece in pieces), strict=True))
    bylines = [line for kind, line in lines if kind is BlockKind.BYLINE]
    sources = [line for kind, line in lines if kind is BlockKind.SOURCE]
    article = Article(
        id=slug_of(title),
        source=original.source,
        title=title,
        byline=next(filter(None, (_byline(line, language) for line in bylines)), None),
        publisher=next(filter(None, (find_publisher(line, language) for line in sources)), None),
        published=next(
            filter(None, (find_date(line, language) for line in [*bylines, *sources])), None
        ),
        language=tag,
        text=text,
        blocks=tuple(
            Block(kind=kind, span=piece.span) for kind, piece in zip(kinds, pieces, strict=True)
        ),
    )
    page = tuple(PagePassage(text=span.cut_from(decoded)) for span in cut_paragraphs(decoded))
    return Reading(article=article, notices=notices, page=page if notices else ())


def _byline(line: str, language: Language) -> str | None:
    found = find_byline(line, language)
    return names_stated(found, language) if found else None


def _mended(text: str) -> tuple[str, tuple[Notice, ...]]:
    text, remade = mend_letters(text)
    text, joined = join_torn(text, language_of(guess_language(text)))
    return text, (*remade, *joined)


def _piece(text: str, span: Span) -> _Piece:
    piece = span.cut_from(text)
    return _Piece(text=piece, span=span, is_single_line=len(piece.splitlines()) == 1)


def _kinds_of(pieces: list[_Piece], language: Language) -> list[BlockKind]:
    kinds = [_kind_alone(piece, i, len(pieces), language) for i, piece in enumerate(pieces)]
    for i in release_notes([piece.text for piece in pieces], language):
        kinds[i] = BlockKind.NOTE
    if _is_part_above_title(pieces, kinds, language):
        kinds[0] = BlockKind.RUBRIC
    top = _top(kinds)
    if _is_title(pieces[top:], kinds[top:]):
        kinds[top] = BlockKind.TITLE
    for i in range(max(1, len(pieces) - _FOOT_DEPTH), len(pieces)):
        if kinds[i] is BlockKind.PARAGRAPH and _is_slug(pieces[i].text, pieces[0].text):
            kinds[i] = BlockKind.READ_MORE
    for i in range(1, len(pieces) - 1):
        follows_text = kinds[i + 1] in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        is_candidate = kinds[i] is BlockKind.PARAGRAPH and follows_text
        if is_candidate and is_heading(pieces[i].text, pieces[i + 1].text, language.code):
            kinds[i] = BlockKind.HEADING
    return kinds


def _top(kinds: list[BlockKind]) -> int:
    """Return the place of the first block that isn't the label of a press release, nor of the outlet's part."""
    labels = (BlockKind.NOTE, BlockKind.RUBRIC)
    return next((i for i, kind in enumerate(kinds) if kind not in labels), 0)


def _is_part_above_title(pieces: list[_Piece], kinds: list[BlockKind], language: Language) -> bool:
    """Return whether a text begins with the part of the outlet it stands in: a title and a byline follow.

    Without the byline it may be the title itself, with a heading below it.
    """
    words = pieces[0].text.casefold().split()
    return (
        bool(words)
        and language.pages.rubrics.issuperset(words)
        and kinds[2:3] == [BlockKind.BYLINE]
        and _is_title(pieces[1:], kinds[1:])
        and not pieces[1].text.endswith((".", "。"))
    )


def _kind_alone(piece: _Piece, place: int, count: int, language: Language) -> BlockKind:
    """Return what a piece shows to be by itself and its place."""
    if 0 < place < _MASTHEAD_DEPTH and find_byline(piece.text, language):
        return BlockKind.BYLINE
    if place and find_publisher(piece.text, language):
        # Further up, such a line stands below a picture or a chart.
        return BlockKind.SOURCE if place >= count - _FOOT_DEPTH else BlockKind.CAPTION
    kind = furniture_kind(piece.text, language)
    if kind and (place or kind is not BlockKind.CORRECTION):  # but for a title: "Update: it fell"
        return kind
    return BlockKind.LIST_ITEM if starts_list_item(piece.text) else BlockKind.PARAGRAPH


def _is_slug(text: str, title: str) -> bool:
    """Return whether the title once more, and figures of an agency's, are all that a block holds."""
    first, *rest = text.splitlines()
    return same_words(first, title) and all(_SLUG.fullmatch(line.strip()) for line in rest)


def _is_title(pieces: list[_Piece], kinds: list[BlockKind]) -> bool:
    first = pieces[0]
    has_body = BlockKind.PARAGRAPH in kinds[1:] or BlockKind.LIST_ITEM in kinds[1:]
    is_line = first.is_single_line and len(first.text) <= _LONGEST_TITLE
    # A sentence of prose that names a speaker, or is long and has its full stop, is no title.
    is_prose = first.text.endswith((".", "。")) and len(first.text) > _LONGEST_TITLE_SENTENCE
    is_speech = first.text.endswith(".") and holds_speech(first.text)
    return kinds[0] is BlockKind.PARAGRAPH and has_body and is_line and not (is_prose or is_speech)
