"""What tags of every container need: the cover's bytes, and our errors for mutagen's."""

from pathlib import Path

from mutagen import MutagenError

from quotecast.errors import CodecError, OutputError
from quotecast.files import output_error
from quotecast.model import Episode


def cover_of(episode: Episode) -> bytes:
    """Return the cover, a JPEG.

    Raises:
        OutputError: the file can't be read.
    """
    try:
        return episode.cover.read_bytes()
    except OSError as error:
        raise OutputError(
            f"The cover {episode.cover} can't be read: {error.strerror}", "Draw it again"
        ) from error


def tagging_error(path: Path, error: MutagenError) -> CodecError | OutputError:
    """Turn mutagen's error into ours."""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, OSError):
        return output_error(path, cause)
    return CodecError(f"{path} can't be tagged: {error}", "Report this with the message")
