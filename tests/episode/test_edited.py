"""What a producer edits in a script is kept: through a night's runs, and a correction of the article."""

import shutil

import pytest

from quotecast.episode.build import write_script_of
from quotecast.episode.context import open_context, request_of
from quotecast.episode.draft import draw, keep_draft
from quotecast.episode.drafted import with_id
from quotecast.episode.speak import spoken_forms
from quotecast.model import source_named
from quotecast.scripting.editing.edits import Edits
from quotecast.scripting.proof import prove
from quotecast.show.corrections import corrections_path, read_corrections
from quotecast.show.identity import Identities

ARTICLE = """Storm over the bay

The ferry stayed in the harbour on Monday, and the market was shut.

“We lost the roof,” said Jo Roe, a fish trader. “It was an old roof.”

The mayor, Ana Poe, visited the quay in the evening with two engineers.

“Nobody was hurt,” said Poe. “That is what counts.”

The council meets again on Friday to count the damage.
"""
CORRECTED = ARTICLE.replace("on Friday to", "on Saturday at noon to").replace("Storm", "Gale")
VISIT = "The mayor, Ana Poe, visited the quay in the evening with two engineers."


def without(text, *words):
    """Take the lines with these words out of a script, and a cue that has none left."""
    blocks = []
    for block in text.split("\n\n"):
        rows = [row for row in block.split("\n") if not any(one in row for one in words)]
        if len(rows) > 1 or not block.startswith("@"):
            blocks.append("\n".join(rows))
    return "\n\n".join(blocks)


def replaced(text, old, new):
    assert text.count(old) == 1, text
    return text.replace(old, new)


def behind(text, words, new):
    """Put something into a script right behind the paragraph with these words."""
    blocks = text.split("\n\n")
    (at,) = [number for number, block in enumerate(blocks) if words in block and block[0] == "@"]
    return "\n\n".join([*blocks[: at + 1], new, *blocks[at + 1 :]])


def moved(text, words, target):
    (block,) = [one for one in text.split("\n\n") if words in one and one[0] == "@"]
    return behind(without(text, words), target, block)


def given(text, words, name):
    start = text.index(words)
    cue = text.rindex("@", 0, start)
    return text[:cue] + f"@{name}" + text[text.index("\n", cue) :]


def said(draft):
    return " | ".join(line.text for line in draft.script.lines())


def titles(draft):
    return [chapter.title for chapter in draft.script.chapters]


def told_by(draft):
    return " ".join(notice.message for notice in draft.notices)


CASES = {
    "a sentence left out": (
        lambda text: without(text, VISIT),
        lambda draft: "engineers" not in said(draft),
    ),
    "a quotation left out": (
        lambda text: without(text, "It was an old"),
        lambda draft: "old roof" not in said(draft) and "We lost" in said(draft),
    ),
    "all that somebody says left out": (
        lambda text: without(text, "It was an old", "We lost", "Jo Roe, a fish trader, said"),
        lambda draft: "roof" not in said(draft) and "Jo Roe" not in said(draft),
    ),
    "narration in other words": (
        lambda text: replaced(text, "in the harbour on", "in the port on"),
        lambda draft: "in the port on Monday" in said(draft) and "harbour" not in said(draft),
    ),
    "a lead-in in other words": (
        lambda text: replaced(text, "\nPoe said:", "\nThe mayor had this to add:"),
        lambda draft: "The mayor had this to add: | Nobody was hurt" in said(draft),
    ),
    "words of a quotation changed": (
        lambda text: replaced(text, "an old roof", "an odd roof"),
        lambda draft: "an odd roof" in said(draft) and "an old roof" not in said(draft),
    ),
    "a line put in": (
        lambda text: behind(text, VISIT, "@NARRATOR\nThe rain had stopped by then."),
        lambda draft: "two engineers. | The rain had stopped by then." in said(draft),
    ),
    "a paragraph moved": (
        lambda text: moved(text, VISIT, "the market was shut"),
        lambda draft: "the market was shut. | The mayor, Ana Poe, visited" in said(draft),
    ),
    "a quotation given to somebody else": (
        lambda text: given(text, "Nobody was hurt", "Jo Roe"),
        lambda draft: {line.speaker_id for line in draft.script.lines()} == {"narrator", "jo-roe"},
    ),
    "a quotation given to the narrator": (
        lambda text: given(text, "Nobody was hurt", "NARRATOR"),
        lambda draft: (
            {line.speaker_id for line in draft.script.lines()} == {"narrator", "jo-roe"}
            and "Nobody was hurt" in said(draft)
        ),
    ),
    "a voice": (
        lambda text: text.replace("@Jo Roe\n", "@Jo Roe [[voice tone-3]]\n", 1),
        lambda draft: draft.chosen_voices == {"jo-roe": "tone-3"},
    ),
    "a pause": (
        lambda text: replaced(text, "\nThat is what", "\n(pause 2500ms)\nThat is what"),
        lambda draft: 2500 in [line.pause_after_ms for line in draft.script.lines()],
    ),
}


