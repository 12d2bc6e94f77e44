"""Who a desk doesn't answer: other origins, guessed tokens, paths, huge uploads, scripts in articles."""

import re
from pathlib import Path

import pytest
from tests.desk.conftest import SLUG, TOKEN, new_show, served, was

from quotecast.show.corrections import read_corrections

NASTY = """Storm <script>alert(1)</script> over the bay

The ferry "><img src=x onerror=alert(2)> stayed in the harbour.

“We lost the <b onclick=alert(3)>roof</b>,” said Jo Roe, a {{ 7 * 7 }} trader. “It was an old roof.”
"""
TEMPLATES = Path(__file__).parents[2] / "src" / "quotecast" / "desk" / "templates"


def test_first_visit_leaves_the_token_in_a_cookie_and_not_in_the_address(still):
    answer = still.get(f"/?token={TOKEN}", Cookie=None)
    assert (answer.status, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert TOKEN in cookie
    assert all(part in cookie for part in ("HttpOnly", "SameSite=strict", "Path=/"))


@pytest.mark.parametrize("path", ["//example.org/", "/\\example.org", "/e/x"])
def test_first_visit_leads_nowhere_else(still, path):
    answer = still.get(f"{path}?token={TOKEN}", Cookie=None)
    assert re.match(r"/(?![/\\])", answer.headers["location"])


@pytest.mark.parametrize(
    "token", ["", TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "%00", "a" * 5000, "é", "None"]
)
@pytest.mark.parametrize("path", ["/", "/static/main.js", f"/takes/{'0' * 64}"])
def test_guessed_token_is_refused(still, token, path):
    name = still.cookie.partition("=")[0]
    cookie = f"{name}={token}".encode().decode("latin-1")
    assert still.get(path, Cookie=cookie).status == 403
    assert (
        still.get(f"{path}?token={token if token.isascii() else '%C3%A9'}", Cookie=None).status
        == 403
    )


def test_without_a_token_nothing_is_changed(still):
    assert still.post(f"/e/{still.key()}/undo", {}, Cookie=None).status == 403


@pytest.mark.parametrize(
    "host", ["example.org", "127.0.0.1", "127.0.0.1:1", "", "localhost.evil.example:80"]
)
def test_other_host_is_refused(still, host):
    answer = still.get("/", Host=host)
    assert answer.status in (400, 421)
    assert "Ice shuts" not in answer.text


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://example.org",
        "https://{host}",
        "http://{host}.example.org",
        "http://127.0.0.1",
    ],
)
def test_other_origin_changes_nothing(still, origin):
    said = None if origin is None else origin.format(host=still.host)
    for path in ("/publish", f"/e/{still.key()}/rebuild", f"/e/{still.key()}/undo"):
        assert still.post(path, {}, Origin=said).status == 403


def test_other_site_behind_the_right_origin_changes_nothing(still):
    assert still.post("/publish", {}, Sec_Fetch_Site="cross-site").status == 403


@pytest.mark.parametrize(
    "kind", ["application/json", "text/plain", "multipart/form-data; boundary=x", ""]
)
def test_only_forms_are_taken(still, kind):
    assert still.post("/publish", {}, Content_Type=kind).status == 415


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(still, method):
    assert still.request(method, "/publish", Origin=f"http://{still.host}").status == 405


def test_huge_upload_is_refused_by_its_length_and_by_its_size(still):
    form = {"Origin": f"http://{still.host}", "Content_Type": "application/x-www-form-urlencoded"}
    assert still.request("POST", "/publish", b"", Content_Length="99999999", **form).status == 413
    chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
    body = chunk * 3 + b"0\r\n\r\n"
    assert (
        still.request("POST", "/publish", body, Transfer_Encoding="chunked", **form).status == 413
    )


def test_form_of_a_thousand_fields_is_refused(still):
    fields = {f"n{number}": "" for number in range(1000)}
    assert still.post("/publish", fields).status == 400


@pytest.mark.parametrize(
    "path",
    [
        "/takes/../../show.toml",
        "/takes/%2e%2e%2f%2e%2e%2fshow.toml",
        f"/takes/{'0' * 64}",
        f"/takes/{'g' * 64}",
        "/static/../desk.py",
        "/static/%2e%2e/desk.py",
        "/static/..%2fdesk.py",
        "/static//etc/passwd",
        "/e/../show.toml",
        "/e/..%2f..%2fshow.toml/sound",
        f"/e/{SLUG}/sound",
        f"/e/{'0' * 16}",
        "/show.toml",
        "/output/feed.xml",
    ],
)
def test_path_leads_nowhere(still, path):
    answer = still.get(path)
    assert answer.status in (403, 404)
    assert "[voices]" not in answer.text


def test_sound_that_lies_elsewhere_is_not_given(producer, show):
    sound = show / "output" / SLUG / f"{SLUG}.mp3"
    secret = show / "secret.txt"
    secret.write_text("secret")
    sound.unlink()
    sound.symlink_to(secret)
    answer = producer.get(f"/e/{producer.key()}/sound")
    assert (answer.status, b"secret" in answer.content) == (404, False)


def test_scripts_in_an_article_stay_text(tmp_path):
    show = new_show(tmp_path / "show", storm=NASTY)
    with served(show) as producer:
        page = producer.article(producer.key("storm.txt"))
        scripts = [one.get("src") for one in page.iter("script")]
        assert scripts == ["/static/main.js"]
        assert not list(page.iter("img", "b"))
        assert not [name for one in page.iter() for name in one.attrib if name.startswith("on")]
        text = page.text_content()
        assert "<img src=x onerror=alert(2)>" in text
        assert "{{ 7 * 7 }}" in text
        answer = producer.do(
            "voice/narrator",
            {"voice": "<script>alert(4)</script>"},
            producer.key("storm.txt"),
            page,
        )
        assert "<script>alert" not in answer.text


@pytest.mark.parametrize("path", ["/", "/e/{key}", "/nothing", "/static/main.js"])
def test_every_answer_has_a_policy_that_runs_no_other_script(still, path):
    headers = still.get(path.format(key=still.key())).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_pages_name_no_address_elsewhere():
    files = [*TEMPLATES.iterdir(), *TEMPLATES.with_name("static").iterdir()]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    found = set(re.findall(r"https?://[^\s\"'<>]+", text))
    assert found <= {"http://www.w3.org/2000/svg"}


def test_pages_have_neither_script_nor_style_of_their_own():
    text = "\n".join(path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir())
    assert not re.findall(r"<style|\sstyle=|\son\w+=|javascript:|\|\s*safe", text)


def test_name_of_a_person_settles_nobody_but_them(producer, show):
    page = producer.article()
    name = 'x"]\n[[said]]\nby = "y'
    producer.do("said/1", {"by": name}, page=page)
    (said,) = read_corrections(show, SLUG).said
    assert said.by == " ".join(name.split())


def test_state_of_a_page_says_nothing_of_what_is_settled(still):
    assert re.fullmatch(r"([0-9a-f]{64})?\.[0-9a-f]{16}", was(still.article()))
