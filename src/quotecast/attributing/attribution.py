"""Say who said what in an article: the public door, where all the rules are put in order."""

import re
from dataclasses import dataclass

from quotecast.attributing.antecedents import Antecedents
from quotecast.attributing.clauses import Reader
from quotecast.attributing.evidence import gather_evidence
from quotecast.attributing.fragments import Fragment, Layout, lay_out
from quotecast.attributing.kinds import Judge, Verdict
from quotecast.attributing.mentions import find_mentions
from quotecast.attributing.people import Person, Register, slug_of
from quotecast.attributing.phrases import MentionKind
from quotecast.attributing.resolution import Decision, Resolver
from quotecast.attributing.tags import Tagger
from quotecast.attributing.turns import Part
from quotecast.attributing.wording import Spelling
from quotecast.languages import Language
from quotecast.model import Article, BlockKind, Quotation, QuotationKind, Speaker

_UNREAD = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.READ_MORE, BlockKind.SOURCE})

# A word with a capital behind a word without: a name, wherever it stands in a quotation.
_INNER_CAPITAL = re.compile(r"\b[a-z]+,? ([A-Z][a-z]+)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Hold the quotations of an article and everybody who is the source of one, in text order."""

    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]


def attribute(article: Article, language: Language) -> Attribution:
    """Find every quotation of an article, what kind it is, and who said it.

    Quotations lie within blocks and don't overlap; a nested one belongs to the outer voice.
    Where no rule is sure enough of a person, `speaker_id` is None.
    """
    layout = lay_out(article, language)
    readers = _readers(layout, language)
    register = Register(article.text, language)
    _enter_names(layout, readers, register)
    settings = Tagger(layout, readers, language).settings()
    verdicts = Judge(layout, settings, language).verdicts()
    gather_evidence(layout, readers, register, language)
    antecedents = Antecedents(layout, readers, register, language)
    resolver = Resolver(antecedents, settings, verdicts)
    return _finished(layout, verdicts, resolver.decide())


def _readers(layout: Layout, language: Language) -> dict[int, Reader]:
    fragments = [one for passage in layout.passages for one in passage.fragments()]
    spelling = _spelling(layout, fragments, language)
    return {
        id(fragment): Reader(
            fragment, find_mentions(layout.text, fragment, language, spelling), language
        )
        for fragment in fragments
    }


def _spelling(layout: Layout, fragments: list[Fragment], language: Language) -> Spelling:
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


def _finished(layout: Layout, verdicts: list[Verdict], decisions: list[Decision]) -> Attribution:
    ids = _ids(decisions)
    quotations = []
    for marked, verdict, decision in zip(layout.marked, verdicts, decisions, strict=True):
        person, tag = decision.person, decision.tag
        is_direct = verdict.kind is QuotationKind.DIRECT
        is_speech = verdict.kind is not QuotationKind.NONE
        quotations.append(
            Quotation(
                span=marked.span,
                kind=verdict.kind,
                speaker_id=ids[id(person)] if person is not None and is_speech else None,
                tag=tag.span if tag is not None and is_direct else None,
                source=tag.source_span if tag is not None else None,
                reporting_verb=tag.verb_span if tag is not None else None,
                confidence=round(verdict.confidence * decision.confidence, 3)
                if verdict.kind is QuotationKind.DIRECT
                else verdict.confidence,
                rule=decision.rule if verdict.kind is QuotationKind.DIRECT else verdict.rule,
            )
        )
    return Attribution(quotations=tuple(quotations), speakers=_speakers(decisions, ids))


def _ids(decisions: list[Decision]) -> dict[int, str]:
    """Give each person an id; a second one of the same slug gets a number."""
    ids: dict[int, str] = {}
    taken: dict[str, int] = {}
    for decision in decisions:
        person = decision.person
        if person is None or id(person) in ids:
            continue
        slug = slug_of(person.name if person.is_named else f"unnamed:{person.name}")
        taken[slug] = taken.get(slug, 0) + 1
        ids[id(person)] = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
    return ids


def _speakers(decisions: list[Decision], ids: dict[int, str]) -> tuple[Speaker, ...]:
    people: dict[int, Person] = {}
    for decision in decisions:
        if decision.person is not None:
            people.setdefault(id(decision.person), decision.person)
    return tuple(person.to_speaker(ids[key]) for key, person in people.items())
