"""Find who said what in an article: the public door, where all the rules are put in order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quotecast.attributing.capitals import WrittenWords
from quotecast.attributing.clauses import ClauseReader
from quotecast.attributing.collecting import collection_paused
from quotecast.attributing.evidence import gather_evidence
from quotecast.attributing.fragments import LaidOut, lay_out
from quotecast.attributing.kinds import Judge
from quotecast.attributing.listening import MentionReader
from quotecast.attributing.mentions import find_mentions
from quotecast.attributing.parsing import Parser, SecondOpinion
from quotecast.attributing.people import PeopleRegister
from quotecast.attributing.persons import Person, slug_of
from quotecast.attributing.phrases import NAME
from quotecast.attributing.resolution import Resolver
from quotecast.attributing.spelling import written_words
from quotecast.attributing.tags import Tagger
from quotecast.attributing.turns import TurnPart
from quotecast.attributing.utterances import Verdict, folded
from quotecast.attributing.weighing import Decision, evidence_for, sure_of_kind
from quotecast.languages import Language
from quotecast.languages.lexicon import is_given_name
from quotecast.model import Article, BlockKind, Candidate, Quotation, QuotationKind, Span, Speaker

NARRATOR = "narrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The words of a quotation, or of a sentence of one alone, and the name of who says them.

    The words, not their place, so that it holds through corrections elsewhere in the article.
    "narrator" as the name means that nobody's voice reads them.
    """

    words: str
    speaker: str


def place_settled(
    layout: LaidOut, register: PeopleRegister, settled: Sequence[Settled]
) -> tuple[Mapping[int, Person | None], tuple[Settled, ...]]:
    """Return who was set for which quotation, and what fits none any more."""
    numbers: dict[str, list[int]] = {}
    for number, marked in enumerate(layout.marked if settled else ()):
        numbers.setdefault(folded(marked.span.cut_from(layout.text)), []).append(number)
    placed: dict[int, Person | None] = {}
    unfitting = []
    for one in settled:
        words = folded(one.words)
        found = numbers.get(words) or [
            number for text in numbers if f" {words} " in f" {text} " for number in numbers[text]
        ]
        if not words or not found:
            unfitting.append(one)
        for number in found:
            is_silent = one.speaker.casefold() == NARRATOR
            placed[number] = None if is_silent else register.set_by_hand(one.speaker)
    return placed, tuple(unfitting)


_UNREAD = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.READ_MORE, BlockKind.SOURCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The quotations of an article and everybody who is the source of one, in text order.

    `others` are candidates who say nothing after all. `unfitting` are those set by hand whose words the article no longer holds. `decisions` tells of
    each quotation what its confidence was weighed by.
    """

    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]
    others: tuple[Speaker, ...] = ()
    unfitting: tuple[Settled, ...] = ()
    decisions: tuple[Decision, ...] = ()


@collection_paused()
def attribute(
    article: Article,
    language: Language,
    *,
    guess_gender: bool = True,
    settled: Sequence[Settled] = (),
    parser: Parser | None = None,
) -> Attribution:
    """Find every quotation of an article, what kind it is, and who said it.

    Quotations lie within blocks and don't overlap; a nested one belongs to the outer voice.
    Where no rule is sure enough of a person, `speaker_id` is None. Where `guess_gender`, a first
    name that is nearly always one gender's tells a speaker's, marked as a guess. What is `settled`
    by hand holds whatever the rules say. A `parser` only feeds doubt. In a language whose words aren't known nothing is found.
    """
    if not language.has_attribution:
        return Attribution(quotations=(), speakers=(), unfitting=tuple(settled))
    layout = lay_out(article, language)
    spelling = written_words(layout, language)
    readers = _readers(layout, language, spelling)
    register = PeopleRegister(article.text, language, spelling.capital - spelling.lower)
    _enter_names(layout, readers, register, language)
    placed, unfitting = place_settled(layout, register, settled)
    settings = Tagger(layout, readers, language).settings()
    verdicts = Judge(layout, settings, language, placed).verdicts()
    gather_evidence(layout, readers, register, language)
    antecedents = MentionReader(layout, readers, register, language)
    quoted = [marked.span for marked in layout.marked]
    opinion = SecondOpinion(parser, article.text, quoted) if parser is not None else None
    decisions = Resolver(antecedents, settings, verdicts, placed, opinion).decide()
    found = _finished(layout, verdicts, decisions, language, guess_gender=guess_gender)
    return replace(found, unfitting=unfitting)


def _readers(
    layout: LaidOut, language: Language, spelling: WrittenWords
) -> dict[int, ClauseReader]:
    return {
        id(fragment): ClauseReader(
            fragment, find_mentions(layout.text, fragment, language, spelling), language
        )
        for passage in layout.passages
        for fragment in passage.fragments()
    }


def _enter_names(
    layout: LaidOut, readers: dict[int, ClauseReader], register: PeopleRegister, language: Language
) -> None:
    for passage in layout.passages:
        if passage.kind in _UNREAD:
            continue
        for fragment in passage.fragments():
            for mention in readers[id(fragment)].mentions:
                named = mention if mention.kind is NAME else mention.owner
                if named is not None:
                    register.enter(named)  # also the owner in "Ida Moss's husband"
    _enter_titled(layout, readers, register, language)
    _mark_title(layout, register)
    for turn in layout.turns.values():
        if turn.part is TurnPart.NAME and turn.mention is not None:
            register.enter(turn.mention)
    for post in layout.posts.values():
        register.enter(post.mention)


def _enter_titled(
    layout: LaidOut, readers: dict[int, ClauseReader], register: PeopleRegister, language: Language
) -> None:
    """Enter who is named in the title alone, where it can be nothing but a person's name."""
    for passage in layout.passages:
        if passage.kind is not BlockKind.TITLE:
            continue
        for mention in (one for part in passage.fragments() for one in readers[id(part)].mentions):
            words = mention.name.split()
            is_name = mention.kind is NAME and not mention.is_organisation
            if is_name and 2 <= len(words) <= 3 and is_given_name(words[0], language):
                register.enter(mention)


