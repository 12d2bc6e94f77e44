import pytest
from tests.turns import turn

from quotecast.ffmpeg import find_ffmpeg
from quotecast.model import ChapterMark, Cue, Episode, source_named
from quotecast.publishing.cover import draw_cover
from quotecast.publishing.formats import Delivery

# Words that break formats: markup, marks of other formats, directions, length.
NASTY = (
    '<script>alert("x")</script> & Co.',
    "a --> b ]]> c",
    "two\nlines\tand\x00\x1b[0m more",
    "שלום \u202eabc\u202c 🚢👩‍🚀",
    "Aktenzeichen " * 23 + "X",
)


@pytest.fixture
def episode(tmp_path):
    cover = tmp_path / "cover.jpg"
    cover.write_bytes(draw_cover("Harbour Briefing", "Ferries"))
    return Episode(
        guid="f7f5d9a4-4f2c-5e0f-9d64-2f1f6f6d7a11",
        slug="ferries",
        title="Ferries & fog: a winter plan",
        show="Harbour Briefing",
        author="Ada Lind",
        language="en-GB",
        published="2024-02-29",
        source=source_named("https://harbour.example/ferries"),
        duration_ms=21_500,
        chapters=(
            ChapterMark(title="Ferries & fog: a winter plan", start_ms=0, end_ms=9_250),
            ChapterMark(title="What skippers <really> want", start_ms=9_250, end_ms=21_500),
        ),
        turns=(
            turn("l1", "Narrator", 300, "The ferries sail less often."),
            turn("l2", "Narrator", 4_100, "Two harbour pilots objected."),
            turn(
                "l3",
                "Ms O'Hara & Sons",
                6_400,
                "“Fog < frost --> & nobody asked us”, and that is what we wrote to the council.",
            ),
            turn("l4", "Narrator", 9_250, "A vote comes in May."),
        ),
        cues=(
            Cue(
                start_ms=300, end_ms=4_100, speaker="Narrator", text="The ferries sail less often."
            ),
            Cue(
                start_ms=4_100,
                end_ms=6_004,
                speaker="Narrator",
                text="Two harbour pilots objected.",
            ),
            Cue(
                start_ms=6_400,
                end_ms=9_000,
                speaker="Ms O'Hara & Sons",
                text="“Fog < frost --> & nobody asked us”, and that is what we wrote to the council.",
            ),
            Cue(start_ms=9_250, end_ms=21_000, speaker="Narrator", text="A vote comes in May."),
        ),
        credits=(
            "Read from an article by Ada Lind.",
            "The voices in this episode are synthetic.",
        ),
        cover=cover,
    )


@pytest.fixture(scope="session")
def delivery():
    return Delivery(
        ffmpeg=find_ffmpeg("bundled"),
        integrated_lufs=-16.0,
        true_peak_dbtp=-1.0,
        bitrate_kbps=64,
    )
