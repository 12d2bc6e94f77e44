from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.scripting.test_nothing_lost import articles, script_of

from quotecast.languages import language_of
from quotecast.model import (
    NARRATOR_ID,
    Article,
    Block,
    BlockKind,
    Line,
    LineKind,
    Omission,
    Span,
    Style,
    source_named,
)
from quotecast.scripting.brief.candidates import Clips, choices_of
from quotecast.scripting.brief.composite import Story, moved_body, with_own_unnamed
from quotecast.scripting.brief.dangling import LEFT_OUT, dangling
from quotecast.scripting.brief.programme import (
    Plan,
    programme,
    shortened,
    told_stories,
    total_ms,
)
from quotecast.scripting.brief.references import needs_of
from quotecast.scripting.brief.scoring import is_post, scores_of
from quotecast.scripting.brief.units import Body, Unit, body_of, segments_of
from quotecast.scripting.proof import prove
from quotecast.settings import PauseSettings

PARAGRAPHS = (
    "The flood at Tarn Bay",
    "The sea came over the quay at Tarn Bay on Monday night, and the market closed for a week.",
    "Ingrid Solberg, an engineer at the harbour office, has measured the water for twenty years.",
    "“The quay is a hand too low for a night like this,” she said. “It will be lower yet.”",
    "But nobody at the council wants to pay for a higher one before the vote in May.",
    "The fish traders lost eleven stalls, and four of them will not open again this winter.",
    "They have asked the county for help. It has not answered them in nine days.",
    "Daniel Roe sold herring on the quay for thirty years. He is going to sell it from a van.",
    "Roe said the van was dry, which he allegedly could not say of the stall.",
    "Next week the engineers will put a second gauge beside the old one at the harbour mouth.",
)


def story_of(paragraphs=PARAGRAPHS, *, kinds=None, **facts):
    text, blocks = "", []
    for number, words in enumerate(paragraphs):
        kind = (kinds or {}).get(number, BlockKind.PARAGRAPH if number else BlockKind.TITLE)
        blocks.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
        text += words + "\n\n"
    facts = {"id": "flood", "source": source_named("f.txt"), "title": paragraphs[0], **facts}
    article = Article(text=text, blocks=tuple(blocks), **facts)
    return Story(article=article, script=script_of(article, 0.5)[1])


def plan(length_ms):
    return Plan(
        length_ms=length_ms,
        cost=lambda line: 68 * len(line.text),
        pauses=PauseSettings(),
        language=language_of("en"),
        ident="The Bay",
        disclosure="Bots.",
    )


def texts(script):
    return [line.text for line in script.lines() if line.origin]


@pytest.mark.parametrize("length_s", [30, 35, 40, 45, 50])
def test_length_is_met_within_5_percent(length_s):
    wanted = plan(1000 * length_s)
    script = shortened(story_of(), wanted)
    assert total_ms(script, wanted.cost) == pytest.approx(1000 * length_s, rel=0.05)


@pytest.mark.parametrize("length_s", range(10, 60, 2))
def test_nothing_dangles_and_all_is_accounted_for(length_s):
    story = story_of()
    script = shortened(story, plan(1000 * length_s))
    assert list(dangling(story.article, script)) == []
    assert prove(story.article.text, script) == ()


@pytest.mark.parametrize("length_s", range(10, 60, 2))
def test_sentences_stay_whole_and_in_the_order_of_the_article(length_s):
    story = story_of()
    whole, some = texts(story.script), texts(shortened(story, plan(1000 * length_s)))
    places = [whole.index(text) for text in some]
    assert places == sorted(set(places))


@pytest.mark.parametrize("length_s", range(10, 60, 2))
def test_nobody_quoted_is_heard_without_their_lead_in(length_s):
    lines = list(shortened(story_of(), plan(1000 * length_s)).lines())
    for before, line in pairwise(lines):
        if line.kind is LineKind.QUOTATION and before.speaker_id == NARRATOR_ID:
            assert before.text.endswith(":")


def test_what_leans_on_another_sentence_is_said_only_with_it():
    pairs = {
        "But nobody at the council": "It will be lower yet.",
        "He is going to sell": "Daniel Roe sold herring",
        "Roe said the van": "Daniel Roe sold herring",
        "They have asked": "The fish traders lost",
    }
    for length_s in range(10, 60, 2):
        said = " ".join(texts(shortened(story_of(), plan(1000 * length_s))))
        assert all(needed in said for leaning, needed in pairs.items() if leaning in said)


def test_what_is_left_out_has_that_reason():
    script = shortened(story_of(), plan(20_000))
    assert LEFT_OUT in {entry.reason for entry in script.omissions}
    assert script.style is Style.BRIEF


