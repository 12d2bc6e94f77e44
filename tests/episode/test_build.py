import json

from quotecast.progress import QuietReporter
from tests.cli.conftest import ShowFolder

from quotecast.episode.build import build_episode
from quotecast.episode.context import open_workshop
from quotecast.settings import load_settings


def test_library_builds_what_the_command_builds(tmp_path):
    shows = [
        ShowFolder(tmp_path / name) for name in ("one", "two") if not (tmp_path / name).mkdir()
    ]
    shows[0].build()
    settings = load_settings(shows[1].path)
    with open_workshop(shows[1].path, settings, QuietReporter()) as workshop:
        made = build_episode(str(shows[1].article), workshop)
    assert made.folder == shows[1].episode
    manifests = [json.loads((show.episode / "manifest.json").read_bytes()) for show in shows]
    assert manifests[0] == manifests[1]
