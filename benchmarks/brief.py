"""Hold briefs against the first sentences of an article, at equal length, by its own summary line.

    python benchmarks/brief.py FOLDER...

The summary is what a page says of itself (og:description or description). How much of it an extract
holds is ROUGE-1 and ROUGE-2 recall (Lin 2004), by the library rouge-score; both sides last as long,
title and additions not counted. A summary that stands word for word in the article is counted apart,
since most often it is the first sentence. Needs the extra `bench`.
"""

import argparse
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from rouge_score.rouge_scorer import RougeScorer

from quotecast.episode.brief import Costs
from quotecast.episode.context import Request
from quotecast.episode.draft import draft_article
from quotecast.languages import language_of
from quotecast.model import source_named
from quotecast.scripting.brief.composite import Story
from quotecast.scripting.brief.dangling import dangling
from quotecast.scripting.brief.programme import Plan, shortened, total_ms
from quotecast.scripting.brief.units import Unit, body_of
from quotecast.scripting.proof import prove
from quotecast.settings import Settings

LENGTHS_S = (30, 45, 60, 90, 120)
_SHORTEST_SUMMARY = 8  # words
_PATHS = (
    "//meta[@property='og:description']/@content",
    "//meta[@name='description']/@content",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Hold a page's story, its summary, and whether that stands in the article word for word."""

    story: Story
    summary: str
    is_copied: bool


def main() -> None:
    """Print a row for each length, over all pages and over those with a summary of their own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    files = sorted(path for folder in parser.parse_args().folders for path in folder.glob("*.htm*"))
    pages = list(_pages(files))
    own = [page for page in pages if not page.is_copied]
    print(f"{len(files)} pages, {len(pages)} with a summary, {len(own)} with one of its own")
    print("ROUGE-1 / ROUGE-2 recall of the summary; brief, then the first sentences")
    for name, group in (("all", pages), ("own", own)):
        for length_s in LENGTHS_S:
            if group:
                print(f"{name} {length_s:>3} s  {_row(group, 1000 * length_s)}")
    _soundness(pages)


def _pages(files: Sequence[Path]) -> Iterator[Page]:
    for path in files:
        tree = html.fromstring(path.read_bytes())
        lines = [" ".join(one.split()) for query in _PATHS for one in tree.xpath(query)]
        summary = next((one for one in lines if len(one.split()) >= _SHORTEST_SUMMARY), "")
        if summary:
            draft = draft_article(
                source_named(str(path)), Request(show=path.parent, settings=Settings())
            )
            story = Story(article=draft.article, script=draft.script)
            words = " ".join(story.article.text.split())
            is_copied = summary.rstrip(". …")[:80] in words
            yield Page(story=story, summary=summary, is_copied=is_copied)


def _plan(story: Story, length_ms: int) -> Plan:
    return Plan(
        length_ms=length_ms,
        cost=Costs(),
        pauses=Settings().pauses,
        language=language_of(story.article.language),
        ident="",
        disclosure="",
    )


def _row(pages: Sequence[Page], length_ms: int) -> str:
    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    figures: list[list[float]] = [[], [], [], []]
    for page in pages:
        ours, first = _extracts(page.story, length_ms)
        for number, text in enumerate((ours, first)):
            scores = scorer.score(page.summary, text)
            figures[number].append(100 * scores["rouge1"].recall)
            figures[number + 2].append(100 * scores["rouge2"].recall)
    one, first_one, two, first_two = (statistics.mean(figure) for figure in figures)
    return f"{one:5.1f} / {two:5.1f}   {first_one:5.1f} / {first_two:5.1f}"


def _extracts(story: Story, length_ms: int) -> tuple[str, str]:
    """Return the brief's words and as many first sentences as last no longer."""
    plan = _plan(story, length_ms)
    body = body_of(story.article, story.script)
    units = body_of(story.article, shortened(story, plan)).units
    spent = sum(_cost(plan, unit) for unit in units)
    first: list[Unit] = []
    for unit in body.units:
        if sum(_cost(plan, one) for one in (*first, unit)) > spent + plan.pauses.paragraph_ms:
            break
        first.append(unit)
    return " ".join(unit.text for unit in units), " ".join(unit.text for unit in first)


def _cost(plan: Plan, unit: Unit) -> int:
    return sum(plan.cost(line) for line in unit.lines)


def _soundness(pages: Sequence[Page]) -> None:
    dangles = flaws = 0
    errors = []
    for page in pages:
        for length_s in LENGTHS_S:
            plan = _plan(page.story, 1000 * length_s)
            script = shortened(page.story, plan)
            dangles += len(list(dangling(page.story.article, script)))
            flaws += len(prove(page.story.article.text, script))
            errors.append(abs(total_ms(script, plan.cost) - plan.length_ms) / plan.length_ms)
    print(f"dangling references {dangles}, flaws of the proof {flaws}")
    print(f"length error {100 * statistics.mean(errors):.1f} %, at most {100 * max(errors):.1f} %")


if __name__ == "__main__":
    main()
