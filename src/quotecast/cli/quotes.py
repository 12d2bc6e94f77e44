"""`quotecast quotes`: who says what in an article."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from quotecast.attributing import Attribution
from quotecast.batch.progress import printable
from quotecast.cli.options import json_option, private_option, show_option, sources_argument
from quotecast.cli.printing import for_each, require_one, show_notices, taken_from_show
from quotecast.episode.attributed import read_quotations
from quotecast.episode.context import request_of
from quotecast.episode.drafted import language_notices
from quotecast.episode.settling import settle_speakers
from quotecast.model import Article, Quotation, QuotationKind, Source
from quotecast.show.identity import Identities

_UNNAMED = "unnamed:"  # before a speaker that is only described


@click.command()
@sources_argument
@show_option
@private_option
@click.option("--explain", is_flag=True, help="Show everybody who may be meant, and why.")
@click.option(
    "--set",
    "settled",
    metavar='N="NAME"',
    multiple=True,
    help='Keep for this article who says quotation N; "narrator": nobody\'s voice, "": as found.',
)
@json_option
def quotes(
    sources: tuple[str, ...],
    show: Path,
    *,
    allow_private: bool,
    explain: bool,
    settled: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show who says what in each of SOURCES, which rule decided, and how sure it is.

    Example: quotecast quotes articles/harbour-barrier.txt --set 7="Ingrid Solberg"
    """
    request = request_of(show, {}, allow_private=allow_private)
    threshold = request.settings.attribution.threshold
    show_notices(taken_from_show(sources, show), as_json=as_json)

    if settled:
        require_one(sources, "--set")

    def show_one(source: Source, name: str) -> None:
        names = dict(map(_setting, settled))
        if names:
            show_notices(settle_speakers(source, names, request), as_json=as_json)
        read = read_quotations(source, request)
        article, attribution = read.article, read.attribution
        told = (*read.notices, *language_notices(article, request))
        show_notices(told, name, as_json=as_json)
        if as_json:
            kept = replace(article, id=Identities(request.show).own_id(article))
            content = _content(kept, attribution, threshold)
            click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
        else:
            _print_table(article, attribution, threshold, explain=explain)

    for_each(sources, show_one)


def _content(article: Article, attribution: Attribution, threshold: float) -> dict[str, Any]:
    names = _names(attribution)
    return {
        "id": article.id,
        "source": article.source.known_as,
        "quotes": [
            {
                "start": quotation.span.start,
                "end": quotation.span.end,
                "text": quotation.span.cut_from(article.text),
                "kind": quotation.kind,
                "speaker": names.get(quotation.speaker_id or ""),
                "confidence": round(quotation.confidence, 3),
                "rule": quotation.rule,
                "voiced": _is_voiced(quotation, threshold),
                "candidates": [
                    {
                        "speaker": names[one.speaker_id],
                        "probability": one.probability,
                        "evidence": list(one.evidence),
                    }
                    for one in quotation.candidates
                ],
            }
            for quotation in attribution.quotations
        ],
        "speakers": [
            {
                "id": speaker.id,
                "name": names[speaker.id],
                "aliases": list(speaker.aliases),
                "description": speaker.description,
                "gender": speaker.gender,
                "gender_evidence": speaker.gender_evidence,
            }
            for speaker in attribution.speakers
        ],
    }


def _setting(words: str) -> tuple[int, str]:
    number, sign, name = words.partition("=")
    if not sign or not number.strip().isdecimal():
        raise click.UsageError(f'{words!r} sets nobody: write --set 3="NAME"')
    return int(number), " ".join(name.split())


def _is_voiced(quotation: Quotation, threshold: float) -> bool:
    is_direct = quotation.kind is QuotationKind.DIRECT
    return is_direct and quotation.speaker_id is not None and quotation.confidence >= threshold


def _print_table(
    article: Article, attribution: Attribution, threshold: float, *, explain: bool
) -> None:
    names = _names(attribution)
    click.echo(printable(f"{article.title}  ({article.source.known_as})"))
    for number, quotation in enumerate(attribution.quotations, 1):
        who = names.get(quotation.speaker_id or "", "-").removeprefix(_UNNAMED)
        row = (
            f"{number:>3} {who[:28]:<28} {quotation.kind:<6} {quotation.confidence:>4.0%} "
            f"{quotation.rule[:24]:<24} {_excerpt(article, quotation)}"
        )
        click.echo(printable(row))
        if not explain or quotation.kind is not QuotationKind.DIRECT:
            continue
        if not _is_voiced(quotation, threshold):
            click.echo(f"      stays with the narrator: less than {threshold:.0%} sure")
        for one in quotation.candidates:
            why = "; ".join(one.evidence)
            who = names[one.speaker_id].removeprefix(_UNNAMED)
            click.echo(printable(f"      {one.probability:>4.0%} {who}: {why}"))
    for speaker in attribution.speakers:
        known = [
            speaker.description,
            speaker.gender_evidence and f"{speaker.gender}: {speaker.gender_evidence}",
        ]
        facts = "; ".join(fact for fact in known if fact)
        click.echo(printable(f"  * {speaker.name}" + (f" ({facts})" if facts else "")))


def _names(attribution: Attribution) -> dict[str, str]:
    return {
        speaker.id: speaker.name if speaker.is_named else _UNNAMED + speaker.name
        for speaker in (*attribution.speakers, *attribution.others)
    }


def _excerpt(article: Article, quotation: Quotation) -> str:
    text = " ".join(quotation.span.cut_from(article.text).split())
    return text if len(text) <= 60 else text[:59] + "…"
