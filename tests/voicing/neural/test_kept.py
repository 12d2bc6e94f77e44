import pytest

from quotecast.voicing.neural.kept import KeptModel


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "models"


def keep(folder, content, *made_of):
    kept = KeptModel(folder, "joe", *made_of)
    with kept.place() as path:
        path.write_bytes(content)
    return kept


def test_what_was_made_ready_is_there_the_next_time(folder):
    keep(folder, b"ready", "1.0")
    assert KeptModel(folder, "joe", "1.0").content() == b"ready"


@pytest.mark.parametrize(("model", "made_of"), [("joe", "1.1"), ("kumo", "1.0")])
def test_what_was_made_of_something_else_is_not_taken(folder, model, made_of):
    keep(folder, b"ready", "1.0")
    assert KeptModel(folder, model, made_of).content() is None


def test_damaged_file_is_not_taken(folder):
    kept = keep(folder, b"ready", "1.0")
    next(folder.iterdir()).write_bytes(b"read")
    assert kept.content() is None


def test_one_file_is_kept_of_a_model(folder):
    for version in ("1.0", "1.1", "1.2"):
        kept = keep(folder, version.encode(), version)
    assert [path.read_bytes() for path in folder.iterdir()] == [b"1.2"]
    assert kept.content() == b"1.2"


def test_nothing_is_kept_where_nothing_can_be_written(folder):
    folder.write_text("in the way", encoding="utf-8")
    kept = KeptModel(folder, "joe")
    with kept.place() as path:
        assert path is None
    assert kept.content() is None


def test_nothing_is_left_where_nothing_was_made(folder):
    with KeptModel(folder, "joe").place():
        pass
    assert not list(folder.iterdir())
