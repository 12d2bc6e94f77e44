from dataclasses import replace

import pytest
from tests import tiny_models

from quotecast.model import Gender, Voice
from quotecast.voicing import Utterance, chosen_engine
from quotecast.voicing.neural.phonemes import Phonemes

VOICE = Voice(
    id="tiny",
    engine="piper",
    engine_voice="tiny",
    language="en-US",
    gender=Gender.MALE,
    rate_wpm=165,
    pitch=100,
    f0_hz=100,
    word_error_rate=0.1,
    licence="CC0-1.0",
)


@pytest.fixture(scope="session")
def models(tmp_path_factory):
    return tiny_models.install_all(tmp_path_factory.mktemp("models"))


@pytest.fixture
def voice():
    def make(**changes):
        return replace(VOICE, **changes)

    return make


@pytest.fixture(scope="session")
def phonemes():
    """Give the one espeak of this process."""
    return Phonemes("bundled")


@pytest.fixture
def engine(models):
    """Open a neural engine with tiny models in this process."""
    pytest.importorskip("onnxruntime")
    pytest.importorskip("soxr")

    def make(name="piper", folder=models, **settings):
        made = chosen_engine(name, {"models": str(folder), **settings}).make()
        made.open()
        return made

    return make


@pytest.fixture
def say(engine, voice, tmp_path):
    """Have a text spoken, and give the file and the words."""

    def run(
        text="The bridge opened again.", name="piper", pronunciations=(), engine=engine, **changes
    ):
        path = tmp_path / "take.wav"
        spoken = voice(
            engine=name, **{"engine_voice": "one" if name == "kokoro" else "tiny", **changes}
        )
        order = Utterance(digest="take", text=text, voice=spoken, pronunciations=pronunciations)
        return path, engine(name).speak(order, path)

    return run
