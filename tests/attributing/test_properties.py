import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, QuotationKind, Span, source_named

_WORDS = st.sampled_from(
    [
        "\n",
        "",
        "",
        "",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "said",
        "Ida",
        "Moss",
        "she",
        "he",
        ",",
        ".",
        ":",
        "?",
        "…",
        "(",
        ")",
        "—",
        "the",
        "a",
        "of",
        "official",
        "Mr.",
        "who",
        "and",
        "saying",
        "told\n",
        "",
        "",
        "",
        "According",
        "to",
        "mayor",
        "'s",
        "dam",
        "Lund",
        "I",
        "“Go,”",
        "said,",
        "\n",
        "\n",
        "another\n",
        "",
        "",
        "",
        "",
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=60).map(" ".join))


def _attributed(text):
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, span=Span(start=match.start(), end=match.end()))
        for match in re.finditer(r"\S(?:[^\n]*\S)?", text)
    )
    article = Article(id="a", source=source_named(""), title="", text=text, blocks=blocks)
    return article, attribute(article, language_of("en"))


@given(TEXTS)
def test_quotations_are_ordered_and_apart(text):
    _, found = _attributed(text)
    borders = [edge for one in found.quotations for edge in (one.span.start, one.span.end)]
    assert borders == sorted(borders)


@given(TEXTS)
def test_quotations_lie_within_blocks(text):
    article, found = _attributed(text)
    for one in found.quotations:
        assert any(block.span.holds(one.span) for block in article.blocks)


@given(TEXTS)
def test_tags_lie_outside_all_quotations(text):
    _, found = _attributed(text)
    for tag in [one.tag for one in found.quotations if one.tag is not None]:
        assert not any(tag.touches(one.span) for one in found.quotations)


@given(TEXTS)
def test_source_and_verb_lie_within_their_tag(text):
    _, found = _attributed(text)
    for one in found.quotations:
        if one.tag is not None and one.source is not None:
            assert one.tag.holds(one.source)
        if one.tag is not None and one.reporting_verb is not None:
            assert one.tag.holds(one.reporting_verb)


@given(TEXTS)
def test_speakers_are_exactly_the_sources_of_quotations(text):
    _, found = _attributed(text)
    ids = {one.speaker_id for one in found.quotations if one.speaker_id is not None}
    assert ids == {speaker.id for speaker in found.speakers}


@given(TEXTS)
def test_confidence_is_a_share(text):
    _, found = _attributed(text)
    assert all(0 <= one.confidence <= 1 for one in found.quotations)


@given(TEXTS)
def test_what_is_no_speech_has_no_speaker(text):
    _, found = _attributed(text)
    silent = [one for one in found.quotations if one.kind is QuotationKind.NONE]
    assert all(one.speaker_id is None for one in silent)


@given(TEXTS)
def test_speakers_have_names_and_ids_of_their_own(text):
    _, found = _attributed(text)
    names = [speaker.name for speaker in found.speakers]
    ids = [speaker.id for speaker in found.speakers]
    assert (len(set(names)), len(set(ids))) == (len(names), len(ids))


_LABELS = st.sampled_from(["Q:", "A:", "MOSS:", "Ida Moss:", "Note:", "“Go,” ", "\n", "said", "I?"])


@given(st.lists(_LABELS, max_size=30).map(" ".join).map(lambda text: text.replace(" \n ", "\n")))
def test_turns_of_an_interview_lie_within_blocks_and_apart(text):
    article, found = _attributed(text)
    borders = [edge for one in found.quotations for edge in (one.span.start, one.span.end)]
    assert borders == sorted(borders)
    assert all(
        any(block.span.holds(one.span) for block in article.blocks) for one in found.quotations
    )


@pytest.mark.parametrize(
    "text", ["In one Read", "Three Rivers", "Mothers for", "Order of", "Moss KC"]
)
def test_text_that_is_cut_off_is_read(text):
    article, found = _attributed(text)
    assert (article.text, found.quotations) == (text, ())
