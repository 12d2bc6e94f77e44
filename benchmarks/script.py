"""Measure the scripts of articles: what is accounted for, and which lead-ins sound wrong.

    python benchmarks/script.py FOLDER_OR_FILES… [--list]

FILES are articles (html, txt, md), or a labelled list of quotations as `benchmarks/quotes.py`
takes it (json). `--list` prints every lead-in that breaks a rule of `lead_ins.py`, by rule.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lead_ins import RULES, faults, lead_ins
from quotecast.attributing import Attribution, attribute
from quotecast.episode.brief import Costs
from quotecast.episode.drafted import disclosure_of
from quotecast.languages import language_of
from quotecast.model import Article, Lexicon, LineKind, Script, source_named
from quotecast.normalising import spoken_form
from quotecast.reading import READERS, read_article
from quotecast.scripting.brief.composite import Story
from quotecast.scripting.brief.dangling import dangling
from quotecast.scripting.brief.programme import Plan, shortened, total_ms
from quotecast.scripting.builder import write_script
from quotecast.scripting.checking.comparison import Change, compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.proof import Flaw, prove
from quotecast.scripting.writer import Direction
from quotecast.settings import Settings
from quotes import article_of

_COMMONEST = 20
_BRIEFS_S = (60, 120)
_LENGTH_ERROR = 0.05
_SUFFIXES = frozenset(suffix for reader in READERS.values() for suffix in reader.suffixes)
_UNSPOKEN = re.compile(r"\S*\d\S*|\S*[$€£¥%°§&@#]\S*")


@dataclass(kw_only=True)
class Tally:
    """Count over all articles; another figure is another field, and a line in `report`."""

    articles: int = 0
    code_points: int = 0
    unaccounted: int = 0
    twice: int = 0
    flaws: Counter[Flaw] = field(default_factory=Counter)
    quotation_lines: int = 0
    changes: Counter[Change] = field(default_factory=Counter)
    errors: int = 0
    lead_ins: int = 0
    faulty: int = 0
    broken: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    unspoken: Counter[str] = field(default_factory=Counter)
    proof_s: list[float] = field(default_factory=list)
    briefs: int = 0
    brief_errors: int = 0
    brief_lengths: list[float] = field(default_factory=list)
    dangling: int = 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; return 1 where a word was lost, repeated or changed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true", help="print the lead-ins that look wrong")
    options = parser.parse_args(arguments)
    tally, settings = Tally(), Settings()
    for article in _articles(options.sources):
        _count(article, settings, tally)
    print("\n".join(report(tally)))
    if options.list:
        for rule, texts in tally.broken.items():
            print(f"\n{rule}")
            print("\n".join(f"  {text}" for text in texts))
    return int(bool(tally.flaws or tally.errors))


def report(tally: Tally) -> Iterator[str]:
    """Give the figures, a line each."""
    accounted = 1 - tally.unaccounted / max(1, tally.code_points)
    yield f"articles                   {tally.articles}"
    yield f"code points accounted for  {accounted:.4%} of {tally.code_points}"
    yield f"code points said twice     {tally.twice}"
    yield f"flaws found by the proof   {sum(tally.flaws.values())} {dict(tally.flaws) or ''}"
    yield f"proof, slowest article     {max(tally.proof_s, default=0) * 1000:.1f} ms"
    yield f"quotation lines            {tally.quotation_lines}"
    yield f"quotations changed         {tally.errors}"
    notices = sum(tally.changes.values()) - tally.errors
    yield f"other differences          {notices}"
    share = tally.faulty / max(1, tally.lead_ins)
    yield f"lead-ins that look wrong   {tally.faulty} of {tally.lead_ins} ({share:.1%})"
    for rule in RULES:
        yield f"  {len(tally.broken.get(rule, [])):5d}  {rule}"
    yield f"dangling in briefs         {tally.dangling} in {tally.briefs} briefs"
    yield f"quotations changed there   {tally.brief_errors}"
    beyond = sum(error > _LENGTH_ERROR for error in tally.brief_lengths)
    yield f"lengths {_LENGTH_ERROR:.0%} off or more   {beyond} of {len(tally.brief_lengths)} (guessed lengths)"
    yield f"tokens without spoken form {tally.unspoken.total()}, {len(tally.unspoken)} different"
    for token, count in tally.unspoken.most_common(_COMMONEST):
        yield f"  {count:5d}  {token}"


def _articles(sources: Sequence[Path]) -> Iterator[Article]:
    for source in sources:
        if source.is_dir():
            files = (path for path in source.iterdir() if path.suffix.lower() in _SUFFIXES)
            yield from _articles(sorted(files))
        elif source.suffix == ".json":
            yield from map(article_of, json.loads(source.read_text(encoding="utf-8")))
        else:
            yield read_article(source_named(str(source)))


def _count(article: Article, settings: Settings, tally: Tally) -> None:
    language = language_of(article.language)
    attribution = attribute(article, language)
    quotations, speakers = attribution.quotations, attribution.speakers
    direction = Direction(
        language=language,
        pauses=settings.pauses,
        threshold=settings.attribution.threshold,
        disclosure=disclosure_of(article.language, settings),
    )
    script = write_script(article, quotations, speakers, direction)
    tally.articles += 1
    _count_proof(article, script, tally)
    _count_briefs(Story(article=article, script=script), attribution, settings, tally)
    layout = place_lines(article, quotations, speakers, script, direction.disclosure)
    found = compare(layout, SpeakerJudge(speakers, script, direction.threshold))
    tally.changes.update(one.change for one in found)
    tally.errors += sum(one.is_error for one in found)
    for lead in lead_ins(script):
        broken = faults(lead)
        tally.lead_ins += 1
        tally.faulty += bool(broken)
        for rule in broken:
            tally.broken[rule].append(f"{article.id}: {lead.line.text}")
    for line in script.lines():
        tally.quotation_lines += line.kind is LineKind.QUOTATION
        tally.unspoken.update(found.strip(".,;:!?") for found in _unspoken(line.text))


def _unspoken(text: str) -> list[str]:
    return [found[0] for found in _UNSPOKEN.finditer(spoken_form(text, "en", Lexicon()).text)]


def _count_briefs(story: Story, attribution: Attribution, settings: Settings, tally: Tally) -> None:
    quotations, speakers = attribution.quotations, attribution.speakers
    for length_s in _BRIEFS_S:
        plan = Plan(
            length_ms=1000 * length_s,
            cost=Costs(),
            pauses=settings.pauses,
            language=language_of(story.article.language),
            ident="",
            disclosure="",
        )
        tally.briefs += 1
        script = shortened(story, plan)
        tally.dangling += len(list(dangling(story.article, script)))
        layout = place_lines(story.article, quotations, speakers, script, "")
        judge = SpeakerJudge(speakers, script, settings.attribution.threshold)
        tally.brief_errors += sum(found.is_error for found in compare(layout, judge))
        if total_ms(story.script, plan.cost) > plan.length_ms:
            error = abs(total_ms(script, plan.cost) - plan.length_ms) / plan.length_ms
            tally.brief_lengths.append(error)


def _count_proof(article: Article, script: Script, tally: Tally) -> None:
    started = time.perf_counter()
    found = prove(article.text, script)
    tally.proof_s.append(time.perf_counter() - started)
    tally.code_points += sum(not character.isspace() for character in article.text)
    tally.flaws.update(one.flaw for one in found)
    tally.unaccounted += sum(len(one.span) for one in found if one.flaw is Flaw.UNACCOUNTED)
    tally.twice += sum(len(one.span) for one in found if one.flaw is Flaw.TWICE)


if __name__ == "__main__":
    sys.exit(main())
