"""Cut a stream of samples into equal blocks that overlap (overlap-save).

Filters work on such blocks in constant memory: each sees `before` samples of the past and `after`
samples of the future of the `size` samples it is asked for. Silence surrounds the stream.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Hold `before + size + after` samples, of which the middle `fresh` are asked for.

    `samples` is a view that is overwritten when the next block is taken.
    """

    samples: Samples
    fresh: int


class Blocks:
    """Take chunks of any length and give blocks; the last one ends in silence."""

    def __init__(self, *, size: int, before: int, after: int) -> None:
        self._size = size
        self._after = after
        self._held: Samples = np.zeros(before + size + after, np.float32)
        self._filled = before

    def add(self, chunk: Samples) -> Iterator[Block]:
        """Take a chunk (mono, full scale 1.0) and give the blocks that are complete."""
        taken = 0
        while taken < len(chunk):
            count = min(len(self._held) - self._filled, len(chunk) - taken)
            self._held[self._filled : self._filled + count] = chunk[taken : taken + count]
            self._filled += count
            taken += count
            if self._filled == len(self._held):
                yield Block(samples=self._held, fresh=self._size)
                kept = len(self._held) - self._size
                self._held[:kept] = self._held[self._size :].copy()
                self._filled = kept

    def rest(self) -> Iterator[Block]:
        """Give the blocks that still wait for their future; the stream has ended."""
        before = len(self._held) - self._size - self._after
        left = self._filled - before
        while left > 0:
            self._held[self._filled :] = 0.0
            yield Block(samples=self._held, fresh=min(left, self._size))
            kept = len(self._held) - self._size
            self._held[:kept] = self._held[self._size :].copy()
            left -= self._size
            self._filled = before + max(left, 0)
