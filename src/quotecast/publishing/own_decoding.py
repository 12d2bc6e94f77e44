"""Decode MP3 and FLAC in this process while they are encoded: a second ffmpeg takes twice the CPU time for it.

Without miniaudio this module can't be imported: some machines have no package of it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import miniaudio

from quotecast.errors import CodecError

_FRAMES_AT_ONCE: Final = 1 << 15
_BEGINNING_BYTES: Final = 1 << 12


def decode(
    form: str, stream: Iterable[bytes], sample_rate_hz: int, channels: int = 1
) -> Iterator[bytes]:
    """Give the sound of a stream, `MP3` or `FLAC`, as f32le at its own rate, of two channels frame by frame.

    Raises:
        CodecError: it is no such stream.
    """
    source = _Stream(stream)
    try:
        decoded = miniaudio.stream_any(
            source,
            source_format=miniaudio.FileFormat[form],
            output_format=miniaudio.SampleFormat.FLOAT32,
            nchannels=channels,
            sample_rate=sample_rate_hz,
            frames_to_read=_FRAMES_AT_ONCE,
        )
        for samples in decoded:
            yield samples.tobytes()
    except miniaudio.MiniaudioError as error:
        if source.error_in_readcallback is not None:
            raise source.error_in_readcallback from None
        raise CodecError(
            f"The {form} that ffmpeg made can't be decoded: {error}",
            'Try tools.ffmpeg = "bundled" in show.toml',
        ) from error
    if source.interrupt is not None:
        raise source.interrupt


class _Stream(miniaudio.StreamableSource):  # type: ignore[misc]
    """Let the decoder read a stream as a file of which it only looks at the beginning twice."""

    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = iter(stream)
        self._held = b""
        self._is_beginning = True
        self._place = 0
        self.interrupt: KeyboardInterrupt | None = None

    def read(self, num_bytes: int) -> bytes:
        try:
            while len(self._held) - self._place < num_bytes:
                self._held += next(self._stream)
        except StopIteration:
            pass
        except KeyboardInterrupt as error:
            # miniaudio lets errors through the C code that calls this, but not this one.
            self.interrupt = error
            return b""
        wanted = self._held[self._place : self._place + num_bytes]
        self._place += len(wanted)
        if self._place > _BEGINNING_BYTES:
            self._held, self._place = self._held[self._place :], 0
            self._is_beginning = False
        return wanted

    def seek(self, offset: int, origin: miniaudio.SeekOrigin) -> bool:
        if origin is not miniaudio.SeekOrigin.START or not self._is_beginning:
            return False
        self._place = offset
        return True
