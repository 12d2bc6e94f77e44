"""Part an office from the name that ends it: "secretary of state Ida Moss"."""

from collections.abc import Iterable

from quotecast.attributing.phrases import NAME, Mention
from quotecast.attributing.tokens import Token
from quotecast.languages import Language
from quotecast.languages.lexicon import is_given_name, is_person_noun
from quotecast.model import Span


def link_office(
    text: str,
    tokens: tuple[Token, ...],
    mention: Mention,
    following: list[Mention],
    language: Language,
) -> None:
    """Read "secretary of state Ida Moss": the office has no article and the name ends it."""
    for other in following:
        if other.first > mention.reach:
            return
        if other.kind is not NAME or other.is_possessive:
            continue
        is_whole = " " in other.name or bool(other.titles)  # "secretary of state Moss"
        if not is_whole or not _ends_phrase(tokens, other, mention, language):
            continue
        is_split = other.last > other.first and is_given_name(
            tokens[other.last - 1].lower, language
        )
        if other.is_organisation and not is_split:
            continue
        link = tokens[mention.last + 1].lower
        is_office = link in language.office_links - language.place_prepositions
        is_office = is_office and (link == "of" or mention.head in language.honorifics)
        if mention.determiner is not None and not is_office:
            continue  # "the Minister for Tides Ida Moss", no "the lawyer for Oru Ida Moss"
        behind_preposition = not tokens[other.first - 1].is_capital and other.first == other.last
        if behind_preposition:
            continue
        start = _name_start(tokens, other, language)
        if start is None:
            continue
        if mention.determiner is not None and not is_given_name(tokens[start].lower, language):
            continue
        other.span = Span(start=tokens[start].start, end=other.span.end)
        other.name = " ".join(other.span.cut_from(text).split())
        office = Span(start=mention.span.start, end=tokens[start - 1].end)
        other.whole = Span(start=office.start, end=max(other.whole.end, other.span.end))
        other.role = " ".join(office.cut_from(text).split())
        other.titles = (*other.titles, mention.head)
        other.is_organisation = False
        other.gender = other.gender or mention.gender
        mention.same_as = other
        return


def _ends_phrase(
    tokens: tuple[Token, ...], name: Mention, office: Mention, language: Language
) -> bool:
    """Return whether an office ends with a name ("Minister for Tides Ida Moss appealed for calm")."""
    if name.last == office.reach or name.last + 1 == len(tokens):
        return name.last == office.reach
    verb = tokens[name.last + 1]
    is_past = verb.lower.endswith(language.past_endings) or verb.lower in language.past_forms
    return is_past and not verb.is_capital and tokens[name.last].is_capital


def _name_start(tokens: tuple[Token, ...], other: Mention, language: Language) -> int | None:
    """Return the first token of the name, where words of the office stand before it."""
    first = other.first
    while tokens[first].start < other.span.start:
        first += 1
    given = range(first + 1, other.last)
    before = tokens[first - 1].lower
    before = (
        tokens[first - 2].lower if before in language.definite_articles and first > 1 else before
    )
    if before in language.office_links and given:
        start = next((n for n in given if is_given_name(tokens[n].lower, language)), given[-1])
        if not is_given_name(tokens[first].lower, language):
            return start
    is_whole = not _follows_preposition(tokens, other.first, language)
    if (first > other.first or is_whole) and not other.is_organisation:
        return first if tokens[first - 1].lower not in language.office_prepositions else None
    kept, index = 0, other.last + 1
    while index > first and kept < 2:
        index -= 1
        kept += len(tokens[index].lower) > 1
    return index if index > first else None


def _follows_preposition(tokens: tuple[Token, ...], index: int, language: Language) -> bool:
    return index > 0 and tokens[index - 1].lower in language.genitive_prepositions


def office_of(word: str, modifiers: Iterable[str], language: Language) -> str:
    """Return an office in words that tell it from another's: a vice president is no president."""
    is_role = word in language.roles or word in language.honorifics
    if not is_role or word in language.shared_offices:
        return word
    for one in modifiers:
        if one in language.deputy_words:
            return f"{one} {word}"
    return word


def is_voice(word: str, modifiers: list[str], language: Language) -> bool:
    """Return whether an office is that of who speaks for a body ("press officer", no "race relations officer")."""
    is_office = word in language.voice_heads and bool(modifiers)
    is_office = is_office and modifiers[-1] in language.voice_offices
    return is_office and language.voice_others.isdisjoint(modifiers)


def is_whose(word: str, behind: Iterable[str], language: Language) -> bool:
    """Return whether a noun tells only whose somebody is ("Board member Ida Moss": she is no board)."""
    is_body = word in language.organisations or word in language.collective_roles
    if word in language.roles or not is_body:
        return False
    return any(one in language.roles or is_person_noun(one, language) for one in behind)


def has_office(words: str) -> bool:
    """Return whether an introduction holds words with a capital besides a name of two words."""
    return sum(word[:1].isupper() for word in words.split()) > 2
