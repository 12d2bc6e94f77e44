import array
import io
import json
import pickle
import subprocess
import sys
import wave
from dataclasses import replace
from itertools import pairwise

import pytest

from quotecast.casting.catalogue import Shelf, load_voices
from quotecast.errors import EngineMissingError
from quotecast.model import Word
from quotecast.voicing import Utterance, chosen_engine
from quotecast.voicing.base import Spoken
from quotecast.voicing.pool import EnginePool

ENGINE = chosen_engine("pyttsx3", {})

# Each is only text: nothing in it is a command, and all that follows it is still spoken.
HOSTILE = {
    "markup": "<speak>Good <break time='9s'/> morning</speak> to you all",
    "phonemes": "[[h@l'oU]] Good morning to you all",
    "a command of espeak's": "\x01+90S\x01-50P Good morning to you all",
    "NUL": "Good\x00morning to you all",
    "a lone surrogate": "Good \ud800 morning \udfff to you all",
    "emoji": "Good 😀 morning 👩‍👩‍👧 to you all",
    "right to left": "Good שלום morning مرحبا to you all",
    "no script of this voice": "Good 中文 morning ไทย to you all",
    "marks without end": "Good " + "!?" * 300 + " morning to you all",
    "no end": "Good morning to you " + "and another long day " * 240 + "all",
    "one long word": "Good " + "morning" * 300 + " to you all",
    "invisible signs": "\ufeffGood\u00ad \u200bmorning \u202eto you\u2069 all",
    "lines": "Good\r\n\r\n\tmorning\u2028to\u2029you all",
    "figures": "Good 1,250,000.75% of £3bn morning on 2026-11-23 to you all",
}


def samples(take):
    with wave.open(str(take.path)) as source:
        return array.array("h", source.readframes(source.getnframes()))


@pytest.fixture(scope="module")
def spoken(tmp_path_factory):
    """Speak texts in one studio that stays open, as in a long run."""
    folder = tmp_path_factory.mktemp("takes")
    with EnginePool(engine=ENGINE, workers=1) as opened:
        yield lambda *utterances: [take for _, take in opened.record(utterances, folder)]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_spoken_to_its_last_word(spoken, utter, name):
    text = HOSTILE[name]
    (take,) = spoken(utter(text))
    assert text[take.words[-1].offset :] == "all"


@pytest.mark.parametrize("name", HOSTILE)
def test_words_are_in_order_and_inside_the_take(spoken, utter, name):
    (take,) = spoken(utter(HOSTILE[name]))
    assert all(a.offset < b.offset and a.frame <= b.frame for a, b in pairwise(take.words))
    assert 0 <= take.words[0].frame <= take.words[-1].frame < take.frames


@pytest.mark.parametrize("name", ["a command of espeak's", "markup", "phonemes"])
def test_a_command_in_the_text_changes_no_later_line(spoken, utter, name):
    before, _, after = spoken(
        utter(digest="a"), utter(HOSTILE[name], digest="b"), utter(digest="c")
    )
    assert before.path.read_bytes() == after.path.read_bytes()


def test_a_command_in_the_text_changes_not_its_own_line(spoken, utter):
    plain, commanded = spoken(
        utter("Well 90 good morning to you", digest="a"),
        utter("Well\x0190 good morning to you", digest="b"),
    )
    assert plain.path.read_bytes() == commanded.path.read_bytes()


def test_a_take_is_the_same_whatever_was_spoken_before(spoken, utter):
    alone = spoken(utter(digest="alone"))[0].path.read_bytes()
    others = [
        utter("Something else entirely.", digest="b", engine_voice="gmw/en+f2", rate_wpm=300),
        utter("¿Otra cosa?", digest="c", engine_voice="roa/es+klatt4", pitch=99),
    ]
    *_, last = spoken(*others, *others, utter(digest="last"))
    assert last.path.read_bytes() == alone


def test_a_word_starts_where_its_sound_does(spoken, utter):
    # Plosives: each word begins with a silence that ends in a burst, so the frames around differ.
    (take,) = spoken(utter("Ready. Paper. Teacher. Copper."))
    heard = samples(take)
    for word in take.words[1:]:
        before = max(map(abs, heard[word.frame - 2000 : word.frame - 200]))
        after = max(map(abs, heard[word.frame : word.frame + 4000]))
        assert after > 5 * before


