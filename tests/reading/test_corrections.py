"""What an outlet says of its own mistakes is a correction, and is told; a story of amendments is none."""

import pytest

from quotecast.languages import language_of
from quotecast.reading.furniture import furniture_kind

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    "text",
    [
        "• This article was amended on 4 March 2031 to correct the price of the pond.",
        "This article, first published on 2 March, was amended on 4 March.",
        "This story originally gave the age of Mr Galt as 61.",
        "This post misspelled the name of the pond.",
        "This article was corrected after publication.",
        "This article was amended because of an editing error.",
        "This story was corrected at 3 p.m. on Monday.",
        "This story has been updated to correct the name of the pond.",
        "This story has been corrected: the pond is Long Pond.",
        "(This version corrects the name of the pond in paragraph 4.)",
        "An earlier version of this article said that the wall had six gates.",
        "* A previous version of this story misstated the age of Mr Galt.",
        "Earlier versions of this map showed the pond on the wrong bank.",
        "The original headline of this article said that the wall had fallen.",
        "A photo caption with this article wrongly named the pond.",
        "A previous version of this chart wrongly gave the depth of the pond.",
        "This headline misstated the depth of the pond.",
        "Editor’s note: A previous version of this story gave the wrong name for the pond.",
        "Editor’s note (4 March): Mr Galt wrote to us. An earlier version of this story named his son.",
        "Note: This article has been corrected.",
        "March 4, 2031: An earlier version of this article said that the wall had six gates.",
        "We have corrected this article.",
        "A correction was made on March 4, 2031:",
        "A correction was made to this article.",
        "Correction: the pond is Long Pond.",
        "Corrections & clarifications: the pond is Long Pond.",
        "Due to an editing error, an earlier version of this report gave the wrong name.",
        "Editor’s note: A previous headline misstated the year.",
        "Editor’s note: Mr Galt’s name was misspelled in an earlier version.",
        "Story updated at 5 p.m. to correct the year.",
        "Clarification (4 May): Mr Galt owns half of it.",
        "UPDATE, 3 p.m.: The wall has fallen.",
    ],
)
def test_note_of_a_mistake_is_a_correction(text):
    assert furniture_kind(text, ENGLISH) == "correction"


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of the lamp burned whale oil.",
        "An earlier version of the article hangs in the museum.",
        "An earlier version of this lamp burned whale oil.",
        "This article was amended in 1972 to let women vote.",
        "This article was amended by the senate.",
        "This report said that forty ponds had dried up.",
        "This story of a pond missed its readers.",
        "This story gave the town its name.",
        "This piece is updated every night by the choir.",
        "This page was torn out, and the next one misled the court.",
        "A correction was made on the chart, and the boat went on.",
        "A correction was issued by the paper on 4 March 2031.",
        "Corrections were rare in the 1950s: nobody read them.",
        "The article has been corrected, he said.",
        "We have corrected the chart.",
        "“An earlier version of this article said so,” she said.",
        "She wrote an earlier version of this article in jail.",
        "Note: the wall was amended twice.",
        "This chart corrects for inflation.",
        "This story was corrected by hand on the proofs.",
        "This essay was amended as I wrote it.",
        "This interview was corrected for length.",
        "Our article was corrected three times before the editor slept.",
        "This column has previously said that the pound is too strong.",
        "The original version of this recipe uses lard.",
        "The original version of this map hangs in the hall.",
        "Earlier versions of this guide sold 4,000 copies.",
        "The previous version of this article of faith was kinder.",
        "This table was corrected for the tide.",
        "This map misleads the pilot.",
        "This recipe originally had lard in it as well.",
        "This report wrongly put the blame on Mr Galt, the court found.",
        "Our story was changed by the flood.",
        "An earlier version of this map was drawn in 1610.",
        "This article was amended to protect the river.",
        "This article was amended on the floor of the senate.",
        "This article was amended on 4 March 1972.",
        "This article was amended after the war.",
        "This article was amended because nobody obeyed it.",
        "This article was amended and renamed.",
        "This article was amended, and women could vote.",
        "A previous version of this post office stood on the quay.",
        "An earlier version of this story won a prize in 1990.",
        "The original version of this story is older than the town.",
        "A previous version of this table, made of oak, was sold.",
        "An earlier version of this page was written in gold ink.",
        "This map misplaced the reef, and three boats were lost.",
        "This chart wrongly shows the reef, and three boats were lost.",
        "Our story originally reported by the Kiln was true.",
        "This story previously reported in the Kiln won a prize.",
        "A woman named in this story misstated her age.",
        "A clerk on this story misplaced the chart.",
        "A correction was made in this boat.",
        "A correction was added on page 2.",
        "This story was amended by every teller of it.",
    ],
)
def test_story_of_what_was_amended_is_no_correction(text):
    assert furniture_kind(text, ENGLISH) != "correction"


@pytest.mark.parametrize(
    "text",
    [
        "Editor’s note: This essay is adapted from a book.",
        "This article has been updated.",
        "An earlier version of this essay appeared in The Daily Kiln.",
    ],
)
def test_note_that_mends_nothing_is_no_correction(text):
    assert furniture_kind(text, ENGLISH) in {None, "read-more"}
