"""Say how the work on a source goes: what a worker tells while it does a task."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomBegun:
    """Tell that a room starts on so many pieces of work (0: unknown)."""

    room: str
    pieces: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceDone:
    """Tell that a piece of the room's work is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idle:
    """Tell that nobody works on the source, for now or any more."""


Event: TypeAlias = RoomBegun | PieceDone | Idle
