from datetime import UTC, datetime
from pathlib import Path

import pytest

from quotecast.batch import run_log
from quotecast.batch.run_log import Order, last_run, open_run_log
from quotecast.episode.context import LineRepair
from quotecast.errors import OutputError, SettingsError


class Clock(datetime):
    hour_now = 12

    @classmethod
    def now(cls, tz=None):
        return datetime(2024, 5, 3, cls.hour_now, tzinfo=tz or UTC)


def write(output, words, *rows, resumes=None):
    order = Order(words=tuple(words), folder="/desk")
    with open_run_log(output, order, resumes) as log:
        for row in rows:
            log.write(row)
    return log.path


def test_run_that_was_cut_off_can_be_read(tmp_path):
    path = write(tmp_path, ["a", "b"], {"source": "a", "outcome": "made"})
    with path.open("a") as stream:
        stream.write('{"source": "b", "outc')
    run = last_run(tmp_path)
    assert (run.name, run.order.words) == (path.name, ("a", "b"))


def test_order_is_called_after_the_run_that_was_first_asked_for_it(tmp_path):
    first = write(tmp_path, ["a"])
    run = last_run(tmp_path)
    assert run.order.id == first.stem
    with open_run_log(tmp_path, run.order, run) as log:
        assert log.path != first
        assert log.order == run.order


def test_run_that_another_one_has_gone_on_with_is_passed_over(tmp_path):
    write(tmp_path, ["a"])
    write(tmp_path, ["a"], {"ended": {"made": 1}}, resumes=last_run(tmp_path))
    done = write(tmp_path, ["b"], {"ended": {"made": 1}})
    assert last_run(tmp_path).name == done.name


def test_run_of_which_some_sources_were_gone_on_with_is_still_to_be_resumed(tmp_path):
    first = write(tmp_path, ["a", "b"])
    write(tmp_path, ["a"], {"ended": {"made": 1}}, resumes=last_run(tmp_path))
    assert last_run(tmp_path).name == first.name


def failed(source):
    return {"source": str(source), "outcome": "failed"}


@pytest.mark.parametrize(
    ("name", "stopped", "is_gone_back_to"),
    [
        ("gone.txt", False, False),
        ("gone.mbox#2", False, False),
        ("gone*.html", False, False),
        ("@gone.txt", False, False),
        ("gone.txt", True, True),  # and what was behind it is left
        ("there.txt", False, True),
        ("there.txt#2", False, True),
        ("@there.txt", False, True),
        ("the*.txt", False, True),
        ("https://example.org/gone", False, True),
        ("-", False, True),
    ],
)
def test_run_is_gone_back_to_only_where_what_failed_may_be_there(
    tmp_path, name, stopped, is_gone_back_to
):
    (tmp_path / "there.txt").write_text("")
    rows = [{"source": "a", "outcome": "made"}, failed(name)]
    ended = {"ended": {"made": 1, "failed": 1}, **({"stopped": True} if stopped else {})}
    output = tmp_path / "output"
    first = write(output, ["a", name], *rows, ended)
    last = write(output, ["b"], {"source": "b", "outcome": "made"}, {"ended": {"made": 1}})
    assert last_run(output).name == (first if is_gone_back_to else last).name


def test_repair_that_failed_is_not_gone_back_to(tmp_path):
    (tmp_path / "there.txt").write_text("")
    order = Order(words=("there.txt",), folder=str(tmp_path), repair=LineRepair(number=99))
    with open_run_log(tmp_path / "output", order) as log:
        log.write(failed("there.txt"))
        log.write({"ended": {"failed": 1}})
    last = write(tmp_path / "output", ["b"], {"ended": {"made": 1}})
    assert last_run(tmp_path / "output").name == last.name


def test_repair_that_was_cut_off_is_gone_back_to(tmp_path):
    order = Order(words=("there.txt",), folder=str(tmp_path), repair=LineRepair(number=1))
    with open_run_log(tmp_path / "output", order) as log:
        first = log.path.name
    write(tmp_path / "output", ["b"], {"ended": {"made": 1}})
    assert last_run(tmp_path / "output").name == first


def test_run_of_a_file_that_came_later_is_gone_back_to(tmp_path):
    output = tmp_path / "output"
    first = write(output, ["late.txt"], failed("late.txt"), {"ended": {"failed": 1}})
    last = write(output, ["b"], {"ended": {"made": 1}})
    assert last_run(output).name == last.name
    (tmp_path / "late.txt").write_text("Here.")
    assert last_run(output).name == first.name


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_log_that_cannot_be_written_is_told_by_its_name(tmp_path, monkeypatch):
    def full_file(_folder):
        return tmp_path / "book.jsonl", Path("/dev/full").open("w")

    monkeypatch.setattr(run_log, "_new_file", full_file)
    with pytest.raises(OutputError, match=r"book\.jsonl"):
        write(tmp_path, ["a"])


def test_names_grow_also_when_the_clock_goes_back(tmp_path, monkeypatch):
    monkeypatch.setattr(run_log, "datetime", Clock)
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


HEAD = '{"quotecast": "1", "order": {"words": [], "folder": "/"%s}}\n'


@pytest.mark.parametrize(
    "rubbish",
    [
        *(b"", b"rubbish", b"[1, 2]", b'{"order": 5}', b"\xff\xfe", b"[" * 100_000),
        (HEAD % ', "changes": null').encode(),
        (HEAD % ', "changes": {"x": [1]}').encode(),
        (HEAD % ', "length_ms": "abc"').encode(),
    ],
)
def test_file_that_is_no_log_is_passed_over(tmp_path, rubbish):
    path = write(tmp_path, ["a"], {"source": "a", "outcome": "made"})
    (tmp_path / "runs" / "20991231T000000Z.jsonl").write_bytes(rubbish)
    (tmp_path / "runs" / "20991231T000001Z.jsonl").mkdir()
    assert last_run(tmp_path).name == path.name


def test_log_of_the_last_second_there_is_stops_no_run(tmp_path):
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "99991231T235959Z.jsonl").write_text("")
    assert write(tmp_path, ["a"]).exists()
