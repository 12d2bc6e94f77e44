"""`quotecast names`: the names in an article that an engine is likely to mangle."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from quotecast.batch.progress import printable
from quotecast.casting.lexicon import lexicon_of
from quotecast.cli.options import json_option, private_option, show_option, sources_argument
from quotecast.cli.printing import for_each, show_notices, taken_from_show
from quotecast.episode.attributed import read_quotations
from quotecast.episode.context import request_of
from quotecast.model import Source
from quotecast.scripting.hard_names import hard_names
from quotecast.show.places import lexicon_path


@click.command()
@sources_argument
@show_option
@private_option
@json_option
def names(sources: tuple[str, ...], show: Path, *, allow_private: bool, as_json: bool) -> None:
    """List the names in SOURCES that a voice may mangle, and that the lexicon doesn't have.

    Example: quotecast names articles/harbour-barrier.txt
    """
    request = request_of(show, {}, allow_private=allow_private)
    show_notices(taken_from_show(sources, show), as_json=as_json)

    def list_one(source: Source, _: str) -> None:
        article = read_quotations(source, request).article
        hard = list(hard_names(article, lexicon_of(lexicon_path(show), article.language)))
        if not as_json:
            click.echo(printable(f"{article.title}  ({article.source.known_as})"))
        for found in hard:
            if as_json:
                content = {**asdict(found), "source": article.source.known_as}
                click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
            else:
                name, where = printable(found.name), printable(_excerpt(found.sentence))
                click.echo(f"{'?' * min(found.doubt, 4):<4} {name:<20} {found.count:>3}  {where}")
        if not (as_json or hard):
            click.echo("     none that a voice may mangle and the lexicon hasn't")

    for_each(sources, list_one)
    if not as_json:
        click.echo('hear and add one: quotecast say "NAME" --as "NAY-m"')


def _excerpt(sentence: str) -> str:
    return sentence if len(sentence) <= 70 else f"{sentence[:70].rpartition(' ')[0]} …"
