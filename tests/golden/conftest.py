from dataclasses import replace
from pathlib import Path

import pytest
from tests.turns import turn

from quotecast.model import (
    NARRATOR_ID,
    Article,
    AudioFile,
    Block,
    BlockKind,
    Cast,
    Chapter,
    ChapterMark,
    Cue,
    Episode,
    Gender,
    Line,
    LineKind,
    Loudness,
    Master,
    Notice,
    Omission,
    Placement,
    Production,
    Role,
    Script,
    Segment,
    Span,
    Speaker,
    SpokenForm,
    Take,
    Voice,
    WordTime,
    source_named,
)

TITLE = "Ferries & fog: a <quiet> winter"
TEXT = f"{TITLE}\n\nBy Ada Lind\n\n“Fog is no excuse,” said Ms Ödegaard --> a pilot."
QUOTED = "Fog is no excuse,"
CREDITS = (
    "Read from “Ferries & fog: a <quiet> winter” by Ada Lind.",
    "The voices in this episode are synthetic. They are not recordings of the people quoted.",
)
LONG = (
    "The harbour board, which has met four times since the first cancelled crossing, "
    "says that it will publish its figures in spring, and that until then nobody should "
    "expect the night boat to return."
)


@pytest.fixture
def episode():
    """Two chapters, two speakers, and characters that every format escapes differently."""
    return Episode(
        guid="0b7e4d0c-6a55-5f0e-8d3b-1f1f2a3b4c5d",
        slug="ferries",
        title=TITLE,
        show="Harbour Briefing",
        author="Ada Lind",
        language="en-GB",
        published="2024-02-29",
        source=source_named("articles/ferries.txt"),
        duration_ms=3_725_500,
        chapters=(
            ChapterMark(title=TITLE, start_ms=0, end_ms=9_250),
            ChapterMark(title="After the fog", start_ms=9_250, end_ms=3_725_500),
        ),
        turns=(
            turn("l1", "Narrator", 300, f"{TITLE}."),
            turn("l2", "Narrator", 3_000, "By Ada Lind."),
            turn(
                "l3",
                "Ms Ödegaard, <pilots' union>",
                4_404,
                "Fog --> is no excuse, & we have told the minister so in three letters.",
                word_times=(WordTime(offset=0, ms=4_404), WordTime(offset=8, ms=4_900)),
            ),
            turn("l4", "Narrator", 9_250, "The boats are silent."),
            turn("l5", "Narrator", 3_723_004, "For now."),
        ),
        cues=(
            Cue(start_ms=300, end_ms=2_875, speaker="Narrator", text=f"{TITLE}."),
            Cue(start_ms=3_000, end_ms=4_004, speaker="Narrator", text="By Ada Lind."),
            Cue(
                start_ms=4_404,
                end_ms=9_000,
                speaker="Ms Ödegaard, <pilots' union>",
                text="Fog --> is no excuse, & we have told the minister so in three letters.",
            ),
            Cue(start_ms=9_250, end_ms=10_600, speaker="Narrator", text="The boats are silent."),
            Cue(start_ms=3_723_004, end_ms=3_724_800, speaker="Narrator", text="For now."),
        ),
        credits=CREDITS,
        cover=Path("cover.jpg"),
        speakers=(
            Speaker(
                id="Ms Ödegaard, <pilots' union>",
                name="Ms Ödegaard, <pilots' union>",
                description="a pilot & a reader",
            ),
        ),
        audio=tuple(
            AudioFile(
                path=f"ferries.{suffix}",
                mime_type=mime_type,
                size_bytes=36_400_000,
                duration_ms=3_725_500,
                loudness=Loudness(integrated_lufs=-16.0, true_peak_dbtp=-1.2, range_lu=4.0),
            )
            for suffix, mime_type in (("opus", "audio/ogg"), ("mp3", "audio/mpeg"))
        ),
    )


def voice(name, engine_voice):
    return Voice(
        id=name,
        engine="tone",
        engine_voice=engine_voice,
        language="en",
        gender=Gender.FEMALE,
        rate_wpm=160,
        pitch=50,
        f0_hz=180,
        word_error_rate=0.1,
        licence="CC0-1.0",
    )


