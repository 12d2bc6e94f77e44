import pytest

from quotecast.errors import ScriptError
from quotecast.show.corrections import (
    Corrections,
    SaidBy,
    corrections_path,
    has_corrections,
    read_corrections,
    write_corrections,
)

HERS = SaidBy(words="It was “an” old\n roof, \\ and ''dry''.", by="Jo Roe")


def test_corrections_are_read_as_they_were_written(tmp_path):
    write_corrections(tmp_path, "storm", Corrections(said=(HERS,)))
    assert read_corrections(tmp_path, "storm") == Corrections(said=(HERS,))
    assert has_corrections(tmp_path)


def test_without_a_file_nothing_is_settled(tmp_path):
    assert read_corrections(tmp_path, "storm") == Corrections()
    assert not has_corrections(tmp_path)


def test_what_is_settled_later_goes_before_and_an_empty_name_takes_it_back():
    once = Corrections(said=(HERS,)).with_said([SaidBy(words=HERS.words.upper(), by="Ben Poe")])
    assert [one.by for one in once.said] == ["Ben Poe"]
    assert once.with_said([SaidBy(words=HERS.words, by="")]) == Corrections()


@pytest.mark.parametrize(
    "content",
    ["<<<<<<< HEAD", "said = 3", "[[said]]\nwords = 'a'", "[[said]]\nwords = 1\nby = 'x'"],
)
def test_file_that_cannot_be_read_is_told(tmp_path, content):
    path = corrections_path(tmp_path, "storm")
    path.parent.mkdir()
    path.write_text(content)
    with pytest.raises(ScriptError, match="can't be read"):
        read_corrections(tmp_path, "storm")