def script_of(show):
    return next((show / "scripts").glob("*.fountain"))


def edit(show, change):
    text = script_of(show).read_text(encoding="utf-8")
    assert change(text) != text
    script_of(show).write_text(change(text), encoding="utf-8")


def write(show, article=ARTICLE):
    """Do what a run does before anything is spoken."""
    (show / "storm.txt").write_text(article, encoding="utf-8")
    request = request_of(show, {})
    draft = draw(source_named(str(show / "storm.txt")).within(show), request)
    draft = with_id(draft, Identities(show).own_id(draft.article))
    return keep_draft(draft, show)


@pytest.mark.parametrize(("change", "holds"), CASES.values(), ids=CASES)
def test_edit_is_kept_by_a_night_of_runs_and_by_a_corrected_article(tmp_path, change, holds):
    assert not holds(write(tmp_path))
    edit(tmp_path, change)
    assert holds(write(tmp_path))
    assert holds(write(tmp_path))
    later = write(tmp_path, CORRECTED)
    assert holds(later)
    assert "Saturday at noon" in said(later)
    assert "correction" not in {notice.kind for notice in later.notices}


@pytest.mark.parametrize(("change", "holds"), CASES.values(), ids=CASES)
def test_edit_is_kept_where_output_was_thrown_away(tmp_path, change, holds):
    write(tmp_path)
    edit(tmp_path, change)
    shutil.rmtree(tmp_path / "output")
    assert holds(write(tmp_path))


CHAPTERED = ARTICLE.replace("“Nobody", "The damage\n\n“Nobody").replace(
    "The council m", "What now\n\nThe council m"
)
CHAPTERS = {
    "a chapter under another title": (
        lambda text: replaced(text, "\n# The damage\n", "\n# What it cost\n"),
        lambda draft: titles(draft)[1:] == ["What it cost", "What now"] and len(said(draft)) > 300,
    ),
    "a chapter that is none any more": (
        lambda text: replaced(text, "\n# The damage\n", "\n"),
        lambda draft: titles(draft)[1:] == ["What now"] and "| The damage |" in said(draft),
    ),
    "a heading that is neither said nor a chapter": (
        lambda text: without(replaced(text, "\n# The damage\n\n", "\n"), "The damage"),
        lambda draft: titles(draft)[1:] == ["What now"] and "The damage" not in said(draft),
    ),
    "the last two chapters": (
        lambda text: replaced(replaced(text, "\n# The damage\n", "\n"), "\n# What now\n", "\n"),
        lambda draft: titles(draft)[1:] == [],
    ),
}


@pytest.mark.parametrize("is_output_there", [True, False])
@pytest.mark.parametrize(("change", "holds"), CHAPTERS.values(), ids=CHAPTERS)
def test_chapter_joined_or_called_otherwise_is_kept_in_a_corrected_article(
    tmp_path, change, holds, is_output_there
):
    assert titles(write(tmp_path, CHAPTERED)) == ["Storm over the bay", "The damage", "What now"]
    edit(tmp_path, change)
    if not is_output_there:
        shutil.rmtree(tmp_path / "output")
    for article in (CHAPTERED, CHAPTERED, CHAPTERED.replace("on Friday", "on Saturday at noon")):
        draft = write(tmp_path, article)
        assert holds(draft)
        assert {one.kind for one in draft.notices} & {"edited script", "correction"} == set()
    assert "Saturday at noon" in said(draft)
    later = write(tmp_path, CHAPTERED.replace("The damage", "What is broken"))
    if "What now" in titles(later):
        assert "no chapter is called “The damage” any more" in told_by(later)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: replaced(text, "\n# Storm over the bay\n", "\n"),  # what is the first then?
        lambda text: replaced(
            behind(text, "The damage [[", "# B").replace("\n# What now\n", "\n"),
            "\n# The damage\n",
            "\n# A\n",
        ),
        lambda text: moved(text, "Poe said:", "The council meets"),
    ],
    ids=["the first", "two for one", "lines of it moved"],
)
def test_what_is_no_other_title_is_not_kept_as_one(tmp_path, change):
    write(tmp_path, CHAPTERED)
    edit(tmp_path, change)
    write(tmp_path, CHAPTERED)
    assert read_corrections(tmp_path, "storm-over-the-bay").retitled == ()


