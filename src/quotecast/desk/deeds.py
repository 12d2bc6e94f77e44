"""What can be done at a desk to an open article; each goes through what the commands go through."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from quotecast.desk.changes import without
from quotecast.desk.history import History, Message, Step
from quotecast.episode.changing import (
    Change,
    change_open,
    keep_pronunciation,
    keeping,
    require_written,
    take_back,
    take_back_pronunciation,
)
from quotecast.episode.context import Context, Request
from quotecast.episode.opened import OpenArticle
from quotecast.episode.settling import require_voices
from quotecast.episode.speak import at_pace, hear, say_words
from quotecast.errors import ConflictError, ScriptError, SourceError
from quotecast.model import NARRATOR_ID, Gender, Lexeme, Line
from quotecast.scripting.editing.edits import Edits
from quotecast.scripting.editing.making import (
    LineEdit,
    directing,
    inserting,
    leaving_out,
    moving,
    rewording,
)
from quotecast.show.corrections import NARRATOR, SaidBy, SpokenBy

Fields: TypeAlias = Mapping[str, str]

_MOST_SIGNS: Final = 5_000
_LONGEST_PAUSE_MS: Final = 10_000


def sign_of(line: Line) -> str:
    """Return a few signs that change with the words of a line."""
    return hashlib.sha256(line.text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


class Deeds:
    """Change an article for whoever asks, remember how to take it back, and say what was done."""

    def __init__(self, key: str, history: History, request: Request) -> None:
        self._key = key
        self._history = history
        self._request = request

    def say_by(self, opened: OpenArticle, number: str, fields: Fields) -> Message:
        """Settle who says a quotation, by its number; an empty name is as it was found."""
        require_written(opened)
        known = opened.quotations
        place = int(number) - 1 if number.isdecimal() else -1
        if not 0 <= place < len(known):
            raise SourceError("There is no such quotation", "Look at the page as it is now")
        name = _one_line(fields.get("by", ""))
        words = known[place].span.cut_from(opened.draft.article.text)
        change: Change = lambda now: now.with_said([SaidBy(words=words, by=name)])  # noqa: E731
        told = f"{name} says it" if name else "As it was found again"
        told = "Nobody's voice says it but the narrator's" if name == NARRATOR else told
        self._change(opened, fields, change, told)
        return Message(words=f"{told}. Rebuild to have it in the episode.", focus=f"q{number}")

    def give_voice(self, opened: OpenArticle, who: str, fields: Fields) -> Message:
        """Settle somebody's voice for this article; an empty one is as it was cast."""
        name, voice = _name_of(who, opened), fields.get("voice", "")
        require_voices([voice], self._request)
        told = f"{name} has the voice {voice}" if voice else f"{name} is as cast"
        self._change(opened, fields, lambda now: now.with_person(name, voice=voice), told)
        return Message(words=f"{told}.", focus=f"person-{who}", hear=_first_line(who, opened))

    def tell_gender(self, opened: OpenArticle, who: str, fields: Fields) -> Message:
        """Settle somebody's gender for this article, by which they are cast."""
        name = _name_of(who, opened)
        gender = fields.get("gender", "")
        if gender not in [one.value for one in Gender]:
            raise ScriptError(f"{gender!r} is no gender", "Choose female or male")
        told = f"{name} is {gender}"
        self._change(opened, fields, lambda now: now.with_person(name, gender=Gender(gender)), told)
        return Message(words=f"{told}.", focus=f"person-{who}", hear=_first_line(who, opened))

    def edit(self, opened: OpenArticle, line_id: str, deed: str, fields: Fields) -> Message:
        """Edit a line of the script: leave it out, move it, put it in other words, direct it."""
        lines = list(opened.draft.script.lines())
        place = next((at for at, line in enumerate(lines) if line.id == line_id), None)
        if place is None or sign_of(lines[place]) != fields.get("sign", ""):
            raise ConflictError(
                "That line isn't there any more as you saw it; nothing was overwritten",
                "Look at the script as it is now",
            )
        if deed not in _EDITS:
            raise SourceError("There is no such change", "Look at the page again")
        edit, told, target = _EDITS[deed](lines, place, fields)
        self._change(opened, fields, keeping(opened, edit, self._request), told)
        focus = lines[min(target, len(lines) - 1)].id
        return Message(words=f"{told}.", focus=f"line-{focus}")

    def restore(self, opened: OpenArticle, table: str, place: str, fields: Fields) -> Message:
        """Take back one thing that is settled."""
        at = int(place) if place.isdecimal() else -1
        told = "Taken back"
        self._change(opened, fields, lambda now: without(now, table, at), told)
        return Message(words=f"{told}.", focus="changes")

    def pronounce(self, opened: OpenArticle, fields: Fields) -> Message:
        """Keep how a word is said: in the show's lexicon, or for this article alone."""
        words, alias = _one_line(fields.get("word", "")), _one_line(fields.get("alias", ""))
        ipa = _one_line(fields.get("ipa", ""))
        if not words or not (alias or ipa):
            raise ScriptError("No pronunciation was given", "Write the word, and how it is said")
        told = f"“{words}” is said as “{alias or ipa}”"
        if fields.get("scope") == "article":
            new = SpokenBy(words=words, alias=alias or None, ipa=ipa or None)
            self._change(opened, fields, lambda now: now.with_spoken(new), told)
            return Message(words=f"{told} in this article.", focus="words")
        lexeme = Lexeme(graphemes=(words,), alias=alias or None, phoneme=ipa or None)
        changed, show = keep_pronunciation(lexeme, self._request.show), self._request.show
        self._history.add(
            self._key, Step(words=told, undo=lambda: take_back_pronunciation(changed, show))
        )
        return Message(words=f"{told} in the whole show.", focus="words")

    def undo(self) -> Message:
        """Take back the last change that was made here."""
        step = self._history.undo(self._key)
        return Message(words=f"Undone: {step.words}.", focus="undo")

    def _change(self, opened: OpenArticle, fields: Fields, change: Change, told: str) -> None:
        changed = change_open(opened, fields.get("was", ""), change, self._request)
        request = self._request
        self._history.add(self._key, Step(words=told, undo=lambda: take_back(changed, request)))


