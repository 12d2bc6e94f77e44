"""Keep what a person settles for an article: who says a quotation."""

from collections.abc import Mapping

from quotecast.episode.attributed import read_quotations
from quotecast.episode.context import Request
from quotecast.errors import SourceError
from quotecast.model import Source
from quotecast.show.corrections import SaidBy, read_corrections, write_corrections
from quotecast.show.identity import Identities


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
    slug = Identities(request.show).own_id(article)
    corrections = read_corrections(request.show, slug).with_said(said)
    write_corrections(request.show, slug, corrections)
