"""`quotecast say`: hear how something is said, and put a pronunciation into the lexicon."""

import shutil
import subprocess
import sys
from pathlib import Path

import click

from quotecast.casting.lexicon import LEXICON_FILE, add_lexeme
from quotecast.cli.options import (
    changed_settings,
    engine_option,
    quiet_option,
    reporter_for,
    show_option,
)
from quotecast.model import Lexeme
from quotecast.pipeline import open_workshop, say_words

_PLAYERS = (("aplay", "-q"), ("paplay",), ("afplay",), ("ffplay", "-autoexit", "-nodisp"))


@click.command()
@click.argument("text")
@click.option("--as", "alias", metavar="WORDS", help="Add to the lexicon: say these words instead.")
@click.option(
    "--ipa", metavar="PHONEMES", help="Add to the lexicon: IPA, for engines that take it."
)
@click.option("--voice", help="Whose voice. Default: the narrator's.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Copy the sound here.")
@engine_option
@show_option
@quiet_option
def say(
    *,
    text: str,
    alias: str | None,
    ipa: str | None,
    voice: str | None,
    out: Path | None,
    show: Path,
    quiet: bool,
) -> None:
    """Speak TEXT as an episode would, and play it where this computer can.

    Example: quotecast say "Achterberg" --as "Ahkter-berg"
    """
    lexicon = show / "voices" / LEXICON_FILE
    if alias or ipa:
        add_lexeme(lexicon, Lexeme(graphemes=(text,), alias=alias, phoneme=ipa))
        click.echo(f"added to {lexicon}")
    with open_workshop(show, changed_settings(), reporter_for(as_json=False, quiet=quiet)) as shop:
        path = say_words(text, shop, voice)
    if out is not None:
        path = Path(shutil.copyfile(path, out))
    click.echo(str(path))
    player = next((words for words in _PLAYERS if shutil.which(words[0])), None)
    if sys.stdout.isatty() and player:
        subprocess.run([*player, str(path)], check=False, stdin=subprocess.DEVNULL)
