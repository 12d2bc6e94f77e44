"""Hold what a source gave before anybody read it: bytes, and what is said about them."""

from dataclasses import dataclass

from quotecast.model import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingLimits:
    """Say how much may be read, for how long, and from where.

    `max_bytes` bounds a file as well as a download, `timeout_s` a download from the first
    look-up of its host to its last byte. `allow_private` lets addresses be read that aren't
    on the public internet.
    """

    max_bytes: int = 20_000_000
    timeout_s: int = 20
    allow_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """Hold the bytes of a source.

    `media_type` (lower case, without parameters) and `charset` are what a server says, None
    where nobody says anything.
    """

    data: bytes
    source: Source
    media_type: str | None = None
    charset: str | None = None
