"""`quotecast verify`: listen to finished episodes."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from quotecast.batch.progress import printable
from quotecast.batch.run_log import RUNS
from quotecast.cli.completing import complete_files
from quotecast.cli.options import json_option, show_option
from quotecast.settings import load_settings
from quotecast.show.places import OUTPUT
from quotecast.show.records import RECORDS
from quotecast.timecode import ms_to_clock


@click.command()
@click.argument("episodes", nargs=-1, required=True, shell_complete=complete_files)
@show_option
@click.option("--words", is_flag=True, help="Listen to the words too (the extra verify; English).")
@click.option("--again", is_flag=True, help="Have costly voices too say each line again.")
@json_option
def verify(
    episodes: tuple[str, ...], show: Path, *, words: bool, again: bool, as_json: bool
) -> None:
    """Listen to EPISODES (folders in output/): is each line heard in its place, whole, once, in its
    own voice? Exit 1 where one isn't.

    Example: quotecast verify output/will-a-wall-of-gates-save-the-old-harbour-of-tarn-bay
    """
    # Imported late: it needs numpy, and the help of all commands doesn't.
    from quotecast.episode.verify import Ears  # noqa: PLC0415
    from quotecast.episode.verify import verify as listen  # noqa: PLC0415

    ears = Ears(words=words, again=again)
    is_sound = True
    for folder in folders_of(episodes, show):
        own = _show_of(folder, show)
        verdict = listen(folder, own, load_settings(own), ears)
        is_sound = is_sound and not verdict.findings
        if as_json:
            click.echo(json.dumps(asdict(verdict), ensure_ascii=False, sort_keys=True))
            continue
        for one in verdict.findings:
            click.echo(printable(f"{verdict.slug}: {ms_to_clock(one.start_ms)} {one.message}"))
        for sentence in verdict.unjudged:
            click.echo(printable(f"not judged: {verdict.slug}: {sentence}"), err=True)
        if not verdict.findings:
            click.echo(f"{verdict.slug}: {_verdict(verdict.lines, verdict.compared)}")
    if not is_sound:
        click.get_current_context().exit(1)


def _verdict(lines: int, compared: int) -> str:
    """Return what is known of lines in which no fault was found."""
    if compared == lines:
        return f"{lines} lines, each heard in its place"
    heard = f"{compared} of {lines} lines heard in their places" if compared else f"{lines} lines"
    return (
        f"{heard}, {lines - compared} not compared, of which it is only known that none is silent"
    )


def folders_of(names: Sequence[str], show: Path) -> Iterator[Path]:
    """Give the folders of episodes; the logs that a pattern finds among them are passed over."""
    for name in names:
        folder = _folder_of(name, show)
        if folder.name == RUNS and len(names) > 1:
            click.echo(printable(f"notice: {name}: passed over, since it holds logs"), err=True)
        else:
            yield folder


def _show_of(folder: Path, show: Path) -> Path:
    """Return the show that an episode lies in, with its takes and voices: above its output folder."""
    output = folder.absolute().parent
    return output.parent if output.name == OUTPUT and (output / RECORDS).is_dir() else show


def _folder_of(name: str, show: Path) -> Path:
    """Return an episode's folder, by its path or its name in the show's output."""
    folder = Path(name)
    is_name = len(folder.parts) == 1 and not folder.is_dir()
    return show / OUTPUT / name if is_name else folder
