"""Make a brief: the best sentences of one article or many, in a programme of a given length."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path

from quotecast.drafting import Draft, put_draft, with_own_id
from quotecast.languages import language_of
from quotecast.model import Line, Notice, Script
from quotecast.pipeline import Build, Workshop, build_draft, record_lines
from quotecast.scripting.brief.composite import Story, with_own_unnamed
from quotecast.scripting.brief.programme import Plan, programme, shortened, told_stories, total_ms
from quotecast.settings import Settings
from quotecast.slug import slug_of, slug_with
from quotecast.timecode import frames_to_ms

# Before a line is spoken its length is a guess: espeak at 165 words a minute, measured.
_MS_PER_CHARACTER = 68
_ROUNDS = 4
_CLOSE = 0.02
_FAR = 0.05


@dataclass(slots=True)
class Costs:
    """Say how long lines last, in ms: as measured where they were spoken, else as guessed."""

    measured: dict[tuple[str, str], int] = field(default_factory=dict)

    def __call__(self, line: Line) -> int:
        """Return how long a line lasts."""
        guess = _MS_PER_CHARACTER * len(line.text)
        return self.measured.get((line.speaker_id, line.text), guess)


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
    actual_ms = total_ms(story.script, costs)
    if abs(actual_ms - length_ms) > _FAR * length_ms:
        how = "shorter" if actual_ms < length_ms else "longer"
        message = (
            f"the programme is {how} than asked for: {actual_ms // 1000} s of {length_ms // 1000} s"
        )
        notices.append(Notice(kind="length", message=message))
    return put_draft(story.article, story.script, show, tuple(notices))


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
        new |= _measure(script, workshop, costs)
        if abs(total_ms(script, costs) - length_ms) <= _CLOSE * length_ms:
            break
    return build_draft(draft_brief(stories, show, settings, length_ms, costs), workshop, new)


def _composed(
    stories: Sequence[Story], show: Path, settings: Settings, length_ms: int, costs: Costs
) -> Story:
    plan = Plan(
        length_ms=length_ms,
        cost=costs,
        pauses=settings.pauses,
        language=language_of(stories[0].article.language),
        ident=settings.show.title,
        disclosure=settings.show.disclosure,
    )
    if len(stories) == 1:
        story = replace(stories[0], article=with_own_id(stories[0].article, show))
        return replace(story, script=shortened(story, plan))
    told = [with_own_unnamed(story) for story in told_stories(stories, length_ms, costs)]
    whole = programme(told, plan)
    sources = "\n".join(sorted(story.article.source for story in stories))
    digest = hashlib.sha256(sources.encode("utf-8", "surrogatepass")).hexdigest()
    article = replace(whole.article, id=slug_with(slug_of(whole.article.title), digest))
    return Story(article=article, script=replace(whole.script, article_id=article.id))


def _measure(script: Script, workshop: Workshop, costs: Costs) -> frozenset[str]:
    """Measure how long a script's lines last; return the addresses of the takes newly made."""
    takes, new = record_lines(script, workshop)
    # It needs numpy, which record_lines has loaded.
    speech = import_module("quotecast.mastering.takes")
    for line in script.lines():
        take = takes[line.id]
        segment = speech.load_take(take, take.sample_rate_hz)
        trim = speech.find_speech(segment)
        frames = trim.end_frame - trim.start_frame
        costs.measured[line.speaker_id, line.text] = frames_to_ms(frames, take.sample_rate_hz)
    return new
