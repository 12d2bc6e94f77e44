"""Deliver the master without loss as FLAC (RFC 9639), at the master's own rate."""

from functools import partial
from pathlib import Path
from typing import Any

from mutagen.flac import FLAC

from quotecast.model import Episode
from quotecast.publishing.formats import AudioFormat, Codec, Delivery, own_decoder
from quotecast.publishing.tagging import tagging
from quotecast.publishing.vorbis import comments, picture


def _codec(_delivery: Delivery) -> Codec:
    return Codec(
        encoder=("-c:a", "flac", "-sample_fmt", "s16"),
        muxer=("flac",),
        decoder=partial(own_decoder, "FLAC"),
    )


def _tag(path: Path, episode: Episode, _delivery: Delivery) -> None:
    with tagging(path):
        file: Any = FLAC(path)
        file.tags.clear()
        for key, value in comments(episode):
            file.tags.append((key, value))
        file.clear_pictures()
        file.add_picture(picture(episode))
        file.save()


FORMAT = AudioFormat(suffix=".flac", mime_type="audio/flac", codec=_codec, tag=_tag)
