import pytest

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import source_named
from quotecast.reading.markdown import read
from quotecast.reading.originals import Original
from quotecast.scripting.formats import Format, format_notices

STORY = "The port opened a new quay, and the boats came in with the tide."
FORMATS = {
    Format.INTERVIEW: "**Why?**\n\nI like it.\n\n**How?**\n\nI row.",
    Format.LIVE_BLOG: f"## 16.42 GMT\n\n{STORY}\n\n## 4:20 p.m. – Rain\n\n{STORY}",
    Format.RELEASE: f"FOR IMMEDIATE RELEASE\n\n{STORY}\n\n{STORY}",
    Format.LIST: f"## 1. Bread\n\n{STORY}\n\n## 2. Milk\n\n{STORY}\n\n## 3. Salt\n\n{STORY}",
    Format.LETTER: f"Dear readers of the Post,\n\n{STORY}",
    Format.OBITUARY: f"Ida Moss, who built the quay, has died at the age of 91.\n\n{STORY}",
    Format.SPORTS: "The Gulls beat the Terns 3-1. The Rooks won 2-0. The Larks lost 4-1.",
    Format.FIRST_PERSON: "I went to the port. I saw my boat. I rowed it home to my house.",
}


@pytest.mark.parametrize(("expected", "markdown"), FORMATS.items(), ids=FORMATS)
def test_a_format_is_recognised_and_said(expected, markdown):
    data = f"# A day at the port\n\n{markdown}\n".encode()
    article = read(Original(data=data, source=source_named("a.md"))).article
    found = attribute(article, language_of("en"))
    messages = [notice.message for notice in format_notices(article, found.quotations)]
    assert messages == [f"read as {expected}"]


def test_a_plain_report_has_no_format(marked):
    assert format_notices(marked(STORY).article(), ()) == ()
