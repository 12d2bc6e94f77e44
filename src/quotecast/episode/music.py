"""The music of a show around an episode: what is played with it, and how long it is heard alone."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from quotecast.errors import CodecError, CodecMissingError
from quotecast.ffmpeg import find_ffmpeg
from quotecast.mastering.music import Ducking, MusicLayout, Score
from quotecast.model import Music, MusicRole
from quotecast.settings import Settings
from quotecast.timecode import frames_to_ms

_RATE_HZ: Final = 8000  # enough to count the frames of a file by


def score_of(
    directed: tuple[Music, ...], first_line: str, show: Path, settings: Settings
) -> Score | None:
    """Return the music that a script directs, with the show's own around it; None without any.

    The show's stands before the first line and behind the last, where the script has no sting there.
    """
    music, pieces = settings.music, directed
    own = {piece.before_line for piece in pieces if piece.role is MusicRole.STING}
    if music.intro and first_line not in own:
        pieces = (_sting(music.intro, first_line, "intro"), *pieces)
    if music.outro and None not in own:
        pieces = (*pieces, _sting(music.outro, None, "outro"))
    if not pieces:
        return None
    return Score(
        pieces=pieces,
        folder=show,
        ffmpeg=find_ffmpeg(settings.tools.ffmpeg),
        ducking=Ducking(
            depth_db=music.duck_db,
            attack_ms=music.attack_ms,
            release_ms=music.release_ms,
            hold_ms=music.hold_ms,
        ),
        may_be_stereo=settings.audio.may_be_stereo,
    )


def music_ms(show: Path, settings: Settings) -> int:
    """Return how long a show's own music makes a programme; 0 where it can't be played.

    What is wrong with a file is said where the programme is mastered.
    """
    first = "first"
    try:
        score = score_of((), first, show, settings)
        if score is None:
            return 0
        layout = MusicLayout(replace(score, may_be_stereo=False), _RATE_HZ)
        return sum(frames_to_ms(layout.before(line, 0), _RATE_HZ) for line in (first, None))
    except (CodecError, CodecMissingError):
        return 0


def _sting(path: str, before_line: str | None, key: str) -> Music:
    place = f"show.toml, music.{key}"
    return Music(path=Path(path), role=MusicRole.STING, before_line=before_line, place=place)
