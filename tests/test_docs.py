import re
from pathlib import Path

import pytest

from quotecast import model
from quotecast.batch.outcomes import Became
from quotecast.cli import main
from quotecast.cli.main import CommandTable

ROOT = Path(__file__).parents[1]
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
NAMED = re.compile(r"`(?:src/quotecast/)?([a-z_]+(?:/[a-z_]+)*\.py)`")
SOURCE = ROOT / "src" / "quotecast"
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
FLAG = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
OTHERS_FLAGS = {"--no-deps", "--nworkers", "--nthreads"}  # pip's and dask's
WORDS = [name for name in model.__all__ if name[0].isupper() and not name.isupper()]


@pytest.mark.parametrize("word", WORDS)
def test_word_of_the_model_stands_in_the_glossary(word):
    assert re.search(rf"\b{word}s?\b", GLOSSARY)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_links_to_what_is_there(page):
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_module_that_a_page_names_is_there(page):
    for name in NAMED.findall(page.read_text(encoding="utf-8")):
        known = (ROOT / name, ROOT / "src" / "quotecast" / name)
        assert any(path.exists() for path in known) or "NAME" in name, name


def flags_of(command):
    """Give the long options of a command and of those below it."""
    yield from (word for one in command.params for word in (*one.opts, *one.secondary_opts))
    if isinstance(command, CommandTable):
        for name in command.table:
            yield from flags_of(command.get_command(None, name))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_option_that_a_page_names_is_one(page):
    programs = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("benchmarks/*.py"))
    own = re.findall(r'"(--[a-z][a-z-]+)"', programs)
    known = {*flags_of(main), "--help", *own, *OTHERS_FLAGS}
    assert set(FLAG.findall(page.read_text(encoding="utf-8"))) <= known


def test_architecture_tells_of_each_room_and_each_loose_module():
    rooms = [path.parent.name for path in SOURCE.glob("*/__init__.py")]
    assert [name for name in rooms if f"\n  {name}/ " not in ARCHITECTURE] == []
    loose = {path.stem for path in SOURCE.glob("*.py")} - {"__init__", "__main__"}
    assert [name for name in sorted(loose) if f"`{name}`" not in ARCHITECTURE] == []


@pytest.mark.parametrize("became", Became)
def test_docs_tell_of_each_outcome_that_a_run_s_log_may_have(became):
    night = (ROOT / "docs" / "night.md").read_text(encoding="utf-8")
    told = night[night.index("(`outcome`") :].partition(";")[0]
    assert became.value in told
