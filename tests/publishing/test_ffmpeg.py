import pytest

from quotecast.errors import CodecError, CodecMissingError
from quotecast.ffmpeg import file_argument, find_ffmpeg, stream_from_ffmpeg


def run_ffmpeg(ffmpeg, arguments):
    return list(stream_from_ffmpeg(ffmpeg, arguments))


TONE = ["-f", "lavfi", "-i", "sine=duration=30", "-f", "s16le", "-"]


def test_bundled_program_runs():
    run_ffmpeg(find_ffmpeg("bundled"), ["-version"])


@pytest.mark.parametrize("choice", ["system", "/no/such/program"])
def test_missing_program_says_what_to_do(choice, monkeypatch):
    monkeypatch.setenv("PATH", "/no/such/folder")
    with pytest.raises(CodecMissingError) as caught:
        find_ffmpeg(choice)
    assert caught.value.exit_code == 3
    assert "bundled" in caught.value.hint


def test_file_that_is_no_program_is_refused(tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("no program", encoding="utf-8")
    with pytest.raises(CodecMissingError, match=r"notes\.txt"):
        run_ffmpeg(text, ["-version"])


def test_sound_comes_whole():
    chunks = list(stream_from_ffmpeg(find_ffmpeg("bundled"), TONE))
    assert sum(map(len, chunks)) == 30 * 44100 * 2


def test_reader_may_stop_early():
    stream = stream_from_ffmpeg(find_ffmpeg("bundled"), TONE)
    assert next(stream)
    stream.close()


def test_failure_holds_the_last_words():
    with pytest.raises(CodecError, match="no-such-codec"):
        run_ffmpeg(find_ffmpeg("bundled"), [*TONE[:-1], "-c:a", "no-such-codec", "-"])


@pytest.mark.parametrize("name", ["-y", "a:b", "50%03d", "it's [a] name"])
def test_any_file_name_is_taken_for_a_file(name, tmp_path):
    path = tmp_path / name
    arguments = ["-f", "lavfi", "-i", "sine=duration=1", "-f", "s16le", "-y", file_argument(path)]
    run_ffmpeg(find_ffmpeg("bundled"), arguments)
    assert path.stat().st_size == 88200
