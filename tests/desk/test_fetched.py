import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from tests.desk.conftest import ARTICLE, new_show, number, served, told

from quotecast.episode.build import build
from quotecast.episode.context import open_context, request_of
from quotecast.episode.known import FETCHED_FILE
from quotecast.model import source_named

PAGE = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1>{1}</article></body></html>"
).format(
    ARTICLE.partition("\n")[0],
    "".join(f"<p>{one}</p>" for one in ARTICLE.strip().split("\n\n")[1:]),
)


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def fetched_show(tmp_path_factory):
    """Return a show with the episode of a page, whose server is gone."""
    show = new_show(
        tmp_path_factory.mktemp("fetched") / "show", other="Calm\n\nNothing was said.\n"
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        source = source_named(f"http://127.0.0.1:{server.server_port}/ice.html")
        with open_context(request_of(show, {}, allow_private=True)) as context:
            build(source, context)
        server.shutdown()
    return show


def test_article_from_an_address_is_corrected_and_rebuilt_without_a_network(fetched_show):
    with served(fetched_show) as producer:
        key = producer.key("Ice shuts")
        page = producer.article(key)
        assert "The port of Calder closed" in page.cssselect("#article")[0].text_content()
        which = number(page, "Nobody should walk")
        answer = producer.do(f"said/{which}", {"by": "Tomas Reyes"}, key=key, page=page)
        assert "Tomas Reyes says it" in told(answer)
        assert "The episode is made: " in producer.rebuild(key)
        chosen = producer.article(key).cssselect(f"#q{which} button[aria-pressed=true]")
        assert [one.get("value") for one in chosen] == ["Tomas Reyes"]


def test_episode_whose_page_is_not_kept_says_how_it_is_opened(fetched_show, tmp_path):
    (path,) = fetched_show.glob(f"output/.scripts/*/{FETCHED_FILE}")
    gone = path.rename(tmp_path / "gone")
    with served(fetched_show) as producer:
        card = next(
            one for one in producer.get("/").page.cssselect(".card") if "Ice" in one.text_content()
        )
        assert "quotecast build --force http://127.0.0.1" in card.text_content()
    gone.rename(path)


def test_what_was_sent_is_kept_to_the_byte(fetched_show):
    (path,) = fetched_show.glob(f"output/.scripts/*/{FETCHED_FILE}")
    assert path.read_bytes().partition(b"\n")[2] == PAGE.encode()
