"""Where things lie in a show's folder, and which of them nobody needs any more."""

import pytest

from quotecast.show.places import gone_scripts, written_script_path


@pytest.mark.parametrize(
    ("kept", "is_gone"),
    [
        ("", True),
        ("scripts/storm.fountain", False),
        ("scripts/storm.corrections.toml", False),
        ("output/storm/manifest.json", False),
        ("scripts/storm-2.fountain", True),
    ],
)
def test_kept_script_is_gone_with_all_else_of_its_episode(tmp_path, kept, is_gone):
    for path in (written_script_path(tmp_path, "storm"), *([tmp_path / kept] if kept else [])):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert [path.name for path in gone_scripts(tmp_path)] == (["storm"] if is_gone else [])
