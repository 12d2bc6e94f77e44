"""Where things lie in a show's folder."""

import shutil
from pathlib import Path
from typing import Final

from quotecast.casting.lexicon import LEXICON_FILE
from quotecast.model import SCRIPT_SUFFIX

OUTPUT: Final = "output"
SCRIPTS: Final = "scripts"
ARTICLE_FILE: Final = "article.txt"
PAGE_FILE: Final = "page.txt"

_VOICES: Final = "voices"
_WRITTEN: Final = ".scripts"


def script_path(show: Path, slug: str) -> Path:
    """Return where the script of an episode is, or would be."""
    return show / SCRIPTS / f"{slug}{SCRIPT_SUFFIX}"


def voices_folder(show: Path) -> Path:
    """Return where a show's own voices, its register and its lexicon are."""
    return show / _VOICES


def lexicon_path(show: Path) -> Path:
    """Return where a show's lexicon is, or would be."""
    return voices_folder(show) / LEXICON_FILE


def takes_folder(show: Path) -> Path:
    """Return where a show's takes are kept."""
    return show / OUTPUT / ".cache" / "takes"


def encoded_folder(show: Path) -> Path:
    """Return where it is noted how the files of a show's episodes were encoded, in a folder for each."""
    return show / OUTPUT / ".cache" / "encoded"


def cast_lock(show: Path) -> Path:
    """Return the lock of a show's cast register."""
    return show / OUTPUT / ".cache" / "cast.lock"


def corrections_lock(show: Path) -> Path:
    """Return the lock of what is settled for a show's articles."""
    return show / OUTPUT / ".cache" / "corrections.lock"


def lexicon_lock(show: Path) -> Path:
    """Return the lock of a show's lexicon."""
    return show / OUTPUT / ".cache" / "lexicon.lock"


def written_script_path(show: Path, slug: str) -> Path:
    """Return where the script of an episode is kept as it was written, to find what is edited in it.

    The article that it was written from, and what its source shows, are kept beside it.
    """
    return show / OUTPUT / _WRITTEN / slug / f"script{SCRIPT_SUFFIX}"


def gone_scripts(show: Path) -> list[Path]:
    """Return the folders of scripts kept as they were written, where nothing else is left of an episode.

    What is settled for its article counts as something.
    """
    named = {path.name.partition(".")[0] for path in (show / SCRIPTS).glob("*")}
    kept = sorted((show / OUTPUT / _WRITTEN).glob("*/"))
    return [
        folder
        for folder in kept
        if folder.name not in named and not (show / OUTPUT / folder.name).exists()
    ]


def forget_gone(show: Path) -> None:
    """Remove what is noted of how files were encoded that aren't there any more; what can't go goes another day."""
    for notes in encoded_folder(show).glob("*/"):
        if not (show / OUTPUT / notes.name).exists():
            shutil.rmtree(notes, ignore_errors=True)


def kept_text(path: Path) -> str | None:
    """Return the text of an episode's file, None where it isn't there or isn't text."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
