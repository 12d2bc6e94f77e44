"""espeak is as freshly loaded for each line: what was said before changes nothing, and takes no memory."""

import ctypes
import subprocess
import sys
from dataclasses import replace
from itertools import product

import pytest

from quotecast.casting.catalogue import Shelf, load_voices
from quotecast.voicing import Utterance, chosen_engine
from quotecast.voicing.espeak_memory import LoadedMemory

TEXTS = (
    "The gates would close at 7.30 p.m., she said.",
    "“Nobody asked the harbour master,” Señor Gómez told them.",
    "Привет, said the sign; 中文 stood below.",
    "No!",
)
LANGUAGES = {"roa/es+klatt4": "es", "de": "de", "gmw/en-US-nyc+f5": "en", "sit/cmn": "zh"}
PACKAGED = [voice for voice, _ in load_voices(Shelf()).values() if voice.engine == "pyttsx3"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a worker forks")


def lines():
    abroad = [
        replace(PACKAGED[0], id=f"abroad-{number}", engine_voice=name, language=language)
        for number, (name, language) in enumerate(LANGUAGES.items())
    ]
    for (number, text), voice in product(enumerate(TEXTS), (*PACKAGED, *abroad)):
        yield Utterance(digest=f"{number}-{voice.id}", text=text, voice=voice)


@pytest.fixture
def heard(studio, tmp_path):
    """Speak lines with an engine, in one worker; give bytes and words by line."""

    def record(engine, utterances):
        with studio(engine) as pool:
            takes = [take for _, take in pool.record(utterances, tmp_path / engine.split(":")[-1])]
            return {take.digest: (take.path.read_bytes(), take.words) for take in takes}

    return record


def test_each_line_is_as_from_an_espeak_that_has_said_nothing_in_any_order(heard):
    asked = list(lines())
    alone = heard("faulty_engines:ForkingEspeak", asked)
    assert heard("pyttsx3", asked) == alone
    assert heard("pyttsx3", asked[::-1]) == alone


def test_only_what_would_keep_memory_takes_a_fork():
    engine = chosen_engine("pyttsx3", {}).make()
    english, *_, chinese = (
        replace(PACKAGED[0], language=language) for language in ("en-GB", "en", "de", "cmn")
    )
    assert engine.forks(english)  # nothing is known as long as it isn't open
    engine.open()
    assert not engine.forks(english)
    assert engine.forks(chinese)


GROWTH = """
import resource, sys
from pathlib import Path
from quotecast.casting.catalogue import Shelf, load_voices
from quotecast.voicing import Utterance, chosen_engine
engine = chosen_engine("pyttsx3", {}).make()
engine.open()
voices = [voice for voice, _ in load_voices(Shelf()).values() if voice.engine == "pyttsx3"]
def speak(rounds):
    for voice in voices * rounds:
        text = "Привет, said the sign; 中文 stood below."
        engine.speak(Utterance(digest="", text=text, voice=voice), Path(sys.argv[1]))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(-(speak(2) - speak(4)))
"""


def test_lines_take_no_memory_that_stays(tmp_path):
    command = [sys.executable, "-c", GROWTH, str(tmp_path / "take.wav")]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(told.stdout) < 500  # KB of 68 lines; a dictionary alone has 160


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
