"""Say who said what in an article: the public door, where all the rules are put in order."""

import re
from dataclasses import dataclass

from quotecast.attributing.antecedents import Antecedents
from quotecast.attributing.calibration import NOBODY_FOUND, Ground, confidence_of
from quotecast.attributing.cast_list import speakers_of
from quotecast.attributing.clauses import Reader
from quotecast.attributing.evidence import gather_evidence
from quotecast.attributing.fragments import Layout, lay_out
from quotecast.attributing.kinds import Judge, Verdict
from quotecast.attributing.mentions import find_mentions
from quotecast.attributing.people import Register
from quotecast.attributing.phrases import MentionKind
from quotecast.attributing.resolution import Decision, Resolver
from quotecast.attributing.tags import Tagger
from quotecast.attributing.turns import Part
from quotecast.attributing.wording import Spelling
from quotecast.languages import Language
from quotecast.model import Article, BlockKind, Quotation, QuotationKind, Rule, Span, Speaker

_UNREAD = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.READ_MORE, BlockKind.SOURCE})

# A word with a capital behind a word without: a name, wherever it stands in a quotation.
_INNER_CAPITAL = re.compile(r"\b[a-z]+,? ([A-Z][a-z]+)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Hold the quotations of an article and everybody who is the source of one, in text order.

    `grounds` tells of each quotation what its confidence was looked up by.
    """

    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]
    grounds: tuple[Ground, ...]


def attribute(article: Article, language: Language) -> Attribution:
    """Find every quotation of an article, what kind it is, and who said it.

    Quotations lie within blocks and don't overlap; a nested one belongs to the outer voice.
    Where no rule is sure enough of a person, `speaker_id` is None.
    """
    layout = lay_out(article, language)
    spelling = _spelling(layout, language)
    readers = _readers(layout, language, spelling)
    register = Register(article.text, language, spelling.capital - spelling.lower)
    _enter_names(layout, readers, register)
    settings = Tagger(layout, readers, language).settings()
    verdicts = Judge(layout, settings, language).verdicts()
    gather_evidence(layout, readers, register, language)
    antecedents = Antecedents(layout, readers, register, language)
    resolver = Resolver(antecedents, settings, verdicts)
    return _finished(layout, verdicts, resolver.decide(), language)


def _readers(layout: Layout, language: Language, spelling: Spelling) -> dict[int, Reader]:
    return {
        id(fragment): Reader(
            fragment, find_mentions(layout.text, fragment, language, spelling), language
        )
        for passage in layout.passages
        for fragment in passage.fragments()
    }


def _spelling(layout: Layout, language: Language) -> Spelling:
    fragments = [one for passage in layout.passages for one in passage.fragments()]
    lower: set[str] = set()
    capital: set[str] = set()
    surnames: set[str] = set()
    for fragment in fragments:
        for index, token in enumerate(fragment.tokens):
            if not token.is_word:
                continue
            if not token.is_capital:
                lower.add(token.lower)
            elif index or not fragment.starts_sentence:
                capital.add(token.lower)
                if index and fragment.tokens[index - 1].is_capital:
                    surnames.add(token.lower)
    titles = frozenset({*language.honorifics, *language.roles}) - language.surname_titles
    for marked in layout.marked:
        quoted = marked.span.cut_from(layout.text)
        capital.update(match.group(1).lower() for match in _INNER_CAPITAL.finditer(quoted))
    return Spelling(
        lower=frozenset(lower), capital=frozenset(capital), surnames=frozenset(surnames - titles)
    )


def _enter_names(layout: Layout, readers: dict[int, Reader], register: Register) -> None:
    for passage in layout.passages:
        if passage.kind in _UNREAD:
            continue
        for fragment in passage.fragments():
            for mention in readers[id(fragment)].mentions:
                if mention.kind is MentionKind.NAME:
                    register.enter(mention)
    for turn in layout.turns.values():
        if turn.part is Part.NAME and turn.mention is not None:
            register.enter(turn.mention)
    for post in layout.posts.values():
        register.enter(post.mention)


def _finished(
    layout: Layout, verdicts: list[Verdict], decisions: list[Decision], language: Language
) -> Attribution:
    heard = [
        decision.person
        for verdict, decision in zip(verdicts, decisions, strict=True)
        if decision.person is not None and verdict.kind is not QuotationKind.NONE
    ]
    speakers = speakers_of(heard, language)
    grounds = tuple(
        Ground(kind_rule=verdict.rule, rule=decision.rule, basis=decision.basis)
        for verdict, decision in zip(verdicts, decisions, strict=True)
    )
    quotations = tuple(
        _quotation(marked.span, verdict, decision, speakers, ground)
        for marked, verdict, decision, ground in zip(
            layout.marked, verdicts, decisions, grounds, strict=True
        )
    )
    return Attribution(quotations=quotations, speakers=tuple(speakers.values()), grounds=grounds)


def _quotation(
    span: Span, verdict: Verdict, decision: Decision, speakers: dict[int, Speaker], ground: Ground
) -> Quotation:
    tag = decision.tag
    is_direct = verdict.kind is QuotationKind.DIRECT
    speaker = speakers.get(id(decision.person)) if verdict.kind is not QuotationKind.NONE else None
    confidence = confidence_of(ground, is_direct=is_direct)
    if is_direct and speaker is None:
        confidence = min(confidence, NOBODY_FOUND)
    return Quotation(
        span=span,
        kind=verdict.kind,
        speaker_id=speaker.id if speaker is not None else None,
        tag=tag.span if tag is not None and is_direct else None,
        source=tag.source_span if tag is not None else None,
        reporting_verb=tag.verb_span if tag is not None else None,
        confidence=confidence,
        rule=Rule(decision.rule if is_direct else verdict.rule),
    )
