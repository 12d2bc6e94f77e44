import pytest

from quotecast.errors import CodecError, CodecMissingError
from quotecast.ffmpeg import file_argument, find_ffmpeg, stream_from_ffmpeg, tee_argument


def run_ffmpeg(ffmpeg, *runs):
    return list(stream_from_ffmpeg(ffmpeg, *runs))


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


def test_run_reads_what_the_one_before_writes():
    half = ["-f", "s16le", "-ar", "44100", "-ac", "1", "-i", "pipe:0", "-ar", "22050"]
    chunks = run_ffmpeg(find_ffmpeg("bundled"), TONE, [*half, "-f", "s16le", "pipe:1"])
    assert sum(map(len, chunks)) == 30 * 22050 * 2


def test_of_two_runs_the_one_to_blame_is_named():
    with pytest.raises(CodecError, match="no-such-codec"):
        run_ffmpeg(
            find_ffmpeg("bundled"),
            [*TONE[:-1], "-c:a", "no-such-codec", "-"],
            ["-f", "s16le", "-i", "pipe:0", "-f", "s16le", "pipe:1"],
        )
    with pytest.raises(CodecError, match="no-such-filter"):
        run_ffmpeg(
            find_ffmpeg("bundled"),
            TONE,
            ["-f", "s16le", "-i", "pipe:0", "-af", "no-such-filter", "-f", "s16le", "pipe:1"],
        )


@pytest.mark.parametrize("name", ["-y", "a:b", "50%03d", "it's [a] name", "a|b", "[f=x]y", "a\\b"])
def test_any_file_name_can_be_one_of_two_outputs(name, tmp_path):
    path = tmp_path / name
    output = f"[f=s16le]{tee_argument(path)}|[f=s16le]pipe:1"
    chunks = run_ffmpeg(
        find_ffmpeg("bundled"),
        [*TONE[:-3], "-c:a", "pcm_s16le", "-map", "0:a", "-f", "tee", output],
    )
    assert path.read_bytes() == b"".join(chunks)


@pytest.mark.parametrize("name", ["-y", "a:b", "50%03d", "it's [a] name"])
def test_any_file_name_is_taken_for_a_file(name, tmp_path):
    path = tmp_path / name
    arguments = ["-f", "lavfi", "-i", "sine=duration=1", "-f", "s16le", "-y", file_argument(path)]
    run_ffmpeg(find_ffmpeg("bundled"), arguments)
    assert path.stat().st_size == 88200
