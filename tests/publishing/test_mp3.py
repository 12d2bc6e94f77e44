import operator
import subprocess
import wave
from dataclasses import replace

import mutagen.mp3
import numpy as np
import pytest

from quotecast.errors import CodecError, CodecMissingError, OutputError
from quotecast.loudness.meter import LoudnessMeter, StretchMeter
from quotecast.model import ChapterMark, Master
from quotecast.publishing import coding, flac, m4a, mp3, opus, own_decoding, wav
from quotecast.publishing.encoding import deliver
from quotecast.publishing.id3 import write_tags
from quotecast.publishing.own_decoding import decode

RATE_HZ = 22050
START = operator.attrgetter("start_time")
NASTY = '<script> & "x" ]]> שלום 🚢 ' + "long " * 60


def voice_like(seconds, level):
    time = np.arange(seconds * RATE_HZ) / RATE_HZ
    noise = np.random.default_rng(5).standard_normal(len(time))
    smooth = np.convolve(noise, np.hanning(9) / 4, "same")
    return level * smooth * np.sin(2 * np.pi * 2 * time) ** 2


def master_of(samples, folder):
    path = folder / "master.pcm"
    (np.clip(samples, -1, 1) * 32767).astype("<i2").tofile(path)
    return Master(
        path=path,
        sample_rate_hz=RATE_HZ,
        frames=len(samples),
        placements=(),
    )


def decoded(delivery, path):
    command = [delivery.ffmpeg, "-v", "error", "-i", path, "-f", "f32le", "-ac", "1", "-"]
    ended = subprocess.run(command, capture_output=True, check=True)
    return np.frombuffer(ended.stdout, "<f4")


@pytest.fixture
def quiet(tmp_path):
    return master_of(voice_like(6, 0.1), tmp_path)


def test_figures_are_those_of_the_delivered_file(quiet, episode, delivery, tmp_path):
    audio = deliver(mp3.FORMAT, quiet, episode, delivery, tmp_path)
    samples = decoded(delivery, tmp_path / audio.path)
    meter = LoudnessMeter(44100)
    meter.add(samples)
    assert meter.measure().integrated_lufs == pytest.approx(audio.loudness.integrated_lufs, abs=0.1)
    assert meter.measure().true_peak_dbtp == pytest.approx(audio.loudness.true_peak_dbtp, abs=0.1)
    assert audio.size_bytes == (tmp_path / audio.path).stat().st_size
    assert audio.duration_ms == 6000
    assert len(samples) == pytest.approx(6 * 44100, abs=2)


@pytest.mark.parametrize("form", [mp3.FORMAT, m4a.FORMAT, opus.FORMAT, flac.FORMAT, wav.FORMAT])
def test_figures_of_a_long_master_are_those_that_all_of_the_file_gives(
    form, episode, delivery, tmp_path
):
    codec = replace(form.codec(delivery), sampled_from_s=30)
    form = replace(form, codec=lambda _: codec)
    master = master_of(voice_like(30, 0.1), tmp_path)
    samples = np.fromfile(master.path, "<i2").astype(np.float32) / 32768
    whole, stretches = LoudnessMeter(RATE_HZ), StretchMeter(RATE_HZ)
    for meter in (whole, stretches):
        meter.add(samples)
    loudness = whole.measure()
    known = replace(
        master,
        integrated_lufs=loudness.integrated_lufs,
        range_lu=loudness.range_lu,
        stretch_energy=stretches.energy(),
    )
    wanted = replace(delivery, integrated_lufs=loudness.integrated_lufs)
    audio = deliver(form, known, episode, wanted, tmp_path)
    meter = LoudnessMeter(form.codec(delivery).meter_rate_hz or RATE_HZ)
    meter.add(decoded(delivery, tmp_path / audio.path))
    heard = meter.measure()
    assert audio.loudness.integrated_lufs == pytest.approx(heard.integrated_lufs, abs=0.03)
    assert audio.loudness.true_peak_dbtp == pytest.approx(heard.true_peak_dbtp, abs=0.1)
    assert audio.loudness.range_lu == pytest.approx(heard.range_lu, abs=0.2)


@pytest.mark.parametrize("form", [mp3.FORMAT, m4a.FORMAT, opus.FORMAT, flac.FORMAT, wav.FORMAT])
def test_a_short_programme_is_weighed_whole_whatever_its_stretches_say(
    form, quiet, episode, delivery, tmp_path
):
    misled = replace(quiet, integrated_lufs=-16.0, range_lu=1.0, stretch_energy=1e-6)
    audio = deliver(form, misled, episode, delivery, tmp_path)
    meter = LoudnessMeter(form.codec(delivery).meter_rate_hz or RATE_HZ)
    meter.add(decoded(delivery, tmp_path / audio.path))
    heard_lufs = meter.measure().integrated_lufs
    assert audio.loudness.integrated_lufs == pytest.approx(heard_lufs, abs=0.05)


