"""Deliver MP3: MPEG-1 Layer III, 44.1 kHz, constant bit rate with LAME's header, ID3v2.3."""

from functools import partial
from typing import Final

from quotecast.publishing.formats import AudioFormat, Codec, Delivery, own_decoder
from quotecast.publishing.id3 import write_tags
from quotecast.publishing.mpeg_frames import FRAME_SAMPLES

# Six tenths of the time of ffmpeg's default, 5. On speech at 64 kb/s the noise was 4 dB less in all,
# and the quiet bands were 1.6 dB further off: it shapes noise less, and raises peaks 1 dB less.
_LAME_QUALITY: Final = 7
_RATE_HZ: Final = 44100
# Without a reservoir no frame's bits lie in others: it can be taken into another file. Below this rate speech needs the
# reservoir (at 32 kb/s it makes 1 dB less noise), and LAME's header is cut short.
_LEAST_PARTED_KBPS: Final = 64
# LAME turns its input down so that low bit rates don't clip; measured at 32 to 320 kb/s.
_LAME_LOSS_DB: Final = ((160, 0.44), (192, 0.26), (320, 0.0))


def _codec(delivery: Delivery) -> Codec:
    kbps = delivery.bitrate_kbps
    is_parted = kbps >= _LEAST_PARTED_KBPS
    reservoir = ("-reservoir", "0") if is_parted else ()
    lame = ("-c:a", "libmp3lame", "-b:a", f"{kbps}k", "-ar", str(_RATE_HZ))
    return Codec(
        encoder=(*lame, "-compression_level", str(_LAME_QUALITY), *reservoir),
        muxer=("mp3", "-id3v2_version", "0"),
        meter_rate_hz=_RATE_HZ,
        decoder=partial(own_decoder, "MP3"),
        gain_db=next(db for most, db in _LAME_LOSS_DB if kbps <= most),
        step_frames=partial(_step_frames, is_parted=is_parted),
    )


def _step_frames(sample_rate_hz: int, *, is_parted: bool) -> int | None:
    frames, rest = divmod(FRAME_SAMPLES * sample_rate_hz, _RATE_HZ)
    return frames if is_parted and not rest else None


FORMAT = AudioFormat(suffix=".mp3", mime_type="audio/mpeg", codec=_codec, tag=write_tags)
