"""What a page shows is kept beside its article, passage by passage."""

from hypothesis import given
from hypothesis import strategies as st

from quotecast.reading import PagePassage, parse_page, render_page

_WORDS = st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
_REASONS = st.sampled_from(["", "furniture", "deleted"])
_PASSAGES = st.builds(lambda text, reason: PagePassage(text=text, reason=reason), _WORDS, _REASONS)


@given(st.lists(_PASSAGES))
def test_page_survives_its_file(passages):
    assert parse_page(render_page(passages)) == tuple(passages)