BILL = CHAPTERED.replace("“We lost", "The bill\n\n“We lost")


def rejoined(text):
    return replaced(text, "@NARRATOR\nThe damage", "# The damage\n\n@NARRATOR\nThe damage")


@pytest.mark.parametrize("is_edited_before", [False, True])
@pytest.mark.parametrize("is_corrected", [False, True])
def test_heading_put_back_takes_its_correction_away(tmp_path, is_edited_before, is_corrected):
    write(tmp_path, CHAPTERED)
    if is_edited_before:
        edit(tmp_path, lambda text: replaced(text, "\n# What now\n", "\n# And now\n"))
    edit(tmp_path, lambda text: replaced(text, "\n# The damage\n", "\n"))
    write(tmp_path, CHAPTERED)
    kept = read_corrections(tmp_path, "storm-over-the-bay").retitled
    assert "The damage" in [one.words for one in kept]
    edit(tmp_path, rejoined)
    corrected = CHAPTERED.replace("on Friday", "on Saturday at noon")
    for article in (corrected if is_corrected else CHAPTERED, corrected):
        draft = write(tmp_path, article)
        kept = read_corrections(tmp_path, "storm-over-the-bay").retitled
        assert [one.to for one in kept] == (["And now"] if is_edited_before else [])
        assert "is built as it stands" not in told_by(draft)
        assert titles(draft)[1:] == ["The damage", "And now" if is_edited_before else "What now"]
    assert "Saturday at noon" in said(draft)


def test_heading_put_back_somewhere_else_is_not_taken_for_its_own(tmp_path):
    write(tmp_path, CHAPTERED)
    edit(tmp_path, lambda text: replaced(text, "\n# The damage\n", "\n"))
    write(tmp_path, CHAPTERED)
    edit(tmp_path, lambda text: behind(text, "market was shut", "# The damage"))
    draft = write(tmp_path, CHAPTERED)
    assert "is built as it stands" in told_by(draft)
    assert read_corrections(tmp_path, "storm-over-the-bay").retitled


@pytest.mark.parametrize("is_next_renamed", [False, True])
def test_chapter_left_out_with_all_its_lines_is_not_kept_as_a_title(tmp_path, is_next_renamed):
    write(tmp_path, CHAPTERED)

    def change(text):
        start = text.index("# The damage")
        text = text[:start] + text[text.index("# What now") :]
        return text.replace("# What now", "# And now") if is_next_renamed else text

    edit(tmp_path, change)
    draft = write(tmp_path, CHAPTERED)
    last = "And now" if is_next_renamed else "What now"
    assert titles(draft)[1:] == [last]
    corrections = read_corrections(tmp_path, "storm-over-the-bay")
    assert [one.to for one in corrections.retitled] == ([last] if is_next_renamed else [])
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text(path.read_text("utf-8").replace("left_out", "directed"), encoding="utf-8")
    assert titles(write(tmp_path, CHAPTERED))[1:] == ["The damage", last]


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"The bill": "Money", "The damage": ""}, ["Money", "What now"]),
        ({"The bill": "", "The damage": "Harm"}, ["Harm", "What now"]),
        ({"The bill": "What now", "What now": "The bill"}, ["What now", "The damage", "The bill"]),
        ({"The bill": "A", "The damage": "", "What now": "B"}, ["A", "B"]),
    ],
)
def test_headings_changed_together_are_kept_as_each_alone(tmp_path, changes, wanted):
    assert titles(write(tmp_path, BILL))[1:] == ["The bill", "The damage", "What now"]
    edit(
        tmp_path,
        lambda text: "\n".join(
            f"# {changes[row[2:]]}".removesuffix("# ") if row[2:] in changes else row
            for row in text.split("\n")
        ),
    )
    for article in (BILL, BILL.replace("on Friday", "on Saturday at noon")):
        draft = write(tmp_path, article)
        assert titles(draft)[1:] == wanted
        assert not any(one.kind == "edited script" for one in draft.notices), told_by(draft)
    assert "Saturday at noon" in said(draft)


def test_edit_is_kept_when_the_headline_is_corrected_before_anything_else_is_done(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: without(text, VISIT))
    later = write(tmp_path, CORRECTED)
    assert later.article.id == "storm-over-the-bay"
    assert "engineers" not in said(later)
    assert "Saturday" in said(later)


