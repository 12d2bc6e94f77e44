import ast
import inspect
from pathlib import Path

import pytest

from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.listening import MentionReader
from quotecast.attributing.mentions import _Finder
from quotecast.attributing.resolution import Resolver

SOURCE = Path(__file__).parents[1] / "src" / "quotecast"
ROOMS = (
    *("reading", "attributing", "scripting", "normalising"),
    *("casting", "voicing", "mastering", "publishing", "listening"),
)
# Each may import what stands before it; a room no other room.
FLOORS = (
    ("errors", "timecode", "model"),
    (
        "child_process",
        "ffmpeg",
        "files",
        "languages",
        "loudness",
        "settings",
        "remarks",
        "slug",
        "sound_settings",
    ),
    ROOMS,
    ("show",),
    ("episode",),
    ("batch", "library"),
    ("desk",),
    ("cli",),
    ("__main__",),
)
LEVEL = {name: level for level, floor in enumerate(FLOORS) for name in floor}
MODULES = sorted(SOURCE.rglob("*.py"))


def place(path):
    """Name the room or module that a file belongs to."""
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def imports(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module == "quotecast":
            names = [f"quotecast.{alias.name}" for alias in node.names if alias.name in LEVEL]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "quotecast" and len(parts) > 1:
                yield parts[1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_one_way(path):
    here = place(path)
    if here == "__init__":
        return  # what it names is loaded when it is asked for: see test_library
    for there in imports(path):
        assert there in LEVEL, f"{there} has no floor yet: give it one in FLOORS"
        assert LEVEL[there] <= LEVEL[here], f"{here} imports {there} from a higher floor"
        if here in ROOMS and there in ROOMS:
            assert here == there, f"the room {here} imports the room {there}"


@pytest.mark.parametrize("path", [path for path in MODULES if place(path) == "normalising"])
def test_normalising_needs_only_model_and_languages(path):
    assert set(imports(path)) <= {"normalising", "model", "languages"}


def test_there_are_at_most_ten_loose_modules():
    loose = {path.stem for path in SOURCE.glob("*.py")} - {"__init__", "__main__"}
    assert len(loose) <= 10


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_module_says_what_it_is_for_and_stays_small(path):
    text = path.read_text(encoding="utf-8")
    if text.strip():
        assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= 330


def test_only_the_borders_catch_our_errors():
    catchers = {
        place(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and node.type is not None
        and {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
        & {"QuotecastError", "Exception", "BaseException"}
    }
    assert catchers <= {"batch", "cli", "voicing"}


def test_no_class_name_stands_for_two_things():
    names = [
        node.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and node.name != "Settings"
    ]
    assert not {name for name in names if names.count(name) > 1}


@pytest.mark.parametrize("last", [ClauseReader, MentionReader, _Finder, Resolver])
def test_no_method_of_a_reader_hides_another_of_its_name(last):
    met = {}
    for part in last.__mro__[:-1]:
        for name, method in vars(part).items():
            if name.startswith("__") or not inspect.isfunction(method):
                continue
            hiding = met.setdefault(name, method)
            is_abstract = getattr(method, "__isabstractmethod__", False)
            is_asked = "super()" in inspect.getsource(hiding)
            assert hiding is method or is_abstract or is_asked, f"{part.__name__}.{name} is hidden"
