from dataclasses import replace

import pytest
from tests.cli.conftest import ShowFolder

from quotecast.episode.context import (
    check_settings,
    open_context,
    request_of,
    with_digest,
)
from quotecast.errors import SettingsError
from quotecast.model import Style
from quotecast.settings import load_settings


@pytest.fixture
def show(tmp_path):
    return ShowFolder(tmp_path)


def digest(show, changes=None, **options):
    return with_digest(request_of(show.path, changes or {}, **options)).digest


@pytest.mark.parametrize(
    "changes",
    [
        {"script.style": "verbatim"},
        {"script.fragments": "voiced"},
        {"publishing.formats": "wav"},
        {"voices.engine": "pyttsx3"},
        {"voices.narrator": "tone-2"},
        {"show.disclosure": "All voices are made."},
    ],
)
def test_what_decides_what_an_episode_is_changes_the_digest(show, changes):
    assert digest(show, changes) != digest(show)


@pytest.mark.parametrize(
    "more",
    ["[limits]\nlines = 9\n", "[cache]\nmax_bytes = 9\n", "[reading]\ntimeout_s = 9\n"],
)
def test_what_decides_only_whether_it_is_made_does_not(show, more):
    before = digest(show)
    show.settings(more)
    assert digest(show) == before


def test_number_of_workers_changes_nothing(show):
    before = digest(show)
    show.write("show.toml", '[show]\ntitle = "Bay"\n[voices]\nengine = "tone"\nworkers = 3\n')
    assert digest(show) == before


def test_length_asks_for_another_episode_of_the_radio_script(show):
    assert digest(show, length_ms=60_000) != digest(show)
    changes = {"script.style": "verbatim"}
    request = request_of(show.path, changes, length_ms=60_000)
    assert request.settings.script.style is Style.RADIO


def test_voice_and_lexicon_of_the_show_count_and_its_register_does_not(show):
    known = [digest(show)]
    (show.path / "voices").mkdir()
    show.write("voices/cast.toml", "")
    assert digest(show) == known[0]
    show.write("voices/mine.toml", "engine = 'tone'\n")
    known.append(digest(show))
    lexeme = "<lexeme><grapheme>Roe</grapheme><alias>row</alias></lexeme>"
    show.write(
        "voices/lexicon.pls",
        '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" '
        f'alphabet="ipa" xml:lang="en">{lexeme}</lexicon>',
    )
    known.append(digest(show))
    assert len(set(known)) == 3


def test_settings_of_an_engine_count_for_it(show):
    before = digest(show, {"voices.engine": "pyttsx3"})
    show.settings('[voices.pyttsx3]\nespeak = "bundled"\n')
    assert digest(show, {"voices.engine": "pyttsx3"}) == before


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("[voices.larynx]\nmodel = 'x'\n", "no engine called 'larynx'"),
        ("[publishing]\nformats = 'betamax'\n", "betamax"),
    ],
)
def test_settings_that_name_what_is_not_there_are_refused(show, more, message):
    show.settings(more)
    with pytest.raises(SettingsError, match=message):
        check_settings(load_settings(show.path))


def test_table_of_an_engine_is_checked_by_the_engine(show):
    show.settings("[voices.tone]\nlarynx = 'brass'\n")
    with (
        pytest.raises(SettingsError, match=r"voices\.tone\.larynx"),
        open_context(request_of(show.path, {})),
    ):
        pass


def test_request_is_a_value_that_can_be_sent(show):
    request = request_of(show.path, {})
    assert replace(request) == request
