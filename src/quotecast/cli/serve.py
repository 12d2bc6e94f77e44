"""`quotecast serve`: the show for phones on the local network."""

import json
import sys
from contextlib import suppress
from pathlib import Path

import click

from quotecast.cli.options import json_option, quiet_option, show_option
from quotecast.errors import SettingsError
from quotecast.settings import load_settings

_EVERYWHERE = "0.0.0.0"  # noqa: S104 - what the command is for: phones are on the network


@click.command()
@click.option(
    "--host", default=_EVERYWHERE, show_default=True, help="127.0.0.1: for this machine only."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8017, show_default=True)
@show_option
@quiet_option
@json_option
def serve(host: str, port: int, show: Path, *, quiet: bool, as_json: bool) -> None:
    """Serve the feed, the pages and the sound in output/ to podcast apps and browsers; Ctrl-C ends it.

    Everybody on the network can hear the show meanwhile. Nothing else is served.

    Example: quotecast serve
    """
    try:
        from quotecast.desk.server import (  # noqa: PLC0415 - an extra
            listen,
            qr_code,
            reachable_at,
            serve_until,
        )
        from quotecast.desk.site import site_of  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"Serving needs {error.name}, which isn't installed", "pip install 'quotecast[desk]'"
        ) from error
    site = site_of(show, load_settings(show))
    listening = listen(host, port)
    address = reachable_at(host, listening.getsockname()[1])

    def tell() -> None:
        if as_json:
            click.echo(json.dumps({"address": address, "feed": f"{address}/feed.xml"}))
        elif not quiet:
            if sys.stdout.isatty():
                click.echo(qr_code(address))
            click.echo(f"the show: {address}\nfor a podcast app: {address}/feed.xml")
            click.echo("Ctrl-C ends it", err=True)
        sys.stdout.flush()

    with suppress(KeyboardInterrupt):
        serve_until(site, listening, tell)
