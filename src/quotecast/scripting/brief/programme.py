"""Put a programme together: one article shortened, or several one after the other.

What isn't chosen is an omission with a reason, so that every character stays accounted for. Several
articles are one composite article, whose text is theirs one after the other.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from quotecast.languages import Language
from quotecast.model import (
    NARRATOR_ID,
    Article,
    BlockKind,
    Chapter,
    Line,
    LineKind,
    Omission,
    Script,
    Segment,
    Span,
    Style,
)
from quotecast.scripting.brief.choosing import UnitChoice, choose
from quotecast.scripting.brief.composite import (
    Story,
    composite,
    moved_body,
    starts_of,
    strongest_first,
)
from quotecast.scripting.brief.references import needs_of
from quotecast.scripting.brief.scoring import is_clip, scores_of
from quotecast.scripting.brief.units import Body, body_of, segments_of
from quotecast.scripting.coverage import NOT_SPOKEN, block_at, omissions
from quotecast.scripting.masthead import facts_said, spoken_date
from quotecast.scripting.pacing import paced
from quotecast.scripting.phrases import source_name
from quotecast.settings import PauseSettings

LEFT_OUT = "left out of the brief"
HEADING = "heading"
# What a master has before its first line and behind its last.
EDGES_MS = 1000

_SHORTEST_STORY_MS = 35_000
_HEADLINES = 4
# How much of a brief is the beginning of the article, at most; the rest is chosen by worth.
_SPINE = 0.85
_ROUNDS = 8
_ENOUGH = 0.02
_TURNED = frozenset({NOT_SPOKEN, "mark", "moved tag", "nothing to speak", "control character"})

Cost: TypeAlias = Callable[[Line], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a programme is to be: its length, how long lines last, and what is said around it.

    `ident` is the show's title and `disclosure` what its voices are, each empty for none. `day` is when
    the programme is heard (ISO 8601); where it is empty, that of the newest article.
    """

    length_ms: int
    cost: Cost
    pauses: PauseSettings
    language: Language
    ident: str
    disclosure: str
    day: str = ""


def total_ms(script: Script, cost: Cost) -> int:
    """Return how long a script lasts in the master."""
    return EDGES_MS + sum(cost(line) + line.pause_after_ms for line in script.lines())


def shortened(story: Story, plan: Plan) -> Script:
    """Return an article's script with its best sentences only."""
    body = body_of(story.article, story.script)

    def assemble(chosen: frozenset[int]) -> Script:
        units = [unit for number, unit in enumerate(body.units) if number in chosen]
        segments = (*body.opening, *segments_of(units), *body.closing)
        chapter = Chapter(title=story.article.title, segments=segments)
        return _script(story, (chapter,), plan)

    script = _fitted([story], [body], assemble, plan)
    if script.speakers or not any(map(is_clip, body.units)):
        return script
    heard = _fitted([story], [body], assemble, plan, with_clip=True)
    return heard if heard.speakers else script


