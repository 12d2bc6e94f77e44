import re
from pathlib import Path

import pytest

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import source_named
from quotecast.reading import read_article
from quotecast.scripting.builder import Direction, write_script
from quotecast.scripting.checking.comparison import Change, compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of
from quotecast.settings import PauseSettings

ARTICLE = read_article(
    source_named(str(Path(__file__).parents[2] / "articles" / "harbour-barrier.txt"))
)
DISCLOSURE = "The voices are synthetic."
ATTRIBUTION = attribute(ARTICLE, language_of("en"))
SCRIPT = write_script(
    ARTICLE,
    ATTRIBUTION.quotations,
    ATTRIBUTION.speakers,
    Direction(
        language=language_of("en"), pauses=PauseSettings(), threshold=0.5, disclosure=DISCLOSURE
    ),
)
ROWS = tuple(write_fountain(manuscript_of(ARTICLE, SCRIPT)).split("\n"))
NOTE = re.compile(r" ?\[\[.*?\]\]")
CUE_ROWS = [n for n, row in enumerate(ROWS) if row.startswith("@")]
SPEECH_CUES = [n for n in CUE_ROWS if ROWS[n] != "@NARRATOR"]
PEOPLE = sorted({ROWS[n] for n in SPEECH_CUES})


def rows_below(cue):
    end = next(n for n in range(cue, len(ROWS)) if not ROWS[n])
    return range(cue + 1, end)


SPEECH = [n for cue in SPEECH_CUES for n in rows_below(cue)]
NARRATION = [n for cue in CUE_ROWS if cue not in SPEECH_CUES for n in rows_below(cue)]
PUBLISHED = [n for n in NARRATION if re.search(r"\[\[\d", ROWS[n]) and "By Mira" not in ROWS[n]]


def differences(rows):
    script = read_fountain("\n".join(rows), "s", PauseSettings()).script
    quotations, speakers = ATTRIBUTION.quotations, ATTRIBUTION.speakers
    layout = place_lines(ARTICLE, quotations, speakers, script, (DISCLOSURE,))
    return compare(layout, SpeakerJudge(speakers, script, 0.5))


def changes(rows):
    return {found.change for found in differences(rows)}


def has_error(rows):
    return any(found.is_error for found in differences(rows))


# Cues of words that the article gives to nobody: who speaks is our guess.
GUESSED = {53, 57}


def with_row(number, *rows):
    return [*ROWS[:number], *rows, *ROWS[number + 1 :]]


def without_notes(rows):
    return [row if row.startswith("@") else NOTE.sub("", row) for row in rows]


def reworded(number, mutate):
    note = NOTE.search(ROWS[number])[0]
    words = NOTE.sub("", ROWS[number]).split()
    return [with_row(number, " ".join(mutated) + note) for mutated in mutate(words)]


def is_word(word):
    return any(character.isalnum() for character in word)


def changed(words):
    return [[*words[:n], "zebra", *words[n + 1 :]] for n in range(len(words))]


def dropped(words):
    return [[*words[:n], *words[n + 1 :]] for n in range(len(words)) if is_word(words[n])]


def added(words):
    return [[*words[:n], "never", *words[n:]] for n in range(len(words) + 1)]


def swapped(words):
    return [
        [*words[:n], words[n + 1], words[n], *words[n + 2 :]]
        for n in range(len(words) - 1)
        if is_word(words[n]) and is_word(words[n + 1])
    ]


@pytest.mark.no_cover  # what it runs, shorter tests run too; traced it takes three times as long
@pytest.mark.parametrize("number", SPEECH)
@pytest.mark.parametrize("mutate", [changed, dropped, added, swapped])
def test_no_word_of_a_quotation_can_be_changed_unseen(number, mutate):
    # Every sixth place in a line, another sixth in the next.
    for rows in reworded(number, mutate)[number % 6 :: 6]:
        assert has_error(rows), rows[number]
        assert has_error(without_notes(rows)), rows[number]


@pytest.mark.parametrize("rows", [list(ROWS), without_notes(ROWS)], ids=["notes", "no notes"])
def test_script_that_nobody_touched_has_no_difference(rows):
    assert differences(rows) == ()


@pytest.mark.parametrize("cue", SPEECH_CUES)
def test_quotation_can_be_given_to_nobody_else_unseen(cue):
    told = Change.DOUBTFUL if cue in GUESSED else Change.SPEAKER
    for other in set(PEOPLE) - {ROWS[cue]}:
        assert told in changes(with_row(cue, other))
        assert told in changes(without_notes(with_row(cue, other)))


@pytest.mark.parametrize("number", SPEECH)
def test_quotation_said_twice_is_found(number):
    assert Change.TWICE in changes(with_row(number, ROWS[number], ROWS[number]))


@pytest.mark.parametrize("number", SPEECH)
def test_quotation_left_out_is_found(number):
    is_only_line = ROWS[number - 1].startswith("@") and not ROWS[number + 1]
    rows = [*ROWS[: number - is_only_line], *ROWS[number + 1 :]]
    assert changes(rows) & {Change.LEFT_OUT, Change.CUT}


@pytest.mark.parametrize("number", PUBLISHED)
def test_narration_left_out_is_a_notice(number):
    rows = with_row(number, "Nothing of this was published.")
    assert {Change.NOT_NARRATED, Change.ADDED} <= changes(rows)
    assert not has_error(rows)


@pytest.mark.parametrize("cue", [cue for cue in CUE_ROWS if cue not in SPEECH_CUES])
def test_narration_given_to_a_speaker_is_an_error(cue):
    assert has_error(with_row(cue, PEOPLE[0]))


