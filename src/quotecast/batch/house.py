"""Look at what all articles of a run have in common: the show, its settings, and their digest."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from quotecast import __version__
from quotecast.casting.catalogue import REGISTER_FILE
from quotecast.casting.lexicon import LEXICON_FILE, load_lexicon
from quotecast.errors import SettingsError
from quotecast.model import Style
from quotecast.settings import Settings
from quotecast.show.identity import OUTPUT
from quotecast.voicing import EngineTools, engine_version


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Hold what all articles of a run have in common.

    `digest` stands for everything but the article that decides what an episode is. `length_ms`
    asks for a brief of each article. Without `trusts` every line is spoken anew.
    """

    show: Path
    settings: Settings
    digest: str
    allow_private: bool = False
    length_ms: int | None = None
    trusts: bool = True

    @property
    def output(self) -> Path:
        """The folder that episodes are left in."""
        return self.show / OUTPUT


def house_of(
    show: Path,
    settings: Settings,
    *,
    allow_private: bool = False,
    length_ms: int | None = None,
    trusts: bool = True,
) -> House:
    """Look at all that decides what the show's episodes are.

    Raises:
        EngineMissingError: the engine isn't installed.
        SettingsError: the lexicon can't be used, or a file of voices can't be read.
    """
    if length_ms is not None:  # a brief is made of the radio script
        settings = replace(settings, script=replace(settings.script, style=Style.RADIO))
    return House(
        show=show,
        settings=settings,
        digest=_digest_of(show, settings, length_ms),
        allow_private=allow_private,
        length_ms=length_ms,
        trusts=trusts,
    )


def _digest_of(show: Path, settings: Settings, length_ms: int | None) -> str:
    content = asdict(settings)
    for name in ("limits", "cache", "reading"):  # these decide whether an episode is made, not how
        del content[name]
    content["voices"].pop("workers")
    content["show"] = {key: content["show"][key] for key in ("title", "author", "disclosure")}
    engine = engine_version(settings.voices.engine, EngineTools(espeak=settings.tools.espeak))
    parts = [__version__, engine, json.dumps(content, sort_keys=True), str(length_ms)]
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass"))
    voices = show / "voices"
    load_lexicon(voices / LEXICON_FILE)
    for path in sorted((*voices.glob("*.toml"), voices / LEXICON_FILE)):
        if path.is_file() and path.name != REGISTER_FILE:
            digest.update(f"{path.name}\n".encode("utf-8", "surrogatepass") + _content(path))
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"{path} can't be read: {error.strerror}", "Check its permissions, or restore it"
        ) from error
