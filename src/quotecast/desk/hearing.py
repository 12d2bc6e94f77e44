"""Hear a line of an open article, or a word, as an episode would say it."""

from collections.abc import Mapping

from quotecast.episode.context import Context
from quotecast.episode.opened import OpenArticle
from quotecast.episode.speak import at_pace, hear, say_words
from quotecast.errors import ConflictError, ScriptError
from quotecast.model import Lexeme


def heard(opened: OpenArticle, fields: Mapping[str, str], context: Context) -> tuple[str, str]:
    """Return the address of a take, and what is less than it should be; empty for nothing.

    Of a line (`line`) in its own voice or another (`voice`), or else of a `word` as it would be said
    with an `alias` or in `ipa`.

    Raises:
        QuotecastError: there is no such line or voice, or it can't be spoken.
    """
    line_id, voice_id = fields.get("line", ""), fields.get("voice", "")
    if not line_id:
        return _word(fields, voice_id, context)
    line = next((one for one in opened.draft.script.lines() if one.id == line_id), None)
    if line is None:
        raise ConflictError("That line isn't there any more", "Look at the page as it is now")
    by_hand = opened.repaired.by_hand.voices.get(line.id)
    own = by_hand or opened.settled.cast.voice_of(line.speaker_id)
    voice = context.casting.catalogue().named(voice_id) if voice_id else own
    return hear(opened.repaired.spoken[line.id], at_pace(voice, line), context).digest, ""


def _word(fields: Mapping[str, str], voice_id: str, context: Context) -> tuple[str, str]:
    word, alias, ipa = (" ".join(fields.get(one, "").split()) for one in ("word", "alias", "ipa"))
    if not word:
        raise ScriptError("There is no word to hear", "Write one")
    lexeme = (
        Lexeme(graphemes=(word,), alias=alias or None, phoneme=ipa or None)
        if alias or ipa
        else None
    )
    path, notices = say_words(word, context, voice_id or None, lexeme)
    return path.stem, " ".join(one.message for one in notices)
