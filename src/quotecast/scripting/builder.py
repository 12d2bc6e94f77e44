"""Write an article's script in the style asked for."""

from collections.abc import Mapping, Sequence
from typing import Final

from quotecast.errors import SourceError
from quotecast.model import Article, Quotation, Script, Speaker, Style
from quotecast.scripting.coverage import omissions
from quotecast.scripting.direction import Direction
from quotecast.scripting.pacing import paced
from quotecast.scripting.radio import RadioWriter
from quotecast.scripting.verbatim import VerbatimWriter
from quotecast.scripting.writer import Writer

STYLES: Final[Mapping[Style, type[Writer]]] = {
    Style.RADIO: RadioWriter,
    Style.VERBATIM: VerbatimWriter,
}


def write_script(
    article: Article,
    quotations: Sequence[Quotation],
    speakers: Sequence[Speaker],
    direction: Direction,
) -> Script:
    """Write the script of an article.

    Every character of the article is in the origin of exactly one line or in an omission.

    Raises:
        SourceError: there is nothing in the article that can be spoken.
    """
    writer = STYLES[direction.style](article, quotations, speakers, direction)
    chapters = paced(writer.chapters(), direction.pauses)
    lines = [line for chapter in chapters for line in chapter.lines()]
    if not any(line.origin for line in lines):
        raise SourceError(
            f"{article.source} has nothing to speak in it", "Give an article that has some text"
        )
    heard = {line.speaker_id for line in lines}
    return Script(
        article_id=article.id,
        language=article.language,
        speakers=tuple(speaker for speaker in speakers if speaker.id in heard),
        chapters=chapters,
        omissions=omissions(article, lines, writer.replaced),
        style=direction.style,
    )
