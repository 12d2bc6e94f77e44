import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotecast.model import Notice, Span
from quotecast.show.records import Record, digests_of, is_whole, read_record, write_record

RECORD = Record(
    source="in/a.txt",
    slug="storm",
    order="20240503T120000Z d",
    inputs="ab12",
    speakers={"jo-roe": "f5"},
    files={"output/storm/storm.mp3": "cd34"},
    keys=("ab12",),
    notices=(Notice(kind="doubt", message="was it her?", origin=Span(start=1, end=2)),),
)


def path_of(output):
    (path,) = (output / ".records").iterdir()
    return path


def test_record_is_read_as_it_was_written(tmp_path):
    write_record(tmp_path, RECORD)
    assert read_record(tmp_path, "in/a.txt") == RECORD


def test_record_of_another_source_is_none(tmp_path):
    write_record(tmp_path, RECORD)
    assert read_record(tmp_path, "in/b.txt") is None


def test_file_that_tells_of_another_source_is_no_record(tmp_path):
    write_record(tmp_path, RECORD)
    path_of(tmp_path).write_text(path_of(tmp_path).read_text().replace("in/a.txt", "in/b.txt"))
    assert read_record(tmp_path, "in/a.txt") is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("slug", ".."),
        ("slug", "a/b"),
        ("slug", ""),
        ("slug", None),
        ("source", 5),
        ("files", {"../x": "ab"}),
        ("files", {"/etc/passwd": "ab"}),
        ("files", ["x"]),
        ("keys", ["no figures"]),
        ("speakers", {"jo-roe": 5}),
        ("notices", [{"kind": "doubt"}]),
    ],
)
def test_damaged_record_tells_of_nothing(tmp_path, key, value):
    write_record(tmp_path, RECORD)
    path = path_of(tmp_path)
    path.write_text(json.dumps({**json.loads(path.read_text()), key: value}))
    assert read_record(tmp_path, "in/a.txt") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_rubbish_is_no_record(tmp_path, content):
    write_record(tmp_path, RECORD)
    path_of(tmp_path).write_bytes(content)
    assert read_record(tmp_path, "in/a.txt") is None


def test_episode_is_whole_as_long_as_its_files_hold_what_was_written(tmp_path):
    file = tmp_path / "output" / "storm.mp3"
    file.parent.mkdir()
    file.write_bytes(b"sound")
    record = Record(source="a", slug="storm", files=digests_of(tmp_path, [file]))
    assert is_whole(tmp_path, record)
    file.write_bytes(b"noise")
    assert not is_whole(tmp_path, record)
    file.unlink()
    assert not is_whole(tmp_path, record)


def test_record_without_files_is_of_no_whole_episode(tmp_path):
    assert not is_whole(tmp_path, Record(source="a", slug="storm"))


def test_file_that_has_gone_has_an_empty_digest(tmp_path):
    assert digests_of(tmp_path, [tmp_path / "gone"]) == {"gone": ""}