@pytest.mark.parametrize("tag", [" said Poe, ", " said Poe, the mayor, "])
@pytest.mark.parametrize("name", ["Jo Roe", "NARRATOR"])
def test_quotation_in_parts_is_given_to_somebody_else_as_a_whole(tmp_path, tag, name):
    article = ARTICLE.replace(
        "“Nobody was hurt,” said Poe. “That is what counts.”",
        f"Poe was not at ease. “She counts the boats,”{tag}“and then she counts the crews.”",
    )
    write(tmp_path, article)
    edit(tmp_path, lambda text: given(text, "She counts the boats", name))
    draft = write(tmp_path, article)
    told = [one.message for one in draft.notices]
    assert not any("isn't in the article" in one for one in told), told
    voices = {line.speaker_id for line in draft.script.lines() if "counts the" in line.text}
    assert voices == {"narrator" if name == "NARRATOR" else "jo-roe"}


@pytest.mark.parametrize("tag", ["Poe said", "said Poe", "Poe, who had run, said with a smile"])
@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Nobody was hurt,", ["jo-roe", "ana-poe"]),
        ("and that is what counts.", ["ana-poe", "jo-roe"]),
    ],
)
def test_half_of_a_speech_is_given_to_somebody_else_and_who_said_it_is_told_once(
    tmp_path, tag, words, wanted
):
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.parent.mkdir(parents=True)
    path.write_text(f"[[said]]\nwords = '{words}'\nby = 'Jo Roe'\n", "utf-8")
    spoken = f"hurt,” {tag}, “and that is what counts.”"
    draft = write(tmp_path, ARTICLE.replace("hurt,” said Poe. “That is what counts.”", spoken))
    lines = [line for line in draft.script.lines() if "roof" not in line.text]
    assert [line.speaker_id for line in lines if line.speaker_id != "narrator"] == wanted
    assert sum("Poe" in line.text and "said" in line.text for line in lines) == 1
    assert prove(draft.article.text, draft.script) == ()


TAILED = ARTICLE.replace(
    "hurt,” said Poe. “That is what counts.”",
    "hurt. That is what counts,” said Poe, adding that the ferry held.",
)


@pytest.mark.parametrize("article", [ARTICLE, TAILED])
@pytest.mark.parametrize(
    ("change", "is_kept"),
    [
        (lambda text: text, True),
        (lambda text: replaced(text, "in the harbour on", "in the port on"), True),
        (lambda text: without(text, "It was an old"), True),
        (lambda text: without(text, "Poe said:"), False),  # no line is led in so any more
        (lambda text: replaced(text, "\nThat is what", "\n(pause 3s)\nThat is what"), False),
        (lambda text: replaced(text, "\nThat is what", "\n\n@Ana Poe\nThat is what"), False),
    ],
    ids=["alone", "a rewording", "a line left out", "the lead-in left out", "a pause", "half"],
)
def test_quotation_given_to_the_narrator_is_kept_where_all_else_fits(
    tmp_path, article, change, is_kept
):
    write(tmp_path, article)

    edit(tmp_path, lambda text: change(given(text, "\nNobody was hurt", "NARRATOR")))
    draft = write(tmp_path, article)
    assert any(one.kind == "edited script" for one in draft.notices) != is_kept
    told = "given to the narrator by hand, where the article names Ana Poe"
    assert (told in told_by(draft)) == is_kept
    assert not is_kept or "ana-poe" not in {line.speaker_id for line in draft.script.lines()}


GIVEN = "“Nobody was hurt,” and 1 more: given to Jo Roe by hand, where the article names "
UNTOLD = ARTICLE.replace("said Poe. “That is what counts.”", "said one of the engineers.")


def test_quotation_given_to_somebody_else_than_the_article_names_is_told_each_time(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: given(text, "Nobody was hurt", "Jo Roe"))
    for _ in range(2):
        told = [one.message for one in build_script(tmp_path).notices]
        assert GIVEN + "Ana Poe" in told
    for _ in range(2):
        told = [one.message for one in write(tmp_path).notices]
        assert GIVEN + "Ana Poe" in told
    told = [one.message for one in build_script(tmp_path).notices]
    assert told.count(GIVEN + "Ana Poe") == 1, "also of a script that was written so"


@pytest.mark.parametrize(
    ("words", "script", "wanted"),
    [
        ("We lost the roof,", "Jo Roe", {GIVEN + "Ana Poe"}),
        ("Nobody was hurt,", "Ana Poe", set()),
        ("Nobody was hurt,", "", set()),
    ],
    ids=["something else is settled", "the script takes it back", "settled after the script"],
)
@pytest.mark.parametrize("do", ["write", "build_script"])
def test_of_a_script_that_stands_what_is_heard_in_it_is_told_whatever_is_settled(
    tmp_path, words, script, wanted, do
):
    write(tmp_path)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    settled = f"[[said]]\nwords = '{words}'\nby = 'Jo Roe'\n"
    if script:
        path.write_text(settled)
        write(tmp_path)
        edit(tmp_path, lambda text: given(text, "\nNobody was hurt", script))
    edit(tmp_path, lambda text: behind(text, VISIT, "# Another part"))
    path.write_text(settled)
    for _ in range(2):
        draft = {"write": write, "build_script": build_script}[do](tmp_path)
        assert {one.message for one in draft.notices if "given to" in one.message} == wanted


