"""Put a programme together: one article shortened, or several one after the other.

What isn't chosen is an omission with a reason, so that every character stays accounted for. Several
articles are one composite article, whose text is theirs one after the other.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quotecast.languages import Language, sentence_spans
from quotecast.model import (
    Article,
    BlockKind,
    Chapter,
    Line,
    Omission,
    Script,
    Span,
    Style,
)
from quotecast.scripting.brief.boxes import without_box
from quotecast.scripting.brief.candidates import (
    WAYS_TO_A_VOICE,
    Choices,
    Clips,
    choices_of,
    forced_ms,
    with_spine,
)
from quotecast.scripting.brief.choosing import choose
from quotecast.scripting.brief.composite import (
    Story,
    composite,
    moved_body,
    starts_of,
    strongest_first,
)
from quotecast.scripting.brief.dangling import LEFT_OUT, dangling
from quotecast.scripting.brief.units import (
    NO_UNITS,
    Body,
    Unit,
    added_line,
    bare,
    body_of,
    narrated,
    segments_of,
    without_summary,
)
from quotecast.scripting.coverage import NOT_SPOKEN, block_at, omissions
from quotecast.scripting.masthead import facts_said, spoken_date
from quotecast.scripting.pacing import Cost, paced
from quotecast.scripting.phrases import source_name
from quotecast.scripting.treatment import SILENT
from quotecast.settings import PauseSettings

# What a master has before its first line and behind its last.
EDGES_MS = 1000

_SHORTEST_STORY_MS = 35_000
_HEADLINES = 4
# How much of a brief is the beginning of the article, at most; the rest is chosen by worth.
_SPINE = 0.9
_SPINE_WITH_CLIP = 0.95  # where somebody quoted was fetched from further down
# Under it, who wrote an article and when is more than there is time for, and all is its beginning.
_ROOM_FOR_FACTS_MS = 45_000
_ROUNDS = 8
_ENOUGH = 0.02
_FAR = 0.05  # of the length, by which a programme may miss it for a voice
# Under it, what leads to somebody quoted far down the article would be all of the programme.
_ROOM_FOR_A_WAY_MS = 55_000
_AROUND = SILENT | {BlockKind.BYLINE}
_TURNED = frozenset({NOT_SPOKEN, "mark", "moved tag", "nothing to speak", "control character"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a programme is to be: its length, how long lines last, and what is said around it.

    `ident` is the show's title and `disclosure` what its voices are, each empty for none. `day` is when
    the programme is heard (ISO 8601); where it is empty, that of the newest article. `title` is what it
    is called (empty: ident and day), `opening` what is said before all else. `around_ms` is what the
    programme has before its first line and behind its last: silence, and music.
    """

    length_ms: int
    cost: Cost
    pauses: PauseSettings
    language: Language
    ident: str
    disclosure: str
    day: str = ""
    title: str = ""
    opening: str = ""
    around_ms: int = EDGES_MS


def total_ms(script: Script, cost: Cost, around_ms: int = EDGES_MS) -> int:
    """Return how long a script lasts in the master, with what is heard before and behind its lines."""
    return around_ms + sum(cost(line) + line.pause_after_ms for line in script.lines())


def shortened(story: Story, plan: Plan) -> Script:
    """Return an article's script with its best sentences only, and somebody quoted if there is room."""
    script = _shortened(story, plan, None)
    if script.speakers or not story.script.speakers:
        return script
    ways = WAYS_TO_A_VOICE[: 1 if plan.length_ms < _ROOM_FOR_A_WAY_MS else None]
    most_ms = max(_misses_ms(script, plan), round(_FAR * plan.length_ms))
    heard = [_shortened(story, plan, clips) for clips in ways]
    fitting = [
        one
        for one in heard
        if one.speakers
        and _misses_ms(one, plan) <= most_ms
        and not any(dangling(story.article, one))
    ]
    return max(fitting, key=lambda one: _shared_ms(one, script, plan.cost), default=script)


def _shared_ms(script: Script, other: Script, cost: Cost) -> int:
    """Return how long the lines last that both scripts have."""
    known = {(line.speaker_id, line.text) for line in other.lines()}
    return sum(cost(line) for line in script.lines() if (line.speaker_id, line.text) in known)


def _lasts_ms(script: Script, plan: Plan) -> int:
    return total_ms(script, plan.cost, plan.around_ms)


def _misses_ms(script: Script, plan: Plan) -> int:
    return abs(plan.length_ms - _lasts_ms(script, plan))


def _shortened(story: Story, plan: Plan, clips: Clips | None) -> Script:
    body = body_of(story.article, story.script, cuts_speech=clips is not None and clips.is_cut)
    body = without_box(story.article, body)
    if plan.length_ms < _ROOM_FOR_FACTS_MS:
        body = bare(story.article, body, plan.disclosure)

    def assemble(chosen: frozenset[int]) -> Script:
        units = [unit for number, unit in enumerate(body.units) if number in chosen]
        segments = (*body.opening, *segments_of(units), *body.closing)
        chapter = Chapter(title=story.article.title, segments=segments)
        return _script(story, (chapter,), plan)

    return _fitted([story], [body], assemble, plan, clips)


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
    bodies = [
        without_summary(story.article, body_of(story.article, story.script)) for story in ordered
    ]
    starts = starts_of(ordered)
    moved = [moved_body(body, start) for body, start in zip(bodies, starts, strict=True)]

    def assemble(chosen: frozenset[int]) -> Script:
        chapters = _chapters(ordered, moved, chosen, plan)
        return _script(whole, chapters, plan)

    return replace(whole, script=_fitted(ordered, moved, assemble, plan, Clips()))


