"""The whole house on one page: a source in, an episode out.

Every front door makes its episodes through here: `build` for one source, and the tasks of a run with
its two halves, since a run settles ids and voices in the order of its sources.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from quotecast.casting.casting import Settlement
from quotecast.episode.attributed import forget_attribution
from quotecast.episode.brief import draft_brief, draft_short, fitted, guessed_costs
from quotecast.episode.context import Context, Request, RoomBegun
from quotecast.episode.draft import draft_to_build, draw, keep_draft
from quotecast.episode.drafted import Draft, with_id
from quotecast.episode.earlier import asked_no_more, asked_of, touched
from quotecast.episode.known import Listing
from quotecast.episode.made import Made, NewLine
from quotecast.episode.repair import mended_lines, repaired, repairs_lost
from quotecast.episode.speak import SpokenLines, speak, spoken_forms, unheard
from quotecast.episode.unheld import EDIT_KEPT
from quotecast.errors import ScriptError, SourceError
from quotecast.model import (
    Article,
    Notice,
    Production,
    Source,
    SourceKind,
    SpokenForm,
    Take,
    source_named,
    text_digest,
)
from quotecast.publishing.published import MANIFEST_FILE, read_episode
from quotecast.scripting.pacing import guessed_ms
from quotecast.settings import Settings
from quotecast.show.identity import Identities, keys_of, left_behind
from quotecast.show.reasons import EarlierLines, Reason, earlier_lines
from quotecast.show.records import Record, digests_of, is_whole, read_record, write_record
from quotecast.timecode import frames_to_ms, ms_to_clock

_EXCERPT = 60
_MANY_LINES: Final = 1500  # more than an hour of sound


def build(source: Source, context: Context) -> Made | Record:
    """Make the episode of one source; return the record of one that is there as it would be made.

    Leaves it in `output/<slug>/` of the show. Nothing there changes before all is made.

    Raises:
        QuotecastError: what went wrong, and what to do.
    """
    context.tell(RoomBegun(room="reading", pieces=0))
    drawn = draw(source.within(context.request.show), context.request, at_first=context.warm_up)
    if isinstance(drawn, Listing):
        raise SourceError(
            f"{source} holds or lists {len(drawn.names)} articles",
            f"Give one of them, as {drawn.names[0]}",
        )
    if isinstance(drawn, Record):
        return drawn
    if drawn.inputs is not None:
        drawn = with_id(drawn, Identities(context.request.show).own_id(drawn.article))
    return make(
        drawn,
        context.casting.settle(drawn.script, drawn.chosen_voices, drawn.article.source.typed),
        context,
    )


def write_script_of(source: Source, request: Request) -> Draft:
    """Read a source and write its script to `scripts/`; nothing is spoken.

    What a person has edited in the one that is there is kept, where corrections can hold it; of what
    they can't it is told, and that one is put aside.

    Raises:
        QuotecastError: the source can't be read, or the script can't be written.
    """
    draft = draft_to_build(source.within(request.show), request, anew=True)
    if source.kind is SourceKind.SCRIPT:
        return draft
    if request.length_ms is not None:
        draft = draft_short(draft, request, guessed_costs(request))
    return keep_draft(draft, request.show)


def build_brief(drafts: Sequence[Draft], context: Context) -> Made | Record:
    """Make one episode of the best sentences of several articles.

    A brief has an identity of its own, also one of a single article.

    Raises:
        QuotecastError: what went wrong, and what to do.
    """
    request = context.request
    guess = draft_brief(drafts, request, guessed_costs(request))
    record = read_record(request.output, guess.article.source.known_as)
    is_known = record is not None and record.inputs == guess.inputs and not request.force
    if is_known and record is not None and is_whole(request.show, record):
        return record
    article_id = Identities(request.show).own_id(guess.article)
    draft, new = fitted(
        lambda costs: with_id(draft_brief(drafts, request, costs), article_id),
        lambda script: context.casting.preview(script, guess.chosen_voices).cast,
        context,
    )
    settled = context.casting.settle(draft.script, draft.chosen_voices, draft.article.source.typed)
    return make(draft, settled, context, new)


def make(
    draft: Draft,
    settled: Settlement,
    context: Context,
    just_spoken: frozenset[str] = frozenset(),
) -> Made:
    """Make the episode of a draft whose id and cast are settled, and record what it was made of.

    `just_spoken` are the addresses of takes that were newly made for it before.

    Raises:
        QuotecastError: what went wrong, and what to do.
    """
    request = context.request
    draft = _as_known(draft, request)
    draft, spoken_before = _shortened(draft, settled, context, just_spoken)
    draft = keep_draft(draft, request.show)  # also where the script can't be spoken
    earlier = earlier_lines(request.output / draft.article.id / MANIFEST_FILE)
    production, speech = _spoken(draft, settled, context)
    # Loaded by now, since `speak` has it loaded while the workers speak.
    from quotecast.episode.finish import dropped, finish, off_target  # noqa: PLC0415

    gone = (
        *(asked_no_more(draft.article, request) if draft.inputs is not None else ()),  # no script
        *touched(draft.article, request),
        *repairs_lost(draft, request),
        *dropped(draft.article.id, request),
        *_renamed(draft.article, request),
    )
    episode, files = finish(production, context)
    told = (*production.notices, *off_target(episode, request.settings))
    if request.verify:
        from quotecast.episode.verify import heard_faults  # noqa: PLC0415 - needs more than making it does

        told = (*told, *heard_faults(production, context))
    production = replace(production, notices=told)
    _record(production, draft, settled.voices, files, context)
    return Made(
        slug=draft.article.id,
        folder=request.output / draft.article.id,
        title=draft.article.title,
        duration_ms=episode.audio[0].duration_ms,
        integrated_lufs=episode.audio[0].loudness.integrated_lufs,
        speakers=tuple(speaker.name for speaker in draft.script.speakers),
        lines=sum(1 for _ in draft.script.lines()),
        new_lines=tuple(_new_lines(production, earlier, speech.new | spoken_before, context)),
        notices=(*production.notices, *gone),
        gone=gone,
        sounding_s=time.monotonic() - speech.first_at if speech.first_at else None,
    )


def _as_known(draft: Draft, request: Request) -> Draft:
    """Return a draft of standard input as of the file that its episode was made of, if that has the same text."""
    article = draft.article
    if article.source.kind is not SourceKind.STANDARD_INPUT:
        return draft
    earlier = read_episode(request.output / article.id)
    if earlier is None or not earlier.source.is_file:
        return draft
    is_same = earlier.text_sha256 == text_digest(article.text)
    source = source_named(str(request.show / earlier.source.known_as)).within(request.show)
    if not is_same or not Path(source.place).is_file():
        return draft
    return replace(draft, article=replace(article, source=source))


def _renamed(article: Article, request: Request) -> Iterator[Notice]:
    """Yield a notice if a new episode may be of an article that has one, under another file's name."""
    is_new = not (request.output / article.id / MANIFEST_FILE).exists()
    earlier = left_behind(request.show, article) if is_new else None
    if earlier is not None:
        slug, name = earlier
        message = (
            f"{slug} has the same headline and much of the same text, and was made of {name}, which is gone: if "
            f"{article.source.name} is the same article, call it {name} again, delete {article.id} in output, and "
            "build it; else delete what isn't wanted any more"
        )
        yield Notice(kind="article renamed", message=message)