def test_what_the_article_gives_nobody_else_is_given_without_a_notice(tmp_path):
    write(tmp_path, UNTOLD)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text("[[said]]\nwords = 'Nobody was hurt,'\nby = 'Jo Roe'\n", "utf-8")
    assert not any("given to" in one.message for one in write(tmp_path, UNTOLD).notices)


def test_edit_made_after_another_is_kept_with_it(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "in the harbour on", "in the port on"))
    write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "in the port on", "at the pier on"))
    write(tmp_path)
    edit(tmp_path, lambda text: without(text, VISIT))
    later = write(tmp_path, CORRECTED)
    assert "at the pier on" in said(later)
    assert "engineers" not in said(later)


def test_edit_taken_back_in_the_script_is_gone(tmp_path):
    first = write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "in the harbour on", "in the port on"))
    write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "in the port on", "in the harbour on"))
    assert write(tmp_path).script == first.script
    assert read_corrections(tmp_path, "storm-over-the-bay").edits == Edits()


def test_script_written_anew_keeps_what_was_edited(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: without(text, VISIT))
    draft = write_script_of(source_named(str(tmp_path / "storm.txt")), request_of(tmp_path, {}))
    assert "engineers" not in said(draft)
    assert read_corrections(tmp_path, "storm-over-the-bay").left_out
    assert len(list(tmp_path.glob("scripts/*.fountain"))) == 1


def test_script_written_anew_puts_aside_what_corrections_cannot_hold(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: behind(text, VISIT, "# Another part"))
    draft = write_script_of(source_named(str(tmp_path / "storm.txt")), request_of(tmp_path, {}))
    assert "is now" in "".join(one.message for one in draft.notices)
    assert len(list(tmp_path.glob("scripts/*.fountain"))) == 2


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (lambda text: without(text, VISIT), "no line says “The mayor, Ana Poe, visited"),
        (lambda text: moved(text, VISIT, "market was shut"), "two engineers.” was to come"),
        (lambda text: behind(text, VISIT, "@NARRATOR\nRain fell."), "“Rain fell.” was to come"),
    ],
)
def test_edit_that_no_longer_fits_is_told_and_kept(tmp_path, change, wanted):
    write(tmp_path)
    edit(tmp_path, change)
    write(tmp_path)
    settled = read_corrections(tmp_path, "storm-over-the-bay")
    later = write(tmp_path, ARTICLE.replace("with two engineers", "with three men"))
    assert wanted in "".join(notice.message for notice in later.notices)
    assert read_corrections(tmp_path, "storm-over-the-bay") == settled


@pytest.mark.parametrize(
    "change",
    [
        lambda text: behind(text, VISIT, "# Another part"),
        lambda text: behind(text, VISIT, "@Jo Roe\nI saw it all."),
        lambda text: behind(text, VISIT, "> MUSIC: ding.wav"),
    ],
    ids=["chapter", "words that nobody said", "music"],
)
def test_script_with_edits_that_words_cannot_hold_stays_as_it_is_and_it_is_told(tmp_path, change):
    (tmp_path / "ding.wav").touch()
    write(tmp_path)
    edit(tmp_path, change)
    content = script_of(tmp_path).read_bytes()
    for article in (ARTICLE, ARTICLE, CORRECTED):
        draft = write(tmp_path, article)
        assert "edited script" in {notice.kind for notice in draft.notices}
        assert [path.read_bytes() for path in tmp_path.glob("scripts/*")] == [content]


SETTLED = "[[said]]\nwords = 'Nobody was hurt,'\nby = 'Jo Roe'\n"


@pytest.mark.parametrize(
    "name",
    [
        "a sentence left out",
        "narration in other words",
        "a lead-in in other words",
        "words of a quotation changed",
        "a line put in",
        "a paragraph moved",
        "a pause",
    ],
)
def test_speaker_settled_after_a_script_was_edited_is_put_together_with_its_changes(tmp_path, name):
    change, holds = CASES[name]
    write(tmp_path)
    edit(tmp_path, change)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text(SETTLED, encoding="utf-8")
    for draft in (write(tmp_path), write(tmp_path)):
        assert holds(draft)
        (line,) = [one for one in draft.script.lines() if one.text.startswith("Nobody was hurt")]
        assert line.speaker_id == "jo-roe"
        assert "built as it stands" not in told_by(draft)
    assert read_corrections(tmp_path, "storm-over-the-bay").said[0].by == "Jo Roe"


