"""Choose the best sentences of one article or many, for a programme of a given length."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from importlib import import_module

from quotecast.episode.context import Context, Request
from quotecast.episode.drafted import Draft, disclosure_of
from quotecast.episode.speak import speak, spoken_forms
from quotecast.errors import SettingsError
from quotecast.languages import language_of
from quotecast.model import Cast, Line, Notice, Script, brief_of
from quotecast.scripting.brief.composite import Story, with_own_unnamed
from quotecast.scripting.brief.programme import (
    EDGES_MS,
    Plan,
    programme,
    shortened,
    told_stories,
    total_ms,
)
from quotecast.scripting.editing.applying import with_edits
from quotecast.scripting.editing.edits import Edits, LeftOut
from quotecast.scripting.pacing import guessed_ms
from quotecast.scripting.proof import prove
from quotecast.show.corrections import NOTHING, Corrections
from quotecast.slug import slug_of
from quotecast.timecode import frames_to_ms

_ROUNDS = 4
_CLOSE = 0.02
_FAR = 0.05


@dataclass(slots=True)
class Costs:
    """How long lines last, in ms: as measured where they were spoken, else as guessed.

    `around_ms` is what is heard before the first and behind the last.
    """

    measured: dict[tuple[str, str], int] = field(default_factory=dict)
    around_ms: int = EDGES_MS

    def __call__(self, line: Line) -> int:
        """Return how long a line lasts."""
        return self.measured.get((line.speaker_id, line.text), guessed_ms(line.text))


def guessed_costs(request: Request) -> Costs:
    """Return how long the lines of a show last while nobody spoke any, with its music around them."""
    # It needs numpy, which a show without music doesn't wait for.
    own = request.settings.music
    if not own.intro and not own.outro:
        return Costs()
    music = import_module("quotecast.episode.music")
    return Costs(around_ms=EDGES_MS + music.music_ms(request.show, request.settings))


def day_of(asked: str) -> str:
    """Return the day that a brief is for (ISO 8601): the one asked for, or today.

    Raises:
        SettingsError: what is asked for is no day.
    """
    if not asked:
        return datetime.now(UTC).astimezone().date().isoformat()
    try:
        return date.fromisoformat(asked).isoformat()
    except ValueError as error:
        raise SettingsError(
            f"The date of a brief is no day: {asked!r}", "Write it as 2024-05-03"
        ) from error


def draft_brief(drafts: Sequence[Draft], request: Request, costs: Costs) -> Draft:
    """Write the script of a brief of several articles; no file is written, and no id is settled.

    `request.length_ms` is the length asked for.
    """
    true = [_true_to_article(draft, request) for draft in drafts]
    every = [story for story, _ in true]
    stories = _of_one_language(every)
    plan = _plan(stories, request, costs)
    story = _composed(stories, plan)
    told = told_stories(stories, plan.length_ms, costs)
    notices = [notice for _, left_out in true for notice in left_out]
    notices += [
        Notice(
            kind="left out of the brief",
            message=f"in {language_of(one.article.language).label}, not in {plan.language.label}: "
            f"{one.article.title}",
        )
        for one in every
        if one not in stories
    ]
    notices += [
        Notice(kind="left out of the brief", message=f"no time for: {one.article.title}")
        for one in stories
        if one not in told
    ]
    made_of = sorted(draft.inputs or "" for draft in drafts)
    inputs = json.dumps([request.digest, plan.day, made_of])
    return Draft(
        article=story.article,
        script=story.script,
        notices=(*notices, *_leaning_notices(plan), *_length_notices(story.script, plan)),
        inputs=hashlib.sha256(inputs.encode("ascii")).hexdigest(),
        corrections=_people_settled(drafts),
    )


def _true_to_article(draft: Draft, request: Request) -> tuple[Story, tuple[Notice, ...]]:
    """Return the story of a draft without the lines that somebody has changed into what isn't true to it."""
    article, script = draft.article, draft.script
    ids = {found.line_id for found in prove(article.text, script)}
    untrue = [line.text for line in script.lines() if line.id in ids]
    edits = Edits(left_out=tuple(LeftOut(words=words) for words in untrue))
    script = with_edits(article, script, edits, request.settings.pauses).script
    message = (
        f"“{{}}”, a line of {article.title} that was changed by hand, and isn't what the article has: "
        "a brief says only what is as published"
    )
    told = (
        Notice(kind="left out of the brief", message=message.format(words.rstrip(",;: ")))
        for words in untrue
    )
    return Story(article=article, script=script), tuple(told)


