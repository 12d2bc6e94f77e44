"""What every language of the table keeps to; a newcomer is tested by its line there."""

import re
from dataclasses import fields

import pytest

from quotecast.attributing import attribute
from quotecast.languages import LANGUAGES, NEUTRAL, language_of, sentence_spans
from quotecast.model import Article, Block, BlockKind, Lexicon, Span, source_named
from quotecast.normalising import spoken_form
from quotecast.scripting.builder import write_script
from quotecast.scripting.proof import prove
from quotecast.scripting.writer import Direction
from quotecast.settings import PauseSettings

TEXT = "“Abc 5,” def Ghi. “Jkl, mno.”"
every_language = pytest.mark.parametrize("code", LANGUAGES)


def article_in(code):
    return Article(
        id="abc",
        source=source_named("abc.txt"),
        title="Abc",
        byline=None,
        publisher=None,
        published=None,
        language=code,
        text=TEXT,
        blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=len(TEXT))),),
    )


@every_language
def test_language_is_called_by_its_code(code):
    assert language_of(code).code == code
    assert language_of(code).name


@every_language
@pytest.mark.parametrize("tag", ["{}", "{}-XX", "{}_xx", "{}-Latn-XX"])
def test_any_tag_of_a_language_leads_to_it(code, tag):
    assert language_of(tag.format(code)).name == language_of(code).name


@every_language
def test_language_states_something_of_its_own(code):
    stated = [
        entry.name
        for entry in fields(NEUTRAL)
        if getattr(language_of(code), entry.name) != getattr(NEUTRAL, entry.name)
    ]
    assert {"code", "name"} <= set(stated)


@every_language
def test_sentences_lose_nothing(code):
    spans = sentence_spans(TEXT, Span(start=0, end=len(TEXT)), language_of(code))
    between = re.sub(r"\s", "", TEXT)
    assert "".join(re.sub(r"\s", "", span.cut_from(TEXT)) for span in spans) == between


@every_language
@pytest.mark.parametrize("line", ["5 Abc.", "1.000,5 %", "Abc", "“Def?”", "14:30", "−3 °C"])
def test_line_with_words_or_figures_is_spoken(code, line):
    assert any(letter.isalnum() for letter in spoken_form(line, code, Lexicon()).text)


@every_language
def test_script_is_proved(code):
    article, language = article_in(code), language_of(code)
    found = attribute(article, language)
    direction = Direction(language=language, pauses=PauseSettings(), threshold=0.75, disclosure="")
    script = write_script(article, found.quotations, found.speakers, direction)
    assert not tuple(prove(article.text, script))
    assert script.language == code


@every_language
def test_nobody_speaks_where_nothing_is_known_of_who_says_what(code):
    if not language_of(code).has_attribution:
        quotations = attribute(article_in(code), language_of(code)).quotations
        assert all(quotation.speaker_id is None for quotation in quotations)
