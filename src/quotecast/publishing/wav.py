"""Deliver the master without loss as WAV (RF64 above 4 GiB), with an ID3v2.3 chunk."""

from functools import partial

from quotecast.publishing.formats import AudioFormat, Codec, Delivery, own_decoder
from quotecast.publishing.id3 import write_chunk


def _codec(_delivery: Delivery) -> Codec:
    return Codec(
        encoder=("-c:a", "pcm_s16le"),
        muxer=("wav", "-rf64", "auto"),
        decoder=partial(own_decoder, "WAV"),
    )


FORMAT = AudioFormat(suffix=".wav", mime_type="audio/wav", codec=_codec, tag=write_chunk)
