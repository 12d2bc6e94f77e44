"""Decide how long a line may take before its worker counts as hung."""

from dataclasses import dataclass

_SHORT_LINE = 20  # characters; below, what an attempt costs has little to do with its length
_FORGETTING = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Say how long to wait, in seconds: for a worker to start, and for a line by its length.

    A line has `base_s`, and for each character `factor` times what a character took so far
    (as long as there is no experience, `first_s_per_character` in all).
    """

    start_s: float = 90.0
    base_s: float = 15.0
    first_s_per_character: float = 0.2
    factor: float = 20.0


class Pace:
    """Learn from the lines recorded how long the next one may take."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._s_per_character: float | None = None

    def limit_s(self, characters: int) -> float:
        """Return the seconds that a line of this length may take."""
        if self._s_per_character is None:
            per_character = self._patience.first_s_per_character
        else:
            per_character = self._patience.factor * self._s_per_character
        return self._patience.base_s + per_character * characters

    def learn(self, characters: int, elapsed_s: float) -> None:
        """Remember the slowest of late: a machine under load isn't taken for a hung engine."""
        latest = elapsed_s / max(characters, _SHORT_LINE)
        self._s_per_character = max(latest, _FORGETTING * (self._s_per_character or 0.0))