def told_stories(stories: Sequence[Story], length_ms: int, cost: Cost) -> list[Story]:
    """Return the stories that a programme has time for, strongest first: half a minute for each.

    Where they are too short to fill it, there are more.
    """
    told: list[Story] = []
    filled_ms = 0
    for story in strongest_first(stories):
        if len(told) >= max(1, length_ms // _SHORTEST_STORY_MS) and filled_ms >= length_ms:
            break
        told.append(story)
        filled_ms += total_ms(story.script, cost)
    return told


def programme(stories: Sequence[Story], plan: Plan) -> Story:
    """Return several articles as one programme: headlines, stories by strength, sources.

    Each story has its first sentence and, as far as time goes, somebody quoted.
    """
    ordered = strongest_first(stories)
    whole = composite(ordered, _title(ordered, plan), plan.ident)
    bodies = [body_of(story.article, story.script) for story in ordered]
    starts = starts_of(ordered)
    moved = [moved_body(body, start) for body, start in zip(bodies, starts, strict=True)]

    def assemble(chosen: frozenset[int]) -> Script:
        chapters = _chapters(ordered, moved, chosen, plan)
        return _script(whole, chapters, plan)

    return replace(whole, script=_fitted(ordered, moved, assemble, plan))


def _fitted(
    stories: Sequence[Story],
    bodies: Sequence[Body],
    assemble: Callable[[frozenset[int]], Script],
    plan: Plan,
    *,
    with_clip: bool = False,
) -> Script:
    candidates, forced = _candidates(stories, bodies, plan, with_clip=with_clip)
    budget = plan.length_ms - total_ms(assemble(frozenset()), plan.cost)
    if len(stories) == 1:
        forced = _with_spine(candidates, forced, round(_SPINE * budget))
    best, least = None, 0
    for _ in range(_ROUNDS):
        while len(forced) > 1 and _forced_ms(candidates, forced) > budget:
            forced.pop()
        script = assemble(choose(candidates, forced, max(0, budget)))
        missing = plan.length_ms - total_ms(script, plan.cost)
        if best is None or abs(missing) < least:
            best, least = script, abs(missing)
        if least <= _ENOUGH * plan.length_ms:
            break
        budget += missing
    assert best is not None, "there is a first round"  # noqa: S101
    return best


def _with_spine(candidates: Sequence[UnitChoice], forced: list[int], room_ms: int) -> list[int]:
    """Return what has to be there with as many of the first units as there is room for.

    News says first what counts most: a reader who stops anywhere has the story.
    """
    spine = list(forced)
    for number in range(len(candidates)):
        longer = spine if number in spine else [*spine, number]
        if _forced_ms(candidates, longer) > room_ms:
            break
        spine = longer
    return spine


def _forced_ms(candidates: Sequence[UnitChoice], forced: Sequence[int]) -> int:
    numbers = {one for number in forced for one in (number, *candidates[number].needs)}
    return sum(candidates[number].cost_ms for number in numbers)


def _candidates(
    stories: Sequence[Story], bodies: Sequence[Body], plan: Plan, *, with_clip: bool
) -> tuple[list[UnitChoice], list[int]]:
    candidates: list[UnitChoice] = []
    forced: list[int] = []
    clips: list[int] = []
    for number, (story, body) in enumerate(zip(stories, bodies, strict=True)):
        first = len(candidates)
        scores = scores_of(body.units, story.article.title, plan.language)
        needs = needs_of(body.units, plan.language)
        for unit, score, needed in zip(body.units, scores, needs, strict=True):
            cost = sum(plan.cost(line) for line in unit.lines)
            cost += plan.pauses.sentence_ms * len(unit.lines)
            moved = frozenset(first + one for one in needed)
            candidates.append(UnitChoice(story=number, score=score, cost_ms=cost, needs=moved))
        if body.units:
            forced.append(first)
        spoken = [first + at for at, unit in enumerate(body.units) if is_clip(unit)]
        clips += sorted(spoken, key=lambda one: -_worth(candidates, one))[:1]
    return candidates, [*forced, *(clips if len(stories) > 1 or with_clip else ())]


def _worth(candidates: Sequence[UnitChoice], number: int) -> float:
    """Return what a clip is worth for the time it takes with all it needs."""
    return candidates[number].score / _forced_ms(candidates, [number])


def _chapters(
    stories: Sequence[Story], bodies: Sequence[Body], chosen: frozenset[int], plan: Plan
) -> tuple[Chapter, ...]:
    title, words = _title(stories, plan), plan.language.script
    opening = [_added(f"{title}."), *map(_added, plan.disclosure.split(". "))]
    opening = [line for line in opening if line.text.strip(".")]
    headlines = [line for body in bodies[:_HEADLINES] for line in body.title]
    segments = [_narrated(opening)]
    if headlines and len(stories) > 1 and words.headlines:
        segments.append(_narrated([_added(words.headlines)]))
    segments += [_narrated(body.title) for body in bodies[:_HEADLINES] if body.title]
    chapters = [Chapter(title=title, segments=tuple(segments))]
    first = 0
    for number, (story, body) in enumerate(zip(stories, bodies, strict=True)):
        units = [unit for at, unit in enumerate(body.units, first) if at in chosen]
        first += len(body.units)
        told = [_narrated(body.title)] if number >= _HEADLINES and body.title else []
        origin = facts_said(story.article, "")
        told += [_narrated([_added(origin)])] if origin and units else []
        told += segments_of(units)
        if told:
            chapters.append(Chapter(title=story.article.title, segments=tuple(told)))
    names = dict.fromkeys(filter(None, (source_name(story.article) for story in stories)))
    close = [words.sign_off.format(show=plan.ident)] if plan.ident else []
    close += [words.sources.format(names="; ".join(names))] if names else []
    close = [sentence for sentence in close if sentence]
    if close:
        last = chapters[-1]
        chapters[-1] = replace(last, segments=(*last.segments, _narrated(map(_added, close))))
    return tuple(chapters)


def _script(story: Story, chapters: tuple[Chapter, ...], plan: Plan) -> Script:
    chapters = paced(chapters, plan.pauses)
    lines = [line for chapter in chapters for line in chapter.lines()]
    heard = {line.speaker_id for line in lines}
    article = story.article
    spoken = omissions(article, lines, _still_replaced(story, lines))
    return replace(
        story.script,
        article_id=article.id,
        style=Style.BRIEF,
        chapters=chapters,
        speakers=tuple(who for who in story.script.speakers if who.id in heard),
        omissions=tuple(_renamed(article, entry) for entry in spoken),
    )


def _renamed(article: Article, entry: Omission) -> Omission:
    if entry.reason != NOT_SPOKEN:
        return entry
    is_heading = block_at(article, entry.span.start) is BlockKind.HEADING
    return replace(entry, reason=HEADING if is_heading else LEFT_OUT)


def _still_replaced(story: Story, lines: Sequence[Line]) -> list[Omission]:
    """Return the replaced words whose line is still there: the nearest of the whole script."""
    origins = sorted(
        (span.start, span.end) for line in story.script.lines() for span in line.origin
    )
    kept = {span.start for line in lines for span in line.origin}
    replaced = []
    for entry in story.script.omissions:
        if entry.reason in _TURNED or not origins:
            continue
        index = bisect_left(origins, (entry.span.start, entry.span.end))
        near = origins[max(0, index - 1) : index + 1]
        nearest = min(near, key=lambda one: _distance(one, entry.span))
        block = block_at(story.article, entry.span.start)
        is_frame = block in (BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.READ_MORE)
        if nearest[0] in kept and not is_frame:
            replaced.append(entry)
    return replaced


def _distance(origin: tuple[int, int], span: Span) -> int:
    return max(0, origin[0] - span.end, span.start - origin[1])


def _title(stories: Sequence[Story], plan: Plan) -> str:
    newest = max((story.article.published or "" for story in stories), default="")
    parts = (plan.ident, spoken_date(plan.day or newest[:10], plan.language))
    known = ", ".join(part for part in parts if part)
    return known or plan.language.script.news or stories[0].article.title


def _added(words: str) -> Line:
    words = words.strip()
    words = words if words.endswith((".", ":", "!", "?")) else f"{words}."
    whole = (Span(start=0, end=len(words)),)
    return Line(id="", speaker_id=NARRATOR_ID, kind=LineKind.ADDED, text=words, added=whole)


def _narrated(lines: Iterable[Line]) -> Segment:
    return Segment(speaker_id=NARRATOR_ID, lines=tuple(lines))
