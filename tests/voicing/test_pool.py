import os
import signal
import subprocess
import sys
import time
import wave
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from quotecast.errors import EngineError, EngineMissingError, OutputError, SettingsError
from quotecast.voicing import chosen_engine

TONE, FAULTY, FORKING = (
    "tone",
    "faulty_engines:FaultyEngine",
    "faulty_engines:ForkingFaultyEngine",
)
SHORT = {"base_s": 1.0, "first_s_per_character": 0.0, "factor": 0.0}
CRASHES = ("exit", "segfault", "raise", "hang")
BAD_TAKES = ("nothing", "empty", "rubbish", "cut", "silent")
HANGING_PROGRAM = """
import sys
from pathlib import Path
from conftest import EDWARD, choice
from dataclasses import replace
from quotecast.voicing import Utterance
from quotecast.voicing.verification import Patience
from quotecast.voicing.pool import EnginePool
voice = replace(EDWARD, engine_voice="hang")
patience = Patience(base_s=2, first_s_per_character=0)
with EnginePool(engine=choice(sys.argv[3]), workers=1, patience=patience) as studio:
    list(studio.record([Utterance(digest="a", text="Wait.", voice=voice)], Path(sys.argv[2])))
"""


def is_running(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):  # it may end between opening and reading
        return False
    return state != "Z"


def outlives(pid):
    for _ in range(500):
        if not is_running(pid):
            return False
        time.sleep(0.01)
    return True


def wait_for(path):
    for _ in range(2000):
        if path.exists() and path.read_text(encoding="ascii"):
            return int(path.read_text(encoding="ascii"))
        time.sleep(0.01)
    raise AssertionError(path)


def test_take_describes_its_own_file(record, utter):
    (take,) = record(utter(digest="abc"), engine=TONE)
    with wave.open(str(take.path)) as source:
        assert (take.frames, take.sample_rate_hz) == (source.getnframes(), source.getframerate())


def test_take_is_named_by_its_digest(record, utter, tmp_path):
    (take,) = record(utter(digest="abc"), engine=TONE)
    assert (take.digest, take.path) == ("abc", tmp_path / "takes" / "abc.wav")


def test_takes_come_in_the_order_asked_for(record, utter):
    asked = [utter("word " * (1 + 97 * n % 60), digest=f"d{n}") for n in range(120)]
    takes = record(*asked, engine=TONE, workers=3)
    assert [take.digest for take in takes] == [utterance.digest for utterance in asked]


def test_worker_that_was_warmed_up_speaks_the_first_line(studio, utter, voice, tmp_path):
    fine = replace(voice, engine_voice="fine")
    with studio() as pool:
        pool.warm_up(fine)
        pool.warm_up(fine)
        (warmed,) = pool._starting
        list(pool.record([utter(engine_voice="fine")], tmp_path))
        assert int((tmp_path / "pid").read_text(encoding="ascii")) == warmed.child._process.pid


@pytest.mark.parametrize("fault", ["exit", "voiceless", "hang"])
def test_what_fails_in_warming_up_costs_no_line(studio, utter, voice, tmp_path, fault):
    with studio(**SHORT) as pool:
        pool.warm_up(replace(voice, engine_voice=fault))
        ((_, take),) = pool.record([utter(engine_voice="fine")], tmp_path)
        assert take.frames


def test_nothing_but_takes_stays_in_the_folder(record, utter, tmp_path):
    record(*(utter(digest=f"d{n}") for n in range(9)), engine=TONE)
    assert {path.name for path in (tmp_path / "takes").iterdir()} == {f"d{n}.wav" for n in range(9)}


def test_utterances_are_taken_in_only_a_little_ahead(studio, utter, tmp_path):
    taken = count()
    endless = (utter(digest=f"d{next(taken)}") for _ in iter(int, 1))
    with studio(engine=TONE) as opened:
        recording = opened.record(endless, tmp_path)
        for _ in range(5):
            next(recording)
        recording.close()
    assert next(taken) < 100


def test_a_studio_records_more_than_once(studio, utter, tmp_path):
    with studio(engine=TONE) as opened:
        takes = [take for n in "ab" for _, take in opened.record([utter(digest=n)], tmp_path)]
    assert [take.digest for take in takes] == ["a", "b"]


def test_no_utterances_start_no_worker(studio, tmp_path):
    with studio(engine="faulty_engines:AbsentEngine") as opened:
        assert list(opened.record([], tmp_path)) == []


