from datetime import UTC, datetime
from pathlib import Path

import pytest

from quotecast.batch import run_log as ledger
from quotecast.batch.run_log import Order, last_run, open_run_log
from quotecast.errors import OutputError, SettingsError


class Clock(datetime):
    hour_now = 12

    @classmethod
    def now(cls, tz=None):
        return datetime(2024, 5, 3, cls.hour_now, tzinfo=tz or UTC)


def write(output, words, *rows, resumes=None, digest="d"):
    order = Order(words=tuple(words), folder="/desk", digest=digest)
    with open_run_log(output, order, resumes) as book:
        for row in rows:
            book.write(row)
    return book.path


def test_run_that_was_cut_off_can_be_read(tmp_path):
    path = write(tmp_path, ["a", "b"], {"source": "a", "outcome": "made"})
    with path.open("a") as stream:
        stream.write('{"source": "b", "outc')
    run = last_run(tmp_path)
    assert run.order == Order(words=("a", "b"), folder="/desk", digest="d")
    assert run.done == {"a"}


def test_what_a_resumed_run_had_done_is_done(tmp_path):
    write(tmp_path, ["a"], {"source": "a", "outcome": "made"}, {"source": "b", "outcome": "failed"})
    first = last_run(tmp_path)
    write(tmp_path, ["a"], {"source": "c", "outcome": "kept"}, {"ended": {}}, resumes=first)
    assert last_run(tmp_path).done == {"a", "c"}


def test_what_was_done_by_other_settings_is_not_done(tmp_path):
    write(tmp_path, ["a"], {"source": "a", "outcome": "made"}, {"source": "b", "outcome": "made"})
    first = last_run(tmp_path)
    write(tmp_path, ["a"], {"source": "a", "outcome": "made"}, resumes=first, digest="e")
    assert last_run(tmp_path).done == {"a"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_book_that_cannot_be_written_is_told_by_its_name(tmp_path, monkeypatch):
    def full_book(_folder):
        return tmp_path / "book.jsonl", Path("/dev/full").open("w")

    monkeypatch.setattr(ledger, "_new_book", full_book)
    with pytest.raises(OutputError, match=r"book\.jsonl"):
        write(tmp_path, ["a"])


def test_names_grow_also_when_the_clock_goes_back(tmp_path, monkeypatch):
    monkeypatch.setattr(ledger, "datetime", Clock)
    paths = [write(tmp_path, ["a"])]
    Clock.hour_now = 9
    paths += [write(tmp_path, ["b"]), write(tmp_path, ["c"])]
    assert [path.name for path in paths] == sorted({path.name for path in paths})
    assert last_run(tmp_path).order.words == ("c",)


def test_without_a_run_there_is_nothing_to_resume(tmp_path):
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "notes.jsonl").write_text("{}")
    with pytest.raises(SettingsError, match="no run to resume"):
        last_run(tmp_path)


BOOK = '{"words": [], "folder": "/", "digest": "", "options": %s}\n'


@pytest.mark.parametrize(
    "rubbish",
    [
        *(b"", b"rubbish", b"[1, 2]", b'{"words": 5}', b"\xff\xfe", b"[" * 100_000),
        (BOOK % '{"settings": null}').encode(),
        (BOOK % '{"settings": {"x": [1]}}').encode(),
        (BOOK % '{"length_ms": "abc"}').encode(),
    ],
)
def test_book_that_is_none_is_passed_over(tmp_path, rubbish):
    write(tmp_path, ["a"], {"source": "a", "outcome": "made"})
    (tmp_path / "runs" / "20991231T000000Z.jsonl").write_bytes(rubbish)
    (tmp_path / "runs" / "20991231T000001Z.jsonl").mkdir()
    assert last_run(tmp_path).done == {"a"}


def test_book_of_the_last_second_there_is_stops_no_run(tmp_path):
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "99991231T235959Z.jsonl").write_text("")
    assert write(tmp_path, ["a"]).exists()
