import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quotecast import files
from quotecast.errors import OutputError
from quotecast.files import (
    atomic_path,
    exchange_files,
    locked,
    make_folder,
    sweep,
    work_folder,
    write_atomically,
)


def test_file_is_written_and_its_folders_are_made(tmp_path):
    write_atomically(tmp_path / "a" / "b.txt", b"words")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"words"


def test_what_fails_leaves_the_file_as_it_was_and_nothing_beside_it(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")

    def fail():
        with atomic_path(path) as temporary:
            temporary.write_bytes(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_bytes() == b"before"


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no permission"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EIO, "Check the disk"),
    ],
)
def test_error_of_the_system_is_a_sentence_with_what_to_do(tmp_path, number, hint):
    with pytest.raises(OutputError, match=hint), atomic_path(tmp_path / "a.txt"):
        raise OSError(number, os.strerror(number))


def test_name_at_the_limit_of_the_disk_works(tmp_path):
    write_atomically(tmp_path / ("x" * 255), b"words")


def test_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(OutputError, match="can't be written"):
        make_folder(tmp_path / "a")


def test_work_folder_is_gone_when_it_is_left(tmp_path):
    with work_folder(tmp_path) as folder:
        (folder / "half").write_bytes(b"x")
    assert not list((tmp_path / ".work").iterdir())


def made(folder, **contents):
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_text(content)
    return folder


def contents(folder):
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_files_are_exchanged_and_what_is_not_made_any_more_goes(tmp_path):
    target = made(tmp_path / "storm", a="old", b="old", gone="old", other="kept")
    with work_folder(tmp_path) as work:
        made(work, a="new", c="new")
        exchange_files(work, ["a", "c"], target, gone=["gone"])
    assert contents(target) == {"a": "new", "b": "old", "c": "new", "other": "kept"}


def test_where_one_file_cannot_be_moved_all_are_put_back(tmp_path):
    target = made(tmp_path / "storm", a="old", b="old")
    (target / "c").mkdir()
    (target / "c" / "taken").write_text("x")
    with work_folder(tmp_path) as work:
        made(work, a="new", b="new")
        with pytest.raises(OutputError):
            exchange_files(work, ["a", "missing", "b"], target)
    assert {name: (target / name).read_text() for name in "ab"} == {"a": "old", "b": "old"}


def killed_work(tmp_path, **plan):
    """Leave a work folder as a process of this computer does that is killed in an exchange."""
    process = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    name = f"{files._host()}.{int(process.stdout)}.x"
    work = made(tmp_path / ".work" / name, b="new", c="new")
    if plan:
        (work / "exchange.json").write_text(json.dumps(plan))
    return work


def test_exchange_of_a_process_that_was_killed_is_finished(tmp_path):
    target = made(tmp_path / "storm", a="new", b="old", gone="old")
    work = killed_work(tmp_path, target="storm", names=["a", "b", "c"], gone=["gone"])
    sweep(tmp_path)
    assert contents(target) == {"a": "new", "b": "new", "c": "new"}
    assert not work.exists()


@pytest.mark.parametrize(
    "plan", [{}, {"target": "storm"}, {"target": 5, "names": [], "gone": []}, {"names": ["b"]}]
)
def test_plan_that_is_none_moves_nothing(tmp_path, plan):
    target = made(tmp_path / "storm", b="old")
    killed_work(tmp_path, **plan)
    sweep(tmp_path)
    assert contents(target) == {"b": "old"}


def test_plan_reaches_no_other_folder(tmp_path):
    outside = made(tmp_path / "outside", b="old")
    output = made(tmp_path / "output")
    killed_work(output, target="../outside", names=["../outside/b"], gone=["../outside/b"])
    sweep(output)
    assert contents(outside) == {"b": "old"}


def test_work_of_a_process_that_is_there_stays(tmp_path):
    work = made(tmp_path / ".work" / f"{files._host()}.{os.getpid()}.x", a="half")
    sweep(tmp_path)
    assert contents(work) == {"a": "half"}


def test_work_of_another_computer_stays(tmp_path):
    work = made(tmp_path / ".work" / "elsewhere.1.x", a="half")
    sweep(tmp_path)
    assert work.exists()


def test_lock_that_another_run_keeps_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_PATIENCE_S", 0.1)
    program = (
        "import sys; from pathlib import Path; from quotecast.files import locked\n"
        "with locked(Path(sys.argv[1])): print('kept', flush=True); sys.stdin.read()"
    )
    lock = str(tmp_path / "x.lock")
    with subprocess.Popen(
        [sys.executable, "-c", program, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"kept\n"
        with pytest.raises(OutputError, match="Another run has kept"), locked(Path(lock)):
            pass
        other.stdin.close()
    with locked(Path(lock)):
        pass
