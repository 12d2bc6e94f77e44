"""Mangle real articles and follow each the whole way to its proved script: what raises is a mistake.

    python benchmarks/mangle.py FILE_OR_FOLDER... [--rounds 20] [--seed 1]

Files are articles (text, Markdown, HTML), or JSON lists of objects with a `text`. Each round drops,
doubles, joins or swaps a few spaces, marks, line ends and paragraphs, as pages and copying do. Prints
how many were followed, and each mistake with the change that made it; exits with 1 where there is one.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from quotecast.episode.context import Request
from quotecast.episode.draft import draw
from quotecast.episode.drafted import Draft, with_id
from quotecast.errors import QuotecastError, ScriptError
from quotecast.model import source_named
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of
from quotecast.scripting.proof import require_proof
from quotecast.settings import Settings

_SUFFIXES = (".txt", ".md", ".html", ".htm")
_MARKS = "“”‘’\"'«»„"
# What is changed: any of these places, or only those of one kind, since most mistakes are made at marks.
_PLACES = (
    re.compile(rf"[{_MARKS}]|[.,;:!?—–…()\[\]]|\n\n+|\n| "),
    *(re.compile(one) for one in (r"“", r"”", r"\.", r",", r" ", r"\n\n+")),
    *(
        re.compile(one)
        for one in (r" (?=[“‘\"])", r"(?<=[”’\"]) ", r"[.,!?](?=[”’\"])", r"(?<=[”\"])\n+")
    ),
)

Change = Callable[[random.Random, re.Match[str]], str]

CHANGES: dict[str, Change] = {
    "drop": lambda _dice, _found: "",
    "double": lambda _dice, found: found[0] * 2,
    "space": lambda _dice, found: f" {found[0]} ",
    "no-break space": lambda _dice, _found: "\u00a0",
    "line end": lambda _dice, found: found[0] + "\n",
    "paragraph": lambda _dice, found: found[0] + "\n\n",
    "join": lambda _dice, found: found[0].strip(),
    "other mark": lambda dice, _found: dice.choice(_MARKS),
    "invisible": lambda dice, found: found[0] + dice.choice("\u200b\u00ad\ufeff\u2028"),
}


def mangled(text: str, dice: random.Random) -> tuple[str, str]:
    """Return a text with some of its spaces, marks and line ends changed; and what was done."""
    name = dice.choice(list(CHANGES))
    wanted = dice.choice(_PLACES)
    places = list(wanted.finditer(text))
    count = min(len(places), dice.choice((1, 1, 2, 5, 20, len(places))))
    for found in sorted(dice.sample(places, count), key=lambda one: -one.start()):
        text = text[: found.start()] + CHANGES[name](dice, found) + text[found.end() :]
    return text, f"{name} {wanted.pattern!r} at {count} places"


def follow(name: str, content: bytes) -> None:
    """Read, attribute, write and prove the script of an article, and print it.

    Raises:
        Exception: there is a mistake of ours; a sentence about the article is none.
    """
    try:
        drawn = draw(source_named(name), Request(show=Path(), settings=Settings()), content)
    except ScriptError:
        raise
    except QuotecastError:
        return
    assert isinstance(drawn, Draft), "there are neither records nor feeds"  # noqa: S101
    draft = with_id(drawn, "mangled")
    require_proof(draft.article.text, draft.script)
    write_fountain(manuscript_of(draft.article, draft.script), draft.notices)


def texts(paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Give the articles of files and folders, each with a name."""
    for path in paths:
        if path.is_dir():
            yield from texts(sorted(path.iterdir()))
        elif path.suffix == ".json":
            for entry in json.loads(path.read_text(encoding="utf-8")):
                yield "a.txt", entry["text"]
        elif path.suffix.lower() in _SUFFIXES:
            yield path.name, path.read_text(encoding="utf-8", errors="replace")


def main() -> int:
    """Follow articles that are mangled, and print what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)  # noqa: S311 - to repeat it, not to hide it
    followed, mistakes = 0, 0
    for name, text in texts(options.paths):
        for _ in range(options.rounds):
            changed, told = mangled(text, dice)
            followed += 1
            try:
                follow(name, changed.encode("utf-8", "replace"))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
                mistakes += 1
                print(f"{type(error).__name__}: {error}\n  {told}, in {text[:60]!r}")
    print(f"{followed} mangled articles followed (seed {options.seed}), {mistakes} mistakes")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
