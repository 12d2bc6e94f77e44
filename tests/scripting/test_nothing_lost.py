from dataclasses import replace

from hypothesis import given, reject
from hypothesis import strategies as st

from quotecast.attributing import attribute
from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, Span, Style, source_named
from quotecast.scripting.builder import STYLES, write_script
from quotecast.scripting.checking.comparison import compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of, restored
from quotecast.scripting.proof import prove
from quotecast.scripting.writer import Direction, Fragments
from quotecast.settings import PauseSettings

PEOPLE = ("Jo Roe", "Ms Roe", "Al Brun", "Mr. Brun", "she", "he", "one official", "the union")
CLAUSES = (
    "we lost the roof",
    "it was $4.50 in the U.S. (and 7 p.m. there)",
    "they call it ‘the big one’",
    'the captain said "never again" twice',
    "nobody [in the town] … slept",
    "I don’t know — who does",
    "مرحبا بالعالم",
    "wait\x07ing 🙂 co\u00adoperates",
    "no",
)
SPACES = st.sampled_from([" ", "\u00a0", "  ", "\t", " \u200b", "\n", " \x0b "])
CLAUSE = st.sampled_from(CLAUSES)
TWO_CLAUSES = st.tuples(CLAUSE, CLAUSE)
MARKS = st.sampled_from([("“", "”"), ('"', '"'), ("‘", "’"), ("“", ""), ("”", "”"), ("«", "»")])
VERB = st.sampled_from(["said", "says", "told a crowd", "wrote", "added"])
STOPS = st.sampled_from([".", "?", "!", "…", ""])


@st.composite
def sentences(draw, clauses=TWO_CLAUSES):
    who, verb = draw(st.sampled_from(PEOPLE)), draw(VERB)
    first, second = draw(clauses)
    opener, closer = draw(MARKS)
    stop = draw(STOPS)
    return draw(
        st.sampled_from(
            [
                f"{first.capitalize()}{stop}",
                f"{opener}{first.capitalize()},{closer} {who} {verb}.",
                f"{opener}{first.capitalize()},{closer} {verb} {who}, a pilot. {opener}{second}{stop}{closer}",
                f"{who} {verb}: {opener}{first.capitalize()}{stop}{closer}",
                f"{opener}{first.capitalize()},{closer} {who} {verb}, {opener}{second}{stop}{closer}",
                f"{who} {verb} that {opener}{first}{closer} was {opener}{second}{closer}, but {first}{stop}",
                f"According to {who}, {opener}{first}{stop}{closer}",
                f"{opener}{first.capitalize()}{stop} {second.capitalize()}{stop}{closer}",
            ]
        )
    )


@st.composite
def articles(draw):
    several = st.lists(sentences(), min_size=1, max_size=4)
    return article_of(draw, [draw(several) for _ in range(draw(st.integers(1, 7)))])


@st.composite
def articles_without_repetition(draw):
    """Draw articles of which no two sentences are equal: words alone can't tell those apart."""
    clauses = draw(st.permutations(CLAUSES))
    pairs = list(zip(clauses[::2], clauses[1::2], strict=False))[: draw(st.integers(1, 4))]
    said = [draw(sentences(st.just(pair))) for pair in pairs]
    place = draw(st.integers(1, len(said)))
    return article_of(draw, [part for part in (said[:place], said[place:]) if part])


def article_of(draw, paragraphs):
    text, blocks = "", []
    for said in paragraphs:
        kind = draw(st.sampled_from(list(BlockKind)))
        body = draw(SPACES).join(said)
        if kind is BlockKind.LIST_ITEM:
            body = f"- {body}"
        if body.strip():
            body = body.strip()
            blocks.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(body))))
            text += body + draw(st.sampled_from(["\n\n", "\n", " \n\t\n", "\r\n\r\n"]))
    return Article(id="t", source=source_named("t.txt"), title="T", text=text, blocks=tuple(blocks))


every_style = st.sampled_from(sorted(STYLES))
every_reader = st.sampled_from(list(Fragments))


def script_of(article, threshold, style=Style.RADIO, fragments=Fragments.NARRATED):
    attribution = attribute(article, language_of("en"))
    direction = Direction(
        language=language_of("en"),
        pauses=PauseSettings(),
        threshold=threshold,
        disclosure="Bots.",
        style=style,
        fragments=fragments,
    )
    try:
        script = write_script(article, attribution.quotations, attribution.speakers, direction)
    except SourceError:
        reject()
    return attribution, script


@given(articles(), st.sampled_from([0.0, 0.5, 0.9, 1.0]), every_style, every_reader)
def test_nothing_is_lost_or_said_twice(article, threshold, style, fragments):
    _, script = script_of(article, threshold, style, fragments)
    assert prove(article.text, script) == ()


@given(articles(), every_style, every_reader)
def test_script_file_that_is_read_back_is_as_sound(article, style, fragments):
    _, script = script_of(article, 0.5, style, fragments)
    content = write_fountain(manuscript_of(article, script))
    manuscript = read_fountain(content, "t", PauseSettings())
    again = restored(manuscript, article.text)[1]
    assert prove(article.text, again) == ()


@given(articles_without_repetition(), every_style, every_reader)
def test_no_quotation_of_an_untouched_script_seems_changed(article, style, fragments):
    attribution, script = script_of(article, 0.5, style, fragments)
    script = replace(script, speakers=attribution.speakers)
    layout = place_lines(article, attribution.quotations, attribution.speakers, script, ("Bots.",))
    found = compare(layout, SpeakerJudge(attribution.speakers, script, 0.5))
    assert [one for one in found if one.is_error] == []


def test_speech_that_opens_a_list_item_has_its_bullet_left_out():
    text = "- Jo Roe said: “We lost the roof.”"
    block = Block(kind=BlockKind.LIST_ITEM, span=Span(start=0, end=len(text)))
    article = Article(id="t", source=source_named("t.txt"), title="T", text=text, blocks=(block,))
    _, script = script_of(article, 0.5)
    assert prove(text, script) == ()
    assert [line.text for line in script.lines()][1:] == ["Jo Roe said:", "We lost the roof."]


def test_bullet_before_an_answer_is_no_word_of_it():
    text = "We lost the roof.\n\nWe lost the roof.\n\n- We lost the roof."
    kinds = (
        (BlockKind.QUESTION, 0, 17),
        (BlockKind.QUESTION, 19, 36),
        (BlockKind.LIST_ITEM, 38, 57),
    )
    blocks = tuple(Block(kind=kind, span=Span(start=a, end=b)) for kind, a, b in kinds)
    article = Article(id="t", source=source_named("t.txt"), title="T", text=text, blocks=blocks)
    _, script = script_of(article, 0.0, Style.VERBATIM)
    assert prove(text, script) == ()
