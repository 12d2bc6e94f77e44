"""Files that are no articles, known by their names and first words, and what to do with them."""

import re
from dataclasses import dataclass

from quotecast.errors import SourceError

_TEXT = "Save the article's words as plain text, a web page or a mail, and give that file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """A kind of file that isn't read: its suffixes, how it begins, what it is called."""

    what: str
    suffixes: frozenset[str]
    signs: re.Pattern[str] | None = None
    hint: str = _TEXT


FOREIGN = (
    Foreign(
        what="a PDF document",
        suffixes=frozenset({".pdf"}),
        hint="Save the article's page, or copy its words into a text file, and give that",
    ),
    Foreign(
        what="a document of an office program",
        suffixes=frozenset({".docx", ".doc", ".dot", ".odt", ".rtf", ".pages", ".wpd"}),
        hint="Save it as plain text or as a web page in that program, and give that file",
    ),
    Foreign(
        what="a mail in Outlook's own form",
        suffixes=frozenset({".msg", ".pst", ".oft"}),
        hint="Save it as .eml, and give that file",
    ),
    Foreign(
        what="a table or a presentation",
        suffixes=frozenset({".xls", ".xlsx", ".ods", ".csv", ".tsv", ".ppt", ".pptx", ".odp"}),
    ),
    Foreign(
        what="captions with their times",
        suffixes=frozenset({".srt", ".vtt", ".sbv", ".ass", ".ssa", ".ttml"}),
        signs=re.compile(
            r"\s*(?:WEBVTT\b|(?:\d+\r?\n)?\d\d:\d\d:\d\d[,.]\d{3} --> |\[Script Info\])"
        ),
        hint="Take the times out of it, and give the words as a text file",
    ),
    Foreign(
        what="a TeX source",
        suffixes=frozenset({".tex", ".ltx", ".bib", ".sty"}),
        signs=re.compile(r"\s*(?:%[^\n]*\n\s*)*\\(?:documentclass|documentstyle|input|begin\{)"),
        hint="Make a web page or a text file of it (pandoc does), and give that",
    ),
    Foreign(
        what="data or a program",
        suffixes=frozenset(
            ".json .jsonl .ndjson .yaml .yml .toml .ini .sql .log .ipynb .py .js .css .c .java .sh "
            ".xml .xsl".split()
        ),
        signs=re.compile(r"\s*(?:\{\s*\"[^\"\n]{1,80}\"\s*:|\[\s*\{\s*\"[^\"\n]{1,80}\"\s*:)"),
    ),
)
_EXPORT = re.compile(r"<rss\b[^>]*wordpress\.org/export|<!-- This is a WordPress eXtended RSS")


def refuse_foreign(name: str, suffix: str, head: str) -> None:
    """Make sure that a source isn't one of the kinds that aren't read.

    `suffix` is in small letters with its dot; `head` are the first words.

    Raises:
        SourceError: it is; the message says which, and what to do.
    """
    for kind in FOREIGN:
        begins_so = kind.signs is not None and kind.signs.match(head) is not None
        if suffix in kind.suffixes or begins_so:
            raise SourceError(f"{name} is {kind.what}, which isn't read as an article", kind.hint)


def refuse_export(name: str, head: str) -> None:
    """Make sure that a feed isn't a site's export, whose posts may be drafts and stand nowhere else.

    Raises:
        SourceError: it is.
    """
    if _EXPORT.search(head):
        raise SourceError(
            f"{name} is an export of a WordPress site, with all its posts and drafts",
            "Give the address of the post, or save the post's page and give that file",
        )
