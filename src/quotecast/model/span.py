"""A place in a text: half-open code-point offsets."""

import msgspec


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True, gc=False):
    """Mark the code points `start` (inclusive) to `end` (exclusive) of a text.

    A struct, since an article has thousands.

    Raises:
        ValueError: `start` is negative or lies behind `end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def cut_from(self, text: str) -> str:
        """Return the marked part of `text`."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Return whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Return whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end
