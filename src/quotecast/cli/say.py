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
from quotecast.episode.build import say_words
from quotecast.episode.context import open_workshop
from quotecast.files import write_atomically
from quotecast.model import Lexeme
from quotecast.plain import printable
from quotecast.settings import load_settings

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
    lexeme = None
    if alias or ipa:
        lexeme = Lexeme(graphemes=(" ".join(text.split()),), alias=alias, phoneme=ipa)
    with open_workshop(
        show, load_settings(show, changed_settings()), reporter_for(as_json=False, quiet=quiet)
    ) as shop:
        path = say_words(text, shop, voice, lexeme)
    if lexeme is not None:  # it has been spoken, so it can be
        lexicon = show / "voices" / LEXICON_FILE
        add_lexeme(lexicon, lexeme)
        click.echo(printable(f"added to {lexicon}"))
    if out is not None:
        write_atomically(out, path.read_bytes())
        path = out
    click.echo(printable(str(path)))
    player = next((words for words in _PLAYERS if shutil.which(words[0])), None)
    if sys.stdout.isatty() and player:
        subprocess.run([*player, str(path)], check=False, stdin=subprocess.DEVNULL)
