"""Keep what a person settles for an article: who says a quotation, who somebody is, their voice."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from quotecast.episode.attributed import read_quotations
from quotecast.episode.context import Request
from quotecast.errors import SourceError
from quotecast.files import write_atomically
from quotecast.model import Article, Source
from quotecast.show.corrections import Corrections, SaidBy, change_corrections
from quotecast.show.identity import Identities
from quotecast.show.places import ARTICLE_FILE, written_script_path


def settle_speakers(source: Source, names: Mapping[int, str], request: Request) -> None:
    """Keep for an article who says which of its quotations, by their numbers from 1.

    "narrator" is nobody's voice; an empty name takes back what was settled.

    Raises:
        SourceError: the source can't be read as an article, or it has no such quotation.
        OutputError: the corrections can't be written.
    """
    read = read_quotations(source, request)
    article, known = read.article, read.attribution.quotations
    for number in names:
        if not 0 < number <= len(known):
            raise SourceError(
                f"{source} has no quotation {number}, but {len(known)}",
                "List them with: quotecast quotes",
            )
    said = [
        SaidBy(words=known[number - 1].span.cut_from(article.text), by=name)
        for number, name in names.items()
    ]
    keep_for(article, lambda corrections: corrections.with_said(said), request)


def keep_for(
    article: Article, change: Callable[[Corrections], Corrections], request: Request
) -> Corrections:
    """Change what is settled for an article; return what is now.

    Raises:
        ScriptError: the file of its corrections can't be read.
        OutputError: it can't be written.
    """
    identities = Identities(request.show)
    article = replace(article, id=identities.own_id(article))
    corrections = change_corrections(request.show, article.id, change)
    identities.remember(article)
    text = written_script_path(request.show, article.id).with_name(ARTICLE_FILE)
    if not text.exists():
        write_atomically(text, article.text.encode("utf-8"))
    return corrections
