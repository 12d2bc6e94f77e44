"""Decode MP3, FLAC and WAV in this process: ffmpeg takes twice the CPU time for it.

Without miniaudio this module can't be imported: some machines have no package of it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

import miniaudio

from quotecast.errors import CodecError

_FRAMES_AT_ONCE: Final = 1 << 15


def decode(form: str, path: Path, sample_rate_hz: int, channels: int = 1) -> Iterator[bytes]:
    """Give the sound of a file, `MP3`, `FLAC` or `WAV`, as f32le at its own rate, of two channels frame by frame.

    Raises:
        CodecError: it is no such file, or can't be read to its end.
    """
    with path.open("rb") as file:
        source = _File(file)
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
            raise CodecError(
                f"The {form} that ffmpeg made can't be decoded: {error}",
                'Try tools.ffmpeg = "bundled" in show.toml',
            ) from error
        if source.interrupt is not None:
            raise source.interrupt
        if source.error_in_readcallback is not None:  # else it looks like the end of the file
            raise CodecError(
                f"{path} can't be read any more: {source.error_in_readcallback}",
                "Look whether its disk is still there, and build again",
            ) from source.error_in_readcallback


class _File(miniaudio.StreamableSource):  # type: ignore[misc]
    """Let the decoder read a file that is open: it takes no name that isn't of the system's own letters."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.interrupt: KeyboardInterrupt | None = None

    def read(self, num_bytes: int) -> bytes:
        try:
            return self._file.read(num_bytes)
        except KeyboardInterrupt as error:
            # miniaudio lets errors through the C code that calls this, but not this one.
            self.interrupt = error
            return b""

    def seek(self, offset: int, origin: miniaudio.SeekOrigin) -> bool:
        self._file.seek(offset, origin.value)
        return True
