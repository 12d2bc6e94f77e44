"""Which articles and episodes a desk lists, and in which order."""

import json
import os

import pytest

from document_files import mbox
from quotecast.desk.cards import Cards
from quotecast.errors import SourceError


def manifest(show, slug, source, kinds=()):
    folder = show / "output" / slug
    folder.mkdir(parents=True)
    content = {
        "article": {"source": source, "title": slug.title()},
        "audio": [{"duration_ms": 61_000}],
        "notices": [{"kind": kind, "message": "…"} for kind in kinds],
    }
    (folder / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    os.utime(folder / "manifest.json", (2_000_000_000, 2_000_000_000))
    return folder / "manifest.json"


def article(show, name, seconds=1_000_000_000):
    path = show / "articles" / f"{name}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{name}\n\nWords.\n", encoding="utf-8")
    os.utime(path, (seconds, seconds))
    return f"articles/{name}.txt"


def test_what_wants_a_look_comes_first(tmp_path):
    manifest(tmp_path, "calm", article(tmp_path, "calm"))
    manifest(tmp_path, "told", article(tmp_path, "told"), ["language"])
    manifest(tmp_path, "changed", article(tmp_path, "changed", 2_000_000_001))
    manifest(tmp_path, "doubtful", article(tmp_path, "doubtful"), ["doubtful quotation"])
    article(tmp_path, "new")
    found = [card.title for card in Cards(tmp_path).all()]
    assert found == ["Doubtful", "Changed", "Told", "new.txt", "Calm"]


def test_episode_and_its_article_are_one_card(tmp_path):
    manifest(tmp_path, "one", article(tmp_path, "one"))
    (card,) = Cards(tmp_path).all()
    assert (card.slug, card.duration_ms, card.closed) == ("one", 61_000, "")


def test_mailbox_is_a_card_until_all_its_articles_are_built(tmp_path):
    (tmp_path / "articles").mkdir()
    story = "The bridge at Pell has been shut since ten last night, and nobody knows for how long."
    mails = mbox([("The bridge", story), ("The wall", story)])
    (tmp_path / "articles" / "m.mbox").write_bytes(mails)
    cards = Cards(tmp_path)
    assert [card.title for card in cards.all()] == ["m.mbox"]
    manifest(tmp_path, "one", "articles/m.mbox#1")
    assert [card.slug or card.title for card in cards.all()] == ["m.mbox", "one"]
    manifest(tmp_path, "two", "articles/m.mbox#2")
    assert [card.slug for card in cards.all()] == ["two", "one"]
    mails += mbox([("The gate", story)])
    (tmp_path / "articles" / "m.mbox").write_bytes(mails)
    assert "m.mbox" in [card.title for card in cards.all()]


@pytest.mark.parametrize(
    "source", ["https://example.org/a", "-", "brief of a; b", "mine.fountain", "articles/gone.txt"]
)
def test_what_cannot_be_opened_says_why(tmp_path, source):
    manifest(tmp_path, "far", source)
    assert Cards(tmp_path).all()[0].closed


def test_episode_whose_article_was_deleted_says_what_to_do(tmp_path):
    path = article(tmp_path, "one")
    manifest(tmp_path, "one", path)
    (tmp_path / path).unlink()
    closed = Cards(tmp_path).all()[0].closed
    assert f"{path} isn't there any more: put it back, or delete output/one" in closed


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"article": {"source": 1}}'])
def test_damaged_manifest_is_passed_over(tmp_path, content):
    manifest(tmp_path, "one", article(tmp_path, "one")).write_bytes(content)
    (card,) = Cards(tmp_path).all()
    assert card.slug == ""


def test_card_is_as_its_manifest_is_now(tmp_path):
    source = article(tmp_path, "one")
    path = manifest(tmp_path, "one", source, ["doubtful quotation"])
    cards = Cards(tmp_path)
    assert cards.all()[0].doubtful == 1
    path.unlink()
    path.parent.rmdir()
    manifest(tmp_path, "one", source)
    os.utime(path, (2_000_000_009, 2_000_000_009))
    assert cards.all()[0].doubtful == 0


def test_key_that_stands_for_nothing_is_told(tmp_path):
    with pytest.raises(SourceError, match="no such article"):
        Cards(tmp_path).find("0" * 16)


def test_show_of_nothing_has_no_cards(tmp_path):
    assert Cards(tmp_path).all() == []