def test_speaker_settled_that_an_edited_script_cannot_take_is_told(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: behind(text, VISIT, "# Another part"))
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text(SETTLED, encoding="utf-8")
    draft = write(tmp_path)
    assert "built as it stands" in told_by(draft)
    assert "“Nobody was hurt,” was settled to be said by Jo Roe" in told_by(draft)


def test_speaker_settled_as_an_edited_script_has_it_is_not_told(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: behind(text, VISIT, "# Another part"))
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text(SETTLED.replace("Jo Roe", "Ana Poe"), encoding="utf-8")
    draft = write(tmp_path)
    assert "built as it stands" in told_by(draft)
    assert "was settled to be said" not in told_by(draft)


@pytest.mark.parametrize(
    ("changes", "length_ms", "told"),
    [
        ({}, 20_000, "is no line of the short version"),
        (
            {},
            None,
            "is no line of this script, though the article has these words: in the style radio",
        ),
        ({"script.style": "verbatim"}, None, ""),
    ],
)
def test_line_of_another_style_is_not_said_to_be_gone(tmp_path, changes, length_ms, told):
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.parent.mkdir()
    path.write_text("[[directed]]\nwords = 'said Poe.'\npause_ms = 900\n", encoding="utf-8")
    article = tmp_path / "storm.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    request = request_of(tmp_path, changes, length_ms=length_ms)
    draft = draw(source_named(str(article)).within(tmp_path), request)
    assert "any more" not in told_by(draft)
    assert told in told_by(draft)
    assert ("said Poe" in told_by(draft)) is bool(told)


def test_script_written_anew_keeps_what_words_can_hold_and_tells_the_rest(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: behind(text, VISIT, "# Another part"))
    edit(tmp_path, lambda text: replaced(text, "in the harbour on", "in the port on"))
    edit(tmp_path, lambda text: replaced(text, "\nThat is what", "\n(pause 2500ms)\nThat is what"))
    edit(tmp_path, lambda text: replaced(text, "\nThe council", "\n(slower)\nThe council"))
    edit(tmp_path, lambda text: behind(text, VISIT, "@Jo Roe\nI saw it all."))
    draft = write_script_of(source_named(str(tmp_path / "storm.txt")), request_of(tmp_path, {}))
    for now in (draft, write(tmp_path)):
        assert "in the port on Monday" in said(now)
        lines = list(now.script.lines())
        assert 2500 in [line.pause_after_ms for line in lines]
        assert any(line.rate_percent != 100 for line in lines)
        assert "I saw it all" not in said(now)
        assert now.script.chapters[0].title == "Storm over the bay"
    (told,) = [one.message for one in draft.notices if "written anew" in one.message]
    assert "kept in storm-over-the-bay.corrections.toml" in told
    assert "the only one with its chapters, words put into somebody's mouth" in told


@pytest.mark.parametrize("is_script_built", [True, False])
def test_gender_is_settled_of_a_script_that_stands_as_well(tmp_path, is_script_built):
    write(tmp_path)
    edit(tmp_path, lambda text: behind(text, VISIT, "# Another part"))
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text("[[person]]\nname = 'Jo Roe'\ngender = 'male'\n", encoding="utf-8")
    draft = build_script(tmp_path) if is_script_built else write(tmp_path)
    assert draft.path is not None
    (jo,) = [one for one in draft.script.speakers if one.id == "jo-roe"]
    assert (jo.gender, jo.has_gender_by_hand) == ("male", True)


def test_note_in_an_edited_script_is_not_thrown_away(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "in the harbour on", "in the port [[ask!]] on"))
    write(tmp_path)
    assert "[[ask!]]" in "".join(path.read_text() for path in tmp_path.glob("scripts/*"))


