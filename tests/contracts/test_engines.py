"""What every engine of the table keeps to; a newcomer is tested by its line there."""

import wave
from dataclasses import replace
from importlib.util import find_spec
from itertools import pairwise

import pytest
from tests.tiny_models import install_all

from quotecast.errors import EngineError, SettingsError
from quotecast.model import Gender, Voice
from quotecast.voicing import ENGINES, Utterance, chosen_engine
from quotecast.voicing.pool import EnginePool

VOICES = {
    "pyttsx3": ("en-us+edward", "en-us+f5"),
    "tone": ("sine", "sine"),
    "piper": ("several#s0", "several#s2"),
    "kokoro": ("one", "0.5*one + 0.5*other"),
}
NEURAL = ("piper", "kokoro")
TEXT = "The bridge, closed all winter, opened again on 3 March."
has_runtime = find_spec("onnxruntime") and find_spec("soxr")
every_engine = pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.skipif(not has_runtime, reason="no onnxruntime"))
        if name in NEURAL
        else name
        for name in ENGINES
    ],
)


@pytest.fixture(scope="module")
def choose(tmp_path_factory):
    """Choose an engine; a neural one has tiny models."""
    models = install_all(tmp_path_factory.mktemp("models"))

    def run(name):
        return chosen_engine(name, {"models": str(models)} if name in NEURAL else {})

    return run


def voices_of(name):
    return [
        Voice(
            id=f"{name}-{number}",
            engine=name,
            engine_voice=engine_voice,
            language="en",
            gender=Gender.FEMALE,
            rate_wpm=160 + 10 * number,
            pitch=100 if name in NEURAL else 40,
            f0_hz=120 + 60 * number,
            word_error_rate=0.1,
            licence="Apache-2.0",
        )
        for number, engine_voice in enumerate(VOICES.get(name, ("default", "default")))
    ]


@pytest.fixture(scope="module")
def speak(tmp_path_factory, choose):
    """Speak a text with an engine's first or second voice, in a fresh process."""

    def run(name, text=TEXT, number=0):
        folder = tmp_path_factory.mktemp(name)
        utterance = Utterance(digest="take", text=text, voice=voices_of(name)[number])
        with EnginePool(engine=choose(name), workers=1) as engines:
            ((_, take),) = engines.record([utterance], folder)
        return take

    return run


@every_engine
def test_take_describes_its_own_file(speak, name):
    take = speak(name)
    with wave.open(str(take.path)) as source:
        assert source.getparams()[:4] == (1, 2, take.sample_rate_hz, take.frames)


@every_engine
def test_take_is_the_same_every_time_or_the_engine_says_that_it_is_not(speak, choose, name):
    if choose(name).make().repeats:
        assert speak(name).path.read_bytes() == speak(name).path.read_bytes()


@every_engine
def test_two_voices_differ(speak, name):
    assert speak(name).path.read_bytes() != speak(name, number=1).path.read_bytes()


@every_engine
def test_more_text_takes_longer(speak, name):
    assert speak(name, f"{TEXT} {TEXT}").frames > 1.5 * speak(name).frames


@every_engine
def test_words_are_in_order_and_begin_words_of_the_text(speak, name):
    take = speak(name)
    assert all(a.offset < b.offset and a.frame < b.frame for a, b in pairwise(take.words))
    assert all(word.offset == 0 or TEXT[word.offset - 1] == " " for word in take.words)
    assert all(0 <= word.frame < take.frames for word in take.words)


@every_engine
def test_version_is_told_without_opening(choose, name):
    assert choose(name).version().startswith(f"{name}: ")


@every_engine
def test_variant_is_another_voice_and_is_found_by_its_mark(choose, name):
    scale, voice = choose(name).make().scale, voices_of(name)[0]
    for variant in scale.variants(voice):
        base, _, mark = variant.id.partition("~")
        assert (base, scale.variant(voice, mark)) == (voice.id, variant)
        assert variant != voice


@every_engine
@pytest.mark.parametrize("language", ["de", "fr-CA", "pt_BR", "zh-Hant-TW", "ar", "xx", "und", ""])
def test_voice_of_a_language_says_that_it_speaks_it(name, language):
    like = voices_of(name)[1]
    voice = chosen_engine(name, {}).make().voice_in(language, like)
    if voice is not None and voice != like:
        assert (voice.id, voice.engine) == (like.id, name)
        assert language.lower().replace("_", "-").startswith(voice.language)


@every_engine
def test_voice_of_a_language_speaks(name, tmp_path):
    choice = chosen_engine(name, {})
    voice = choice.make().voice_in("de", voices_of(name)[0])
    if voice is not None:
        utterance = Utterance(digest="take", text="Die Brücke ist offen.", voice=voice)
        with EnginePool(engine=choice, workers=1) as engines:
            ((_, take),) = engines.record([utterance], tmp_path)
        assert take.frames > take.sample_rate_hz / 2


@every_engine
def test_setting_that_an_engine_does_not_know_is_named(name):
    with pytest.raises(SettingsError, match=f"voices.{name}.larynx"):
        chosen_engine(name, {"larynx": "brass"})


@every_engine
@pytest.mark.parametrize("text", ["", " ", "...", "\x00"])
def test_an_engine_refuses_a_text_without_words(choose, name, text, tmp_path):
    engine = choose(name).make()
    utterance = Utterance(digest="take", text=text, voice=voices_of(name)[0])
    with pytest.raises(EngineError):
        engine.speak(utterance, tmp_path / "take.wav")


@every_engine
def test_take_does_not_depend_on_what_was_spoken_before(choose, name, tmp_path):
    if not choose(name).make().repeats:
        return
    voices = voices_of(name)
    texts = (TEXT, "No.", "Prices rose again, as they had in March.")
    wanted = [
        Utterance(digest=f"{number}-{i}", text=text, voice=voice)
        for i, text in enumerate(texts)
        for number, voice in enumerate(voices)
    ]
    sounds = []
    for number, order in enumerate((wanted, wanted[::-1])):
        with EnginePool(engine=choose(name), workers=1) as engines:
            takes = {
                one.digest: take for one, take in engines.record(order, tmp_path / str(number))
            }
        sounds.append({digest: take.path.read_bytes() for digest, take in takes.items()})
    assert sounds[0] == sounds[1]


@every_engine
def test_voice_says_what_it_speaks_with_without_opening(choose, name):
    engine = choose(name).make()
    assert isinstance(engine.fingerprint(voices_of(name)[0]), str)


@every_engine
def test_engine_says_what_its_work_is_like(choose, name):
    work = choose(name).make().work
    assert min(work.characters_per_worker, work.first_s, work.memory_mb) > 0


@every_engine
def test_slower_voice_takes_longer(choose, name, tmp_path):
    slow, usual = (replace(voices_of(name)[0], id=str(wpm), rate_wpm=wpm) for wpm in (125, 165))
    orders = [Utterance(digest=one.id, text=TEXT, voice=one) for one in (slow, usual)]
    with EnginePool(engine=choose(name), workers=1) as engines:
        frames = [take.frames for _, take in engines.record(orders, tmp_path)]
    assert frames[0] > 1.1 * frames[1]