@pytest.mark.parametrize("form", [mp3.FORMAT, m4a.FORMAT, opus.FORMAT, flac.FORMAT, wav.FORMAT])
def test_how_much_the_encoder_reads_at_once_changes_no_byte(
    form, quiet, episode, delivery, tmp_path
):
    stereo = replace(quiet, channels=2, frames=quiet.frames // 2)
    made = []
    for factor in (1, 16):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(coding, "_READ_FASTER", factor)
            files = [deliver(form, one, episode, delivery, tmp_path) for one in (quiet, stereo)]
            made.append((files, (tmp_path / files[-1].path).read_bytes()))
    assert made[0] == made[1]


def test_opus_is_weighed_whole_for_longer_than_others(delivery):
    seconds = {one: one.codec(delivery).sampled_from_s for one in (mp3.FORMAT, opus.FORMAT)}
    assert seconds[opus.FORMAT] > seconds[mp3.FORMAT] >= 120


@pytest.mark.parametrize("form", [mp3.FORMAT, m4a.FORMAT, opus.FORMAT])
@pytest.mark.parametrize("own", [(8000, 10_667), (16000, 33_151), (24000, 501)])
def test_a_file_holds_every_frame_at_any_rate(form, own, episode, delivery, tmp_path):
    rate_hz, frames = own
    master = replace(master_of(voice_like(2, 0.1)[:frames], tmp_path), sample_rate_hz=rate_hz)
    audio = deliver(form, master, episode, delivery, tmp_path)
    wanted = frames * (form.codec(delivery).meter_rate_hz or rate_hz) // rate_hz
    assert wanted <= len(decoded(delivery, tmp_path / audio.path)) <= wanted + 1


@pytest.mark.parametrize("form", [mp3.FORMAT, flac.FORMAT, wav.FORMAT])
def test_figures_are_the_same_where_ffmpeg_has_to_decode(form, quiet, episode, delivery, tmp_path):
    codec = form.codec(delivery)
    others = replace(form, codec=lambda _: replace(codec, decoder=lambda: None))
    ours, theirs = (deliver(one, quiet, episode, delivery, tmp_path) for one in (form, others))
    assert codec.decoder() is not None
    assert ours.loudness.integrated_lufs == pytest.approx(theirs.loudness.integrated_lufs, abs=0.01)
    assert ours.loudness.true_peak_dbtp == pytest.approx(theirs.loudness.true_peak_dbtp, abs=0.01)


def test_what_is_no_mp3_is_told(tmp_path):
    path = tmp_path / "text.mp3"
    path.write_bytes(b"not a frame " * 400)
    with pytest.raises(CodecError, match="can't be decoded"):
        list(decode("MP3", path, 44100))


def test_file_is_mono_at_the_bit_rate_with_a_header_for_players(quiet, episode, delivery, tmp_path):
    audio = deliver(mp3.FORMAT, quiet, episode, delivery, tmp_path)
    known = mutagen.mp3.MP3(tmp_path / audio.path).info
    assert (known.sample_rate, known.channels, known.bitrate) == (44100, 1, 64000)
    sound = (tmp_path / audio.path).read_bytes()[mutagen.id3.ID3(tmp_path / audio.path).size :]
    assert b"Info" in sound[:64]
    assert known.length == pytest.approx(6.0, abs=0.06)


def test_quiet_master_is_raised_to_the_target(quiet, episode, delivery, tmp_path):
    wanted = replace(delivery, integrated_lufs=-24.0)
    audio = deliver(mp3.FORMAT, quiet, episode, wanted, tmp_path)
    assert audio.loudness.integrated_lufs == pytest.approx(-24, abs=0.5)


def test_hot_master_comes_out_under_the_ceiling(episode, delivery, tmp_path):
    audio = deliver(
        mp3.FORMAT, master_of(voice_like(6, 4.0), tmp_path), episode, delivery, tmp_path
    )
    assert audio.loudness.true_peak_dbtp <= -1.0


def test_silent_master_is_encoded_once(episode, delivery, tmp_path):
    audio = deliver(mp3.FORMAT, master_of(np.zeros(RATE_HZ), tmp_path), episode, delivery, tmp_path)
    assert audio.loudness.integrated_lufs == -np.inf
    assert audio.duration_ms == 1000


def test_same_master_gives_the_same_bytes(quiet, episode, delivery, tmp_path):
    first = (tmp_path / deliver(mp3.FORMAT, quiet, episode, delivery, tmp_path).path).read_bytes()
    second = (tmp_path / deliver(mp3.FORMAT, quiet, episode, delivery, tmp_path).path).read_bytes()
    assert first == second


@pytest.fixture
def tags(episode, tmp_path):
    """Tag a file that has no audio and read the tags back."""

    def run(**changes):
        path = tmp_path / "tagged.mp3"
        path.write_bytes(b"")
        write_tags(path, replace(episode, **changes), None)
        return mutagen.id3.ID3(path, translate=False)

    return run


def test_tags_are_version_2_3(tags):
    assert tags().version == (2, 3, 0)


@pytest.mark.parametrize(
    ("frame", "value"),
    [
        ("TIT2", "Ferries & fog: a winter plan"),
        ("TPE1", "Ada Lind"),
        ("TPE2", "Harbour Briefing"),
        ("TALB", "Harbour Briefing"),
        ("TYER", "2024"),
        ("TDAT", "2902"),
        ("TCON", "Podcast"),
        ("TLAN", "eng"),
        ("TENC", "quotecast"),
        (
            "COMM::eng",
            "Read from an article by Ada Lind. The voices in this episode are synthetic.",
        ),
    ],
)
def test_tag_says(tags, frame, value):
    assert str(tags()[frame]) == value


@pytest.mark.parametrize("published", [None, "", "last spring", "2024-02-29T10:00:00+01:00"])
def test_any_date_can_be_tagged(tags, published):
    years = tags(published=published).getall("TYER")
    assert [str(year) for year in years] in ([], ["2024"])


@pytest.mark.parametrize(
    ("title", "encoding"),
    [("A plan", mutagen.id3.Encoding.LATIN1), ("Café", mutagen.id3.Encoding.UTF16)],
)
def test_plain_text_has_no_mark_of_utf_16(tags, title, encoding):
    # VLC 3.0 shows the mark before a title that it reads over a network.
    assert tags(title=title)["TIT2"].encoding == encoding


def test_nasty_title_comes_out_whole(tags):
    marks = (ChapterMark(title=NASTY, start_ms=0, end_ms=10),)
    found = tags(title=NASTY, chapters=marks)
    (chapter,) = found.getall("CHAP")
    assert str(found["TIT2"]) == str(chapter.sub_frames["TIT2"]) == NASTY.strip()


def test_cover_is_the_front_cover(tags, episode):
    (picture,) = tags().getall("APIC")
    assert (int(picture.type), picture.mime) == (3, "image/jpeg")
    assert picture.data == episode.cover.read_bytes()


def test_chapters_lie_in_the_file_in_the_order_of_time(quiet, episode, delivery, tmp_path):
    titles = ["A long title", "Bees", "Another title", "The longest title of all", "C and D"]
    marks = tuple(
        ChapterMark(title=title, start_ms=1000 * number, end_ms=1000 * number + 1000)
        for number, title in enumerate(titles)
    )
    audio = deliver(mp3.FORMAT, quiet, replace(episode, chapters=marks), delivery, tmp_path)
    sound = (tmp_path / audio.path).read_bytes()
    places = [sound.index(title.encode("utf-16-le")) for title in titles]
    assert places == sorted(places)


def test_chapters_have_their_times_and_titles(tags, episode):
    found = sorted(tags().getall("CHAP"), key=START)
    assert [(mark.start_time, mark.end_time, str(mark.sub_frames["TIT2"])) for mark in found] == [
        (mark.start_ms, mark.end_ms, mark.title) for mark in episode.chapters
    ]


@pytest.mark.parametrize("count", [1, 2, 255, 256, 600])
def test_one_top_level_table_reaches_every_chapter(tags, count):
    marks = tuple(
        ChapterMark(title=str(number), start_ms=number, end_ms=number + 1)
        for number in range(count)
    )
    found = tags(chapters=marks)
    tables = {table.element_id: table for table in found.getall("CTOC")}
    (top,) = (table for table in tables.values() if int(table.flags) & 2)
    names = list(top.child_element_ids)
    if count > 255:
        names = [child for name in names for child in tables[name].child_element_ids]
    assert names == [mark.element_id for mark in sorted(found.getall("CHAP"), key=START)]
    assert all(len(table.child_element_ids) <= 255 for table in tables.values())


def test_missing_program_is_named(quiet, episode, delivery, tmp_path):
    missing = replace(delivery, ffmpeg=tmp_path / "no-such-ffmpeg")
    with pytest.raises(CodecMissingError, match="no-such-ffmpeg"):
        deliver(mp3.FORMAT, quiet, episode, missing, tmp_path)


def test_last_words_of_the_encoder_are_in_the_error(quiet, episode, delivery, tmp_path):
    gone = replace(quiet, path=tmp_path / "gone.pcm")
    with pytest.raises(CodecError, match="No such file"):
        deliver(mp3.FORMAT, gone, episode, delivery, tmp_path)
    assert not list(tmp_path.glob(".*.part"))


def test_full_disk_is_said_plainly(quiet, episode, delivery, tmp_path, monkeypatch):
    program = tmp_path / "ffmpeg-on-a-full-disk"
    program.write_text("#!/bin/sh\necho 'x.mp3: No space left on device' >&2\nexit 228\n")
    program.chmod(0o755)
    with pytest.raises(OutputError, match="disk is full"):
        deliver(mp3.FORMAT, quiet, episode, replace(delivery, ffmpeg=program), tmp_path)


@pytest.mark.parametrize("after", range(48))
def test_file_that_can_no_longer_be_read_is_no_short_one(tmp_path, monkeypatch, after):
    path = tmp_path / "long.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        sound.writeframes(bytes(40 * RATE_HZ))
    read, times = own_decoding._File.read, iter(range(10**6))

    def failing(self, count):
        if next(times) >= after:
            raise OSError("the disk is gone")
        return read(self, count)

    monkeypatch.setattr(own_decoding._File, "read", failing)
    with pytest.raises(CodecError):
        list(decode("WAV", path, RATE_HZ))
