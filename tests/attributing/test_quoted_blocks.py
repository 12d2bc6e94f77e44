"""All of a block quotation is quoted where something leads to it, or somebody speaks of themselves in it."""

import pytest

from quotecast.model import BlockKind

BLOCK, CAPTION = BlockKind.BLOCKQUOTE, BlockKind.CAPTION
TOLD = "Ida Moss, a pilot, posted how she lost the engine."
LEAD = "Ida Moss, a pilot, writes from Lund:"
FLOWN = "I went down behind the dunes."
WALKED = "My leg hurt, and I walked to the road."


def test_a_picture_within_a_block_quotation_doesn_t_end_it(voices):
    text = f"{LEAD}\n{FLOWN}\nThe dunes of Lund\nThe road was wet.\nIt rained."
    found = voices(text, {1: BLOCK, 2: CAPTION, 3: BLOCK})
    assert found == [("direct", "Ida Moss", FLOWN), ("direct", "Ida Moss", "The road was wet.")]


def test_a_picture_between_a_lead_and_its_block_quotation_is_passed_over(voices):
    found = voices(f"{LEAD}\nThe dunes of Lund\n{FLOWN}\nIt rained.", {1: CAPTION, 2: BLOCK})
    assert found == [("direct", "Ida Moss", FLOWN)]


@pytest.mark.parametrize("between", ["It went like this.", "She had no radio."])
def test_what_nothing_leads_to_is_doubted_and_told(read, between):
    article, found = read(
        f"{TOLD}\n{between}\n{FLOWN}\nThe road was wet.\n{WALKED}\nIt rained.",
        {2: BLOCK, 3: BLOCK, 4: BLOCK},
    )
    said = [one.span.cut_from(article.text) for one in found.quotations]
    assert said == [FLOWN, "The road was wet.", WALKED]
    assert all(one.confidence < 0.8 for one in found.quotations)
    guessed = {one.candidates[0].speaker_id for one in found.quotations}
    assert guessed == {"ida-moss"}


@pytest.mark.parametrize(
    "words",
    ["The dunes shall be kept.", "The US dunes shall be kept.", "The dunes “are ours”, it says."],
    ids=["of nobody", "of a country", "marks within it"],
)
def test_what_is_set_apart_and_of_nobody_is_no_speech(voices, words):
    found = voices(f"{TOLD}\n{words}\nIt rained.", {1: BLOCK})
    assert not any(said == words for _, _, said in found)
