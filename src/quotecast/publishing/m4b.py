"""Deliver AAC as an audio book (`.m4b`)."""

from functools import partial
from typing import Final

from quotecast.publishing.formats import AudioFormat
from quotecast.publishing.mp4 import MIME_TYPE, aac, tag_mp4

_KIND: Final = 2

FORMAT = AudioFormat(
    suffix=".m4b",
    mime_type=MIME_TYPE,
    codec=aac,
    tag=partial(tag_mp4, brand="M4B ", kind=_KIND),
)
