import re
from pathlib import Path

import pytest

from quotecast import model

ROOT = Path(__file__).parents[1]
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
NAMED = re.compile(r"`(?:src/quotecast/)?([a-z_]+(?:/[a-z_]+)*\.py)`")
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
