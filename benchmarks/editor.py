"""Count in scripts what a radio editor would change, by rules that the writer doesn't know.

    python benchmarks/editor.py FOLDER_OR_FILES… [--list]

FILES are articles. Only the front door of quotecast is used; nothing here is imported from what writes
scripts, so that a rule that is wrong there isn't wrong here too. Printed are, for all articles: lead-ins,
those that begin or end as no clause does, attribution said twice, voices never introduced, long narration
and lines of furniture for 1,000 words, briefs of 90 s without a voice and those that drop a plea.
`--list` prints each finding.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.episode.brief import Costs, draft_short
from quotecast.episode.context import request_of
from quotecast.episode.draft import draft_article
from quotecast.errors import QuotecastError
from quotecast.model import Script, source_named

_LONG_WORDS = 40
_FAR = 14  # lines
_BRIEF_MS = 90_000
_SAYS = r"(?:said|says|told|tells|added|adds|asked|wrote|writes)"
_FURNITURE = re.compile(
    r"https?://|www\.|\bpic\.twitter|@\w+\.\w|^(?:read more|share|advertis|sign up|subscribe|follow us"
    r"|photo|image|source|credit|by [A-Z][\w.]+ [A-Z]\w+,|updated|published|copyright|©|all rights"
    r"|click here|watch|related|more (?:on|from|in)|getty|contact|tags?:|filed under)\b",
    re.IGNORECASE,
)
_ENDS_BADLY = re.compile(r"\b(?:and|but|or|nor|that|which|who|when|because|if|than|the|a|of)\W*:$")
_BEGINS_BADLY = re.compile(r"(?:Said|Says|Wrote|Added|Including|Who|Which)\b|[a-z]")
_ACCUSES = re.compile(r"\b(?:charged with|were charged|was charged|accused of|indicted)\b")
_DENIES = re.compile(r"\b(?:not guilty|den(?:y|ies|ied))\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line as it is heard: whose name it is under (empty for the narrator), and the words."""

    name: str
    words: str
    is_ours: bool


def heard(script: Script) -> list[Said]:
    """Return the lines of a script as a listener gets them."""
    names = {speaker.id: speaker.name for speaker in script.speakers}
    return [
        Said(name=names.get(line.speaker_id, ""), words=line.text, is_ours=not line.origin)
        for line in script.lines()
    ]


def findings(lines: Sequence[Said]) -> Iterator[tuple[str, str]]:
    """Name each thing that an editor would change, with the words."""
    met: set[str] = set()
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        if not line.name:
            yield from _of_narration(line, is_lead=_leads(lines, number))
        elif before is not None and not before.name:
            yield from _of_entry(lines, number, met)
        met |= {line.name} - {""}


def _of_narration(line: Said, *, is_lead: bool) -> Iterator[tuple[str, str]]:
    if not is_lead and len(line.words.split()) > _LONG_WORDS:
        yield "narration of more than 40 words", line.words
    if not line.is_ours and _FURNITURE.search(line.words):
        yield "furniture", line.words
    if is_lead:
        yield "lead-ins", line.words
        if _ENDS_BADLY.search(line.words) or _BEGINS_BADLY.match(line.words):
            yield "lead-ins that are no clause", line.words


def _leads(lines: Sequence[Said], number: int) -> bool:
    behind = lines[number + 1 : number + 2]
    return lines[number].words.endswith(":") and bool(behind) and behind[0].name != ""


def _of_entry(lines: Sequence[Said], number: int, met: set[str]) -> Iterator[tuple[str, str]]:
    line, lead = lines[number], lines[number - 1]
    earlier = lines[number - 2] if number > 1 else None
    surname = re.compile(rf"(?<!\w){re.escape(line.name.split()[-1])}(?!\w)")
    both = earlier is not None and not earlier.name and surname.search(earlier.words)
    if both and earlier is not None and surname.search(lead.words) and lead.words.endswith(":"):
        told = re.search(rf"\b{_SAYS}\b", earlier.words)
        yield "name in the line before too", f"{earlier.words} | {lead.words}"
        if told:
            yield "attribution said twice", f"{earlier.words} | {lead.words}"
    is_named = line.name[:1].isupper()
    said = " ".join(one.words for one in lines[:number])
    if line.name not in met and is_named and line.name not in said:
        yield "voices never introduced", f"{lead.words} ({line.name})"
    recent = " ".join(one.words for one in lines[max(0, number - _FAR) : number - 1])
    is_far = line.name in met and line.name not in {
        one.name for one in lines[number - _FAR :][:_FAR]
    }
    if is_far and is_named and not surname.search(recent) and line.name not in lead.words:
        yield "long absent, by the surname alone", lead.words


def _of_brief(lines: Sequence[Said], short: Sequence[Said]) -> Iterator[tuple[str, str]]:
    if any(line.name for line in lines) and not any(line.name for line in short):
        yield "briefs without a voice", short[0].words
    whole, brief = (" ".join(line.words for line in one) for one in (lines, short))
    if _ACCUSES.search(brief) and _DENIES.search(whole) and not _DENIES.search(brief):
        yield "briefs that drop a denial", short[0].words


def main() -> int:
    """Count, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true")
    wanted = parser.parse_args()
    found: dict[str, list[str]] = defaultdict(list)
    narrated = articles = 0
    for path in _files(wanted.sources):
        request = replace(request_of(path.parent, {}), length_ms=_BRIEF_MS)
        try:
            draft = draft_article(source_named(str(path)), request)
        except QuotecastError as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            continue
        lines, short = heard(draft.script), heard(draft_short(draft, request, Costs()).script)
        articles += 1
        narrated += sum(len(line.words.split()) for line in lines if not line.name)
        for kind, words in (*findings(lines), *_of_brief(lines, short)):
            found[kind].append(f"{path.name}: {words}")
    print(f"{articles} articles, {narrated:,} words of narration")
    for kind, places in sorted(found.items()):
        print(
            f"{len(places):6}  {1000 * len(places) / max(1, narrated):6.2f} per 1,000 words  {kind}"
        )
        for place in places if wanted.list and kind != "lead-ins" else ():
            print(f"          {place[:300]}")
    return 0


def _files(sources: Sequence[Path]) -> Iterator[Path]:
    for source in sources:
        yield from sorted(source.iterdir()) if source.is_dir() else [source]


if __name__ == "__main__":
    sys.exit(main())
