import numpy as np
import pytest

from quotecast.errors import EngineMissingError
from quotecast.listening import recogniser
from quotecast.listening.findings import Expected
from quotecast.listening.recogniser import Recogniser, _gap, language_model, sounds_of


def line(number, start_ms, end_ms):
    return Expected(
        line_id=f"{number}",
        voice_id="one",
        text="The ferry left.",
        start_ms=start_ms,
        end_ms=end_ms,
        first_frame=start_ms // 20,
        sound=None,
    )


@pytest.mark.parametrize("size", [1000, 16_000, 500_000])
def test_each_line_gets_its_own_sound(size):
    sound = np.arange(160_000, dtype=np.float32)
    lines = [line(0, 500, 2000), line(1, 2300, 2900), line(2, 6000, 9990)]
    chunks = [sound[at : at + size] for at in range(0, len(sound), size)]
    found = [(part[0], part[-1] + 1) for _, part in sounds_of(chunks, lines)]
    assert found == [(440 * 16, 2060 * 16), (2240 * 16, 2960 * 16), (5940 * 16, 160_000)]


WANTED = "the council closed the eastern harbour before the storm came in".split()


@pytest.mark.parametrize(
    ("heard", "told"),
    [
        (WANTED, ""),
        ([*WANTED[:4], *WANTED[5:]], "“eastern” isn't heard"),
        (WANTED[:7], "nothing is heard from “the” on"),
        ([*WANTED[:4], "eager", *WANTED[5:]], ""),  # misheard, and so not missing
        ([*WANTED[:3], *WANTED[4:]], ""),  # too short a word to be sure of
    ],
)
def test_gap_between_words_that_were_heard_is_told(heard, told):
    assert _gap(WANTED, heard) == told


def test_model_gives_each_pair_its_chance():
    text = language_model([["a", "b"], ["a", "c"]])
    assert "ngram 1=5\nngram 2=5" in text
    assert "-0.3010 <s> a" not in text
    assert f"{np.log10(1 / 4):.4f} a b" in text


def test_without_the_extra_the_command_that_installs_it_is_named(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(recogniser, "import_module", missing)
    with pytest.raises(EngineMissingError) as caught:
        Recogniser([])
    assert "quotecast[verify]" in caught.value.hint