def span(part):
    start = TEXT.index(part)
    return Span(start=start, end=start + len(part))


@pytest.fixture
def made(episode):
    """One line of each kind, an omission, a notice, and a file whose range is unknown."""
    article = Article(
        id="ferries",
        source=source_named("articles/ferries.txt"),
        title=TITLE,
        byline="Ada Lind",
        published="2024-02-29",
        language="en-GB",
        text=TEXT,
        blocks=(Block(kind=BlockKind.TITLE, span=span(TITLE)),),
    )
    speaker = Speaker(
        id="odegaard",
        name="Ms Ödegaard",
        aliases=("Ödegaard",),
        description="a pilot",
        gender=Gender.FEMALE,
        gender_evidence="Ms",
    )
    lines = (
        Line(
            id="l1",
            speaker_id=NARRATOR_ID,
            kind=LineKind.NARRATION,
            text=f"{TITLE}.",
            origin=(span(TITLE),),
            added=(Span(start=len(TITLE), end=len(TITLE) + 1),),
            pause_after_ms=550,
        ),
        Line(id="l2", speaker_id=NARRATOR_ID, kind=LineKind.ADDED, text="Ms Ödegaard said:"),
        Line(
            id="l3",
            speaker_id="odegaard",
            kind=LineKind.QUOTATION,
            text=QUOTED,
            origin=(span(QUOTED),),
        ),
    )
    segments = (
        Segment(speaker_id=NARRATOR_ID, lines=lines[:2]),
        Segment(speaker_id="odegaard", lines=lines[2:]),
    )
    cast = {
        NARRATOR_ID: Role(speaker_id=NARRATOR_ID, voice=voice("reader", "sine"), reason="usual"),
        "odegaard": Role(speaker_id="odegaard", voice=voice("second", "saw"), reason="Ms"),
    }
    production = Production(
        article=article,
        script=Script(
            article_id="ferries",
            language="en-GB",
            speakers=(speaker,),
            chapters=(Chapter(title=TITLE, segments=segments),),
            omissions=(Omission(span=span("--> a pilot."), reason="said in the lead-in"),),
        ),
        cast=Cast(roles=cast),
        spoken={
            "l1": SpokenForm(text="Ferries and fog: a quiet winter."),
            "l2": SpokenForm(text=lines[1].text),
            "l3": SpokenForm(text=QUOTED),
        },
        takes={
            line.id: Take(
                path=Path(f"{line.id}.wav"),
                frames=22050,
                sample_rate_hz=22050,
                digest=line.id * 4,
            )
            for line in lines
        },
        notices=(
            Notice(kind="confidence", message="nobody is named", origin=span(QUOTED)),
            Notice(kind="language", message="no voice of that language"),
        ),
    )
    sound = AudioFile(
        path="ferries.mp3",
        mime_type="audio/mpeg",
        size_bytes=36_409,
        duration_ms=4_500,
        loudness=Loudness(integrated_lufs=-16.0449, true_peak_dbtp=-1.206, range_lu=float("-inf")),
    )
    chapters = (ChapterMark(title=TITLE, start_ms=0, end_ms=4_500),)
    made = replace(episode, chapters=chapters, audio=(sound,), recorded="")
    master = Master(
        path=Path("master.pcm"),
        sample_rate_hz=22050,
        frames=99_225,
        placements=tuple(
            Placement(line_id=line.id, start_frame=6615 + 23_153 * number, frames=22_050)
            for number, line in enumerate(lines)
        ),
    )
    return production, made, master


@pytest.fixture
def long_line():
    return LONG


@pytest.fixture
def golden(request):
    """Compare a printed file with the one beside this, or write it there (`--write-golden`)."""

    def compare(name, printed):
        path = Path(__file__).with_name(name)
        if request.config.getoption("--write-golden"):
            path.write_text(printed, encoding="utf-8", newline="")
        assert printed == path.read_bytes().decode()

    return compare
