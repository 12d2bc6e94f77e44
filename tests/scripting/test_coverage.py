from hypothesis import given, reject
from hypothesis import strategies as st

from quotecast.attributing import attribute
from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, Span, source_named
from quotecast.scripting.builder import write_script
from quotecast.scripting.revising import is_true_to_origin
from quotecast.scripting.writer import Direction
from quotecast.settings import PauseSettings

WORDS = st.sampled_from(
    [
        *"the ship sank Jo Roe Al Brun she he said says told , . ? : ; “ ” ‘ ’ \" ' … —".split(),
        *("Mr.", "Ms", "but", "5", "🙂", "\x07", "according to", "a captain at Blue Line", "\n\n"),
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)
KINDS = st.sampled_from(list(BlockKind))


def article_of(text, kinds):
    blocks, position = [], 0
    for paragraph in text.split("\n\n"):
        body = paragraph.strip()
        if body:
            start = text.index(body, position)
            kind = kinds[len(blocks) % len(kinds)]
            blocks.append(Block(kind=kind, span=Span(start=start, end=start + len(body))))
            position = start + len(body)
    return Article(id="t", source=source_named("t"), title="T", text=text, blocks=tuple(blocks))


@given(TEXTS, st.lists(KINDS, min_size=1, max_size=5))
def test_every_character_is_spoken_once_or_left_out_with_a_reason(text, kinds):
    article = article_of(text, kinds)
    attribution = attribute(article, language_of("en"))
    direction = Direction(
        language=language_of("en"), pauses=PauseSettings(), threshold=0.0, disclosure="Robots."
    )
    try:
        script = write_script(article, attribution.quotations, attribution.speakers, direction)
    except SourceError:
        reject()
    counts = [0] * len(text)
    for span in [s for line in script.lines() for s in line.origin]:
        for index in range(span.start, span.end):
            counts[index] += 1
    for omission in script.omissions:
        for index in range(omission.span.start, omission.span.end):
            counts[index] += 1
    wrong = [(i, text[i], n) for i, n in enumerate(counts) if n != 1 and not text[i].isspace()]
    assert wrong == []
    assert all(is_true_to_origin(text, line) for line in script.lines())
    assert "not spoken" not in {omission.reason for omission in script.omissions}
