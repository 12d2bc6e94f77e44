"""Keep scripts in their folder, and never lose an edit to a script that is written anew."""

import hashlib
import re
from pathlib import Path

from quotecast.errors import ScriptError
from quotecast.files import output_error, write_atomically

_SEAL = re.compile(r"^Revision: ([0-9a-f]{64})\n", re.MULTILINE)
_LONGEST_BYTES = 50_000_000


def read_script_file(path: Path) -> str:
    """Return a script file's text.

    Raises:
        ScriptError: there is no such file, or it isn't UTF-8 text.
    """
    try:
        if path.stat().st_size > _LONGEST_BYTES:
            raise ScriptError(
                f"{path} is too large for a script", "Check that it is the right file"
            )
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ScriptError(
            f"The script {path} can't be read: {error.strerror}", "Check the path"
        ) from error
    except UnicodeDecodeError as error:
        raise ScriptError(
            f"The script {path} isn't UTF-8 text (byte {error.start})", "Save it as UTF-8"
        ) from error


def put_script(path: Path, content: str) -> Path | None:
    """Write a script file; an edited one that is there already is put aside first.

    Returns:
        Where the edited script is now, or None where there was none.

    Raises:
        OutputError: a file can't be written.
    """
    aside = None
    sealed = _sealed(content)
    try:
        existing = path.read_bytes()
    except FileNotFoundError:
        existing = b""
    except OSError as error:
        raise output_error(path, error) from error
    if existing == sealed:
        return None
    if existing and not _is_untouched(existing):
        aside = _free_name(path)
        write_atomically(aside, existing)
    write_atomically(path, sealed)
    return aside


def _sealed(content: str) -> bytes:
    """Add a digest of the content to its title page, by which an edit is noticed."""
    title_page, gap, body = content.partition("\n\n")
    return f"{title_page}\nRevision: {_digest(content)}{gap}{body}".encode()


def _is_untouched(content: bytes) -> bool:
    text = content.decode("utf-8", "replace").replace("\r\n", "\n")
    seal = _SEAL.search(text)
    return seal is not None and _digest(_SEAL.sub("", text, count=1)) == seal[1]


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}.edited-{number}{path.suffix}")).exists():
        number += 1
    return aside
