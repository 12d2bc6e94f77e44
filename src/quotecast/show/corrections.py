"""Keep what a person has settled for an article, by its words: `scripts/<slug>.corrections.toml`.

It holds through rebuilds and through corrections of the article elsewhere, and can be read, edited and
versioned. What no longer fits is told, and stays in the file.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec
import tomli_w

from quotecast.errors import ScriptError
from quotecast.files import write_atomically
from quotecast.show.places import script_path

NARRATOR: Final = "narrator"

_SUFFIX: Final = ".corrections.toml"
_HEADER: Final = """\
# What a person has settled for this article. It is kept by its words, so that it holds when the article is
# corrected elsewhere; "narrator" means that nobody's voice reads them.

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidBy:
    """The words of a quotation, or of a sentence of it, and the name of who says them."""

    words: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """All that is settled for one article."""

    said: tuple[SaidBy, ...] = ()

    def with_said(self, new: Iterable[SaidBy]) -> "Corrections":
        """Return them with more, which go before what was settled for the same words.

        An empty name takes back what was.
        """
        settled = {_folded(one.words): one for one in (*self.said, *new)}
        return replace(self, said=tuple(one for one in settled.values() if one.by))


def corrections_path(show: Path, slug: str) -> Path:
    """Return where the corrections of an episode are, or would be."""
    return script_path(show, slug).with_name(f"{slug}{_SUFFIX}")


def has_corrections(show: Path) -> bool:
    """Return whether anything is settled for any article of a show."""
    return next((show / "scripts").glob(f"*{_SUFFIX}"), None) is not None


def read_corrections(show: Path, slug: str) -> Corrections:
    """Return what is settled for an episode's article; nothing, where there is no file.

    Raises:
        ScriptError: the file can't be read.
    """
    path = corrections_path(show, slug)
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(content, Corrections)
    except FileNotFoundError:
        return Corrections()
    except (OSError, ValueError) as error:  # so are tomllib's and msgspec's
        raise ScriptError(
            f"The corrections {path} can't be read: {error}",
            "Mend the file as TOML: each [[said]] has words and by",
        ) from error


def write_corrections(show: Path, slug: str, corrections: Corrections) -> None:
    """Write what is settled for an episode's article.

    Raises:
        OutputError: the file can't be written.
    """
    text = _HEADER + tomli_w.dumps(msgspec.to_builtins(corrections), multiline_strings=False)
    write_atomically(corrections_path(show, slug), text.encode("utf-8"))


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
