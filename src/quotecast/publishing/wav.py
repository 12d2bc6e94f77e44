"""Deliver the master without loss as WAV (RF64 above 4 GiB), with an ID3v2.3 chunk."""

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np

from quotecast.publishing.formats import AudioFormat, Codec, Delivery
from quotecast.publishing.id3 import write_chunk

_FULL_SCALE: Final = 32768


def _codec(_delivery: Delivery) -> Codec:
    return Codec(
        encoder=("-c:a", "pcm_s16le"),
        muxer="wav:rf64=auto",
        stream_muxer="s16le",
        decoder=lambda: _decode,
    )


def _decode(stream: Iterable[bytes], _sample_rate_hz: int, _channels: int = 1) -> Iterator[bytes]:
    left = b""
    for chunk in stream:
        content = left + chunk
        count = len(content) // 2
        left = content[2 * count :]  # an encoder that dies may leave half a sample
        samples = np.frombuffer(content, "<i2", count).astype("<f4")
        samples *= np.float32(1 / _FULL_SCALE)
        yield samples.tobytes()


FORMAT = AudioFormat(suffix=".wav", mime_type="audio/wav", codec=_codec, tag=write_chunk)
