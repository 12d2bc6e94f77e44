from quotecast.episode import attributed
from quotecast.episode.context import open_context, request_of
from quotecast.episode.opened import open_article
from quotecast.model import source_named

ARTICLE = "The pier\n\n“It holds,” said Ida Moss. “It always has.”\n"


def test_article_is_attributed_once_when_it_is_opened(tmp_path, monkeypatch):
    asked = []
    real = attributed.attribute
    monkeypatch.setattr(
        attributed, "attribute", lambda *one, **by: asked.append(1) or real(*one, **by)
    )
    attributed._attributed.cache_clear()
    source = tmp_path / "pier.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    request = request_of(tmp_path, {"voices.engine": "tone"})
    with open_context(request) as context:
        opened = open_article(source_named(str(source)), context)
    assert (len(opened.quotations), asked) == (2, [1])
