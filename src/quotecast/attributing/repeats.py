"""Find the quotations whose words an article has twice, as a pull quote's."""

from collections import Counter
from functools import cached_property

from quotecast.attributing.fragments import LaidOut
from quotecast.attributing.utterances import folded

_FEW_WORDS = 3


class Repeats:
    """The words of an article's quotations, compared once somebody asks."""

    def __init__(self, layout: LaidOut) -> None:
        self._layout = layout

    def has(self, number: int) -> bool:
        """Return whether the words of a quotation are another's as well, or a part of another's."""
        plain = self._plain[number]
        is_long = plain.count(" ") >= _FEW_WORDS
        return self._times[plain] > 1 or (is_long and self._whole.count(plain) > 1)

    @cached_property
    def _plain(self) -> list[str]:
        text = self._layout.text
        return [folded(one.span.cut_from(text)) for one in self._layout.marked]

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(self._plain)

    @cached_property
    def _whole(self) -> str:
        return " | ".join(self._plain)
