"""`quotecast doctor`: say what was found where, and what to install for what is missing."""

import json
from pathlib import Path

import click

from quotecast.cli.checkup import examine
from quotecast.cli.options import json_option, show_option
from quotecast.cli.printing import exit_code
from quotecast.settings import load_settings


@click.command()
@show_option
@json_option
def doctor(show: Path, *, as_json: bool) -> None:
    """Look for all that an episode needs, and say what is missing.

    Example: quotecast doctor
    """
    findings = examine(show, load_settings(show))
    for finding in findings:
        hint = finding.error.hint if finding.error else None
        if as_json:
            content = {
                "subject": finding.subject,
                "ok": hint is None,
                "found": finding.found,
                "hint": hint,
            }
            click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
        else:
            mark = "ok     " if hint is None else "MISSING"
            click.echo(f"{mark} {finding.subject:<8} {finding.found}")
            if hint:
                click.echo(f"        -> {hint}")
    errors = [finding.error for finding in findings if finding.error]
    click.get_current_context().exit(exit_code(errors))
