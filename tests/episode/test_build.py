import json

from tests.cli.conftest import ShowFolder

from quotecast.episode.build import build
from quotecast.episode.context import open_context, request_of
from quotecast.model import source_named


def test_library_builds_what_the_command_builds(tmp_path):
    shows = [
        ShowFolder(tmp_path / name) for name in ("one", "two") if not (tmp_path / name).mkdir()
    ]
    shows[0].build()
    with open_context(request_of(shows[1].path, {})) as context:
        made = build(source_named(str(shows[1].article)), context)
    assert made.folder == shows[1].episode
    manifests = [json.loads((show.episode / "manifest.json").read_bytes()) for show in shows]
    assert manifests[0] == manifests[1]
