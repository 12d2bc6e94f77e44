import pytest
from click.testing import CliRunner

from quotecast.cli import main

ARTICLE = """Storm over the bay

The ferry stayed in the harbour.

“We lost the roof,” said Jo Roe, a fish trader. “It was an old roof.”

Source: The Bay Post
"""


class ShowFolder:
    """A show that speaks with tones, and one article in it."""

    def __init__(self, path):
        self.path = path
        self.settings("")
        self.article = self.write("storm.txt", ARTICLE)
        self.episode = path / "output" / "storm-over-the-bay"
        self.sound = self.episode / "storm-over-the-bay.mp3"
        self.script = path / "scripts" / "storm-over-the-bay.fountain"

    def settings(self, more):
        content = '[show]\ntitle = "Bay"\n[voices]\nengine = "tone"\nworkers = 1\n' + more
        return self.write("show.toml", content)

    def write(self, name, content):
        path = self.path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def run(self, command, *arguments):
        words = [command, *arguments, "--show", self.path]
        return CliRunner().invoke(main, [str(word) for word in words])

    def build(self, *arguments):
        return self.run("build", *(arguments or [self.article]))


@pytest.fixture
def show(tmp_path):
    return ShowFolder(tmp_path)
