"""Deliver AAC as a podcast episode (`.m4a`)."""

from functools import partial
from typing import Final

from quotecast.publishing.formats import AudioFormat
from quotecast.publishing.mp4 import MIME_TYPE, aac, tag_mp4

_KIND: Final = 21

FORMAT = AudioFormat(
    suffix=".m4a",
    mime_type=MIME_TYPE,
    codec=aac,
    tag=partial(tag_mp4, brand="M4A ", kind=_KIND),
)
