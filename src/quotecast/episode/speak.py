"""Have lines spoken: in their spoken form, from the takes that are kept or by the engine."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from threading import Thread
from types import MappingProxyType

from quotecast.casting.lexicon import lexicon_of
from quotecast.episode.context import Context, PieceDone, RoomBegun
from quotecast.model import (
    Cast,
    Lexeme,
    Lexicon,
    Line,
    Notice,
    Script,
    SpokenForm,
    SpokenPiece,
    Take,
    Voice,
)
from quotecast.normalising import habits_of, spoken_form
from quotecast.show.places import lexicon_path
from quotecast.show.takes import take_digest
from quotecast.voicing import Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenLines:
    """The lines of a script as spoken, by line id; `new` are the addresses of takes newly made.

    The first of those was there at `first_at`, on the monotonic clock; None without any.
    """

    takes: Mapping[str, Take]
    new: frozenset[str]
    first_at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """What single lines have by hand: their voices, by line id, and the ids of those that want another take."""

    voices: Mapping[str, Voice] = field(default_factory=dict)
    fresh: frozenset[str] = frozenset()


def spoken_forms(
    script: Script, context: Context, lexemes: Sequence[Lexeme] = ()
) -> dict[str, SpokenForm]:
    """Return how the lines of a script are said, by line id.

    `lexemes` are this article's, which go before what the show's lexicon has.

    Raises:
        SettingsError: the show's lexicon can't be used.
    """
    texts = {line.id: line.text for line in script.lines()}
    return forms_of(texts, script.language, context.request.show, lexemes)


def forms_of(
    texts: Mapping[str, str], language: str, show: Path, lexemes: Sequence[Lexeme] = ()
) -> dict[str, SpokenForm]:
    """Return how the texts of one script are said, by their keys; see `spoken_forms`."""
    lexicon = lexicon_of(lexicon_path(show), language)
    if lexemes:
        own = {grapheme: one for one in lexemes for grapheme in one.graphemes}
        lexicon = Lexicon(lexemes={**lexicon.lexemes, **own})
    habits = habits_of("\n".join(texts.values()), language)
    known: dict[SpokenPiece, SpokenPiece] = {}
    return {
        key: _shared(spoken_form(text, language, lexicon, habits), known)
        for key, text in texts.items()
    }


def _shared(form: SpokenForm, known: dict[SpokenPiece, SpokenPiece]) -> SpokenForm:
    """Return a form with those of its pieces that other lines have: most begin as others do, and ten hours have 100,000."""
    return replace(form, pieces=tuple(known.setdefault(piece, piece) for piece in form.pieces))


def unheard(
    script: Script, spoken: Mapping[str, SpokenForm], cast: Cast, context: Context
) -> Iterator[Notice]:
    """Give a notice for each line with a pronunciation in IPA alone that its voice doesn't take."""
    for line in script.lines():
        voice = cast.voice_of(line.speaker_id)
        if _is_ipa_alone(line.text, spoken[line.id]) and not context.engines.takes_ipa(voice):
            yield _not_heard(line.text, voice)


def speak(
    script: Script,
    spoken: Mapping[str, SpokenForm],
    cast: Cast,
    context: Context,
    by_hand: ByHand | None = None,
) -> SpokenLines:
    """Have a script's lines spoken, those for which no take is kept, and those that want another one.

    Raises:
        QuotecastError: a line can't be spoken.
    """
    by_hand = by_hand or ByHand()
    utterances = _utterances(script, spoken, cast, context, by_hand.voices)
    digests = {line_id: one.digest for line_id, one in utterances.items()}
    wanted = {one.digest: one for one in utterances.values()}
    fresh = {digests[line_id] for line_id in by_hand.fresh}
    found = () if context.request.force else wanted.keys() - fresh
    known = {digest: take for digest in found if (take := context.takes.find(digest)) is not None}
    missing = [utterance for digest, utterance in wanted.items() if digest not in known]
    context.tell(RoomBegun(room="speaking", pieces=len(missing)))
    # The rooms that follow need numpy; it loads while the workers speak.
    loading = Thread(target=import_module, args=("quotecast.episode.finish",))
    loading.start()
    first_at: float | None = None
    for utterance, take in context.engines.record(missing, context.takes.folder):
        context.takes.keep(take)
        known[utterance.digest] = take
        first_at = first_at or time.monotonic()
        context.tell(PieceDone())
    loading.join()
    return SpokenLines(
        takes={line_id: known[digest] for line_id, digest in digests.items()},
        new=frozenset(utterance.digest for utterance in missing),
        first_at=first_at,
    )


