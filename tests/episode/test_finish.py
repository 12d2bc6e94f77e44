from types import SimpleNamespace

import pytest

from quotecast.episode.finish import off_target
from quotecast.model import AudioFile, Loudness
from quotecast.settings import Settings


def episode_with(lufs, peak):
    loudness = Loudness(integrated_lufs=lufs, true_peak_dbtp=peak, range_lu=4.0)
    file = AudioFile(
        path="a.opus", mime_type="audio/ogg", size_bytes=1, duration_ms=1, loudness=loudness
    )
    return SimpleNamespace(audio=(file,))


@pytest.mark.parametrize(
    ("lufs", "peak"),
    [(-16.0, -1.6), (-16.09, -3.0), (-15.91, -1.0), (float("-inf"), float("-inf"))],
)
def test_file_at_its_target_needs_no_notice(lufs, peak):
    assert list(off_target(episode_with(lufs, peak), Settings())) == []


@pytest.mark.parametrize(
    ("lufs", "peak"), [(-18.1, -1.6), (-16.2, -3.0), (-15.8, -2.0), (-16.0, 0.4)]
)
def test_file_off_its_target_is_told_with_what_to_do(lufs, peak):
    # What is told is what was encoded anew, and stayed off.
    (notice,) = off_target(episode_with(lufs, peak), Settings())
    assert f"a.opus is at {lufs:.1f} LUFS" in notice.message
    assert "bit rate" in notice.message
