"""Make small articles of ordinary news prose whose right answer is known, and score them.

    python benchmarks/grid.py [--per-template N] [--seed N] [--errors N] [--only KIND]
        [--wrong PERCENT] [--right PERCENT]

A template is an article with slots. `⟦A|…⟧` is a quotation that A says; `⟦-|…⟧` is one that no
second voice may read; `⟦=the judge|…⟧` is said by somebody without a name. `--wrong` and
`--right` are floors: the program ends with 1 where a figure is worse, so that it is a gate.
The templates and the words they are filled with stand in `grid_words.py`.
"""

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from grid_words import BODIES, NAMES, PLACES, ROLES, SENTENCES, TEMPLATES
from quotecast.attributing import Attribution, attribute
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, QuotationKind, Span, source_named
from quotecast.settings import AttributionSettings

THRESHOLD = AttributionSettings().threshold
_MARK = re.compile(r"⟦(?P<who>[^|⟧]*)\|(?P<words>[^⟧]*)⟧")
_SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
_VERBS = ("said", "said", "said", "explained", "argued", "warned", "added", "insisted", "recalled")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Hold a quotation's place and who says it: a name, a description, or nobody."""

    span: Span
    who: str
    is_named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Hold one made article with its template's name and the answers."""

    kind: str
    article: Article
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Hold a made person: the words for them."""

    first: str
    last: str
    he: str

    def form(self, which: str | None) -> str:
        """Return a form of the name, or a pronoun, as a slot asks for it."""
        female = self.he == "she"
        forms = {
            None: f"{self.first} {self.last}",
            "last": self.last,
            "first": self.first,
            "he": self.he,
            "He": self.he.capitalize(),
            "his": "her" if female else "his",
            "him": "her" if female else "him",
            "mr": f"{'Ms' if female else 'Mr'} {self.last}",
            "caps": self.last.upper(),
            "title": "MS." if female else "MR.",
            "handle": f"@{self.first.lower()}{self.last.lower().replace(' ', '')}",
        }
        return forms[which]


def main(arguments: Sequence[str] | None = None, templates: Mapping[str, str] = TEMPLATES) -> int:
    """Make the grid, read it, print the shares by template."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--per-template", type=int, default=40, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--only", default="")
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    parser.add_argument("--wrong", type=float, default=100.0, metavar="PERCENT")
    parser.add_argument("--right", type=float, default=0.0, metavar="PERCENT")
    options = parser.parse_args(arguments)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    errors: list[str] = []
    for sample in samples(options.per_template, options.seed, options.only, templates):
        for outcome, line in judged(sample, options.threshold):
            counts[sample.kind][outcome] += 1
            if outcome == "wrong" or (outcome == "narrator" and options.errors < 0):
                errors.append(f"[{sample.kind}] {line}")
    total: Counter[str] = Counter()
    for kind, counted in sorted(counts.items(), key=lambda item: -item[1]["wrong"]):
        total.update(counted)
        if counted["right"] < counted.total():
            print(f"{kind:<34} {_shares(counted)}")
    print(f"{'all, ' + str(len(counts)) + ' templates':<34} {_shares(total)}")
    random.Random(options.seed).shuffle(errors)  # noqa: S311 - no secret
    for line in errors[: abs(options.errors)]:
        print("  ", line)
    wrong, right = (100 * total[one] / max(1, total.total()) for one in ("wrong", "right"))
    return int(wrong > options.wrong or right < options.right)


def _shares(counted: Counter[str]) -> str:
    size = counted.total()
    kinds = ("right", "wrong", "narrator")
    return (
        "  ".join(f"{kind} {100 * counted[kind] / size:5.1f} %" for kind in kinds) + f"  of {size}"
    )


def samples(
    per_template: int, seed: int, only: str = "", templates: Mapping[str, str] = TEMPLATES
) -> Iterator[Sample]:
    """Yield the articles of every template, the same ones for the same seed."""
    for kind, template in templates.items():
        if only not in kind:
            continue
        chance = random.Random(f"{seed} {kind}")  # noqa: S311 - no secret
        for number in range(per_template):
            yield _made(kind, template, chance, number)


