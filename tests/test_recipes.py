"""A newcomer is one new file and one line: each recipe of CONTRIBUTING.md is done in a copy."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "quotecast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A newcomer: its file, its line and the table that it is put into, by their first line.

    `contract` is the test module that a newcomer must keep to, `use` a program that needs it.
    """

    file: str
    content: str
    table: str
    opening: str
    line: str
    contract: str
    use: str
    formats: tuple[str, ...] = ("wav",)


ENGINE = Recipe(
    file="voicing/hum_engine.py",
    content='''
"""Hum: every word is as long as its letters, at one pitch."""

from quotecast.voicing.tone_engine import ToneEngine


class HumEngine(ToneEngine):
    """Hum a text."""

    def version(self) -> str:
        """Name the way the humming is made."""
        return "hum 1"
''',
    table="voicing/base.py",
    opening="ENGINES: Mapping[str, str] = {",
    line='    "hum": "quotecast.voicing.hum_engine:HumEngine",',
    contract="test_engines.py",
    use="""
from quotecast.voicing import chosen_engine
assert chosen_engine("hum", {}).make().version() == "hum 1"
""",
)
TEXT_FORMAT = Recipe(
    file="publishing/lines.py",
    content='''
"""Print who says what, a line for each turn."""

from quotecast.model import Episode
from quotecast.publishing.formats import TextFormat


def render(episode: Episode) -> bytes:
    """Return the whole file."""
    lines = (f"{turn.speaker}: {' '.join(turn.text.split())}" for turn in episode.turns)
    return "".join(f"{line}\\n" for line in lines or ("",)).encode()


FORMAT = TextFormat(file_name="lines.text", mime_type="text/plain", render=render)
''',
    table="publishing/formats.py",
    opening="TEXT_FORMATS: Final[Mapping[str, str]] = MappingProxyType(\n    {",
    line='        "lines": "quotecast.publishing.lines",',
    contract="test_formats.py",
    use="""
from quotecast import build
made = build("story.txt")
lines = (made.place / "lines.text").read_text(encoding="utf-8")
assert "Ada Lind: It will stand" in lines, lines
""",
    formats=("wav", "lines"),
)
PACKAGE_FORMAT = Recipe(
    file="publishing/zipped.py",
    content='''
"""Pack the sound of an episode into a zip file."""

import zipfile
from pathlib import Path

from quotecast.files import atomic_path
from quotecast.model import Episode
from quotecast.publishing.formats import PackageFormat


def write(episode: Episode, folder: Path, path: Path) -> None:
    """Write the file."""
    with atomic_path(path) as temporary, zipfile.ZipFile(temporary, "w") as target:
        for audio in episode.audio:
            target.write(folder / audio.path, audio.path)


FORMAT = PackageFormat(suffix=".zip", mime_type="application/zip", write=write)
''',
    table="publishing/formats.py",
    opening="PACKAGE_FORMATS: Final[Mapping[str, str]] = MappingProxyType(\n    {",
    line='        "zip": "quotecast.publishing.zipped",',
    contract="test_formats.py",
    use="""
import zipfile
from quotecast import build
made = build("story.txt")
(path,) = made.place.glob("*.zip")
assert zipfile.ZipFile(path).testzip() is None and zipfile.ZipFile(path).namelist()
""",
    formats=("wav", "zip"),
)
READER = Recipe(
    file="reading/shout.py",
    content='''
"""Read a file whose every line begins with an exclamation mark: its text without these."""

from dataclasses import replace

from quotecast.reading import plain
from quotecast.reading.originals import Original, Reading


def read(original: Original) -> Reading:
    """Return the article of the file."""
    return plain.read(replace(original, data=original.data.replace(b"!", b"")))
''',
    table="reading/readers.py",
    opening="READERS: Mapping[str, Reader] = {",
    line='    "shout": Reader(module="quotecast.reading.shout", suffixes=frozenset({".shout"})),',
    contract="test_readers.py",
    use="""
from pathlib import Path
from quotecast import draft
text = Path("story.txt").read_text(encoding="utf-8")
Path("story.shout").write_text("!" + text.replace("\\n", "\\n!"), encoding="utf-8")
assert "!" not in draft("story.shout").article.text
""",
)
LANGUAGE = Recipe(
    file="languages/toy.py",
    content='''
"""A language of which only the name and one word are known."""

from quotecast.languages.base import Language
from quotecast.languages.script_words import ScriptWords

TOY = Language(code="qtx", name="Toy", script=ScriptWords(source="Ex: {name}."))
''',
    table="languages/__init__.py",
    opening="LANGUAGES: Mapping[str, str] = {",
    line='    "qtx": "quotecast.languages.toy:TOY",',
    contract="test_languages.py",
    use="""
from pathlib import Path
from quotecast import draft
page = "<html lang='qtx'><article><h1>Abc</h1>" + "<p>Def ghi jkl, mno.</p>" * 9 + "</article>"
Path("story.html").write_text(page, encoding="utf-8")
told = draft("story.html")
assert told.article.language == "qtx", told.article.language
assert any("Toy" in notice.message for notice in told.notices), told.notices
""",
)
RECIPES = {
    "engine": ENGINE,
    "text format": TEXT_FORMAT,
    "package format": PACKAGE_FORMAT,
    "reader": READER,
    "language": LANGUAGE,
}
PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider")
STORY = "The bridge\n\n“It will stand,” said Ada Lind, an engineer.\n\nIt opened on Monday.\n"
SHOW = """
[voices]
engine = "tone"

[publishing]
formats = {formats}
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the project with all newcomers in it."""
    folder = tmp_path_factory.mktemp("copy")
    package = folder / "src" / "quotecast"
    without_caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, package, ignore=without_caches)
    for name in ("tests", "docs", "benchmarks"):
        shutil.copytree(ROOT / name, folder / name, ignore=without_caches)
    shutil.copy(ROOT / "pyproject.toml", folder)
    for recipe in RECIPES.values():
        (package / recipe.file).write_text(recipe.content.lstrip(), encoding="utf-8")
        table = package / recipe.table
        before = table.read_text(encoding="utf-8")
        assert before.count(recipe.opening) == 1
        after = before.replace(recipe.opening, f"{recipe.opening}\n{recipe.line}")
        table.write_text(after, encoding="utf-8")
    return folder