def test_article_shorter_than_asked_for_is_said_whole():
    story = story_of()
    assert texts(shortened(story, plan(600_000))) == texts(story.script)


def test_checker_finds_what_a_careless_cut_leaves():
    story = story_of()
    chapters = story.script.chapters
    (last,) = [s for c in chapters for s in c.segments if s.lines[0].text.startswith("But nobody")]
    cut = replace(story.script, chapters=(replace(chapters[0], segments=(last,)),))
    left = [replace(entry, reason=LEFT_OUT) for entry in story.script.omissions]
    end = last.lines[0].origin[0].start
    while not story.article.text[end - 1].isalnum():
        end -= 1
    gone = replace(left[0], span=Span(start=end - 3, end=end))
    found = list(dangling(story.article, replace(cut, omissions=(gone,))))
    assert [one.word for one in found] == ["But"]


def several():
    older = replace(
        story_of().article, id="b", source=source_named("b.txt"), published="2024-01-02"
    )
    newer = replace(
        older, id="a", source=source_named("a.txt"), published="2024-05-03", publisher="The Post"
    )
    return [
        with_own_unnamed(Story(article=one, script=script_of(one, 0.5)[1]))
        for one in (older, newer)
    ]


def test_programme_has_ident_headlines_stories_and_sources():
    whole = programme(several(), plan(90_000))
    said = [line.text for line in whole.script.lines()]
    assert said[:3] == ["The Bay, 3 May 2024.", "Bots.", "The headlines."]
    assert said[-2:] == ["That was The Bay.", "Sources: The Post."]
    assert len(whole.script.chapters) == 3


def test_programme_is_signed_off_by_its_own_title_and_names_who_wrote_what_nobody_published():
    older, newer = several()
    older = replace(older, article=replace(older.article, byline="Ida Foy"))
    whole = programme([older, newer], replace(plan(90_000), title="The Evening"))
    said = [line.text for line in whole.script.lines()]
    assert said[-2] == "That was The Evening."
    assert set(said[-1].removeprefix("Sources: ").rstrip(".").split("; ")) == {
        "The Post",
        "Ida Foy",
    }


def test_programme_has_the_date_on_which_it_is_heard():
    told = several()
    made = programme(told, replace(plan(60_000), day="2026-11-28")).script
    assert any("28 November 2026" in line.text for line in made.lines())


def test_every_story_of_the_headlines_is_told():
    made = programme(several(), plan(45_000)).script
    opening, *told = made.chapters
    headlines = {line.text for line in opening.lines() if line.origin}
    assert headlines == {chapter.title for chapter in told}


SUMMED_UP = {
    "a standfirst": {1: BlockKind.STANDFIRST},
    "a point": {1: BlockKind.LIST_ITEM},
    "nothing": {},
    "a list is all there is": dict.fromkeys(range(1, len(PARAGRAPHS)), BlockKind.LIST_ITEM),
}


@pytest.mark.parametrize("kinds", SUMMED_UP.values(), ids=SUMMED_UP)
def test_programme_begins_a_story_below_what_sums_it_up(kinds):
    stories = [story_of(id=name, title=name, kinds=kinds) for name in ("x", "y")]
    _, *told = programme(stories, plan(60_000)).script.chapters
    first = 1 + (len(kinds) if len(kinds) < len(PARAGRAPHS) - 1 else 0)
    for chapter in told:
        assert next(line for line in chapter.lines() if line.origin).text == PARAGRAPHS[first]


def test_programme_begins_no_story_with_words_that_are_no_sentence():
    stories = [
        story_of((PARAGRAPHS[0], "A clerk saw it all", *PARAGRAPHS[1:]), id=name, title=name)
        for name in ("x", "y")
    ]
    assert "A clerk saw it all" not in texts(programme(stories, plan(60_000)).script)