def _mark_title(layout: LaidOut, register: PeopleRegister) -> None:
    """Note who stands in the title with the whole name."""
    titles = " ".join(
        one.span.cut_from(layout.text) for one in layout.passages if one.kind is BlockKind.TITLE
    )
    for person in register.people:
        person.in_title = len(person.words) > 1 and person.name in titles


def _finished(
    layout: LaidOut,
    verdicts: list[Verdict],
    decisions: list[Decision],
    language: Language,
    *,
    guess_gender: bool,
) -> Attribution:
    heard = [
        decision.person
        for verdict, decision in zip(verdicts, decisions, strict=True)
        if decision.person is not None and verdict.kind is not QuotationKind.NONE
    ]
    meant = [one.person for decision in decisions for one, _ in decision.ranked]
    speakers = speakers_of([*heard, *meant], language, guess_gender=guess_gender)
    quotations = tuple(
        _quotation(marked.span, verdict, decision, speakers)
        for marked, verdict, decision in zip(layout.marked, verdicts, decisions, strict=True)
    )
    shown = {id(person) for person in heard}
    named = tuple(speaker for key, speaker in speakers.items() if key in shown)
    others = tuple(speaker for key, speaker in speakers.items() if key not in shown)
    return Attribution(
        quotations=quotations, speakers=named, others=others, decisions=tuple(decisions)
    )


def _quotation(
    span: Span, verdict: Verdict, decision: Decision, speakers: dict[int, Speaker]
) -> Quotation:
    tag = decision.tag
    is_direct = verdict.kind is QuotationKind.DIRECT
    speaker = speakers.get(id(decision.person)) if verdict.kind is not QuotationKind.NONE else None
    return Quotation(
        span=span,
        kind=verdict.kind,
        speaker_id=speaker.id if speaker is not None else None,
        tag=tag.span if tag is not None and is_direct else None,
        source=tag.source_span if tag is not None else None,
        reporting_verb=tag.verb_span if tag is not None else None,
        confidence=round(decision.confidence if is_direct else sure_of_kind(verdict.rule), 3),
        rule=decision.rule if is_direct else verdict.rule,
        candidates=tuple(
            Candidate(
                speaker_id=speakers[id(one.person)].id,
                probability=round(share, 3),
                evidence=evidence_for(one, decision),
            )
            for one, share in decision.ranked
        ),
    )


_UNNAMED = "unnamed:"  # in an id


def speakers_of(
    people: Iterable[Person], language: Language, *, guess_gender: bool
) -> dict[int, Speaker]:
    """Return the speakers in order, by the `id()` of their person.

    Where two have the same words for a name, the second is told apart by its office or, if it
    has no name, by its number: "an official", "a second official".
    """
    speakers: dict[int, Speaker] = {}
    names: set[str] = set()
    ids: set[str] = set()
    latest: dict[str, int] = {}
    latest_ids: dict[str, int] = {}
    for person in people:
        if id(person) in speakers:
            continue
        found = _names(person, language, latest)
        name = next(one for one in found if one.casefold() not in names)
        names.add(name.casefold())
        slug = slug_of(name if person.is_named else _UNNAMED + name)
        speaker_id = next(one for one in _numbered(slug, "-", latest_ids) if one not in ids)
        ids.add(speaker_id)
        speakers[id(person)] = person.to_speaker(speaker_id, name, guess_gender=guess_gender)
    return speakers


def _names(person: Person, language: Language, latest: dict[str, int]) -> Iterator[str]:
    """Yield names for a person, the plainest first; they never end, and `latest` are the numbers given last."""
    if person.is_named:
        yield person.name
        if person.description:
            yield f"{person.description} {person.name}"
        yield from _numbered(person.name, " ", latest)
        return
    yield person.name
    determiner, _, rest = person.name.partition(" ")
    if rest and determiner.lower() in language.newcomer_words:
        for ordinal in language.ordinals:
            yield f"{ordinal} {rest}"
    yield from _numbered(person.name, " ", latest)


def _numbered(text: str, joint: str, latest: dict[str, int]) -> Iterator[str]:
    yield text
    while True:
        latest[text] = latest.get(text, 1) + 1
        yield f"{text}{joint}{latest[text]}"