def heard(opened: OpenArticle, fields: Fields, context: Context) -> tuple[str, str]:
    """Have a line or a word spoken; return the address of its take, and what is less than it should be; empty for nothing.

    Of a line (`line`) in its own voice or another (`voice`), or else of a `word` as it would be said
    with an `alias` or in `ipa`.

    Raises:
        QuotecastError: there is no such line or voice, or it can't be spoken.
    """
    line_id, voice_id = fields.get("line", ""), fields.get("voice", "")
    if not line_id:
        return _word_heard(fields, voice_id, context)
    line = next((one for one in opened.draft.script.lines() if one.id == line_id), None)
    if line is None:
        raise ConflictError("That line isn't there any more", "Look at the page as it is now")
    by_hand = opened.repaired.by_hand.voices.get(line.id)
    own = by_hand or opened.settled.cast.voice_of(line.speaker_id)
    voice = context.casting.catalogue().named(voice_id) if voice_id else own
    return hear(opened.repaired.spoken[line.id], at_pace(voice, line), context).digest, ""


def _word_heard(fields: Fields, voice_id: str, context: Context) -> tuple[str, str]:
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


def _name_of(who: str, opened: OpenArticle) -> str:
    """Return the name that what is settled of somebody is kept under."""
    names = {one.id: one.name for one in opened.draft.script.speakers} | {NARRATOR_ID: NARRATOR}
    if who not in names:
        raise SourceError("There is no such person in the script", "Look at the page again")
    return names[who]


def _first_line(who: str, opened: OpenArticle) -> str:
    lines = opened.draft.script.lines()
    return next((line.id for line in lines if line.speaker_id == who), "")


_Edit: TypeAlias = tuple[LineEdit, str, int]


def edits_for(lines: list[Line], place: int, fields: Fields) -> Edits:
    """Return the edit that has a line say what somebody is writing."""
    return rewording(lines, place, _one_line(fields.get("to", ""))).edits


def _leave_out(lines: list[Line], place: int, fields: Fields) -> _Edit:  # noqa: ARG001
    return leaving_out(lines, place), "The line is left out", place


def _up(lines: list[Line], place: int, fields: Fields) -> _Edit:  # noqa: ARG001
    return moving(lines, place, -1), "The line is said one earlier", place - 1


def _down(lines: list[Line], place: int, fields: Fields) -> _Edit:  # noqa: ARG001
    return moving(lines, place, 1), "The line is said one later", place + 1


def _reword(lines: list[Line], place: int, fields: Fields) -> _Edit:
    words = _some(fields, "to")
    return rewording(lines, place, words), "The line is said in other words", place


def _insert(lines: list[Line], place: int, fields: Fields) -> _Edit:
    return (
        inserting(lines, place, _some(fields, "new")),
        "The narrator says it in addition",
        place + 1,
    )


def _direct(lines: list[Line], place: int, fields: Fields) -> _Edit:
    pause, rate = fields.get("pause_ms", ""), fields.get("rate_percent", "")
    edit = directing(
        lines,
        place,
        pause_ms=_number(pause, 0, _LONGEST_PAUSE_MS) if pause else None,
        rate_percent=_number(rate, 50, 200) if rate else None,
    )
    return edit, "Pause and pace are set", place


_EDITS: Final[Mapping[str, Callable[[list[Line], int, Fields], _Edit]]] = {
    "leave-out": _leave_out,
    "up": _up,
    "down": _down,
    "reword": _reword,
    "insert": _insert,
    "direct": _direct,
}


def _some(fields: Fields, name: str) -> str:
    words = _one_line(fields.get(name, ""))
    if not words:
        raise ScriptError("There are no words in it", "Write some, or leave the line out")
    return words


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_MOST_SIGNS]


def _number(text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
        raise ScriptError(f"{text!r} is no number from {least} to {most}", "Write one")
    return int(text)