@pytest.mark.parametrize(
    ("engine", "fault"),
    [*((FAULTY, fault) for fault in CRASHES + BAD_TAKES), *((FORKING, fault) for fault in CRASHES)],
)
def test_a_passing_fault_costs_no_take(record, utter, engine, fault):
    takes = record(
        utter(digest="a", engine_voice="fine"),
        utter(digest="b", engine_voice=f"once-{fault}"),
        utter(digest="c", engine_voice="fine"),
        engine=engine,
        **SHORT,
    )
    assert [take.digest for take in takes] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("engine", "fault", "told"),
    [
        (FAULTY, "exit", "its worker ended with status 7"),
        (FAULTY, "segfault", f"its worker ended by signal {int(signal.SIGSEGV)}"),
        (FAULTY, "raise", "the larynx is stuck"),
        (FAULTY, "hang", "it hung for 1 s"),
        (FORKING, "exit", "it ended with status 7"),
        (FORKING, "segfault", f"it ended with status -{int(signal.SIGSEGV)}"),
        (FORKING, "raise", "the larynx is stuck"),
        (FAULTY, "nothing", "left no file"),
        (FAULTY, "rubbish", "isn't a whole WAV file"),
        (FAULTY, "cut", "frames"),
        (FAULTY, "silent", "is silent"),
        (FAULTY, "stereo", "2 channels"),
        (FAULTY, "endless", "lasts 200"),
    ],
)
def test_a_lasting_fault_is_told_with_line_and_reason(record, utter, engine, fault, told):
    with pytest.raises(EngineError, match=rf"3 times on “The bridge was.*{told}"):
        record(utter(engine_voice=fault), engine=engine, **SHORT)


def test_takes_before_a_failing_line_are_given_out(studio, utter, tmp_path):
    lines = [utter(digest="a", engine_voice="fine"), utter(digest="b", engine_voice="silent")]
    with studio() as opened:
        recording = opened.record(lines, tmp_path)
        assert next(recording)[1].digest == "a"
        with pytest.raises(EngineError):
            next(recording)


def test_a_failed_line_leaves_no_file(record, utter, tmp_path):
    with pytest.raises(EngineError):
        record(utter(engine_voice="silent"))
    assert not list((tmp_path / "takes").glob("take*"))


def test_what_an_engine_prints_corrupts_nothing(record, utter):
    (take,) = record(utter(engine_voice="chatter"))
    assert len(take.words) == 9


def test_a_killed_worker_loses_nothing(studio, utter, tmp_path):
    asked = [utter(digest=f"d{n}", engine_voice="fine") for n in range(40)]
    given = []
    with studio() as opened:
        for number, (_, take) in enumerate(opened.record(asked, tmp_path)):
            if number % 10 == 5:
                os.kill(int((tmp_path / "pid").read_text(encoding="ascii")), signal.SIGKILL)
            given.append(take.digest)
    assert given == [utterance.digest for utterance in asked]


@pytest.mark.parametrize("engine", [FAULTY, FORKING])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_program_leaves_no_process(tmp_path, engine, number):
    here = str(Path(__file__).parent)
    program = [sys.executable, "-c", HANGING_PROGRAM, here, str(tmp_path), engine]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((here, *sys.path))}
    with subprocess.Popen(program, env=environment, stderr=subprocess.DEVNULL) as running:
        hanging = wait_for(tmp_path / "pid")
        worker = int((tmp_path / "worker").read_text(encoding="ascii"))
        running.send_signal(number)
        running.wait(10)
    assert not any(outlives(pid) for pid in (hanging, worker))


def test_leaving_early_leaves_no_process(studio, utter, tmp_path):
    lines = [utter(digest="a", engine_voice="fine"), utter(digest="b", engine_voice="hang")]
    with studio() as opened:
        next(opened.record(lines, tmp_path))
    assert not is_running(int((tmp_path / "pid").read_text(encoding="ascii")))


def test_an_absent_engine_is_told_at_once(record, utter):
    with pytest.raises(EngineMissingError, match="pip install larynx"):
        record(utter(), engine="faulty_engines:AbsentEngine")


def test_an_absent_voice_is_told_at_once(record, utter):
    with pytest.raises(EngineMissingError, match="The voice isn't there"):
        record(utter(engine_voice="voiceless"))


def test_an_engine_that_dies_while_opening_is_told_with_its_reason(record, utter):
    with pytest.raises(EngineError, match=r"doesn't start.*no breath"):
        record(utter(), engine="faulty_engines:StillbornEngine")


@pytest.mark.parametrize("engine", ["larynx", "faulty_engines:FaultyEngine"])
def test_an_unknown_engine_is_told_with_the_known_ones(engine):
    with pytest.raises(SettingsError, match="pyttsx3, tone"):
        chosen_engine(engine, {})


@pytest.mark.parametrize("engine", [FAULTY, FORKING])
def test_a_full_disk_is_told_at_once(record, utter, engine):
    with pytest.raises(OutputError, match=r"No space left on device\. Make room"):
        record(utter(engine_voice="full"), engine=engine)


def test_a_file_that_may_not_grow_is_told_at_once(record, utter):
    with pytest.raises(OutputError, match="File too large"):
        record(utter(), engine="faulty_engines:CrampedEngine")


def test_a_folder_that_cannot_be_made_is_told(record, utter, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="can't be made"):
        record(utter(), folder=tmp_path / "file" / "takes", engine=TONE)


@pytest.mark.parametrize("text", ["", " ", "…", "?!", "“ ”", "\x00", "\ud800", "😀"])
def test_a_text_without_a_word_is_refused(record, utter, text):
    with pytest.raises(EngineError, match="nothing to speak"):
        record(utter(text), engine=TONE)