def known_takes(
    script: Script,
    spoken: Mapping[str, SpokenForm],
    cast: Cast,
    context: Context,
    by_hand: ByHand,
) -> dict[str, Take]:
    """Return the takes that are kept of a script's lines, by line id; with `force` none counts.

    Raises:
        EngineMissingError: an engine isn't installed.
    """
    if context.request.force:
        return {}
    found = {
        line_id: context.takes.find(one.digest)
        for line_id, one in _utterances(script, spoken, cast, context, by_hand.voices).items()
        if line_id not in by_hand.fresh
    }
    return {line_id: take for line_id, take in found.items() if take is not None}


def take_addresses(
    script: Script,
    spoken: Mapping[str, SpokenForm],
    cast: Cast,
    context: Context,
    by_hand: ByHand,
) -> dict[str, str]:
    """Return the addresses that the takes of a script's lines have or would have, by line id.

    Raises:
        EngineMissingError: an engine isn't installed.
    """
    utterances = _utterances(script, spoken, cast, context, by_hand.voices)
    return {line_id: one.digest for line_id, one in utterances.items()}


def _utterances(
    script: Script,
    spoken: Mapping[str, SpokenForm],
    cast: Cast,
    context: Context,
    others: Mapping[str, Voice] = MappingProxyType({}),
) -> dict[str, Utterance]:
    """Return what is to be said for each line, by line id; `others` are voices of single lines."""
    utterances: dict[str, Utterance] = {}
    for line in script.lines():
        form = spoken[line.id]
        voice = at_pace(others.get(line.id) or cast.voice_of(line.speaker_id), line)
        utterances[line.id] = utterance_of(form, voice, context.engines.version(voice))
    return utterances


def at_pace(voice: Voice, line: Line) -> Voice:
    """Return a voice as fast as a line is said."""
    if line.rate_percent == 100:
        return voice
    return replace(voice, rate_wpm=round(voice.rate_wpm * line.rate_percent / 100))


def say_words(
    text: str, context: Context, voice_id: str | None = None, lexeme: Lexeme | None = None
) -> tuple[Path, tuple[Notice, ...]]:
    """Speak a text as an episode would; return the WAV file, and what is less than it should be.

    `voice_id` None is the narrator's. `lexeme` goes before what the show's lexicon has.

    Raises:
        QuotecastError: there is no such voice, nothing to say, or it can't be spoken.
    """
    catalogue = context.casting.catalogue()
    voice = catalogue.named(voice_id or catalogue.narrator_id)
    lexemes = dict(lexicon_of(lexicon_path(context.request.show), voice.language).lexemes)
    if lexeme is not None:
        lexemes |= dict.fromkeys(lexeme.graphemes, lexeme)
    form = spoken_form(text, voice.language, Lexicon(lexemes=lexemes))
    is_heard = not _is_ipa_alone(text, form) or context.engines.takes_ipa(voice)
    notices = () if is_heard else (_not_heard(text, voice),)
    return hear(form, voice, context).path, notices


def hear(form: SpokenForm, voice: Voice, context: Context) -> Take:
    """Return the take of a spoken form: the one that is kept, or a new one.

    Raises:
        QuotecastError: it can't be spoken.
    """
    utterance = utterance_of(form, voice, context.engines.version(voice))
    take = context.takes.find(utterance.digest)
    if take is None:
        ((_, take),) = context.engines.record([utterance], context.takes.folder)
        context.takes.keep(take)
    return take


def utterance_of(form: SpokenForm, voice: Voice, version: str) -> Utterance:
    """Return what an engine of a version is asked to say; its digest is its take's address."""
    return Utterance(
        digest=take_digest(version, voice, form),
        text=form.text,
        voice=voice,
        pronunciations=form.pronunciations,
    )


def _is_ipa_alone(text: str, form: SpokenForm) -> bool:
    """Return whether a word has IPA and no alias, so that without IPA it is said as it is spelt."""
    return any(
        piece.phoneme and piece.written.cut_from(text) == piece.spoken.cut_from(form.text)
        for piece in form.pieces
    )


def _not_heard(text: str, voice: Voice) -> Notice:
    excerpt = text if len(text) <= 60 else f"{text[:60]}…"
    message = (
        f"the voice {voice.id} takes no IPA: in “{excerpt}” a word is said as it is spelt; give it "
        "an alias in the lexicon too"
    )
    return Notice(kind="pronunciation", message=message)
