"""Choose the units that fill a programme: greedily by score for time, then by exchange to fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

# Each further unit of a story is worth less, so that a programme isn't one story's.
_FADING: Final = 0.9
# How much a short sentence is preferred to a long one of the same score: 1 wholly, 0 not at all.
_THRIFT: Final = 0.6
_ENOUGH: Final = 0.04  # of the length asked for
_MOST_EXCHANGES: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChoice:
    """What is known of a unit: its story's number, its score, how long it takes, and the
    numbers of the candidates that have to be there as well.
    """

    story: int
    score: float
    cost_ms: int
    needs: frozenset[int]


def choose(
    candidates: Sequence[UnitChoice], forced: Sequence[int], budget_ms: int
) -> frozenset[int]:
    """Return the numbers of the units to say; what a unit needs is always there.

    `forced` are there whatever they cost; the rest comes as near to `budget_ms` as can be.
    """
    chosen: set[int] = set()
    for number in forced:
        chosen |= _with_needs(candidates, number)
    spent = _cost(candidates, chosen)
    while (best := _best(candidates, chosen, budget_ms - spent)) is not None:
        chosen |= _with_needs(candidates, best)
        spent = _cost(candidates, chosen)
    kept: set[int] = set()
    for number in forced:
        kept |= _with_needs(candidates, number)
    return frozenset(_exchanged(candidates, chosen, kept, budget_ms))


def _with_needs(candidates: Sequence[UnitChoice], number: int) -> set[int]:
    return {number, *candidates[number].needs}


def _cost(candidates: Sequence[UnitChoice], numbers: set[int]) -> int:
    return sum(candidates[number].cost_ms for number in numbers)


def _best(candidates: Sequence[UnitChoice], chosen: set[int], room_ms: int) -> int | None:
    """Return the unit that says most for its time, with all it needs; None where none fits."""
    said: dict[int, int] = {}
    for number in chosen:
        said[candidates[number].story] = said.get(candidates[number].story, 0) + 1
    best, most = None, 0.0
    for number, candidate in enumerate(candidates):
        if number in chosen:
            continue
        new = _with_needs(candidates, number) - chosen
        cost = _cost(candidates, new)
        if cost > room_ms:
            continue
        worth = sum(candidates[one].score for one in new)
        worth *= _FADING ** said.get(candidate.story, 0) / max(1, cost) ** _THRIFT
        if worth > most:
            best, most = number, worth
    return best


def _exchanged(
    candidates: Sequence[UnitChoice], chosen: set[int], kept: set[int], budget_ms: int
) -> set[int]:
    """Exchange units that nothing needs for others, until the length is near enough.

    Of those that make it so the ones are taken that say most: what is exact to the second says less.
    """

    def too_far_ms(one: set[int]) -> float:
        gap = abs(budget_ms - _cost(candidates, one))
        return max(0.0, gap - _ENOUGH * budget_ms)

    def rank(one: set[int]) -> tuple[float, float, list[int]]:
        return too_far_ms(one), -sum(candidates[number].score for number in one), sorted(one)

    for _ in range(_MOST_EXCHANGES):
        far = too_far_ms(chosen)
        if not far:
            break
        nearer = min(_neighbours(candidates, chosen, kept), key=rank, default=chosen)
        if too_far_ms(nearer) >= far:
            break
        chosen = nearer
    return chosen


def _neighbours(
    candidates: Sequence[UnitChoice], chosen: set[int], kept: set[int]
) -> Iterator[set[int]]:
    needed = {one for number in chosen for one in candidates[number].needs}
    leaves = chosen - needed - kept
    outside = [number for number in range(len(candidates)) if number not in chosen]
    for leaf in leaves:
        yield chosen - {leaf}
    for number in outside:
        added = chosen | _with_needs(candidates, number)
        yield added
        for leaf in leaves - candidates[number].needs:
            yield added - {leaf}
