import pytest
from tests import tiny_models

from quotecast.errors import EngineMissingError
from quotecast.model import Gender, Voice
from quotecast.voicing import chosen_engine
from quotecast.voicing.engines import Engines
from quotecast.voicing.measuring import figures
from quotecast.voicing.measuring.figures import measure
from quotecast.voicing.neural.speaking import SPEEDS

pytest.importorskip("soxr")
TONE = Voice(
    id="tone",
    engine="tone",
    engine_voice="sine",
    language="en-US",
    gender=Gender.MALE,
    rate_wpm=165,
    pitch=50,
    f0_hz=180,
    word_error_rate=0.1,
    licence="CC0-1.0",
)


@pytest.fixture
def measured(tmp_path, monkeypatch):
    """Measure a voice where nothing that hears is installed."""

    def not_there(_sounds):
        raise EngineMissingError("not there", "Install it with: pip install it")

    monkeypatch.setattr(figures, "embedding_of", not_there)
    monkeypatch.setattr(figures, "can_listen", lambda: False)

    def run(voice=TONE, table=None, *, has_paces=False):
        studio = Engines({voice.engine: chosen_engine(voice.engine, table or {})}, workers=1)
        with studio:
            return measure(voice, studio.record, tmp_path, has_paces=has_paces)

    return run


def test_height_and_level_are_those_of_the_sound(measured):
    found = measured()
    assert found.f0_hz == pytest.approx(180, rel=0.02)
    assert found.level_dbfs == pytest.approx(-14, abs=1)


def test_what_could_not_be_measured_is_told(measured):
    found = measured()
    assert (found.embedding, found.word_error_rate) == ("", None)
    assert all("pip install" in sentence for sentence in found.missing)
    assert len(found.missing) == 2


def test_paces_follow_what_a_model_is_asked_for(measured, tmp_path):
    pytest.importorskip("onnxruntime")
    models = tiny_models.install_all(tmp_path / "models")
    voice = Voice(
        **{name: getattr(TONE, name) for name in TONE.__slots__}
        | {"id": "tiny", "engine": "piper", "engine_voice": "tiny", "pitch": 100}
    )
    paces = measured(voice, {"models": str(models)}, has_paces=True).paces
    assert len(paces) == len(SPEEDS)
    assert list(paces) == sorted(set(paces))
