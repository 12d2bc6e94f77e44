"""A program against the library; mypy checks that its public surface keeps its types."""

from pathlib import Path
from typing import assert_type

import quotecast
from quotecast import (
    Article,
    Attribution,
    Draft,
    Event,
    Line,
    Notice,
    PieceDone,
    PublishedEpisode,
    Quotation,
    QuotecastError,
    RoomBegun,
    Script,
    Settings,
    Span,
    Speaker,
)


def build_it(show: Path) -> None:
    settings = quotecast.load_settings(show, {"voices.engine": "tone"})
    assert_type(settings, Settings)
    episode = quotecast.build("a.txt", show=show, settings=settings, progress=hear)
    assert_type(episode, PublishedEpisode)
    assert_type(episode.place, Path)
    assert_type(episode.notices, tuple[Notice, ...])
    assert_type([one.path for one in episode.audio], list[str])


def hear(event: Event) -> None:
    if isinstance(event, RoomBegun):
        assert_type(event.room, str)
    elif isinstance(event, PieceDone):
        return


def draft_it(show: Path) -> None:
    draft = quotecast.draft(show / "a.txt")
    assert_type(draft, Draft)
    assert_type(draft.article, Article)
    assert_type(draft.script, Script)
    assert_type(list(draft.script.lines()), list[Line])


def attribute_it(text: str) -> None:
    found = quotecast.attribute(text)
    assert_type(found, Attribution)
    assert_type(found.quotations, tuple[Quotation, ...])
    assert_type(found.speakers, tuple[Speaker, ...])
    assert_type(found.quotations[0].span, Span)


def mend_it(error: QuotecastError) -> None:
    assert_type((error.message, error.hint, error.exit_code), tuple[str, str, int])
