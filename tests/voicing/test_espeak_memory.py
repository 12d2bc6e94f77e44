"""espeak is as freshly loaded for each line: what was said before changes nothing, and takes no memory."""

import ctypes
import mmap
import subprocess
import sys
from dataclasses import replace
from itertools import count, product
from pathlib import Path

import pytest

from quotecast.casting.catalogue import Shelf, load_voices
from quotecast.errors import EngineMissingError
from quotecast.voicing import Utterance, chosen_engine
from quotecast.voicing.espeak_library import library_version
from quotecast.voicing.espeak_memory import LoadedMemory

TEXTS = (
    "The gates would close at 7.30 p.m., she said.",
    "“Nobody asked the harbour master,” Señor Gómez told them.",
    "Привет, said the sign; 中文 stood below.",
    "Das Tor ist fort: नमस्ते, 한국어.",
    "No!",
)
PAGE_KB = mmap.PAGESIZE // 1024
LANGUAGES = {
    "roa/es+klatt4": "es",
    "de": "de",
    "gmw/en-US-nyc+f5": "en",
    "sit/cmn": "zh",
    "inc/hi": "hi",
}
PACKAGED = [voice for voice, _ in load_voices(Shelf()).values() if voice.engine == "pyttsx3"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a worker forks")


def lines():
    abroad = [
        replace(PACKAGED[0], id=f"abroad-{number}", engine_voice=name, language=language)
        for number, (name, language) in enumerate(LANGUAGES.items())
    ]
    for (number, text), voice in product(enumerate(TEXTS), (*PACKAGED, *abroad)):
        yield Utterance(digest=f"{number}-{voice.id}", text=text, voice=voice)


def is_installed(espeak):
    try:
        return bool(library_version(espeak))
    except EngineMissingError:
        return False


ABSENT = pytest.mark.skipif(not is_installed("system"), reason="the system has no espeak-ng")
each_espeak = pytest.mark.parametrize("espeak", ["bundled", pytest.param("system", marks=ABSENT)])


@pytest.fixture
def heard(studio, tmp_path):
    """Speak lines with an engine, in one worker that mustn't hang; give bytes and words by line."""
    folders = (tmp_path / str(number) for number in count())

    def record(engine, utterances, espeak):
        with studio(engine, espeak=espeak, base_s=10, first_s_per_character=0) as pool:
            takes = [take for _, take in pool.record(utterances, next(folders))]
            return {take.digest: (take.path.read_bytes(), take.words) for take in takes}

    return record


@each_espeak
def test_each_line_is_as_from_an_espeak_that_has_said_nothing_in_any_order(heard, espeak):
    asked = list(lines())
    alone = heard("faulty_engines:ForkingEspeak", asked, espeak)
    assert len(alone) == len(asked)
    assert heard("pyttsx3", asked, espeak) == alone
    assert heard("pyttsx3", asked[::-1], espeak) == alone


@pytest.mark.parametrize(
    ("text", "changes", "takes_a_fork"),
    [
        ("The gate is shut.", {}, False),
        ("“Señor Gómez – Phở, ¾ of €5” 🙂", {"language": "en-GB"}, False),
        ("The gate is shut.", {"rate_wpm": 350}, False),
        ("The gate is shut.", {"rate_wpm": 351}, True),
        ("The gate is shut.", {"language": "de", "engine_voice": "de"}, True),
        *((f"The sign said {word}.", {}, True) for word in ("नमस्ते", "বাংলা", "საქართველო", "한국어")),
        *((f"The sign said {word}.", {}, True) for word in ("Հայաստան", "தமிழ்", "৮", "ᏣᎳᎩ")),
    ],
)
def test_only_what_would_keep_memory_takes_a_fork(record, tmp_path, text, changes, takes_a_fork):
    line = Utterance(digest="take", text=text, voice=replace(PACKAGED[0], **changes))
    record(line, engine="faulty_engines:NotedEspeak", folder=tmp_path)
    worker, speaker = ((tmp_path / name).read_text() for name in ("worker", "pid"))
    assert (speaker != worker) == takes_a_fork


def test_as_long_as_espeak_is_not_open_each_line_takes_a_fork():
    line = Utterance(digest="take", text="The gate is shut.", voice=PACKAGED[0])
    assert chosen_engine("pyttsx3", {}).make().forks(line)


@each_espeak
def test_lines_take_no_memory_that_stays(studio, tmp_path, espeak):
    rounds = (
        replace(
            line,
            digest=f"{number}-{line.digest}-{len(changes)}",
            voice=replace(line.voice, **changes),
        )
        for number in range(5)
        for line in [*lines()][::3]
        for changes in ({}, {"rate_wpm": 460})[: 1 + (line.voice == PACKAGED[0])]
    )
    with studio("faulty_engines:NotedEspeak", espeak=espeak, base_s=10) as pool:
        takes = pool.record(rounds, tmp_path)
        weights_kb = [resident_kb(tmp_path / "worker") for _ in takes]
    assert len(weights_kb) > 180
    grown_kb = max(weights_kb) - weights_kb[len(weights_kb) // 4]
    assert grown_kb < 500  # a line that stays has 60 and more


def resident_kb(noted):
    """Return the memory that the noted worker has now."""
    return int(Path(f"/proc/{noted.read_text()}/statm").read_text().split()[1]) * PAGE_KB


def test_the_memory_of_a_library_that_was_used_is_not_taken_for_fresh():
    program = (
        "from quotecast.voicing.espeak_library import load_espeak;"
        "from quotecast.voicing.espeak_memory import LoadedMemory;"
        "library = load_espeak('bundled'); look = lambda: LoadedMemory.of(library.espeak_Initialize);"
        "print(look() is None); library.espeak_Initialize(2, 0, None, 0x8000); print(look() is None)"
    )
    command = [sys.executable, "-c", program]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "True"]


def test_what_is_no_function_of_a_library_has_no_memory():
    assert LoadedMemory.of(ctypes.c_void_p(1)) is None
