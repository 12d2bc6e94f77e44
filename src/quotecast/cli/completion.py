"""`quotecast completion`: what a shell needs to complete commands and options."""

import click
from click.shell_completion import get_completion_class

_SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
def completion(shell: str) -> None:
    """Print what SHELL reads to complete commands, options and their values by the Tab key.

    Example: quotecast completion bash >> ~/.bashrc
    """
    kind = get_completion_class(shell)
    assert kind is not None, "click knows these shells"  # noqa: S101
    root = click.get_current_context().find_root().command
    click.echo(kind(root, {}, "quotecast", "_QUOTECAST_COMPLETE").source())
