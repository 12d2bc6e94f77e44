"""Deliver Opus in Ogg (RFC 6716, RFC 7845), tags and chapters written by mutagen."""

from base64 import b64encode
from pathlib import Path
from typing import Any, Final

from mutagen.oggopus import OggOpus

from quotecast.model import Episode
from quotecast.publishing.formats import AudioFormat, Codec, Delivery
from quotecast.publishing.tagging import tagging
from quotecast.publishing.vorbis import comments, picture

# What coding at 40 kb/s took from the loudness of speech.
_LOSS_DB: Final = 0.15
_REFERENCE_LUFS: Final = -23.0
# Opus changes a voice's sounds more unlike than others do: by stretches, two minutes of it came out 0.07 LU off.
_EVEN_FROM_S: Final = 600


def _codec(delivery: Delivery) -> Codec:
    # With "-application voip" peaks rose by up to 2 dB.
    opus = (
        "-c:a",
        "libopus",
        "-b:a",
        f"{delivery.opus_kbps}k",
        "-ar",
        "48000",
        "-application",
        "audio",
    )
    # Else the stream's serial number is drawn by chance.
    muxer = ("opus", "-fflags", "+bitexact")
    return Codec(
        encoder=opus,
        muxer=muxer,
        meter_rate_hz=48000,
        gain_db=_LOSS_DB,
        sampled_from_s=_EVEN_FROM_S,
    )


def _tag(path: Path, episode: Episode, delivery: Delivery) -> None:
    with tagging(path):
        file: Any = OggOpus(path)
        file.tags.clear()
        for key, value in comments(episode):
            file.tags.append((key, value))
        # RFC 7845, 5.2.1: what brings the file to -23 LUFS, in 256ths of a dB.
        gain = round((_REFERENCE_LUFS - delivery.integrated_lufs) * 256)
        file.tags.append(("R128_TRACK_GAIN", str(gain)))
        block = b64encode(picture(episode).write()).decode()
        file.tags.append(("METADATA_BLOCK_PICTURE", block))
        file.save()


FORMAT = AudioFormat(suffix=".opus", mime_type="audio/ogg", codec=_codec, tag=_tag)