def _shortened(
    draft: Draft, settled: Settlement, context: Context, just_spoken: frozenset[str]
) -> tuple[Draft, frozenset[str]]:
    """Return the draft as long as is asked for, and the addresses of takes that are new in it."""
    request = context.request
    if request.length_ms is None or draft.article.source.kind is SourceKind.BRIEF:
        return draft, just_spoken
    short, new = fitted(
        lambda costs: draft_short(draft, request, costs), lambda _: settled.cast, context
    )
    return replace(short, path=draft.path), new  # a script edited by hand stays as it is


def _spoken(draft: Draft, settled: Settlement, context: Context) -> tuple[Production, SpokenLines]:
    """Have a draft's lines spoken; return all that its episode is made of, and what was spoken anew.

    Raises:
        ScriptError: the programme is longer than one may be.
    """
    request, script, cast = context.request, draft.script, settled.cast
    spoken: Mapping[str, SpokenForm] = spoken_forms(script, context, draft.corrections.lexemes)
    guess_ms = sum(guessed_ms(spoken[line.id].text) for line in script.lines()) // 2
    _require_length(guess_ms, request.settings)
    anew = repaired(draft, spoken, cast, context)
    spoken = anew.spoken
    is_long = len(spoken) > _MANY_LINES
    if is_long:
        forget_attribution()  # ten hours of it are as large as a worker
    speech = speak(script, spoken, cast, context, anew.by_hand)
    _require_length(sum(map(_take_ms, speech.takes.values())), request.settings)
    if is_long:
        context.engines.rest()  # mastering takes minutes, and needs the memory
    production = Production(
        article=draft.article,
        script=script,
        cast=cast,
        spoken=spoken,
        takes=speech.takes,
        notices=(
            *draft.notices,
            *settled.notices,
            *unheard(script, spoken, cast, context),
            *anew.notices,
        ),
        page=draft.page,
        other_voices=anew.by_hand.voices,
        other_words=anew.reworded,
    )
    return production, speech


