import re
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

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


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[[sayd]]\nwords = 'a'\nby = 'x'", "no table is called [[sayd]]: there are said, person"),
        (
            "[[said]]\nwords = 'a'\nby = 'x'\nwho = 'y'",
            "in [[said]] no key is called who: there are words, by",
        ),
        ("[said]\nwords = 'a'\nby = 'x'", "write [[said]]"),
        ("[[person]]\nname = 'a'\ngendre = 'female'", "in [[person]] no key is called gendre"),
    ],
)
def test_what_nothing_is_called_is_refused_by_its_name(tmp_path, content, told):
    path = corrections_path(tmp_path, "storm")
    path.parent.mkdir()
    path.write_text(content)
    with pytest.raises(ScriptError) as error:
        read_corrections(tmp_path, "storm")
    assert told in error.value.message


def test_file_in_the_place_of_the_folder_is_not_called_bad_toml(tmp_path):
    corrections_path(tmp_path, "storm").parent.write_text("")
    with pytest.raises(ScriptError) as error:
        read_corrections(tmp_path, "storm")
    assert "TOML" not in error.value.hint


def test_docs_tell_of_each_table_and_of_all_that_may_stand_in_it():
    desk = (Path(__file__).parents[2] / "docs" / "desk.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `\[\[(\w+)\]\]` \|(.*)\|$", desk, re.MULTILINE))
    kinds = {name: get_args(hint)[0] for name, hint in get_type_hints(Corrections).items()}
    assert rows.keys() == kinds.keys()
    for name, kind in kinds.items():
        told = set(re.findall(r"`(\w+)`", rows[name]))
        known = {one.name for one in fields(kind)}
        assert known - {"followed_by"} <= told, name


def test_remark_of_a_person_stays_in_the_file(tmp_path):
    write_corrections(tmp_path, "storm", Corrections(said=(HERS,)))
    path = corrections_path(tmp_path, "storm")
    text = path.read_text(encoding="utf-8").replace("[[said]]", "# by phone, 3 May\n[[said]]")
    path.write_text(text, encoding="utf-8")
    more = Corrections(said=(HERS,)).with_person("Jo Roe", gender="female", voice="f5")
    write_corrections(tmp_path, "storm", more)
    assert "# by phone, 3 May\n[[said]]" in path.read_text(encoding="utf-8")
    assert read_corrections(tmp_path, "storm") == more


def test_remark_outlives_all_that_was_settled(tmp_path):
    write_corrections(tmp_path, "storm", Corrections(said=(HERS,)))
    path = corrections_path(tmp_path, "storm")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[[said]]", "# by phone, 3 May\n[[said]]"), encoding="utf-8")
    write_corrections(tmp_path, "storm", Corrections())
    assert "# by phone, 3 May\n" in path.read_text(encoding="utf-8")
    assert read_corrections(tmp_path, "storm") == Corrections()
    path.write_text(text, encoding="utf-8")
    write_corrections(tmp_path, "storm", Corrections())
    assert not path.exists()
