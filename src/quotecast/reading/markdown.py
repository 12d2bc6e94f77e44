"""Read a Markdown file (CommonMark 0.31, with tables) as the text its reader sees."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import BlockKind
from quotecast.reading.assembling import PARAGRAPH_END, Part, tidy
from quotecast.reading.composing import Masthead, compose
from quotecast.reading.dates import find_date
from quotecast.reading.decoding import DEFAULT_LANGUAGE, decode, normalise_tag
from quotecast.reading.mending import mend_letters
from quotecast.reading.originals import Original, Reading
from quotecast.reading.page.tables import row_text
from quotecast.reading.paragraphs import ends_sentence, is_quoted

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<lines>(?:.*\n)*?)(?P=fence)[ \t]*(?:\n|$)"
)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*[:=]\s*(?P<value>.*)")
_KEYS = {
    "title": "title",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "date": "published",
    "published": "published",
    "publisher": "publisher",
    "source": "publisher",
    "site": "publisher",
    "language": "language",
    "lang": "language",
}
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE
)
_DEEPEST = 100  # lists and quotations in one another; what lies deeper is no prose
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>")


def read(original: Original) -> Reading:
    """Return the article of a Markdown file, its markup dropped and its link texts kept.

    The title is the front matter's or else the first heading of level one. What the front
    matter says besides becomes metadata, and a byline block as it stands.

    Raises:
        SourceError: the bytes aren't text or hold no words.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - a plain text is only asked for its front matter

    markup = decode(original.data, name=str(original.source), charset=original.charset)
    markup, notices = mend_letters(markup)
    markup = markup.replace("\r\n", "\n").replace("\r", "\n")
    entries, notes, body = _split_front_matter(markup)
    tokens = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").parse(body)
    parts = list(_parts_of(tokens))
    if notes:
        parts.insert(0, Part(kind=BlockKind.BYLINE, text=notes))
    article = compose(parts, masthead=_masthead_of(entries), source=original.source)
    if article is None:
        raise SourceError(f"{original.source} holds no words", "Give a file that holds an article")
    return Reading(article=article, notices=notices)


def has_front_matter(text: str) -> bool:
    """Return whether a text begins with facts between two fences, which nobody is to hear."""
    return bool(_split_front_matter(text.replace("\r\n", "\n"))[0])


def _split_front_matter(markup: str) -> tuple[Mapping[str, str], str, str]:
    """Return the entries, their lines but the title's, and what follows them."""
    match = _FRONT_MATTER.match(markup)
    lines = [line.strip() for line in match["lines"].split("\n") if line.strip()] if match else []
    found = [_ENTRY.fullmatch(line) for line in lines]
    if match is None or not lines or found[0] is None:
        return {}, "", markup
    entries: dict[str, str] = {}
    notes: list[str] = []
    for line, entry in zip(lines, found, strict=True):
        key = _KEYS.get(entry["key"].lower()) if entry else None
        if entry and key:
            entries.setdefault(key, entry["value"].strip().strip("[]").replace('"', "").strip("' "))
        if key != "title":
            notes.append(line)
    return entries, "\n".join(notes), markup[match.end() :]


def _masthead_of(entries: Mapping[str, str]) -> Masthead:
    def entry(key: str) -> str | None:
        return tidy(entries.get(key, "")) or None

    tag = normalise_tag(entries.get("language"))
    return Masthead(
        title=entry("title"),
        byline=entry("byline"),
        publisher=entry("publisher"),
        published=find_date(entries.get("published", ""), language_of(tag or DEFAULT_LANGUAGE)),
        language=tag,
    )


def _parts_of(tokens: "list[Token]") -> Iterator[Part]:
    containers: list[BlockKind] = []
    heading: str | None = None
    rows: list[list[str]] = []
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in _CONTAINERS:
            containers[:] = (
                [*containers, _CONTAINERS[name]] if token.nesting > 0 else containers[:-1]
            )
        elif name == "heading":
            heading = token.tag if token.nesting > 0 else None
        elif token.type == "table_close":
            yield from _parts_of_table(rows)
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif rows:
            rows[-1] += (part.text for part in _contents_of(token, BlockKind.PARAGRAPH))
        else:
            yield from _contents_of(token, _kind_of(heading, containers))


def _parts_of_table(rows: list[list[str]]) -> Iterator[Part]:
    """Give the rows of a table; sentences in one column, and what is said in a row, are prose."""
    rows = [row for row in rows if any(map(tidy, row))]
    is_column = all(len(row) == 1 for row in rows)
    is_prose = is_column and any(ends_sentence(cell) for row in rows for cell in row)
    for number, row in enumerate(rows):
        if is_prose or any(map(is_quoted, row)):
            yield Part(kind=BlockKind.PARAGRAPH, text=" ".join(row), is_marked=not is_prose)
        else:
            yield Part(kind=BlockKind.TABLE_ROW, text=row_text(row), is_first=not number)


_CONTAINERS = {"list_item": BlockKind.LIST_ITEM, "blockquote": BlockKind.BLOCKQUOTE}


def _contents_of(token: "Token", kind: BlockKind) -> Iterator[Part]:
    if token.type == "inline":
        text, pictures = _inline(token.children or [])
        is_set_apart = kind is BlockKind.PARAGRAPH and _is_bold(token.children or [])
        yield Part(kind=BlockKind.QUESTION if is_set_apart else kind, text=text)
        yield from (Part(kind=BlockKind.CAPTION, text=picture) for picture in pictures)
    elif token.type in {"fence", "code_block"}:
        lines = PARAGRAPH_END.join(token.content.splitlines())
        yield Part(kind=kind, text=lines, is_marked=True)
    elif token.type == "html_block":
        yield Part(kind=kind, text=_strip_tags(token.content))


def _kind_of(heading: str | None, containers: list[BlockKind]) -> BlockKind:
    if heading:
        return BlockKind.TITLE if heading == "h1" else BlockKind.HEADING
    return containers[-1] if containers else BlockKind.PARAGRAPH


def _inline(children: "list[Token]") -> tuple[str, list[str]]:
    """Return the text of an inline run, and the descriptions of its pictures."""
    pieces: list[str] = []
    pictures: list[str] = []
    is_verse = not any(child.type == "softbreak" for child in children)
    for child in children:
        if child.type in {"text", "code_inline", "text_special"}:
            pieces.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            pieces.append(PARAGRAPH_END if is_verse else "\n")  # a reader of verse pauses there
        elif child.type == "image":
            pictures.append(child.content)
        elif child.type == "html_inline" and child.content.lower().startswith("<br"):
            pieces.append("\n")
    return "".join(pieces), pictures


def _is_bold(children: "list[Token]") -> bool:
    """Return whether all words of a run are printed bold."""
    depth = 0
    for child in children:
        depth += child.nesting if child.type.startswith("strong") else 0
        if not depth and child.content.strip():
            return False
    return any(child.type == "strong_open" for child in children)


def _strip_tags(markup: str) -> str:
    from html import unescape  # noqa: PLC0415 - only raw HTML needs it

    return unescape(_TAG.sub(" ", _UNSEEN.sub(" ", markup)))
