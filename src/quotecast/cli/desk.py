"""`quotecast desk`: the producer's desk, a page for one show."""

import json
import secrets
import sys
from contextlib import suppress
from pathlib import Path

import click

from quotecast.cli.opening import open_address
from quotecast.cli.options import json_option, quiet_option, show_option
from quotecast.errors import SettingsError

_THREADS = 6


@click.command()
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="This machine only by default."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8018, show_default=True)
@click.option("--open", "opens", is_flag=True, help="Open the page in a browser.")
@show_option
@quiet_option
@json_option
def desk(host: str, port: int, show: Path, *, opens: bool, quiet: bool, as_json: bool) -> None:
    """Hear, correct and publish the show on a page in your browser; Ctrl-C ends it.

    Whoever has the printed address may change the show, nobody else.

    Example: quotecast desk
    """
    try:
        from quotecast.desk.desk import desk_of  # noqa: PLC0415 - an extra
        from quotecast.desk.server import listen, serve_until  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"The desk needs {error.name}, which isn't installed", "pip install 'quotecast[desk]'"
        ) from error
    listening = listen(host, port)
    token = secrets.token_urlsafe(32)
    with desk_of(show, token, listening.getsockname()) as made:

        def tell() -> None:
            if as_json:
                click.echo(json.dumps({"address": made.address}))
            else:
                click.echo(made.address)
                if not quiet:
                    click.echo(
                        "whoever has this address may change the show; Ctrl-C ends it", err=True
                    )
            sys.stdout.flush()
            if opens:
                open_address(made.address)

        with suppress(KeyboardInterrupt):
            serve_until(made.site, listening, tell, threads=_THREADS)
