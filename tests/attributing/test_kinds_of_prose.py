import pytest
from tests.attributing.cases import CASES

import grid
from quotecast.attributing import Settled, attribute
from quotecast.attributing.people import PeopleRegister
from quotecast.attributing.phrases import name_mention
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, Gender, QuotationKind, Rule, Span
from quotecast.settings import AttributionSettings

ENGLISH = language_of("en")
THRESHOLD = AttributionSettings().threshold
# More than this share of made articles' quotations in a wrong voice, or fewer right, is a step back.
MOST_WRONG, FEWEST_RIGHT = 0.01, 0.95


def titled(*paragraphs):
    """Make an article whose first paragraph is its title."""
    text, blocks = "", []
    for number, words in enumerate(paragraphs):
        kind = BlockKind.PARAGRAPH if number else BlockKind.TITLE
        blocks.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    return Article(id="x", source="", title=paragraphs[0], text=text, blocks=tuple(blocks))


def speaker_of(article, begins, found):
    names = {speaker.id: speaker.name for speaker in found.speakers}
    quotation = next(
        one for one in found.quotations if one.span.cut_from(article.text).startswith(begins)
    )
    is_direct = quotation.kind is QuotationKind.DIRECT
    return (names.get(quotation.speaker_id) if is_direct else None) or "NARRATOR"


@pytest.mark.parametrize("case", CASES)
def test_speaker_of_a_hard_case(case):
    paragraphs, expected = CASES[case]
    article = titled(*paragraphs)
    found = attribute(article, ENGLISH)
    for begins, who in expected:
        assert speaker_of(article, begins, found).lower() == who.lower()


@pytest.fixture(scope="module")
def outcomes():
    return [
        (outcome, line)
        for sample in grid.samples(3, seed=7)
        for outcome, line in grid.judged(sample, THRESHOLD)
    ]


def test_ordinary_prose_is_hardly_ever_in_a_wrong_voice(outcomes):
    wrong = [line for outcome, line in outcomes if outcome == "wrong"]
    assert len(wrong) <= MOST_WRONG * len(outcomes), "\n".join(wrong)


def test_ordinary_prose_is_nearly_always_voiced(outcomes):
    right = sum(outcome == "right" for outcome, _ in outcomes)
    assert right >= FEWEST_RIGHT * len(outcomes)


DOUBT = (
    "Two mayors",
    "Ida Moss met Eva Lund on Monday. Lund had come by boat, and Moss by train.",
    "“The bridge will stand,” she said.",
)


def test_candidates_are_told_the_likeliest_first():
    article = titled(*DOUBT)
    found = attribute(article, ENGLISH)
    names = {one.id: one.name for one in (*found.speakers, *found.others)}
    shares = [one.probability for one in found.quotations[0].candidates]
    assert {names[one.speaker_id] for one in found.quotations[0].candidates} == {
        "Ida Moss",
        "Eva Lund",
    }
    assert shares == sorted(shares, reverse=True)


def test_confidence_is_less_where_two_may_be_meant():
    alone = titled("One mayor", "Ida Moss came on Monday.", DOUBT[2])
    both = attribute(titled(*DOUBT), ENGLISH).quotations[0]
    assert both.confidence < attribute(alone, ENGLISH).quotations[0].confidence


def test_candidate_of_a_tag_says_what_speaks_for_it():
    article = titled("Title", "“The bridge will stand,” said the mayor, Ida Moss.")
    best = attribute(article, ENGLISH).quotations[0].candidates[0]
    assert best.evidence[0] == Rule.INVERTED_TAG


SETTLED = Settled(words="The bridge will stand,", speaker="Eva Lund")


def test_speaker_set_by_hand_holds_whatever_the_rules_say():
    article = titled(*DOUBT)
    found = attribute(article, ENGLISH, settled=[SETTLED])
    quotation = found.quotations[0]
    assert speaker_of(article, "The bridge", found) == "Eva Lund"
    assert (quotation.rule, quotation.confidence) == (Rule.BY_HAND, 1.0)


def test_speaker_set_by_hand_may_be_new():
    article = titled(*DOUBT)
    settled = Settled(words="The bridge will stand", speaker="Olga Brandt")
    found = attribute(article, ENGLISH, settled=[settled])
    assert speaker_of(article, "The bridge", found) == "Olga Brandt"


