"""What a programme may hold: units with their worth and their needs, and what has to be there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from quotecast.languages import Language
from quotecast.scripting.brief.choosing import UnitChoice
from quotecast.scripting.brief.composite import Story
from quotecast.scripting.brief.references import needs_of
from quotecast.scripting.brief.scoring import TELLING, is_post, scores_of, voices_words
from quotecast.scripting.brief.units import Body, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Clips:
    """How somebody quoted gets into a programme, where the best units have nobody.

    `fewest_words` makes a clip. With `is_lean` only its own names have to be introduced, not all those of
    the sentences it leans on. With `is_cut` a long speech may end behind any of its sentences. With `has_posts`
    whoever posted something beside a story may speak for it.
    """

    fewest_words: int = TELLING
    is_lean: bool = False
    is_cut: bool = False
    has_posts: bool = False


WAYS_TO_A_VOICE: Final = (
    Clips(),
    Clips(is_lean=True),
    Clips(is_lean=True, is_cut=True),
    Clips(is_lean=True, is_cut=True, has_posts=True),
    Clips(is_lean=True, is_cut=True, has_posts=True, fewest_words=3),
)
"""From the one that leaves a programme most as it would be."""


def with_spine(candidates: Sequence[UnitChoice], forced: list[int], room_ms: int) -> list[int]:
    """Return what has to be there with as many of the first units as there is room for.

    News says first what counts most: a reader who stops anywhere has the story.
    """
    spine = list(forced)
    for number in range(len(candidates)):
        longer = spine if number in spine else [*spine, number]
        if forced_ms(candidates, longer) > room_ms:
            break
        spine = longer
    return spine


def forced_ms(candidates: Sequence[UnitChoice], forced: Sequence[int]) -> int:
    """Return how long what has to be there lasts, with all it needs."""
    numbers = {one for number in forced for one in (number, *candidates[number].needs)}
    return sum(candidates[number].cost_ms for number in numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Every unit as a candidate; the numbers of each story's first, and of each story's clips."""

    candidates: Sequence[UnitChoice]
    firsts: Sequence[int]
    clips: Sequence[Sequence[int]]

    def best_clips(self) -> list[int]:
        """Return somebody quoted in each story: the clip that says most for its time."""
        return [max(found, key=self._worth) for found in self.clips if found]

    def nearest_clip(self, spine: Sequence[int]) -> list[int]:
        """Return the clip of one story that takes least time besides its spine, none where it has none."""
        have_ms = forced_ms(self.candidates, spine)

        def besides_ms(number: int) -> tuple[int, float]:
            more_ms = forced_ms(self.candidates, [*spine, number]) - have_ms
            return more_ms, -self.candidates[number].score

        return [min(found, key=besides_ms) for found in self.clips if found]

    def _worth(self, number: int) -> float:
        """Return what a clip is worth for the time it takes with all it needs."""
        return self.candidates[number].score / forced_ms(self.candidates, [number])


def choices_of(
    stories: Sequence[Story],
    bodies: Sequence[Body],
    language: Language,
    lasts_ms: Callable[[Unit], int],
    wanted: Clips,
) -> Choices:
    """Return what a programme of some stories may hold."""
    candidates: list[UnitChoice] = []
    firsts: list[int] = []
    clips: list[list[int]] = []
    for number, (story, body) in enumerate(zip(stories, bodies, strict=True)):
        first = len(candidates)
        scores = scores_of(body.units, story.article.title, language)
        needs = needs_of(body.units, language, is_lean=wanted.is_lean)
        for unit, score, needed in zip(body.units, scores, needs, strict=True):
            moved = frozenset(first + one for one in needed)
            cost_ms = lasts_ms(unit)
            candidates.append(UnitChoice(story=number, score=score, cost_ms=cost_ms, needs=moved))
        firsts += [first] if body.units else []
        clips.append(
            [
                first + at
                for at, unit in enumerate(body.units)
                if voices_words(unit, wanted.fewest_words)
                and (wanted.has_posts or not is_post(unit, language))
            ]
        )
    return Choices(candidates=candidates, firsts=firsts, clips=clips)