def _new_lines(
    production: Production, earlier: EarlierLines, new: frozenset[str], context: Context
) -> Iterator[NewLine]:
    for line in production.script.lines():
        digest, spoken = production.takes[line.id].digest, production.spoken[line.id].text
        if digest in new:
            is_forced = context.request.force
            reason = earlier.reason_for(line.speaker_id, spoken, digest, line.text)
            reason = Reason.FORCED if is_forced else reason
            yield NewLine(id=line.id, reason=reason, excerpt=line.text[:_EXCERPT])


def _record(
    production: Production,
    draft: Draft,
    voices: Mapping[str, str],
    files: Sequence[str],
    context: Context,
) -> None:
    """Record what was made; that of a script is no answer to its article, which is read again when it is asked for."""
    request, article = context.request, draft.article
    known = read_record(request.output, article.source.known_as)
    is_script = draft.inputs is None
    if is_script and known is not None and known.slug != article.id:
        return  # the article's own episode is another
    folder = request.output / article.id
    paths = [folder / name for name in files]
    if not is_script:
        paths += [draft.path] if draft.path else []
        paths += [request.show / piece.path for piece in production.script.music]
    record = Record(
        source=article.source.known_as,
        slug=article.id,
        order="" if is_script else request.order,
        asked=known.asked if known is not None and is_script else asked_of(request),
        inputs=draft.inputs or "",
        speakers=dict(voices),
        files=digests_of(request.show, paths),
        keys=keys_of(article),
        notices=tuple(one for one in production.notices if one.kind != EDIT_KEPT),
        mended=tuple(mended_lines(production)),
    )
    write_record(request.output, record)
    if article.address is not None:  # the same page may come under another name
        write_record(request.output, replace(record, source=article.address))


def _take_ms(take: Take) -> int:
    return frames_to_ms(take.frames, take.sample_rate_hz)


def _require_length(speech_ms: int, settings: Settings) -> None:
    """Refuse a programme longer than one may be; a guess is halved before, so that it refuses none."""
    most_s = settings.limits.audio_s
    if speech_ms > 1000 * most_s:
        raise ScriptError(
            f"The programme is longer than {ms_to_clock(1000 * most_s)}, which is the limit",
            "Divide the article, or raise audio_s under [limits] in show.toml",
        )
