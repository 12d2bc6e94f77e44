import os
from dataclasses import replace
from pathlib import Path

import pytest

from quotecast.model import Gender, Voice
from quotecast.voicing import ENGINES, EngineChoice, EngineSettings, Utterance
from quotecast.voicing.pool import EnginePool
from quotecast.voicing.pyttsx3_engine import Pyttsx3Settings
from quotecast.voicing.verification import Patience

EDWARD = Voice(
    id="edward",
    engine="pyttsx3",
    engine_voice="en-us+edward",
    language="en-US",
    gender=Gender.MALE,
    rate_wpm=165,
    pitch=50,
    f0_hz=103,
    word_error_rate=0.04,
    licence="GPL-3.0-or-later (espeak-ng)",
)
SENTENCE = "The bridge was closed for most of the winter."


@pytest.fixture(scope="session")
def voice():
    return EDWARD


@pytest.fixture
def utter():
    def make(text=SENTENCE, digest="take", pronunciations=(), **changes):
        voice = replace(EDWARD, **changes)
        return Utterance(digest=digest, text=text, voice=voice, pronunciations=pronunciations)

    return make


def choice(name, espeak="bundled"):
    """Choose an engine of the table, or one with faults by its `module:Class`."""
    speaks = name.endswith(("pyttsx3", "Espeak"))
    settings = Pyttsx3Settings(espeak=espeak) if speaks else EngineSettings()
    return EngineChoice(name=name, place=ENGINES.get(name, name), settings=settings)


@pytest.fixture
def studio(monkeypatch):
    """Give pools, whose workers also find the engines with faults."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent), prepend=os.pathsep)

    def make(engine="faulty_engines:FaultyEngine", workers=1, espeak="bundled", **patience):
        return EnginePool(
            engine=choice(engine, espeak),
            workers=workers,
            patience=Patience(**patience) if patience else None,
        )

    return make


@pytest.fixture
def record(studio, tmp_path):
    """Record utterances into a fresh folder, and give the takes."""

    def run(*utterances, folder=tmp_path / "takes", **options):
        with studio(**options) as opened:
            return [take for _, take in opened.record(utterances, folder)]

    return run