@pytest.mark.parametrize(
    ("old", "new"),
    {
        "advice to actors": ("The mayor, Ana", "(whispering)\nThe mayor, Ana"),
        "an extension": ("@Jo Roe", "@Jo Roe\n(softly)"),
        "a synopsis": ("# Storm over the bay", "# Storm over the bay\n\n= It blows."),
        "emphasis": ("harbour on Monday", "harbour *on* Monday"),
        "capitals": ("two engineers", "TWO engineers"),
        "the depth of a heading": ("# Storm over the bay", "## Storm over the bay"),
        "who somebody is": ("    Ana Poe", "    Ana Poe, a sailor"),
        "a row on the title page": ("Language: en", "Language: en\nContact: desk@example.org"),
    }.values(),
)
@pytest.mark.parametrize("more", ["", "port"])
def test_what_nobody_says_is_not_thrown_away_with_a_notice(tmp_path, old, new, more):
    write(tmp_path)
    edit(tmp_path, lambda text: text.replace(old, new, 1))
    if more:
        edit(tmp_path, lambda text: replaced(text, "in the harbour", f"in the {more}"))
    edited = script_of(tmp_path).read_text()
    draft = write(tmp_path)
    (aside,) = tmp_path.glob("scripts/*.edited-1.fountain")
    assert aside.read_text() == edited
    assert any(aside.name in notice.message for notice in draft.notices)
    assert any("advice to an actor" in one.message for one in draft.notices) is ("(" in new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("in the harbour on", "in the port on"),
        ("The mayor, Ana", "(slower)\nThe mayor, Ana"),
        ("with two engineers. ", "with two engineers.\n\n(pause 2s)\n\n@NARRATOR\nTwo of them. "),
        ("# Storm over the bay", "# Wind over the bay"),
        ("# Storm over the bay", "# Storm over the BAY"),
        ("It was an old roof", "It was an odd, old roof"),
        ("@Jo Roe", "JO ROE"),
    ],
)
def test_script_whose_edits_are_all_kept_is_not_put_aside(tmp_path, old, new):
    write(tmp_path)
    edit(tmp_path, lambda text: text.replace(old, new, 1))
    write(tmp_path)
    assert not list(tmp_path.glob("scripts/*.edited-1.fountain"))


def test_emphasis_is_not_thrown_away_where_the_article_has_such_a_sign(tmp_path):
    article = ARTICLE.replace("count the damage", "count the damage* and more")
    write(tmp_path, article)
    edit(tmp_path, lambda text: text.replace("harbour on Monday", "harbour *on* Monday"))
    write(tmp_path, article)
    assert len(list(tmp_path.glob("scripts/*.edited-1.fountain"))) == 1


def test_edit_taken_back_is_not_said_to_be_kept(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "in the harbour on", "in the port on"))
    assert [one.message for one in write(tmp_path).notices if "is kept in" in one.message]
    edit(tmp_path, lambda text: replaced(text, "in the port on", "in the harbour on"))
    (told,) = [one.message for one in write(tmp_path).notices if one.kind == "edit kept"]
    assert told.endswith("what it takes back is gone from storm-over-the-bay.corrections.toml")


def test_words_changed_in_a_quotation_are_told_each_time(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "an old roof", "an odd roof"))
    for _ in range(2):
        assert "not as published" in {notice.kind for notice in write(tmp_path).notices}


def build_script(show):
    """Do what a run does of a script file before anything is spoken."""
    return keep_draft(draw(source_named(str(script_of(show))), request_of(show, {})), show)


def test_edit_found_while_the_script_itself_is_built_is_kept_once(tmp_path):
    write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "in the harbour on", "in the port on"))
    write(tmp_path)
    edit(tmp_path, lambda text: replaced(text, "in the port on", "in the harbour on"))
    for _ in range(2):
        build_script(tmp_path)
        assert read_corrections(tmp_path, "storm-over-the-bay").edits == Edits()


@pytest.mark.parametrize("is_kept", [True, False], ids=["with output", "without output"])
def test_script_that_was_built_itself_is_not_undone_by_the_next_run(tmp_path, is_kept):
    write(tmp_path)
    edit(tmp_path, lambda text: without(text, VISIT))
    build_script(tmp_path)
    if not is_kept:
        shutil.rmtree(tmp_path / "output")
    draft = write(tmp_path)
    assert "engineers" not in said(draft)
    assert not is_kept or len(list(tmp_path.glob("scripts/*.fountain"))) == 1


def test_script_that_was_never_built_keeps_what_it_left_out_and_what_was_added(tmp_path):
    first = write(tmp_path)
    edit(tmp_path, lambda text: without(text, VISIT))
    for path in (tmp_path / "output", tmp_path / "output" / ".scripts"):
        draft = build_script(tmp_path)
        assert draft.article.text == ARTICLE
        assert "edited out" in "".join(str(one.reason) for one in draft.script.omissions)
        assert [line.added for line in draft.script.lines() if line.added] == [
            line.added for line in first.script.lines() if line.added
        ]
        shutil.rmtree(path, ignore_errors=True)


