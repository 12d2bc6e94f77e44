"""Pages of our own making around a part that a test is about."""

import pytest

from quotecast.model import source_named
from quotecast.reading import Original, reading_of

STORY = tuple(
    f"The {part} of the harbour wall will be mended next year, the council said on Monday. “We have "
    f"waited for the {part} long enough,” Ms Berg told the crew that had come to the old chapel."
    for part in ("head", "foot", "lamp", "gate")
)


def page_with(middle="", *, head="", top="", bottom="", attributes='lang="en"'):
    """Return a page whose story holds `middle` between its second and its third paragraph."""
    first, second, third, fourth = (f"<p>{text}</p>" for text in STORY)
    return (
        f"<!doctype html><html {attributes}><head><title>The wall breaks</title>{head}</head><body>"
        f"<main><article>{top}{first}{second}{middle}{third}{fourth}{bottom}</article></main>"
        "</body></html>"
    )


def read_page(page):
    """Read a page's markup."""
    return reading_of(Original(data=page.encode(), source=source_named("page.html")))


@pytest.fixture
def read_with():
    """Read a page around a part: `read_with("<p>…</p>", top="…")`."""
    return lambda *args, **options: read_page(page_with(*args, **options))


@pytest.fixture
def said():
    """Return what a reading holds besides the usual story, as pairs of kind and text."""

    def of(reading):
        article = reading.article
        blocks = [(b.kind.value, b.span.cut_from(article.text)) for b in article.blocks]
        return [one for one in blocks if one[1] not in STORY and one[0] != "title"]

    return of


@pytest.fixture
def reasons():
    """Return the reasons for which passages of a reading's page aren't read, by their text."""
    return lambda reading: {one.text: one.reason for one in reading.page if one.reason}
