import random
from pathlib import Path

import pytest

import mangle
from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import source_named
from quotecast.reading import Original, article_of

ROUNDS = 60
ARTICLES = {
    "no-space.txt": (
        "Pool board asked to resign\n\nThe board of the baths met on Tuesday.\n\n"
        "“The board is not entitled to any help,” said Ebba Thorne, a lawyer.“His friendship with "
        "the builder is known,” Ms Thorne warned.\n\nThe board meets again in June.\n"
    ),
    "nested.txt": (
        "Mast falls\n\nOla Berg, the master, wrote: “He said: ‘Cut it.’”\n\n“Nobody cut it,” said "
        "Jo Roe, an owner, “and nobody asked.”Berg then said: “It ‘fell’.”\n\n“It fell,” she said.\n"
    ),
    "harbour-barrier.txt": (
        Path(__file__).parents[2] / "articles" / "harbour-barrier.txt"
    ).read_text(encoding="utf-8"),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_mangled_article_goes_the_whole_way_to_a_proved_script(name):
    seed = random.randrange(1 << 32)
    dice = random.Random(seed)
    for _ in range(ROUNDS):
        text, told = mangle.mangled(ARTICLES[name], dice)
        try:
            mangle.follow(name, text.encode("utf-8", "replace"))
        except Exception as error:
            raise AssertionError(f"{told} (seed {seed})") from error


def test_missing_space_before_an_opening_mark_parts_two_quotations():

    data = ARTICLES["no-space.txt"].encode()
    article = article_of(Original(data=data, source=source_named("no-space.txt")))
    found = attribute(article, language_of("en")).quotations
    assert [one.speaker_id for one in found] == ["ebba-thorne", "ebba-thorne"]