def test_each_word_is_told(spoken, utter):
    text = "Nobody expected seven bridges to close that winter."
    (take,) = spoken(utter(text))
    assert [text[word.offset :].split(maxsplit=1)[0] for word in take.words] == text.split()


@pytest.mark.parametrize(
    "part", ["morning", "w", "7", "xy", "1777 ", "77,777,777 ", "FBI ", "中 ", "жук ", "so 😀 "]
)
def test_no_part_of_an_endless_clause_is_dropped(spoken, utter, part):
    # espeak alone drops what comes after some 200 phonemes of a word, or 1,000 of a clause.
    short, long = spoken(utter(part * 100, digest="short"), utter(part * 400, digest="long"))
    assert long.frames > 3.8 * short.frames


def test_words_after_an_endless_one_keep_their_places(spoken, utter):
    text = "Good " + "w" * 90 + " morning, " + "7" * 70 + " again"
    (take,) = spoken(utter(text))
    heard = [text[word.offset :].split(maxsplit=1)[0] for word in take.words]
    assert heard == text.split()


def test_a_faster_rate_makes_a_shorter_take(spoken, utter):
    slow, fast = spoken(utter(digest="slow", rate_wpm=120), utter(digest="fast", rate_wpm=240))
    assert fast.frames < 0.7 * slow.frames


@pytest.mark.parametrize("change", [{"pitch": 20}, {"engine_voice": "en-us+f2"}, {"rate_wpm": 150}])
def test_all_that_a_voice_says_is_heard(spoken, utter, change):
    one, other = spoken(utter(digest="one"), utter(digest="other", **change))
    assert one.path.read_bytes() != other.path.read_bytes()


@pytest.mark.parametrize("rate_wpm", [-5, 0, 79, 5000])
@pytest.mark.parametrize("pitch", [-1, 100])
def test_rate_and_pitch_beyond_the_scale_are_bounded(spoken, utter, rate_wpm, pitch):
    (take,) = spoken(utter(rate_wpm=rate_wpm, pitch=pitch))
    assert take.frames > 0


@pytest.mark.parametrize(
    "name",
    [
        "en-us+annie",
        "en-us+nobody",
        "xx-nobody",
        "en-gb",
        "mb/mb-us1",
        "",
        "+f2",
        "../../x",
        "en-us+3",
    ],
)
def test_an_unknown_voice_is_told_not_replaced(utter, tmp_path, name):
    studio = EnginePool(engine=ENGINE, workers=1)
    with studio as opened, pytest.raises(EngineMissingError, match="isn't there"):
        list(opened.record([utter(engine_voice=name)], tmp_path))


@pytest.mark.parametrize(
    "name", ["en-us+Annie", "gmw/en+m3", "gmw/en-US", "en-us+klatt4", "gmw/de"]
)
def test_a_known_voice_is_taken(spoken, utter, name):
    assert spoken(utter(engine_voice=name))[0].frames > 0


@pytest.mark.parametrize("espeak", ["/nowhere/libespeak-ng.so", __file__])
def test_a_missing_library_is_told_with_what_to_do(espeak):
    with pytest.raises(
        EngineMissingError,
        match=r"Install espeak-ng, or set espeak = .bundled. under \[voices\.pyttsx3\]",
    ):
        chosen_engine("pyttsx3", {"espeak": espeak}).version()


def test_a_missing_library_stops_the_recording(utter, tmp_path):
    engine = chosen_engine("pyttsx3", {"espeak": "/nowhere/libespeak-ng.so"})
    with (
        EnginePool(engine=engine, workers=1) as opened,
        pytest.raises(EngineMissingError, match="no espeak library"),
    ):
        list(opened.record([utter()], tmp_path))


def test_the_version_is_espeaks():
    assert ENGINE.version().startswith("pyttsx3: espeak-ng 1.")


def test_a_library_given_by_its_path_is_the_one_that_speaks(utter, spoken, tmp_path):
    espeakng_loader = pytest.importorskip("espeakng_loader")
    engine = chosen_engine("pyttsx3", {"espeak": espeakng_loader.get_library_path()})
    with EnginePool(engine=engine, workers=1) as opened:
        ((_, take),) = opened.record([utter(digest="b")], tmp_path)
    assert take.frames == spoken(utter(digest="a"))[0].frames