def test_spelling_settled_for_an_article_goes_before_the_lexicon(tmp_path):
    write(tmp_path)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text('[[spoken]]\nwords = "Jo Roe"\nalias = "Joe Row"\n', encoding="utf-8")
    draft = write(tmp_path)
    with open_context(request_of(tmp_path, {})) as context:
        spoken = spoken_forms(draft.script, context, draft.corrections.lexemes)
    heard = " ".join(form.text for form in spoken.values())
    assert "Joe Row" in heard
    assert "Jo Roe" not in heard


def test_spelling_of_words_that_no_line_has_is_told(tmp_path):
    write(tmp_path)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text(
        "[[spoken]]\nwords = 'Jo  roe'\nalias = 'Joe Row'\n[[spoken]]\nwords = 'Ned'\nalias = 'Net'\n"
    )
    told = [one.message for one in write(tmp_path).notices if one.kind == "correction"]
    assert [message.partition(" any more")[0] for message in told] == ["no line has “Ned”"]


@pytest.mark.parametrize(
    "edit",
    [
        f"[[reworded]]\nwords = '{VISIT}'\nto = 'A long evening in Tarnhoel.'",
        f"[[inserted]]\nwords = 'It rained in Tarnhoel.'\nafter = '{VISIT}'",
        "[[left_out]]\nwords = 'The council meets again on Tarnhoel Friday to count the damage.'",
    ],
)
def test_spelling_of_words_that_an_edit_puts_in_or_leaves_out_has_no_notice(tmp_path, edit):
    article = ARTICLE.replace("on Friday", "on Tarnhoel Friday") if "left_out" in edit else ARTICLE
    write(tmp_path, article)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text(f"{edit}\n[[spoken]]\nwords = 'Tarnhoel'\nalias = 'Tarn hole'\n")
    assert not [one.message for one in write(tmp_path, article).notices if one.kind == "correction"]


@pytest.mark.parametrize(
    ("key", "number", "made"),
    [
        ("pause_ms", 12000, 10000),
        ("pause_ms", -5, 0),
        ("pause_ms", 10000, 10000),
        ("rate_percent", 40, 50),
        ("rate_percent", 0, 50),
        ("rate_percent", 900, 200),
        ("rate_percent", 50, 50),
    ],
)
def test_pause_or_pace_out_of_bounds_is_held_to_them_and_told(tmp_path, key, number, made):
    write(tmp_path)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text(f"[[directed]]\nwords = '{VISIT}'\n{key} = {number}\n")
    draft = write(tmp_path)
    (line,) = [one for one in draft.script.lines() if one.text == VISIT]
    assert (line.pause_after_ms if key == "pause_ms" else line.rate_percent) == made
    told = [one.message for one in draft.notices if one.kind == "correction"]
    assert ["pause_ms is 0 to 10000, rate_percent 50 to 200" in one for one in told] == [True] * (
        number != made
    )
    assert getattr(read_corrections(tmp_path, "storm-over-the-bay").directed[0], key) == number
    assert build_script(tmp_path).script.chapters


@pytest.mark.parametrize("more", ["", "alias = ' '", "alias = ''", "ipa = ' '"])
def test_words_that_are_said_in_no_way_are_said_as_written_and_told(tmp_path, more):
    write(tmp_path)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text(f"[[spoken]]\nwords = 'Jo Roe'\n{more}\n")
    draft = write(tmp_path)
    with open_context(request_of(tmp_path, {})) as context:
        spoken = spoken_forms(draft.script, context, draft.corrections.lexemes)
    assert "Jo Roe" in " ".join(form.text for form in spoken.values())
    told = [one.message for one in draft.notices if one.kind == "correction"]
    assert [one.partition(",")[0] for one in told] == [
        "“Jo Roe” under [[spoken]] has neither alias nor ipa"
    ]


def test_line_moved_from_and_to_what_nobody_says_is_told_once(tmp_path):
    write(tmp_path)
    path = corrections_path(tmp_path, "storm-over-the-bay")
    path.write_text("[[moved]]\nwords = 'This.'\nafter = 'That.'\n")
    told = [one.message for one in write(tmp_path).notices if one.kind == "correction"]
    assert len(told) == len(set(told)) == 1


def test_words_moved_before_it_is_said_whose_they_are_have_a_notice(tmp_path):
    assert "never introduced" not in {notice.kind for notice in write(tmp_path).notices}
    edit(
        tmp_path,
        lambda text: behind(
            without(text, "Nobody was hurt", "That is what counts", "\nPoe said:"),
            "It was an old roof",
            "@Ana Poe\nNobody was hurt,\nThat is what counts.",
        ),
    )
    told = [notice for notice in write(tmp_path).notices if notice.kind == "never introduced"]
    assert [notice.message.partition(" is heard")[0] for notice in told] == ["Ana Poe"]