@pytest.mark.parametrize("length_s", [20, 30, 45])
def test_brief_begins_as_its_article_does(length_s):
    said = texts(shortened(story_of(), plan(1000 * length_s)))
    whole = texts(story_of().script)
    assert said[1:2] == whole[1:2]
    assert said[: len(said) // 2] == whole[: len(said) // 2]


def test_programme_is_accounted_for_in_one_text():
    whole = programme(several(), plan(90_000))
    assert prove(whole.article.text, whole.script) == ()
    assert list(dangling(whole.article, whole.script)) == []
    assert total_ms(whole.script, plan(0).cost) == pytest.approx(90_000, rel=0.05)


def test_newer_of_two_like_stories_comes_first():
    assert [story.article.id for story in told_stories(several(), 90_000, plan(0).cost)] == [
        "a",
        "b",
    ]


def test_there_is_half_a_minute_for_each_story_or_it_is_not_told():
    assert len(told_stories(several() * 4, 90_000, plan(0).cost)) == 2


def test_short_stories_leave_time_for_more():
    assert len(told_stories(several() * 4, 200_000, plan(0).cost)) == 5


def test_unnamed_sources_of_two_articles_are_two_people():
    paragraphs = ("Rain", "It rained.", "“We saw it coming,” one official said on Monday in town.")
    one, two = (with_own_unnamed(story_of(paragraphs, id=name)) for name in ("x", "y"))
    ids = {who.id for story in (one, two) for who in story.script.speakers}
    assert len(ids) == 2


def test_halves_of_a_divided_quotation_are_one_unit():
    paragraphs = (
        "Rain",
        "Ana Roe told the council that the quay needs work.",
        "Roe fired back: “As a keeper of this quay,” she wrote, “we know what it needs.”",
        "The council met at noon.",
    )
    story = story_of(paragraphs)
    units = body_of(story.article, story.script).units
    (unit,) = [one for one in units if "keeper" in one.text]
    assert "we know" in unit.text


def test_quotation_that_the_narrator_began_ends_where_another_voice_speaks():
    own = "we lost the roof was “we lost the roof, but we lost the roof. We lost the roof. "
    said = f"It rained. she said that “{own}”It was $4.50 in the u.s. (and 7 p.m. there),” Jo Roe said, ”we lost it.”"
    story = story_of(("Rain", said))
    assert any("quote" in line.text for line in story.script.lines() if line.added)
    short = shortened(story, plan(23_000))
    assert prove(story.article.text, short) == ()


@given(articles(), st.integers(5, 90))
def test_any_article_can_be_shortened_without_a_loss(article, length_s):
    _, script = script_of(article, 0.5)
    assume(any(line.origin for line in script.lines()))
    short = shortened(Story(article=article, script=script), plan(1000 * length_s))
    assert prove(article.text, short) == ()
    assert list(dangling(article, short)) == []


@pytest.mark.parametrize(
    ("kind", "words"), [(BlockKind.SOURCE, []), (BlockKind.PARAGRAPH, ["she"])], ids=str
)
def test_nothing_leans_on_a_credit(kind, words):
    text = "Tarn Post.\n\nshe rowed."
    blocks = (
        Block(kind=kind, span=Span(start=0, end=10)),
        Block(kind=BlockKind.PARAGRAPH, span=Span(start=12, end=22)),
    )
    article = Article(id="t", source=source_named("t.txt"), title="T", text=text, blocks=blocks)
    _, script = script_of(article, 0.5)
    last = script.chapters[-1]
    segments = [s for s in last.segments if any(line.text == "she rowed." for line in s.lines)]
    cut = Omission(span=blocks[0].span, reason=LEFT_OUT)
    short = replace(script, chapters=(replace(last, segments=tuple(segments)),), omissions=(cut,))
    assert [one.word for one in dangling(article, short)] == words


ACCUSED = (
    "Two wardens charged over the empty tower",
    "Two tower wardens were charged on Tuesday with faking the log of the harbour tower.",
    "Prosecutors said that Tom Venn and Mara Holt sat in an office and slept for two hours.",
    "Nobody climbed the tower between ten in the evening and six in the morning, they said.",
    "Each warden is charged with one count of faking a record of the harbour tower.",
    "The wardens of the tower are paid by the harbour board of Tarn.",
    "Venn and Holt pleaded not guilty in the Tarn court on Tuesday afternoon.",
    "“These are good people with a bad lamp,” said Ida Foy, a lawyer who represents Holt.",
)


@pytest.mark.parametrize("length_ms", [15_000, 20_000, 30_000, 45_000])
def test_whoever_is_accused_keeps_the_plea_in_any_length(length_ms):
    said = " ".join(line.text for line in shortened(story_of(ACCUSED), plan(length_ms)).lines())
    assert "pleaded not guilty" in said


@pytest.mark.parametrize(
    "plea",
    [
        "The harbour board defended its decision on Tuesday.",
        "The board of Tarn defends the wardens’ conduct.",
        "Holt said that the wardens make no apology.",
        "The wardens of Tarn deny it.",
        "The wardens of Tarn called the claims “wholly untrue”.",
        "A lawyer said that the allegation was false.",
    ],
)
def test_an_accusation_is_said_with_the_answer_to_it(plea):
    story = story_of((*ACCUSED[:2], *ACCUSED[4:6], plea))
    needs = needs_of(body_of(story.article, story.script).units, language_of("en"))
    assert 3 in needs[0]


def test_somebody_quoted_is_heard_in_a_brief_of_one_article():
    script = shortened(story_of(), plan(30_000))
    assert {line.speaker_id for line in script.lines()} > {NARRATOR_ID}


FAR_DOWN = (
    "The ferry stops in winter",
    "The ferry from Tarn will not sail from December to March, the board of the line said on Monday.",
    *(
        f"The skipper Tor {name} has sailed it for years with a crew of {number}, and the school bus of "
        "his own town has met him on the pier at eight on every day of the week since the bridge fell."
        for number, name in enumerate(("Holm", "Sund", "Berg", "Vik", "Ness"), 4)
    ),
    "Ida Foy, a teacher, has crossed with Holm and with Ness on every school day for nine years.",
    "But the boat of Sund is full by seven, and those of Vik and Berg do not stop near her gate.",
    "The teacher also has to pay for it.",
)
SPEECHES = {
    "that is short": "“We will row if nobody sails for us,” she said.",
    "of many sentences": "“We will row if nobody sails for us,” she said. “"
    + "The water is cold and the way is long in the dark of the winter. " * 6
    + "We know it well.”",
    "of few words": "“We will row,” she said.",
}


@pytest.mark.parametrize("speech", SPEECHES.values(), ids=SPEECHES)
def test_somebody_quoted_far_down_is_heard_in_ninety_seconds(speech):
    story = story_of((*FAR_DOWN, speech))
    script = shortened(story, plan(80_000))
    assert [who.name for who in script.speakers] == ["Ida Foy"]
    assert prove(story.article.text, script) == ()


def test_clip_from_far_down_is_the_one_that_takes_least_of_the_beginning():
    lean = "Jo Voss, a rower, said: “We will row if nobody sails.”"
    speech = SPEECHES["of many sentences"]
    for paragraphs in ((*FAR_DOWN, speech, lean), (*FAR_DOWN[:2], lean, *FAR_DOWN[2:], speech)):
        script = shortened(story_of(paragraphs), plan(80_000))
        assert [who.name for who in script.speakers] == ["Jo Voss"]


def test_speech_is_not_cut_before_a_sentence_that_takes_it_up():
    speech = "“We will row if nobody sails,” she said. “But we hope for a ship. The way is long.”"
    story = story_of(("Rowing", "Ida Foy teaches at Holm.", speech))
    units = body_of(story.article, story.script, cuts_speech=True).units
    assert [one.speech for one in units if one.speech] == [
        "We will row if nobody sails, But we hope for a ship.",
        "The way is long.",
    ]


TOLD = (
    "Rowing",
    (
        "Ida Foy wrote that the board “won't talk to us. I asked it for a ship in May, and did so in a "
        "long letter about the ice. I have no answer to this day, and I will not ask for it again.”"
    ),
    "The board of the harbour met on Monday at noon.",
)


def test_a_quotation_that_the_narrator_reads_is_said_from_its_beginning():
    story = story_of(TOLD)
    units = body_of(story.article, story.script).units
    assert [one.goes_on for one in units] == [False, True, True, False]
    assert needs_of(units, language_of("en"))[2] == {0, 1}


def test_a_quotation_that_the_narrator_reads_and_that_is_cut_has_its_end_said():
    story = story_of(TOLD)
    units = body_of(story.article, story.script).units
    lines = [line.text for one in segments_of((units[0], units[3])) for line in one.lines]
    assert lines[0].endswith("won't talk to us. End of quote.")


def test_a_quotation_that_is_cut_in_a_programme_of_several_has_its_end_said():
    body = moved_body(body_of((story := story_of(TOLD)).article, story.script), 100)
    lines = [line.text for line in next(segments_of(body.units[:1])).lines]
    assert lines[0].endswith("won't talk to us. End of quote.")


def test_whoever_is_told_behind_a_quotation_is_said_with_it():
    told = ("The ferry", "The ferry to Holm is torn, and it stays at the quay of Tarn.")
    board = (
        "We have ordered the part. It comes from Holm on Monday.",
        "That was all that Ida Foy wrote.",
    )
    story = story_of((*told, *board), kinds={2: BlockKind.BLOCKQUOTE})
    needs = needs_of(body_of(story.article, story.script).units, language_of("en"))
    assert needs[1] >= {2}
    long = (
        f"{board[0]} {' '.join(['The boat takes the bread of the island across.'] * 8)}",
        board[1],
    )
    story = story_of((*told, *long), kinds={2: BlockKind.BLOCKQUOTE})
    units = body_of(story.article, story.script).units
    assert len(units) > 3
    assert needs_of(units, language_of("en"))[1] >= set(range(2, len(units)))
    other = story_of(
        (*told, board[0], "The board of Tarn meets at noon."), kinds={2: BlockKind.BLOCKQUOTE}
    )
    needs = needs_of(body_of(other.article, other.script).units, language_of("en"))
    assert needs[1].isdisjoint({2, 3})


ASKED = (
    "Who pays for the pier",
    "The pier of Tarn will be mended in May, the board of the harbour said on Monday.",
    "The work takes a year, and no ship can land there for as long as it lasts.",
    "Who will pay for it?",
    "The line of Holm will pay half of it, and the town of Tarn has to find the rest by June.",
    "Tarn had a pier of wood until the year of the great flood, and it was sold for the fires of Holm.",
)


@pytest.mark.parametrize("length_s", range(16, 34, 2))
def test_question_is_said_with_its_answer(length_s):
    said = texts(shortened(story_of(ASKED), plan(1000 * length_s)))
    assert ASKED[3] not in said or ASKED[4] in said


ASKED_OF = {
    "a question that is told": ("Moss was asked by a clerk what the pier would cost.", [3]),
    "a request": ("Moss had asked for money at the port.", []),
}


def units_of(*said, paragraphs=None):
    """Make a unit of each pair of a speaker, None for the narrator, and their words."""
    return [
        Unit(
            lines=(
                Line(
                    id=str(at),
                    speaker_id=who or NARRATOR_ID,
                    kind=LineKind.QUOTATION if who else LineKind.NARRATION,
                    text=text,
                    origin=(Span(start=at, end=at + 1),),
                ),
            ),
            paragraph=paragraphs[at] if paragraphs else at,
        )
        for at, (who, text) in enumerate(said)
    ]


@pytest.mark.parametrize(("told", "needed"), ASKED_OF.values(), ids=ASKED_OF)
def test_question_that_the_writer_tells_needs_its_answer(told, needed):
    units = units_of(
        (None, "Ida Moss builds piers for the town of Tarn."),
        (None, "The pier of Tarn is old and wet."),
        (None, told),
        ("ida-moss", "All that we have and more."),
    )
    needs = needs_of(units, language_of("en"))[2]
    assert sorted(needs - {0, 1}) == needed


PROMISES = {
    "a few words at the beginning": ("Nobody wanted the pier.", (0, 1, 1), [2]),
    "a few words at the end": ("Nobody wanted the pier.", (0, 0, 2), []),
    "a paragraph of their own": ("Nobody wanted the pier.", (0, 1, 2), []),
    "a figure, which tells": ("It cost 40 crowns.", (0, 1, 1), []),
    "a name, which tells": ("Nobody in Tarn wanted a pier.", (0, 1, 1), []),
    "a whole story": ("Nobody wanted a new pier of stone by the old one.", (0, 1, 1), []),
}


@pytest.mark.parametrize(("opening", "paragraphs", "needed"), PROMISES.values(), ids=PROMISES)
def test_few_words_that_lead_to_more_are_said_with_it(opening, paragraphs, needed):
    units = units_of(
        (None, "The town of Tarn has a pier of wood."),
        (None, opening),
        (None, "The bakers asked for a road in place of it."),
        paragraphs=paragraphs,
    )
    assert sorted(needs_of(units, language_of("en"))[1] - {0}) == needed


FAMILIAR = {
    "Vera rows alone.": [0],
    "Holt rows alone.": [0],
    "Ms Holt rows alone.": [0],
    "On Monday Cllr Holt rowed alone.": [0],
    "Ms Ida Holt rows alone.": [],
    "Council rows alone.": [],
}


@pytest.mark.parametrize(("told", "needed"), FAMILIAR.items())
def test_whoever_goes_by_a_given_name_is_introduced(told, needed):
    units = units_of(
        (None, "The boat of Vera Holt sank."),
        (None, "Rain fell on the Council House."),
        (None, told),
    )
    assert sorted(needs_of(units, language_of("en"))[2] - {1}) == needed


FIRST_MET = {
    "a first name alone": ("My wife fears that it will sink.", "Vera said:", [0]),
    "one who was told of": ("Vera fears that it will sink.", "Vera said:", [0]),
    "a whole name": ("My wife fears that it will sink.", "Vera Holt said:", []),
    "a surname": ("My wife fears that it will sink.", "Holt said:", []),
}


@pytest.mark.parametrize(("before", "lead", "needed"), FIRST_MET.values(), ids=FIRST_MET)
def test_words_of_a_first_name_alone_are_said_with_what_tells_whose_it_is(before, lead, needed):
    story = story_of(
        (
            "The pier of Tarn is old and wet.",
            before,
            f"{lead} “Boats and nets are all that Tarn has.”",
        )
    )
    needs = needs_of(body_of(story.article, story.script).units, language_of("en"))
    assert sorted(needs[-1]) == needed


BEARERS = {
    "two of one name": (("Vera Holt, the mayor, left.", "Karl Holt built it."), "Mr Holt was paid for a plan of four pages.", [0, 1]),
    "two with titles": (("President Ida Holt left.", "Karl Holt won."), "President Holt took the oath on Monday.", [0, 1]),
    "one met twice": (("Vera Holt, the mayor, left.", "Vera Holt built it."), "Ms Holt was paid for a plan of four pages.", [0]),
    "nobody": (("The mayor left.", "The ice broke."), "Ms Holt was paid for a plan of four pages.", []),
    "a given name behind a title": (("Ida Foy was fined.", "The ice broke."), "Sister Ida prays for the town at six.", []),
    "no surname": (("The Council League of bakers met.", "It rained."), "Major League clubs come to the valley.", []),
    "a surname that is a title": (("Stephen King came.", "The ice broke."), "King was paid for a plan of four pages.", [0]),
    "another": (("The judge saw John Major.", "The ice broke."), "Major was paid for a plan of four pages.", [0]),
    "a title and a given name": (("Prince William came.", "The ice broke."), "William was paid for a plan of four pages.", [0]),
}  # fmt: skip


@pytest.mark.parametrize(("before", "told", "needed"), BEARERS.values(), ids=BEARERS)
def test_whoever_goes_by_a_title_is_told_from_others_of_the_name(before, told, needed):
    units = units_of(*((None, words) for words in (*before, told)), paragraphs=(0, 1, 2))
    needs = needs_of(units, language_of("en"))[2]
    assert sorted(needs) == needed


TAKEN_UP = {
    "I know that’s no proof of it.": True,
    "If it sinks, we swim.": True,
    "We never wanted it.": True,
    "Come and listen. We mean well.": True,
    "Ask them, and you hear the same.": True,
    "Is it safe? The board of Tarn says so.": True,
    "You are welcome. And if it’s too loud, ring me.": True,
    "Boats and nets are all that Tarn has.": False,
    "The boats are old, and boats sink. And if the quay sinks, Tarn does.": False,
    "I think that boats sink.": False,
    "We row because the boats are old.": False,
}


@pytest.mark.parametrize(("speech", "is_leaning"), TAKEN_UP.items())
def test_speech_that_takes_up_what_was_before_is_said_with_it(speech, is_leaning):
    story = story_of((*ASKED[:2], f"Jo Voss, a nurse, said: “{speech}”"))
    needs = needs_of(body_of(story.article, story.script).units, language_of("en"))
    assert bool(needs[-1]) is is_leaning


def test_second_story_is_led_to_by_words_of_ours():
    stories = [story_of(id=name, title=name) for name in ("x", "y", "z")]
    script = programme(stories, plan(150_000)).script
    bridges = language_of("en").script.bridges
    assert [line.text for line in script.lines() if line.text in bridges] == list(bridges)
    assert all(not line.origin for line in script.lines() if line.text in bridges)


@pytest.mark.parametrize(
    "echo", ["How brave!", "Not so.", "What a pier that will be for all of us!"]
)
def test_an_outcry_is_said_with_what_it_is_about(echo):
    story = story_of((*ASKED[:3], echo, ASKED[4]))
    needs = needs_of(body_of(story.article, story.script).units, language_of("en"))
    assert [sorted(one) for one in needs] == [[], [], [1], []]


OPENINGS = {
    "Before this, it rained on the pier.": True,
    "After that the boats lay still.": True,
    "Since then nobody rows.": True,
    "Tarn holds these boats to be old.": True,
    "Most of them had no oars.": True,
    "A rower was arrested on Monday.": True,
    "Among them was Ida Foy, a nurse of Tarn.": True,
    "Ida Foy rejected this.": True,
    "Ida Foy denied that, and rowed on.": True,
    "Ida Foy called the allegations old.": True,
    "Ida Foy has promised to sell it.": True,
    "Kiln Ferries disputes the figure.": True,
    "Ida Foy denied the charge.": True,
    "The Greens said that they would end them.": True,
    "The board says it will not sell it.": True,
    "Kiln Ferries disputes the figure of the board.": False,
    "Ida Foy dismissed the skipper of the pier in May.": False,
    "The rowers said they would sell their boats.": False,
    "The rowers said it would hurt them.": False,
    "The rowers said they feared it would hurt them.": False,
    "Ida Foy denied that boats were old.": False,
    "Ida Foy spoke of the allegations against Tarn.": False,
    "Ida Foy bought a boat and sold it.": False,
    "A rower was arrested on suspicion of theft.": False,
    "Most of the boats had no oars.": False,
    "The pier of Tarn is whole this summer.": False,
    "By this summer the pier is whole.": False,
    "Before the storm it rained on the pier.": False,
}


@pytest.mark.parametrize(("opening", "is_leaning"), OPENINGS.items())
def test_sentence_that_opens_on_what_was_before_is_said_with_it(opening, is_leaning):
    story = story_of((*ASKED[:2], opening))
    needs = needs_of(body_of(story.article, story.script).units, language_of("en"))
    assert bool(needs[-1]) is is_leaning


@pytest.mark.parametrize("length_s", range(76, 100, 4))
def test_who_introduces_a_name_by_a_pronoun_is_said_with_whom_it_means(length_s):
    asked = "Her doctor asked Jo Voss, a nurse."
    story = story_of((*FAR_DOWN[:9], asked, "Voss said: “We will row to her if nobody sails.”"))
    assert not list(dangling(story.article, shortened(story, plan(1000 * length_s))))


def test_music_around_a_programme_counts_for_its_length():
    plain, around = plan(45_000), replace(plan(45_000), around_ms=8_000)
    shorter, whole = shortened(story_of(), around), shortened(story_of(), plain)
    assert total_ms(shorter, around.cost, around.around_ms) == pytest.approx(45_000, rel=0.06)
    assert total_ms(shorter, around.cost) < total_ms(whole, plain.cost)


@pytest.mark.parametrize(("length_s", "has_facts"), [(30, False), (44, False), (50, True)])
def test_shortest_programmes_have_no_byline_but_the_source(length_s, has_facts):
    told = story_of(byline="Jo Roe", publisher="The Post")
    said = [line.text for line in shortened(told, plan(1000 * length_s)).lines()]
    assert said[0] == "The flood at Tarn Bay"
    assert any("Jo Roe" in line for line in said) is has_facts
    assert any("The Post" in line for line in said)


def test_corrections_are_no_part_of_a_brief():
    kinds = {len(PARAGRAPHS): BlockKind.CORRECTION}
    note = "An earlier version said that twelve stalls were lost. It was amended on Tuesday."
    told = story_of((*PARAGRAPHS, note), kinds=kinds)
    script = shortened(told, plan(600_000))
    assert not any("earlier version" in line.text for line in script.lines())
    assert prove(told.article.text, script) == ()


def turn_of(speaker_id, words, *, at, lead=""):
    """Make a unit of somebody's words, with a lead-in of ours where there is one."""
    span = Span(start=at, end=at + len(words))
    line = Line(id="", speaker_id=speaker_id, kind=LineKind.QUOTATION, text=words, origin=(span,))
    whole = (Span(start=0, end=len(lead)),)
    ours = Line(id="", speaker_id=NARRATOR_ID, kind=LineKind.ADDED, text=lead, added=whole)
    return Unit(lines=(ours, line) if lead else (line,), paragraph=at)


TURNS = {
    "another one's question": (("ida", "What did you do?"), ("al", "I rowed home."), True),
    "one's own question": (("al", "What did I do?"), ("al", "I rowed home."), False),
    "no question": (("ida", "You rowed home."), ("al", "I did it at noon."), False),
}


@pytest.mark.parametrize(("first", "second", "is_needed"), TURNS.values(), ids=TURNS)
def test_an_answer_is_said_with_its_question(first, second, is_needed):
    units = [turn_of(*first, at=0), turn_of(*second, at=100, lead="The answer:")]
    assert (0 in needs_of(units, language_of("en"))[1]) is is_needed


FIRST_NAMES = {
    "whom she called": ("Her brother, Ray, built the box.", "Ray Delacroix is dead.", True),
    "a month": ("It was in spring, May, and dark.", "Ray Delacroix is dead.", False),
    "a first name alone": ("Ray built the box.", "Ray Delacroix is dead.", False),
    "somebody else": ("Her brother, Ray, built the box.", "Iris Delacroix is dead.", False),
}


@pytest.mark.parametrize(("told", "named", "is_needed"), FIRST_NAMES.values(), ids=FIRST_NAMES)
def test_a_whole_name_is_said_with_who_that_is(told, named, is_needed):
    story = story_of((*ASKED[:2], told, ASKED[2], named, f"{named} So it was told."))
    units = body_of(story.article, story.script).units
    needs = needs_of(units, language_of("en"))
    at = {unit.text: number for number, unit in enumerate(units)}
    assert (at[told] in needs[at[named]]) is is_needed


REJECTED = {
    "who is accused": ("Kiln Ferries reject that, and say it was late.", True),
    "who is accused, of something else": ("Kiln Ferries sail to the pier at noon.", False),
    "somebody else": ("Ida Foy rejects that, and says it was late.", False),
    "who is accused, of something besides": ("Kiln Ferries also sail to the pier.", False),
    "who is accused, of a second thing": ("Kiln Ferries were, however, held in May.", False),
}


@pytest.mark.parametrize(("answer", "is_needed"), REJECTED.values(), ids=REJECTED)
def test_an_accusation_is_said_with_what_is_answered_right_behind(answer, is_needed):
    accusing = "Tarn Water has accused Kiln Ferries of a leak in the old pier."
    story = story_of((*PARAGRAPHS[:2], accusing, answer, PARAGRAPHS[5]))
    needs = needs_of(body_of(story.article, story.script).units, language_of("en"))
    assert (2 in needs[1]) is is_needed


@pytest.mark.parametrize(
    "between", ["Moss also runs a bakery in Tarn.", "Moss rejects that, and sleeps."]
)
def test_a_sentence_right_behind_an_accusation_does_not_stand_for_the_denial(between):
    charged = "Karl Moss was charged with fraud over the pier of Tarn in May."
    denied = "A lawyer of Moss said that he denies every word of it."
    story = story_of((*PARAGRAPHS[:2], charged, between, PARAGRAPHS[5], denied))
    units = body_of(story.article, story.script).units
    at = {unit.text: number for number, unit in enumerate(units)}
    assert at[denied] in needs_of(units, language_of("en"))[at[charged]]


BOXES = {
    "headlines": (("Sea came over the quay on Monday night", "Traders lost eleven stalls"), True),
    "verdicts": (("Karl Moss: guilty of theft", "Ida Foy: not guilty"), False),
    "a denial": (
        ("The sea came over the quay on Monday night.", "The traders have not lost their stalls."),
        False,
    ),
    "what is said again": (
        ("The sea came over the quay on Monday night.", "The traders lost eleven stalls."),
        True,
    ),
    "one of three": (
        ("The sea came over the quay on Monday night.", "Ice is dear.", "Boats are old."),
        False,
    ),
    "what only the list says": (("Ice is dear in the north.", "Boats are old there."), False),
}


@pytest.mark.parametrize("length_s", [60, 90])
@pytest.mark.parametrize(("items", "is_left"), BOXES.values(), ids=BOXES)
def test_a_list_that_sums_the_story_up_is_not_said_with_it(items, is_left, length_s):
    lines = (PARAGRAPHS[0], *items, *PARAGRAPHS[1:])
    kinds = dict.fromkeys(range(1, len(items) + 1), BlockKind.LIST_ITEM)
    story = story_of(lines, kinds=kinds)
    short = shortened(story, plan(1000 * length_s))
    assert bool({*items} & {line.text for line in short.lines()}) is not is_left
    assert prove(story.article.text, short) == ()
    listed = story_of(lines[: len(items) + 2], kinds=kinds)  # the list is most of it
    assert {*items} <= {one.text for one in shortened(listed, plan(60_000)).lines()}


LEANING = {
    "what was told of before": (
        "A raft of oak lies at the pier.",
        "The raft sank at noon in a gale.",
        True,
    ),
    "what was one of several": (
        "One small raft sails at six.",
        "The raft sank at noon in a gale.",
        True,
    ),
    "what nobody has told of": (
        "A boat lies at the pier.",
        "The raft sank at noon in a gale.",
        False,
    ),
    "what is known": ("The raft lies at the pier.", "The raft sank at noon in a gale.", False),
    "what others do": ("Nobody pays for the boats.", "The owners do, and they're few.", True),
    "who does something": ("Nobody pays for the boats.", "Some owners do most at noon.", False),
    "what is put beside it": ("It cost 9 crowns.", "For comparison, Tarn has 4 crowns.", True),
    "what is said of it": ("It cost 9 crowns.", "In 1904, that's what Tarn had.", False),
    "what it comes to": ("It cost 9 crowns.", "In Tarn, that's a lot.", True),
}


@pytest.mark.parametrize(("before", "told", "is_leaning"), LEANING.values(), ids=LEANING)
def test_sentence_that_takes_up_what_was_before_is_said_with_it(before, told, is_leaning):
    units = units_of((None, before), (None, told))
    assert bool(needs_of(units, language_of("en"))[1]) is is_leaning


def test_whoever_posted_speaks_for_a_story_only_where_nobody_else_does():
    post = turn_of("jo", "We row there at dawn every day.", at=0, lead="Jo Roe posted:")
    told = turn_of("jo", "We row there at dawn every day.", at=0, lead="Jo Roe said:")
    language = language_of("en")
    assert (is_post(post, language), is_post(told, language)) == (True, False)
    assert scores_of([post], "Tarn", language) < scores_of([told], "Tarn", language)


POSTING = [
    ("Jo Roe posted:", False, []),
    ("Jo Roe posted:", True, [0]),
    ("Jo Roe said:", False, [0]),
]


@pytest.mark.parametrize(("lead", "has_posts", "clips"), POSTING)
def test_a_post_is_a_clip_only_on_the_last_ways_to_a_voice(lead, has_posts, clips):
    unit = turn_of("jo", "We row there at dawn every single day of the year.", at=0, lead=lead)
    wanted = Clips(has_posts=has_posts, fewest_words=3)
    body = Body(title=(), opening=(), units=(unit,), closing=())
    choices = choices_of([story_of()], [body], language_of("en"), lambda _unit: 1000, wanted)
    assert choices.clips == [clips]
