"""What was made of an article before it is mastered."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quotecast.model import Article, Cast, Notice, Script, SpokenForm, Take


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """Hold all that an episode is made of; `spoken` and `takes` are by line id.

    Paths of the script's music are relative to `show`.
    """

    article: Article
    script: Script
    cast: Cast
    spoken: Mapping[str, SpokenForm]
    takes: Mapping[str, Take]
    notices: tuple[Notice, ...]
    show: Path = Path()
