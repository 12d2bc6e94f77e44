import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.attributing.marks import pair_marks
from quotecast.languages import language_of
from quotecast.model import BlockKind, Span

# text, what its outer marks enclose
CONVENTIONS = [
    ("“Go,” she said.", ["Go,"]),
    ('"Go," she said. "Now."', ["Go,", "Now."]),
    ("‘Go,’ she said.", ["Go,"]),
    ("'Go,' she said.", ["Go,"]),
    ("''Go,'' she said.", ["Go,"]),
    ("``Go,'' she said.", ["Go,"]),
    ("‘‘Go,’’ she said.", ["Go,"]),
    ("«Go,» she said.", ["Go,"]),
    ("„Go,“ she said.", ["Go,"]),
    ('"Go,” she said.', ["Go,"]),
    ('“Go," she said.', ["Go,"]),
    ("” Go,” she said.", ["Go,"]),
    ("“They said ‘stop’ and ran.”", ["They said ‘stop’ and ran."]),
    ("‘They said “stop” and ran,’ he said.", ["They said “stop” and ran,"]),
    ("“They said “stop” and ran.”", ["They said “stop” and ran."]),
    ("“They say that ‘we will go on.”", ["They say that ‘we will go on."]),
    ("“It goes on here.", ["It goes on here."]),
    ("‘The leaders’ plan failed,’ he said.", ["The leaders’ plan failed,"]),
    ("He said:“Go.”", ["Go."]),
    ("““Go,” she said.", ["Go,"]),
    ('"Go," she said. " Now."', ["Go,", "Now."]),
    ('It is 6 " high.', []),
    # a mark too many, or no space in front of one
    ("“”Go. Now,” she said.", ["Go. Now,"]),
    ('""Go," she said.', ["Go,"]),
    ('He left. ""Go," she said. "Now."', ["Go,", "Now."]),
    ('"Go,"" she said.', ["Go,"]),
    ('"Go," said Ann Pell."Now we row."', ["Go,", "Now we row."]),
    ('He said,"Go," and left.', ["Go,"]),
    ('A 5"X7" frame is "good."', ["good."]),
    ('“"Go," he told me,” she said.', ['"Go," he told me,']),
    ("He has an ““old”” boat.", ["old"]),
]


def _enclosed(text):
    block = Span(start=0, end=len(text))
    return [one.span.cut_from(text) for one in pair_marks(text, block, language_of("en"))]


@pytest.mark.parametrize(("text", "expected"), CONVENTIONS)
def test_every_convention_of_print_is_paired(text, expected):
    assert _enclosed(text) == expected


NO_MARKS = [
    "The dogs’ bowls and the cat's tail.",
    "It wasn’t the leaders’ fault, ’tis said.",
    "Back in the '90s it didn't rain.",
    "Rock 'n' roll is the boys' thing.",
]


@pytest.mark.parametrize("text", NO_MARKS)
def test_an_apostrophe_is_no_mark(text):
    assert _enclosed(text) == []


def test_marks_are_not_paired_beyond_their_block():
    text = "“It goes on.\n“And on.”"
    assert [
        one.is_closed for one in pair_marks(text, Span(start=0, end=12), language_of("en"))
    ] == [False]


_PIECES = st.sampled_from(
    ["“", "”", '"', "‘", "’", "'", "«", "»", "„", "''", " ", "a", "s", ".", ","]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_pairs_are_ordered_and_lie_within_the_block(text):
    pairs = pair_marks(text, Span(start=0, end=len(text)), language_of("en"))
    borders = [edge for one in pairs for edge in (one.outer.start, one.outer.end)]
    assert borders == sorted(borders)
    assert all(one.outer.holds(one.span) for one in pairs if one.span)


SET_APART = {
    "marks within it": ("The mayor calls it “old as mud”, and left."),
    "no marks": "The bridge is shut.",
}


@pytest.mark.parametrize("words", SET_APART.values(), ids=SET_APART)
def test_all_of_a_block_quotation_is_whose_the_colon_says(voices, words):
    text = f"Ida Moss, a pilot, writes from Lund:\n{words}\nI can't get home.\nIt rained."
    kinds = {1: BlockKind.BLOCKQUOTE, 2: BlockKind.BLOCKQUOTE}
    assert voices(text, kinds) == [
        ("direct", "Ida Moss", words),
        ("direct", "Ida Moss", "I can't get home."),
    ]


def test_name_in_full_goes_before_its_initial(voices):
    text = "It was found by I. Moss and others.\n“It is mud,” says co-author Ida Moss."
    assert voices(text) == [("direct", "Ida Moss", "It is mud,")]


@pytest.mark.parametrize("title", ["SENATOR", "SECRETARY", "JUDGE"])
def test_line_that_ends_in_a_title_and_a_surname_is_read(voices, title):
    assert voices(f"STATEMENT OF {title} MOSS") == []


def test_words_set_apart_are_of_the_only_person_named_before_the_line_that_leads_to_them(voices):
    text = "“It held,” Karl Abe said.\nI put it to Ida Moss, and she sent an answer. Here it is:\nWe can't row."
    assert voices(text, {2: BlockKind.BLOCKQUOTE})[-1] == ("direct", "Ida Moss", "We can't row.")
