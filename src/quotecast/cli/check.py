"""`quotecast check`: prove a script, whoever edited it, against its article."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from quotecast.batch.progress import printable
from quotecast.cli.options import json_option, private_option, show_option
from quotecast.cli.printing import show_notices
from quotecast.episode.check import Remark, proofread
from quotecast.episode.context import request_of
from quotecast.scripting.checking.comparison import ADVICE, Change

_OMISSIONS = (Change.LEFT_OUT, Change.NOT_NARRATED)
_MOST_OMISSIONS = 20
_BESIDES = {
    Change.LEFT_OUT: "left out",
    Change.NARRATED: "read by the narrator",
    Change.DOUBTFUL: "given to whom the article doesn't name for certain",
}


@click.command()
@click.argument("script", type=click.Path(path_type=Path))
@click.option(
    "--against",
    help="The article: a file, an address, - or an episode; usually what SCRIPT names.",
)
@show_option
@private_option
@json_option
def check(
    script: Path, against: str | None, show: Path, *, allow_private: bool, as_json: bool
) -> None:
    """Show where SCRIPT doesn't say what the article says; exit 1 where a quotation suffers.

    Example: quotecast check scripts/storm.fountain
    """
    read = proofread(script, against, request_of(show, {}, allow_private=allow_private))
    remarks = read.remarks
    show_notices(read.notices, as_json=as_json)
    has_error = any(remark.difference.is_error for remark in remarks)
    if as_json:
        content = {"is_verbatim": not has_error, "findings": [_content(one) for one in remarks]}
        click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
    else:
        open_remarks = [remark for remark in remarks if not remark.is_confirmed]
        shown = _shown(open_remarks)
        for remark in shown:
            click.echo(printable(_sentence(script, remark)))
        confirmed = len(remarks) - len(open_remarks)
        if confirmed:
            click.echo(
                f"{script.name}: {confirmed} {'change was' if confirmed == 1 else 'changes were'} "
                "settled by hand (--json lists them)"
            )
        left_out = len(open_remarks) - len(shown)
        if left_out:
            click.echo(
                f"notice: {script.name}: {left_out} passages are left out (--json lists them)"
            )
        click.echo(_verdict(remarks))
    if has_error:
        click.get_current_context().exit(1)


def _verdict(remarks: Sequence[Remark]) -> str:
    """Return how it stands with the quotations; what was settled by hand counts too."""
    if any(one.difference.is_error for one in remarks):
        return "a quotation was changed, or given to somebody else"
    counts = Counter(one.difference.change for one in remarks)
    told = [f"{counts[change]} {words}" for change, words in _BESIDES.items() if counts[change]]
    if not told:
        return "every quotation is as published"
    return f"every quotation that is said has its published words; {', '.join(told)}"


def _shown(remarks: Sequence[Remark]) -> list[Remark]:
    """Return what is told one by one: of a brief, not all that it leaves out."""
    left_out = [one for one in remarks if one.difference.change in _OMISSIONS]
    if len(left_out) <= _MOST_OMISSIONS:
        return list(remarks)
    return [one for one in remarks if one.difference.change not in _OMISSIONS]


def _content(remark: Remark) -> dict[str, Any]:
    found = remark.difference
    return {
        "kind": found.change.name.lower(),
        "is_error": found.is_error,
        "is_confirmed": remark.is_confirmed,
        "line": remark.line_number,
        "speaker": found.speaker,
        "published": found.published,
        "scripted": found.scripted,
        "message": found.change,
        "advice": ADVICE[found.change],
    }


def _sentence(script: Path, remark: Remark) -> str:
    found = remark.difference
    level = "error" if found.is_error else "notice"
    where = script.name if remark.line_number is None else f"{script.name}:{remark.line_number}"
    published = f" Published: “{found.published}”." if found.published else ""
    scripted = f" Script: “{found.scripted}”." if found.scripted else ""
    return (
        f"{level}: {where}: {found.change} ({found.speaker}).{published}{scripted} "
        f"{ADVICE[found.change]}."
    )