def run(folder, *command):
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder.joinpath("src")) + os.pathsep + str(folder),
        "PYTEST_ADDOPTS": "",
    }
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_newcomers_keep_to_their_contracts(copy):
    names = [recipe.line.split('"')[1] for recipe in RECIPES.values()]
    contracts = copy / "tests" / "contracts"
    words = (
        "-m",
        "pytest",
        "-vv",
        "-p",
        "no:cacheprovider",
        str(contracts),
        "-k",
        " or ".join(names),
    )
    ended = run(copy, *words)
    assert ended.returncode == 0, ended.stdout[-2000:] + ended.stderr[-2000:]
    for name, recipe in zip(names, RECIPES.values(), strict=True):
        tried = [row for row in ended.stdout.splitlines() if recipe.contract in row and name in row]
        assert any("PASSED" in row for row in tried), f"no contract was tried with {name}"


def test_newcomers_break_no_golden_file_and_no_floor(copy):
    ended = run(copy, *PYTEST, "tests/golden", "tests/test_architecture.py")
    assert ended.returncode == 0, ended.stdout[-2000:] + ended.stderr[-2000:]


@pytest.mark.parametrize("name", RECIPES)
def test_newcomer_is_used(name, copy, tmp_path):
    recipe = RECIPES[name]
    show = tmp_path / "a show"
    show.mkdir()
    (show / "show.toml").write_text(SHOW.format(formats=list(recipe.formats)), encoding="utf-8")
    (show / "story.txt").write_text(STORY, encoding="utf-8")
    (show / "use.py").write_text(recipe.use, encoding="utf-8")
    ended = run(copy, "-c", f"import os; os.chdir({str(show)!r}); exec(open('use.py').read())")
    assert ended.returncode == 0, ended.stdout + ended.stderr
