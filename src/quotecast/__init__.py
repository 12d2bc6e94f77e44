"""Turn a news article into a narrated episode in which every quoted analyst has a voice.

What this module names is the library, and stays as it is from one version to the next; what isn't
named here may change. It is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotecast.attributing import Attribution
    from quotecast.episode.context import Event, PieceDone, RoomBegun
    from quotecast.episode.drafted import Draft
    from quotecast.errors import (
        CodecError,
        CodecMissingError,
        EngineError,
        EngineMissingError,
        OutputError,
        QuotecastError,
        ScriptError,
        SettingsError,
        SourceError,
    )
    from quotecast.library import attribute, build, draft
    from quotecast.model import Article, Line, Notice, Quotation, Script, Span, Speaker
    from quotecast.publishing.published import PublishedEpisode
    from quotecast.settings import Settings, load_settings

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Attribution",
    "CodecError",
    "CodecMissingError",
    "Draft",
    "EngineError",
    "EngineMissingError",
    "Event",
    "Line",
    "Notice",
    "OutputError",
    "PieceDone",
    "PublishedEpisode",
    "Quotation",
    "QuotecastError",
    "RoomBegun",
    "Script",
    "ScriptError",
    "Settings",
    "SettingsError",
    "SourceError",
    "Span",
    "Speaker",
    "attribute",
    "build",
    "draft",
    "load_settings",
]

_HOMES = {
    "quotecast.attributing": ("Attribution",),
    "quotecast.episode.context": ("Event", "PieceDone", "RoomBegun"),
    "quotecast.episode.drafted": ("Draft",),
    "quotecast.library": ("attribute", "build", "draft"),
    "quotecast.model": ("Article", "Line", "Notice", "Quotation", "Script", "Span", "Speaker"),
    "quotecast.publishing.published": ("PublishedEpisode",),
    "quotecast.settings": ("Settings", "load_settings"),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'quotecast' has no attribute {name!r}")
    home = next((home for home, names in _HOMES.items() if name in names), "quotecast.errors")
    return getattr(import_module(home), name)
