"""Give a run articles, pages and feeds that are made to do harm."""

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from injection import ARTICLES, Attack, build, quotecast, shows
from newsroom import manifests, write_articles
from quotecast.errors import QuotecastError
from quotecast.model import source_named
from quotecast.reading import Original, article_of

SLOWEST_S = 1.0
BOMB_S = 30.0

_NASTY = (
    '<speak><break time="9s"/><audio src="file:///etc/passwd"/></speak>',
    "[[a note]] [[ /* a boneyard */",
    "INT. HARBOUR - NIGHT\n\n@NARRATOR\n(slower)\n> MUSIC: ../../etc/passwd\n\n# Act\n\n= fine\n\n~la",
    "WEBVTT\n\n00:00.000 --> 99:59:59.999\n<v Nobody>hm</v>",
    "<script>alert(1)</script><iframe src=x></iframe>]]><!--",
    "$(touch hacked) `touch hacked`; touch hacked | touch hacked & ' \" \\",
    "a\u202eb\u2066c \U0001f3f4\u200d☠️ \x07 ﷽ é́́́",
    "=HYPERLINK(1) {{7*7}} {% raw %} ${7*7} %s %n ../../../etc/passwd",
)
_TITLES = (
    "../../../../tmp/hacked",
    "..\\..\\windows\\system32",
    "/etc/passwd",
    "CON",
    "a/b\\c:d*e?f|g",
    "~root/.ssh",
    ".",
    "\u202egpj.exe",
    "x" * 5000,
)


def injected(attack: Attack, rounds: int) -> None:
    """Write other languages' code into articles, and paths into titles: all of it is words."""
    for show in shows(attack, rounds, articles=0):
        for number in range(ARTICLES):
            title, more = attack.chance.choice(_TITLES), attack.chance.sample(_NASTY, 3)
            quoted = f"“We saw it,” said Ana Roe. “{more[0]}”"
            text = "\n\n".join([f"{title} {number}", "The boats came in.", quoted, *more])
            path = show / "in" / f"x{number}.txt"
            path.write_text(text, encoding="utf-8", errors="surrogatepass")
        result = build(show)
        attack.expect(result.returncode == 0, result.stderr[-400:])
        found = manifests(show)
        attack.expect(len(found) == ARTICLES, f"{len(found)} episodes")
        outside = {path.name for path in show.iterdir()} - {"in", "output", "scripts", "voices"}
        for folder in (Path(), Path(tempfile.gettempdir()), *show.parents[:4]):
            outside |= {str(path) for path in folder.glob("hacked*")}
        attack.expect(not outside, f"written outside: {outside}")
        for name in found:
            check = quotecast(
                "check", f"scripts/{name}.fountain", "--against", f"output/{name}", show=show
            )
            told = (check.stdout + check.stderr)[-300:]
            attack.expect(check.returncode == 0, f"{name}: {told}")


def bombs(attack: Attack, rounds: int) -> None:
    """Feed XML that grows without end to whatever reads XML: refused or read, and soon."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "haha">{entities}]>'
    feed = f"{bomb}<rss version='2.0'><channel><item><link>https://example.invalid/&e11;</link></item></channel></rss>"
    file_entity = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0">'
        "<channel><title>&f;</title><item><link>https://example.invalid/&f;</link></item></channel></rss>"
    )
    lexicon = f'{bomb}<lexicon version="1.0" alphabet="ipa" xml:lang="en">&e11;</lexicon>'
    page = f"{bomb}<html><body><p>The boats came in &e11; on Monday.</p></body></html>"
    for show in shows(attack, rounds, articles=2):
        for name, content in (("f.xml", feed), ("g.xml", file_entity), ("p.html", page)):
            (show / "in" / name).write_text(content, encoding="utf-8")
        started = time.monotonic()
        result = build(show, sources=("in", "in/f.xml", "in/g.xml"))
        attack.expect(time.monotonic() - started < BOMB_S, "it took too long")
        attack.expect("root:" not in result.stderr + result.stdout, "a file was read")
        attack.expect("Traceback" not in result.stderr, result.stderr[-500:])
        attack.expect(len(manifests(show)) >= 2, "other articles weren't made")
        (show / "voices" / "lexicon.pls").write_text(lexicon, encoding="utf-8")
        result = build(show)
        attack.expect("The lexicon" in result.stderr, result.stderr[-300:])
        attack.expect(result.returncode == 2, f"exit code {result.returncode}")


def big_article(attack: Attack, rounds: int) -> None:
    """Build an article of 2 MB beside others: it is refused or made, the others are made."""
    for show in shows(attack, rounds, articles=2):
        write_articles(show / "big", 1, 350_000)
        shutil.move(show / "big" / "n00000.txt", show / "in" / "big.txt")
        result = build(show)
        attack.expect(len(manifests(show)) >= 2, result.stderr[-300:])
        attack.expect("Traceback" not in result.stderr, result.stderr[-500:])
        told = result.returncode == 0 or "[limits]" in result.stderr
        attack.expect(told, f"exit code {result.returncode}: {result.stderr[-300:]}")


_PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div class=subhead>",
            "<article>",
            "</article>",
            "<table><tr><td>",
            "<q>",
        ),
        *("<ul><li>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<svg><math>"),
        *(
            "<blockquote>",
            "<figure><img alt='",
            "<br>",
            "</",
            "<",
            ">",
            "&",
            "&#x110000;",
            "&nbsp;",
        ),
        *("“We saw it,” said Ana Roe. ", "The boats came in. ", "”", '"', "'", "\x00", "\ufffe"),
        *(
            "<h1>Title</h1>",
            "<meta charset=utf-7>",
            "<time datetime='9999-99-99'>",
            "<base href=x>",
        ),
        *("<p>" * 400, "<div>" * 200),
        *("<html lang='", "<link rel=canonical href='http://[", "<title>", "\u202e", "<a href='"),
    ]
)
_PAGES = st.lists(st.one_of(_PIECES, st.text(max_size=20)), max_size=40)


def fuzzed_html(attack: Attack, rounds: int) -> None:
    """Read malformed pages: never a crash, never longer than a second of CPU time."""

    @seed(attack.chance.getrandbits(32))
    @settings(
        max_examples=rounds,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_PAGES, st.sampled_from(["utf-8", "utf-16", "latin-1"]))
    def read(pieces: list[str], encoding: str) -> None:
        attack.rounds += 1
        data = "".join(pieces).encode(encoding, "ignore")
        try:
            took_s = _read_s(data)
            if took_s > SLOWEST_S:  # it may have been another program's fault
                took_s = min(took_s, _read_s(data), _read_s(data))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            attack.expect(claim=False, words=f"{type(error).__name__}: {error} for {data[:300]!r}")
        else:
            attack.expect(took_s <= SLOWEST_S, f"{took_s:.1f} s for {data[:300]!r}")

    read()


def _read_s(data: bytes) -> float:
    started = time.process_time()
    with suppress(QuotecastError):
        article_of(Original(data=data, source=source_named("x.html")))
    return time.process_time() - started
