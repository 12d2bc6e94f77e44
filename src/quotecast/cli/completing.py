"""Complete what is typed for a command by the Tab key: files, voices, models, engines."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import click
from click.shell_completion import CompletionItem

from quotecast.errors import QuotecastError
from quotecast.settings import find_show, load_settings

Completion: TypeAlias = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def complete_files(
    _context: click.Context, _parameter: click.Parameter, typed: str
) -> list[CompletionItem]:
    """Leave it to the shell to complete the name of a file or a folder."""
    return [CompletionItem(typed, type="file")]


def complete_voices(
    context: click.Context, _parameter: click.Parameter, typed: str
) -> list[CompletionItem]:
    """Return the voices of the show that begin as typed; none where they can't be read."""
    from quotecast.episode.voices import casting_of  # noqa: PLC0415 - only for this key

    show = context.params.get("show") or find_show(Path.cwd())
    try:
        catalogue = casting_of(show, load_settings(show)).catalogue()
    except QuotecastError:
        return []
    return _beginning([voice.id for voice in (*catalogue.voices, *catalogue.spare)], typed)


def complete_models(
    context: click.Context, _parameter: click.Parameter, typed: str
) -> list[CompletionItem]:
    """Return the models that were installed for the show and begin as typed."""
    from quotecast.episode.voice_install import installed_models  # noqa: PLC0415 - only for this key

    show = context.params.get("show") or find_show(Path.cwd())
    try:
        return _beginning(installed_models(load_settings(show)), typed)
    except QuotecastError:
        return []


def complete_engines(
    _context: click.Context, _parameter: click.Parameter, typed: str
) -> list[CompletionItem]:
    """Return the speech engines that begin as typed."""
    from quotecast.voicing import ENGINES  # noqa: PLC0415 - only for this key

    return _beginning(tuple(ENGINES), typed)


def _beginning(words: Sequence[str], typed: str) -> list[CompletionItem]:
    return [CompletionItem(word) for word in sorted(set(words)) if word.startswith(typed)]