def _fitted(
    stories: Sequence[Story],
    bodies: Sequence[Body],
    assemble: Callable[[frozenset[int]], Script],
    plan: Plan,
    clips: Clips | None,
) -> Script:
    def lasts_ms(unit: Unit) -> int:
        return sum(plan.cost(line) + plan.pauses.sentence_ms for line in unit.lines)

    choices = choices_of(stories, bodies, plan.language, lasts_ms, clips or Clips())
    candidates = choices.candidates
    budget = plan.length_ms - _lasts_ms(assemble(frozenset()), plan)
    is_bare = plan.length_ms < _ROOM_FOR_FACTS_MS
    forced = _forced(choices, budget, is_with_clips=clips is not None, is_bare=is_bare)
    best, least, enough_ms = None, 0, round(_ENOUGH * plan.length_ms)
    for _ in range(_ROUNDS):
        while len(forced) > 1 and forced_ms(candidates, forced) > budget + enough_ms:
            forced.pop()
        script = assemble(choose(candidates, forced, max(0, budget)))
        missing = plan.length_ms - _lasts_ms(script, plan)
        if best is None or abs(missing) < least:
            best, least = script, abs(missing)
        if least <= enough_ms:
            break
        budget += missing
    assert best is not None, "there is a first round"  # noqa: S101
    return best


def _forced(choices: Choices, budget_ms: int, *, is_with_clips: bool, is_bare: bool) -> list[int]:
    """Return what has to be there: each story's first unit, clips, and one story's beginning."""
    forced = list(choices.firsts)
    if len(choices.clips) > 1:
        return [*forced, *choices.best_clips()] if is_with_clips else forced
    share = 1.0 if is_bare else _SPINE
    if is_with_clips:
        share = _SPINE_WITH_CLIP
        forced += choices.nearest_clip(with_spine(choices.candidates, forced, budget_ms))
    return with_spine(choices.candidates, forced, round(share * budget_ms))


def _chapters(
    stories: Sequence[Story], bodies: Sequence[Body], chosen: frozenset[int], plan: Plan
) -> tuple[Chapter, ...]:
    title, words = _title(stories, plan), plan.language.script
    opening = [
        added_line(sentence.cut_from(own))
        for own in (plan.opening, f"{title}.", plan.disclosure)
        for sentence in sentence_spans(own, Span(start=0, end=len(own)), plan.language)
    ]
    opening = [line for line in opening if line.text.strip(".")]
    headlines = [line for body in bodies[:_HEADLINES] for line in body.title]
    segments = [narrated(opening)]
    if headlines and len(stories) > 1 and words.headlines:
        segments.append(narrated([added_line(words.headlines)]))
    segments += [narrated(body.title) for body in bodies[:_HEADLINES] if body.title]
    chapters = [Chapter(title=title, segments=tuple(segments))]
    first = 0
    for number, (story, body) in enumerate(zip(stories, bodies, strict=True)):
        units = [unit for at, unit in enumerate(body.units, first) if at in chosen]
        first += len(body.units)
        told = [narrated(body.title)] if number >= _HEADLINES and body.title else []
        bridges = words.bridges[:number][-1:] if units else ()
        told = [*(narrated([added_line(bridge)]) for bridge in bridges), *told]
        origin = facts_said(story.article, "")
        told += [narrated([added_line(origin)])] if origin and units else []
        told += segments_of(units)
        if told:
            chapters.append(Chapter(title=story.article.title, segments=tuple(told)))
    # Whoever wrote an article is its source where nobody is known to have published it.
    sources = (source_name(one.article) or one.article.byline or "" for one in stories)
    names = dict.fromkeys(filter(None, sources))
    called = plan.title or plan.ident
    close = [words.sign_off.format(show=called.rstrip("."))] if called else []
    close += [words.sources.format(names="; ".join(names))] if names else []
    close = [sentence for sentence in close if sentence]
    if close:
        last = chapters[-1]
        chapters[-1] = replace(last, segments=(*last.segments, narrated(map(added_line, close))))
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
    kind = block_at(article, entry.span.start)
    return replace(entry, reason=kind.value if kind in NO_UNITS else LEFT_OUT)


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
        if nearest[0] in kept and block not in _AROUND:
            replaced.append(entry)
    return replaced


def _distance(origin: tuple[int, int], span: Span) -> int:
    return max(0, origin[0] - span.end, span.start - origin[1])


def _title(stories: Sequence[Story], plan: Plan) -> str:
    if plan.title:
        return plan.title
    newest = max((story.article.published or "" for story in stories), default="")
    parts = (plan.ident, spoken_date(plan.day or newest[:10], plan.language))
    known = ", ".join(part for part in parts if part)
    return known or plan.language.script.news or stories[0].article.title