def _made(kind: str, template: str, chance: random.Random, number: int) -> Sample:
    slots = _slots(chance)
    filled = _SLOT.sub(lambda found: _value(slots, found.group(1), found.group(2)), template)
    if number % 3 == 1:
        filled = filled.replace("“", '"').replace("”", '"')
    text, expected, position = "", [], 0
    for mark in _MARK.finditer(filled):
        text += filled[position : mark.start()]
        span = Span(start=len(text), end=len(text) + len(mark["words"]))
        text += mark["words"]
        position = mark.end()
        who = mark["who"]
        person = slots.get(who)
        name = person.form(None) if isinstance(person, Person) else who.lstrip("=")
        expected.append(Expected(span=span, who=name, is_named=isinstance(person, Person)))
    text += filled[position:]
    return Sample(kind=kind, article=article_of(f"{kind}-{number}", text), expected=tuple(expected))


def _slots(chance: random.Random) -> dict[str, "Person | str"]:
    people: dict[str, Person | str] = {}
    chosen: list[tuple[str, str, str]] = []
    while len(chosen) < 4:
        one = chance.choice(NAMES)
        if all(one[1] != other[1] and one[0] != other[0] for other in chosen):
            chosen.append(one)
    for key, (first, last, he) in zip("ABCD", chosen, strict=True):
        people[key] = Person(first=first, last=last, he=he)
    other = next(one for one in chance.sample(NAMES, len(NAMES)) if one[2] != chosen[0][2])
    people["O"] = Person(first=other[0], last=other[1], he=other[2])  # of the other gender than A
    quoted = chance.sample(SENTENCES, 6)
    roles = chance.sample(ROLES, 4)
    slots: dict[str, Person | str] = {
        **people,
        **{f"q{n}": words for n, words in enumerate(quoted, 1)},
        **{f"r{n}": words for n, words in enumerate(roles, 1)},
        "verb": chance.choice(_VERBS),
        "day": chance.choice(_DAYS),
        "age": str(chance.randrange(24, 90)),
    }
    for key, table in (("org", BODIES), ("place", PLACES)):
        for number, words in enumerate(chance.sample(table, 2), 1):
            slots[f"{key}{number}"] = words
    return slots


def _value(slots: Mapping[str, "Person | str"], key: str, which: str | None) -> str:
    value = slots[key]
    if isinstance(value, Person):
        return value.form(which)
    if which == "low":
        return value[0].lower() + value[1:]
    if which == "cap":
        return value[0].upper() + value[1:]
    if which == "a":
        return f"{'an' if value[0].lower() in 'aeiou' else 'a'} {value}"
    return value


def article_of(article_id: str, text: str) -> Article:
    """Return an article whose lines are paragraphs."""
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, span=Span(start=match.start(), end=match.end()))
        for match in re.finditer(r"\S(?:.*\S)?", text)
    )
    return Article(
        id=article_id, source=source_named(""), title="A title", text=text, blocks=blocks
    )


def judged(sample: Sample, threshold: float = THRESHOLD) -> Iterator[tuple[str, str]]:
    """Yield `right`, `wrong` or `narrator` for every quotation, with a line to show."""
    article = sample.article
    found = attribute(article, language_of(article.language))
    names = {speaker.id: speaker for speaker in found.speakers}
    for one in sample.expected:
        heard = _voice(found, one.span, threshold)
        speaker = names.get(heard or "")
        said = speaker.name if speaker is not None else None
        outcome = "right"
        if one.who == "-":
            outcome = "right" if said is None else "wrong"
        elif said is None:
            outcome = "narrator"
        elif not is_same(one, said):
            outcome = "wrong"
        words = one.span.cut_from(article.text)[:40]
        yield outcome, f"{one.who!r} not {said!r}: {words} | {article.text!r}"


def is_same(expected: Expected, said: str) -> bool:
    """Return whether a speaker's name is the expected one, or holds the expected description."""
    if expected.is_named:
        return said.casefold() == expected.who.casefold()
    wanted = set(expected.who.casefold().split()) - {"the", "a", "an"}
    return wanted <= set(said.casefold().replace("'s", " 's").split())


def _voice(found: Attribution, span: Span, threshold: float) -> str | None:
    for one in found.quotations:
        shared = min(one.span.end, span.end) - max(one.span.start, span.start)
        if shared > (span.end - span.start) / 2 and one.kind is QuotationKind.DIRECT:
            return one.speaker_id if one.confidence >= threshold else None
    return None


if __name__ == "__main__":
    sys.exit(main())
