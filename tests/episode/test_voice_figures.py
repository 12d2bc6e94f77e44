import tomllib

import pytest

from quotecast.episode.voice_figures import with_figures
from quotecast.errors import SettingsError

FILE = 'id = "f"  # mine\nf0_hz = 90\npaces = [1, 2]\n\n[more]\nf0_hz = 1\n'


def test_figures_are_written_in_their_place_and_the_rest_stays():
    text = with_figures(FILE, {"f0_hz": 97, "paces": (3, 4, 5), "embedding": "AA=="})
    assert tomllib.loads(text) == {
        "id": "f",
        "f0_hz": 97,
        "paces": [3, 4, 5],
        "embedding": "AA==",
        "more": {"f0_hz": 1},
    }
    assert "# mine" in text


def test_writing_twice_changes_nothing_more():
    once = with_figures(FILE, {"f0_hz": 97})
    assert with_figures(once, {"f0_hz": 97}) == once


def test_file_of_many_lines_for_a_key_is_refused():
    with pytest.raises(SettingsError, match="can't be written"):
        with_figures("paces = [\n1,\n2]\n", {"paces": (3, 4)})
