"""Print the figures of the house: what one small build walks through, and how the modules hang together.

    python benchmarks/structure.py

Builds an article of five paragraphs with the tone engine, in this process, and watches it
(`sys.setprofile`). A module is entered when a function of it runs; the first line is spoken when the
pool of the engine is asked for it.
"""

import ast
import contextlib
import io
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "quotecast"
ARTICLE = """\
A plan for the harbour divides a town

The council of Tarn Bay voted on Tuesday for a wall of gates across the mouth of the old harbour.

“It is cheaper, and it works for ever,” said Daniel Achterberg, an engineer at the institute.

Rosa Ferreira, who leads the fishers' union, disagreed. “Nobody asked the boats,” she said.

The work would cost $5m and take three years, the council says.

It is to begin in May.
"""
# What an article is in, one after the other, from the word that names it to what became of it.
CARRIERS = (
    *("Source", "Found", "_Slot", "DraftTask", "Original", "Article", "Attribution", "Script"),
    *("Draft", "MakeTask", "Production", "Episode", "Made", "Record", "Outcome"),
)
CONTEXTS = ("Request", "Context")


class Watch:
    """Note which modules are entered, and how deep the first line is spoken."""

    def __init__(self) -> None:
        self.modules: set[str] = set()
        self.depth = 0

    def __call__(self, frame: FrameType, event: str, _argument: Any) -> None:
        """Hear of a call."""
        code = frame.f_code
        is_function = code.co_flags & 1  # class bodies and modules run on import
        if event != "call" or not is_function or not code.co_filename.startswith(str(SOURCE)):
            return
        self.modules.add(code.co_filename)
        if not self.depth and code.co_name == "record" and code.co_filename.endswith("pool.py"):
            self.depth = sum(1 for _ in _own_frames(frame)) - 1


def _own_frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        if frame.f_code.co_filename.startswith(str(SOURCE)):
            yield frame
        frame = frame.f_back


def watch_a_build() -> Watch:
    """Build the article, and return what was seen."""
    watch = Watch()
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "a.txt"
        article.write_text(ARTICLE, encoding="utf-8")
        words = [
            "quotecast",
            "build",
            str(article),
            "--show",
            folder,
            "--engine",
            "tone",
            "--quiet",
        ]
        sys.argv = words
        sys.setprofile(watch)
        try:
            from quotecast.__main__ import main  # noqa: PLC0415 - what is watched

            main()
        except SystemExit as end:
            if end.code:
                raise
        finally:
            sys.setprofile(None)
    return watch


def imports() -> Iterator[tuple[str, str]]:
    """Give each import of one module of ours by another."""
    for path in SOURCE.rglob("*.py"):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("quotecast."):
                yield name, str(node.module).removeprefix("quotecast.")


def circles() -> int:
    """Return how many modules import themselves by way of others."""
    known: dict[str, set[str]] = {}
    for one, other in imports():
        known.setdefault(one, set()).add(other)
    reached = {one: _reached(one, known) for one in known}
    return sum(one in reached[one] for one in known)


def _reached(start: str, known: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    todo = [*known.get(start, ())]
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += known.get(name, ())
    return found


def lines_of(folder: Path) -> int:
    """Return the lines of Python below a folder."""
    return sum(path.read_bytes().count(b"\n") for path in folder.rglob("*.py"))


def main() -> None:
    """Print a row for each figure."""
    with contextlib.redirect_stderr(io.StringIO()):
        watch = watch_a_build()
    rooms = Counter(Path(name).relative_to(SOURCE).parts[0] for name in watch.modules)
    loose = {path.stem for path in SOURCE.glob("*.py")} - {"__init__", "__main__"}
    source, tests = lines_of(SOURCE), lines_of(ROOT / "tests")
    rows = {
        "modules": sum(1 for _ in SOURCE.rglob("*.py")),
        "modules entered by a small build": len(watch.modules),
        "own frames deep when the first line is spoken": watch.depth,
        "carriers of one article": len(CARRIERS),
        "context objects": len(CONTEXTS),
        "loose modules": len(loose),
        "modules in circles": circles(),
        "source lines": source,
        "test lines": tests,
        "tests to source": round(tests / source, 2),
    }
    for name, value in rows.items():
        print(f"{value:>8} {name}")
    print("entered, by room:", ", ".join(f"{name} {count}" for name, count in rooms.most_common()))


if __name__ == "__main__":
    main()
