"""Make a brief: the best sentences of one article or many, in a programme of a given length."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path

from quotecast.episode.build import Build, build_draft, produce, record_lines
from quotecast.episode.context import Workshop
from quotecast.episode.draft import Draft, put_draft
from quotecast.languages import language_of
from quotecast.model import Cast, Line, Notice, Script
from quotecast.scripting.brief.composite import Story, with_own_unnamed
from quotecast.scripting.brief.programme import Plan, programme, shortened, told_stories, total_ms
from quotecast.scripting.pacing import guessed_ms
from quotecast.settings import Settings
from quotecast.show.identity import Identities
from quotecast.slug import slug_of, slug_with
from quotecast.timecode import frames_to_ms

_ROUNDS = 4
_CLOSE = 0.02
_FAR = 0.05


@dataclass(slots=True)
class Costs:
    """Say how long lines last, in ms: as measured where they were spoken, else as guessed."""

    measured: dict[tuple[str, str], int] = field(default_factory=dict)

    def __call__(self, line: Line) -> int:
        """Return how long a line lasts."""
        return self.measured.get((line.speaker_id, line.text), guessed_ms(line.text))


def draft_brief(
    stories: Sequence[Story], show: Path, settings: Settings, length_ms: int, costs: Costs
) -> Draft:
    """Write the script of a brief to `scripts/`; nothing is spoken.

    Raises:
        QuotecastError: the script can't be written.
    """
    story = _composed(stories, show, settings, length_ms, costs)
    told = told_stories(stories, length_ms, costs)
    notices = [
        Notice(kind="left out of the brief", message=f"no time for: {one.article.title}")
        for one in stories
        if one not in told
    ]
    notices += _length_notices(story.script, length_ms, costs)
    draft = Draft(article=story.article, script=story.script, notices=tuple(notices))
    return put_draft(draft, show)


def _length_notices(script: Script, length_ms: int, costs: Costs) -> Iterator[Notice]:
    actual_ms = total_ms(script, costs)
    if abs(actual_ms - length_ms) > _FAR * length_ms:
        how = "shorter" if actual_ms < length_ms else "longer"
        message = (
            f"the programme is {how} than asked for: {actual_ms // 1000} s of {length_ms // 1000} s"
        )
        yield Notice(kind="length", message=message)


def build_length(draft: Draft, cast: Cast, workshop: Workshop, length_ms: int) -> Build:
    """Make a shorter episode of one article's radio script, with a cast that is settled.

    Raises:
        QuotecastError: what went wrong, and what to do.
    """
    costs, new = Costs(), set[str]()
    story = Story(article=draft.article, script=draft.script)
    for _ in range(_ROUNDS):
        script = shortened(story, _plan([story], workshop.settings, length_ms, costs))
        new |= _measure(script, cast, workshop, costs)
        if abs(total_ms(script, costs) - length_ms) <= _CLOSE * length_ms:
            break
    script = shortened(story, _plan([story], workshop.settings, length_ms, costs))
    notices = (*draft.notices, *_length_notices(script, length_ms, costs))
    short = put_draft(replace(draft, script=script, notices=notices), workshop.show)
    return produce(short, cast, workshop, new)


def build_brief(stories: Sequence[Story], workshop: Workshop, length_ms: int) -> Build:
    """Make the episode of a brief: chosen by guessed lengths, then again by those measured.

    Raises:
        QuotecastError: what went wrong, and what to do.
    """
    costs = Costs()
    show, settings = workshop.show, workshop.settings
    new: set[str] = set()
    for _ in range(_ROUNDS):
        script = _composed(stories, show, settings, length_ms, costs).script
        new |= _measure(script, workshop.company.try_out(script), workshop, costs)
        if abs(total_ms(script, costs) - length_ms) <= _CLOSE * length_ms:
            break
    return build_draft(draft_brief(stories, show, settings, length_ms, costs), workshop, new)


def _composed(
    stories: Sequence[Story], show: Path, settings: Settings, length_ms: int, costs: Costs
) -> Story:
    plan = _plan(stories, settings, length_ms, costs)
    if len(stories) == 1:
        article = stories[0].article
        story = replace(stories[0], article=replace(article, id=Identities(show).own_id(article)))
        return replace(story, script=shortened(story, plan))
    told = [with_own_unnamed(story) for story in told_stories(stories, length_ms, costs)]
    whole = programme(told, plan)
    sources = "\n".join(sorted(story.article.source for story in stories))
    digest = hashlib.sha256(sources.encode("utf-8", "surrogatepass")).hexdigest()
    article = replace(whole.article, id=slug_with(slug_of(whole.article.title), digest))
    return Story(article=article, script=replace(whole.script, article_id=article.id))


def _plan(stories: Sequence[Story], settings: Settings, length_ms: int, costs: Costs) -> Plan:
    return Plan(
        length_ms=length_ms,
        cost=costs,
        pauses=settings.pauses,
        language=language_of(stories[0].article.language),
        ident=settings.show.title,
        disclosure=settings.show.disclosure,
    )


def _measure(script: Script, cast: Cast, workshop: Workshop, costs: Costs) -> frozenset[str]:
    """Measure how long a script's lines last; return the addresses of the takes newly made."""
    takes, new = record_lines(script, cast, workshop)
    # It needs numpy, which record_lines has loaded.
    speech = import_module("quotecast.mastering.takes")
    for line in script.lines():
        take = takes[line.id]
        segment = speech.load_take(take, take.sample_rate_hz)
        trim = speech.find_speech(segment)
        frames = trim.end_frame - trim.start_frame
        costs.measured[line.speaker_id, line.text] = frames_to_ms(frames, take.sample_rate_hz)
    return new
