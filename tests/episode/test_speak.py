from dataclasses import replace

import pytest
from tests.cli.conftest import ShowFolder

from quotecast.episode.context import PieceDone, RoomBegun, open_context, request_of
from quotecast.episode.draft import draft_article
from quotecast.episode.speak import forms_of, say_words, speak, spoken_forms, unheard
from quotecast.errors import SettingsError
from quotecast.model import Lexeme, source_named


@pytest.fixture
def events():
    return []


@pytest.fixture
def context(tmp_path, events):
    show = ShowFolder(tmp_path)
    with open_context(request_of(show.path, {}), events.append) as context:
        yield context


@pytest.fixture
def script(context):
    article = source_named(str(context.request.show / "storm.txt"))
    return draft_article(article, context.request).script


def spoken(script, context):
    cast = context.casting.preview(script).cast
    return speak(script, spoken_forms(script, context), cast, context)


def test_every_line_has_a_take(script, context):
    takes = spoken(script, context).takes
    assert set(takes) == {line.id for line in script.lines()}
    assert all(take.path.exists() for take in takes.values())


def test_each_line_that_is_spoken_is_told(script, context, events):
    new = spoken(script, context).new
    assert events[0] == RoomBegun(room="speaking", pieces=len(new))
    assert events.count(PieceDone()) == len(new)


def test_what_was_spoken_is_not_spoken_again(script, context, events):
    first = spoken(script, context)
    events.clear()
    again = spoken(script, context)
    assert again.new == frozenset()
    assert again.takes == first.takes
    assert events == [RoomBegun(room="speaking", pieces=0)]


def test_one_changed_line_is_one_line_to_speak(script, context):

    spoken(script, context)
    lines = list(script.lines())
    lines[-1] = replace(lines[-1], text="It rained.")
    assert len(spoken(script.with_lines(lines), context).new) == 1


def test_take_that_is_damaged_is_spoken_anew(script, context):
    first = spoken(script, context)
    take = next(iter(first.takes.values()))
    whole = take.path.read_bytes()
    take.path.write_bytes(whole[:-2])
    assert spoken(script, context).new == {take.digest}
    assert take.path.read_bytes() == whole


def test_alike_lines_are_spoken_once(script, context):

    lines = [replace(line, text="Alike.") for line in script.lines()]
    voices = {line.speaker_id for line in lines}
    assert len(spoken(script.with_lines(lines), context).new) == len(voices)


def test_lines_that_begin_alike_have_their_first_pieces_in_common(context):
    texts = {"one": "The ferry left at noon.", "two": "The river rose at noon."}
    one, two = forms_of(texts, "en-US", context.request.show).values()
    assert one.pieces[0] is two.pieces[0]
    assert one.pieces[1].spoken.cut_from(one.text) == "ferry"


def test_words_are_said_in_the_voice_that_is_asked_for(context):
    one, _ = say_words("It rained.", context, "tone-2")
    other, _ = say_words("It rained.", context)
    assert one.read_bytes() != other.read_bytes()


def test_voice_that_is_not_there_is_told_with_those_that_are(context):
    with pytest.raises(SettingsError, match=r"'larynx'.*tone-1"):
        say_words("It rained.", context, "larynx")


def test_alias_is_said_in_place_of_the_name(context):
    lexeme = Lexeme(graphemes=("Roe",), alias="a much longer name")
    short, _ = say_words("Roe.", context)
    long, _ = say_words("Roe.", context, lexeme=lexeme)
    assert long.stat().st_size > short.stat().st_size


def test_pronunciation_that_a_voice_does_not_take_is_told(context, script):
    lexeme = Lexeme(graphemes=("Roe",), phoneme="ɹəʊ")
    _, (notice,) = say_words("Roe.", context, lexeme=lexeme)
    assert "takes no IPA" in notice.message
    forms = spoken_forms(script, context)
    assert list(unheard(script, forms, context.casting.preview(script).cast, context)) == []
