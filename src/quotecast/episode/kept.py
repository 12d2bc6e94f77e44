"""The article that a script was written from, where it is still at hand."""

from dataclasses import dataclass
from pathlib import Path

from quotecast.episode.attributed import read_source
from quotecast.episode.context import Request
from quotecast.errors import SourceError
from quotecast.model import source_named, text_digest
from quotecast.reading import Reading, render_page
from quotecast.scripting.manuscript import Manuscript
from quotecast.show.places import ARTICLE_FILE, PAGE_FILE, kept_text, written_script_path


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptArticle:
    """The text of an article, and its source's as `render_page` writes it; `reading`: read anew."""

    text: str
    page: str = ""
    reading: Reading | None = None


def kept_article(manuscript: Manuscript, request: Request) -> KeptArticle | None:
    """Return the article of a script, None where it isn't at hand any more, or was corrected since.

    It is looked for in the episode, beside what was written by `quotecast script`, and in the file that
    the script names as its source.
    """
    slug = manuscript.script.article_id
    for folder in (request.output / slug, written_script_path(request.show, slug).parent):
        text = kept_text(folder / ARTICLE_FILE)
        if text is not None and text_digest(text) == manuscript.digest:
            return KeptArticle(text=text, page=kept_text(folder / PAGE_FILE) or "")
    reading = _read_anew(request.show / manuscript.source.known_as, manuscript, request)
    if reading is None:
        return None
    page = render_page(reading.page)
    return KeptArticle(text=reading.article.text, page=page, reading=reading)


def _read_anew(path: Path, manuscript: Manuscript, request: Request) -> Reading | None:
    if not manuscript.digest or not manuscript.source.is_file or not path.is_file():
        return None
    try:
        reading = read_source(source_named(str(path)), request)
    except SourceError:
        return None  # it is told that the article isn't at hand
    return reading if text_digest(reading.article.text) == manuscript.digest else None