def test_voices_do_not_share_bytes(spoken, utter, voice):
    names = ("en-us+edward", "en-us+f5", "en-us+m6")
    takes = spoken(*(utter(digest=f"v{n}", engine_voice=name) for n, name in enumerate(names)))
    assert len({take.path.read_bytes() for take in takes}) == len(names)
    assert replace(voice).engine_voice == names[0]


def test_a_system_without_voices_of_its_own_is_told(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    engine = chosen_engine("pyttsx3", {"espeak": "none"}).make()
    with pytest.raises(EngineMissingError, match=r"Set espeak = .bundled. under"):
        engine.open()


PACKAGED = [voice for voice, _ in load_voices(Shelf()).values() if voice.engine == "pyttsx3"]


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """Speak one sentence in every packaged voice, in two processes; give the bytes by voice."""

    def once():
        folder = tmp_path_factory.mktemp("takes")
        asked = [
            Utterance(digest=v.id, text="Fog is no excuse, she said.", voice=v) for v in PACKAGED
        ]
        with EnginePool(engine=ENGINE, workers=1) as opened:
            return {take.digest: take.path.read_bytes() for _, take in opened.record(asked, folder)}

    return once(), once()


@pytest.mark.parametrize("name", [voice.id for voice in PACKAGED])
def test_breath_is_the_same_in_another_process(twice, name):
    one, other = twice
    assert one[name] == other[name]


# Files grow to so many bytes only, as on a disk that is full: in the header, in the first sound, in the midst.
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from quotecast.casting.catalogue import Shelf, load_voices
from quotecast.voicing import Utterance, chosen_engine
from quotecast.voicing.base import Spoken
voice = next(voice for voice, _ in load_voices(Shelf()).values() if voice.engine == "pyttsx3")
engine = chosen_engine("pyttsx3", {}).make()
engine.open()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
text = "The ferry left at noon, and nobody on the quay could say when it would be back."
try:
    engine.speak(Utterance(digest="full", text=text, voice=voice), Path(sys.argv[1]))
except OSError as error:
    print(error.strerror)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of files")
@pytest.mark.parametrize("size", [20, 1_000, 60_000])
def test_a_disk_that_is_full_in_the_midst_of_a_line_is_told(tmp_path, size):
    command = [sys.executable, "-c", FULL_DISK, str(tmp_path / "take.wav"), str(size)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout == "File too large\n"
    assert not told.stderr


ASK_VERSION = """
import json, sys
from quotecast.casting.catalogue import Shelf, load_voices
from quotecast.voicing import chosen_engine
from quotecast.voicing.engines import Engines
voice = next(voice for voice, _ in load_voices(Shelf()).values() if voice.engine == "pyttsx3")
with Engines({"pyttsx3": chosen_engine("pyttsx3", {})}, workers=1) as engines:
    engines.version(voice)
print(json.dumps([name for name in sys.modules if name.startswith("quotecast.voicing.")]))
"""


def test_who_only_asks_for_a_version_loads_nothing_that_speaks():
    command = [sys.executable, "-c", ASK_VERSION]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = {name.removeprefix("quotecast.voicing.") for name in json.loads(told.stdout)}
    assert loaded == {"base", "engines", "espeak_library", "pyttsx3_engine"}


OPEN = """
import sys
import quotecast.voicing.worker
from quotecast.voicing import chosen_engine
chosen_engine("pyttsx3", {}).make().open()
print("threading" in sys.modules)
"""


def test_no_child_of_a_worker_has_threads_to_see_to():
    command = [sys.executable, "-c", OPEN]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_take_is_such_a_file_as_the_module_wave_writes(spoken, utter):
    (take,) = spoken(utter("Good morning to you all."))
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(take.sample_rate_hz)
        file.writeframes(samples(take).tobytes())
    assert take.path.read_bytes() == target.getvalue()


@pytest.mark.parametrize("words", [(), ((0, 264), (5, 9000))])
def test_what_a_worker_answers_arrives_as_it_was(words):
    answer = Spoken(words=tuple(Word(offset=offset, frame=frame) for offset, frame in words))
    packed = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    assert pickle.loads(packed) == answer  # noqa: S301 - of our own making
