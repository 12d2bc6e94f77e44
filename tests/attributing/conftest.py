import re

import pytest

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, Span, source_named


def article_of(text, kinds=None):
    """Make an article of paragraphs; `kinds` names the kind of some of them by number."""
    blocks = tuple(
        Block(kind=(kinds or {}).get(number, BlockKind.PARAGRAPH), span=Span(start=start, end=end))
        for number, (start, end) in enumerate(
            match.span() for match in re.finditer(r"\S(?:.*\S)?", text)
        )
    )
    return Article(id="test", source=source_named(""), title="Test", text=text, blocks=blocks)


@pytest.fixture(scope="session")
def read():
    """Attribute a text, given as paragraphs, one to a line."""

    def read_text(text, kinds=None):
        article = article_of(text, kinds)
        return article, attribute(article, language_of("en"))

    return read_text


@pytest.fixture(scope="session")
def voices(read):
    """Give who says what: (kind, speaker's name, words) of each quotation."""

    def voices_of(text, kinds=None):
        article, found = read(text, kinds)
        names = {speaker.id: speaker.name for speaker in found.speakers}
        return [
            (str(one.kind), names.get(one.speaker_id), one.span.cut_from(article.text))
            for one in found.quotations
        ]

    return voices_of
