import subprocess
import wave

import imageio_ffmpeg
import pytest

from quotecast.errors import CodecError, EngineMissingError
from quotecast.voicing.platform_voices import to_mono_wav

STOCK = "faulty_engines:StockEngine"


def make_audio(path, *options):
    source = ("-f", "lavfi", "-i", "sine=frequency=200:duration=0.5:sample_rate=16000")
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *source, *options, str(path)]
    subprocess.run(command, check=True)
    return path


def test_a_driver_that_returns_too_early_still_gives_whole_takes(record, utter):
    text = "One long line that is never cut, " * 12 + "not at its very end."
    takes = record(
        *(utter(text, digest=f"d{n}", engine_voice="gmw/en-US") for n in range(3)), engine=STOCK
    )
    assert min(take.frames for take in takes) > 0.95 * max(take.frames for take in takes)


def test_a_voice_the_system_lacks_is_told(record, utter):
    with pytest.raises(EngineMissingError, match=r"com\.example\.voice isn't there"):
        record(utter(engine_voice="com.example.voice"), engine=STOCK)


def test_the_system_leaves_nothing_but_the_take(record, utter, tmp_path):
    record(utter(engine_voice="gmw/en-US"), engine=STOCK)
    assert [path.name for path in (tmp_path / "takes").iterdir()] == ["take.wav"]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.aiff", ()),
        ("a.wav", ("-ac", "2")),
        ("a.wav", ("-c:a", "pcm_u8")),
        ("a.wav", ("-c:a", "pcm_f32le")),
        ("a.wav", ()),
    ],
)
def test_whatever_a_system_writes_becomes_a_mono_16_bit_wav_file(tmp_path, name, options):
    to_mono_wav(make_audio(tmp_path / name, *options), tmp_path / "take.part")
    with wave.open(str(tmp_path / "take.part")) as source:
        assert source.getparams()[:4] == (1, 2, 16000, 8000)


def test_what_is_no_audio_is_told(tmp_path):
    (tmp_path / "a.aiff").write_text("no sound", encoding="ascii")
    with pytest.raises(CodecError, match=r"a\.aiff can't be read as audio"):
        to_mono_wav(tmp_path / "a.aiff", tmp_path / "take.wav")