_MOTHER = ("Title", "Noor is nine. “She cried,” her mother said.", "“It was late,” said a man.")


@pytest.mark.parametrize(
    ("given", "is_named", "gender"),
    [
        ("her mother", False, Gender.FEMALE),
        ("a stranger", False, None),
        ("The Echo", True, None),
        ("bell hooks", True, None),
    ],
)
def test_speaker_set_by_hand_by_what_nobody_is_named_is_whom_the_article_calls_so(
    given, is_named, gender
):
    settled = Settled(words="It was late,", speaker=given)
    found = attribute(titled(*_MOTHER), ENGLISH, settled=[settled])
    speaker = next(one for one in found.speakers if one.id == found.quotations[1].speaker_id)
    assert (speaker.name, speaker.is_named, speaker.gender) == (given, is_named, gender)
    assert (found.quotations[0].speaker_id == speaker.id) == (given == "her mother")


@pytest.mark.parametrize("blank", ["", " "])
def test_blank_name_set_by_hand_ends_nothing(blank):
    settled = Settled(words="It was late,", speaker=blank)
    found = attribute(titled(*_MOTHER), ENGLISH, settled=[settled])
    assert found.quotations[1].rule == Rule.BY_HAND


def test_whom_a_producer_called_by_no_name_is_known_once_met():
    register = PeopleRegister("her mother", ENGLISH, frozenset())
    person = register.set_by_hand("her mother")
    assert person not in register.people
    mention = name_mention(Span(start=0, end=10), "her mother", ENGLISH)
    assert register.unnamed(mention, "her mother") is person
    assert register.people == [person]


def test_words_set_by_hand_may_be_the_narrators():
    article = titled(*DOUBT)
    settled = Settled(words="The bridge will stand,", speaker="narrator")
    found = attribute(article, ENGLISH, settled=[settled])
    assert speaker_of(article, "The bridge", found) == "NARRATOR"


def test_narrator_that_is_settled_keeps_words_that_another_paragraph_ends():
    article = titled("Title", "“We had no warning.", "“It never came,” said Ida Moss.")
    settled = Settled(words="We had no warning.", speaker="narrator")
    found = attribute(article, ENGLISH, settled=[settled])
    assert speaker_of(article, "We had", found) == "NARRATOR"
    assert speaker_of(article, "It never", found) == "Ida Moss"


def test_what_was_set_for_words_that_are_gone_is_told():
    gone = Settled(words="The bridge will fall", speaker="Eva Lund")
    assert attribute(titled(*DOUBT), ENGLISH, settled=[gone]).unfitting == (gone,)


def test_guess_at_a_gender_can_be_turned_off():
    article = titled("Title", "“The bridge will stand,” said Jennifer Moss.")
    guessed = attribute(article, ENGLISH).speakers[0]
    unknown = attribute(article, ENGLISH, guess_gender=False).speakers[0]
    assert (guessed.gender, guessed.gender_is_guess) == ("female", True)
    assert (unknown.gender, unknown.gender_is_guess) == (None, False)


@pytest.mark.parametrize(
    "signature", ["— Ida Moss", "– Ida Moss, a pilot", "-- Dr. Ida Moss (Lund)"]
)
def test_words_set_apart_are_their_signers(signature):
    article = titled("Title", "“The bridge will stand. I built it.”", signature)
    found = attribute(article, ENGLISH)
    assert speaker_of(article, "The bridge", found) == "Ida Moss"
    assert found.quotations[0].rule is Rule.SIGNED


@pytest.mark.parametrize("thing", ["Rain", "Snow", "Prices", "Traffic", "Silence", "Trade"])
@pytest.mark.parametrize("split", [" ", "|"])
def test_thing_that_a_capital_alone_makes_a_name_does_not_speak(thing, split):
    words = f"{thing} fell.{split}“We are open again.”".split("|")
    found = attribute(titled("A sign", *words), ENGLISH)
    assert found.quotations[0].confidence < THRESHOLD


def test_firm_is_whom_the_title_calls_so():
    article = titled(
        "Carmaker recalls vans", "Voltara is back.", "“Safety first,” the carmaker said."
    )
    assert speaker_of(article, "Safety", attribute(article, ENGLISH)) == "Voltara"