def _people_settled(drafts: Sequence[Draft]) -> Corrections:
    """Return who has which voice, and how words are said, as it is settled for the articles."""
    settled = NOTHING
    for draft in drafts:
        known = draft.corrections
        settled = settled.with_all(Corrections(person=known.person, spoken=known.spoken))
    return settled


def draft_short(draft: Draft, request: Request, costs: Costs) -> Draft:
    """Return the draft of an article with its best sentences only; no file is written.

    `request.length_ms` is the length asked for.
    """
    story = Story(article=draft.article, script=draft.script)
    plan = _plan([story], request, costs)
    script = shortened(story, plan)
    notices = (*draft.notices, *_leaning_notices(plan), *_length_notices(script, plan))
    return replace(draft, script=script, notices=notices, path=None)


def fitted(
    write: Callable[[Costs], Draft], casting: Callable[[Script], Cast], context: Context
) -> tuple[Draft, frozenset[str]]:
    """Write a draft again and again, by how long its lines last, until it is as long as asked for.

    Returns the draft, and the addresses of the takes newly made to measure them.

    Raises:
        QuotecastError: a line can't be spoken.
    """
    costs, length_ms = guessed_costs(context.request), context.request.length_ms or 0
    new: frozenset[str] = frozenset()
    for _ in range(_ROUNDS):
        script = write(costs).script
        new |= _measure(script, casting(script), context, costs)
        if abs(total_ms(script, costs, costs.around_ms) - length_ms) <= _CLOSE * length_ms:
            break
    return write(costs), new


def _of_one_language(stories: Sequence[Story]) -> list[Story]:
    """Return the stories in the language that most of them are in: one voice reads them all."""
    codes = [language_of(story.article.language).code for story in stories]
    most = Counter(codes).most_common(1)[0][0]
    return [story for story, code in zip(stories, codes, strict=True) if code == most]


def _composed(stories: Sequence[Story], plan: Plan) -> Story:
    sources = tuple(story.article.source for story in stories)
    source = brief_of(sources, day=plan.day, title=plan.title)
    if len(stories) == 1:
        story = replace(stories[0], script=shortened(stories[0], plan))
        own = story.article.title
        title = plan.title or plan.language.script.in_brief.format(title=own) or own
        # The page's own address is that of the article's episode.
        article = replace(story.article, title=title, source=source, address=None)
    else:
        told = [with_own_unnamed(one) for one in told_stories(stories, plan.length_ms, plan.cost)]
        story = programme(told, plan)
        article = replace(story.article, source=source)
    article = replace(article, id=slug_of(article.title), published=plan.day)
    return Story(article=article, script=replace(story.script, article_id=article.id))


def _plan(stories: Sequence[Story], request: Request, costs: Costs) -> Plan:
    settings = request.settings
    return Plan(
        length_ms=request.length_ms or 0,
        cost=costs,
        pauses=settings.pauses,
        language=language_of(stories[0].article.language),
        ident=settings.show.title,
        disclosure=disclosure_of(stories[0].article.language, settings),
        day=day_of(settings.brief.date),
        title=settings.brief.title,
        opening=settings.show.opening,
        around_ms=costs.around_ms,
    )


def _leaning_notices(plan: Plan) -> Iterator[Notice]:
    if not plan.language.script.connective:
        message = (
            f"in {plan.language.label} it isn't known which sentence leans on another: listen for a "
            "pronoun that means nobody"
        )
        yield Notice(kind="language", message=message)


def _length_notices(script: Script, plan: Plan) -> Iterator[Notice]:
    actual_ms = total_ms(script, plan.cost, plan.around_ms)
    if abs(actual_ms - plan.length_ms) > _FAR * plan.length_ms:
        how = "shorter" if actual_ms < plan.length_ms else "longer"
        message = (
            f"the programme is {how} than asked for: "
            f"{actual_ms // 1000} s of {plan.length_ms // 1000} s"
        )
        yield Notice(kind="length", message=message)


def _measure(script: Script, cast: Cast, context: Context, costs: Costs) -> frozenset[str]:
    """Measure how long a script's lines last; return the addresses of the takes newly made."""
    speech = speak(script, spoken_forms(script, context), cast, context)
    # It needs numpy, which `speak` has loaded.
    takes = import_module("quotecast.mastering.stitch")
    for line in script.lines():
        take = speech.takes[line.id]
        trim = takes.find_speech(takes.load_take(take, take.sample_rate_hz))
        frames = trim.end_frame - trim.start_frame
        costs.measured[line.speaker_id, line.text] = frames_to_ms(frames, take.sample_rate_hz)
    return speech.new
