"""`quotecast say`: hear how something is said, and put a pronunciation into the lexicon."""

import shutil
import subprocess
import sys
from pathlib import Path

import click

from quotecast.batch.progress import printable
from quotecast.casting.lexicon import LEXICON_FILE, load_lexicon
from quotecast.cli.options import (
    changed_settings,
    engine_option,
    quiet_option,
    show_option,
    voices_option,
)
from quotecast.cli.printing import show_notices
from quotecast.episode.changing import keep_pronunciation
from quotecast.episode.context import open_context, request_of
from quotecast.episode.speak import say_words
from quotecast.files import write_atomically
from quotecast.model import Lexeme
from quotecast.show.places import lexicon_path

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
@voices_option
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
    """Speak TEXT as an episode would into a sound file, and play it on a terminal that has a player.

    With --as or --ipa it is kept, in place of an entry that the lexicon has for it.

    Example: quotecast say "Solberg" --as "Sool-berg"
    """
    if not text.strip():
        raise click.UsageError('there is nothing to say: write the words, as in say "Solberg"')
    alias, ipa = (given if given is None else given.strip() for given in (alias, ipa))
    if "" in (alias, ipa):
        raise click.UsageError(
            f"no pronunciation is given for {text!r}: to have it said as written again, take it out of "
            f"voices/{LEXICON_FILE}"
        )
    if out is not None and out.suffix.lower() != ".wav":
        raise click.UsageError(f"{out} would hold WAV: call it {out.with_suffix('.wav').name}")
    lexeme = None
    if alias or ipa:
        lexeme = Lexeme(graphemes=(" ".join(text.split()),), alias=alias, phoneme=ipa)
    with open_context(request_of(show, changed_settings())) as context:
        path, notices = say_words(text, context, voice, lexeme)
    show_notices(notices, quiet=quiet)
    if lexeme is not None:  # it has been spoken, so it can be
        had = load_lexicon(lexicon_path(show)).lexemes.get(lexeme.graphemes[0])
        keep_pronunciation(lexeme, show)
        where = "which had nothing for it"
        if had is not None:
            options = (("--as", had.alias), ("--ipa", had.phoneme))
            given = " ".join(f'{option} "{words}"' for option, words in options if words)
            where = f"in place of what it had for {text} ({given})"
        click.echo(
            printable(
                f"added to {lexicon_path(show)}, {where}; taken out there, it is said as before"
            )
        )
    if out is not None:
        write_atomically(out, path.read_bytes())
        path = out
    click.echo(printable(str(path)))
    player = next((words for words in _PLAYERS if shutil.which(words[0])), None)
    if sys.stdout.isatty() and player is None:
        click.echo("no player was found on this computer: open the file", err=True)
    elif sys.stdout.isatty() and player:
        subprocess.run([*player, str(path)], check=False, stdin=subprocess.DEVNULL)