@pytest.mark.parametrize("cue", SPEECH_CUES)
def test_quotation_read_by_the_narrator_is_a_notice(cue):
    rows = with_row(cue, "@NARRATOR")
    assert changes(rows) == {Change.NARRATED}


def test_moved_note_deceives_nobody():
    first, second = SPEECH[0], SPEECH[1]
    words = [NOTE.sub("", ROWS[n]) for n in (first, second)]
    notes = [NOTE.search(ROWS[n])[0] for n in (first, second)]
    rows = list(ROWS)
    rows[first], rows[second] = words[0] + notes[1], words[1] + notes[0]
    assert differences(rows) == ()
    rows[first] = words[0].replace("gates", "boats") + notes[0]
    assert has_error(rows)


def test_word_marked_as_added_is_still_a_change():
    number = next(n for n in SPEECH if "People ask me" in ROWS[n])
    rows = with_row(number, "Many People ask me whether it will happen again. [[912-955 +0-4]]")
    assert Change.WORDS in changes(rows)


def test_white_space_marks_and_a_capital_are_no_change():
    number = next(n for n in SPEECH if "and I would start" in ROWS[n])
    text = "“i would build the  gates and I would start moving the school the same week”"
    assert differences(with_row(number, text)) == ()


def test_order_of_speeches_split_and_merged_lines_are_free():
    number = next(n for n in SPEECH if "People ask me" in ROWS[n])
    merged = f"{NOTE.sub('', ROWS[number])} {NOTE.sub('', ROWS[number + 1])}"
    assert differences([*ROWS[:number], merged, *ROWS[number + 2 :]]) == ()
    halves = ("People ask me whether", "it will happen again.")
    assert differences(with_row(number, *halves)) == ()


def test_quotation_cut_in_the_middle_is_found():
    number = next(n for n in SPEECH if "They would not hold" in ROWS[n])
    rows = with_row(number, "They would not hold back the floods, and nobody should pretend")
    assert Change.CUT in changes(rows)


@pytest.mark.parametrize(
    "half",
    [
        "I would build the gates,",
        "and I would start moving the school the same week.",
    ],
)
def test_half_of_a_divided_sentence_is_a_cut(half):
    number = next(n for n in SPEECH if "and I would start" in ROWS[n])
    assert Change.CUT in changes(with_row(number, half))


def test_cue_may_be_a_surname_or_an_alias():
    rows = [row.replace("@Ingrid Solberg", "@MS SOLBERG") for row in without_notes(ROWS)]
    assert differences(rows) == ()
    assert differences([row.replace("@MS SOLBERG", "@Solberg") for row in rows]) == ()


def test_difference_shows_both_wordings():
    number = next(n for n in SPEECH if "herring" in ROWS[n])
    (found,) = differences(with_row(number, "My grandmother sold salmon on this spot,"))
    assert (found.change, found.speaker) == (Change.WORDS, "Rosa Ferreira")
    assert "herring" in found.published
    assert "salmon" in found.scripted


@pytest.mark.parametrize(("pronoun", "is_told"), [("She", False), ("They", False), ("He", True)])
def test_lead_in_of_another_gender_than_the_article_tells_is_a_notice(pronoun, is_told, tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(
        "The wall\n\n“It will hold,” said Ann Lee, an engineer. “We built it,” Ms Lee added.\n",
        encoding="utf-8",
    )
    article = read_article(source_named(str(path)))
    found = attribute(article, language_of("en"))
    rows = ["Title: The wall", "", "@NARRATOR", "The wall", "", "@NARRATOR", f"{pronoun} said:"]
    rows += ["", "@ANN LEE", "It will hold, We built it,"]
    script = read_fountain("\n".join(rows), "s", PauseSettings()).script
    layout = place_lines(article, found.quotations, found.speakers, script, ())
    told = compare(layout, SpeakerJudge(found.speakers, script, 0.5))
    assert (Change.ADDED in {one.change for one in told}) is is_told


WHO_ADDED = {
    "said Ida Moss, who added": ("Ida Moss said:", False),
    "Ida Moss told Tom Hale, who said": ("Ida Moss told Tom Hale:", True),
}


@pytest.mark.parametrize(("tag", "rest"), WHO_ADDED.items())
def test_cut_of_who_said_the_rest_is_told_where_it_was_another(tag, rest, tmp_path):
    lead, is_told = rest
    path = tmp_path / "article.txt"
    text = f"The wall\n\nTom Hale came.\n\n“It is late,” {tag}: “It is never too late.”\n"
    path.write_text(text, encoding="utf-8")
    article = read_article(source_named(str(path)))
    found = attribute(article, language_of("en"))
    rows = ["Title: The wall", "", "@NARRATOR", "The wall", "Tom Hale came.", lead]
    rows += ["", "@IDA MOSS", "It is late,", "It is never too late."]
    script = read_fountain("\n".join(rows), "s", PauseSettings()).script
    layout = place_lines(article, found.quotations, found.speakers, script, ())
    assert bool(compare(layout, SpeakerJudge(found.speakers, script, 0.5))) is is_told


@pytest.mark.parametrize(
    "words", ["The council will meet again on Friday.", "It rained that night."]
)
@pytest.mark.parametrize("cue", CUE_ROWS[3:])
def test_line_put_in_is_told_and_nothing_else(cue, words):
    rows = [*ROWS[:cue], "@NARRATOR", words, "", *ROWS[cue:]]
    for script in (rows, without_notes(rows)):
        assert [(one.change, one.scripted) for one in differences(script)] == [
            (Change.ADDED, words)
        ]
