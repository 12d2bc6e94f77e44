import pytest

from quotecast.model import Article, Block, BlockKind, Lexeme, Lexicon, Span, source_named
from quotecast.scripting.hard_names import hard_names

TEXT = (
    "Dmytro Zhvanets met Mary Smith in Washington on Tuesday. "
    "Zhvanets’s boat, the Øresund, left. NATO watched the Harbour and the harbour."
)


def names_in(text, lexicon=None):
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=len(text)))
    article = Article(id="t", source=source_named("t"), title="T", text=text, blocks=(block,))
    return hard_names(article, lexicon or Lexicon())


def test_names_that_voices_mangle_come_most_doubtful_first():
    assert [one.name for one in names_in(TEXT)][:2] == ["Øresund", "Zhvanets"]


@pytest.mark.parametrize("word", ["Mary", "Smith", "Washington", "Tuesday", "NATO", "Harbour"])
def test_what_any_voice_knows_is_not_listed(word):
    assert word not in {one.name for one in names_in(TEXT)}


@pytest.mark.parametrize(
    "word", ["You’ve", "We'll", "Organisation", "Centre", "Programme", "Labour"]
)
def test_contractions_and_british_spellings_are_no_names(word):
    assert names_in(f"The mayor saw {word} in the town.") == ()


@pytest.mark.parametrize("word", ["ICUs", "GOP-led", "co-CEO"])
def test_initials_are_no_names(word):
    assert names_in(f"The mayor saw {word} in the town.") == ()


def test_possessive_counts_for_its_name_and_the_first_sentence_is_told():
    found = next(one for one in names_in(TEXT) if one.name == "Zhvanets")
    assert (found.count, found.sentence.startswith("Dmytro")) == (2, True)


def test_name_in_the_lexicon_is_not_listed():
    lexicon = Lexicon(lexemes={"Zhvanets": Lexeme(graphemes=("Zhvanets",), alias="x")})
    assert "Zhvanets" not in {one.name for one in names_in(TEXT, lexicon)}


@pytest.mark.parametrize("text", ["", "’", "İ ß ﬁ", "A" * 100_000, "Á’" * 20_000, "\ud800X"])
def test_odd_texts_are_read_quickly(text):
    assert isinstance(names_in(text), tuple)
