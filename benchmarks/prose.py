"""Score who says what on templates of news prose that readers wrote without having seen the rules.

    python benchmarks/prose.py [FILE …] [--fillings N] [--show OUTCOME,…] [--only NAME]
        [--another PERCENT] [--right PERCENT]

Every FILE (default: all of `benchmarks/prose/`) holds templates, each behind a line `=== name`: lines
`key: one | two | three` with what a slot is filled with, a line `---`, and the article with its slots.
`A: Ida Moss f | Karl Abend m` are people (`{A}`, `{A.last}`, `{A.first}`, `{A.he}`, `{A.He}`, `{A.his}`,
`{A.him}`, `{A.mr}`, `{A.caps}`); those without a line come from `=== names` of the file. `⟦A|…⟧` is said by A,
`⟦{body}|…⟧` or `⟦=the judge|…⟧` by who is called so, `⟦-|…⟧` is for no voice. `--show` prints each place
of a template that failed once.

Outcomes: right; another (somebody else's words); misread (a name or description with a word too many or too
few, or their own description in a second voice); sign (a voice for what nobody says); narrator. Fragments,
which the narrator reads anyway, are left out. "By voices" is what was in another voice than the most of
the same speaker's quotations in the article. `--another` and `--right` are floors over all files together:
the program ends with 1 where a figure is worse, so that it is a gate.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import gcd
from pathlib import Path

from grid import THRESHOLD, Person, article_of
from quotecast.attributing import Attribution, attribute
from quotecast.languages import language_of
from quotecast.model import Article, QuotationKind, Span

PROSE = Path(__file__).with_name("prose")
_NAMES = "names"
_MARK = re.compile(r"⟦(?P<who>[^|⟧]*)\|(?P<words>[^⟧]*)⟧")
_SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
_STRIDES = (1, 3, 5, 7, 11, 13, 17, 19, 23, 29)
_OUTCOMES = ("right", "another", "misread", "sign", "narrator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Hold the place of a quotation and who says it: a name, `=` and a description, or nobody (`-`)."""

    span: Span
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Hold what became of one quotation, and the id of the voice it is in (None: the narrator's)."""

    position: int
    outcome: str
    who: str
    speaker_id: str | None
    line: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill every template, attribute it, print the shares by folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--fillings", type=int, default=8, metavar="N")
    parser.add_argument("--show", default="", metavar="OUTCOME,…")
    parser.add_argument("--only", default="", metavar="NAME")
    parser.add_argument("--another", type=float, default=100.0, metavar="PERCENT")
    parser.add_argument("--right", type=float, default=0.0, metavar="PERCENT")
    options = parser.parse_args(arguments)
    shown = frozenset(filter(None, options.show.split(",")))
    total: Counter[str] = Counter()
    for path in options.files or sorted(PROSE.glob("*.txt")):
        counts: Counter[str] = Counter()
        other_voice = 0
        templates = templates_of(path)
        for name, template in templates.items():
            if name == _NAMES or options.only not in name:
                continue
            seen: set[tuple[int, str]] = set()
            texts: set[str] = set()
            for number in range(options.fillings):
                article, said = filled(name, template, templates[_NAMES], number)
                if article.text in texts:
                    continue  # all choices of its slots have come up
                texts.add(article.text)
                heard = tuple(outcomes(article, said))
                counts.update(one.outcome for one in heard)
                other_voice += _in_another_voice(heard)
                for one in heard:
                    if one.outcome in shown and (one.position, one.outcome) not in seen:
                        seen.add((one.position, one.outcome))
                        print(f"[{name} {one.position}] {one.outcome}: {one.line}\n")
        print(f"{path.stem:<10} {_shares(counts, other_voice)}")
        total.update(counts)
    size = max(1, total.total() - total["fragment"]) / 100
    return int(total["another"] / size > options.another or total["right"] / size < options.right)


def templates_of(path: Path) -> Mapping[str, str]:
    """Return a file's templates, and its people as `names`, by name."""
    parts = ("\n" + path.read_text(encoding="utf-8")).split("\n=== ")[1:]
    return {name: body for name, _, body in (part.partition("\n") for part in parts)}


def _shares(counts: Counter[str], other_voice: int) -> str:
    size = max(1, counts.total() - counts["fragment"])
    shares = "  ".join(f"{one} {100 * counts[one] / size:.1f}" for one in _OUTCOMES)
    return f"{shares}  by voices {100 * other_voice / size:.1f}  of {size} (and {counts['fragment']} fragments)"


def filled(name: str, template: str, people: str, number: int) -> tuple[Article, tuple[Said, ...]]:
    """Return a template's article with the `number`th choice in its slots, and its answers."""
    head, _, body = template.partition("\n---\n")
    slots = _slots(head, people, number)
    text, said, position = "", [], 0
    body = body.strip() + "\n"
    for mark in _MARK.finditer(body):
        text += _written(body[position : mark.start()], slots)
        words = _written(mark["words"], slots)
        who = slots.get(mark["who"])
        wanted = who.form(None) if isinstance(who, Person) else _written(mark["who"], slots)
        span = Span(start=len(text), end=len(text) + len(words))
        said.append(Said(span=span, who=wanted))
        text += words
        position = mark.end()
    return article_of(f"{name}-{number}", text + _written(body[position:], slots)), tuple(said)


def _slots(head: str, people: str, number: int) -> Mapping[str, Person | str]:
    slots: dict[str, Person | str] = {}
    for row, line in enumerate(filter(None, map(str.strip, head.splitlines()))):
        key, _, rest = line.partition(":")
        choices = [one.strip() for one in rest.split("|") if one.strip()]
        stride = _STRIDES[row % len(_STRIDES)]
        stride = stride if gcd(stride, len(choices)) == 1 else 1  # so that each comes up
        chosen = choices[(number * stride + row) % len(choices)]
        slots[key.strip()] = _person(chosen) if len(key.strip()) == 1 else chosen
    pool = [line.strip() for line in people.splitlines() if line.strip()]
    taken = {one.last for one in slots.values() if isinstance(one, Person)}
    drawn = iter(pool[number % len(pool) :] + pool[: number % len(pool)])
    for key in "ABCDEFGHIJ":
        while key not in slots:
            person = _person(next(drawn))
            if person.last not in taken:
                slots[key] = person
                taken.add(person.last)
    return slots


def _person(words: str) -> Person:
    name, _, gender = words.rpartition(" ")
    first, _, last = name.partition(" ")
    return Person(first=first, last=last, he="she" if gender == "f" else "he")


def _written(text: str, slots: Mapping[str, Person | str]) -> str:
    def value(found: re.Match[str]) -> str:
        held = slots[found.group(1)]
        if isinstance(held, Person):
            return held.form(found.group(2))
        return held[0].upper() + held[1:] if found.group(2) == "cap" else held

    return _SLOT.sub(value, text)


def outcomes(article: Article, answers: Sequence[Said]) -> Iterator[Heard]:
    """Yield what became of every quotation of an article."""
    found = attribute(article, language_of(article.language))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    for position, one in enumerate(answers, 1):
        kind, speaker_id = _voice(found, one.span)
        name = names.get(speaker_id or "")
        is_fragment = kind is QuotationKind.MIXED
        outcome = "fragment" if is_fragment else _outcome(one, name)
        start = article.text.rfind("\n", 0, one.span.start) + 1
        end = article.text.find("\n", one.span.end)
        line = f"{one.who!r} not {name!r}\n    {article.text[start:end]}"
        yield Heard(
            position=position, outcome=outcome, who=one.who, speaker_id=speaker_id, line=line
        )


def _outcome(one: Said, name: str | None) -> str:
    if one.who == "-":
        return "right" if name is None else "sign"
    if name is None:
        return "narrator"
    wanted, got = _words(one.who), _words(name)
    if wanted == got or (one.who.startswith("=") and wanted <= got):
        return "right"
    return "misread" if wanted & got else "another"


def _words(name: str) -> frozenset[str]:
    words = name.lstrip("=").casefold().replace("’", "'").replace("'s", " 's").split()
    return frozenset(words) - {"the", "a", "an"}


def _voice(found: Attribution, span: Span) -> tuple[QuotationKind | None, str | None]:
    for one in found.quotations:
        shared = min(one.span.end, span.end) - max(one.span.start, span.start)
        if shared > (span.end - span.start) / 2:
            return one.kind, one.speaker_id if one.confidence >= THRESHOLD else None
    return None, None


def _in_another_voice(heard: Sequence[Heard]) -> int:
    count = sum(one.outcome == "sign" for one in heard)
    for who in {one.who for one in heard if one.who != "-"}:
        voiced = [
            one.speaker_id
            for one in heard
            if one.who == who and one.speaker_id is not None and one.outcome != "fragment"
        ]
        own = Counter(voiced).most_common(1)
        strangers = {one.speaker_id for one in heard if one.who != who and one.outcome == "right"}
        if own and own[0][0] in strangers:
            count += len(voiced)
        elif own:
            count += len(voiced) - own[0][1]
    return count


if __name__ == "__main__":
    sys.exit(main())
