import json
from dataclasses import replace

import pytest
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


@pytest.mark.parametrize(
    ("most", "order"), [(0, ["forgotten", "rest", "laid down"]), (1500, ["laid down"])]
)
def test_a_long_programme_is_mastered_alone_in_memory(tmp_path, monkeypatch, most, order):
    monkeypatch.setattr("quotecast.episode.build._MANY_LINES", most)
    show = ShowFolder(tmp_path)
    done = []
    with open_context(request_of(show.path, {})) as context:
        monkeypatch.setattr(context.engines, "rest", lambda: done.append("rest"))
        monkeypatch.setattr(
            "quotecast.episode.build.forget_attribution", lambda: done.append("forgotten")
        )
        listening = replace(context, hear=lambda _master: done.append("laid down"))
        build(source_named(str(show.article)), listening)
    assert done == order


RENAMED = {
    "renamed and edited": (True, "It rained", "It poured", True),
    "renamed alone": (True, "It rained", "It rained", False),
    "another beside it": (False, "It rained", "It poured", False),
    "another under its headline": (True, None, "Nobody was there. Nothing was said of it.", False),
}


@pytest.mark.parametrize(("is_gone", "old", "new", "is_told"), RENAMED.values(), ids=RENAMED)
def test_episode_that_a_renamed_article_leaves_behind_is_told(tmp_path, is_gone, old, new, is_told):
    show = ShowFolder(tmp_path)
    text = f"{show.article.read_text(encoding='utf-8')}\nIt rained, and it went on for days.\n"
    show.write("storm.txt", text)
    show.build()
    title = text.partition("\n")[0]
    other = show.write("later.txt", text.replace(old, new) if old else f"{title}\n\n{new}\n")
    if is_gone:
        show.article.unlink()
    told = show.build(other).stderr
    assert ("made of storm.txt, which is gone" in told) is is_told
    assert "which is gone" not in show.build(other).stderr


def test_brief_of_other_articles_leaves_none_behind(tmp_path):
    show = ShowFolder(tmp_path)
    other = show.write(
        "dam.txt", "The dam\n\nThe dam was closed in May. Nobody was there to see it.\n"
    )
    told = [
        show.run("brief", *articles, "--length", "30s", "--title", "In brief")
        for articles in ([show.article], [show.article, other])
    ]
    assert [one.exit_code for one in told] == [0, 0]
    assert len(list(show.path.glob("output/*/manifest.json"))) == 2
    assert "which is gone" not in told[1].stderr
