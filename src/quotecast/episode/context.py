"""Open what builds share: the show's settings, its voices, the workers of its engine, its takes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from quotecast.casting.casting import Casting
from quotecast.errors import SettingsError
from quotecast.progress import Reporter
from quotecast.publishing.formats import chosen_formats
from quotecast.settings import Settings
from quotecast.show.identity import OUTPUT
from quotecast.show.takes import TakeCache
from quotecast.voicing import ENGINES, EngineTools
from quotecast.voicing.pool import EnginePool


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """Hold what a build needs besides its source; `engine` is the studio's.

    Without `trusts` no take of the cache counts: every line is spoken anew.
    """

    show: Path
    settings: Settings
    engine: str
    studio: EnginePool
    company: Casting
    reporter: Reporter
    allow_private: bool = False
    trusts: bool = True

    @property
    def output(self) -> Path:
        """The folder that episodes are left in."""
        return self.show / OUTPUT


@contextmanager
def open_workshop(
    show: Path,
    settings: Settings,
    reporter: Reporter,
    *,
    allow_private: bool = False,
    trusts: bool = True,
) -> Iterator[Workshop]:
    """Open the workshop of a show; when it is left, no worker is.

    Raises:
        SettingsError: the settings can't be used.
    """
    check_settings(settings)
    name = settings.voices.engine
    tools = EngineTools(espeak=settings.tools.espeak)
    workers = settings.voices.workers or os.cpu_count() or 1
    with EnginePool(engine=name, tools=tools, workers=workers) as studio:
        yield Workshop(
            show=show,
            settings=settings,
            engine=name,
            studio=studio,
            company=casting_of(show, settings),
            reporter=reporter,
            allow_private=allow_private,
            trusts=trusts,
        )


def check_settings(settings: Settings) -> None:
    """Make sure that the engine and the formats that are asked for exist.

    Raises:
        SettingsError: one of them doesn't.
    """
    name = settings.voices.engine
    if name not in ENGINES:
        # The table is all there is: a show's settings name no code to be run.
        raise SettingsError(
            f"There is no engine called {name!r}", f"Choose one of {', '.join(sorted(ENGINES))}"
        )
    chosen_formats(settings.publishing.formats)


def casting_of(show: Path, settings: Settings) -> Casting:
    """Return the company that speaks in a show."""
    voices = settings.voices
    return Casting(
        show / "voices", voices.engine, voices.narrator, show / OUTPUT / ".cache" / "cast.lock"
    )


def trim_cache(show: Path, settings: Settings) -> None:
    """Take away the takes used longest ago, as far as the cache is larger than it may be."""
    TakeCache(cache_folder(show)).trim(settings.cache.max_bytes)


def cache_folder(show: Path) -> Path:
    """Return the folder in which a show's takes are kept."""
    return show / OUTPUT / ".cache" / "takes"
