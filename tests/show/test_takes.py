import os
import time
import wave
from dataclasses import replace

import pytest

from quotecast.errors import OutputError
from quotecast.model import Gender, Span, SpokenForm, SpokenPiece, Take, Voice, Word
from quotecast.show.takes import TakeCache, take_digest

VOICE = Voice(
    id="a",
    engine="tone",
    engine_voice="sine",
    language="en",
    gender=Gender.MALE,
    rate_wpm=160,
    pitch=50,
    f0_hz=100,
    word_error_rate=0.1,
    licence="x",
)


@pytest.fixture
def take(tmp_path):
    path = tmp_path / "abc.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(22050)
        sound.writeframes(bytes(2000))
    words = (Word(offset=0, frame=10), Word(offset=4, frame=500))
    return Take(path=path, frames=1000, sample_rate_hz=22050, digest="abc", words=words)


def test_take_that_was_kept_is_found_again(take, tmp_path):
    cache = TakeCache(tmp_path)
    cache.keep(take)
    assert cache.find("abc") == take


def test_take_that_was_never_kept_is_not_found(take, tmp_path):
    assert TakeCache(tmp_path).find("abc") is None


@pytest.mark.parametrize("damage", [b"", b"RIFF", None, "silence"])
def test_damaged_take_is_not_found(take, tmp_path, damage):
    cache = TakeCache(tmp_path)
    cache.keep(take)
    content = take.path.read_bytes()
    damaged = {None: content[:1000], "silence": content[:-1] + b"\x01"}
    take.path.write_bytes(damaged.get(damage, damage))
    assert cache.find("abc") is None


@pytest.mark.parametrize("notes", ["", "[]", '{"frames": 3}', '{"frames": "x", "words": 1}'])
def test_take_with_damaged_notes_is_not_found(take, tmp_path, notes):
    cache = TakeCache(tmp_path)
    cache.keep(take)
    (tmp_path / "abc.json").write_text(notes, encoding="utf-8")
    assert cache.find("abc") is None


@pytest.mark.parametrize(
    "change", [{"pitch": 51}, {"rate_wpm": 161}, {"engine_voice": "saw"}, {"f0_hz": 101}]
)
def test_address_changes_with_what_decides_the_sound(change):
    assert take_digest("v", VOICE, SpokenForm(text="Hello.")) != take_digest(
        "v", replace(VOICE, **change), SpokenForm(text="Hello.")
    )


def test_address_changes_with_the_text_and_the_engine():
    addresses = {
        take_digest("v1", VOICE, SpokenForm(text="Hello.")),
        take_digest("v2", VOICE, SpokenForm(text="Hello.")),
        take_digest("v1", VOICE, SpokenForm(text="Bye.")),
    }
    assert len(addresses) == 3


def test_address_does_not_change_with_a_name():
    renamed = replace(VOICE, id="b", licence="y")
    assert take_digest("v", VOICE, SpokenForm(text="Hello.")) == take_digest(
        "v", renamed, SpokenForm(text="Hello.")
    )


def kept(folder, name, used_s):
    """Keep a take of 1,000 frames that was last used at a time."""
    path = folder / f"{name}.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(22050)
        sound.writeframes(bytes(2000))
    TakeCache(folder).keep(Take(path=path, frames=1000, sample_rate_hz=22050, digest=name))
    os.utime(folder / f"{name}.json", (used_s, used_s))


def test_trimming_takes_away_what_was_used_longest_ago(tmp_path):
    now = time.time()
    for age, name in ((9000, "old"), (8000, "older-but-used"), (7000, "young")):
        kept(tmp_path, name, now - age)
    cache = TakeCache(tmp_path)
    assert cache.find("older-but-used")
    size = cache.entries()[0].size_bytes
    assert cache.trim(2 * size) == 1
    assert {entry.digest for entry in cache.entries()} == {"older-but-used", "young"}


def test_trimming_never_takes_away_what_a_build_may_be_using(tmp_path):
    kept(tmp_path, "fresh", time.time())
    assert TakeCache(tmp_path).trim(0) == 0


def test_trimming_goes_on_when_the_clock_went_back(tmp_path):
    kept(tmp_path, "from-tomorrow", time.time() + 90_000)
    assert TakeCache(tmp_path).trim(0) == 1


def test_trimming_sweeps_what_killed_processes_left(tmp_path):
    for name, age in (("a.wav", 8000), ("b.wav.x-1.part", 8000), ("c.wav", 0)):
        (tmp_path / name).write_bytes(b"RIFF")
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    TakeCache(tmp_path).trim(10**9)
    assert [path.name for path in tmp_path.iterdir()] == ["c.wav"]


def test_damaged_takes_are_listed(tmp_path):
    for name in ("good", "bad"):
        kept(tmp_path, name, time.time())
    (tmp_path / "bad.wav").write_bytes(b"RIFF")
    assert list(TakeCache(tmp_path).damaged()) == ["bad"]


def test_cache_that_was_never_made_is_empty(tmp_path):
    cache = TakeCache(tmp_path / "none")
    assert (cache.entries(), list(cache.damaged()), cache.trim(0)) == ([], [], 0)


def spoken(phoneme):
    span = Span(start=0, end=5)
    piece = SpokenPiece(written=span, spoken=span, phoneme=phoneme)
    return SpokenForm(text="Tarn.", pieces=(piece,))


def test_address_changes_with_a_pronunciation():
    forms = (spoken(None), spoken("tɑːn"), spoken("tɔːn"))
    assert len({take_digest("v", VOICE, form) for form in forms}) == 3


def test_address_of_what_has_no_pronunciation_is_that_of_its_text():
    plain = SpokenForm(text="Tarn.")
    assert take_digest("v", VOICE, spoken(None)) == take_digest("v", VOICE, plain)


def test_take_that_cannot_be_taken_away_is_told(tmp_path):
    (tmp_path / "abc.json").mkdir()
    with pytest.raises(OutputError, match=r"abc\.json can't be written"):
        TakeCache(tmp_path).remove("abc")
