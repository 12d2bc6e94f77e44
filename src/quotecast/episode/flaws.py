"""What in a script isn't as published, in sentences: for who builds it, and for who edits it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quotecast.attributing.marks import pair_marks
from quotecast.languages import language_of
from quotecast.model import Article, Notice, Script, Span
from quotecast.scripting.checking.quoted import changed_quotations
from quotecast.scripting.manuscript import Said
from quotecast.scripting.proof import Flaw, prove

NOT_AS_PUBLISHED: Final = "not as published"

_PARAGRAPH: Final = re.compile(r"\S.*?(?=\n[ \t]*\n|\Z)", re.DOTALL)


def flaws_of(article: Article, script: Script, said: Sequence[Said] = ()) -> tuple[str, ...]:
    """Return what isn't as published in a script; `said` is who says what in it as we wrote it."""
    of_proof = (
        f"“{found.excerpt}” is {found.flaw}"
        for found in prove(article.text, script)
        if found.flaw is not Flaw.ADDED_TO_QUOTATION  # it is told with what it stands in place of
    )
    quoted = (*said, *_marked(article))
    return (*of_proof, *changed_quotations(article.text, script, quoted))


def flaw_notices(article: Article, script: Script, said: Sequence[Said] = ()) -> Iterator[Notice]:
    """Give a notice for each thing in a script edited by hand that isn't as published."""
    for message in flaws_of(article, script, said):
        yield Notice(kind=NOT_AS_PUBLISHED, message=message)


def _marked(article: Article) -> Iterator[Said]:
    """Give what stands in quotation marks; an edited script knows its article's text alone."""
    language = language_of(article.language)
    blocks = [block.span for block in article.blocks] or [
        Span(start=found.start(), end=found.end()) for found in _PARAGRAPH.finditer(article.text)
    ]
    for block in blocks:
        for marked in pair_marks(article.text, block, language):
            if marked.is_closed:
                yield Said(span=marked.span, speaker_id="")
