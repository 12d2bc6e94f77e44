"""Score whether names of bodies, and people behind titles, are taken whole as who says it.

    python benchmarks/bodies.py [FILE …] [--every N] [--errors N] [--only KIND] [--right PERCENT]

A FILE (default: all of `benchmarks/bodies/`) holds one name a line, as it stands within a sentence
("the" where it has one), behind lines `=== kind`. Its name says what it holds: `bodies_….txt` or
`titles_….txt`. Each stands in every form of `_BODY_FORMS` or `_TITLE_FORMS`. The files `…_second.txt`
were written before anything was mended and are for counting only: mend by the first.

Outcomes: right; cut (a word of it too few or too many); wrong (somebody else); narrator. `--every`
takes each Nth name only; `--right` is a floor for every file: the program ends with 1 where a figure
is worse, so that it is a gate.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from grid import THRESHOLD, article_of
from quotecast.attributing import attribute
from quotecast.languages import language_of

BODIES = Path(__file__).with_name("bodies")
_OUTCOMES = ("right", "cut", "wrong", "narrator")
_WORDS = "It is late"
_BODY_FORMS = {
    "{Name} said on Monday: “It is late.”": "{name}",
    "A report came out on Monday.\n\n“It is late,” {name} said in a statement.": "{name}",
    "A report came out on Monday.\n\n“It is late,” said {name}.": "{name}",
    "A report came out on Monday.\n\n“It is late,” a spokeswoman for {name} said.": "a spokeswoman for {name}",
    "According to {name}, “It is late.”": "{name}",
    "A report came out on Monday.\n\n“It is late,” {bare} chief executive Ida Moss said.": "Ida Moss",
    "Karl Abend met Ida Moss of {name} and Rosa Keel on Monday. “It is late,” Moss said.": "Ida Moss",
}
_TITLE_FORMS = {
    "{Name} Ida Moss said on Monday: “It is late.”": "Ida Moss",
    "A report came out on Monday.\n\n“It is late,” {name} Ida Moss said.": "Ida Moss",
    "A report came out on Monday.\n\n“It is late,” said {name} Ida Moss.": "Ida Moss",
    "A report came out on Monday.\n\n“It is late,” {name} Moss said in a statement.": "Moss",
    "According to {name} Ida Moss, “It is late.”": "Ida Moss",
    "Karl Abend met {name} Ida Moss and Rosa Keel on Monday. “It is late,” Moss said.": "Ida Moss",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Hold a small article, and who says its quotation."""

    kind: str
    text: str
    who: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Read every file, print the shares by kind and by file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--only", default="")
    parser.add_argument("--right", type=float, default=0.0, metavar="PERCENT")
    options = parser.parse_args(arguments)
    is_good = True
    for path in options.files or sorted(BODIES.glob("*.txt")):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        errors: list[str] = []
        for asked in asked_of(path, options.every):
            if options.only in asked.kind:
                said = heard(asked.text)
                outcome = judged(asked.who, said)
                counts[asked.kind][outcome] += 1
                if outcome != "right":
                    errors.append(f"  {outcome}: {said!r} not {asked.who!r}: {asked.text!r}")
        for kind, counted in sorted(
            counts.items(), key=lambda item: item[1]["right"] / item[1].total()
        ):
            print(f"  {kind:<36} {_shares(counted)}")
        total = sum(counts.values(), Counter[str]())
        print(f"{path.stem:<38} {_shares(total)}")
        print("\n".join(errors[: options.errors]))
        is_good = is_good and 100 * total["right"] >= options.right * total.total()
    return int(not is_good)


def asked_of(path: Path, every: int = 1) -> Iterator[Asked]:
    """Yield a small article for each form of each name (each Nth one) in a file."""
    forms = _TITLE_FORMS if path.stem.startswith("titles") else _BODY_FORMS
    for kind, name in list(_names(path))[::every]:
        bare = name.removeprefix("the ").removeprefix("The ")
        slots = {"name": name, "Name": name[0].upper() + name[1:], "bare": bare}
        if name[0].islower() and not name.startswith("the ") and forms is _BODY_FORMS:
            slots["Name"] = name  # a brand keeps its small letter
        for form, who in forms.items():
            yield Asked(kind=kind, text=form.format(**slots), who=who.format(**slots))


def _names(path: Path) -> Iterator[tuple[str, str]]:
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            kind = line.removeprefix("=== ")
        elif line:
            yield kind, line


def heard(text: str) -> str | None:
    """Return the name of who says the quotation, None if the narrator reads it."""
    article = article_of("names", f"{text}\n")
    found = attribute(article, language_of("en"))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    for quotation in found.quotations:
        if _WORDS in quotation.span.cut_from(text) and quotation.confidence >= THRESHOLD:
            return names.get(quotation.speaker_id or "")
    return None


def judged(who: str, said: str | None) -> str:
    """Return the outcome for a name heard where another is expected."""
    if said is None:
        return "narrator"
    if _plain(said) == _plain(who):
        return "right"
    return "cut" if {*_plain(said).split()} & {*_plain(who).split()} else "wrong"


def _plain(name: str) -> str:
    words = name.replace("’", "'").replace(" the ", " ").split()
    return " ".join(words[1:] if words[0].lower() in ("the", "a", "an") and words[1:] else words)


def _shares(counted: Counter[str]) -> str:
    size = max(1, counted.total())
    shares = (f"{kind} {100 * counted[kind] / size:5.1f} %" for kind in _OUTCOMES)
    return f"{'  '.join(shares)}  of {size}"


if __name__ == "__main__":
    sys.exit(main())
