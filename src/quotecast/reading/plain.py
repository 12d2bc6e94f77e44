"""Read a plain text file: its text is kept to the character, and its blocks are told by shape."""

from dataclasses import dataclass

from quotecast.languages import Language, language_of
from quotecast.model import Article, Block, BlockKind, Span
from quotecast.reading.dates import find_date
from quotecast.reading.decoding import decode, guess_language
from quotecast.reading.furniture import find_byline, find_publisher, furniture_kind
from quotecast.reading.originals import Original, Reading
from quotecast.reading.paragraphs import (
    cut_paragraphs,
    holds_speech,
    is_heading,
    shorten,
    starts_list_item,
)
from quotecast.slug import slug_of

_LONGEST_TITLE = 200
_LONGEST_TITLE_SENTENCE = 100
_MASTHEAD_DEPTH = 4  # blocks in which a byline may stand
_FOOT_DEPTH = 3  # blocks from the end in which the source may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """Hold a paragraph's text with its place, before anything is known of it."""

    text: str
    span: Span
    is_single_line: bool


def read(original: Original) -> Reading:
    """Return the article of a plain text file; `text` is exactly the decoded file.

    Raises:
        SourceError: the bytes aren't text or hold nothing but white space.
    """
    text = decode(original.data, name=str(original.source), charset=original.charset)
    pieces = [_piece(text, span) for span in cut_paragraphs(text)]
    tag = guess_language(text)
    language = language_of(tag)
    kinds = _kinds_of(pieces, language)
    title = shorten(pieces[0].text)
    if kinds[0] is BlockKind.TITLE:
        title = " ".join(pieces[0].text.split())
    lines = list(zip(kinds, (piece.text for piece in pieces), strict=True))
    bylines = [line for kind, line in lines if kind is BlockKind.BYLINE]
    sources = [line for kind, line in lines if kind is BlockKind.SOURCE]
    article = Article(
        id=slug_of(title),
        source=original.source,
        title=title,
        byline=next(filter(None, (find_byline(line, language) for line in bylines)), None),
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
    return Reading(article=article)


def _piece(text: str, span: Span) -> _Piece:
    piece = span.cut_from(text)
    return _Piece(text=piece, span=span, is_single_line=len(piece.splitlines()) == 1)


def _kinds_of(pieces: list[_Piece], language: Language) -> list[BlockKind]:
    kinds = [_kind_alone(piece, i, len(pieces), language) for i, piece in enumerate(pieces)]
    if _is_title(pieces, kinds):
        kinds[0] = BlockKind.TITLE
    for i in range(1, len(pieces) - 1):
        follows_text = kinds[i + 1] in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        is_candidate = kinds[i] is BlockKind.PARAGRAPH and follows_text
        if is_candidate and is_heading(pieces[i].text, pieces[i + 1].text, language.code):
            kinds[i] = BlockKind.HEADING
    return kinds


def _kind_alone(piece: _Piece, place: int, count: int, language: Language) -> BlockKind:
    """Return what a piece shows to be by itself and its place."""
    if 0 < place < _MASTHEAD_DEPTH and find_byline(piece.text, language):
        return BlockKind.BYLINE
    if place and find_publisher(piece.text, language):
        # Further up, such a line stands below a picture or a chart.
        return BlockKind.SOURCE if place >= count - _FOOT_DEPTH else BlockKind.CAPTION
    kind = furniture_kind(piece.text, language)
    if kind:
        return kind
    return BlockKind.LIST_ITEM if starts_list_item(piece.text) else BlockKind.PARAGRAPH


def _is_title(pieces: list[_Piece], kinds: list[BlockKind]) -> bool:
    first = pieces[0]
    has_body = BlockKind.PARAGRAPH in kinds[1:] or BlockKind.LIST_ITEM in kinds[1:]
    is_line = first.is_single_line and len(first.text) <= _LONGEST_TITLE
    # A sentence of prose that names a speaker, or is long and has its full stop, is no title.
    is_prose = first.text.endswith((".", "。")) and len(first.text) > _LONGEST_TITLE_SENTENCE
    is_speech = first.text.endswith(".") and holds_speech(first.text)
    return kinds[0] is BlockKind.PARAGRAPH and has_body and is_line and not (is_prose or is_speech)
