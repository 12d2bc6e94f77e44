"""Make one article of several: texts one after the other, and everything that counts in them moved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from quotecast.languages import language_of
from quotecast.model import Article, Line, Script, Segment, Span, brief_of
from quotecast.scripting.brief.scoring import strengths_of
from quotecast.scripting.brief.units import Body

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article with its whole radio script."""

    article: Article
    script: Script


def strongest_first(stories: Sequence[Story]) -> list[Story]:
    """Return the stories by strength: sources, how central to the set, how new."""
    days = [_day(story.article) for story in stories]
    newest = max(filter(None, days), default=None)
    ages = [(newest - day).days if newest and day else 30 for day in days]
    texts = [story.article.text for story in stories]
    quoted = [len(story.script.speakers) for story in stories]
    strengths = strengths_of(texts, quoted, ages, language_of(stories[0].article.language))
    order = sorted(range(len(stories)), key=lambda number: (-strengths[number], number))
    return [stories[number] for number in order]


def _day(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None


def starts_of(stories: Sequence[Story]) -> list[int]:
    """Return where each story's text starts in the composite's."""
    starts, at = [], 0
    for story in stories:
        starts.append(at)
        at += len(story.article.text) + len(_BETWEEN)
    return starts


def composite(stories: Sequence[Story], title: str, publisher: str) -> Story:
    """Make one article of several, and one script of theirs."""
    newest = max((story.article.published or "" for story in stories), default="")
    moved = [_moved(story, start) for story, start in zip(stories, starts_of(stories), strict=True)]
    article = Article(
        id="",
        source=brief_of(tuple(story.article.source for story in stories)),
        title=title,
        publisher=publisher or None,
        published=newest[:10] or None,
        language=stories[0].article.language,
        text=_BETWEEN.join(story.article.text for story in stories),
        blocks=tuple(
            replace(block, span=_shifted(block.span, start))
            for story, start in zip(stories, starts_of(stories), strict=True)
            for block in story.article.blocks
        ),
    )
    speakers = {who.id: who for script in moved for who in script.speakers}
    script = replace(
        moved[0],
        speakers=tuple(speakers.values()),
        chapters=tuple(chapter for script in moved for chapter in script.chapters),
        omissions=tuple(entry for script in moved for entry in script.omissions),
    )
    return Story(article=article, script=script)


def _moved(story: Story, start: int) -> Script:
    script = story.script
    return replace(
        script,
        speakers=tuple(
            replace(who, introduction=who.introduction and _shifted(who.introduction, start))
            for who in script.speakers
        ),
        chapters=tuple(
            replace(
                chapter,
                segments=tuple(_moved_segment(segment, start) for segment in chapter.segments),
            )
            for chapter in script.chapters
        ),
        omissions=tuple(
            replace(entry, span=_shifted(entry.span, start)) for entry in script.omissions
        ),
    )


def moved_body(body: Body, start: int) -> Body:
    """Return the units and the title of a body as they stand in the composite."""

    def lines(some: Sequence[Line]) -> tuple[Line, ...]:
        return tuple(_moved_line(line, start) for line in some)

    return Body(
        title=lines(body.title),
        opening=(),
        closing=(),
        units=tuple(replace(unit, lines=lines(unit.lines)) for unit in body.units),
    )


def _moved_segment(segment: Segment, start: int) -> Segment:
    return replace(segment, lines=tuple(_moved_line(line, start) for line in segment.lines))


def _moved_line(line: Line, start: int) -> Line:
    return replace(line, origin=tuple(_shifted(span, start) for span in line.origin))


def _shifted(span: Span, start: int) -> Span:
    return Span(start=span.start + start, end=span.end + start)


def with_own_unnamed(story: Story) -> Story:
    """Return a story whose unnamed sources are its own, and nobody else's "one official"."""
    ids = {
        who.id: f"{who.id}-{story.article.id}" for who in story.script.speakers if not who.is_named
    }
    lines = (
        replace(line, speaker_id=ids.get(line.speaker_id, line.speaker_id))
        for line in story.script.lines()
    )
    script = story.script.with_lines(lines)
    speakers = tuple(replace(who, id=ids.get(who.id, who.id)) for who in script.speakers)
    chapters = tuple(
        replace(
            chapter,
            segments=tuple(
                replace(segment, speaker_id=ids.get(segment.speaker_id, segment.speaker_id))
                for segment in chapter.segments
            ),
        )
        for chapter in script.chapters
    )
    return replace(story, script=replace(script, speakers=speakers, chapters=chapters))
