import ctypes
import os
import signal
import sys
import threading
from pathlib import Path
from queue import SimpleQueue

import pytest

from quotecast.child_process import ChildProcess, give_back

# Modules that children run; each finds itself by PYTHONPATH.
CHILDREN = {
    "echoing": """
        import sys
        from quotecast.child_process import private_output, receive, send
        answers = private_output()
        print("a library prints")
        try:
            while True:
                send(answers, receive(sys.stdin.buffer))
        except EOFError:
            pass
    """,
    "collecting": """
        import atexit, gc, sys
        atexit.register(lambda: print(gc.get_count()[1:], gc.get_freeze_count() > 50_000, file=sys.stderr))
        from quotecast.child_process import collect_seldom
        collect_seldom()
        gc.collect()
        kept = [[] for _ in range(50_000)]
    """,
    "complaining": """
        import sys
        for number in range(40):
            print("line", number, file=sys.stderr)
        sys.exit(7)
    """,
    "babbling": """
        import os
        os.write(1, b"no pickle at all")
    """,
    "stubborn": """
        import os, signal, subprocess, sys
        from quotecast.child_process import private_output, send
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        helper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        send(private_output(), (os.getpid(), helper.pid))
        signal.pause()
    """,
}


@pytest.fixture
def start(tmp_path, monkeypatch):
    """Start a child; give it with the queue of its answers."""
    for name, program in CHILDREN.items():
        lines = program.strip("\n").splitlines()
        (tmp_path / f"{name}.py").write_text("\n".join(line[8:] for line in lines))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    children = []

    def run(name):
        child, answers = ChildProcess(name), SimpleQueue()
        children.append(child)
        child.listen(answers.put)
        return child, answers

    yield run
    for child in children:
        child.end()


def is_running(process_id):
    try:
        stat = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):  # it may end between opening and reading
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("value", [None, "words", {"a": [1, 2.5]}, b"\x00" * 1_000_000])
def test_value_goes_in_and_out_as_it_was(start, value):
    child, answers = start("echoing")
    child.send(value)
    assert answers.get(timeout=60) == value


def test_what_a_library_prints_is_no_answer(start):
    child, answers = start("echoing")
    child.send("words")
    assert answers.get(timeout=60) == "words"
    child.end(patience_s=60)
    assert "a library prints" in child.last_words()


def test_child_that_is_dismissed_ends_by_itself(start):
    child, answers = start("echoing")
    child.dismiss()
    assert answers.get(timeout=60) is None
    child.wait(60)
    assert child.status == 0


def test_how_a_child_ended_and_its_last_words_are_told(start):
    child, answers = start("complaining")
    assert answers.get(timeout=60) is None
    child.wait(60)
    assert child.status == 7
    assert child.last_words().endswith("line 38 / line 39")
    assert "line 1 /" not in child.last_words()


def test_process_looks_for_garbage_neither_often_nor_as_it_ends(start):
    child, answers = start("collecting")
    assert answers.get(timeout=60) is None
    child.wait(60)
    assert child.last_words() == "(0, 0) True"


def test_rubbish_ends_the_answers(start):
    _, answers = start("babbling")
    assert answers.get(timeout=60) is None


def test_sending_to_a_child_that_has_ended_is_no_error(start):
    child, answers = start("complaining")
    answers.get(timeout=60)
    child.wait(60)
    child.send("words" * 100_000)
    assert not child.is_alive


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks for processes there")
def test_end_leaves_nothing_that_the_child_has_started(start):
    child, answers = start("stubborn")
    started = answers.get(timeout=60)
    child.end()
    gone = threading.Event()
    for _ in range(600):
        if not any(map(is_running, started)):
            break
        gone.wait(0.05)
    assert not any(map(is_running, started))
    assert child.status == -signal.SIGKILL


def test_ending_twice_is_no_error(start):
    child, _ = start("echoing")
    child.end()
    child.end()


def test_child_lives_in_a_session_of_its_own(start):
    child, _ = start("echoing")
    assert os.getsid(child._process.pid) == child._process.pid != os.getsid(0)


def resident_bytes():
    return 4096 * int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's malloc_trim")
def test_what_is_free_goes_back_to_the_system():
    # Every second one stays, so that the end of the heap is in use.
    kept = [bytearray(3000) for _ in range(20_000)]
    held = kept[::2]
    del kept
    before = resident_bytes()
    give_back()
    assert resident_bytes() < before
    assert len(held) == 10_000


def test_nothing_happens_where_the_system_has_no_such_call(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: pytest.fail("there is no C library by no name"))
    give_back()
